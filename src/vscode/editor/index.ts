/** What an editor asks about an open file: read at the first question, not when VS Code starts. */
export { completions, definition, hover, placeAt, prepareRename, references, rename, type Place } from './answers.ts';
export { ShownFindings } from './shown-findings.ts';
export { lensesOf, symbolsOf, withCounts } from './outline.ts';
export { fixAllEdit } from './fix-all.ts';
export { wayActions } from './ways-out.ts';
export { reuseFixes, reuseLenses } from './reuse-gate.ts';
