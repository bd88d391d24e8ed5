import { inForce } from './dated-facts.ts';
import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const cloudSwitchingMissing = defineRule({
  id: 'cloud-switching-missing',
  code: 'LOU-23',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',

  title: 'En molntjänst har villkor för byte',
  rationale:
    'Dataförordningen ger kunden rätt att byta molntjänst: högst två månaders uppsägning, högst 30 dagars övergång (i undantagsfall sju månader) och minst 30 dagar att hämta data. Bytesavgifter är förbjudna från den 12 januari 2027. Skyldigheterna binder leverantören, men bör stå i avtalet.',
  basis: ['Förordning (EU) 2023/2854 kap. VI'],
  messages: {
    missing:
      'Tjänsten är en molntjänst men inget krav och ingen bilaga täcker avslut och byte: lägg till kravpaketet ”Avslut, dataexport och framtida konkurrens”.',
  },

  *check({ procurement }, _at, context): Generator<Draft> {
    if (procurement?.subject?.cloud === true && inForce('data-act', context.today) && lacks(context, 'exit-plan'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'exit-plan' } };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { covers: ['exit-plan'] },
      specification: { procurement: { subject: { cloud: true } } },
      today: '2026-09-01',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { cloud: true } } },
      today: '2026-09-01',
      at: 'file:',
    },
  ],
});
