import { firstIn, one, pattern } from './pattern.ts';
import { mainShalls } from './clauses.ts';
import { sentenceOf, sentenceSpan } from './language.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

const imperative = pattern`(?<![\p{L},])(?:beskriv|redogör(?: för)?|förklara|redovisa|ange|berätta|specificera)\s+(?:er|ert|era|den|det|de|hur|vad|vilka|vilken|vilket|på vilket sätt|i vilken)(?!\p{L})`;
const asked = pattern`(?:anbudsgivaren|leverantören)\s+(?:ska|skall|ombeds|bör)\s+(?:i (?:sitt |sin )?(?:anbud(?:et)?|offert(?:en)?)\s+)?(?:beskriva|redogöra för|förklara)(?!\p{L})`;
const asks = pattern`^(?:hur|vad|vilka|vilken|vilket|på vilket sätt|kan|har|finns|är|stödjer|hanterar|ingår)(?!\p{L})[^?]*\?`;
/** What the description must hold at least, or where its template is. */
const template = one`mall|bilaga|\uFFFC|:|\n|minst|omfatta|innehålla|avseende följande|följande punkter|högst \d|max(?:imalt)? \d|framgå`;

export const requirementQuestionForm = defineRule({
  id: 'requirement-question-form',
  code: 'SPR-20',
  target: 'requirement',
  kinds: ['mandatory', 'selection'],
  needs: [imperative, asked, asks],
  ground: 'case-law',
  severity: advertised,
  title: 'En begärd beskrivning har ett minsta innehåll',
  rationale:
    '”Beskriv hur …” som obligatoriskt krav säger inte vad som räcker. Ange vad beskrivningen minst ska innehålla, gärna i en mall, eller gör den till ett tilldelningskriterium med en skala.',
  basis: ['LOU 4 kap. 1 §', 'LOU 16 kap. 2 §', 'Digg, kravtexter för upphandling av data'],
  messages: {
    question: (phrase: string) =>
      `”${phrase} …” säger inte vad som räcker: ange vad beskrivningen minst ska innehålla.`,
    answer: (phrase: string) => `”${phrase} …” hör hemma i kontrollen eller svaret: ange där vad som ska lämnas.`,
  },

  *check({ prepared }, at): Generator<Draft> {
    for (const [start, end] of prepared.sentences) {
      if (!firstIn(prepared.lower.slice(start, end), asks)) continue;
      const [first = ''] = prepared.raw.slice(start).split(/\s/);
      yield { at: `${at}/text`, span: [start, end], message: this.messages.question(first) };
    }
    for (const { 0: phrase, index } of [...prepared.all(imperative), ...prepared.all(asked)]) {
      if (template.test(sentenceOf(prepared, index).slice(index - sentenceSpan(prepared, index)[0]))) continue;
      const [start] = sentenceSpan(prepared, index);
      const isAsked = /^(?:anbudsgivaren|leverantören)/.test(phrase);
      // In the middle of a sentence the words are somebody's function: "låta användaren ange vad".
      if (!isAsked && prepared.lower.slice(start, index).trim() !== '') continue;
      const besides = !isAsked && mainShalls(prepared).length > 0;
      const span = [index, index + phrase.length] as const;
      const text = prepared.raw.slice(...span);
      yield {
        at: `${at}/text`,
        span,
        message: besides ? this.messages.answer(text) : this.messages.question(text),
        ...(besides && { atMost: 'warning' as const }),
      };
    }
  },

  examples: [
    { good: 'Anbudsgivaren ska beskriva införandet enligt mallen i bilaga 6.' },
    { bad: '⟦Beskriv hur⟧ systemet hanterar behörigheter.', severity: 'error' },
    { bad: '⟦Hur skyddas uppgifterna?⟧', severity: 'error' },
    { bad: '⟦Anbudsgivaren ska beskriva⟧ sin förvaltningsmodell.', severity: 'error' },
    { bad: 'Sessioner ska avslutas efter 15 minuter. ⟦Beskriv hur⟧ kravet uppfylls.', severity: 'warning' },
    { good: 'Systemet ska låta handläggaren ange vilka bilagor som hör till beslutet.' },
  ],
});
