import type { Days, Finding, PacksAround, Specification } from '../core/index.ts';
import type { Companions } from './companions.ts';
import type { Core } from './core.ts';
import type { KravFile } from './krav-file.ts';

/** What a pack is checked against. */
export interface Around {
  readonly core: Core;
  readonly around: PacksAround | undefined;
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** When they would be the same. */
  readonly days: Days;
}

/** One of our files, checked piece by piece. */
export function* checkSteps(
  { file, checker }: { readonly file: KravFile; readonly checker: ReturnType<Core['createChecker']> },
  companions: Companions,
  { core, around }: Around,
): Generator<undefined, Checked> {
  const { language, source } = file;
  if (language === 'krav-specification') {
    const findings = yield* checker.steps({ ...checkInput(file), ...companions });
    return { findings, days: checker.days };
  }
  const findings =
    language === 'krav-pack'
      ? around
        ? core.checkPackFile(source, around)
        : core.readPack(source).findings
      : [...source.findings, ...core.fileShapeFindings('environment', source.value)];
  return { findings, days: {} };
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export const checkInput = ({ source }: KravFile) => ({
  specification: source.value as unknown as Specification,
  today: today(),
  sourceFindings: source.findings,
  damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
});
