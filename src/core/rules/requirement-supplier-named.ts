import { defineRule, type Draft } from './rule.ts';

export const requirementSupplierNamed = defineRule({
  id: 'requirement-supplier-named',
  code: 'DOK-10',
  target: 'requirement',
  kinds: ['mandatory', 'award', 'selection'],
  concerns: (_requirement, { suppliers }) => suppliers.length > 0,
  ground: 'statute',
  severity: 'warning',
  title: 'Ett krav nämner ingen leverantör ur marknadsdialogen',
  rationale:
    'En upphandling får inte utformas så att vissa leverantörer gynnas eller missgynnas. Nämner kravet en leverantör som har deltagit i dialogen, kan ofta bara den uppfylla det. Om någon annan kan uppfylla ett krav vet bara marknaden: fråga i dialogen, och anteckna svaret.',
  basis: ['LOU 4 kap. 1 §', 'LOU 4 kap. 2 §'],
  act: 'LOU',
  messages: {
    named: (name: string) =>
      `Kravet nämner ${name}, som har deltagit i marknadsdialogen: beskriv det ni behöver utan att nämna leverantören.`,
  },

  *check({ prepared }, at, { suppliers }): Generator<Draft> {
    for (const name of suppliers) {
      const start = wordAt(prepared.masked, name) ?? wordAt(prepared.masked, name.toUpperCase());
      if (start === undefined) continue;
      yield { at: `${at}/text`, span: [start, start + name.length], message: this.messages.named(name) };
    }
  },

  examples: [
    {
      good: 'Systemet ska exportera ärenden som XML eller likvärdigt.',
      specification: { marketDialogue: [{ supplier: 'Nordkod AB' }] },
    },
    {
      bad: 'Systemet ska ta emot ärenden från ⟦Nordkod⟧ utan anpassning.',
      specification: { marketDialogue: [{ supplier: 'Nordkod AB' }] },
    },
    { good: 'Systemet ska ta emot ärenden från Nordkod utan anpassning.', note: 'Ingen dialog är antecknad.' },
  ],
});

function wordAt(text: string, name: string): number | undefined {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const around = `${text[start - 1] ?? ''}${text[start + name.length] ?? ''}`;
    if (!/[\p{L}\p{N}]/u.test(around.replace(/[sS]$/, ''))) return start;
  }
  return undefined;
}
