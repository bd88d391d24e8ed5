export { completionsAt, type CompletionItem, type Completions } from './completion.ts';
export { hoverAt, type Hover } from './hover.ts';
export { type LanguageContext } from './language-context.ts';
export { renameChanges, renameEdits, renameFault, unreadNaming } from './rename.ts';
export { renameBeside } from './rename-beside.ts';
export { listedSections, textAt, type ListedSection, type ListedSections } from './sections.ts';
export { occurrenceAt, occurrencesOf, rangeOfOccurrence, type NamedThing, type Occurrence } from './symbol.ts';
export { declarationOf, waysOut, type Choice, type WayOut } from './ways-out.ts';
