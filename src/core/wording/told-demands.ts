import { infinitiveOf } from './as-demand.ts';
import { answersFor, takesOn } from './duty-places.ts';
import { forbidden, notDemanding, statedAct } from './later-demand.ts';
import { opensClause } from './joints.ts';
import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { actors } from './subject-and-verb.ts';
import { isInfinitive, isVerbNow } from './verbs.ts';
import type { Span } from '../text/index.ts';

/**
 * Demands that several sentences of one requirement make without any *ska* of their own: *Hantverkare har legitimation.
 * Det är viktigt att du ringer först*.
 */

/** *Du*, *ni*, and those who do the work, in whatever form: *konsult*, *larmföretaget*, *hantverkare*. */
const worker = one`^(?:du|ni|\p{L}*(?:leverantör|konsult|entreprenör|chaufför|montör|tekniker|projektör|installatör|instruktör|förare|utförare|hantverkare|väktare|handledare|lärare|städare|tränare|deltagare|säljare|arbetsledare|arkitekt|tolk|kock|revisor|sköterska|assistent|personal|företag|byrå)(?:en|n|et|er|na|erna|ar|arna)?)$`;
const verbsOfBeing = one`^(?:kan|äger|omfattar|innehåller|avser|innebär|består|heter|vet|saknar|vill|bör|ska|skall|måste|behöver|finns|använder|upplever|anser)$`;
/** *har rätt till*, *är en av fem*: what holds for them, and is no duty. */
const noDuty = one`^(?:\d.*|rätt|möjlighet|tillgång|behov|inte|ej|idag|tidigare|redan|ofta|en|ett|den|det|de|oftast|normalt|ingen|inga|svårt|lätt)$`;

/** *Det är viktigt att*, *vi förväntar oss att*: asked for with stress. */
const stressed = one`^(?:det är (?:(?:också|även|mycket|särskilt|därför|av|stor|största|dock) ){0,3}(?:viktigt|vikt|angeläget|väsentligt|nödvändigt|ett krav) att|vi (?:förväntar oss|förutsätter|kräver|ser gärna) (?:\p{L}+ )?att|[\p{L} ]{2,40} är obligatoris(?:k|kt|ka)(?!\p{L})|(?:i|till|för) [\p{L} ]{3,40} ingår (?:även|också|dessutom)(?!\p{L}))`;
/** *I detta ingår också montage*: says itself that it is one more. */
const added = one`^(?:det är (?:också|även) (?:viktigt|angeläget|ett krav) att|(?:i|till|för) [\p{L} ]{3,40} ingår (?:även|också|dessutom))(?!\p{L})`;
const obliged = one`^(?:(?:[\p{L}-]+ ){1,3}(?:åligger|(?:${answersFor}) för att|är skyldig\p{L}* att)|(?:[\p{L}-]+ ){1,8}?(?:${takesOn}) sig (?:till )?att|det är [\p{L}-]+s (?:ansvar|skyldighet|uppgift|sak|åliggande) att)(?!\p{L})`;
/** *Deltagare får intyg*: what somebody is given. */
const given = one`^(?!(?:den|det|de|detta|vid|om|när|beställaren|kommunen) )(?:[\p{L}-]+ ){1,2}får ([\p{L}-]+)(?! (?:att|av)(?!\p{L}))`;
const limiting = new Set('inte ej endast bara dock även högst max maximalt'.split(' '));
/** A thing of the delivery, in up to three words. */
const someThing = String.raw`^(?!(?:den|det|de|dessa|syfte\p{L}*|verksamhet\p{L}*|kommun\p{L}*|beställar\p{L}*|avtal\p{L}*|idag|lokal\p{L}*|skola\p{L}*|bygg\p{L}*|hus\p{L}*|område\p{L}*|enhet\p{L}*|förvaltning\p{L}*) )(?:[\p{L}-]+ ){1,3}`;
/** *är krypterad*, *är på plats*. */
const isMade = String.raw`är (?:\p{L}{3,}(?:ad|ade|at|bar|bara|bart|erad|erat|erade|anpassad|byggd|byggt|byggda|fri|fria|fritt|öppen|öppet|öppna|låst|låsta|märkt|märkta)|på plats|av \p{L}+)`;
/** *har ett nummer*. */
const hasOne = String.raw`har (?:ett|en|eget|egen) \p{L}+`;
/** *finns för varje elev*. */
const isThere = 'finns (?:i|på|för|vid|under|hos|tillgängliga?)';
/** *stöder filtrering*. */
const supports = String.raw`stöd(?:er|jer) \p{L}+`;
/** *ingår i priset*. */
const included = String.raw`ingår(?= i (?:pris|leverans|uppdrag)|\.|$)`;
/** *Tjänsten är krypterad*, *loggar finns i två år*, *Varje brunn har ett nummer*. */
const property = one`${someThing}(?:${isMade}|${hasOne}|${isThere}|${supports}|${included})(?!\p{L})`;

/** The words of a later sentence that ask for something, where another does too; of the whole text if it has no *ska*. */
export function toldDemand(text: PreparedText, shall: number | undefined): Span | undefined {
  if (text.sentences.length < 2 || isReasoned.test(text.lower)) return undefined;
  const first = shall === undefined ? undefined : text.tokens[shall]?.sentence;
  if (first !== undefined) {
    for (const place of text.sentences.keys()) {
      const duty = place === first ? undefined : dutyIn(text, place, place > first);
      if (duty) return duty;
    }
    return undefined;
  }
  for (const [start, end] of text.sentences.slice(1)) {
    const more = added.exec(text.lower.slice(start, end));
    if (more) return [start, start + more[0].length];
  }
  const all = text.sentences.map((_, place) => dutyIn(text, place, true) ?? statedIn(text, place));
  return all.filter(span => span !== undefined)[1];
}

const isReasoned = one`(?<!\p{L})(?:därför|således|alltså|därmed)(?!\p{L})`;

/** What somebody does, or is stressed: a demand whatever stands beside it. */
function dutyIn(text: PreparedText, place: number, isAfter: boolean): Span | undefined {
  const [start = 0, end = 0] = text.sentences[place] ?? [];
  const sentence = text.lower.slice(start, end);
  const found = stressed.exec(sentence) ?? obliged.exec(sentence);
  if (found) return [start, start + found[0].length];
  if (notDemanding.test(sentence)) return undefined;
  const gift = given.exec(sentence);
  if (gift && isAfter && !isInfinitive(gift[1] ?? '') && !limiting.has(gift[1] ?? ''))
    return [start, start + gift[0].length];
  const own = text.tokens.filter(token => token.sentence === place);
  return workersDuty(own, isAfter) ?? objectFirst(own);
}

/** *Konsult levererar ritningar*, *hantverkare har legitimation synlig*. */
function workersDuty(own: readonly Token[], isAfter: boolean): Span | undefined {
  const [who, does, what] = own;
  if (!who || !does || !what || own.length < 3 || !worker.test(who.word) || !isVerbNow(does.word)) return undefined;
  if (verbsOfBeing.test(does.word) || does.word === 'får') return undefined;
  const isState = does.word === 'är' || does.word === 'har';
  return isState && (!isAfter || noDuty.test(what.word)) ? undefined : [who.start, does.end];
}

/** *Emballage tar leverantören med sig*. */
function objectFirst(own: readonly Token[]): Span | undefined {
  const at = own.slice(0, 4).findIndex(({ word }, i) => i > 0 && actors.test(own[i + 1]?.word ?? '') && isTaking(word));
  const [who, does] = [own[0], own[at]];
  if (at < 1 || !who || !does || own.slice(0, at).some((_, i) => opensClause(own, i))) return undefined;
  return /^(?:beställar|kommun|användar|handläggar|system|tjänst)/.test(own[at + 1]?.word ?? '')
    ? undefined
    : [who.start, does.end];
}
const isTaking = (word: string): boolean =>
  infinitiveOf(word) !== undefined && !verbsOfBeing.test(word) && !word.endsWith('s');

/** What is done, forbidden, or how a thing is: a demand in a requirement that only tells. */
function statedIn(text: PreparedText, place: number): Span | undefined {
  const act = statedAct(text, place);
  if (act) return act;
  const [start = 0, end = 0] = text.sentences[place] ?? [];
  const sentence = text.lower.slice(start, end);
  const found = forbidden.exec(sentence) ?? (notDemanding.test(sentence) ? null : property.exec(sentence));
  return found ? [start, start + found[0].length] : undefined;
}
