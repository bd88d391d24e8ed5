import { type LeftOut, limitsLeftOut } from './limits-left-out.ts';
import { looseNumbersIn, type LooseNumber } from './loose-numbers.ts';
import type { PreparedText } from './prepared-text.ts';
import { levelsWithoutPeriod } from './share-levels.ts';
import type { Span } from '../text/index.ts';

export type NumberFault = LooseNumber['fault'] | LeftOut['fault'] | 'period' | 'cases' | 'change';

export interface IncompleteNumber {
  readonly fault: NumberFault;
  readonly span: Span;
}

const faultOf = { time: 'period', cases: 'cases', change: 'change' } as const;

/** Numbers that nobody can hold a result against; `promised` where a share is something that somebody promises to reach. */
export function incompleteNumbers(text: PreparedText, promised: boolean): readonly IncompleteNumber[] {
  const levels = levelsWithoutPeriod(text, promised);
  const isLevel = ({ span: [start] }: LooseNumber): boolean =>
    levels.some(({ span }) => span[0] >= start && start > span[0] - 12);
  return [
    ...looseNumbersIn(text).filter(number => number.fault !== 'unit' || !isLevel(number)),
    ...limitsLeftOut(text),
    ...levels.map(({ of, span }): IncompleteNumber => ({ fault: faultOf[of], span })),
  ];
}
