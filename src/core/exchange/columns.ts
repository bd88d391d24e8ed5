import { failure, success, type Result } from '../model/problem.ts';
import { hasModal, isTicked, kindOfWord, makesDemand } from './kind-words.ts';
import { findHeader, plain, rank, ticking, type HeadedRole } from './column-words.ts';
import type { ImportTableRow } from './import-table.ts';

/** What `--map` may place: `text=Krav,id=ID`. */
export type MappedField = 'id' | 'text' | 'kind' | 'section' | 'motive' | 'note';
export type ColumnMap = Readonly<Partial<Record<MappedField, string>>>;

/** What a column holds: a field of a requirement, something kept as it stands with the requirement, or nothing to read. */
export type ColumnMeaning = MappedField | 'kept' | 'dropped';
/** By place of the column, from 0. */
export type ChosenColumns = Readonly<Partial<Record<number, ColumnMeaning>>>;

/** What a person has said about the columns; the rest is recognised. */
export interface ColumnWishes {
  readonly map?: ColumnMap;
  readonly chosen?: ChosenColumns;
}

export interface Columns {
  readonly text: number;
  readonly id?: number;
  readonly section?: number;
  readonly motive?: number;
  readonly note?: number;
  /** Column of the kind; several where there is one to tick for each kind. */
  readonly kinds: readonly KindColumn[];
  /** Not read. */
  readonly dropped: readonly number[];
  /** Heading of every column; an empty or repeated one is given a name. */
  readonly headers: readonly string[];
}

export interface KindColumn {
  readonly index: number;
  /** Set for a column to tick: the word its heading says. */
  readonly ticks?: string;
}

/**
 * Whether a row reads as the header row of requirements: some cell names a column of texts, and no cell is a sentence.
 * With a map, the row that holds every heading of the map. `again`: a header row has been seen in this table before.
 */
export function isHeaderRow(cells: readonly string[], map: ColumnMap, again = false): boolean {
  const mapped = Object.values(map);
  if (mapped.length > 0) return mapped.every(name => findHeader(cells, name) !== -1);
  const filled = cells.filter(cell => cell.trim() !== '');
  if (filled.some(cell => cell.length > 60)) return false;
  const texts = cells.filter(cell => rank(cell, 'text') !== undefined).length;
  const others = cells.filter(cell => rank(cell, 'id') !== undefined || rank(cell, 'kind') !== undefined).length;
  // Short words in the middle of a table may be a requirement's own: `Ska` is a kind too.
  if (texts + others > 1 && (texts > 0 || !again)) return true;
  // A lone known word may be a requirement's own: only the first row, beside another heading or as the whole table, counts.
  return !again && texts > 0 && (filled.length > 1 || cells.length === 1);
}

/** Which column holds what, by heading and by what stands below it. */
export function recogniseColumns(
  header: readonly string[],
  rows: readonly ImportTableRow[],
  { map = {}, chosen = {} }: ColumnWishes,
): Result<Columns> {
  const headers = nameHeaders(header);
  const content = headers.map((_, index) => describe(rows, index));
  const wished = placedByWish(header, headers, map, chosen);
  if (!wished.ok) return wished;
  const { placed, kinds: chosenKinds, aside } = wished.value;
  const taken = new Set([...Object.values(placed), ...chosenKinds, ...aside]);
  const take = (index: number | undefined): number | undefined => {
    if (index !== undefined) taken.add(index);
    return index;
  };
  const free = (): readonly number[] => headers.map((_, index) => index).filter(index => !taken.has(index));
  const idByHeader = placed.id ?? take(best(free(), headers, 'id'));
  const text = placed.text ?? take(textColumn(free(), headers, content));
  if (text === undefined) return failure({ code: 'columns-not-recognised', headers });
  const id = idByHeader ?? take(free().find(index => plain(headers[index] ?? '') === 'krav' && content[index]?.idLike));
  const kinds = kindsOf(chosenKinds, placed.kind, free(), headers, rows);
  for (const { index } of kinds) taken.add(index);
  const isCertain = placed.text !== undefined || id !== undefined || kinds.length > 0;
  const isNamed = /krav|requirement/.test(plain(headers[text] ?? '')) && !content[text]?.references;
  if (!isCertain && !isNamed && (content[text]?.demands ?? 0) < 0.5)
    return failure({ code: 'columns-not-recognised', headers });
  const section = placed.section ?? best(free(), headers, 'section');
  return success({
    text,
    kinds,
    headers,
    dropped: aside.filter(index => chosen[index] === 'dropped'),
    ...(id !== undefined && { id }),
    ...(section !== undefined && { section }),
    ...(placed.motive !== undefined && { motive: placed.motive }),
    ...(placed.note !== undefined && { note: placed.note }),
  });
}

interface Wished {
  readonly placed: Readonly<Partial<Record<MappedField, number>>>;
  /** Columns that a person has said hold the kind; there may be one to tick for each. */
  readonly kinds: readonly number[];
  /** Columns that hold no field. */
  readonly aside: readonly number[];
}

/** A choice goes before the map, and of two choices for one field the last. */
function placedByWish(
  header: readonly string[],
  headers: readonly string[],
  map: ColumnMap,
  chosen: ChosenColumns,
): Result<Wished> {
  const placed: Partial<Record<MappedField, number>> = {};
  for (const [field, name] of Object.entries(map) as [MappedField, string][]) {
    const index = findHeader(header, name);
    if (index === -1) return failure({ code: 'map-column-missing', column: name, headers });
    if (chosen[index] === undefined) placed[field] = index;
  }
  const kinds: number[] = [];
  const aside: number[] = [];
  for (const [column, meaning] of Object.entries(chosen)) {
    const index = Number(column);
    if (meaning === undefined || index >= headers.length) continue;
    if (meaning === 'kept' || meaning === 'dropped') aside.push(index);
    else if (meaning === 'kind') kinds.push(index);
    else placed[meaning] = index;
  }
  return success({ placed, kinds, aside });
}

function kindsOf(
  chosen: readonly number[],
  mapped: number | undefined,
  free: readonly number[],
  headers: readonly string[],
  rows: readonly ImportTableRow[],
): readonly KindColumn[] {
  if (chosen.length > 0) {
    const ticked = tickColumns(chosen, headers, rows);
    return ticked.length === chosen.length ? ticked : chosen.map(index => ({ index }));
  }
  return mapped !== undefined ? [{ index: mapped }] : kindColumns(free, headers, rows);
}

/** Every column gets a name of its own, so that nothing under it is lost. */
export function nameHeaders(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim().replace(/\s+/g, ' ') || `Kolumn ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

export interface Content {
  /** Share of the filled cells with a modal verb. */
  readonly demands: number;
  /** Share of the filled cells that hold a sentence or a demand. */
  readonly sentences: number;
  /** Cells are short, differ from each other and look like ids. */
  readonly idLike: boolean;
  /** Cells are ids of requirements that stand elsewhere. */
  readonly references: boolean;
}

const describe = (rows: readonly ImportTableRow[], index: number): Content => describeCells(cellsOf(rows, index));

/** What the filled cells of a column tell. */
export function describeCells(cells: readonly string[]): Content {
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / Math.max(1, cells.length);
  const distinct = new Set(cells).size;
  return {
    demands: share(makesDemand),
    sentences: share(cell => makesDemand(cell) || cell.length > 40 || /\s.*\.$/s.test(cell)),
    references: cells.length > 0 && share(cell => /^\S*\d\S*$/.test(cell)) >= 0.8,
    idLike:
      cells.length > 0 &&
      distinct >= cells.length * 0.9 &&
      share(cell => cell.length <= 20 && !hasModal(cell)) >= 0.9 &&
      share(cell => !/\s/.test(cell) || /\d/.test(cell)) >= 0.8,
  };
}

/** The free column whose heading ranks first for a role. */
function best(free: readonly number[], headers: readonly string[], role: HeadedRole): number | undefined {
  const ranked = free
    .map(index => ({ index, rank: rank(headers[index] ?? '', role) }))
    .filter((entry): entry is { index: number; rank: number } => entry.rank !== undefined);
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index)[0]?.index;
}

/**
 * Of the columns headed as texts, the one with most demands, then most sentences, then the surest heading; where none is
 * so headed, the column with most sentences if half of its cells are. A column headed `Krav` with short cells is thus
 * never the text where another column holds sentences.
 */
function textColumn(
  free: readonly number[],
  headers: readonly string[],
  content: readonly Content[],
): number | undefined {
  const headed = free.filter(index => rank(headers[index] ?? '', 'text') !== undefined);
  const candidates = headed.length > 0 ? headed : free.filter(index => (content[index]?.sentences ?? 0) >= 0.5);
  const quarters = (share: number | undefined): number => Math.round((share ?? 0) * 4);
  const demands = (index: number): number => quarters(content[index]?.demands);
  const sentences = (index: number): number => quarters(content[index]?.sentences);
  const order = (index: number): number => rank(headers[index] ?? '', 'text') ?? 0;
  return candidates.sort(
    (a, b) => demands(b) - demands(a) || sentences(b) - sentences(a) || order(a) - order(b) || a - b,
  )[0];
}

/** The first column headed as a kind whose cells mostly name one, or those headed `Ska` and `Bör` with marks in them. */
function kindColumns(
  free: readonly number[],
  headers: readonly string[],
  rows: readonly ImportTableRow[],
): readonly KindColumn[] {
  const named = free.filter(index => rank(headers[index] ?? '', 'kind') !== undefined);
  const words = named.find(index => {
    const cells = cellsOf(rows, index);
    return cells.length > 0 && cells.filter(cell => kindOfWord(cell)).length >= cells.length / 2;
  });
  if (words !== undefined) return [{ index: words }];
  return tickColumns(named, headers, rows);
}

const cellsOf = (rows: readonly ImportTableRow[], index: number): readonly string[] =>
  rows.map(({ cells }) => (cells[index] ?? '').trim()).filter(cell => cell !== '');

const tickColumns = (
  columns: readonly number[],
  headers: readonly string[],
  rows: readonly ImportTableRow[],
): readonly KindColumn[] =>
  columns
    .filter(index => ticking.includes(plain(headers[index] ?? '')))
    .filter(index => cellsOf(rows, index).some(isTicked))
    .map(index => ({ index, ticks: headers[index] ?? '' }));
