import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const contractExitMissing = defineRule({
  id: 'contract-exit-missing',
  code: 'AVT-07',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',

  title: 'Avslutet är planerat från början',
  rationale:
    'Utan exitplan och rätt att ta ut data är beställaren inlåst när avtalet tar slut. Också priset för leverantörens hjälp bör vara känt.',
  basis: ['Riktlinjer 3.11'],
  messages: {
    missing:
      'Avslutet är inte reglerat: lägg till krav på exitplan och på att ta ut data, till exempel ur kravpaketet ”Avslut, dataexport och framtida konkurrens”.',
  },

  *check(_specification, _at, context): Generator<Draft> {
    const missing = (['exit-plan', 'data-export'] as const).find(cover => lacks(context, cover));
    if (missing) yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: missing } };
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.', with: { covers: ['exit-plan', 'data-export'] } },
    { bad: 'Systemet ska visa ärendets status.', with: { covers: ['data-export'] }, at: 'file:' },
  ],
});
