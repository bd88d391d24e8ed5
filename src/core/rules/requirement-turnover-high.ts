import { every, matchesIn } from './pattern.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

const turnover = every`omsättning\p{L}*[^.]{0,80}?(\d[\d\s.,]*)\s*(mkr|msek|miljon\p{L}*|tkr|tusen|kronor|kr|sek)(?!\p{L})`;
const factor: Readonly<Record<string, number>> = { mkr: 1e6, msek: 1e6, tkr: 1e3, tusen: 1e3 };

export const requirementTurnoverHigh = defineRule({
  id: 'requirement-turnover-high',
  code: 'LOU-27',
  target: 'specification',
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Krav på omsättning är högst två gånger avtalets värde',
  rationale:
    'En högre omsättning än två gånger det uppskattade värdet får krävas bara med särskilda skäl, som ska anges.',
  basis: ['LOU 14 kap. 4 §'],
  messages: {
    high: (asked: string) =>
      `${asked} är mer än två gånger det uppskattade värdet: sänk kravet eller ange särskilda skäl.`,
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    const limit = 2 * (procurement?.estimatedValue?.amount ?? Infinity);
    for (const record of cross.byKind.get('selection')) {
      for (const { 0: whole, 1: digits = '', 2: unit = '', index } of matchesIn(
        record.requirement.prepared.lower,
        turnover,
      )) {
        const times = unit.startsWith('miljon') ? 1e6 : (factor[unit] ?? 1);
        const amount = Number(digits.replaceAll(/\s/g, '').replace(',', '.')) * times;
        if (!(amount > limit) || /särskilda skäl/.test(record.requirement.prepared.lower)) continue;
        const start = index + whole.indexOf(digits);
        const span = [start, index + whole.length] as const;
        const message = this.messages.high(record.requirement.text.slice(...span));
        yield { at: `${record.at}/text`, span, requirement: record.id, message };
      }
    }
  },

  examples: [
    {
      good: 'Leverantören ska ha haft en omsättning om minst 8 miljoner kronor.',
      with: { kind: 'selection' },
      specification: { procurement: { estimatedValue: { amount: 4200000 } } },
    },
    {
      bad: 'Leverantören ska ha haft en omsättning om minst ⟦20 miljoner⟧ kronor.',
      with: { kind: 'selection' },
      specification: { procurement: { estimatedValue: { amount: 4200000 } } },
    },
  ],
});
