import { defineRule, type Draft } from './rule.ts';

export const classificationMissing = defineRule({
  id: 'classification-missing',
  code: 'LOU-20',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Informationen är klassad innan säkerhetskrav väljs',
  rationale:
    'Klassningen (konfidentialitet, riktighet, tillgänglighet) bestämmer vilka säkerhetskrav som är rimliga. Utan den blir de för höga eller för låga.',
  basis: ['Riktlinjer 3.10', 'SKR, KLASSA'],
  messages: {
    missing: 'Informationen är inte klassad: ange konfidentialitet, riktighet och tillgänglighet (classification).',
    undated: 'Klassningen saknar datum: skriv när den gjordes.',
  },

  *check({ classification }, _at, { cross }): Generator<Draft> {
    if (!cross.byCover.has('information-security')) return;
    const closedBy = { by: 'answer', fact: 'classification' } as const;
    const { confidentiality, integrity, availability, date } = classification ?? {};
    if (confidentiality === undefined || integrity === undefined || availability === undefined) {
      yield {
        at: classification ? '/classification' : '',
        message: this.messages.missing,
        closedBy,
        awaited: 'answer',
      };
    } else if (date === undefined) yield { at: '/classification', message: this.messages.undated, atMost: 'hint' };
  },

  examples: [
    {
      good: 'Systemet ska logga läsning av journaler.',
      with: { covers: ['information-security'] },
      specification: { classification: { confidentiality: 3, integrity: 2, availability: 2, date: '2026-09-01' } },
    },
    { bad: 'Systemet ska logga läsning av journaler.', with: { covers: ['information-security'] }, at: 'file:' },
    { good: 'Systemet ska visa ärendets status.' },
  ],
});
