import { isObject } from '../model/json.ts';
import type { Specification } from '../model/generated/types.ts';

/** The elements of a list, each with the pointer segment that names it: `@ID` where the id is unique, else the index. */
export function named<T>(list: readonly T[]): readonly (readonly [T, string])[] {
  const ids = list.map(item => (isObject(item) && typeof item.id === 'string' ? item.id : undefined));
  const counts = new Map<string | undefined, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return list.map((item, index) => {
    const id = ids[index];
    const unique = id !== undefined && counts.get(id) === 1;
    return [item, unique ? `@${id.replaceAll('~', '~0').replaceAll('/', '~1')}` : String(index)] as const;
  });
}

/** The texts outside the requirements that are shown with their placeholders filled, with the pointer of each. */
export function headTexts(specification: Specification): readonly (readonly [at: string, text: string])[] {
  const { need, sections = [], annexes = [], award, costs } = specification;
  const goals = (need?.goals ?? []).flatMap((goal, i) => pick(goal, `/need/goals/${String(i)}`, ['text', 'measure']));
  return [
    ...pick(need, '/need', ['background', 'scope', 'outOfScope']),
    ...goals,
    ...named(sections).flatMap(([section, name]) => pick(section, `/sections/${name}`, ['title', 'intro'])),
    ...named(annexes).flatMap(([annex, name]) => [
      ...pick(annex, `/annexes/${name}`, ['title', 'intro', 'text']),
      ...(annex.rows ?? []).flatMap((row, i) => pick(row, `/annexes/${name}/rows/${String(i)}`, Object.keys(row))),
    ]),
    ...named(award?.criteria ?? []).flatMap(([criterion, name]) => [
      ...pick(criterion, `/award/criteria/${name}`, ['title', 'judgedBy', 'evidence']),
      ...(criterion.levels ?? []).flatMap((level, i) =>
        pick(level, `/award/criteria/${name}/levels/${String(i)}`, ['observable']),
      ),
    ]),
    ...named(costs?.items ?? []).flatMap(([item, name]) => pick(item, `/costs/items/${name}`, ['title', 'comment'])),
  ];
}

function pick(holder: unknown, at: string, keys: readonly string[]): readonly (readonly [string, string])[] {
  if (!isObject(holder)) return [];
  return keys.flatMap(key => {
    const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
    return typeof value === 'string' ? [[`${at}/${key}`, value] as const] : [];
  });
}
