import type * as vscode from 'vscode';
import type { Source } from '../core/index.ts';
import type { Companions } from './companions.ts';
import type { Core } from './core.ts';
import { inSlices } from './in-slices.ts';
import type { KravFile, KravLanguage } from './krav-file.ts';
import { TypingPause } from './typing-pause.ts';

/** One of our files that is open in an editor, with what its checks know. */
export interface OpenFile {
  file: KravFile;
  readonly document: vscode.TextDocument;
  readonly checker: ReturnType<Core['createChecker']>;
  /** Something of it has been shown before it has been read. */
  readonly isLong: boolean;
  /** Reads the whole text in slices: who needs its values waits for that instead of stopping everybody else. */
  readonly ready: Promise<unknown>;
  readonly pause: TypingPause;
  isClosed: boolean;
  /** The check that is under way, or the last one. */
  turn: Promise<void>;
  /** What stands around the file, once all of it has been read. */
  around?: Companions;
  /** What `file.findings` were found by. */
  by?: Companions;
  catchingUp?: Promise<void>;
  /** Something that it was checked by has changed since its last check began. */
  isStale?: boolean;
  /** The text that `file.findings` are of. */
  found?: Source;
}

/** Begins to read the text. */
export function openFile(core: Core, document: vscode.TextDocument, language: KravLanguage, isLong: boolean): OpenFile {
  const source = core.openSource(document.getText()).edit([], document.version);
  const ready = inSlices(source.read(), () => document.isClosed);
  return {
    file: { uri: document.uri, language, source, findings: [] },
    document,
    isLong,
    checker: core.createChecker(),
    ready,
    pause: new TypingPause(),
    isClosed: false,
    turn: ready.then(() => undefined),
  };
}

/** Its findings are not of its latest text, or not by all that is known around it. */
export const isBehind = ({ isStale, found, file, around, by }: OpenFile): boolean =>
  isStale === true || found !== file.source || (around !== undefined && by !== around);
