export { openSource } from './source.ts';
export type { Chunk, Damage, LinePosition, SectionPlace, Source, Spot, TextEdit, Typing } from './source-type.ts';
export { applyChange, applyChanges } from './apply-changes.ts';
export {
  concretePath,
  equalValues,
  formatPointer,
  idOf,
  isList,
  nameIn,
  parsePointer,
  putKey,
  resolve,
  valueAt,
  withKey,
} from './pointer.ts';
export { maxBytes, readBytes } from './read-bytes.ts';
export { composeEdits } from './compose-edits.ts';
export { firstPart } from './first-part.ts';
export { checkMajor, openKravFile, supportedMajor } from './open-krav-file.ts';
export { faultKinds, type FaultCode, type FaultKind } from './yaml-fault.ts';
export { isConflict } from './merge-conflict.ts';
export { renderFile } from './render-file.ts';
export { renderKey } from './render.ts';
