import { nearest } from '../model/nearest.ts';
import { readPlaceholder, resolveText, type ResolvedPart, type Scope, type Unfilled } from '../text/index.ts';
import type { Citation } from './citations.ts';
import type { RequirementRecord } from './requirement-record.ts';
import type { DocumentContext } from './rule.ts';

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
export function* resolvedTags(context: DocumentContext): Generator<readonly [tag: string, part: ResolvedPart]> {
  const tags = new Set([...context.cross.tags.keys(), ...context.headCitations.map(({ tag }) => tag)]);
  for (const tag of tags) {
    if (leadsSomewhere(tag, context.scope)) continue;
    const [part] = resolveText(tag, context.scope).parts;
    if (part) yield [tag, part];
  }
}

/** Whether the tag is a reference to a requirement or an annex that there is. */
function leadsSomewhere(tag: string, scope: Scope): boolean {
  const placeholder = readPlaceholder(tag);
  if (placeholder.type !== 'helper' || placeholder.argument.type !== 'text') return false;
  const { helper, argument } = placeholder;
  if (helper === 'krav') return scope.requirement(argument.text) !== undefined;
  return helper === 'bilaga' && scope.annex(argument.text) !== undefined;
}

/** Every place where a placeholder that cannot be filled stands. */
export function* unfilledPlaces(context: DocumentContext): Generator<Place & { readonly unfilled: Unfilled }> {
  for (const [tag, part] of resolvedTags(context)) {
    if (part.type !== 'unfilled') continue;
    for (const place of placesOfTag(tag, context)) yield { ...place, unfilled: part.unfilled };
  }
}

export function placesOfTag(tag: string, { cross, headCitations }: DocumentContext): readonly Place[] {
  const inHead = headCitations.filter(citation => citation.tag === tag).map(({ at, span }) => ({ at, span }));
  const inRequirements = cross.tags
    .get(tag)
    .flatMap(record =>
      record.citations.filter(citation => citation.tag === tag).map(citation => placeIn(record, citation)),
    );
  return [...inHead, ...inRequirements];
}

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
