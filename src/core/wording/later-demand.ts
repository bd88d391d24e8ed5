import { opensClause } from './joints.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive, isPassiveNow } from './verbs.ts';

/** A later sentence that makes a demand in other words than *ska*. */
const otherDemand = one`^(?:(?:det är |är )?(?:ej|inte) möjligt att|möjlighet (?:att|till|ska)|(?:motsvarande|samma) (?:krav )?gäller|detsamma gäller|krav (?:på|är att)|(?:\p{L}+[ ,]+){1,14}?får (?:ej|inte|aldrig|endast|bara|enbart)(?!\p{L})|(?:\p{L}+[ ,]+){1,8}?(?:måste|krävs)(?!\p{L})|det bör (?:finnas|vara)(?!\p{L}))`;
/** The same before it: only what binds beyond doubt. */
const forbidden = one`^(?!om |när |då |för att |eftersom )(?:\p{L}+[ ,]+){1,8}?(?:får (?:ej|inte|aldrig|endast|bara|enbart)|måste)(?!\p{L})|^\p{L}+(?:förbud|plikt) råder(?!\p{L})`;

/** Of a sentence: where it stands and whether it may be told rather than demanded. */
export interface LaterDemand {
  readonly span: readonly [number, number];
  readonly isTold: boolean;
}

/** The words that make a demand of another sentence than the one with *ska*. */
export function laterDemand(text: PreparedText, shall: number | undefined): LaterDemand | undefined {
  const first = shall === undefined ? undefined : text.tokens[shall]?.sentence;
  if (text.sentences.length < 2) return undefined;
  if (first === undefined) return demandOfStated(text) ?? secondOrder(text);
  for (const [place, [start, end]] of text.sentences.entries()) {
    if (place === first) continue;
    // "Användaren måste vara inloggad. Systemet ska då …": what comes before is the condition.
    if (place < first && /^\s+då\s/.test(text.lower.slice(text.tokens[shall ?? 0]?.end))) continue;
    const found = (place < first ? forbidden : otherDemand).exec(text.lower.slice(start, end));
    if (found) return { span: [start, start + found[0].length], isTold: false };
  }
  // "Tjänsten bedrivs dygnet runt. Systemet ska därför …": the first gives the reason for the second.
  if (/(?<![a-zåäö])(?:därför|således|alltså)(?![a-zåäö])/.test(text.lower)) return undefined;
  const told = text.sentences.findIndex((_, place) => place !== first && statedAct(text, place) !== undefined);
  const act = told < 0 ? undefined : statedAct(text, told);
  return act && { span: act, isTold: true };
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

/** *Planera för snön. Upprätta ett kar*: two orders, each a sentence. */
function secondOrder({ tokens, sentences }: PreparedText): LaterDemand | undefined {
  const orders = sentences.map((_, place) => tokens.find(({ sentence }) => sentence === place));
  const [first, second] = orders;
  if (!first || !second || !isOrder(first.word) || !isOrder(second.word)) return undefined;
  return { span: [second.start, second.end], isTold: true };
}

/** The imperative of most verbs has the infinitive's form. What is described for the tender is one answer. */
const isOrder = (word: string): boolean =>
  word.endsWith('a') && isInfinitive(word) && !/^(?:beskriva|redovisa|ange|motivera|förklara|bifoga)$/.test(word);

/** How a figure is reckoned, where a thing is told of: no demand of its own. */
const telling = one`^(?:räknas|beräknas|mäts|anges|avses|används|beskrivs|redovisas|framgår|verifieras|bedöms|utvärderas|kontrolleras|faktureras|betalas|bifogas|ersätts|prövas|kallas|benämns|definieras|behövs|krävs|finns|sker|tas|ges|förs|menas|förväntas|planeras|beställs|hanteras|visas|ses|anses|uppskattas|poängsätts|uppfylls|omfattas|regleras|styrks|avtalas|bestäms|fastställs|ställs|lämnas|följs|tillämpas|godkänns|accepteras|godtas|tillåts|erhålls|fås|nås|krediteras|förkastas|återbetalas|dras|inkluderas|beaktas|påverkas|minskas|saknas|underskrids|överskrids)$`;
const today = one`^(?:den|det|de|denna|detta|dessa|så|därvid|under|över|vid|om|när)(?!\p{L})|(?<!\p{L})(?:idag|i dag|för närvarande|i nuläget|normalt|oftast|vanligen|t\.ex|till exempel|kan|ska|skall|bör|exempelvis)(?!\p{L})`;
const longest = 6;

/** *Läsning av akter loggas*: a short sentence that says what is done. */
function statedAct(
  { tokens, sentences, lower }: PreparedText,
  sentence: number,
): readonly [number, number] | undefined {
  const [start = 0, end = 0] = sentences[sentence] ?? [];
  if (today.test(lower.slice(start, end))) return undefined;
  const own = tokens.filter(token => token.sentence === sentence);
  for (const [i, token] of own.slice(0, longest).entries()) {
    if (opensClause(own, i)) return undefined;
    if (i > 0 && isPassiveNow(token.word)) return telling.test(token.word) ? undefined : [start, token.end];
  }
  return undefined;
}
