import { alternatives } from './phrases.ts';

/** What names of makes look like in Swedish text, as sources of expressions over text as it is written. */

/** *OpenAPI*, *Peppol*, *Modbus*. */
const interfaces = alternatives(`
  Open(?:Telemetry|API|ID|Document|EHR|Street), OAuth, JavaScript, GraphQL, CloudEvents?, AsyncAPI, Kerberos,
  Peppol, Svefaktura, Dublin, Bluetooth, Wi-Fi, Wifi, Zigbee, Ethernet, Modbus, BACnet, Unicode, Geo(?:JSON|Package)
`);
/** *Sambruk*, *Sverige*, *Region*. */
const swedishBodies = [
  'Sambruk',
  'Inera',
  'Digg',
  'Sweden',
  'Sweref',
  String.raw`[A-Z]{2,}-\p{Ll}`,
  'Sverige',
  'Svensk',
  'Sveriges',
  'Stockholm',
  'Göteborg',
  'Malmö',
  'Europa',
  'EU',
  'Kommun',
  'Region',
].join('|');
/** *Bilaga*, *Avsnitt*. */
const partOfPaper = alternatives(`
  Bilaga, Kapitel, Tabell, Avsnitt, Paragraf, Agenda
`);
/** *Full*, *Klass*, *Vecka*. */
const level = String.raw`(?:Full|Ultra|City|Krav|Punkt|Nivå|Klass|Rad|Fas|Del|Vecka|Version|Prio)(?:en|et|er|ar|n|s)?(?!\p{L})`;
/** Standards, bodies and places that are written as names and are no makes. */
export const noMake = String.raw`(?!(?:${interfaces}|${swedishBodies}|${partOfPaper}|${level})(?![\p{Ll}]*\s?(?:AB|[A-Z]{1,3}\d)))`;

/** Parties and papers, whatever they are joined with. */
const parties =
  '(?:Mötesrum|Kvarter|Hållplats|Miljöklass|Förskol|Avdelning|Område|Etapp|Avrop|Anbud|Upphandl|Beställ|Leverantör|Köpare|Säljare|Entreprenör|Konsult|Avtal|Projekt|Styrgrupp|Kontrakt|Tjänst|Systemäg|Systemförvalt|Systemet|Lösning|Huvud|Internationell|Anvisning|Administrativ)\\p{Ll}*';
/** Countries, quarters, months, and words that often begin something written with a capital. */
const places =
  'Irland|Holland|Frankrike|Norden|Skandinavien|Tyskland|Norge|Danmark|Finland|Skåne|Dalarna|Arlanda|Uppsala|Solna|Nacka|Lund|Nord|Syd|Väst|Öst|Södra|Norra|Västra|Östra|Mellan|Gamla|Nya';
const months = 'Januari|Februari|Mars|April|Maj|Juni|Juli|Augusti|September|Oktober|November|December';
const plain =
  'Rum|Sal|Hus|Byggnad|Plan|Lokal|Kök|Skolan?|Enhet|Zon|Kund|Part|Svar|Pris|Mina|Min|Allmänna|Internet|Intranät|USA|Post|Måndag|Tisdag|Onsdag|Torsdag|Fredag|Vardagar|Senior|Junior|Lot|Cat|Kategori|Key|Max\\p{Ll}*|Lux|Celsius|Kelvin|Björk|Furu|Ask|Bok|Ek';
/** Labels of goods and ways of working: other rules ask about them. */
const labels =
  'Svanen|Energy|EPEAT|TCO|Möbelfakta|\\p{L}*märk(?:t|ta|ning|ningen)|Fairtrade|Bra|Dev[Oo]ps|GitOps|PostScript|TrueType|OpenType|MicroSD|LoRa(?:WAN)?|Web(?:RTC|Authn|DAV)|NeTEx|ArchiMate|CityGML';
const noProduct = `(?!(?:${parties}|(?:${places}|${months}|${plain}|${labels})(?:ens|ets|en|et|s)?)(?!\\p{L}))`;
/** Rooms, offices and posts, however they are written. */
const ownWord =
  '(?!\\p{L}*(?:[Cc]enter|[Cc]entrum|[Ll]edare|[Cc]hef|[Aa]nsvarig|[Rr]um|[Ss]al|[Kk]ontor|[Ss]ervicedesk|[Hh]elpdesk|[Ee]nhet|[Ss]kola|[Rr]åd|[Ll]ås|verket|myndigheten|nämnden|styrelsen)(?!\\p{L}))';
/** A definite noun is a thing or body of the house's own, *Avropssvaret*, *Skolverket*; the rest are places. */
const definite =
  '(?![\\p{L}-]+(?:et|en|arna|erna|orna|skolan|ens|ets|nas|ing|ning|het|tion|skap|else|tjänst|system|portal|kommun|stad|borg|köping|by|holm|hamn|sund|vik|ås|torp|berg|dal|fors|näs|hult|tuna|backa|krona|sala|land|sjö|län|skola|ö|gatan|vägen)(?:s(?= ))?(?![\\p{L}-]))';

const letters = '[\\p{L}\\p{N}-]*';
/** More of a name: *Studio*, *X50*, *7*. */
const more = `(?: (?:\\p{Lu}${letters}|\\p{Ll}\\p{Lu}${letters}|\\d+(?![\\p{L}\\p{N}]|\\.\\d)))`;
/** Has a small letter: what is all capitals is mostly an abbreviation. A genitive belongs to what follows. */
export const name = `${noMake}\\p{Lu}${letters}\\p{Ll}${letters}(?:\\.\\p{Ll}+)?${more}*(?!\\p{L})(?<!s(?= \\p{Ll}))`;
/** One word or more, where nothing but the form of the word says that it is no place and no thing of one's own. */
export const single = `${noProduct}${ownWord}${definite}${name}`;
/** *Grafotek Studio*, *GRAFO Studio*, *Grafotek iX Pro*. */
export const twoWords = `(?!(?:EI|HTTPS?|HL7|FHIR|REST|SHA|TÜV) )${noMake}${noProduct}${ownWord}(?![^.,]*-(?:märk|registrer|certifier|godkän))(?=[^.,;:]*\\p{Ll}{2})\\p{Lu}${letters}${more}+(?!\\p{L})`;
/** Any name, also of capitals only. */
export const capitalised = `${noMake}\\p{Lu}${letters}${more}*`;
/** *GrafoTek*, but not *GetBookingDetails* or *PatientIndex*, which are names in programs. */
export const camel = `${noMake}${noProduct}(?!(?:Get|Set|List|Receive|Process|Assert|Find|Update|Delete|Create|Engagemang|Mo)\\p{L}*[A-Z])\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}+(?![\\p{L}\\p{N}])(?<!(?:Id|Index|Type|Status|Address|Code|Name|Date|List|Exception|Error|Post|Request|Response|Handler|Event|Uri|Url|Token))`;

/** *Parfymfri*, *Alkalisk*, *Rektangulärt*, *Vårdtagare*: what a thing is like, or who uses it. */
const adjective =
  '\\p{Lu}\\p{Ll}+(?:fri|fritt|fria|isk|iskt|iska|lig|ligt|liga|[bkmnrst]igt?|[lnrst]ad|ade|[lnrst]at|ande|[eäi]nde|ärt?|[aei]lt|ellt|ivt|bar|bart|[bdghjklmnpstv]are|[äelrv]rare|lärare)(?!\\p{L})|Lärare(?!\\p{L})';
/** *Höjd*, *Aluminium*, *Rörelserost*: what is measured, and what a thing is made of. */
const trait = String.raw`(?:Höjd|Bredd|Djup|Längd|Kapacitet|Volym|Vikt|Effekt|Diameter|Material|Yta|Kvalitet|Dimension|Tjocklek|Klass|Lot|(?:Bom)?[Uu]ll|Trä|Stål|Plast|Betong|Glas|Polyester|Nitril|Vinyl|Latex|Läder|Koppar|Mässing|Granit|Kalksten|Gummi|Aluminium|Lin|Euro|Ex|Ja|Nej|Allmänt|Utomhus|Inomhus|Kök|Korridor|Trapp|Entré|Garage|Tak|Vägg|Typ|Se|Enligt|Minst|Max|Antal|Grupp|Littera|Pos|Ritning|Serie|Storlek|Färg|Vit|Svart|Grå|Blå|Röd|Grön|Gul|Polis|Försvar|Trafik|Läns|Riks|Miljö|Kyrk|Rådhus|Stadshus|Park|Torg|Museum|Aula|Förråd|Lager|Verkstad|Idrott|Bensin|Diesel|Etanol|Standard|Elev|Textil|Laminat|Sommar|Vinter|Höst|Vår|Väster|Öster|Norr|Söder|Reserv|Bibliotek|Gäst|Barn|Vuxen|Patient|\p{Lu}\p{Ll}*(?:rost|bil|skola|expedition|reception|matsal))(?:en|et|n|e|a|s)?(?!\p{L})`;
/** *SKA*: a small word in capitals. */
const shouted = String.raw`(?:SKA|SKALL|FÅR|MÅSTE|BÖR|INTE|OCH|ELLER|EJ)(?!\p{L})`;
/** Papers, rooms and words of the trade that are written with a capital, and makes of none. */
export const noGoods = String.raw`(?!${trait}|${adjective}|\p{Lu}[\p{L}\d]*-\p{Ll}|\p{Lu}{1,3}-?\d|\p{Lu}(?!\p{L})|EI ?\d|\p{Lu}{2,}-\p{Ll}|${shouted})`;
/** Beside goods a name needs no second word: *tätskikt Grafotek*, *golv GRAFOTEK Mini*. */
export const besideGoods = `${noProduct}${ownWord}${noGoods}(?:${definite}${name}|${noMake}(?:\\p{Lu}\\p{Ll}{2,4}(?:en|an|ing)${more}+|\\p{Lu}{4,}${more}+|(?!SS|EN|IP|IK|IT|PC|TV|EI|VVS|BBR|SSF|SBF|ISO)\\p{Lu}{2,3} \\p{Lu}\\p{Ll}{3,})(?!\\p{L}))`;
