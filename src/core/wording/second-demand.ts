import type { Kind } from '../model/generated/types.ts';
import { listedDemands, relativeIn, tasksNamed } from './divided-demands.ts';
import { joinedClause, thirdDuty } from './joined-clauses.ts';
import { isOfSupplierWork, isOfWork, laterDemand, type LaterDemand } from './later-demand.ts';
import { pairedIn } from './paired-demands.ts';
import { questionsIn } from './questions.ts';
import { besideIn, headedDuties, looseThat, meritsTogether, requiredThat } from './stated-beside.ts';
import { toldDemand } from './told-demands.ts';
import { clauseAfterShall, clauseBeforeShall, statedClause, twoProperties, type OwnClause } from './own-clauses.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/** A second demand that no second *ska* or infinitive makes, as far as the kind lets it bind. */

/** A clause that makes the second demand, with or without a *ska* of its own. */
export function joinedDemand(
  text: PreparedText,
  shall: number | undefined,
  kind: Kind | undefined,
): Pick<OwnClause, 'span' | 'isTold'> | undefined {
  const isToldInContract = shall === undefined && kind === 'contract';
  // A contract tells what the parties do in turn.
  if (isToldInContract && !isOfSupplierWork(text)) return undefined;
  const own =
    shall === undefined ? statedClause(text) : (clauseAfterShall(text, shall) ?? clauseBeforeShall(text, shall));
  if (own && isToldInContract) return { ...own, isTold: true };
  // What is only told is asked for in a mandatory requirement alone.
  if (own && !(own.isTold && shall === undefined && kind !== 'mandatory')) return own;
  const span = shall === undefined ? thirdDuty(text) : joinedClause(text, shall);
  return span && { span, isTold: isToldInContract };
}

/** Another sentence that demands. What it only tells is asked for in a mandatory requirement, and of work in a contract. */
export function laterDemandOf(
  text: PreparedText,
  shall: number | undefined,
  kind: Kind | undefined,
): LaterDemand | undefined {
  const later = laterDemand(text, shall);
  if (!later?.isTold || kind === 'mandatory') return later;
  return kind === 'contract' && isOfWork(text) ? later : undefined;
}

/**
 * What is asked for by naming it: in a clause about the first, as two tasks, or as two properties; and what a mandatory
 * requirement only tells.
 */
export const namedDemand = (text: PreparedText, shall: number | undefined, kind: Kind | undefined): Span | undefined =>
  listedDemands(text) ??
  relativeIn(text) ??
  (shall === undefined ? tasksNamed(text) : undefined) ??
  (kind === 'mandatory' ? toldIn(text, shall) : undefined);

const toldIn = (text: PreparedText, shall: number | undefined): Span | undefined =>
  (shall === undefined
    ? (twoProperties(text) ?? besideIn(text) ?? looseThat(text) ?? headedDuties(text))
    : meritsTogether(text)) ??
  requiredThat(text) ??
  toldDemand(text, shall) ??
  pairedIn(text) ??
  questionsIn(text)[1];
