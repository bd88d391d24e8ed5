/**
 * Why an operation could not be done. A closed union of codes with the data needed to explain them; the Swedish sentence
 * for each stands in `problem-text.ts`, so that a code without a sentence does not compile.
 */
export type Problem =
  | { readonly code: 'pointer-not-found'; readonly at: string }
  | { readonly code: 'pointer-ambiguous'; readonly at: string; readonly id: string }
  | { readonly code: 'not-a-list'; readonly at: string }
  | { readonly code: 'not-a-text'; readonly at: string }
  | { readonly code: 'span-out-of-range'; readonly at: string }
  | { readonly code: 'chunk-damaged'; readonly at: string; readonly line: number }
  | { readonly code: 'not-kravbyggaren-file' }
  | { readonly code: 'newer-major'; readonly found: number; readonly supported: number }
  | { readonly code: 'file-binary' }
  /** A text with a NUL character in it, on a line from 1. */
  | { readonly code: 'file-holds-nul'; readonly line: number }
  | { readonly code: 'file-not-utf8' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'yaml-unreadable'; readonly line: number; readonly detail: string }
  | { readonly code: 'wrong-shape'; readonly at: string; readonly line: number; readonly detail: string }
  | { readonly code: 'finding'; readonly at: string; readonly line: number; readonly detail: string }
  | { readonly code: 'unknown-pack'; readonly id: string; readonly known: readonly string[]; readonly line?: number }
  | { readonly code: 'pack-invalid'; readonly id: string; readonly at: string; readonly detail: string }
  | {
      readonly code: 'answer-wrong-type';
      readonly pack: string;
      readonly question: string;
      readonly expected: string;
      readonly line?: number;
    }
  | { readonly code: 'columns-not-recognised'; readonly headers: readonly string[] }
  | { readonly code: 'map-column-missing'; readonly column: string; readonly headers: readonly string[] }
  | { readonly code: 'csv-quote-unclosed'; readonly line: number }
  | { readonly code: 'no-rows' }
  | { readonly code: 'import-format-unknown' }
  | { readonly code: 'office-file-unreadable'; readonly detail: string }
  | { readonly code: 'office-file-legacy' }
  | { readonly code: 'office-file-encrypted' }
  | { readonly code: 'office-file-unsafe'; readonly part: string }
  | { readonly code: 'office-file-external'; readonly part: string; readonly target: string }
  | { readonly code: 'file-unpacks-too-large'; readonly limit: number; readonly part?: string }
  | { readonly code: 'import-too-many-rows'; readonly place: string; readonly limit: number }
  | { readonly code: 'import-target-damaged'; readonly line: number }
  | { readonly code: 'file-empty' }
  | { readonly code: 'baseline-unreadable' }
  | { readonly code: 'file-missing' }
  | { readonly code: 'folder-without-files' }
  | { readonly code: 'file-not-readable'; readonly detail: string }
  | { readonly code: 'path-outside-root'; readonly path: string; readonly root: string }
  | { readonly code: 'output-exists' }
  | { readonly code: 'output-is-folder' }
  | { readonly code: 'output-not-writable'; readonly detail: string }
  | { readonly code: 'output-is-input' }
  | { readonly code: 'export-stopped'; readonly findings: number }
  | { readonly code: 'word-template-invalid'; readonly detail: string }
  | { readonly code: 'cancelled' };

export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: E };

export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const failure = <E>(problem: E): { readonly ok: false; readonly problem: E } => ({ ok: false, problem });
