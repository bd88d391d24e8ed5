/** Picks a number from 0 up to, not including, `count`. */
export type Pick = (count: number) => number;

/** The same numbers for the same seed. */
export function seeded(seed: number): Pick {
  let state = seed >>> 0;
  return count => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * count);
  };
}

type Make = (pick: Pick) => string;

const nothing: Make = () => '';
const letters = [...'abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 .,;:!?%–-/()"”\n\uFFFC'];

/**
 * What makes texts that an expression may match, one at random each time. What may not stand around them is not looked at,
 * so that a text must still be tried; what must stand there comes along half of the times.
 */
export function textsLike(source: string): Make {
  const parts =
    source.match(/\[(?:\\.|[^\]\\])*\]|\\.|\(\?<?[=!]|\(\?:|\(\?<\w+>|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/g) ?? [];
  let at = 0;
  const alternatives = (): Make => {
    const all = [sequence()];
    while (parts[at] === '|') {
      at++;
      all.push(sequence());
    }
    return pick => (all[pick(all.length)] ?? nothing)(pick);
  };
  const sequence = (): Make => {
    const all: Make[] = [];
    for (let part = parts[at]; part !== undefined && part !== '|' && part !== ')'; part = parts[at]) {
      at++;
      const one = part.startsWith('(') ? group(part) : lettersOf(part);
      const [least, most] = timesOf(parts[at]);
      if (most >= 0) at++;
      all.push(most < 0 ? one : pick => repeated(one, least + pick(most - least + 1), pick));
    }
    return pick => all.map(one => one(pick)).join('');
  };
  const group = (part: string): Make => {
    const inner = alternatives();
    at++;
    if (/^\(\?<?!/.test(part)) return nothing;
    return /^\(\?<?=/.test(part) ? pick => (pick(2) ? inner(pick) : '') : inner;
  };
  return alternatives();
}

const repeated = (one: Make, times: number, pick: Pick): string =>
  Array.from({ length: times }, () => one(pick)).join('');

/** How often a part stands, twice more than it must at most; -1 for what is no such sign. */
function timesOf(part = ''): readonly [least: number, most: number] {
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}/.exec(part) ?? [];
  const sign = /^[*+?]\??$/.exec(part)?.[0][0];
  if (from === undefined && sign === undefined) return [0, -1];
  const least = from === undefined ? Number(sign === '+') : Number(from);
  const most = sign === '?' ? 1 : comma === '' ? least : to ? Number(to) : Infinity;
  return [least, Math.min(most, least + 2)];
}

/** One of those that a part without a group matches. */
function lettersOf(part: string): Make {
  if (part === '^' || part === '$' || /^\\[bB]$/.test(part)) return nothing;
  if (part.length === 1 && part !== '.') return () => part;
  if (/^\\[1-9]$/.test(part)) return nothing;
  const one = new RegExp(`^${part}$`);
  const all = [...new Set([...letters, ...part])].filter(letter => one.test(letter));
  return pick => all[pick(all.length)] ?? '';
}

/** So many of them, or all, in whatever order. */
export function sampled<T>(all: readonly T[], most: number, pick: Pick): readonly T[] {
  const rest = [...all];
  const chosen: T[] = [];
  while (chosen.length < most && rest.length > 0) chosen.push(...rest.splice(pick(rest.length), 1));
  return chosen;
}
