/** The core's door for everything but Word and exchange formats, which are heavy and have doors of their own. */
export * from './model/index.ts';
export * from './text/index.ts';
export * from './parse/index.ts';
export type { Source } from './parse/index.ts';
export * from './library/index.ts';
export * from './rules/index.ts';
export { composeDocument, type Audience, type ComposeOptions, type TenderDocument } from './compose/index.ts';
export * from './language/index.ts';
