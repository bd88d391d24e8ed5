import type {
  FieldChange,
  Guess,
  ImportPlan,
  KeptReason,
  SkippedRow,
  UpdatedRequirement,
} from '../core/exchange/index.ts';
import { commonLabel } from '../core/index.ts';
import { asJson } from './report.ts';
import { strings } from './strings.ts';
import type { World } from './world.ts';

interface ImportResult {
  readonly imported: number;
  readonly skipped: readonly SkippedRow[];
  readonly guessed: readonly Guess[];
  /** When the requirements went into a specification that stood. */
  readonly updated?: readonly UpdatedRequirement[];
  readonly unchanged?: number;
}

/** What there is to tell of an import, as its JSON has it. */
export function shownPlan({ layouts }: ImportPlan, { updated, ...result }: ImportResult) {
  return {
    ...result,
    ...(updated && { updated: updated.map(shownUpdate) }),
    columns: layouts
      .filter(({ isRead }) => isRead)
      .map(({ tables, columns }) => ({
        tables,
        columns: columns.map(({ heading, meaning, why }) => ({ heading, meaning, why })),
      })),
  };
}

const shownUpdate = ({ place, requirement, taken, kept }: UpdatedRequirement) => ({
  place,
  requirement,
  fields: [...taken.map(change => shownField(change, true)), ...kept.map(change => shownField(change, false))],
});

interface ShownField {
  readonly field: string;
  readonly label: string;
  readonly old: string;
  readonly new: string;
  readonly taken: boolean;
  /** Why the file's words were not taken. */
  readonly reason?: KeptReason;
}

const shownField = ({ field, label, old, new: theirs, kept }: FieldChange, taken: boolean): ShownField => ({
  field,
  label,
  old,
  new: theirs,
  taken,
  ...(!taken && kept && { reason: kept }),
});

type Told = ReturnType<typeof shownPlan>;

export function reportImport(
  { told }: { readonly told: Told },
  { json, preview }: { readonly json: boolean; readonly preview: boolean },
  world: World,
): void {
  if (json) return world.out(asJson({ ...told, ...(preview && { preview }) }));
  const { imported, skipped, guessed, updated, unchanged } = told;
  const changed = updated?.filter(({ fields }) => fields.some(({ taken }) => taken)).length ?? 0;
  world.out(
    unchanged === undefined
      ? strings.imported(imported, skipped.length, guessed.length)
      : strings.importedInto({ added: imported, changed, unchanged, skipped: skipped.length }),
  );
  if (preview || told.columns.some(isByContent)) columnLines(told, world);
  for (const update of updated ?? []) updateLines(update, world);
  for (const { place, reason, text } of skipped) world.out(`  Kom inte in: ${place}: ${reason} (${clip(text)})\n`);
  for (const { place, requirement, field, value } of guessed)
    world.out(
      field === 'kind'
        ? `  Gissat: ${place}: ${requirement} är ${commonLabel('Kind', value)}.\n`
        : `  Nytt id: ${place}: kravet har fått id ${value}.\n`,
    );
}

/** Headings that say nothing: somebody should see what the cells were taken to be. */
const isByContent = ({ columns }: Told['columns'][number]): boolean =>
  columns.some(({ meaning, why }) => meaning === 'text' && why === 'content');

function columnLines({ columns }: Told, world: World): void {
  for (const { tables, columns: each } of columns)
    for (const { heading, meaning, why } of each)
      world.out(
        strings.importColumn(tables.join(', '), heading, strings.importMeanings[meaning], strings.importWhys[why]),
      );
}

function updateLines({ place, requirement, fields }: NonNullable<Told['updated']>[number], world: World): void {
  for (const change of fields) {
    const [from, to] = [change.old, change.new].map(text => clip(shownText(change.field, text)));
    if (change.taken) world.out(strings.importTaken(place, requirement, change.label, from ?? '', to ?? ''));
    else if (change.reason && change.reason !== 'column' && change.reason !== 'moved')
      world.out(
        strings.importKept(place, requirement, change.label, strings.importKeptReasons[change.reason], to ?? ''),
      );
  }
}

const shownText = (field: string, text: string): string =>
  field === 'kind' && text !== '' ? commonLabel('Kind', text) : text;

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
