import { longest } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import * as ways from './ways-out.ts';

const fitting =
  '(?:möjligt|lämpligt|nödvändigt|motiverat|relevant|aktuellt|rimligt|skäligt|ändamålsenligt|behövligt|tillämpligt|tillämpbart|applicerbart|genomförbart|befogat|påkallat|önskvärt|önskvärd|fördelaktigt|erforderligt|försvarbart|viktigt|viktiga|lämpliga|nödvändiga|relevanta)';
/** *Där det anses lämpligt*, *om tekniskt möjligt*. */
const judgedFit = [
  String.raw`(?:om|där|när|i den mån|i den utsträckning|i de fall|så länge|såvida|såvitt)(?: det| så| detta| de| den| leverantören| beställaren| denne| utföraren| entreprenören)? (?:är|bedöms|anses|befinns|vore|kan anses|kan vara|bedömer|anser|finner|visar sig)(?: det| vara| det vara| sig)?(?: (?:tekniskt|praktiskt|ekonomiskt|verksamhetsmässigt|affärsmässigt|juridiskt|rimligen))? ${fitting}`,
  String.raw`(?:endast |bara |enbart )?(?:om|där|när) (?:\p{L}+(?:mässigt|iskt) )?${fitting}`,
].join('|');
/** *Om så önskas*. */
const asWanted = String.raw`(?:om|där|när)(?: så| det)? (?:önskas|krävs|behövs|erfordras|påkallas|fordras)(?=\s*(?:[,.]|ska|visas|$)|\s\p{L}+s(?!\p{L}))`;
/** *I skälig omfattning*. */
const toSomeDegree = String.raw`i (?:rimlig|skälig|lämplig|tillämplig|erforderlig|nödvändig|möjlig|viss|görlig|största möjliga|all rimlig) (?:omfattning|utsträckning|mån|grad)`;
/** *Om det går*. */
const ifItGoes = String.raw`(?:om|när|där|i de fall|i den mån|så långt)(?: som)? det (?:går|låter sig göras)`;
/** *Om inte särskilda skäl hindrar*, *såvida det inte medför olägenhet*. */
const unlessHindered = [
  String.raw`(?:om|såvida|så länge)(?: det)? inte (?:\p{L}+ )?(?:hinder|särskilda skäl|synnerliga skäl|starka skäl|hindrar)`,
  String.raw`(?:om|såvida|så länge)(?: det)? inte (?:medför|innebär|orsakar|skulle medföra|leder till|ger upphov till) (?:\p{L}+ ){0,2}?(?:begränsning|hinder|olägenhet|nackdel|svårighet|problem|merkostnad|kostnad|merarbete|risk|störning|besvär)\p{L}*`,
].join('|');
/** *Inom ramen för vad som är rimligt*, *så långt det är möjligt*, *så snart det går*. */
const asFarAsFit = [
  String.raw`inom ramen för (?:vad som|det som) är (?:\p{L}+ )?${fitting}`,
  String.raw`så (?:långt|mycket|stor del) (?:som )?(?:det )?(?:är )?(?:\p{L}+ ){0,2}?(?:möjligt|rimligt|lämpligt|går)`,
  String.raw`så (?:snart|fort) (?:som )?(?:det (?:är )?(?:\p{L}+ ){0,2}?|är )(?:möjligt|rimligt|lämpligt|genomförbart|görligt|går)`,
].join('|');
/** *Om inte annat överenskommits*. */
const unlessOtherwise = String.raw`om (?:inte|inget|ej|annat) (?:annat|något annat|ej)(?: uttryckligen| särskilt| skriftligen)? (?:\p{L}+s|överenskommits|(?:har|är) (?:\p{L}+(?:en|igt|igen|ligen) (?:(?:och|eller) \p{L}+(?:en|igt|igen|ligen) )?)?\p{L}+)`;
/** *I den mån*: not where what follows says which degree. */
const toTheDegree = String.raw`i den (?:mån|grad|utsträckning|omfattning)(?: som)?(?! (?:som )?(?:anges|framgår|regleras|beskrivs|följer av|avtalats|avses|behövs för|krävs för|\uFFFC))`;
/** *När plats finns*, *om behov uppstår*. */
const ifThereIs = [
  String.raw`(?:om|när|då|där) (?:tillgång|plats|kapacitet|bemanning|lager) (?:finns|ges)(?=\s*[,.]|\s(?:ska|skall|kan|får)(?!\p{L})|\s\p{L}{3,}s(?!\p{L}))`,
  '(?:om|när|då|där) (?:tid|möjlighet|möjligheter|behov|utrymme|resurser|tillfälle|förutsättningar|anledning|skäl) (?:finns|ges|medger|uppstår|uppkommer|föreligger|tillåter)',
].join('|');
/** *Om vädret tillåter*, *när verksamheten kräver det*, *om det passar*. */
const ifCircumstancesAllow = [
  String.raw`(?:om|när|då) \p{L}{4,}(?:n|t|na) (?:så )?(?:tillåter|medger)(?: det)?(?=\s*(?:[,.;)]|$)|\s(?:ska|skall|får|kan)(?!\p{L}))`,
  String.raw`(?:om|när|då) (?!lag|förordning|författning|avtal|standard)\p{L}{5,}(?:na|en|et) (?:så )?(?:kräver|påkallar) det`,
  '(?:om|när|då) (?:omständigheterna|förutsättningarna|situationen|verksamheten|tiden|resurserna|tekniken|behovet) (?:så )?(?:medger|tillåter|kräver|påkallar)(?: det)?',
  '(?:om|när|då|där) det (?:passar|är görligt|finns (?:behov|möjlighet|utrymme|tid|resurser|anledning))',
].join('|');
/** *Efter bästa förmåga*. */
const asOneCan = String.raw`(?:efter|utifrån|enligt|alltefter|allt efter) (?:egen bedömning|bedömt behov|behov och|bästa förmåga|förmåga|möjlighet|lägenhet|egen förmåga)`;
const fittingWays = [
  judgedFit,
  asWanted,
  toSomeDegree,
  ifItGoes,
  unlessHindered,
  asFarAsFit,
  unlessOtherwise,
  toTheDegree,
  ifThereIs,
  ifCircumstancesAllow,
  asOneCan,
].join('|');

/** The same way out in other words, by how the clause is built. */
const clause = pattern`(?<!\p{L})(?:${fittingWays})(?!\p{L})`;
/** *Ska om väderförhållandena medger fortsätta*, *så ofta tiden räcker*: a condition that the bidder finds met or not. */
const permits = pattern`(?<=(?<!\p{L})(?:ska|skall|bör),? (?:\p{L}+ ){0,3}?)(?:om|när|då|där|ifall|så ofta|så länge|i den mån) \p{L}{3,}(?:n|t|na)(?: (?:på|i|vid) \p{L}+)? (?:så )?(?:medger|tillåter|räcker|orkar|hinner)(?: det)?(?!\p{L})`;
/** *Om det inte är alltför svårt*, *förutsatt att det inte stör*. */
const unlessTrouble = pattern`(?<!\p{L})(?:om|ifall|såvida|såframt|så länge|förutsatt att|under förutsättning att)(?: det)? inte (?:(?:är|blir|blev) (?:alltför|för|särskilt|orimligt|oskäligt|uppenbart) \p{L}+t|(?:det )?(?:innebär|medför|orsakar|ger) (?:\p{L}+ ){0,2}?(?:merkostnad|kostnad|merarbete|besvär)\p{L}*|stör|försvårar|inkräktar på|går ut över)(?!\p{L})`;
/** *Ifall det behövs*, *om inte skäl talar däremot*, *ska generellt svara*. */
const ifNeeded = pattern`(?<!\p{L})(?:ifall (?:det|så|behov) (?:behövs|krävs|är ${fitting}|finns|uppstår)|(?<=(?:ska|skall|bör),? )om så (?:önskas|krävs|behövs|erfordras|påkallas|fordras)|om inte (?:\p{L}+ )?skäl (?:finns|talar|föreligger)|(?<=(?:ska|skall|bör) )generellt(?= \p{L}{3,}as?(?!\p{L})))(?!\p{L})`;
/** *Vid eventuella avvikelser*: the condition is there already, but the word says nothing. */
const perhaps = pattern`(?<!(?:redovisa|ange|uppge|bifoga|beskriva|anmäla|rapportera|meddela|innefattar|separera) )(?<!\p{L})(?:eventuell(?:a|t)?|ev\.)(?!\p{L})`;

/** *så lite vatten som möjligt*: how much nobody says, and who does it decides. */
const asCan = pattern`(?<!\p{L})så (?!långt|snart|fort|mycket|stor)\p{L}+(?: [\p{L}/-]+){0,3} som (?:det är )?(?:praktiskt |tekniskt )?möjligt(?!\p{L})`;

const clauses: readonly Pattern[] = [clause, permits, unlessTrouble, ifNeeded, ...Object.values(ways)];

export const waysOut: readonly Pattern[] = [...clauses, perhaps, asCan];

/** A way out of the demand: *om möjligt*, *där det anses lämpligt*. */
export interface Escape {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** The words say little either way. */
  readonly isDoubtful?: true;
}

/** What the list holds and what is said in the same way, the longest of what stands within another. */
export function escapesIn(text: PreparedText, lexicon: Lexicon): readonly Escape[] {
  const listed: readonly Escape[] = longest(lexicon.hits(text, 'escape'));
  const found = (words: Pattern): Escape[] =>
    text
      .all(words)
      .map(({ 0: entry, index }) => ({
        entry,
        start: index,
        end: index + entry.length,
      }))
      .filter(({ entry }) => !lexicon.cut('escape', entry));
  const all = clauses.flatMap(found);
  const said = all.filter(
    (hit, i) => !all.some((other, j) => i !== j && covers(other, hit) && (longer(other, hit) || j < i)),
  );
  const kept = listed.filter(hit => !said.some(other => covers(other, hit) && longer(other, hit)));
  const more = said.filter(hit => !kept.some(other => covers(other, hit)));
  const less = [...found(perhaps), ...found(asCan)].filter(hit => !all.some(other => covers(other, hit)));
  const doubtful = less.map(hit => ({ ...hit, isDoubtful: true as const }));
  return [...kept, ...more, ...doubtful].sort((a, b) => a.start - b.start);
}

const covers = (a: Escape, b: Escape): boolean => a.start <= b.start && a.end >= b.end;
const longer = (a: Escape, b: Escape): boolean => a.end - a.start > b.end - b.start;
