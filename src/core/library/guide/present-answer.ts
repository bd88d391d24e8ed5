import { commonLabel } from '../../model/schema.ts';
import type { GuideStep } from './guide-step.ts';

/** More options than this are counted, not named. */
const mostNamed = 3;

/** What is answered now, in a few words; `undefined` when nothing is. */
export function presentAnswer({ field, open }: GuideStep): string | undefined {
  switch (field.type) {
    case 'text':
      return field.suggested || field.value === '' ? undefined : field.value;
    case 'one':
      return field.options.find(({ value }) => value === field.value)?.title;
    case 'many': {
      const titles = field.options.filter(({ value }) => field.values.includes(value)).map(({ title }) => title);
      const rest = titles.length - mostNamed;
      // Where it cannot be left open, nothing chosen is an answer.
      if (titles.length === 0) return open.length === 0 ? 'inget' : undefined;
      return titles.slice(0, mostNamed).join(', ') + (rest > 0 ? ` och ${String(rest)} till` : '');
    }
    case 'rows':
      if (field.rows.length === 0) return undefined;
      return field.rows.length === 1 ? '1 rad' : `${String(field.rows.length)} rader`;
  }
}

const states = { unknown: 'vet ej', later: 'svaras senare', delegated: 'lämnad till' } as const;

/** How a question has been left open: `lämnad till IT`; `obesvarad` when nobody has said anything. */
export function openInSwedish({ left }: GuideStep): string {
  if (!left) return 'obesvarad';
  const role = left.role && commonLabel('Role', left.role);
  if (left.state === 'delegated') return role ? `${states.delegated} ${role}` : 'lämnad till en annan';
  return role ? `${states[left.state]} (${role})` : states[left.state];
}
