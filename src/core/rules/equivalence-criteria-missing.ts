import { one } from '../wording/pattern.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, type Draft } from './rule.ts';

const described = /likvärdig/i;
const accepted = one`(?<!\p{L})(?:eller|alternativt|annan|annat|andra)\s(?:\p{L}+\s){0,2}likvärdig|likvärdig\p{L}* (?:godtas|accepteras|godkänns)`;

/** *Likvärdighet visas med …*, or a statement that is no demand. */
const explains = ({ requirement: { kind, prepared } }: RequirementRecord): boolean =>
  kind === 'method' || kind === 'information' || prepared.lower.includes('likvärdighet');

function firstOf<T>(list: readonly T[], isWanted: (each: T) => boolean, most: number): readonly T[] {
  const found: T[] = [];
  for (const each of list) {
    if (isWanted(each)) found.push(each);
    if (found.length === most) break;
  }
  return found;
}

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
    missing:
      'Krav godtar det som är likvärdigt, men ingen bilaga säger hur likvärdigheten bedöms: lägg till en bilaga om likvärdighet.',
    here: 'Godtar det som är likvärdigt.',
  },

  *check({ annexes = [], sections = [] }, _at, { cross }): Generator<Draft> {
    const records = cross.subjects.get('equivalence');
    const accepting = firstOf(records, ({ requirement }) => accepted.test(requirement.prepared.lower), 5);
    if (accepting.length === 0) return;
    const texts = [
      ...annexes.flatMap(({ title, intro, text }) => [title, intro, text]),
      ...sections.map(({ intro }) => intro),
    ];
    if (texts.some(text => text !== undefined && described.test(text))) return;
    if (records.some(explains)) return;
    const related = accepting.map(({ at }) => ({ at, message: this.messages.here }));
    yield { message: this.messages.missing, related };
  },

  examples: [
    {
      good: 'Systemet ska följa EN 301 549 eller likvärdig.',
      specification: {
        annexes: [{ id: 'lik', title: 'Bedömning av likvärdighet', kind: 'text', text: 'Bevis lämnas i anbudet.' }],
      },
    },
    {
      good: 'Systemet ska följa EN 301 549 eller likvärdig. Likvärdighet visas med en provningsrapport i anbudet.',
    },
    { good: 'Systemet ska visa likvärdig information på webben och i appen.', note: 'Inget likvärdigt godtas.' },
    { bad: 'Systemet ska följa EN 301 549 eller likvärdig.', at: 'file:' },
  ],
});
