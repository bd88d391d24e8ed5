import { isKept, isSystem } from './clauses.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/** A matter of the contract, and what is done with it while the contract runs. */
interface Matter {
  readonly thing: Pattern;
  /** After a modal, in the same sentence. */
  readonly act: Pattern;
}

const modal = '(?<!\\p{L})(?:ska|skall|måste|får|kan)(?!\\p{L}) (?!kunna)(?:[\\p{L}-]+ ){0,3}?';
const matter = (things: string, acts: string): Matter => ({
  thing: pattern`${phrases(things)}`,
  act: pattern`${modal}${phrases(acts)}`,
});

const matters: readonly Matter[] = [
  // Money
  matter(
    `betalning, betalningen, betalningar, faktura, fakturan, fakturor, fakturorna, faktureringen, fakturering,
    fakturaavgift*, avgifter, avgiften, förskott, dröjsmålsränta, *ersättning,
    ersättningen, priserna, priset, timpriset, timpriserna, prisjustering*, prishöjning*, prisändring*, rabatt, rabatten`,
    `erläggas, ske, ställas, återbetalas, godtas, utgå, medges, justeras, räknas upp, indexregleras, höjas, ändras,
    debiteras, vara fast, vara fasta, märkas, hållas inne, hålla inne, lämnas på, godkännas, accepteras, gälla, vara oförändrad*, hållas, beläggas, ange, anges på`,
  ),
  // The contract itself
  matter(
    `avtalet, kontraktet, köpet, beställningen, uppdraget, tvist, tvister, uppsägning, hävning, skadestånd,
    rättigheter och skyldigheter, förseningar, försening`,
    `överlåta*, pantsätta*, säga upp, sägas upp, häva, hävas, avgöra*, prövas, förlängas, återbetala*, avbeställa*,
    slitas, ske skriftligen, göras skriftligen, ersättas, betalas`,
  ),
  // Those who do the work
  matter(
    `underleverantör*, underbiträde*, underkonsult*, kontaktperson, kontaktpersonen, nyckelperson*, projektledaren,
    konsulten, konsulter, bemanning*`,
    `bytas, ersättas, anlitas, godkännas, anmälas, meddelas, utses, följa avtalet, få besked, underrättas, informeras,
    anlita, byta`,
  ),
  // Meetings, training, follow-up
  matter(
    `*möte, *möten, *mötet, *mötena, avstämning*, styrgrupp*, uppföljning*, *kurs, *kurser, *kursen, *kurserna, *utbildning,
    *utbildningar, *utbildningen, genomgång*, *revision, *revisioner, *revisionen`,
    `hållas, anordnas, äga rum, hålla, hålls, ske, genomföras, göras, kallas, protokollföras, planeras`,
  ),
  // Faults and guarantees
  matter(
    `*reparation*, garanti, garantin, garantitid*, garantitiden, reklamation*, felaktig* var*, reservdel*, trasig*,
    fel som, skador som, skador på, skada som, skada på`,
    `göras, utföras, gälla, löpa, returneras, bytas, ersättas, rättas, åtgärdas, avhjälpas, omfatta, täcka, repareras,
    räknas`,
  ),
  // Orders and deliveries
  matter(
    `avropad*, avrop, avropet, beställningar, beställning, beställd*, leveransen, leverans, leveranser, frakt, frakten,
    *varor, *varorna, returer`,
    `levereras fraktfritt, levereras fritt, levereras inom, levereras till den, levereras senast, ske, bekräftas, göras,
    returneras, hämtas, aviseras, ingå i priset, effektueras, bytas`,
  ),
  // Start and end
  matter(
    `driftsättning*, införandet, uppstart*, acceptanstest*, leveransgodkännande*, migreringen, migrering, avvecklingen,
    överlämningen, överlämning, produktionssättning*`,
    `planeras, genomföras, påbörjas, starta, ske, godkännas, göras, vara klar, vara klart, vara slutför*, avslutas`,
  ),
];

/** *Garantitid: 24 månader*: a row of terms. */
const term = pattern`^${phrases(`
  betalningsvillkor, betalningstid, uppsägningstid, uppsägning, avtalstid, leveranstid,
  leveransvillkor, faktureringsvillkor, fakturering, vite, prisjustering, tvist, reklamation, reklamationstid, inställelsetid,
  ansvarsbegränsning, sekretess, ändring av pris, driftmöten, avtalsmöten, uppföljningsmöten`)}(?: [\p{L}-]+){0,4}: ?(?:\p{L}|\d|\uFFFC)`;
const buyer = '(?:kommunen|beställaren|köparen|regionen|uppdragsgivaren)';
/** *Kommunen får häva*, *Köparen betalar*: what the buyer may and must do. */
const byBuyer = pattern`(?<!\p{L})${buyer} (?:ska|skall|får|kan|har rätt att|äger rätt att) (?!kunna)(?:\p{L}+ ){0,2}?(?:${phrases(`
  erlägga, betala, anlita, häva, avbeställa, säga upp, hålla inne, vägra, avhjälpa, kräva vite, kräva skadestånd,
  reklamera, bekosta, låta annan, låta en annan, åberopa, förlänga, återsända, svara för kostnad*, ha rätt till prisavdrag`)})|(?<!\p{L})(?:utan|kräver) ${buyer}s (?:\p{L}+ ){0,2}?(?:godkännande|samtycke|medgivande)(?!\p{L})|(?<!\p{L})${buyer}s (?:\p{L}+ ){0,2}?(?:godkännande|samtycke|medgivande) (?:krävs|fordras|behövs)(?!\p{L})`;
/** *på leverantörens bekostnad*, *har rätt att hålla inne betalningen*: told of no property. */
const outright = pattern`${phrases(`
  på leverantörens bekostnad, på säljarens bekostnad, bekostas av leverantören, på entreprenörens bekostnad,
  använda kommunen som referens, använda beställaren som referens, överlåta kontraktet, överlåta avtalet,
  överlåta sina rättigheter, häva avtalet, häva köpet, säga upp avtalet, hålla inne betalning*, fritt levererat,
  levereras fraktfritt, allmän domstol, force majeure, expeditionsavgift*, faktureringsavgift*, månadsvis i efterskott,
  parterna ska, parterna skall, parterna får, parternas ansvar, part får, part ska, skriftligt medgivande, skriftligt samtycke,
  skriftliga medgivande, skriftliga samtycke, debitera restid, debitera resor, debitera resetid, efter överenskommelse,
  efter tidsbokning, tas om hand av, tas hand om av, under uppsägningstiden, med … varsel, ger … besked, ge … besked,
  lämna tillbaka, lämna åter, ansvar är begränsat, ansvar ska vara begränsat, ansvaret är begränsat`)}`;

export const mayBeMatter = (text: PreparedText): boolean =>
  text.may(term) || text.may(outright) || text.may(byBuyer) || matters.some(({ thing, act }) => text.may(thing) && text.may(act));

const bySystem = one`(?<!\p{L})(?:av|från|via|genom|mot) (?:\p{L}*systemet|tjänsten|lösningen|modulen)|automatiskt|(?<!\p{L})(?:swish|kort|bankid|e-faktura i)(?!\p{L})`;
/** Who acts in the system. */
const users = one`(?<!\p{L})(?:\p{L}*användar|handläggar|invånar|vårdnadshavar|medborgar|administratör|låntagar|hyresgäst|elev|lärar|chef|rektor|registrator|nämnd)\p{L}*`;

export function matterIn(text: PreparedText): { readonly span: readonly [number, number] } | undefined {
  const row = text.first(term);
  if (row) return { span: [row.index, row.index + row[0].length - 1] };
  for (const { 0: words, index } of [...text.all(outright), ...text.all(byBuyer)])
    if (!isOfSystem(sentenceAt(text, index)[0])) return { span: [index, index + words.length] };
  for (const { thing, act } of matters) {
    if (!text.may(thing)) continue;
    for (const { 0: words, index } of text.all(act)) {
      const [sentence, start] = sentenceAt(text, index);
      const things = text.all(thing).filter(({ index: at }) => at >= start && at < start + sentence.length);
      const first = things[0];
      if (!first || isOfSystem(sentence)) continue;
      const end = index + words.length;
      return { span: first.index < index && index - first.index < 60 ? [first.index, end] : [index, end] };
    }
  }
  return undefined;
}

function sentenceAt(text: PreparedText, offset: number): readonly [string, number] {
  const [start, end] = text.sentences[text.sentenceAt(offset)] ?? [0, text.lower.length];
  return [text.lower.slice(start, end), start];
}

const isOfSystem = (sentence: string): boolean => {
  const head = sentence.split(verb, 1)[0] ?? sentence;
  return isSystem(head) || users.test(head) || isKept(sentence) || bySystem.test(sentence);
};
const verb = one`(?<!\p{L})(?:ska|skall|måste|får|kan|bör)(?!\p{L})`;
