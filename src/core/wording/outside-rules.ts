import { around, sentenceOf, sentenceSpan, sentenceUpTo } from './language.ts';
import { firstIn, one, pattern, spanOf } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { always, editions, events, whenever } from './rule-changes.ts';
import { binds, body, buyersSide, keepsUp, law, namedRules, ownRules, rules } from './rule-setters.ts';
import type { Span } from '../text/index.ts';

/** What a user sees or opens in the system is no rule for its supplier. */
const shown = one`(?<!\p{L})(?:visa|öppna|spara|hämta|sök|läs|välj|välja|skriva ut|ladda|(?<=(?:ska|kan|kunna|att) )lista|länka|jämföra|installera|återställ|arkivera|bevara|distribuera|presentera|avisera|godkänna|registrera|skapa)(?:r|s|er)?(?!\p{L})|(?<!\p{L})(?:handläggar|användar|administratör|redaktör|rektor|lärar|chef|medarbetar)\p{L}* (?:ska|kan|får)(?!\p{L})`;
const ofFiles = one`^(?:\p{L}*)? ?(?:av|på) (?:ett|en|dokument|fil|ärende|handling|mall|text|utkast|avtal|rapport|beslut|plan|handbok|manual|bruksanvisning|(?:hela |själva )?(?:system|tjänst|lösning|produkt|modul|app)|\p{L}*klient|\p{L}*program(?!\p{L}))`;
/** *OWASP ASVS i dess nyaste version*: something with a name stands before. */
const ofNamed = one`\p{L}(?:,| i)(?: dess| sin| deras| den)? $`;
/** The law changes for everybody. */
const ofLaw = one`^ (?:gällande |rådande |aktuell\p{L}* )?(?:svensk\p{L}* |tillämplig\p{L}* |relevant\p{L}* )?(?:\p{L}*lag|\p{L}*lagen|\p{L}*lagstiftning\p{L}*|rätt|gdpr|dataskydd\p{L}*|\p{L}*förordning\p{L}*)(?!\p{L}|,| och \p{L}*(?:föreskrift|förordning\p{L}* och))|(?<!\p{L})i lag(?!\p{L})`;
/** A name after the first word of a sentence. */
const name = one`\S[,:]? (?!Leverantör|Kommunen|Beställ|Köpar|Kunde|Region|Stad|Anbud|Systemet|Tjänsten|Part|Avtal|Bilag|Konsult|Användar)(?:\p{Lu}[\p{L}:-]{2,}|\p{Lu}{2})`;
/** One date, number or year is named: that version stays. */
const fixed = one`(?:version|utgåva|lydelse|upplaga)(?:en)?(?: som gäll(?:er|de))? (?:\d|(?:den|per) \d|av den)|(?<!\p{L})daterad|anbudstillfället|upphandlingstillfället|anbudet lämnas|certifikat\p{L}*|intyg|sista anbudsdag|anbudsdag|avtalets (?:tecknande|ingående)(?<!efter avtalets ingående)|avtalstecknandet`;

/** What the buyer wants besides: told, shown, paid, discussed. */
const other = one`(?<!\p{L})(?:(?<!sig )informera|meddela(?!s)|(?<!sig )underrätta|aviser|varna|påminn|uppmärksamma|visa(?:s|r)?(?!\p{L})|loggas|sparas|hämtas|visas)`;
/** Whose product it is that changes with the law. */
const product = one`(?<!\p{L})(?:[\p{L}-]*(?:system|systemet|tjänst|tjänsten|lösningen|programmet|programvaran|modulen|blankett\p{L}*|mall\p{L}*|beräkning\p{L}*|rapport\p{L}*|funktion\p{L}*|registret|plattformen|appen|portalen))(?!\p{L})`;
/** *Tredjepartens gränssnitt*, *mottagningsanläggningen ändrar*, *krav från försäkringsgivaren*. */
const ofOthers = one`(?<!\p{L})(?!leverantör|konsult|entreprenör|säljar|anbudsgivar|system|tjänst|lösning|användar|handläggar|avtal|kontrakt|dess|sin)\p{L}{4,}(?:ens|ets|arnas|ernas) \p{L}|(?<!\p{L})(?:om|när|ifall|från|av) (?!leverantör|konsult|entreprenör|säljar|anbudsgivar|system|tjänst|lösning|användar|handläggar|avtal|kontrakt|part)\p{L}{4,}(?:en|et|na)(?!\p{L})`;
/** *Ändringar i skötselhandboken*: the rules that are known to both. */
const asKnown = one`^(?:(?:ändring|förändring|uppdatering|revidering|tillägg)\p{L}* (?:av|i)|(?:ändra|revidera|uppdatera|skärp)s) (?!leverantör)[\p{L}-]*(?:handboken|manualen|instruktion(?:en|erna)|rutin(?:en|erna)|riktlinj(?:en|erna)|policyn|uppförandekoden|ordningsreglerna|styrdokument(?:et|en)|reglementet|anvisning(?:en|arna)|föreskrifterna)(?!\p{L})`;
/** *Ändringar i kommunens lokaler*: what changes is a thing, and no rule. */
const ofThing = one`^(?: (?!(?:för|om|på|av|till|hos)(?!\p{L}))[\p{L}-]+){0,4}? [\p{L}-]*(?:system|lokal|schem|verksamhet|anläggning|utrustning|byggnad|fastighet|volym|organisation|bemanning)(?:a|an|ar|arna|en|er|erna|et|n|na|s)?(?!\p{L})`;
const inSomething = /[ ](?:av|i|på)$/;
/** *Får vid avrop ställa krav*: what is asked for when it is bought is known when it is priced. */
const atCallOff = one`(?<!\p{L})(?:avrop\p{L}*|(?:den )?upphandlande myndighet\p{L}*)(?!\p{L})`;
/** *Nya versioner av Windows*. */
const newVersion = /(?:version|versioner|utgåvor|utgåva|upplagor|upplaga) av /;
const adapted = one`(?<!\p{L})(?:anpassa|uppdatera|återspegl|ändra|inför|för in|inarbeta|utveckla|håll)`;

const setter =
  '(?:\\p{Lu}[\\p{L}\\d]+(?: \\p{Lu}\\p{L}+| och \\p{Lu}?\\p{L}+)?|\\p{Ll}*(?:verket|styrelsen|inspektionen|byrån|kassan|institutet|förbundet)|myndigheten|tillsynsmyndigheten|banken|regeringen|branschen|kommissionen)';
const sets =
  '(?:kräver|fordrar|föreskriver|begär|efterfrågar|godtar|accepterar|godkänner|publicerar|anvisar|förordar|rekommenderar|fastställer|fastställt|beslutar|beslutat|anger|angett|gett ut|ger ut|utger|tillhandahåller|tillämpar|utfärdat|utfärdar|ställer|bestämmer|bestämt|föreskrivit|kungör|meddelar|släpper|släppt)';
/** *Det format som Exempelverket föreskriver*, *på det sätt som Exempelkassan begär*: no edition is named at all. */
const asTheySet = pattern`(?<!\p{L})(?:[Dd]et|[Dd]en|[Dd]e|desamma|detsamma|densamma|något|dem)(?: [\p{L}\d-]+){0,4}? (?:som )?(${setter}(?: [\p{Ll}]+){0,3}? ${sets})(?!\p{L})`;
const notOutside =
  /^(?:Leverantör|Kommun|Beställ|Köpar|Kund|Anbud|Region|Myndigheten(?! för)|Systemet|Tjänsten|Part|Upphandl|Avrop|Bilaga|Användar|Konsult|Underlev|Inera)/;
const demanded = one`(?:kräver|fordrar|godtar|accepterar|bestämmer|ställer|föreskriver|begär|anvisar|förordar|rekommenderar|fastställt|beslutat)$`;
const dated = one`\d`;

/** What floats, and whether it is doubtful: the law's own, or a matter of wording. */
export interface Floating {
  readonly span: Span;
  readonly isDoubtful: boolean;
}

/** Without one of these nothing floats. */
export const floatingPatterns = [asTheySet, always, whenever, ...editions, ...events];

/** Rules of somebody else's that bind the supplier in whatever form they come to have. */
export function floatingRulesIn(text: PreparedText): readonly Floating[] {
  return [
    ...atWhateverTime(text),
    ...inWhateverForm(text),
    // One event is often told twice: *antar EU nya krav*.
    ...asTheyChange(text).slice(0, 1),
    ...allTheTime(text),
    ...asSomebodySets(text),
  ];
}

const nextPassive = one`^ (\p{L}{3,}as)(?!\p{L})`;

function atWhateverTime(text: PreparedText): readonly Floating[] {
  return text.all(whenever).flatMap(match => {
    const sentence = sentenceOf(text, match.index);
    const [before, after] = around(text, spanOf(match));
    if (!binds.test(sentence) || shown.test(before) || fixed.test(sentence) || ofLaw.test(after)) return [];
    const isSet = isOutside(sentence);
    return isSet || hasName(text, match.index) ? [{ span: spanOf(match), isDoubtful: !isSet }] : [];
  });
}

function inWhateverForm(text: PreparedText): readonly Floating[] {
  return editions
    .flatMap(words => text.all(words))
    .flatMap(match => {
      const sentence = sentenceOf(text, match.index);
      const [before, after] = around(text, spanOf(match));
      if (!binds.test(sentence) || shown.test(before) || ofFiles.test(after) || fixed.test(sentence)) return [];
      const isSet = isOutside(sentence);
      const isLaw = !isSet && firstIn(sentence, law) !== null;
      const isNamed = ofNamed.test(before) || hasName(text, match.index);
      if (isLaw ? !(product.test(sentence) && adapted.test(sentence)) : !isSet && !isNamed) return [];
      return [{ span: spanOf(match), isDoubtful: !isSet || /^gällande/.test(match[0]) }];
    });
}

function asTheyChange(text: PreparedText): readonly Floating[] {
  return events
    .flatMap(words => text.all(words))
    .flatMap(match => {
      const sentence = sentenceOf(text, match.index);
      const before = sentenceUpTo(text, match.index);
      const after = text.lower.slice(match.index + match[0].length);
      if (shown.test(before) || other.test(sentence) || !keepsUp.test(before + after)) return [];
      const thing = inSomething.test(match[0]) ? ofThing.exec(after)?.[0] : undefined;
      if (thing !== undefined && !ownRules.test(thing)) return [];
      if (match[0].endsWith(' ställa') && atCallOff.test(sentence)) return [];
      const clause = match[0] + (/^[^,.;]{0,100}/.exec(after)?.[0] ?? '');
      const isOfBuyer =
        ownRules.test(clause) &&
        (firstIn(sentence, buyersSide) !== null || ofOthers.test(clause) || asKnown.test(clause));
      const isNamed =
        firstIn(sentence, body) !== null ||
        firstIn(sentence, namedRules) !== null ||
        (newVersion.test(match[0]) && hasName(text, match.index));
      const isLaw = firstIn(sentence, law) !== null;
      if (!isOfBuyer && !isNamed && !(isLaw && product.test(sentence))) return [];
      return [{ span: spanOf(match), isDoubtful: (!isOfBuyer && !firstIn(sentence, body)) || isLaw }];
    });
}

function allTheTime(text: PreparedText): readonly Floating[] {
  return text.all(always).flatMap(match => {
    const sentence = sentenceOf(text, match.index);
    const [before, after] = around(text, spanOf(match));
    // "båtplats ska alltid bokas": what is done each time is no rule that is followed.
    const act = match[0] === 'alltid' ? nextPassive.exec(after)?.[1] : undefined;
    if (act !== undefined && !binds.test(act)) return [];
    const isBound =
      binds.test(sentence) && rules.test(sentence) && (firstIn(sentence, body) ?? hasName(text, match.index));
    if (!isBound || shown.test(before) || dated.test(sentence)) return [];
    return [{ span: spanOf(match), isDoubtful: true }];
  });
}

function asSomebodySets(text: PreparedText): readonly Floating[] {
  return text.allAsWritten(asTheySet).flatMap(match => {
    const sentence = sentenceOf(text, match.index);
    const before = sentenceUpTo(text, match.index);
    const words = match[1] ?? '';
    if (notOutside.test(words) || shown.test(before) || dated.test(sentence) || !binds.test(sentence)) return [];
    if (!demanded.test(words) && !rules.test(sentence)) return [];
    const from = match.index + match[0].lastIndexOf(words);
    return [{ span: [from, from + words.length] as const, isDoubtful: true }];
  });
}

/** *Följa beställarens styrmodell*: what the buyer has set, whatever it is called. */
const ofBuyer = one`(?<!\p{L})(?:följ|efterlev|tillämp|rätta)\p{L}* (?:[\p{L}-]+ ){0,2}?(?:kommunens|beställarens|regionens|köparens|kundens|nämndens|förvaltningens|uppdragsgivarens) \p{L}`;
const isOutside = (sentence: string): boolean =>
  rules.test(sentence) || firstIn(sentence, body) !== null || ofBuyer.test(sentence);

/** Whether the sentence names something with a capital letter that is no party to the contract. */
const hasName = (text: PreparedText, index: number): boolean =>
  name.test(text.masked.slice(...sentenceSpan(text, index)));
