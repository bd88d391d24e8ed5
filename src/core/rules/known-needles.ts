import { needlesOf } from './needles.ts';
import { latin, patterns } from './pattern.ts';

/** What `needleTable` gave when the program was built (esbuild.mjs); absent where the sources are run as they are. */
declare const NEEDLES: string | undefined;

type Table = Readonly<Record<string, readonly string[]>>;

/** Enough to tell our expressions apart, which `needleTable` makes sure of; much shorter than they are. */
const nameOf = (source: string): string => `${String(source.length)} ${source.slice(0, 60)} ${source.slice(-20)}`;

/**
 * The needles of all patterns, as text. Reading them from the expressions takes longer than looking through a hundred
 * requirements, and gives the same at every start. Throws when two expressions cannot be told apart by name.
 */
export function needleTable(): string {
  const table: Record<string, readonly string[]> = {};
  const sources = new Map<string, string>();
  for (const { source } of patterns.map(({ expression }) => expression)) {
    const name = nameOf(source);
    if ((sources.get(name) ?? source) !== source) throw new Error(`two patterns with one name: ${name}`);
    sources.set(name, source);
    const needles = needlesOf(latin(source));
    if (needles) table[name] = needles;
  }
  return JSON.stringify(table);
}

const readTable = (): Table => (typeof NEEDLES === 'undefined' ? {} : (JSON.parse(NEEDLES) as Table));

/** The needles of every pattern, in their order: known from the build, or read from the expression. */
export function needlesOfAll(): readonly (readonly string[] | undefined)[] {
  const table = readTable();
  return patterns.map(({ expression: { source } }) => table[nameOf(source)] ?? needlesOf(latin(source)));
}
