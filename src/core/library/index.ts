export { askedAbout, factStepId, questionStepId, type Asked } from './asked.ts';
export { composeSpecification, packCopies } from './compose.ts';
export type { Composition, PackCopy } from './compose.ts';
export { qualifiedParameter } from './compose-context.ts';
export * from './condition.ts';
export { decideParameter, readParameter, shownParameter, worthOf } from './decide-value.ts';
export { decidePacks } from './decide-packs.ts';
export type { PackDecisions, PackProposal } from './decide-packs.ts';
export * from './fact-reader.ts';
export { labelOfFact } from './facts-in-swedish.ts';
export { slug } from './for-each.ts';
export * from './guide/index.ts';
export { namedRows } from './named-rows.ts';
export { questionFilling } from './open-points.ts';
export { isAskedFor } from './is-asked-for.ts';
export type { OpenPoint } from './open-points.ts';
export { ownColumns } from './own-columns.ts';
export { compareVersions, createLibrary } from './pack-library.ts';
export type { LibraryParts, LoadedPack, PackLibrary } from './pack-library.ts';
export { declinedNote, takeBackChanges } from './take-back.ts';
export { declineRequirement, removalChanges } from './removable.ts';
export type { DeclineNote, Removable } from './removable.ts';
export { assembleLibrary } from './assemble-library.ts';
export type { LibrarySources, RefusedPack } from './assemble-library.ts';
export { findingsAmong, libraryFindings } from './library-findings.ts';
export type { PacksAround } from './library-findings.ts';
export { loadAnnexTemplate, loadPack, readPack } from './load-pack.ts';
export type { PackReading } from './load-pack.ts';
export { packFaults } from './pack-fault.ts';
export type { PackFaultRule } from './pack-fault.ts';
export { packFindings } from './pack-findings.ts';
export { answerFaults, checkAnswer, expectedAnswer, isOpenAnswer } from './answers.ts';
export type { AnswerFault } from './answers.ts';
export { applyAnswer, interviewQuestions, openQuestions, previewAnswer } from './interview.ts';
export type { AnswerPreview, AskedQuestion } from './interview.ts';
export { compareTexts, mergeTexts } from './merge-text.ts';
export type { TextPiece } from './merge-text.ts';
export { newSpecification } from './new-specification.ts';
export type { NewSpecificationFacts } from './new-specification.ts';
export { fieldInSwedish, isFreeText, labelOfField } from './field-in-swedish.ts';
export { packFields } from './three-way.ts';
export type { FieldDifference, PackField } from './three-way.ts';
export { applyUpdate, updatePlan } from './update.ts';
export type { UpdatePlan } from './update.ts';
export type { FieldChoice, UpdateChoices, UpdateItem } from './update-items.ts';
export { applyUpdates, updatePlans, type AppliedUpdates } from './update-packs.ts';
export { decideUpdates } from './decide-updates.ts';
export type { UpdateDecisions, UpdatePart, UpdateWish } from './decide-updates.ts';
export { answerChanges } from './answer-changes.ts';
export { answerPlan, applyAnswers } from './answer-plan.ts';
export type { AnswerPlan } from './answer-plan.ts';
export type { StaleVariant } from './stale-variants.ts';
export { gateChanges, gatesOf, type Gate, type GateSources } from './gates.ts';
export { migrations, nextMigration, type Migration } from './migrations.ts';
export { createSimilarity, relatedFrom, type Similar, type Similarity } from './similar.ts';
export { specificationRecord } from './specification-record.ts';
export type { RecordedNeed, RecordedRequirement, SpecificationRecord } from './specification-record.ts';
export { insertRequirements, type InsertPlace, type Insertion } from './insert-requirements.ts';
export type { Chosen, InsertSources, LeftOut } from './gathered.ts';
export { sourceLabel, type FoundRequirement, type FoundSource, type SearchedRecord } from './found-requirement.ts';
export { coverArea, createSearch, type RequirementSearch, type SearchChoice, type SearchFilter } from './search.ts';
export { packFromRequirements, type PackFacts, type SavedPack } from './save-pack.ts';
export {
  evidenceText,
  openReuseGate,
  otherProcurements,
  percentOf,
  reuseEvidenceChanges,
  reuseGate,
  similarNeeds,
} from './similar-needs.ts';
export type { ReuseEvidence, SimilarNeed } from './similar-needs.ts';
