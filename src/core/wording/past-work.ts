import { pattern, type Pattern } from './pattern.ts';

/** Work that a tenderer has behind it, and the papers that show it: asked of the tenderer, whatever the sentence's subject is. */

/** *Referensuppdraget*, *åberopad referens*; not *referensen på fakturan*, nor *referensnumret*. */
const reference =
  '(?:(?:kund|uppdrags)?referens(?:uppdrag|projekt|objekt|kund|person|tagare|uppdragsgivare)(?:et|en|er|erna|na|n)?|(?:(?:åberopa|angiv|bifoga|redovisa|lämna|uppgiv)(?:[dt]e?|en|et|na) )?(?:kund|uppdrags)?referens(?:en|er|erna)?|(?:(?:åberopa|angiv|redovisa)(?:[dt]e?|en|et|na) )(?:uppdrag|projekt|entreprenad)(?:et|en|er)?|(?:uppdrag|projekt|entreprenad)(?:et|en|er)? som (?:åberopas|anges som referens|redovisas))';
const modal = '(?:ska|skall|måste|bör|får)(?: (?:inte|ej|även|också|dessutom|då|tillsammans|sammantaget))?';
const done = '(?:[\\p{L}-]+ ){0,2}?\\p{L}{2,}(?:at|ts|sett|ört|agit|aft|arit|ivit|ått|rivit)(?!\\p{L})';
const asked = `(?:(?:ha )?${done}|ha (?:en |ett |minst |fler |mer |högst )|avse(?!\\p{L})|omfatta(?!\\p{L})|gälla(?!\\p{L})|innehålla(?!\\p{L})|komma från|vara (?:från|högst|äldre|yngre|avslut|slutför|genomför|utför|inom|hämta|jämförbar|relevant|likvärdig|pågående|aktuell)|kunna (?:kontaktas|nås|bekräfta|intyga|styrka|verifiera)|bekräfta(?!\\p{L})|intyga(?!\\p{L}))`;
/** *Referensuppdraget ska ha omfattat …*, *Minst en av referenserna får inte vara äldre än …*. */
const ofReference = `(?<!\\p{L})${reference}(?: (?:från|hos|för|till|i|nr|nummer)? ?[^.;:,]{1,40}?)? ${modal} ${asked}`;
/** *Uppdraget ska ha slutförts tidigast 2021*, *ha utförts de senaste tre åren*: work of which the end lies behind. */
const ofEarlier = `(?<!\\p{L})(?:uppdrag|projekt|entreprenad|leverans|arbete)(?:et|en|er|erna|na)? ${modal} (?:ha )${done}[^.;]{0,60}?(?<!\\p{L})(?:tidigast|(?:de|det) senaste|(?:högst|inte mer än) [\\p{L}\\d]+ (?:\\(\\d+\\) )?år (?:före|tillbaka|innan|gammal))`;

const papers =
  '(?:cv|meritförteckning(?:ar|en)?|kompetensprofil(?:er)?|referens(?:er|uppdrag|projekt|objekt)?(?:et|en)?|(?:minst )?(?:ett|två|tre|\\d)(?: \\(\\d\\))? (?:[\\p{L}-]+ ){0,2}?uppdrag)';
/** *Det ska av CV framgå …*, *styrks med minst ett uppdrag som har omfattat …*. */
const shownBy = `(?<!\\p{L})(?:ska|skall|måste) (?:[\\p{L}-]+ )?(?:av|i) (?:[\\p{L}-]+ )?${papers}(?!\\p{L})(?: [\\p{L}-]+)? framgå(?!\\p{L})|(?<!\\p{L})(?:ska|skall|måste) (?:[\\p{L}-]+ )?styrkas (?:med|genom|av|i) (?:[\\p{L}-]+ )?${papers}(?!\\p{L})`;
const sends = '(?:bifoga|bilägg|lämna|lämna in|skicka in|ladda upp|redovisa|ange|uppge|redogör för|beskriv|presentera)';
const ofPerson =
  '(?:för|på|av|avseende|till) (?:[\\p{L}-]+ ){0,2}?(?:offerera|erbjud|föreslag|tilltänk|namngiv|utsed|konsult|nyckelperson|projektledar|personal)';
/** *Bifoga CV på offererad konsult*, *Redogör för ert företags erfarenhet*: told to who tenders. */
const sent = `(?:^|[.:;] )${sends} (?:[\\p{L}-]+ ){0,3}?(?:cv(?!\\p{L})|meritförteckning|kompetensprofil|(?:er|ert|era|anbudsgivarens|företagets|bolagets|konsultens)(?: [\\p{L}-]+){0,2}? erfarenhet|[^.;:]{0,30}?intyg ${ofPerson}|(?:intyg|omdömen?) från (?:[\\p{L}-]+ ){0,2}?(?:uppdragsgivare|kund|bank|skatteverket|bolagsverket))`;

export const pastWork = pattern`${ofReference}|${ofEarlier}|${shownBy}|${sent}`;

/** *Bevis på att leverantören uppfyller …*, *bifoga certifikat för …*: a paper of the firm, if what it shows is the firm's. */
const firm =
  '(?:ni|företaget|bolaget|firman|anbudsgivaren|utföraren|entreprenören|\\p{L}*leverantören|leverantörens [\\p{L}-]+)';
export const provesFirm: Pattern = pattern`(?<!\p{L})(?:bevis|intyg|dokumentation|underlag|verifikat|handlingar)(?:er)? (?:på|om|för|som (?:visar|styrker|intygar)|över) att ${firm} (?:uppfyller|har(?! \p{L}{3,}t (?!vara|att))|är|innehar|bedriver)(?!\p{L})|(?:^|[.:;] )${sends} (?:[\p{L}-]+ ){0,2}?(?:kopia|kopior|bevis|intyg) (?:på|av|om) (?:[\p{L}-]+ ){0,2}?(?:certifi|försäkring|registrering|auktorisation)`;
