import { around, sentenceSpan } from './language.ts';
import { isOutOfReach, type OwnPaper } from './own-papers.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';

/**
 * Rules, terms and agreements of which a text says that they hold or are settled, and not where they stand: *de regler som
 * gäller för besök*, *koder som fastställs av nämnden*, *godkänna tillämpliga villkor*.
 */

const firstPart = String.raw`(?!leverans|betalnings|garanti|prenumerations)[\p{L}-]*`;
/** What is written somewhere and somebody goes by. */
const papers = `${firstPart}(?:regler|regel|regelverk|villkor|bestämmelser|föreskrifter|föreskrift|rutiner|rutin|riktlinjer|anvisningar|instruktioner|instruktion|krav|kriterier|termer|definitioner|begrepp|klassifikationer|kodverk|principer|normer|mallar|mall|meddelandeformat|filformat|specifikation|specifikationer|modell|metod|standarder|gränsvärden|riktvärden|recept)`;
const twoPapers = String.raw`(?:${papers} (?:och|samt|eller) )?${papers}`;
/** *För informationsklassning*, *i systemen*: between a paper and what is said of it. */
const ofWhat = String.raw`(?: (?:för|om|i|kring|avseende|rörande) [\p{L}-]+){0,2}`;
/** Who is bound by it, or whose choice it is within the system, settles nothing that a tenderer has to find. */
const notOther = String.raw`(?!(?:den |det |de )?(?:leverantör|entreprenör|konsult|utförar|anbud|säljar|tillverkar|fabrikant|producent|part(?:en|erna)|användar|handläggar|administratör|systemet|tjänsten|lag(?:en)?(?!\p{L})|lagstift|riksdag|regering|eu(?!\p{L})|kommissionen|[\p{L}-]*(?:lagen|lagstiftning(?:en)?|förordning(?:en|ar)?|direktiv(?:et)?|balken|verket|inspektionen|myndighet(?:en|er))(?!\p{L})))`;

/** *De särskilda regler som gäller för nycklar*, *de villkor som är tillämpliga*. */
const inForce = pattern`(?<!\p{L})(?:de|den|det) ((?:[\p{L}-]+a )?${twoPapers})(?=${ofWhat},? som (?:(?:vid var tid |för närvarande )?gäller (?:för|vid|på|hos|inom|i) (?!upphandling|avtal|avrop|anbud)|är (?:tillämpliga|tillämplig|tillämpligt|gällande)|tillämpas (?:av|för|inom|på|vid|hos|i)(?!\p{L})|används(?: (?:inom|i|av|hos|på) ${notOther}|[.,])|finns (?:i|på|hos) |ges (?:i|på|vid) ))`;
/** *Termer som fastställs av regionen*, *krav som ställs av driftorganisationen*. */
const settledBy = pattern`(?<!\p{L})(${twoPapers})(?=${ofWhat},? som (?:fastställ(?:s|ts|es)|besluta(?:s|ts)|bestäm(?:s|ts)|utfärda(?:s|ts)|anta(?:s|gits)|ställ(?:s|ts)|rekommendera(?:s|ts)|publicera(?:s|ts)|föreskriv(?:s|its)|förvalta(?:s|ts)|tagits fram|tas fram|meddela(?:s|ts)) av ${notOther}[\p{L}-])`;
/** *De begrepp som regionen har fastställt*, *den testspecifikation som tillhandahålls*. */
const settledThere = pattern`(?<!\p{L})(?:de|den|det) ((?:[\p{L}-]+a )?${twoPapers})(?=${ofWhat},? som (?:${notOther}[\p{L}-]+(?:en|et|na) (?:har )?(?:fastställt|fastställer|beslutat om|beslutar om|beslutat|beslutar|antagit|utfärdat)|tillhandahålls)(?!\p{L}))`;

/** Who is to do as the paper says. */
const rests = one`(?<!\p{L})(?:enligt|enl\.?|efter|utifrån|i enlighet med|i överensstämmelse med|i linje med|följ(?:a|er|s|as)|uppfyll(?:a|er)|tillämpa[rs]?|använd(?:a|er)|iaktta[rs]?|efterlev(?:a|er|s)|respektera[r]?|rätta[r]? sig efter|håll(?:a|er) sig till|ta(?:r)? del av|acceptera[r]?|godkänn(?:a|er)|godta[r]?|förbind(?:a|er) sig till|stöd för|hantera[r]?|ta(?:r)? emot|mot|(?:ske|sker|rapportera\p{L}*|koda\p{L}*|märka?s|anges) med) (?:(?!ska|skall|bör|kan|som)[\p{L}-]+ ){0,3}$`;

/** What a system keeps, shows or asks of its users. */
const withinSystem = one`(?<!\p{L})(?:låta|kunna|visa|presentera|lagra|spara|användar\p{L}*|handläggar\p{L}*|administratör\p{L}*|medborgar\p{L}*|besökar\p{L}*|hyresgäst\p{L}*|elev\p{L}*|boende\p{L}*|kunder\p{L}*|gäst\p{L}*|sökande\p{L}*|låntagar\p{L}*)(?!\p{L})`;

/** An agreement with somebody besides, that nobody has seen: *huvudavtal om anslutning*. */
const agreements = String.raw`huvudavtal(?:et)?|(?:anslutnings|samverkans|samarbets|federations|medlems|deltagar|nyttjande|operatörs|regional\p{L}*)avtal(?:et)?|avtal om anslutning`;
const terms = String.raw`(?:allmänna villkor(?:en)?|(?:anslutnings|användar|användnings|nyttjande|medlems|deltagar|plattforms)villkor(?:en)?)`;
const entered = pattern`(?<!\p{L})(?:teckna[rt]?|ingå[r]?|underteckna[rt]?|signera[rt]?|godkänn(?:a|er)|acceptera[r]?|godta[r]?|anslut(?:a|er) sig till) (?:(?:ett|det|de|den|även|samtliga|tillämpliga|gällande|särskil[dt]a?|vid var tid gällande|[\p{L}-]{4,}s) ){0,2}((?:${agreements}|${terms}))(?!\p{L})(?! (?:för|med) (?:egen|egna|underleverantör|personal|anställd))`;

export const inForcePatterns: readonly Pattern[] = [inForce, settledBy, settledThere, entered];

/** Papers that are said to hold, be settled or be signed, where the text neither attaches nor dates them. */
export function papersInForceIn(text: PreparedText): readonly OwnPaper[] {
  return [
    ...[settledBy, settledThere].flatMap(sought => found(text, sought, 'kept', rests)),
    ...found(text, inForce, 'named', rests),
    ...found(text, entered, 'named'),
  ];
}

function found(
  text: PreparedText,
  sought: Pattern,
  ownership: OwnPaper['ownership'],
  leadUp?: typeof rests,
): readonly OwnPaper[] {
  return text.all(sought).flatMap(({ 0: whole, 1: name = whole, index }) => {
    const end = index + whole.length;
    const [before] = around(text, [index, end]);
    if (withinSystem.test(before) || (leadUp && !leadUp.test(before))) return [];
    const span = [end - name.length, end] as const;
    const rest = text.lower.slice(end, sentenceSpan(text, index)[1]);
    return isHere.test(rest) || !isOutOfReach(text, span) ? [] : [{ span, ownership }];
  });
}

/** *De krav som finns i detta dokument*: the reader has it. */
const isHere = one`(?<!\p{L})(?:i|av) (?:detta|denna|dessa|bilag|avsnitt|kapitel|punkt|kravspecifikation|förfrågningsunderlag|upphandlingsdokument|anbudsinbjudan|kontraktet|avtalet|ramavtalet)|(?<!\p{L})(?:nedan|ovan|${String.raw`[\p{L}-]*`}(?:lagen|förordningen|balken|direktivet))(?!\p{L})`;
