import type * as editor from './editor/index.ts';

export type Editor = typeof editor;

/** The answers to an editor's questions, loaded at the first of them. */
export const loadEditor = (): Promise<Editor> => import('./editor/index.ts');
