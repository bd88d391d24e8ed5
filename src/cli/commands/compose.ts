import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  answerFaults,
  checkSpecification,
  composeSpecification,
  packCopies,
  success,
  type Change,
  type Composition,
  type PackLibrary,
  type Specification,
} from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { fileFailure, writeProblem, writeWhole, type FileProblem, type FileResult } from '../files.ts';
import { copiesFolder, loadLibrary } from '../load-library.ts';
import { loadSpecification, type LoadedSpecification } from '../load-specification.ts';
import { placeFindings } from '../place-findings.ts';
import { asJson, couldNotRun, reportProblem, shownPath } from '../report.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'compose',
  summary: 'Sätter samman en kravspecifikation av svar och kravpaket. Det som redan finns ändras aldrig.',
  options: {
    answers: { value: 'SVAR.krav.yaml', required: true, help: 'Svaren: en kravspecifikation, med eller utan avsnitt.' },
    out: {
      value: 'NAMN.krav.yaml',
      required: true,
      help: 'Filen som skrivs. Samma fil som svaren, med --force, kompletterar den på plats.',
    },
    force: { help: 'Skriver över en fil som finns.' },
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
  const library = loadLibrary(world, { file: answers, root, workspace: loaded.value.workspace });
  if (!library.ok) return couldNotRun(library.problem, world);
  const faults = faultsIn(loaded.value, library.value);
  for (const fault of faults) reportProblem(fault, world);
  if (faults.length > 0) return usageStop(world);
  const { specification, environment } = loaded.value;
  const composition = composeSpecification(specification, library.value, environment);
  const written = write(loaded.value, composition, library.value, out, args, world);
  if (!written.ok) return couldNotRun(written.problem, world);
  report(composition, out, args, world);
  return 0;
}

function usageStop(world: World): ExitCode {
  world.err(`${strings.wouldNotWrite}\n`);
  return 2;
}

/** What makes composing unsafe: damage, wrong shapes, unknown packs, answers of the wrong type, a missing environment. */
function faultsIn(
  { file, source, specification, referenceFindings }: LoadedSpecification,
  library: PackLibrary,
): readonly FileProblem[] {
  const findings = checkSpecification({ specification, sourceFindings: [...source.findings, ...referenceFindings] });
  const structural = findings.filter(({ code, severity }) => code.startsWith('YAML-') && severity === 'error');
  if (structural.length > 0)
    return placeFindings(file, source, structural).map(({ line, at, message }) => ({
      file,
      problem: { code: 'finding', line, at, detail: message },
    }));
  const lineOf = (at: string): number => source.position((source.locateKey(at) ?? source.locate(at) ?? [0])[0]).line;
  const known = library.packs.map(({ id }) => id);
  const unknown = Object.entries(specification.packs ?? {}).filter(([id, { use }]) => use && !library.pack(id));
  return [
    ...unknown.map(([id]) => ({
      file,
      problem: { code: 'unknown-pack' as const, id, known, line: lineOf(`/packs/${id}`) },
    })),
    ...answerFaults(specification, library.packs).map(({ pack, question, at, expected }) => ({
      file,
      problem: { code: 'answer-wrong-type' as const, pack, question, expected, line: lineOf(at) },
    })),
  ];
}

function write(
  loaded: LoadedSpecification,
  composition: Composition,
  library: PackLibrary,
  out: string,
  args: Arguments,
  world: World,
): FileResult<void> {
  const { source, file } = loaded;
  const moved = relocation(loaded, out);
  const edits = source.textEdits([...composition.changes, ...moved.changes]);
  if (!edits.ok) return fileFailure(file, edits.problem);
  const { text } = source.edit(edits.value, source.version + 1);
  const copied = writeCopies(composition.specification, library, out, world);
  if (!copied.ok) return copied;
  const written = writeWhole(out, text, { force: args.has('force') });
  if (!written.ok) return written;
  moved.finish(world);
  return success(undefined);
}

/** Copies of the packs, each written once and never again: the base of later updates. */
function writeCopies(specification: Specification, library: PackLibrary, out: string, world: World): FileResult<void> {
  const folder = copiesFolder(out);
  const missing = packCopies(specification, library).filter(({ name }) => !existsSync(join(folder, name)));
  if (missing.length === 0) return success(undefined);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fileFailure(folder, { code: 'output-not-writable', detail: (error as { code?: string }).code ?? '' });
  }
  for (const { name, text } of missing) {
    const written = writeWhole(join(folder, name), text, { force: false });
    if (!written.ok) return written;
  }
  world.err(`${strings.copiesWritten(shownPath(folder, world), missing.length)}\n`);
  return success(undefined);
}

interface Relocation {
  readonly changes: readonly Change[];
  readonly finish: (world: World) => void;
}

/**
 * What the specification refers to when it is written to another folder than its answers. Below the same root the
 * reference is rewritten; elsewhere the files are copied beside it, where no file of that name stands already.
 */
function relocation({ file, root, specification }: LoadedSpecification, out: string): Relocation {
  const nothing = { changes: [], finish: () => undefined };
  const [from, to] = [dirname(file), dirname(out)];
  if (from === to) return nothing;
  const { environment } = specification;
  const way = relative(root, to);
  const isInside = way !== '..' && !way.startsWith(`..${sep}`);
  if (isInside) {
    if (environment === undefined) return nothing;
    const value = relative(to, join(from, environment)).split(sep).join('/');
    return {
      changes: [{ op: 'set', at: '/environment', value }],
      finish: world => void world.err(`${strings.needsRoot(shownPath(root, world))}\n`),
    };
  }
  const names = [environment, 'kravbyggaren.yaml'].filter(name => name !== undefined && !name.includes('..'));
  return { changes: [], finish: world => copyBeside(names as readonly string[], from, to, world) };
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
