import { eachUnder } from './cited.ts';
import { named } from './head-texts.ts';
import { defineRule, type Draft, type Part } from './rule.ts';

export const priceRowUnmatched = defineRule({
  id: 'price-row-unmatched',
  code: 'UTV-17',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Pris som begärs har en rad, och raden ett krav',
  rationale:
    'Ber texten om ett pris ska prisformuläret ha raden. Vad som ingår i en rad utan krav vet ingen. Det är god sed och därför en varning: raden kan finnas utan att vara kopplad. Att kravet anger en rad som inte finns är ett fel (DOK-28).',
  basis: ['Digg, kravtexter för upphandling av data'],
  messages: {
    row: 'Kravet begär ett pris men har ingen rad i prisformuläret: ange raden (priceRow).',
    requirement: (title: string) =>
      `Prisraden ”${title}” hör inte till något krav: koppla den, eller skriv vad som ingår (comment).`,
  },

  *check({ costs }, _at, { cross }): Generator<Draft | Part> {
    const items = named(costs?.items ?? []);
    const priced = new Set(items.flatMap(([{ requirements = [] }]) => requirements));
    yield eachUnder(cross.lacking, 'price-row', ({ at, id }) =>
      priced.has(id) ? [] : [{ at, requirement: id, message: this.messages.row }],
    );
    if (cross.size === 0) return;
    for (const [{ id, title, requirements, comment, givenBy }, name] of items) {
      const known = requirements?.length || comment?.trim() || cross.priceRows.has(id) || givenBy === 'buyer';
      if (!known) yield { at: `/costs/items/${name}`, message: this.messages.requirement(title), atMost: 'hint' };
    }
  },

  examples: [
    {
      good: 'Anbudsgivaren ska ange pris för utbildning.',
      with: { kind: 'price', priceRow: 'P1' },
      specification: { costs: { items: [{ id: 'P1', code: 'K3', title: 'Utbildning', timing: 'start' }] } },
    },
    { bad: 'Anbudsgivaren ska ange pris för utbildning.', with: { kind: 'price' }, at: '' },
  ],
});
