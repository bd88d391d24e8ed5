import { resolve, sep } from 'node:path';
import {
  baselineOf,
  baselineText,
  characteristics,
  checkOtherFile,
  checkPackFile,
  checkSpecification,
  checkWorkspaceFile,
  isUnaccepted,
  readPack,
  rulesNotJudged,
  success,
  withBaseline,
} from '../../core/index.ts';
import type { Baseline, Finding, Severity, Source, Specification } from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { loadBaseline } from '../baseline.ts';
import { readDate } from '../date.ts';
import { writeWhole, type FileProblem, type FileResult } from '../files.ts';
import { choiceFault, fixFile } from '../fix-file.ts';
import { findFiles, type FoundFile } from '../find-files.ts';
import { findingLine } from '../finding-line.ts';
import { gatesAtHand, packsAround, packsInUse } from '../load-library.ts';
import { surround } from '../load-specification.ts';
import { placeFindings, sortedByPlace, type PlacedFinding } from '../place-findings.ts';
import { openFile } from '../open-file.ts';
import { asJson, problemSentence, reportProblem, shownPath, usageFault } from '../report.ts';
import { toSarif } from '../sarif.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const spec: CommandSpec = {
  name: 'check',
  summary:
    'Kontrollerar kravspecifikationer, IT-miljöer, kravpaket och kravbyggaren.yaml. Slutkod 0: inget att åtgärda, 1: fel eller varningar.',
  positionals: 'SÖKVÄG...',
  positionalCount: [1, Infinity],
  options: {
    format: { value: 'FORM', choices: ['text', 'json', 'sarif'], help: 'Hur fynden visas.' },
    fix: { help: 'Rättar det som visas och kan rättas utan att någon väljer, och skriver filen.' },
    choose: {
      value: 'REGEL,…',
      multiple: true,
      help: 'Tillsammans med --fix: rättar också det som är ett val, med det första förslaget, för de regler som räknas upp (kod eller namn).',
    },
    max: {
      value: 'ALLVAR',
      choices: ['hint', 'warning', 'error'],
      help: 'Högsta allvar som ändå ger slutkod 0.',
    },
    date: { value: 'ÅÅÅÅ-MM-DD', help: 'Dag som regler om datum räknar från. Annars i dag.' },
    baseline: {
      value: 'FIL',
      help: 'Fynd som filen håller räknas inte. Annars används NAMN.baslinje.json intill, om den finns.',
    },
    'write-baseline': {
      value: 'FIL',
      help: 'Skriver fynden som baslinje för en kravspecifikation: därefter visas bara nya.',
    },
    force: { help: 'Skriver över en baslinje som finns.' },
    root: { value: 'MAPP', help: 'Mapp som hänvisningar till andra filer inte får leda ut ur. Annars filens egen.' },
  },
};

interface Checked {
  readonly findings: readonly PlacedFinding[];
  readonly requirements: number;
  readonly problems: readonly FileProblem[];
}

function run(args: Arguments, world: World): ExitCode {
  const today = readDate(args, world);
  if (today === undefined) return usageFault(strings.dateInvalid(args.text('date') ?? ''), world);
  const rootOption = args.text('root');
  const root = rootOption === undefined ? undefined : resolve(world.folder, rootOption);
  const { files, problems } = filesOf(args.positionals, world);
  const fault = baselineFault(files, args) ?? choiceFault(args);
  if (fault !== undefined) return usageFault(fault, world);
  const checked: Checked[] = [];
  for (const file of files) {
    const result = checkFile(root === undefined ? file : { ...file, root }, today, args, world);
    if (result.ok) {
      checked.push(result.value);
      problems.push(...result.value.problems);
    } else problems.push(result.problem);
  }
  for (const problem of problems) reportProblem(problem, world);
  const findings = checked.flatMap(({ findings }) => findings);
  if (checked.length > 0 || args.text('format') !== 'text') report(checked, problems, args, world);
  if (problems.length > 0) return 2;
  return exitCode(findings, args.required('max') as Severity);
}

function filesOf(given: readonly string[], world: World): { files: readonly FoundFile[]; problems: FileProblem[] } {
  const files = new Map<string, FoundFile>();
  const problems: FileProblem[] = [];
  for (const shown of given) {
    const path = resolve(world.folder, shown);
    const found = findFiles(path, shown);
    if (!found.ok) problems.push(found.problem);
    else {
      problems.push(...found.value.problems);
      if (found.value.files.length === 0 && found.value.problems.length === 0)
        problems.push({ file: path, problem: { code: 'folder-without-files' } });
      for (const file of found.value.files) if (!files.has(file.path)) files.set(file.path, file);
    }
  }
  return { files: [...files.values()], problems };
}

/** A baseline belongs to one specification. */
function baselineFault(files: readonly FoundFile[], args: Arguments): string | undefined {
  const option = ['write-baseline', 'baseline'].find(name => args.has(name));
  if (option === undefined) return undefined;
  return files.length === 1 && files[0]?.kind === 'specification' ? undefined : strings.baselineForOne(option);
}

function checkFile(file: FoundFile, today: string, args: Arguments, world: World): FileResult<Checked> {
  const opened = openFile(file.path);
  if (!opened.ok) return opened;
  const look = (source: Source): readonly Finding[] => findingsOf(file, source, today, world);
  let source = opened.value;
  const baseline = baselineFor(file, args, world);
  if (args.has('fix')) {
    // What the baseline hides is not mended unseen; nothing is, where it cannot be read
    if (!baseline.ok) return baseline;
    const told = (now: Source): readonly Finding[] => withBaseline(look(now), specificationIn(now), baseline.value);
    const fixed = fixFile(file, source, told, args, world);
    if (!fixed.ok) return fixed;
    source = fixed.value;
  }
  const related = args.text('format') !== 'text';
  const requirements = file.kind === 'specification' ? source.requirementCount : 0;
  if (file.kind !== 'specification')
    return success({
      findings: placeFindings(file.shown, source, look(source), { related }),
      requirements,
      problems: [],
    });
  const specification = specificationIn(source);
  const known = againstBaseline(baseline, file.path, specification, look(source), args, world);
  const { suppressions } = specification;
  const findings = placeFindings(file.shown, source, known.findings, { related, suppressions });
  return success({ ...known, findings, requirements });
}

const specificationIn = ({ value }: Source): Specification => value as unknown as Specification;

/** The one that holds what is not shown; an empty one for other kinds of file, and where one is being written. */
function baselineFor({ kind, path }: FoundFile, args: Arguments, world: World): FileResult<Baseline> {
  if (kind !== 'specification' || args.has('write-baseline')) return success({ findings: [] });
  const named = args.text('baseline');
  return loadBaseline(path, named === undefined ? undefined : resolve(world.folder, named));
}

/** The findings with those marked that the baseline holds, which may be written here and now. */
function againstBaseline(
  baseline: FileResult<Baseline>,
  path: string,
  specification: Specification,
  findings: readonly Finding[],
  args: Arguments,
  world: World,
): { readonly findings: readonly Finding[]; readonly problems: readonly FileProblem[] } {
  const file = args.text('write-baseline');
  if (file === undefined) {
    return baseline.ok
      ? { findings: withBaseline(findings, specification, baseline.value), problems: [] }
      : { findings, problems: [baseline.problem] };
  }
  const target = resolve(world.folder, file);
  const now = baselineOf(findings, specification);
  const written = writeWhole(target, baselineText(now), { force: args.has('force'), inputs: [path] });
  if (!written.ok) return { findings, problems: [written.problem] };
  world.err(`${strings.written(shownPath(target, world))}\n`);
  return { findings: withBaseline(findings, specification, now), problems: [] };
}

function findingsOf(file: FoundFile, source: Source, today: string, world: World): readonly Finding[] {
  if (file.kind === 'pack') return packFindings(file.path, source, world);
  if (file.kind === 'workspace') return checkWorkspaceFile(source);
  if (file.kind !== 'specification') return checkOtherFile(file.kind, source);
  const { specification, environment, workspace, referenceFindings } = surround(file.path, source, file.root);
  const unjudged = rulesNotJudged(specification);
  if (unjudged.length > 0)
    world.err(
      `${strings.notJudged(
        file.shown,
        unjudged.map(({ code }) => code),
      )}\n`,
    );
  return checkSpecification({
    specification,
    environment,
    workspace,
    packs: packsInUse(specification, file.path, world),
    gates: gatesAtHand(world, file.path, workspace),
    today,
    sourceFindings: [...source.findings, ...referenceFindings],
    damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
  });
}

/** A copy beside a specification fits the others by having been used. */
const packFindings = (path: string, source: Source, world: World): readonly Finding[] =>
  path.includes(`.paket${sep}`) ? readPack(source).findings : checkPackFile(source, packsAround(world, path));

const severities: readonly Severity[] = ['hint', 'warning', 'error'];

const exitCode = (findings: readonly PlacedFinding[], max: Severity): ExitCode =>
  findings.some(finding => isUnaccepted(finding) && severities.indexOf(finding.severity) > severities.indexOf(max))
    ? 1
    : 0;

function report(checked: readonly Checked[], problems: readonly FileProblem[], args: Arguments, world: World): void {
  const findings = checked.flatMap(each => each.findings);
  const open = findings.filter(isUnaccepted);
  const suppressed = findings.filter(finding => finding.suppressed).length;
  const summary = {
    files: checked.length,
    requirements: checked.reduce((sum, { requirements }) => sum + requirements, 0),
    ...counts(open),
    suppressed,
    baseline: findings.length - open.length - suppressed,
    characteristics: characteristics.map(({ id, title }) => ({
      id,
      title,
      ...counts(open.filter(({ characteristic }) => characteristic === id)),
    })),
  };
  if (args.text('format') === 'sarif') {
    const failures = problems.map(problem => problemSentence(problem, world));
    return world.out(`${JSON.stringify(toSarif(sortedByPlace(findings), world.version, failures), null, 2)}\n`);
  }
  if (args.text('format') === 'json') return world.out(asJson({ findings: sortedByPlace(findings), summary }));
  for (const finding of sortedByPlace(open)) world.out(findingLine(finding));
  if (open.length > 0) world.out(strings.byCharacteristic(summary.characteristics));
  world.out(strings.checkSummary(summary));
}

function counts(findings: readonly PlacedFinding[]): { errors: number; warnings: number; hints: number } {
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}

export const checkCommand: Command = { spec, run };
