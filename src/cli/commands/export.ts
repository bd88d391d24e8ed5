import { resolve } from 'node:path';
import {
  checkSpecification,
  composeDocument,
  composeSpecification,
  healthySpecification,
  type Audience,
  type Finding,
} from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { readDate } from '../date.ts';
import { writeProblem, writeWhole } from '../files.ts';
import { findingLine } from '../finding-line.ts';
import { gatesAtHand, loadLibrary, packsInUse } from '../load-library.ts';
import { loadSpecification, type LoadedSpecification } from '../load-specification.ts';
import { placeFindings, sortedByPlace } from '../place-findings.ts';
import { couldNotRun, shownPath, usageFault } from '../report.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'export',
  summary: 'Skriver kravspecifikationen som Word-fil. Slutkod 1: stoppad av fel, inget skrivet.',
  positionals: 'NAMN.krav.yaml',
  positionalCount: [1, 1],
  options: {
    to: { value: 'SLAG', choices: ['specification'], required: true, help: 'Vad som skrivs.' },
    out: { value: 'FIL.docx', required: true, help: 'Filen som skrivs.' },
    audience: {
      value: 'LÄSARE',
      choices: ['internal', 'consultation', 'tender'],
      help: 'Vem versionen är till för: internt, samråd eller upphandling.',
    },
    draft: { help: 'Skriver ett utkast med vattenmärke, även om fel finns.' },
    date: { value: 'ÅÅÅÅ-MM-DD', help: 'Versionens datum. Annars i dag.' },
    force: { help: 'Skriver över en fil som finns.' },
    root: { value: 'MAPP', help: 'Mapp som hänvisningar till andra filer inte får leda ut ur. Annars filens egen.' },
  },
};

async function run(args: Arguments, world: World): Promise<ExitCode> {
  const date = readDate(args, world);
  if (date === undefined) return usageFault(strings.dateInvalid(args.text('date') ?? ''), world);
  const file = resolve(world.folder, args.positionals[0] ?? '');
  const out = resolve(world.folder, args.required('out'));
  const root = args.text('root');
  const options = { force: args.has('force'), inputs: [file] };
  const loaded = loadSpecification(file, root === undefined ? undefined : resolve(world.folder, root));
  if (!loaded.ok) return couldNotRun(loaded.problem, world);
  const blocked = writeProblem(out, options);
  if (blocked) return couldNotRun({ file: out, problem: blocked }, world);
  const audience = args.required('audience') as Audience;
  const findings = findingsFor(loaded.value, audience, date, world);
  const stopping = args.has('draft') ? [] : findings.filter(stops);
  if (stopping.length > 0) return stop(loaded.value, stopping, world);
  const bytes = await wordFile(loaded.value, { audience, date, draft: args.has('draft'), findings }, world);
  if (!bytes.ok) return couldNotRun({ file: out, problem: bytes.problem }, world);
  const written = writeWhole(out, bytes.value, options);
  if (!written.ok) return couldNotRun(written.problem, world);
  world.err(`${strings.written(shownPath(out, world))}\n`);
  return 0;
}

function findingsFor(
  { file, source, specification, environment, workspace, referenceFindings }: LoadedSpecification,
  audience: Audience,
  today: string,
  world: World,
): readonly Finding[] {
  return checkSpecification({
    specification,
    environment,
    workspace,
    packs: packsInUse(specification, file, world),
    gates: gatesAtHand(world, file, workspace),
    today,
    audience,
    sourceFindings: [...source.findings, ...referenceFindings],
    damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
  });
}

const stops = ({ severity, suppressed }: Finding): boolean => severity === 'error' && !suppressed;

function stop({ file, source }: LoadedSpecification, stopping: readonly Finding[], world: World): ExitCode {
  for (const finding of sortedByPlace(placeFindings(shownPath(file, world), source, stopping)))
    world.err(findingLine(finding));
  world.err(`${strings.exportStopped(stopping.length)}\n`);
  return 1;
}

async function wordFile(
  { file, source, specification, environment, workspace }: LoadedSpecification,
  version: {
    readonly audience: Audience;
    readonly date: string;
    readonly draft: boolean;
    readonly findings: readonly Finding[];
  },
  world: World,
) {
  const { exportDocx } = await import('../../core/word/index.ts');
  const whole = healthySpecification(source.value);
  // Only the internal version tells what is left to decide, and by whom.
  const library = version.audience === 'internal' ? loadLibrary(world, { file, workspace }) : undefined;
  const openPoints = library?.ok ? composeSpecification(whole, library.value, environment).open : undefined;
  const document = composeDocument(whole, {
    ...version,
    openPoints,
    packsAtHand: library?.ok ? library.value.packs : undefined,
    environment,
    workspace,
    packs: packsInUse(specification, file, world),
    gates: gatesAtHand(world, file, workspace),
  });
  return exportDocx(document, { date: version.date });
}

export const exportCommand: Command = { spec, run };
