import { one } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const grade =
  '(?:god(?:tagbar|känd)?|gott|godtagbart|godkänt|bra|bättre|bäst|väl|utmärkt|dålig|bristfällig|svag|stark|hög|låg|tillfredsställande|acceptabel|acceptabelt|stor|liten|medel(?:god)?|sämst|sämre|otillräcklig|tillräcklig|tydlig|delvis)[ta]?';
const degree = '(?:mycket|ganska|mindre|inte|ej|särskilt|helt|synnerligen|relativt|i stort sett)';
const subject =
  '(?:(?:\\p{L}+(?:en|et|na)|anbudet|det)\\s(?:är|bedöms(?: (?:vara|som))?|uppfylls|uppfyller (?:kravet|kraven|behovet|behoven)|löses|fungerar|beskrivs|motsvarar (?:kravet|kraven|behovet))\\s)?';
/** Nothing but a grade, as a word or as a whole sentence: *mycket god*, *kravet uppfylls på ett bra sätt*. */
const graded = one`^${subject}(?:på ett\s)?(?:${degree}\s)*(?:${grade}(?:\s(?:sätt|nivå|kvalitet|uppfyllelse|lösning|beskrivning|\p{L}+het))?|(?:uppfyll(?:er|s|t|d)|motsvarar)(?: (?:kravet|kraven|behovet))?\s(?:med råge|väl|${degree}\s\p{L}+|delvis|helt)|(?:i|till) (?:hög|viss|stor|liten) (?:grad|mån|del)|över förväntan|(?:delvis|helt|väl) uppfyll[td])\.?$`;

export const criterionLevelsWorded = defineRule({
  id: 'criterion-levels-worded',
  code: 'UTV-08',
  target: 'criterion',
  ground: 'practice',
  severity: { 'above-threshold': 'warning', 'below-threshold': 'warning', direct: 'off', 'call-off': 'warning' },
  title: 'Skalans nivåer beskriver något som går att iaktta',
  rationale:
    '”God” och ”mycket god” betyder olika för olika bedömare. Skriv vad som ska finnas eller mätas för varje nivå.',
  basis: ['LOU 16 kap. 2 §'],
  messages: { graded: (text: string) => `”${text}” är ett omdöme: skriv vad som ska kunna iakttas för nivån.` },

  *check({ levels = [] }, at): Generator<Draft> {
    for (const [i, { observable }] of levels.entries()) {
      if (graded.test(observable.trim().toLowerCase())) {
        yield { at: `${at}/levels/${String(i)}/observable`, message: this.messages.graded(observable) };
      }
    }
  },

  examples: [
    {
      good: {
        award: {
          criteria: [
            {
              id: 'T1',
              title: 'Karta',
              shape: 'levels',
              levels: [{ level: 1, observable: 'Fyra av sex uppgifter löses utan hjälp.', share: 0.5 }],
            },
          ],
        },
      },
    },
    {
      bad: {
        award: {
          criteria: [
            { id: 'T1', title: 'Karta', shape: 'levels', levels: [{ level: 1, observable: '⟦Mycket god⟧', share: 1 }] },
          ],
        },
      },
    },
    {
      bad: {
        award: {
          criteria: [
            {
              id: 'T1',
              title: 'Karta',
              shape: 'levels',
              levels: [
                { level: 0, observable: '⟦Godtagbart⟧', share: 0 },
                { level: 1, observable: '⟦Kravet uppfylls på ett mycket bra sätt.⟧', share: 1 },
              ],
            },
          ],
        },
      },
    },
  ],
});
