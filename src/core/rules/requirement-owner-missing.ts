import { eachLacking } from './lacking.ts';
import { defineRule } from './rule.ts';

export const requirementOwnerMissing = defineRule({
  id: 'requirement-owner-missing',
  code: 'DOK-05',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Varje krav har en ägare',
  rationale: 'Den roll som äger kravet vet varför det ställs, vem som kontrollerar det och när det följs upp.',
  basis: ['Inköpsrådet, avtalsuppföljning'],
  messages: {
    missing: 'Kravet saknar ägare: ange vilken roll som ställer det (owner).',
    all: (count: number) => `Inget av de ${String(count)} kraven har en ägare: ange roll (owner).`,
  },

  check(_specification, _at, context) {
    return eachLacking('owner', 'demands', context, this.messages);
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.', with: { owner: 'business' } },
    { bad: 'Systemet ska visa ärendets status.', with: { owner: undefined }, at: '' },
  ],
});
