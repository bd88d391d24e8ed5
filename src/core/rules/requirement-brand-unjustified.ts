import { sentenceSpan } from '../wording/language.ts';
import { brandReferences } from '../wording/brands.ts';
import { equivalences } from '../wording/equivalence.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

export const requirementBrandUnjustified = defineRule({
  id: 'requirement-brand-unjustified',
  code: 'LOU-04',
  target: 'requirement',
  kinds: ['mandatory', 'award'],
  concerns: ({ prepared }, { products }) => brandReferences(prepared, products).length > 0,
  ground: 'statute',
  severity: { ...aboveThresholdOnly, direct: 'hint' },
  act: 'LOU',
  title: 'Ett namngivet fabrikat har en motivering',
  rationale:
    'Också med ”eller likvärdigt” får ett fabrikat nämnas bara om föremålet motiverar det eller om det inte går att beskriva på annat sätt. Skriv vilket det är, så finns svaret när någon frågar. Ett namn utan skäl stoppar exporten över tröskelvärdet, där 9 kap. binder.',
  basis: ['LOU 9 kap. 6 §'],
  fixable: true,
  messages: {
    unjustified: (name: string) => `Varför nämns ${name}? Ange skälet (brands), eller beskriv funktionen i stället.`,
    interface: 'Skäl: gränssnitt mot befintlig komponent',
    'not-otherwise': 'Skäl: kan inte beskrivas på annat sätt',
    'open-source': 'Skäl: öppen programvara enligt ramavtal',
  },

  *check({ prepared, brands = [] }, at, { products }): Generator<Draft> {
    const references = brandReferences(prepared, products).filter(({ sense }) => sense === 'required');
    if (references.length === 0) return;
    const answers = equivalences(prepared).filter(phrase => phrase.kind === 'statutory');
    const told = new Set(brands.map(({ name }) => name.toLowerCase()));
    const open = references.filter(({ name, span }) => {
      const [, end] = sentenceSpan(prepared, span[0]);
      return !told.has(name.toLowerCase()) && answers.some(a => a.span[0] >= span[1] && a.span[1] <= end);
    });
    for (const { name, span } of open) {
      yield {
        at: `${at}/text`,
        span,
        message: this.messages.unjustified(name),
        fixes: (['interface', 'not-otherwise', 'open-source'] as const).map(ground => ({
          title: this.messages[ground],
          changes: [
            { op: 'set', at: `${at}/brands`, value: [...brands.map(brand => ({ ...brand })), { name, ground }] },
          ],
        })),
      };
    }
  },

  examples: [
    {
      good: 'Systemet ska lagra dokument i SharePoint Online eller likvärdigt.',
      with: { brands: [{ name: 'SharePoint Online', ground: 'interface' }] },
    },
    {
      bad: 'Systemet ska lagra dokument i ⟦SharePoint Online⟧ eller likvärdigt.',
      fixed: 'Systemet ska lagra dokument i SharePoint Online eller likvärdigt.',
      severity: 'error',
    },
    {
      bad: 'Systemet ska lagra dokument i ⟦SharePoint Online⟧ eller likvärdigt.',
      fixed: 'Systemet ska lagra dokument i SharePoint Online eller likvärdigt.',
      fixIndex: 2,
      specification: { procurement: { regime: 'below-threshold' } },
      severity: 'warning',
    },
  ],
});
