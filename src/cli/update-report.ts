import {
  commonLabel,
  fieldInSwedish,
  labelOfField,
  type AppliedUpdates,
  type FieldDifference,
  type PackLibrary,
  type Requirement,
  type Specification,
  type UpdateDecisions,
  type UpdateItem,
  type UpdatePart,
  type UpdatePlan,
} from '../core/index.ts';
import type { LoadedSpecification } from './load-specification.ts';
import { asJson } from './report.ts';
import { strings } from './strings.ts';
import type { World } from './world.ts';

export interface UpdateReport {
  readonly loaded: LoadedSpecification;
  readonly library: PackLibrary;
  readonly plans: readonly UpdatePlan[];
  readonly decisions: UpdateDecisions;
  /** `undefined`: nothing has been written. */
  readonly applied: AppliedUpdates | undefined;
}

/** Tells what the newer packs mean and what was chosen, as text or as `update --format json` has it. */
export function reportUpdate(report: UpdateReport, json: boolean, world: World): void {
  const told = shownUpdate(report);
  if (json) return world.out(asJson(told));
  for (const pack of told.packs) {
    world.out(strings.updateOf(pack.title, pack.id, pack.from, pack.to));
    if (!pack.hasBase) world.out(strings.updateWithoutBase);
    const items = told.requirements.filter(item => item.pack === pack.id);
    if (items.length === 0) world.out(strings.updateNothing);
    for (const item of items) itemLines(item, world);
  }
  if (told.packs.length > 0) world.out(strings.updateSum(told.requirements));
  if (told.written && told.alsoAdded.length > 0) world.out(strings.alsoAdded(told.alsoAdded));
}

export type ShownUpdate = ReturnType<typeof shownUpdate>;
export type ShownItem = ShownUpdate['requirements'][number];

function shownUpdate({ loaded, library, plans, decisions, applied }: UpdateReport) {
  const before = requirementsOf(loaded.specification);
  const planned = new Set(plans.flatMap(({ items }) => items.map(({ id }) => id)));
  const after = applied ? [...requirementsOf(applied.specification).keys()] : [];
  return {
    packs: plans.map(({ pack, from = '', to, hasBase }) => ({
      id: pack,
      title: library.pack(pack)?.title ?? pack,
      from,
      to,
      hasBase,
      updated: applied !== undefined && decisions.packs.includes(pack),
    })),
    requirements: plans.flatMap(({ pack, items }) =>
      items.map(item => shownItem(pack, item, before.get(item.id), decisions.parts)),
    ),
    conflicts: decisions.parts.filter(({ conflict }) => conflict).length,
    undecided: decisions.parts
      .filter(({ decision }) => decision === undefined)
      .map(({ id, field }) => (field === undefined ? id : `${id}/${field}`)),
    alsoAdded: after.filter(id => !before.has(id) && !planned.has(id)),
    written: applied !== undefined,
  };
}

const requirementsOf = ({ sections = [] }: Specification): ReadonlyMap<string, Requirement> =>
  new Map(sections.flatMap(({ requirements = [] }) => requirements.map(each => [each.id, each] as const)));

function shownItem(pack: string, item: UpdateItem, standing: Requirement | undefined, parts: readonly UpdatePart[]) {
  const mine = parts.filter(part => part.pack === pack && part.id === item.id);
  const whole = mine.find(({ field }) => field === undefined);
  const { kind, text } = (item.type === 'new' ? item.value : standing) ?? { kind: 'information' as const, text: '' };
  return {
    pack,
    id: item.id,
    type: item.type,
    kind,
    text,
    ...(item.type === 'new' && item.returns && { returns: true }),
    ...(item.type === 'removed' && { edited: item.edited }),
    ...(item.type !== 'new' && item.locked && { locked: true }),
    ...(whole?.decision && { decision: whole.decision }),
    ...(item.type === 'changed' && {
      fields: item.fields
        .filter(({ changedBy }) => changedBy !== 'ours')
        .map(difference =>
          shownField(
            difference,
            mine.find(({ field }) => field === difference.field),
          ),
        ),
    }),
  };
}

const shownField = (
  { field, changedBy, base, ours, theirs, merged }: FieldDifference,
  part: UpdatePart | undefined,
) => ({
  field,
  label: labelOfField(field),
  conflict: changedBy === 'both',
  ...(base !== undefined && { base }),
  ...(ours !== undefined && { here: ours }),
  ...(theirs !== undefined && { pack: theirs }),
  ...(merged !== undefined && { merged }),
  ...(part?.decision && { decision: part.decision }),
});

function itemLines(item: ShownItem, world: World): void {
  const { id, type, kind, text } = item;
  const decided = item.decision === undefined ? '' : strings.updateDecided[item.decision];
  if (type === 'new')
    world.out(strings.updateNew(id, commonLabel('Kind', kind), clip(text), item.returns === true, decided));
  if (type === 'removed') world.out(strings.updateGone(id, clip(text), item.edited === true, decided));
  for (const { field, label, conflict, here, pack, merged, decision } of item.fields ?? []) {
    world.out(strings.updateField(id, label, conflict, decision === undefined ? '' : strings.updateDecided[decision]));
    world.out(strings.updateHere(shownLines(fieldInSwedish(field, here))));
    world.out(strings.updateThere(shownLines(fieldInSwedish(field, pack))));
    if (merged !== undefined) world.out(strings.updateMerged(shownLines(fieldInSwedish(field, merged))));
  }
  if (item.locked) world.out(strings.updateLocked);
}

/** A value on several lines keeps them, indented under its first. */
const shownLines = (text: string): string => text.trimEnd().replaceAll('\n', '\n                  ');

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
