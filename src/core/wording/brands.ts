import { sentenceOf, sentenceSpan, sentenceUpTo } from './language.ts';
import { latin, matchesIn, one, pattern, spanOf } from './pattern.ts';
import type { Entry } from '../model/generated/types.ts';
import { isGuess, makesBesideGoods } from './makes-beside-goods.ts';
import { once, type PreparedText } from './prepared-text.ts';
import { isCodeName, makesAnywhere, mayBeMake, mayName, unknownMakes } from './unknown-makes.ts';
import { mayOpenWithMake, tradeMakesIn } from './trade-makes.ts';
import { takesTendersAt, tellsOfOwn } from './told-names.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/**
 * Product and company names that turn up in Swedish IT requirements, as data. Written as they stand in texts: matching is
 * case-sensitive, since several are ordinary words in lower case (Teams, Word). Names of what the organisation runs come
 * from its IT environment instead.
 */
const names = [
  // Microsoft
  'Microsoft(?: (?:365|Office|Windows|Teams|Entra(?: ID)?|Azure(?: AD)?|SharePoint|Exchange|SQL Server|Outlook|Active Directory|Edge|Excel|Word|PowerPoint|Power BI|Intune|Defender|Dynamics|Endpoint Manager|Hyper-V))?',
  'MS (?:Office|Word|Excel|SQL|Teams|Outlook|Exchange)', 'Office ?365', 'O365', 'M365', 'Windows(?: (?:Server|Hello|\\d+(?:\\.\\d+)?))?', 'Azure(?: AD| Active Directory)?',
  'Entra(?: ID)?', 'SharePoint(?: Online)?', 'Outlook', 'Active Directory', 'ADFS', 'AD FS', 'SQL Server', 'Power BI', 'PowerPoint', 'OneDrive', 'Intune', 'Hyper-V', 'SCCM', 'Internet Explorer',
  'Teams', 'Excel', 'Word', 'Edge', 'EDGE', 'WINDOWS', 'OUTLOOK', 'EXCEL', 'Exchange(?: Online)?', '\\.NET', 'Silverlight',
  // Apple, Google, Mozilla
  'Apple(?: [A-Z]\\p{L}+)?', 'iOS', 'iPadOS', 'macOS', 'Mac ?OS', 'IOS', 'Safari', 'SAFARI', 'iPhone', 'iPad', 'App ?Store', 'AirPrint', 'AirWatch',
  'Google(?: (?:Play(?: Store)?|Chrome|Workspace|Maps|Analytics|Classroom|Drive|Kalender|Cloud))?', 'Chrome(?:OS|book)?', 'CHROME', 'Android', 'Chromium', 'YouTube', 'Gmail', 'Firefox', 'FIREFOX', 'Mozilla(?: Firefox)?', 'Opera',
  // servers, databases, infrastructure
  'Oracle(?: (?:Database|Java))?', 'SAP(?: [A-Z]\\p{L}+)?', 'IBM(?: [A-Z]\\p{L}+)?', 'Citrix(?: [A-Z]\\p{L}+)?', 'VMware', 'vSphere', 'Cisco(?: [A-Z]\\p{L}+)?', 'Dell', 'HP', 'HPE', 'Lenovo', 'Intel', 'AMD', 'Nutanix',
  'Fortinet', 'Palo Alto', 'Check Point', 'F5', 'NetScaler', 'Red Hat', 'Ubuntu', 'Debian', 'Linux', 'PostgreSQL', 'MySQL', 'MariaDB', 'MongoDB', 'Redis', 'Elasticsearch', 'Kafka', 'RabbitMQ',
  'Docker', 'Kubernetes', 'OpenShift', 'Amazon(?: Web Services)?', 'AWS', 'Tomcat', 'Apache', 'Nginx', 'Java(?:Script)?(?= ?\\d)', 'Veeam', 'Commvault', 'Splunk', 'Zabbix', 'Nagios', 'Grafana',
  'FortiGate', 'Fortigate', 'Aruba', 'Juniper', 'Meraki', 'Ubiquiti', 'UniFi', 'Ruckus', 'Extreme Networks', 'Brocade', 'NetApp', 'Synology', 'Proxmox', 'Windows11', 'Surface(?: Pro)?', 'ThinkPad', 'MacBook', 'Mac', 'Polycom', 'Avaya', 'Alcatel', 'AudioCodes', 'PRTG', 'SolarWinds', 'Rubrik', 'Omnissa', 'Horizon View', 'Netwrix', 'Quest', 'Nutanix', 'Snow', 'Lansweeper', 'Barracuda', 'SentinelOne', 'Bitwarden', 'Duo', 'AD', 'Azure DevOps', 'Copilot', 'ChatGPT', 'OpenAI',
  'Excel(?:fil|ark|blad|dokument|format|mall|lista|list)\\p{Ll}*', 'Word(?:fil|dokument|format|mall)\\p{Ll}*', 'Outlook(?:kalender|klient)\\p{Ll}*', 'Windows(?:miljö|klient|server|dator|plattform)\\p{Ll}*', 'Teams(?:möte|kanal|klient)\\p{Ll}*', 'Oracle(?:databas|miljö)\\p{Ll}*', 'Citrix(?:miljö|klient)\\p{Ll}*', 'VMware(?:miljö|kluster)\\p{Ll}*',
  // office and business software
  'Adobe(?: [A-Z]\\p{L}+)?', 'Acrobat(?: Reader)?', 'Salesforce', 'ServiceNow', 'Jira', 'Confluence', 'Atlassian', 'Slack', 'Zoom', 'Skype(?: for Business)?', 'WebEx', 'Webex', 'GitHub', 'GitLab', 'Dropbox', 'Qlik(?:View|Sense| Sense)?',
  'Tableau', 'Crystal Reports', 'BizTalk(?: Server)?', 'MuleSoft', 'WordPress', 'EPiServer', 'Optimizely', 'SiteVision', 'Sitevision', 'ArcGIS', 'Esri', 'FME', 'AutoCAD', 'Autodesk', 'Revit', 'Matomo', 'MobileIron', 'Sophos', 'Trend Micro',
  'Symantec', 'McAfee', 'TeamViewer', 'LibreOffice', 'OpenOffice', 'Facebook', 'Instagram', 'LinkedIn', 'Twitter',
  // Swedish public sector
  'SAFe', 'ScrumAlliance', 'Scrum Alliance', 'PSM', 'PROSCI', 'Prosci', 'ADKAR', 'PRINCE2', 'Prince ?2', 'XLPM', 'PPS(?=[ -]?(?:model|metod|grund|cert|utbild))', '(?<=enligt )PPS', 'Bank-?ID', 'Mobilt Bank-?ID', 'Freja(?: eID)?(?:\\+| Plus)?', 'SITHS', 'Siths', 'Swish', 'Klarna', 'Kivra', 'Vitec', 'Aptus', 'Visma', 'Procapita', 'Lifecare', 'Tietoevry', 'TietoEVRY', 'Tieto', 'CGI', 'Raindance', 'Agresso', 'Unit4', 'Heroma',
  'Personec', 'Platina', 'Ciceron', 'Public 360', 'W3D3', 'Treserva', 'Prorenata', 'Skola24', 'Vklass', 'InfoMentor', 'Unikum', 'Edlevo', 'IST Analys', 'Ladok', 'Procurator', 'TakeCare', 'Cosmic', 'Melior', 'Cambio', 'Sydarkivera', 'Comprima',
  'Hypergene', 'Stratsys', 'Medvind', 'TimeCare', 'Time Care', 'Quinyx', 'Castor', 'Open ePlatform', 'Artvise', 'EDP Vision', 'Infracontrol', 'Bygglovsportalen', 'ByggR', 'Ecos', 'Castra', 'Geosecma', 'Trapeze', 'Mercell', 'TendSign',
  'Magna Cura', 'Pulsen', 'Safe Doc', 'Phoniro', 'Tunstall', 'Careium', 'Doro', 'Sokigo', 'Nemo-Q', 'MiCollab', 'Mitel', 'Telia', 'Tele2', 'Telenor', 'iipax', 'Koha', 'Mikromarc', 'Book-IT', 'BOOK-IT', 'Quria', 'Axiell(?: [A-Z]\\p{L}+)?', 'Libris',
  'Trimble', 'Hexagon', 'Topocad', 'QGIS', 'MapInfo', 'MicroStation', 'Bentley', 'Solibri', 'Aveva', 'Citect', 'WinCC', 'Siemens', 'ABB', 'Schneider(?: Electric)?', 'Kamstrup', 'Zebra', 'Honeywell', 'Datalogic', 'Samsung', 'Huawei', 'Ericsson', 'Logitech', 'Jabra', 'Epson', 'Canon', 'Xerox', 'Ricoh', 'Konica Minolta', 'Fujitsu', 'Acer', 'ASUS', 'Philips', 
  'HID(?: [A-Z]\\p{L}+)?', 'Axis', 'Hikvision', 'Dahua', 'Milestone', 'Genetec', 'Bosch', 'ASSA(?: ABLOY)?', 'iLOQ', 'dormakaba', 'Brother', 'Lexmark', 'Kyocera', 'Yealink', 'Snom', 'Motorola', 'Garmin', 'TomTom', 'Sepura', 'Beckhoff', 'Grundfos', 'Xylem', 'Itron', 'EasyPark', 'Parkster', 'Flowbird', 'Mashie', 'Volvo', 'Volkswagen', 'Tesla', 'Toyota',
  'Basware', 'Proceedo', 'Inyett', 'Visma Proceedo', 'Hogia', 'Fortnox', 'Aditro', 'Winlas', 'Flexite', 'SchoolSoft', 'Haldor', 'itslearning', 'Moodle', 'Cosmic', 'Evry', 'Atea', 'Fujitsu', 'Advania', 'Okta', 'Ping(?: Identity|Federate)', 'Keycloak', 'Pointsharp', 'Net ?iD', 'SafeNet', 'YubiKey', 'Yubico',
  'Bose', 'Sennheiser', 'Shure', 'Crestron', 'Extron', 'Barco', 'Verint', 'Salto', 'Bewator', 'Panasonic', 'Toshiba', 'Assa', 'CrowdStrike', 'CyberArk', 'Ansible', 'Terraform', 'Jenkins', 'Node\\.js', 'Angular', 'Spring Boot', 'IIS', 'PHP', 'Drupal', 'Joomla', 'Umbraco', 'Zendesk', 'Genesys', 'Puzzel', 'Telia ACE', 'Kaspersky', 'ESET', 'F-Secure', 'WithSecure', 'DocuSign', 'Scrive', 'Visma Addo', 'Survey ?Monkey', 'Netigate', 'Questback', 'esMaker', 'ReachMee', 'Varbi', 'Learnify', 'Mobigo',
]; // prettier-ignore

const alternatives = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
/** With two capitals: where there is no second one, none of these is. */
const isShort = (name: string): boolean => /^\p{Lu}{2}$/u.test(name);
const dictionary = pattern`(?=[A-ZÅÄÖdimv.])(?<![\p{L}\p{N}_.@/])(?:${alternatives(names.filter(name => !isShort(name)))})(?=:?s?(?![\p{L}\p{N}_@]))`;
/** Apart: two letters are in many texts, and the long expression would be tried on them all. */
const shortNames = pattern`(?<![\p{L}\p{N}_.@/])(?:${alternatives(names.filter(isShort))})(?=:?s?(?![\p{L}\p{N}_@]))`;
const anyName = placesOf([dictionary, shortNames, ...unknownMakes]);

export interface BrandReference {
  readonly name: string;
  readonly span: Span;
  /** How the text means it: decides how grave it is. */
  readonly sense: 'required' | 'existing' | 'stated' | 'exception' | 'one-of-several' | 'guessed';
  /** Entry of the IT environment that bears the name. */
  readonly entry: Entry | undefined;
}

/** Every product name of a text with how it is meant, in order. */
export const brandReferences = (text: PreparedText, products: ReadonlyMap<string, Entry>): readonly BrandReference[] =>
  finderFor(products)(text);

/** One memory per IT environment and text: several rules ask. */
const finders = new WeakMap<ReadonlyMap<string, Entry>, (text: PreparedText) => readonly BrandReference[]>();

function finderFor(products: ReadonlyMap<string, Entry>): (text: PreparedText) => readonly BrandReference[] {
  const known = finders.get(products);
  if (known) return known;
  const finder = once(text => findBrands(text, products));
  finders.set(products, finder);
  return finder;
}

const noBrands: readonly BrandReference[] = [];

function findBrands(text: PreparedText, products: ReadonlyMap<string, Entry>): readonly BrandReference[] {
  if (products.size === 0 && !text.hasInnerCapital && !text.may(dictionary) && !mayOpenWithMake(text.masked))
    return noBrands;
  const listed = listedHits(text);
  const found = [...listed, ...unlistedHits(text), ...productHits(text, products)];
  if (found.length === 0) return noBrands;
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Span[] = [];
  for (const span of found) if (span[0] >= (kept.at(-1)?.[1] ?? 0) && !isParty(text, span)) kept.push(span);
  const platforms = kept.filter(span => platform.test(text.lower.slice(...span)));
  return kept.map((span, i) => {
    const name = text.raw.slice(...span);
    const entry = products.get(name.toLowerCase());
    const sense = senseOf(text, span, { platforms, beside: [kept[i - 1], kept[i + 1]] }, entry);
    const isKnown = sense !== 'required' || listed.some(([start]) => start === span[0]);
    return { name, span, entry, sense: !isKnown && isGuessAt(text, span) ? 'guessed' : sense };
  });
}

function isGuessAt(text: PreparedText, span: Span): boolean {
  const [start, end] = sentenceSpan(text, span[0]);
  return isGuess(text.masked.slice(start, end), text.masked.slice(...span), span[0] - start);
}

/** Names that are data. */
function listedHits(text: PreparedText): Span[] {
  const known = text.mayAny(anyName) ? [...text.allAsWritten(dictionary), ...text.allAsWritten(shortNames)] : [];
  return [...known.map(spanOf), ...tradeMakesIn(text.masked)];
}

/** Names that no list holds. */
function unlistedHits(text: PreparedText): Span[] {
  // "Word" and "Edge" first in a sentence may be any word: there only names that cannot be mistaken count.
  if (!mayName.test(text.masked)) return [];
  const called = text.mayAny(anyName) ? unknownMakes.flatMap(words => text.allAsWritten(words)) : [];
  const anywhere = !mayBeMake.test(text.masked) ? [] : makesAnywhere.flatMap(words => matchesIn(text.masked, words));
  const beside = mayBeMake.test(text.masked) ? makesBesideGoods(text.masked) : [];
  const found = [...[...called, ...anywhere].map(nameIn), ...beside];
  return found.filter(span => !isOfProgram(text, span));
}

function isOfProgram(text: PreparedText, span: Span): boolean {
  const [start, end] = sentenceSpan(text, span[0]);
  return isCodeName(text.masked.slice(start, end), text.masked.slice(...span), span[0] - start);
}

/** Where the first group that matched stands. */
function nameIn(match: RegExpExecArray): Span {
  const [whole, ...groups] = match;
  const name = groups.find(group => (group as string | undefined) !== undefined) ?? whole;
  const start = match.index + whole.lastIndexOf(name);
  return [start, start + name.length];
}

const productNames = new WeakMap<ReadonlyMap<string, Entry>, RegExp | null>();

/** Products of the IT environment, whatever their case. */
function productHits(text: PreparedText, products: ReadonlyMap<string, Entry>): Span[] {
  let named = productNames.get(products);
  if (named === undefined) {
    const long = [...products.keys()].filter(name => name.length > 2).sort((a, b) => b.length - a.length);
    const escaped = long.map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    named = escaped.length
      ? new RegExp(latin(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`), 'g')
      : null;
    productNames.set(products, named);
  }
  if (!named) return [];
  return matchesIn(text.lower, named).map(spanOf);
}

/** *Anbud lämnas i TendSign*: where the buyer takes tenders. */
const tenders = one`(?<!\p{L})(?:anbud|upphandling|ansökning)\p{L}*`;
const portal = one`^(?:TendSign|Mercell)$`;

const partyVerb = one`^\s+(?:ansvarar|åtar sig|har rätt|äger rätt|förbinder sig|garanterar|svarar för|är skyldig|tillhandahåller|meddelar|fakturerar|debiterar|förbehåller sig|tar ut)(?!\p{L})`;

/** *Ericssons väg 12*. */
const street = one`^s (?:väg|gata|gränd|torg|plan|park|allé)(?:en)?(?!\p{L})`;

/** *Ekebranschens Allmänna bestämmelser*: conditions that somebody has written. */
const conditions = one`s Allmänna$`;

/** *på samma villkor som Ekeby*: another buyer. */
const asBuyer = one`(?<!\p{L})(?:villkor|sätt|priser) som $`;

/** *en sökning på ordet Dell*: data. */
const asWord = one`(?<!\p{L})(?:ordet|texten|värdet|strängen|söktermen) $`;

/** *Telia ansvarar för driften*: a company that is a party to the contract, and no make. */
const isParty = (text: PreparedText, [start, end]: Span): boolean =>
  street.test(text.lower.slice(end)) ||
  (portal.test(text.masked.slice(start, end)) && tenders.test(text.lower)) ||
  takesTendersAt(text.masked.slice(start, end), sentenceUpTo(text, start), sentenceOf(text, start)) ||
  conditions.test(text.masked.slice(start, end)) ||
  asBuyer.test(text.lower.slice(Math.max(0, start - 20), start)) ||
  asWord.test(text.lower.slice(Math.max(0, start - 20), start)) ||
  ((text.sentences[text.sentenceAt(start)]?.[0] ?? 0) === start && partyVerb.test(text.lower.slice(end)));

const existing = one`(?<!\p{L})(?:befintlig\p{L}*|nuvarande|dagens|i dag|idag|redan|beställarens|kommunens|regionens|myndighetens|bolagets|verksamhetens|vår[at]?|används|använder|driftsatt\p{L}*|\uFFFC+s)(?!\p{L})[^.;]{0,60}$`;
/** The text says outright that the thing is there: it informs and demands nothing of the kind. */
const stated = one`(?<!\p{L})(?:pågår|befintlig\p{L}*|nuvarande|dagens|i dag|idag|driftsatt\p{L}*|används|använder)(?!\p{L})[^.;]{0,40}$`;
/** *Platina, som kommunen avvecklar*, *Platina ska migreras*: it is there, and will be left. */
const left = one`^,? som [^.;,]{0,30}?(?<!\p{L})(?:avveckla|fasa|ersätt|lämna|byt)\p{L}*|^ genomgår (?!\p{L}*prov)|^ (?:(?:ska|skall) )?(?:avvecklas|fasas ut|migreras|konverteras|flyttas|föras över|överföras)(?!\p{L})`;
/** *Inloggning med*, *integreras mot*, *hämtas från*: what somebody already has, in nearly every tender. */
const counterpart = one`(?<!\p{L})(?:(?:integrer|integration|synkronis|synk|kopp|ansl|autentiser|feder|provisioner)\p{L}*|inloggning|logga in|single sign-on|sso|hämtas?|flytta\p{L}*|migrer\p{L}*|konverter\p{L}*|läsas? in|importeras?|överför\p{L}*|fungera|kompatibel\p{L}*|samverka|samexistera)(?!\p{L})[^.;]{0,40}\s(?:mot|med|till|från|via|genom|i|ur)\s+(?:[\p{L}\d-]+\s(?:(?:och|samt)\s)?)?$`;
/** *får inte bero på molntjänster (t.ex. …)*: what is kept out may be far from the word that keeps it out. */
const banned = one`(?<!\p{L})(?:(?:får|ska|skall|bör) (?:inte|ej)|(?:inte|ej) (?:ha|vara|kräva|förutsätta|bygga|bero|kopplat?|knutet|knuten|beroende|omfattas?))(?!\p{L})[^;]{0,120}$`;
const exception = one`(?<!\p{L})(?:förutom|utöver|utom|undantag\p{L}*|annan än|annat än|andra än|utan|oberoende av|inte|exkluder\p{L}*)(?!\p{L})[^.;,]{0,30}$`;
const alternative = one`^[^.;]{0,12}(?<!\p{L})eller\s+(?:annan|annat|andra|någon annan)(?!\p{L})`;

/** Operating systems and browsers: two of them in a sentence are what the users have, not a choice of supplier. */
const platform =
  /^(?:ios|ipados|android|macos|mac os|windows|linux|chrome|chromeos|safari|firefox|edge|microsoft edge|google chrome|mozilla firefox|opera|chromium)/;

function senseOf(
  text: PreparedText,
  span: Span,
  others: {
    readonly platforms: readonly Span[];
    readonly beside: readonly (Span | undefined)[];
  },
  entry: Entry | undefined,
): BrandReference['sense'] {
  const [start, end] = sentenceSpan(text, span[0]);
  // The expressions look back over some sixty letters; a long list of names must not be read anew for each.
  const before = text.lower.slice(Math.max(start, span[0] - 160), span[0]);
  if (exception.test(before) || banned.test(before)) return 'exception';
  if (stated.test(before) || left.test(text.lower.slice(span[1], end))) return 'stated';
  if (tellsOfOwn(text.lower.slice(start, span[0]))) return 'stated';
  if (entry !== undefined || existing.test(before) || counterpart.test(before)) return 'existing';
  if (alternative.test(text.lower.slice(span[1], end))) return 'one-of-several';
  const within = (other: Span): boolean => other !== span && other[0] >= start && other[1] <= end;
  if (platform.test(text.lower.slice(...span)) && others.platforms.some(within)) return 'one-of-several';
  const beside = others.beside.some(other => other !== undefined && within(other) && listed(text, span, other));
  return beside ? 'one-of-several' : 'required';
}

/** Two names that only commas, *och*, *eller* and a version stand between are members of one list. */
function listed(text: PreparedText, a: Span, b: Span): boolean {
  const [first, second] = a[0] < b[0] ? [a, b] : [b, a];
  return /^[\s\d.()]*(?:,|\/|och|eller|samt|respektive|resp\.?|,? *(?:och|eller))[\s\d.]*$/.test(
    text.lower.slice(first[1], second[0]),
  );
}
