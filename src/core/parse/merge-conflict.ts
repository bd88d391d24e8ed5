import type { Finding, Fix } from '../model/finding.ts';
import { faultKinds, type Fault } from './yaml-fault.ts';

/** The lines that Git leaves where two versions do not go together: seven signs at the margin. */
const mark = /^(?:<{7}(?= |\r?$)|\|{7}(?= |\r?$)|={7}(?=\r?$)|>{7}(?= |\r?$)).*/gm;

/** One conflict from its first line to its last; what was there before both may stand between. */
const conflict =
  /^<{7}([^\r\n]*)\r?\n([^]*?)(?:^\|{7}(?: [^\n]*|\r?)\n[^]*?)?^={7}\r?\n([^]*?)^>{7}(?! *>)([^\r\n]*)(?:\r?\n|$)/my;

const rules: ReadonlySet<string> = new Set([faultKinds.mergeConflict.rule, faultKinds.conflictMark.rule]);

/** What is wrong in a piece that cannot be read because of such lines: one fault, at the first that begins a conflict. */
export function conflictIn(text: string): Fault | undefined {
  const marks = [...text.matchAll(mark)];
  const first = marks.find(([line]) => line.startsWith('<')) ?? marks[0];
  if (!first) return undefined;
  const line = first[0].trimEnd();
  const name = line.startsWith('<') ? 'mergeConflict' : 'conflictMark';
  return { name, range: [first.index, first.index + line.length], detail: '' };
}

/** Offsets of the lines with which conflicts begin. */
export const conflictStarts = (text: string): readonly number[] =>
  [...text.matchAll(mark)].filter(([line]) => line.startsWith('<')).map(({ index }) => index);

/** Until it is settled nobody knows what the file says, and everything else would be found because of it. */
export const isConflict = ({ rule }: Pick<Finding, 'rule'>): boolean => rules.has(rule);

/** The ways to settle the conflict that begins at an offset: one version or the other, as somebody chooses. */
export function settlements(text: string, start: number): readonly Fix[] {
  conflict.lastIndex = start;
  const found = conflict.exec(text);
  if (!found) return [];
  const [whole, one = '', first = '', second = '', other = ''] = found;
  const keep = (version: string, name: string, insert: string): Fix => ({
    title: `Behåll ${version} versionen${name.trim() === '' ? '' : ` (${name.trim()})`}`,
    changes: [],
    decision: true,
    edits: [{ range: [start, start + whole.length], text: insert }],
  });
  return [keep('den första', one, first), keep('den andra', other, second)];
}
