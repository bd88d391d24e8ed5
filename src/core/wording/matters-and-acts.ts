import { atBuilding, byDate, inTime, span, toBuyer } from './contract-times.ts';
import { one, pattern, type Expression, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';

/** A matter of the contract, and what is done with it while the contract runs. */
export interface Matter {
  readonly thing: Pattern;
  /** After a modal, in the same sentence. */
  readonly act: Pattern;
  /** And what else the sentence must say. */
  readonly when?: Expression | RegExp;
  /** Nobody can have meant the offer. */
  readonly isPlain?: true;
}

/** What makes a demand, up to its verb. */
export const modal = '(?<!\\p{L})(?:ska|skall|måste|får|kan)(?!\\p{L}) (?!kunna)(?:[\\p{L}-]+ ){0,3}?';
const disturbances = `
  *incident*, *avbrott, *avbrotten, *störning*, *stopp, *fel, *felet, *felen, *sårbarhet*, *brist, *brister,
  *avvikelse*, *intrång*, skada, skador, servicebesök*, skadegörelse*, olycka, olyckor, tillbud, olycksfall, *underhåll, *underhållet, servicefönster*, nedtid*, nedstängning*,
  uppgradering*, uppdatering*, ny version, nya versioner, *ändring*, förändring*, försening*, klagomål*, byte, felanmälan, felanmälningar,
  supportärende*, säkerhetsuppdatering*, ändrade *, ändrad *, ändrat *`;
const matter = (things: string, acts: string, when?: Expression | RegExp): Matter => ({
  thing: pattern`${phrases(things)}`,
  act: pattern`${modal}${phrases(acts)}`,
  ...(when && { when }),
});

const invoiceFirst = one`^(?:\p{L}+ )?\p{L}*faktur`;

/** Money, the contract itself, those who do the work, meetings, faults, deliveries, building, start and end. */
export const matters: readonly Matter[] = [
  // Money
  matter(
    `betalning, betalningen, betalningar, faktura, fakturan, fakturor, fakturorna, faktureringen, fakturering,
    tilläggsavgift*, extraavgift*, avgift, avgifter, avgiften, förskott, dröjsmålsränta, *ersättning,
    ersättningen, priserna, priset, timpriset, timpriserna, prisjustering*, prishöjning*, prisändring*, rabatt,
    rabatten`,
    `erläggas, ske, ställas, återbetalas, godtas, utgå, medges, justeras, räknas upp, indexregleras, höjas, ändras,
    debiteras, tas ut, vara fast, vara fasta, märkas, hållas inne, hålla inne, lämnas på, godkännas, accepteras, gälla,
    vara oförändrad*, hållas, beläggas`,
  ),
  matter(
    `faktura, fakturan, fakturor, fakturorna, fakturering, faktureringen`,
    `innehålla, ange, sändas, specificeras, märkas, betalas, skickas en gång, skickas varje, skickas som, skickas via,
    skickas elektroniskt, returneras till leverantören, sändas i retur, skickas i retur, skickas först, skickas till, skickas i,
    skickas senast, skickas inom`,
    invoiceFirst,
  ),
  matter(`vite, vitet, *vite, *vitet`, `utgå, betalas, betala, erlägga, utge, uppgå`),
  matter(
    `garantitiden, uppsägningstiden, uppsägningstid, avtalstiden, betalningstiden, reklamationstiden`,
    `vara, gälla, uppgå, omfatta, löpa, räknas`,
  ),
  // The contract itself
  matter(
    `avtalet, kontraktet, köpet, beställningen, uppdraget, tvist, tvister, uppsägning, hävning, skadestånd,
    skadeståndet,
    rättigheter och skyldigheter, förseningar, försening`,
    `påbörjas, inledas, gälla i, gälla från, gälla till, gälla tills, löpa, överlåta*, pantsätta*, säga upp, sägas upp, häva, hävas, avgöra*, prövas, förlängas, återbetala*, avbeställa*,
    slitas, tillämpas, upphöra, begränsas, vara begränsat, ske skriftligen, göras skriftligen, ersättas, betalas`,
  ),
  // Those who do the work
  {
    ...matter(
      `byte av … underleverantör*, byte av … konsult*, byte av underbiträde*, utbyte av underleverantör*,
      anlitande av … underleverantör*, tillägg av … underleverantör*, byte av projektledare*, byte av kontaktperson*`,
      `godkännas, meddelas, anmälas, aviseras, accepteras, informeras`,
    ),
    isPlain: true,
  },
  matter(
    `underleverantör*, underbiträde*, underkonsult*, kontaktperson, kontaktpersonen, nyckelperson*, projektledaren,
    konsulten, konsulter, bemanning*`,
    `bytas, ersättas, anlitas, godkännas, anmälas, meddelas, utses, följa avtalet, få besked, underrättas, informeras,
    anlita, byta, vara kända, vara känd, vara godkänd*, inte användas, användas endast`,
  ),
  // Meetings, training, follow-up
  matter(
    `*möte, *möten, *mötet, *mötena, avstämning*, styrgrupp*, uppföljning*, *kurs, *kurser, *kursen, *kurserna,
    *utbildning,
    *utbildningar, *utbildningen, genomgång*, *revision, *revisioner, *revisionen`,
    `hållas, anordnas, äga rum, hålla, ske, genomföras, göras, kallas, protokollföras, planeras, ges till`,
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
    `levereras fraktfritt, levereras fritt, levereras inom, levereras till den, levereras senast, levereras samma,
    levereras nästa, skickas i retur, ske, bekräftas, göras,
    returneras, hämtas, aviseras, ingå i priset, effektueras, bytas, krediteras`,
  ),
  // Building
  matter(
    `relationshandling*, relationsritning*, slutdokumentation*, *dokumentation, *dokumentationen, *instruktion, *instruktioner, *anvisningar, egenkontroll*,
    *protokoll, *protokollen, arbetsberedning*, *plan, *planer, *handlingar, *ritningar, *intyg`,
    `lämnas, överlämnas, levereras, redovisas, skickas, sändas, översändas, presenteras, inlämnas, insändas, godkännas, granskas`,
    atBuilding,
  ),
  matter(
    `arbetet, arbetena, arbeten, entreprenaden, anläggningen, installationen, installationer, monteringen, montaget, bygget`,
    `vara färdig*, vara klar*, vara slutför*, vara avslut*, färdigställas, slutföras, avslutas`,
    one`(?<!\p{L})(?:${byDate}|inom ${span})`,
  ),
  matter(
    `*tilläggsarbete*, tilläggsbeställning*, äta-arbete*, extraarbete*`,
    `beställas, godkännas, avtalas, regleras, ersättas, debiteras, aviseras, dokumenteras, utföras, prissättas`,
  ),
  // What goes wrong and is changed
  matter(
    disturbances,
    `rapporteras, meddelas, anmälas, aviseras, informeras om, varslas, varslas om, kommuniceras, förankras, godkännas,
    stämmas av, återrapporteras, utannonseras`,
    toBuyer,
  ),
  matter(
    disturbances,
    `vara avhjälp*, vara åtgärd*, vara löst*, vara rätta*, vara installera*, vara införd*, hanteras, åtgärdas, avhjälpas, rättas, lösas, besvaras, rapporteras, installeras, påbörjas, återställas`,
    inTime,
  ),
  matter(
    `support, supporten, jour, jouren, kundtjänst, kundtjänsten, kundstöd, underhåll, underhållet, användarstöd`,
    `ges, tillhandahållas, lämnas, utföras, erbjudas, bedrivas, bemannas, vara bemanna*, vara öppen, nås`,
  ),
  // Start and end
  matter(
    `driftsättning*, införandet, uppstart*, acceptanstest*, leveransgodkännande*, migreringen, migrering, avvecklingen,
    överlämningen, överlämning, produktionssättning*`,
    `planeras, genomföras, påbörjas, starta, ske, godkännas, göras, vara klar, vara klart, vara slutför*, avslutas`,
  ),
];
