import { commonLabel } from '../model/schema.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, type Draft } from './rule.ts';

/** As much of a word as all its forms have in common: *prisjustering*, *prisjusteras*. */
const stemLength = 6;

const stems = (term: string): readonly string[] =>
  (term.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? []).map(word => word.slice(0, stemLength));

/** Its text, and in words what it covers. */
const subjectOf = ({ requirement }: RequirementRecord): string =>
  [requirement.prepared.lower, ...(requirement.covers ?? []).map(cover => commonLabel('Cover', cover))].join(' ');

export const callOffTermLocked = defineRule({
  id: 'call-off-term-locked',
  code: 'AVT-14',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'off', 'below-threshold': 'off', direct: 'off', 'call-off': 'warning' },
  act: 'LOU',
  title: 'Ett avrop ändrar inte det som ramavtalet har bestämt',
  rationale:
    'Villkoren i ett ramavtal får preciseras vid avropet men inte ändras väsentligt. Ett avtalsvillkor om något som ramavtalet redan har bestämt ska därför tas bort, eller rymmas inom det.',
  basis: ['LOU 7 kap. 3 §'],
  messages: {
    locked: (term: string) =>
      `Ramavtalet har redan bestämt ”${term}”: ta bort villkoret, eller godta fyndet med skälet till att det ryms i ramavtalet.`,
    unlisted:
      'Det framgår inte vad ramavtalet redan har bestämt: ange det (framework.lockedTerms), så att avtalsvillkoren jämförs med det.',
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    const terms = procurement?.framework?.lockedTerms;
    const conditions = cross.byKind.get('contract');
    const closedBy = { by: 'answer', fact: 'procurement.framework.lockedTerms' } as const;
    if (terms === undefined) {
      if (conditions.length > 0)
        yield { at: '/procurement', atMost: 'hint', message: this.messages.unlisted, closedBy };
      return;
    }
    const wanted = terms.map(term => ({ term, words: stems(term) })).filter(({ words }) => words.length > 0);
    for (const record of conditions) {
      const subject = subjectOf(record);
      const found = wanted.find(({ words }) => words.every(word => subject.includes(word)));
      if (found) yield { at: `${record.at}/text`, requirement: record.id, message: this.messages.locked(found.term) };
    }
  },

  examples: [
    {
      good: 'Beställaren får säga upp avtalet om leverantören har uteslutits.',
      with: { kind: 'contract', covers: ['termination'] },
      specification: { procurement: { regime: 'call-off', framework: { lockedTerms: ['vite'] } } },
    },
    {
      bad: 'Beställaren får säga upp avtalet om leverantören har uteslutits.',
      with: { kind: 'contract', covers: ['termination'] },
      specification: { procurement: { regime: 'call-off', framework: { lockedTerms: ['uppsägning'] } } },
      at: '/text',
    },
    {
      bad: 'Prisjustering sker en gång per år enligt index.',
      with: { kind: 'contract' },
      specification: { procurement: { regime: 'call-off', framework: { lockedTerms: ['prisjustering'] } } },
      at: '/text',
    },
    {
      bad: 'Leverantören ska rätta fel inom fyra timmar.',
      with: { kind: 'contract' },
      specification: { procurement: { regime: 'call-off' } },
      at: 'file:/procurement',
      severity: 'hint',
      note: 'Tips: avropet säger inte vad ramavtalet har bestämt.',
    },
    {
      good: 'Beställaren får säga upp avtalet om leverantören har uteslutits.',
      with: { kind: 'contract', covers: ['termination'] },
      specification: { procurement: { regime: 'above-threshold' } },
    },
  ],
});
