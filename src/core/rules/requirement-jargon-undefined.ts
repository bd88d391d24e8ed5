import { defineFix } from './glossary.ts';
import { brandReferences } from '../wording/brands.ts';
import { isBinding, isQuoted, longest, words } from '../wording/language.ts';
import { defineRule, type Draft } from './rule.ts';

export const requirementJargonUndefined = defineRule({
  id: 'requirement-jargon-undefined',
  code: 'SPR-17',
  target: 'requirement',
  needs: ['jargon'],
  ground: 'practice',
  severity: 'hint',
  title: 'Fackord på engelska är förklarade',
  rationale:
    'Ett ord som ”roadmap” eller ”out of the box” läses olika. Skriv på svenska, eller lägg ordet bland definitionerna.',
  basis: ['Språklagen (2009:600) 11 §'],
  fixable: true,
  messages: {
    define: (word: string) => `Lägg till ${word} bland definitionerna`,
    jargon: (word: string) => `”${word}” är inte definierat: skriv på svenska eller lägg till en definition.`,
  },

  *check({ kind, prepared }, at, { lexicon, terms, ownTerms, products }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const hits = lexicon.hits(prepared, 'jargon');
    const told = new Set<string>();
    const brands = hits.length > 0 ? brandReferences(prepared, products) : [];
    for (const hit of longest(hits)) {
      const word = words(prepared, hit);
      const explained = /^\s*\(/.test(prepared.raw.slice(hit.end)) || /\($/.test(prepared.raw.slice(0, hit.start));
      // "Grafosoft DevOps": a part of the name.
      if (brands.some(({ span: [from, to] }) => from <= hit.start && to >= hit.start - 1)) continue;
      if (isQuoted(prepared, hit.start) || explained || terms.has(hit.entry) || told.has(hit.entry)) continue;
      told.add(hit.entry);
      const fixes = defineFix(ownTerms, word, this.messages.define);
      yield { at: `${at}/text`, span: [hit.start, hit.end], message: this.messages.jargon(word), fixes };
    }
  },

  examples: [
    { good: 'Systemet ska låta användaren logga in med samma inloggning som i övriga system.' },
    {
      bad: 'Systemet ska ha ⟦single sign-on⟧.',
      fixed: { definitions: [{ term: 'single sign-on', text: 'Inloggning som gäller för flera system.' }] },
    },
    { bad: 'Systemet ska ha ⟦drag and drop⟧.' },
    {
      good: 'Systemet ska ha SSO.',
      specification: { definitions: [{ term: 'SSO', text: 'En inloggning för flera system.' }] },
    },
    {
      bad: 'Leverantören ska redovisa sin ⟦roadmap⟧ varje år.',
      specification: { definitions: [{ term: 'elev', text: 'Den som går i skolan.' }] },
      fixed: {
        definitions: [
          { term: 'elev', text: 'Den som går i skolan.' },
          { term: 'roadmap', text: 'Leverantörens plan för kommande versioner, med datum.' },
        ],
      },
    },
  ],
});
