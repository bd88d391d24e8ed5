import { sentenceOf, sentenceSpan } from './language.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isAttached, lawNamed } from './unnamed-rules.ts';
import type { Span } from '../text/index.ts';

const obeying = `[Bb]eakta|[Bb]eaktar|[Ff]ölja|[Ff]öljer|[Ff]ölj|[Ee]nligt|i enlighet med|[Uu]ppfylla|[Uu]ppfyller|[Tt]illämpa|efterleva|i linje med|[Uu]tifrån|[Mm]otsvara|utgå från|håll(?:a|er) sig till|rätta(?:r)? sig efter|[Ii]aktta[r]?|[Rr]espektera[r]?|i överensstämmelse med`;
const papers = `(?:Allmänna )?[\\p{L}-]*(?:${`arkitektur ramverk vägledning handledning manual regelverk riktlinje rekommendation policy
  handbok kravbild designsystem målbild standard rutin krav regler plan process modell metod villkor princip anvisning
  mall checklista dokument uppförandekod program koncept strategi vision instruktion värdegrund katalog reglemente standardlösning guide basnivå grundnivå [Vv]illkor [Bb]estämmelse`
  .split(/\s+/)
  .join('|')})(?:a|ar|arna|en|er|erna|et|n|na|r|rna)?`;
/** A law's rules and those of a party are others. */
const someone = `(?![Ll]everantör|[Aa]nbudsgivar|[Ss]älj|[Ee]ntrepr|[Uu]nder|[Aa]nvändar|[Ss]ystem|[Tt]jänst|[Kk]onsult|[Tt]illverkar|[Pp]art|[Aa]vtal|[Rr]amavtal|[Kk]ontrakt|[Bb]ilag|[Ll]ösning|EU|Svensk|Sveriges? (?!\\p{Lu})|[\\p{L}-]*(?:lag|förordning|direktiv|balk|akt)(?:en|et)s(?!\\p{L}))\\p{Lu}[\\p{L}.-]*\\p{L}(?: (?:och )?\\p{Lu}[\\p{L}-]+){0,2}`;
/** *Beakta Exempelbys referensarkitektur*: a paper that somebody with a name has written. */
const named = pattern`(?<!\p{L})(?:${obeying}) (${someone}(?::?s|S(?= (?:riktlinj|rutin|anvisning|polic))) (?:\p{Ll}+ )?${papers})(?!\p{L})`;
/** *nivå 2 enligt Exempelverkets ”Handledning för serverrum”*: a title in quotation marks. */
const quoted = pattern`(?<!\p{L})(?:${obeying}|[Ss]e) (?:[\p{L}:-]+ ){0,2}?[”"“»']([^”"“»'\n]*(?:[Vv]ägledning|[Hh]andledning|[Hh]andbok|[Rr]iktlinje|[Pp]olicy|[Aa]nvisning|[Mm]anual|[Rr]amverk|[Rr]ekommendation)[^”"“»'\n]*)(?=[”"“»'])`;
/** *Se vägledning för tillitsnivåer*, *vara följsam mot Regelverk för e-post*. */
const seen = pattern`(?<!\p{L})(?:[Ss]e (?:även |vidare )?((?:\p{L}+s )?(?:vägledning|riktlinje|handledning|handbok|manual|instruktion|policy)\p{Ll}*(?: (?:för|om) \p{L}+)?)|(?:följsam\p{Ll}*|ansluten|kompatibel\p{Ll}*) (?:till|mot|med) (\p{Lu}\p{Ll}{4,} (?:för|om) [\p{L}-]+))(?!\p{L})`;
/** *För underlag, se Provtagningsinstruktionen*. */
const seenTitle = pattern`(?<!\p{L})[Ss]e (?:även |vidare |också )?((?=\p{Lu})\p{L}*(?:[Vv]ägledning|[Rr]iktlinje|[Hh]andledning|[Hh]andbok|[Mm]anual|[Ii]nstruktion|[Pp]olicy|[Aa]nvisning|[Rr]utin|[Rr]egler|[Cc]hecklista)(?:en|n|na|er|erna|ar|arna)?(?: (?:för|om) [\p{L}-]+)?)(?!\p{L})`;
/** *som i grafiska manualen*: known to those who wrote it. */
const graphic = pattern`(?<!\p{L})(?:som i|[Ee]nligt|följa|följer|i enlighet med) (?:den |kommunens |vår )?(grafiska (?:manualen|profilen|riktlinjerna))(?!\p{L})`;

/** *ska Teknisk beskrivning följas*. */
const technicalTitle = String.raw`(?<=(?<!\p{L})ska(?:ll)? )(Tekniska? (?:beskrivning|anvisning|handbok)\p{L}*[^.;]{0,80}?)(?= (?:användas|följas|tillämpas|gälla)(?!\p{L}))`;
/** *Dokumentet Skyltar i parken ska följas*. */
const titleAfterKind = String.raw`(?<!\p{L})(?:[Dd]okument(?:et|en)|[Ss]kriften|[Bb]roschyren) ([”"“]?\p{Lu}[^.;]{2,60}?)(?= (?:ska|skall) (?:\p{L}+ )?(?:följas|gälla|tillämpas|användas|uppfyllas)(?!\p{L})| (?:följas|tillämpas|gäller)(?!\p{L}))`;
/** *”Stadens bänkar” gäller*. */
const titleInQuotes = String.raw`[”"“]([^”"“\n]{4,80})[”"“](?= (?:(?:ska|skall) (?:\p{L}+ )?(?:följas|gälla|tillämpas|användas|uppfyllas)|gäller)(?!\p{L}))`;
/** *Dokumentet Skyltar i parken ska följas*, *”Stadens bänkar” gäller*: by its title alone. */
const byTitleAlone = pattern`${technicalTitle}|${titleAfterKind}|${titleInQuotes}`;

/** *Städas enligt Städrutin äldreboende*: a capital letter in the midst of a sentence makes a title of it. */
const code = String.raw`(?:\p{Lu}?\d{1,3}\p{Lu}{1,3}\d*(?: [\p{L}/]+,)? )?`;
/** *enligt stadens*. */
const inAccordance = String.raw`(?<!\p{L})(?:enligt|följa|följer|i enlighet med|tillämpa|se även|utifrån|(?:angiv|beskriv|definiera|redovisa)\p{L}* i) (?:[\p{L} ]+s )?(${code}`;
/** *Skyltmanual för parker*, *Översiktsplan*, *Teknisk beskrivning*. */
const titledByKind = String.raw`(?!Bilaga)\p{Lu}\p{Ll}*(?:manual|[Öö]versiktsplan|Regler|eknisk beskrivning|[Rr]iktlinjer?|[Aa]nvisning(?:ar)?|[Hh]andbok|instruktion|[Pp]olicy|[Cc]hecklista|[Rr]utin|regler|program|[Hh]andlingsplan|märkstandard|[Ll]athund|[Rr]eglemente)(?: (?:för |om |vid |i )?[\p{L}-]+)?`;
/** *gällande Regelverk för upphandling*. */
const rulebook = String.raw`(?:gällande )?(?:Regelbok|Regelverk|Handbok)\p{Ll}* (?:för |om )?[\p{L}-]+`;
/** *Riktlinje för inköp*. */
const kindFor = String.raw`(?:Regler|Översiktsplan|Riktlinje|Anvisning|Policy|Handbok|Rutin|Instruktion|Checklista|Manual|Strategi|Program)\p{Ll}* (?:för|om) [\p{L}-]+`;
/** *program för Norra staden*. */
const programFor = String.raw`(?:program|strategi|policy|riktlinjer|handbok) för \p{Lu}\p{L}+`;
const capital = pattern`${inAccordance}(?:${titledByKind}|${rulebook}|${kindFor}|${programFor}))(?!\p{L})`;
/** *De mallar som gäller för förvaltningen*, *de anvisningar som kommunen ger*. */
const inForce = pattern`(?<!\p{L})(?:enligt|[Ff]ölja|[Ff]öljer|i enlighet med|på|utifrån) (?:de|den|det) ((?:mall|rutin|anvisning|riktlinje|instruktion|ordningsregl|handledning)\p{Ll}* som (?:gäller (?:för|på|hos|i)|(?!anges|beskriv|framgår|finns|leverant|tillverk|entrepr|konsult|part|fabrik|producent|lever|bifog)[\p{L}-]+ (?:ger|lämnar|utfärdar|har)))(?!\p{L})`;

/** What stands there tomorrow nobody knows: *enligt beskrivningen på kommunens webbplats*, *som finns på https://…*. */
const onTheWeb = pattern`(?<!\p{L})(?:enligt|följa|uppfylla|i enlighet med|efter)(?!\p{L})[^.;]{0,80}?((?:specifikation|beskrivning|anvisning|instruktion|riktlinje|regler|krav|dokumentation|mall|manual|villkor|standard|schema|modell|handbok|vägledning|format|definition)\p{L}*(?: (?:för|om|av) [\p{L}-]+)?,? (?:(?:som )?(?:är )?(?:finns|ligger|publicera(?:s|ts|d|de|t)|anges|beskrivs|återfinns|tillgänglig\p{L}*|hämtas) )?(?:på|via|hos|under|från) (?:(?:\p{L}+s )?(?:webbplats|hemsida|webb|webbsida|intranät|leverantörsportal|sajt|samarbetsyta)(?:en|n|et)?(?!\p{L})|(?:https?:\/\/|www\.)[^\s,;)]*[^\s,;).]))`;
/** Rarer than the words that lead up to it: looked for first. */
const webPlace = pattern`webb|hemsida|intranät|leverantörsportal|sajt|samarbetsyta|https?:\/|www\.`;

/** What says which edition is meant. */
const versioned = one`version\s*\d|v\d|utgåva|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}(?!\d)|dnr|diarienummer|bilaga|\uFFFC`;

const address = /https?:|www\./;

const titles: readonly Pattern[] = [named, quoted, seen, seenTitle, graphic, byTitleAlone, capital, inForce];

export const titledPaperPatterns: readonly Pattern[] = [...titles, webPlace];

export interface TitledPaper {
  readonly span: Span;
  /** The text gives its address on the web: it can be read, and only its edition is open. */
  readonly hasAddress: boolean;
}

/** Papers by title or author's name, or at a place on the web, for which the sentence says no edition. */
export function titledPapersIn(text: PreparedText): readonly TitledPaper[] {
  return [
    ...titles.flatMap(each => text.allAsWritten(each)).flatMap(match => byTitle(text, match)),
    ...(text.may(webPlace) ? text.all(onTheWeb) : []).flatMap(match => byPlace(text, match)),
  ];
}

function byTitle(text: PreparedText, { 0: whole, 1: own, 2: other, index }: RegExpExecArray): readonly TitledPaper[] {
  const end = index + whole.length;
  const sentence = sentenceOf(text, index);
  if (isAttached.test(sentence) || lawNamed.test(sentence)) return [];
  return [{ span: [end - (own ?? other ?? '').length, end], hasAddress: false }];
}

function byPlace(text: PreparedText, { 0: whole, 1: name = '', index }: RegExpExecArray): readonly TitledPaper[] {
  const end = index + whole.length;
  const [from, to] = sentenceSpan(text, index);
  const rest = text.lower.slice(from, end - name.length) + text.lower.slice(end, to);
  if (versioned.test(rest) || versioned.test(name)) return [];
  return [{ span: [end - name.length, end], hasAddress: address.test(name) }];
}
