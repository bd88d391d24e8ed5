import { defineRule, type Draft } from './rule.ts';

const described = /likvärdig/i;

export const equivalenceCriteriaMissing = defineRule({
  id: 'equivalence-criteria-missing',
  code: 'LOU-05',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Det framgår hur likvärdighet bedöms',
  rationale:
    'Skriv en gång för alla vilka egenskaper som ska vara lika, vilket bevis som godtas och att det lämnas i anbudet. Annars avgörs det först vid prövningen. Ett fynd för hela dokumentet.',
  basis: ['Upphandlingsmyndigheten, krav på föremålet'],
  messages: {
    missing: 'Krav godtar likvärdigt men ingen bilaga säger hur det bedöms: lägg till en bilaga om likvärdighet.',
    here: 'Godtar likvärdigt.',
  },

  *check({ annexes = [], sections = [] }, _at, { cross }): Generator<Draft> {
    const records = cross.subjects.get('equivalence');
    if (records.length === 0) return;
    const texts = [
      ...annexes.flatMap(({ title, intro, text }) => [title, intro, text]),
      ...sections.map(({ intro }) => intro),
    ];
    if (texts.some(text => text !== undefined && described.test(text))) return;
    if (records.some(({ requirement }) => requirement.kind === 'method')) return;
    const related = records.slice(0, 5).map(({ at }) => ({ at, message: this.messages.here }));
    yield { message: this.messages.missing, related };
  },

  examples: [
    {
      good: 'Systemet ska följa EN 301 549 eller likvärdig.',
      specification: {
        annexes: [{ id: 'lik', title: 'Bedömning av likvärdighet', kind: 'text', text: 'Bevis lämnas i anbudet.' }],
      },
    },
    { bad: 'Systemet ska följa EN 301 549 eller likvärdig.', at: 'file:' },
  ],
});
