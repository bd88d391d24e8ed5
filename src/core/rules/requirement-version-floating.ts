import { isBinding } from './language.ts';
import { one, pattern } from './pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const floating = pattern`(?<!\p{L})(?:i den version som (?:för tillfället|för närvarande|då|vid tillfället) (?:är aktuell|gäller|finns)|vid var tid gällande|vid varje tid gällande|vid var tid aktuell[ta]?|vid var tidpunkt gällande|(?:vid var(?:je)? tid )(?:(?:två|tre|fyra|\d) )?(?:senaste?|rådande|giltig[at]?|tillgängliga|stödda)|senaste? (?:publicerade|utgivna|släppta|officiella|fastställda) (?:utgåvan?|version(?:en)?)|senaste (?:utgåvan|versionen|utgåva|version|publicerade version\p{L}*) av(?! (?:ett|en|dokument|fil|ärende|uppgift|mall|text|utkast|avtal|rapport|handling|plan)))(?!\p{L})`;
/** The law changes for everybody; somebody's standard or guideline does not. */
const law = one`^\s*(?:svensk\p{L}*\s+|tillämplig\p{L}*\s+|relevant\p{L}*\s+)?(?:lag|lagar|lagstiftning|rätt|författning|förordning|dataskydd|gdpr|arkivlag|offentlighets|bokförings|föreskrifter)`;
const bearer = one`kostnad|ersättning|pris|ingår|\uFFFC`;
const leadTime = one`senast(?!\p{L})|inom \d|dagar|månader`;
/** *regler och standarder som vid var tid gäller*: the rules stand before. */
const inForce = pattern`(?<!\p{L})[\p{L}-]*(?:normer|standard(?:er)?|riktlinjer|regler|policyer|specifikationer|praxis|villkor|krav|anvisningar)(?!\p{L})(?:[^.;]{0,80}?\s|\s)(som (?:vid var(?:je)? (?:tid|tidpunkt|tillfälle) gäller|(?:de |den |det )?(?:gäller|lyder) vid var(?:je)? (?:tid|tidpunkt|tillfälle)))(?!\p{L})`;
/** *enligt förbundets regler i senaste utgåva*: the paper is named, and whichever edition comes is meant. */
const latestEdition = pattern`(?<!\p{L})(?:enligt|följ(?:a|er)|uppfyll(?:a|er)|i enlighet med|motsvara)(?!\p{L})[^.;]*?\s(i (?:sin |dess )?(?:senaste|senast utgivna) (?:gällande |utgivna )?(?:utgåvan?|lydelse|upplaga))(?!\p{L})`;
/** *vid var tid följa de rutiner som Exempelverket har beslutat*: whatever they come to be. */
const keepUp = pattern`(?<!\p{L})(vid var(?:je)? (?:tid|tidpunkt))\s+(?:\p{L}+\s)?(?:följa|uppfylla|efterleva|tillämpa|finnas på|motsvara|vara anslut\p{L}+|vara godkän\p{L}+)(?!\p{L})(?! (?:\p{L}+ )?(?:\p{L}*lag|lagar|lagstiftning\p{L}*)(?!\p{L}))(?![^.;]* i (?:\p{L}*lag|bilaga))`;
/** *uppfylla och utvecklas i takt med förändringar i lagen*: what each change costs nobody knows. */
const inStep = pattern`(?<!\p{L})(?:utveckla|anpassa|uppdatera|ändra|vidareutveckla)s?\s(?:\p{L}+\s){0,3}?(i takt med (?:\p{L}+\s){0,2}?(?:förändring|ändring|ny)\p{L}*)(?! (?:behov|teknik))(?=[^.;]*(?:lag|förordning|föreskrift|regelverk|standard|riktlinje|regler))`;
/** *alltid uppfylla gällande krav från Exempelverket*: the rules of a body that are no law. */
const always = pattern`(?<!\p{L})(alltid) (?:följa|uppfylla|efterleva|tillämpa) (?:gällande|aktuella|rådande) (?!(?:\p{L}*lag|lagar|lagstiftning\p{L}*|rätt|föreskrifter|förordning\p{L}*)(?!\p{L}))\p{L}+`;
/** *Riksarkivets gällande föreskrifter*: law or nearly so, but of one authority and often changed. */
const authority = pattern`(?<!\p{L})\p{L}*(?:arkivet|verket|styrelsen|inspektionen|myndigheten)s (gällande|aktuella) (?:föreskrifter|allmänna råd|riktlinjer|anvisningar|specifikationer|regelverk)(?!\p{L})`;

export const requirementVersionFloating = defineRule({
  id: 'requirement-version-floating',
  code: 'LOU-17',
  target: 'requirement',
  needs: [floating, inForce, latestEdition, authority, keepUp, inStep, always],
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
      const rest = prepared.lower.replaceAll(phrase, '');
      if (law.test(prepared.lower.slice(index + phrase.length)) || bearer.test(rest)) continue;
      const span = [index, index + phrase.length] as const;
      const message = this.messages.floating(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(leadTime.test(rest) && { atMost: 'hint' as const }) };
    }
    for (const { 0: whole, 1: words = '', index } of [
      ...prepared.all(inForce),
      ...prepared.all(latestEdition),
      ...prepared.all(authority),
    ]) {
      if (bearer.test(prepared.lower)) continue;
      const from = index + whole.indexOf(words);
      const span = [from, from + words.length] as const;
      const message = this.messages.floating(prepared.raw.slice(...span));
      yield {
        at: `${at}/text`,
        span,
        message,
        ...(/^(?:gällande|aktuella)/.test(words) && { atMost: 'hint' as const }),
      };
    }
    for (const { 0: whole, 1: words = '', index } of [
      ...prepared.all(keepUp),
      ...prepared.all(inStep),
      ...prepared.all(always),
    ]) {
      if (bearer.test(prepared.lower)) continue;
      const from = index + whole.indexOf(words);
      const span = [from, from + words.length] as const;
      const message = this.messages.floating(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(kind !== 'contract' && { atMost: 'hint' as const }) };
    }
  },

  examples: [
    { good: 'Leverantören ska följa vid var tid gällande lagstiftning om dataskydd.' },
    { bad: 'Systemet ska uppfylla ⟦vid var tid gällande⟧ version av WCAG eller likvärdig.' },
    { bad: 'Leverantören ska följa de standarder och normer ⟦som vid var tid gäller⟧.' },
    {
      bad: 'Systemet ska stödja ⟦senast publicerade version⟧ av protokollet inom 90 dagar.',
      severity: 'hint',
      note: 'Tiden är sagd, men inte vem som betalar.',
    },
    { bad: 'Larmet ska utföras enligt Exempelförbundets regler ⟦i senaste utgåva⟧.' },
    { bad: 'Leverantören ska ⟦vid var tid⟧ följa de rutiner som Exempelverket beslutar.', with: { kind: 'contract' } },
    { bad: 'Systemet ska utvecklas ⟦i takt med förändringar⟧ i lagstiftningen.', severity: 'hint' },
    { good: 'Part ska vid var tid ha en utsedd kontaktperson.', with: { kind: 'contract' } },
    { bad: 'Systemet ska följa Riksarkivets ⟦gällande⟧ föreskrifter.', severity: 'hint' },
    {
      good: 'Systemet ska senast 90 dagar efter publicering uppfylla vid var tid gällande version av WCAG eller likvärdig utan kostnad.',
    },
  ],
});
