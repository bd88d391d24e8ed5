import type { Problem } from '../model/problem.ts';
import { findHeader, rank, type HeadedRole } from './column-words.ts';
import { columnsByContent, type ByContent } from './columns-by-content.ts';
import {
  nameHeaders,
  recogniseColumns,
  type ChosenColumns,
  type ColumnMap,
  type ColumnMeaning,
  type Columns,
} from './columns.ts';
import type { ImportSettings, PlannedColumn, PlannedLayout, PlannedTable } from './import-plan.ts';
import type { ImportSource } from './import-source.ts';
import type { ImportTable, ImportTableRow } from './import-table.ts';
import { noHeader, readView, type ReadEntry } from './read-table.ts';
import { holdsAll, samplesByLayout, viewTable, type LayoutSample, type TableView } from './table-view.ts';

export interface LaidOut {
  readonly tables: readonly PlannedTable[];
  readonly layouts: readonly PlannedLayout[];
  /** What became of each table's rows. */
  readonly entries: readonly (readonly ReadEntry[])[];
  /** Why the first table that is not read is not. */
  readonly fault: Problem | undefined;
}

/** Divides the tables at their header rows and finds out what their columns hold; tables with the same headings are read alike. */
export function planTables(source: ImportSource, settings: ImportSettings): LaidOut {
  const told = byContent(source, settings);
  const views = viewsOf(source, settings, told);
  const samples = samplesByLayout(views);
  const contents = new Map<string, ChosenColumns>();
  views.forEach(({ parts }, index) => {
    for (const { layout } of parts) contents.set(layout, contents.get(layout) ?? told[index]?.columns ?? {});
  });
  const recognised = new Map<string, Recognised>();
  for (const [layout, sample] of samples)
    recognised.set(layout, recognise({ layout, sample, views, content: contents.get(layout) ?? {} }, settings));
  const columns = new Map<string, Columns>();
  for (const [layout, { columns: known }] of recognised) if (known) columns.set(layout, known);
  const entries = views.map((view, index) =>
    settings.leftOut?.includes(index) ? leftOutRows(view) : readView(view, columns),
  );
  const fault = [...recognised.values()].find(({ problem }) => problem)?.problem;
  return {
    tables: [
      ...views.map((view, index) => describeTable(view, index, entries[index] ?? [], settings)),
      ...numbered(source, settings),
    ],
    layouts: [...samples].map(([id, sample]) => describeLayout(id, sample, views, recognised.get(id))),
    entries,
    fault,
  };
}

const tablesOf = ({ parts }: ImportSource): readonly ImportTable[] =>
  parts.flatMap(part => (part.type === 'table' ? [part.table] : []));

/** Where no heading of the whole file is known, what cells tell of the tables; a heading that is known goes before them. */
function byContent(source: ImportSource, { map, knownMaps }: ImportSettings): readonly (ByContent | undefined)[] {
  if (map || source.parts.some(({ type }) => type === 'row')) return [];
  const unaided = viewsOf(source, knownMaps ? { knownMaps } : {}, []);
  return unaided.some(({ isFound }) => isFound) ? [] : tablesOf(source).map(columnsByContent);
}

const viewsOf = (
  source: ImportSource,
  { map, knownMaps = {}, headerRows = {} }: ImportSettings,
  told: readonly (ByContent | undefined)[],
): readonly TableView[] =>
  tablesOf(source).map((table, index) => {
    const headerRow = headerRows[index] ?? told[index]?.headerRow;
    return viewTable(table, {
      ...(map && { map }),
      knownMaps: Object.values(knownMaps),
      ...(headerRow !== undefined && { headerRow }),
    });
  });

interface Recognised {
  readonly columns?: Columns;
  readonly problem?: Problem;
  readonly map: ColumnMap;
  readonly mapName?: string;
  readonly chosen: Readonly<Partial<Record<number, ColumnMeaning>>>;
}

interface LaidSample {
  readonly layout: string;
  readonly sample: LayoutSample;
  readonly views: readonly TableView[];
  /** What cells tell of the columns. */
  readonly content: ChosenColumns;
}

function recognise(
  { layout, sample: { header, sample }, views, content }: LaidSample,
  { map, knownMaps = {}, columns: allChosen = {} }: ImportSettings,
): Recognised {
  const chosen = allChosen[layout] ?? {};
  const known = map ? undefined : Object.entries(knownMaps).find(([, each]) => holdsAll(header, each));
  const used = { map: map ?? known?.[1] ?? {}, chosen, ...(known && { mapName: known[0] }) };
  // Headings that nobody has found or named are the first row of any table at all.
  const isNamed = Object.values(chosen).includes('text');
  const view = views.find(({ parts }) => parts.some(part => part.layout === layout));
  const isFound = views.some(({ isFound: found, parts }) => found && parts.some(part => part.layout === layout));
  if (view && !isFound && !isNamed) return { ...used, problem: noHeader(view, used.map) };
  // What a person has chosen goes before what cells tell.
  const taken = new Set(Object.values(chosen));
  const kept = Object.entries(content).filter(([, meaning]) => !taken.has(meaning));
  const wishes = { ...(isFound && used), chosen: { ...Object.fromEntries(kept), ...chosen } };
  const columns = recogniseColumns(header, sample, wishes);
  return columns.ok ? { ...used, columns: columns.value } : { ...used, problem: columns.problem };
}

function leftOutRows({ table }: TableView): readonly ReadEntry[] {
  return table.rows.flatMap(({ place, cells }): readonly ReadEntry[] => {
    const text = textOf(cells);
    return text === '' ? [] : [{ type: 'skipped', skipped: { place, reason: 'Tabellen är bortvald.', text } }];
  });
}

const textOf = (cells: readonly string[]): string =>
  cells
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
    .join(' | ');

/** More rows than a title page's worth do not stand above the headings. */
const headerChoices = 20;

function describeTable(
  { table, isFound, headerRow, parts }: TableView,
  index: number,
  entries: readonly ReadEntry[],
  { leftOut = [] }: ImportSettings,
): PlannedTable {
  return {
    id: index,
    name: table.name ?? 'Tabellen',
    rows: table.rows.length,
    requirements: entries.filter(({ type }) => type === 'row').length,
    isUsed: !leftOut.includes(index),
    isFound,
    headerRow: headerRow ?? 'none',
    choices: choicesOf(table),
    layouts: [...new Set(parts.map(({ layout }) => layout))],
  };
}

const choicesOf = ({ rows }: ImportTable): PlannedTable['choices'] =>
  rows
    .slice(0, headerChoices)
    .map(({ cells }, row) => ({ row, text: clip(textOf(cells), 80) }))
    .filter(({ text }) => text !== '');

const clip = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

/** Numbered paragraphs outside tables, as a table of their own. */
function numbered({ parts }: ImportSource, { leftOut = [] }: ImportSettings): readonly PlannedTable[] {
  const count = parts.filter(({ type }) => type === 'row').length;
  if (count === 0) return [];
  const isUsed = !leftOut.includes('numbered');
  const requirements = isUsed ? count : 0;
  const shared = {
    rows: count,
    requirements,
    isUsed,
    isFound: true,
    headerRow: 'none',
    choices: [],
    layouts: [],
  } as const;
  return [{ id: 'numbered', name: 'Numrerade stycken', ...shared }];
}

function describeLayout(
  id: string,
  { header, sample }: LayoutSample,
  views: readonly TableView[],
  recognised: Recognised | undefined,
): PlannedLayout {
  const having = views.filter(({ parts }) => parts.some(({ layout }) => layout === id));
  const rows = having.flatMap(({ parts }) => parts.filter(({ layout }) => layout === id));
  const mapName = recognised?.columns ? recognised.mapName : undefined;
  return {
    id,
    tables: having.map(({ table }) => table.name ?? 'Tabellen'),
    rows: rows.reduce((sum, part) => sum + part.rows.length, 0),
    isRead: recognised?.columns !== undefined,
    ...(mapName !== undefined && { map: mapName }),
    columns: nameHeaders(header).map((heading, index) => ({
      heading,
      ...meaningOf(index, heading, header, recognised),
      samples: samplesOf(sample, index),
    })),
  };
}

function meaningOf(
  index: number,
  heading: string,
  header: readonly string[],
  recognised: Recognised | undefined,
): Pick<PlannedColumn, 'meaning' | 'why'> {
  const { columns, chosen = {}, map = {} } = recognised ?? {};
  const meaning = columns ? fieldOf(index, columns) : (chosen[index] ?? 'kept');
  if (chosen[index] !== undefined && chosen[index] === meaning) return { meaning, why: 'chosen' };
  if (meaning === 'kept' || meaning === 'dropped') return { meaning, why: 'rest' };
  const mapped = map[meaning];
  if (mapped !== undefined && findHeader(header, mapped) === index) return { meaning, why: 'map' };
  const isHeaded = roles.has(meaning) && rank(heading, meaning as HeadedRole) !== undefined;
  return { meaning, why: isHeaded ? 'heading' : 'content' };
}

const roles: ReadonlySet<string> = new Set<HeadedRole>(['id', 'text', 'kind', 'section']);

function fieldOf(index: number, columns: Columns): ColumnMeaning {
  if (columns.kinds.some(kind => kind.index === index)) return 'kind';
  for (const field of ['text', 'id', 'section', 'motive', 'note'] as const) if (columns[field] === index) return field;
  return columns.dropped.includes(index) ? 'dropped' : 'kept';
}

/** The first different things that stand in a column. */
function samplesOf(rows: readonly ImportTableRow[], index: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const cell = clip((cells[index] ?? '').trim(), 70);
    if (cell !== '') samples.add(cell);
    if (samples.size === 3) break;
  }
  return [...samples];
}
