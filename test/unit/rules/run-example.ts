import type { Change } from '../../../src/core/model/change.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { Environment, Specification, Workspace } from '../../../src/core/model/generated/types.ts';
import type { CheckInput } from '../../../src/core/rules/check-input.ts';
import { createChecker } from '../../../src/core/rules/check.ts';
import type { Example, Rule } from '../../../src/core/rules/rule.ts';

type Value = { [key: string]: Value } | Value[] | string | number | boolean | null | undefined;

/** A place that a finding should point at; no span: the whole value. */
export interface Expected {
  readonly at: string;
  readonly span?: readonly [number, number];
}

const requirementAt = '/sections/@avsnitt/requirements/@KRAV-01';

/** The file that an example stands in, its marks taken out and collected. */
export function exampleInput(
  example: Example,
  content: string | Partial<Specification>,
): { input: CheckInput; expected: readonly Expected[] } {
  const requirement = {
    id: 'KRAV-01',
    kind: 'mandatory',
    text: typeof content === 'string' ? content : '',
    motive: 'Så att verksamheten kan följa sina ärenden.',
    owner: 'it',
    verification: [{ phase: 'tender', method: 'declaration' }],
    answer: { type: 'yes-no' },
    ...example.with,
  };
  const given = (typeof content === 'string' ? {} : content) as Record<string, Value>;
  const base = { ...(example.specification as Record<string, Value> | undefined), ...given };
  const marked = {
    kravbyggaren: 1,
    ...base,
    procurement: {
      act: 'LOU',
      regime: 'above-threshold',
      ...(example.specification?.procurement as Record<string, Value>),
      ...(given.procurement as Record<string, Value> | undefined),
    },
    ...(typeof content === 'string' && {
      sections: [
        { id: 'avsnitt', title: 'Avsnitt', requirements: [requirement] },
        ...((base.sections as Value[]) ?? []),
      ],
    }),
  };
  const expected: Expected[] = [];
  const specification = unmark(marked as Value, '', expected) as unknown as Specification;
  return {
    expected,
    input: {
      specification,
      ...(example.environment && {
        environment: { kravbyggaren: 1, title: 'IT-miljö', ...example.environment } as Environment,
      }),
      ...(example.workspace && { workspace: { kravbyggaren: 1, ...example.workspace } as Workspace }),
      ...(example.packs && { packs: example.packs }),
      ...(example.today && { today: example.today }),
      ...(example.audience && { audience: example.audience }),
    },
  };
}

/** Where an example's `at` points: relative to the requirement for a text example, unless it begins with `file:`. */
export const placeOf = (content: string | Partial<Specification>, at: string): string =>
  at.startsWith('file:') ? at.slice(5) : typeof content === 'string' ? requirementAt + at : at;

export const findingsOf = (rule: Rule, input: CheckInput): readonly Finding[] =>
  createChecker([rule])
    .check(input)
    .filter(finding => finding.rule === rule.id);

function unmark(value: Value, at: string, expected: Expected[]): Value {
  if (typeof value === 'string') {
    let text = '';
    let rest = value;
    const starts: number[] = [];
    for (let found; (found = /[⟦⟧]/.exec(rest)); rest = rest.slice(found.index + 1)) {
      text += rest.slice(0, found.index);
      if (found[0] === '⟦') starts.push(text.length);
      else expected.push({ at, span: [starts.pop() ?? 0, text.length] });
    }
    return text + rest;
  }
  if (Array.isArray(value)) {
    const ids = value.map(item => bare((item as Record<string, Value> | null)?.id));
    return value.map((item, index) => {
      const id = ids[index];
      const unique = id !== undefined && ids.filter(other => other === id).length === 1;
      return unmark(item, `${at}/${unique ? `@${id}` : String(index)}`, expected);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, unmark(inner, `${at}/${key}`, expected)]),
  );
}

const bare = (id: Value): string | undefined => (typeof id === 'string' ? id.replaceAll(/[⟦⟧]/g, '') : undefined);

/** A copy with the changes applied: plain and slow, so that the examples do not lean on the parser. */
export function changed(specification: Specification, changes: readonly Change[]): Specification {
  const root = structuredClone(specification) as unknown as Value;
  for (const change of changes) applyOne(root, change);
  return root as unknown as Specification;
}

function applyOne(root: Value, change: Change): void {
  const keys = change.at
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (change.op === 'insert') {
    const holder = step(root, keys.slice(0, -1));
    const list = (get(holder, keys.at(-1) ?? '') ?? []) as Value[];
    list.splice(change.index, 0, structuredClone(change.value) as Value);
    put(holder, keys.at(-1) ?? '', list);
    return;
  }
  const holder = step(root, keys.slice(0, -1));
  const last = keys.at(-1) ?? '';
  if (change.op === 'set') put(holder, last, structuredClone(change.value) as Value);
  else if (change.op === 'splice') {
    const text = get(holder, last) as string;
    put(holder, last, text.slice(0, change.span[0]) + change.insert + text.slice(change.span[1]));
  } else if (change.op === 'remove') {
    if (Array.isArray(holder)) holder.splice(indexOf(holder, last), 1);
    else delete (holder as Record<string, Value>)[last];
  } else {
    const list = holder as Value[];
    const [moved] = list.splice(indexOf(list, last), 1);
    (step(root, change.to.split('/').slice(1)) as Value[]).splice(change.index, 0, moved);
  }
}

const indexOf = (list: Value[], key: string): number =>
  key.startsWith('@') ? list.findIndex(item => (item as Record<string, Value>).id === key.slice(1)) : Number(key);

const get = (holder: Value, key: string): Value =>
  Array.isArray(holder) ? holder[indexOf(holder, key)] : (holder as Record<string, Value>)[key];

function put(holder: Value, key: string, value: Value): void {
  if (Array.isArray(holder)) holder[indexOf(holder, key)] = value;
  else (holder as Record<string, Value>)[key] = value;
}

function step(root: Value, keys: readonly string[]): Value {
  let value = root;
  for (const key of keys) {
    if (!Array.isArray(value)) (value as Record<string, Value>)[key] ??= {};
    value = get(value, key);
  }
  return value;
}
