import { one, pattern } from './pattern.ts';
import { isBinding } from './language.ts';
import type { Fix } from '../model/finding.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';
import { standardReferences } from './standards.ts';

const parenthesis = pattern`\(([^()]{3,})\)`;
const demandWords = one`(?<!\p{L})(?:ska|skall|bör|måste|får inte)(?!\p{L})`;
const limitWords = one`(?<!\p{L})(?:minst|högst|max|maximalt|inom|senast|ca|cirka|exempelvis minst)\s`;
const quantityFirst = one`^\s*\d[\d\s.,]*\s?(?:st|stycken|procent|%|sekunder|minuter|timmar|dagar|månader|år|mb|gb|tb|användare|kr|kronor)(?!\p{L})`;

export const requirementParenthesisBinding = defineRule({
  id: 'requirement-parenthesis-binding',
  code: 'SPR-15',
  target: 'requirement',
  needs: [parenthesis],
  ground: 'practice',
  severity: 'warning',
  title: 'Inget bindande står inom parentes',
  rationale:
    'Det som står inom parentes läses av somliga som en förklaring och av andra som ett krav. Sätt gränsen i meningen, eller flytta förklaringen till en anmärkning.',
  basis: ['INCOSE Guide for Writing Requirements, R21'],
  fixable: true,
  messages: {
    write: 'Skriv gränsen utan parentes',
    binding: 'Parentesen innehåller ett krav eller en gräns: skriv in den i meningen eller gör ett eget krav.',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { 0: whole, 1: inner = '', index } of prepared.all(parenthesis)) {
      const demand = demandWords.test(inner);
      const limit =
        limitWords.test(inner) &&
        /\d|\uFFFC|(?:^|\s)(?:ett?|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo)\s|varannan|varje|en gång|(?:^|\s)per\s/.test(
          inner,
        );
      const quantity = quantityFirst.test(inner);
      if (!demand && !limit && !quantity) continue;
      const inside = ({ span }: { readonly span: readonly [number, number] }): boolean =>
        span[0] >= index && span[1] <= index + whole.length;
      if (!demand && (standardReferences(prepared).some(inside) || /bilaga|§|kap\.|lag /.test(inner))) continue;
      const span = [index, index + whole.length] as const;
      const fix = demand ? undefined : openFix(prepared, span, `${at}/text`, this.messages.write);
      yield { at: `${at}/text`, span, message: this.messages.binding, fixes: fix ? [fix] : [] };
    }
  },

  examples: [
    { good: 'Systemet ska följa dataskyddsförordningen (GDPR).' },
    { good: 'Rollen ska tilldelas en (1) person.' },
    {
      bad: 'Systemet ska visa sökresultatet snabbt ⟦(inom högst 2 sekunder)⟧.',
      fixed: 'Systemet ska visa sökresultatet snabbt, inom högst 2 sekunder.',
    },
    { bad: 'Systemet ska skicka en påminnelse ⟦(som ska gå att stänga av)⟧.' },
    { good: 'Systemet ska uppfylla ISO/IEC 27001 (eller minst ISO 27701) eller likvärdig.' },
  ],
});

/** `snabbt (inom 2 sekunder).` → `snabbt, inom 2 sekunder.`; only last in its sentence, where a comma is all it takes. */
function openFix(
  text: PreparedText,
  [start, end]: readonly [number, number],
  at: string,
  title: string,
): Fix | undefined {
  if (!/^\s*[.]?\s*$/.test(text.raw.slice(end))) return undefined;
  const inner = text.raw.slice(start + 1, end - 1).trim();
  const from = text.raw.slice(0, start).trimEnd().length;
  return replaceFix(title, at, [from, end], `, ${inner}`);
}
