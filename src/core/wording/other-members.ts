import { isInfinitive, looksFinite } from './verbs.ts';
import { sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/** *Brev, digital brevlåda eller på annat sätt*, *och andra typer av filer*: what else there is nobody knows. */
export const andOthers = pattern`(?<!\p{L})(?:och|eller|samt) (?:(?:på|med|via|i|av|till|genom) )?(?:eventuell[at]? )?(?:annan|annat|andra|övriga?|ytterligare) (?!sidan|än|parten|immateriell|författningar|skyndsamt|(?:hand|part|anbud|inom)(?!\p{L}))(?:\p{L}+a )?(?:(?:typ|typer|slag|slags|sorters|former|varianter) (?:av )?)?[\p{L}-]+`;
/** What else is meant is said after it. */
const otherBound = one`^\s*(?:(?:större|mindre|högre|längre|tjockare|äldre) än|(?:\p{L}+\s)?(?:godtas|godkänns|accepteras|får användas)|,?\s*(?:som|vilka|vars|där)(?!\p{L})|enligt|i bilaga|från (?:beställar|bilaga)|inom \p{L}+en(?!\p{L}))|likvärdig|bilaga`;

/** *och andra avbrott räknas som otillgänglig tid*: a clause of its own, and no list. */
const startsClause = one`^(?: \p{L}+)? (?:räknas|får|ska|skall|är|har|sker|kan|hanteras|ersätts|omfattas|betalas|ges)(?!\p{L})`;
const modal = /^(?:ska|skall|måste|bör|kan|får)$/;

/** Two members or more before it, or a whole manner or kind: *brev, e-post eller på annat sätt*. */
const members = /\p{L}, \p{L}/u;
const wholeKind = /^\S+ (?:på|av) |(?:typer|slag|former|sätt)/;
/** *Skatteverket och andra myndigheter*: one is named, and stands for many. Not *Leverantören och andra konsulter*. */
const namedOne = one`(?<=[\p{L},] )\p{Lu}[\p{L}-]+ $`;
const party = one`(?:leverantör|anbudsgivar|beställar|köpar|säljar|kommun|region|stad|avtal|uppdrag|tjänst|system|part|kund|konsult)\p{L}* $`;
const several = one`^(?:och|samt) andra [\p{L}-]+(?:er|ar|or|system|program|organ)(?!\p{L})`;

/** *hindra att obehöriga läser eller på annat sätt använder*: whatever it is, it may not happen. */
const prevented = one`(?<!\p{L})(?:hindra|förhindra|omöjliggöra|omöjligt för|förhindras|hindras|får (?:inte|ej)|otillåt\p{L}*|obehörig\p{L}*|förbjud\p{L}*|förbud)(?!\p{L})[^.;]*$`;
/** *Öppen eld och andra heta arbeten är inte tillåtna*. */
const forbidden = one`^ (?:\p{L}+ ){0,3}?(?:är|får|godtas|accepteras|tillåts) (?:inte|ej)(?!\p{L})`;
/** *För det fall att leverantören försenas eller på annat sätt brister*: a condition, whatever meets it. */
const condition = one`^(?:om|för det fall|i det fall|i de fall|när|då|därest|anbudsgivare som|den som)(?!\p{L})`;

/** *och annan elektrisk utrustning*: the noun is told with what stands before it. */
const attribute = one`(?:ande|ade|isk[at]?|lig[at]?|nödvändig[at]?|liknande|motsvarande)$`;
const nounAfter = one`^ (?!(?:som|och|eller|samt|för|av|i|på|till|med|ska|skall|kan|får|är)(?!\p{L}))[\p{L}-]{3,}`;

/** Where a list goes on with others of which nobody knows what they are. */
export function othersIn(text: PreparedText): readonly Span[] {
  return text.all(andOthers).flatMap(({ 0: phrase, index }) => {
    const [start, stop] = sentenceSpan(text, index);
    const before = text.lower.slice(start, index);
    const rest = text.lower.slice(index, stop);
    const after = rest.slice(phrase.length);
    if (startsClause.test(after) && hasVerb(text, index)) return [];
    if (otherBound.test(after) || /likvärdig/.test(rest) || prevented.test(before) || forbidden.test(after)) return [];
    if (/(?<![a-zåäö])(?:när|om) [^,;]*$/.test(before)) return [];
    if (condition.test(before) && !/(?<![a-zåäö])(?:ska|skall|måste|får|kan)(?![a-zåäö])/.test(before)) return [];
    const isList = members.test(before) || wholeKind.test(text.lower.slice(index, index + 30));
    const isOfNamed = several.test(rest) && namedOne.test(text.raw.slice(start, index)) && !party.test(before);
    const noun = attribute.test(phrase) ? (nounAfter.exec(after)?.[0].length ?? 0) : 0;
    return isList || isOfNamed ? [[index, index + phrase.length + noun] as const] : [];
  });
}

/** Whether the clause has its verb already, so that what follows opens another. */
function hasVerb({ tokens }: PreparedText, offset: number): boolean {
  const at = tokens.findIndex(({ start }) => start >= offset);
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(0, at)
    .some(
      ({ word, sentence: own }) => own === sentence && (modal.test(word) || looksFinite(word) || isInfinitive(word)),
    );
}
