import type { Fix } from '../model/finding.ts';
import { defineFix } from './glossary.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { asCapitals } from '../wording/capitals.ts';
import { defineRule, type Draft } from './rule.ts';

export const termUndefined = defineRule({
  id: 'term-undefined',
  code: 'DOK-11',
  target: 'specification',
  ground: 'practice',
  severity: 'hint',
  title: 'Förkortningar är förklarade, och samma part heter samma sak',
  rationale:
    'En förkortning som inte är definierad betyder olika saker för olika läsare, och den som kallas både beställaren, köparen och kunden kan tas för flera. Ett fynd per förkortning, på det första stället.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R4'],
  fixable: true,
  messages: {
    define: (word: string) => `Lägg till ${word} bland definitionerna`,
    write: (word: string) => `Skriv ”${word}”`,
    abbreviation: (word: string) => `${word} är inte förklarat: skriv ut ordet eller lägg till en definition.`,
    actor: (names: string) => `Beställaren kallas ${names}: välj ett ord, helst beställaren.`,
    here: 'Ett annat ord här.',
  },

  *check(specification, _at, { cross, terms }): Generator<Draft> {
    for (const word of cross.abbreviations.keys()) {
      if (terms.has(word.toLowerCase())) continue;
      const [record] = cross.abbreviations.get(word);
      if (!record) continue;
      const start = record.requirement.prepared.masked.search(new RegExp(`(?<![A-Za-zÅÄÖåäö])${word}(?![A-ZÅÄÖ])`));
      yield {
        at: `${record.at}/text`,
        requirement: record.id,
        ...(start >= 0 && { span: [start, start + word.length] as const }),
        message: this.messages.abbreviation(word),
        fixes: defineFix(specification.definitions?.length ?? 0, word, this.messages.define),
      };
    }
    const names = ['beställaren', 'köparen', 'uppdragsgivaren', 'kunden'].filter(name => cross.subjects.has(name));
    const [first, ...others] = names;
    if (first === undefined || others.length === 0) return;
    const rare = [...names].sort((a, b) => cross.subjects.count(a) - cross.subjects.count(b))[0] ?? first;
    const [record] = cross.subjects.get(rare);
    if (record) {
      const list = `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
      const common = names.find(name => name !== rare) ?? first;
      yield {
        at: `${record.at}/text`,
        requirement: record.id,
        message: this.messages.actor(list),
        atMost: 'hint',
        fixes: renameFix(record, rare, common, this.messages.write),
      };
    }
  },

  examples: [
    { good: 'Systemet ska ta emot filer i formatet PDF/A eller likvärdigt via API.' },
    {
      bad: 'Systemet ska hämta uppgifter från ⟦BBIC⟧.',
      fixed: {
        definitions: [
          { term: 'BBIC', text: 'Barns behov i centrum, Socialstyrelsens arbetssätt för utredning av barns behov.' },
        ],
      },
    },
    { bad: 'Systemet ska hämta uppgifter från ⟦XYKZ⟧.' },
    {
      good: 'Systemet ska hämta uppgifter från BBIC.',
      specification: { definitions: [{ term: 'BBIC', text: 'Barns behov i centrum.' }] },
    },
    { good: 'Systemet ska följa arbetssättet i Barns behov i centrum (BBIC).' },
    {
      good: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'contract', text: 'Leverantören ska meddela beställaren inom en timme.' },
              { id: 'A-2', kind: 'mandatory', text: 'Systemet ska visa kundens ärenden.' },
            ],
          },
        ],
      },
      note: 'Kunden är här någon annan: den som systemet betjänar.',
    },
    {
      bad: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'contract', text: 'Leverantören ska meddela beställaren inom en timme.' },
              { id: 'A-2', kind: 'contract', text: 'Leverantören ska ersätta beställaren för skadan.' },
              { id: 'A-3', kind: 'contract', text: '⟦Leverantören ska lämna rapporten till kunden.⟧' },
            ],
          },
        ],
      },
      fixed: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'contract', text: 'Leverantören ska meddela beställaren inom en timme.' },
              { id: 'A-2', kind: 'contract', text: 'Leverantören ska ersätta beställaren för skadan.' },
              { id: 'A-3', kind: 'contract', text: 'Leverantören ska lämna rapporten till beställaren.' },
            ],
          },
        ],
      },
    },
    {
      bad: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'contract', text: 'Leverantören ska meddela beställaren inom en timme.' },
              { id: 'A-2', kind: 'contract', text: 'Leverantören ska ersätta beställaren för skadan.' },
              { id: 'A-3', kind: 'contract', text: '⟦Leverantören ska lämna rapporten till köparen.⟧' },
            ],
          },
        ],
      },
      fixed: {
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: [
              { id: 'A-1', kind: 'contract', text: 'Leverantören ska meddela beställaren inom en timme.' },
              { id: 'A-2', kind: 'contract', text: 'Leverantören ska ersätta beställaren för skadan.' },
              { id: 'A-3', kind: 'contract', text: 'Leverantören ska lämna rapporten till beställaren.' },
            ],
          },
        ],
      },
    },
  ],
});

function renameFix(
  { at, requirement }: RequirementRecord,
  from: string,
  to: string,
  title: (word: string) => string,
): readonly Fix[] {
  const { raw } = requirement.prepared;
  const value = raw.replaceAll(new RegExp(`(?<![A-Za-zÅÄÖåäö])${from}(?=s?(?![a-zåäö]))`, 'gi'), found => {
    if (found === found.toUpperCase()) return asCapitals(to);
    return found.charAt(0) === found.charAt(0).toUpperCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to;
  });
  return value === raw ? [] : [{ title: title(to), changes: [{ op: 'set', at: `${at}/text`, value }] }];
}
