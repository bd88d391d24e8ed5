import { basename, dirname, resolve } from 'node:path';
import type { ColumnMap, ImportPlan, ImportSettings, ImportSource, MappedField } from '../../core/exchange/index.ts';
import { renderFile } from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { fileFailure, readFileBytes, writeProblem, writeWhole, type FileResult } from '../files.ts';
import { reportImport, shownPlan } from '../import-report.ts';
import { packsInUse } from '../load-library.ts';
import { loadSpecification, workspaceOf } from '../load-specification.ts';
import { couldNotRun, shownPath, usageFault } from '../report.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const fields: readonly MappedField[] = ['id', 'text', 'kind', 'section', 'motive', 'note'];

const spec: CommandSpec = {
  name: 'import',
  summary: 'Läser in krav från CSV, Excel (.xlsx) eller Word (.docx), till en ny kravspecifikation eller en som finns.',
  positionals: 'FIL',
  positionalCount: [1, 1],
  options: {
    out: { value: 'NAMN.krav.yaml', help: 'En ny kravspecifikation som skrivs.' },
    into: {
      value: 'NAMN.krav.yaml',
      help: 'En kravspecifikation som finns: nya krav läggs till, och krav med samma id följer filen. Det som filen saknar står kvar.',
    },
    conflicts: {
      value: 'VAL',
      choices: ['keep', 'take'],
      help: 'Med --into, när kravet ändrats både här och i filen: behåll det som står (keep, annars) eller ta filens (take).',
    },
    preview: { help: 'Visar vad som skulle hända. Inget skrivs.' },
    map: {
      value: 'FÄLT=RUBRIK,…',
      multiple: true,
      help: `Vilken kolumn som är vad, till exempel text=Krav,id=ID. Fält: ${fields.join(', ')}.`,
    },
    force: { help: 'Skriver över en fil som finns.' },
    format: { value: 'FORM', choices: ['text', 'json'], help: 'Hur resultatet visas.' },
  },
};

async function run(args: Arguments, world: World): Promise<ExitCode> {
  const given = args.texts('map');
  const map = readMap(given);
  if (!map) return usageFault(strings.mapInvalid(given.join(',')), world);
  const [out, into] = [args.text('out'), args.text('into')];
  if ((out === undefined) === (into === undefined)) return usageFault(strings.importTarget, world);
  if (args.has('conflicts') && into === undefined) return usageFault(strings.conflictsNeedTarget, world);
  const file = resolve(world.folder, args.positionals[0] ?? '');
  const target = resolve(world.folder, out ?? into ?? '');
  const options = { force: args.has('force') || into !== undefined, inputs: [file] };
  const bytes = readFileBytes(file);
  if (!bytes.ok) return couldNotRun(bytes.problem, world);
  const blocked = args.has('preview') ? undefined : writeProblem(target, options);
  if (blocked) return couldNotRun({ file: target, problem: blocked }, world);
  const read = await readFile(file, bytes.value, map, target);
  const made = read.ok ? await (into === undefined ? asNew(read.value) : intoStanding(read.value, args, world)) : read;
  if (!made.ok) return couldNotRun(made.problem, world);
  const { text } = made.value;
  const written = text === undefined || args.has('preview') ? undefined : writeWhole(target, text, options);
  if (written?.ok === false) return couldNotRun(written.problem, world);
  reportImport(made.value, { json: args.text('format') === 'json', preview: args.has('preview') }, world);
  world.err(`${lastLine(args, text, shownPath(target, world))}\n`);
  return 0;
}

const lastLine = (args: Arguments, text: string | undefined, path: string): string =>
  args.has('preview') ? strings.preview : text === undefined ? strings.nothingChanged(path) : strings.written(path);

interface Reading {
  readonly file: string;
  readonly target: string;
  readonly source: ImportSource;
  readonly settings: ImportSettings;
}

async function readFile(file: string, bytes: Uint8Array, map: ColumnMap, target: string): Promise<FileResult<Reading>> {
  const { readImportNow } = await import('../../core/exchange/index.ts');
  const source = readImportNow(bytes);
  if (!source.ok) return fileFailure(file, source.problem);
  const knownMaps = workspaceOf(target, dirname(target))?.csv;
  const settings: ImportSettings = {
    file: basename(file).normalize('NFC'),
    ...(Object.keys(map).length > 0 && { map }),
    ...(knownMaps && typeof knownMaps === 'object' && { knownMaps: knownMaps as Readonly<Record<string, ColumnMap>> }),
  };
  return { ok: true, value: { file, target, source: source.value, settings } };
}

/** What an import gives: the text to write, if any is, and what there is to tell. */
export interface MadeImport {
  readonly text: string | undefined;
  readonly told: ReturnType<typeof shownPlan>;
}

async function asNew({ file, source, settings }: Reading): Promise<FileResult<MadeImport>> {
  const { newSpecificationOf, planImport } = await import('../../core/exchange/index.ts');
  const plan = planImport(source, settings);
  const made = newSpecificationOf(plan, settings.file?.replace(/\.[^.]+$/, ''));
  if (!made.ok) return fileFailure(file, made.problem);
  const { specification, imported, skipped, guessed } = made.value;
  return {
    ok: true,
    value: { text: renderFile(specification), told: shownPlan(plan, { imported, skipped, guessed }) },
  };
}

async function intoStanding(reading: Reading, args: Arguments, world: World): Promise<FileResult<MadeImport>> {
  const { carryOut, planImport } = await import('../../core/exchange/index.ts');
  const { file, target: path, source, settings } = reading;
  const loaded = loadSpecification(path);
  if (!loaded.ok) return loaded;
  const { source: standing, specification } = loaded.value;
  const [damage] = standing.damaged;
  if (damage) return fileFailure(path, { code: 'import-target-damaged', line: damage.line });
  const target = { specification, packs: packsInUse(specification, path, world) };
  const plan = planImport(source, settings, target);
  if (plan.problem) return fileFailure(file, plan.problem);
  const choices = args.text('conflicts') === 'take' ? takeAll(plan) : undefined;
  const outcome = carryOut(plan, choices, target);
  const edits = standing.textEdits(outcome.changes);
  if (!edits.ok) return fileFailure(path, edits.problem);
  const text = edits.value.length > 0 ? standing.edit(edits.value, standing.version + 1).text : undefined;
  const { added, skipped, guessed, updated, unchanged } = outcome;
  return {
    ok: true,
    value: { text, told: shownPlan(plan, { imported: added, skipped, guessed, updated, unchanged }) },
  };
}

/** The file's words wherever somebody would have to choose. */
const takeAll = ({ rows }: ImportPlan) =>
  new Map(
    rows
      .filter(({ status }) => status === 'conflict')
      .map(({ key, changes }) => {
        const asked = changes.filter(({ kept }) => kept === 'both' || kept === 'other' || kept === 'placeholders');
        return [key, { fields: Object.fromEntries(asked.map(({ field }) => [field, 'file' as const])) }];
      }),
  );

/** `text=Krav,id=ID`; a comma that no field follows belongs to the heading. */
function readMap(given: readonly string[]): ColumnMap | undefined {
  const map: Partial<Record<MappedField, string>> = {};
  for (const entry of given.flatMap(value => value.split(/,(?=\s*\p{L}+\s*=)/u))) {
    const [field = '', ...heading] = entry.split('=');
    const known = fields.find(name => name === field.trim());
    const header = heading.join('=').trim();
    if (!known || header === '' || map[known] !== undefined) return undefined;
    map[known] = header;
  }
  return map;
}

export const importCommand: Command = { spec, run };
