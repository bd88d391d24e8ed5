import type { Json } from '../model/json.ts';
import { valueAt } from '../parse/index.ts';
import { atEachPlace, eachUnder, elementAt, guesser, placesOfTag, unfilledTags, type Place } from './cited.ts';
import { citationSpan, declinedCitationFixes, isDeclined, type DeclinedCitation } from './declined-citation.ts';
import { named } from './head-texts.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { chosen, defineRule, replaceFix, type DocumentContext, type Draft, type Part } from './rule.ts';

interface Messages {
  readonly missing: (id: string) => string;
  readonly near: (id: string, other: string) => string;
  readonly rename: (id: string) => string;
  readonly remove: string;
  readonly declined: (id: string, citing?: string) => string;
}

const declined = (messages: Messages, citation: DeclinedCitation, context: DocumentContext) => ({
  message: messages.declined(citation.id, citation.citing?.id),
  fixes: declinedCitationFixes(citation, context),
});

/** Of an id in a list of them: the near one is offered, and to take it out. */
function listed(messages: Messages, id: string, at: string, near: string | undefined): Draft {
  const without = chosen({ title: messages.remove, changes: [{ op: 'remove', at }] });
  if (near === undefined) return { message: messages.missing(id), fixes: [without] };
  const rename = chosen({ title: messages.rename(near), changes: [{ op: 'set', at, value: near }] });
  return { message: messages.near(id, near), fixes: [rename, without] };
}

/** The citation at a place of a text; it can be taken out where the sentence stands without it. */
function citationIn(id: string, { at, span }: Place, citing: RequirementRecord | undefined): DeclinedCitation {
  const field =
    citing && at.startsWith(`${citing.at}/`)
      ? valueAt(citing.requirement as unknown as Json, at.slice(citing.at.length))
      : undefined;
  const whole = typeof field === 'string' ? citationSpan(field, span) : undefined;
  const changes = [{ op: 'splice', at, span: whole ?? span, insert: '' }] as const;
  return {
    id,
    ...(citing && { citing }),
    ...(whole && { without: { title: 'Ta bort hänvisningen', changes } }),
  };
}

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
    declined: (id: string, citing?: string) =>
      `Kravet ${id} är bortvalt, men hänvisas till${citing === undefined ? '' : ` från ${citing}`}: ta tillbaka det, ta bort hänvisningen${citing === undefined ? '' : ` eller välj bort också ${citing}`}.`,
  },

  *check({ award, costs }, _at, context): Generator<Draft | Part> {
    const { cross, scope } = context;
    const exists = (id: string): boolean => scope.requirement(id) !== undefined;
    const guess = guesser(() => cross.byId.keys());
    for (const [tag, unfilled] of unfilledTags(context)) {
      if (unfilled.reason !== 'dangling' || unfilled.reference !== 'requirement') continue;
      const { name } = unfilled;
      if (isDeclined(context, name)) {
        for (const place of placesOfTag(tag, context)) {
          const citing = place.requirement === undefined ? undefined : cross.byId.get(place.requirement)[0];
          yield { ...place, ...declined(this.messages, citationIn(name, place, citing), context) };
        }
        continue;
      }
      const guessed = guess(name);
      yield* atEachPlace(tag, `${tag} ${guessed ?? ''}`, context, place => {
        // Nobody means to refer to the requirement that they are writing
        const near = guessed === place.requirement ? undefined : guessed;
        return {
          ...place,
          message: near ? this.messages.near(name, near) : this.messages.missing(name),
          fixes: near
            ? [chosen(replaceFix(this.messages.rename(near), place.at, place.span, `{{krav "${near}"}}`))]
            : [],
        };
      });
    }
    for (const id of cross.requires.keys()) {
      if (exists(id)) continue;
      const isGone = isDeclined(context, id);
      const near = isGone ? undefined : guess(id);
      const told = (citing: RequirementRecord): Draft => {
        const at = elementAt(citing, 'requires', id);
        const without = chosen({ title: this.messages.remove, changes: [{ op: 'remove', at }] });
        const where = { at, requirement: citing.id };
        if (isGone) return { ...where, ...declined(this.messages, { id, without, citing }, context) };
        return { ...where, ...listed(this.messages, id, at, near === citing.id ? undefined : near) };
      };
      // To take back what is declined depends on where other requirements stand
      if (isGone) yield* cross.requires.get(id).map(told);
      else yield eachUnder(cross.requires, id, citing => [told(citing)], `${id} ${near ?? ''}`);
    }
    const holders = [
      ...named(award?.criteria ?? []).map(([item, name]) => [item, `/award/criteria/${name}`] as const),
      ...named(costs?.items ?? []).map(([item, name]) => [item, `/costs/items/${name}`] as const),
    ];
    for (const [{ requirements = [] }, holder] of holders) {
      for (const [i, id] of requirements.entries()) {
        if (exists(id)) continue;
        const at = `${holder}/requirements/${String(i)}`;
        yield { at, ...listed(this.messages, id, at, guess(id)) };
      }
    }
  },

  examples: [
    { good: 'Export enligt {{krav "KRAV-01"}} ska ske i ett öppet format.' },
    {
      bad: 'Export enligt ⟦{{krav "EXIT-1"}}⟧ ska ske i ett öppet format.',
      specification: {
        sections: [
          {
            id: 'avslut',
            title: 'Avslut',
            requirements: [{ id: 'EXIT-01', kind: 'mandatory', text: 'Systemet ska exportera elevakter.' }],
          },
        ],
      },
      fixed: 'Export enligt {{krav "EXIT-01"}} ska ske i ett öppet format.',
    },
    { bad: 'Export enligt ⟦{{krav "EXIT-09"}}⟧ ska ske i ett öppet format.' },
    {
      bad: 'Systemet ska exportera elevakter.',
      with: { requires: ['⟦EXIT-09⟧'] },
      fixed: 'Systemet ska exportera elevakter.',
    },
    {
      bad: 'Systemet ska exportera elevakter.',
      with: { requires: ['⟦exit-01⟧'] },
      specification: {
        sections: [
          {
            id: 'avslut',
            title: 'Avslut',
            requirements: [{ id: 'EXIT-01', kind: 'mandatory', text: 'Systemet ska visa elevakter.' }],
          },
        ],
      },
      fixed: 'Systemet ska exportera elevakter.',
      note: 'Beteckningen skiljer på stora och små bokstäver.',
    },
    {
      bad: 'Export ska ske i ett öppet format enligt ⟦{{krav "EXIT-09"}}⟧.',
      specification: {
        packs: { exit: { use: true, declined: [{ requirement: 'EXIT-09', reason: 'Står i avtalet.' }] } },
      },
      fixed: 'Export ska ske i ett öppet format.',
      note: 'Kravet är bortvalt. Det går att ta tillbaka, att stryka hänvisningen eller att välja bort också det här kravet.',
    },
    {
      bad: {
        award: { criteria: [{ id: 'T1', title: 'Svarstid', shape: 'yes-no', requirements: ['⟦SLA-09⟧'] }] },
      },
      fixed: { award: { criteria: [{ id: 'T1', title: 'Svarstid', shape: 'yes-no', requirements: [] }] } },
    },
  ],
});
