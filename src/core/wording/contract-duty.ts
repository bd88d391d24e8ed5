import { asDemand } from './as-demand.ts';
import { isKept, isSupplier, isSystem, mainShalls, subjectBefore } from './clauses.ts';
import { matterIn, mayBeMatter } from './contract-matters.ts';
import { deliversBy, mayBeMoment, momentIn } from './contract-times.ts';
import { firstIn, one, pattern, type Pattern, spanOf } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { anyDuty, duty, dutyInWords, inPlace, later, mildDuty, report, soon, whoever } from './supplier-duties.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/** Without one of these words nobody is said to act for the supplier. */
const actor = pattern`leverantör|anbudsgivar|entreprenör|uppdragstagar|säljar|konsult|utföraren|(?<!\p{L})lev(?!\p{L})`;
const ofAnybody = placesOf(whoever);

const ofTender = one`(?<!\p{L})anbud(?:et|sgivaren|sgivare)?(?!\p{L})(?! (?:antas|antagits|tilldelas|vinner|har antagits)(?!\p{L}))`;
const tells = one`(?<!\p{L})(?:redovisa|beskriv|ange|bifoga|lämna|visa|uppge|intyga|bekräfta|styrk|offerera|plan|i anbudet|med anbudet|kunna)\p{L}*`;

/** *till de timpriser som lämnats i anbudet*: no matter of what the tender holds. */
const priced = one`(?<!\p{L})\p{L}*pris(?:et|er|erna)?(?: som| enligt)?(?: [\p{L}-]+){0,3} (?:i )?anbud\p{L}*`;

/** Of what the tender holds; a tenderer's duty *under hela avtalstiden* is none of that. */
const isOfTender = (text: PreparedText): boolean =>
  ofTender.test(text.lower.replace(priced, '')) &&
  (tells.test(text.lower) || (momentIn(text, true) === undefined && !deliversBy.test(text.lower)));

const plainly = one`(?:^|[,.;] ?|\s)(?:leverantören|entreprenören|uppdragstagaren|säljaren|utföraren|konsulten|lev\.?)$`;
/** Consultants and contractors do what the supplier has undertaken. */
const hired = one`(?<!\p{L})(?:konsult|konsulten|konsulter|konsulterna|utföraren|underkonsulten|projektledaren|leverantörens \p{L}+)(?!\p{L})`;

export interface ContractDuty {
  readonly span: Span;
  /** May be meant of what is offered. */
  readonly isDoubtful: boolean;
}

const mayBeAsWritten = (text: PreparedText): boolean =>
  text.mayAny(ofAnybody) || mayBeMoment(text) || mayBeMatter(text) || text.may(actor);

/** False where the text says nothing that a contract speaks of. */
export function mayBeDuty(text: PreparedText): boolean {
  if (mayBeAsWritten(text)) return true;
  const stated = asDemand(text);
  return stated !== undefined && mayBeAsWritten(stated.text);
}

/** What is done, or holds, only when the contract runs; nothing of what the tender itself holds. */
export const contractDutyIn = (text: PreparedText): ContractDuty | undefined =>
  isOfTender(text) ? undefined : (dutyIn(text) ?? statedDutyIn(text));

const dutyIn = (text: PreparedText): ContractDuty | undefined => bySupplier(text) ?? whoeverActs(text);

/** *Leverantören kallar till möte varje månad*: no less a duty for being stated. */
function statedDutyIn(written: PreparedText): ContractDuty | undefined {
  const stated = asDemand(written);
  const found = stated && dutyIn(stated.text);
  return found && { ...found, span: stated.asWritten(found.span) };
}

/** A time that only a contract has, or a duty, where the supplier is the one who *ska*. */
function bySupplier(text: PreparedText): ContractDuty | undefined {
  const place = mainShalls(text).find(
    i =>
      isSupplier(subjectBefore(text, i)) ||
      hired.test(subjectBefore(text, i)) ||
      isInverted(text.lower, text.tokens[i]?.end),
  );
  const token = place === undefined ? undefined : text.tokens[place];
  if (!token) return undefined;
  const when = text.first(later);
  if (when) return { span: spanOf(when), isDoubtful: false };
  const rest = text.lower.slice(token.end);
  const plain = firstIn(rest, duty) ?? firstIn(rest, report);
  const within = plain || inPlace.test(rest) ? null : text.first(soon);
  if (within) return { span: spanOf(within), isDoubtful: false };
  const what =
    plain ??
    firstIn(rest, mildDuty) ??
    (plainly.test(subjectBefore(text, place as number)) ? anyDuty.exec(rest) : null);
  // What a consultant does may also be what the tender offers.
  const isDoubtful = !plain || (place !== undefined && hired.test(subjectBefore(text, place)));
  return what ? { span: [token.start, token.end + what[0].length], isDoubtful } : undefined;
}

/** *En påminnelse före avtalets slut*: what the system tells its users of some contract. */
const watched = one`(?<!\p{L})(?:påminnelse|påminn|bevak|avtalsbevak|avisering|notis|ett meddelande|varn|larma|flagga|visa(?:s|r)?(?!\p{L}))`;

function whoeverActs(text: PreparedText): ContractDuty | undefined {
  const subject = subjectBefore(text, mainShalls(text)[0] ?? 0);
  const moment = watched.test(text.lower) && !isSupplier(subject) ? undefined : momentIn(text, isSystem(subject));
  if (moment) return { span: moment, isDoubtful: false };
  const found = isKept(text.lower) ? undefined : firstSaid(text);
  if (found) return { span: spanOf(found.hit), isDoubtful: found.words === dutyInWords };
  return matterIn(text);
}

function firstSaid(text: PreparedText): { readonly words: Pattern; readonly hit: RegExpExecArray } | undefined {
  for (const words of whoever) {
    const hit = text.first(words);
    if (hit) return { words, hit };
  }
  return undefined;
}

/** *Under avtalstiden ska leverantören …* */
const isInverted = (lower: string, end: number | undefined): boolean =>
  end !== undefined && /^\s*(?:leverantören|entreprenören|uppdragstagaren|lev)(?![a-zåäö])/.test(lower.slice(end));
