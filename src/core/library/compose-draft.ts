import type { Change } from '../model/change.ts';
import type { Requirement, Section, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { applyChange, formatPointer, isList, nameIn } from '../parse/index.ts';

/** A specification under change: every change is applied at once, so that the next one is counted in its result. */
export interface ComposeDraft {
  readonly specification: Specification;
  readonly changes: readonly Change[];
  set(path: readonly (string | number)[], value: unknown): void;
  insert(path: readonly (string | number)[], index: number, value: unknown): void;
  remove(path: readonly (string | number)[]): void;
  apply(changes: readonly Change[]): void;
}

/** List indexes in a path are written as `@ID` where the id is unique, so that changes keep their meaning for longer. */
export function openDraft(specification: Specification): ComposeDraft {
  let value = specification as unknown as Json;
  const changes: Change[] = [];
  const apply = (change: Change): void => {
    const result = applyChange(value, change);
    if (!result.ok) throw new Error(`a change of our own cannot be applied: ${JSON.stringify(result.problem)}`);
    changes.push(change);
    value = result.value;
  };
  const pointer = (path: readonly (string | number)[]): string => formatPointer(named(value, path));
  return {
    get specification() {
      return value as unknown as Specification;
    },
    changes,
    set: (path, to) => apply({ op: 'set', at: pointer(path), value: to as Json }),
    insert: (path, index, element) => apply({ op: 'insert', at: pointer(path), index, value: element as Json }),
    remove: path => apply({ op: 'remove', at: pointer(path) }),
    apply: list => list.forEach(apply),
  };
}

function named(value: Json, path: readonly (string | number)[]): readonly (string | number)[] {
  let here: Json | undefined = value;
  return path.map(segment => {
    if (isList(here) && typeof segment === 'number') {
      const name = nameIn(here, segment);
      here = here[segment];
      return name;
    }
    here =
      typeof here === 'object' && here !== null && !isList(here) && Object.hasOwn(here, segment)
        ? here[segment]
        : undefined;
    return segment;
  });
}

export interface PlacedRequirement {
  readonly requirement: Requirement;
  readonly section: Section;
  readonly sectionIndex: number;
  readonly index: number;
}

export function placedRequirements({ sections = [] }: Specification): readonly PlacedRequirement[] {
  return sections.flatMap((section, sectionIndex) =>
    (section.requirements ?? []).map((requirement, index) => ({ requirement, section, sectionIndex, index })),
  );
}

/** Place for a newcomer in a list: after the nearest one before it in the wanted order, else before the nearest after. */
export function placeInOrder(present: readonly string[], wanted: readonly string[], newcomer: string): number {
  const at = wanted.indexOf(newcomer);
  for (let before = at - 1; before >= 0; before--) {
    const found = present.lastIndexOf(wanted[before] ?? '');
    if (found >= 0) return found + 1;
  }
  for (const after of wanted.slice(at + 1)) {
    const found = present.indexOf(after);
    if (found >= 0) return found;
  }
  return present.length;
}
