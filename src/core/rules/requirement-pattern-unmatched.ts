import { mainShalls, subjectBefore } from '../wording/clauses.ts';
import { sentenceSpan } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

/** A condition, an event or a state that stands behind the demand. */
const behind = one`(?<!\p{L})(?:om|när|medan|ifall|så snart)\s+(?!det|så|den\s+är)\p{L}+`;
const opening = one`^(?:om|när|medan|vid|under|efter|senast|innan|för|mervärde)(?!\p{L})`;

export const requirementPatternUnmatched = defineRule({
  id: 'requirement-pattern-unmatched',
  code: 'SPR-21',
  target: 'requirement',
  kinds: ['mandatory', 'contract'],
  ground: 'practice',
  severity: 'off',
  title: 'Meningen följer ett mönster',
  rationale:
    'Ett krav läses fortast när det alltid ser likadant ut: [Om villkor,] [När händelse,] [Medan tillstånd] ska aktören göra något [med ett mått] [inom en tid]. Korta fraser i tabeller är vanliga och begripliga, så regeln är avstängd tills ni slår på den i kravbyggaren.yaml.',
  basis: ['EARS, Easy Approach to Requirements Syntax'],
  messages: {
    phrase:
      'Kravet är ingen mening med en aktör och ”ska”: skriv till exempel ”Systemet ska …” eller ”När … ska systemet …”.',
    behind: 'Villkoret står sist: skriv det först, till exempel ”Om … ska systemet …” eller ”När … ska systemet …”.',
  },

  *check({ prepared }, at): Generator<Draft> {
    const [place] = mainShalls(prepared);
    const token = place === undefined ? undefined : prepared.tokens[place];
    if (place === undefined || !token) {
      if (prepared.raw.trim() !== '') yield { at: `${at}/text`, message: this.messages.phrase };
      return;
    }
    const [start, end] = sentenceSpan(prepared, token.start);
    if (subjectBefore(prepared, place).trim() === '' || opening.test(prepared.lower.slice(start, end))) return;
    const found = behind.exec(prepared.lower.slice(token.end, end));
    if (!found) return;
    const from = token.end + found.index;
    yield { at: `${at}/text`, span: [from, from + found[0].length], message: this.messages.behind };
  },

  examples: [
    {
      good: 'När ett larm kommer ska systemet meddela jouren inom en minut.',
      workspace: { rules: { 'SPR-21': 'hint' } },
    },
    { good: 'Systemet ska visa ärendets status.', workspace: { rules: { 'SPR-21': 'hint' } } },
    { bad: '⟦Export till kalkylblad.⟧', workspace: { rules: { 'SPR-21': 'hint' } } },
    { bad: 'Systemet ska meddela jouren ⟦när ett⟧ larm kommer.', workspace: { rules: { 'SPR-21': 'hint' } } },
    { good: 'Export till kalkylblad.', note: 'Regeln är avstängd tills någon slår på den.' },
  ],
});
