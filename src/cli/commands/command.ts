import type { Arguments, CommandSpec } from '../arguments.ts';
import type { ExitCode, World } from '../world.ts';

export interface Command {
  readonly spec: CommandSpec;
  readonly run: (args: Arguments, world: World) => Promise<ExitCode> | ExitCode;
}
