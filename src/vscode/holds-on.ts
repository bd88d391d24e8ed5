import type { Days } from '../core/index.ts';

/** Whether findings that hold on certain days hold on this one. */
export const holdsOn = ({ from, before }: Days, day: string): boolean =>
  (from === undefined || from <= day) && (before === undefined || day < before);
