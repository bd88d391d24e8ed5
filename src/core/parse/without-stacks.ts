/** Known to most engines; where it is not, all works the same. */
const errors = Error as { stackTraceLimit?: number };

/**
 * Runs what throws errors away by the dozen: to note where each came from costs twice as much as to find it. What is thrown
 * out of it tells no place either.
 */
export function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = errors;
  if (stackTraceLimit === undefined) return work();
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}
