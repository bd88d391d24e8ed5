import { around, sentenceOf, sentenceSpan } from './language.ts';
import type { Hit } from './lexicon.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isSetPhrase } from './set-phrases.ts';

const nowAndThen = one`(?:enstaka|engångs\p{L}*) (?:eller|och) $`;
const comparison = one`^\s*(?:\p{L}+\s){0,2}än(?!\p{L})`;
/** *inte finns några kvar*: none at all, which is a number. */
const noneAtAll = one`(?<!\p{L})(?:inte|ej|aldrig|utan|varken|inga|ingen|inget|om)(?!\p{L})(?:\s\p{L}+){0,4}\s$`;
/** *överlappar i tid*: the dimension. */
const measuredInTime = one`(?:överlapp|åtskil|skil|mät|förskjut|samman|begräns|ang)\p{L}*\s+$`;
/** *om avgiften inte betalas i tid*: what is late is late against a time that is set. */
const tooLate = one`(?<!\p{L})(?:inte|ej)(?:\s\p{L}+){0,4}\s+$`;
/** *minst 100 Kvalificerade Användare*: a word of the contract's own. */
const definedTerm = one`^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}`;
/** *så snart som lagen tillåter*: an event, and no *så snart som möjligt*. */
const untilEvent = one`^ (?:som )?(?!möjligt|det (?:är|går|låter)|det kan)\p{L}+ \p{L}`;
/** *50 MB stora*, *fem meter hög*: measured. */
const measureBefore = one`(?:\d|(?<!\p{L})(?:mb|gb|kb|mm|cm|dm|m|km|meter|kvm|kvadratmeter|tum|hektar)) $`;
const model = one`\d\S* (?:eller|el\.?) $`;
const notVagueBefore = one`(?<!\p{L})(?:hur|för|så|lika)\s+$`;
const notice = one`(?<!\p{L})(?:inform|meddel|aviser|underrätt|varsl|varsko|kommunicer|planer|signaler|rapporter|kallas|kalla)\p{L}*`;

/** A loose word and what stands round it, in lower case. */
interface Setting {
  readonly word: string;
  /** All of the text before it, its sentence up to it, and the last dozen letters. */
  readonly lead: string;
  readonly clause: string;
  readonly before: string;
  readonly after: string;
}

function settingOf({ lower }: PreparedText, { start, end }: Hit, from: number): Setting {
  const lead = lower.slice(0, start);
  return {
    word: lower.slice(start, end),
    lead,
    clause: lead.slice(from),
    before: lead.slice(-12),
    after: lower.slice(end, end + 40),
  };
}

/** A loose word that leaves nothing open where it stands. */
export function isHarmless(text: PreparedText, hit: Hit): boolean {
  const setting = settingOf(text, hit, sentenceSpan(text, hit.start)[0]);
  const { word, lead, before, after } = setting;
  if (isValue(text, hit) || isDefinedTerm(text, hit)) return true;
  if (isCompared(setting) || isCounted(setting) || isOfTime(setting) || isState(setting)) return true;
  // "Godkänd i förväg" is before; only a warning that comes beforehand needs to say how long.
  if (/^(?:i förväg|på förhand)$/.test(word)) return !notice.test(sentenceOf(text, hit.start));
  if (/^(?:ofta|snabb|stor|hög|låg|lätt|enkel|många|bra)/.test(word) && notVagueBefore.test(before))
    return !/(?:inte|ej) (?:vara|bli|ha) för $/.test(lead);
  // "hålla en hög nivå": no level of those that have names.
  if (/^(?:hög|låg)$/.test(word) && /^ nivå(?: |[.,]|$)/.test(after) && before.endsWith(' en ')) return false;
  if (isOfLaw(text, hit) || isNoQuality(setting)) return true;
  return isSetPhrase(word, after);
}

/** *tillägg som är väsentliga enligt LOU*: the law's measure, by its name. */
const isOfLaw = (text: PreparedText, { start, end }: Hit): boolean =>
  text.lower.slice(start, end).startsWith('väsentlig') && namedLaw.test(sentenceOf(text, start));
const namedLaw = one`(?<!\p{L})(?:lou|luf|lov|17 kap)(?!\p{L})`;

const ofMatter = one`^(?: [\p{L}-]+){1,2}: `;
const definiteNoun = one`\p{L}{4,}(?:en|et|erna|arna|orna) $`;

/** A word in another sense than that of quality. */
function isNoQuality({ word, lead, before, after }: Setting): boolean {
  // "För utförligare underlag se": where more is said.
  if (word.startsWith('utförlig')) return /(?:^|[.] )för $/.test(before) && / se /.test(after);
  // "planen omfattande bryggor": what it consists of.
  if (word === 'omfattande') return definiteNoun.test(before);
  // "av stor vikt att": stress.
  if (word === 'stor' || word === 'största')
    return / av $/.test(before) && /^ (?:vikt|betydelse) (?:att|för|då)/.test(after);
  // "Säker förtöjning: …": the name of the matter.
  if (word === 'säker') return lead.trim() === '' && ofMatter.test(after);
  // "ska trygga tillgången": a verb.
  if (word === 'trygga') return /(?:ska|skall|att|måste|kan) $/.test(before);
  return word.startsWith('lättläst') && /^ (?:bok|böcker|medier|titlar|tidning)/.test(after);
}

const isDefinedTerm = ({ masked }: PreparedText, { start }: Hit): boolean =>
  definedTerm.test(masked.slice(start)) && /[\p{Ll},] $/u.test(masked.slice(0, start));

/** Measured, or held against something else. */
function isCompared({ word, lead, before, after }: Setting): boolean {
  if (comparison.test(after)) return true;
  if (/^(?:hög|stor|lång)/.test(word) && measureBefore.test(before)) return true;
  // "Åtgärdstid: Hög: 4 timmar": the name of a level.
  if (/^(?:hög|låg|normal|mindre|större|god)/.test(word) && /^:/.test(after)) return true;
  if (/(?<![a-zåäö])så\s+$/.test(before) && /^ som möjligt/.test(after)) return true;
  // "klass F eller bättre"
  if (word === 'bättre' && /(?:klass|nivå|grad)\s\S+ eller $/.test(lead)) return true;
  // "Modell 5 eller bättre": a product is the measure, which is another fault.
  if (word === 'bättre' && model.test(before)) return true;
  // "årsmodell 2024 eller nyare"
  if (word === 'nyare' && / eller $/.test(before)) return true;
  // "ekonomiskt mest fördelaktiga": the law's; "mer fördelaktigt" compares.
  if (/^fördelaktig/.test(word) && /(?:ekonomiskt mest|mer) $/.test(lead)) return true;
  // "det billigaste alternativet": the price tells.
  if (/^billigast/.test(word)) return true;
  // "det sätt som är bäst lämpat": a choice that somebody makes.
  return /^lämpa[dt]/.test(word) && /(?:bäst|mest) $/.test(before);
}

function isCounted({ word, lead, clause, after }: Setting): boolean {
  if (!/^någr[ao]$/.test(word)) return false;
  // "ska kunna dela med några av eleverna": the user picks them.
  return noneAtAll.test(clause) || (/^ av /.test(after) && /kunna [^.]*$/.test(lead));
}

/** An order, or a time that is set. */
function isOfTime({ word, lead, clause, before, after }: Setting): boolean {
  if (word === 'snart') return before.endsWith('så ') && untilEvent.test(after);
  // "numreras löpande": one after the other.
  if (word === 'löpande') return /numrer[a-z]* $/.test(before);
  // "enstaka eller återkommande": both kinds are meant.
  if (/^återkommande/.test(word)) return nowAndThen.test(lead);
  if (word === 'efterhand') return /(?<![a-zåäö])i\s+$/.test(before);
  return word === 'i tid' && (measuredInTime.test(clause) || tooLate.test(clause));
}

const wholeValue = one`^ [\p{L}-]*(?:intervall|adress|datum|nummer|domännamn|sökväg|webbadress|url)(?:et|en)?(?!\p{L})`;
const pricedWhole = one`(?<!\p{L})\p{L}*(?:pris|ersättning|avgift)\p{L}*(?!\p{L})[^.;]{0,80} (?:avser|gäller(?: för)?|omfattar|inkluderar) (?:en |ett )?$`;

/** How a thing is, and no quality asked for. */
function isState({ word, lead, before, after }: Setting): boolean {
  // "för att förebygga onödigt larm": why, and less of what nobody wants.
  if (/^onödig/.test(word)) return /för att (?:\S+ ){1,2}$/.test(lead);
  // "avser inte en komplett motor/komplett dörr": the whole, and not a part.
  if (/^komplett/.test(word) && /(?:(?<![a-zåäö])(?:inte|ej) (?:en |ett )?|\/)$/.test(before)) return true;
  // "om komplett tidsintervall saknas", "priset avser komplett leverans": all its parts, and the same whole.
  if (/^komplett/.test(word) && (wholeValue.test(after) || pricedWhole.test(before))) return true;
  // "när ärendet är komplett", "där verksamheten är etablerad"
  if (/^(?:komplett|etablera)/.test(word))
    return /(?<![a-zåäö])(?:är|blir|behöver (?:inte|ej) vara)\s+$/.test(lead.slice(-24));
  if (/^nödvändig/.test(word)) return /(?<![a-zåäö])(?:kak|cookie)[^.]*$/.test(lead);
  // "är det inte tillräckligt att": what does not do.
  if (/^tillräcklig/.test(word)) return /(?<![a-zåäö])(?:inte|ej)\s+$/.test(before);
  // "överfulla kärl", "motsägelsefulla handlingar"
  return /^(?:över|halv|hel|kvarts|motsägelse)full/.test(word);
}

const besides = one`^(?:,| och| eller| respektive|,? samt)\s\p{L}`;
const besidesBefore = one`\p{L}(?:,| och| eller| respektive| samt)\s$`;
/** Between what opens a choice and the word stands no *ska*: the choice would be another clause's. */
const upToWord = '(?!\\p{L})(?:(?!\\s(?:ska|som)(?!\\p{L}))[^.;]){0,60}$';
const choice = one`(?<!\p{L})(?:mellan|antingen|huruvida|\p{L}*(?:nivå|skala|prioritet|status)(?:er|erna|n|en)?)${upToWord}`;
/** *om den är tillfällig eller regelbunden*, and not *om den är stabil och säker*. */
const either = one`(?<!\p{L})om \p{L}+ (?:\p{L}+ )?(?:är|var|har|varit)${upToWord}`;

/** *låg, medel och hög*, *om insatsen är tillfällig eller regelbunden*: one of the values that are told apart. */
function isValue(text: PreparedText, { start, end }: Hit): boolean {
  const [before, after] = around(text, [start, end]);
  if (either.test(before)) return / eller $/.test(before) || after.startsWith(' eller ');
  return choice.test(before) && (besides.test(after) || besidesBefore.test(before));
}
