import type { Specification } from '../../model/generated/types.ts';
import type { Json } from '../../model/json.ts';
import { withAnswer } from './answers.ts';
import { parts, type GuideContext, type GuideState, type GuideStep } from './guide-step.ts';
import { textStep } from './make-step.ts';
import { readList } from './read-answer.ts';

type Buyers = NonNullable<NonNullable<Specification['procurement']>['buyers']>;

/**
 * Who procures: one, or several of whom the first leads (LOU 4 kap. 8 § lets authorities procure together). What is known
 * of a buyer beside the name stays. Those that the workspace names are inherited, and not written again.
 */
export function buyerStep(state: GuideState, { workspace }: GuideContext): GuideStep {
  const inherited = workspace?.buyers ?? (workspace?.organisation ? [workspace.organisation] : []);
  const own = state.answers.procurement?.buyers ?? [];
  const known = leadFirst(own.length > 0 ? own : inherited);
  const example = 'Exempelby kommun, Exempeldalens kommunalförbund';
  const step = textStep(state, {
    id: 'procurement.buyers',
    part: parts.procurement,
    path: ['procurement', 'buyers'],
    question: 'Vem upphandlar?',
    help:
      inherited.length > 0 && own.length === 0
        ? 'Namnet är hämtat ur kravbyggaren.yaml. Upphandlar ni för flera skriver ni alla med komma emellan, den som samordnar först.'
        : 'Den upphandlande myndigheten. Upphandlar ni för flera skriver ni alla med komma emellan, den som samordnar först.',
    example,
    read: readList,
  });
  const shown = namesOf(known);
  return {
    ...step,
    field: { type: 'text', value: shown, example },
    take: given => {
      if (given.type !== 'text' || given.text.trim() === '') return step.take(given);
      const reading = readList(given.text);
      if (!reading.ok || reading.value.join(', ') === shown) return state;
      const names = [...new Set(reading.value)];
      const isInherited = names.join(', ') === namesOf(leadFirst(inherited));
      return withAnswer(
        state,
        ['procurement', 'buyers'],
        isInherited ? undefined : (named(names, [...own, ...inherited]) as unknown as Json),
      );
    },
  };
}

const leadFirst = (buyers: Buyers): Buyers => [
  ...buyers.filter(({ lead }) => lead),
  ...buyers.filter(({ lead }) => !lead),
];

const namesOf = (buyers: Buyers): string => buyers.map(({ name }) => name).join(', ');

function named(names: readonly string[], known: Buyers): Buyers {
  return names.map((name, index) => {
    const { lead: _, ...rest } = known.find(buyer => buyer.name === name) ?? { name };
    return index === 0 ? { ...rest, lead: true } : rest;
  });
}
