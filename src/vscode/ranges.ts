import * as vscode from 'vscode';
import type { Finding, Source } from '../core/index.ts';
import type { KravFile } from './krav-files.ts';
import { isUnaccepted } from './unaccepted.ts';

/** Offsets in our source as a range of the editor; the file's start where the place is not in the text. */
export function toRange(source: Source, range: readonly [number, number] | undefined): vscode.Range {
  const [start, end] = range ?? [0, 0];
  return new vscode.Range(toPosition(source, start), toPosition(source, end));
}

function toPosition(source: Source, offset: number): vscode.Position {
  const { line, column } = source.position(offset);
  return new vscode.Position(line - 1, column - 1);
}

/** A finding about a key that is not there, or about a whole element, stands at the nearest key that is. */
export function rangeOfFinding(
  { at, span, range }: Pick<Finding, 'at' | 'span' | 'range'>,
  source: Source,
): vscode.Range {
  if (range) return toRange(source, range);
  if (at === '' && !span) return new vscode.Range(0, 0, 0, 1);
  const value = source.locate(at, span);
  if (value && (span || isShort(source, value))) return toRange(source, value);
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const key = source.locate(`${place}/id`) ?? source.locateKey(place);
    if (key) return toRange(source, key);
  }
  return new vscode.Range(0, 0, 0, 1);
}

/** One line, and no mapping or list: what is longer is shown by its id or key, so that a page of squiggles does not hide the text. */
const isShort = (source: Source, [start, end]: readonly [number, number]): boolean =>
  source.position(start).line === source.position(end).line && !/[[{]/.test(source.text.charAt(start));

/** Those that may stand at an offset, and have not been accepted: where to look closer, without asking where each stands. */
export function findingsNear({ source, findings }: KravFile, offset: number): readonly Finding[] {
  const { chunkId } = source.pointerAt(offset);
  return findings.filter(finding => {
    // Most are about other requirements: of those nothing more is asked
    const { requirement } = finding;
    return (requirement === undefined || requirement === chunkId) && isUnaccepted(finding);
  });
}

/** Where a range is after an edit; `undefined` when the edit touches its lines. The same object when it has not moved. */
export function afterEdit(
  range: vscode.Range | undefined,
  { range: edited, text }: vscode.TextDocumentContentChangeEvent,
): vscode.Range | undefined {
  if (!range || range.end.line < edited.start.line) return range;
  if (range.start.line <= edited.end.line) return undefined;
  const by = linesIn(text) - (edited.end.line - edited.start.line);
  return by === 0 ? range : new vscode.Range(range.start.translate(by), range.end.translate(by));
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
