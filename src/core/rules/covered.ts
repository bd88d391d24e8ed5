import type { Cover } from '../model/generated/types.ts';
import type { DocumentContext } from './rule.ts';

/**
 * Whether no requirement and no annex that tenderers see covers a subject: what a rule that asks "is there something about
 * X?" wants to know.
 * A file without requirements (the answers to the interview) is not asked yet.
 */
export const lacks = ({ cross, specification }: DocumentContext, cover: Cover): boolean =>
  cross.size > 0 &&
  !cross.byCover.has(cover) &&
  !(specification.annexes ?? []).some(annex => annex.for !== 'internal' && annex.covers?.includes(cover));

/** A pack that was declined with a reason answers for its subject. */
export const isDeclined = ({ specification }: DocumentContext, pack: string): boolean => {
  const use = specification.packs?.[pack];
  return use?.use === false && Boolean(use.reason?.trim());
};
