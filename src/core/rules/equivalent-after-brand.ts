import type { Fix } from '../model/finding.ts';
import type { BrandReference } from '../wording/brands.ts';
import type { LeftOpen } from '../wording/equivalence.ts';
import type { Lexicon } from '../wording/lexicon.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { equivalentFixes } from './equivalent-fix.ts';
import { isPassiveNow, isVerbNow } from '../wording/verbs.ts';
import { insertFix } from './rule.ts';
import type { Span } from '../text/index.ts';

type OpenBrands = LeftOpen<BrandReference>;

/** The rest of the name: *HP LaserJet Pro*, *Tarkett iQ Granit*. */
const model = one`^(?: (?:\p{Ll}?\p{Lu}[\p{L}\p{N}-]*|\p{Ll}\d[\p{L}\p{N}-]*|\d+(?=\.?$|[,;]| \p{Lu}| (?:eller|och|samt|med|som|i|för|till|från)(?!\p{L}))))+`;
/** What a name in the genitive or in a compound belongs to: *Esris nya geodatabas*, *Outlook-kalendrar*. */
const wholePhrase = one`^(?::?s(?!\p{L})(?:\s\p{Ll}+[ae])?\s\p{L}[\p{L}-]*|-\p{L}[\p{L}-]*)`;
/** *BankID eller annan metod*: the law's word goes into what is there. */
const otherThan = /^[^.;]{0,12}eller\s+(annan|annat|andra)(?![a-zåäö])/;
/** *eller annan likvärdig metod*, *eller annat likvärdigt verktyg*. */
const formOf: Readonly<Record<string, string>> = { annan: ' likvärdig', annat: ' likvärdigt', andra: ' likvärdiga' };

/** The last name with its model. */
export function wholeName({ masked }: PreparedText, { last, end }: OpenBrands): Span {
  const [start, stop] = last.span;
  return [start, stop + (model.exec(masked.slice(stop, end))?.[0].length ?? 0)];
}

/** Adds the law's words after the last name and what belongs to it. */
export function equivalentAfterBrand(
  text: PreparedText,
  left: OpenBrands,
  at: string,
  lexicon: Lexicon,
): readonly Fix[] {
  const { open, last, end } = left;
  const [start, stop] = last.span;
  const rest = text.lower.slice(stop, end);
  const other = otherThan.exec(rest);
  if (other) return [insertFix('Lägg till ”likvärdig”', at, stop + other[0].length, formOf[other[1] ?? ''] ?? '')];
  const [, nameEnd] = wholeName(text, left);
  const phrase = nameEnd === stop ? (wholePhrase.exec(rest)?.[0] ?? '') : '';
  // "annat fabrikat än Apples godtas": nothing that the name belongs to.
  if (phrase.startsWith('s ') && isVerb(/[\p{L}-]+$/u.exec(phrase)?.[0] ?? '')) return [];
  const words = `eller ${phrase === '' || phrase.endsWith('format') ? 'likvärdigt' : 'likvärdig lösning'}`;
  const inList = open.length > 1 && /\seller\s*$/.test(text.lower.slice(0, start));
  const place = { stop: nameEnd + phrase.length, end, pause: inList ? ',' : '' } as const;
  return equivalentFixes(text, at, place, words, lexicon);
}

const isVerb = (word: string): boolean => isVerbNow(word) || isPassiveNow(word);
