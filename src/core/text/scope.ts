import type { Pack, ParameterDeclaration, ParameterValue, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { textFacts, textFactsByName, type FactContext } from './text-facts.ts';

export interface ScopeValue {
  readonly value: Json | undefined;
  /** The value is a proposal that nobody has decided. */
  readonly suggested?: boolean;
  /** What a person calls it; absent where nobody has named it but the one who wrote it. */
  readonly label?: string;
}

export interface AnnexReference {
  readonly number?: number;
  readonly title: string;
}

/** What the show stage may look up. An interface, so that an engine with counters of its own can stand in for it. */
export interface Scope {
  /** `undefined`: nothing is called that. A known name without a value gives `{ value: undefined }`. */
  value(name: string): ScopeValue | undefined;
  /**
   * The id that a reference leads to: the same, or the first of those that a pack's requirement became per row or entry
   * (`INT-01` → `INT-01.lifecare`). `undefined`: dangling.
   */
  requirement(id: string): string | undefined;
  annex(id: string): AnnexReference | undefined;
  /** How a pack in use asks for what a text takes from its answers (`answers.PACK.QUESTION`). */
  question?(name: string): string | undefined;
}

/** A name that a text may cite, for completion and hover. */
export interface ScopeName {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  readonly from: 'fact' | 'parameter';
  /** JSON Pointer to where the value is, or would be, written; absent when it stands in another file. */
  readonly at?: string;
}

export interface ScopeContext extends FactContext {
  /** The packs in use: their declared parameters are known names even before they have a value. */
  readonly packs?: Iterable<Pack> | undefined;
}

/** The name that texts use for a pack's parameter: `exit.notice`, or `users` where the pack declares it shared. */
export const parameterName = (pack: Pick<Pack, 'id'>, declaration: ParameterDeclaration): string =>
  declaration.shared === true ? declaration.name : `${pack.id}.${declaration.name}`;

export function scopeOf(context: ScopeContext): Scope {
  const { specification } = context;
  const packs = [...(context.packs ?? [])];
  const parameters = new Map<string, ParameterValue | undefined>();
  const labels = new Map<string, string>();
  for (const pack of packs)
    for (const declaration of pack.parameters ?? []) {
      const name = parameterName(pack, declaration);
      parameters.set(name, undefined);
      // Of a shared one the first declaration holds
      if (!labels.has(name)) labels.set(name, declaration.title);
    }
  for (const [name, parameter] of Object.entries(specification.parameters ?? {})) parameters.set(name, parameter);
  const requirements = requirementsOf(specification);
  const annexes = new Map((specification.annexes ?? []).map(annex => [annex.id, annex]));
  return {
    value(name) {
      const fact = textFactsByName.get(name);
      if (fact) return { value: fact.value(context), label: fact.label };
      if (!parameters.has(name)) return undefined;
      const parameter = parameters.get(name);
      const label = labels.get(name);
      const suggested = parameter?.status === 'suggested';
      return { value: parameter?.value, suggested, ...(label !== undefined && { label }) };
    },
    question: name => questionAsked(name, packs),
    requirement: id => requirements.get(id),
    annex: id => annexes.get(id),
  };
}

function questionAsked(name: string, packs: readonly Pack[]): string | undefined {
  const [root, id, question] = name.split('.');
  const asking = root === 'answers' ? packs.find(pack => pack.id === id) : undefined;
  return asking?.questions?.find(each => each.id === question)?.text;
}

function requirementsOf(specification: Specification): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const perItem = new Map<string, string>();
  for (const section of specification.sections ?? [])
    for (const { id, source } of section.requirements ?? []) {
      own.set(id, id);
      if (source?.item !== undefined && source.requirement !== undefined && !perItem.has(source.requirement))
        perItem.set(source.requirement, id);
    }
  return new Map([...perItem, ...own]);
}

/** Every name a text may cite here: facts first, then the parameters of the packs and of the specification. */
export function scopeNames({ specification, packs = [] }: ScopeContext): readonly ScopeName[] {
  const names = new Map<string, ScopeName>();
  for (const { name, label, at } of textFacts) names.set(name, { name, label, from: 'fact', ...(at ? { at } : {}) });
  const add = (name: string, label: string, unit: string | undefined): void => {
    if (names.has(name)) return;
    names.set(name, { name, label, from: 'parameter', at: `/parameters/${name}`, ...(unit ? { unit } : {}) });
  };
  for (const pack of packs)
    for (const declaration of pack.parameters ?? [])
      add(parameterName(pack, declaration), declaration.title, declaration.unit);
  for (const [name, { unit }] of Object.entries(specification.parameters ?? {})) add(name, name, unit);
  return [...names.values()];
}
