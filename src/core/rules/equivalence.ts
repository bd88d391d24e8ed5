import type { PreparedText } from './prepared-text.ts';
import { every, once } from './pattern.ts';
/** How a Swedish text says that something else is accepted too. */

/** The statute's word, in any form. */
const statutory = every`(?<!\p{L})(?:eller|och|samt)\s+(?:(?:en|ett|annan|annat|andra|därmed|minst|motsvarande|funktionellt|ha|med|från|via|genom|mot|på|av|till|i|senare)\s+){0,3}likvärdig[ta]?(?!\p{L})|(?<!\p{L})likvärdig[ta]?\s+(?:lösning|standard|teknik|produkt|funktion|metod|format|godtas|godkänns|accepteras)\p{L}*`;
/** What people write instead. */
const substitute = every`(?<!\p{L})(?:eller\s+(?:(?:en|ett|annan|annat|andra)\s+)?(?:motsvarande|liknande|jämförba(?:r|rt|ra)|dylikt|dyl\.?)|och\s+liknande|el\.?\s?(?:dyl|liknande|motsv)\.?|eller\s+motsv\.?)(?!\p{L})`;

export type Equivalence = { readonly kind: 'statutory' | 'substitute'; readonly span: readonly [number, number] };

/** Every such phrase of a text in lower case, in order. */
export const equivalences = once(({ lower }: PreparedText): readonly Equivalence[] => {
  if (!/likvärd|motsv|likn|jämförb|dyl/.test(lower)) return [];
  const all = (kind: Equivalence['kind'], regex: RegExp): readonly Equivalence[] =>
    Array.from(lower.matchAll(regex), ({ 0: phrase, index }) => ({
      kind,
      span: [index, index + phrase.length] as const,
    }));
  return [...all('statutory', statutory), ...all('substitute', substitute)].sort((a, b) => a.span[0] - b.span[0]);
});
