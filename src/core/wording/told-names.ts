import { one } from './pattern.ts';

/** Where a text tells of what the buyer has, so that the name of it informs and demands nothing of the kind. */

const buyer =
  '(?:kommun|region|stad|myndighet|förvaltning|nämnd|beställar|köpar|kund|uppdragsgivar|verksamhet)(?:en|et)';
const kindOfSystem =
  '(?:\\p{L}+-?)?(?:system|verktyg|portal|tjänst|register|plattform|modul|app|lösning|databas|webb|intranät)';
const runByOne = '(?:\\p{L}+-?)?(?:system|portal|register|intranät)(?:et|en)';
/** *verksamhetssystemet*, *kommunens e-handelssystem*: one that is known, and not one of several. */
const known = `(?:${runByOne}|(?:${buyer}s|vår[at]?) (?:eg(?:en|et|na) |gemensamma )?(?:e-)?${kindOfSystem}(?:et|en|t|n)?)`;
const use =
  '(?:utbild|introduktion|behörig|åtkomst|konto(?!r)|tillgång|inlogg(?!ning med)|rapporter|redovis|dokumenter|journalför|registrer|beställning|beställ[st]|avrop|faktur|signer|anmäl|avvikelse|hantera|bokas|bokning|planer|tidrapport|närvaro|handlägg)\\p{L}*';
/** *utbildning i verksamhetssystemet Lifecare*, *beställning görs i kommunens e-handelssystem Proceedo*. */
const usedBySupplier = one`(?<!\p{L})${use}(?!\p{L})[^.;:]{0,80}?\s(?:i|till|via|genom|på|ur) ${known} $`;
/** *Systemet ska skicka beställningar till …*: what is bought must work with it. */
const bySystem = one`(?<!\p{L})${kindOfSystem}(?:et|en|t|n)(?: [\p{L}-]+){0,4} (?:ska|skall|måste|bör)(?!\p{L})|(?<!\p{L})(?:ska|skall|måste|bör) kunna(?!\p{L})`;

/** *Leverantören ska erbjuda utbildning i …*: who brings the thing along. */
const bySupplier = one`(?<!\p{L})(?:\p{L}*leverantör|anbudsgivar|entreprenör)en(?: [\p{L}-]+){0,3}? (?:erbjud\p{L}*|leverera\p{L}*|tillhandahåll\p{L}*|ge|ger|hålla|håller|genomför\p{L}*|införa)(?!\p{L})`;

const tells =
  '(?:erbjuder|ger|tillhandahåller|utbildar|lägger|skapar|tilldelar|övergår|går över|inför|byter|har|administrerar|ansvarar|svarar|förvaltar|driftar|driver|sköter|bistår|planerar|avser|kommer att (?:införa|byta|gå över|övergå|ersätta|avveckla))';
/** *Kommunen erbjuder utbildning i Lifecare*, *målet är att rapporteringen sker genom Lifecare*: the buyer's own act or plan. */
const buyersAct = one`^\s*(?:${buyer}|vi|${buyer}s [\p{L}-]+) ${tells}(?!\p{L})(?![^.;]*(?<!\p{L})(?:ska|skall|måste|krav|behov|önskemål|köpa|upphandla|anskaffa|beställa|införskaffa)(?!\p{L}))|^\s*(?:målsättningen|målet|avsikten|planen|tanken|ambitionen) är att [^.;]{0,60}\s(?:i|via|genom|till) (?:[\p{L}-]+ )?$|(?<!\p{L})av ${buyer} (?:i|via|genom) (?:${known} )?$`;

/** In a long list each name would be looked back from. */
const farthest = 300;

/** Whether what stands before a name, from the sentence's start, says that the buyer has the thing and tells of it. */
export const tellsOfOwn = (before: string): boolean =>
  before.length < farthest &&
  (buyersAct.test(before) || (usedBySupplier.test(before) && !bySystem.test(before) && !bySupplier.test(before)));

const offers = '(?:lämna|skicka|inkom|inge|avge|ges? in|ställ|publicer|finn|hämta|ladda|tillgänglig|annonser)\\p{L}*';
/** *Anbud ska lämnas via Upphandlarna Direkt*, *svar på frågor publiceras i …*: where the buyer takes tenders, whatever it is called. */
const takesTenders = one`(?<!\p{L})(?:anbud(?:et|en)?|ansökan|ansökningar|offert(?:en|er)?|upphandlingsdokument(?:et|en)?|pris(?:bilaga|formulär)\p{L}*|(?:svar på )?frågor(?: och svar)?(?: (?:om|kring|rörande|avseende|under) [^.;]{0,20}(?:upphandling|anbud)\p{L}*)?)(?: [^.;]{0,40})? ${offers}(?: [^.;]{0,30})? (?:via|genom|i|på) (?:[\p{L}-]+ ){0,2}$`;
const ofProcurement = one`(?<!\p{L})(?:anbud|upphandling|annonsering|prisbilaga|prisformulär)\p{L}*|(?<!\p{L})svar på frågor|direktupphandling`;

/** *Priset ska lämnas i Excel*: in what form. */
const ofFormat = one`^(?:Microsoft|MS |Excel|EXCEL|Word|PowerPoint|Adobe|Acrobat|LibreOffice|OpenOffice)`;

/** Whether a name is that of the place where tenders are given, by what stands before it in its sentence. */
export const takesTendersAt = (name: string, before: string, sentence: string): boolean =>
  !ofFormat.test(name) && takesTenders.test(before) && ofProcurement.test(sentence);
