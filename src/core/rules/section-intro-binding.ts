import { isSupplier, isSystem, mainShalls, subjectBefore } from './clauses.ts';
import { longestText } from './checked-requirement.ts';
import { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

export const sectionIntroBinding = defineRule({
  id: 'section-intro-binding',
  code: 'DOK-15',
  target: 'section',
  ground: 'practice',
  severity: 'warning',
  title: 'Krav står bland kraven, inte i inledningen',
  rationale:
    'Anbudsgivaren ska hitta varje krav. En mening som ställer krav på systemet eller leverantören i en inledning får inget svar och ingen kontroll.',
  basis: ['SKR, är de så kallade ska-kraven tydligt markerade?'],
  messages: { binding: 'Inledningen ställer ett krav: gör det till ett eget krav i avsnittet.' },

  *check({ intro }, at): Generator<Draft> {
    if (!intro) return;
    const text = new PreparedText(intro.slice(0, longestText));
    for (const place of mainShalls(text)) {
      const token = text.tokens[place];
      const subject = subjectBefore(text, place);
      if (!token || !(isSupplier(subject) || isSystem(subject))) continue;
      yield { at: `${at}/intro`, span: [token.start, token.end], message: this.messages.binding };
    }
  },

  examples: [
    { good: { sections: [{ id: 'a', title: 'Drift', intro: 'Avsnittet beskriver hur tjänsten drivs.' }] } },
    { bad: { sections: [{ id: 'a', title: 'Drift', intro: 'Leverantören ⟦ska⟧ övervaka tjänsten.' }] } },
  ],
});
