import type {
  Annex,
  CostItem,
  Criterion,
  Definition,
  Environment,
  Pack,
  ParameterValue,
  Requirement,
  Section,
  Specification,
} from '../model/generated/types.ts';
import { composeContext, type ComposeContext } from './compose-context.ts';
import { placedRequirements } from './compose-draft.ts';
import { newParameter } from './compose-head.ts';
import { composeRequirement } from './compose-requirement.ts';
import { answerValues, fillDeep } from './composed-text.ts';
import { decidePacks } from './decide-packs.ts';
import { expectedAnnexes } from './expected-annexes.ts';
import { expectedParameters } from './expected.ts';
import { itemsOf } from './for-each.ts';
import { inDocumentOrder, requirementsInUse, type PackLibrary, type UsedRequirement } from './pack-library.ts';
import { inSchemaOrder } from './schema-order.ts';

/** A requirement as it would stand here, with what belongs to it. */
export interface Lent {
  readonly value: Requirement;
  /** The section it comes from. */
  readonly section: Pick<Section, 'id' | 'title'>;
  readonly criterion?: Criterion;
  readonly priceRow?: CostItem;
}

/** A pack or a past specification that requirements are taken from, with all that they cite. */
export interface Lender {
  /** Several where a pack makes one per row, none where no row is known yet; `undefined` where nothing has that id. */
  requirements(id: string): readonly Lent[] | undefined;
  annex(id: string): Annex | undefined;
  parameter(name: string): ParameterValue | undefined;
  readonly definitions: readonly Definition[];
  /** Whether what is already here counts as the same, by where it comes from. */
  readonly keepsOrigin: boolean;
}

/** Lends a pack's requirements, composed for the specification by the answers it has; `undefined`: no such pack. */
export function packLender(
  packId: string,
  specification: Specification,
  library: PackLibrary,
  environment: Environment | undefined,
): Lender | undefined {
  const { used } = decidePacks(specification, library, environment);
  const own = used.find(({ id }) => id === packId) ?? library.pack(packId);
  if (!own) return undefined;
  const others = [own, ...used, ...library.packs].filter(
    (pack, i, all) => all.findIndex(({ id }) => id === pack.id) === i,
  );
  // What is decided by which packs are in use is decided by those, not by the one that is borrowed from.
  const context = {
    ...composeContext(specification, used, library, environment),
    packs: others.toSorted(inDocumentOrder),
  };
  const extended = used.filter(each => each.extends?.includes(packId));
  const inUse = requirementsInUse([own, ...extended.filter(({ id }) => id !== packId)]);
  const all = requirementsInUse(context.packs);
  const find = (id: string): UsedRequirement | undefined =>
    [...inUse, ...all].find(({ requirement }) => requirement.id === id);
  const nearFirst = [own, ...used.filter(({ id }) => id !== packId)];
  const parameters = expectedParameters(others);
  return {
    requirements: id => lentBy(find(id), context, find),
    annex: id => annexIn(nearFirst, id, context) ?? annexIn(context.packs, id, context),
    parameter(name) {
      const declared = parameters.find(each => each.name === name);
      return declared && newParameter(declared, undefined);
    },
    definitions: fillDeep(own.definitions ?? [], { answers: answerValues(context.packs, own, context.read) }),
    keepsOrigin: true,
  };
}

const annexIn = (packs: readonly Pack[], id: string, context: ComposeContext): Annex | undefined =>
  expectedAnnexes({ ...context, packs }).find(annex => annex.id === id);

function lentBy(
  from: UsedRequirement | undefined,
  context: ComposeContext,
  find: (id: string) => UsedRequirement | undefined,
): readonly Lent[] | undefined {
  if (!from) return undefined;
  const { requirement, pack } = from;
  const { forEach, id } = requirement;
  const items = forEach ? itemsOf(forEach, pack.id, context.read, context.environment, id.length).items : [undefined];
  return items.map(item => {
    const composed = composeRequirement(from, item, context, wanted => find(wanted)?.requirement);
    const title = pack.sections?.find(section => section.id === composed.section)?.title ?? pack.title;
    return { ...composed, section: { id: composed.section, title } };
  });
}

/**
 * Lends what a past specification demanded. What was that procurement's own stays there: internal notes, who was to
 * decide, lots, targets in its IT environment, amounts, rows of its tables.
 */
export function pastLender(past: Specification, file: string): Lender {
  const placed = new Map(placedRequirements(past).map(place => [place.requirement.id, place]));
  return {
    requirements(id) {
      const place = placed.get(id);
      if (!place) return undefined;
      const { requirement, section } = place;
      return [
        {
          value: borrowed(requirement, file),
          section: { id: section.id, title: section.title },
          ...linked('criterion', criterionOf(past, requirement)),
          ...linked('priceRow', priceRowOf(past, requirement)),
        },
      ];
    },
    annex: id => annexOf(past, id, file),
    parameter(name) {
      const { by: _by, date: _date, ...known } = past.parameters?.[name] ?? {};
      return past.parameters?.[name] && { ...known, status: 'suggested' };
    },
    definitions: past.definitions ?? [],
    keepsOrigin: false,
  };
}

function borrowed(requirement: Requirement, file: string): Requirement {
  const { note, status, targets, lots, brands, reviewed, imported, alternatives, source = {}, ...kept } = requirement;
  void [note, status, targets, lots, brands, reviewed, imported, alternatives];
  const fromPack = source.pack !== undefined && source.requirement !== undefined && source.item === undefined;
  const origin = fromPack
    ? {
        pack: source.pack,
        requirement: source.requirement,
        ...(source.version !== undefined && { version: source.version }),
      }
    : { requirement: requirement.id };
  return inSchemaOrder<Requirement>('requirement', { ...kept, source: { ...origin, file } } as Requirement);
}

const linked = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function criterionOf({ award }: Specification, { criterion: id }: Requirement): Criterion | undefined {
  const found = award?.criteria?.find(criterion => criterion.id === id);
  if (!found) return undefined;
  const { id: own, title, shape, unit, levels, judgedBy, evidence } = found;
  return inSchemaOrder<Criterion>('criterion', {
    id: own,
    title,
    shape,
    unit,
    levels,
    judgedBy,
    evidence,
  } as Criterion);
}

function priceRowOf({ costs }: Specification, { priceRow: id }: Requirement): CostItem | undefined {
  const found = costs?.items?.find(item => item.id === id);
  if (!found) return undefined;
  const { id: own, code, title, unit, volume, timing, perYear, optional, inEvaluation, givenBy } = found;
  return inSchemaOrder<CostItem>('costItem', {
    ...{ id: own, code, title, unit, timing, perYear, optional, inEvaluation, givenBy },
    // A number is that procurement's; the name of a parameter has a value here.
    volume: typeof volume === 'string' ? volume : undefined,
  } as CostItem);
}

function annexOf({ annexes = [] }: Specification, id: string, file: string): Annex | undefined {
  const found = annexes.find(annex => annex.id === id);
  if (!found) return undefined;
  const { number: _number, rows: _rows, file: _file, version: _version, source, ...kept } = found;
  return { ...kept, source: { ...source, file } };
}
