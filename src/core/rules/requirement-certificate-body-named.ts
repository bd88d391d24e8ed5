import { equivalences } from '../wording/equivalence.ts';
import { sentenceSpan } from '../wording/language.ts';
import type { Fix } from '../model/finding.ts';
import type { Span } from '../text/index.ts';
import { rowAfter } from '../wording/after-name.ts';
import { one, pattern } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { isCutOff } from '../wording/room-for-equivalent.ts';
import { aboveThresholdOnly, defineRule, insertFix, type Draft } from './rule.ts';

/** *intyg utfärdat av RISE*. */
const paperFrom = String.raw`(?<!\p{L})(?:intyg|certifikat\p{L}*|provningsrapport\p{L}*|testrapport\p{L}*|provningsintyg\p{L}*|certifiering\p{L}*|certifiera(?:d|t|de)|ackrediter\p{L}*|(?:typ)?godkännande|(?:typ)?godkän(?:d|t|da)|(?:typ)?prova(?:d|t|de)|testa(?:d|t|de))\s+(?:\p{L}+\s){0,3}?(?:från|av|hos|utfärda[dt]\p{L}* av)\s+(?:rise|tüv|tuv|sp sveriges|intertek|dekra|bureau veritas|dnv(?: gl)?|swedac|sgs|nemko|bsi|ul|qvalify|sis|funka|sbsc|kiwa|eurofins|vds)(?!\p{L})`;
/** *TÜV-certifierad*. */
const bodyAndPaper = String.raw`(?<!\p{L})(?:rise|tüv|tuv|intertek|dekra|dnv|swedac|sgs|nemko|ul|sbsc|vds)-(?:certifier|godkän|test|märk|prov)\p{L}*`;
const body = pattern`${paperFrom}|${bodyAndPaper}`;

export const requirementCertificateBodyNamed = defineRule({
  id: 'requirement-certificate-body-named',
  code: 'LOU-07',
  target: 'requirement',
  needs: [body],
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Intyg från ett namngivet organ godtas också från likvärdiga',
  rationale:
    'Intyg och provningsrapporter från likvärdiga organ ska godtas, och annan lämplig bevisning om leverantören utan egen skuld inte hunnit få intyget.',
  basis: ['LOU 9 kap. 9–11 §§'],
  fixable: true,
  messages: {
    add: 'Lägg till ”eller likvärdigt organ”',
    missing: (phrase: string) =>
      `”${phrase}” godtar bara ett organ: lägg till ”eller likvärdigt organ för bedömning av överensstämmelse”.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (kind === 'information') return;
    for (const { 0: phrase, index } of prepared.all(body)) {
      const [, end] = sentenceSpan(prepared, index);
      const stop = index + phrase.length;
      if (equivalences(prepared).some(({ kind: k, span }) => k === 'statutory' && span[0] >= stop && span[1] <= end))
        continue;
      yield {
        at: `${at}/text`,
        span: [index, stop],
        message: this.messages.missing(prepared.raw.slice(index, stop)),
        fixes: alsoOthers(prepared, `${at}/text`, [stop, end], likewise(phrase), this.messages.add),
      };
    }
  },

  examples: [
    { good: 'Provningsrapporten ska komma från ett ackrediterat organ.' },
    {
      bad: 'Läsplattorna ska ha ⟦provningsrapport från RISE⟧.',
      fixed: 'Läsplattorna ska ha provningsrapport från RISE eller likvärdigt organ för bedömning av överensstämmelse.',
    },
    { good: 'Läsplattorna ska ha provningsrapport från RISE eller likvärdigt organ.' },
    {
      bad: 'Provningsorganet ska vara ⟦ackrediterat av Swedac⟧.',
      fixed: 'Provningsorganet ska vara ackrediterat av Swedac eller likvärdigt ackrediteringsorgan.',
    },
    {
      bad: 'Låset ska vara ⟦provat av SBSC⟧ i klass 3.',
      fixed: 'Låset ska vara provat av SBSC eller likvärdigt organ för bedömning av överensstämmelse i klass 3.',
    },
    { good: 'Låset ska vara provat av tillverkaren före leverans.' },
    {
      bad: 'Laddarna ska vara ⟦TÜV-certifierade⟧.',
      fixed: 'Laddarna ska vara TÜV-certifierade eller likvärdigt certifierade.',
    },
  ],
});

/** After all bodies of a row: *RISE eller DNV, eller likvärdigt organ*. */
function alsoOthers(
  { masked }: PreparedText,
  at: string,
  [stop, end]: Span,
  words: string,
  title: string,
): readonly Fix[] {
  const others = rowAfter(masked.slice(stop, end)) || (choice.exec(masked.slice(stop, end))?.[0] ?? '');
  const to = stop + others.length;
  if (isCutOff(masked.slice(to))) return [];
  const isAmong = others.includes(' eller ');
  const continues = !/^\s*(?:[.,;:)]|$)/.test(masked.slice(to, end));
  return [insertFix(title, at, to, isAmong ? `, eller ${words}${continues ? ',' : ''}` : ` eller ${words}`)];
}
const choice = one`^ (?:eller|och) \p{Lu}[\p{L}-]*`;

/** What the statute's words are after this phrase: *TÜV-certifierade*, *ackrediterat av Swedac*, *intyg från RISE*. */
function likewise(phrase: string): string {
  const compound = /-(\S+)$/.exec(phrase)?.[1];
  if (compound !== undefined) return `likvärdigt ${compound}`;
  return phrase.startsWith('ackrediter')
    ? 'likvärdigt ackrediteringsorgan'
    : 'likvärdigt organ för bedömning av överensstämmelse';
}
