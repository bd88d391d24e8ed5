import type { Change } from '../model/change.ts';
import type { Fix } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import { isInfinitive, mainShalls } from './clauses.ts';
import { coordinatedDemands } from './coordinated-demands.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { afterSubject } from './rule.ts';

/** A second sentence that leans on the first cannot stand alone. */
const leaning = one`^(?:den|det|de|dessa|denna|detta|där|vidare|dessutom)(?!\p{L})`;
const condition = one`(?<!\p{L})(?:när|om|vid|medan|under|efter|för|i)(?!\p{L})`;

/** Two requirements: the first keeps its id, the second gets one of its own and what is said about both. */
export function splitFix(requirement: CheckedRequirement, at: string, title: string): Fix[] {
  const { id, kind, owner, motive, verification, answer, targets, covers, basis } = requirement;
  const parts = splitText(requirement.prepared);
  if (!parts || !id || kind === undefined) return [];
  const common = { owner, motive, verification, answer, targets, covers, basis };
  const kept = Object.entries(common).filter(([, value]) => value !== undefined);
  const value = { id: `${id}b`, kind, text: parts[1], ...Object.fromEntries(kept) } as unknown as Json;
  const changes: readonly Change[] = [
    { op: 'set', at: `${at}/text`, value: parts[0] },
    { op: 'insert', at: at.slice(0, at.lastIndexOf('/')), index: afterSubject, value },
  ];
  return [{ title, changes }];
}

function splitText(text: PreparedText): readonly [string, string] | undefined {
  const { raw, sentences, tokens } = text;
  const shalls = mainShalls(text);
  if (
    sentences.length === 2 &&
    shalls.length === 2 &&
    tokens[shalls[0] ?? 0]?.sentence !== tokens[shalls[1] ?? 0]?.sentence
  ) {
    const [first, second] = sentences;
    if (!first || !second || leaning.test(text.lower.slice(...second))) return undefined;
    return [raw.slice(...first), raw.slice(...second)];
  }
  const pair = sentences.length === 1 && shalls.length === 1 ? coordinatedDemands(text, shalls[0]) : undefined;
  const shall = pair && tokens[pair.shall];
  if (!pair || !shall) return undefined;
  const subject = raw.slice(0, shall.start).trim();
  // "När X ska systemet …" has its subject after ska.
  if (!subject || condition.test(text.lower.slice(0, shall.start)) || subject.includes(',')) return undefined;
  // "… och visa dem i listan" cannot stand without what *dem* means.
  if (/^\S+\s+(?:den|det|dem|dessa|denna|detta)(?![a-zåäö])/.test(text.lower.slice(pair.verbStart))) return undefined;
  const first = joined(raw.slice(0, pair.span[0]).replace(/[\s,]+$/, ''));
  return [`${first}.`, `${subject} ska ${raw.slice(pair.verbStart)}`];
}

/** `ta emot ansökan, bekräfta mottagandet`: once the last member has gone, *och* stands before the one that is last now. */
function joined(first: string): string {
  const comma = first.lastIndexOf(', ');
  const next = /^\S+/.exec(first.slice(comma + 2))?.[0].toLowerCase() ?? '';
  return comma > 0 && isInfinitive(next) ? `${first.slice(0, comma)} och ${first.slice(comma + 2)}` : first;
}
