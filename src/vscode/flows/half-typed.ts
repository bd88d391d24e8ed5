import type * as vscode from 'vscode';
import type { App } from '../app.ts';

/** What somebody was writing in a box when they left it: no answer yet, and not lost. */
export interface HalfTyped {
  /** As it was left the last time. */
  readonly text: string | undefined;
  keep(text: string): void;
  /** It has been written where it belongs, or is not wanted. */
  forget(): void;
}

const key = 'kravbyggaren.halfTyped';
/** The oldest go first: nobody comes back to all of them. */
const mostKept = 50;

/** `box`: which box about the file it is, the same from time to time. It lies in the workspace's own storage. */
export function halfTyped({ context }: App, { path }: vscode.Uri, box: string): HalfTyped {
  const name = `${path}\n${box}`;
  const kept = (): readonly (readonly [string, string])[] => context.workspaceState.get(key, []);
  const others = (): readonly (readonly [string, string])[] => kept().filter(([each]) => each !== name);
  return {
    get text() {
      return kept().find(([each]) => each === name)?.[1];
    },
    keep(text) {
      void context.workspaceState.update(key, [...others(), [name, text]].slice(-mostKept));
    },
    forget() {
      if (this.text !== undefined) void context.workspaceState.update(key, others());
    },
  };
}
