import type { Severity } from '../core/index.ts';
import type { PlacedFinding } from './place-findings.ts';
import { strings } from './strings.ts';

const severityWords: Readonly<Record<Severity, string>> = { error: 'fel', warning: 'varning', hint: 'tips' };

/** A finding as a line that editors and terminals can jump from: `a.krav.yaml:12:9: fel LOU-03: KRAV-1: …`. */
export function findingLine({
  file,
  line,
  column,
  severity,
  code,
  requirement,
  message,
  fixable,
}: PlacedFinding): string {
  const subject = requirement === null ? '' : ` ${requirement}:`;
  const fix = fixable ? ` ${strings.fixable}` : '';
  return `${file}:${line}:${column}: ${severityWords[severity]} ${code}:${subject} ${message}${fix}\n`;
}
