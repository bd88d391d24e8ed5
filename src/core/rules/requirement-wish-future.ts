import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import { isBinding, isQuoted, sentenceSpan, unlessMandatory } from './language.ts';
import type { PreparedText } from './prepared-text.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

/** What is to come and stands in the system's own calendar and lists. */
const calendar =
  '(?:datum|tid(?!sk)|tidpunkt|dag|vecka|månad|år|termin(?!al)|period|pass|schem|bokning|besök|möte|händelse|evenemang|match|lektion|kurs|aktivitet|rond|körning|placering|frånvaro|ledighet)';
const papers =
  '(?:insats|utbetalning|betalning|faktura|order|beställning|leverans|avisering|påminnelse|ärende|hyror|hyran|avgifter|elevantal|befolkning|kassaflöde|saldo|kostnader|åtgärd|daterad)';
const data = `\\p{L}*(?:${calendar}|${papers}|beslut(?:et|en)?(?!\\p{L}))\\p{L}*`;

/** What nobody can name yet: needs and rules, and what is built. */
const rules =
  '(?:behov|krav|lag|regelverk|föreskrift|önskemål|förändring|ändring|utveckling|utmaning|organisation)\\p{L}*|\\p{L}+lag(?:en|ar|arna|stiftning\\p{L}*)?';
const built =
  '(?:it-)?(?:infrastruktur|it-infrastruktur|miljö|it-miljö|version|system|teknik|teknologi|standard|funktion|integration|plattform|release|operativsystem|webbläsar|verksamhetssystem|lösning|uppgradering|uppdatering|drift(?!stopp|störning)|ai-)\\p{L}*|tjänst(?:en|er|erna|eutbud\\p{L}*)?(?!\\p{L})';
const compound =
  '[\\p{L}-]+(?:tjänst|system|version|standard|plattform|lösning|funktion|integration|infrastruktur|teknik|teknologi|betalsätt|betalmedel|format|protokoll|gränssnitt|register|modul|generation)(?:er|erna|en|et|ar|arna|s)?(?!\\p{L})';
const unnamed = `(?:generation(?:er|ers|s|en|ens)?(?!\\p{L})(?:\\s+[\\p{L}-]+)?|(?:\\p{L}+\\s+(?:och|eller)\\s+)?(?:${rules}|${built}|${compound}))`;
const inFuture = '(?:framtida|framtidens|morgondagens)';
const anythingToCome = `${inFuture}\\s+(?!${data})(?:\\p{L}+\\s+(?:och|eller)\\s+)?(?!ska|skall|bör|ingå|och|eller)[\\p{L}-]+|framtida(?=\\s+(?:ska|skall|bör|ingå))`;
const asTimeBrings =
  'i takt med (?:\\p{L}+ ){0,3}?(?:utveckling\\p{L}*|förändring\\p{L}*|ändring\\p{L}*|behov\\p{L}*|teknik\\p{L}*|lag\\p{L}*)';
const oneDay =
  '(?:följa med i (?:den )?(?:tekniska |digitala )?utvecklingen|på (?:längre )?sikt|i framtiden|framöver|i förlängningen)(?!\\p{L})';
/** Things to come that no one can name. *Kommande bokningar* are data and fine. */
const wish = pattern`(?<!\p{L})(?:${anythingToCome}|${asTimeBrings}|(?:framtida|kommande|framtidens|morgondagens|nästa)\s+${unnamed}|${oneDay})`;
/** What a prediction shows is no wish. */
const predicted = one`(?<!\p{L})(?:visa|visar|beräkna|beräknar|räkna|prognos|simulera|stoppa|planera|uppskatta)\p{L}*(?: [\p{L}-]+){0,2} $`;
const copes = phrases(`
  hantera, stödja, stöda, klara, uppfylla, möta, anpassa* till, anpassa* för, anpassa* efter, fungera i, fungera med,
  fungera på, förbered* för, kompatib* med, stöd för, integrera* med, koppla* till, kopplas mot, anslut* till,
  kommunicera med, samverka med, utbyta … med, överföra* till, flyttas till, dimensionera* för, plats för, kapacitet för,
  uppgradera* till, komplettera* med, bygga* om till, byggas ut för, ta emot`);
const nowAlso = '(?:(?:befintliga|nuvarande|dagens) (?:och|samt|såväl som) )?';
/** *klara kommande nummerplaner*: what it shall cope with nobody knows. Bookings and rounds to come are data. */
const toCope = pattern`${copes} ${nowAlso}(?:eventuella )?kommande (?!${data})[\p{L}-]+`;
const later =
  '(?:i ett senare skede|i en senare fas|i ett senare steg|längre fram|så småningom|med tiden|när det blir aktuellt)';
const growing = phrases(`
  införa, införas, ersätta, ersättas, utöka, utökas, bygga, byggas, ansluta, anslutas, koppla, kopplas, integrera,
  integreras, använda, användas, erbjuda, erbjudas, utveckla, utvecklas, lägga, läggas, hantera, hanteras, omfatta,
  innehålla, kunna, lansera*, visa, visas, klara, stödja`);
/** *arbeta för att i ett senare skede införa*: a wish, not an agreement to come. */
const laterStep = pattern`(?<!\p{L})${later} (?:\p{L}+ ){0,2}?${growing}|${growing}(?: [\p{L}-]+){0,5} ${later}(?!\p{L})`;

const ours =
  '(?:kommunens|beställarens|kundens|regionens|nämndens|förvaltningens|organisationens|bolagets|skolans|vår|vårt|våra)';
const stoppage =
  '\\p{L}*(?:underhåll|driftstopp|stopp|avbrott|bokning|besök|möte|pass|schem|period|betalning|ärende)(?:er|ar|en|et|n|or)?(?!\\p{L})';
const oursToCome = `${ours} (?:kommande|planerade|framtida|blivande) (?!${stoppage})[\\p{L}-]+`;
const planned =
  'planerad[et]? (?:nationell\\p{L}* |ny\\p{L}* |regional\\p{L}* )?[\\p{L}-]*(?:register|registret|system|systemet|systemen|tjänst|tjänsten|tjänster|plattform|plattformen|lösning|lösningen|modul|modulen)(?!\\p{L})(?! \\p{L}*underhåll)|planerat (?:register|system)(?:et)?(?!\\p{L})';
const weShallGet =
  'som (?:kommunen|beställaren|kunden|regionen|bolaget|vi) (?:[\\p{L}-]+ ){0,2}?(?:kommer att|planerar att|avser att|tänker) (?:[\\p{L}-]+ ){0,2}?(?:skaffa|införa|upphandla|köpa|byta till|bygga|ta i drift)(?!\\p{L})';
const undecided = 'ännu inte (?:har )?(?:identifiera|definiera|beslut|känd|kända|känt|bestäm)\\p{L}*';
const laterVersion = 'i en (?:senare|kommande|framtida) (?:version|release|utgåva|etapp)(?!\\p{L})';
/** *kommunens kommande e-arkiv*, *den telefoni som kommunen kommer att skaffa*: what it is nobody can see yet. */
const unknownThing = pattern`(?<!\p{L})(?:${[oursToCome, planned, weShallGet, undecided, laterVersion].join('|')})`;
const firm = one`\s(?:${unnamed})`;
/** A date before it belongs to what came before. */
const someDay = one`^(?:på (?:längre )?sikt|i framtiden|framöver|i förlängningen|med tiden|så småningom)`;
const plan = pattern`(?<!(?<!\p{L})(?:där|att|som|hur|om|vilka) )(?<!\p{L})(?:systemet|tjänsten|leverantören|lösningen|funktionen)\s+kommer att(?!\p{L})`;
/** Versions will come for certain: what becomes of an adaptation is a matter for the contract, and no mere wish. */
const kept = pattern`(?<!\p{L})(?:bevara|behålla|följa med|kvarstå|fungera|underhålla|finnas kvar|inarbeta)\p{L}*[^.]*(?:framtida|kommande) (?:version|release|uppgradering|utgåv)`;
/** *Dokumentation för framtida export*: what it is for. */
const useLater = one`(?<!\p{L})för (?:framtida|kommande) \p{L}*(?:ande|ning|export|bruk|referens|analys)(?!\p{L})`;
/** *nu och i framtiden*: always, and no wish. */
const nowAndThen = one`(?<!\p{L})(?:nu|idag|i dag|i nuläget) (?:och|såväl som|samt) (?:även )?$`;
const bound = one`bilaga|\uFFFC|(?<![\p{L}\d])(?:19|20)\d{2}(?!\d)|\d+\s*(?:dag|vecka|veckor|månad|år)\p{L}*|senast|version \d|under avtalstiden|under avtalets löptid|enligt tidplan`;

/** *nya standarder när de kommer*, *moduler som ännu inte finns*: nobody knows which. */
const things =
  '[\\p{L}-]*(?:standard|format|teknik|teknologi|tjänst|lösning|krav|system|register|modul|funktion|version|behov|kanal|legitimation)\\p{L}{0,4}';
const asTimeGoes = '(?:när|allteftersom|allt eftersom|efter hand som|efterhand som|i den takt|så snart)';
const comes =
  '(?:kommer|uppstår|lanseras|släpps|utvecklas|tillkommer|finns på marknaden|blir tillgängliga|har utvecklat|utvecklat)';
const asTheyCome = `${asTimeGoes} (?:(?:de|det|nya [\\p{L}-]+|sådana|leverantören har) ${comes}|behove[nt] (?:växer|ökar))`;
const notYet =
  'som (?:ännu )?inte (?:ännu )?(?:finns|är (?:kända?|upphandlade?|utvecklade?|beslutade?|bestämda?|definierade?|fastställda?|färdiga?))(?! (?:i|på(?! marknaden)|hos|med|upptagna)(?!\\p{L}))';
const addedLater =
  'som planeras(?! in)|stå sig (?:även )?när [^.;,]{3,40}|som (?:tillkommer|väntas|förväntas|skaffas|anskaffas|kommunen skaffar|upphandlas) (?:\\p{L}+ )?(?:senare|längre fram|i framtiden|framöver)|nya? [\\p{L}-]+ som (?:väntas|förväntas|är på gång|är på väg)';
const keptUp = `(?:anpassas|utvecklas|uppdateras) (?:\\p{L}+ )?(?:till|efter|för) nya? ${things}|(?:växa|utvecklas|skalas) (?:i takt )?med (?:kommunens|verksamhetens|organisationens|kundens|beställarens) behov`;
const ready =
  '(?:förberedd|förberett|beredd|rustad|redo) (?:för|på) (?:ny(?:a|tt)?|morgondagens|nästa|senare) [\\p{L}-]+|(?:det|den|ett|en) blivande [\\p{L}-]+|för senare (?:utbyggnad|utökning|behov|anslutning)';
const whenTheyCome = pattern`(?<!\p{L})(?:${[asTheyCome, notYet, addedLater, keptUp, ready].join('|')})(?!\p{L})`;
/** *tydlig roadmap för AI*, *leverantören planerar*: what is thought of. */
const thoughtOf =
  '(?:roadmap|färdplan|(?<!(?:individuella|personliga|elevens) )utvecklingsplan|produktplan)(?:en)? (?:för|över|om|som)|(?:enligt|i|följa) (?:leverantörens|tillverkarens|sin|er) (?:egen )?(?:roadmap|färdplan|utvecklingsplan|produktplan)(?:en)?|leverantören (?:avser att|planerar|tänker|har för avsikt att|siktar på)';
const farAhead = 'om (?:fem|tio|tjugo) år|nästa decennium|kommande (?:nationella|regionala|statliga) [\\p{L}-]+';
const intended = pattern`(?<!\p{L})(?:${thoughtOf}|${farAhead})(?!\p{L})`;

export const requirementWishFuture = defineRule({
  id: 'requirement-wish-future',
  code: 'SPR-18',
  target: 'requirement',
  needs: [wish, toCope, laterStep, unknownThing, plan, whenTheyCome, intended],
  ground: 'case-law',
  severity: advertised,
  title: 'Framtiden har datum eller gräns',
  rationale:
    'Ingen kan visa i anbudet att systemet klarar framtida behov. Säg vilka versioner, inom vilken tid och till vilket pris, så blir önskemålet ett villkor som går att följa upp.',
  basis: ['LOU 4 kap. 1 §', 'Riktlinjer 3.11'],
  messages: {
    wish: (phrase: string) =>
      `”${phrase}” går inte att pröva: ange vad, senast när och till vilket pris, eller gör det till ett avtalsvillkor.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const span of wishesIn(prepared)) {
      const always = kind === 'award' && nowAndThen.test(prepared.lower.slice(0, span[0]));
      yield {
        at: `${at}/text`,
        span,
        message: this.messages.wish(prepared.raw.slice(...span)),
        ...unlessMandatory(kind),
        ...(prepared.has(kept) && { atMost: 'warning' as const }),
        ...(always && { atMost: 'hint' as const }),
      };
    }
  },

  examples: [
    { good: 'Systemet ska visa elevens utvecklingsplan för vårdnadshavaren.' },
    { good: 'Systemet ska visa kommande bokningar för handläggaren.' },
    { bad: 'Systemet ska fungera i befintlig och ⟦framtida IT-infrastruktur⟧.', severity: 'error' },
    { bad: 'Systemet ska ⟦i ett senare skede ansluta⟧ hemtjänstens larm.', severity: 'error' },
    { bad: 'Systemet ska kopplas till ⟦kommunens kommande ärendehub⟧.', severity: 'error' },
    {
      bad: 'Systemet ska senast den 1 maj 2027 visa kartan och ⟦på sikt⟧ även visa flygbilder.',
      severity: 'error',
      note: 'Datumet hör till det som står före.',
    },
    { bad: 'Systemet ska kopplas till system ⟦som ännu inte är upphandlade⟧.', severity: 'error' },
    { bad: 'Plattformen ska ha en ⟦färdplan för⟧ AI.', severity: 'error' },
    { bad: 'Systemet ska ⟦kopplas till kommande betalterminaler⟧.', severity: 'error' },
    { good: 'Prognosen ska visa framtida elevantal per skola.' },
    { good: 'Systemet ska visa planerade driftstopp för alla tjänster.' },
    { bad: 'Systemet ska ⟦på sikt⟧ hämta uppgifter från folkbokföringen.', severity: 'error' },
    {
      good: 'Under avtalstiden ska leverantören hålla systemet förenligt med kommande versioner av webbläsarna i bilaga 2, senast 60 dagar efter att de släppts.',
      with: { kind: 'contract' },
    },
  ],
});

function wishesIn(text: PreparedText): readonly (readonly [number, number])[] {
  return wishesOf(text).flatMap(({ 0: phrase, index }) => {
    const [start, end] = sentenceSpan(text, index);
    const around = text.lower.slice(someDay.test(phrase) ? index : start, end);
    if (bound.test(around) || isQuoted(text, index) || /år $/.test(text.lower.slice(0, index))) return [];
    if (/^(?:framtida|framtidens)/.test(phrase) && !firm.test(phrase) && predicted.test(text.lower.slice(start, index)))
      return [];
    if (useLater.test(text.lower.slice(Math.max(0, index - 4), index + phrase.length))) return [];
    return [[index, index + phrase.length] as const];
  });
}

/** A wish that two expressions find is one. */
function wishesOf(text: PreparedText): readonly RegExpExecArray[] {
  const named = [...text.all(wish)];
  const isNamed = ({ 0: phrase, index }: RegExpExecArray): boolean =>
    named.some(other => other.index < index + phrase.length && other.index + other[0].length > index);
  return [
    ...named,
    ...[...text.all(toCope)].filter(hit => !isNamed(hit)),
    ...text.all(laterStep),
    ...[unknownThing, whenTheyCome, intended].flatMap(words => text.all(words).filter(hit => !isNamed(hit))),
    ...text.all(plan),
  ];
}
