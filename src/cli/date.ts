import { isIsoDate } from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import type { World } from './world.ts';

/** The date of `--date`, or today's; `undefined` for one that does not exist. */
export function readDate(args: Arguments, world: World): string | undefined {
  const given = args.text('date');
  if (given === undefined) return world.today();
  return isIsoDate(given) ? given : undefined;
}
