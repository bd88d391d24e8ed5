import { coordinatedDemands } from './coordinated-demands.ts';
import { meritPlace } from './duty-places.ts';
import { every, matchesIn, one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive, isVerbNow } from './verbs.ts';
import type { Span } from '../text/index.ts';

/** What a sentence divides in so many words: *dels … dels*, *att … samt att*, *och/eller*, a slash. */

export const partly = pattern`(?<!\p{L})dels(?!\p{L})[^.]*(?<!\p{L})dels(?!\p{L})`;
export const asWellAs = pattern`(?<!\p{L})såväl (\p{L}+)\s[^.;]*?(?<!\p{L})som (?:att )?(\p{L}+)(?!\p{L})`;

const shown =
  'visa|intyga|styrka|säkerställa|garantera|ansvara för|svara för|se till|tillse|kontrollera|bekräfta|innebära|(?:vara|finnas|ha|ge) (?:möjligt|möjlighet(?:er)?)(?: för \\p{L}+)?';
const undertaken =
  '(?:(?:leverantören|entreprenören|utföraren|konsulten)s (?:ansvar|skyldighet|uppgift)|skyldig\\p{L}*|åtar sig|förbinder sig|åligger(?: \\p{L}+)?)';
const required =
  '(?:(?:krävs|kräver|förutsätts|förutsätter|gäller|fordras)(?: (?:även|också|därför|dessutom))?|krav(?:et)? är|(?:krav|villkor|förutsättning(?:en)?)(?: (?:ställs|finns|är))?(?: på| för \\p{L}+(?: är)?)?)';
const untilAnd = '(?!\\p{L})[^.;]*?(?<!\\p{L})(?:samt|och) (?:för )?att(?!\\p{L})';
const stated =
  '(?:leverantören|anbudsgivaren|entreprenören|utföraren|konsulten|säljaren|uppdragstagaren|vårdgivaren|\\p{L}*(?:företaget|byrån|bolaget|firman)) (?:\\p{L}+ ){0,2}?(?:intygar|garanterar|försäkrar|säkerställer|bekräftar|ansvarar för|svarar för|ser till|tillser)(?: \\p{L}+)?';
/** *säkerställa att … samt att …*, *det krävs att … och att …*: two things to show, each by itself. */
const twoFacts = pattern`(?<!\p{L})(?:ska|skall)\s+(?:\p{L}+\s+){0,4}?(?:${shown})\s+att${untilAnd}|(?<!\p{L})${undertaken}\s+att${untilAnd}|(?<!\p{L})${required}\s+att${untilAnd}|(?<!\p{L})${stated}\s+att${untilAnd}`;
const twoMerits = pattern`(?<!\p{L})(?:av|omfatta|omfattat|inneburit|inkluderat) att(?!\p{L})[^.;]*?(?<!\p{L})(?:samt|och) (?:av )?att(?!\p{L})`;

/** Both facts, up to the second *att*. */
export function factsIn(text: PreparedText): { readonly span: Span; readonly isShown: boolean } | undefined {
  const facts = text.first(twoFacts);
  if (!facts) return undefined;
  const end = facts.index + facts[0].length;
  if (endsAlike(facts[0], text.lower.slice(end))) return undefined;
  return { span: lastWords(facts, /\S+\s+att$/), isShown: facts[0].startsWith('sk') };
}

function lastWords({ 0: words, index }: RegExpExecArray, last: RegExp): Span {
  const end = index + words.length;
  return [end - (last.exec(words)?.[0].length ?? 3), end];
}

/** *att avtalen följs och att lagarna följs*: one thing to answer for. */
function endsAlike(facts: string, after: string): boolean {
  const first = /([a-zåäö]+s)\s+(?:samt|och)\s+att$/.exec(facts)?.[1];
  return first !== undefined && after.replace(/[.\s]+$/, '').endsWith(` ${first}`);
}

/** *erfarenhet av att … samt av att*, or two verbs after one *att*. */
export function meritsIn(text: PreparedText): Span | undefined {
  const twice = text.first(twoMerits);
  return twice ? lastWords(twice, /\S+ (?:av )?att$/) : coordinatedDemands(text, meritPlace(text))?.span;
}

/** *såväl beräkna avgiften som skicka fakturan*. */
export function asWellIn(
  text: PreparedText,
): { readonly span: Span; readonly verbs: readonly [string, string] } | undefined {
  const both = text.first(asWellAs);
  const verbs = [both?.[1] ?? '', both?.[2] ?? ''] as const;
  return both && verbs.every(isInfinitive) ? { span: [both.index, both.index + 5], verbs } : undefined;
}

const workNoun = one`^(?:\p{L}+a )?\p{L}{3,}(?:ning|ering|sion|ande|ende)(?:en|et|ar)?(?!\p{L})`;

/** What *dels … dels* divides: two demands; or two kinds of work, or two things to have, which may be one demand. */
export function partsIn(text: PreparedText): { readonly span: Span; readonly areDemands: boolean } | undefined {
  const parts = text.first(partly);
  if (!parts) return undefined;
  const end = parts.index + parts[0].length;
  const span = [parts.index, parts.index + 4] as const;
  const next = text.tokens.filter(({ start }) => start >= end).slice(0, 3);
  if (next.some(({ word }) => isInfinitive(word))) return { span, areDemands: true };
  const isHad = /(?<![a-zåäö])ha\s+$/.test(text.lower.slice(0, parts.index));
  return isHad || workNoun.test(text.lower.slice(end).trimStart()) ? { span, areDemands: false } : undefined;
}

const further = '(?:även|också|dessutom|därutöver|i sin tur)';
const bindingWords = '(?:ska|skall|måste)';
export const ownRelative = pattern`(?<!\p{L})(?:ska|skall|måste|bör)(?!\p{L})[^.;]*?, vilket (?:ska|skall|måste|bör)(?!\p{L})|[^.;]{12}(?:,|[^\s,](?= som)) (?:som|vilken|vilket|vilka) (?:${further} ${bindingWords}|${bindingWords} ${further})(?!\p{L})`;

/** *ska ha en kundtjänst, vilken även ska ta emot klagomål*: a clause that asks for more of what it tells of. */
export function relativeIn(text: PreparedText): Span | undefined {
  const found = text.first(ownRelative);
  return found ? lastWords(found, /(?:\S+ )?\S+ \S+$/) : undefined;
}

const thing = '(?:[\\p{L}/:-]+ ){0,3}?[\\p{L}/:-]{3,}';
const demandsListed = one`^krav på ${thing}, ${thing}(?:, ${thing})*(?:,| och| samt) ${thing}(?: \([^()]*\))?\.?$`;

/** *uppfylla följande krav: körkort för släp, intyg om första hjälpen, utdrag ur registret*: each is proved by itself. */
const following = pattern`(?<!\p{L})(följande (?:[\p{L}-]+ ){0,2}?(?:krav|kvalifikationer|kompetens(?:er)?|meriter|villkor)): ?(?:[^,;:.]{8,}[,;] ){2}[^,;:.]{8,}`;

/** *Krav på loggning, statistik och stöd för kort*: each its own function. */
export function listedDemands(text: PreparedText): Span | undefined {
  const opening = 'krav på';
  if (text.lower.startsWith(opening) && demandsListed.test(text.lower)) return [0, opening.length];
  const listed = text.first(following);
  return listed ? [listed.index, listed.index + (listed[1]?.length ?? 0)] : undefined;
}

const action =
  '(?:\\p{L}{2,}(?:a|ad|na|ig|sk|t) )?\\p{L}*(?:[^aeiouyåäö\\s]ing|[iu]ing|byte|ande|ende|leverans|underhåll|service|support|skötsel|kontroll|tillsyn|drift|transport|tvätt|montage|analys|test|översyn|stöd|vård|utskick|inköp|uthyrning)(?:ar)?';
const about = '(?:av|till|på|för|med|hos) [^.;:,]+?';
const stating = new Set(['ska', 'skall', 'ingår', 'omfattas', 'gäller', 'debiteras']);
const twoActions = one`^${action} ${about} (?:samt|och) ${action} (?:av|till|på|för(?! att)|med|hos|i) [^.;:]+\.?$`;

/** *Montering av räcken samt målning av trappor*: a fragment that names two tasks, each of a thing of its own. */
export function tasksNamed(text: PreparedText): Span | undefined {
  if (
    text.sentences.length > 1 ||
    !twoActions.test(text.lower) ||
    text.tokens.some(({ word }) => isVerbNow(word) || stating.has(word))
  )
    return undefined;
  const joint = text.tokens.find(
    ({ word }, i) =>
      i > 2 &&
      (word === 'samt' || word === 'och') &&
      actionWithObject.test(text.lower.slice(text.tokens[i + 1]?.start)),
  );
  return joint && [joint.start, joint.end];
}
const actionWithObject = one`^${action} (?:av|till|på|för|med|hos|i)(?!\p{L})`;

const slashed = every`(?<![\p{L}\p{N}/:.@-])\p{Ll}{3,}-?(?:\/\p{Ll}{3,})+(?![\p{L}\p{N}/])`;
const notAlternatives =
  /^(?:ja\/nej|på\/av|av\/på|till\/från|från\/till|in\/ut|ut\/in|upp\/ned|start\/stopp|dag\/natt|och\/eller|km\/h|tcp\/ip|n\/a|i\/o|sida\/sida|tim\/år|in-\/utdata|x+\/.*|.*\/(?:eller|och|tim|timme|månad|dag|dygn|vecka|år|styck|person|elev))$/;

export function slashBetweenWords(text: PreparedText): Span | undefined {
  if (!text.masked.includes('/')) return undefined;
  for (const { 0: phrase, index } of matchesIn(text.masked, slashed)) {
    if (!notAlternatives.test(phrase)) return [index, index + phrase.length];
  }
  return undefined;
}
