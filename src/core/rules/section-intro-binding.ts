import { headTexts } from './head-texts.ts';
import { isSupplier, isSystem, mainShalls, subjectBefore } from '../wording/clauses.ts';
import { longestText } from './checked-requirement.ts';
import { PreparedText } from '../wording/prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

/** What there is today is told about, not demanded. */
const present = /nuvarande|befintlig|dagens|gamla|tidigare/;

/** Texts that lead in to something. */
const introductions = /^\/(?:need\/(?:background|scope|outOfScope)|sections\/[^/]+\/intro)$/;

export const sectionIntroBinding = defineRule({
  id: 'section-intro-binding',
  code: 'DOK-15',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Krav står bland kraven, inte i inledningar och bakgrund',
  rationale:
    'Anbudsgivaren ska hitta varje krav. En mening som ställer krav på systemet eller leverantören i en inledning eller bakgrund får inget svar och ingen kontroll.',
  basis: ['SKR, är de så kallade ska-kraven tydligt markerade?'],
  messages: { binding: 'Här ställs ett krav bland löpande text: gör det till ett eget krav.' },

  *check(specification): Generator<Draft> {
    for (const [at, intro] of headTexts(specification)) {
      if (!introductions.test(at)) continue;
      const text = new PreparedText(intro.slice(0, longestText));
      for (const place of mainShalls(text)) {
        const token = text.tokens[place];
        const subject = subjectBefore(text, place);
        if (!token || !(isSupplier(subject) || isSystem(subject)) || present.test(subject)) continue;
        const isNeed = at.startsWith('/need/');
        const span = [token.start, token.end] as const;
        yield { at, span, message: this.messages.binding, ...(isNeed && { atMost: 'hint' }) };
      }
    }
  },

  examples: [
    { good: { sections: [{ id: 'a', title: 'Drift', intro: 'Avsnittet beskriver hur tjänsten drivs.' }] } },
    { bad: { sections: [{ id: 'a', title: 'Drift', intro: 'Leverantören ⟦ska⟧ övervaka tjänsten.' }] } },
    { good: { need: { background: 'Det nuvarande systemet ska avvecklas av kommunen.' } } },
    {
      bad: { need: { scope: 'Upphandlingen gäller ett system. Systemet ⟦ska⟧ visa ärendets status.' } },
      severity: 'hint',
    },
  ],
});
