export * from './calendar.ts';
export type * from './change.ts';
export type * from './finding.ts';
export type * from './generated/types.ts';
export * from './json.ts';
export * from './problem.ts';
export * from './problem-text.ts';
export * from './public-view.ts';
export * from './schema.ts';
