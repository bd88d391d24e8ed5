/** Milliseconds of work before others get a turn: less than a picture of the screen is shown. */
const slice = 12;

/**
 * Takes steps until there are no more, with a turn for others after each slice of time. False when `stop` asked for an
 * end in between.
 */
export async function inSlices(steps: Iterable<unknown>, stop: () => boolean): Promise<boolean> {
  let start = performance.now();
  // Each round is a step of the work.
  for (const step of steps) {
    void step;
    if (performance.now() - start < slice) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    if (stop()) return false;
    start = performance.now();
  }
  return true;
}
