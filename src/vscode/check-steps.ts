import type { Awaited, Days, Finding, PacksAround, Specification } from '../core/index.ts';
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
  readonly awaited?: Awaited | undefined;
  /** When they would be the same. */
  readonly days: Days;
}

/** One of our files, checked piece by piece. */
export function* checkSteps(
  { file, checker }: { readonly file: KravFile; readonly checker: ReturnType<Core['createChecker']> },
  companions: Companions,
  { core, around }: Around,
): Generator<undefined, Checked> {
  if (file.language === 'krav-specification') {
    const input = { ...checkInput(file, companions), ...companions };
    const findings = yield* checker.steps(input);
    return { findings, awaited: core.awaitedIn(findings, input.specification), days: checker.days };
  }
  return { findings: otherFindings(file, { core, around }), days: {} };
}

function otherFindings({ language, source }: KravFile, { core, around }: Around): readonly Finding[] {
  switch (language) {
    case 'krav-pack':
      return around ? core.checkPackFile(source, around) : core.readPack(source).findings;
    case 'krav-workspace':
      return core.checkWorkspaceFile(source);
    default:
      return core.checkOtherFile('environment', source);
  }
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export const checkInput = ({ source }: KravFile, { faults }: Companions = {}) => ({
  specification: source.value as unknown as Specification,
  today: today(),
  sourceFindings: faults ? [...source.findings, ...faults] : source.findings,
  damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
});
