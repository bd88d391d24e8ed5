import { eachUnder } from './cited.ts';
import { defineRule, type Draft, type Part } from './rule.ts';

export const requirementMotiveMissing = defineRule({
  id: 'requirement-motive-missing',
  code: 'DOK-03',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Varje krav har ett motiv',
  rationale:
    'Ett krav består av motiv, krav och bevis. Motivet visar att kravet behövs och är rimligt, och hjälper den som ska svara på frågor. Saknas motiv på alla krav, som i en importerad lista, ges ett enda fynd.',
  basis: ['SKR, krav i upphandling'],
  messages: {
    missing: 'Kravet saknar motiv: skriv varför det behövs.',
    all: (count: number) => `Inget av de ${String(count)} kraven har motiv: börja med dem som kan utesluta anbud.`,
  },

  *check(_specification, _at, { cross }): Generator<Draft | Part> {
    const count = cross.lacking.count('motive');
    if (count > 3 && count === cross.demands) {
      yield { message: this.messages.all(count) };
      return;
    }
    yield eachUnder(cross.lacking, 'motive', record => [
      { at: record.at, requirement: record.id, message: this.messages.missing },
    ]);
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.', with: { motive: 'Handläggaren slipper ringa.' } },
    { bad: 'Systemet ska visa ärendets status.', with: { motive: undefined }, at: '' },
    { good: 'Avtalet omfattar tre skolor.', with: { kind: 'information', motive: undefined } },
  ],
});
