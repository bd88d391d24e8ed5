import type { Specification } from '../model/generated/types.ts';

/** Whether the procurement follows another act than LOU, which many rules are written for. Until somebody has chosen, it does not. */
export function followsOtherAct({ procurement }: Specification): boolean {
  const act = procurement?.act;
  return act !== undefined && act !== 'LOU';
}
