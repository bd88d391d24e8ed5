import { basename, resolve } from 'node:path';
import type { ColumnMap, ImportedSpecification, MappedField } from '../../core/exchange/index.ts';
import { commonLabel, renderFile } from '../../core/index.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import { fileFailure, readFileBytes, writeProblem, writeWhole, type FileResult } from '../files.ts';
import { asJson, couldNotRun, shownPath, usageFault } from '../report.ts';
import { strings } from '../strings.ts';
import type { ExitCode, World } from '../world.ts';
import type { Command } from './command.ts';

const fields: readonly MappedField[] = ['id', 'text', 'kind', 'section', 'motive', 'note'];

const spec: CommandSpec = {
  name: 'import',
  summary: 'Läser in krav från CSV, Excel (.xlsx) eller Word (.docx) till en ny kravspecifikation.',
  positionals: 'FIL',
  positionalCount: [1, 1],
  options: {
    out: { value: 'NAMN.krav.yaml', required: true, help: 'Filen som skrivs.' },
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
  const map = readMap(args.texts('map'));
  if (!map) return usageFault(strings.mapInvalid(args.texts('map').join(',')), world);
  const file = resolve(world.folder, args.positionals[0] ?? '');
  const out = resolve(world.folder, args.required('out'));
  const options = { force: args.has('force'), inputs: [file] };
  const bytes = readFileBytes(file);
  if (!bytes.ok) return couldNotRun(bytes.problem, world);
  const blocked = writeProblem(out, options);
  if (blocked) return couldNotRun({ file: out, problem: blocked }, world);
  const result = await importBytes(file, bytes.value, map);
  if (!result.ok) return couldNotRun(result.problem, world);
  const written = writeWhole(out, renderFile(result.value.specification), options);
  if (!written.ok) return couldNotRun(written.problem, world);
  report(result.value, file, out, args, world);
  return 0;
}

async function importBytes(
  file: string,
  bytes: Uint8Array,
  map: ColumnMap,
): Promise<FileResult<ImportedSpecification>> {
  const { importFile } = await import('../../core/exchange/index.ts');
  const name = basename(file).normalize('NFC');
  const result = importFile(bytes, { map, file: name, title: name.replace(/\.[^.]+$/, '') });
  return result.ok ? result : fileFailure(file, result.problem);
}

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

function report(result: ImportedSpecification, file: string, out: string, args: Arguments, world: World): void {
  const { imported, skipped, guessed } = result;
  if (args.text('format') === 'json') {
    world.out(asJson({ imported, skipped, guessed }));
  } else {
    world.out(
      `${imported} krav lästes in. ${skipped.length} rader kom inte in. ${guessed.length} uppgifter är gissade.\n`,
    );
    for (const { place, reason, text } of skipped) world.out(`  Kom inte in: ${place}: ${reason} (${clip(text)})\n`);
    for (const { place, requirement, field, value } of guessed)
      world.out(
        field === 'kind'
          ? `  Gissat: ${place}: ${requirement} är ${commonLabel('Kind', value)}.\n`
          : `  Nytt id: ${place}: kravet har fått id ${value}.\n`,
      );
  }
  world.err(`${strings.written(shownPath(out, world))}\n`);
}

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

export const importCommand: Command = { spec, run };
