import { sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import { alternatives } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

export const buyer =
  '(?:beställaren|köparen|kunden|kommunen|regionen|myndigheten|uppdragsgivaren|upphandlande myndighet(?:en)?|avropande (?:myndighet|organisation)|\uFFFC+)';
const count = '(?:\\d+|\uFFFC+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio)(?: \\(\\d+\\))?';
export const span = `${count} (?:\\p{L}+a )?(?:timm|dygn|dag|arbetsdag|vardag|kalenderdag|veck|månad)\\p{L}*`;

const signed = '(?:skrivning|tecknande|signering|undertecknande|påskrift|ingående)(?:en|t)?';
const over = '(?:upphörande|slut|utgång|avslut\\p{L}*|upphör|gång|löptid|genomförande)';
const ends =
  '(?:avsluta(?:s|t|ts|d)|upphör|upphört|tar slut|är slut|slut|slutfört?s?|löper ut|löpt ut|sägs upp|tecknats)';
const agreed = '(?:avtal|kontrakt|ramavtal|avropsavtal|uppdrag)';
/** While something is built. */
export const building =
  '(?:(?:entreprenad|bygg|byggnads|anläggnings|montage|utförande)tiden|byggperioden|byggskedet|(?:arbetets|arbetenas) (?:gång|utförande))';
/** *Vid startmötet*. */
const firstMeeting = String.raw`(?:på|vid|inför|före) (?:det )?(?:start|uppstarts|byggstarts|kontrakts)möte(?:t)?`;
/** *Under avtalstiden*, *under uppdraget*, *under löpande avtal*. */
const whileItRuns = [
  String.raw`under (?:hela )?${agreed}s?(?:tiden|perioden|löptiden|löptid)`,
  String.raw`under (?:hela )?(?:uppdraget|avtalet|${building}|garantitiden|leveransperioden)`,
  String.raw`under (?:pågående|gällande|löpande) ${agreed}`,
].join('|');
/** *Vid avtalets upphörande*. */
const atItsEnd = String.raw`(?:under|vid|efter|före|inför|i samband med) (?:hela )?(?:${agreed}ets|projektets|avtalstidens|tjänstens) (?:hela )?(?:giltighetstid|${over})`;
/** *Vid avtalstecknandet*, *efter tilldelning*, *när avtalet har tecknats*. */
const whenSigned = [
  String.raw`(?:vid|efter|i samband med|inför|från|före|senast vid) (?:\p{L}+ )?(?:kontrakts?|avtals?)(?:et|ets)?[ -]?${signed}`,
  '(?:efter|inför|från) (?:avtals|kontrakts)(?:start|början)(?:en)?',
  '(?:efter|från) tilldelning(?:en|sbeslut|sbeslutet)?',
  String.raw`${agreed}(?:et)? (?:har |är |blivit )*(?:(?:under)?teckna(?:ts|s)|signera(?:ts|s)|skrivits|skrivs|ingåtts)`,
].join('|');
/** *Innan arbetet*. */
const beforeWork = String.raw`(?:innan|före|inför) (?:att )?(?:uppdraget|uppdragets|arbetet|uppdragsstart|uppdragsstarten)`;
/** *Medan avtalet löper*, *när avtalet upphört*. */
const asLongAs = [
  String.raw`(?:under (?:den )?tid(?:en)? (?:som |då )?|medan |så länge (?:som )?)(?:${agreed}et|samarbetet) (?:pågår|löper|gäller|varar)`,
  String.raw`(?:när|sedan|då|efter att|efter det att) ${agreed}et (?:har |är )?${ends}`,
].join('|');
/** *Vid sjukdom*. */
const absence = String.raw`vid (?:sjukdom|sjukfrånvaro|frånvaro|leverantörsbyte)`;
/** *Vid byte av konsult*, *överlämning till ny leverantör*. */
const replaced = [
  String.raw`vid (?:byte|utbyte|ersättning) (?:av|för) (?:en )?\p{L}*(?:konsult|nyckelperson|personal|projektledare|resurs|medarbetare)\p{L}*`,
  String.raw`(?:övergång|överlämning|överföring|överlämnande|byte)(?:en|t)? till (?:en )?(?:ny|nya|annan|nästa|tillträdande) \p{L}*leverantör(?:en)?`,
  String.raw`byts (?:en )?\p{L}*(?:konsult|person|projektledare|medarbetare)(?:en)? ut`,
].join('|');
/** *Om anbudet antas*. */
const ifChosen = ['om anbudet (?:antas|antagits|vinner)', 'anbudet (?:tilldelas|har antagits)'].join('|');
/** *På beställarens begäran*. */
const atDemand = [
  String.raw`på (?:begäran|anmodan) av ${buyer}`,
  String.raw`på ${buyer}s? (?:skriftliga )?(?:begäran|anmodan)`,
].join('|');
/** *Vid första avropet*. */
const firstTime = String.raw`vid (?:\p{L}+s )?första (?:uppdrag|avrop|arbetspass|leverans)(?:et|en)?`;
const moments = [
  firstMeeting,
  whileItRuns,
  atItsEnd,
  whenSigned,
  beforeWork,
  asLongAs,
  absence,
  replaced,
  ifChosen,
  atDemand,
  firstTime,
].join('|');

/** The contract is signed, runs and ends: nobody can show it in a tender. */
const moment = pattern`(?<!\p{L})(?:${moments})(?!\p{L})`;
const demand = one`(?<!\p{L})(?:ska|skall|måste|bör|förväntas)(?!\p{L})`;
const ofSystem = one`^ (?:systemet|tjänsten|lösningen|plattformen)(?!\p{L})`;
/** Also of a system: *Tjänsten ska under hela avtalstiden …*. */
const whole = one`(?<!(?:entreprenad|bygg|byggnads|anläggnings|montage|utförande))(?:tiden|perioden|löptid|giltighetstid|begäran|gäller|löper)$`;

export const mayBeMoment = (text: PreparedText): boolean => text.may(moment);

/** The first moment that something is asked for. `isSystem`: the text is about what a system does. */
export function momentIn(text: PreparedText, isSystem: boolean): Span | undefined {
  for (const { 0: words, index } of text.all(moment)) {
    if (isSystem && !whole.test(words)) continue;
    const [start, end] = sentenceSpan(text, index);
    const asked = demand.exec(text.lower.slice(start, end));
    if (!asked) continue;
    const from = start + asked.index;
    if (!isSystem && ofSystem.test(text.lower.slice(from + asked[0].length, end))) continue;
    return [index, index + words.length];
  }
  return undefined;
}

/** *varannan vecka*, *årligen*, *tre gånger per månad*. */
const everyPeriod = alternatives(String.raw`
  (?:varje|varannan|vartannat|var \p{L}+) (?:vecka|månad|kvartal|år|halvår|termin), årligen, månadsvis, kvartalsvis,
  halvårsvis, (?:en|två|tre|fyra|\d+) gång(?:er)? (?:per|om|i) (?!dygn|dag|natt|timm|minut)\p{L}+
`);
/** *inom tre dagar*. */
const withinSpan = `inom ${span}`;
/** *senast nästa arbetsdag*. */
const nextDay = String.raw`(?:senast |inom )?(?:nästa|påföljande|nästkommande|nästföljande) (?:\p{L}+ )?(?:\p{L}*dag|vecka|månad)(?:en)?`;
/** *senast tio dagar efter*. */
const latestAfter = `senast ${span} efter`;
/** *under införandet*, *före driftsättning*. */
const inProject = [
  'under (?:införandet|projektet)',
  String.raw`(?:före|innan|inför) (?:driftsättning|driftstart|leveransgodkännande)\p{L}*`,
].join('|');
/** *på vardagar mellan*, *SLA*. */
const onWorkdays = alternatives(`
  (?:på )?(?:helgfria )?vardagar(?:na)? (?:mellan|kl), sla
`);
/** How often, or how soon: work that is done when the contract runs. */
export const inTime = one`(?<!\p{L})(?:${everyPeriod}|${withinSpan}|${nextDay}|${latestAfter}|${inProject}|${onWorkdays})(?!\p{L})`;
/** *efter felanmälan*, *från beställning*. */
export const afterCall = one`(?<!\p{L})(?:efter|från) (?:[\p{L}-]+ )?(?:felanmälan|beställning|avrop|anmälan|begäran|reklamation|larm|förfrågan|slutbesiktning|besiktning)(?:en|et)?(?!\p{L})`;
/** *till beställaren*, *tre dagar i förväg*: one party tells the other. */
export const toBuyer = one`(?<!\p{L})(?:till|med|av|hos) (?:[\p{L}-]+ ){0,2}?${buyer}s?(?!\p{L})|${span} (?:före|innan|i förväg)|(?<!\p{L})utan (?:onödigt )?dröjsmål|(?<!\p{L})skriftlig(?:t|en)(?!\p{L})|^${buyer} `;

const months = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)';
/** *senast den 1 juni*, *senast 2027-03-01*. */
export const byDate = `senast (?:den )?(?:\\d{1,2}(?::?e)? ${months}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2})`;
/** *Anbudsgivaren ska leverera anläggningen senast den 1 juni*: nothing that a tender holds. */
export const deliversBy = one`(?<!\p{L})(?:leverera|installera|driftsätta|montera|färdigställa|slutföra|påbörja|överlämna|driftsatt|installerat)(?!\p{L})[^.;]{0,80}?(?<!\p{L})${byDate}`;
/** *tre dagar i förväg*: somebody who works there lets others know. */
export const ahead = one`(?<!\p{L})${span} (?:i förväg|före|innan|dessförinnan)(?!\p{L})`;
/** *senast tre veckor innan slutbesiktning*, *vid varje byggmöte*, *före arbetets start*. */
export const atBuilding = one`(?<!\p{L})(?:senast|inom) (?:${span}|(?:i samband med |vid |före |innan )?\p{L}*besiktning|\d)|(?<!\p{L})(?:vid|efter|före|innan|inför|till) (?:varje |godkänd )?(?:\p{L}*besiktning|\p{L}*möte|överlämnande|(?:arbetets|arbetenas|byggnationens|entreprenadens) (?:start|början|slut|färdigställande)|byggstart|arbete\p{L}* påbörjas)`;
