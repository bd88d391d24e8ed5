import { sentenceOf, sentenceUpTo } from './language.ts';
import { firstIn, one, pattern } from './pattern.ts';
import { anyOf, phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { steering } from './rule-setters.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/**
 * *De rutiner som rektor beslutar*, *ordningsregler, vilka kan komma att ändras*, *den lösning som kommunen vid var tid
 * använder*: the supplier follows what the buyer or somebody else may yet decide.
 */

/** Somebody decides. */
const decides = pattern`${phrases(`
  beslutar, besluta, utfärdar, utfärda, meddelar, meddela, fastställer, fastställa, bestämmer, bestämma, antar, anta,
  inför, införa, publicerar, publicera, tar fram, ta fram, ställer, ställa upp, ställa, kräver, kräva, föreskriver,
  föreskriva, anvisar, anvisa, anger, ange, begär, tillämpar, rekommenderar, uppdaterar, uppdatera, ändrar, ändra,
  reviderar, revidera, lämnar, fattar, fatta, ger ut, ge ut, tillhandahåller, väljer, ger, ge, skickar ut, resulterar i, leder till, bestämmer över, råder över`)}`;
/** It is decided, nobody says by whom: that alone is no fault. */
const isDecided = pattern`${phrases(`
  beslutas, utfärdas, meddelas, fastställs, antas, införs, publiceras, tas fram, uppdateras, ändras, revideras,
  tillkommer, tillkomma, utvecklas, läggs ut, förändras, ses över, omarbetas, byts ut, ges ut`)}`;
/** And it has not been done yet. */
const later = pattern`${phrases(`
  framöver, senare, sedan, därefter, som tillkommer, löpande, fortlöpande, successivt, efterhand, efter hand, allteftersom, framgent,
  vid var tid, vid varje tid, vid varje tidpunkt, vid var tidpunkt, vid varje tillfälle, från tid till annan, under avtal*,
  under uppdrag*, under kontrakt*, under löptiden, kan komma att, kan komma, kan ändras, kan bytas, kan förändras, kan revideras, kan uppdateras, kommer att, då och då, årligen, en gång per år, en gång om året, inför varje *, varje läsår, varje termin, *gånger per år, *gånger om året, varje år,
  i framtiden, när den är *, när de är *, när det är *, under uppdraget, vid behov, regelbundet, återkommande, när som helst, på … hemsida, på … webbplats, på … webbplatsen, på … intranät`)}`;
/** *För distansarbete, resor och arbetsutrustning*: what the rules are of. */
const subject = '(?: (?:för|om|på|i|av|kring|hos|rörande) (?:[\\p{L}-]+,? ){0,7}?[\\p{L}-]+)';
/** Rules, and what is told of them up to the verb. */
const followed = one`(?<!\p{L})${steering}${subject}?(?:,? (?:och )?(?:som|vilka|vilket|vilken|vad)|(?! (?:har|är|kan|ska|får|måste|gäller)(?!\p{L})))((?: (?!(?:som|vilka|vilket|vilken) )[\p{L}\d-]+){0,7}) $`;
const steered = pattern`${steering}|(?<!\p{L})vad [\p{L}-]`;
/** Who needs no *som* before it: *de märken nämnden bestämmer senare*. */
const deciders =
  '(?:kommunen|beställaren|regionen|köparen|kunden|staden|bolaget|nämnden|förvaltningen|förbundet|skolan|verksamheten)';
/** *De säkerhetsåtgärder som kommunens säkerhetschef senare beslutar*: whatever it is, if it is not decided yet. */
const anything = one`(?<!\p{L})(?:de|den|det|alla|sådana|vilka) [\p{L}-]+(?: [\p{L}-]+)?(?: (?:för|om|på) [\p{L}-]+)? som((?: [\p{L}\d-]+){0,7}) $|(?<!\p{L})(?:de|alla) [\p{L}-]+((?: (?:vi|${deciders}|${deciders}s \p{L}+)(?: [\p{L}-]+){0,4})) $`;
/** *Efter vad kommunen bestämmer*. */
const whatever = one`(?<!\p{L})vad((?: [\p{L}-]+){0,5}) $`;
/** *Som gäller på skolan och som rektor kan komma att ändra*. */
const alsoWhich = one`(?<!\p{L})${steering} som [^.;]{3,60} och som((?: [\p{L}-]+){0,6}) $`;
/** *Enhetens rutiner gäller för konsulten och uppdateras vid behov*. */
const andThey = one`(?<!\p{L})${steering} (?:gäller|ska följas|finns|är) [^.;]{3,60} (?:och|samt)(?: de)?((?: [\p{L}-]+){0,2}) $`;
const follows = one`${phrases(`
  följer, följa, följs, följas, enligt, i enlighet med, rätta sig efter, rättar sig efter, foga sig i, foga sig efter,
  lyda, lyder, lyda under, efterleva, efterlever, iaktta, iakttar, uppfylla, uppfyller, uppfylls, uppfyllas, efterlevas, iakttas, anpassa, anpassar, anpassas,
  tillämpa, tillämpar, tillämpas, respektera, hålla sig till, håller sig till, hållas uppdaterade mot, hållas uppdaterad mot,
  omfattas av, underkasta sig, underkastad, bunden av, arbeta efter, arbetar efter, utgå från, utgår från, motsvara,
  motsvarar, stödja, stödjer, beakta, beaktar, beaktas, genomföra, genomför, genomföras, verkställa, verkställer, verkställas, respekteras, sker efter, ske efter, skyldig att, gäller, gälla, införa, inför, ansluta sig till, ansluter sig till,
  efterkomma, efterkommer, utifrån, kompatibel*, integreras, använda, använder, rapportera i, rapporteras i, efter,
  byter till, byta till, går över till, gå över till, läggs in, lägga in, lägger in, läggas in, föra in, för in, förs in, föras in, arbeta in, arbetar in, i linje med, hållas förenlig* med,
  har det, ha det, har den, ha den, i det, i den, på det, med den`)}`;
/** The supplier, the system, the law; and small words that show no decider. */
const harmlessDeciders = anyOf(String.raw`
  leverantören, konsulten, entreprenören, säljaren, anbudsgivaren, användar\p{L}*, handläggar\p{L}*,
  administratör\p{L}*, elev\p{L}*, systemet, tjänsten, lösningen, parterna, lagen, domstol, tillverkaren, uppdraget,
  arbetet, behov\p{L}*, situationen, lagstiftningen, avtalet, kontraktet, man, anser, \p{L}*modellen, processen,
  metoden, manualen, planen, mallen, standarden, inte, ej, eller, som, enligt, ska, skall
`);
/** Who decides nothing that costs the supplier anything, or is the supplier. */
const ownDecision = one`(?<!\p{L})${harmlessDeciders}(?!\p{L})(?! leverantörer)`;
/** *Leverantören ska ha en uppförandekod som …*: the supplier's own. */
const ofTheirOwn = one`(?<!\p{L})(?:ha|har|upprätta|införa) (?:en|ett|egna|egen|eget|skriftlig\p{L}*|dokumenterad\p{L}*|interna?) (?:[\p{L}-]+ ){0,2}?${steering}[^.;]*$`;
/** Where it is written, or a matter of personal data, where the law wants instructions. */
const isSaid = one`bilaga|avsnitt|(?<!\p{L})punkt(?!\p{L})|kapitel|avtalet anger|avrop|vite|personuppgift|biträde|(?<!\p{L})(?:inte|ej|daterad\p{L}*)(?!\p{L})|(?:version|nr|rad) \d|\d{4}-\d{2}`;

/** *Den identitetslösning som kommunen vid var tid använder*. */
const then =
  '(vid var(?:je)? (?:tid|tidpunkt|tillfälle)|för tillfället|för närvarande|framöver|för dagen|från tid till annan)';
const inUseThen = pattern`(?<!\p{L})(?:som|det [\p{L}-]+|den [\p{L}-]+) (?:[\p{L}-]+ ){1,4}?${then} (?:har|\p{L}{3,}(?:er|ar))(?!\p{L})|(?<!\p{L})som (?:[\p{L}-]+ ){1,3}?(?:har|\p{L}{3,}(?:er|ar)) ${then}(?!\p{L})`;
/** *Räddningstjänstens rådande rutiner*, *kommunens framtida säkerhetsregler*, *gällande rekommendationer från OWASP*. */
const owner =
  '(?<!\\p{L})(?!sveriges|landets|sina|dess|alla|svensk|\\p{L}*(?:its|ats) )(?:[\\p{L}-]{4,}s|\\p{L}{2,}:s)';
const somebodysRulesNow = pattern`${owner} (?:vid \p{L}+ )?(gällande|aktuella?|rådande|framtida|kommande) (?:[\p{L}-]+ )?(${steering}|råd(?!\p{L}))|${owner} (framtida|kommande) (?:[\p{L}-]+ )?\p{L}*(?:system|plattform|lösning|miljö|teknik)\p{L}*`;
const rulesFromNow = pattern`(?<!\p{L})(gällande|aktuella|rådande) (rekommendationer|riktlinjer|anvisningar|regler|policyer|rutiner|vägledningar|standarder) (?:från|hos|utgivna av|utfärdade av)(?!\p{L})`;
/** *Avdelningschefens direktiv under uppdraget*. */
const ordersMeanwhile = pattern`${owner} (?:direktiv|anvisningar|instruktioner|order|önskemål|beslut)(?: (?:om|för|i) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+)? (framöver|under (?:uppdraget|avtalstiden|arbetet|\p{L}*perioden)|från dag till dag|för dagen)(?!\p{L})`;
/** *Kommunens vid varje tillfälle fastställda strategi*, *regionens nya målbild när den är beslutad*. */
const somebodysThen = pattern`${owner} (vid var(?:je)? \p{L}+) [\p{L}-]+ ([\p{L}-]+)`;
const somebodysNext = pattern`${owner} (nya|ny|nytt) ([\p{L}-]+)(?: [\p{L}-]+){0,3}? (?:när|så snart|sedan|så fort) (?!den nya)|${owner} (?:nya|ny|nytt) [\p{L}-]+[^.;]{0,60}? ((?:när|så snart|sedan|så fort) (?:den|det|de) (?:är|har|blir) (?:beslut|fastställ|anta|publicer)\p{L}*)`;
const rulesNow = [somebodysThen, somebodysNext, somebodysRulesNow, rulesFromNow, ordersMeanwhile];
const ofLaw = one`lag|författning|avtal|kollektiv|beslut`;

export interface FollowedDecision {
  readonly span: Span;
  /** Decided perhaps before the offer. */
  readonly isDoubtful: boolean;
}

const byThemselves = placesOf([inUseThen, ...rulesNow]);
/** Without one of these nothing is followed. */
export const followedPatterns = [inUseThen, ...rulesNow, decides, isDecided];

export const mayFollow = (text: PreparedText): boolean =>
  text.mayAny(byThemselves) ||
  (text.may(decides) && (text.may(steered) || text.may(later))) ||
  (text.may(isDecided) && text.may(steered) && text.may(later));

export const followedDecisionsIn = (text: PreparedText): readonly FollowedDecision[] => [
  ...decisionsIn(text),
  ...usedThenIn(text),
  ...rulesNowIn(text),
];

/** *I det senare fallet*: the second of two, and not a later time. */
const latterCase = one`(?:i )?(?:det|den|de) senare (?:fallet|fallen|alternativet|delen)(?!\p{L})`;
/** *de regler vi ställer på oss själva*. */
const onesOwn = one`^ på (?:oss|sig) själv`;

function decisionsIn(text: PreparedText): readonly FollowedDecision[] {
  const passive = text.all(isDecided);
  return [...text.all(decides), ...passive].flatMap(match => {
    const { 0: verb, index } = match;
    const sentence = sentenceOf(text, index);
    const before = sentenceUpTo(text, index);
    const isLater = firstIn(sentence.replace(latterCase, ''), later) !== null;
    if (onesOwn.test(text.lower.slice(index + verb.length))) return [];
    const isPassive = passive.includes(match);
    const ofRules =
      alsoWhich.exec(before) ??
      followed.exec(before) ??
      whatever.exec(before) ??
      (isPassive ? andThey.exec(before) : null);
    const clause = ofRules ?? (isLater && !isPassive ? anything.exec(before) : null);
    if (!clause || !follows.test(ofRules ? sentence : before.slice(0, clause.index)) || isSaid.test(sentence))
      return [];
    if (ofTheirOwn.test(before)) return [];
    const subject = clause[1] ?? clause[2] ?? '';
    const isNamed = isPassive ? isLater : decider.test(subject);
    if (!isNamed || ownDecision.test(subject)) return [];
    const from = index - subject.trimStart().length - 1;
    return [{ span: [from, index + verb.length] as const, isDoubtful: !isLater }];
  });
}

/** *Verksamheten*, *rektor*, *Exempelverket*: a subject, not an adverb or nothing. */
const decider = one`(?<!\p{L})\p{L}{3,}(?:en|et|n|na|erna|arna|or|er|ns|ket|skolan|eu|msb|skr)(?!\p{L})|(?<!\p{L})(?:region|vi|eu|msb|skr|digg|rektor|\p{L}*fullmäktige|\p{L}*ledning|\p{L}*chef|\p{L}*ledare|\p{L}*ansvarig|inera|apple|google|microsoft)(?!\p{L})`;

const relative = one`^(?:de[nt] [\p{L}-]+ )?(?:som )?`;
const usedThenIn = (text: PreparedText): readonly FollowedDecision[] =>
  text.all(inUseThen).flatMap(({ 0: words, 1: before, 2: after, index }) => {
    const when = before ?? after ?? '';
    if (ownDecision.test(words.replace(relative, '')) || isSaid.test(sentenceOf(text, index))) return [];
    const from = index + words.indexOf(when);
    return [{ span: [from, from + when.length] as const, isDoubtful: /^för /.test(when) }];
  });

const rulesNowIn = (text: PreparedText): readonly FollowedDecision[] =>
  rulesNow
    .flatMap(words => text.all(words))
    .flatMap(({ 0: words, 1: rulesThen, 2: rule = '', 3: thingsThen = '', index }) => {
      const now = rulesThen ?? thingsThen;
      const sentence = sentenceOf(text, index);
      if (ofLaw.test(rule) || !follows.test(sentence) || isSaid.test(sentence)) return [];
      const from = index + words.indexOf(now);
      return [{ span: [from, from + now.length] as const, isDoubtful: !/framtida|kommande|vid var/.test(now) }];
    });
