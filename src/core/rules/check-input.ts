import type { Finding } from '../model/finding.ts';
import { healthyCompanion } from '../model/file-shape.ts';
import type { Environment, GateDefinition, Pack, Specification, Workspace } from '../model/generated/types.ts';
import { isObject, listOf, type JsonObject } from '../model/json.ts';
import type { Baseline } from './baseline.ts';

export interface CheckInput {
  /** May hold faults of shape: they become findings. */
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
  /** Those in use. */
  readonly packs?: readonly Pack[];
  /** The gates of every pack at hand, see `gatesOf`. */
  readonly gates?: readonly GateDefinition[];
  /** Packs and gates are still being read: the rules that ask for them are left out, and find what they find next time. */
  readonly waiting?: boolean;
  /** ISO date, given by the host; without it, rules that ask how old something is are silent. */
  readonly today?: string;
  /** What the findings are for: the gate before a tender asks for more. Default `internal`. */
  readonly audience?: 'internal' | 'consultation' | 'tender';
  /** Findings about the text itself, from `parse/`. */
  readonly sourceFindings?: readonly Finding[];
  /** Ids of requirements that cannot be read at the moment, but are there. */
  readonly damaged?: readonly string[];
  /** Findings known from before: they are marked, not left out. */
  readonly baseline?: Baseline | undefined;
}

/** Somebody may be writing in the files beside the specification just now. The same object where both are sound. */
export function withHealthyCompanions(input: CheckInput): CheckInput {
  const environment = healthyFile('environment', input.environment);
  const workspace = healthyFile('workspace', input.workspace);
  return environment === input.environment && workspace === input.workspace
    ? input
    : { ...input, environment, workspace };
}

const healthyFile = <T extends Environment | Workspace>(
  kind: 'environment' | 'workspace',
  value: T | undefined,
): T | undefined => value && (healthyCompanion(kind, value as unknown as JsonObject) as unknown as T);

/** Whether nothing but requirements differs: everything else is the same object as last time. */
export function sameHead(before: CheckInput, now: CheckInput): boolean {
  if (before.environment !== now.environment || before.workspace !== now.workspace) return false;
  const [old, next] = [before.specification, now.specification] as unknown as readonly JsonObject[];
  if (!old || !next || !sameBut(old, next, 'sections')) return false;
  const [a, b] = [listOf(old.sections), listOf(next.sections)];
  return (
    a.length === b.length &&
    a.every((section, i) => {
      const other = b[i];
      return section === other || (isObject(section) && isObject(other) && sameBut(section, other, 'requirements'));
    })
  );
}

/** Have both the same values, and under `except` a list each, or the same? */
function sameBut(a: JsonObject, b: JsonObject, except: string): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(key => {
    if (!Object.hasOwn(b, key)) return false;
    return a[key] === b[key] || (key === except && Array.isArray(a[key]) && Array.isArray(b[key]));
  });
}

/** Whether the document rules see the same beside the specification and its companions. */
export function sameSetting(before: CheckInput, now: CheckInput): boolean {
  return (
    before.today === now.today &&
    before.audience === now.audience &&
    before.waiting === now.waiting &&
    sameElements(before.packs ?? [], now.packs ?? []) &&
    sameElements(before.gates ?? [], now.gates ?? []) &&
    sameElements(before.damaged ?? [], now.damaged ?? [])
  );
}

export const sameElements = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((element, i) => element === b[i]);
