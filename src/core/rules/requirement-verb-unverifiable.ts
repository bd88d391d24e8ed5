import { governedByAtt } from './clauses.ts';
import { isBinding, isQuoted, longest, words } from './language.ts';
import { defineRule, type Draft } from './rule.ts';

export const requirementVerbUnverifiable = defineRule({
  id: 'requirement-verb-unverifiable',
  code: 'SPR-10',
  target: 'requirement',
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
    const hits = lexicon.hits(prepared).filter(({ list }) => list === 'unverifiable-verb');
    for (const hit of longest(hits)) {
      // "för att underlätta …" is a purpose, and the demand stands elsewhere.
      if (isQuoted(prepared, hit.start) || governedByAtt(prepared.tokens, hit.from)) continue;
      yield { at: `${at}/text`, span: [hit.start, hit.end], message: this.messages.verb(words(prepared, hit)) };
    }
  },

  examples: [
    { good: 'Systemet ska stoppa inloggning efter fem misslyckade försök.' },
    { bad: 'Leverantören ska ⟦säkerställa⟧ att kapaciteten räcker.' },
    { bad: 'Leverantören ska ⟦verka för⟧ öppna standarder.' },
    { bad: 'Systemet ska ⟦underlätta⟧ handläggarens arbete.' },
    { good: 'Systemet ska fylla i namnet från folkbokföringen för att underlätta registreringen.' },
  ],
});
