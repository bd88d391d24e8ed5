import type * as vscode from 'vscode';
import { inputBox, picker, type BoxOptions, type PickOptions } from './quick-input.ts';

/** What a question came to: `'back'` to the one before, or `undefined` when the person leaves. */
export type Turned<S> = S | 'back' | undefined;

/** One question: what is known after it. */
export type Turn<S> = (known: S) => Promise<Turned<S>>;

/** Asks one question after another. Back shows the one before as it was answered; whoever leaves one leaves all. */
export async function askInTurn<S>(start: S, turns: readonly Turn<S>[]): Promise<S | undefined> {
  let known = start;
  let at = 0;
  for (let turn = turns[at]; turn; turn = turns[at]) {
    const outcome = await turn(known);
    if (outcome === undefined) return undefined;
    if (outcome !== 'back') known = outcome;
    at = Math.max(0, outcome === 'back' ? at - 1 : at + 1);
  }
  return known;
}

/** A text is asked for; `take` makes of it what is known then. */
export async function askText<S>(options: BoxOptions, take: (text: string) => S): Promise<Turned<S>> {
  const answer = await inputBox(options);
  if (answer.type === 'text') return take(answer.text);
  return answer.type === 'back' ? 'back' : undefined;
}

/** One row of a list is asked for; `take` makes of it what is known then. */
export async function askChoice<T extends vscode.QuickPickItem, S>(
  options: PickOptions<T>,
  take: (item: T) => S,
): Promise<Turned<S>> {
  const answer = await picker(options);
  const chosen = answer.type === 'picked' ? answer.items[0] : undefined;
  return answer.type === 'back' ? 'back' : chosen && take(chosen);
}
