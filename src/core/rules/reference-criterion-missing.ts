import type { Change } from '../model/change.ts';
import type { Criterion } from '../model/generated/types.ts';
import { eachUnder } from './cited.ts';
import { named } from './head-texts.ts';
import { chosen, defineRule, type Draft, type Part } from './rule.ts';

/** Puts a requirement in a criterion's list. */
function listing(id: string, [{ requirements }, name]: readonly [Criterion, string]): Change {
  const at = `/award/criteria/${name}/requirements`;
  return requirements ? { op: 'insert', at, index: requirements.length, value: id } : { op: 'set', at, value: [id] };
}

export const referenceCriterionMissing = defineRule({
  id: 'reference-criterion-missing',
  code: 'DOK-27',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Krav och tilldelningskriterium pekar på varandra',
  rationale:
    'Ett krav som ska ge mervärde måste ha ett kriterium som säger hur mycket, och kriteriet måste säga vilket krav det värderar. Annars vet anbudsgivaren inte vad som poängsätts.',
  basis: ['Hänvisning utan mål i dokumentet'],
  fixable: true,
  messages: {
    missing: (id: string) =>
      `Tilldelningskriteriet ${id} finns inte: lägg till det bland kriterierna (award.criteria) eller ändra kravet.`,
    oneWay: (criterion: string, requirement: string) =>
      `Kravet ${requirement} pekar på kriteriet ${criterion}, som inte räknar upp kravet: lägg till det där.`,
    back: (criterion: string, requirement: string) =>
      `Kriteriet ${criterion} räknar upp kravet ${requirement}, som pekar på ett annat kriterium eller inget alls: låt kravet peka hit, eller ta bort det ur kriteriet.`,
    add: 'Lägg till kravet i kriteriet',
    point: 'Låt kravet peka på kriteriet',
  },

  *check({ award }, _at, { cross }): Generator<Draft | Part> {
    const criteria = named(award?.criteria ?? []);
    const byId = new Map(criteria.toReversed().map(each => [each[0].id, each]));
    for (const id of cross.criteria.keys()) {
      const found = byId.get(id);
      const listed = new Set(found?.[0].requirements);
      yield eachUnder(cross.criteria, id, record => {
        const place = { at: `${record.at}/criterion`, requirement: record.id };
        if (!found) return [{ ...place, message: this.messages.missing(id) }];
        if (listed.has(record.id)) return [];
        const fixes = [{ title: this.messages.add, changes: [listing(record.id, found)] }];
        return [{ ...place, message: this.messages.oneWay(id, record.id), fixes }];
      });
    }
    for (const [criterion, name] of criteria) {
      for (const [i, id] of (criterion.requirements ?? []).entries()) {
        const [record] = cross.byId.get(id);
        if (!record || record.requirement.criterion === criterion.id) continue;
        const change = { op: 'set', at: `${record.at}/criterion`, value: criterion.id } as const;
        const point = { title: this.messages.point, changes: [change] };
        const pointsElsewhere = record.requirement.criterion !== undefined;
        yield {
          at: `/award/criteria/${name}/requirements/${String(i)}`,
          message: this.messages.back(criterion.id, id),
          atMost: 'warning',
          fixes: [pointsElsewhere ? chosen(point) : point],
        };
      }
    }
  },

  examples: [
    {
      good: 'Mervärde: systemet visar status i realtid.',
      with: { kind: 'award', criterion: 'T1' },
      specification: {
        award: { criteria: [{ id: 'T1', title: 'Status', shape: 'yes-no', requirements: ['KRAV-01'] }] },
      },
    },
    { bad: 'Mervärde: systemet visar status i realtid.', with: { kind: 'award', criterion: '⟦T9⟧' } },
    {
      bad: 'Mervärde: systemet visar status i realtid.',
      with: { kind: 'award', criterion: '⟦T1⟧' },
      specification: { award: { criteria: [{ id: 'T1', title: 'Status', shape: 'yes-no' }] } },
      fixed: 'Mervärde: systemet visar status i realtid.',
    },
    {
      bad: 'Mervärde: systemet visar status i realtid.',
      with: { kind: 'award' },
      specification: {
        award: { criteria: [{ id: 'T1', title: 'Status', shape: 'yes-no', requirements: ['⟦KRAV-01⟧'] }] },
      },
      fixed: 'Mervärde: systemet visar status i realtid.',
      severity: 'warning',
    },
  ],
});
