import type {
  Annex,
  CriterionTemplate,
  Definition,
  Environment,
  Pack,
  PackAnnex,
  PackRequirement,
  PackSection,
  PriceTemplate,
  Requirement,
  Specification,
} from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { schemaAt } from '../model/schema.ts';
import { mapNames } from './map-names.ts';
import { citedNames } from './cited-names.ts';
import { placedRequirements, type PlacedRequirement } from './compose-draft.ts';
import { withIds } from './compose-sections.ts';
import { mapTexts } from './composed-text.ts';
import { ownQuestions } from './own-questions.ts';
import { ownParameters, type OwnParameters } from './own-parameters.ts';
import type { PackLibrary } from './pack-library.ts';
import { placeholdersForFacts } from './placeholders-for-facts.ts';

export interface PackFacts {
  /** As texts name its parameters: `[a-z][a-z0-9-]*`. */
  readonly id: string;
  /** What its requirements begin with, for example MIN. */
  readonly code: string;
  readonly title: string;
  readonly version?: string;
}

export interface SavedPack {
  readonly pack: Pack;
  /** Id in the specification → id in the pack. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids in the specification of those that came along because a chosen one cites or requires them. */
  readonly alongside: readonly string[];
}

/**
 * A pack of one's own out of requirements of a specification, with all that they cite. Facts of the procurement become
 * placeholders again, parameters of other packs become its own, ids get its code; what is internal to the procurement
 * (notes, who decided, amounts, lots, rows of tables) is left out.
 */
export function packFromRequirements(
  specification: Specification,
  chosen: readonly string[],
  facts: PackFacts,
  library: PackLibrary,
  environment?: Environment,
): SavedPack {
  const { places, alongside } = withCited(specification, chosen);
  const ids = numbered(places, facts.code);
  const annexes = citedAnnexes(specification, places);
  const parameters = ownParameters(specification, [...places.map(whole(specification)), ...annexes], facts.id, library);
  const back = placeholdersForFacts(specification, environment);
  const questions = ownQuestions(places, library);
  const names = new Map([...parameters.names, ...questions.names]);
  const rewrite = <T>(value: T): T => mapTexts(value as Json, text => mapNames(withIds(back(text), ids), names)) as T;
  const requirements = places.map(place => requirementOf(specification, place, ids, parameters));
  const pack: Pack = {
    kravbyggaren: 1,
    id: facts.id,
    code: facts.code,
    title: facts.title,
    version: facts.version ?? '1.0.0',
    ...some('sources', sourceOf(specification)),
    proposed: 'never',
    sections: rewrite(sectionsOf(places)),
    ...some('questions', questions.questions),
    ...some('parameters', parameters.declarations),
    ...some('annexes', rewrite(annexes.map(annex => packAnnex(annex, library)))),
    requirements: rewrite(requirements),
    ...some('definitions', rewrite(definitionsFor(specification, places))),
  };
  return { pack: inOrder(pack), ids, alongside };
}

const some = <K extends string, T>(key: K, list: readonly T[]): { [P in K]?: readonly T[] } =>
  (list.length > 0 ? { [key]: list } : {}) as { [P in K]?: readonly T[] };

/** The keys of a new pack in the order of its schema. */
function inOrder(pack: Pack): Pack {
  const order = Object.keys(schemaAt('pack', [])?.properties ?? {});
  const entries = Object.entries(pack).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(entries) as unknown as Pack;
}

const sourceOf = ({ procurement: { title, reference } = {} }: Specification): readonly string[] =>
  title === undefined ? [] : [[title, reference].filter(Boolean).join(', ')];

/** The chosen ones and, so that nothing dangles, those that they cite or require; in the order of the document. */
function withCited(
  specification: Specification,
  chosen: readonly string[],
): { readonly places: readonly PlacedRequirement[]; readonly alongside: readonly string[] } {
  const all = placedRequirements(specification);
  const perRow = (id: string): readonly string[] =>
    all.flatMap(({ requirement }) =>
      requirement.source?.requirement === id && requirement.source.item !== undefined ? [requirement.id] : [],
    );
  const wanted = new Set(chosen);
  // A set grows while it is walked.
  for (const id of wanted) {
    const place = all.find(({ requirement }) => requirement.id === id);
    if (!place) {
      wanted.delete(id);
      for (const row of perRow(id).slice(0, 1)) wanted.add(row);
      continue;
    }
    const annexes = citedAnnexes(specification, [place]);
    for (const cited of [whole(specification)(place), ...annexes].map(citedNames))
      for (const other of cited.requirements) wanted.add(other);
  }
  const places = all.filter(({ requirement }) => wanted.has(requirement.id));
  const alongside = places.map(({ requirement }) => requirement.id).filter(id => !chosen.includes(id));
  return { places, alongside };
}

/** A requirement with its criterion and price row: everything in which it may cite. */
const whole =
  ({ award, costs }: Specification) =>
  ({ requirement }: PlacedRequirement): Readonly<Record<string, unknown>> => {
    const { note: _note, guidance: _guidance, imported: _imported, excludes: _excludes, ...read } = requirement;
    const criterion = award?.criteria?.find(({ id }) => id === requirement.criterion);
    const row = costs?.items?.find(({ id }) => id === requirement.priceRow);
    const volume = typeof row?.volume === 'string' ? `{{${row.volume}}}` : undefined;
    return { ...read, criterionTexts: criterion && { ...criterion }, volumeName: volume };
  };

function numbered(places: readonly PlacedRequirement[], code: string): ReadonlyMap<string, string> {
  const width = Math.max(2, String(places.length).length);
  return new Map(
    places.map(({ requirement }, at) => [requirement.id, `${code}-${String(at + 1).padStart(width, '0')}`]),
  );
}

function citedAnnexes(specification: Specification, places: readonly PlacedRequirement[]): readonly Annex[] {
  const known = new Map((specification.annexes ?? []).map(annex => [annex.id, annex]));
  const wanted = new Set(places.map(whole(specification)).flatMap(value => [...citedNames(value).annexes]));
  const cited: Annex[] = [];
  for (const id of wanted) {
    const annex = known.get(id);
    if (!annex) continue;
    cited.push(annex);
    for (const other of citedNames(annex).annexes) wanted.add(other);
  }
  return cited;
}

function packAnnex(annex: Annex, library: PackLibrary): PackAnnex {
  const { number: _number, rows: _rows, file: _file, version: _version, source: _source, ...kept } = annex;
  const shipped = library.packs.flatMap(({ annexes = [] }) => annexes).find(each => each.id === annex.id)?.template;
  // What the template says need not be said again.
  return shipped === undefined ? kept : { id: annex.id, template: shipped, title: annex.title };
}

function sectionsOf(places: readonly PlacedRequirement[]): readonly PackSection[] {
  const sections = new Map(places.map(({ section }) => [section.id, section]));
  return [...sections.values()].map(({ id, title, intro }) => ({ id, title, ...(intro !== undefined && { intro }) }));
}

function requirementOf(
  specification: Specification,
  { requirement, section }: PlacedRequirement,
  ids: ReadonlyMap<string, string>,
  parameters: OwnParameters,
): PackRequirement {
  const { kind, text, motive, publicMotive, guidance, owner, verification, answer, covers, basis } = requirement;
  const within = (list: readonly string[] = []): readonly string[] => list.flatMap(id => ids.get(id) ?? []);
  const award = criterionOf(specification, requirement);
  const price = priceOf(specification, requirement, parameters);
  const value = {
    id: ids.get(requirement.id) ?? requirement.id,
    section: section.id,
    kind,
    text,
    ...{ motive, publicMotive, guidance, owner, verification, answer, covers },
    requires: nonEmpty(within(requirement.requires)),
    excludes: nonEmpty(within(requirement.excludes)),
    ...{ award, price, basis },
  };
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as unknown as PackRequirement;
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function criterionOf({ award }: Specification, { criterion }: Requirement): CriterionTemplate | undefined {
  const found = award?.criteria?.find(({ id }) => id === criterion);
  if (!found) return undefined;
  const { title, shape, unit, levels, judgedBy, evidence } = found;
  return known({ title, shape, unit, levels, judgedBy, evidence });
}

function priceOf(
  { costs }: Specification,
  { priceRow }: Requirement,
  { names }: OwnParameters,
): PriceTemplate | undefined {
  const found = costs?.items?.find(({ id }) => id === priceRow);
  if (!found) return undefined;
  const { code, title, unit, timing, perYear, optional, inEvaluation } = found;
  const volume = typeof found.volume === 'string' ? (names.get(found.volume) ?? found.volume) : found.volume;
  return known({ code, title, unit, volume, timing, perYear, optional, inEvaluation });
}

const known = <T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** Those whose term stands in a text of the pack. */
function definitionsFor(
  { definitions = [] }: Specification,
  places: readonly PlacedRequirement[],
): readonly Definition[] {
  const texts = places.map(({ requirement }) => requirement.text.toLowerCase()).join('\n');
  return definitions.filter(({ term }) => texts.includes(term.toLowerCase()));
}
