/** Texts after each other, each ended by a full stop unless it has an end of its own. */
export const sentences = (...list: readonly (string | undefined)[]): string =>
  list.flatMap(line => (line?.trim() ? [/[.!?]$/u.test(line.trim()) ? line.trim() : `${line.trim()}.`] : [])).join(' ');
