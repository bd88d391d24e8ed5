import { escapesIn } from './escapes.ts';
import { one } from './pattern.ts';
import { isBinding, isFirst, isQuoted, removalOf, unlessMandatory, words } from './language.ts';
import { advertised, defineRule, replaceFix, type Draft } from './rule.ts';

const setPhrase = one`(?<!\p{L})(?:som|icke|hur|vad som|än)\s+$`;
const carriesOn = one`^\s*(?:att|som|av)(?!\p{L})`;

export const requirementEscapeClause = defineRule({
  id: 'requirement-escape-clause',
  code: 'SPR-02',
  target: 'requirement',
  ground: 'case-law',
  severity: advertised,
  title: 'Kravet har inga bakdörrar',
  rationale:
    'Med ”om möjligt” eller ”vid behov” bestämmer läsaren själv om kravet gäller. Ett obligatoriskt krav måste antingen gälla eller ange villkoret: ”När en anslutning bryts ska systemet …”.',
  basis: ['LOU 4 kap. 1 §', 'INCOSE Guide for Writing Requirements, R8'],
  fixable: true,
  messages: {
    escape: (phrase: string) =>
      `”${phrase}” låter läsaren avgöra om kravet gäller: ta bort orden eller skriv villkoret (När … ska …).`,
    remove: (phrase: string) => `Ta bort ”${phrase}”`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const hit of escapesIn(prepared, lexicon)) {
      if (isQuoted(prepared, hit.start)) continue;
      const before = prepared.lower.slice(0, hit.start);
      if (/^(?:helst|normalt|gärna)$/.test(hit.entry) && setPhrase.test(before)) continue;
      const phrase = words(prepared, hit);
      const span = removalOf(prepared, [hit.start, hit.end]);
      const canGo = !isFirst(prepared, hit.start) && !carriesOn.test(prepared.lower.slice(hit.end));
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: this.messages.escape(phrase),
        ...(hit.mild ? { atMost: 'hint' as const } : unlessMandatory(kind)),
        fixes: canGo ? [replaceFix(this.messages.remove(phrase), `${at}/text`, span, '')] : [],
      };
    }
  },

  examples: [
    { good: 'När anslutningen bryts ska systemet spara påbörjade uppgifter lokalt.' },
    {
      bad: 'Systemet ska ⟦om möjligt⟧ spara påbörjade uppgifter lokalt.',
      fixed: 'Systemet ska spara påbörjade uppgifter lokalt.',
      severity: 'error',
    },
    {
      bad: 'Leverantören ska, ⟦i förekommande fall⟧, redovisa underleverantörer.',
      fixed: 'Leverantören ska redovisa underleverantörer.',
    },
    {
      bad: 'Leverantören ska ⟦vid behov⟧ delta i förvaltningsmöten.',
      with: { kind: 'contract' },
      fixed: 'Leverantören ska delta i förvaltningsmöten.',
      severity: 'warning',
    },
    { good: 'Användaren ska när som helst kunna avbryta ett påbörjat ärende.' },
  ],
});
