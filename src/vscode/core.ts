import type * as core from '../core/index.ts';
import type * as exchange from '../core/exchange/index.ts';
import type * as word from '../core/word/index.ts';

/**
 * The core and its heavy parts, loaded on first use: nothing of them is read when VS Code starts. The paths stand here
 * and nowhere else, because the build looks for them (esbuild.mjs).
 */
export type Core = typeof core;
export type Word = typeof word;
export type Exchange = typeof exchange;

export const loadCore = (): Promise<Core> => import('../core/index.ts');
export const loadWord = (): Promise<Word> => import('../core/word/index.ts');
export const loadExchange = (): Promise<Exchange> => import('../core/exchange/index.ts');
