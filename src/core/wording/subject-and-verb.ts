import { joints, opensClause, signsBefore } from './joints.ts';
import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import {
  demanding,
  isInfinitive,
  isPassive,
  isPassiveNow,
  isVerbNow,
  looksFinite,
  nouns,
  plainVerbs,
} from './verbs.ts';

/** Who or what a clause is about, and its verb. */

export const prepositions = new Set(
  'för i via på från med mot till enligt av inom under vid hos utan efter över mellan genom per'.split(' '),
);
const articles = new Set(
  'en ett den det de alla samtliga varje inga ingen inget båda dessa denna övriga nya minst högst endast respektive ytterligare'.split(
    ' ',
  ),
);
/** *golvet*, *leverantören*, *böckerna*. */
export const definite = one`(?:[^aeiouyåäö]en|et|[aeo]rna|are[n]?)$`;
/** Parties, systems and people at work; last, any agent noun. */
const actorWords = [
  'leverantören',
  'konsulten',
  'entreprenören',
  'utföraren',
  'säljaren',
  'systemet',
  'tjänsten',
  'lösningen',
  'appen',
  'portalen',
  'plattformen',
  'kommunen',
  'beställaren',
  'handläggaren',
  'användaren',
  'väktaren',
  'chauffören',
  'föraren',
  'personalen',
  'vakten',
  'tolken',
  'vårdgivaren',
  'uppdragstagaren',
  'revisorn',
  'juristen',
  String.raw`\p{L}+konsulten`,
  String.raw`\p{L}+personalen?`,
  String.raw`\p{L}*teknikern?`,
  'programmet',
  'verktyget',
  'modulen',
  'webbplatsen',
  'e-tjänsten',
  String.raw`(?!sommaren|hammaren|kammaren)\p{L}{3,}aren`,
].join('|');
export const actors = one`^(?:${actorWords})$`;
/** So many words on, the verb of a clause has come. */
const farthestVerb = 9;

/** The verb of the clause whose subject begins at a place; `mayBeGoverned` by a *ska* before. */
export function verbOf(text: PreparedText, start: number, mayBeGoverned: boolean): number | undefined {
  const { tokens } = text;
  for (let i = start; i < start + farthestVerb && tokens[i]?.sentence === tokens[start]?.sentence; i++) {
    const word = tokens[i]?.word ?? '';
    const isAbout = word === 'om' && i === start + 1 && isPassiveNow(tokens[i + 2]?.word ?? '');
    if (joints.has(word) || word === 'eller' || (opensClause(tokens, i) && !isAbout) || isBroken(text, start, i))
      return undefined;
    const now = isVerbNow(word) || (i > start && isVerbAfter(tokens[i - 1]?.word ?? '', word));
    const passive =
      isPassiveNow(word) ||
      (i > start &&
        (isPassiveAfter(tokens[i - 1]?.word ?? '', word) ||
          isPassiveBetween(tokens[i - 1]?.word ?? '', word, tokens[i + 1]?.word ?? '')));
    const governed = mayBeGoverned && isInfinitive(word) && isGovernedBy(tokens, start, i);
    if (!now && !passive && !governed) {
      if (isInfinitive(word)) return undefined;
      continue;
    }
    // "drifts- och underhållsplaner": the first part of a noun.
    if (text.masked.startsWith('-', tokens[i]?.end)) continue;
    // "nya prover tas", "skarvar svetsas": what looks like a verb may be the subject.
    const isNoun = /[ae]r$/.test(word) && !plainVerbs.has(word) && isPassiveNow(tokens[i + 1]?.word ?? '');
    if (isNoun) continue;
    return i > start && isSubject(tokens, start, i) && goesOn(tokens, i, !passive) ? i : undefined;
  }
  return undefined;
}

/** *systemet räknar*: after its subject what may be a noun is a verb. */
const isVerbAfter = (subject: string, word: string): boolean =>
  definite.test(subject) && /[ae]r$/.test(word) && looksFinite(word);

/** *golvet oljas*: the same of a verb that no list knows. */
const isPassiveAfter = (subject: string, word: string): boolean =>
  definite.test(subject) && word.length > 4 && /[^n]as$/.test(word);

const adverbs = one`^(?:i|på|av|med|till|från|vid|inom|efter|före|innan|enligt|genom|under|hos|om|mot|utan|ut|in|upp|ned|bort|varje|två|tre|fyra|senast|samma|\p{L}+ligen|\p{L}+vis)$`;
const named = one`(?:[ae]r|or|[^aeiouyåäö]en|et|na)$`;

/** *Sten krossas*, *kemikalier späds enligt*: a genitive has no preposition or adverb right after it. */
export const isPassiveBetween = (before: string, word: string, after: string): boolean =>
  /[^aeiouyåäös]s$/.test(word) &&
  word.length > 3 &&
  !word.endsWith('ens') &&
  named.test(before) &&
  adverbs.test(after) &&
  !thing.test(word);
const thing = one`(?:plats|kurs|gräns|krets|sats|kontors|avtals|dags|vis|ars|ers|ors|nas|ets)$`;

const isBroken = ({ tokens, masked }: PreparedText, start: number, at: number): boolean =>
  at > start && /[,;:()]/.test(masked.slice(tokens[at - 1]?.end, tokens[at]?.start));

/** *pallen vara plastad*, *administratören få ett mejl*, *batteriet räcka i två år*: a *ska* before governs them. */
const isGovernedBy = (tokens: readonly Token[], start: number, at: number): boolean =>
  /^(?:vara|ha|få|bli|kunna|finnas|ske|gå|medfölja|ingå|gälla|framgå)$/.test(tokens[at]?.word ?? '') ||
  isPassive(tokens[at]?.word ?? '') ||
  (at === start + 1 &&
    definite.test(tokens[start]?.word ?? '') &&
    // "låta handläggaren och chefen godkänna"
    !tokens.slice(0, start).some(({ word }) => /^(?:låta|hjälpa|be|få)$/.test(word)));

const aside = /^(?:inkluderar|innefattar|omfattar|avser|kommer|anses|innebär|medför|godtas|accepteras)$/;

/** Say all by themselves: *och en manual medfölja*. */
const complete = /^(?:medfölja|finnas|ingå|gälla)$/;

/** A verb that needs words after it has them, and they are its own. */
function goesOn(tokens: readonly Token[], verb: number, isNeeding: boolean): boolean {
  // "och kontraktet omfattar": what the first means; "kommer att": no demand.
  if (aside.test(tokens[verb]?.word ?? '')) return false;
  const next = tokens[verb + 1];
  if (next?.sentence !== tokens[verb]?.sentence) return !isNeeding || complete.test(tokens[verb]?.word ?? '');
  return next?.word !== 'som' && next?.word !== 'att';
}

/** Whether the words can be who or what: *golvet*, *en förteckning över dem*, *ren tvätt*. */
function isSubject(tokens: readonly Token[], start: number, verb: number): boolean {
  const [first, last] = [tokens[start]?.word ?? '', tokens[verb - 1]?.word ?? ''];
  const length = verb - start;
  if (/^(?:\d.*|följande)$/.test(first) || last === 'att') return false;
  if (prepositions.has(first) || opensClause(tokens, start) || prepositions.has(last)) return false;
  // "de handlingar leverantören får": a clause without its *som*.
  const isOwned = length > 1 && actors.test(last) && !prepositions.has(tokens[verb - 2]?.word ?? '');
  if (isOwned || (length > 1 && /^(?:de|den|det|vi|man|denne|dessa)$/.test(last))) return false;
  if (length === 1 && adverb.test(first)) return false;
  if (articles.has(first)) return length > 1 || /^(?:den|det|de)$/.test(first);
  if (definite.test(first) || first.endsWith('s')) return true;
  if (length > 2) return tokens[start + 1]?.word === 'om' || prepositions.has(tokens[start + 1]?.word ?? '');
  // "berörda fastighetsägare": an attribute before its noun, however that ends.
  return (
    first.length > 2 &&
    (!definite.test(last) || (length === 2 && /\p{L}{3}a$/u.test(first) && !isInfinitive(first) && !actors.test(last)))
  );
}

const adverb =
  /(?:ligt|iskt|kelt|bbt|igt|ilt|itt|[lrt]ätt)$|^(?:uteslutande|separat|direkt|helt|inte|liknande|motsvarande|dylikt|även|också|därefter|därmed|sedan|ej|aldrig|alltid|omedelbart|löpande|årligen)$|(?:vis|ligen)$/;

/** The verb of the words up to a joint, if they are a clause and none of them opens another. */
export function statedVerb(text: PreparedText, first: number, joint: number): number | undefined {
  const isClosed =
    /[,;]/.test(text.masked.slice(text.tokens[joint - 1]?.end, text.tokens[joint]?.start)) ||
    /;/.test(signsBefore(text, joint));
  let within = false;
  for (let i = first; i < joint; i++) {
    // "Ledningar som påträffas märks ut": the clause about the subject has its own verb first.
    const isAbout = text.tokens[i]?.word === 'som' && i > first && i < first + 4;
    if (isAbout) within = true;
    else if (opensClause(text.tokens, i)) return undefined;
    if (within && looksFinite(text.tokens[i]?.word ?? '')) {
      within = false;
      continue;
    }
    if (within) continue;
    if (!isStatedVerb(text.tokens, i) || isOfActor(text.tokens, first, i)) continue;
    const isOpen = isClosed || demanding.has(text.tokens[i]?.word ?? '');
    return isOpen || !text.tokens.slice(i + 1, joint).some((_, at) => opensClause(text.tokens, i + 1 + at))
      ? i
      : undefined;
  }
  return undefined;
}

/** *De kostnader leverantören har*: a clause without its *som* belongs to the words before. */
const isOfActor = (tokens: readonly Token[], first: number, verb: number): boolean =>
  verb > first + 2 &&
  actors.test(tokens[verb - 1]?.word ?? '') &&
  /^(?:de|den|det|alla)$/.test(tokens[first]?.word ?? '');

/** A form in -ar or -er is a verb beyond doubt after its subject only. */
export function isStatedVerb(tokens: readonly Token[], at: number): boolean {
  const [word, subject] = [tokens[at]?.word ?? '', tokens[at - 1]];
  if (!subject || subject.sentence !== tokens[at]?.sentence) return false;
  if (
    plainVerbs.has(word) ||
    demanding.has(word) ||
    isPassiveNow(word) ||
    /^(?:kräver|gäller|ingår)$|\p{L}erar$/u.test(word)
  )
    return true;
  if (word === 'för')
    return actors.test(subject.word) && /(?:en|n)$/.test(subject.word) && tokens[at - 2]?.sentence !== subject.sentence;
  if (isPassiveBetween(subject.word, word, tokens[at + 1]?.word ?? '')) return true;
  // "Vid fel kontaktar leverantören beställaren".
  if (isVerbNow(word) && /[ae]r$/.test(word) && actors.test(tokens[at + 1]?.word ?? '') && !nouns.has(word))
    return true;
  return (isVerbNow(word) && definite.test(subject.word)) || isVerbAfter(subject.word, word);
}
