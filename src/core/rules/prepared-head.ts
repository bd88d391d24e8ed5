import type { Finding } from '../model/finding.ts';
import type { Specification } from '../model/generated/types.ts';
import { healthyHead } from '../model/healthy-head.ts';
import type { Json } from '../model/json.ts';
import type { CheckInput } from './check-input.ts';
import { citationsIn, type Citation } from './citations.ts';
import { factsKey, factsOf, type Facts } from './facts.ts';
import { headTexts } from './head-texts.ts';
import { Judge } from './judge.ts';
import type { Rule } from './rule.ts';

/** All that follows from the head, the environment and the workspace. */
export interface PreparedHead {
  readonly head: Specification;
  readonly faults: readonly Finding[];
  readonly facts: Facts;
  readonly judge: Judge;
  /** Two heads with the same key give every requirement the same findings. */
  readonly key: string;
  readonly citations: readonly Citation[];
}

export function prepareHead(input: CheckInput, rules: readonly Rule[]): PreparedHead {
  const { head, faults } = healthyHead(input.specification as unknown as Json);
  const sources = { specification: head, environment: input.environment, workspace: input.workspace };
  return {
    head,
    faults,
    facts: factsOf(sources),
    judge: new Judge(rules, head, input.workspace),
    key: factsKey(sources) + JSON.stringify(input.workspace?.rules ?? {}),
    citations: headTexts(head).flatMap(([at, text]) => citationsIn(text, at)),
  };
}
