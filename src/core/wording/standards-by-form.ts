import { every, matchesIn, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/** References that no list of names holds, known by what stands around them and by how they are written. */

export interface StandardReference {
  readonly name: string;
  readonly span: Span;
  /** A file format or character set: practice says that it counts, the courts have not. */
  readonly format: boolean;
  /** *HTTP-transaktioner*: names a thing of that kind, and asks for no standard. */
  readonly inPassing: boolean;
  /** *låsklass 4*: a class that some standard has, which the text does not name. */
  readonly isDoubtful?: true;
}

/** Acts, regulations, indexes, conditions of contract and years: none of them is a standard. */
const law =
  '(?:[\\p{Lu}-]*FS|[A-Z]*EG|EU|EEG|PBL|LOU|BBR|EKS|GDPR|AB[A-Z]{0,3}|AFF|AF|NL|ALOS|DNR|KS|SNI|CPV|KPI|AKI|PPI|ITPI|LCI|E84|SCB|ID|KRAV|DOK|TEL|NR|SEK|USD|EUR|SMS|CAS|LGR|GY|[A-Z]+ (?:19|20)\\d\\d(?!:))';
/** *DVGW W551*, *SMA 3000*: letters and a number of three digits or more. */
const code = `(?!${law}(?![\\p{L}]))\\p{Lu}{2,8}(?:[ /-]\\p{Lu}{1,5})*[ -]?\\d{3,}(?:[:.-]\\d+)*(?![\\p{L}\\p{N}/])`;
const following =
  '(?:enligt|uppfyll(?:a|er|s)|följ(?:a|er|s)|i enlighet med|i överensstämmelse med|motsvarar?|(?:certifiera|prova|testa|godkän|tillverka|klassa)[dt]a? (?:enligt|mot|efter))';
const codedFully = pattern`(?<!\p{L})${following} (?:(?:kraven|kravet|villkoren|anvisningarna|metoden|metod|standarden|standard|normen|norm|testmetod)(?: i| för| enligt)? )?(${code})`;

/** *enligt anvisningarna i*. */
const inAccordance = String.raw`(?<!\p{L})(?:enligt|uppfyll(?:a|er|s)|följ(?:a|er|s)|i enlighet med|med stöd av)(?: gällande| senaste| tillämpliga)?(?: (?:anvisningarna|kraven|råd och anvisningar|föreskrifterna|tabell [\p{L}\d./]+|kapitel [\p{L}\d./]+|kod [\p{L}\d./]+) i)?`;
/** *AMA Anläggning 20*, *AF AMA*, *HusAMA/RA*. */
const workDescriptions = String.raw`(?:(?: (?:Hus|Anläggning|EL|El|VVS|Mark|RA|Bas))?(?: |-| -)(?<!AF )AMA| (?:HusAMA|AnläggningsAMA|ELAMA|ElAMA|VVSAMA|MarkAMA))(?: ?(?:\/|och) ?RA)?(?: (?:Hus|Anläggning|EL|El|VVS(?: ?(?:&|och) ?[Kk]yl)?))?(?: ?-?\d\d(?:\d\d)?)?`;
/** *Säker Vatteninstallation*. */
const safeWater = ' Säker Vatten(?:installation)?';
/** *Energiföretagens branschregler för provtagning*, *branschregler Säkra Rör*. */
const branchRules = [
  String.raw` [\p{L}-]+:?s branschregler(?: för [\p{L}]+)?`,
  String.raw` branschregler(?:na)? [\p{Lu}][\p{L}-]+(?: [\p{Lu}]\p{L}+)?`,
].join('|');
/** Ways of the trade that a body publishes: reference works, and rules that a trade has agreed on. */
const trade = pattern`${inAccordance}(${workDescriptions}|${safeWater}|${branchRules})(?![\p{L}\p{N}])`;

/** Has two capitals, or a capital and a digit; no sheet of paper, date or mark of what belongs to whom. */
const technical =
  '(?!(?:A\\d|IT|ID|HR|PC|TV|EU|CAD|BIM|OVK|AMA|SLA|API|SMS|QR|IP|GIS|VA|VVS|HD|SD|BB|GB|VD|KS|XX|ÅÅ|YY|DD|MM|HH|AB)(?![\\p{L}\\p{N}])|\\p{Lu}*[XÅY]{2,})(?=[^\\s,.]*[\\p{Lu}\\d][^\\s,.]*[\\p{Lu}\\d])\\p{Lu}[\\p{L}\\p{N}.+/]*';
const called =
  '(?:standard(?:en|erna)?|protokoll(?:et|en)?|filformat(?:et|en)?|format(?:et)?|specifikationen|kodsystemet|kodverket|metadatastandard(?:en)?|märkspråket)';
/** *standarden ABC1*, *ABC1-format*. */
const byNoun = pattern`(?<!\p{L})${called}:? (${technical})(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}/-])(${technical}-(?:format|filformat|standard|protokoll)(?:et|en|er|erna)?)(?!\p{L})`;
const extensions =
  'shp shape dwg dxf dgn xls xlsx doc docx ppt pptx csv pdf xml json txt tif tiff jpg jpeg png svg ifc gpkg gml rtf odt ods mp3 mp4 wav eps indd psd las laz nwd ics epub htm html kml kmz sie pxy bak'.split(
    ' ',
  );
const anyOf = (before: string): string => extensions.map(extension => before + extension).join('|');
/** Each whole, so that texts are known by it: *format* alone is in every *information*. */
const asFormat = extensions.map(extension => `${extension}-?(?:fil)?format`).join('|');
/** *.shp*, *dwg-format*, *shape-fil*: a format in small letters. */
const byExtension = pattern`(?<![\p{L}\p{N}])(${anyOf('\\.')}|syslog|bcrypt|(?:${asFormat})(?:et|en)?|shape-?fil(?:er)?)(?![\p{L}\p{N}@])`;
/**
 * *levereras som dwg, pdf och ifc*, *filformat: shp/dxf*. What stands before is read backwards: the names of formats are
 * rare, the words around them are not.
 */
const delivered =
  '(?<!\\p{L})(?:lever|expor|impor|lämna|spara|lagra|tas emot|skicka|överför)\\p{Ll}*(?: [\\p{L}-]+){0,6}? (?:som|i|till)(?: [\\p{L}\\d]+(?:,| och| eller))*';
const inFormat = '(?<!\\p{L})(?:fil)?format(?:et|en)?(?:na)?:?(?:[ /][\\p{L}\\d]+(?:,| och| eller)?)*';
const listedExtension = pattern`(${anyOf(' ')}|${anyOf('/')})(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])(?<=(?:${delivered}|${inFormat})[ /][a-z]+\d?)`;

/** Classes of strength, tightness, locks and alarms: each stands in a standard. */
const kinds =
  '(?:motstånds|hållfasthets|korrosivitets|exponerings|täthets|lås|larm|ljud|kapslings|filter|utförande|slaghållfasthets|vattentäthets|ytjämnhets|sträckgräns|styrke|prestanda|halk|träskydds|kapacitets|svets|absorptions)';
const byClass = pattern`(?<!\p{L})(${kinds}klass(?:en)? (?:(?:lägst|minst|om|på) )?(?:[A-Z]{1,4}-?\d*(?:\/\d+)?|\d)(?![\p{L}\p{N}]))`;
/** *S355J2*, *C32/40*, *RC3*, *Cat 6A*: material and make whose name is that of a class. */
const byMaterial = every`(?<![\p{L}\p{N}-])(S[235]\d5(?:J[R02]|[MN]L?|K2)\p{L}*\d?|C\d\d\/\d\d|GL ?\d\d[ch]|(?<=klass )C(?:14|18|24|30|35)|RC ?[1-6]N?|X[CDSFA]\d|ePM(?:10|2[.,]5|1)(?: \d\d ?%)?|[BCDE]ca(?![\p{L}-])|Sa ?2(?:½|[.,]5)|C[2-5]-[MH]|[A-F]d?ca(?:-s\d)(?:[, ]{1,2}d\d)?(?:[, ]{1,2}a\d)?|Cat\.? ?[5-8][Aae]?|(?<=[Kk]ategori )[5-8][Aa])(?![\p{L}\p{N}])`;

/** Abbreviations of acts, authorities, papers of the contract and matters of one's own. */
const noAbbreviation =
  '(?:[\\p{Lu}-]*FS|AB[A-Z]{0,3}|AFF|AF|PBL|LO[UV]|LUF|LUFS|LSS|LVU|LVM|HSL|OSL|GDPR|BBR|EKS|LAS|MBL|ALOS|ADR|ADR-S|RID|CE|EU|EES|EEG|EG|NIS2?|DORA|AMA|AFA|ABS|REACH|RoHS|ROHS|WEEE|SNI|CPV|KPI|AKI|PPI|ITPI|LCI|SCB|SKR|SKL|SMHI|MSB|PTS|IMY|DIGG|TLV|FASS|HVB|SLA|PUB|RFI|RFP|FFU|AUB|SFS|NJA|HFD|KF|KS|USA|FN|ILO|OECD|BNP|CV|VD|IT|SFI|LGR|GY|DHP|ATA|ÄTA|UE|BAS|KMA|TB|TF|TA|APT|OSA|SAM|PM|RFSU|OVK|ID|PDF|DOK|HR|SRY|APV|YKB|BFN|AV|TED|ESPD|ÖTP|\\p{Lu}{2}L|LOA ?\\d|AL)';
/** *enligt NADCA*, *ska följa CoClass*: letters alone, that are no act and no body. A mere guess. */
const abbreviated = pattern`(?<!\p{L})(?:enligt|i enlighet med|uppfyll(?:a|er)(?: kraven (?:i|för|enligt))?|följ(?:a|er)) ((?!${noAbbreviation}(?![\p{L}\d]))(?:\p{Lu}{3,6}(?: \p{Lu}{3,6})?(?: ?\d{1,3})?|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)*))(?=[.,;)]|$| (?:och|eller|för|vid|samt|i) )`;

interface Form {
  readonly words: Pattern;
  /** A file format, which practice takes for a reference. */
  readonly format?: true;
  readonly isDoubtful?: true;
}
/** In a text of small letters only. */
const forms: readonly Form[] = [
  { words: trade },
  { words: byExtension, format: true },
  { words: listedExtension, format: true },
  { words: byClass, isDoubtful: true },
];
/** Where there are capitals side by side, a capital in a word or a digit. */
const technicalForms: readonly Form[] = [
  { words: codedFully },
  { words: byNoun, format: true },
  { words: abbreviated, isDoubtful: true },
];

/** What a text of small letters holds that names a standard by its form. */
export const formWords: readonly Pattern[] = forms.map(({ words }) => words);
const anyForm = placesOf(formWords);
const none: readonly StandardReference[] = [];

/** `isTechnical`: there may be capitals side by side, a capital in a word or a digit. */
export function referencesByForm(text: PreparedText, isTechnical: boolean): readonly StandardReference[] {
  const found = text.mayAny(anyForm) ? forms.flatMap(form => inForm(text, form)) : none;
  if (!isTechnical) return found;
  const materials = matchesIn(text.masked, byMaterial).map(match => referenceAt(match, { isDoubtful: true }));
  return [...found, ...technicalForms.flatMap(form => inForm(text, form)), ...materials];
}

const inForm = (text: PreparedText, form: Form): readonly StandardReference[] =>
  text.allAsWritten(form.words).map(match => referenceAt(match, form));

/** The first group that matched is the name. */
function referenceAt(
  match: RegExpExecArray,
  { format, isDoubtful }: Pick<Form, 'format' | 'isDoubtful'>,
): StandardReference {
  const group = match.slice(1).find(part => (part as string | undefined) !== undefined) ?? match[0];
  const name = group.replace(/^[ /-]+/, '');
  const start = match.index + match[0].lastIndexOf(name);
  return {
    name,
    span: [start, start + name.length],
    format: format === true,
    inPassing: false,
    ...(isDoubtful && { isDoubtful }),
  };
}
