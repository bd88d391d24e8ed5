import { certifiesCompany, managementStandard } from '../wording/company.ts';
import { equivalences } from '../wording/equivalence.ts';
import { sentenceOf, sentenceSpan } from '../wording/language.ts';
import { one, pattern } from '../wording/pattern.ts';
import { aboveThresholdOnly, defineRule, insertFix, type Draft } from './rule.ts';

const managed =
  '\\p{L}*(?:ledningssystem|kvalitetssystem|kvalitetsarbete|miljöarbete|miljödiplom|kvalitetsdiplom)(?:et)?(?!\\p{L})';
const proved = '(?:certifiera[dt]|diplomera[dt]|ackreditera[dt]|utfärda[dt])';
/** *kvalitetsarbetet ska vara certifierat av tredje part*, *ett certifierat miljöledningssystem*, *kvalitetscertifierad*: by whom, but not against what. */
const certifiedWork = pattern`(?<!\p{L})(?:${managed}(?: [\p{L}-]+){0,3}? ${proved}(?: av [\p{L}-]+)?|${proved} ${managed}|(?:kvalitets|miljö|iso-|fsc-|pefc-|arbetsmiljö)certifiera[dt])(?!\p{L})`;
/** *Likvärdiga intyg från andra EES-länder godtas.*: said apart. */
const acceptedApart = one`(?<!\p{L})(?:godta[sr]?|godkän(?:ns|ner)|accepteras?|accepterar|duger|räcker|lika gott)(?!\p{L})`;

export const requirementSupplierCertificate = defineRule({
  id: 'requirement-supplier-certificate',
  code: 'LOU-26',
  target: 'requirement',
  kinds: ['selection', 'mandatory', 'award'],
  needs: [managementStandard, certifiedWork],
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
    if (kind !== 'selection' && !certifiesCompany(prepared)) return;
    const named = prepared.all(managementStandard);
    const unnamed =
      kind === 'selection' && named.length === 0 && !prepared.lower.includes('likvärdig')
        ? prepared.all(certifiedWork)
        : [];
    for (const { 0: name, index } of [...named, ...unnamed]) {
      const [, end] = sentenceSpan(prepared, index);
      const stop = index + name.length;
      const accepts = equivalences(prepared).filter(({ kind: k, span }) => k === 'statutory' && span[0] >= stop);
      if (accepts.some(({ span }) => span[1] <= end || acceptedApart.test(sentenceOf(prepared, span[0])))) continue;
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
    {
      bad: 'Leverantörens ⟦kvalitetsarbete ska vara certifierat av Provningsinstitutet⟧.',
      with: { kind: 'selection' },
      fixed: 'Leverantörens kvalitetsarbete ska vara certifierat av Provningsinstitutet eller likvärdigt.',
    },
    { good: 'Systemet ska lagra leverantörers certifikat enligt ISO 9001 eller likvärdigt.' },
    {
      bad: 'Laboratoriet och leverantören ska vara ackrediterade enligt ⟦ISO 17025⟧.',
      with: { kind: 'selection' },
      fixed: 'Laboratoriet och leverantören ska vara ackrediterade enligt ISO 17025 eller likvärdigt.',
    },
    {
      good: 'Leverantören ska vara certifierad enligt ISO 9001. Likvärdiga intyg godtas.',
      with: { kind: 'selection' },
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
