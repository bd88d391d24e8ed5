import { declineRequirement, declinedNote, takeBackChanges } from '../library/index.ts';
import type { Fix } from '../model/finding.ts';
import type { Requirement } from '../model/generated/types.ts';
import type { RequirementRecord } from './requirement-record.ts';
import type { DocumentContext } from './rule.ts';
import type { Span } from '../text/index.ts';

/** Where a requirement that somebody has declined is cited. */
export interface DeclinedCitation {
  /** Id that is cited. */
  readonly id: string;
  /** What takes the citation away and leaves the rest as a finished sentence; absent where no such change is known. */
  readonly without?: Fix;
  /** The requirement that cites it. */
  readonly citing?: RequirementRecord;
}

export const isDeclined = ({ specification }: DocumentContext, id: string): boolean =>
  declinedNote(specification, id) !== undefined;

/** The three ways out: the declined one comes back, it is no longer cited, or the citing one is declined too. */
export function declinedCitationFixes(
  { id, without, citing }: DeclinedCitation,
  context: DocumentContext,
): readonly Fix[] {
  const { specification, packs, environmentFile: environment, cross } = context;
  const placeOf = (other: string, section: string): number | undefined =>
    cross.byId.get(other).find(record => record.section === section)?.index;
  const back = takeBackChanges({ specification, packs, environment, placeOf }, id);
  return [
    ...(back ? [{ title: `Ta tillbaka ${id}`, changes: back }] : []),
    ...(without ? [without] : []),
    ...(citing ? [declineToo(citing, id, context)] : []),
  ];
}

function declineToo(citing: RequirementRecord, id: string, { specification }: DocumentContext): Fix {
  const requirement = citing.requirement as unknown as Requirement;
  // The head has no requirements: the one that goes is all that the change has to know.
  const around = { ...specification, sections: [{ id: citing.section, title: '', requirements: [requirement] }] };
  const fromPack = requirement.source?.pack !== undefined;
  return {
    title: fromPack ? `Välj bort även ${citing.id}` : `Ta bort även ${citing.id}`,
    changes: declineRequirement(around, citing.id, { reason: `Hänvisar till ${id}, som är bortvalt.` }),
  };
}

/** Words that lead up to a citation and mean nothing without it. */
const leadingIn = /(?:,)?\s+(?:enligt|i enlighet med|som anges i|som avses i|som följer av|se|jfr)\s+$/iu;
const inParentheses = /\s*\((?:se|jfr|enligt)?\s*$/iu;

/** The span that a citation takes up together with the words that lead up to it; `undefined` where it bears the sentence. */
export function citationSpan(text: string, [start, end]: Span): Span | undefined {
  const before = text.slice(0, start);
  const opening = inParentheses.exec(before);
  if (opening && text[end] === ')') return [opening.index, end + 1];
  const lead = leadingIn.exec(before);
  return lead && /^(?:[.,;:]|\s|$)/u.test(text.slice(end)) ? [lead.index, end] : undefined;
}
