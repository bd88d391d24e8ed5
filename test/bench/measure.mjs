// What every measurement here shares.
import { performance } from 'node:perf_hooks';

/** How long work takes, in milliseconds, and what it gives. */
export function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

export async function timedAsync(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** Median and 99th percentile. */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = q => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
  return { median: at(0.5), p99: at(0.99), count: sorted.length };
}

export const shown = value => {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (typeof value === 'string') return value;
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
};

/** What stands in the middle of the file that is typed in: a place within the text of a requirement. */
export function typingPlace(text) {
  const marker = '        text: Systemet ska ';
  const at = text.indexOf(marker, text.length >> 1);
  return at + marker.length;
}
