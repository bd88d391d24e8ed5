import { inForce } from './dated-facts.ts';
import { isDeclined, lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const supplyChainSecurityMissing = defineRule({
  id: 'supply-chain-security-missing',
  code: 'LOU-24',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',

  title: 'Det finns krav på informationssäkerhet i leveranskedjan',
  rationale:
    'Kommuner och regioner omfattas av cybersäkerhetslagen, som kräver åtgärder också i leveranskedjan. Vilka paragrafer som gäller bör kontrolleras mot lagtexten.',
  basis: ['Cybersäkerhetslagen (2025:1506)'],
  messages: {
    missing: 'Inget krav och ingen bilaga täcker informationssäkerhet: lägg till kravpaketet ”Informationssäkerhet”.',
  },

  *check(_specification, _at, context): Generator<Draft> {
    if (
      inForce('cybersecurity-act', context.today) &&
      !isDeclined(context, 'security') &&
      lacks(context, 'information-security')
    )
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'information-security' } };
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.', with: { covers: ['information-security'] }, today: '2026-09-01' },
    { bad: 'Systemet ska visa ärendets status.', today: '2026-09-01', at: 'file:' },
    { good: 'Systemet ska visa ärendets status.', today: '2026-01-14', note: 'Lagen gäller från den 15 januari 2026.' },
  ],
});
