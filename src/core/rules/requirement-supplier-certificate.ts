import { equivalences } from './equivalence.ts';
import { sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { aboveThresholdOnly, defineRule, insertFix, type Draft } from './rule.ts';

const certificate = pattern`(?<!\p{L})(?:(?:ss-)?(?:en )?iso(?:/iec)? ?(?:9001|14001|27001|45001|20000(?:-1)?)(?::\d{4})?|emas)(?!\p{L})`;

/** In a mandatory requirement the certificate may be the product's or the data centre's. */
const isOfCompany = ({ lower }: PreparedText): boolean => company.test(lower) && certified.test(lower);
const company = one`^[^.;]{0,60}?(?<!\p{L})(?:\p{L}*leverantör(?:en)?|anbud(?:sgivar|slämnar)(?:e|en)|bolag(?:et)?|företag(?:et)?|koncern(?:en)?|entreprenör(?:en)?)s?(?!\p{L})`;
const certified = one`(?:certifi|(?<!\p{L})(?:registrerad i emas|ledningssystem)|ledningssystem|miljöledningssystem|kvalitetsledningssystem)`;

export const requirementSupplierCertificate = defineRule({
  id: 'requirement-supplier-certificate',
  code: 'LOU-26',
  target: 'requirement',
  kinds: ['selection', 'mandatory'],
  needs: [certificate],
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Krav på ledningssystem godtar likvärdiga intyg och annan bevisning',
  rationale:
    'Vid kvalificeringen ska intyg från likvärdiga organ i andra EES-länder godtas, och annan bevisning om leverantören utan egen skuld inte hunnit få intyget.',
  basis: ['LOU 15 kap. 14–15 §§'],
  fixable: true,
  messages: {
    missing: (name: string) => `${name} krävs utan att likvärdigt godtas: lägg till ”eller likvärdigt”.`,
    add: 'Lägg till ”eller likvärdigt”',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (kind === 'mandatory' && !isOfCompany(prepared)) return;
    for (const { 0: name, index } of prepared.all(certificate)) {
      const [, end] = sentenceSpan(prepared, index);
      const stop = index + name.length;
      if (equivalences(prepared).some(({ kind: k, span }) => k === 'statutory' && span[0] >= stop && span[1] <= end))
        continue;
      yield {
        at: `${at}/text`,
        span: [index, stop],
        message: this.messages.missing(prepared.raw.slice(index, stop)),
        fixes: [insertFix(this.messages.add, `${at}/text`, stop, ' eller likvärdigt')],
      };
    }
  },

  examples: [
    {
      bad: 'Bolaget ska inneha certifikat enligt ⟦ISO 14001⟧.',
      fixed: 'Bolaget ska inneha certifikat enligt ISO 14001 eller likvärdigt.',
    },
    { good: 'Datorerna ska vara tillverkade i en fabrik som är certifierad enligt ISO 14001.' },
    { good: 'Leverantören ska ha ett ledningssystem enligt ISO 9001 eller likvärdigt.', with: { kind: 'selection' } },
    {
      bad: 'Leverantören ska vara certifierad enligt ⟦ISO 9001⟧.',
      with: { kind: 'selection' },
      fixed: 'Leverantören ska vara certifierad enligt ISO 9001 eller likvärdigt.',
    },
  ],
});
