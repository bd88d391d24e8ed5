import { openKravFile, openSource, readBytes, success, type Problem, type Source } from '../core/index.ts';
import { fileFailure, readFileBytes, type FileResult } from './files.ts';

/** Text of a file, strictly UTF-8. */
export function readText(file: string): FileResult<string> {
  const bytes = readFileBytes(file);
  if (!bytes.ok) return bytes;
  const text = readBytes(bytes.value);
  return text.ok ? text : fileFailure(file, text.problem);
}

/** Opens a file of ours, or tells why not: missing, no text, no YAML, another program's, a newer version's. */
export function openFile(file: string): FileResult<Source> {
  const text = readText(file);
  if (!text.ok) return text;
  const source = openKravFile(text.value);
  return source.ok ? success(source.value) : fileFailure(file, explain(source.problem, text.value));
}

/** A text whose first line already is no YAML is told as such, which says more than that a key is missing. */
function explain(problem: Problem, text: string): Problem {
  if (problem.code !== 'not-kravbyggaren-file') return problem;
  const source = openSource(text);
  const fault = source.findings.find(({ severity }) => severity === 'error');
  if (!fault) return problem;
  return { code: 'yaml-unreadable', line: source.position(fault.range?.[0] ?? 0).line, detail: fault.message };
}
