import { sentenceOf, sentenceSpan } from './language.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/**
 * Limits that a text presupposes and does not give: how many more, which depth of snow, from when, at least or at most. That a
 * number is approximate, or has no unit, is told in `loose-numbers.ts`.
 */
export interface LeftOut {
  readonly fault: 'unsaid' | 'start' | 'bound' | 'unit';
  readonly span: Span;
}

const capable = String.raw`(?:klara|klarar|hantera|hanterar|rymma|rymmer|stödja|ta emot|betjäna|serva|registrera)`;
/** *Utöka antalet användare*, *antalet platser ska kunna ökas*: to how many? */
const growing = pattern`(?<!\p{L})(?:utöka|öka|utvidga|skala upp) antalet(?: [\p{L}-]+)?(?!\p{L})|(?<=(?<!\p{L})antalet (?:[\p{L}-]+ ){0,3}?ska (?:[\p{L}-]+ )?kunna )(?:utökas|ökas|utvidgas|växa|skalas upp)(?!\p{L})|(?<!\p{L})(?:${capable}|(?:ha|ger|ge) plats för|skalas? (?:upp )?(?:till|för)) fler (?!än )[\p{L}-]+`;
/** *flera samtidiga användare*, *kapacitet att bemanna flera uppdrag*: how many? */
const several = pattern`(?<!\p{L})${capable} (?:flera|många) (?:samtidiga|parallella) (?:användare|anrop|inloggningar|sessioner|ärenden|transaktioner|anslutningar|samtal|besökare|beställningar)|(?<!\p{L})(?:kapacitet|resurser|förmåga|bemanning) (?:för )?(?:att )?(?:[\p{L}-]+ )?(?:flera|fler|många) [\p{L}-]+|(?<=(?<!\p{L})(?:leverantören|anbudsgivaren|utföraren|konsulten|entreprenören) ska kunna [\p{L}-]+ )(?:flera|många) [\p{L}-]+(?= (?:samtidigt|parallellt|samma (?:dag|tid|vecka)|på en gång)(?!\p{L}))`;
const measured = String.raw`[\p{L}-]*(?:antal|djup|nivå|temperatur|gränsvärde|tröskelvärde|tröskel|avstånd|belopp|mängd|volym|vikt|hastighet|procentsats|storlek|höjd|längd|tryck|andel|summa|omfattning|koncentration|vindstyrka|fuktighet)`;
/** *Plogas vid ett visst snödjup*: which? */
const certain = pattern`(?<!\p{L})(?:vid|över|under|överstiger|understiger|överskrider|underskrider|uppnår|når|efter|inom|på|lämna|ha|på minst|till) (?:ett|en) viss?t? ${measured}(?!\p{L})|(?<!\p{L})(?:vid|över|under) visst? ${measured}(?!\p{L})`;
/** *ska ske inom avtalad tid*: which? */
const agreedTime = pattern`(?<=(?<!\p{L})(?:ska|skall) (?:[\p{L}-]+ ){0,4}?)inom (?:avtalad|angiven|överenskommen|utsatt|bestämd|föreskriven|fastställd) tid(?!\p{L})`;
/** *(eller inom 6 månader)*: from when? */
const orWithin = pattern`(?<!\p{L})eller (?:senast )?inom (?:\d+|två|tre|fyra|fem|sex|åtta|tio|tolv) (?:arbetsdagar|dagar|veckor|månader|år)(?=\s*(?:[).;,]|$))|(?<=(?<!\p{L})(?:ska|skall) (?:vara|inneha|finnas|uppfylla|införa|införas|införd|certifieras) (?:[\p{L}\d-]+ ){0,4}?)inom (?:\d+|två|tre|fyra|fem|sex|åtta|tio|tolv) (?:månader|år)(?=\s*(?:[).;,]|$))`;
const performance = String.raw`(?:svarstid|last|belastning|genomströmning|[\p{L}-]*kapacitet|bandbredd|batteritid|drifttid|lagring|lagringsutrymme|lagringskapacitet|minne|prestanda|räckvidd|ljudnivå|bullernivå|livslängd|(?:antal )?(?:samtidiga )?(?:användare|anrop|transaktioner|sessioner|anslutningar)|väntetid|inställelsetid|kötid|åtkomsttid|laddtid|överföringshastighet)(?:en|et)?`;
/** *Last 10 transaktioner per sekund*, the row of a table: at least or at most? */
const bareLevel = pattern`^\s*${performance}:? (\d[\d ]*(?:,\d+)?)(?=(?: ?(?:%|[\p{L}/]+)){0,4}\.?\s*$)`;
/** *Arbetat minst två (2) med upphandling*: two what? */
const unitGone = String.raw`(?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)(?: \(\d+\))?`;
const noYears = pattern`(?<!\p{L})(?:minst|mer än)(?: arbetat| haft)? (${unitGone}) erfarenhet(?!\p{L})|(?<!\p{L})(?:arbetat|erfarenhet|verkat|varit verksam|jobbat|tjänstgjort) (?:i |av |under )?(?:minst|mer än) (${unitGone})(?= (?:med|inom|som)(?!\p{L}))|(?<!\p{L})minst (?:arbetat|erfarenhet|verkat) (${unitGone})(?= (?:med|inom|som)(?!\p{L}))`;
/** *16 i minne*. */
const ofMemory = pattern`(?<!\p{L})ha (\d+) i (?:minne|internminne|arbetsminne|ram|lagring)(?!\p{L})`;

/** What limits it after all, or who sets the limit. */
const isLimited = one`\d|\uFFFC|bilaga|tabell|(?<!\p{L})(?:högst|dubbl\p{L}+|ställer in|ställt in|anger|angett|angivit|valt|väljer|satt|sätter|konfigurer\p{L}+|definierar|avtalet|avsnitt|punkt)(?!\p{L})`;
const isSetInSystem = one`(?<!\p{L})(?:ställer in|ställt in|anger|angett|angivit|valt|väljer|satt|sätter|konfigurer\p{L}+|definiera\p{L}*|inställ\p{L}+|kunna (?:ange|välja|ställa|sätta|filtrera|söka|sortera|larma)|låta [\p{L}-]+|användar\p{L}+|handläggar\p{L}+|administratör\p{L}+)(?!\p{L})|bilaga|tabell|nedan|\uFFFC`;
/** *Inom 6 månader från start*, *när avtalet tecknas*. */
const hasStart = one`(?<!\p{L})(?:från|efter|räknat|när|om|vid (?!var tid)[\p{L}-]+(?:slut|start|tecknande|begäran|ingående)|avtalsstart|driftstart|i varje|som)(?!\p{L})`;
const hasBound = one`(?<!\p{L})(?:minst|högst|max\p{L}*|min|minimum|lägst|under|över|mer än|inom|upp till|ca|cirka|eller (?:mer|fler|mindre|bättre|lägre|högre))(?!\p{L})|[<>≥≤~]`;
const conditional = one`^\s*(?:om|när|då|sker|vid|ifall)(?!\p{L})`;

const kinds: readonly {
  readonly fault: LeftOut['fault'];
  readonly limit: Pattern;
  isNone(text: PreparedText, span: Span): boolean;
}[] = [
  {
    fault: 'unsaid',
    limit: growing,
    isNone: (text, span) => isLimited.test(restOf(text, span)) || isOfOrder.test(upTo(text, span)),
  },
  { fault: 'unsaid', limit: several, isNone: (text, span) => isLimited.test(sentenceOf(text, span[0])) },
  { fault: 'unsaid', limit: certain, isNone: (text, span) => isSetInSystem.test(sentenceOf(text, span[0])) },
  {
    fault: 'unsaid',
    limit: agreedTime,
    isNone: (text, span) => conditional.test(sentenceOf(text, span[0])) || isLimited.test(restOf(text, span)),
  },
  { fault: 'start', limit: orWithin, isNone: (text, span) => hasStart.test(sentenceOf(text, span[0])) },
  { fault: 'bound', limit: bareLevel, isNone: text => hasBound.test(text.lower) },
  { fault: 'unit', limit: noYears, isNone: () => false },
  { fault: 'unit', limit: ofMemory, isNone: () => false },
];

/** For a rule's needs. */
export const limitPatterns: readonly Pattern[] = kinds.map(({ limit }) => limit);

export const limitsLeftOut = (text: PreparedText): readonly LeftOut[] =>
  kinds.flatMap(({ fault, limit, isNone }) =>
    text.all(limit).flatMap(({ 0: words, 1: first, 2: second, 3: third, index }) => {
      const limitWords = (first ?? second ?? third ?? words).trimEnd();
      const start = index + words.lastIndexOf(limitWords);
      const span = [start, start + limitWords.length] as const;
      return isNone(text, span) ? [] : [{ fault, span }];
    }),
  );

/** *Beställaren har rätt att öka antalet*: a purchase to come, told of by another rule. */
const isOfOrder = one`(?<!\p{L})(?:beställaren|köparen|kommunen|regionen|kunden|staden|bolaget|rätt(?:en)? att|får|låta [\p{L}-]+|användaren|administratören|handläggaren)(?!\p{L})`;
const upTo = (text: PreparedText, [from]: Span): string => text.lower.slice(sentenceSpan(text, from)[0], from);
const restOf = (text: PreparedText, [, to]: Span): string => text.lower.slice(to, sentenceSpan(text, to - 1)[1]);
