import type { Condition } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { schemaAt } from '../model/schema.ts';
import { valueInSwedish } from '../text/index.ts';
import { factsIn, isOpen, type FactReader } from './condition.ts';

/** What a person calls a fact. */
export function labelOfFact(fact: string): string {
  if (fact === 'environment' || fact.startsWith('environment.')) return 'IT-miljön';
  return schemaAt('specification', fact.split('.'))?.['x-label'] ?? fact;
}

/** The facts that a condition reads and that have a value, as `Personuppgifter: ja`, each once. */
export function factsInSwedish(condition: Condition, read: FactReader): readonly string[] {
  const lines = factsIn(condition).flatMap(fact => {
    const value = read(fact);
    const shown = isOpen(value) ? undefined : valueInSwedish(labelled(fact, value));
    return shown === undefined ? [] : [`${labelOfFact(fact)}: ${shown}`];
  });
  return [...new Set(lines)];
}

function labelled(fact: string, value: Json | undefined): Json | undefined {
  const node = schemaAt('specification', fact.split('.'));
  const labels = node?.['x-labels'] ?? node?.items?.['x-labels'];
  const label = (one: unknown) => labels?.[String(one)];
  if (Array.isArray(value)) return value.map(item => label(item) ?? (item as string));
  return label(value) ?? value;
}
