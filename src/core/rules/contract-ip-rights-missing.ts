import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const contractIpRightsMissing = defineRule({
  id: 'contract-ip-rights-missing',
  code: 'AVT-08',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',

  title: 'Rätten till beställda anpassningar är reglerad',
  rationale:
    'Upphovsrätten stannar hos den som gjort programmet om inget annat avtalas, och utan avtal får beställaren varken ändra det eller lämna det vidare.',
  basis: ['Upphovsrättslagen (1960:729) 26 g, 28 och 40 a §§'],
  messages: {
    missing:
      'Anpassningar eller utveckling beställs men inget krav och ingen bilaga täcker rättigheter: skriv vem som får använda, ändra och lämna vidare det som tas fram.',
  },

  *check({ procurement }, _at, context): Generator<Draft> {
    if (/^(?:adaptation|development)$/.test(procurement?.subject?.delivery ?? '') && lacks(context, 'ip-rights'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'ip-rights' } };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { covers: ['ip-rights'] },
      specification: { procurement: { subject: { delivery: 'development' } } },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { delivery: 'development' } } },
      at: 'file:',
    },
  ],
});
