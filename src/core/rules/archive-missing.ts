import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const archiveMissing = defineRule({
  id: 'archive-missing',
  code: 'LOU-21',
  target: 'specification',
  ground: 'statute',
  severity: 'error',

  title: 'Allmänna handlingar går att bevara, gallra och ta ut',
  rationale:
    'Allmänna handlingar ska hållas ordnade, skyddas och gallras enligt beslut. Systemet måste kunna lämna dem till arkivet.',
  basis: ['Arkivlagen (1990:782) 3–6 och 10 §§'],
  messages: {
    missing:
      'Allmänna handlingar lagras men inget krav och ingen bilaga täcker bevarande och gallring: lägg till kravpaketet ”Informationshantering, öppna data och arkiv”.',
  },

  *check({ procurement }, _at, context): Generator<Draft> {
    if (procurement?.subject?.publicRecords === true && lacks(context, 'archive'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'archive' } };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { covers: ['archive'] },
      specification: { procurement: { subject: { publicRecords: true } } },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { publicRecords: true } } },
      at: 'file:',
    },
  ],
});
