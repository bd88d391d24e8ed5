import { requirementIdDuplicate } from './requirement-id-duplicate.ts';
import { requirementStandardOrEquivalent } from './requirement-standard-or-equivalent.ts';
import { requirementVerificationMissing } from './requirement-verification-missing.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by code. A rule that is not here is not checked; a test holds folder and list together. */
export const rules: readonly Rule[] = [
  requirementVerificationMissing,
  requirementIdDuplicate,
  requirementStandardOrEquivalent,
];
