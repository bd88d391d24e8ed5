/** Milliseconds of work before others get a turn: less than a picture of the screen is shown. */
const slice = 12;

/**
 * Takes steps until there are no more, with a turn for others after each slice of time, and gives what they came to.
 * `undefined` when `stop` asked for an end in between.
 */
export async function inSlices<T>(
  steps: Iterator<unknown, T>,
  stop: () => boolean,
): Promise<{ readonly value: T } | undefined> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    if (performance.now() - start < slice) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    if (stop()) return undefined;
    start = performance.now();
  }
}
