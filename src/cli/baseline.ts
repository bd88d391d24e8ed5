import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { baselineName, parseBaseline, success, type Baseline } from '../core/index.ts';
import { fileFailure, type FileResult } from './files.ts';
import { readText } from './open-file.ts';

/** The baseline of a specification: the named file, or the one that lies beside it; empty where there is none. */
export function loadBaseline(specification: string, named: string | undefined): FileResult<Baseline> {
  const file = named ?? join(dirname(specification), baselineName(basename(specification)));
  if (named === undefined && !existsSync(file)) return success({ findings: [] });
  const text = readText(file);
  if (!text.ok) return text;
  const baseline = parseBaseline(text.value);
  return baseline ? success(baseline) : fileFailure(file, { code: 'baseline-unreadable' });
}
