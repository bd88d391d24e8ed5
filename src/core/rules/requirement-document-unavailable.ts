import { every, latin, one } from './pattern.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

const toFulfil = one`(?<!\p{L})(?:uppfylla|följa|stödja|efterleva|tillämpa|vara förenlig\p{L}*|enligt|i enlighet|överensstäm\p{L}*|i linje)(?!\p{L})[^.]*$`;

const owner =
  '(?:beställarens|köparens|kundens|kommunens|regionens|myndighetens|bolagets|förvaltningens|organisationens|verksamhetens|vår[at]?|våra|\\p{L}+ kommuns|\uFFFC+s)';
const kindOfDocument =
  '[\\p{L}-]*(?:polic(?:y|yn|yer|ies)|riktlinje(?:r|rna|n)?|styrdokument(?:et|en)?|anvisning(?:ar|arna|en)?|handbok(?:en)?|regelverk(?:et)?|föreskrift(?:er|erna)?|profilmanual(?:en)?|profil(?:en)?|instruktion(?:er|erna)?|informationssäkerhetskrav|arkitekturprinciper(?:na)?|it-strategi(?:n)?)';
/** A quick look before the long expression. */
const mentioned =
  /polic|riktlin|styrdok|anvisning|handbok|regelverk|föreskrift|profil|instruktion|säkerhetskrav|principer|strategi|ötp|öpp/;
const ownDocument = new RegExp(
  latin(
    `(?<!\\p{L})(?:${owner}\\s+(?:(?:vid\\s+var\\s+tid\\s+)?(?:gällande|aktuella|fastställda|antagna|interna|grafiska)\\s+|\\p{L}+\\s+){0,2}?${kindOfDocument})(?!\\p{L})`,
  ),
  'g',
);
/** Compounds and passive forms that demand the same. */
const fulfilled = one`^(?:-?(?:kompatib|anpass|konform|förenlig|certifier|godkän)\p{L}*|[^.]*(?<!\p{L})(?:uppfyllas|följas|efterlevas|tillämpas|gälla)(?!\p{L}))`;
const platform = every`(?<!\p{L})(?:ötp|öppen teknisk plattform|öppna tekniska plattform\p{L}*)(?!\p{L})`;
/** What makes the document reachable: attached, linked, or named with version, date or registration number. */
const reachable = one`bilaga|\uFFFC|https?:|www\.|version\s*\d|utgåva|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}|dnr|diarienummer|beslutad|antagen|fastställd \d`;

export const requirementDocumentUnavailable = defineRule({
  id: 'requirement-document-unavailable',
  code: 'DOK-17',
  target: 'requirement',
  ground: 'statute',
  severity: advertised,
  title: 'Dokument som krav hänvisar till är bifogade eller åtkomliga, med version',
  rationale:
    'Alla anbudsgivare ska läsa samma text. En policy eller riktlinje som varken är bifogad eller länkad, eller som saknar version, betyder olika saker för olika läsare. ÖTP är ett styrande dokument och kan inte uppfyllas som sådant: skriv de krav som behövs.',
  basis: ['LOU 4 kap. 1 §'],
  messages: {
    unavailable: (name: string) =>
      `”${name}” är varken bifogad eller angiven med version: bifoga den som bilaga, eller ange version och länk.`,
    platform: 'Ett system kan inte uppfylla ÖTP som helhet: ställ de krav ur temat som behövs (kravpaketet ÖTP).',
  },

  *check({ kind, prepared }, at, { documents }): Generator<Draft> {
    if (kind === 'information') return;
    const { lower } = prepared;
    if (!mentioned.test(lower)) return;
    for (const { 0: name, index } of lower.matchAll(ownDocument)) {
      const [start, end] = prepared.sentences[prepared.sentenceAt(index)] ?? [0, lower.length];
      const rest = lower.slice(index + (/^\uFFFC+/.exec(name)?.[0].length ?? 0), end);
      if (reachable.test(rest) || /bilaga/.test(lower.slice(start, index))) continue;
      if (documents.some(title => lower.slice(start, end).includes(title))) continue;
      const span = [index, index + name.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.unavailable(prepared.raw.slice(...span)) };
    }
    for (const { 0: name, index } of lower.matchAll(platform)) {
      const [start, end] = prepared.sentences[prepared.sentenceAt(index)] ?? [0, lower.length];
      const after = lower.slice(index + name.length, end);
      if (!toFulfil.test(lower.slice(start, index)) && !fulfilled.test(after)) continue;
      yield { at: `${at}/text`, span: [index, index + name.length], message: this.messages.platform };
    }
  },

  examples: [
    { good: 'Leverantören ska följa beställarens informationssäkerhetspolicy enligt bilaga 7.' },
    { good: 'Leverantören ska följa beställarens riktlinjer för e-arkiv, version 2.1 den 3 maj 2026.' },
    {
      good: 'Leverantören ska följa kommunens miljöpolicy.',
      workspace: { policies: [{ title: 'Miljöpolicy', version: '2025', link: 'https://exempelby.example/miljo' }] },
      note: 'Policyn är upptagen i arbetsytan med version och länk.',
    },
    { bad: 'Leverantören ska följa ⟦beställarens informationssäkerhetspolicy⟧.' },
    { bad: 'Leverantören ska följa ⟦{{buyer}}s vid var tid gällande riktlinjer⟧.' },
    { bad: 'Systemet ska uppfylla ⟦ÖTP⟧.' },
    { bad: 'Gränssnitten ska utformas i enlighet med ⟦ÖTP⟧ V2.1.' },
    { bad: 'Systemet ska vara ⟦ÖTP⟧-kompatibelt.' },
    { good: 'Systemet ska låta administratören ange en lösenordspolicy.' },
  ],
});
