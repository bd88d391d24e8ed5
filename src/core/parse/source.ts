import type { Change } from '../model/change.ts';
import type { Finding, Fix } from '../model/finding.ts';
import type { JsonObject } from '../model/json.ts';
import type { Result } from '../model/problem.ts';
import { cutText } from './cut.ts';
import { makeDamage, makeFindings, remediesOf } from './diagnose.ts';
import { lastNotAbove, recut, splicedSums, startsOf, sums, type Splice } from './recut.ts';
import { countChunks, listChunks, listSections } from './list-chunks.ts';
import { locate, locateKey } from './locate.ts';
import { makeOutline, splicedOutline, type Outline, type OutlineCache } from './outline.ts';
import type { Parts } from './place.ts';
import { pointerAt } from './pointer-at.ts';
import { readTree } from './read-chunk.ts';
import type { Segment } from './segment.ts';
import type { Chunk, Damage, LinePosition, SectionPlace, Source, Spot, TextEdit, Typing } from './source-type.ts';
import type { Tree } from './tree.ts';
import { typingAt } from './typing-at.ts';
import { writeChanges } from './write-changes.ts';

/** Opens any text. Never throws: what cannot be read is in `damaged` and `findings`, the rest in `value`. */
export function openSource(text: string): Source {
  return new YamlSource(cutText(text), 0, { units: new WeakMap(), lists: new WeakMap(), trees: new Map() }, text);
}

interface Caches extends OutlineCache {
  /** Syntax of the segments asked for last, oldest first. */
  readonly trees: Map<Segment, Tree | undefined>;
}

const treesKept = 64;

/** The text as segments without offsets; everything else is worked out when asked for and then kept. */
class YamlSource implements Source, Parts {
  readonly segments: readonly Segment[];
  readonly version: number;
  readonly #caches: Caches;
  #text: string | undefined;
  #starts: Uint32Array | undefined;
  #lines: Uint32Array | undefined;
  #outline: Outline | undefined;
  #damaged: readonly Damage[] | undefined;
  #findings: readonly Finding[] | undefined;
  #chunks: readonly Chunk[] | undefined;
  #eol: '\n' | '\r\n' | undefined;

  constructor(segments: readonly Segment[], version: number, caches: Caches, text?: string) {
    this.segments = segments;
    this.version = version;
    this.#caches = caches;
    this.#text = text;
  }

  /** The source after a splice: what is known already is carried over. */
  #after(segments: readonly Segment[], version: number, splice: Splice | undefined): YamlSource {
    const next = new YamlSource(segments, version, this.#caches);
    if (!splice) return next;
    next.#starts = splicedSums(this.#offsets(), segments, splice, lengthOf);
    if (this.#lines) next.#lines = splicedSums(this.#lines, segments, splice, breaksOf);
    if (this.#outline) next.#outline = splicedOutline(this.#outline, segments, splice, this.#caches);
    return next;
  }

  get text(): string {
    return (this.#text ??= this.segments.map(segment => segment.text).join(''));
  }

  get outline(): Outline {
    return (this.#outline ??= makeOutline(this.segments, this.#caches));
  }

  get value(): JsonObject {
    return this.outline.value;
  }

  get damaged(): readonly Damage[] {
    return (this.#damaged ??= makeDamage(this, offset => this.position(offset).line));
  }

  get findings(): readonly Finding[] {
    return (this.#findings ??= makeFindings(this, offset => this.position(offset).line));
  }

  get chunks(): readonly Chunk[] {
    return (this.#chunks ??= listChunks(this));
  }

  get requirementCount(): number {
    return countChunks(this);
  }

  get sections(): readonly SectionPlace[] {
    return listSections(this);
  }

  get eol(): '\n' | '\r\n' {
    if (this.#eol === undefined) {
      let breaks = 0;
      let crlf = 0;
      for (const segment of this.segments) {
        breaks += segment.breaks;
        crlf += segment.crlf;
      }
      this.#eol = crlf * 2 > breaks ? '\r\n' : '\n';
    }
    return this.#eol;
  }

  *read(): Generator<undefined, void> {
    // An outline that was carried over an edit has read what the edit brought
    if (this.#outline) return;
    for (const segment of this.segments) {
      if (segment.isRead) continue;
      void segment.reading;
      yield;
    }
  }

  edit(edits: readonly TextEdit[], version: number): Source {
    const { segments, splice } = recut(this.segments, edits, this.#offsets());
    return this.#after(segments, version, splice);
  }

  textEdits(changes: readonly Change[]): Result<readonly TextEdit[]> {
    return writeChanges(this, changes);
  }

  remediesOf(finding: Finding): readonly Fix[] {
    return remediesOf(this, finding);
  }

  locate(at: string, span?: readonly [number, number]): readonly [number, number] | undefined {
    return locate(this, at, span);
  }

  locateKey(at: string): readonly [number, number] | undefined {
    return locateKey(this, at);
  }

  pointerAt(offset: number): Spot {
    return pointerAt(this, Math.min(Math.max(0, offset), this.length), this.segmentAt(offset));
  }

  typingAt(offset: number): Typing {
    const at = Math.min(Math.max(0, offset), this.length);
    const index = this.segmentAt(at);
    return typingAt(this, at, index);
  }

  slice(from: number, to: number): string {
    if (this.#text !== undefined) return this.#text.slice(from, to);
    let result = '';
    for (let i = this.segmentAt(from), at = this.startOf(i); i < this.segments.length && at < to; i++) {
      const text = this.segments[i]?.text ?? '';
      result += text.slice(Math.max(0, from - at), to - at);
      at += text.length;
    }
    return result;
  }

  get length(): number {
    return this.#offsets().at(-1) ?? 0;
  }

  startOf(index: number): number {
    return this.#offsets()[index] ?? this.length;
  }

  /** Place of the segment that holds an offset; the last one for the text's end. */
  segmentAt(offset: number): number {
    return lastNotAbove(this.#offsets(), offset, this.segments.length - 1);
  }

  treeOf(index: number): Tree | undefined {
    const segment = this.segments[index];
    if (!segment || segment.reading.value === undefined) return undefined;
    const { trees } = this.#caches;
    const known = trees.get(segment);
    trees.delete(segment);
    const tree = known ?? readTree(segment.text);
    trees.set(segment, tree);
    if (trees.size > treesKept) for (const oldest of trees.keys()) return (trees.delete(oldest), tree);
    return tree;
  }

  position(offset: number): LinePosition {
    const at = Math.min(Math.max(0, offset), this.length);
    const index = this.segmentAt(at);
    const text = this.segments[index]?.text ?? '';
    const within = at - this.startOf(index);
    const first = this.#lineStarts()[index] ?? 0;
    const [lines, lineStart] = linesBefore(text, within);
    return { line: first + lines + 1, column: within - (lineStart === 0 ? this.#lineOverhang(index) : lineStart) + 1 };
  }

  /** Minus the characters of the segment's first line that stand in earlier segments (the byte order mark). */
  #lineOverhang(index: number): number {
    const before = index > 0 ? this.segments[index - 1] : undefined;
    return before && !before.text.endsWith('\n') ? -before.text.length : 0;
  }

  offsetAt(line: number, column: number): number {
    const lines = this.#lineStarts();
    const target = Math.max(0, line - 1);
    let index = lastNotAbove(lines, target, this.segments.length - 1);
    // The line may begin at the end of an earlier segment only after a mark without a line break
    while (index > 0 && lines[index] === target && lines[index - 1] === target) index--;
    const text = this.segments[index]?.text ?? '';
    let at = 0;
    for (let left = target - (lines[index] ?? 0); left > 0; left--) {
      const next = text.indexOf('\n', at);
      if (next < 0) return this.length;
      at = next + 1;
    }
    const offset = this.startOf(index) + at + Math.max(0, column - 1);
    return Math.min(offset, this.#lineEnd(index, at));
  }

  /** Offset of the line break that ends the line beginning at `at` in a segment. */
  #lineEnd(index: number, at: number): number {
    for (let i = index; i < this.segments.length; i++) {
      const next = this.segments[i]?.text.indexOf('\n', i === index ? at : 0) ?? -1;
      if (next >= 0) return this.startOf(i) + next;
    }
    return this.length;
  }

  #offsets(): Uint32Array {
    return (this.#starts ??= startsOf(this.segments));
  }

  #lineStarts(): Uint32Array {
    const { segments } = this;
    return (this.#lines ??= sums(segments, 0, segments.length, new Uint32Array(segments.length + 1), breaksOf));
  }
}

/** A text longer than this has its line breaks kept: a finding on each of its lines does not read it from the start. */
const longText = 4000;
let kept: { readonly text: string; readonly starts: Uint32Array } | undefined;

/** How many line breaks there are before an offset, and where its line begins. */
function linesBefore(text: string, offset: number): readonly [lines: number, lineStart: number] {
  if (text.length > longText) {
    if (kept?.text !== text) kept = { text, starts: lineStartsOf(text) };
    const line = lastNotAbove(kept.starts, offset, kept.starts.length - 1);
    return [line, kept.starts[line] ?? 0];
  }
  let lines = 0;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    lines++;
    lineStart = i + 1;
  }
  return [lines, lineStart];
}

function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return Uint32Array.from(starts);
}

const lengthOf = ({ text }: Segment): number => text.length;
const breaksOf = ({ breaks }: Segment): number => breaks;
