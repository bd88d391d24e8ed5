import type { Change } from '../model/change.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { phraseEnds } from '../wording/room-for-equivalent.ts';
import { whoMayAct, type LackingAgent } from './who-may-act.ts';

const particle = one`^ (?:upp|fram|över|ut|in|igenom|bort|om hand|i (?:bruk|drift|anspråk)|till vara)(?!\p{L})|^ i(?= (?:utan|på|i|med|via|av|senast|inom|före)(?!\p{L})|[.,;])|^ av(?=\s*[.,;]|$| (?:i|på|vid|med|varje|senast|minst|inom|enligt|och|efter|före|till|från)(?!\p{L}))`;
const takesAv = one`^ av(?!\p{L})`;
/** *skriftligt*, *månadsvis*: a word of how stands closer to its verb than the agent does. */
const manner = one`^ (?:\p{L}{3,}(?:[^te]t|vis|ligen)|löpande|regelbundet|omgående|snarast)(?: och \p{L}{3,}(?:[^te]t|vis|ligen)(?!\p{L}))?(?: i (?:efter|för)skott)?(?=\s*(?:[.,;]|$)| (?:och|samt|i|på|vid|med|till|från|via|inom|enligt|efter|före|minst|genom|under|utan|tillsammans)(?!\p{L}))`;
/** *meddelas hyresgästen*: to whom. */
const receiver = one`^ (?:(?:den|de|det) (?:\p{L}+ ){0,2})?\p{L}{4,}(?:en|et|arna|erna|orna|are)(?=\s*(?:[.,;]|$)| (?:i|på|vid|med|till|från|via|inom|enligt|efter|före|minst|senast|varje|om|utan|skriftlig\p{L}*)(?!\p{L})| \p{L}+ \()`;
const twoWays = one`^ (?:och|samt) (?:på|i|med) `;
const figure = /^ \(?\d|^ (?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv) /;
const predicate = one`^ \p{L}{3,}(?:ade|dda|rda|lda|nda)(?!\p{L})`;

/**
 * Names who does it, once for each who may be meant. *ske* takes no agent in Swedish: there the verb is changed too. In *det
 * ska erbjudas utbildning* the agent stands before the verb, and in *ska tas fram* after what belongs to it. Nothing where
 * no place for the agent is sure.
 */
export function agentChanges(
  at: string,
  text: PreparedText,
  lacking: LackingAgent,
): readonly (readonly [string, Change])[] {
  const { raw, lower } = text;
  const { word, start, end } = lacking.verb;
  const [own = ''] = particle.exec(lower.slice(end)) ?? [];
  const after = lower.slice(end + own.length);
  if (own === '' && takesAv.test(after)) return [];
  const written = (word === 'ske' ? 'genomföras' : raw.slice(start, end)) + own;
  const isFirst = lacking.subject.trim() === 'det' && existential.test(after);
  const [close = ''] = manner.exec(after) ?? receiver.exec(after) ?? [];
  // "åtgärdas skyndsamt och på ett säkert sätt": the two ways stay together.
  const near = twoWays.test(after.slice(close.length)) ? '' : close;
  const rest = after.slice(near.length);
  if (!isFirst && near === close && !phraseEnds(rest) && !figure.test(rest) && !predicate.test(rest)) return [];
  const to = end + own.length + (isFirst ? 0 : near.length);
  return whoMayAct(text, lacking, near).map(who => {
    const insert = isFirst ? `${who} ${written}` : `${written}${raw.slice(end + own.length, to)} ${who}`;
    return [who, { op: 'splice', at, span: [start, to], insert }] as const;
  });
}

/** *Det ska erbjudas utbildning*; in *Det ska göras i god tid* the word stands for something. */
const existential = one`^ (?!(?:att|i|på|av|för|med|till|från|via|vid|enligt|inom|efter|före|innan|genom|så|senast|minst|utan|under) )\p{Ll}`;
