import { governedByAtt } from './clauses.ts';
import { one } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Hit } from './lexicon.ts';
import { isBinding, isQuoted, longest, words } from './language.ts';
import { defineRule, type Draft } from './rule.ts';

/** *för att*, *i syfte att*: a purpose; not after *ansvara*, where the words are the demand itself. */
const purpose = one`(?<!\p{L})(?:för|syfte|syftet|genom|utan|avsikt|så)\s+att(?!\p{L})[^.;]*$`;
const dutyTo = one`(?<!\p{L})(?:ansvar\p{L}*|sörja|verka|arbeta|svara|ansträngning\p{L}*)\s+för\s+att(?!\p{L})[^.;,]*$`;

export const requirementVerbUnverifiable = defineRule({
  id: 'requirement-verb-unverifiable',
  code: 'SPR-10',
  target: 'requirement',
  needs: ['unverifiable-verb'],
  ground: 'practice',
  severity: 'warning',
  title: 'Verbet beskriver något som går att iaktta',
  rationale:
    'Ingen kan se att någon säkerställer, verkar för eller underlättar. Skriv resultatet: vad systemet visar, stoppar eller lämnar, eller vad leverantören gör och när.',
  basis: ['INCOSE Guide for Writing Requirements, R3'],
  messages: {
    verb: (verb: string) =>
      `”${verb}” går inte att iaktta: skriv resultatet, det vill säga vad som händer och hur det syns.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const hits = lexicon.hits(prepared, 'unverifiable-verb');
    for (const hit of longest(hits)) {
      // "för att underlätta …" is a purpose, and the demand stands elsewhere.
      if (isQuoted(prepared, hit.start) || isPurpose(prepared, hit)) continue;
      yield { at: `${at}/text`, span: [hit.start, hit.end], message: this.messages.verb(words(prepared, hit)) };
    }
  },

  examples: [
    { good: 'Systemet ska stoppa inloggning efter fem misslyckade försök.' },
    { bad: 'Leverantören ska ⟦säkerställa⟧ att kapaciteten räcker.' },
    { bad: 'Leverantören ska ⟦verka för⟧ öppna standarder.' },
    { bad: 'Systemet ska ⟦underlätta⟧ handläggarens arbete.' },
    { bad: 'Leverantören ska ansvara för att ⟦minimera⟧ driftstopp.' },
    { bad: 'Systemet ska ha ett stöd som ⟦underlättar⟧ för handläggaren.' },
    { good: 'Systemet ska fylla i namnet från folkbokföringen för att underlätta registreringen.' },
  ],
});

function isPurpose(text: PreparedText, hit: Hit): boolean {
  if (!governedByAtt(text.tokens, hit.from)) return false;
  const before = text.lower.slice(0, hit.start);
  return purpose.test(before) && !dutyTo.test(before);
}
