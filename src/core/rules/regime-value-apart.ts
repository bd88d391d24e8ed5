import { swedishDate } from './contract-period.ts';
import { limitInForce } from './dated-facts.ts';
import { defineRule, type Draft } from './rule.ts';

const decided = /direktupphandl|regelverk|tröskel|beloppsgräns/i;

const names = { direct: 'direktupphandling', 'below-threshold': 'upphandling under tröskelvärdet' } as const;

export const regimeValueApart = defineRule({
  id: 'regime-value-apart',
  code: 'DOK-32',
  target: 'specification',
  ground: 'statute',
  severity: { 'above-threshold': 'off', 'below-threshold': 'warning', direct: 'warning', 'call-off': 'off' },
  act: 'LOU',
  title: 'Regelverket stämmer med upphandlingens värde',
  rationale:
    'Värdet avgör vilka regler som binder, och räknas utan moms som om alla optioner och förlängningar används. Beloppsgränserna ändras: ange dem som gäller i kravbyggaren.yaml (thresholds). Den inbyggda gränsen för direktupphandling, 700 000 kronor, räknas från den 1 februari 2022; den dagen är inte kontrollerad mot källan.',
  basis: ['LOU 5 kap. 3 §', 'LOU 19 a kap. 2 §'],
  messages: {
    over: (value: number, regime: string, limit: number, from: string) =>
      `Värdet ${kronor(value)} når gränsen för ${regime}, ${kronor(limit)} sedan den ${swedishDate(from)}: byt regelverk, eller anteckna beslutet om varför det får användas ändå (decisions).`,
  },

  *check({ procurement, decisions = [] }, _at, { today, workspace }): Generator<Draft> {
    const { regime, estimatedValue } = procurement ?? {};
    if ((regime !== 'direct' && regime !== 'below-threshold') || !estimatedValue) return;
    const { amount, currency } = estimatedValue;
    const limit = limitInForce(regime, workspace?.thresholds ?? [], today);
    if (!limit || (currency ?? 'SEK') !== 'SEK' || amount < limit.amount) return;
    if (decisions.some(({ what }) => decided.test(what))) return;
    const message = this.messages.over(amount, names[regime], limit.amount, limit.from);
    yield { at: '/procurement/regime', message, closedBy: { by: 'answer', fact: 'procurement.regime' } };
  },

  examples: [
    {
      good: { procurement: { regime: 'direct', estimatedValue: { amount: 400000, currency: 'SEK' } } },
      today: '2026-09-01',
    },
    {
      bad: { procurement: { regime: 'direct', estimatedValue: { amount: 900000, currency: 'SEK' } } },
      at: '/procurement/regime',
      today: '2026-09-01',
    },
    {
      good: {
        procurement: { regime: 'direct', estimatedValue: { amount: 900000, currency: 'SEK' } },
        decisions: [{ what: 'Direktupphandling på grund av synnerlig brådska.', date: '2026-08-15' }],
      },
      today: '2026-09-01',
    },
    {
      good: { procurement: { regime: 'direct', estimatedValue: { amount: 900000, currency: 'SEK' } } },
      today: '2026-09-01',
      workspace: { thresholds: [{ regime: 'direct', from: '2026-07-01', amount: 1000000 }] },
      note: 'En senare gräns i kravbyggaren.yaml går före.',
    },
    {
      bad: { procurement: { regime: 'below-threshold', estimatedValue: { amount: 4000000, currency: 'SEK' } } },
      at: '/procurement/regime',
      today: '2026-09-01',
      workspace: { thresholds: [{ regime: 'below-threshold', from: '2026-01-01', amount: 2500000 }] },
    },
    {
      good: { procurement: { regime: 'below-threshold', estimatedValue: { amount: 4000000, currency: 'SEK' } } },
      today: '2025-09-01',
      workspace: { thresholds: [{ regime: 'below-threshold', from: '2026-01-01', amount: 2500000 }] },
      note: 'Gränsen gäller inte ännu.',
    },
  ],
});

const kronor = (amount: number): string => `${amount.toLocaleString('sv-SE')} kronor`;
