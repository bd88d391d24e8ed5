import type { CostItem, Criterion, Definition, Requirement, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { mapTexts } from './composed-text.ts';
import { freeId, withIds } from './compose-sections.ts';
import type { Gathered } from './gathered.ts';
import type { Lender, Lent } from './lender.ts';
import { inSchemaOrder } from './schema-order.ts';

/** A requirement that comes in, still as its lender has it. */
export interface Newcomer {
  readonly id: string;
  readonly lent: Lent;
  readonly lender: Lender;
  readonly along: boolean;
}

interface Ids {
  /** Per lender: the id that it uses → the one here. */
  readonly ids: ReadonlyMap<Lender, ReadonlyMap<string, string>>;
  /** Those of all requirements that are here or come in. */
  readonly taken: ReadonlySet<string>;
}

/** The newcomers as they will stand here, by the ids that things have here, with what must stand beside them. */
export function writeNewcomers(
  gathered: readonly Newcomer[],
  specification: Specification,
  here: Ids,
): Pick<Gathered, 'newcomers' | 'criteria' | 'priceRows' | 'definitions'> {
  const links: Links = { criteria: new Map(), priceRows: new Map() };
  const newcomers = gathered.map(newcomer => ({
    value: written(newcomer, specification, here, links),
    section: newcomer.lent.section,
    along: newcomer.along,
  }));
  return {
    newcomers,
    criteria: [...links.criteria.values()],
    priceRows: [...links.priceRows.values()],
    definitions: definitionsIn(
      newcomers.map(({ value }) => value.text),
      specification,
      new Set([...here.ids.keys(), ...gathered.map(({ lender }) => lender)]),
    ),
  };
}

function written(
  { id, lent, lender }: Newcomer,
  { award, costs }: Specification,
  { ids: all, taken }: Ids,
  links: Links,
): Requirement {
  const ids = all.get(lender) ?? new Map<string, string>();
  const cited = mapTexts(lent.value as unknown as Json, text => withIds(text, ids)) as unknown as Requirement;
  const { criterion: _criterion, priceRow: _priceRow, requires, excludes, ...value } = cited;
  const here = (list: readonly string[] | undefined) =>
    list?.map(each => ids.get(each) ?? each).filter(each => isHere(each, taken)) ?? [];
  const criterion = linkTo(links.criteria, award?.criteria ?? [], lent.criterion, id);
  const priceRow = linkTo(links.priceRows, costs?.items ?? [], lent.priceRow, id);
  return inSchemaOrder<Requirement>('requirement', {
    ...value,
    id,
    requires: someOf(here(requires)),
    excludes: someOf(here(excludes)),
    criterion,
    priceRow,
  } as Requirement);
}

const isHere = (id: string, taken: ReadonlySet<string>): boolean =>
  taken.has(id) || [...taken].some(each => each.startsWith(`${id}.`));

/** Of the lenders that were asked, whatever they lent: those whose term stands in a text that comes in. */
function definitionsIn(
  texts: readonly string[],
  { definitions = [] }: Specification,
  lenders: ReadonlySet<Lender>,
): readonly Definition[] {
  const known = new Set(definitions.map(({ term }) => term.toLowerCase()));
  const lower = texts.join('\n').toLowerCase();
  return [...lenders]
    .flatMap(lender => lender.definitions)
    .filter(({ term }) => {
      const name = term.toLowerCase();
      if (known.has(name) || !lower.includes(name)) return false;
      known.add(name);
      return true;
    });
}

interface Links {
  readonly criteria: Map<string, Criterion>;
  readonly priceRows: Map<string, CostItem>;
}

/** Adds a criterion or a price row under a free id, for one requirement; gives that id. */
function linkTo<T extends Criterion | CostItem>(
  added: Map<string, T>,
  present: readonly T[],
  lent: T | undefined,
  requirement: string,
): string | undefined {
  if (!lent) return undefined;
  const taken = new Set([...present.map(({ id }) => id), ...added.keys()]);
  const id = freeId(lent.id, taken, new Set());
  added.set(id, { ...lent, id, requirements: [requirement] });
  return id;
}

const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
