import { one } from './pattern.ts';

/** What stands in parentheses and binds all the same. */

const party =
  '(?:leverantören|beställaren|entreprenören|utföraren|konsulten|kommunen|regionen|köparen|säljaren|kunden|anbudsgivaren|projektören|uppdragstagaren|huvudmannen|myndigheten)';
/** *(krävs för administratörer)*, *(tillhandahålls av leverantören)*. */
const demandWords = one`(?<!\p{L})(?:ska|skall|bör|måste|får (?:inte|ej)|krävs|fordras|obligatoriskt? för|(?:godtas|accepteras|tillåts|godkänns) (?:inte|ej)|(?:inte|ej) tillåt(?:et|na)|ingår (?:inte|ej)|ingår i (?:priset|uppdraget|leveransen)|(?!ägs|drivs|används|förvaltas|kallas|anges|fastställs|beslutas)\p{L}{4,}s av ${party}|utan (?:kostnad|merkostnad|avgift|tillägg|extra \p{L}+)|${party} (?:svarar för|ansvarar för|tillhandahåller|bekostar|står för))(?!\p{L})`;
const limitWords = one`(?<!\p{L})(?:minst|högst|max|maximalt|minimum|lägst|som mest|som minst|som längst|inom|senast|ca|cirka|exempelvis minst|upp till|ned till|ner till|ned mot|mer än|fler än|färre än|mindre än|från och med|tidigast)\s|(?:under|över)\s\d[\d\s.,]*(?!år)\p{L}|(?<!\p{L})eller (?:senare|högre|nyare|bättre|mer|fler|mindre|lägre|äldre|snabbare|större|tidigare)(?!\p{L})|[<>≤≥]\s?\d|(?<!\p{L})med \d+ (?:decimal|siff|tecken)`;
const unit =
  '(?:\\p{L}*prov|\\p{L}*besök|\\p{L}*möten|st|stycken|procent|%|sek|s|sekunder|min|minuter|h|tim|timmar|dagar|arbetsdagar|kalenderdagar|dygn|veckor|månader|år|läsår|mb|gb|tb|kbit|mbit|gbit|mbps|gbps|users|användare|kr|kronor|grader|°c?|bar|mm|cm|dm|meter|m|m2|m²|kvm|m3|m³|kubikmeter|kvadratmeter|km|kilometer|mil|kg|kilo|g|gram|ton|watt|w|kw|volt|v|ampere|a|tum|dpi|ppi|px|pixlar|siffror|tecken|decimaler|positioner|ggr|gånger|kanaler|portar|poster|rader|versioner|lager|exemplar|ex|platser|personer|tillfällen|möten|besök|liter|l|lux|db|hz|khz|mhz|ghz|kwh|hp|mj|kj|kcal|µm|kn|mpa|kpa|pa|m\\/s|km\\/h|l\\/s)(?!\\p{L})';
const inWords = '(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio)';
/** *(30 mm …)* */
const length = String.raw`^\s*[\d/]+(?:[.,]\d+)? ?(?:mm|cm|dm|m)(?!\p{L})`;
/** *(1 maj–30 sep)* */
const datesOfYear = String.raw`\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}* ?[-–] ?\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)`;
/** *(3+1 år)* */
const years = String.raw`(?<!\p{L})\d\s?[+x]\s?\d\s?(?:år|månader)`;
/** *(ca 2 x 3 m)* */
const product = String.raw`^[^()\d]{0,20}\d+\s?[x×]\s?\d+\s*(?:\p{L}{1,2}\s*)?$`;
/** *(i 2 år)* */
const forYears = String.raw`^\s*i \d+ (?:år|månader|veckor|dagar)\s*$`;
/** *(+ 10)* */
const plus = String.raw`^\s*\+ ?\d`;
/** *(24”)* */
const inches = String.raw`^\s*\d+(?:[.,]\d+)?\s?(?:”|"|'')`;
/** *(±5 %)*, *(tre månader)* */
const figureAndUnit = String.raw`(?:^|[:;,]\s)\s*(?:efter )?(?:[±+]?\s?\d[\d\s.,x×]*|${inWords} )\s?${unit}`;
/** *(med tre månaders uppsägning)* */
const periodOf = String.raw`^\s*(?:med|efter) (?:\d+|${inWords}|en|ett) (?:\p{L}+ )?(?:veckors|dagars|månaders|timmars|arbetsdagars|dygns|års|minuters|veckas|månads|dags) `;
/** *(en gång per år)* */
const oncePer = String.raw`^\s*en gång (?:per|i|om)(?!\p{L})`;
/** *(en per avdelning)* */
const onePerEach = String.raw`^\s*(?:en|ett|\d+|${inWords}) (?:\p{L}+ )?(?:per|för varje) [\p{L}\d]+`;
/** *(de tre senaste åren)* */
const latest = String.raw`^\s*(?:minst )?(?:de |den )?(?:${inWords}|\d+) senaste(?!\p{L})`;
const quantities = [
  length,
  datesOfYear,
  years,
  product,
  forYears,
  plus,
  inches,
  figureAndUnit,
  periodOf,
  oncePer,
  onePerEach,
  latest,
].join('|');
const quantityFirst = one`${quantities}`;
/** *mellan 5 och 10 bar*, *-20 till +40 grader*, *2–8 tecken*; of years it is an age. */
const range = one`(?:^|(?<!\p{L})(?:mellan|från)\s|\s)[-+−±]?\d[\d.,]*\s?(?:°c?\s?|grader\s)?(?:[-–]|och|till)\s?[-+−]?\d[\d.,]*\s?(?!år|h(?!\p{L}))${unit}`;

/** *(bygglängd 190 mm)*, *(verkningsgrad 80 %)*: a measure of what is asked for. */
const measure = one`^\s*(?:[\p{L}-]+ ){0,2}[\p{L}-]{2,}:? (?<!(?:byggt|byggd|är|sedan|drygt|totalt|nämligen|motsvarar|motsvarande|dvs|och|eller|på) )\d[\d\s.,x×]*\s?(?:${unit}|[\p{L}µ]{1,8}\/[\p{L}\d³²]+)(?: (?:i|per|vid|på|över) [\p{L}-]+){0,2}\s*$|^\s*(?!kap|punkt|sid|s\.|bilag|årskurs|åk|avsnitt|nivå|rad|steg|klass|del|fas|etapp|version|tabell|figur|mark|zon|lag|artik|moment|vecka|jfr|se )[\p{L}-]{4,} \d+\s?[-–]\s?\d+\s*$`;
const aDay = '(?:dygn|dag|vardag|arbetsdag|vecka|månad|kvartal|termin|år|halvår|timme|minut|sekund|tillfälle)';
/** *(varannan vecka)*, *(2 ggr/år)*, *(dygnet runt)*. */
const everyTime = String.raw`(?<!\p{L})(?:(?:varje|varannan|vartannat|var \p{L}+(?:nde|tte|te)|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ar)?(?: (?:och|samt)| [^()]*\d)|var tredje|var fjärde) \p{L}+|var(?:t|je)? \d+:[ae] \p{L}+|(?:dagen|kvällen|veckan|dag) (?:före|efter|innan)(?!\p{L})|(?:gånger|ggr|gång|tillfällen|st|stycken) ?(?:per|\/|i|om) ?${aDay}|dygnet runt|dagligen|(?:vecko|månads|kvartals|halvårs|års|termins)vis|årligen|månatligen)`;
/** *(vardagar 8–17)*. */
const hoursOfDays = String.raw`^\s*(?:\p{L}+ )?(?:vardagar|helgfri\p{L}*|måndag\p{L}*|mån|alla dagar|vardag|dagtid)(?!\p{L})[^()]*\d`;
/** *(kl. 8–17)*. */
const hours = String.raw`^\s*(?:kl\.? ?)?\d{1,2}(?:[.:]\d\d)?\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?(?: \p{L}*vardagar|$)`;
/** *(varannan vecka)*, *(2 ggr/vecka)*, *(kvartalsvis)*, *(dygnet runt)*. */
const howOften = one`${everyTime}|${hoursOfDays}|${hours}`;
/** *(före kl. 7)*, *(efter lövsprickning)*. */
const byWhen = one`^\s*(?:före|innan|efter|senast) (?!detta|t\.|exempelvis|till)\p{L}*`;
/** *(inte …)* */
const notThat = String.raw`^\s*(?:inte|ej) (?!tillämplig|aktuell)[^,]+$`;
/** *(…, inte …)* */
const andNotThat = String.raw`[,;] (?:inte|ej) (?!tillämplig|aktuell)\p{L}`;
/** *(gäller även …)*, *(med undantag …)* */
const alsoOrExcept = String.raw`(?:^\s*|[,;] )(?:gäller (?:även|inte|ej|endast|bara|för|dock)|dock|med undantag|undantage[tn]|undantagna|förutom|utom|varav|även (?!kalla)|endast|enbart) ?(?!\p{L}*(?:exempel|moms))\p{L}+`;
/** *(för samtliga …)* */
const forAll = String.raw`(?<!\p{L})(?:på|för|i) (?:alla|samtliga|varje) `;
/** *(…, två skärmar)* */
const howMany = String.raw`(?:^|[,;] )(?:${inWords}|\d{1,3}) [\p{L}-]{3,}(?:ar|er|or)(?!\p{L})`;
/** *(gäller även reservkablar)*, *(dock inte läsningar)*: more or less than the sentence says. */
const moreOrLess = one`${notThat}|${andNotThat}|${alsoOrExcept}|${forAll}|${howMany}`;
/** *(cirka 40 i dag)*, *(t.ex. varje kväll)*: told, and nothing is asked. */
const toldOnly = one`^\s*(?:t\.? ?ex|exempelvis(?! minst)|till exempel|såsom|jfr|se |f\.? ?n\.?(?! [^,]*ska)|för närvarande|idag|i dag|nu|senast (?:ändrad|uppdaterad|reviderad|beslutad))|(?<!\p{L})(?:i dag|idag|för närvarande|i nuläget)\s*$`;

/** *(sparas i 14 dagar)*: what is done, and when. */
const doneInTime = one`^\s*(?!visas|byggs|byggdes)\p{L}{3,}s (?:(?:automatiskt|sedan|därefter) )?(?:i|under|efter|inom|på|var|varje) (?:\d+ )?(?:sekunder|minuter|timmar|dagar|dygn|veckor|månader|år|dag|vecka|månad)(?!\p{L})`;
const aNumber = one`\d|\uFFFC|(?:^|\s)(?:ett?|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo)\s|varannan|varje|en gång|(?:^|\s)per\s`;

/** What the words in a parenthesis ask for: something done, a limit or a measure, or how far the sentence reaches. */
export function boundIn(inner: string): 'demand' | 'limit' | 'scope' | undefined {
  if (demandWords.test(inner) || doneInTime.test(inner)) return 'demand';
  if (limitWords.test(inner) && aNumber.test(inner) && !(toldOnly.test(inner) && /idag|i dag|närvarande/.test(inner)))
    return 'limit';
  if (toldOnly.test(inner)) return quantityFirst.test(inner) || range.test(inner) ? 'limit' : undefined;
  if ([quantityFirst, measure, range, howOften, byWhen].some(each => each.test(inner))) return 'limit';
  return moreOrLess.test(inner) ? 'scope' : undefined;
}
