import { areGoods, isGoods } from './goods.ts';
import { besideGoods, noGoods, single, twoWords } from './make-names.ts';
import { every, matchesIn, one, spanOf } from './pattern.ts';
import { notTown } from './unknown-makes.ts';
import type { Span } from '../text/index.ts';

/** Names that stand beside a noun of goods, which is read backwards from the name: names are few. */

const afterBlank = every`(?<= )(?=\p{Lu})(?:${besideGoods}|${noGoods}${twoWords})${notTown}`;
/** A thing by a name of one word: *Tvål, Grafotek*. */
const oneWord = one`^${single}\.?$`;
const twoOrMore = one`^[^ ]+ [^ ]`;

/** How a make stands after what it is a make of, or what it is to be like: *motsvarande*, *, typ*, *från*. */
const joined = one`(?:(?:,|:| [–-])? (?:av |, )?(?:typ(?:en)?|modell(?:en)?|fabrikat(?:et)?|(?:varu)?märke(?:t)?)| (?:från|av|motsvarande|likt|liknande|som|à la|i (?:likhet|stil|nivå|klass|utförande|kvalitet) (?:med|som)|lika|ersättande|(?:ur|i) serien))? $`;
const pause = one`(?:(,)|:| [–-]) $`;
/** *ska vara*, *ska bestå av*: after as many as five words, one of which is the thing. */
const are = one`((?:[\p{L}-]+ ){1,5})(?:ska|skall|måste|bör) (?:vara|bestå av|utgöras av|levereras som|utföras (?:med|i|som)|vara utförda? som) (?:(?:en|ett|av|typ|modell|fabrikat|lägst|minst) ){0,2}$`;
const lastWord = one`[\p{L}-]+$`;

export const makesBesideGoods = (masked: string): readonly Span[] =>
  matchesIn(masked, afterBlank)
    .filter(match => isBesideGoods(masked, match))
    .map(spanOf);

function isBesideGoods(masked: string, { 0: name, index }: RegExpExecArray): boolean {
  const before = masked.slice(Math.max(0, index - 100), index).toLowerCase();
  const paused = pause.exec(before);
  if (paused) {
    const isLine = twoOrMore.test(name) || (paused[1] !== undefined && oneWord.test(masked.slice(index)));
    return isLine && endsInGoods(before.slice(0, paused.index));
  }
  const things = are.exec(before)?.[1];
  if (things !== undefined) return things.trim().split(' ').some(areGoods);
  return endsInGoods(before.replace(joined, ''));
}

const endsInGoods = (words: string): boolean => isGoods(lastWord.exec(words)?.[0] ?? '');

const plainWord = one`^\p{Lu}\p{Ll}+$`;
/** *Ny hylla*, *2 st pumpar,*: the sentence so far, where nothing is said of the thing but what it is. */
const thingAlone = one`^(?:\d+ (?:st\.? )?|(?:nya?|nytt|extra) )*[\p{L}-]+,? $`;

/**
 * *Rullbräda Grafomark*, *Hiss Kronan*: one plain word after the thing that opens a sentence may be a make, and as well who
 * has the thing, where it stands or what it is like.
 */
export const isGuess = (sentence: string, name: string, at: number): boolean =>
  plainWord.test(name) && thingAlone.test(sentence.slice(0, at).toLowerCase());
