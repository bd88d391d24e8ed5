import { failure, success, type Result } from '../model/problem.ts';
import { openSource, type TextEdit } from '../parse/index.ts';
import { baselineText, parseBaseline, renamedInBaseline } from '../rules/index.ts';
import type { NamedThing } from './symbol.ts';

/**
 * What a new name of a requirement changes in a file beside the specification: a review thread, a decision, or the
 * baseline. Nothing where the file is about something else, or cannot be read: then it is left alone.
 */
export function renameBeside(
  fileName: string,
  text: string,
  { kind, name }: NamedThing,
  newName: string,
): readonly TextEdit[] {
  if (kind !== 'requirement') return [];
  const edits = fileName.endsWith('.json') ? inBaseline(text, name, newName) : inReview(text, name, newName);
  return edits.ok ? edits.value : [];
}

function inReview(text: string, from: string, to: string): Result<readonly TextEdit[]> {
  const source = openSource(text);
  if (source.value.requirement !== from) return success([]);
  return source.textEdits([{ op: 'set', at: '/requirement', value: to }]);
}

/** Written anew as a whole: the program writes it, and sorts it. */
function inBaseline(text: string, from: string, to: string): Result<readonly TextEdit[]> {
  const baseline = parseBaseline(text);
  if (!baseline) return failure({ code: 'baseline-unreadable' });
  if (!baseline.findings.some(({ requirement }) => requirement === from)) return success([]);
  return success([{ range: [0, text.length], text: baselineText(renamedInBaseline(baseline, from, to)) }]);
}
