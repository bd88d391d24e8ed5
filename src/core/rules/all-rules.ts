import { annexEmpty } from './annex-empty.ts';
import { awardBasisMissing } from './award-basis-missing.ts';
import { environmentOutdated } from './environment-outdated.ts';
import { parameterUndecided } from './parameter-undecided.ts';
import { placeholderUnfilled } from './placeholder-unfilled.ts';
import { referenceAnnexMissing } from './reference-annex-missing.ts';
import { referenceCriterionMissing } from './reference-criterion-missing.ts';
import { referenceLotMissing } from './reference-lot-missing.ts';
import { referencePriceRowMissing } from './reference-price-row-missing.ts';
import { referenceRequirementMissing } from './reference-requirement-missing.ts';
import { requirementBrandOrEquivalent } from './requirement-brand-or-equivalent.ts';
import { requirementBrandUnjustified } from './requirement-brand-unjustified.ts';
import { requirementDocumentUnavailable } from './requirement-document-unavailable.ts';
import { requirementIdDuplicate } from './requirement-id-duplicate.ts';
import { requirementKindMissing } from './requirement-kind-missing.ts';
import { requirementOriginNamed } from './requirement-origin-named.ts';
import { requirementStandardOrEquivalent } from './requirement-standard-or-equivalent.ts';
import { requirementVerificationMissing } from './requirement-verification-missing.ts';
import { targetEndsEarly } from './target-ends-early.ts';
import { targetUndisclosed } from './target-undisclosed.ts';
import { targetUnknown } from './target-unknown.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by code. A rule that is not here is not checked; a test holds folder and list together. */
export const rules: readonly Rule[] = [
  requirementKindMissing,
  requirementVerificationMissing,
  requirementIdDuplicate,
  environmentOutdated,
  requirementDocumentUnavailable,
  placeholderUnfilled,
  parameterUndecided,
  referenceRequirementMissing,
  referenceAnnexMissing,
  annexEmpty,
  targetUnknown,
  targetEndsEarly,
  referenceCriterionMissing,
  referencePriceRowMissing,
  referenceLotMissing,
  targetUndisclosed,
  requirementStandardOrEquivalent,
  requirementOriginNamed,
  requirementBrandOrEquivalent,
  requirementBrandUnjustified,
  awardBasisMissing,
];
