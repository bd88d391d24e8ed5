import { one } from './pattern.ts';
import { once, PreparedText, type Token } from './prepared-text.ts';
import { isInfinitive } from './verbs.ts';
import { subordinators } from './subordinators.ts';
import type { Span } from '../text/index.ts';

/** A text whose statements read as demands. */
export interface Demand {
  readonly text: PreparedText;
  /** Where a span of `text` stands in the text as it is written. */
  asWritten(span: Span): Span;
}

/**
 * Technical handbooks and contracts say *Leverantören kallar till möte* for *Leverantören ska kalla till möte*. A sentence
 * without a modal has its finite verb put after *ska*, so that one rule reads both. `undefined` when there is none such.
 */
export const asDemand = (text: PreparedText): Demand | undefined =>
  isOneDemand(text.lower) ? undefined : rewritten(text);

const rewritten = once((text: PreparedText): Demand | undefined => {
  const changes = text.sentences.flatMap((_, i) => changeIn(text, i) ?? []);
  if (changes.length === 0) return undefined;
  let raw = '';
  let from = 0;
  const places: { readonly at: number; readonly change: Change }[] = [];
  for (const change of changes) {
    raw += text.raw.slice(from, change.start);
    places.push({ at: raw.length, change });
    raw += change.words;
    from = change.end;
  }
  const written = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const { at, change } of places) {
      if (offset <= at) break;
      if (offset < at + change.words.length) return change[side];
      shift += change.words.length - (change.end - change.start);
    }
    return offset - shift;
  };
  return {
    text: new PreparedText(raw + text.raw.slice(from)),
    asWritten: ([start, end]) => [written(start, 'start'), written(end, 'end')],
  };
});

/** One sentence with its *ska*: most requirements. */
const isOneDemand = (lower: string): boolean => /\sska(?:ll)?\s/.test(lower) && !/[.!?]\s|\n/.test(lower);

interface Change extends Pick<Token, 'start' | 'end'> {
  readonly words: string;
}

const modals = new Set('ska skall måste bör kan får skulle borde kunde behöver vill'.split(' '));
const openers = new Set([...subordinators, 'att', 'tills', 'såvida']);
/** A noun follows these, however much it looks like a verb: *vid tester*, *alla loggar*. */
const beforeNoun = new Set(
  'i på av för med till från vid om under efter inom mellan utan över mot hos genom enligt per och eller samt alla samtliga sina våra deras två tre fyra fem sex flera olika nya'.split(
    ' ',
  ),
);

/** *en försäkring om minst tio miljoner*: no clause begins. */
const amounts = one`^(?:\d.*|\uFFFC+|minst|lägst|högst|cirka|ca|totalt|sammanlagt)$`;

/** *uppgift om antalet*, *bevis om försäkring*: none either. */
const about = one`^(?:uppgift(?:er)?|bevis|intyg|försäkring(?:ar)?|information|begäran|krav|anmälan|besked|frågor|upplysning(?:ar)?)$`;

function changeIn(text: PreparedText, sentence: number): Change | undefined {
  const tokens = text.tokensOf(sentence);
  if (tokens.some(({ word }) => modals.has(word))) return undefined;
  let open = 0;
  for (const [i, { word, start }] of tokens.entries()) {
    if (openers.has(word)) {
      const isAbout =
        word === 'om' && (amounts.test(tokens[i + 1]?.word ?? '') || about.test(tokens[i - 1]?.word ?? ''));
      if (!isAbout) open++;
      continue;
    }
    const before = tokens[i - 1];
    // What stands first is a name, a heading or an order.
    if (!before || (beforeNoun.has(before.word) && text.lower.slice(before.end, start) === ' ')) continue;
    const infinitive = infinitiveOf(word);
    if (infinitive === undefined) continue;
    const next = tokens[i + 1];
    // *Systemets loggar sparas*: the first was a noun.
    if (open === 0 && next && isPlural(word) && infinitiveOf(next.word) !== undefined) continue;
    if (open > 0) open--;
    else {
      const token = tokens[i] as Token;
      // *Vid fel kontaktar leverantören …* is *Vid fel ska leverantören kontakta …*
      const party = next && parties.test(next.word) && !actors.test(before.word) ? next : undefined;
      const words = party ? `ska ${party.word} ${infinitive}` : `ska ${infinitive}`;
      return { start: token.start, end: (party ?? token).end, words };
    }
  }
  return undefined;
}

const parties = one`^(?:\p{L}*leverantören|lev|anbudsgivaren|entreprenören|uppdragstagaren|utföraren|konsulten|beställaren|kommunen|köparen|kunden|regionen)$`;
/** *Leverantören ersätter kommunen*: who acts stands first. */
const actors = one`^(?:\p{L}*leverantören|lev|anbudsgivaren|entreprenören|uppdragstagaren|utföraren|konsulten|säljaren|parten|part)$`;
const isPlural = (word: string): boolean => /[ae]r$/.test(word);

const irregular = new Map(
  'är vara har ha begär begära innehar inneha bistår bistå berör beröra rör röra avstår avstå erhåller erhålla ger ge anger ange utger utge gör göra utgör utgöra tar ta åtar åta mottar motta ser se avser avse förser förse tillser tillse utser utse går gå utgår utgå ingår ingå uppgår uppgå framgår framgå består bestå står stå sker ske finns finnas bär bära hör höra kör köra styr styra utför utföra genomför genomföra genomgår genomgå överför överföra medför medföra tillför tillföra'
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? ''] as const] : [])),
);

/** Of a verb in the present tense; `undefined` for every other word. */
export function infinitiveOf(word: string): string | undefined {
  const known = irregular.get(word);
  if (known) return known;
  // *över*, *under*
  if (beforeNoun.has(word)) return undefined;
  if (word.endsWith('er')) return ifVerb(`${word.slice(0, -2)}a`);
  if (word.endsWith('ar')) return ifVerb(word.slice(0, -1));
  if (!word.endsWith('s') || word.length < 4) return undefined;
  return (
    ifVerb(word) ??
    ifVerb(`${word.slice(0, -1)}as`) ??
    (word.endsWith('es') ? ifVerb(`${word.slice(0, -2)}as`) : undefined)
  );
}

const ifVerb = (word: string): string | undefined => (isInfinitive(word) ? word : undefined);
