import type { Entry } from '../model/generated/types.ts';
import { hintIf } from './at-most.ts';
import { eachUnder, elementAt } from './cited.ts';
import { defineRule, type Part } from './rule.ts';

export const targetUndisclosed = defineRule({
  id: 'target-undisclosed',
  code: 'DOK-30',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',
  title: 'Det som kravet gäller syns för anbudsgivarna',
  rationale:
    'Alla anbudsgivare ska kunna se det som de ska uppfylla. En post i IT-miljön som bara är intern kommer inte med i bilagan till förfrågan.',
  basis: ['LOU 4 kap. 1 §'],
  messages: {
    internal: (title: string) =>
      `”${title}” är intern i IT-miljön och visas inte för anbudsgivare: gör posten offentlig, beskriv den allmännare i kravet eller lämna ut den på begäran.`,
    onRequest: (title: string) =>
      `”${title}” lämnas ut på begäran: skriv i förfrågan hur anbudsgivare begär ut uppgifterna.`,
  },

  *check(_specification, _at, { cross, entries }): Generator<Part> {
    for (const id of cross.targets.keys()) {
      const entry = entries.get(id);
      const disclosure = entry && disclosureOf(entry);
      if (!entry || disclosure === 'public') continue;
      const internal = disclosure === 'internal';
      yield eachUnder(cross.targets, id, record => [
        {
          at: elementAt(record, 'targets', id),
          requirement: record.id,
          message: internal ? this.messages.internal(entry.title) : this.messages.onRequest(entry.title),
          closedBy: { by: 'environment', entry: id },
          ...hintIf(!internal),
        },
      ]);
    }
  },

  examples: [
    {
      good: 'Systemet ska lämna loggar till loggplattformen.',
      with: { targets: ['logg'] },
      environment: { entries: [{ id: 'logg', title: 'Loggplattform', kind: 'security' }] },
    },
    {
      bad: 'Systemet ska lämna loggar till loggplattformen.',
      with: { targets: ['⟦logg⟧'] },
      environment: { entries: [{ id: 'logg', title: 'Loggplattform', kind: 'security', disclosure: 'internal' }] },
      severity: 'warning',
    },
    {
      bad: 'Systemet ska lämna loggar till loggplattformen.',
      with: { targets: ['⟦logg⟧'] },
      environment: { entries: [{ id: 'logg', title: 'Loggplattform', kind: 'security', disclosure: 'on-request' }] },
      severity: 'hint',
    },
  ],
});

/** A disclosure per field still shows what the entry is, unless its title is held back too. */
function disclosureOf({ disclosure = 'public' }: Entry): 'public' | 'on-request' | 'internal' {
  return typeof disclosure === 'string' ? disclosure : (disclosure.title ?? 'public');
}
