import { isBinding } from './language.ts';
import { one, pattern } from './pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const floating = pattern`(?<!\p{L})(?:vid var tid gällande|vid varje tid gällande|vid var tid aktuell[ta]?|vid var tidpunkt gällande|(?:vid var(?:je)? tid )(?:senaste?|rådande|giltig[at]?|tillgängliga|stödda)|senaste (?:utgåvan|versionen|utgåva|version|publicerade version\p{L}*) av(?! (?:ett|en|dokument|fil|ärende|uppgift|mall|text|utkast|avtal|rapport|handling|plan)))(?!\p{L})`;
/** The law changes for everybody; somebody's standard or guideline does not. */
const law = one`^\s*(?:svensk\p{L}*\s+|tillämplig\p{L}*\s+|relevant\p{L}*\s+)?(?:lag|lagar|lagstiftning|rätt|författning|förordning|dataskydd|gdpr|arkivlag|offentlighets|bokförings|föreskrifter)`;
const bearer = one`kostnad|ersättning|pris|ingår|senast(?!\p{L})|inom \d|dagar|månader|\uFFFC`;

export const requirementVersionFloating = defineRule({
  id: 'requirement-version-floating',
  code: 'LOU-17',
  target: 'requirement',
  needs: [floating],
  ground: 'practice',
  severity: 'warning',
  title: 'En regel som ändras har tid och kostnad',
  rationale:
    '”Vid var tid gällande” gör kravet framtidssäkert men flyttar en okänd kostnad till leverantören. Skriv hur lång tid anpassningen får ta och vem som betalar. Lag behöver inte det.',
  basis: ['Kammarkollegiet, avropsvägledning'],
  messages: {
    floating: (phrase: string) =>
      `”${phrase}” ändras under avtalet: skriv inom vilken tid och på vems bekostnad anpassningen görs.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { 0: phrase, index } of prepared.all(floating)) {
      const after = prepared.lower.slice(index + phrase.length);
      if (law.test(after) || bearer.test(prepared.lower.replaceAll(phrase, ''))) continue;
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.floating(prepared.raw.slice(...span)) };
    }
  },

  examples: [
    { good: 'Leverantören ska följa vid var tid gällande lagstiftning om dataskydd.' },
    { bad: 'Systemet ska uppfylla ⟦vid var tid gällande⟧ version av WCAG eller likvärdig.' },
    {
      good: 'Systemet ska senast 90 dagar efter publicering uppfylla vid var tid gällande version av WCAG eller likvärdig utan kostnad.',
    },
  ],
});
