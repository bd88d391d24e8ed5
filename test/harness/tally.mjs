// The closing line that every runner of this project prints last: how many tests passed, failed and were skipped.

const LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

export function closingLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The tally in a line, or undefined when it is not a closing line. */
export function readClosingLine(line) {
  const found = LINE.exec(line.trim());
  if (!found) return undefined;
  return { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
}

export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}
