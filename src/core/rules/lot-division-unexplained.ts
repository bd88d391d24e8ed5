import { defineRule, type Draft } from './rule.ts';

export const lotDivisionUnexplained = defineRule({
  id: 'lot-division-unexplained',
  code: 'DOK-12',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'off', direct: 'off', 'call-off': 'off' },
  act: 'LOU',
  title: 'Det framgår varför kontraktet inte delas upp',
  rationale: 'Den som inte delar upp kontraktet ska ange skälen i ett upphandlingsdokument eller i rapporten.',
  basis: ['LOU 4 kap. 14 §'],
  messages: {
    missing:
      'Kontraktet är inte uppdelat och skäl saknas: ange delar (lots) eller varför de inte behövs (noLotsReason).',
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    if (cross.size === 0 || (procurement?.lots?.length ?? 0) > 1 || procurement?.noLotsReason?.trim()) return;
    yield {
      at: procurement === undefined ? '' : '/procurement',
      message: this.messages.missing,
      closedBy: { by: 'answer', fact: procurement?.lots ? 'procurement.noLotsReason' : 'procurement.lots' },
      awaited: 'answer',
    };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      specification: { procurement: { noLotsReason: 'Delarna används i samma ärende.' } },
    },
    { bad: 'Systemet ska visa ärendets status.', at: 'file:/procurement' },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { lots: [{ id: 'a', title: 'Hela systemet' }] } },
      at: 'file:/procurement',
      note: 'En enda del är ingen uppdelning.',
    },
    { good: 'Systemet ska visa ärendets status.', specification: { procurement: { regime: 'below-threshold' } } },
  ],
});
