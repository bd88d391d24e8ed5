import { nearest } from '../model/nearest.ts';
import { readPlaceholder, resolveText, type ResolvedPart, type Scope, type Unfilled } from '../text/index.ts';
import type { Citation } from './citations.ts';
import type { Register } from './register.ts';
import type { RequirementRecord } from './requirement-record.ts';
import type { DocumentContext, Draft, Part } from './rule.ts';

/** One place in the file where a placeholder stands. */
export interface Place {
  readonly at: string;
  readonly span: readonly [number, number];
  readonly requirement?: string;
}

/**
 * Every distinct placeholder of the file with what it stands for, but references to what is there; costs one look-up per
 * placeholder, not per text.
 */
export function* resolvedTags({
  cross,
  headCitations,
  scope,
}: DocumentContext): Generator<readonly [tag: string, part: ResolvedPart]> {
  const known = resolvedIn.get(scope) ?? new Map<string, Resolved>();
  resolvedIn.set(scope, known);
  for (const tag of new Set([...cross.tags.keys(), ...headCitations.map(each => each.tag)])) {
    let resolved = known.get(tag);
    if (!resolved) known.set(tag, (resolved = resolveTag(tag, scope)));
    const { requirement, part } = resolved;
    if (part && (requirement === undefined || scope.requirement(requirement) === undefined)) yield [tag, part];
  }
}

/** What a placeholder stands for as long as the head is the same: what requirements there are is asked each time. */
interface Resolved {
  /** Id of the requirement that it leads to, where there is one of that id. */
  readonly requirement?: string;
  /** What it is when it does not lead to a requirement; none for one that leads to an annex. */
  readonly part: ResolvedPart | undefined;
}

const resolvedIn = new WeakMap<Scope, Map<string, Resolved>>();

function resolveTag(tag: string, scope: Scope): Resolved {
  const whole = (within: Scope): ResolvedPart | undefined => resolveText(tag, within).parts[0];
  const placeholder = readPlaceholder(tag);
  if (placeholder.type !== 'helper' || placeholder.argument.type !== 'text') return { part: whole(scope) };
  const { helper, argument } = placeholder;
  if (helper === 'krav') return { requirement: argument.text, part: whole({ ...scope, requirement: () => undefined }) };
  return { part: helper === 'bilaga' && scope.annex(argument.text) ? undefined : whole(scope) };
}

/** Every distinct placeholder that cannot be filled. */
export function* unfilledTags(context: DocumentContext): Generator<readonly [tag: string, unfilled: Unfilled]> {
  for (const [tag, part] of resolvedTags(context)) if (part.type === 'unfilled') yield [tag, part.unfilled];
}

/** The places where a placeholder stands, those in the head first. */
export function* placesOfTag(tag: string, context: DocumentContext): Generator<Place> {
  yield* placesInHead(tag, context);
  for (const record of context.cross.tags.get(tag)) yield* placesIn(record, tag);
}

const placesInHead = (tag: string, { headCitations }: DocumentContext): readonly Place[] =>
  headCitations.flatMap(({ at, span, tag: other }) => (other === tag ? [{ at, span }] : []));

function placesIn(record: RequirementRecord, tag: string): readonly Place[] {
  return record.citations.filter(citation => citation.tag === tag).map(citation => placeIn(record, citation));
}

/** What is found at each place where a placeholder stands; `of` is as of any part. */
export function* atEachPlace(
  tag: string,
  of: string,
  context: DocumentContext,
  find: (place: Place) => Draft,
): Generator<Draft | Part> {
  yield* placesInHead(tag, context).map(find);
  yield eachUnder(context.cross.tags, tag, record => placesIn(record, tag).map(find), of);
}

/** What is found about each requirement that stands in a register under a key. `of` is as of any part. */
export const eachUnder = (
  register: Register<RequirementRecord>,
  key: string,
  find: (record: RequirementRecord) => Iterable<Draft | Part>,
  of = key,
): Part => ({
  of,
  *find() {
    for (const record of register.get(key)) yield { of: record, find: () => find(record) };
  },
});

export const placeIn = (record: RequirementRecord, { at, span }: Citation): Place => ({
  at: record.at + at,
  span,
  requirement: record.id,
});

/** A pointer that is a list's element in a requirement: `requires`, `targets`. */
export function elementAt(record: RequirementRecord, key: 'requires' | 'targets' | 'lots', id: string): string {
  return `${record.at}/${key}/${String(record.requirement[key]?.indexOf(id) ?? 0)}`;
}

/** So many different names are compared with others: a file that has more is not misspelt in places. */
const mostGuesses = 50;

/** What was near in a list of names; who asks with the same list again need not go through it. */
const nearIn = new WeakMap<readonly string[], Map<string, string | undefined>>();

/** Names a near one for what is missing, for the first few different names. */
export function guesser(candidates: () => readonly string[]): (missing: string) => string | undefined {
  const asked = new Set<string>();
  let names: readonly string[] | undefined;
  return missing => {
    if (asked.size >= mostGuesses && !asked.has(missing)) return undefined;
    asked.add(missing);
    names ??= candidates();
    const near = nearIn.get(names) ?? new Map<string, string | undefined>();
    nearIn.set(names, near);
    if (!near.has(missing)) near.set(missing, nearest(missing, names));
    return near.get(missing);
  };
}
