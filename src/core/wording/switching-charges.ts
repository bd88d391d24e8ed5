import type { Span } from '../text/index.ts';
import { sentenceSpan } from './language.ts';
import { one, pattern, spanOf } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';

const paid =
  '(?:avgift(?:en|er|erna)?|ersättning(?:en)?|debiter(?:as|ar|a)|faktureras?|kostnad(?:en|er|erna)?|kostar|betalar|betalas|pris(?:et)?)';
const switched =
  '(?:bytet|bytesprocessen|byte av (?:moln)?(?:tjänst|leverantör)|överflyttning\\p{L}*|överföring\\p{L}*|flytt(?:en)?|dataexport(?:en)?|export(?:en)?|uttag(?:et)?|utlämnandet?|utlämning(?:en)?|återlämnandet?|återlämning(?:en)?|lämnas? (?:\\p{L}+ )?(?:data|uppgifter|uppgifterna) ut|lämnas? ut)';
/** *Bytesavgift*, *avgift för export av data*, *dataexporten debiteras*. */
const charge = pattern`(?<!\p{L})(?:bytesavgift(?:en|er|erna)?|${paid}[^.;]{0,30}? ${switched}|${switched}[^.;]{0,30}? ${paid})(?!\p{L})`;
const leaving = one`(?<!\p{L})(?:bytesavgift\p{L}*|bytet|bytesprocessen|byte av (?:moln)?(?:tjänst|leverantör)|(?:avtalets|tjänstens|kontraktets|avtalstidens) (?:upphörande|slut|utgång)|(?:avtalet|tjänsten|kontraktet) (?:upphör|sägs upp|avslutas|löper ut)|(?:ny|annan|nästa) (?:leverantör|tjänst|molntjänst)|vid (?:exit|avslut|uppsägning)(?:en|et)?)(?!\p{L})`;
/** Nothing is paid, or it is paid until the ban only. */
const isFree = one`(?<!\p{L})(?:inte|ej|ingen|inga|inget|utan|aldrig|ingår|ingå|inkluderas|inkluderad|kostnadsfri\p{L}*|avgiftsfri\p{L}*|(?<!\d|\d )0 kronor)(?!\p{L})|(?<!\p{L})(?:före|till och med|t\.o\.m\.|fram till|innan) (?:den )?(?:1[12] januari 2027|2027-01-1[12])`;
/** Work beyond what the provider owes may have a price. */
const isHelp = one`(?<!\p{L})(?:\p{L}*hjälp\p{L}*|\p{L}*stöd\p{L}*|bistå\p{L}*|konsult\p{L}*|timpris\p{L}*|timme|timmar|utbildning\p{L}*)(?!\p{L})`;

const pricedSwitch = one`(?<!\p{L})(?:bytesavgift\p{L}*|${switched})(?!\p{L})`;

/** A text without a match has no charge for a switch. */
export const switchingChargePattern = charge;

/** Whether a row of the price form for winding up is paid for the switch itself. */
export const isSwitchPriced = (title: string): boolean =>
  pricedSwitch.test(title.toLowerCase()) && !isHelp.test(title.toLowerCase());

/** Where a text lets the supplier be paid for the switch itself: for the process, or for the data that leave. */
export function switchingChargeIn(text: PreparedText): Span | undefined {
  for (const match of text.all(charge)) {
    const sentence = text.lower.slice(...sentenceSpan(text, match.index));
    if (leaving.test(sentence) && !isFree.test(sentence) && !isHelp.test(sentence)) return spanOf(match);
  }
  return undefined;
}
