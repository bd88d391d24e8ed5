import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  answerChanges,
  applyChanges,
  composeSpecification,
  success,
  type Composition,
  type PackLibrary,
  type Source,
  type Specification,
} from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { fileFailure, writeProblem, type FileResult } from '../files.ts';
import { loadLibrary } from '../load-library.ts';
import { loadSpecification, type LoadedSpecification } from '../load-specification.ts';
import { openFile } from '../open-file.ts';
import { asJson, couldNotRun, reportProblem, shownPath } from '../report.ts';
import { strings } from '../strings.ts';
import { damageIn, unsafeToCompose } from '../unsafe-to-compose.ts';
import type { ExitCode, World } from '../world.ts';
import { writeWithCopies } from '../write-with-copies.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'compose',
  summary: 'Sätter samman en kravspecifikation av svar och kravpaket.',
  options: {
    answers: { value: 'SVAR.krav.yaml', required: true, help: 'Svaren: en kravspecifikation, med eller utan avsnitt.' },
    out: {
      value: 'NAMN.krav.yaml',
      required: true,
      help: 'Filen som skrivs.',
    },
    force: { help: 'Kompletterar en kravspecifikation som finns. Krav och bilagor i den ändras inte.' },
    root: { value: 'MAPP', help: 'Mapp som hänvisningar till andra filer inte får leda ut ur. Annars svarens egen.' },
    format: { value: 'FORM', choices: ['text', 'json'], help: 'Hur resultatet visas.' },
  },
};

function run(args: Arguments, world: World): ExitCode {
  const answers = resolve(world.folder, args.required('answers'));
  const out = resolve(world.folder, args.required('out'));
  const rootOption = args.text('root');
  const root = rootOption === undefined ? dirname(answers) : resolve(world.folder, rootOption);
  const loaded = loadSpecification(answers, root);
  if (!loaded.ok) return couldNotRun(loaded.problem, world);
  const blocked = writeProblem(out, { force: args.has('force') });
  if (blocked) return couldNotRun({ file: out, problem: blocked }, world);
  const library = loadLibrary(world, { file: answers, copiesOf: out, root, workspace: loaded.value.workspace });
  if (!library.ok) return couldNotRun(library.problem, world);
  const base = baseOf(loaded.value, out);
  if (!base.ok) return couldNotRun(base.problem, world);
  const faults = [...unsafeToCompose(loaded.value, library.value), ...damageIn(base.value.file, base.value.source)];
  for (const fault of faults) reportProblem(fault, world);
  if (faults.length > 0) return usageStop(world);
  const composed = compose(loaded.value, base.value, library.value, out);
  if (!composed.ok) return couldNotRun(composed.problem, world);
  const { text, composition } = composed.value;
  const files = { text, specification: composition.specification, library: library.value };
  const written = writeWithCopies(out, files, { force: args.has('force') }, world);
  if (!written.ok) return couldNotRun(written.problem, world);
  report(composition, out, args, world);
  composedElsewhere(loaded.value, out, world);
  return 0;
}

interface Base {
  readonly file: string;
  readonly source: Source;
}

/**
 * What is completed: the specification that stands where the result goes, if there is one, else the answers. A file of
 * ours that cannot be read is never written over; one that is not ours is, as with every `--force`.
 */
function baseOf({ file, source }: LoadedSpecification, out: string): FileResult<Base> {
  if (!existsSync(out) || realpathSync(out) === realpathSync(file)) return success({ file, source });
  const standing = openFile(out);
  if (standing.ok) return success({ file: out, source: standing.value });
  const { code } = standing.problem.problem;
  return code === 'not-kravbyggaren-file' || code === 'file-binary' ? success({ file, source }) : standing;
}

interface Composed {
  readonly text: string;
  readonly composition: Composition;
}

function compose(
  { file, root, source: answers, environment }: LoadedSpecification,
  base: Base,
  library: PackLibrary,
  out: string,
): FileResult<Composed> {
  const given = relocated(answers.value as unknown as Specification, { file, root }, out);
  const before = answerChanges(base.source.value as unknown as Specification, given);
  const answered = applyChanges(base.source.value, before);
  if (!answered.ok) return fileFailure(base.file, answered.problem);
  const composition = composeSpecification(answered.value as unknown as Specification, library, environment);
  const edits = base.source.textEdits([...before, ...composition.changes]);
  if (!edits.ok) return fileFailure(base.file, edits.problem);
  return success({ text: base.source.edit(edits.value, base.source.version + 1).text, composition });
}

function usageStop(world: World): ExitCode {
  world.err(`${strings.wouldNotWrite}\n`);
  return 2;
}

/** Whether the result lies below the root of the answers, so that it can refer to the same files. */
function isBelow(root: string, out: string): boolean {
  const way = relative(root, dirname(out));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** The answers with a reference to the IT environment that is right where the result goes. */
function relocated(
  specification: Specification,
  { file, root }: { readonly file: string; readonly root: string },
  out: string,
): Specification {
  const { environment } = specification;
  if (environment === undefined || dirname(file) === dirname(out) || !isBelow(root, out)) return specification;
  const way = relative(dirname(out), join(dirname(file), environment));
  return { ...specification, environment: way.split(sep).join('/') };
}

/**
 * A result in another folder than its answers: below the same root it refers to the same files; elsewhere they are
 * copied beside it, where no file of that name stands already.
 */
function composedElsewhere({ file, root, specification }: LoadedSpecification, out: string, world: World): void {
  const [from, to] = [dirname(file), dirname(out)];
  if (from === to) return;
  const { environment } = specification;
  if (isBelow(root, out)) {
    if (environment !== undefined) world.err(`${strings.needsRoot(shownPath(root, world))}\n`);
    return;
  }
  const names = [environment, 'kravbyggaren.yaml'].flatMap(name =>
    name === undefined || name.includes('..') ? [] : [name],
  );
  copyBeside(names, from, to, world);
}

function copyBeside(names: readonly string[], from: string, to: string, world: World): void {
  for (const name of names) {
    const target = join(to, name);
    if (!existsSync(join(from, name)) || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(from, name), target);
    world.err(`${strings.copied(shownPath(target, world))}\n`);
  }
}

function report(composition: Composition, out: string, args: Arguments, world: World): void {
  const { added, removable, open, outdated, rowFaults } = composition;
  world.err(`${strings.written(shownPath(out, world))}\n`);
  if (args.text('format') === 'json')
    return world.out(
      asJson({
        added: added.requirements,
        removable: removable.map(({ id }) => id),
        open: open.map(({ pack = '', question = '', role, text, at, kind }) => ({
          pack,
          question,
          ...(role && { role }),
          text,
          at,
          kind,
        })),
      }),
    );
  world.out(strings.composed(added.requirements.length, added.annexes.length, added.parameters.length));
  for (const { id, pack } of removable) world.out(strings.removable(id, pack));
  for (const { pack, from, to } of outdated) world.out(strings.outdated(pack, from, to));
  for (const { requirement, detail } of rowFaults) world.out(strings.rowFault(requirement, detail));
  for (const { text, role } of open) world.out(strings.open(text, role));
}

export const composeCommand: Command = { spec, run };
