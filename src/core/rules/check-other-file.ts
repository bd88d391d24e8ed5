import { fileShapeFindings } from '../model/file-shape.ts';
import type { Finding } from '../model/finding.ts';
import { isConflict, type Source } from '../parse/index.ts';

/** What is wrong with a file that no rule is about, by its text and its form. */
export function checkOtherFile(
  kind: Parameters<typeof fileShapeFindings>[0],
  { findings, value }: Source,
): readonly Finding[] {
  return findings.some(isConflict) ? findings : [...findings, ...fileShapeFindings(kind, value)];
}
