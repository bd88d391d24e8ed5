import { nameInWords } from '../text/index.ts';
import { placesOfTag, resolvedTags } from './cited.ts';
import { defineRule, type Draft } from './rule.ts';

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
  },

  *check(_specification, _at, context): Generator<Draft> {
    const seen = new Set<string>();
    for (const [tag, part] of resolvedTags(context)) {
      if (part.type !== 'value' || !part.suggested || part.name === undefined || seen.has(part.name)) continue;
      seen.add(part.name);
      const at = `/parameters/${part.name}`;
      yield {
        at,
        message: this.messages.undecided(nameInWords(part.name, context.scope.value(part.name)), part.text),
        ...(context.audience !== 'tender' && { atMost: 'hint' as const }),
        related: placesOfTag(tag, context)
          .slice(0, 5)
          .map(place => ({ at: place.at, message: 'Värdet används här.' })),
        closedBy: { by: 'answer', fact: part.name },
        awaited: 'decision',
        fixes: [
          {
            title: this.messages.confirm,
            changes: [{ op: 'set', at: `${at}/status`, value: 'decided' }],
            decision: true,
          },
        ],
      };
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
