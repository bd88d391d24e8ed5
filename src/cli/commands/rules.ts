import { describeRules } from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { asJson } from '../report.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'rules',
  summary: 'Visar reglerna som check prövar.',
  options: { format: { value: 'FORM', choices: ['text', 'json'], help: 'Hur reglerna visas.' } },
};

function run(args: Arguments, world: World): ExitCode {
  const rules = describeRules();
  if (args.text('format') === 'json') world.out(asJson({ rules }));
  else
    for (const { code, id, title, basis } of rules)
      world.out(`${code.padEnd(7)} ${title} (${id})${basis.length > 0 ? `\n        ${basis.join(' · ')}` : ''}\n`);
  return 0;
}

export const rulesCommand: Command = { spec, run };
