import type { Change } from '../model/change.ts';
import { failure, type Result } from '../model/problem.ts';
import type { Source, TextEdit } from './source-type.ts';

export function writeChanges(_source: Source, _changes: readonly Change[]): Result<readonly TextEdit[]> {
  return failure({ code: 'pointer-not-found', at: '' });
}
