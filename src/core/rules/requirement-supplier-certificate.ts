import { certifiesCompany, managementStandard, namesCompany } from '../wording/company.ts';
import { equivalences, lastInSentence } from '../wording/equivalence.ts';
import { sentenceOf, sentenceSpan } from '../wording/language.ts';
import { one, pattern } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { isKept, isSystem } from '../wording/clauses.ts';
import { post } from '../wording/workers.ts';
import { equivalentFixes } from './equivalent-fix.ts';
import { aboveThresholdOnly, defineRule, insertFix, type Draft } from './rule.ts';
import type { Span } from '../text/index.ts';

const managed =
  '\\p{L}*(?:ledningssystem|kvalitetssystem|kvalitetsarbete|miljöarbete|miljödiplom|kvalitetsdiplom)(?:et)?(?!\\p{L})';
const proved = '(?:certifiera[dt]|diplomera[dt]|ackreditera[dt]|utfärda[dt])';
/** Schemes by which a firm of a trade is certified: *SSF 1058*, *EN 1090*, *SBSC*. */
const schemes =
  '(?:ssf ?\\d+|sbf ?\\d+|(?:ss-)?en[ -]?\\d{4,5}(?:-\\d)?|soc ?2|sbsc|brc(?:gs)?|ifs|fssc ?22000|r2|weeelabex|sa ?8000|ohsas ?18001|tisax|sr2000|mps|global ?gap|ip (?:sigill|livsmedel)|haccp|fair transport)(?: typ(?:e)? (?:1|2|i|ii))?(?: klass \\d)?';
/** *kvalitetsarbetet ska vara certifierat av tredje part*, *ett certifierat miljöledningssystem*, *kvalitetscertifierad*: by whom, but not against what. */
const certifiedWork = pattern`(?<!\p{L})(?:${managed}(?: [\p{L}-]+){0,3}? ${proved}(?: av [\p{L}-]+)?|${proved} ${managed}|(?:kvalitets|miljö|iso-|fsc-|pefc-|arbetsmiljö)certifiera[dt]|(?:miljö|kvalitets)diplomera[dt]|(?:kvalitets|miljö)lednings-?certifi\p{L}+|iso ?\d{4,5}-certifi\p{L}+|tredjepartscertifi\p{L}+|(?:iso|emas|svensk miljöbas|brc|fr2000)-(?:certifi|registr|diplom)\p{L}+)(?!\p{L})`;
/** *ISO 9001-certifikat*. */
const compound = one`^-\p{L}+`;
/** *certifierad enligt SSF 1015*, *certifikat SSF 1049*: by which scheme. */
const certifiedBy = pattern`(?<!\p{L})\p{L}*certifi\p{L}*(?: [\p{L}-]+){0,3}? (${schemes})(?!\p{L})`;
const quoted = '["”“»][^"”“«.;]{3,60}["”“«]';
const authority =
  '(?:en|ett|den|\\p{L}*verket|\\p{L}*inspektionen|\\p{L}*styrelsen|\\p{L}*myndighet\\p{L}*|tredje|oberoende|ackredite\\p{L}+|behörig\\p{L}*|svensk\\p{L}*)(?!\\p{L})';
/** *inneha certifieringen ”…” som utfärdas av branschföreningen*: one paper of those who do the work, and no other. */
const namedPaper = pattern`(?<!\p{L})(?:inneha|ha|besitta) (?:[\p{L}-]+ ){0,3}?([\p{L}-]*(?:certifiering|certifikat|certifieringsbevis|branschlegitimation)(?:en|et)?(?: ${quoted}(?: (?:som )?\p{L}+ av (?!${authority})[\p{L}-]+)?|[^.;"”,]{0,30}? (?:som )?(?:(?:hanteras|utfärdas|utfärdade?|utfärdat|administreras) av|från) (?!${authority})[\p{L}-]+))`;
/** Who works there, and no thing. */
const works = one`(?<!\p{L})${post}(?!\p{L})`;
const alike = one`likvärd|motsvarande|jämförlig|jämförbar`;
/** *Likvärdiga intyg från andra EES-länder godtas.*: said apart. */
const acceptedApart = one`(?<!\p{L})(?:godta[sr]?|godkän(?:ns|ner)|accepteras?|accepterar|duger|räcker|lika gott)(?!\p{L})`;

export const requirementSupplierCertificate = defineRule({
  id: 'requirement-supplier-certificate',
  code: 'LOU-26',
  target: 'requirement',
  kinds: ['selection', 'mandatory', 'award'],
  needs: [managementStandard, certifiedWork, certifiedBy, namedPaper],
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Krav på ledningssystem godtar likvärdiga intyg och annan bevisning',
  rationale:
    'Vid kvalificeringen ska intyg från likvärdiga organ i andra EES-länder godtas, och annan bevisning om leverantören utan egen skuld inte hunnit få intyget.',
  basis: ['LOU 15 kap. 14–15 §§'],
  fixable: true,
  messages: {
    missing: (name: string) => `”${name}” godtar inget likvärdigt intyg: lägg till ”eller likvärdigt”.`,
    add: (words: string) => `Lägg till ”${words}”`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    const paper = kind === 'award' ? undefined : namedPaperIn(prepared);
    if (paper) {
      const [, stop] = paper;
      yield {
        at: `${at}/text`,
        span: paper,
        message: this.messages.missing(prepared.raw.slice(...paper)),
        atMost: 'hint',
        fixes: [
          insertFix(this.messages.add(likewise(prepared, stop)), `${at}/text`, stop, ` ${likewise(prepared, stop)}`),
        ],
      };
      return;
    }
    if (kind !== 'selection' && !certifiesCompany(prepared)) return;
    const named = prepared.all(managementStandard);
    const open: { index: number; stop: number; end: number }[] = [];
    const unnamed =
      kind === 'selection' && named.length === 0 && !prepared.lower.includes('likvärdig')
        ? [...prepared.all(certifiedWork), ...prepared.all(certifiedBy)]
        : [];
    for (const match of [...named, ...unnamed]) {
      const name = match[1] ?? match[0];
      const index = match.index + match[0].length - name.length;
      const [, end] = sentenceSpan(prepared, index);
      const stop = index + name.length + (compound.exec(prepared.lower.slice(index + name.length))?.[0].length ?? 0);
      const accepts = equivalences(prepared).filter(({ kind: k, span }) => k === 'statutory' && span[0] >= stop);
      if (accepts.some(({ span }) => span[1] <= end || acceptedApart.test(sentenceOf(prepared, span[0])))) continue;
      open.push({ index, stop, end });
    }
    for (const { index, ...place } of lastInSentence(prepared, open)) {
      yield {
        at: `${at}/text`,
        span: [index, place.stop],
        message: this.messages.missing(prepared.raw.slice(index, place.stop)),
        fixes: equivalentFixes(prepared, `${at}/text`, place, likewise(prepared, place.stop), lexicon),
      };
    }
  },

  examples: [
    {
      bad: 'Bolaget ska vara certifierat enligt ⟦ISO 9001⟧ och 14001 eller motsvarande.',
      with: { kind: 'selection' },
      fixed: 'Bolaget ska vara certifierat enligt ISO 9001 och 14001 eller likvärdigt.',
    },
    {
      bad: 'Dykaren ska inneha ⟦certifikatet ”Djupa vatten”⟧.',
      fixed: 'Dykaren ska inneha certifikatet ”Djupa vatten” eller likvärdigt.',
      severity: 'hint',
    },
    {
      bad: 'Simläraren och dykledaren ska ha ⟦certifiering som utfärdas av Vattenringen⟧.',
      fixed: 'Simläraren och dykledaren ska ha certifiering som utfärdas av Vattenringen eller likvärdigt organ.',
      severity: 'hint',
    },
    { good: 'Båten ska ha certifikat ”Grön hamn”.' },
    { good: 'Dykaren ska inneha certifikatet ”Djupa vatten” eller motsvarande.' },
    {
      bad: 'Larmfirman ska vara certifierad enligt ⟦SSF 1015⟧.',
      with: { kind: 'selection' },
      fixed: 'Larmfirman ska vara certifierad enligt SSF 1015 eller likvärdigt.',
    },
    {
      bad: 'Bolaget ska vara certifierat enligt ISO 9001 eller ⟦ISO 14001⟧.',
      with: { kind: 'selection' },
      fixed: 'Bolaget ska vara certifierat enligt ISO 9001 eller ISO 14001, eller likvärdigt.',
    },
    {
      bad: 'Bolaget ska inneha certifikat enligt ⟦ISO 14001⟧.',
      fixed: 'Bolaget ska inneha certifikat enligt ISO 14001 eller likvärdigt.',
    },
    {
      bad: 'Leverantörens ⟦kvalitetsarbete ska vara certifierat av Provningsinstitutet⟧.',
      with: { kind: 'selection' },
      fixed: 'Leverantörens kvalitetsarbete ska vara certifierat av Provningsinstitutet eller likvärdigt organ.',
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

/** *certifierat av Provningsinstitutet*: another body, where *enligt ISO 9001* is another standard. */
const ofBody = one`(?<!\p{L})(?:av|från|hos) [\p{L}-]+$`;
const likewise = ({ lower }: PreparedText, stop: number): string =>
  ofBody.test(lower.slice(0, stop)) ? 'eller likvärdigt organ' : 'eller likvärdigt';

function namedPaperIn(text: PreparedText): Span | undefined {
  const found = text.first(namedPaper);
  if (!found || text.has(managementStandard) || alike.test(text.lower) || isKept(text.lower)) return undefined;
  const head = text.lower.slice(0, found.index);
  if (isSystem(head) || !(works.test(head) || namesCompany(head))) return undefined;
  const words = found[1] ?? '';
  const from = found.index + found[0].length - words.length;
  return [from, from + words.length];
}
