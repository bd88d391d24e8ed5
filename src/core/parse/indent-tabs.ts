import type { TextEdit } from './source-type.ts';

/** What writes a text's indentation with spaces. */
export interface SpacesForTabs {
  readonly edits: readonly TextEdit[];
  /** Nothing that the edits touch or leave may be indentation as well as the beginning of a line of a text. */
  readonly isCertain: boolean;
}

/**
 * The tabs that a text has for indentation, as edits that write spaces instead: each tab goes on to the next column that
 * `step` divides, as an editor shows it. Tabs inside texts are left alone; only so much of a block text's line is looked at
 * as comes before its words. The text may be as faulty as it likes: nothing of it is parsed.
 */
export function indentTabs(text: string, step: number): SpacesForTabs {
  const edits: TextEdit[] = [];
  let isCertain = true;
  let open: OpenText | undefined;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).trimEnd();
    const lead = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
    const isOpen: boolean = open !== undefined && (line === '' || columnAfter(lead, step) > open.parent);
    if (open && isOpen && isAmbiguous(open, lead, step)) isCertain = false;
    const [before, most] = open && isOpen ? insideText(open, lead, line, step) : [prefixOf(line), Infinity];
    const edit = spaced(before, step, most);
    if (edit) edits.push({ range: [start + edit.range[0], start + edit.range[1]], text: edit.text });
    if (!isOpen) open = line === '' ? undefined : opened(line, step);
    else if (open && isClosed(open, line)) open = undefined;
    start = end + 1;
  }
  return { edits, isCertain };
}

/** A text of several lines that has begun. */
interface OpenText {
  /** Column of the key, or the dash, that it belongs to: what stands no deeper is not in it. */
  readonly parent: number;
  /** Absent: a block text. */
  readonly quote?: string;
  /** Column in which the lines of a block text begin, once it is known. */
  width?: number;
}

/** Whether white space that begins a line of a block text may be the text's own as well as indentation. */
function isAmbiguous({ quote, parent, width }: OpenText, lead: string, step: number): boolean {
  if (quote !== undefined || !lead.includes('\t')) return false;
  if (width !== undefined) return isPassed(width, lead, step);
  // The first line decides where the text begins. No editor indents with a tab after a space, and if less were deep enough,
  // the last tab may belong to the text.
  return lead.includes(' \t') || columnAfter(lead.slice(0, lead.lastIndexOf('\t')), step) > parent;
}

/** Whether a tab begins before a column and ends after it. */
function isPassed(column: number, lead: string, step: number): boolean {
  for (let i = 0, at = 0; i < lead.length && at < column; i++) {
    at = lead[i] === '\t' ? nextStop(at, step) : at + 1;
    if (at > column) return true;
  }
  return false;
}

const none = ['', 0] as const;

/** What comes before the words of a line inside a text, and the column that its indentation may not go beyond. */
function insideText(open: OpenText, lead: string, line: string, step: number): readonly [string, number] {
  const spaces = /^ */.exec(lead)?.[0].length ?? 0;
  // In quotes any white space may follow the indentation.
  if (open.quote !== undefined) return spaces > open.parent ? none : [lead, Infinity];
  if (line !== '') open.width ??= spaces > open.parent ? spaces : columnAfter(lead, step);
  return open.width === undefined && spaces > open.parent ? none : [lead, open.width ?? Infinity];
}

/** Indentation, and the dashes of lists that begin on the line where a key comes after them. */
function prefixOf(line: string): string {
  return line === '' ? '' : (/^[ \t]*(?:(?:-[ \t]+){1,64}(?=[^\s#][^#]*:(?:\s|$)))?/.exec(line)?.[0] ?? '');
}

/** A value that is a block text, or begins with a quote; with its key, or alone after a dash. */
const longValue =
  /^((?:[^\s#|>"'].*?|"[^"]*"|'[^']*'):[ \t]+)?(?:[|>](?=[-+\d]{0,2}(?:[ \t]+#.*)?$)[-+]?(\d?).*|(["'])(.*))$/;

/** The text of several lines that begins at the end of a line. */
function opened(line: string, step: number): OpenText | undefined {
  const [, before = '', rest = ''] = /^([ \t]*(?:-[ \t]+)*)(.*)$/.exec(line) ?? [];
  const value = longValue.exec(rest);
  if (!value) return undefined;
  const [, key, digit, quote, words = ''] = value;
  const parent = columnAfter(before.replace(key === undefined ? /(?:-[ \t]+|[ \t])$/ : '', ''), step);
  if (quote !== undefined) return isClosed({ parent, quote }, words) ? undefined : { parent, quote };
  return digit ? { parent, width: parent + Number(digit) } : { parent };
}

/** Whether the quote ends among these words. */
function isClosed({ quote }: OpenText, words: string): boolean {
  if (quote === undefined) return false;
  return words.replaceAll(quote === '"' ? /\\./g : /''/g, '').includes(quote);
}

/** The column after white space and dashes. */
function columnAfter(before: string, step: number): number {
  let column = 0;
  for (const character of before) column = character === '\t' ? nextStop(column, step) : column + 1;
  return column;
}

const nextStop = (column: number, step: number): number => (Math.floor(column / step) + 1) * step;

/** One edit from the first tab to the last, up to a column; nothing where no tab comes before it. */
function spaced(before: string, step: number, most: number): TextEdit | undefined {
  let [column, from, to, written, text] = [0, -1, 0, '', ''];
  for (let i = 0; i < before.length && column < most; i++) {
    const isTab = before[i] === '\t';
    const next = isTab ? Math.min(nextStop(column, step), most) : column + 1;
    if (isTab && from < 0) from = i;
    if (from >= 0) written += isTab ? ' '.repeat(next - column) : (before[i] ?? '');
    if (isTab) [to, text] = [i + 1, written];
    column = next;
  }
  return from < 0 ? undefined : { range: [from, to], text };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
