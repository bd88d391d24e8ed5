/** What commands start: read at the first of them, not when VS Code starts. */
export { acceptFinding } from './accept-finding.ts';
export { changeAnswer } from './change-answer.ts';
export { showSixDemands } from './show-six-demands.ts';
export { declineRequirement } from './decline-requirement.ts';
export { exportWord } from './export-word.ts';
export { newSpecification } from './new-specification.ts';
export { showGates } from './show-gates.ts';
export { showOpenPoints } from './show-open-points.ts';
export { checkWorkspace } from './check-workspace.ts';
export { createSample } from './create-sample.ts';
export { updatePacks } from './update-packs.ts';
export { addRequirements } from './add-requirements.ts';
export { findSimilarNeeds } from './find-similar-needs.ts';
export { savePack } from './save-pack.ts';
export { importRequirements } from './import-requirements.ts';
