/** The candidate closest in spelling, if it is close: at most a third of the letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  const sought = word.toLowerCase();
  for (const name of candidates) {
    const most = Math.max(1, Math.floor(name.length / 3));
    if (Math.abs(sought.length - name.length) > most) continue;
    const distance = editDistance(sought, name.toLowerCase(), Math.min(most, (best?.distance ?? Infinity) - 1));
    if (distance !== undefined) best = { name, distance };
  }
  return best?.name;
}

/** Longer words count as far apart. */
const longest = 60;

/**
 * Letters to insert, remove, replace or swap with a neighbour; `undefined` when they are more than `most`. One word is compared
 * with thousands: those that are far apart are told by their first letters.
 */
function editDistance(a: string, b: string, most: number): number | undefined {
  if (a.length > longest || b.length > longest) return undefined;
  let [start, end] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start++;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return rest(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
}

/** The same of what differs. A row holds how far the first letters of `a` are from the first 0, 1, 2 … of `b`. */
function rest(a: string, b: string, most: number): number | undefined {
  let older: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = (above[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swaps ? (older[j - 2] ?? Infinity) + 1 : Infinity;
      const distance = Math.min((above[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1, replace, swap);
      row.push(distance);
      if (distance < least) least = distance;
    }
    // A swap leads past a row
    if (least > most && leastAbove >= most) return undefined;
    [older, above, leastAbove] = [above, row, least];
  }
  const distance = above[b.length] ?? Infinity;
  return distance <= most ? distance : undefined;
}
