import { one } from './pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const level = one`tillgänglig|upptid|svarstid|servicenivå|lösningstid|åtgärdstid`;
const percentage = one`(?:\d|\uFFFC)\s?(?:%|procent)`;
const parts: readonly (readonly [string, RegExp])[] = [
  ['mätperiod', one`per|under (?:en|varje)|månad|kvartal|år|mätperiod|dygn|vecka`],
  ['mätpunkt', one`mätt|mäts|mätpunkt|mätning|anslutning|hos beställaren|vid \uFFFC|gränssnitt|demarkation`],
];

export const requirementServiceLevelIncomplete = defineRule({
  id: 'requirement-service-level-incomplete',
  code: 'AVT-05',
  target: 'requirement',
  // In a mandatory requirement SPR-12 says it already.
  kinds: ['contract'],
  ground: 'practice',
  severity: 'warning',
  title: 'En servicenivå har mätperiod och mätpunkt',
  rationale:
    'Ett procenttal ensamt betyder ingenting: 99,5 procent per år tillåter två dygns stopp i följd. Ange period, mätpunkt, undantagen tid och följd, i kravet eller i en bilaga.',
  basis: ['Inköpsrådet, servicenivåer i IT-avtal'],
  messages: { missing: (list: string) => `Servicenivån saknar ${list}: skriv in det eller hänvisa till en bilaga.` },

  *check({ prepared, covers = [] }, at): Generator<Draft> {
    const { lower } = prepared;
    if (!level.test(lower) || !percentage.test(lower) || /bilaga/.test(lower) || /\{\{\s*bilaga/.test(prepared.raw))
      return;
    if (!covers.includes('service-level') && !/tillgänglig|upptid|svarstid|lösningstid|åtgärdstid/.test(lower)) return;
    const missing = parts.filter(([, words]) => !words.test(lower)).map(([name]) => name);
    // Without a period SPR-12 says it already, and louder.
    const said = missing.includes('mätperiod');
    if (missing.length)
      yield {
        at: `${at}/text`,
        message: this.messages.missing(missing.join(' och ')),
        ...(said && { atMost: 'hint' as const }),
      };
  },

  examples: [
    {
      good: 'Tjänstens tillgänglighet ska vara minst 99,5 procent per kalendermånad, mätt vid beställarens anslutning.',
      with: { kind: 'contract', covers: ['service-level'] },
    },
    {
      bad: '⟦Tjänstens tillgänglighet ska vara minst 99,5 procent per månad.⟧',
      with: { kind: 'contract', covers: ['service-level'] },
    },
    {
      bad: '⟦Svarstiden ska vara högst 2 sekunder för 95 procent av anropen per månad.⟧',
      with: { kind: 'contract' },
    },
  ],
});
