import type { Ground } from '../model/finding.ts';
import { rules } from './all-rules.ts';
import type { SeverityByRegime } from './rule.ts';

/** One rule as `kravbyggaren rules --format json` shows it (schemas/cli/rules.schema.json). */
export interface RuleDescription {
  readonly id: string;
  readonly code: string;
  readonly ground: Ground;
  readonly severity: SeverityByRegime;
  readonly title: string;
  readonly basis: readonly string[];
  readonly fixable: boolean;
}

/** All rules, sorted by code. */
export const describeRules = (): readonly RuleDescription[] =>
  rules.map(({ id, code, ground, severity, title, basis, fixable }) => ({
    id,
    code,
    ground,
    severity,
    title,
    basis,
    fixable,
  }));
