import { gatherForSeats } from '../library/gather-requirements.ts';
import type { Chosen, Gathered, Seat } from '../library/gathered.ts';
import type { Requirement } from '../model/generated/types.ts';
import type { RowChoice } from './import-choices.ts';
import type { ImportTarget, PlannedRow } from './import-plan.ts';
import { originalText } from './to-requirement.ts';

/** A row that becomes a requirement, or that one follows. */
export interface Taker {
  readonly row: PlannedRow;
  readonly choice: RowChoice;
  /** The requirement that stands there. */
  readonly standing: Requirement | undefined;
}

/** What rows take from the library. */
export interface FromLibrary {
  /** Fields for the requirement of an id. */
  readonly fields: ReadonlyMap<string, Partial<Requirement>>;
  /** What comes along with the requirement of an id, citing and cited by the ids it has here. */
  readonly along: ReadonlyMap<string, Gathered['newcomers']>;
  /** What else comes along: annexes, parameters, criteria, price rows, definitions. */
  readonly gathered: Gathered;
  /** What has been chosen whole. */
  readonly chosen: readonly Chosen[];
}

/** Takes what has been chosen from the library with all that it cites, so that nothing dangles. */
export function takeFromLibrary(
  takers: readonly Taker[],
  { specification, environment }: ImportTarget,
  ids: Iterable<string>,
): FromLibrary {
  const seats = takers.flatMap(seatOf);
  const gathered = gatherForSeats(specification, seats, ids, environment);
  const fields = new Map<string, Partial<Requirement>>();
  const along = new Map<string, Gathered['newcomers'][number][]>();
  let seat: Gathered['newcomers'][number][] = [];
  for (const newcomer of gathered.newcomers) {
    if (newcomer.along) {
      seat.push(newcomer);
      continue;
    }
    const { id, ...taken } = newcomer.value;
    seat = [];
    fields.set(id, taken);
    along.set(id, seat);
  }
  const chosen = seats
    .filter(({ fields: { source } }) => source !== undefined)
    .map(({ pack, requirement }): Chosen => ({ from: 'pack', pack, requirement }));
  return { fields, along, gathered, chosen };
}

function seatOf({ row, choice: { library }, standing }: Taker): readonly Seat[] {
  if (!library) return [];
  const { id, pack, fields: all, library: from } = library.requirement;
  const own = standing ?? row.requirement;
  const fields = library.use === 'requirement' ? all : proofIn(all, own, standing !== undefined);
  return [{ id: row.requirement.id, library: from, pack, requirement: id, fields, standing }];
}

/** Proof and motive never replace what somebody has written here; in a row of a file the proof is no more than a mark for yes. */
function proofIn(
  { verification, answer, motive, basis }: Partial<Requirement>,
  own: Requirement,
  isStanding: boolean,
): Partial<Requirement> {
  const isFree = (field: 'verification' | 'answer' | 'basis'): boolean => !isStanding || !own[field];
  return {
    ...(verification && isFree('verification') && { verification }),
    ...(answer && isFree('answer') && { answer }),
    ...(motive && !own.motive && { motive }),
    ...(basis && isFree('basis') && { basis }),
  };
}

/** A new requirement with what it takes; the words of the file are kept beside a text that takes their place. */
export function withLibrary(requirement: Requirement, fields: Partial<Requirement> | undefined): Requirement {
  if (!fields) return requirement;
  const { imported, source, text } = requirement;
  return {
    ...requirement,
    ...fields,
    ...(source && { source: { ...source, ...fields.source } }),
    ...(fields.text !== undefined && { imported: { [originalText]: text, ...imported } }),
  };
}
