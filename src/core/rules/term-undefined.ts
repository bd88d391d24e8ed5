import type { Fix } from '../model/finding.ts';
import { defineFix, definitionFix } from './glossary.ts';
import type { Specification } from '../model/generated/types.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { asCapitals } from '../wording/capitals.ts';
import { defineRule, type Draft } from './rule.ts';

export const termUndefined = defineRule({
  id: 'term-undefined',
  code: 'DOK-11',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Förkortningar är förklarade, och samma part heter samma sak',
  rationale:
    'En förkortning som inte är definierad betyder olika saker för olika läsare, och den som kallas både beställaren, köparen och kunden kan tas för flera. Att beställaren har flera namn är en varning. En förkortning är ett tips, ett för var och en på det första stället, eftersom många är kända för den som läser. Talar kraven om ”användare” i ett system som flera grupper använder, är det ett tips, en gång.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R4'],
  fixable: true,
  messages: {
    define: (word: string) => `Lägg till ${word} bland definitionerna`,
    write: (word: string) => `Skriv ”${word}”`,
    abbreviation: (word: string) => `${word} är inte förklarat: skriv ut ordet eller lägg till en definition.`,
    actor: (names: string) => `Beställaren kallas ${names}: välj ett ord, helst beställaren.`,
    users: (groups: string) =>
      `Kraven säger ”användare”, som här kan vara ${groups}: definiera ordet (definitions), eller skriv i kraven vilka som menas.`,
    user: (groups: string) => `Den som använder systemet: ${groups}.`,
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
        atMost: 'hint',
        fixes: defineFix(specification.definitions?.length ?? 0, word, this.messages.define),
      };
    }
    const groups = groupsIn(specification);
    if (groups !== undefined && cross.subjects.has('användare') && ![...terms].some(isUser))
      yield {
        at: '/procurement/subject/users',
        message: this.messages.users(groups),
        atMost: 'hint',
        fixes: definitionFix(
          specification.definitions?.length ?? 0,
          { term: 'användare', text: this.messages.user(groups) },
          this.messages.define('användare'),
        ),
      };
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
    { bad: 'Systemet ska hämta uppgifter från ⟦XYKZ⟧.', severity: 'hint' },
    {
      bad: 'Systemet ska visa ärendets status för användaren.',
      specification: { procurement: { subject: { users: ['staff', 'public'] } } },
      at: 'file:/procurement/subject/users',
      fixed: { definitions: [{ term: 'användare', text: 'Den som använder systemet: anställda eller allmänheten.' }] },
      severity: 'hint',
    },
    {
      good: 'Systemet ska visa ärendets status för användaren.',
      specification: {
        procurement: { subject: { users: ['staff', 'public'] } },
        definitions: [{ term: 'användare', text: 'Den som har ett konto i systemet.' }],
      },
    },
    {
      good: 'Systemet ska visa ärendets status för användaren.',
      specification: { procurement: { subject: { users: ['staff'] } } },
      note: 'Bara anställda använder systemet.',
    },
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
      severity: 'warning',
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
      severity: 'warning',
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

const isUser = (term: string): boolean => /^användar(?:e|en|na)(?![\p{L}-])/u.test(term);

const groupNames = { public: 'allmänheten', pupils: 'elever', staff: 'anställda', elected: 'förtroendevalda' } as const;

/** Who uses the system, where it is more than one group of people. */
function groupsIn({ procurement }: Specification): string | undefined {
  const names = new Set(
    (procurement?.subject?.users ?? []).flatMap(group => (group === 'none' ? [] : [groupNames[group]])),
  );
  return names.size > 1 ? [...names].join(' eller ') : undefined;
}

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
