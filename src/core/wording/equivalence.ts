import { once, type PreparedText } from './prepared-text.ts';
import { areGoods } from './goods.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { Span } from '../text/index.ts';

/** How a Swedish text says that something else is accepted too. */

/** The statute's word, in any form. */
const statutory = pattern`(?<!\p{L})(?:eller|och|samt)\s+(?:(?:en|ett|annan|annat|andra|därmed|minst|motsvarande|funktionellt|ha|med|från|via|genom|mot|på|av|till|i|senare)\s+){0,3}likvärdig[ta]?(?!\p{L})|(?<!\p{L})likvärdig[ta]?\s+(?:lösning|standard|teknik|produkt|funktion|metod|format|certifikat|intyg|bevis|ledningssystem|märkning|åtgärd|godtas|godkänns|accepteras)\p{L}*`;
/** What people write instead. */
const substitute = pattern`(?<!\p{L})(?:eller\s+(?:(?:en|ett|annan|annat|andra)\s+)?(?:motsvarande|liknande|jämförba(?:r|rt|ra)|dylikt|dyl\.?)|och\s+liknande|el\.?\s?(?:dyl|liknande|motsv)\.?|eller\s+motsv\.?)(?!\p{L})`;

export type Equivalence = { readonly kind: 'statutory' | 'substitute'; readonly span: Span };

/** Every such phrase of a text in lower case, in order. */
export const equivalences = once((text: PreparedText): readonly Equivalence[] => {
  const all = (kind: Equivalence['kind'], words: Pattern): readonly Equivalence[] =>
    text.all(words).map(({ 0: phrase, index }) => ({
      kind,
      span: [index, index + phrase.length] as const,
    }));
  return [...all('statutory', statutory), ...all('substitute', substitute)].sort((a, b) => a.span[0] - b.span[0]);
});

/** *Likvärdiga standarder godtas.*: said in a sentence of its own, of what stands before it in the same text. */
const accepted = pattern`(?<!\p{L})likvärdig\p{L}*(?!\p{L})[^.;]{0,80}?(?<!\p{L})(?:godtas|godkänns|accepteras|likställs)(?!\p{L})|(?<!\p{L})(?:godtas|godkänns|accepteras)(?!\p{L})[^.;]{0,60}?(?<!\p{L})likvärdig\p{L}*(?!\p{L})`;

/** Not *resurs*, *försäkring*, *erfarenhet*. */
const substitutes = anyOf(`
  produkt, (?<!s)var(?=a|or), fabrikat, märke, märkning, modell, standard, norm, lösning, utförande, typ,
  certifikat, intyg, bevis, metod, system, format, specifikation, teknik, teknologi, alternativ, (?<!ings)program,
  material, utrustning, artik, artikel, provning, protokoll, tjänst, (?<!far)enhet, komponent, verktyg, funktion,
  plattform, ramverk, klassning, klassificering, klass, tillverkare
`);
/** What may stand in for a make or a standard; *likvärdig erfarenhet* or *likvärdig garanti* stands in for neither. */
const standIn = one`${substitutes}(?:en|et|n|t|a|e|er|erna|ar|arna|or|orna|na|lar|larna|s)?$`;
/** Up to three words, as far as the phrase goes: *europeiska standarder*, *eller bättre produkter*. */
const phraseAfter = one`^\p{L}*((?: (?:eller )?(?!(?:som|från|med|enligt|av|i|på|om|för|till|vid|kan|får|ska|skall|är|godtas|godkänns|accepteras|likställs|också|även|och)(?!\p{L}))[\p{L}-]+){0,3})`;

/** Whether a later sentence accepts what is equivalent to something that ends at an offset. */
export const isAcceptedAfter = (text: PreparedText, end: number): boolean =>
  text.all(accepted).some(({ 0: phrase, index }) => {
    const at = index + phrase.indexOf('likvärdig');
    return index >= end && isOfThings(text.lower, at, end);
  });

/** *Likvärdigt*, *likvärdiga produkter*, *likvärdiga skrivare*; or of what the text has named before. */
function isOfThings(lower: string, at: number, end: number): boolean {
  const words = phraseAfter.exec(lower.slice(at))?.[1]?.trim().split(' ') ?? [];
  if (words.length === 0 || words[0] === '') return true;
  const before = lower.slice(0, end);
  return words.some(
    word =>
      standIn.test(word) ||
      areGoods(word) ||
      (word.length > 4 && before.includes(word.slice(0, Math.max(5, word.length - 3)))),
  );
}

/** Something named that no words of the law answer for yet. */
interface Unanswered {
  readonly index: number;
  /** Where its sentence ends. */
  readonly end: number;
}

/** *A eller B*: the law's words stand apart from the list's own. */
const listed = one`(?<!\p{L})eller $`;

/**
 * Of several in a sentence the last one, which takes the law's words for all; `pause` is what stands before the words.
 */
export const lastInSentence = <T extends Unanswered>(
  { lower }: PreparedText,
  open: readonly T[],
): readonly (T & { readonly pause: '' | ',' })[] =>
  open
    .filter(({ index, end }) => !open.some(other => other.end === end && other.index > index))
    .map(last => ({ ...last, pause: listed.test(lower.slice(0, last.index)) ? ',' : '' }));

/** What a sentence names with none of the law's words after it. */
export interface LeftOpen<T> {
  readonly open: readonly T[];
  /** Of those the last one, which takes the law's words for all. */
  readonly last: T;
  /** What stands there in place of the law's words. */
  readonly substitute: Equivalence | undefined;
  /** Where the sentence ends. */
  readonly end: number;
}

/** Sentence by sentence; what a later sentence accepts an equivalent of is not left open. */
export function leftOpen<T extends { readonly span: Span }>(
  text: PreparedText,
  named: readonly T[],
): readonly LeftOpen<T>[] {
  const phrases = equivalences(text);
  return text.sentences.flatMap(([start, end]) => {
    const within = ({ span }: Pick<T, 'span'>): boolean => span[0] >= start && span[1] <= end;
    const answers = phrases.filter(phrase => phrase.kind === 'statutory' && within(phrase));
    const open = named.filter(thing => within(thing) && !answers.some(phrase => phrase.span[0] >= thing.span[1]));
    const last = open.at(-1);
    if (!last || isAcceptedAfter(text, last.span[1])) return [];
    const substitute = phrases.find(p => p.kind === 'substitute' && within(p) && p.span[0] >= last.span[1]);
    return [{ open, last, substitute, end }];
  });
}

/** *A, B och C*, each once, as they stand in a message. */
export function namesOf(named: readonly { readonly name: string }[]): string {
  const names = [...new Set(named.map(({ name }) => name))];
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
}
