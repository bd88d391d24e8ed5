import type { Finding, Fix } from '../model/finding.ts';
import { success, type Result } from '../model/problem.ts';
import type { Source, TextEdit } from '../parse/index.ts';
import { withFreeIds } from './free-ids.ts';

/** All remedies of a finding: also those that are worked out only when somebody asks, for the text that it is about. */
export const fixesOf = (source: Source, finding: Finding): readonly Fix[] =>
  finding.fixes ?? source.remediesOf(finding);

/** What carries out a remedy in the text that its finding is about; a failure where that cannot be done. */
export const editsOfFix = (source: Source, { changes, edits }: Fix): Result<readonly TextEdit[]> =>
  edits ? success(edits) : source.textEdits(withFreeIds(source, changes));
