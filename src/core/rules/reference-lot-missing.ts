import { eachUnder, elementAt } from './cited.ts';
import { named } from './head-texts.ts';
import { defineRule, type Draft, type Part } from './rule.ts';

export const referenceLotMissing = defineRule({
  id: 'reference-lot-missing',
  code: 'DOK-29',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'En del som kravet gäller finns i upphandlingen',
  rationale: 'Ett krav som gäller en del som inte finns binder ingen.',
  basis: ['Hänvisning utan mål i dokumentet'],
  messages: {
    missing: (id: string) =>
      `Upphandlingen har ingen del ${id}: lägg till den bland delarna (lots) eller ändra hänvisningen.`,
  },

  *check({ procurement, award }, _at, { cross }): Generator<Draft | Part> {
    const lots = new Set((procurement?.lots ?? []).map(({ id }) => id));
    for (const id of cross.lots.keys()) {
      if (lots.has(id)) continue;
      yield eachUnder(cross.lots, id, record => [
        { at: elementAt(record, 'lots', id), requirement: record.id, message: this.messages.missing(id) },
      ]);
    }
    for (const [{ lot }, name] of named(award?.criteria ?? [])) {
      if (lot !== undefined && !lots.has(lot))
        yield { at: `/award/criteria/${name}/lot`, message: this.messages.missing(lot) };
    }
  },

  examples: [
    {
      good: 'Telefonerna ska ha dubbla SIM.',
      with: { lots: ['telefoner'] },
      specification: { procurement: { lots: [{ id: 'telefoner', title: 'Telefoner' }] } },
    },
    { bad: 'Telefonerna ska ha dubbla SIM.', with: { lots: ['⟦telefoner⟧'] } },
    {
      bad: {
        procurement: { lots: [{ id: 'telefoner', title: 'Telefoner' }] },
        award: { criteria: [{ id: 'T1', title: 'Batteri', shape: 'yes-no', lot: '⟦telefon⟧' }] },
      },
    },
  ],
});
