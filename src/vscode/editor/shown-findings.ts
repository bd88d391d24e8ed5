import type * as vscode from 'vscode';
import type { Finding } from '../../core/index.ts';
import { FindingPlaces, type Ranges } from '../finding-places.ts';
import type { KravFile } from '../krav-files.ts';
import {
  awaitedLine,
  diagnosticOf,
  leftOut,
  rulePages,
  sameDiagnostic,
  shownFinding,
  worst,
} from '../shown-findings.ts';
import { strings } from '../strings.ts';

interface Told {
  readonly part: number;
  readonly ranges: Ranges;
  readonly isAwaited: boolean;
  readonly diagnostic: vscode.Diagnostic;
}

/** What is to be told of a file, and has perhaps been. */
interface Ready {
  readonly file: KravFile;
  readonly parts: readonly (readonly vscode.Diagnostic[])[];
  readonly lines: readonly vscode.Diagnostic[];
}

/** Findings whose place is looked up before others get a turn to say that they cannot wait. */
const findingsAStep = 10;

/** More than this in one file drowns the reader and the Problems panel; the worst are shown and the rest counted. */
const shownAtMost = 500;

/**
 * What stands in the editor of one file, in parts: a part in which nothing is new is not sent again. A finding is always in
 * the same part, and keeps its diagnostic as long as it says the same of the same place.
 */
export class ShownFindings {
  /** Counts the rounds: one that has been overtaken ends. */
  turn = 0;
  readonly #places = new FindingPlaces();
  readonly #pages: vscode.Uri;
  readonly #collections: readonly vscode.DiagnosticCollection[];
  #told = new Map<Finding, Told>();
  /** What was told last in each part. */
  #parts: readonly (readonly vscode.Diagnostic[])[];
  #lines: readonly vscode.Diagnostic[] = [];
  #ready: Ready | undefined;
  /** Where the list was cut, or ended. */
  #last: Finding | undefined;

  /** One collection for each part, and one for the line about what is left out. */
  constructor(extension: vscode.Uri, collections: readonly vscode.DiagnosticCollection[]) {
    this.#pages = rulePages(extension);
    this.#collections = collections;
    this.#parts = collections.slice(0, -1).map(() => []);
  }

  /** Another round will come, of the text as it is then. */
  edited(edits: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.turn++;
    this.#places.edited(edits);
  }

  close(uri: vscode.Uri): void {
    this.turn++;
    for (const collection of this.#collections) collection.delete(uri);
  }

  /** Works out what `show` sends. May be left at any step: then it has not begun. */
  *prepare(file: KravFile): Generator<undefined, void> {
    if (this.#ready?.file === file) return;
    const { shown: due, left } = worst(file, shownAtMost, this.#last);
    const room = Math.max(0, shownAtMost - due.length);
    const shown = [...due, ...[...(file.awaited?.findings ?? [])].slice(0, room)];
    const told = new Map<Finding, Told>();
    const parts: vscode.Diagnostic[][] = this.#parts.map(() => []);
    for (const [i, finding] of shown.entries()) {
      const each = this.#tell(finding, file);
      told.set(finding, each);
      parts[each.part]?.push(each.diagnostic);
      if (i % findingsAStep === 0) yield;
    }
    this.#told = told;
    this.#last = due.at(-1);
    this.#places.keep(told);
    this.#ready = {
      file,
      parts: parts.map((part, i) => steady(part, this.#parts[i] ?? [])),
      lines: steady(this.#linesAbout(file, left), this.#lines),
    };
  }

  /** Sends what has changed, once it is prepared. */
  show(file: KravFile): void {
    if (this.#ready?.file !== file) return;
    const { parts, lines } = this.#ready;
    for (const [i, part] of parts.entries()) if (part !== this.#parts[i]) this.#collections[i]?.set(file.uri, part);
    if (lines !== this.#lines) this.#collections.at(-1)?.set(file.uri, lines);
    this.#parts = parts;
    this.#lines = lines;
  }

  /** What is told of several findings in one line. */
  #linesAbout({ uri, awaited }: KravFile, left: number): readonly vscode.Diagnostic[] {
    return [
      ...(awaited ? [diagnosticOf(awaitedLine(awaited), uri, this.#pages)] : []),
      ...(left > 0 ? [leftOut(strings.findings.more(left))] : []),
    ];
  }

  #tell(finding: Finding, file: KravFile): Told {
    const ranges = this.#places.of(finding, file.source);
    const isAwaited = file.awaited?.findings.has(finding) ?? false;
    const known = this.#told.get(finding);
    if (known?.ranges === ranges && known.isAwaited === isAwaited) return known;
    const part = known?.part ?? partOf(finding, this.#parts.length);
    const shown = { ...shownFinding(finding, ranges), ...(isAwaited && { severity: 'awaited' as const }) };
    return { part, ranges, isAwaited, diagnostic: diagnosticOf(shown, file.uri, this.#pages) };
  }
}

/** The list before, when the new one says the same. */
const steady = (
  part: readonly vscode.Diagnostic[],
  before: readonly vscode.Diagnostic[],
): readonly vscode.Diagnostic[] =>
  part.length === before.length && part.every((each, i) => sameDiagnostic(each, before[i])) ? before : part;

function partOf({ requirement, at }: Finding, parts: number): number {
  let sum = 0;
  for (const letter of requirement ?? at) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % parts;
}
