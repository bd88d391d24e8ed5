import type { Finding } from '../model/finding.ts';
import { validateRequirement } from '../model/generated/validators.js';
import { isObject, listOf, type Json } from '../model/json.ts';
import { shapeFindings } from '../model/shape-fault.ts';
import type { Checked, ToldList } from './checked.ts';
import { checkedRequirement } from './checked-requirement.ts';
import type { CrossReferences } from './cross-references.ts';
import { recordOf } from './requirement-record.ts';
import type { Facts } from './facts.ts';
import { named } from './head-texts.ts';
import type { Judge } from './judge.ts';
import { insertsAfter, placedFindings } from './placed-findings.ts';
import type { RequirementChanges } from './requirement-changes.ts';

/** What stays the same while one file's requirements are gone through. */
export interface Pass {
  readonly facts: Facts;
  readonly judge: Judge;
  readonly cross: CrossReferences;
  readonly changes: RequirementChanges;
}

/**
 * The requirements of one section, kept from check to check. A new list is compared with the old one by identity from
 * both ends: what an edit did not touch costs one comparison each.
 */
export class CheckedSection {
  readonly name: string;
  /** The section's value at the last update. */
  value: Json | undefined;
  /** Place among the file's sections; its records share it. */
  readonly home = { order: 0 };
  #id = '';
  #list: Checked[] = [];
  /** Their values, in a list that is gone through faster. */
  #values: readonly Json[] = [];
  #ids = new Map<string, number>();
  /** Requirements without an id or with one that another has too: then places are named by number. */
  #nameless = 0;
  readonly #told: ToldList = { findings: undefined };

  /** `name` is the section's segment in pointers. */
  constructor(name: string) {
    this.name = name;
  }

  update(value: Json, pass: Pass): void {
    this.value = value;
    const id = isObject(value) && typeof value.id === 'string' ? value.id : '';
    const next = isObject(value) ? listOf(value.requirements) : [];
    if (id !== this.#id) this.clear(pass);
    this.#id = id;
    const old = this.#values;
    const shorter = Math.min(old.length, next.length);
    let start = 0;
    while (start < shorter && old[start] === next[start]) start++;
    let end = 0;
    while (end < shorter - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
    this.#values = next;
    const removed = this.#list.slice(start, old.length - end);
    const added = next.slice(start, next.length - end);
    if (removed.length === 0 && added.length === 0) return;
    const wasNameless = this.#nameless > 0;
    for (const { value: gone } of removed) this.#count(gone, -1);
    for (const come of added) this.#count(come, 1);
    this.#told.findings = undefined;
    if (wasNameless || this.#nameless > 0) this.#replaceAll(next, pass);
    else this.#replace(start, removed, added, pass);
  }

  /** Every id is unique: only what is new is checked. */
  #replace(start: number, removed: readonly Checked[], added: readonly Json[], pass: Pass): void {
    for (const checked of removed) leave(checked, pass);
    const checked = added.map(value => this.#check(value, `@${escapeSegment(idOf(value) ?? '')}`, pass));
    this.#list.splice(start, removed.length, ...checked);
    if (checked.length === removed.length) checked.forEach(({ record }, i) => (record.index = start + i));
    else this.#list.forEach(({ record }, i) => (record.index = i));
  }

  /** Some place is named by number: each requirement that keeps its value and its name is kept. */
  #replaceAll(next: readonly Json[], pass: Pass): void {
    const old = new Map(this.#list.map(checked => [checked.record.at, checked]));
    let last = -1;
    let isReordered = false;
    this.#list = named(next).map(([value, name], index) => {
      const at = `/sections/${this.name}/requirements/${name}`;
      const before = old.get(at);
      if (before?.value === value) old.delete(at);
      const checked = before?.value === value ? before : this.#check(value, name, pass);
      if (checked === before) {
        isReordered ||= checked.record.index < last;
        last = checked.record.index;
      }
      checked.record.index = index;
      return checked;
    });
    if (isReordered) {
      pass.cross.forget();
      pass.changes.isReordered = true;
    }
    for (const checked of old.values()) leave(checked, pass);
  }

  #check(value: Json, name: string, { facts, judge, cross, changes }: Pass): Checked {
    const at = `/sections/${this.name}/requirements/${name}`;
    const { record, findings } = checkRequirement(value, at, this.#id, this.home, facts, judge);
    const checked: Checked = {
      value,
      record,
      findings,
      told: findings,
      insertsAfter: insertsAfter(findings),
      list: this.#told,
    };
    cross.add(record);
    changes.add(checked);
    record.requirement.prepared.forget();
    return checked;
  }

  clear(pass: Pass): void {
    for (const checked of this.#list) leave(checked, pass);
    [this.#list, this.#values, this.#ids, this.#nameless] = [[], [], new Map(), 0];
    this.#told.findings = undefined;
  }

  #count(value: Json, by: 1 | -1): void {
    const id = idOf(value);
    if (id === undefined) {
      this.#nameless += by;
      return;
    }
    const before = this.#ids.get(id) ?? 0;
    const after = before + by;
    if (after === 0) this.#ids.delete(id);
    else this.#ids.set(id, after);
    this.#nameless += Math.max(0, after - 1) - Math.max(0, before - 1);
  }

  get requirements(): readonly Checked[] {
    return this.#list;
  }

  /** As they are told. */
  get findings(): readonly Finding[] {
    return (this.#told.findings ??= this.#findings());
  }

  /** Not by `flatMap`: a section may hold thousands of requirements, and one of them is being written in. */
  #findings(): readonly Finding[] {
    const all: Finding[] = [];
    for (const checked of this.#list)
      if (checked.told.length > 0) for (const finding of placedFindings(checked)) all.push(finding);
    return all;
  }
}

function leave(checked: Checked, { cross, changes }: Pass): void {
  cross.remove(checked.record);
  changes.remove(checked);
}

const idOf = (value: Json): string | undefined =>
  isObject(value) && typeof value.id === 'string' ? value.id : undefined;
const escapeSegment = (id: string): string => id.replaceAll('~', '~0').replaceAll('/', '~1');

const noneFaulty: ReadonlySet<string> = new Set();

type ShapeErrors = NonNullable<typeof validateRequirement.errors>;

const faultyKeys = (errors: ShapeErrors): ReadonlySet<string> =>
  new Set(
    errors.flatMap(({ keyword, instancePath }) =>
      keyword === 'additionalProperties' && instancePath === '' ? [] : [instancePath.split('/')[1] ?? ''],
    ),
  );

const schemaPath = ['sections', '0', 'requirements', '0'];

function faultsOf(errors: ShapeErrors, value: Json, at: string): readonly Finding[] {
  // A kind that is missing or unknown has a rule of its own, with fixes.
  const told = errors.filter(error => error.params.missingProperty !== 'kind' && error.instancePath !== '/kind');
  return shapeFindings(told, value, { kind: 'specification', at, schemaPath });
}

function checkRequirement(
  value: Json,
  at: string,
  section: string,
  home: { readonly order: number },
  facts: Facts,
  judge: Judge,
): Pick<Checked, 'record' | 'findings'> {
  const healthy = validateRequirement(value);
  const errors = healthy ? [] : (validateRequirement.errors ?? []);
  const requirement = checkedRequirement(value, healthy ? noneFaulty : faultyKeys(errors));
  const faults = healthy
    ? []
    : faultsOf(errors, value, at).map(fault =>
        requirement.id === '' ? fault : { ...fault, requirement: requirement.id },
      );
  const record = recordOf(requirement, at, section, home);
  const found = judge.requirement(requirement, at, facts);
  return { record, findings: faults.length > 0 ? [...faults, ...found] : found };
}
