import { infinitiveOf } from './as-demand.ts';
import { opensClause } from './joints.ts';
import { one } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { actors, isPassiveBetween, prepositions } from './subject-and-verb.ts';
import { isInfinitive, isPassiveNow, isVerbNow, looksFinite } from './verbs.ts';
import type { Span } from '../text/index.ts';

/** *Grinden bör finnas mot söder*. */
const advice = String.raw`(?!om |när |då |ifall |för att |eftersom )(?:[\p{L}\d-]+[ ,]+){1,10}?bör(?: (?:inte|ej|även|dock|också|helst|i (?:första|andra|sista) hand))? (?:\p{L}+ )?\p{L}{2,}[aåeoy]s?(?!\p{L})`;
/** *Lutningen får vara högst 2 procent*. */
const limit = String.raw`(?:[\p{L}\d-]+[ ,]+){1,12}?får (?:dock |även |också |sammanlagt |totalt )?(?:\p{L}+ )?(?:högst|max|maximalt|som mest)(?!\p{L})`;
/** *Inga fordon får stå på gräset*, *endast personal får röra ventilen*. */
const noneMay = String.raw`(?:ing(?:a|en|et) (?:[\p{L}-]+ ){1,7}?får|(?:endast|bara|enbart|högst|maximalt) (?:[\p{L}\d-]+ ){1,6}?får)(?!\p{L})`;
/** A later sentence that makes a demand in other words than *ska*. */
const otherDemand = one`^(?:${noneMay}|(?:det är |är )?(?:ej|inte) möjligt att|möjlighet (?:att|till|ska)|(?:motsvarande|samma) (?:krav )?gäller|detsamma gäller|krav (?:på|är att)|(?:\p{L}+[ ,]+){1,14}?får (?:ej|inte|aldrig|endast|bara|enbart)(?!\p{L})|(?:\p{L}+[ ,]+){1,8}?(?:måste(?! (?:inte|ej)(?!\p{L}))|krävs|(?:äger|har) (?:inte|ej) rätt (?:att|till))(?!\p{L})|${advice}|${limit})`;
/** The same before it: only what binds beyond doubt. */
export const forbidden = one`^${noneMay}|^(?!om |när |då |för att |eftersom )(?:\p{L}+[ ,]+){1,8}?(?:får (?:ej|inte|aldrig|endast|bara|enbart)|måste)(?!\p{L})|^\p{L}+(?:förbud|plikt) råder(?!\p{L})|^(?:krav på )?(?:\p{L}+ ){0,2}[\p{L}\p{N}-]+ (?:gäller|krävs|råder)\.?$|^(?:för att [^.;,]{3,60} )krävs(?!\p{L})|^(?:${advice}|${limit})`;

/** Of a sentence: where it stands and whether it may be told rather than demanded. */
export interface LaterDemand {
  readonly span: Span;
  readonly isTold: boolean;
}

/** *Detta för att ytan inte ska bli hal*, *det ska noteras att*: a reason or a remark, whatever modal it has. */
const reason = one`^(?:detta (?:är |görs |gäller )?|det är )(?:för|i syfte) att(?!\p{L})|^(?:syftet|avsikten|anledningen)(?!\p{L})|^det (?:ska(?:ll)?|bör) (?:dock |även |också )?(?:observeras|noteras|nämnas|påpekas)(?!\p{L})`;

function demandingSentence({ tokens, sentences, lower }: PreparedText, shall: number | undefined): number | undefined {
  const place = shall === undefined ? undefined : tokens[shall]?.sentence;
  const [start, end] = sentences[place ?? -1] ?? [0, 0];
  return reason.test(lower.slice(start, end)) ? undefined : place;
}

/** The words that make a demand of another sentence than the one with *ska*. */
export function laterDemand(text: PreparedText, shall: number | undefined): LaterDemand | undefined {
  const first = demandingSentence(text, shall);
  if (text.sentences.length < 2) return first === undefined ? secondOrder(text) : undefined;
  if (first === undefined) return demandOfStated(text) ?? secondOrder(text) ?? secondStated(text);
  for (const [place, [start, end]] of text.sentences.entries()) {
    if (place === first) continue;
    // "Användaren måste vara inloggad. Systemet ska då …": what comes before is the condition.
    if (place < first && /^\s+då\s/.test(text.lower.slice(text.tokens[shall ?? 0]?.end))) continue;
    const found = (place < first ? forbidden : otherDemand).exec(text.lower.slice(start, end));
    if (found) return { span: [start, start + found[0].length], isTold: false };
    const opening = text.tokens.find(({ sentence }) => sentence === place);
    if (opening && isOrder(opening.word)) return { span: [opening.start, opening.end], isTold: true };
  }
  // "Tjänsten bedrivs dygnet runt. Systemet ska därför …": the first gives the reason for the second.
  if (/(?<![a-zåäö])(?:därför|således|alltså)(?![a-zåäö])/.test(text.lower)) return undefined;
  for (const place of text.sentences.keys()) {
    const act = place === first ? undefined : statedAct(text, place);
    if (act) return { span: act, isTold: true };
  }
  return undefined;
}

/** *Varorna levereras till receptionen. Spillet får inte överstiga två procent*: no *ska* anywhere. */
function demandOfStated(text: PreparedText): LaterDemand | undefined {
  const [start = 0, end = 0] = text.sentences[0] ?? [];
  if (statedAct(text, 0) === undefined && !forbidden.test(text.lower.slice(start, end))) return undefined;
  for (const [start, end] of text.sentences.slice(1)) {
    const found = forbidden.exec(text.lower.slice(start, end));
    if (found) return { span: [start, start + found[0].length], isTold: false };
  }
  return undefined;
}

const ofMoney = one`[%§]|procent|tillgänglighet|avdrag|pris|(?<!(?:till en|utan) )kostnad|faktur|betal|ersätt|avgift|vite|merkostnad|beställning|avrop|(?<!av)rapport(?!era)|utfall|styrk|skadeslös|tredje man|talan|punkter`;

/** Whether a contract tells of work and things rather than of money, levels and what a party answers for. */
export const isOfWork = ({ lower }: PreparedText): boolean => !ofMoney.test(lower);

const otherParty = one`(?<!\p{L})(?:beställaren|kommunen|kunden|köparen|regionen|upphandlande|part(?:en|erna)?|parter|avtalet|uppdragsgivaren)(?!\p{L})`;

/** The same, and of one party's. */
export const isOfSupplierWork = (text: PreparedText): boolean => isOfWork(text) && !otherParty.test(text.lower);

/** *Golvet sopas dagligen. Fönstren putsas i maj*: two things that are done, or forbidden and done. */
function secondStated(text: PreparedText): LaterDemand | undefined {
  const isForbidden = ([start, end]: Span): boolean => forbidden.test(text.lower.slice(start, end));
  const acts = text.sentences.map((span, place) => statedAct(text, place) ?? (isForbidden(span) ? span : undefined));
  const [, second] = acts.filter(act => act !== undefined);
  return second && { span: second, isTold: true };
}

/** *Planera för snön. Upprätta ett kar*, *Gör röret kort och anslut det*: two orders. */
function secondOrder({ tokens, sentences }: PreparedText): LaterDemand | undefined {
  const [first] = tokens;
  if (!first || !isOrder(first.word)) return undefined;
  const opening = sentences.map((_, place) => tokens.find(({ sentence }) => sentence === place))[1];
  const joined = tokens.find(
    ({ word }, i) => i > 2 && commands.has(word) && /^(?:och|samt)$/.test(tokens[i - 1]?.word ?? ''),
  );
  const second = opening && isOrder(opening.word) ? opening : joined;
  return second && { span: [second.start, second.end], isTold: true };
}

/** Imperatives that have another form than the infinitive. */
const commands: ReadonlySet<string> = new Set(
  'gör försök använd sätt lägg ställ välj följ undvik håll stäng skriv fyll tänk låt se bygg dra förlägg anslut utgå rengör bestäm säkerställ byt häng ring'.split(
    ' ',
  ),
);

/** What is described for the tender is one answer. */
const isOrder = (word: string): boolean =>
  commands.has(word) ||
  (word.endsWith('a') && isInfinitive(word) && !/^(?:beskriva|redovisa|ange|motivera|förklara|bifoga)$/.test(word));

/** *räknas*, *anges*, *godtas*. */
const tellingVerbs = anyOf(`
  räknas, beräknas, anges, avses, används, beskrivs, framgår, verifieras, bedöms, utvärderas, prövas, kallas,
  benämns, definieras, behövs, krävs, menas, förväntas, planeras, beställs, ses, anses, uppskattas, poängsätts,
  uppfylls, omfattas, regleras, styrks, avtalas, bestäms, fastställs, ställs, följs, tillämpas, godkänns,
  accepteras, godtas, tillåts, erhålls, fås, nås, krediteras, förkastas, återbetalas, dras, inkluderas, beaktas,
  påverkas, minskas, saknas, underskrids, överskrids
`);
/** How a figure is reckoned, where a thing is told of: no demand of its own. */
const telling = one`^${tellingVerbs}$`;
/** Told or asked for: the latter where it is said how often, by when or by whom. */
const toldOrAsked = one`^(?:redovisas|kontrolleras|faktureras|betalas|bifogas|ersätts|finns|sker|tas|ges|hanteras|visas|lämnas|mäts)$`;
/** *tas fram*, *lämnas in*. */
const particle = String.raw`^ (?:fram|bort|ut|upp|in|om hand|från)(?!\p{L})`;
/** *skriftligen*, *varje vecka*, *av leverantören*. */
const whenOrHow = String.raw`(?<!\p{L})(?:muntlig\p{L}*|skriftlig\p{L}*|av \p{L}{4,}|under|dagtid|nattetid|på plats|(?:\p{L}+ )?(?:varje|per|var) (?:\p{L}+ )?(?:dag|vecka|månad|kvartal|år|halvår|leverans|natt|timme)|inom \S+ \p{L}+|senast|löpande|dagligen|årligen|halvårsvis|kvartalsvis|månadsvis|veckovis|före|innan|av (?:\p{L}*leverantören|entreprenören|utföraren|konsulten))(?!\p{L})`;
const saysWhen = one`${particle}|${whenOrHow}`;
export const notDemanding = one`^(?:hur|vad|vilken|vilka|ingen|inga|den|det|de|denna|detta|dessa|så|därvid|under|över|vid|om|när)(?!\p{L})|(?<!\p{L})(?:idag|i dag|för närvarande|i nuläget|normalt|oftast|vanligen|t\.ex|till exempel|kan|ska|skall|bör|exempelvis|anbud\p{L}*|i kopia|intyg\p{L}*)(?!\p{L})`;
/** So many words on, the verb of a sentence that tells has come. */
const farthestVerb = 8;

const othersThanSupplier = one`^(?:beställaren|handläggaren|användaren|kunden|kommunen|regionen|köparen|upphandlaren|brukaren|hyresgästen|resenären|hyresvärden|ägaren)$`;
const noActs = one`^(?:är|har|kan|får|äger|omfattar|innehåller|avser|innebär|består|bör|vill|heter|känner|vet|saknar)$`;

const isActNow = (word: string): boolean => isVerbNow(word) || infinitiveOf(word) !== undefined;

/** *Läsning av akter loggas*, *Leverantören utser en kontaktperson*: a sentence that says what is done. */
export function statedAct({ tokens, sentences, lower }: PreparedText, sentence: number): Span | undefined {
  const [start = 0, end = 0] = sentences[sentence] ?? [];
  if (notDemanding.test(lower.slice(start, end))) return undefined;
  const own = tokens.filter(token => token.sentence === sentence);
  const [who, does] = own;
  if (
    who &&
    does &&
    own.length > 2 &&
    actors.test(who.word) &&
    !othersThanSupplier.test(who.word) &&
    isActNow(does.word) &&
    !noActs.test(does.word)
  )
    return [start, does.end];
  let within = false;
  for (const [i, token] of own.slice(0, farthestVerb).entries()) {
    if (i === 0) continue;
    if (token.word === 'kommer' && own[i + 1]?.word === 'att') return undefined;
    // "Ärenden som rör driftstopp besvaras": the clause has its own verb first.
    if (within && (looksFinite(token.word) || infinitiveOf(token.word) !== undefined)) within = false;
    else if (token.word === 'som' && i < 3) within = true;
    else if (within || opensClause(own, i) || noActs.test(token.word)) return undefined;
    else if (
      isPassiveNow(token.word) ||
      isPassiveBetween(own[i - 1]?.word ?? '', token.word, own[i + 1]?.word ?? '') ||
      /^(?:sker|finns)$/.test(token.word)
    ) {
      if (token.word === 'sker' && prepositions.has(own[i + 1]?.word ?? '')) return [start, token.end];
      if (token.word === 'följs' && own[i + 1]?.word === 'upp') return [start, token.end];
      if (toldOrAsked.test(token.word))
        return saysWhen.test(lower.slice(token.end, end)) ? [start, token.end] : undefined;
      return telling.test(token.word) ? undefined : [start, token.end];
    }
  }
  return undefined;
}
