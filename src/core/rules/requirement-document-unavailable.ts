import type { Kind } from '../model/generated/types.ts';
import { isBinding } from './language.ts';
import { ownPaperIn, ownPaperPatterns } from './own-papers.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

const toFulfil = one`(?<!\p{L})(?:uppfylla|följa|stödja|efterleva|tillämpa|vara förenlig\p{L}*|enligt|i enlighet|överensstäm\p{L}*|i linje)(?!\p{L})[^.]*$`;

const owner =
  '(?:beställarens|köparens|kundens|kommunens|regionens|myndighetens|stadens|verkets|nämndens|koncernens|uppdragsgivarens|bolagets|förvaltningens|branschens|organisationens|verksamhetens|\\p{L}+bolagets|\\p{L}+förvaltningens|\\p{L}+nämndens|\\p{L}+kontorets|[\\p{L}-]+(?:nätets|kansliets|enhetens|avdelningens|rådets|styrelsens|fullmäktiges|fastigheters)|vår[at]?|våra|\\p{L}+ kommuns|\uFFFC+s)';
const kindOfDocument =
  '(?:[\\p{L}]+-(?:,| och| samt| eller) ){0,3}[\\p{L}-]*(?:polic(?:y|yn|ys|yer|yerna|ies)|riktlinje(?:r|rna|n)?|styrdokument(?:et|en)?|anvisning(?:ar|arna|en)?|mall(?:en|ar|arna)?|specifikation(?:en|er|erna)?|handbok(?:en)?|regelverk(?:et)?|föreskrift(?:er|erna)?|manual(?:en)?|norm(?:er|en|erna)?|dokumenthanteringsplan(?:en|er)?|gallringsplan(?:en)?|gallringsbeslut(?:et|en)?|arkivplan(?:en)?|\\p{L}*strategi(?:n|er|erna)?|(?:mål)?arkitektur(?:en)?|målbild(?:en)?|informationshanteringsplan(?:en)?|behörighetsmodell(?:en)?|säkerhetsregler(?:na)?|ordningsregler(?:na)?|profil(?:en)?|instruktion(?:er|erna)?|informationssäkerhetskrav|arkitekturprinciper(?:na)?|it-strategi(?:n)?)';
/** What the buyer has of its own but may mean no paper: a document only where it is to be followed. */
const followedThing =
  '(?:[\\p{L}-]*(?:rutin(?:er|erna)?|process(?:en|er|erna)?|modell(?:en)?|metod(?:ik|iken|en|er)?|standard(?:en|er|erna)?|ramverk(?:et)?|regler(?:na)?|krav(?:en)?|bestämmelser(?:na)?|villkor(?:en)?|plan(?:en)?|checklista(?:n)?|kravbild(?:en)?|målarkitektur(?:en)?|arkitektur(?:en)?|namnstandard(?:en)?))';
const obeyed =
  '(?:(?:följa|följer|uppfylla|uppfyller) (?:kraven|reglerna|villkoren|principerna|nivåerna) (?:i|enligt)|följa|följer|uppfylla|uppfyller|efterleva|tillämpa|enligt|i enlighet med|arbeta efter|anpassas? (?:till|efter)|rätta sig efter|utifrån|i linje med)';
const ofOwner = `${owner}\\s+(?:(?:gällande|aktuella|fastställda|antagna|interna|egna|befintliga)\\s+|\\p{L}+\\s+)?${followedThing}`;
const followedOwn = pattern`(?<!\p{L})(?:${obeyed}|insatt i|förtrogen med|uppdaterad (?:om|kring|på)|kunnig i|informera(?:s|d|de) om|utbilda(?:s|d|de) i)\s+(${ofOwner})(?!\p{L})`;
/** *Beställarens krav på arkivering ska efterlevas*: the same, with the paper first. */
const toBeFollowed = pattern`(?<!\p{L})(${ofOwner})(?!\p{L})(?=[^.;]{0,80}?\s(?:ska|skall)\s(?:\p{L}+\s)?(?:följas|efterföljas|efterlevas|tillämpas|uppfyllas|iakttas|beaktas)(?!\p{L}))`;
/** *Gällande lagstiftning*, *tillämpliga föreskrifter*: which ones each reader has to guess. */
const unnamedLaw = pattern`(?<!\p{L})(?:(?:upprättade?|upprättande|framtagna?|fastställda|antagna|beslutade) \p{L}*(?:styrdokument|riktlinjer|rutiner|anvisningar|policyer|instruktioner)|(?:gällande|tillämplig[at]?|aktuell[at]?|relevant[ae]?|berörd[at]?|rådande|svensk[at]?|nationell[at]?|vedertagn?[ae]|allmänt vedertagna)\s+(?!rätt(?!\p{L}))(?:\p{L}+\s)?[\p{L}-]*(?:lag(?:ar(?:na)?|stiftning(?:en)?|krav(?:en)?|rum(?:met)?|regler)?|rätt|regelverk(?:et|en)?|föreskrift(?:er|erna)?|författning(?:ar|arna)?|förordning(?:ar|arna)?|bestämmelse[rn]?(?:na)?|regler(?:na)?|normer(?:na)?|standard(?:er|erna)?|riktlinjer(?:na)?|krav(?:en)?|styrdokument(?:en)?|policyer|rekommendationer(?:na)?|rättspraxis|(?:gallrings|dokumenthanterings|informationshanterings|arkiv)plan(?:en)?|rutin(?:er|erna)?|instruktion(?:er|erna)?)|(?:den|det|de) (?:nationella|regionala|kommunala|statliga|kommungemensamma|gemensamma|svenska|europeiska|interna)\s+[\p{L}-]*(?:profil|standard|specifikation|modell|arkitektur|metod|struktur|plan)(?:en|er|erna)?|(?:den|det|de) (?:nationella|regionala|kommunala|statliga|gemensamma|interna)\s+[\p{L}-]*(?:ramverk(?:et|en)?|specifikation(?:en|er|erna)?|informationsmodell(?:en|er)?)|lagar (?:och|samt) (?:förordningar|regler|föreskrifter|riktlinjer|regelverk)|lagar, (?:förordningar|regler|föreskrifter)|[\p{L}-]+s\s+(?:\p{L}+\s)?(?:föreskrifter|allmänna råd|rekommendationer|vägledning(?:ar)?|anvisningar))(?!\p{L})`;
const obeys = one`(?<!\p{L})(?:följ(?:a|er|s|as)|uppfyll(?:a|er|s|as|d|t)|efterlev(?:a|er|s|as)|tillämpa\p{L}*|enligt|i enlighet med|överensstäm\p{L}*|förenlig\p{L}*|i linje med|anpassa\p{L}*|svara upp mot|motsvara\p{L}*|beakta\p{L}*|krävs (?:av|i)|ställs (?:av|i))(?!\p{L})`;
/** The law or paper is named after all. */
const lawNamed = one`(?<!\p{L})\p{L}{3,}(?:lagen|lagens|lags|balken|förordningen|direktivet|akten)(?!\p{L})|\(\d{4}:\d+\)|(?<!\p{L})(?:gdpr|nis2?|osl|lou|pul|dos|eidas|[\p{L}-]*fs \d{4}:\d+)(?!\p{L})|\d{4}[/:]\d+|§|kap\.`;
const merelyExample = one`(?:exempelvis|t\.?\s?ex|till exempel|bland annat|bl\.?\s?a|såsom|m\.?\s?m|inklusive)`;
const ownDocument = pattern`(?<!\p{L})(?:${owner}\s+(?:(?:vid\s+var\s+tid\s+)?(?:gällande|aktuella|fastställda|antagna|interna|grafiska)\s+|\p{L}+\s+){0,2}?${kindOfDocument})(?!\p{L})`;
/** *Systemet ska visa kommunens policyer*: what the system holds is not what it obeys. */
const handled = one`(?<!\p{L})(?:lagra|visa|publicera|hantera|spara|distribuera|länka till|söka (?:i|bland)|versionshantera|innehålla|arkivera|presentera|läsa|öppna|ladda upp)(?:r|s)?\s(?:alla |samtliga )?$`;
/** Compounds and passive forms that demand the same. */
const fulfilled = one`^(?:-?(?:kompatib|anpass|konform|förenlig|certifier|godkän)\p{L}*|[^.]*(?<!\p{L})(?:uppfyllas|följas|efterlevas|tillämpas|gälla|användas)(?!\p{L}))`;
const titled =
  '(?:[\\p{L}-]*(?:referensarkitektur|arkitektur|ramverk|vägledning|handledning|manual|regelverk|riktlinjer|policy|handbok|kravbild|designsystem|målbild|kodstandard))(?:en|et|er|erna|na|n)?';
/** Rules and plans that a body with a name has set; a law's or a party's own are others. */
const setRules =
  '(?:[\\p{L}-]*(?:rutin(?:er|erna)?|krav(?:en)?|regler(?:na)?|gallringsplan(?:en)?|plan(?:en)?|process(?:en|er|erna)?|modell(?:en)?|metod(?:en)?|standard(?:en|er)?|villkor(?:en)?|principer(?:na)?))';
const notBody =
  '(?![Ll]everantör|[Aa]nbudsgivar|[Ss]älj|[Ee]ntrepr|[Uu]nder|[Aa]nvändar|[Ss]ystem|[Tt]jänst|[Kk]onsult|[Tt]illverkar|[Pp]art|[Aa]vtal|[Rr]amavtal|[Kk]ontrakt|[Bb]ilag|[Bb]eställ|[Kk]öpar|[Kk]ommun|[Rr]egion|[Mm]yndighet|[Kk]und|[Ll]ösning|[Vv]år|EU|Svensk|Sverige|[\\p{L}-]*(?:lag|förordning|direktiv|balk|akt)(?:en|et)s(?!\\p{L}))';
/** *Beakta Exempelbys referensarkitektur*: a paper that somebody with a name has written. */
const namedOwn = pattern`(?<!\p{L})(?:[Bb]eakta|[Bb]eaktar|[Ff]ölja|[Ff]öljer|[Ff]ölj|[Ee]nligt|i enlighet med|[Uu]ppfylla|[Uu]ppfyller|[Tt]illämpa|efterleva|i linje med|utgå från)\s+(?:(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2}s\s+(?:\p{Ll}+\s)?${titled})|(${notBody}\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2}s\s+(?:\p{Ll}+\s)?${setRules}))(?!\p{L})`;
/** *nivå 2 enligt Exempelverkets ”Handledning för serverrum”*: a title in quotation marks. */
const quoted = pattern`(?<!\p{L})(?:[Ee]nligt|[Ss]e|[Ff]ölja|[Ff]öljer|[Uu]ppfylla|[Uu]ppfyller|i enlighet med)\s+(?:[\p{L}:-]+\s){0,2}?[”"“»']([^”"“»'\n]*(?:vägledning|handledning|handbok|riktlinje|policy|anvisning|manual|ramverk|rekommendation|Vägledning|Handledning|Handbok|Riktlinje|Policy|Anvisning|Manual|Ramverk|Rekommendation)[^”"“»'\n]*)(?=[”"“»'])`;
/** *Se vägledning för tillitsnivåer*, *vara följsam mot Regelverk för e-post*: named as a title, and not to be found. */
const seeTitle = pattern`(?<!\p{L})(?:[Ss]e (?:även |vidare )?((?:\p{L}+s )?(?:vägledning|riktlinje|handledning|handbok|manual|instruktion|policy)\p{Ll}*(?: (?:för|om) \p{L}+)?)|(?:följsam\p{Ll}*|ansluten|kompatibel\p{Ll}*) (?:till|mot|med) (\p{Lu}\p{Ll}{4,} (?:för|om) [\p{L}-]+))(?!\p{L})`;
/** *enligt beskrivningen på kommunens webbplats*, *som finns på https://…*: what stands there tomorrow nobody knows. */
const onTheWeb = pattern`(?<!\p{L})(?:enligt|följa|uppfylla|i enlighet med|efter)(?!\p{L})[^.;]{0,80}?((?:specifikation|beskrivning|anvisning|instruktion|riktlinje|regler|krav|dokumentation|mall|manual|villkor|standard|schema|modell|handbok|vägledning|format|definition)\p{L}*(?:\s(?:för|om|av) [\p{L}-]+)?,?\s(?:(?:som )?(?:finns|ligger|publiceras|publicerats|publicerad|publicerade|publicerat|anges|beskrivs|återfinns|är publicerad\p{L}*|är tillgänglig\p{L}*|tillgänglig\p{L}*|hämtas)\s)?(?:på|via|hos|under|från)\s(?:(?:\p{L}+s\s)?(?:webbplats|hemsida|webb|webbsida|intranät|leverantörsportal|sajt|samarbetsyta)(?:en|n|et)?(?!\p{L})|https?:\/\/[^\s,;)]+|www\.[^\s,;)]+))`;
/** *enligt namnstandarden som IT-enheten har*, *som i grafiska manualen*: known to those who wrote it. */
const theirs = pattern`(?<!\p{L})(?:enligt|[Ff]ölj(?:a|er)|i enlighet med|utifrån|motsvara) (\p{Lu}[\p{L}]{1,7}:s (?:\p{Ll}+ )?(?:vägledning|riktlinje|anvisning|rekommendation|handbok|handledning|ramverk|modell|mall|checklista|policy)(?:en|ar|er|erna|arna|r|rna)?(?: (?:om|för) [\p{L}-]+)?)(?!\p{L})|(?<!\p{L})(?:enligt|följ(?:a|er)|i enlighet med|utifrån|motsvara|stämma med|överensstämma med) (?:den |det |de )?(?:[\p{L}-]+ ){0,1}?([\p{L}-]*(?:arkitektur|standard|modell|policy|strategi|struktur|princip|metod|rutin|process|plan|manual|regel|riktlinje|instruktion|anvisning|ramverk|målbild)(?:en|n|et|erna|arna|rna|er|ar|r)? som (?!anges|framgår|bifogas|finns i|beskrivs i|följer av)[\p{L}-]+ (?:\p{L}+ )?(?:har|beslutat|antagit|tagit fram|fastställt|använder|tillämpar|har beslutat))(?!\p{L})|(?<!\p{L})(?:som i|enligt|följa|följer|i enlighet med) (?:den |kommunens |vår )?(grafiska (?:manualen|profilen|riktlinjerna))(?!\p{L})`;
/** Rarer than the words that lead up to it: looked for first. */
const webPlace = pattern`webb|hemsida|intranät|leverantörsportal|sajt|samarbetsyta|https?:\/|www\.`;
/** What says which one is meant. */
const versioned = one`version\s*\d|v\d|utgåva|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}(?!\d)|dnr|diarienummer|bilaga|\uFFFC`;

/** Of the laws that everybody can look up, a general word is a blemish; of other rules nobody knows which are meant. */
const lawOnly = one`(?:lag(?:ar(?:na)?|stiftning(?:en)?|krav(?:en)?|rum(?:met)?|regler)?|rätt|författning(?:ar|arna)?|förordning(?:ar|arna)?|föreskrift(?:er|erna)?|bestämmelse[rn]?(?:na)?|regelverk(?:et|en)?|dataskyddsregler(?:na)?|rättspraxis)$`;
const platform = pattern`(?<!\p{L})(?:ötp|öppen teknisk plattform|öppna tekniska plattform\p{L}*)(?!\p{L})`;
/** What makes the document reachable: attached, linked, or named with version, date or registration number. */
const reachable = one`bilaga|\p{L} \d\.\d(?!\d)|\uFFFC|https?:|www\.|version\s*\d|utgåva|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}|dnr|diarienummer|beslutad|antagen|fastställd \d`;

/** Places that only the buyer's own people reach. */
const closed = /intranät|projektportal/;
const messages = {
  unnamed: (name: string) =>
    `”${name}” säger inte vilka regler som menas: ange lag, föreskrift eller standard med beteckning.`,
  closed: (name: string) => `”${name}” är inte öppet för den som lämnar anbud: bifoga det som står där som bilaga.`,
  unavailable: (name: string) =>
    `”${name}” är varken bifogad eller angiven med version: bifoga den som bilaga, eller ange version och länk.`,
  platform: 'Ett system kan inte uppfylla ÖTP som helhet: ställ de krav ur temat som behövs (kravpaketet ÖTP).',
};

export const requirementDocumentUnavailable = defineRule({
  id: 'requirement-document-unavailable',
  code: 'DOK-17',
  target: 'requirement',
  needs: [
    ownDocument,
    followedOwn,
    toBeFollowed,
    namedOwn,
    quoted,
    seeTitle,
    theirs,
    webPlace,
    unnamedLaw,
    platform,
    ...ownPaperPatterns,
  ],
  ground: 'statute',
  severity: advertised,
  title: 'Dokument som krav hänvisar till är bifogade eller åtkomliga, med version',
  rationale:
    'Alla anbudsgivare ska läsa samma text. En policy eller riktlinje som varken är bifogad eller länkad, eller som saknar version, betyder olika saker för olika läsare. ÖTP är ett styrande dokument och kan inte uppfyllas som sådant: skriv de krav som behövs.',
  basis: ['LOU 4 kap. 1 §'],
  messages,

  *check({ kind, prepared }, at, { documents }): Generator<Draft> {
    if (kind === 'information') return;
    const named = [...namedPapers(prepared, { at: `${at}/text`, kind, documents, messages: this.messages })];
    yield* named;
    const own = named.length === 0 ? ownPaperIn(prepared) : undefined;
    if (!own || documents.some(title => prepared.lower.includes(title))) return;
    const name = prepared.raw.slice(...own.span);
    const message = closed.test(name.toLowerCase()) ? this.messages.closed(name) : this.messages.unavailable(name);
    yield { at: `${at}/text`, span: own.span, message, atMost: own.isName ? 'hint' : 'warning' };
  },

  examples: [
    { bad: 'Konton ska namnges enligt ⟦namnstandarden som it-enheten har⟧.', severity: 'warning' },
    { bad: 'Nycklar lämnas ut efter den ⟦instruktion⟧ som delas ut vid uppstarten.', severity: 'warning' },
    { bad: 'Se ⟦intranätet⟧ för när systemet får stängas av.', severity: 'hint' },
    { bad: 'Se ⟦personalhandboken⟧ för vad som gäller vid besök.', severity: 'hint' },
    { good: 'Systemet ska visa kommunens policyer på startsidan.' },
    { bad: 'Handlingar gallras enligt ⟦nämndens gallringsbeslut⟧.' },
    { good: 'Leverantören ska följa beställarens informationssäkerhetspolicy enligt bilaga 7.' },
    { bad: 'Ritningar ska lämnas enligt ⟦anvisningen på kommunens webbplats⟧.', severity: 'warning' },
    { good: 'Ritningar ska lämnas enligt anvisningen på kommunens webbplats, version 3.' },
    { good: 'Leverantören ska följa beställarens riktlinjer för e-arkiv, version 2.1 den 3 maj 2026.' },
    {
      good: 'Leverantören ska följa kommunens miljöpolicy.',
      workspace: { policies: [{ title: 'Miljöpolicy', version: '2025', link: 'https://exempelby.example/miljo' }] },
      note: 'Policyn är upptagen i arbetsytan med version och länk.',
    },
    { bad: 'Leverantören ska följa ⟦beställarens informationssäkerhetspolicy⟧.' },
    { bad: 'Leverantören ska följa ⟦{{buyer}}s vid var tid gällande riktlinjer⟧.' },
    { bad: 'Systemet ska följa ⟦gällande lagar⟧ och branschregler.', severity: 'hint' },
    { bad: 'Leverantören ska arbeta enligt ⟦kommunens förändringsprocess⟧.' },
    { good: 'Systemet ska följa gällande bestämmelser i bokföringslagen (1999:1078).' },
    { bad: 'Leverantören ska följa ⟦kommunens rese- och mötespolicy⟧.' },
    { bad: 'Vid ombyggnad ska ⟦framtagna rutiner⟧ följas.', severity: 'warning' },
    { bad: '⟦Beställarens krav⟧ på arkivering ska efterlevas.' },
    { bad: 'Systemet ska gallra i enlighet med ⟦Exempelbys gallringsplan⟧.', severity: 'warning' },
    { bad: 'Hallen ska uppfylla nivå 2 enligt Exempelverkets ”⟦Handledning för serverrum⟧”.', severity: 'warning' },
    { good: 'Systemet ska uppfylla Bokföringslagens krav på arkivering.' },
    { bad: 'Leverantören ska följa ⟦Exempelbys referensarkitektur⟧.', severity: 'warning' },
    { bad: 'Lösenord ska skyddas. Se ⟦vägledning för lösenord⟧.', severity: 'warning' },
    { good: 'Lösenord ska skyddas. Se vägledning för lösenord, version 3, i bilaga 2.' },
    { bad: 'Systemet ska uppfylla ⟦ÖTP⟧.' },
    { bad: 'Gränssnitten ska utformas i enlighet med ⟦ÖTP⟧ V2.1.' },
    { bad: 'Systemet ska vara ⟦ÖTP⟧-kompatibelt.' },
    { good: 'Systemet ska låta administratören ange en lösenordspolicy.' },
    { good: 'Leverantören ska behandla personuppgifter enligt beställarens dokumenterade instruktioner.' },
  ],
});

interface Where {
  readonly at: string;
  readonly kind: Kind | undefined;
  /** Titles of the documents that the workspace knows, in lower case. */
  readonly documents: readonly string[];
  readonly messages: typeof messages;
}

/** Papers, laws and platforms that are to be followed, by the words for them. */
function* namedPapers(prepared: PreparedText, { at, kind, documents, messages }: Where): Generator<Draft> {
  const { lower } = prepared;
  for (const { 0: name, index } of prepared.all(ownDocument)) {
    if (handled.test(lower.slice(0, index))) continue;
    const [start, end] = prepared.sentences[prepared.sentenceAt(index)] ?? [0, lower.length];
    // Whoever processes personal data does so on instructions that the law itself asks for.
    if (/instruktion/.test(name) && /personuppgift|biträde/.test(lower.slice(start, end))) continue;
    const rest = lower.slice(index + (/^\uFFFC+/.exec(name)?.[0].length ?? 0), end);
    if (reachable.test(rest) || /bilaga/.test(lower.slice(start, index))) continue;
    if (documents.some(title => lower.slice(start, end).includes(title))) continue;
    const span = [index, index + name.length] as const;
    yield { at, span, message: messages.unavailable(prepared.raw.slice(...span)) };
  }
  for (const { 0: whole, 1: name = '', index: from } of [...prepared.all(followedOwn), ...prepared.all(toBeFollowed)]) {
    const index = from + whole.length - name.length;
    const [start, end] = prepared.sentences[prepared.sentenceAt(index)] ?? [0, lower.length];
    if (reachable.test(lower.slice(start, index)) || reachable.test(lower.slice(index + name.length, end))) continue;
    if (documents.some(title => lower.slice(start, end).includes(title))) continue;
    const span = [index, index + name.length] as const;
    if ([...prepared.all(ownDocument)].some(other => other.index <= index && other.index + other[0].length > index))
      continue;
    yield { at, span, message: messages.unavailable(prepared.raw.slice(...span)) };
  }
  for (const span of [namedOwn, quoted, seeTitle, theirs].flatMap(titles => titlesIn(prepared, titles))) {
    const message = messages.unavailable(prepared.raw.slice(...span));
    yield { at, span, message, atMost: 'warning' };
  }
  for (const { 0: whole, 1: name = '', index } of prepared.may(webPlace) ? prepared.all(onTheWeb) : []) {
    const end = index + whole.length;
    const [from, to] = prepared.sentences[prepared.sentenceAt(index)] ?? [0, lower.length];
    const rest = lower.slice(from, end - name.length) + lower.slice(end, to);
    if (versioned.test(rest) || versioned.test(name)) continue;
    const span = [end - name.length, end] as const;
    const message = messages.unavailable(prepared.raw.slice(...span));
    yield { at, span, message, atMost: 'warning' };
  }
  const unnamed = isBinding(kind) ? unnamedIn(prepared) : undefined;
  if (unnamed) {
    const name = prepared.raw.slice(...unnamed);
    const atMost = lawOnly.test(name.toLowerCase()) ? 'hint' : 'warning';
    yield { at, span: unnamed, message: messages.unnamed(name), atMost };
  }
  for (const { 0: name, index } of prepared.all(platform)) {
    const [start, end] = prepared.sentences[prepared.sentenceAt(index)] ?? [0, lower.length];
    const after = lower.slice(index + name.length, end);
    if (/bilaga/.test(lower.slice(start, end))) continue;
    if (!toFulfil.test(lower.slice(start, index)) && !fulfilled.test(after)) continue;
    yield { at, span: [index, index + name.length], message: messages.platform };
  }
}

/** The first law, rule or standard that is to be obeyed without being named. */
function unnamedIn(text: PreparedText): readonly [number, number] | undefined {
  const { lower } = text;
  for (const { 0: name, index } of text.all(unnamedLaw)) {
    const [start, end] = text.sentences[text.sentenceAt(index)] ?? [0, lower.length];
    const after = lower.slice(index + name.length, end);
    if (!obeys.test(lower.slice(start, index)) && !fulfilled.test(after)) continue;
    if (/^\s*(?:om|för|i|avseende|rörande|på)(?!\p{L})/u.test(after) || /^\s*\((?!t\.?\s?ex|exempel)/.test(after))
      continue;
    const around = lower.slice(start, end);
    if (reachable.test(around) || (lawNamed.test(around) && !merelyExample.test(around))) continue;
    return [index, index + name.length];
  }
  return undefined;
}

/** Papers by title or owner's name for which the sentence says neither version nor place. */
function titlesIn(text: PreparedText, titles: Pattern): readonly (readonly [number, number])[] {
  return text.allAsWritten(titles).flatMap(({ 0: whole, 1: own, 2: other, index }) => {
    const name = own ?? other ?? '';
    const [start, end] = text.sentences[text.sentenceAt(index)] ?? [0, text.raw.length];
    const from = index + whole.length - name.length;
    const around = text.lower.slice(start, end);
    return reachable.test(around) || lawNamed.test(around) ? [] : [[from, index + whole.length] as const];
  });
}
