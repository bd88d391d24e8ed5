import { besideGoods, capitalised, camel, name, noGoods, noMake, single, twoWords } from './make-names.ts';
import { every, one, pattern, type Expression, type Pattern } from './pattern.ts';
import { alternatives, anyOf } from './phrases.ts';

/** Stems as they stand first in a sentence and within one. */
const anyCase = (stems: string): string =>
  stems
    .split(' ')
    .map(([first = '', ...rest]) => `[${first}${first.toUpperCase()}]${rest.join('')}`)
    .join('|');

/** A name that the text itself calls a make. */
const calledMake = pattern`(?<!\p{L})(?:(?:varu)?märke(?:t)?|fabrikat(?:et)?|av typ(?:en)?|modell(?:en)?|beteckning(?:en)?|ur serien)\s+(?!Svanen|Bra Miljö|Cat\.? ?\d|EU|USB|HDMI|DisplayPort|RJ-?\d|VGA|DVI|SFP|VESA|PCI|NFC|RFID|LED|OLED|LCD|SSD|DDR|Thunderbolt|\p{L}+[ae]nde(?!\p{L})|[A-Z]\d?(?![\p{L}\p{N}-]))(\p{Lu}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]*)?)|(?:,|\() ?typ (${name})`;

/** *drivrutin från Grafotek*. */
const goodsFrom = String.raw`(?<!\p{L})(?:drivrutin|låscylinder|kamera|kortläsare|armatur|pump|styrenhet|centralapparat|skrivare|givare|läsplatta|växelriktare|ventil)(?:er|ar|en|n|et|na|arna|erna|or|orna)? från (?!Leverantör|Beställar|Köpar|Säljar|Kund|Kommun|Region|Anbud|Entreprenör|EU|EES|Europa|Norden|Sverige|Stad)(\p{Lu}[\p{L}\p{N}-]*)(?! (?:kommun|region|stad|nämnd))`;
/** *levereras av Grafotek AB*. */
const boughtFrom = String.raw`(?<!\p{L})(?:kommer|levereras|tillverkas|tillverkade|köps|köpta)(?: därför)? (?:från|av|hos) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)* AB)(?!\p{L})`;
/** *drivrutin från Grafotek*: whoever makes it has a name. Bodies and parties make no hardware. */
const madeBy = pattern`${goodsFrom}|${boughtFrom}`;

/** *utrustas med Grafotek Studio X50*, *router: Grafotek RX955*: a name with its model. */
const withModel = pattern`(?<=[\p{Ll}:] )(?!Svenskt |(?:\p{L}+ )?Miljöklass |(?:\p{L}+ )+(?:Princip|Krav|Regel|Rutin|Anvisning|Punkt|Mål|Etapp|Zon) )(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+){1,2} \p{Lu}{1,3}-?\d{1,4}\p{L}?|${noMake}\p{Lu}\p{Ll}{3,} \p{Lu}{2,4}-?\d{2,4}\p{L}?)(?![\p{L}\p{N}])`;

/** *ska vara Luminex Pro 30 eller motsvarande*: what may be replaced by its like is a make, whatever its name. */
const replaceable = pattern`(?<!\p{L})(?:vara|är|har|bli) (?:av typ(?:en)? |en |ett )?(\p{Lu}\p{Ll}+(?!märkt|certifierad|godkänd|registrerad)(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}-]*|\p{Ll}+\p{Lu}\p{L}*)){0,3})(?= eller (?:motsvarande|liknande|likvärdig\p{Ll}*)(?!\p{L}))`;

/** *person*, *kommun*, *format*, *klass*. */
const noThingWords = anyOf(`
  person, [Oo]rdförande, [Oo]mbud, ansvarig, adress, ort, plats, språk, format, namn, nämnd, rubrik, titel, status,
  värde, text, knapp, valuta, tidszon, beställare, mottagare, avsändare, ägare, kommun, region, märk, fält, roll,
  nivå, kod, datum, dag, myndighet, huvudman, part, biträde, kategori, alternativ, svar, val, typ, ledare, konsult,
  chef, kund, klass, protokoll, läggare, äkare, lärare, licens, standard, avtal, webbläsare
`);
/** What has a name and is no make: people, places, bodies, formats, texts. */
const noThing = String.raw`(?!\p{L}*${noThingWords}(?:en|et|n|t|na|er|erna|ar|arna|or|orna|s)?(?!\p{L}))`;
const thing = `(?!(?:ska|skall|måste|kan|kunna|inte|även|alltid|skulle|ändå|bara)(?!\\p{L}))${noThing}\\p{L}{2,}(?:en|et|arna|erna|orna|ar|er|or|na|a|n)`;
/** *Undercentraler ska vara Grafotek Mini*. */
const thingIsName = String.raw`(?<!\p{L})${thing} (?:(?:ska|skall|måste) )?(?:vara|heta) (?:en |ett |av )?(?=[^.,;]*\p{Ll}{3})(${noMake}\p{Lu}[\p{L}\p{N}-]*(?: (?:\p{Lu}[\p{L}\p{N}-]*|\d+))*(?<!(?:märk|certifiera|godkän|registrera)[dt]\p{Ll}{0,2}))(?=\s*(?:[.,;]|$))`;
/** *Skärmarna ska vara VISTA Board*. */
const anythingIsName = String.raw`(?<!\p{L})${noThing}\p{L}{3,} (?:ska|skall|måste) vara (?:(${twoWords})(?=[.,;]|$)|(${single})(?= (?!och|eller|enligt|av|med|i|på|samt|som|för|\p{Ll}+-(?:certifi|utbild|behör|godkän|märk))\p{Ll}{4,}[^.,]{0,12}[.,]))`;
/** *Undercentraler ska vara Grafotek Mini*, *skärmarna ska vara VISTA Board MX-serien*: what the thing shall be is a name. */
const named = pattern`${thingIsName}|${anythingIsName}`;
/** Work with words, figures and drawings, which is done in a program: *rapporteras*, *granskning*, *hantering*. */
const deskWork = `(?:\\p{L}*(?:${anyCase(
  'rapporter registrer dokument hanter gransk kommenter redovis planer planlägg fakturer analyser övervak bokför journalför administrer publicer projekter modeller schemalägg redigera beräkn simuler diarieför arkiver sammanställ bearbet kartlägg kalkyl undersök larmmottag kartering karter styrning signer attester anmäl uppfölj',
)})|${anyCase('skriv öppn rita följ ärende upprätta styr sköt boka bokning beställ läs lös kör lagra spara mata')})\\p{Ll}*`;
const by = '(?:i|med|via|genom)';
const shall = '(?:(?:ska|skall|måste|bör|kan) )?(?:kunna )?';
export const notTown =
  '(?!\\p{L})(?! (?:\\p{Lu}\\p{L}+ )?(?:and|of|for) \\p{Lu})(?! (?:kommun|region|stad|län|AB|tingsrätt|hovrätt|förvaltningsrätt|museum|skola|sjukhus|station|universitet)s?(?!\\p{L}))';
const inProgram = `${by} (?:(?:systemet|programmet|verktyget) )?`;
const doneSo = `${deskWork}(?:(?<=[rs])|(?: [\\p{Ll}-]+){0,5}? ${shall}(?:sker?|göra?s|gör|utföras|utförs|fram))`;
/** *rapporteras i Grafotek*, *Central hantering ska ske med Grafotek*. Read backwards from the name: names are few. */
const deskWorkIn = every`(?<= )${inProgram}(?=\p{Lu})(?<=(?<!\p{L})${doneSo} ${inProgram})(${single})${notTown}`;
/** *läggas med Grafotek Studio*, *tas fram i Grafotek Revy*: what something is done in or by has a name of two words; *ske med Grafotek*. */
const doneIn = every`(?<!\p{L})(?:(?:\p{Ll}{3,}s|tas fram|sker?) (?:(?:i|med|via|genom) (${twoWords})|med (${single}))|(?:betala|arbeta|styra|hantera|göra|rengöra) (?:med|via) (${single}))${notTown}`;
/** *använda Grafotek*, *passa Grafotek*. */
const used = pattern`(?<!\p{L})(?:använd(?:a|er|s|as)|nyttja[rs]?|passar?|arbetar? i|mjukvaran|programvaran|programmet|verktyget|appen|produkten) (${single})${notTown}`;
/** *ska Grafotek eller motsvarande ingå*. */
const takenIn = pattern`(?<!\p{L})(?:ska|skall|måste) (${single})(?:,? -?[\p{L}-]+){0,4}? (?:användas|ingå|installeras|levereras|monteras|nyttjas)(?!\p{L})`;
/** What is told or sent, and who: they come from bodies and not from makers. */
const told = anyCase(
  'uppgift information data statistik fil underlag faktur larm signal meddeland ärende beslut intyg post användar elev personal konsult pris riktlinj krav rapport handling dokument föreskrift karta adress person bild text beställning avisering licens konto uppdatering kontroll godkännande bevis utdrag anmodan begäran uppmaning förfrågan påpekande hämta importera överför läs skick resor avstånd order leverans besök',
);
const notTold = `(?<!(?:${told})\\p{Ll}* |(?<!\\p{L})(?:ut|bort|fram|fritt|dom|svar|råd|år|kart|skilda?) )`;
const few = '(?: (?!från)[\\p{Ll}\\p{N}-]+)';
const gets = `(?:levereras?|leverera|förses|utrustas|monteras|installeras|kompletteras|passar?|bestå|består|vara|är|byggas|har|ha|köps|köpas)${few}{0,4}?`;
const madeWith = `\\p{Ll}{3,}[ae]s (?:i|med|på|av)${few}{1,3}?`;
/** *levereras med fodral från Grafotek*, *ska vara från Grafotek*. */
const fromMaker = pattern`(?<!\p{L})(?:${gets}|${madeWith}) ${notTold}från (${single})${notTown}`;
/** *Batterier från Grafotek ska användas*. */
const comesFrom = pattern`(?:^|[.] |med |av )\p{L}[\p{Ll}-]{3,} ${notTold}från (${single}) (?:ska|skall|måste|levereras|används|monteras|installeras|ingår)(?!\p{L})`;

const worthless =
  '(?!(?:Ange|Anges|Valfri|Valfritt|Enligt|Se|Ja|Nej|Ej|Standard|Uppge|Fyll|Typ|Samma|Minst|Helt|Olika|Alla|Skriv|Offererad|Erbjuden|Leverantör|Anbudsgivar|Beställar|Kund)\\p{Ll}*(?!\\p{L}))';
/** *Fabrikat: Grafotek*, *Produktnamn: Grafo*. */
const makeRow = pattern`(?<!\p{L})(?:[Ff]abrikat|[Vv]arumärke|[Mm]odell|[Pp]roduktnamn|[Mm]odellnamn|[Tt]illverkare|[Ff]abrikat ?\/ ?(?:[Mm]odell|[Pp]rodukt|[Tt]yp)): ?${worthless}(${capitalised})|(?<!\p{L})[Pp]rodukt: ?${worthless}(${twoWords})`;
/** *Produktval, torget: Entré – GRAFOTEK, Studio*: what is chosen stands after the dash. */
const chosen = pattern`(?<!\p{L})[Pp]rodukt(?:val|er|namn)[^.]{0,60}? [–-] ?${worthless}(\p{Lu}\p{L}{2,}, ${capitalised})`;
/** *Kylskåp: Grafotek från Grafo AB*. */
const thingColon = String.raw`^(?!(?:[Pp]lats|[Oo]rt|\p{L}*adress|[Kk]ontakt|[Aa]dress|[Nn]amn|[Bb]eställ|[Kk]und|[Aa]nsvarig|[Oo]mråde|[Aa]vsnitt|[Dd]el)\p{Ll}*)(?:\p{Lu}\p{Ll}+(?:er|or|ar|et|en|an|ing)?)(?: [\p{Ll}-]+){0,4}: ?(?:${name} från (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)|(?!Vardagar|Helg|Dag|Mån|Kl)(${twoWords})(?=[,.](?! ?\d)|$)|(${single})(?=, \d+ \p{Ll}{2}))`;
/** *Kylskåp, Grafotek K20*. */
const thingComma = String.raw`^\p{Lu}\p{Ll}{3,}(?: [\p{Ll}-]+){0,2}, (${twoWords})(?<=\d)(?=[,.]|$)`;
/** *Kylskåp: Grafotek från Grafo AB*, *Tvättställ: Grafotek Studio, vit*. */
const thingRow = pattern`${thingColon}|${thingComma}`;
/** *Grafotek eller motsvarande*: what may be replaced by its like, in the middle of a sentence. */
const byItsLike = pattern`(?<=[\p{Ll},] )(${single}) eller (?:motsvarande|liknande|dylikt)(?: \p{Ll}+){0,2}(?=[.,;]|$| (?:ska|ingå|användas|med|som|för|i)(?!\p{L}))`;
/** *ytskiktet GrafoTek*: a capital inside a word is no Swedish, whatever stands around it. */
const innerCapital = every`(?<=[\p{Ll}\p{N},:] |\()(${camel})(?<!Nr)(?![\p{L}\p{N}])(?! (?:representant|kontaktperson|ombud|personal|organisation)\p{L}*)`;
/** Bodies that certify and authorities, which make nothing. */
const noBody = '(?!Notari|Europeisk|Svensk|Swedac|Transport|Kammar|Finans|Riks|Läns|Social|Konsument|Sjö|Luft|Post)';
/** *kompatibelt med Grafotek*, *certifikat utfärdat av Grafotek*, *tillverkad av Grafotek*. */
const withOrBy = pattern`(?<!\p{L})(?:kompatib(?:el|elt|la) med|(?:tillverka|utfärda|leverera)(?:d|t|de) av|utgiv(?:en|et|na) av) ${noBody}(${single})${notTown}`;
/** *Grafotek-kompatibla*, *GrafoTek (GT) kompatibla*. */
const compatible = every`(?<=[\p{Ll},:] )(${single})(?: \(\p{Lu}{2,5}\))?[- ](?=kompatib)`;
/** *projektledare Berg*, *skolsköterska*. */
const people = alternatives(`
  (?:lär|läk|led|äg|för|hyr|lägg|arbet|använd|gransk|mål|snick|städ|valt|veckl|test|forsk|köp|sälj|ställ|sök|tag|hav|bild|spel|odl|jäg|slakt|bag|svar|stift|ordför|(?:arbets|råd|uppdrags|anbuds|vård)giv)are,
  ist, ör, [cC]hef, [pP]erson, man, ansvarig, sköterska
`);
/** *kommun*, *sjö*, *förvaltning*. The first letter may be a capital. */
const placesAndBodies = alternatives(`
  [rR]åd, [pP]lats, [sS]kola, [gG]ata, [hH]us, [rR]um, [oO]rt, [eE]nhet, [kK]ommun, [rR]egion, [sS]tad, [lL]okal,
  [bB]yggnad, [oO]mråde, [eE]tapp, [kK]varter, [aA]vdelning, [nN]ämnd, [pP]rojekt, [aA]vtal, [lL]ag, [bB]ilaga,
  [kK]urs, [äÄ]mne, [sS]pråk, [mM]ånad, [dD]atum, [lL]inje, [fF]astighet, [pP]ark, [sS]jö, [vV]äg, [kK]od,
  [vV]ersion, [kK]ategori, [gG]rupp, [nN]ivå, [rR]oll, [tT]yp, [dD]el, [zZ]on, [fF]örvaltning, [bB]olag, [bB]ank
`);
/** *avsnitt*, *modul*, *tjänst*. */
const paperWords = alternatives(`
  [tT]id, [nN]ing, [hH]et, [tT]ion, [aA]vsnitt, [kK]apitel, [pP]unkt, [oO]bjekt, [lL]ot, [aA]nbud, [kK]rav,
  [nN]ummer, [kK]lass, [fF]råga, [sS]var, [mM]ål, [mM]odul, [bB]uskar?, [tT]räd, [vV]äxter, [pP]lantor, [aA]rten?,
  [nN]amn, [dD]ag, [vV]ecka, [aA]dress, [tT]jänst, [mM]etod, [eE]xamen, [tT]itel, [rR]ubrik, [bB]oende, [pP]rofil,
  [kK]ompetens
`);
/** Nouns of people, places, papers and headings, after which a name is no make. */
const notOfThing = `(?<!(?:${people}|${placesAndBodies}|${paperWords}))`;
/** *Rullbräda Grafotek.*, *Ketchup, Grafo Mild*: a line that names nothing but the thing and its make. */
const bareLine = every`^\p{Lu}[\p{L}-]{3,}(?<!en|et|(?:ar|er|or)na)${notOfThing}(?: (?:(?:av )?(?:typ|modell|fabrikat|märke) |från )?(?!\p{L}+an(?!\p{L}))(${besideGoods})|(?:,| [–-]) ${noGoods}(${twoWords}))(?=\.?$|, \p{Ll}| (?:(?:ska|skall|måste) (?:användas|ingå|levereras|monteras|strykas|installeras|läggas|finnas)|monteras|levereras|installeras|läggs|ingår)(?!\p{L}))`;
/** *Ketchup ska vara Grafotek.* */
const bareNoun = every`(?<=^|[.] )(?=\p{Lu})${noThing}\p{Lu}[\p{Ll}-]{2,}${notOfThing}(?: (?:under|till|för|i|på|vid|av) [\p{Ll}-]{2,}(?: [\p{Ll}-]{2,})?)? (?:ska|skall|måste) (?:vara|bestå av) (${besideGoods})(?=[.,;]|$)`;
/** *likt Grafotek*, *i samma utförande som Grafotek*. */
const like = pattern`(?<!\p{L})(?:likt|i likhet med|i (?:samma )?(?:utförande|stil|klass|kvalitet) (?:som|med)|i nivå med|ersättning för|(?:samma|likadana?) (?:[\p{Ll}-]+ )?som|passa(?:r|nde)? (?:till|för|i)|(?:avsedd|anpassad)[ea]? (?:till|för)) (?!\p{Lu}[\p{L}\d]*-\p{Ll})(${single})${notTown}`;
/** *(Grafotek-liknande)*. */
const likeIt = every`(?<=[\p{Ll},:] |\()(${single})(?=-(?:liknande|lik(?:a|t)?)(?!\p{L}))`;
/** *typ fårstängsel eller Grafotek*. */
const typeOr = pattern`(?<!\p{L})typ \p{Ll}{3,} eller (${single})(?=[.,;]|$)`;
/** *bygger på Grafotek*, *samma motor som Grafotek*, *se ut som i Grafotek 7*. */
const modelled = pattern`(?<!\p{L})(?:bygger på|byggas (?:på|i)|utvecklas i|(?:köras|driftas) i|byggd i|utvecklad i|samma \p{L}+ som(?: i)?|bete sig som(?: i)?|se ut som(?: i)?|fungera som(?: i)?|likadan\p{Ll}* som(?: i)?|jämförbar\p{Ll}* med) (${name})`;

/** What programmers name for each other: *attributet LogId*, *fälten Forsta, SistaRad och antal*, *LogEvent-attribut*. */
const codeWord =
  '(?:fält|flagg|attribut|egenskap|element|kontrakt|header|anrop|metod|parameter|parametrar|variabel|variabler|index|tabell|kolumn|objekt|klass|interaktion|händelse|resurs|datatyp)';
const afterCodeWord = one`(?<!\p{L})(?:${codeWord}|F(?=ält)ält|A(?=ttribut)ttribut)(?:et|en|an|a|n|ern|na|er|ar|erna|arna)? (?:[\p{L}\d_.]+(?: \([^()]*\))?(?:, | och | samt | eller )){0,9}$`;
const beforeCodeWord = one`^-(?:typ|meddelande|post|schema|${codeWord})`;
/** *av typen LogEvent*: of data, where the sentence tells of them, and else of a thing. */
const afterType = one`(?<!\p{L})typ(?:en)? $`;
const ofData = one`(?<!\p{L})(?:svaret|meddeland|anrop|objekt|fält|attribut|parametr|returner|json|xml|api)`;
/** *entityId*, *checkKomplettering()*, *returnerar*: names for programmers stand beside each other. */
const amongCode = one`(?<![\p{L}\d])\p{Ll}{2,}\p{Lu}\p{Ll}+|\(\)|(?<!\p{L})returnera`;
const codeName = one`^[\p{L}\d]*\p{Ll}\p{Lu}[\p{L}\d]*$`;

/** Whether a name is one of a field, a type or an event in somebody's program, and no make. */
export function isCodeName(sentence: string, name: string, at: number): boolean {
  if (!codeName.test(name)) return false;
  const before = sentence.slice(0, at);
  return (
    afterCodeWord.test(before) ||
    (amongCode.test(sentence.replaceAll(name, '')) && /^\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}{2,})+$/u.test(name)) ||
    beforeCodeWord.test(sentence.slice(at + name.length)) ||
    (afterType.test(before) && ofData.test(sentence.toLowerCase()))
  );
}

/** A capital within a sentence, or a row of a table: without either there is no name to be found. */
export const mayName = one`(?<=[\p{Ll}\p{N},:)–-] ?\(?)\p{Lu}`;

/** Names that no list holds, by what stands around them; the first group that matched is the name. */
export const unknownMakes: readonly Pattern[] = [
  calledMake,
  madeBy,
  withModel,
  replaceable,
  named,
  used,
  takenIn,
  fromMaker,
  comesFrom,
  makeRow,
  chosen,
  thingRow,
  byItsLike,
  withOrBy,
  typeOr,
  like,
  modelled,
];

/** A capital and then a small letter, or a word of its own with a capital or a digit: what *AD* alone is not. */
export const mayBeMake = one`[\p{Ll}\p{N},:)–-] ?\(?\p{Lu}[\p{L}\p{N}-]*(?:\p{Ll}| (?:\p{Ll}?\p{Lu}|\d))`;

/** The same, where no rare word stands around the name: for a text that has passed `mayBeMake`. */
export const makesAnywhere: readonly Expression[] = [
  deskWorkIn,
  doneIn,
  innerCapital,
  compatible,
  likeIt,
  bareLine,
  bareNoun,
];
