import { named } from './head-texts.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

export const costExternalUnexplained = defineRule({
  id: 'cost-external-unexplained',
  code: 'UTV-16',
  target: 'specification',
  ground: 'statute',
  severity: { ...aboveThresholdOnly, direct: 'off' },
  act: 'LOU',
  title: 'Externa miljökostnader räknas med en publicerad metod',
  rationale:
    'Externa miljöeffekter får räknas in bara om beloppet kan bestämmas och kontrolleras, och metoden är objektiv och rimlig att lämna uppgifter till.',
  basis: ['LOU 16 kap. 5 §'],
  messages: {
    method: (title: string) =>
      `Raden ”${title}” räknar energi eller miljö utan metod: skriv den (comment) eller hänvisa till ett krav.`,
  },

  *check({ costs }): Generator<Draft> {
    for (const [{ code, title, comment, requirements, inEvaluation }, name] of named(costs?.items ?? [])) {
      if (code !== 'K12' || inEvaluation === false || comment?.trim() || requirements?.length) continue;
      yield { at: `/costs/items/${name}`, message: this.messages.method(title) };
    }
  },

  examples: [
    {
      good: {
        costs: {
          items: [
            {
              id: 'P1',
              code: 'K12',
              title: 'El',
              timing: 'yearly',
              comment: 'kWh enligt mätning i bilaga 5 gånger 1,20 kr.',
            },
          ],
        },
      },
    },
    { bad: { costs: { items: [{ id: 'P1', code: 'K12', title: 'El', timing: 'yearly' }] } }, at: '/costs/items/@P1' },
  ],
});
