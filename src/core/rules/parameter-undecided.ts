import { nameInWords } from '../text/index.ts';
import { hintIf } from './at-most.ts';
import { placesOfTag, resolvedTags, type Place } from './cited.ts';
import { defineRule, type DocumentContext, type Draft, type Part } from './rule.ts';

/** So many of the places where a value is used are named. */
const mostPlaces = 5;

function firstPlaces(tag: string, context: DocumentContext): readonly Place[] {
  const first: Place[] = [];
  for (const place of placesOfTag(tag, context)) if (first.push(place) === mostPlaces) break;
  return first;
}

export const parameterUndecided = defineRule({
  id: 'parameter-undecided',
  code: 'DOK-21',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Föreslagna värden ska bekräftas före annonsering',
  rationale:
    'Kravpaketens standardvärden är förslag. Innan förfrågan lämnas ut ska någon ha bestämt att värdet är rimligt för just den här upphandlingen.',
  basis: ['Ofylld plats i dokumentet'],
  fixable: true,
  messages: {
    undecided: (name: string, value: string) => `Värdet ${value} för ${name} är ett förslag: bekräfta eller ändra det.`,
    confirm: 'Bekräfta värdet',
    used: 'Värdet används här.',
  },

  *check(_specification, _at, context): Generator<Part> {
    const seen = new Set<string>();
    for (const [tag, part] of resolvedTags(context)) {
      if (part.type !== 'value' || !part.suggested || part.name === undefined || seen.has(part.name)) continue;
      seen.add(part.name);
      const { name, text } = part;
      const at = `/parameters/${name}`;
      const changes = [{ op: 'set', at: `${at}/status`, value: 'decided' }] as const;
      const find = (): readonly Draft[] => [
        {
          at,
          message: this.messages.undecided(nameInWords(name, context.scope.value(name)), text),
          ...hintIf(context.audience !== 'tender'),
          related: firstPlaces(tag, context).map(place => ({ at: place.at, message: this.messages.used })),
          closedBy: { by: 'answer', fact: name },
          awaited: 'decision',
          fixes: [{ title: this.messages.confirm, changes, decision: true }],
        },
      ];
      yield { of: tag, find };
    }
  },

  examples: [
    {
      good: 'Systemet ska svara inom {{sla.response}} sekunder.',
      audience: 'tender',
      specification: { parameters: { 'sla.response': { value: 2, status: 'decided' } } },
    },
    {
      bad: 'Systemet ska svara inom {{sla.response}} sekunder.',
      at: 'file:/parameters/sla.response',
      audience: 'tender',
      severity: 'error',
      specification: { parameters: { 'sla.response': { value: 2, status: 'suggested' } } },
      fixed: 'Systemet ska svara inom {{sla.response}} sekunder.',
    },
    {
      bad: 'Systemet ska svara inom {{sla.response}} sekunder.',
      at: 'file:/parameters/sla.response',
      severity: 'hint',
      specification: { parameters: { 'sla.response': { value: 2, status: 'suggested' } } },
      fixed: 'Systemet ska svara inom {{sla.response}} sekunder.',
      note: 'Under arbetet är det bara en påminnelse; utlämnandet till anbudsgivare stoppas.',
    },
    {
      good: 'Systemet ska visa ärendets status.',
      audience: 'tender',
      specification: { parameters: { 'sla.response': { value: 2, status: 'suggested' } } },
      note: 'Ett förslag som ingen text använder stör ingen.',
    },
  ],
});
