import type { Environment, Pack, Specification } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import type { FactReader } from './condition.ts';

export interface FactSources {
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  /** Their questions tell which answers are kept as facts. */
  readonly packs?: readonly Pack[] | undefined;
}

/**
 * Reads the facts that conditions name: any path in the specification (`classification.confidentiality`,
 * `packs.otp.use`), `parameters.NAME`, `answers.PACK.QUESTION`, and of the IT environment `environment.kinds` and
 * `environment.entries` (of what is not retired), `environment.date` and the like. Own keys only.
 *
 * Where a question writes its answer to a fact, both names mean the same; the fact wins over what stands under
 * `interview`.
 */
export function factReader({ specification, environment, packs = [] }: FactSources): FactReader {
  const written = (path: string): Json | undefined => {
    const [root = '', ...rest] = path.split('.');
    if (root === 'answers') return walk(specification.interview, [rest[0] ?? '', rest.slice(1).join('.')]);
    if (root === 'parameters') return walk(specification.parameters, [rest.join('.'), 'value']);
    if (root === 'environment' && rest.length > 0) return environmentFact(environment, rest);
    return walk(specification, [root, ...rest]);
  };
  const { factOf, answersOf } = questionFacts(packs);
  return function read(path): Json | undefined {
    const fact = factOf.get(path) ?? path;
    const value = written(fact);
    if (value !== undefined && value !== null) return value;
    const answer = answersOf.get(fact)?.find(name => written(name) !== undefined);
    return answer === undefined ? undefined : written(answer);
  };
}

/** `answers.PACK.QUESTION` → its fact, and back. */
interface QuestionFacts {
  readonly factOf: ReadonlyMap<string, string>;
  readonly answersOf: ReadonlyMap<string, readonly string[]>;
}

/** The packs of a library never change, and many readers are made of them. */
const known = new WeakMap<readonly Pack[], QuestionFacts>();

function questionFacts(packs: readonly Pack[]): QuestionFacts {
  const facts = known.get(packs) ?? readQuestions(packs);
  known.set(packs, facts);
  return facts;
}

function readQuestions(packs: readonly Pack[]): QuestionFacts {
  const factOf = new Map<string, string>();
  const answersOf = new Map<string, string[]>();
  for (const pack of packs)
    for (const { id, fact } of pack.questions ?? []) {
      if (fact === undefined) continue;
      const name = `answers.${pack.id}.${id}`;
      factOf.set(name, fact);
      answersOf.set(fact, [...(answersOf.get(fact) ?? []), name]);
    }
  return { factOf, answersOf };
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
