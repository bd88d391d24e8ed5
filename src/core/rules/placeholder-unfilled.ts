import { nameInWords, scopeNames } from '../text/index.ts';
import { atEachPlace, guesser, unfilledTags } from './cited.ts';
import { chosen, defineRule, replaceFix, type Draft, type Part } from './rule.ts';

export const placeholderUnfilled = defineRule({
  id: 'placeholder-unfilled',
  code: 'DOK-18',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Varje platshållare ska kunna fyllas',
  rationale:
    'En platshållare utan värde blir ett hål i förfrågan: anbudsgivaren vet inte vad som krävs. Den kan sakna värde, heta fel eller vara skriven på ett sätt som inte går att läsa.',
  basis: ['Ofylld plats i dokumentet'],
  fixable: true,
  messages: {
    near: (message: string, name: string, called: string) =>
      `${message} Menade du ${called === name ? name : `${called} (${name})`}?`,
    rename: (name: string) => `Byt till {{${name}}}`,
  },

  *check(_specification, _at, context): Generator<Draft | Part> {
    const { specification, packs, scope } = context;
    const guess = guesser(() =>
      scopeNames({ specification: { ...specification, sections: [] }, packs }).map(({ name }) => name),
    );
    const called = (name: string): string => nameInWords(name, scope.value(name));
    for (const [tag, { reason, name, message }] of unfilledTags(context)) {
      if (reason === 'dangling') continue;
      const near = reason === 'unknown' ? guess(name) : undefined;
      yield* atEachPlace(tag, `${tag} ${near ?? ''}`, context, place => ({
        ...place,
        message: near ? this.messages.near(message, near, called(near)) : message,
        ...(reason === 'empty' && { closedBy: { by: 'answer', fact: name }, awaited: 'answer' }),
        fixes: near ? [chosen(replaceFix(this.messages.rename(near), place.at, place.span, `{{${near}}}`))] : [],
      }));
    }
  },

  examples: [
    {
      good: 'Leverantören ska meddela ändringar minst {{exit.notice}} dagar i förväg.',
      specification: { parameters: { 'exit.notice': { value: 90, status: 'decided' } } },
    },
    {
      bad: 'Leverantören ska meddela ändringar minst ⟦{{exit.notice}}⟧ dagar i förväg.',
      specification: { parameters: { 'exit.notice': { unit: 'dagar' } } },
      note: 'Parametern finns men har inget värde.',
    },
    {
      bad: 'Leverantören ska meddela ändringar minst ⟦{{exit.notise}}⟧ dagar i förväg.',
      specification: { parameters: { 'exit.notice': { value: 90, status: 'decided' } } },
      fixed: 'Leverantören ska meddela ändringar minst {{exit.notice}} dagar i förväg.',
    },
    { bad: 'Leverantören ska svara inom ⟦{{#if x}}⟧ två dagar.' },
    {
      bad: { sections: [{ id: 'a', title: 'Drift', intro: 'Avsnittet gäller ⟦{{driftform}}⟧.' }] },
      note: 'Även inledningar, bilagor och kriterier gås igenom.',
    },
  ],
});
