import type { TenderDocument } from '../compose/blocks.ts';
import { failure, type Problem, type Result } from '../model/problem.ts';
import type { ExportOptions } from './export-options.ts';

export type { TenderDocument } from '../compose/blocks.ts';
export type { ExportOptions } from './export-options.ts';
export { anchorNames, anchorsByName } from './anchor-names.ts';
export { lintDocx, type LintProblem, type LintRule } from './lint.ts';

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
