import { pattern } from './pattern.ts';
import { alone, anyOf, phrases } from './phrases.ts';

/** Ways out by how they are built, besides those of *om det är möjligt*: who may give up, when, and how far. */

const after = String.raw`(?:[\p{L}-]+ ){1,4}?`;
const suiting = String.raw`(?:(?:tekniskt|praktiskt|ekonomiskt) )?(?:möjlig|lämplig|nödvändig|rimlig|genomförbar|motiverad|försvarbar|användbar|tjänlig|gynnsam|befogad)(?:t|a|e)?`;
/** Who may choose, so that nobody else has a way out. */
const chooser = String.raw`(?!(?:avtal\p{L}*|lag\p{L}*|beställaren|kommunen|regionen|staden|köparen|kunden|myndigheten|förvaltningen|bolaget)(?!\p{L}))`;

const circumstance = anyOf(String.raw`
  väder\p{L}*, vädret, tid(?:en)?, tidplanen, utrymmet, ytan, terrängen, marken, markförhållandena, förhållandena, förutsättningarna, omständigheterna
  läget, situationen, tekniken, ekonomin, budgeten, bemanningen, resurserna, kapaciteten, tillgången, verksamheten, hälsan, [\p{L}]*ork(?:en)?, måendet, konstruktionen, utformningen`);
/** *om massorna är lämpliga*, *om dessa bedöms användbara*: of a thing already named. Not *visa om åtgärden är nödvändig*. */
export const whereSuited = pattern`(?<!(?:visa|visar|ange|anger|bedöma|bedöms|avgöra|framgå|framgår|se|kontrollera|pröva|meddela|fråga|redovisa|information|beslut|uppgift|uppgifter|utreda|undersöka|föreslå|välja) )${alone(
  String.raw`(?:om|när|där|då|såvida|förutsatt att|under förutsättning att|så länge) (?:de|dessa|den|denna|det|detta|[\p{L}-]{3,}s [\p{L}-]+|[\p{L}-]{3,}(?:en|et|erna|arna|orna|na)) (?:är|bedöms|anses|bedöms vara|anses vara|befinns|vore) ${suiting}`,
)}`;
/** *om tekniken så medger*, *när vädret och ljuset tillåter det*: circumstances decide. */
export const whereAllowed = pattern`${alone(
  String.raw`(?:om|när|där|då|i den mån|så länge) ${chooser}${after}så (?:kräver|medger|tillåter|påkallar|fordrar)`,
  String.raw`(?:om|när|där|då|så länge|i den mån) ${chooser}(?!lag|förordning|avtal|standard|författning)(?:[\p{L}-]+ ){0,2}?${circumstance} (?:medger|tillåter|räcker|kräver|möjliggör|påkallar|är lämplig|är lämpligt)(?: det| detta)?`,
)}`;
/** *om tidtabellen tillåter*, *om detta kan ordnas*, *om underlag finns*. */
export const wherePossible = pattern`${alone(
  String.raw`(?:om|när|då|där|så fort|så snart) ${chooser}(?!författning|förordning|avtal|standard|system|tjänst|lösning|använda)[\p{L}-]{4,}(?:n|t|na) (?:medger|tillåter)(?! (?:att|inte|ej|en|ett|högre|längre|fler|flera|minst|högst)(?!\p{L}))`,
  String.raw`(?:om|när|där) (?:det|detta|så) (?:kan (?:ordnas|lösas|genomföras|åstadkommas|möjliggöras)|går att (?:ordna|lösa|genomföra)|låter sig \p{L}+)`,
  String.raw`(?:om|när|där|då) (?:tillräckligt |det (?:finns|föreligger) (?:\p{L}+ )?)(?:underlag|intresse|efterfrågan|skäl|förutsättningar|anledning)(?: finns)?`,
  String.raw`(?:om|när|där|då) (?:underlag|intresse|efterfrågan) finns`,
  String.raw`allt ?efter(?:som)? behov(?:et|en)? (?:uppstår|uppkommer|finns)`,
)}`;
/** *om inga hinder finns*, *såvida det inte är olämpligt*, *om det inte medför oskäliga kostnader*. */
export const unlessHindered = pattern`${alone(
  String.raw`(?:om|såvida|så länge|förutsatt att) (?:inga|inget|ingen) (?:\p{L}+ )?(?:hinder|skäl|hindrar|talar emot|olägenhet|risk)(?: (?:finns|föreligger|uppstår|däremot|mot det))?`,
  String.raw`(?:om|såvida|så länge)(?: det| detta)? inte (?:är |bedöms |anses )?(?:uppenbart |klart |särskilt )?(?:olämpligt|omöjligt|oskäligt|orimligt|onödigt|oproportionerligt|obehövligt)`,
  String.raw`(?:om|såvida) inte (?:annat|något annat) (?:är|visar sig|bedöms) (?:\p{L}+ )?(?:lämpligare|bättre|nödvändigt|lämpligt|motiverat|påkallat)`,
  String.raw`med mindre (?:än )?att`,
  String.raw`(?:om|såvida) inte (?:\p{L}+ )?(?:särskilda|starka|tungt vägande|goda|vägande|tekniska|praktiska) skäl`,
  String.raw`utom (?:i undantagsfall|där (?:det|så) (?:inte )?är \p{L}+)`,
)}`;
/** *göra rimliga ansträngningar*: the try is owed, and not what it is for. */
export const trying = pattern`${alone(
  String.raw`(?:alla |samtliga |kommersiellt |de )?(?:rimliga|skäliga|rimlig|skälig|kommersiella|bästa|goda|uppriktiga) (?:ansträngning(?:ar)?|försök|ansatser|medel|insats(?:er)?)`,
  String.raw`göra (?:allt )?vad som (?:\p{L}+ )?(?:kan|är|står)`,
  String.raw`göra allt (?:som|den|det|vad)`,
  String.raw`vad som (?:rimligen|skäligen|rimligtvis) (?:kan|bör)`,
  String.raw`(?:ska|skall|måste|bör) (?:alltid |först |i första hand |även |så långt det går )?försöka`,
  String.raw`försök ska göras`,
)}`;
/** *beroende på omständigheterna*, *anpassat efter tillgång*. */
export const depending = pattern`(?<!(?:varier\p{L}*|ändras|öka|minska|skilja) (?:[\p{L}-]+ ){0,2})${alone(
  String.raw`(?:beroende på|utifrån|med hänsyn till|efter|utefter) (?:rådande |aktuella? |vilka |väder och |tillgängliga? |tillgång till |tillgång på )?(?:omständighet(?:er|erna)?|väderlek(?:en)?|väder|vädret|tillgång(?:en)?|möjlighet(?:er)?|förhållanden(?:a)?|resurser|bemanning(?:en)?|lägenhet|läge(?:t)?|dagsform(?:en)?)(?! (?:till|som|att|på|enligt|med)(?!\p{L}))`,
)}`;
/** *i så stor utsträckning som möjligt*, *i möjligaste utsträckning*, *i den omfattning det går*. */
export const asFar = pattern`${alone(
  String.raw`i (?:(?:så|en så) )?(?:stor|hög|lång|vid|liten) (?:utsträckning|omfattning|grad|mån) som (?:det är |är )?(?:\p{L}+ )?(?:möjligt|rimligt|lämpligt|nödvändigt)`,
  String.raw`i (?:möjligaste|görligaste|mesta|högsta|största|minsta|bästa) (?:möjliga )?(?:utsträckning|omfattning|grad|mån)`,
  String.raw`i (?:praktiskt|tekniskt|rimligt|ekonomiskt) (?:möjlig|genomförbar|rimlig) (?:utsträckning|omfattning|mån)`,
  String.raw`så (?:nära|ofta|stor del|\p{L}{3,}(?:rat|rad|rade))(?: [\p{L}/-]+){0,3} som (?:det är )?(?:praktiskt |tekniskt )?möjligt`,
  String.raw`till (?:största delen|övervägande del|stor del|den del det är \p{L}+)`,
  String.raw`vid (?:lämplig|lämpligt|lämpliga|gynnsam|gynnsamt|gynnsamma|tjänlig|tjänligt|passande) (?!storlek)[\p{L}-]+`,
)}`;
/** How often, in words that leave it to whoever reads them. */
export const mostly = pattern`${phrases(`
  som huvudregel, enligt huvudregel, huvudregeln är att, i huvudregel, som utgångspunkt ska, ska som utgångspunkt, utgångspunkten är att, i normala situationer, i normal drift, i de flesta situationer, i flertalet fall, i merparten av fallen, i regelfall
  undantagsvis, nästan alltid, för det allra mesta, i möjligaste fall, i särskilda fall, i speciella fall, i enskilda fall, under vissa förutsättningar, under vissa omständigheter, vid särskilda omständigheter, vid vissa tillfällen
  vid konstaterat behov, vid uppkommet behov, vid uppstått behov, vid eventuellt behov, vid eventuella behov, om behovet finns, om behovet uppstår, när behovet uppstår, när behovet finns, då behovet uppstår, behovsanpassat, behovsanpassad, behovsstyrd
  i tillämpbar omfattning, så vitt det är möjligt, så vitt möjligt, om så bedöms, om så anses, om det anses, om det bedöms, där så bedöms, där det bedöms, när så bedöms, när det bedöms, där behov finns, där behov föreligger, där behov uppstår
  om så är fallet möjligt, efter vad som är möjligt, efter vad som är lämpligt, efter vad omständigheterna, allt eftersom tid finns, kan med fördel, om än inte, gärna får, där förutsättningar finns, om förutsättningar finns, idealt, helst inte
`)}`;
