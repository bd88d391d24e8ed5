import { join } from 'node:path';
import type { Pack, PackRequirement } from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { loadLibrary } from '../load-library.ts';
import { workspaceOf } from '../load-specification.ts';
import { asJson, couldNotRun } from '../report.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'packs',
  summary: 'Visar kravpaketen: de som följer med och de som ligger i mappen.',
  options: { format: { value: 'FORM', choices: ['text', 'json'], help: 'Hur kravpaketen visas.' } },
};

function run(args: Arguments, world: World): ExitCode {
  const file = join(world.folder, 'kravbyggaren.yaml');
  const library = loadLibrary(world, { file, workspace: workspaceOf(file) });
  if (!library.ok) return couldNotRun(library.problem, world);
  const { packs } = library.value;
  if (args.text('format') === 'json') world.out(asJson({ packs: packs.map(describe) }));
  else for (const pack of packs) world.out(line(pack));
  return 0;
}

const line = ({ id, code, title, version, questions = [], requirements = [] }: Pack): string =>
  `${code.padEnd(5)} ${title} (${id} ${version}): ${strings.packSize(requirements.length, questions.length)}\n`;

const describe = ({ id, code, title, version, questions = [], requirements = [] }: Pack) => ({
  id,
  code,
  title,
  version,
  questions: questions.map(({ id, text, type }) => ({ id, text, type })),
  requirements: requirements.map(requirement => ({ id: requirement.id, ...chief(requirement) })),
});

/** Kind and text of a requirement; of one with variants, those of the first. */
function chief({ kind, text }: PackRequirement): { readonly kind: string; readonly text: string } {
  if (typeof kind === 'string') return { kind, text: text ?? '' };
  const [first] = kind;
  return { kind: first?.kind ?? '', text: first?.text ?? text ?? '' };
}

export const packsCommand: Command = { spec, run };
