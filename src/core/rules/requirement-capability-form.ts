import { one } from './pattern.ts';
import { isBinding, isQuoted, longest, sentenceSpan, words } from './language.ts';
import { isSystem, mainShalls } from './clauses.ts';
import { standardReferences } from './standards.ts';
import { defineRule, type Draft } from './rule.ts';

const included = one`ingår i (?:priset|leveransen|anbudet|tjänsten)|utan (?:tillägg|extra|särskild)\p{L}* kostnad|utan kostnad`;
const notAUser = one`(?<!\p{L})(?:det|api:?e?t?|leverantören|anbudsgivaren)\s*$`;

export const requirementCapabilityForm = defineRule({
  id: 'requirement-capability-form',
  code: 'SPR-08',
  target: 'requirement',
  ground: 'practice',
  severity: 'warning',
  title: 'Kravet säger vad systemet gör, inte vad det kan förberedas för',
  rationale:
    '”Ska ha stöd för” och ”ska kunna” lämnar öppet om funktionen ingår, kräver tillägg eller måste byggas. Skriv ”Systemet ska visa …”, eller ”Systemet ska låta handläggaren …”. När en användare ska kunna något är meningen tydligare, och fyndet bara ett tips.',
  basis: ['SKR, krav i upphandling'],
  messages: {
    system: (phrase: string) =>
      `”${phrase}” säger inte att funktionen ingår: skriv vad systemet ska göra, eller låta någon göra.`,
    user: (phrase: string) => `”${phrase}”: skriv hellre ”Systemet ska låta …”, så framgår att funktionen ingår.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const hits = lexicon.hits(prepared).filter(({ list }) => list === 'capability');
    for (const hit of longest(hits)) {
      if (isQuoted(prepared, hit.start)) continue;
      // In a subordinate clause it is not the demand; support for a named protocol is plain enough.
      if (!mainShalls(prepared).some(place => prepared.tokens[place]?.start === hit.start) && /^ska/.test(hit.entry))
        continue;
      if (
        /stöd/.test(hit.entry) &&
        standardReferences(prepared).some(({ span }) => span[0] >= hit.end && span[0] - hit.end < 6)
      )
        continue;
      const sentence = prepared.lower.slice(...sentenceSpan(prepared, hit.start));
      if (included.test(sentence)) continue;
      const before = prepared.lower.slice(sentenceSpan(prepared, hit.start)[0], hit.start);
      const byUser = hit.entry.endsWith('kunna') && !isSystem(before) && !notAUser.test(before);
      const phrase = words(prepared, hit);
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: byUser ? this.messages.user(phrase) : this.messages.system(phrase),
        ...(byUser && { atMost: 'hint' as const }),
      };
    }
  },

  examples: [
    { good: 'Systemet ska låta handläggaren bifoga dokument till ärendet.' },
    { bad: 'Systemet ⟦ska kunna⟧ exportera ärenden.', severity: 'warning' },
    { bad: 'Systemet ⟦ska ha stöd för⟧ e-signering.' },
    { bad: 'Det ⟦ska vara möjligt⟧ att bifoga dokument.' },
    { bad: 'Handläggaren ⟦ska kunna⟧ bifoga dokument.', severity: 'hint' },
    { good: 'Systemet ska kunna exportera ärenden utan extra kostnad.' },
  ],
});
