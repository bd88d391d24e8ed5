import { nearest } from '../model/shape-fault.ts';
import { elementAt, unfilledPlaces } from './cited.ts';
import { named } from './head-texts.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';

export const referenceRequirementMissing = defineRule({
  id: 'reference-requirement-missing',
  code: 'DOK-22',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'En hänvisning till ett krav leder till ett krav som finns',
  rationale:
    'En hänvisning som inte leder någonstans gör kravet obegripligt. Kravet kan vara borttaget eller ha en annan beteckning.',
  basis: ['Hänvisning utan mål i dokumentet'],
  fixable: true,
  messages: {
    missing: (id: string) => `Kravet ${id} finns inte: lägg till det, rätta beteckningen eller ta bort hänvisningen.`,
    near: (id: string, other: string) => `Kravet ${id} finns inte. Menade du ${other}?`,
    rename: (id: string) => `Byt till ${id}`,
    remove: 'Ta bort hänvisningen',
  },

  *check({ award, costs }, _at, context): Generator<Draft> {
    const { cross, scope } = context;
    const exists = (id: string): boolean => scope.requirement(id) !== undefined;
    for (const { unfilled, at, span, requirement } of unfilledPlaces(context)) {
      if (unfilled.reason !== 'dangling' || unfilled.reference !== 'requirement') continue;
      const near = nearest(unfilled.name, [...cross.byId.keys()]);
      yield {
        at,
        span,
        ...(requirement !== undefined && { requirement }),
        message: near ? this.messages.near(unfilled.name, near) : this.messages.missing(unfilled.name),
        fixes: near ? [replaceFix(this.messages.rename(near), at, span, `{{krav "${near}"}}`)] : [],
      };
    }
    for (const id of cross.requires.keys()) {
      if (exists(id)) continue;
      for (const record of cross.requires.get(id)) {
        const at = elementAt(record, 'requires', id);
        yield {
          at,
          requirement: record.id,
          message: this.messages.missing(id),
          fixes: [{ title: this.messages.remove, changes: [{ op: 'remove', at }] }],
        };
      }
    }
    const holders = [
      ...named(award?.criteria ?? []).map(([item, name]) => [item, `/award/criteria/${name}`] as const),
      ...named(costs?.items ?? []).map(([item, name]) => [item, `/costs/items/${name}`] as const),
    ];
    for (const [{ requirements = [] }, holder] of holders) {
      for (const [i, id] of requirements.entries()) {
        if (exists(id)) continue;
        const at = `${holder}/requirements/${String(i)}`;
        const fixes = [{ title: this.messages.remove, changes: [{ op: 'remove', at } as const] }];
        yield { at, message: this.messages.missing(id), fixes };
      }
    }
  },

  examples: [
    { good: 'Export enligt {{krav "KRAV-01"}} ska ske i ett öppet format.' },
    {
      bad: 'Export enligt ⟦{{krav "KRAV-1"}}⟧ ska ske i ett öppet format.',
      fixed: 'Export enligt {{krav "KRAV-01"}} ska ske i ett öppet format.',
    },
    { bad: 'Export enligt ⟦{{krav "EXIT-09"}}⟧ ska ske i ett öppet format.' },
    {
      bad: 'Systemet ska exportera elevakter.',
      with: { requires: ['⟦EXIT-09⟧'] },
      fixed: 'Systemet ska exportera elevakter.',
    },
    {
      bad: {
        award: { criteria: [{ id: 'T1', title: 'Svarstid', shape: 'yes-no', requirements: ['⟦SLA-09⟧'] }] },
      },
      fixed: { award: { criteria: [{ id: 'T1', title: 'Svarstid', shape: 'yes-no', requirements: [] }] } },
    },
  ],
});
