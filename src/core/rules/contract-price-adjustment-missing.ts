import { monthsOf } from './contract-period.ts';
import { lacks } from './covered.ts';
import { one } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const index = one`(?<!\p{L})(?:\p{L}*index(?:et)?|aki|lci|kpi|ppi|tpi)(?!\p{L})`;
const base = one`bas(?:månad|tal|tidpunkt|kvartal|år)|bilaga|\uFFFC|utgångspunkt|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|kvartal`;

export const contractPriceAdjustmentMissing = defineRule({
  id: 'contract-price-adjustment-missing',
  code: 'AVT-09',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Hur priset justeras är bestämt',
  rationale:
    'I ett avtal över ett år behövs ett villkor om prisjustering, med index och basmånad. Annars gissar anbudsgivarna, och en senare höjning kan bli en otillåten ändring.',
  basis: ['LOU 17 kap. 15 §'],
  messages: {
    missing:
      'Avtalet är längre än ett år men inget krav och ingen bilaga täcker prisjustering: lägg till villkoret, eller skriv att priset är fast.',
    baseInText:
      'Priset följer ett index men basmånaden framgår inte: skriv vilken månads indextal som är utgångspunkt.',
    base: (name: string) => `Indexet ${name} saknar basmånad: ange den (costs.index.baseMonth).`,
  },

  *check({ procurement, costs }, _at, context): Generator<Draft> {
    const { term, renewals = [] } = procurement?.contract ?? {};
    const months = monthsOf([term, ...renewals]);
    if (months > 12 && lacks(context, 'price-adjustment'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'price-adjustment' } };
    for (const { at, id, requirement } of context.cross.byCover.get('price-adjustment')) {
      const { lower } = requirement.prepared;
      if (costs?.index?.baseMonth || !index.test(lower) || base.test(lower)) continue;
      yield { at: `${at}/text`, requirement: id, message: this.messages.baseInText };
    }
    if (costs?.index?.name && !costs.index.baseMonth)
      yield {
        at: '/costs/index',
        message: this.messages.base(costs.index.name),
        closedBy: { by: 'answer', fact: 'costs.index.baseMonth' },
        awaited: 'answer',
      };
  },

  examples: [
    {
      good: 'Priset justeras en gång per år enligt index i bilaga 4.',
      with: { kind: 'contract', covers: ['price-adjustment'] },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
    { bad: 'Systemet ska visa status.', specification: { procurement: { contract: { term: 'P4Y' } } }, at: 'file:' },
    { good: 'Systemet ska visa status.', specification: { procurement: { contract: { term: 'P1Y' } } } },
    {
      bad: '⟦Priset justeras en gång per år enligt AKI.⟧',
      with: { kind: 'contract', covers: ['price-adjustment'] },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
    {
      good: 'Priset justeras en gång per år enligt AKI med oktober 2026 som basmånad.',
      with: { kind: 'contract', covers: ['price-adjustment'] },
      specification: { procurement: { contract: { term: 'P4Y' } } },
    },
  ],
});
