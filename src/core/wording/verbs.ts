import { one } from './pattern.ts';

/** Which words are verbs, and in what form, told by a list and by their endings. */

const verbInEra = one`\p{L}{2,}era$`;
/** Infinitives that do not end in -era; those do so almost without exception. */
const infinitives = new Set(
  `ha vara bli få gå stå slå se ge ta ske dra be bo tro göra kunna låta hålla ställa visa skapa ändra radera spara hämta skicka sända lägga välja söka filtrera sortera läsa skriva lämna ange fylla öppna stänga låsa
  använda behålla bevara arkivera gallra exportera importera registrera hantera koppla ansluta logga spåra följa mäta testa godkänna avvisa neka tillåta begränsa styra skydda kryptera säkra återställa återskapa köra starta stoppa avsluta påbörja
  genomföra utföra leverera tillhandahålla erbjuda utbilda informera meddela rapportera redovisa dokumentera beskriva föreslå åtgärda avhjälpa rätta lösa svara ansvara bistå hjälpa stödja stöda delta medverka samverka bidra säkerställa upprätta ersätta
  fungera anpassa konfigurera installera uppdatera uppgradera underhålla utveckla införa migrera flytta kopiera dela publicera visualisera presentera beräkna räkna summera sammanställa jämföra signera underteckna skanna fotografera bifoga ladda
  hitta nå komma finna stanna ingå omfatta innehålla uppfylla efterleva tillämpa beakta överlåta överföra överlämna utse tilldela fördela delegera påminna bevaka notifiera avisera larma varna boka avboka beställa fakturera betala debitera kontrollera granska
  verifiera validera autentisera identifiera behandla lagra förstöra avpublicera dölja markera kommentera länka gruppera hantera tolka översätta upptäcka förbättra förhindra undvika minska öka förebygga säkra bedriva arbeta bygga stödja ta gå sluta anmäla överklaga bekräfta besluta bestämma flagga frysa synka beskära rotera zooma klicka peka dra välja räkna avläsa mata plocka köpa hyra äga byta vända förhandsgranska skriva tillse medge möjliggöra ge återge återkalla spärra avregistrera slå
    spela kalla märka fatta dra driva hjälpa klara hämta föra följa leda lära tala tänka veta känna vänta vända växla väcka väga vakta utse utgå utgöra utöva utlysa utläsa tömma täcka tvätta tjäna tacka synka synas söka svara
    styrka stärka stryka strypa sticka spegla sortera slå sluta släcka tända skölja sköta skruva skifta skilja skatta samla samordna säga sätta sänka rymma räcka rulla rita reda rensa resa ringa ropa packa passa parkera ordna odla
    nyttja namnge nämna mynna montera mata märka måla luta lyssna lyfta lova lita likna leja lämpa lagra kräva klippa klistra kasta justera inrätta inreda inleda inhämta infria hyra hota hoppa hinna hindra härleda hämma hålla hälsa
    bära pröva klä mäkla teckna iaktta iakttaga motta mottaga definiera besitta utforma fullborda grunda gräva godta glömma gissa gälla fästa fylla fråga formge flagga fira filma fatta falla ersätta erhålla erinra döma dölja dokumentföra delge bryta brinna bränna bokföra blanda bjuda binda besöka besvara bestå beskära begära
    beställa bereda berika befria beakta avsluta avstå avvika avgöra avge avveckla avfärda avlasta avläsa arkivföra ansluta ansöka anteckna anta anse anordna anlita anlägga anhålla anmärka andas agera aktualisera
    befordra foga räta träda tillträda inträda vittna orka hjälpa öva önska öka ägna ändra ämna välkomna vidta vårda vilja varna uppge uppnå uppdra uppmana uppmärksamma undanta underrätta utvidga utöka utbyta utjämna träna trycka torka tilldela tillkalla
    höja vika fälla dimma designa mappa dimensionera förlägga ligga sitta hänga innefatta inbegripa inrymma innebära rymma larma logga lista skissa släppa spola tanka tvinga väja samköra samläsa samlokalisera avbryta avleda avsätta avskilja avräkna bortforsla återvinna
    belysa bekräfta besiktiga betjäna bevattna forsla frakta fräsa förnya förpacka försegla förse försluta försörja förtydliga förvara förvarna förverkliga isolera jorda klargöra klassa kontera kosta kyla lagerhålla lossa
    märka nollställa omfördela omhänderta paketera pumpa påföra påtala rengöra reparera resultera röja sammanträda sanera servera skala slipa spärra städa stämma stänga tappa tillaga tillreda tryckprova
    tydliggöra undersöka upphandla upprepa uppfatta uppleva vaccinera ventilera visualisera väga värma återgälda överblicka överstiga understiga överträffa åtfölja ångra äska väderskydda brandskydda
    tillvarata tillställa syfta stanna stabilisera skydda särskilja sammanfatta sammankalla återgå återta återvända återupprätta kvittera kvarstå kvarhålla iaktta hemställa hänvisa hänföra härröra gottgöra fullfölja fullgöra frikoppla
    fastställa fastlägga exponera emotta efterfråga dubbelkolla direktsända centralisera bokmärka blockera bistå bilägga bevisa bevittna betona bekosta befinna bedöma attestera avisera avidentifiera vaka maska maskera slumpa trimma tagga
    knyta väva leta rädda sälja skaffa sprida spränga svetsa löda limma borra såga putsa sopa diska baka handla förhandla leasa skänka fånga skörda kratta skotta ploga sanda bärga lasta stuva spänna spika nita pressa vila cykla åka flyga färdas förlora
    låna utlåna ärva pricka kryssa sudda omvandla förvandla prata övertyga läka röntga bädda skjutsa ledsaga uppmuntra trösta handleda coacha vräka klona pausa strömma streama hasha avgränsa skärma gjuta mura schakta tidsstämpla stämpla rösta varva skrota
    stötta vägleda vidga ombesörja besörja sörja ingripa gripa angripa vinna inneha förmedla förena fördjupa förkorta förlänga förenkla försvåra försämra förankra förädla underlätta efterlysa avlysa pejla prova bemöta möta råda avråda tillråda tillgodose
    bestrida strida tvista medla värna fostra slussa lotsa vandra föredra bunta sålla vaska rama kapa klyva vrida böja bända rikta inrikta sikta spana skrika tuta blinka lysa slockna svalna tina smälta lufta vädra fukta dränka ösa hälla smörja fetta skrubba
    borsta sy lappa fästa lossna fastna hägna stängsla inhägna bomma avslöja gömma skymma blända störa fördröja dröja skynda påskynda stressa belasta tynga slänga elda krossa mala lindra bota söva bedöva testleda drifta plotta färga svepa skrolla bläddra
    spegelvända krympa förstora förvalta begå bekämpa bemanna berätta betyda beröra besätta betrakta bevilja bilda bortse brista döpa enas erkänna erlägga forska frånträda föregå förekomma föreskriva förete företräda förfara förfina förmå förplikta förvärva gagna gynna
    helga hysa häva höra innesluta inskränka intyga jobba kapsla klaga kvarlämna leva lyda motverka mångfaldiga nyskapa nyteckna ombilda orsaka prägla sammanfoga sammanlänka samtycka satsa sjunka sjukskriva skeppa skräddarsy slutbesiktiga stadga sträva
    tillverka träffa tåla undgå undkomma uppta utesluta utestänga utge utmana utverka vistas yrka yttra åberopa ålägga åsamka åtnjuta övergå överleva överskrida koda felsöka målgruppsanpassa utforska processleda projektleda ranka gestalta kontakta sponsra belöna avlöna bemanna berömma lyckas misslyckas
    förfoga verka sysselsätta återbetala returnera
    tas ges nås framgå riva hissa hala olja vaxa lacka sikta gallra främja börja behöva behärska sakna hamna överensstämma överenskomma härda utfärda mejla inträda anstränga bearbeta matcha benämna röra utrusta mildra rangordna vägra avrunda misstänka överta genomsyra undanröja förvissa
    belägga vattna vikta beordra laga gödsla dammsuga sota moppa stryka mangla rensa gräva steka koka servera skära falsa häfta hyvla harva sikta kalka patrullera avhysa tanka besikta utreda bada duscha promenera källsortera lansera chatta
    patcha omhändertaga förstå ogilla tvätta kassera vaccinera texta lasttesta funka kartlägga reklamera omarbeta återbruka återplantera inspirera engagera
    genomgå undergå utstå avlägsna svabba blåsa dammtorka dammbinda äta`
    .split(/\s+/)
    .filter(Boolean),
);
/** A noun or adjective with a verb: *protokollföra*, *driftsätta*, *kvalitetssäkra*, *tillgängliggöra*. */
const nounAndVerb = one`\p{L}{3,}(?:föra|sätta|ställa|göra|lägga|säkra|höra|hålla|granska|begränsa|redovisa|beräkna|styra|testa|rensa|läsa|skydda|vinna)$`;
/** Words in -era that are no verbs. */
const notVerbs = new Set('bilaga flera andra kamera opera hela samtliga extra era vera'.split(' '));
/** Prefixes that make a new verb of an old one: *återkoppla*, *sammanställa*, *vidarebefordra*. */
const verbPrefix =
  /^(?:av|an|bi|bort|efter|fast|fram|från|för|före|genom|hop|ihop|igen|in|med|mot|ned|ner|om|på|sam|samman|till|under|upp|ut|vidare|åter|över)(?=\p{L}{3})/u;

/** Words come again and again. Bounded: texts are a stranger's. */
const known = new Map<string, boolean>();
const knownLimit = 5000;

export function isInfinitive(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const answer = looksInfinitive(word);
  if (known.size >= knownLimit) known.clear();
  known.set(word, answer);
  return answer;
}

function looksInfinitive(word: string): boolean {
  const active = word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
  if (notVerbs.has(word) || notVerbs.has(active)) return false;
  if (infinitives.has(word) || infinitives.has(active) || verbInEra.test(active)) return true;
  if (nounAndVerb.test(active)) return true;
  const prefix = verbPrefix.exec(active)?.[0];
  return prefix !== undefined && infinitives.has(active.slice(prefix.length));
}

/** *loggas*, *skyddas*, *tas*: the passive of an infinitive. */
export const isPassive = (word: string): boolean => word.endsWith('s') && !infinitives.has(word) && isInfinitive(word);

const finite = new Set(
  'är har får kan bör måste vill går ser gör ger tar utför genomför överför medför tillför utgör innehar bär kör blir finns sker står ligger gäller avser kräver behöver använder ska skall anges uppges framgår ingår'.split(
    ' ',
  ),
);

/** A verb in the present tense: *skickas*, *ändrar*. Plural nouns in -ar and -er look the same and are taken for verbs only after *som*. */
export const looksFinite = (word: string): boolean =>
  finite.has(word) || (!word.endsWith('över') && looksPresent(word));

const looksPresent = (word: string): boolean =>
  (/[^n]as$|[^r]nas$/.test(word) && word.length > 4) ||
  (/[^aeiouyåäös]s$/.test(word) && word.length > 3 && infinitives.has(`${word.slice(0, -1)}a`)) ||
  (word.endsWith('er') && isInfinitive(`${word.slice(0, -2)}a`)) ||
  (word.endsWith('ar') && isInfinitive(word.slice(0, -1)));

/** Nouns in the plural that look like a verb in the present tense. */
export const nouns = new Set(
  'loggar länkar delar larmar filmer bilder mallar taggar spärrar lagar masker planer former tester stämplar grupper tabeller noter texter tider svar köper skador skalar sparar bokar räknar bindor kopplingar resor ringar möter parker styrker bygger buller bladder rullar knappar skisser ritar ramar lås mått fyller fläktar pumpar skruvar kablar färger helger åtgärder vägar väskor dörrar maskar krafter mappar stater kartor lappar borrar kranar luckor rutor listor sidor märker löner lister nivåer satser rapporter produkter'.split(
    ' ',
  ),
);
export const plainVerbs = new Set(['är', 'har', 'blir', 'finns', 'sker', 'ligger', 'får', 'måste', 'bör', 'kan']);
export const demanding = new Set(['ska', 'skall', 'måste', 'bör', 'får', 'behöver']);

export const isVerbNow = (word: string): boolean =>
  plainVerbs.has(word) ||
  demanding.has(word) ||
  /^(?:går|står|gör|ser|ger|tar|tål|når|bär|kör|utser|tillser|förser|utför|genomför|överför|mottar|begär|bistår|anger|avger|återger)$/.test(
    word,
  ) ||
  (/[ae]r$/.test(word) && looksFinite(word) && !nouns.has(word));
/** *loggas*, *klipps*, *görs*: in the present, as far as the form tells. */
export const isPassiveNow = (word: string): boolean =>
  word.endsWith('s') &&
  !genitives.test(word) &&
  (isPassive(word) ||
    isInfinitive(`${word.slice(0, -1)}a`) ||
    (word.endsWith('ms') && isInfinitive(`${word.slice(0, -1)}ma`)) ||
    looksFinite(`${word.slice(0, -1)}r`) ||
    unknownPassive.test(word));
const genitives = /^(?:avtals|lags|mats|tals|anbuds|dags)$|[aeo]rs$|ss$/;
/** *halkbekämpas*, *okulärbesiktigas*: what no list knows. The genitive of what ends in -a ends in -ans, but for *de anställdas*. */
const unknownPassive = one`^(?!(?:deras|allas|vilkas|vissas|kalas|atlas)$|.*(?:[ldnt]das|ndras|ligas|ngas|glas|bas|kanvas|[^aie]gas)$)\p{L}{2,}[^aeiouyåäön]as$`;
