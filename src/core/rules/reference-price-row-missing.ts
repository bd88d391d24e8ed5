import { eachUnder } from './cited.ts';
import { defineRule, type Part } from './rule.ts';

export const referencePriceRowMissing = defineRule({
  id: 'reference-price-row-missing',
  code: 'DOK-28',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'En prisrad som kravet pekar på finns i prisformuläret',
  rationale: 'Ber texten om ett pris ska prisformuläret ha raden där priset skrivs.',
  basis: ['Hänvisning utan mål i dokumentet'],
  messages: {
    missing: (id: string) =>
      `Prisraden ${id} finns inte: lägg till den i prisformuläret (costs.items) eller ändra kravet.`,
  },

  *check({ costs }, _at, { cross }): Generator<Part> {
    const rows = new Set((costs?.items ?? []).map(({ id }) => id));
    for (const id of cross.priceRows.keys()) {
      if (rows.has(id)) continue;
      yield eachUnder(cross.priceRows, id, record => [
        { at: `${record.at}/priceRow`, requirement: record.id, message: this.messages.missing(id) },
      ]);
    }
  },

  examples: [
    {
      good: 'Anbudsgivaren ska ange pris för utbildning.',
      with: { kind: 'price', priceRow: 'P-03' },
      specification: { costs: { items: [{ id: 'P-03', code: 'K3', title: 'Utbildning', timing: 'start' }] } },
    },
    { bad: 'Anbudsgivaren ska ange pris för utbildning.', with: { kind: 'price', priceRow: '⟦P-03⟧' } },
  ],
});
