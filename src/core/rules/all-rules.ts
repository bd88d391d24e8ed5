import { accessibilityMissing } from './accessibility-missing.ts';
import { annexEmpty } from './annex-empty.ts';
import { archiveMissing } from './archive-missing.ts';
import { awardBasisMissing } from './award-basis-missing.ts';
import { awardCostQualityMixed } from './award-cost-quality-mixed.ts';
import { awardDeductionsUnbalanced } from './award-deductions-unbalanced.ts';
import { awardModelRelative } from './award-model-relative.ts';
import { awardOrderUnexplained } from './award-order-unexplained.ts';
import { awardQualityExcluded } from './award-quality-excluded.ts';
import { awardSimulationMissing } from './award-simulation-missing.ts';
import { awardWeightMissing } from './award-weight-missing.ts';
import { awardWeightsGoalsApart } from './award-weights-goals-apart.ts';
import { callOffSelectionAdded } from './call-off-selection-added.ts';
import { callOffTermLocked } from './call-off-term-locked.ts';
import { classificationMissing } from './classification-missing.ts';
import { cloudSwitchingMissing } from './cloud-switching-missing.ts';
import { contractEndMissing } from './contract-end-missing.ts';
import { contractExitMissing } from './contract-exit-missing.ts';
import { contractFrameworkCeiling } from './contract-framework-ceiling.ts';
import { contractFrameworkLong } from './contract-framework-long.ts';
import { contractIpRightsMissing } from './contract-ip-rights-missing.ts';
import { contractIpTransferUnstated } from './contract-ip-transfer-unstated.ts';
import { contractOptionUnclear } from './contract-option-unclear.ts';
import { contractPriceAdjustmentMissing } from './contract-price-adjustment-missing.ts';
import { contractTermLong } from './contract-term-long.ts';
import { contractTerminationMissing } from './contract-termination-missing.ts';
import { correctionDeadlineOpen } from './correction-deadline-open.ts';
import { costExternalUnexplained } from './cost-external-unexplained.ts';
import { costMethodUnpublished } from './cost-method-unpublished.ts';
import { costPeriodDiffers } from './cost-period-differs.ts';
import { costStandardAmbiguous } from './cost-standard-ambiguous.ts';
import { criterionLevelsWorded } from './criterion-levels-worded.ts';
import { criterionScaleMissing } from './criterion-scale-missing.ts';
import { criterionWeightRangeWide } from './criterion-weight-range-wide.ts';
import { dataProcessingMissing } from './data-processing-missing.ts';
import { environmentOutdated } from './environment-outdated.ts';
import { equivalenceCriteriaMissing } from './equivalence-criteria-missing.ts';
import { gateOpen } from './gate-open.ts';
import { importVerificationMissing } from './import-verification-missing.ts';
import { lotDivisionUnexplained } from './lot-division-unexplained.ts';
import { marketDialogueUnshared } from './market-dialogue-unshared.ts';
import { needGoalsMissing } from './need-goals-missing.ts';
import { parameterUndecided } from './parameter-undecided.ts';
import { placeholderUnfilled } from './placeholder-unfilled.ts';
import { priceRowUnmatched } from './price-row-unmatched.ts';
import { quantityContradictory } from './quantity-contradictory.ts';
import { referenceAnnexMissing } from './reference-annex-missing.ts';
import { referenceCriterionMissing } from './reference-criterion-missing.ts';
import { referenceGroupUnsigned } from './reference-group-unsigned.ts';
import { referenceLotMissing } from './reference-lot-missing.ts';
import { referencePriceRowMissing } from './reference-price-row-missing.ts';
import { referenceRequirementMissing } from './reference-requirement-missing.ts';
import { regimeValueApart } from './regime-value-apart.ts';
import { requirementActorMissing } from './requirement-actor-missing.ts';
import { requirementAwardRepeatsMandatory } from './requirement-award-repeats-mandatory.ts';
import { requirementAwardUnbinding } from './requirement-award-unbinding.ts';
import { requirementBlankUnfilled } from './requirement-blank-unfilled.ts';
import { requirementBrandOrEquivalent } from './requirement-brand-or-equivalent.ts';
import { requirementBrandUnjustified } from './requirement-brand-unjustified.ts';
import { requirementCapabilityForm } from './requirement-capability-form.ts';
import { requirementCertificateBodyNamed } from './requirement-certificate-body-named.ts';
import { requirementDemandCompound } from './requirement-demand-compound.ts';
import { requirementDocumentUnavailable } from './requirement-document-unavailable.ts';
import { requirementEscapeClause } from './requirement-escape-clause.ts';
import { requirementFollowUpMissing } from './requirement-follow-up-missing.ts';
import { requirementIdDuplicate } from './requirement-id-duplicate.ts';
import { requirementImportUnreviewed } from './requirement-import-unreviewed.ts';
import { requirementJargonUndefined } from './requirement-jargon-undefined.ts';
import { requirementJudgeSubjective } from './requirement-judge-subjective.ts';
import { requirementKindContract } from './requirement-kind-contract.ts';
import { requirementKindMissing } from './requirement-kind-missing.ts';
import { requirementKindSelection } from './requirement-kind-selection.ts';
import { requirementLabelOrEquivalent } from './requirement-label-or-equivalent.ts';
import { requirementListOpen } from './requirement-list-open.ts';
import { requirementMandatoryMany } from './requirement-mandatory-many.ts';
import { requirementModalWeak } from './requirement-modal-weak.ts';
import { requirementMotiveMissing } from './requirement-motive-missing.ts';
import { requirementNegation } from './requirement-negation.ts';
import { requirementNumberIncomplete } from './requirement-number-incomplete.ts';
import { requirementOriginNamed } from './requirement-origin-named.ts';
import { requirementOwnerMissing } from './requirement-owner-missing.ts';
import { requirementParenthesisBinding } from './requirement-parenthesis-binding.ts';
import { requirementPatternUnmatched } from './requirement-pattern-unmatched.ts';
import { requirementPenaltyUncapped } from './requirement-penalty-uncapped.ts';
import { requirementPurposeInside } from './requirement-purpose-inside.ts';
import { requirementQuestionForm } from './requirement-question-form.ts';
import { requirementReferenceVague } from './requirement-reference-vague.ts';
import { requirementRivalPresent } from './requirement-rival-present.ts';
import { requirementSelectionUnlisted } from './requirement-selection-unlisted.ts';
import { requirementServiceLevelIncomplete } from './requirement-service-level-incomplete.ts';
import { requirementSettledLater } from './requirement-settled-later.ts';
import { requirementStaffScoredTwice } from './requirement-staff-scored-twice.ts';
import { requirementStandardOrEquivalent } from './requirement-standard-or-equivalent.ts';
import { requirementStatementLong } from './requirement-statement-long.ts';
import { requirementSubjectUnrelated } from './requirement-subject-unrelated.ts';
import { requirementSupplierCertificate } from './requirement-supplier-certificate.ts';
import { requirementSupplierNamed } from './requirement-supplier-named.ts';
import { requirementTextDuplicate } from './requirement-text-duplicate.ts';
import { requirementTurnoverHigh } from './requirement-turnover-high.ts';
import { requirementUniversalUnbounded } from './requirement-universal-unbounded.ts';
import { requirementVerbUnverifiable } from './requirement-verb-unverifiable.ts';
import { requirementVerificationMissing } from './requirement-verification-missing.ts';
import { requirementVersionFloating } from './requirement-version-floating.ts';
import { requirementWishFuture } from './requirement-wish-future.ts';
import { requirementWordAmbiguous } from './requirement-word-ambiguous.ts';
import { requirementWordingVague } from './requirement-wording-vague.ts';
import { secrecyAnalysisMissing } from './secrecy-analysis-missing.ts';
import { sectionIntroBinding } from './section-intro-binding.ts';
import { serviceLevelExcessive } from './service-level-excessive.ts';
import { subcontractorDataUnlisted } from './subcontractor-data-unlisted.ts';
import { supplyChainSecurityMissing } from './supply-chain-security-missing.ts';
import { targetEndsEarly } from './target-ends-early.ts';
import { targetUndisclosed } from './target-undisclosed.ts';
import { targetUnknown } from './target-unknown.ts';
import { termUndefined } from './term-undefined.ts';
import { variantMinimumMissing } from './variant-minimum-missing.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by code. A rule that is not here is not checked; a test holds folder and list together. */
export const rules: readonly Rule[] = [
  contractEndMissing,
  contractFrameworkLong,
  contractTermLong,
  costPeriodDiffers,
  requirementServiceLevelIncomplete,
  serviceLevelExcessive,
  contractExitMissing,
  contractIpRightsMissing,
  contractPriceAdjustmentMissing,
  requirementPenaltyUncapped,
  requirementFollowUpMissing,
  contractFrameworkCeiling,
  callOffSelectionAdded,
  callOffTermLocked,
  needGoalsMissing,
  requirementKindMissing,
  requirementMotiveMissing,
  requirementVerificationMissing,
  requirementOwnerMissing,
  requirementTextDuplicate,
  quantityContradictory,
  requirementIdDuplicate,
  requirementMandatoryMany,
  requirementSupplierNamed,
  termUndefined,
  lotDivisionUnexplained,
  marketDialogueUnshared,
  requirementImportUnreviewed,
  sectionIntroBinding,
  environmentOutdated,
  requirementDocumentUnavailable,
  placeholderUnfilled,
  referenceGroupUnsigned,
  correctionDeadlineOpen,
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
  gateOpen,
  regimeValueApart,
  importVerificationMissing,
  requirementBlankUnfilled,
  requirementRivalPresent,
  requirementStandardOrEquivalent,
  requirementOriginNamed,
  requirementBrandOrEquivalent,
  requirementBrandUnjustified,
  equivalenceCriteriaMissing,
  accessibilityMissing,
  requirementCertificateBodyNamed,
  requirementLabelOrEquivalent,
  requirementSubjectUnrelated,
  contractIpTransferUnstated,
  variantMinimumMissing,
  requirementKindSelection,
  requirementKindContract,
  contractTerminationMissing,
  contractOptionUnclear,
  requirementSettledLater,
  requirementVersionFloating,
  subcontractorDataUnlisted,
  dataProcessingMissing,
  classificationMissing,
  archiveMissing,
  secrecyAnalysisMissing,
  cloudSwitchingMissing,
  supplyChainSecurityMissing,
  requirementStaffScoredTwice,
  requirementSupplierCertificate,
  requirementTurnoverHigh,
  requirementSelectionUnlisted,
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
  requirementPatternUnmatched,
  awardBasisMissing,
  awardQualityExcluded,
  awardCostQualityMixed,
  awardWeightMissing,
  criterionWeightRangeWide,
  awardOrderUnexplained,
  criterionScaleMissing,
  criterionLevelsWorded,
  awardModelRelative,
  awardDeductionsUnbalanced,
  requirementAwardRepeatsMandatory,
  costMethodUnpublished,
  costStandardAmbiguous,
  requirementAwardUnbinding,
  awardSimulationMissing,
  costExternalUnexplained,
  priceRowUnmatched,
  awardWeightsGoalsApart,
];
