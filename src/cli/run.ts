import { readArguments } from './arguments.ts';
import { checkCommand } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { composeCommand } from './commands/compose.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { packsCommand } from './commands/packs.ts';
import { rulesCommand } from './commands/rules.ts';
import { updateCommand } from './commands/update.ts';
import { upgradeCommand } from './commands/upgrade.ts';
import { commandHelp, programHelp } from './help.ts';
import { usageFault } from './report.ts';
import { strings } from './strings.ts';
import type { ExitCode, World } from './world.ts';

/** What works, in the order a person would use it. */
export const commands: readonly Command[] = [
  composeCommand,
  checkCommand,
  exportCommand,
  importCommand,
  updateCommand,
  packsCommand,
  rulesCommand,
  upgradeCommand,
];

/** Runs the program on its arguments (without interpreter and script). Never throws; its exit code. */
export async function run(given: readonly string[], world: World): Promise<ExitCode> {
  const [first, ...rest] = given;
  if (first === undefined) return usageFault(strings.noCommand, world);
  if (first === '--help' || first === '-h' || first === 'help')
    return tell(programHelp(commands.map(c => c.spec)), world);
  if (first === '--version' || first === '-v') return tell(`${world.version}\n`, world);
  if (first.startsWith('-')) return usageFault(strings.unknownOption(first), world);
  const command = commands.find(({ spec }) => spec.name === first);
  if (!command) {
    const known = commands.map(({ spec }) => spec.name);
    return usageFault(strings.unknownCommand(first, known), world);
  }
  return await runCommand(command, rest, world);
}

function tell(text: string, world: World): ExitCode {
  world.out(text);
  return 0;
}

async function runCommand(command: Command, given: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(command.spec, given);
  if (read.type === 'help') return tell(commandHelp(command.spec), world);
  if (read.type === 'wrong') return usageFault(read.message, world);
  try {
    return await command.run(read.arguments, world);
  } catch (error) {
    world.err(`${strings.unexpected}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  }
}
