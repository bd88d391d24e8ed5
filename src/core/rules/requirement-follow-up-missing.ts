import { defineRule, type Draft } from './rule.ts';

export const requirementFollowUpMissing = defineRule({
  id: 'requirement-follow-up-missing',
  code: 'AVT-11',
  target: 'requirement',
  kinds: ['contract'],
  ground: 'practice',
  severity: 'warning',
  title: 'Ett avtalsvillkor följs upp',
  rationale:
    'Ett villkor som ingen följer upp är inget värt och snedvrider konkurrensen mot den som räknat med det. Skriv hur, och gärna när och av vem.',
  basis: ['Inköpsrådet, avtalsuppföljning', 'Riktlinjer 3.8–3.10'],
  messages: {
    missing: 'Villkoret har ingen uppföljning: ange hur det kontrolleras under avtalet (verification).',
    when: 'Uppföljningen saknar tid eller ansvarig: ange när (when) eller vem (by).',
  },

  *check({ verification = [], prepared }, at): Generator<Draft> {
    if (prepared.raw.trim() === '') return;
    if (verification.length === 0) yield { message: this.messages.missing };
    else if (!verification.some(({ when, by, evidence }) => when ?? by ?? evidence)) {
      yield { at: `${at}/verification`, message: this.messages.when, atMost: 'hint' };
    }
  },

  examples: [
    {
      good: 'Leverantören ska lämna en driftrapport varje månad.',
      with: { kind: 'contract', verification: [{ phase: 'operation', method: 'report', when: 'månadsvis' }] },
    },
    {
      bad: 'Leverantören ska lämna en driftrapport varje månad.',
      with: { kind: 'contract', verification: undefined },
      at: '',
    },
  ],
});
