import { once, type PreparedText } from './prepared-text.ts';
import { pattern, type Pattern } from './pattern.ts';
/** How a Swedish text says that something else is accepted too. */

/** The statute's word, in any form. */
const statutory = pattern`(?<!\p{L})(?:eller|och|samt)\s+(?:(?:en|ett|annan|annat|andra|därmed|minst|motsvarande|funktionellt|ha|med|från|via|genom|mot|på|av|till|i|senare)\s+){0,3}likvärdig[ta]?(?!\p{L})|(?<!\p{L})likvärdig[ta]?\s+(?:lösning|standard|teknik|produkt|funktion|metod|format|certifikat|intyg|bevis|ledningssystem|märkning|åtgärd|godtas|godkänns|accepteras)\p{L}*`;
/** What people write instead. */
const substitute = pattern`(?<!\p{L})(?:eller\s+(?:(?:en|ett|annan|annat|andra)\s+)?(?:motsvarande|liknande|jämförba(?:r|rt|ra)|dylikt|dyl\.?)|och\s+liknande|el\.?\s?(?:dyl|liknande|motsv)\.?|eller\s+motsv\.?)(?!\p{L})`;

export type Equivalence = { readonly kind: 'statutory' | 'substitute'; readonly span: readonly [number, number] };

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

/** Whether a later sentence accepts what is equivalent to something that ends at an offset. */
export const isAcceptedAfter = (text: PreparedText, end: number): boolean => (text.first(accepted)?.index ?? -1) >= end;
