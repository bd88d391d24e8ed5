export { checkSpecification, createChecker, rulesNotJudged, type Checker } from './check.ts';
export type { CheckInput } from './check-input.ts';
export {
  baselineName,
  baselineOf,
  baselineText,
  parseBaseline,
  unreadableBaseline,
  renamedInBaseline,
  withBaseline,
  type Baseline,
} from './baseline.ts';
export { awaitedIn, type Awaited } from './awaited.ts';
export { characteristicOf, characteristics, type Characteristic } from './characteristics.ts';
export { checkPack } from './check-pack.ts';
export { checkPackFile } from './check-pack-file.ts';
export { checkOtherFile } from './check-other-file.ts';
export { checkWorkspaceFile } from './check-workspace-file.ts';
export { fixAll, onlyFix, type FixedAll } from './fix-all.ts';
export { firstFindings } from './first-findings.ts';
export { editsOfFix, fixesOf } from './edits-of-fix.ts';
export { describeRules, type RuleDescription } from './describe-rules.ts';
export { partly, undecidable } from './undecidable.ts';
export { bindsAboveOnly } from './rule.ts';
export { reasonFor } from './suppression-index.ts';
export { rules } from './all-rules.ts';
export { wordListNames } from '../wording/word-list-names.ts';
export type { Days } from './today.ts';
export type { Example, Rule, RuleSeverity, SeverityByRegime } from './rule.ts';
