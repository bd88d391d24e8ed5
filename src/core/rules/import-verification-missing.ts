import type { Change } from '../model/change.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

export const importVerificationMissing = defineRule({
  id: 'import-verification-missing',
  code: 'DOK-36',
  target: 'specification',
  ground: 'case-law',
  severity: advertised,
  title: 'Importerade krav får kontroll när de granskas',
  rationale:
    'En importerad lista säger sällan hur kraven prövas. Så länge ingen har granskat dem ges ett enda fynd för alla, i stället för ett per krav. Kontrollen anges krav för krav, eller som en försäkran på alla, som sedan skärps där det behövs.',
  basis: ['C-448/01 EVN Wienstrom [känt genom kommentarer]', 'LOU 4 kap. 1 §'],
  fixable: true,
  messages: {
    all: (count: number) =>
      `${String(count)} importerade krav saknar kontroll: ange i vilket skede, hur och med vilket underlag de prövas.`,
    one: 'Det importerade kravet saknar kontroll: ange i vilket skede, hur och med vilket underlag det prövas.',
    fix: (count: number) =>
      count === 1 ? 'Lägg till en försäkran i anbudet' : `Lägg till en försäkran i anbudet på ${String(count)} krav`,
  },

  *check(_specification, _at, { cross }): Generator<Draft> {
    const records = cross.lacking.get('import-proof');
    const [first] = records;
    if (!first) return;
    const value = [{ phase: 'tender', method: 'declaration' }];
    const changes = records
      .filter(({ requirement: { kind } }) => kind === 'mandatory')
      .map(({ at }): Change => ({ op: 'set', at: `${at}/verification`, value }));
    yield {
      // Of the whole file where there are several, so that the one finding stays the same when some are mended.
      ...(records.length === 1 && { at: first.at, requirement: first.id }),
      message: records.length === 1 ? this.messages.one : this.messages.all(records.length),
      related: records
        .slice(0, records.length === 1 ? 0 : 5)
        .map(({ at, id }) => ({ at, message: `Till exempel ${id}.` })),
      ...(changes.length === records.length && {
        fixes: [{ title: this.messages.fix(changes.length), changes, decision: true }],
      }),
    };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { source: { file: 'gamla-krav.csv' } },
      note: 'Kravet har kontroll.',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      with: { source: { file: 'gamla-krav.csv' }, verification: undefined },
      at: '',
      fixed: 'Systemet ska visa ärendets status.',
    },
    {
      good: 'Systemet ska visa ärendets status.',
      with: {
        source: { file: 'gamla-krav.csv' },
        verification: undefined,
        reviewed: { by: 'Namn Namnsson', date: '2026-09-01' },
      },
      note: 'Kravet är granskat: det får ett eget fynd (DOK-04).',
    },
  ],
});
