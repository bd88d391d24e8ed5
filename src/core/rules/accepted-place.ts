import type { Finding } from '../model/finding.ts';
import type { Specification, Suppression } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { concretePath, formatPointer, nameIn, parsePointer } from '../parse/index.ts';

/** What is wrong with how an entry names its place. */
export interface PlaceNamed {
  readonly fault: 'missing' | 'ambiguous' | 'numbered' | 'numbered-for-nothing';
  /** The place by the ids on its way. */
  readonly named?: string;
}

/** Findings that may stand at a path of keys and indexes or below it, list by list; others may be among them. */
export type FindingsAlong = (path: readonly (string | number)[]) => Iterable<readonly Finding[]>;

/** How the entry names its place; `undefined` where it is named as findings name theirs. */
export function placeNamed(
  { rule, at }: Suppression,
  specification: Specification,
  findingsAlong: FindingsAlong,
): PlaceNamed | undefined {
  if (at === undefined) return undefined;
  const value = specification as unknown as Json;
  const found = concretePath(value, at);
  if (!found.ok) return { fault: found.problem.code === 'pointer-ambiguous' ? 'ambiguous' : 'missing' };
  const names = namesOn(value, found.value);
  const named = formatPointer(names.map(({ byRule }) => byRule));
  if (named === at) return undefined;
  for (const findings of findingsAlong(found.value)) {
    const place = placeOfFirst(findings, rule, names);
    if (place !== undefined) return { fault: 'numbered', named: place };
  }
  return { fault: 'numbered-for-nothing', named };
}

/** How the first finding that nobody has accepted names the place. */
function placeOfFirst(findings: readonly Finding[], rule: string, names: readonly Name[]): string | undefined {
  for (const finding of findings) {
    if (finding.suppressed || (finding.rule !== rule && finding.code !== rule)) continue;
    const segments = parsePointer(finding.at)?.slice(0, names.length) ?? [];
    if (segments.length === names.length && names.every(({ all }, i) => all.includes(segments[i] ?? '')))
      return formatPointer(segments);
  }
  return undefined;
}

/** Lists whose elements findings name by their ids. */
const namedLists: ReadonlySet<string | number | undefined> = new Set([
  'sections',
  'requirements',
  'annexes',
  'criteria',
  'items',
]);

/** How findings name one step of a path as a rule, and every way in which it may be named. */
interface Name {
  readonly byRule: string | number;
  readonly all: readonly string[];
}

function namesOn(value: Json, path: readonly (string | number)[]): readonly Name[] {
  let here: Json | undefined = value;
  return path.map((name, i) => {
    const list: readonly Json[] | undefined = Array.isArray(here) ? (here as readonly Json[]) : undefined;
    here = list ? list[Number(name)] : isObject(here) ? here[name] : undefined;
    const id = list && nameIn(list, Number(name));
    return {
      byRule: id !== undefined && namedLists.has(path[i - 1]) ? id : name,
      all: [String(name), ...(id === undefined ? [] : [id])],
    };
  });
}
