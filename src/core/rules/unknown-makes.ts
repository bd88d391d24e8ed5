import { pattern, type Pattern } from './pattern.ts';

/** Standards, bodies and places that are written as names and are no makes. */
const noMake =
  '(?!(?:Open(?:API|ID|Document|EHR)|OAuth|JavaScript|GraphQL|Kerberos|Peppol|Svefaktura|Dublin|Bluetooth|Full|Ultra|Wi-Fi|Wifi|Zigbee|Ethernet|Modbus|BACnet|Unicode|Geo(?:JSON|Package)|City|Sambruk|Inera|Digg|Sverige|Svensk|Sveriges|Stockholm|Göteborg|Malmö|Europa|EU|Kommun|Region|Bilaga|Kapitel|Tabell|Krav|Punkt|Nivå|Klass|Avsnitt|Rad|Fas|Del|Vecka|Version|Paragraf|Prio|Agenda)(?![\\p{Ll}]*\\s?(?:AB|[A-Z]{1,3}\\d)))';
/** Has a small letter: what is all capitals is mostly an abbreviation. A genitive belongs to what follows. */
const name = `${noMake}\\p{Lu}[\\p{L}\\p{N}-]*\\p{Ll}[\\p{L}\\p{N}-]*(?:\\.\\p{Ll}+)?(?: (?:\\p{Lu}[\\p{L}\\p{N}-]*|\\d+(?![\\p{L}\\p{N}])))*(?!\\p{L})(?<!s(?= \\p{Ll}))`;

/** A name that the text itself calls a make. */
const calledMake = pattern`(?<!\p{L})(?:(?:varu)?märke(?:t)?|fabrikat(?:et)?|av typ(?:en)?|modell(?:en)?|beteckning(?:en)?|ur serien)\s+(?!USB|HDMI|DisplayPort|RJ-?\d|VGA|DVI|SFP|VESA|PCI|NFC|RFID|LED|OLED|LCD|SSD|DDR|Thunderbolt|[A-Z]\d?(?![\p{L}\p{N}-]))(\p{Lu}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]*)?)|(?:,|\() ?typ (${name})`;

/** *drivrutin från Grafotek*: whoever makes it has a name. Bodies and parties make no hardware. */
const madeBy = pattern`(?<!\p{L})(?:drivrutin|låscylinder|kamera|kortläsare|armatur|pump|styrenhet|centralapparat|skrivare|givare|läsplatta|växelriktare|ventil)(?:er|ar|en|n|et|na|arna|erna|or|orna)? från (?!Leverantör|Beställar|Köpar|Säljar|Kund|Kommun|Region|Anbud|Entreprenör|EU|EES|Europa|Norden|Sverige|Stad)(\p{Lu}[\p{L}\p{N}-]*)(?! (?:kommun|region|stad|nämnd))|(?<!\p{L})(?:kommer|levereras|tillverkas|tillverkade|köps|köpta)(?: därför)? (?:från|av|hos) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)* AB)(?!\p{L})`;

/** *utrustas med Grafotek Studio X50*, *router: Grafotek RX955*: a name with its model. */
const withModel = pattern`(?<=[\p{Ll}:] )(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+){1,2} \p{Lu}{1,3}-?\d{1,4}\p{L}?|${noMake}\p{Lu}\p{Ll}{3,} \p{Lu}{2,4}-?\d{2,4}\p{L}?)(?![\p{L}\p{N}])`;

/** *ska vara Luminex Pro 30 eller motsvarande*: what may be replaced by its like is a make, whatever its name. */
const replaceable = pattern`(?<!\p{L})(?:vara|är|har|bli) (?:av typ(?:en)? |en |ett )?(\p{Lu}\p{Ll}+(?!märkt|certifierad|godkänd|registrerad)(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}-]*|\p{Ll}+\p{Lu}\p{L}*)){0,3})(?= eller (?:motsvarande|liknande|likvärdig\p{Ll}*)(?!\p{L}))`;

/** What has a name and is no make: people, places, bodies, formats, texts. */
const noThing =
  '(?!\\p{L}*(?:person|ansvarig|adress|ort|plats|språk|format|namn|nämnd|rubrik|titel|status|värde|text|knapp|valuta|tidszon|beställare|mottagare|avsändare|ägare|kommun|region|märk|fält|roll|nivå|kod|datum|dag|myndighet|huvudman|part|biträde|kategori|alternativ|svar|val|typ|ledare|konsult|chef|kund|klass|protokoll|licens|standard|avtal|webbläsare)(?:en|et|n|t|na|er|erna|ar|arna|or|orna|s)?(?!\\p{L}))';
const thing = `(?!(?:ska|skall|måste|kan|kunna|inte|även|alltid|skulle|ändå|bara)(?!\\p{L}))${noThing}\\p{L}{2,}(?:en|et|arna|erna|orna|ar|er|or|na|a|n)`;
/** *Undercentraler ska vara Grafotek Mini*, *skärmarna ska vara VISTA Board MX-serien*: what the thing shall be is a name. */
const named = pattern`(?<!\p{L})${thing} (?:(?:ska|skall|måste) )?(?:vara|heta) (?:en |ett |av )?(?=[^.,;]*\p{Ll}{3})(${noMake}\p{Lu}[\p{L}\p{N}-]*(?: (?:\p{Lu}[\p{L}\p{N}-]*|\d+))*(?<!(?:märk|certifiera|godkän|registrera)[dt]\p{Ll}{0,2}))(?=\s*(?:[.,;]|$))`;
/** *görs i Grafotek Revy*: what something is done in or by has a name of two words. */
const doneIn = pattern`(?<!\p{L})(?:hanteras|göras|ske|utföras|köras|levereras|byggas|visas|granskas|redigeras) (?:genom|i|med|via) (${noMake}\p{Lu}[\p{L}\p{N}-]*(?:\p{Ll}{3}[\p{L}\p{N}-]* \p{Lu}[\p{L}\p{N}-]+|\p{Ll}[\p{L}\p{N}-]* \p{Lu}[\p{L}\p{N}-]*\p{Ll}[\p{L}\p{N}-]*))(?!\p{L})(?! (?:kommun|region|stad|län|AB))`;
/** *bygger på Grafotek*, *samma motor som Grafotek*, *se ut som i Grafotek 7*. */
const modelled = pattern`(?<!\p{L})(?:bygger på|byggd i|utvecklad i|samma \p{L}+ som(?: i)?|bete sig som(?: i)?|se ut som(?: i)?|fungera som(?: i)?|likadan\p{Ll}* som(?: i)?|jämförbar\p{Ll}* med) (${name})`;

/** Names that no list holds, by what stands around them; the first group that matched is the name. */
export const unknownMakes: readonly Pattern[] = [calledMake, madeBy, withModel, replaceable, named, doneIn, modelled];
