import { defineRule, type Draft } from './rule.ts';

const maxCount = 150;
const maxShare = 0.8;
/** Below this number a share says nothing. */
const minCount = 30;

export const requirementMandatoryMany = defineRule({
  id: 'requirement-mandatory-many',
  code: 'DOK-09',
  target: 'specification',
  ground: 'product-choice',
  severity: 'warning',
  title: 'Obligatoriska krav används sparsamt',
  rationale: `Varje obligatoriskt krav kan tvinga fram att ett bra anbud förkastas, och många krav döljer de viktiga. Gränserna, ${String(maxCount)} krav eller ${String(maxShare * 100)} procent av kraven, är produktens val.`,
  basis: ['HFD 2016 ref. 37 I [känt genom kommentarer]', 'SKR, obligatoriska krav'],
  messages: {
    count: (count: number) =>
      `${String(count)} krav är obligatoriska: pröva vilka som verkligen ska kunna utesluta ett anbud.`,
    share: (percent: number) =>
      `${String(percent)} procent av kraven är obligatoriska fast anbuden jämförs på pris och kvalitet: pröva vilka som kan bli mervärden.`,
  },

  *check({ procurement }, _at, { cross }): Generator<Draft> {
    const count = cross.byKind.count('mandatory');
    const share = cross.size === 0 ? 0 : count / cross.size;
    if (count > maxCount) yield { message: this.messages.count(count) };
    else if (share > maxShare && cross.size >= minCount && procurement?.awardBasis === 'best-price-quality') {
      yield { message: this.messages.share(Math.round(share * 100)) };
    }
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.' },
    {
      bad: {
        procurement: { awardBasis: 'best-price-quality' },
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: Array.from({ length: 40 }, (_, i) => ({
              id: `A-${String(i + 1)}`,
              kind: 'mandatory' as const,
              text: `Systemet ska visa uppgift ${String(i + 1)}.`,
            })),
          },
        ],
      },
      at: '',
    },
  ],
});
