import type { CostItem, Criterion, Kind, Pack, PackRequirement, Requirement } from '../model/generated/types.ts';
import { evaluate, openFacts, type FactReader } from './condition.ts';
import { composeValues, fillDeep, referToSameItem, sameItemId, waitsForItem } from './composed-text.ts';
import { qualifiedParameter, type ComposeContext } from './compose-context.ts';
import type { Item } from './for-each.ts';
import type { UsedRequirement } from './pack-library.ts';
import { inSchemaOrder } from './schema-order.ts';

/** Where a composed requirement comes from; the same through every edit of its text and id. */
export interface Origin {
  readonly pack: string;
  readonly requirement: string;
  readonly item?: string;
  readonly overrides: readonly string[];
}

/** One requirement as a fresh composition writes it, with the criterion and the price row that belong to it. */
export interface ComposedRequirement {
  readonly origin: Origin;
  readonly section: string;
  readonly value: Requirement;
  readonly criterion?: Criterion;
  readonly priceRow?: CostItem;
}

type Find = (id: string) => PackRequirement | undefined;

export function composeRequirement(
  { requirement, pack, overrides }: UsedRequirement,
  item: Item | undefined,
  context: ComposeContext,
  find: Find,
  { kind, text }: Variant = variantOf(requirement, context.read),
): ComposedRequirement {
  const filled = fillDeep(
    here({ ...requirement, text }, item, find),
    composeValues(context.packs, pack, context.read, item),
  );
  const id = item ? `${requirement.id}.${item.key}` : requirement.id;
  const criterion = kind === 'award' && filled.award ? criterionOf(filled, id) : undefined;
  const priceRow = filled.price ? priceRowOf(filled, id, pack) : undefined;
  const value = inSchemaOrder<Requirement>('requirement', {
    id,
    kind,
    text: filled.text,
    motive: optionalText(filled.motive),
    publicMotive: optionalText(filled.publicMotive),
    note: undefined,
    owner: filled.owner,
    status: undefined,
    verification: filled.verification,
    answer: filled.answer,
    targets: filled.targets,
    covers: filled.covers,
    requires: filled.requires,
    excludes: filled.excludes,
    alternatives: filled.alternatives,
    lots: undefined,
    criterion: criterion?.id,
    priceRow: priceRow?.id,
    brands: undefined,
    guidance: guidanceOf(filled),
    source: { pack: pack.id, requirement: requirement.id, version: pack.version, ...(item ? { item: item.key } : {}) },
    basis: filled.basis,
    reviewed: undefined,
    imported: undefined,
  });
  return {
    origin: { pack: pack.id, requirement: requirement.id, overrides, ...(item ? { item: item.key } : {}) },
    section: requirement.section ?? pack.sections?.[0]?.id ?? sectionOfBase(pack, context.packs) ?? pack.id,
    value,
    ...(criterion ? { criterion } : {}),
    ...(priceRow ? { priceRow } : {}),
  };
}

/** An extension without sections of its own writes into those of the pack it extends. */
const sectionOfBase = (pack: Pack, packs: readonly Pack[]): string | undefined => {
  const base = packs.find(({ id }) => pack.extends?.includes(id));
  return base && (base.sections?.[0]?.id ?? base.id);
};

export interface Variant {
  readonly kind: Kind;
  readonly text: string;
}

/** Every variant that a requirement may come in. */
export const variantsOf = ({ kind, text }: PackRequirement): readonly Variant[] =>
  typeof kind === 'string' ? [{ kind, text }] : kind.map(each => ({ kind: each.kind, text: each.text ?? text }));

/** The first variant whose condition holds; where none does, the first that is not decided, and else the last. */
function variantOf({ kind, text }: PackRequirement, read: FactReader): Variant {
  if (typeof kind === 'string') return { kind, text };
  const judged = kind.map(variant => ({ variant, verdict: variant.when ? evaluate(variant.when, read) : true }));
  const chosen =
    judged.find(({ verdict }) => verdict === true) ??
    judged.find(({ verdict }) => verdict === undefined) ??
    judged.at(-1);
  return { kind: chosen?.variant.kind ?? 'mandatory', text: chosen?.variant.text ?? text };
}

/** The facts because of which it is not decided whether a requirement is wanted, or in which variant. */
export function undecidedFacts({ when, kind }: PackRequirement, read: FactReader): readonly string[] {
  const facts = when ? [...openFacts(when, read)] : [];
  for (const variant of typeof kind === 'string' ? [] : kind) {
    const verdict = variant.when ? evaluate(variant.when, read) : true;
    if (verdict === true) break;
    if (variant.when) facts.push(...openFacts(variant.when, read));
  }
  return [...new Set(facts)];
}

/** What the pack says of other requirements, said of those for the same row. */
function here(requirement: PackRequirement, item: Item | undefined, find: Find): PackRequirement {
  const { forEach } = requirement;
  if (!item || !forEach) return requirement;
  const ids = (list: readonly string[] | undefined) => list?.map(id => sameItemId(id, forEach, item, find));
  const { requires, excludes, ...rest } = requirement;
  return {
    ...rest,
    text: referToSameItem(requirement.text, forEach, item, find),
    ...(requires ? { requires: ids(requires) ?? [] } : {}),
    ...(excludes ? { excludes: ids(excludes) ?? [] } : {}),
  };
}

/** A motive or a guidance that a row has no cell for is left out: unlike the demand, it may be missing. */
const optionalText = (text: string | undefined): string | undefined =>
  text === undefined || waitsForItem(text) ? undefined : text;

function guidanceOf({ guidance, unverified = [] }: PackRequirement): string | undefined {
  const doubts = unverified.map(each => `Inte kontrollerat mot källan: ${each}`);
  return [optionalText(guidance), ...doubts].filter(Boolean).join('\n\n') || undefined;
}

/** The amount is the buyer's to decide: it is left out, and listed as open. */
function criterionOf({ award }: PackRequirement, requirement: string): Criterion | undefined {
  if (!award) return undefined;
  return inSchemaOrder<Criterion>('criterion', {
    id: linkedId('TK', requirement),
    ...award,
    requirements: [requirement],
  });
}

function priceRowOf({ price }: PackRequirement, requirement: string, pack: Pack): CostItem | undefined {
  if (!price) return undefined;
  const volume = typeof price.volume === 'string' ? qualifiedParameter(price.volume, pack) : price.volume;
  return inSchemaOrder<CostItem>('costItem', {
    id: linkedId('PR', requirement),
    ...price,
    volume,
    givenBy: 'tenderer',
    requirements: [requirement],
  } as CostItem);
}

/** Id of the criterion or price row that belongs to a requirement; ids hold 40 characters. */
const linkedId = (prefix: 'TK' | 'PR', requirement: string): string => `${prefix}-${requirement}`.slice(0, 40);
