import { firstIn, one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/** Rules, formats and lists that somebody has set and may set anew. */
const rules = one`${phrases(`
  *föreskrift*, *författningssamling*, råd, råden, *vägledning*, vägledningar*, *profil, *profiler, *profilen,
  *anvisning*, *rekommendation*,
  *riktlinje*, *standard, *standarden, *standarder, *standarderna, *norm, *normen, *normer, *normerna, *direktiv*,
  *regelverk*, *regler, *reglerna, *regel, *regeln, *krav, *kraven, kravet, *kravbild*, *specifikation*, *format,
  *formatet, *formaten, *kodverk*, *klassifikation*, *klassificering*, *kodlista*, *koder, *koderna, *nomenklatur*,
  *terminologi*, *taxonomi*, *ramverk*, *tjänstekontrakt*, *gränssnitt, *gränssnittet, *gränssnitten, *protokoll*,
  *layout*, *blankett*, *formulär*, *handbok*, *handboken, *praxis, *villkor, *villkoren, *profil, *profilen,
  *informationsmodell*, *schema, *scheman, *kursplan*, *läroplan*, *ämnesplan*, *maxtaxa*, *basbelopp*,
  *skattetabell*, *statsbidrag*, *kollektivavtal*, *definition*, *guide, *guiden, *certifieringskrav, *benchmark*,
  *mätmetod*, *insamling*, *filbeskrivning*, *postbeskrivning*, *meddelandebeskrivning*, *meddelandetyp*, *metadata*,
  *indelning*, *ställningstagande*, *metodstöd*, termbank*, mallen, *mall, *klassning*, *beskrivning, *beskrivningen,
  *termlista*, *begreppslista*, *register, klassa, en 301*, iso, ss-en, sbf, ssf, *taxa, *taxor*, wcag, fhir, hl7,
  icd*, snomed*, icf, ibic, oauth*, oidc, saml, fgs*, bacnet, ocpp, pci dss, mdr, eidas*, nis2*, gdpr, dcat*,
  inspire*`)}`;
/** Rules that no product and no contract has of its own. */
const namedRules = pattern`${phrases(`
  *föreskrift*, *författningssamling*, *allmänna råd*, *råd om *, *vägledning*, *rekommendation*, *standard,
  *standarden, *standarder, *standarderna, *norm, *normen, *normer, *direktiv*, *regelverk*, *myndighetskrav*,
  *branschkrav*, *kodverk*, *klassifikation*, *nomenklatur*, *taxonomi*, *ramverk*, *tjänstekontrakt*, *kursplan*,
  *läroplan*, *ämnesplan*, *maxtaxa*, *basbelopp*, *skattetabell*, *statsbidrag*, *kollektivavtal*,
  *referensarkitektur*, *certifieringskrav, *mätmetod*, *myndighetsbeslut*, domar, *rättspraxis*, wcag, fhir, hl7,
  icd*, snomed*, mdr, nis2*, fgs*, klassa`)}`;
/** Who sets them: neither the supplier nor a user of the system. */
const body = pattern`${phrases(`
  riksarkivet, riksarkivets, *verket, *verkets, socialstyrelsen, socialstyrelsens, *styrelsen för *, länsstyrelsen*,
  *inspektionen, *inspektionens, *myndigheten, *myndighetens, myndigheter, myndigheterna, bokföringsnämnden*,
  rådet för *, digg, diggs, inera, ineras, msb, imy, ncsc, skr, scb, csn, sis, ehm, sfti, peppol, w3c, owasp, nist,
  enisa, *:s, om eu, eu antar, antar eu, inför eu, ändrar eu, beslutar eu, inom eu, av eu, från eu, när eu, eu-*,
  kommissionen, kommissionens, regeringen, regeringens, riksdagen, lagstiftaren, *förbundet, *förbundets, branschen,
  branschens, *organisationen, *institutet, *institutets, *kassan, *kassans, *centralen, banken, bankens, bankgirot,
  bankgirots, *registret, lantmäteriet, lantmäteriets, polisen, statistikmyndigheten, tillsynsmyndighet*,
  standardiseringsorgan*, utgivaren, federationen, federationens, sweden connect, e-hälsomyndigheten*`)}`;
const law = pattern`${phrases(`
  lag, lagen, lagar, lagarna, lagens, *stlag, *stlagen, *slagen, *arkivlag*, *skollag*, *tjänstlag*, *lagstiftning*,
  *lagkrav*, gällande rätt, svensk rätt, tillämplig rätt, eu-rätt*, *författning, *författningar, *författningen,
  *förordning*, *balken, *direktiv*, dataskyddsregler*, bestämmelse*`)}`;

/** At whatever time: it need not be said that the rules change. */
const whenever = pattern`${phrases(`
  vid var tid, vid varje tid, vid var tidpunkt, vid varje tidpunkt, vid varje given tidpunkt, vid varje tillfälle,
  vid var … tillfälle, vid varje *tillfälle, vid användningstillfället, vid användningen, vid *tillfället,
  vid inrapporteringen, vid rapporteringen, vid inlämningen, vid insändandet, från år till år, år från år, år för år,
  vid provtagning*, för tiden, när dessa kommer, när de kommer, allt eftersom, över tid, vid insamlingstillfället,
  vid rapporteringstillfället, vid respektive *tillfälle, vid leveranstillfället, vid tillfället, för stunden,
  för tillfället, för ögonblicket, för närvarande, för dagen, just då, just nu, från tid till annan, tid efter annan,
  i alla lägen, i varje läge, respektive år, aktuellt år, det aktuella året, aktuellt läsår, respektive läsår,
  innevarande år, årets, under året, som då, då gällande, då aktuell*, då rådande, vid den tidpunkten, vid den tiden,
  framgent, dagsaktuell*`)}`;
const version =
  '(?:version|lydelse|utgåva|upplaga|revision|release|utformning|ordalydelse|form|skick|utförande|generation|revidering)';
/** *i dess nyaste version*, *så som de löpande publiceras*, *med senare ändringar*: in whatever form. */
const edition = pattern`(?<!\p{L})(?:senaste (?:profil|vägledning|anvisning|rekommendation|riktlinj|specifikation|regler|föreskrift)\p{L}*|den senast (?:publicerade|beslutade|utgivna|fastställda))(?!\p{L})|(?<!\p{L})i (?:dess|sin|sitt|deras) (?:\p{L}+ ){0,3}?${version}(?!\p{L})|(?<!\p{L})i den ${version} (?!(?:som )?(?:anges|framgår|finns|bifogas|gällde|gäller den|är bifogad|är angiven|\d))|(?<!\p{L})hur (?:de|den|det|reglerna|kraven) än |(?<!\p{L})som (?:då )?(?:gäller|är gällande|lyder|används|är i bruk|är i kraft) (?:när|då|vid|för (?:respektive|året|perioden|det)|det år|den dag)(?!\p{L})|(?<!\p{L})(?:(?:senaste?|nyaste|färskaste|sista|aktuell[at]?|rådande|uppdatera(?:d|t|de)|reviderade?|nu gällande|ny och ändrad)(?: (?:gällande|beslutade?|publicerade?|utgivna|fastställda?|antagna?|släppta|offentliggjorda?|officiella|tillgängliga|stabila))? ${version}(?:e?n|s|er|erna)?|senast (?:gällande|beslutade?|publicerade?|utgivna|fastställda?|antagna?|släppta|offentliggjorda?|kända|meddelade)(?! (?:värde|uppgift|adress|beslut|ärende|\p{L}*identitet|avgift|taxa|budget|årsredovisning|detaljplan|plan(?!\p{L}))))(?!\p{L})|(?<!\p{L})(?:så ?som|i den (?:takt|form|mån|omfattning|lydelse|version|utformning|utgåva|upplaga)(?: som)?|allt ?eftersom|efter ?hand som|i takt med (?:att|hur)) (?:den|det|de|dessa|detta|denna|\p{L}+) (?:\p{L}+ ){0,2}?(?:meddela|publicera|utveckla|ändra|uppdatera|besluta|fastställ|lyd|föreskriv|revidera|utfärda|tillkom|skärp|tolka|gäller (?:vid|för|då|från))\p{L}*|(?<!\p{L})(?:med|inklusive|inkl|samt|jämte|och|eller|liksom) (?:dess |deras |alla |eventuella |därtill hörande |sina )?(?:senare|kommande|framtida|tillkommande|efterföljande|löpande) (?:ändringar|uppdateringar|tillägg|revideringar|ersättare)(?!\p{L})|(?<!\p{L})(?:(?:och|samt|eller) (?:dess|deras) (?:efterföljare|ersättare|efterträdare|uppdateringar|ändringar)|eller (?:den|det|de|vad) (?:\p{L}+ )?som (?:ersätter|efterträder|träder i)|även (?:sådana?|sådant|de|den|det) som (?:tillkommer|beslutas|antas|utfärdas|träder|publiceras|ändras|införs))(?!\p{L})|(?<!\p{L})(?:oavsett (?:hur|när|om|vilka)|även (?:efter|om|sedan|när)) (?:[\p{L}-]+ ){0,4}?(?:ändr|uppdater|beslut|utveckl|revider|föränd|skärp)\p{L}*|(?<!\p{L})(?:jämna steg med|dag för dag|à jour med|a jour med|i fas med|i takt med (?!\p{L}*(?:behov|teknik)))|(?<!\p{L})${version}(?:en)? (?:som|\p{Ll}+) (?:\p{L}+ )?(?:är i (?:bruk|kraft|drift)|har släppt|har gett ut)(?!\p{L})|(?<!\p{L})${version}(?:en)?,? (?:som )?\p{L}+ (?:senast|nu|då|för (?:stunden|tillfället|ögonblicket)) \p{L}+(?!\p{L})|(?<!\p{L})som (?:då )?är i (?:bruk|kraft)(?!\p{L})`;
/** Who follows. */
const binds = one`${phrases(`
  enligt, följ*, följsam*, i nivå med, till grund, i det, krav på, uppfyll*, i enlighet, i linje, förenlig*, anpass*,
  svara mot, svarar mot, svara upp mot, rätta sig, rättar sig, motsvar*, överensstäm*, stämma, stämmer, håll*,
  tillämpa*, efterlev*, återspegl*, bygger, bygga, basera*, använd*, stödja, stödjer, i det format, i den form,
  i det skick, i den version, har … den, har … det, vara det, vara den, vara de, desamma, densamma, detsamma,
  med den, med det, gäller, gälla, utgår från, utgå från, godkän*, ansluten, uppdatera*, kompatib*, konform*,
  iakttar, iaktta, godtas, respektera*, beakta*, arbetar efter, kodas, märks, lämnas, levereras, rapporteras,
  utforma*, härda*, implementera*`)}`;
/** What a user sees or opens in the system is no rule for its supplier. */
const shown = one`(?<!\p{L})(?:visa|öppna|spara|hämta|sök|läs|välj|välja|skriva ut|ladda|lista|länka|jämföra|installera|återställ|arkivera|bevara|distribuera|presentera|avisera|godkänna|registrera|skapa)(?:r|s|er)?(?!\p{L})|(?<!\p{L})(?:handläggar|användar|administratör|redaktör|rektor|lärar|chef|medarbetar)\p{L}* (?:ska|kan|får)(?!\p{L})`;
const ofFiles = one`^(?:\p{L}*)? ?(?:av|på) (?:ett|en|dokument|fil|ärende|handling|mall|text|utkast|avtal|rapport|beslut|plan|handbok|manual|bruksanvisning|(?:hela |själva )?(?:system|tjänst|lösning|produkt|modul|app)|\p{L}*klient|\p{L}*program(?!\p{L}))`;
/** *OWASP ASVS i dess nyaste version*: something with a name stands before. */
const ofNamed = one`\p{L}(?:,| i)(?: dess| sin| deras| den)? $`;
/** The law changes for everybody. */
const ofLaw = one`^ (?:gällande |rådande |aktuell\p{L}* )?(?:svensk\p{L}* |tillämplig\p{L}* |relevant\p{L}* )?(?:\p{L}*lag|\p{L}*lagen|\p{L}*lagstiftning\p{L}*|rätt|gdpr|dataskydd\p{L}*|\p{L}*förordning\p{L}*)(?!\p{L}|,| och \p{L}*(?:föreskrift|förordning\p{L}* och))|(?<!\p{L})i lag(?!\p{L})`;
/** A name after the first word of a sentence. */
const name = one`\S[,:]? (?!Leverantör|Kommunen|Beställ|Köpar|Kunde|Region|Stad|Anbud|Systemet|Tjänsten|Part|Avtal|Bilag|Konsult|Användar)(?:\p{Lu}[\p{L}:-]{2,}|\p{Lu}{2})`;
/** One date, number or year is named: that version stays. */
const fixed = one`(?:version|utgåva|lydelse|upplaga)(?:en)? (?:\d|den \d|av den)|(?<!\p{L})daterad|anbudstillfället|upphandlingstillfället|anbudet lämnas|certifikat\p{L}*|intyg|sista anbudsdag|anbudsdag|avtalets (?:tecknande|ingående)(?<!efter avtalets ingående)|avtalstecknandet`;

/** Somebody changes a rule: *om EU antar nya krav*, *räknas om av regeringen*, *kommer det en ny version*. */
const changing = phrases(`
  ändras, ändrar, ändrade, ändrats, ändrat, antar, antas, antagits, skrivs, skriver, omarbetas, omarbetar, räknas om,
  räknar om, revideras, reviderar, reviderats, uppdateras, uppdaterar, uppdaterats, ersätts, ersatts, skärps,
  skärper, preciserar, preciseras, beslutar, beslutat, beslutas, fattar, publicerar, publiceras, publicerat,
  publicerats, utfärdar, utfärdas, utfärdat, meddelar, meddelas, ger ut, ges ut, gett ut, givit ut, utkommer,
  kommer ut, kommer det, kommer med, släpper, släpps, inför, införs, fastställer, fastställs, justeras, justerar,
  byts, byter, träder i kraft, trätt i kraft, tillkommer, lägger till, höjs, höjer, förnyas, förändras, omprövas,
  bestämmer, tar fram, lanserar, går över, föreskriver, gör om, görs om, rekommenderar, underkänner, fattar … beslut,
  revidera, ändra, byta, anta, besluta, skärpa, kommer … med nya`);
/** As something that will come: a condition, or said to be often. */
const mayCome = pattern`(?:(?<!\p{L})(?:om|när|då|ifall|så snart|så fort|varje gång|närhelst|sedan|skulle|där) (?:[^.;]{0,90}?\s)?${changing}|(?:^|(?<=[.;:]\s))${changing}(?= ))|${changing}(?:[^.;]{0,30}?\s)?(?:ofta|då och då|ibland|varje år|årligen|löpande|regelbundet|återkommande|med jämna mellanrum|under avtal\p{L}*|flera gånger|av regeringen|av riksdagen|av eu)(?!\p{L})`;
/** *Nya föreskrifter från Exempelverket införs*, *ändringar i Exempelverkets klassifikation följs*. */
const news = pattern`(?<!\p{L})(?:nya|ny|nytt|kommande|ändrade|ändrad|ändrat|uppdaterade|reviderade|skärpta|tillkommande|förändrade) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:föreskrift|råd(?!\p{L})|vägledning|anvisning|rekommendation|riktlinje|standard|norm(?:er|en)?(?!\p{L})|direktiv|regelverk|regler|myndighetskrav|specifikation|kodverk|klassifikation|tjänstekontrakt|kursplan|läroplan|ämnesplan|lag(?:ar|krav|stiftning)(?!\p{L})|blankett|filformat|branschkrav|eu-rätt|krav (?:från|av|på))\p{L}*|(?<!\p{L})nya (?:versioner|utgåvor|upplagor) av [\p{L}\d-]+|(?<!\p{L})utvecklingen (?:av|inom|för|i) [\p{L}-]*(?:standard|regelverk|praxis|norm)\p{L}*|(?<!\p{L})(?<!(?:framtida|kommande|eventuella) )(?:ändringar(?:na)?|förändringar(?:na)?|uppdateringar(?:na)?|revideringar(?:na)?|nyheter) (?:[\p{L}-]+ )?(?:i|av|från|hos|som (?:följer av|föranleds av|orsakas av|krävs av|beslutas av))(?= [^.;]{3,60})`;
/** The supplier or the product keeps up. */
const keepsUp = one`${phrases(`
  anpassa, anpassar, anpassas, anpassad, anpassade, ändra, ändras, införa, inför, införs, för in, förs in, föras in,
  följa med, följer med, följa, följer, följs, följas, hänga med, hänger med, stämma, stämmer, uppfylla, uppfyller,
  uppfylls, uppfyllas, gäller, gälla, uppdatera, uppdateras, uppdaterar, håller, hållas, hålls, byts, byta ut, byter,
  implementera*, genomför*, justera, justeras, justerar, rätta sig, rättar sig, läggs in, lägga in, lägger in,
  tillämpa*, efterlev*, på plats, har stöd, ha stöd, stödja, stödjer, inarbeta*, omsätt*, återspegl*, slå igenom,
  slår igenom, får genomslag, få genomslag, klara, klarar, räknar, räkna, tar hand om, ta hand om, ska finnas,
  svarar för, bygger … om, byggs om, bygga om, ställer … om, enligt den, enligt de, efter den nya, efter de nya,
  motsvara, motsvarar, programmera*, rapportera, levereras, ställer om, arbetas in, arbetar in, arbeta in,
  arbetats in, användas, ha de nya, ha den nya, ha det nya, gå över, går … över, övergå, övergår`)}`;
/** What the buyer wants besides: told, shown, paid, discussed. */
const other = one`(?<!\p{L})(?:informera|meddela|underrätta|aviser|varna|påminn|uppmärksamma|visa(?:s|r)?(?!\p{L})|loggas|sparas|hämtas|visas)`;
/** Whose product it is that changes with the law. */
const product = one`(?<!\p{L})(?:[\p{L}-]*(?:system|systemet|tjänst|tjänsten|lösningen|programmet|programvaran|modulen|blankett\p{L}*|mall\p{L}*|beräkning\p{L}*|rapport\p{L}*|funktion\p{L}*|registret|plattformen|appen|portalen))(?!\p{L})`;
const adapted = one`(?<!\p{L})(?:anpassa|uppdatera|återspegl|ändra|inför|för in|inarbeta|utveckla|håll)`;

/** *Det format som Exempelverket föreskriver*, *på det sätt som Exempelkassan begär*: no edition is named at all. */
const asTheySet = pattern`(?<!\p{L})(?:[Dd]et|[Dd]en|[Dd]e|desamma|detsamma|densamma|något|dem)(?: [\p{L}\d-]+){0,4}? (?:som )?((?:\p{Lu}[\p{L}\d]+(?: \p{Lu}\p{L}+| och \p{Lu}?\p{L}+)?|\p{Ll}*(?:verket|styrelsen|inspektionen|byrån|kassan|institutet|förbundet)|myndigheten|tillsynsmyndigheten|banken|regeringen|branschen|kommissionen)(?: [\p{Ll}]+){0,3}? (?:kräver|fordrar|föreskriver|begär|efterfrågar|godtar|accepterar|godkänner|publicerar|anvisar|förordar|rekommenderar|fastställer|fastställt|beslutar|beslutat|anger|angett|gett ut|ger ut|utger|tillhandahåller|tillämpar|utfärdat|utfärdar|ställer|bestämmer|bestämt|föreskrivit|kungör|meddelar|släpper|släppt))(?!\p{L})`;
const notOutside =
  /^(?:Leverantör|Kommun|Beställ|Köpar|Kund|Anbud|Region|Myndigheten(?! för)|Systemet|Tjänsten|Part|Upphandl|Avrop|Bilaga|Användar|Konsult|Underlev|Inera)/;
/** All the time: *löpande i linje med Exempelverkets metodstöd*. */
const always = pattern`${phrases(`
  alltid, kontinuerligt, löpande, fortlöpande, hela tiden, ständigt, över tid, under hela *tiden, under hela avtalet,
  hela avtalstiden, så länge avtalet`)}`;
const demanded = one`(?:kräver|fordrar|godtar|accepterar|bestämmer|ställer|föreskriver|begär|anvisar|förordar|fastställt|beslutat)$`;
const dated = one`\d`;

/** What floats, and whether it is doubtful: the law's own, or a matter of wording. */
export interface Floating {
  readonly span: readonly [number, number];
  readonly isDoubtful: boolean;
}

export const mayFloat = (text: PreparedText): boolean =>
  [asTheySet, always, edition, whenever, mayCome, news].some(words => text.may(words));

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

const spanOf = ({ 0: words, index }: RegExpExecArray): readonly [number, number] => [index, index + words.length];

function atWhateverTime(text: PreparedText): readonly Floating[] {
  return text.all(whenever).flatMap(match => {
    const [sentence, before, after] = around(text, match.index, match[0].length);
    if (!binds.test(sentence) || shown.test(before) || fixed.test(sentence) || ofLaw.test(after)) return [];
    const isSet = isOutside(sentence);
    return isSet || hasName(text, match.index) ? [{ span: spanOf(match), isDoubtful: !isSet }] : [];
  });
}

function inWhateverForm(text: PreparedText): readonly Floating[] {
  return text.all(edition).flatMap(match => {
    const [sentence, before, after] = around(text, match.index, match[0].length);
    if (!binds.test(sentence) || shown.test(before) || ofFiles.test(after) || fixed.test(sentence)) return [];
    const isSet = isOutside(sentence);
    const isLaw = !isSet && firstIn(sentence, law) !== null;
    const isNamed = ofNamed.test(before) || hasName(text, match.index);
    if (isLaw ? !(product.test(sentence) && adapted.test(sentence)) : !isSet && !isNamed) return [];
    return [{ span: spanOf(match), isDoubtful: !isSet }];
  });
}

function asTheyChange(text: PreparedText): readonly Floating[] {
  return [...text.all(mayCome), ...text.all(news)].flatMap(match => {
    const [sentence, before] = around(text, match.index);
    if (shown.test(before) || other.test(sentence)) return [];
    const isNamed = firstIn(sentence, body) !== null || firstIn(sentence, namedRules) !== null;
    const isLaw = firstIn(sentence, law) !== null;
    const rest = before + text.lower.slice(match.index + match[0].length);
    if (!(isNamed || (isLaw && product.test(sentence))) || !keepsUp.test(rest)) return [];
    return [{ span: spanOf(match), isDoubtful: !firstIn(sentence, body) || isLaw }];
  });
}

function allTheTime(text: PreparedText): readonly Floating[] {
  return text.all(always).flatMap(match => {
    const [sentence, before] = around(text, match.index);
    const isBound =
      binds.test(sentence) && rules.test(sentence) && (firstIn(sentence, body) ?? hasName(text, match.index));
    if (!isBound || shown.test(before) || dated.test(sentence)) return [];
    return [{ span: spanOf(match), isDoubtful: true }];
  });
}

function asSomebodySets(text: PreparedText): readonly Floating[] {
  return text.allAsWritten(asTheySet).flatMap(match => {
    const [sentence, before] = around(text, match.index);
    const words = match[1] ?? '';
    if (notOutside.test(words) || shown.test(before) || dated.test(sentence) || !binds.test(sentence)) return [];
    if (!demanded.test(words) && !rules.test(sentence)) return [];
    const from = match.index + match[0].lastIndexOf(words);
    return [{ span: [from, from + words.length] as const, isDoubtful: true }];
  });
}

const isOutside = (sentence: string): boolean => rules.test(sentence) || firstIn(sentence, body) !== null;

/** Whether the sentence names something with a capital letter that is no party to the contract. */
function hasName(text: PreparedText, index: number): boolean {
  const [start, end] = text.sentences[text.sentenceAt(index)] ?? [0, text.masked.length];
  return name.test(text.masked.slice(start, end));
}

/** The sentence of a match, what stands in it before, and after. */
function around(text: PreparedText, index: number, length = 0): readonly [string, string, string] {
  const [start, end] = text.sentences[text.sentenceAt(index)] ?? [0, text.lower.length];
  return [text.lower.slice(start, end), text.lower.slice(start, index), text.lower.slice(index + length, end)];
}
