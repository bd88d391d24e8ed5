/** One question: what is known after it, `'back'` to the one before, or `undefined` when the person leaves. */
export type Turn<S> = (known: S) => Promise<S | 'back' | undefined>;

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
