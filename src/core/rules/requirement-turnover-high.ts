import { every, matchesIn } from '../wording/pattern.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';
import type { Span } from '../text/index.ts';

const asked = '(\\d[\\d\\s.,]{0,20}?)\\s?(mkr|msek|miljon\\p{L}*|tkr|tusen|kronor|kr|sek)(?!\\p{L})';
/** *omsättning om minst 20 miljoner kronor*, *omsatt minst 20 mkr* */
const turnover = every`oms(?:ättning|att|ätta)\p{L}*[^.]{0,80}?(?<!\d)${asked}`;
/** *minst 20 miljoner kronor i omsättning* */
const amountFirst = every`(?<!\d)${asked}(?: kronor)?\s(?:i|som)\s(?:\p{L}+\s)?\p{L}*omsättning`;
const times = every`oms(?:ättning|att|ätta)\p{L}*[^.]{0,80}?(?<!\p{L})(tre|fyra|fem|sex|tio|[3-9]|\d{2,3}) gånger (?:[^.]{0,40}\s)?(?:\p{L}*värdet?|avtalet|kontraktet|upphandlingen)(?!\p{L})`;
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
      `”${asked}” är mer än två gånger det uppskattade värdet: sänk kravet eller ange särskilda skäl.`,
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    const limit = 2 * (procurement?.estimatedValue?.amount ?? Infinity);
    for (const record of cross.byKind.get('selection')) {
      const { lower, raw } = record.requirement.prepared;
      if (lower.includes('särskilda skäl')) continue;
      for (const span of tooHigh(lower, limit)) {
        const message = this.messages.high(raw.slice(...span));
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
    {
      bad: 'Anbudsgivaren ska ha haft minst ⟦20.000.000 kr⟧ i årlig omsättning.',
      with: { kind: 'selection' },
      specification: { procurement: { estimatedValue: { amount: 4200000 } } },
    },
    {
      bad: 'Anbudsgivarens omsättning ska vara minst ⟦tre gånger avtalets värde⟧.',
      with: { kind: 'selection' },
    },
    {
      good: 'Anbudsgivaren ska ha omsatt minst 8 miljoner kronor under vart och ett av de 3 senaste åren.',
      with: { kind: 'selection' },
      specification: { procurement: { estimatedValue: { amount: 4200000 } } },
    },
  ],
});

/** Places in a text that ask for more than the limit, or for more than twice the value. */
function* tooHigh(lower: string, limit: number): Generator<Span> {
  for (const expression of [turnover, amountFirst]) {
    for (const { 0: whole, 1: digits = '', 2: unit = '', index } of matchesIn(lower, expression)) {
      if (!(amountOf(digits) * (unit.startsWith('miljon') ? 1e6 : (factor[unit] ?? 1)) > limit)) continue;
      const start = index + whole.indexOf(digits);
      yield [start, lower.indexOf(unit, start + digits.length) + unit.length];
    }
  }
  for (const { 0: whole, 1: count = '', index } of matchesIn(lower, times))
    yield [index + whole.lastIndexOf(`${count} gånger`), index + whole.length];
}

/** *20 000 000*, *20.000.000*, *2,5* */
const amountOf = (digits: string): number => {
  const plain = digits.replaceAll(/\s/g, '');
  return Number(/^\d{1,3}(?:\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain.replace(',', '.'));
};
