import type { Kind } from '../model/generated/types.ts';
import { opensClause } from './joints.ts';
import { isOneAct } from './one-demand.ts';
import { firstIn, one, pattern } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { isInfinitive, isVerbNow, looksFinite, nouns } from './verbs.ts';
import type { Span } from '../text/index.ts';

/**
 * A demand that is joined to the one with *ska* in another form than a second infinitive: *ska skrivas på svenska och är
 * anpassad*, *ska vara skyddad mot fukt och godkänd för utomhusbruk*, *ska ha utsett en ansvarig och lämnat namnet*,
 * *ska: a) utse … b) lämna …*. The span is the joint with the word that makes the demand.
 */
export function joinedClause(text: PreparedText, shall: number | undefined): Span | undefined {
  const modal = shall === undefined ? undefined : text.tokens[shall];
  if (shall === undefined || !modal) return undefined;
  for (let i = shall + 2; i < text.tokens.length; i++) {
    const token = text.tokens[i];
    if (token?.sentence !== modal.sentence || opensClause(text.tokens, i)) break;
    if (token.word === 'men' && isForbidden(text.tokens, i + 1)) return [token.start, text.tokens[i + 1]?.end ?? 0];
    if (token.word !== 'och' && token.word !== 'samt') continue;
    const second =
      finiteAfter(text.tokens, i) ??
      predicateAfter(text, shall, i) ??
      predicateOfOther(text, shall, i) ??
      supineAfter(text.tokens, shall, i);
    if (second) return [token.start, second.end];
  }
  return listedDemands(text, modal);
}

/** *men får inte dölja skylten*, *men måste vara låst*. */
const isForbidden = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'måste'
    ? isInfinitive(tokens[at + 1]?.word ?? '')
    : tokens[at]?.word === 'får' && /^(?:inte|ej|aldrig|endast|bara|enbart)$/.test(tokens[at + 1]?.word ?? '');

const consequence = one`^(?:prisavdrag|avdrag|vite|rätt|poäng|mervärde)(?!\p{L})`;

/** *och är anpassad*, *och skickar ett svar*. */
function finiteAfter(tokens: readonly Token[], joint: number): Token | undefined {
  const [next, following] = [tokens[joint + 1], tokens[joint + 2]];
  if (!next || following?.sentence !== next.sentence) return undefined;
  // "ska fortgå till årsskiftet och inkluderar": what the first means.
  if (/^(?:inkluderar|innefattar|omfattar|avser)$/.test(next.word)) return undefined;
  // *mäts månadsvis och ger prisavdrag*: what follows from it is told, and not asked for.
  if (/^(?:ger|medför|innebär)$/.test(next.word) && consequence.test(following.word)) return undefined;
  // "och kommer att lanseras": a promise, not a demand.
  if (next.word === 'kommer' && following.word === 'att') return undefined;
  return isVerbNow(next.word) ? next : undefined;
}

const suppliers = /^(?:leverantören|entreprenören|utföraren|konsulten|säljaren|lev)$/;
/**
 * *Leverantören utbildar lärarna, tar fram en handbok och bemannar en telefon*: three duties in a row and no *ska*. The
 * last of them stands alone after its *och*.
 */
export function thirdDuty({ tokens, masked }: PreparedText): Span | undefined {
  const [actor, first] = tokens;
  if (!actor || !suppliers.test(actor.word) || !first || !looksFinite(first.word)) return undefined;
  let isSecond = false;
  for (const [i, token] of tokens.entries()) {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (i < 3 || !before || !next) continue;
    if (token.sentence !== actor.sentence || opensClause(tokens, i)) return undefined;
    const isDuty = ({ word }: Token): boolean => looksFinite(word) && !nouns.has(word);
    if (isDuty(token) && masked.slice(before.end, token.start) === ', ') isSecond = true;
    const isJoint = token.word === 'och' || token.word === 'samt';
    if (isSecond && isJoint && isDuty(next) && tokens[i + 2]?.sentence === actor.sentence)
      return [token.start, next.end];
  }
  return undefined;
}

const prepositions = new Set('för i via på från med mot till enligt av inom under vid hos utan'.split(' '));
const predicate = one`^(?:\p{L}{2,}(?:ad|ade|erat|bar|bara|bart|lig|liga|ligt|dda|ddat|änd|ända|änt|pen|pna|ppet|iven|ivna|ivet|uten|utna|utet|skild|skilda|skilt|byggd|byggda|byggt|märkta?)|märkta?|låsta?|täckta?|fästa?|utför[dt]a?|försedda?|försett)$`;
const determiner = /^(?:en|ett|den|det|de|minst|högst|ej|inte|av|så|för)$/;

/** *ska vara dokumenterad i handboken och tillgänglig för kommunen*: each word with its own. */
function predicateAfter({ tokens, masked }: PreparedText, shall: number, joint: number): Token | undefined {
  const be = tokens.slice(shall + 1, joint).findIndex(({ word }) => /^(?:vara|bli|hållas)$/.test(word));
  if (be < 0) return undefined;
  const between = tokens.slice(shall + 2 + be, joint);
  const first = between.findIndex(
    ({ word }, i) => !prepositions.has(word) && prepositions.has(between[i + 1]?.word ?? ''),
  );
  // "vara klara, på plats och monterade": one row of states.
  if (masked.slice(between[0]?.start, tokens[joint]?.start).includes(',')) return undefined;
  if (first < 0 || first > 2 || determiner.test(between[first]?.word ?? '')) return undefined;
  const [second, after] = [tokens[joint + 1], tokens[joint + 2]];
  if (!second || !after || after.sentence !== second.sentence || !predicate.test(second.word)) return undefined;
  return prepositions.has(after.word) ? second : undefined;
}

/** *ska vara pulverlackad och hjulen låsbara*, *vara klar i maj och målning klar i juni*: another thing, and how it is. */
function predicateOfOther({ tokens }: PreparedText, shall: number, joint: number): Token | undefined {
  const be = tokens.slice(shall + 1, joint).findIndex(({ word }) => word === 'vara');
  if (be < 0) return undefined;
  const [subject, second, after] = [tokens[joint + 1], tokens[joint + 2], tokens[joint + 3]];
  if (!subject || second?.sentence !== subject.sentence) return undefined;
  const stem = second.word.slice(0, Math.max(4, second.word.length - 2));
  const isSame = stem.length > 3 && tokens[shall + 2 + be]?.word.startsWith(stem) === true;
  if (isSame && joint > shall + 3 + be && after?.sentence === second.sentence) return second;
  if (!predicate.test(second.word)) return undefined;
  const isAlone = after?.sentence !== second.sentence || prepositions.has(after.word);
  return isAlone && /(?:[^aeiouyåäö]en|et|[aeo]rna)$/.test(subject.word) && !prepositions.has(subject.word)
    ? second
    : undefined;
}

const supine = one`^(?!rätt|lätt|tätt|ett$|mitt$)\p{L}{2,}(?:at|tt|it|ört|llt|agt|änt)$`;
const determiners = new Set(
  'en ett den det de alla samtliga sin sitt sina till med för i av på om hos minst varje'.split(' '),
);

/** *ska ha utsett en ansvarig och lämnat namnet till beställaren*; *ha inbyggt stöd* is no such form. */
function supineAfter(tokens: readonly Token[], shall: number, joint: number): Token | undefined {
  const isSupine = (at: number): boolean =>
    supine.test(tokens[at]?.word ?? '') && determiners.has(tokens[at + 1]?.word ?? '');
  const have = tokens.findIndex(({ word }, i) => i > shall && i < joint && word === 'ha');
  if (have < 0) return undefined;
  const isMark = (at: number): boolean => /^(?:i|ii|a|b|1|2)$/.test(tokens[at]?.word ?? '');
  const first = isMark(have + 1) ? have + 2 : have + 1;
  const second = isMark(joint + 1) ? joint + 2 : joint + 1;
  return isSupine(first) && isSupine(second) ? tokens[second] : undefined;
}

const mark = '(?:[-–•·*]|\\(?(?:[a-e]|[1-5]|i{1,3}|iv|v)[).])';
/** For the rule's `needs`: without a list there are no members. */
export const listedItems = pattern`^[^.;:]{0,60}(?::\s*${mark}|\s\(?(?:a|i|1)\))\s*(\p{L}+)[^]*?[,;.\s]\s*${mark}(?:\s+|(?<=[•·*]|\s[-–]))(\p{L}+)`;

/** *ska läsa av mätaren; larma vid fel; spara värden*. */
export const semicolons = pattern`^\s(\p{L}+)(?!\p{L})[^.;:]*;\s*(?:och |samt )?(\p{L}+)(?!\p{L})`;

/** *ska: a) utse en ansvarig, b) lämna en plan*: a list whose members are demands. */
function listedDemands({ lower }: PreparedText, modal: Token): Span | undefined {
  const found = firstIn(lower.slice(modal.end), listedItems) ?? firstIn(lower.slice(modal.end), semicolons);
  if (!found && lower[modal.end] === ':') return membersByComma(lower, modal.end);
  const done = /(?<![a-zåäö])ha:/.test(found?.[0] ?? '');
  const isMember = (word = ''): boolean => isInfinitive(word) || (done && supine.test(word));
  if (!found || !isMember(found[1]) || !isMember(found[2])) return undefined;
  const end = modal.end + found[0].length;
  return [end - (found[2]?.length ?? 0), end];
}

const member = one`^\s*(?:och |samt )?(?:inte |ej )?([\p{L}-]+) \S`;

/** *ska: vara rökfri, ha körkort, inte använda parfym*: each with a verb and words of its own. */
function membersByComma(lower: string, colon: number): Span | undefined {
  let at = colon + 1;
  let first: { readonly verb: string; readonly rest: string } | undefined;
  for (const part of lower.slice(at).split(/[,;\n·•]/)) {
    const verb = member.exec(part)?.[1];
    const start = at + part.indexOf(verb ?? '');
    at += part.length + 1;
    if (verb === undefined || !isInfinitive(verb)) continue;
    const rest = part.slice(part.indexOf(verb) + verb.length).trim();
    if (first && (!isOneAct(first.verb, verb) || isOther(first.rest, rest))) return [start, start + verb.length];
    first ??= { verb, rest };
  }
  return undefined;
}

const alike = 4;
/** *visa kartor, skicka kvitton*: what is done may be alike, but not what it is done to. */
const isOther = (first: string, second: string): boolean =>
  objectWord.test(first) && objectWord.test(second) && first.slice(0, alike) !== second.slice(0, alike);
const objectWord = one`^\p{L}{4,}(?:or|ar|er|n|et)(?!\p{L})`;

const oneLimit = one`^ (?:inte|ej|aldrig) (?:över|under)(?:stiga|skrida)`;
const restricted = one`^ (?:inte|ej|endast|bara|enbart)(?!\p{L})`;

/** *ska aviseras och får inte överstiga fyra timmar*; in a contract, what one party may do after the other's duty. */
export function isRightOrLimit(lower: string, [start, end]: Span, kind: Kind | undefined): boolean {
  if (!/\sfår$/.test(lower.slice(start, end))) return false;
  const after = lower.slice(end);
  return oneLimit.test(after) || (kind === 'contract' && !restricted.test(after));
}

const penalty = one`^\s*vitet?(?!\p{L})`;

/** *Vite ska utgå med … Vitet ska dock högst …*: one term about one thing. */
export const areOfPenalty = (text: PreparedText, shalls: readonly number[]): boolean =>
  shalls.every((place, i) => {
    const [start = 0, end = 0] = text.sentences[text.tokens[place]?.sentence ?? 0] ?? [];
    const sentence = text.lower.slice(start, end);
    return i === 0 ? sentence.includes('vite') : penalty.test(sentence);
  });
