import type { Finding, Fix } from '../model/finding.ts';
import { faultKinds, type Fault } from './yaml-fault.ts';

/** The lines that Git leaves where two versions do not go together: seven signs at the margin. */
const mark = /^(?:<{7}(?= |\r?$)|\|{7}(?= |\r?$)|={7}(?=\r?$)|>{7}(?= |\r?$)).*/gm;

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
  const lines = linesOfConflict(text, start);
  if (!lines) return [];
  const { opening, before, divider, closing } = lines;
  const keep = (version: string, { 0: line }: Mark, insert: string): Fix => {
    const name = line.slice(lengthOfMark).trim();
    return {
      title: `Behåll ${version} versionen${name === '' ? '' : ` (${name})`}`,
      changes: [],
      decision: true,
      edits: [{ range: [start, pastLine(text, closing)], text: insert }],
    };
  };
  return [
    keep('den första', opening, text.slice(pastLine(text, opening), (before ?? divider).index)),
    keep('den andra', closing, text.slice(pastLine(text, divider), closing.index)),
  ];
}

type Mark = RegExpExecArray;
const lengthOfMark = 7;

/** The lines of one conflict; undefined where another begins before it ends. What was there before both may stand between. */
function linesOfConflict(
  text: string,
  start: number,
):
  | { readonly opening: Mark; readonly before: Mark | undefined; readonly divider: Mark; readonly closing: Mark }
  | undefined {
  const marks = new RegExp(mark);
  marks.lastIndex = start;
  const opening = marks.exec(text);
  const second = marks.exec(text);
  const before = second?.[0].startsWith('|') ? second : undefined;
  const divider = before ? marks.exec(text) : second;
  const closing = marks.exec(text);
  if (!opening || !divider?.[0].startsWith('=') || !closing?.[0].startsWith('>')) return undefined;
  return { opening, before, divider, closing };
}

/** Where the line after a mark begins. */
function pastLine(text: string, { index }: Mark): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end + 1;
}
