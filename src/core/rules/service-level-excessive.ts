import { defineRule, type Draft } from './rule.ts';

const most = 8;
const share = /(?:minst\s+)?(99[.,]9\d*|100)\s?(?:%|procent)/;

export const serviceLevelExcessive = defineRule({
  id: 'service-level-excessive',
  code: 'AVT-06',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Servicenivåerna är få och lagom höga',
  rationale: `Många och höga nivåer höjer priset och döljer det viktiga. Fler än ${String(most)} nivåer, eller en tillgänglighet på 99,9 procent eller mer utan motiv från verksamheten, ger ett fynd. Gränserna är produktens val.`,
  basis: ['Inköpsrådet, servicenivåer i IT-avtal'],
  messages: {
    many: (count: number) => `${String(count)} krav sätter servicenivåer: behåll dem som verksamheten märker.`,
    high: (level: string) => `${level} procent är en hög nivå: skriv i motivet varför verksamheten behöver den.`,
  },

  *check(_specification, _at, { cross }): Generator<Draft> {
    const records = cross.byCover.get('service-level');
    const levels = records.filter(
      ({ requirement }) =>
        /\d|\uFFFC/.test(requirement.prepared.lower) && /procent|%|vite|prisavdrag/.test(requirement.prepared.lower),
    );
    if (levels.length > most) yield { message: this.messages.many(levels.length) };
    for (const { requirement, at, id } of cross.subjects.get('availability')) {
      const found = share.exec(requirement.prepared.lower);
      if (!found || !/tillgäng|upptid/.test(requirement.prepared.lower) || requirement.motive?.trim()) continue;
      const start = found.index + found[0].indexOf(found[1] ?? '');
      yield {
        at: `${at}/text`,
        span: [start, found.index + found[0].length],
        requirement: id,
        message: this.messages.high(found[1] ?? ''),
      };
    }
  },

  examples: [
    {
      good: 'Tillgängligheten ska vara minst 99,5 procent per kalendermånad.',
      with: { kind: 'contract', covers: ['service-level'], motive: undefined },
    },
    {
      bad: 'Tillgängligheten ska vara minst ⟦99,95 procent⟧ per kalendermånad.',
      with: { kind: 'contract', covers: ['service-level'], motive: undefined },
    },
    {
      good: 'Tillgängligheten ska vara minst 99,95 procent per kalendermånad.',
      with: { kind: 'contract', covers: ['service-level'], motive: 'Larmcentralen är bemannad dygnet runt.' },
    },
  ],
});
