import type { Annex, Column, Pack, PackAnnex, TableRow } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { evaluate, type FactReader } from './condition.ts';
import { answerValues, fillDeep } from './composed-text.ts';
import type { ComposeContext } from './compose-context.ts';
import { inSchemaOrder } from './schema-order.ts';

/**
 * The annexes that the packs bring, without numbers. Several packs may bring the same one (the table of test cases): it
 * comes once, with what each of them says of it.
 */
export function expectedAnnexes(context: ComposeContext): readonly Annex[] {
  const annexes = new Map<string, Annex>();
  for (const pack of context.packs)
    for (const declared of pack.annexes ?? []) {
      if (declared.when && evaluate(declared.when, context.read) === false) continue;
      const annex = annexOf(declared, pack, context);
      const earlier = annexes.get(annex.id);
      annexes.set(annex.id, earlier ? joined(earlier, annex) : annex);
    }
  return [...annexes.values()];
}

function joined(earlier: Annex, later: Annex): Annex {
  const covers = [...new Set([...(earlier.covers ?? []), ...(later.covers ?? [])])];
  return inSchemaOrder<Annex>('annex', {
    ...later,
    ...earlier,
    rows: earlier.rows?.length ? earlier.rows : later.rows,
    covers: covers.length > 0 ? covers : undefined,
  } as Annex);
}

function annexOf(declared: PackAnnex, pack: Pack, context: ComposeContext): Annex {
  const template = declared.template === undefined ? undefined : context.library.annexTemplate(declared.template);
  const { template: _, rowsFrom, when: _when, ...own } = declared;
  const { kravbyggaren: _major, ...base } = template ?? { kravbyggaren: 1 };
  const given = fillDeep({ ...base, ...own }, { answers: answerValues(context.packs, pack, context.read) });
  const rows = rowsFrom === undefined ? undefined : rowsFromAnswer(rowsFrom, given.columns, pack, context.read);
  return inSchemaOrder<Annex>('annex', {
    ...given,
    title: given.title ?? declared.id,
    kind: given.kind ?? 'text',
    columns: given.columns ?? (rows ? questionColumns(rowsFrom, pack, context.packs) : undefined),
    rows: rows ?? given.rows,
    for: given.for ?? 'tender',
    source: { pack: pack.id, version: pack.version },
  } as Annex);
}

function questionColumns(
  rowsFrom: string | undefined,
  pack: Pack,
  packs: readonly Pack[],
): readonly Column[] | undefined {
  const [packId, id] = questionPath(rowsFrom ?? '', pack);
  return packs.find(each => each.id === packId)?.questions?.find(question => question.id === id)?.columns;
}

function questionPath(name: string, pack: Pack): readonly [string, string] {
  const dot = name.indexOf('.');
  return dot < 0 ? [pack.id, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** The answer's rows, with the cells that the annex has columns for. `undefined`: no rows have been given. */
function rowsFromAnswer(
  rowsFrom: string,
  columns: readonly Column[] | undefined,
  pack: Pack,
  read: FactReader,
): readonly TableRow[] | undefined {
  const [packId, question] = questionPath(rowsFrom, pack);
  const answer = read(`answers.${packId}.${question}`);
  if (!Array.isArray(answer)) return undefined;
  const wanted = columns && new Set(columns.map(({ id }) => id));
  const rows = (answer as readonly Json[]).flatMap(row => {
    if (!isObject(row)) return [];
    const cells = Object.entries(row).filter(([key]) => !wanted || wanted.has(key));
    return cells.length > 0 ? [Object.fromEntries(cells) as TableRow] : [];
  });
  return rows.length > 0 ? rows : undefined;
}
