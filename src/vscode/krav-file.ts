import * as vscode from 'vscode';
import type { Awaited, Finding, Source } from '../core/index.ts';

export const languages = ['krav-specification', 'krav-environment', 'krav-pack', 'krav-workspace'] as const;
export type KravLanguage = (typeof languages)[number];

const endings: Readonly<Record<KravLanguage, string>> = {
  'krav-specification': '.krav.yaml',
  'krav-environment': '.itmiljo.yaml',
  'krav-pack': '.kravpaket.yaml',
  'krav-workspace': '/kravbyggaren.yaml',
};

/** What a file is by its name; `undefined` for every other file. */
export const languageOf = (uri: vscode.Uri): KravLanguage | undefined =>
  languages.find(language => uri.path.endsWith(endings[language]));

/**
 * The same of a text in an editor. One that has been saved nowhere has no name, only the language that somebody chose for it.
 * What is shown for comparison, as a file was before, is none of ours: what is found there is nobody's to mend.
 */
export function languageOfDocument({ uri, languageId }: vscode.TextDocument): KravLanguage | undefined {
  if (uri.scheme === 'untitled') return languageOf(uri) ?? languages.find(language => language === languageId);
  return isKept(uri) ? languageOf(uri) : undefined;
}

/** Lies where it can be written, or in the workspace. */
const isKept = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'file' ||
  vscode.workspace.fs.isWritableFileSystem(scheme) === true ||
  vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;

/** One of our files, read and checked at one version of its text. */
export interface KravFile {
  readonly uri: vscode.Uri;
  readonly language: KravLanguage;
  readonly source: Source;
  /** Of the last check: empty until the first is done, and a little behind while somebody types. */
  readonly findings: readonly Finding[];
  /** Those of the findings that are told together for now: they wait for answers. */
  readonly awaited?: Awaited | undefined;
  /** A check has been done: no findings means that there are none. */
  readonly isChecked?: boolean;
}
