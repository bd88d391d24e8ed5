import { atEachPlace, eachUnder, guesser, unfilledTags } from './cited.ts';
import { chosen, defineRule, replaceFix, type Draft, type Part } from './rule.ts';

export const referenceAnnexMissing = defineRule({
  id: 'reference-annex-missing',
  code: 'DOK-23',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'En hänvisning till en bilaga leder till en bilaga som finns',
  rationale: 'Ett krav som hänvisar till en bilaga som inte finns kan varken besvaras eller prövas.',
  basis: ['Hänvisning utan mål i dokumentet'],
  fixable: true,
  messages: {
    missing: (id: string) => `Bilagan ${id} finns inte: lägg till den eller rätta hänvisningen.`,
    near: (id: string, other: string) => `Bilagan ${id} finns inte. Menade du ${other}?`,
    internal: (title: string) =>
      `Bilagan ”${title}” är intern och följer inte med till anbudsgivarna: låt den ingå i förfrågan (for: tender), eller ta bort hänvisningen.`,
    rename: (id: string) => `Byt till ${id}`,
  },

  *check({ annexes = [] }, _at, context): Generator<Draft | Part> {
    const ids = annexes.map(({ id }) => id);
    const guess = guesser(() => ids);
    for (const [tag, unfilled] of unfilledTags(context)) {
      if (unfilled.reason !== 'dangling' || unfilled.reference !== 'annex') continue;
      const near = guess(unfilled.name);
      yield* atEachPlace(tag, `${tag} ${near ?? ''}`, context, place => ({
        ...place,
        message: near ? this.messages.near(unfilled.name, near) : this.messages.missing(unfilled.name),
        fixes: near
          ? [chosen(replaceFix(this.messages.rename(near), place.at, place.span, `{{bilaga "${near}"}}`))]
          : [],
      }));
    }
    for (const { id, title, for: readers } of annexes) {
      if (readers !== 'internal') continue;
      const citing = context.cross.annexes.get(id);
      const inHead = context.headCitations.filter(({ sort, name }) => sort === 'annex' && name === id);
      for (const { at, id: requirement, citations } of citing) {
        const cited = citations.find(({ sort, name }) => sort === 'annex' && name === id);
        yield {
          at: cited ? at + cited.at : `${at}/answer/annex`,
          ...(cited && { span: cited.span }),
          requirement,
          message: this.messages.internal(title),
        };
      }
      for (const { at, span } of inHead) yield { at, span, message: this.messages.internal(title) };
    }
    for (const id of context.cross.answerAnnexes.keys()) {
      if (ids.includes(id)) continue;
      yield eachUnder(
        context.cross.answerAnnexes,
        id,
        record => [{ at: `${record.at}/answer/annex`, requirement: record.id, message: this.messages.missing(id) }],
        `svar ${id}`,
      );
    }
  },

  examples: [
    {
      good: 'Systemet ska exportera de mängder som anges i {{bilaga "info"}}.',
      specification: { annexes: [{ id: 'info', title: 'Informationsmängder', kind: 'text', text: 'Elevakter.' }] },
    },
    {
      bad: 'Systemet ska exportera de mängder som anges i ⟦{{bilaga "inffo"}}⟧.',
      specification: { annexes: [{ id: 'info', title: 'Informationsmängder', kind: 'text', text: 'Elevakter.' }] },
      fixed: 'Systemet ska exportera de mängder som anges i {{bilaga "info"}}.',
    },
    { bad: 'Systemet ska exportera de mängder som anges i ⟦{{bilaga "objekt"}}⟧.' },
    {
      bad: 'Systemet ska exportera de mängder som anges i ⟦{{bilaga "info"}}⟧.',
      specification: {
        annexes: [{ id: 'info', title: 'Informationsmängder', kind: 'text', text: 'Elevakter.', for: 'internal' }],
      },
    },
    {
      bad: 'Anbudsgivaren ska lämna uppgifter om referensuppdrag.',
      with: { kind: 'selection', answer: { type: 'table', annex: '⟦referenser⟧' } },
    },
  ],
});
