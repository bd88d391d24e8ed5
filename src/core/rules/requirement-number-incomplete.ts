import { incompleteNumbers, type NumberFault } from '../wording/incomplete-numbers.ts';
import { isBinding } from '../wording/language.ts';
import { limitPatterns } from '../wording/limits-left-out.ts';
import { looseNumberPatterns } from '../wording/loose-numbers.ts';
import { anyShare, meanTime } from '../wording/share-levels.ts';
import { unlessMandatory } from './at-most.ts';
import { numberRemedies } from './number-remedies.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

export const requirementNumberIncomplete = defineRule({
  id: 'requirement-number-incomplete',
  code: 'SPR-12',
  target: 'requirement',
  needs: [...looseNumberPatterns, ...limitPatterns, anyShare, meanTime],
  ground: 'case-law',
  severity: advertised,
  title: 'Ett tal har enhet, gräns och mätperiod',
  rationale:
    '”Cirka 2 sekunder” och ”99,9 procent” går inte att pröva lika för alla. Skriv lägsta eller högsta värde med enhet, och för en andel över tid också period och mätpunkt. Redan en liten avvikelse från ett tydligt tal ska leda till att anbudet förkastas, så talet måste vara rätt.',
  basis: [
    'HFD 2016 ref. 37 I [känt genom kommentarer]',
    'Kammarrätten i Stockholm, FMV-mål 2015 [känt genom kommentarer]',
    'LOU 4 kap. 1 §',
    'INCOSE Guide for Writing Requirements (2019), R6',
  ],
  fixable: true,
  messages: {
    approximate: (phrase: string) => `”${phrase}” är ungefärligt: ange lägsta eller högsta värde (minst, högst).`,
    twoBounds: (phrase: string) => `”${phrase}” har två gränser: ange en lägsta eller en högsta.`,
    unsaid: (phrase: string) => `”${phrase}” säger inte hur mycket: ange talet.`,
    start: (phrase: string) => `”${phrase}” säger inte från när tiden räknas: skriv till exempel ”från avtalsstart”.`,
    bound: (phrase: string) => `”${phrase}” säger inte om det är minst eller högst: skriv vilket.`,
    unit: (phrase: string) => `”${phrase}” saknar enhet: skriv vad talet mäter.`,
    period: (phrase: string) =>
      `”${phrase}” saknar mätperiod: skriv till exempel ”per kalendermånad, mätt vid beställarens anslutning”.`,
    cases: (phrase: string) =>
      `”${phrase}” säger inte över vilken tid eller i vilket prov det räknas: skriv till exempel ”räknat per kalendermånad” eller ”i acceptanstestet”.`,
    change: (phrase: string) =>
      `”${phrase}” säger inte jämfört med vad: skriv till exempel ”jämfört med föregående kalenderår”.`,
    write: (words: string) => `Skriv ”${words}”`,
    add: (words: string) => `Lägg till ”${words}”`,
    upTo: (phrase: string) => `”${phrase}” har ingen lägsta gräns: skriv ”minst” om det är så mycket som ska klaras.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    const textAt = `${at}/text`;
    for (const number of incompleteNumbers(prepared, kind === 'mandatory' || kind === 'contract')) {
      const { fault, span } = number;
      yield {
        at: textAt,
        span,
        message: this.messages[fault](prepared.raw.slice(...span)),
        fixes: numberRemedies(prepared, number).map(({ how, words, place, insert }) => ({
          title: this.messages[how](words),
          decision: true as const,
          changes: [{ op: 'splice' as const, at: textAt, span: place, insert }],
        })),
        ...(seldomGrave.has(fault) ? { atMost: 'warning' as const } : unlessMandatory(kind)),
      };
    }
  },

  examples: [
    { bad: 'Bryggan ska ha 40 platser. Varvet ska kunna ⟦utöka antalet platser⟧.', severity: 'warning' },
    { good: 'Varvet ska kunna utöka antalet platser till 60.' },
    { bad: 'Sandning ska av entreprenören påbörjas ⟦vid en viss temperatur⟧.', severity: 'warning' },
    { good: 'Systemet ska larma vid en viss temperatur som operatören anger.' },
    { bad: 'Hallen ska vara certifierad ⟦inom 9 månader⟧.', severity: 'warning' },
    { good: 'Hallen ska vara certifierad inom 9 månader från avtalsstart.' },
    { bad: 'Bandbredd ⟦200⟧ Mbit/s', fixed: 'Bandbredd minst 200 Mbit/s', severity: 'warning' },
    {
      bad: 'Rektorn ska ha arbetat minst ⟦tre (3)⟧ som lärare.',
      fixed: 'Rektorn ska ha arbetat minst tre (3) år som lärare.',
    },
    {
      bad: 'Systemet ska ha ⟦99,5 %⟧ tillgänglighet.',
      fixed: 'Systemet ska ha 99,5 % tillgänglighet, räknat per kalendermånad och mätt vid beställarens anslutning.',
    },
    {
      bad: 'Anbudsgivaren ska ha en omsättning ⟦på minst 10⟧.',
      with: { kind: 'selection' },
      fixed: 'Anbudsgivaren ska ha en omsättning på minst 10 miljoner kronor.',
      fixIndex: 1,
    },
    { bad: 'Kopian ska sparas ⟦i 30⟧.', fixed: 'Kopian ska sparas i 30 dagar.' },
    {
      bad: 'Krossens kapacitet: ⟦minst 80⟧ per timme.',
      fixed: 'Krossens kapacitet: minst 80 stycken per timme.',
    },
    {
      bad: 'Om skåpet hängs ⟦lägre än 1400⟧ ÖG ska det ha rundade hörn.',
      fixed: 'Om skåpet hängs lägre än 1400 mm ÖG ska det ha rundade hörn.',
    },
    { bad: '⟦Det finns en gräns för hur mycket⟧ stolen får väga.', severity: 'warning' },
    { good: 'Det finns en gräns för hur mycket stolen får väga: 8 kg.' },
    { good: 'Betongen ska ha ett vattencementtal på högst 0,45.', note: 'Talet mäts utan enhet.' },
    { good: 'Systemet ska visa sökresultatet inom högst 2 sekunder för 95 procent av sökningarna per kalendermånad.' },
    {
      bad: 'Systemet ska visa sökresultatet inom ⟦cirka 2⟧ sekunder.',
      fixed: 'Systemet ska visa sökresultatet inom högst 2 sekunder.',
      severity: 'error',
    },
    {
      bad: 'Batteriet ska räcka i ⟦ca 8⟧ timmar.',
      fixed: 'Batteriet ska räcka i minst 8 timmar.',
    },
    {
      bad: 'Systemet ska visa sökresultatet inom ⟦högst 2⟧.',
      fixed: 'Systemet ska visa sökresultatet inom högst 2 sekunder.',
      severity: 'error',
    },
    {
      bad: 'Tjänstens tillgänglighet ska vara minst ⟦99,9 procent⟧.',
      fixed:
        'Tjänstens tillgänglighet ska vara minst 99,9 procent per kalendermånad, mätt vid beställarens anslutning.',
      severity: 'error',
    },
    {
      good: 'Tjänstens tillgänglighet ska vara minst 99,9 procent per kalendermånad, mätt vid beställarens anslutning.',
    },
    {
      bad: 'Systemet ska hantera ⟦upp till 500⟧ samtidiga användare.',
      fixed: 'Systemet ska hantera minst 500 samtidiga användare.',
      severity: 'warning',
    },
    { good: 'Provtiden är upp till 20 dagar från leverans.', with: { kind: 'contract' } },
    { good: 'Fyll schaktet med jord upp till 0,05 meter under kantsten.' },
    { good: 'Vid köp av dykning upp till 40 timmar räcker ett anbud.', with: { kind: 'contract' } },
    { bad: 'Lyften ska klara ⟦upp till 0,75⟧ ton.', fixed: 'Lyften ska klara minst 0,75 ton.' },
    {
      good: 'Systemet ska visa högst {{sok.antal}} träffar per sida.',
      specification: { parameters: { 'sok.antal': { value: 50 } } },
    },
    { good: 'Antal samtidiga användare: minst 120.', note: 'En tabellcell.' },
    {
      bad: 'Leverantören ska lösa minst ⟦90 procent⟧ av ärendena vid första kontakten.',
      fixed: 'Leverantören ska lösa minst 90 procent av ärendena vid första kontakten, räknat per kalendermånad.',
    },
    {
      bad: 'Supportärenden: ⟦90 %⟧ lösta inom 24 timmar.',
      fixed: 'Supportärenden: 90 % lösta inom 24 timmar, räknat per kalendermånad.',
    },
    {
      bad: 'Ficklampan ska lysa ⟦minst 6–8⟧ timmar.',
      fixed: 'Ficklampan ska lysa minst 6 timmar.',
    },
    {
      bad: 'Vaktbolaget ska vara på plats inom 20 minuter i ⟦95 procent⟧ av utryckningarna.',
      fixed: 'Vaktbolaget ska vara på plats inom 20 minuter i 95 procent av utryckningarna, räknat per kalendermånad.',
      severity: 'warning',
    },
    {
      bad: '⟦Nio av tio⟧ felanmälningar avslutas samma dag.',
      with: { kind: 'contract' },
      fixed: 'Nio av tio felanmälningar avslutas samma dag, räknat per kalendermånad.',
    },
    {
      bad: '⟦Genomsnittlig⟧ kötid i växeln är högst 40 sekunder.',
      with: { kind: 'contract' },
      fixed: 'Genomsnittlig kötid i växeln är högst 40 sekunder, räknat per kalendermånad.',
    },
    {
      good: 'Av utryckningarna ska 95 procent nå fram inom 20 minuter, räknat per kvartal.',
      with: { kind: 'contract' },
    },
    {
      bad: 'Givaren ska fungera ⟦ner till -25⟧.',
      fixed: 'Givaren ska fungera ner till -25 °C.',
    },
    {
      bad: 'Minst ⟦90 procent⟧ av kärlen ska tömmas på utsatt dag.',
      with: { kind: 'contract' },
      fixed: 'Minst 90 procent av kärlen ska tömmas på utsatt dag, räknat per kalendermånad.',
    },
    {
      good: 'Svarstiden mäts kvartalsvis i växeln. Minst 80 procent av samtalen ska besvaras inom en minut.',
      with: { kind: 'contract' },
    },
    { good: 'Övningarna ska genomföras i grupper om högst 8.' },
    { good: 'Kursgruppen får bestå av högst 12.' },
    {
      bad: 'Stativet ska rymma ⟦uppemot 40⟧ enheter.',
      fixed: 'Stativet ska rymma minst 40 enheter.',
    },
    {
      bad: 'Nattjobben ska lyckas till ⟦98 procent⟧.',
      with: { kind: 'contract' },
      fixed: 'Nattjobben ska lyckas till 98 procent, räknat per kalendermånad.',
    },
    { good: 'Minst 30 procent av plasten ska vara återvunnen.' },
    {
      bad: 'Andelen fossilfria transporter ska uppgå till minst ⟦70 %⟧.',
      with: { kind: 'contract' },
      fixed: 'Andelen fossilfria transporter ska uppgå till minst 70 %, räknat per kalendermånad.',
    },
    {
      bad: 'Tvätteriet ska minska sin vattenförbrukning med ⟦10 %⟧.',
      with: { kind: 'contract' },
      fixed: 'Tvätteriet ska minska sin vattenförbrukning med 10 %, jämfört med föregående kalenderår.',
    },
    { good: 'Matsvinnet ska minskas med 15 % jämfört med 2024.', with: { kind: 'contract' } },
    { bad: 'Djup: ⟦600⟧, bredd: 80 cm.', fixed: 'Djup: 600 mm, bredd: 80 cm.' },
    { good: 'Fasaden ska målas i 1920-tals stil.' },
    { good: 'Plåten ska vara minst 10 mm eller däröver.' },
    { good: 'Andelen fordon som drivs med el ska vara minst 50 % från 2027-01-01.', with: { kind: 'contract' } },
    { good: 'Systemet ska uppfylla nivå AA enligt bilaga 4.' },
    {
      bad: 'Leverantören ska svara inom ⟦ca 4⟧ timmar.',
      with: { kind: 'contract' },
      fixed: 'Leverantören ska svara inom högst 4 timmar.',
      severity: 'warning',
    },
  ],
});

const seldomGrave: ReadonlySet<NumberFault> = new Set(['upTo', 'cases', 'change', 'unsaid', 'start', 'bound']);
