import { dirname, resolve } from 'node:path';
import {
  applyUpdates,
  decideUpdates,
  updatePlans,
  type AppliedUpdates,
  type PackLibrary,
  type UpdateDecisions,
  type UpdatePlan,
  type UpdateWish,
} from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { fileFailure, writeProblem, type FileProblem, type FileResult } from '../files.ts';
import { loadLibrary } from '../load-library.ts';
import { loadSpecification, type LoadedSpecification } from '../load-specification.ts';
import { couldNotRun, reportProblem, shownPath, usageFault } from '../report.ts';
import { strings } from '../strings.ts';
import { damageIn, unsafeToCompose } from '../unsafe-to-compose.ts';
import { reportUpdate } from '../update-report.ts';
import type { ExitCode, World } from '../world.ts';
import { writeWithCopies } from '../write-with-copies.ts';
import type { Command } from './command.ts';

const names = { value: 'all|PAKET|ID|ID/FÄLT', multiple: true } as const;

const spec: CommandSpec = {
  name: 'update',
  summary:
    'Visar vad nyare versioner av kravpaketen betyder för en kravspecifikation. Skriver bara det som väljs. Slutkod 0: inget att välja, 1: något är inte valt.',
  positionals: 'NAMN.krav.yaml',
  positionalCount: [1, 1],
  options: {
    take: {
      ...names,
      help: 'Det som följer kravpaketet: nya krav kommer in, ändrade fält tas, utgångna krav tas bort. Det snävaste namnet gäller.',
    },
    keep: { ...names, help: 'Det som står kvar som det är. Ett nytt krav väljs bort.' },
    merge: { ...names, help: 'Det som slås samman där både paketet och ni har ändrat, om ändringarna inte krockar.' },
    conflicts: {
      value: 'VAL',
      choices: ['keep', 'take'],
      help: 'Det som både paketet och ni har ändrat, när inget namn avgör det. Annars skrivs inget förrän det är valt.',
    },
    root: { value: 'MAPP', help: 'Mapp som hänvisningar till andra filer inte får leda ut ur. Annars filens egen.' },
    format: { value: 'FORM', choices: ['text', 'json'], help: 'Hur resultatet visas.' },
  },
};

function run(args: Arguments, world: World): ExitCode {
  const wish = wishOf(args);
  const fault = wishFault(wish);
  if (fault !== undefined) return usageFault(fault, world);
  const opened = open(args, world);
  if (!opened.ok) return couldNotRun(opened.problem, world);
  const { loaded, library } = opened.value;
  const faults = [...unsafeToCompose(loaded, library), ...damageIn(loaded.file, loaded.source)];
  if (faults.length > 0) return stop(faults, world);
  const plans = updatePlans(loaded.specification, library, loaded.environment);
  const decisions = decideUpdates(plans, wish);
  const wrong = namesFault(decisions, plans);
  if (wrong !== undefined) return usageFault(wrong, world);
  const chosen = plans.filter(({ pack }) => decisions.packs.includes(pack));
  const undecided = decisions.parts.filter(
    ({ pack, decision }) => decision === undefined && decisions.packs.includes(pack),
  );
  const applied = chosen.length > 0 && undecided.length === 0 ? carryOut(opened.value, decisions, world) : undefined;
  if (applied?.ok === false) return couldNotRun(applied.problem, world);
  reportUpdate({ loaded, library, plans, decisions, applied: applied?.value }, args.text('format') === 'json', world);
  world.err(`${lastLine(plans, undecided.length, applied?.ok === true, shownPath(loaded.file, world))}\n`);
  return applied || plans.length === 0 ? 0 : 1;
}

function lastLine(plans: readonly UpdatePlan[], undecided: number, written: boolean, path: string): string {
  if (written) return strings.written(path);
  if (plans.length === 0) return strings.packsNewest(path);
  return undecided > 0 ? strings.updateUndecided(undecided) : strings.updateChoose;
}

interface Opened {
  readonly loaded: LoadedSpecification;
  readonly library: PackLibrary;
}

function open(args: Arguments, world: World): FileResult<Opened> {
  const file = resolve(world.folder, args.positionals[0] ?? '');
  const rootOption = args.text('root');
  const root = rootOption === undefined ? dirname(file) : resolve(world.folder, rootOption);
  const loaded = loadSpecification(file, root);
  if (!loaded.ok) return loaded;
  const library = loadLibrary(world, { file, root, workspace: loaded.value.workspace });
  return library.ok ? { ok: true, value: { loaded: loaded.value, library: library.value } } : library;
}

function carryOut({ loaded, library }: Opened, decisions: UpdateDecisions, world: World): FileResult<AppliedUpdates> {
  const { file, source, specification, environment } = loaded;
  const blocked = writeProblem(file, { force: true });
  if (blocked) return fileFailure(file, blocked);
  const applied = applyUpdates(specification, decisions.packs, decisions.choices, library, environment);
  const edits = source.textEdits(applied.changes);
  if (!edits.ok) return fileFailure(file, edits.problem);
  const { text } = source.edit(edits.value, source.version + 1);
  const files = { text, specification: applied.specification, library };
  const written = writeWithCopies(file, files, { force: true }, world);
  return written.ok ? { ok: true, value: applied } : written;
}

function stop(faults: readonly FileProblem[], world: World): ExitCode {
  for (const fault of faults) reportProblem(fault, world);
  world.err(`${strings.wouldNotWrite}\n`);
  return 2;
}

function wishOf(args: Arguments): UpdateWish {
  const conflicts = args.has('conflicts') ? args.text('conflicts') : undefined;
  return {
    take: args.listed('take'),
    keep: args.listed('keep'),
    merge: args.listed('merge'),
    conflicts: conflicts === 'take' || conflicts === 'keep' ? conflicts : undefined,
  };
}

const wishFault = ({ take, keep, merge, conflicts }: UpdateWish): string | undefined =>
  conflicts !== undefined && take.length + keep.length + merge.length === 0 ? strings.conflictsNeedChoice : undefined;

function namesFault({ unknown, contradictory }: UpdateDecisions, plans: readonly UpdatePlan[]): string | undefined {
  const [both] = contradictory;
  if (both !== undefined) return strings.takenAndKept(both);
  const [name] = unknown;
  return name === undefined || plans.length === 0 ? undefined : strings.nothingCalled(name);
}

export const updateCommand: Command = { spec, run };
