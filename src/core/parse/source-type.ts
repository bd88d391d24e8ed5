import type { Change } from '../model/change.ts';
import type { Finding, Fix } from '../model/finding.ts';
import type { JsonObject } from '../model/json.ts';
import type { Result } from '../model/problem.ts';
import type { TextEdit } from '../model/text-edit.ts';

export type { TextEdit } from '../model/text-edit.ts';

/** A part of the text that gave no value. */
export interface Damage {
  /** Where it would stand; the index of a list element counts damaged ones too: its place in the text. */
  readonly at: string;
  /** Read from its `id:` line, where there is one. */
  readonly id?: string;
  readonly range: readonly [number, number];
  /** Line of the first fault, from 1. */
  readonly line: number;
  readonly message: string;
}

/** One requirement: an element of a section's `requirements`, or of the file's own (packs). Damaged ones are not here. */
export interface Chunk {
  readonly id: string | undefined;
  /** Id of the section it stands in. */
  readonly section: string | undefined;
  /** Same object as long as the requirement's own text is the same, across edits. */
  readonly value: JsonObject;
  /** By `@ID` where ids are unique. Found when asked for. */
  readonly at: string;
  /** From the dash to the end of its last line, comments above it excluded. Found when asked for. */
  readonly range: readonly [number, number];
}

/** One element of `sections`. */
export interface SectionPlace {
  readonly id: string | undefined;
  readonly value: JsonObject;
  /** From the dash to the end of its last line. */
  readonly range: readonly [number, number];
}

/** What stands at an offset in the text. */
export interface Spot {
  /** Innermost value (or its key) that holds the offset; in a gap, the mapping or list that the indentation suggests. */
  readonly at: string;
  /** Offset in the text value, when `at` is a text and the offset is within it. */
  readonly valueOffset?: number;
  readonly onKey: boolean;
  /** Id of the requirement it is in, also when that is damaged. */
  readonly chunkId?: string;
}

/** What would be written at an offset, judged by the text before it alone: also where it is half typed and cannot be read. */
export interface Typing {
  /**
   * `key` of a mapping · `value` of a key, or an element between brackets · `element` after a dash: a value, or the first key
   * of a mapping · `text`: in the middle of a text of several lines · `comment` · `none`: after something finished.
   */
  readonly role: 'key' | 'value' | 'element' | 'text' | 'comment' | 'none';
  /** For a key the mapping (or list) it would stand in, otherwise the value itself. */
  readonly at: string;
  /** What stands of it, without an opening quote. */
  readonly written: string;
  readonly quote?: '"' | "'";
  /** Within `{ }` or `[ ]`. */
  readonly isFlow?: boolean;
  /** Id of the requirement it is in, also when that is damaged. */
  readonly chunkId?: string;
  /** For a key: those that stand in the mapping already, as far as the text around it tells. */
  readonly siblings: readonly string[];
}

export interface LinePosition {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A file's text with the value it stands for. Immutable: an edit gives a new one that shares what it did not touch. */
export interface Source {
  /** Byte-exact: byte order mark and CRLF are kept. */
  readonly text: string;
  readonly version: number;
  /** The healthy parts. What an edit did not touch keeps its identity. */
  readonly value: JsonObject;
  readonly damaged: readonly Damage[];
  /** Structure faults only, with `range`; sorted by place. */
  readonly findings: readonly Finding[];
  /** Fixes of one of them that it does not carry itself, since the text is read anew to find them: asked for one at a time. */
  remediesOf(finding: Finding): readonly Fix[];
  readonly chunks: readonly Chunk[];
  /** As many as there are chunks, without making them. */
  readonly requirementCount: number;
  readonly sections: readonly SectionPlace[];
  /** Line break of most lines, for whoever writes more text. */
  readonly eol: '\n' | '\r\n';
  /** Reads the text piece by piece: when all steps are taken, `value` costs little. For whoever may not be away for long. */
  read(): Generator<undefined, void>;
  /** Edits as an editor sends them: offsets before the list, not overlapping, any order. */
  edit(edits: readonly TextEdit[], version: number): Source;
  /** The smallest edits that carry out the changes; all offsets refer to this text. All or nothing. */
  textEdits(changes: readonly Change[]): Result<readonly TextEdit[]>;
  /** Range of the value at a pointer, or of a span (offsets in the text value) of it. */
  locate(at: string, span?: readonly [number, number]): readonly [number, number] | undefined;
  /** Range of the key whose value the pointer names; for a list element, of its dash. */
  locateKey(at: string): readonly [number, number] | undefined;
  pointerAt(offset: number): Spot;
  typingAt(offset: number): Typing;
  position(offset: number): LinePosition;
  offsetAt(line: number, column: number): number;
}
