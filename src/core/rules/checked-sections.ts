import type { Finding } from '../model/finding.ts';
import type { Specification } from '../model/generated/types.ts';
import { isObject, listOf, type Json } from '../model/json.ts';
import type { Checked } from './checked.ts';
import { CheckedSection, type Pass } from './checked-section.ts';
import { CrossReferences } from './cross-references.ts';
import { named } from './head-texts.ts';
import type { PreparedHead } from './prepared-head.ts';
import { RequirementChanges } from './requirement-changes.ts';

/**
 * The sections of one file with the registers of their requirements, kept from check to check. Both updates work piece by
 * piece and may be left half-way: then `update` looks at every section the next time.
 */
export class CheckedSections {
  readonly cross = new CrossReferences();
  readonly changes = new RequirementChanges();
  /** Always holds every section whose requirements the registers know of, also when an update is left half-way. */
  #byName = new Map<string, CheckedSection>();
  /** In the file's order. */
  #list: readonly CheckedSection[] = [];

  *update(specification: Specification, head: PreparedHead): Generator<undefined> {
    const pass = this.#pass(head);
    const known = this.#byName;
    const next = new Map<string, CheckedSection>();
    for (const [value, name] of named(sectionsOf(specification))) {
      const section = known.get(name) ?? new CheckedSection(name);
      known.set(name, section);
      if (section.home.order !== next.size) this.changes.isReordered = true;
      section.home.order = next.size;
      next.set(name, section);
      if (section.value !== value) yield* updateInSteps(section, value, pass);
    }
    for (const [name, section] of known) if (!next.has(name)) section.clear(pass);
    this.#byName = next;
    this.#list = [...next.values()];
    this.cross.forget();
    this.cross.settle();
  }

  /** When the head is the same: the sections are the same ones in the same order, and only those with another value are looked into. */
  *updateSame(specification: Specification, head: PreparedHead): Generator<undefined> {
    const pass = this.#pass(head);
    const list = sectionsOf(specification);
    let i = 0;
    for (const section of this.#byName.values()) {
      const value = list[i++];
      if (value !== undefined && section.value !== value) yield* updateInSteps(section, value, pass);
    }
    this.cross.settle();
  }

  #pass({ facts, judge }: PreparedHead): Pass {
    return { facts, judge, cross: this.cross, changes: this.changes };
  }

  /** Those of each section, in the file's order. */
  get requirements(): readonly (readonly Checked[])[] {
    return this.#list.map(section => section.requirements);
  }

  /** As they are told, section by section in the file's order; a section that is untouched gives the same list. */
  get findings(): readonly (readonly Finding[])[] {
    return this.#list.map(section => section.findings);
  }

  /** What is told of requirements at a path of keys and indexes, or below it. */
  findingsAlong([key, index, inside, place]: readonly (string | number)[]): readonly (readonly Finding[])[] {
    const section = key === 'sections' ? this.#list[Number(index)] : undefined;
    if (!section || (inside !== undefined && inside !== 'requirements')) return [];
    if (place === undefined) return [section.findings];
    return [section.requirements[Number(place)]?.told ?? []];
  }
}

/** In a faulty file they hold anything. */
const sectionsOf = ({ sections }: { readonly sections?: unknown }): readonly Json[] => listOf(sections);

const requirementsAStep = 20;

/** A section that is new grows to what it is: what is there already is told by its identity. */
function* updateInSteps(section: CheckedSection, value: Json, pass: Pass): Generator<undefined> {
  const requirements = isObject(value) ? listOf(value.requirements) : [];
  const isNew = section.value === undefined;
  for (let end = requirementsAStep; isNew && isObject(value) && end < requirements.length; end += requirementsAStep) {
    // Not its other keys: a stranger's section may have thousands of its own
    section.update({ ...(value.id !== undefined && { id: value.id }), requirements: requirements.slice(0, end) }, pass);
    yield;
  }
  section.update(value, pass);
  yield;
}
