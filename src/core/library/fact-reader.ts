import type { Environment, Question, Specification } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import type { FactReader } from './condition.ts';

export interface FactSources {
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  /** The question that `answers.PACK.QUESTION` means; one with `fact` has its answer there. */
  readonly question?: ((pack: string, question: string) => Question | undefined) | undefined;
}

/**
 * Reads the facts that conditions name: any path in the specification (`classification.confidentiality`,
 * `packs.otp.use`), `parameters.NAME`, `answers.PACK.QUESTION`, and of the IT environment `environment.kinds` and
 * `environment.entries` (of what is not retired), `environment.date` and the like. Own keys only.
 */
export function factReader({ specification, environment, question }: FactSources): FactReader {
  return function read(path): Json | undefined {
    const [root = '', ...rest] = path.split('.');
    if (root === 'answers') {
      const [pack = '', id = ''] = rest;
      const asked = question?.(pack, rest.slice(1).join('.'));
      if (asked?.fact !== undefined && !asked.fact.startsWith('answers.')) return read(asked.fact);
      return walk(specification.interview, [pack, rest.length > 2 ? rest.slice(1).join('.') : id]);
    }
    if (root === 'parameters') return walk(specification.parameters, [rest.join('.'), 'value']);
    if (root === 'environment' && rest.length > 0) return environmentFact(environment, rest);
    return walk(specification, [root, ...rest]);
  };
}

function walk(from: unknown, keys: readonly string[]): Json | undefined {
  let value = from;
  for (const key of keys) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value as Json | undefined;
}

function environmentFact(environment: Environment | undefined, keys: readonly string[]): Json | undefined {
  if (!environment) return undefined;
  const entries = (environment.entries ?? []).filter(entry => entry.status !== 'retired');
  if (keys[0] === 'kinds') return [...new Set(entries.map(entry => entry.kind))];
  if (keys[0] === 'entries') return entries.map(entry => entry.id);
  return walk(environment, keys);
}
