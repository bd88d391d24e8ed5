import { building, buyer, byDate } from './contract-times.ts';
import { one, pattern } from './pattern.ts';
import { alternatives, anyOf } from './phrases.ts';

/** *Under avtalstiden*, *så länge avtalet gäller*. */
const whileItRuns = [
  String.raw`under (?:hela )?avtal(?:s|et|ets)?\s?(?:tiden|perioden|löptid)?`,
  'under (?:hela )?(?:kontrakts|garanti|uppdrags|drift|service)(?:tiden|perioden)',
  String.raw`under (?:hela )?${building}`,
  'så länge avtalet (?:gäller|löper)',
  'under (?:införandet|införandeprojektet|projektet|projekttiden|uppdraget|garantitiden)',
].join('|');
/** *Två gånger per år*. */
const timesAYear = String.raw`(?:en|två|tre|fyra|fem|sex|\d+) (?:\(\d+\) )?(?:\p{L}+ )?(?:gånger|\p{L}*tillfällen|\p{L}*möten|\p{L}*dagar) (?:per|om|under|varje) (?:år|året|avtalsår|månad|kvartal|termin)`;
/** *Vid avrop*, *vid varje leverans*. */
const atCallOff = [
  'vid avrop',
  String.raw`vid varje (?!inloggning|sökning|registrering|anrop|ändring|tidpunkt)\p{L}+`,
].join('|');
/** *På begäran*. */
const atDemand = String.raw`på (?:beställarens |köparens |kommunens )?(?:begäran|anmodan|uppmaning|anfordran)`;
const penaltyOrInvoice = [String.raw`vite\p{L}*`, String.raw`faktura\p{L}*`].join('|');
/** *Efter driftsättning*, *vid avtalets slut*. */
const afterEvent = [
  String.raw`efter (?:avtalsstart|driftstart(?:en)?|driftsättning(?:en)?|produktionssättning(?:en)?|överlämnandet?|avtalstecknande\p{L}*|avtalets (?:ingående|tecknande|upphörande|slut)|driftgodkännande|leveransgodkännande|beställning|(?:godkänd )?leverans(?:en)?|mottagen faktura)`,
  String.raw`(?:vid|efter) (?:avtalets|kontraktets|uppdragets|tjänstens|avtalstidens) (?:upphörande|slut|utgång|avslut\p{L}*)`,
].join('|');
/** *Varje månad*, *under sommarperioden*, *kvartalsvis*, *minst en gång per år*. */
const eachPeriod = [
  'varje (?:månad|kvartal|år|(?:mån|tis|ons|tors|fre|lör|sön)dag)',
  String.raw`under (?:hela )?(?!anbud)\p{L}*(?:perioderna|perioden|veckan|veckorna|helgen|helgerna|säsongen|loven|lovet|terminerna)`,
  'månadsvis',
  'kvartalsvis',
  'årligen',
  'halvårsvis',
  'veckovis',
  'löpande',
  'minst en gång (?:per|om|i) (?:år|året|månad|månaden|kvartal|halvår|veckan?)',
  'varje (?:halvår|vecka)',
  'en gång (?:per|om|i) (?:år|året|månad|månaden|kvartal|kvartalet|halvår|veckan?)',
].join('|');
/** *När avtalet upphör*. */
const whenOver = ['efter (?:att )?avtalet (?:har )?(?:löpt ut|upphört|tecknats)', 'när avtalet upphör'].join('|');
/** *Beställaren ska informeras*. */
const buyerTold = String.raw`(?:beställaren|köparen|kunden|kommunen|regionen|myndigheten) ska (?:\p{L}+ )?(?:informeras|meddelas|underrättas|kontaktas|aviseras|notifieras)`;
/** *I samband med leverans*. */
const inConnection = String.raw`i samband med (?:avtal(?:et|stecknande|sstart)?(?!\p{L})|avtalets upphörande|leverans|driftsättning|införande)\p{L}*`;
/** *Går i konkurs*, *vid driftstörning*. */
const whenUpset = [
  '(?:försätts|går) i konkurs',
  'vid (?:personalbyte|byte av konsult|avveckling|uppsägning|incident|fel|driftstörning|felanmälan)',
].join('|');
const laterTimes = [
  whileItRuns,
  timesAYear,
  atCallOff,
  atDemand,
  penaltyOrInvoice,
  afterEvent,
  eachPeriod,
  whenOver,
  buyerTold,
  inConnection,
  whenUpset,
].join('|');

/** What can be seen only when the contract runs. */
export const later = pattern`(?<!\p{L})(?:${laterTimes})(?!\p{L})`;
/** Verbs and set phrases, after *leverantören ska*. */
const duties = anyOf(String.raw`
  rapportera, meddela, informera, underrätta, delta, medverka, bistå, åtgärda, avhjälpa, fakturera, betala, ersätta,
  återställa, följa upp, övervaka, testa, radera, återlämna, överlämna, samråda, samverka, samarbeta, utbilda,
  genomföra, dokumentera, uppdatera, underhålla, säkerhetskopiera, installera, driftsätta, migrera, stämma av,
  rådgöra, närvara, infinna sig, inställa sig, hämta(?! (?:data|uppgifter|information)), transportera, omhänderta,
  återta, återkomma, återkoppla, återrapportera, utreda, avisera, kalla till, anmäla, utse, bemanna, varsko,
  rycka in, lämna över,
  hålla (?:beställaren|(?:[\p{L}-]+ )?(?:\p{L}*utbildning|\p{L}*möte|kurs|genomgång)\p{L}*|(?:systemet|tjänsten|lösningen|programvaran) (?:\p{L}+ )?uppdater\p{L}*),
  svara på, besvara, felsöka, begära, inhämta, upprätta,
  ta fram en (?:införande|projekt|test|utbildnings|migrerings|avvecklings|exit)\p{L}*
`);
/** What a supplier does while the contract runs. */
export const duty = pattern`^\s*(?!beställaren|köparen|kommunen)(?:\p{L}+\s){0,2}?${duties}(?!\p{L})`;

/** *ha personal på plats under dagtid*. */
const onHand = String.raw`ha (?:[\p{L}-]+ ){1,3}?(?:på plats|i beredskap|i tjänst) (?:under|när|vid|varje|vardagar|dagtid)`;
/** *rätta*, *städa*, *föra journal*, *se över*. */
const mendingAndCare = alternatives(String.raw`
  rätta(?! sig), patcha, ansvara för att (?:systemet|tjänsten|lösningen) (?:hålls|är|förblir) uppdater\p{L}*,
  byta ut, städa, sopa, prioritera, planera, föreslå, kontrollera, mäta, uppgradera, förvalta, eskalera,
  föra (?:dagbok|journal|logg|förteckning|register|protokoll|statistik|närvaro)\p{L}*, se över, revidera, bemanna
`);
/** *bära risken*, *stå för*, *ansvara för att dörrarna hålls låsta*. */
const bearing = [
  'bekosta',
  'stå för',
  String.raw`bära (?:kostnad|risk)\p{L}*`,
  String.raw`svara för (?:[\p{L}]+ ){0,2}?(?:\p{L}*kostnad|\p{L}*skad|transport|bortforsl|rengör|städ)\p{L}*`,
  String.raw`ansvara för (?:\p{L}+ ){0,2}?(?:\p{L}*underleverantör|personal|\p{L}*kostnad|\p{L}*skad|transport|bortforsl)\p{L}*`,
  String.raw`ansvara för att (?:[\p{L}-]+ ){1,4}?(?:är|hålls|blir|utförs|lämnas|städas|töms) (?:\p{L}+ )?(?:låst|låsta|ren|rena|städad\p{L}*|släckt|larmad\p{L}*|återställ\p{L}+|avstängd\p{L}*)`,
  String.raw`ansvara för att (?:\p{L}*underleverantör|\p{L}*personal|\p{L}*konsult)\p{L}*`,
].join('|');
/** *iaktta sekretess*. */
const discretion = String.raw`(?:hålla|iaktta|beakta) (?:\p{L}+ )?(?:sekretess|tystnadsplikt)\p{L}*`;
/** *ta hand om*, *vara kommunen behjälplig*. */
const takingCare = alternatives(`
  ta (?:hand om|tillbaka|emot retur), vara (?:behjälplig|kommunen)
`);
/** *lämna garanti*, *teckna sekretessavtal*. */
const agreements = [
  String.raw`lämna (?:\p{L}+ )?garanti`,
  'agera som personuppgiftsbiträde',
  String.raw`(?:ingå|teckna) (?:ett )?(?:personuppgiftsbiträdesavtal|biträdesavtal|pub-avtal|sekretess\p{L}*)`,
].join('|');
/** *lämna en månadsrapport*, *hantera incidenter*, *granska loggar*. */
const reports = [
  String.raw`lämna (?:en )?\p{L}*rapport\p{L}*`,
  String.raw`hantera (?:\p{L}+a )?(?:\p{L}*incident|ärende|supportärende|fel|driftstör)\p{L}*`,
  String.raw`granska logg\p{L}*`,
].join('|');
const mildDuties = [onHand, mendingAndCare, bearing, discretion, takingCare, agreements, reports].join('|');
/** The same, where somebody may have meant that the supplier is able to do it. */
export const mildDuty = pattern`^\s*(?:på (?:egen|sin) bekostnad )?(?:\p{L}+\s){0,2}?(?:${mildDuties})(?!\p{L})`;
/** What the offer holds, and what may be shown in it: every other verb of the supplier is a duty. */
const offering = anyOf(`
  ha, inneha, vara, kunna, redogöra, komma, finnas, erbjuda, tillhandahålla, leverera, offerera, redovisa, beskriva,
  visa, ange, uppge, bifoga, styrka, intyga, bekräfta, presentera, lämna, uppfylla, säkerställa, garantera, stödja,
  innehålla, omfatta, ingå, tillse, se, använda, hantera, ge, ansvara, svara, följa, kräva, bedriva, arbeta,
  omsätta, uppvisa, påvisa, bilägga, fylla, besvara, inkludera, få, göra, förfoga, drifta, beakta, lagra, skydda,
  kryptera, behandla, utforma, utveckla, anpassa, efterleva, tillämpa, möjliggöra, medge, ställa, införa,
  konfigurera, namnge, förse, låta, upprätthålla, äga, logga, hålla, ta, sätta, åta, demonstrera, nyttja, bygga,
  sälja, klara, skriva, driva
`);
export const anyDuty = one`^\s*(?:(?:inte|även|också|kostnadsfritt|omgående|skyndsamt|alltid|själv|skriftligen|därvid|då|utan [\p{L}-]+) ){0,2}(?!${offering}(?!\p{L}))\p{L}{2,}(?:a|å)(?!\p{L})`;
/** *lämna en incidentrapport senast*. */
const reportInTime = String.raw`^\s*(?:\p{L}+\s){0,2}?(?:tillhandahålla|lämna|leverera|skicka|presentera|sända|redovisa|ta fram|överlämna)\s[^.;]{0,60}?\p{L}*(?:rapport|rotorsaksanalys|incidentanalys|utredning)(?:en|er)?(?!\p{L})[^.;]*?(?:inom|senast|efter)(?!\p{L})`;
/** *använda personliga användarkonton*. */
const useAccounts = String.raw`^\s*(?:[\p{L}-]+\s){0,8}?använda\s(?:[\p{L}-]+\s){0,3}?(?:\p{L}*konton?|användaridentiteter|inloggningar|inloggningsuppgifter)(?!\p{L})`;
/** Reports within a time, and how the supplier's own staff works in the system. */
export const report = pattern`${reportInTime}|${useAccounts}`;

/** *senast nästa arbetsdag*. */
const latestNextDay = String.raw`(?<!\p{L})senast (?:nästa|samma|påföljande|nästföljande) \p{L}*dag(?:en)?(?!\p{L})`;
/** *inom högst fyra timmar*. */
const withinTime = String.raw`(?<!\p{L})(?:inom|senast(?: inom)?) (?:högst |max |minst )?(?:\d+|\uFFFC+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio)(?: \(\d+\))? (?:\p{L}+a )?(?:timm|dygn|dag|arbetsdag|vardag|kalenderdag|veck|månad)\p{L}*`;
/** *tio dagar i förväg*. */
const inAdvance = String.raw`(?:\d+|en|ett|två|tre|fyra|fem|tio) (?:\p{L}+a )?(?:timm|dygn|dag|arbetsdag|veck|månad)\p{L}* (?:i förväg|före|innan|efter)(?!\p{L})`;
/** *inom fyra timmar*, *senast tio dagar före*: a time that begins to run when something has happened. */
export const soon = pattern`(?<!\p{L})${byDate}(?!\p{L})|${latestNextDay}|${withinTime}|${inAdvance}`;
/** What exists when the tender is given, whatever times it speaks of. */
export const inPlace = one`^\s*(?:\p{L}+\s){0,2}?(?:ha|inneha|redovisa|beskriva|visa|styrka|kunna|erbjuda)(?!\p{L})`;
/** *beställaren ska ha rätt till insyn*. */
const shallHaveRight = String.raw`(?<!\p{L})${buyer} (?:ska|skall) (?:[\p{L}-]+ ){0,6}?ha (?:\p{L}+ )?rätt (?:till|att)(?! (?:läsa|skriva|se|ändra|registrera|söka|skapa|ta bort)(?!\p{L}))`;
/** *beställaren äger rätt att*. */
const hasRight = String.raw`(?<!\p{L})(?<!som |att )${buyer} (?:äger|har) (?:\p{L}+ )?rätt (?:till|att)(?!\p{L})`;
/** *ger beställaren rätt att*. */
const givesRight = String.raw`(?<!\p{L})(?:ger|har|äger) ${buyer} (?:\p{L}+ )?rätt (?:till|att)(?!\p{L})`;
/** *ska ha rätt att genomföra revision hos leverantören*. */
const rightToAudit = String.raw`(?:ska|skall) ha (?:\p{L}+ )?rätt (?:till|att) (?:[\p{L}-]+ ){0,5}?[\p{L}-]*(?:revision|granskning|inspektion|granska|audit)(?:en|er|ar)?(?!\p{L})[^.;]*(?<!\p{L})(?:leverantör|entreprenör|drift|säkerhet)\p{L}*`;
/** *Beställaren ska ha rätt till revision*: used when the contract runs. A right to read or change is a permission in the system. */
const rightOfBuyer = pattern`${shallHaveRight}|${hasRight}|${givesRight}|${rightToAudit}`;
/** *Systemet ska genomgå ett årligt penetrationstest.* */
const testing = '(?:penetrations|säkerhets|intrångs|sårbarhets|återläsnings|återställnings|katastrof|stress)?';
const recurring =
  '(?:årlig(?:en|t|a)?|varje år|en gång (?:per|om|i) (?:år|året)|halvårsvis|kvartalsvis|varje kvartal|regelbundn?[ae]?t?|återkommande)';
/** *genomgå årliga penetrationstester*. */
const undergo = String.raw`(?<!\p{L})genomgå (?:[\p{L}-]+ ){0,3}?${recurring} (?:[\p{L}-]+ ){0,2}?\p{L}*(?:test|tester|granskning(?:ar)?|revision(?:er)?)(?!\p{L})`;
/** *ska säkerhetsgranskas årligen*. */
const beTested = String.raw`(?<!\p{L})(?:ska|skall) (?:[\p{L}-]+ ){0,2}?(?:penetrationstestas|säkerhetstestas|säkerhetsgranskas|revideras|granskas)(?!\p{L})[^.;]*${recurring}`;
/** *Sårbarhetsskanningar ska genomföras varje kvartal*. */
const testsMade = String.raw`(?<!\p{L})(?:${testing}test(?:er)?|(?:säkerhets|sårbarhets|kod)granskning(?:ar)?|sårbarhetsskanning(?:ar)?|säkerhetsrevision(?:er)?)(?!\p{L})[^.;]*?\s(?:ska|skall) (?:\p{L}+ )?(?:genomföras|utföras|göras|ske)(?!\p{L})[^.;]*${recurring}`;
const recurringTest = pattern`${undergo}|${beTested}|${testsMade}`;
/** *Leverantörens personal ska logga in med personliga konton*: how those work who have been hired. */
const conduct = '(?:följa|bära|uppträda|rätta sig|legitimera|iaktta|respektera|informeras)';
/** *Leverantörens personal ska uppträda korrekt*. */
const conductOfStaff = String.raw`(?<!\p{L})leverantörens (?:\p{L}+ )?(?:personal|konsulter|medarbetare|tekniker|anställda)(?!\p{L})[^.;]{0,40}?\s(?:ska|skall|måste) (?:\p{L}+ ){0,2}?${conduct}(?!\p{L})`;
/** *Tekniker ska ha genomgått utbildning innan arbetet börjar*. */
const staffTaughtFirst = String.raw`(?<!\p{L})(?:[\p{L}-]*(?:personal|förare|chaufför|tekniker|konsult|montör|städare|väktare|tolk|medarbetare)(?:en|er|erna|ar|arna|n|na)?)(?!\p{L})[^.;]{0,60}?\s(?:ska|skall) ha (?:\p{L}+ ){0,2}?(?:genomgått|undertecknat|fått|godkänts)(?!\p{L})[^.;]*?(?<!\p{L})(?:innan|före|inför)(?!\p{L})`;
/** *Konsulter som har tillgång till uppgifter ska underteckna sekretessförbindelse*. */
const staffBound = String.raw`(?<!\p{L})(?:personal|konsult(?:er)?|medarbetare) som (?:arbetar|utför|deltar|bemannar|har tillgång)(?!\p{L})[^.;]*?\s(?:ska|skall)\s[^.;]*?(?:sekretess|tystnadsplikt|legitim)\p{L}*`;
/** *Leverantörens tekniker ska logga in med egna konton*. */
const staffAccounts = String.raw`(?<!\p{L})leverantörens (?:egen |egna )?(?:personal|konsulter|medarbetare|tekniker|anställda|behörigheter|åtkomst|konton|användarkonton|inloggningar?)(?!\p{L})[^.;]*?\s(?:ska|skall)\s[^.;]*?(?:konto|behörighet|logga in|inloggning|autentiser|sekretess|tystnadsplikt|åtkomst|legitim|tilldelas|användaridentitet)\p{L}*`;
const theirStaff = pattern`${conductOfStaff}|${staffTaughtFirst}|${staffBound}|${staffAccounts}`;

/** *Personal ska bära legitimation*, *lyda under tystnadsplikt*: how anybody who works there behaves. */
const conductOfAny = pattern`(?<![\p{L}-])(?:[\p{L}-]*personal(?:en)?|[\p{L}-]*(?:chaufför|bussförare|maskinförare|montör|städare|väktare)(?:en|er|erna|na|n)?) (?:[\p{L}-]+ ){0,4}?(?:ska|skall|måste) (?:[\p{L}-]+ ){0,2}?(?:bära|uppträda|lyda under|legitimera sig|visa legitimation|iaktta|underteckna|rätta sig|följa (?:\p{L}+s )?(?:ordningsregler|anvisningar|instruktioner))(?!\p{L})`;
/** *Entreprenören är skyldig att*, *det åligger leverantören att*: a duty in so many words, which the tender may hold as well. */
export const dutyInWords = pattern`(?<!\p{L})(?:leverantören|entreprenören|utföraren|konsulten|säljaren) är (?:också |även )?skyldig att(?! (?:ha|inneha)(?!\p{L}))|(?<!\p{L})åligger (?:det )?(?:leverantören|entreprenören|utföraren|konsulten) att`;
/** *ska följa beställarens ordningsregler*, *nycklar ska kvitteras ut*: rules of the place where the work is done. */
const rulesAtPlace = pattern`(?<!\p{L})(?:ska|skall|måste) (?:[\p{L}-]+ ){0,2}?(?:följa ${buyer}s (?:[\p{L}-]+ )?(?:ordnings|säkerhets|trivsel|skydds)(?:regler|föreskrifter)|kvitteras ut)(?!\p{L})`;

/** What is met when the contract runs, whoever the sentence is about. */
export const whoever = [conductOfAny, rulesAtPlace, rightOfBuyer, recurringTest, theirStaff, dutyInWords];
