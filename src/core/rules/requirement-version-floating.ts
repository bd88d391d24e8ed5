import type { Kind } from '../model/generated/types.ts';
import { isBinding } from './language.ts';
import { floatingRulesIn, mayFloat } from './outside-rules.ts';
import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

const floating = pattern`(?<!\p{L})(?:i den version som (?:för tillfället|för närvarande|då|vid tillfället) (?:är aktuell|gäller|finns)|vid var tid gällande|vid varje tid gällande|vid var tid aktuell[ta]?|vid var tidpunkt gällande|(?:vid var(?:je)? tid )(?:(?:två|tre|fyra|\d) )?(?:senaste?|rådande|giltig[at]?|tillgängliga|stödda)|senaste? (?:publicerade|utgivna|släppta|officiella|fastställda) (?:utgåvan?|version(?:en)?)|senast gällande(?! (?:\p{L}*identitet|uppgift|adress|beslut|värde|avtal|avgift|taxa))|senaste (?:utgåvan|versionen|utgåva|version|publicerade version\p{L}*) av(?! (?:ett|en|dokument|fil|ärende|uppgift|mall|text|utkast|avtal|rapport|handling|plan|handbok|manual|bruksanvisning)))(?!\p{L})`;
/** The law changes for everybody; somebody's standard or guideline does not. */
const law = one`^\s*(?:svensk\p{L}*\s+|tillämplig\p{L}*\s+|relevant\p{L}*\s+)?(?:lag|lagar|lagstiftning|rätt|författning|förordning|dataskydd|gdpr|arkivlag|offentlighets|bokförings|föreskrifter(?! (?:från|av|hos|utgivna|utfärdade)))`;
/** A program that fetches its own latest version is not told what to follow. */
const ownProduct = one`(?<!\p{L})(?:hämta|installera|ladda ner|ladda ned|visa|öppna|återställa|spara|kontrollera|använda|söka|läsa)(?:r|s)?(?!\p{L})[^.;]{0,40}$`;
const bearer = one`kostnad|ersättning|pris|ingår|\uFFFC`;
const leadTime = one`senast(?!\p{L})|inom \d|dagar|månader`;
/** *regler och standarder som vid var tid gäller*: the rules stand before. */
const inForce = pattern`(?<!\p{L})[\p{L}-]*(?:normer|standard(?:er)?|riktlinjer|regler|policyer|specifikationer|praxis|villkor|krav|anvisningar)(?!\p{L})(?:[^.;]{0,80}?\s|\s)(som (?:vid var(?:je)? (?:tid|tidpunkt|tillfälle) gäller|(?:de |den |det )?(?:gäller|lyder) vid var(?:je)? (?:tid|tidpunkt|tillfälle)))(?!\p{L})`;
/** *enligt förbundets regler i senaste utgåva*: the paper is named, and whichever edition comes is meant. */
const latestEdition = pattern`(?<!\p{L})(?:enligt|följ(?:a|er)|uppfyll(?:a|er)|i enlighet med|motsvara)(?!\p{L})[^.;]*?\s(i (?:sin |dess )?(?:senaste|senast utgivna) (?:gällande |utgivna )?(?:utgåvan?|lydelse|upplaga))(?!\p{L})`;
/** *uppfylla och utvecklas i takt med förändringar i lagen*: what each change costs nobody knows. */
const inStep = pattern`(?<!\p{L})(?:utveckla|anpassa|uppdatera|ändra|vidareutveckla)s?\s(?:\p{L}+\s){0,3}?(i takt med (?:\p{L}+\s){0,2}?(?:förändring|ändring|ny)\p{L}*)(?! (?:behov|teknik))(?=[^.;]*(?:lag|förordning|föreskrift|regelverk|standard|riktlinje|regler))`;
/** *i den lydelse som gäller från tid till annan*, *enligt PCI DSS, senaste version*: whichever it comes to be. */
const fromTimeToTime = pattern`(?<!\p{L})(?:(?:som |de |den )?(?:gäller|lyder|publiceras|föreskrivs|beslutas|finns|är) (?:från tid till annan|vid var(?:je)? (?:tid|tidpunkt|\p{L}*tillfälle))|vid var(?:je)? (?:tid|tidpunkt) (?:gäller|publicerar|föreskriver|beslutar|anger|tillämpar|kräver)|som gäller (?:just )?då|som (?:de|den|det) (?:har|får) vid var(?:je)? (?:tid|tidpunkt)|som vid var(?:je)? (?:tid|tidpunkt) (?:är (?:den )?senaste|är aktuell|är gällande)|som (?:för tillfället|just nu|för närvarande) gäller|för närvarande (?:föreskriver|kräver|anger|gäller|tillämpar))(?!\p{L})`;
/** *följa X i senaste version*, *enligt Exempelbys modell i gällande version*. */
const newest = pattern`(?<!\p{L})(?:enligt|följ(?:a|er)|uppfyll(?:a|er)|i enlighet med|motsvara|anpassad till|baseras på|bygg(?:a|er) på|använd(?:a|er)|stöd(?:ja|jer))(?!\p{L})[^.;]*?(?:\si|,)\s((?:dess |sin )?(?:senaste|senast (?:publicerade|utgivna|fastställda|beslutade)|gällande|aktuell) (?:version|lydelse|utgåva|upplaga|revision)(?:en|n)?)(?!\p{L})(?! av)`;
/** *Ändras standarden gäller den nya versionen för leverantören*: a change of somebody else's binds at once. */
const changedAlong = pattern`(?<!\p{L})(?:ny|nya|ändrad|ändrade|uppdaterad|uppdaterade)\s(?:\p{L}+\s)?(?:version|utgåva|lydelse|krav|villkor|föreskrift|standard|regel)\p{L}*[^.;]*?\s(gäller (?:den|de|det|då|direkt|omedelbart|automatiskt|mot leverantören|för leverantören)(?:\s\p{L}+){0,3})(?!\p{L})|(?<!\p{L})(?:ändras|uppdateras|ersätts)\s(?:\p{L}+\s){1,4}?(gäller den nya)(?!\p{L})`;
/** *hänga med när Exempelverket släpper ny utgåva*, *Exempelverkets vid var tid gällande föreskrifter*. */
const released = pattern`(?<!\p{L})(när [\p{L}-]+ (?:släpper|publicerar|beslutar|ger ut|antar) (?:en )?ny(?:a|tt)? (?:version|utgåva|föreskrift|riktlinje|regel|specifikation)\p{L}*)|(?<!\p{L})\p{L}{4,}s (vid var(?:je)? (?:tid|tidpunkt) gällande) (?:föreskrifter|allmänna råd|riktlinjer|anvisningar|regler)(?!\p{L})`;
/** *Riksarkivets gällande föreskrifter*: law or nearly so, but of one authority and often changed. */
const authority = pattern`(?<!\p{L})\p{L}*(?:arkivet|verket|styrelsen|inspektionen|myndigheten)s (gällande|aktuella) (?:föreskrifter|allmänna råd|riktlinjer|anvisningar|specifikationer|regelverk)(?!\p{L})`;

const setPhrases = [
  floating,
  inForce,
  latestEdition,
  authority,
  inStep,
  fromTimeToTime,
  newest,
  changedAlong,
  released,
];

export const requirementVersionFloating = defineRule({
  id: 'requirement-version-floating',
  code: 'LOU-17',
  target: 'requirement',
  needs: ({ kind, prepared }) =>
    isBinding(kind) && (mayFloat(prepared) || setPhrases.some(words => prepared.may(words))),
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
    let told = -1;
    const plain = [...versionsIn(prepared), ...rulesIn(prepared, kind)];
    for (const { span, mild } of [...(plain.length > 0 ? plain : outsideIn(prepared))].sort(inOrder)) {
      if (span[0] < told) continue;
      told = span[1];
      const message = this.messages.floating(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(mild && { atMost: 'hint' as const }) };
    }
  },

  examples: [
    { bad: 'Systemet ska ändras ⟦när Exempelverket släpper ny utgåva⟧ av kodverket.' },
    { bad: 'Webbplatsen ska följa Exempelbys vägledning i ⟦gällande version⟧.', severity: 'hint' },
    { bad: 'Filen lämnas i det format som Exempelverket ⟦för närvarande föreskriver⟧.' },
    { bad: 'Koden ska skrivas enligt Exempelprofilen ⟦i dess nyaste version⟧.' },
    { bad: '⟦Antar⟧ EU nya krav på loggning uppfyller tjänsten dem från första dagen.', with: { kind: 'contract' } },
    { bad: 'Tjänsten ska följa Exempelverkets anvisningar ⟦så som de löpande publiceras⟧.' },
    { bad: 'Kortbetalning ska ske på det sätt som ⟦Exempelbanken kräver⟧ och enligt dess regler.', severity: 'hint' },
    {
      good: 'Leverantören ska informera kommunen när Exempelverket ändrar sina föreskrifter.',
      with: { kind: 'contract' },
    },
    {
      good: 'Ändrar Exempelverket sina föreskrifter betalar kommunen anpassningen till timpriset.',
      with: { kind: 'contract' },
    },
    { good: 'Handläggaren ska kunna lägga in nya föreskrifter i systemet.' },
    { good: 'Klienten ska kontrollera att senaste version av klientprogrammet är installerad.' },
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

interface Found {
  readonly span: readonly [number, number];
  /** Half of it is said, or it is nearly law. */
  readonly mild: boolean;
}

const inOrder = (a: Found, b: Found): number => a.span[0] - b.span[0] || b.span[1] - a.span[1];

/** A version that floats by the words alone. */
function versionsIn(text: PreparedText): readonly Found[] {
  return [...text.all(floating), ...text.all(fromTimeToTime)].flatMap(({ 0: phrase, index }) => {
    if (ownProduct.test(text.lower.slice(0, index))) return [];
    const rest = text.lower.replaceAll(phrase, '');
    if (law.test(text.lower.slice(index + phrase.length)) || bearer.test(rest)) return [];
    return [{ span: [index, index + phrase.length] as const, mild: leadTime.test(rest) }];
  });
}

/** A rule of somebody else's, whatever it comes to be: which words float stands in the pattern's first group. */
function rulesIn(text: PreparedText, kind: Kind | undefined): readonly Found[] {
  if (bearer.test(text.lower)) return [];
  const named = [inForce, latestEdition, newest, changedAlong, released, authority].flatMap(words => text.all(words));
  const kept = text.all(inStep);
  return [...named, ...kept].map(match => {
    const words = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].indexOf(words);
    const mild = kept.includes(match) ? kind !== 'contract' : /^(?:gällande|aktuella)/.test(words);
    return { span: [from, from + words.length] as const, mild };
  });
}

function outsideIn(text: PreparedText): readonly Found[] {
  if (bearer.test(text.lower)) return [];
  return floatingRulesIn(text).map(({ span, isDoubtful }) => ({ span, mild: isDoubtful || leadTime.test(text.lower) }));
}
