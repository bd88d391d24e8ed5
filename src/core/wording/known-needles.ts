import { gateTable, type GateTable } from './gate-table.ts';
import { needlesOf } from './needles.ts';
import { latin, patterns, type Pattern } from './pattern.ts';
import { WordGate } from './word-gate.ts';

/** What `needleTable` gave when the program was built (esbuild.mjs); absent where the sources are run as they are. */
declare const NEEDLES: string | undefined;

/** A table of all patterns, where `names` stand for their places: those are other in each program. */
interface NamedTable {
  readonly names: readonly string[];
  readonly table: GateTable;
}

/** Enough to tell our expressions apart, which `needleTable` makes sure of; much shorter than they are. */
const nameOf = ({ expression: { source } }: Pattern): string =>
  `${String(source.length)} ${source.slice(0, 60)} ${source.slice(-20)}`;

const needlesIn = ({ expression: { source } }: Pattern): readonly string[] | undefined => needlesOf(latin(source));

/**
 * The needles of all patterns as the gate looks for them, as text. Reading them from the expressions takes longer than
 * looking through a hundred requirements, and gives the same at every start. Throws when two expressions cannot be told
 * apart by name.
 */
export function needleTable(): string {
  const byName = new Map<string, Pattern>();
  for (const each of patterns) {
    const name = nameOf(each);
    const known = byName.get(name);
    if ((known ?? each).expression.source !== each.expression.source)
      throw new Error(`two patterns with one name: ${name}`);
    byName.set(name, each);
  }
  const table = gateTable(Array.from(byName.values(), needlesIn));
  return JSON.stringify({ names: [...byName.keys()], table } satisfies NamedTable);
}

const fromBuild = typeof NEEDLES === 'undefined' ? undefined : NEEDLES;

/** Tells which patterns a text can match: by a table that `needleTable` gave, or by reading the expressions. */
export function patternGate(table = fromBuild): WordGate {
  const known = table === undefined ? undefined : placed(JSON.parse(table) as NamedTable);
  return new WordGate(known ?? gateTable(patterns.map(needlesIn)), patterns.length);
}

/** With the places that the patterns have here; undefined when there is one that the table does not know. */
function placed({ names, table }: NamedTable): GateTable | undefined {
  const placesByName = new Map<string, number[]>(names.map(name => [name, []]));
  for (const each of patterns) {
    const known = placesByName.get(nameOf(each));
    if (!known) return undefined;
    known.push(each.place);
  }
  // A pattern that is written twice has two places
  const ours = [...placesByName.values()];
  return { ...table, places: table.places.map(list => list.flatMap(name => ours[name] ?? [])) };
}
