import { askedChanges, bought, buyer } from './asked-changes.ts';
import { changedPurchase, mayChangePurchase, plansToBuy } from './changed-purchase.ts';
import type { Kind } from '../model/generated/types.ts';
import { leavesOpen, type OpenChoice } from './open-choices.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { placesOf } from './word-gate.ts';

const acts =
  '(?:ändra|förändra|utöka|minska|justera|avbeställa|öka|utvidga|reducera|lägga till|ta bort|komplettera|beställa ytterligare|avropa ytterligare|köpa ytterligare)';
const change = `${acts}(?: (?:eller|och|och/eller) ${acts})?`;
const changed =
  '(?:utökas|minskas|justeras|ökas|utvidgas|reduceras|förändras|ändras|avbeställas|revideras|begränsas|inskränkas|skalas (?:upp|ned|ner))';

/** *Har rätt att ensidigt ändra kraven*, *kommunen utökar uppdraget*, *får minska antalet*. */
const changesRules = pattern`(?<!\p{L})har rätt att (?:ensidigt )?(?:ändra|uppdatera|revidera) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:specifikation|krav|villkor|bestämmelse)\p{L}*`;
const buyerChanges = pattern`(?<!\p{L})${buyer} (?:ändrar|utökar|minskar|lägger till|tar bort)(?!\p{L})(?:[^.;]{0,40}?\s)?${bought}(?!\p{L})(?! i (?:systemet|tjänsten|portalen|\p{L}*gränssnittet))`;
const mayBuyerChange = pattern`(?<!\p{L})(?:(?:äger|får|kan|har) ${buyer}|${buyer} (?:har|äger|får|kan|ska (?:[\p{L}-]+ ){0,3}?kunna)) (?:[\p{L}-]+ ){0,2}?${change} (?!(?:sin|sina|lagd|gjord|enskild) (?:\p{L}+ )?beställning)(?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})`;
const rightTo = pattern`(?<!\p{L})(?:har|äger|ges|få|ha|förbehåller (?:[\p{L}-]+ ){0,2}?sig) (?:[\p{L}-]+ ){0,3}?rätt(?:en|ighet)? (?:till )?att (?:[\p{L}-]+ ){0,3}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})`;
const chanceTo = pattern`(?<!\p{L})möjlighet(?:en)? (?:(?:ska|skall) )?(?:finnas |finns |ges |föreligger )?att (?:[\p{L}-]+ ){0,5}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})`;
const mayComeToChange = pattern`(?<!leverantören )(?<!\p{L})kan (?:[\p{L}-]+ ){0,3}?komma att (?:[\p{L}-]+ ){0,2}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})`;
const addsOrLeaves = pattern`(?<!\p{L})${buyer} (?:har |äger |kan |får )(?:[\p{L}-]+ ){0,2}?(?:rätt att|komma att|rätten att) (?:[\p{L}-]+ ){0,3}?(?:lägga till|dra ifrån|utesluta|avbeställa)(?!\p{L})(?! (?:\p{L}+ )?(?:uppgift|information|text|data|användare|bild|fil|kommentar)\p{L}*)`;
/** *Antalet kan bli fler*, *volymen kan variera*, *avtalet ska även omfatta*. */
const mayBeChanged = pattern`(?<!\p{L})${bought} (?:[\p{L}-]+ ){0,5}?(?:kan|får) (?:komma att )?(?:[\p{L}-]+ ){0,2}?(?:${changed}(?: (?:eller|och|och/eller) ${changed})?|bli (?:fler|färre|större|mindre))(?!\p{L})`;
const varies = pattern`(?<!\p{L})(?:kvantitet|volym|mängd|antal)(?:er|en|et|erna)?(?!\p{L})[^.;]{0,60}?\skan (?:variera|överskridas|underskridas|över- eller underskridas|avvika)(?!\p{L})`;
/** *Volymerna är ungefärliga och garanteras inte*: an estimate, and no right to change. */
const estimated = one`(?<!\p{L})(?:ungefärlig|uppskatta|beräkna|prognos|inte bindande|ej bindande|(?:inte|ej|ingen|inga|inget) (?:[\p{L}-]+ ){0,3}?(?:garanter|köpplikt|avropsplikt|förbinder))\p{L}*|(?<!\p{L})garanter\p{L}+ (?:[\p{L}-]+ ){0,2}?(?:inte|ej|ingen|inga|inget)(?!\p{L})`;
const alsoCovers = pattern`(?<!\p{L})(?:avtalet|kontraktet|uppdraget)(?!\p{L})(?: (?:ska|skall|får|kan))?(?: \p{L}+)? (?:utvidgas|utökas|utsträckas|gälla|omfatta|gälla även|omfatta även|gälla också|utvidgas till att avse) (?:även|också|till att (?:avse|omfatta|gälla))(?!\p{L})`;
/** *Uppdraget avser främst skolor men kan även komma att omfatta förskolor*: more may come, and nobody knows when. */
const mayComeToCover = pattern`(?<!\p{L})(?:(?:avtal|kontrakt|uppdrag|åtagande)et|upphandlingen|entreprenaden|(?:tjänst|leverans)er(?:na)? som (?:efterfrågas|upphandlas|avropas)|(?:efterfrågade|upphandlade) tjänster(?:na)?)(?!\p{L})[^.;]{0,120}?(?<!\p{L})kan (?:(?:även|också|dessutom|komma att|senare|framöver) ){1,3}(?:omfatta|avse|gälla|inkludera|innefatta)(?!\p{L})`;
/** *Ansluta sig till avtalet*, *parterna kan enas om tillägg*, *rätt till nytt pris*. */
const joins = pattern`(?<!\p{L})(?:kan|får) (?:komma att )?ansluta(?:s)? (?:sig )?till (?:avtalet|kontraktet|ramavtalet)(?!\p{L})`;
const partiesAgree = pattern`(?<!\p{L})(?:(?:parterna|beställaren|leverantören) (?:kan|får)|(?:kan|får) parterna) (?:[\p{L}-]+ ){0,3}?(?:komma överens|enas) om (?:ytterligare|fler|andra|nya|utökad|utökade|ändringar|tillägg|utökning|förändringar|förlängning|förlängd)\p{L}*(?!\p{L})(?![^.;]*skriftlig)`;
const partiesAdapt = pattern`(?<!\p{L})får parterna (?:[\p{L}-]+ ){0,2}?(?:anpassa|${acts}) (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})`;
const newPrice = pattern`(?<!\p{L})rätt till (?:ett |en )?(?:justera[dt]|ändra[dt]|ny|nytt|höjt|höjd|omförhandla[dt]) (?:pris|ersättning|arvode)(?!\p{L})`;

/** *Tilläggsarbeten beställs i den omfattning som kommunen önskar*, *fler skolor kan anslutas*: more, and nobody knows how much. */
const additions = pattern`(?<!\p{L})tilläggs(?:beställning|arbete|tjänst|uppdrag|köp|modul|licens|order)(?:ar|en|er|et|na|s)?(?!\p{L})[^.;]*?(?<!\p{L})(?:får|kan|beställs|avropas|görs|utförs|köps|(?:regleras|hanteras) löpande)(?!\p{L})|(?<!\p{L})(?:beställa|avropa|köpa|utökas med|kompletteras med|lägga till) (?:\p{L}+ ){0,2}?tilläggs\p{L}+`;
const moreMay = pattern`(?<!\p{L})(?:ytterligare|fler|nya|andra) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+ (?:kan|får) (?:komma att )?(?:anslutas|läggas till|tillkomma|tillföras|omfattas|avropas|beställas|ingå)(?!\p{L})`;
const buyerMoreOf = pattern`(?<!\p{L})${buyer} (?:kan|får) (?:[\p{L}-]+ ){0,3}?(?:beställa|avropa|köpa|ansluta) (?:fler|ytterligare|mer|nya|andra)(?!\p{L})`;
const prolongedAnyhow = pattern`(?<!\p{L})${buyer} (?:kan|får) (?:välja att )?förlänga(?=[.]?\s*$)|(?<!\p{L})(?<!ingen |inga |utan )(?:möjlighet|rätt|option)(?:en)? (?:för ${buyer} )?(?:till (?:förlängning|prolongering)|att (?:förlänga|prolongera))(?=(?: avtalet)?[.]?\s*$)`;
/** *Vid ändrad organisation ska avtalet anpassas*: a change of the contract, and nobody says which. */
const deal = '(?:avtalet|kontraktet|uppdraget|leveransen|omfattningen|priserna|villkoren)';
const measured = '(?![^.;]*(?:index|lönesumm|procent|%|skriftlig|överenskomm))';
const adaptedWhen = pattern`(?<!\p{L})${deal}(?!\p{L})(?: (?:ska|skall|kan|får))? (?:komma att )?(?:anpassas|omförhandlas|ändras|justeras|ses över)(?!\p{L})[^.;]*?(?<!\p{L})(?:om|vid|när|därefter|i takt med|efter|utifrån|till följd)(?!\p{L})${measured}`;
/** *vid en väsentlig förändring av verksamheten kan priset justeras*. */
const atGreaterChange = String.raw`(?<!\p{L})vid (?:en |ett )?(?:(?:större|mindre|väsentlig|väsentliga|betydande|oförutsedda|tillfälliga) )?(?:förändring|ändring|ökning|minskning|variation)(?:ar|en)? (?:i|av) [^.;]{0,60}?(?:kan|får|ska|skall) [^.;]{0,40}?(?:anpassa|anpassas|ses över|omförhandla|omförhandlas|ändra|ändras|justera|justeras|utökas|minskas)(?!\p{L})${measured}`;
/** *vid ändrade förutsättningar … anpassas*. */
const ifAltered = String.raw`(?<!\p{L})(?:vid|om) (?:ändra|förändra)(?:d|t|de|s|ds)?(?!\p{L})[^.;]{0,120}?(?:anpassas|omförhandlas|ändras|förändra|ändra)(?!\p{L})`;
const whenChanged = pattern`${atGreaterChange}|${ifAltered}`;

/** *uppdraget*, *turlistan*, *volymen*. */
const dealWords = anyOf(String.raw`
  omfattning, uppdrag, åtagande, avtal, kontrakt, entreprenad, arbete, leverans, beställning, tjänst, sträck, rutt,
  linje, turlist, turer, tidtabell, körplan, körschem, trafikering, volym, mängd, kvantitet, ytor(?!\p{L}),
  ytan(?!\p{L}), areal, antal, villkor, krav, pris, ersättning, sortiment, teknik, bemanning, frekvens, öppettid,
  tidplan, objekt, specifikation, förutsättning, organisation, upplägg, innehåll, program(?!var), handling
`);
/** What the deal is about: a dose, a height or a pressure is none of it. */
const ofDeal = String.raw`[\p{L}-]*${dealWords}\p{L}*`;
const ofDealSoon = `(?:[^.;]{0,40}?\\s)?${ofDeal}(?!\\p{L})`;
/** *av låntagaren*: whoever does it in daily use is not the buyer. */
const byOthers = `(?![^.;]{0,20}? av (?!${buyer}))`;

/** *Ändringar i omfattningen kan bli aktuella*, *rätt till förändringar av sträckningen*: a noun for the change. */
const changeNoun =
  '(?:(?:för)?ändring|utökning|minskning|justering|utvidgning|neddragning|komplettering|tillägg|avdrag)(?:ar|en|arna|et)?';
const changesOccur = pattern`(?<!\p{L})(?:utökning|utbyggnad|utvidgning|expansion)(?:ar|en)? av [^.;]{3,60}? kan (?:komma att )?(?:ske|göras|bli aktuell\p{L}*|förekomma)(?!\p{L})|(?<!\p{L})${changeNoun} (?:i|av|på) (?!systemet|tjänsten|data|pris|lag)${ofDealSoon}(?:[^.;]{0,60}?)? kan (?:komma att )?(?:ske|göras|vidtas|genomföras|bli aktuell\p{L}*|förekomma|uppstå|uppkomma)(?!\p{L})(?![^.;]*skriftlig)${byOthers}`;
const rightToChange = pattern`(?<!\p{L})${buyer} (?:har|äger|ges|förbehåller sig) (?:[\p{L}-]+ ){0,2}?rätt(?:en)? (?:till|att (?:[\p{L}-]+ ){0,3}?(?:göra|genomföra|vidta)) (?:[\p{L}-]+ ){0,2}?${changeNoun}(?!\p{L})(?! (?:i|av|på) (?!${ofDealSoon}))`;
/** *ändrade tider ska accepteras*. */
const changedAccepted = String.raw`(?<!\p{L})(?:ändrade|förändrade|utökade|minskade) ${ofDealSoon}(?: [^.;]{0,40})? (?:ska|skall) (?:accepteras|godtas)(?!\p{L})(?! av (?:system|tjänst|app|portal))`;
/** *kan ytterligare platser avropas*. */
const moreMayBeOrdered = String.raw`(?<!\p{L})kan (?:utöka[dt]e?|ytterligare|extra|fler|mer) [\p{L}-]+ (?:begäras|beställas|avropas|krävas)(?!\p{L})`;
/** *uppdraget kan även omfatta*. */
const mayAlsoCover = String.raw`(?<!\p{L})(?:uppdraget|avtalet|åtagandet|kontraktet) kan (?:även|också) (?:ingå|omfatta|innefatta)`;
/** *ska acceptera större förändringar av volymen*. */
const mustTolerate = String.raw`(?<!\p{L})(?:ska|skall|måste|får) (?:acceptera|godta|tåla|räkna med|vara beredd på) (?:[\p{L}-]+ ){0,2}?${changeNoun} (?:i|av|på) ${ofDealSoon}`;
const mustAccept = pattern`${changedAccepted}|${moreMayBeOrdered}|${mayAlsoCover}|${mustTolerate}`;
/** *Förlängning kan ske*, *förlängningsoption 12 + 12 månader*. */
const prolonging = pattern`(?<!\p{L})förlängning(?:ar|en)?(?!\p{L})(?! av (?!(?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:avtal|kontrakt|uppdrag)\p{L}*))[^.;]{0,50}? (?:kan|får) (?:komma att )?(?:ske|göras|medges|bli aktuell\p{L}*|komma i ?fråga)(?!\p{L})|(?<!\p{L})förlängnings(?:option|möjlighet|rätt)(?:er|en)?:? (?:\(?\d|på|om|med|finns|föreligger)|(?<!\p{L})förlängning(?:ar)?:? \d ?\+ ?\d`;
/** *… men kan komma att förändras under uppdragstiden*. */
const changedMeanwhile = pattern`(?<!\p{L})kan komma att (?:[\p{L}-]+ ){0,2}?${changed} (?:[\p{L}-]+ )?under (?:avtals?|uppdrags?|kontrakts?)(?:tiden|perioden|ets löptid|ets gång)(?!\p{L})`;
/** *Villkoren kan revideras årligen*. */
const termsRevised = pattern`(?<!\p{L})(?:avtals|leverans|ersättnings)?villkor(?:en)? (?:kan|får) (?:komma att )?(?:[\p{L}-]+ ){0,2}?(?:revideras|ändras|justeras|ses över|anpassas)(?!\p{L})(?![^.;]*(?:index|skriftlig|överenskomm))`;
/** *ersättningen … justeras separat*. */
const pricesSettled = String.raw`(?<!\p{L})(?:ersättning|pris|avgift)(?:en|et|er|erna)?(?!\p{L})[^.;]{0,60}? justeras (?:separat|efter faktisk|i efterhand|retroaktivt)(?!\p{L})`;
/** *kan priset komma att ändras*. */
const pricesMayMove = String.raw`(?<!\p{L})(?:kan|får) [^.;]{0,60}?(?:ersättning|pris|nivå)\p{L}* (?:[\p{L}-]+ ){0,4}?komma att (?:justeras|ändras)(?!\p{L})`;
/** *kraven på fordon kan komma att skärpas*. */
const demandsMayMove = String.raw`(?<!\p{L})krav(?:en)? på [^.;]{3,90}? kan komma att (?:[\p{L}-]+ ){0,2}?(?:förändras|ändras|skärpas|höjas|utökas)(?!\p{L})`;
/** *beställaren kan kräva att ny teknik införs*. */
const mayDemandNew = String.raw`(?<!\p{L})${buyer} (?:kan|får) (?:komma att )?kräva att (?:[\p{L}-]+ ){1,4}?(?:(?:ska|skall) )?(?:införas|införs|läggas till|läggs till|ändras|anpassas)(?!\p{L})`;
/** *Kraven på fordon kan komma att förändras*, *beställaren kan kräva att ny teknik införs*. */
const demandsRise = pattern`${pricesSettled}|${pricesMayMove}|${demandsMayMove}|${mayDemandNew}`;

/** *Vid ändrade behov ska leverantören kunna anpassa sortimentet*. */
const circumstances =
  '(?:behov|förutsättning|förhålland|organisation|verksamhet|efterfråg|elevantal|elevunderlag|volym|omständighet)\\p{L}*';
const adaptedTo = pattern`(?<!\p{L})(?:vid|om) (?:(?:ändra|förändra|öka|minska|nya?)(?:d|t|de)? ${circumstances}|${circumstances} (?:ändras|förändras|ökar|minskar))[^.;]{0,80}?(?<!\p{L})(?:anpassa|justera|ändra|utöka|öka|minska|omfördela|skala)(?!\p{L})[^.;]{0,40}?\s${bought}(?!\p{L})`;

/** More, less or something else than what was bought. */
const changeClauses: readonly Pattern[] = [
  changesRules,
  ...askedChanges,
  buyerChanges,
  mayBuyerChange,
  rightTo,
  chanceTo,
  mayComeToChange,
  addsOrLeaves,
  mayBeChanged,
  varies,
  alsoCovers,
  mayComeToCover,
  joins,
  partiesAgree,
  partiesAdapt,
  newPrice,
  additions,
  moreMay,
  buyerMoreOf,
  prolongedAnyhow,
  adaptedWhen,
  whenChanged,
  adaptedTo,
  changesOccur,
  rightToChange,
  mustAccept,
  prolonging,
  termsRevised,
  demandsRise,
  changedMeanwhile,
];

/** A choice to be made later, by the word that the law has for it. */
const callsOption = pattern`(?<!\p{L})(?:påkalla|påkallar|utnyttja|nyttja|lösa ut|begära|avropa|aktivera) (?:\p{L}+ ){0,2}?option(?:er)?(?!\p{L})|(?:om|när|i det fall|därest) option(?:en|erna|smöjligheten|srätten) (?:[\p{L}-]+ ){0,2}?(?:nyttjas|utnyttjas|påkallas|används|utlöses)[^.;]*?(?:kan|får)`;
const ofOption = pattern`(?<!\p{L})(?:för|avseende|till) (?:\p{L}+ )?option(?:en|er|erna)?(?!\p{L})[^.;]{0,60}?\s(?:inhämtas|begärs|lämnas|ges|avtalas|bestäms|meddelas|hämtas)(?!\p{L})`;
const optionRow = pattern`^tillval(?:et|en)?(?::| (?:av|på|om|avseende)) \p{L}|(?:^|[,;] )option(?:er)?(?: (?:\d|[a-d]))?(?::| [–-]) \p{L}|(?<!\p{L})option \p{L}{1,2}(?!\p{L})`;
const optionCovers = pattern`(?<!\p{L})(?:plus|med|och) option (?:ett|en|två|tre|\d)|(?<!\p{L})option(?:s|en|er|erna|srätt|srätten)? (?:[\p{L}-]+ ){0,2}?(?:omfattar|avser|gäller|innebär)(?!\p{L})|(?<!\p{L})option(?:en|er|erna|srätt)? (?:(?:finns|föreligger|ges|lämnas|gäller) )?(?:på|att|om|för|till|avseende)(?!\p{L})|(?<!\p{L})(?:som|är|utgör) (?:en )?option(?!\p{L})`;
/** *Option giltig i två år*, *option på trädvård ska lämnas*. */
const optionGiven = pattern`(?<!\p{L})option(?:en|er|erna)?(?: är)? giltiga?(?!\p{L})|(?<!\p{L})(?:lämna|offerera|anbud(?:et)? (?:ska|skall) innehålla) (?:en |ett )?option(?:er)?(?!\p{L})|(?<!\p{L})option(?:er)?(?!\p{L})[^.;]{0,60}? (?:ska|skall) (?:lämnas|offereras|prissättas)(?!\p{L})`;
const optionMay = pattern`(?<!\p{L})option(?:er)?: (?:\p{L}+ ){0,3}?(?:kan|får)(?!\p{L})|(?<!\p{L})optioner (?:kan|får)(?!\p{L})|(?<!\p{L})option(?:en|erna|smöjlighet|smöjligheten|srätten) (?:[\p{L}-]+ ){0,2}?(?:kan|får)(?!\p{L})`;
const callsFor = '(?:utnyttja|nyttja|använda|påkalla|avropa|lösa|aktivera)';
const anOption = '(?:[\\p{L}-]+ ){0,3}?option(?:en|er|erna|srätt|srätten)?(?!\\p{L})';
/** *Optioner som kommunen kan utnyttja*, *ensidig rätt att använda optionerna*, *avgör om en option ska användas*. */
const mayUseOption = pattern`(?<!\p{L})option(?:en|er|erna)? (?:som |vilka )?[^.;]{0,60}?(?<!\p{L})(?:kan|får|har (?:[\p{L}-]+ )?(?:rätt|möjlighet)(?:en)? att|äger rätt att) (?:[\p{L}-]+ ){0,3}?${callsFor}(?!\p{L})|(?<!\p{L})(?:rätt|möjlighet)(?:en)? att (?:[\p{L}-]+ ){0,2}?${callsFor} ${anOption}|(?<!\p{L})${buyer} (?:ensam )?(?:avgör|beslutar|bestämmer|väljer) [^.;]{0,40}?(?:om|när|att) ${anOption}|(?<!\p{L})(?:om|när) ${buyer} (?:önskar|vill|väljer att) ${callsFor} (?:sig av )?${anOption}|(?<!\p{L})(?:ut)?nyttjande(?:t)? av ${anOption} (?:sker|görs|beslutas)`;
const containsOption = pattern`(?<!\p{L})(?:avtal|kontrakt|ramavtal|uppdrag|upphandling)(?:et|en) (?:innehåller|innefattar|omfattas av|förenas med) (?!inga |ingen |inte |ej )(?:\p{L}+ )?option(?:er)?(?!\p{L})`;
const reserves = pattern`(?<!\p{L})reserverar sig för (?:\p{L}+ )?(?:ändringar|förändringar|tillägg)|(?<!\p{L})förbehåller sig (?:\p{L}+ )?(?:rätt|möjlighet)(?:en)? att (?:[\p{L}]+ ){0,4}?(?:ändra|utöka|lägga till|ta bort|minska|komplettera|justera)(?!\p{L})`;
const optionClauses: readonly Pattern[] = [
  callsOption,
  ofOption,
  optionRow,
  optionCovers,
  optionGiven,
  optionMay,
  mayUseOption,
  containsOption,
  reserves,
];
/** Whether the text may say any of it. */
const sayable = placesOf([...changeClauses, ...optionClauses]);
/** A text and what it is of. */
interface Worded {
  readonly kind: Kind | undefined;
  readonly prepared: PreparedText;
}

const isOption = ({ prepared }: Pick<Worded, 'prepared'>): boolean => optionClauses.some(words => prepared.has(words));

/** A term of the contract, wherever it stands: elsewhere an option may be a choice in the system. */
export function grants(requirement: Worded): boolean {
  const { kind, prepared } = requirement;
  if (kind === 'contract') return true;
  if (kind === 'information')
    return (
      [plansToBuy, grantsInPassing].some(has => has(prepared)) || isOption(requirement) || prepared.has(mayComeToCover)
    );
  if (kind === 'price') return isOption(requirement) || leavesOpen(prepared) !== undefined || isBargain(prepared);
  return kind === 'mandatory' && prepared.mayAny(sayable) && (isBargain(prepared) || prepared.has(optionGiven));
}
const isBargain = ({ lower }: PreparedText): boolean => bargain.test(lower) && given.test(lower);
const given = one`(?<!\p{L})(?:får|kan|kunna|äger|rätt|rätten|möjlighet)(?!\p{L})|(?:gälla|omfatta) (?:även|också)|(?<!\p{L})option(?!\p{L})`;
const bargain = one`(?<!\p{L})(?:avtal|kontrakt|pris|köp|beställare|beställa|avrop|uppdrag|leverantör|leveransen|anbudet|parterna|vi(?!\p{L})|kommunen(?!\p{L}))`;
const grantsInPassing = ({ lower }: PreparedText): boolean =>
  given.test(lower) &&
  /avtal|upphandling|kontrakt/.test(lower) &&
  !(usesFramework.test(lower) && !usesMore.test(lower));
/** *Ramavtalet kan nyttjas av samtliga förvaltningar*, *ges rätt att avropa*: that is what it is for. */
const usesFramework = one`avtal(?:et|en)?(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:nyttjas|utnyttjas|användas|brukas) av|avtal(?:et|en)?(?!\p{L})[^.]*?(?<!\p{L})(?:avrop\p{L}*|köpa|beställa|anlita)(?!\p{L})|(?<!\p{L})(?:avrop\p{L}*|köpa|beställa|anlita|nyttja|använda|utnyttja)(?!\p{L})[^.]*?avtal(?:et|en)?(?!\p{L})`;
/** *Kund kan göra avrop från ramavtalet*, in whatever kind of row. */
const callsOff = one`(?<!\p{L})(?:kan|får|rätt att) (?:[\p{L}-]+,? ){0,8}?(?:göra avrop|avropa) (?:från|på|ur) (?:detta |det )?(?:ram)?avtal(?:et)?(?!\p{L})`;
const usesMore = one`(?<!\p{L})(?:fler|lägga till|läggs till|dra ifrån|utgå|justera\p{L}*|ytterligare|andra|annan|annat|senare|framöver|efter hand|ansluta\p{L}*|anslut[ae]s|tillträda|tillkom\p{L}*|nya|utöka\p{L}*|utvidg\p{L}*|öka\p{L}*|minska\p{L}*|ändra\p{L}*|förläng\p{L}*|option\p{L}*|tilläggs\p{L}*|kompletter\p{L}*|eventuell\p{L}*|övriga)(?!\p{L})`;

/** What a text says of more, less, other or longer than what was bought. */
export type OptionClause = 'option' | 'change' | 'plan' | OpenChoice;

export function optionClauseIn(requirement: Worded): OptionClause | undefined {
  const { kind, prepared } = requirement;
  if (isOption(requirement)) return 'option';
  const { lower } = prepared;
  if ((callsOff.test(lower) || estimated.test(lower)) && !usesMore.test(lower)) return undefined;
  if (changeClauses.some(words => prepared.has(words))) return 'change';
  if (kind !== 'contract' && kind !== 'price' && kind !== 'information') return undefined;
  const choice = leavesOpen(prepared) ?? (mayChangePurchase(prepared) ? changedPurchase(prepared) : undefined);
  return choice ?? (plansToBuy(prepared) ? 'plan' : undefined);
}
