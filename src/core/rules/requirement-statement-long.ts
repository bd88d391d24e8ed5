import { isBinding, wordCount } from '../wording/language.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';

const maxWords = 40;
const maxSentences = 2;

export const requirementStatementLong = defineRule({
  id: 'requirement-statement-long',
  code: 'SPR-05',
  target: 'requirement',
  concerns: ({ prepared }) => prepared.tokens.length > maxWords || prepared.sentences.length > maxSentences,
  ground: 'practice',
  severity: 'warning',
  title: 'Ett krav är en kort mening',
  rationale: `En lång text rymmer ofta flera krav, villkor och skäl som inte kan besvaras med ett svar. Gränserna, ${String(maxWords)} ord och ${String(maxSentences)} meningar, är produktens val. En uppställd lista räknas inte.`,
  basis: ['INCOSE Guide for Writing Requirements (2019), R18'],
  messages: {
    words: (count: number) =>
      `Kravet är ${String(count)} ord långt: dela det eller flytta skäl och exempel till motivet.`,
    sentences: (count: number) =>
      `Kravet har ${String(count)} meningar: dela det i flera krav eller flytta förklaringar.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    // A list set out on lines of its own is read item by item.
    if (/\n\s*[-–•*]\s/.test(prepared.raw)) return;
    // Placeholders are tokens too, and no words: only where there are many need they be told apart.
    const count = prepared.tokens.length > maxWords ? wordCount(prepared) : 0;
    // A term of contract is not answered, and may take the room it needs.
    const level = hintIf(kind === 'contract');
    if (count > maxWords) yield { at: `${at}/text`, message: this.messages.words(count), ...level };
    else if (prepared.sentences.length > maxSentences) {
      yield { at: `${at}/text`, message: this.messages.sentences(prepared.sentences.length), ...level };
    }
  },

  examples: [
    { good: 'Systemet ska visa ärendets status för handläggaren.' },
    {
      bad: '⟦När en handläggare som är inloggad i systemet öppnar ett ärende som har registrerats av en annan handläggare på samma enhet ska systemet visa ärendets status, den som senast ändrade ärendet, tidpunkten för ändringen och en anteckning om skälet till den för användaren synliga ändringen.⟧',
    },
    { bad: '⟦Systemet visar status. Den uppdateras varje timme. Färgen ändras efter en dag.⟧' },
    {
      bad: '⟦Parten säger upp avtalet skriftligt. Uppsägningen når motparten. Då räknas tiden.⟧',
      with: { kind: 'contract' },
      severity: 'hint',
    },
  ],
});
