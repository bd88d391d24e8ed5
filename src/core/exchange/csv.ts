import { failure, success, type Result } from '../model/problem.ts';
import { mostRows, type ImportTable, type ImportTableRow } from './import-table.ts';

export type Delimiter = ';' | ',' | '\t';

interface Record {
  /** Line where the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated values as RFC 4180 has them, with `;`, `,` or tab between cells, whichever divides the rows most
 * evenly. Quoted cells may hold line breaks. A cell whose closing quote is followed by more text is taken as it stands,
 * quotes and all. Every cell is text, one that begins with `=` too. An unclosed quote is a problem with its line.
 */
export function readCsv(text: string): Result<ImportTable> {
  const { body, declared, firstLine } = withoutPreamble(text);
  const delimiter = declared ?? guessDelimiter(body);
  const { records, unclosed } = parse(body, delimiter, firstLine, mostRows + 1);
  if (unclosed !== undefined) return failure({ code: 'csv-quote-unclosed', line: unclosed });
  if (records.length > mostRows) return failure({ code: 'import-too-many-rows', place: 'Filen', limit: mostRows });
  return success({ rows: records.filter(hasContent).map(toRow) });
}

const hasContent = ({ cells }: Record): boolean => cells.some(cell => cell.trim() !== '');

const toRow = ({ line, cells }: Record): ImportTableRow => ({ place: `rad ${line}`, cells });

/** Excel tells itself the delimiter in a first line `sep=;`. */
function withoutPreamble(text: string): { body: string; declared: Delimiter | undefined; firstLine: number } {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const match = /^"?sep=([;,\t])"?(?:\r\n|\n|\r)/i.exec(content);
  if (!match) return { body: content, declared: undefined, firstLine: 1 };
  return { body: content.slice(match[0].length), declared: match[1] as Delimiter, firstLine: 2 };
}

/** The delimiter with which the largest share of the first records has the same number of cells, at least two. */
function guessDelimiter(text: string): Delimiter {
  const scores = ([';', '\t', ','] as const).map(delimiter => ({ delimiter, score: evenness(text, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function evenness(text: string, delimiter: Delimiter): number {
  const rows = parse(text, delimiter, 1, 200).records.filter(hasContent);
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, rows.length);
}

interface Parsed {
  readonly records: readonly Record[];
  /** Line of the cell whose quote is never closed; reading stopped there. */
  readonly unclosed?: number;
}

/** Records from the text; with `limit`, no more than so many. */
function parse(text: string, delimiter: Delimiter, firstLine: number, limit = Infinity): Parsed {
  const records: Record[] = [];
  let position = 0;
  let line = firstLine;
  while (position < text.length && records.length < limit) {
    const startLine = line;
    const cells: string[] = [];
    for (;;) {
      const cell = readCell(text, position, delimiter);
      if (!cell) return { records, unclosed: line };
      cells.push(cell.value);
      line += lineBreaks(text, position, cell.end);
      position = cell.end;
      if (text[position] !== delimiter) break;
      position++;
    }
    records.push({ line: startLine, cells });
    if (position < text.length) {
      position += text.startsWith('\r\n', position) ? 2 : 1;
      line++;
    }
  }
  return { records };
}

/** The cell that begins at a place, and where it ends (at a delimiter, a line break or the end of the text). */
function readCell(text: string, start: number, delimiter: Delimiter): { value: string; end: number } | undefined {
  if (text[start] === '"') {
    const close = closingQuote(text, start);
    if (close === undefined) return undefined;
    const end = close + 1;
    if (end >= text.length || isEnd(text[end], delimiter))
      return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
  }
  let end = start;
  while (end < text.length && !isEnd(text[end], delimiter)) end++;
  return { value: text.slice(start, end), end };
}

const isEnd = (character: string | undefined, delimiter: Delimiter): boolean =>
  character === delimiter || character === '\n' || character === '\r';

function closingQuote(text: string, open: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return undefined;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === '\n') count++;
    else if (text[at] === '\r' && text[at + 1] !== '\n') count++;
  }
  return count;
}
