import type { Fix } from '../model/finding.ts';
import { success, type Result } from '../model/problem.ts';
import type { Source, TextEdit } from '../parse/index.ts';
import { withFreeIds } from './free-ids.ts';

/** What carries out a remedy in the text that its finding is about; a failure where that cannot be done. */
export const editsOfFix = (source: Source, { changes, edits }: Fix): Result<readonly TextEdit[]> =>
  edits ? success(edits) : source.textEdits(withFreeIds(source, changes));
