/** Thrown when a rule asks for something that is still being read. */
const notYet = Symbol('not read yet');

/** Gives nothing: whoever asks is left out until it is there (`unlessNotRead`). */
export function notReadYet(): never {
  throw notYet;
}

/** What the work gives; `undefined` when it asked for what is not there yet. */
export function unlessNotRead<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error === notYet) return undefined;
    throw error;
  }
}
