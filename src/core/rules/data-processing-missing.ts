import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const dataProcessingMissing = defineRule({
  id: 'data-processing-missing',
  code: 'LOU-19',
  target: 'specification',
  ground: 'statute',
  severity: 'error',

  title: 'Personuppgiftsbiträdesavtalet finns med från början',
  rationale:
    'Behandlar leverantören personuppgifter för beställaren ska avtalet, instruktionen och villkoren för underbiträden finnas i dokumenten. Efter tilldelning är det för sent att förhandla.',
  basis: ['Dataskyddsförordningen art. 28', 'Upphandlingsmyndigheten, GDPR och upphandling'],
  messages: {
    missing:
      'Personuppgifter behandlas men inget krav och ingen bilaga täcker personuppgiftsbiträdesavtal: lägg till kravpaketet ”Personuppgifter och integritet”.',
  },

  *check({ procurement }, _at, context): Generator<Draft> {
    if (procurement?.subject?.personalData === true && lacks(context, 'data-processing'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'data-processing' } };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { covers: ['data-processing'] },
      specification: { procurement: { subject: { personalData: true } } },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { personalData: true } } },
      at: 'file:',
    },
  ],
});
