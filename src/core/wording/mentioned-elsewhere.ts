import { pattern, spanOf } from './pattern.ts';
import { alternatives } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/** *de tre sista*, not *innan de tre sista*. */
const theLast = String.raw`(?<!\p{L})(?<!bland |dess att |innan |tills |sedan )(?:de (?:(?:två|tre|fyra|fem|\d+) )?|den |det )(?:först|sist|föregående|förr|återstående|övrig|resterande|nästföljande|efterföljande)(?:a|e)? (?:(?:två|tre|fyra|fem|\d+) )?`;
/** Nothing more is said of what. */
const endsThere = String.raw`(\p{L}{3,}(?:na|en|et))(?=\s*(?:[.,;)]|$)|\s(?:ska|skall|får|kan|måste|bör|är|har)(?!\p{L}))`;
/** *de tre sista siffrorna* */
const sign = alternatives(`
  siff, tecken, bokstäv, position
`);
/** *avtalsåret*, *veckorna*, *den sista betalningen*: what is counted without a list. */
const measureOrThing = String.raw`(?:avtals|kontrakts|ramavtals|uppdrags|kalender|läs|verksamhets|räkenskaps|budget|arbets|garanti|drift)?(?:rad|kolumn|sid|månad|veck|dag|år|timm|minut|sekund|kvartal|gång|dygn|version|leverans|faktur|betalning|möte|besök|person|par|vardag|arbetsdag|dels?|led)(?:a|or|na|ar|er|ar?na|erna|orna|en|et|n|t|år\p{L}*|n?s?)?(?!\p{L})`;
/** *de tre sista proven*: counted in a list that stands elsewhere. With words of its own after it, it says of what. */
const counted = pattern`${theLast}(?!${sign}|${measureOrThing})${endsThere}`;

/** *den förstnämnda*. */
const firstMentioned =
  '(?:den|det|de) (?:först|sist|sen|ovan|tidigare|redan|nyss) ?-?(?:nämnda?|angivna?|sagda|omtalade|beskrivna)';
/** *som har sagts tidigare*. */
const saidBefore =
  '(?:som|vad som|det som) (?:har )?(?:sagts|räknats upp|beskrivits|angetts|angivits|nämnts|anges|beskrivs|sägs) (?:tidigare|förut|innan|ovan|här ovan)';
/** *utöver det som nämnts*. */
const besideSaid = '(?:utöver|förutom|med undantag för) (?:det|vad) som (?:sagts|nämnts|angetts)';
/** *på föregående sida*. */
const onPageBefore = 'på föregående sida';
/** *för nämnda lokaler*. */
const namedThings = String.raw`för nämnda [\p{L}-]+`;
/** *Övriga rum*, *den förstnämnda rollen*, *båda*: of what, only the row before tells. */
/** *enligt tidigare beskrivning*. */
const asDescribed = 'enligt (?:tidigare|föregående|ovanstående) (?:beskrivning|redogörelse|text|stycke)';
const mentioned = [firstMentioned, saidBefore, besideSaid, onPageBefore, asDescribed, namedThings].join('|');
const asBefore =
  '(?:enligt|efter|på) samma (?:princip|sätt|vis|regler|modell)(?! (?:som|för|i alla|i båda|oavsett|varje|på|hos)(?!\\p{L}))';
const beginning =
  '(?:även|också) här|(?:(?:de |den |det )?(?:övriga|resterande|återstående|andra|senare)|båda|samtliga dessa|alla dessa|ingen av dem|var och en av dem) (?:ska|skall|får|måste|bör|är)|övriga [\\p{L}-]+ (?:ska|skall|får|måste) (?:ha|vara|få) samma|(?:sådana?|sådant|nämnda|förenämnda|ifrågavarande) [\\p{L}-]+ (?:ska|skall|får|måste|bör)|undantag från (?:detta|huvudregeln)';
const thenOnly =
  '^(?:(?!om |när |vid |där |då )[\\p{L}-]+ ){1,4}(?:ska|skall|får) (?:\\p{L}+ )?i så fall|att så (?:har skett|sker|skett|är fallet|görs)(?=\\s*(?:[.]|$))|^mervärde: (?:samma sak|detta)(?! [\\p{L}-]+(?:et|en) )';
const oneOfThose = pattern`${thenOnly}|(?<!\p{L})(?:${[mentioned, asBefore].join('|')})(?!\p{L})|^(?:${beginning})(?!\p{L})`;

export const anyMention = placesOf([counted, oneOfThose]);

/** What is called one of those that have been told of, in a text of one sentence. */
export function mentionedElsewhere(text: PreparedText): Span | undefined {
  const match = text.sentences.length < 2 ? text.first(oneOfThose) : null;
  return match ? spanOf(match) : undefined;
}

/** Places in an order that the first sentence has not told of. */
export function countedElsewhere(text: PreparedText): readonly Span[] {
  const [, firstEnd = text.lower.length] = text.sentences[0] ?? [];
  return text.all(counted).flatMap(({ 0: phrase, 1: noun = '', index }) => {
    if (index > firstEnd || text.lower.slice(0, index).includes(noun.slice(0, 4))) return [];
    return [[index, index + phrase.length] as const];
  });
}
