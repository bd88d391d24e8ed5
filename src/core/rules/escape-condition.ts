import type { Fix } from '../model/finding.ts';
import type { Span } from '../text/index.ts';
import { isSystem, mainShalls, subjectBefore } from '../wording/clauses.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { isJoinedOn } from '../wording/removable-escapes.ts';
import { isInfinitive, isPassive } from '../wording/verbs.ts';

const joint = one`(?<!\p{L})(?:och|samt|eller)(?!\p{L})`;

/** A need has somebody who has it: then the condition can be written as an event. */
const need = one`behov|krävs|behövs|önskas|erfordras|påkallas|fordras`;

/**
 * *Leverantören ska vid behov delta* → *När beställaren begär det ska leverantören delta*. Who asks is a person's choice.
 * Nothing where the condition would be said of more than it is.
 */
export function conditionFix(
  text: PreparedText,
  [from, to]: Span,
  entry: string,
  at: string,
  title: (words: string) => string,
): readonly Fix[] {
  const place = mainShalls(text)[0];
  const shall = place === undefined ? undefined : text.tokens[place];
  if (!need.test(entry) || place === undefined || !shall || text.sentences.length !== 1 || from < shall.end) return [];
  const subject = subjectBefore(text, place);
  const verb = text.tokens.find(token => token.start >= shall.end && isInfinitive(token.word))?.word;
  // "ska mäta flödet och vid behov larma": of the second only. What a thing is able to do waits for nobody.
  if (joint.test(text.lower.slice(shall.end, from)) || verb === 'kunna') return [];
  if (!/^\p{L}+$/u.test(subject) || isJoinedOn(text.lower.slice(to))) return [];
  const isOfUser = isSystem(subject) && verb !== undefined && !isPassive(verb);
  const condition = isOfUser ? 'När användaren begär det' : 'När beställaren begär det';
  const rest = text.raw.slice(shall.end, from) + text.raw.slice(to);
  const value = `${condition} ska ${subject}${/^[\s,]/.test(rest) ? '' : ' '}${rest}`;
  return [{ title: title(condition), decision: true, changes: [{ op: 'set', at: `${at}/text`, value }] }];
}
