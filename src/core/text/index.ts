export * from './defined-terms.ts';
export * from './text-facts.ts';
export * from './fill.ts';
export * from './parse-text.ts';
export { faultMessage, forbiddenKeys, helperNames, readPlaceholder } from './placeholder.ts';
export type { Argument, HelperName, Placeholder, PlaceholderFault } from './placeholder.ts';
export * from './resolve-text.ts';
export * from './scope.ts';
export * from './swedish-values.ts';
