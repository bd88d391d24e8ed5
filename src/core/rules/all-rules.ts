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
import { requirementActorMissing } from './requirement-actor-missing.ts';
import { requirementBrandOrEquivalent } from './requirement-brand-or-equivalent.ts';
import { requirementBrandUnjustified } from './requirement-brand-unjustified.ts';
import { requirementCapabilityForm } from './requirement-capability-form.ts';
import { requirementDemandCompound } from './requirement-demand-compound.ts';
import { requirementDocumentUnavailable } from './requirement-document-unavailable.ts';
import { requirementEscapeClause } from './requirement-escape-clause.ts';
import { requirementIdDuplicate } from './requirement-id-duplicate.ts';
import { requirementJargonUndefined } from './requirement-jargon-undefined.ts';
import { requirementJudgeSubjective } from './requirement-judge-subjective.ts';
import { requirementKindMissing } from './requirement-kind-missing.ts';
import { requirementListOpen } from './requirement-list-open.ts';
import { requirementModalWeak } from './requirement-modal-weak.ts';
import { requirementNegation } from './requirement-negation.ts';
import { requirementNumberIncomplete } from './requirement-number-incomplete.ts';
import { requirementOriginNamed } from './requirement-origin-named.ts';
import { requirementParenthesisBinding } from './requirement-parenthesis-binding.ts';
import { requirementPurposeInside } from './requirement-purpose-inside.ts';
import { requirementQuestionForm } from './requirement-question-form.ts';
import { requirementReferenceVague } from './requirement-reference-vague.ts';
import { requirementStandardOrEquivalent } from './requirement-standard-or-equivalent.ts';
import { requirementStatementLong } from './requirement-statement-long.ts';
import { requirementUniversalUnbounded } from './requirement-universal-unbounded.ts';
import { requirementVerbUnverifiable } from './requirement-verb-unverifiable.ts';
import { requirementVerificationMissing } from './requirement-verification-missing.ts';
import { requirementWishFuture } from './requirement-wish-future.ts';
import { requirementWordAmbiguous } from './requirement-word-ambiguous.ts';
import { requirementWordingVague } from './requirement-wording-vague.ts';
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
  requirementWordingVague,
  requirementEscapeClause,
  requirementListOpen,
  requirementDemandCompound,
  requirementStatementLong,
  requirementNegation,
  requirementModalWeak,
  requirementCapabilityForm,
  requirementActorMissing,
  requirementVerbUnverifiable,
  requirementUniversalUnbounded,
  requirementNumberIncomplete,
  requirementReferenceVague,
  requirementPurposeInside,
  requirementParenthesisBinding,
  requirementWordAmbiguous,
  requirementJargonUndefined,
  requirementWishFuture,
  requirementJudgeSubjective,
  requirementQuestionForm,
  awardBasisMissing,
];
