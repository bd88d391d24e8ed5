import type { TenderDocument } from '../compose/blocks.ts';
import { failure, type Problem, type Result } from '../model/problem.ts';

export type { TenderDocument } from '../compose/blocks.ts';
export { anchorNames, anchorsByName } from './anchor-names.ts';

export interface ExportOptions {
  /** ISO date written as the file's dates. Default: the document's date. Never today by itself. */
  readonly date?: string;
  /** A Word template (.dotx or .docx) of the organisation's own. */
  readonly template?: Uint8Array;
  /** Looked at between the stages; a stage that has begun is finished. */
  readonly signal?: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
}

/**
 * Writes a tender document as a Word file. The same document, date and template give the same bytes, whatever was
 * exported before in the same process.
 *
 * Fails with `word-template-invalid` or, when the signal is aborted, `cancelled`.
 */
export async function exportDocx(
  document: TenderDocument,
  options: ExportOptions = {},
): Promise<Result<Uint8Array, Problem>> {
  if (options.template !== undefined)
    return failure({
      code: 'word-template-invalid',
      detail: 'Egna Word-mallar stöds inte ännu. Ta bort mallen så används programmets egen formgivning.',
    });
  if (options.signal?.aborted) return failure({ code: 'cancelled' });
  // The generator is heavy and is read when the first file is written, not when the door is opened.
  const { generateDocx } = await import('./generate.ts');
  return generateDocx(document, options);
}
