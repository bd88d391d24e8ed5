import type { Closing } from '../model/finding.ts';
import type { Pack } from '../model/generated/types.ts';
import { questionOf } from './asked.ts';
import { answerPointer, factPointer, questionFilling, type Asking, type OpenPoint } from './open-points.ts';

/** Whether somebody who settles one of the points closes what is closed so. */
export function isAskedFor(closing: Closing, points: readonly OpenPoint[], packs: readonly Pack[]): boolean {
  const open = new Set(points.map(({ at }) => at));
  const asks = (asking: Asking | undefined): boolean =>
    asking !== undefined &&
    (open.has(answerPointer(asking.pack.id, asking.question)) ||
      points.some(({ pack, question }) => pack === asking.pack.id && question === asking.question.id));
  switch (closing.by) {
    case 'answer': {
      const { fact } = closing;
      return open.has(`/parameters/${fact}`) || open.has(factPointer(fact)) || asks(questionOf(fact, packs));
    }
    case 'annex':
      return open.has(`/annexes/@${closing.annex}`) || asks(questionFilling({ id: closing.annex }, packs));
    case 'amount':
      return open.has(`/award/criteria/@${closing.criterion}`);
    default:
      return false;
  }
}
