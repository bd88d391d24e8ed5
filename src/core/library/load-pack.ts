import type { Finding } from '../model/finding.ts';
import type { AnnexTemplate, Pack } from '../model/generated/types.ts';
import { validateAnnexTemplate } from '../model/generated/validators.js';
import { success, type Problem, type Result } from '../model/problem.ts';
import { shapeFindings } from '../model/shape-fault.ts';
import { isConflict, openKravFile, type Source } from '../parse/index.ts';
import { packFindings } from './pack-findings.ts';
import type { LoadedPack } from './pack-library.ts';

export interface PackReading {
  /** Absent when the file has errors: a pack is used whole or not at all. */
  readonly loaded?: LoadedPack;
  readonly source: Source;
  /** Faults of the text and of the pack by itself. */
  readonly findings: readonly Finding[];
}

/** Reads a `.kravpaket.yaml`. Fails only where the file is none of ours; faults within are findings. */
export function loadPack(text: string): Result<PackReading> {
  const opened = openKravFile(text);
  return opened.ok ? success(readPack(opened.value)) : opened;
}

/** The same for a source that is open already. */
export function readPack(source: Source): PackReading {
  const faults = source.findings.filter(({ severity }) => severity === 'error');
  const isUnsettled = source.findings.some(isConflict);
  const findings = isUnsettled ? source.findings : [...source.findings, ...packFindings(source.value)];
  if (faults.length > 0 || source.damaged.length > 0 || findings.some(({ severity }) => severity === 'error'))
    return { source, findings };
  return { source, findings, loaded: { pack: source.value as unknown as Pack, text: source.text } };
}

/** Reads a `.bilaga.yaml`. Annex templates come with the program, so a fault in one is a fault of ours. */
export function loadAnnexTemplate(text: string): Result<AnnexTemplate> {
  const opened = openKravFile(text);
  if (!opened.ok) return opened;
  const { value, findings } = opened.value;
  const shape = validateAnnexTemplate(value)
    ? []
    : shapeFindings(validateAnnexTemplate.errors ?? [], value, { kind: 'annex-template', at: '', schemaPath: [] });
  const fault = [...findings, ...shape].find(({ severity }) => severity === 'error');
  if (!fault) return success(value as unknown as AnnexTemplate);
  const { line } = opened.value.position(fault.range?.[0] ?? opened.value.locate(fault.at)?.[0] ?? 0);
  const problem: Problem = { code: 'wrong-shape', at: fault.at, line, detail: fault.message };
  return { ok: false, problem };
}
