import { failure, success, type Result } from '../model/problem.ts';
import { openSource } from './source.ts';
import type { Source } from './source-type.ts';

/** The major version of the file formats that this program reads and writes. */
export const supportedMajor = 1;

/**
 * Opens a file of ours. A text without a readable `kravbyggaren:` key is `not-kravbyggaren-file`; one written for a
 * later major is `newer-major`, and nothing in it may be read or written.
 */
export function openKravFile(text: string): Result<Source> {
  const source = openSource(text);
  const problem = checkMajor(source);
  return problem ?? success(source);
}

/** The same check for a source that is already open, for example after an edit. Undefined: it is ours. */
export function checkMajor(source: Source): { readonly ok: false; readonly problem: MajorProblem } | undefined {
  const major = Object.hasOwn(source.value, 'kravbyggaren') ? source.value.kravbyggaren : undefined;
  const found = typeof major === 'string' && /^\d+$/.test(major) ? Number(major) : major;
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) {
    return failure({ code: 'not-kravbyggaren-file' });
  }
  return found > supportedMajor ? failure({ code: 'newer-major', found, supported: supportedMajor }) : undefined;
}

type MajorProblem =
  | { readonly code: 'not-kravbyggaren-file' }
  | { readonly code: 'newer-major'; readonly found: number; readonly supported: number };
