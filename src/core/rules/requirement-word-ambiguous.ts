import { one, pattern } from '../wording/pattern.ts';
import { isBinding, sentenceSpan } from '../wording/language.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';
import type { Span } from '../text/index.ts';

const ambiguousWords = pattern`(?<![\p{L}-])(?:tillgänglighet(?:en)?|vara tillgänglig[ta]?|säkerhet(?:en)?|(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio) dag(?:ar|arna)?|support(?:en)?)(?![\p{L}-])`;
const bareSecurity = one`(?<!\p{L})(?:systemets|tjänstens|lösningens|god|hög|tillräcklig|garantera|upprätthålla)\s*$|^$`;
const bareSupport = one`(?:tillhandahålla|erbjuda|ge|ha|lämna)\s+(?:\p{L}+\s)?$|^$`;
const supportTerms = pattern`\d|\uFFFC|vardag|bilaga|språk|svenska|telefon|e-post|öppet`;

type Word = 'availability' | 'days' | 'security' | 'support';

export const requirementWordAmbiguous = defineRule({
  id: 'requirement-word-ambiguous',
  code: 'SPR-16',
  target: 'requirement',
  needs: [ambiguousWords],
  ground: 'practice',
  severity: 'warning',
  title: 'Ord med flera betydelser är preciserade',
  rationale:
    '”Tillgänglig” kan gälla drifttid eller digital tillgänglighet, ”säkerhet” information, drift eller person, och ”dagar” arbetsdagar eller kalenderdagar. Precisera ordet i texten eller bland definitionerna.',
  basis: ['ISO/IEC/IEEE 29148'],
  fixable: true,
  messages: {
    write: (words: string) => `Skriv ”${words}”`,
    availability: '”Tillgänglighet” kan gälla drifttid eller digital tillgänglighet: skriv vilket, med mått.',
    days: 'Är det arbetsdagar eller kalenderdagar? Skriv vilket, eller definiera ”dag”.',
    security: '”Säkerhet” kan gälla information, drift eller person: skriv vilket och vad som ska uppfyllas.',
    support: 'Vad ingår i supporten? Ange tider, kanal och svarstid.',
  },

  *check({ kind, prepared }, at, { terms }): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { word, span } of ambiguous(prepared, terms)) {
      const isDoubtful = word === 'days' || word === 'support';
      const text = prepared.raw.slice(...span);
      const fixes = (word === 'days' ? ['arbetsdag', 'kalenderdag'] : []).map(day => {
        const written = text.replace(/dag(?=ar)/i, found => (found === 'DAG' ? day.toUpperCase() : day));
        const fix = replaceFix(this.messages.write(written), `${at}/text`, span, written);
        return { ...fix, decision: true as const };
      });
      yield { at: `${at}/text`, span, message: this.messages[word], fixes, ...hintIf(isDoubtful) };
    }
  },

  examples: [
    { bad: 'SVAR SKA LÄMNAS INOM ⟦5 DAGAR⟧.', fixed: 'SVAR SKA LÄMNAS INOM 5 ARBETSDAGAR.', severity: 'hint' },
    { good: 'Tjänsten ska vara tillgänglig minst 99,5 procent av tiden per kalendermånad.' },
    { good: 'Leverantören ska pröva ändringar som påverkar leveransens säkerhet och tillgänglighet.' },
    { good: 'Hjälptexterna ska finnas tillgängliga i systemet.' },
    { bad: 'Leverantören ska garantera systemets ⟦tillgänglighet⟧.' },
    {
      bad: 'Leverantören ska svara inom ⟦5 dagar⟧.',
      fixed: 'Leverantören ska svara inom 5 arbetsdagar.',
      severity: 'hint',
    },
    { good: 'Leverantören ska svara inom 5 arbetsdagar.' },
    {
      good: 'Leverantören ska svara inom 5 dagar.',
      specification: { definitions: [{ term: 'dagar', text: 'Kalenderdagar.' }] },
    },
  ],
});

const digital = one`digital|webb|wcag|301 549|funktionsned|hjälpmedel|dos-lagen|lag(?:en)? \(2018:1937\)|avtalad|redovisa|rapportera|mäta|tillgänglighets(?:redogörelse|direktiv|krav)|%|procent|servicenivå|drift|upptid|bilaga|incident|konfidentialitet|riktighet|klassning|behörig|säkerhet och tillgänglighet|tillgänglighet och säkerhet|\(sla\)`;

function* ambiguous(
  text: PreparedText,
  terms: ReadonlySet<string>,
): Generator<{ readonly word: Word; readonly span: Span }> {
  for (const { 0: found, index } of text.all(ambiguousWords)) {
    const span = [index, index + found.length] as const;
    const [start, end] = sentenceSpan(text, index);
    const sentence = text.lower.slice(start, end);
    const after = text.lower.slice(span[1], end);
    if (found.startsWith('tillgänglighet')) {
      if (!digital.test(sentence) && !terms.has('tillgänglighet') && !/^\s+(?:till|för|av|i form)/.test(after))
        yield { word: 'availability', span };
    } else if (found.startsWith('vara')) {
      if (
        /^\s*(?:[.]|för (?:medborgar|allmänhet|alla|användar|invånar|personal|besökar|kund)\p{L}*\s*[.]?)?$/u.test(
          after,
        ) &&
        !digital.test(sentence)
      )
        yield { word: 'availability', span: [span[0] + 5, span[1]] };
    } else if (found.startsWith('säkerhet')) {
      const bare = bareSecurity.test(text.lower.slice(start, index));
      if (bare && !/^\s+(?:eller|och)\s+tillgäng|incident|mot /.test(after)) yield { word: 'security', span };
    } else if (found.startsWith('support')) {
      const bare = bareSupport.test(text.lower.slice(start, index));
      if (bare && !text.has(supportTerms)) yield { word: 'support', span };
    } else if (!terms.has('dag') && !terms.has('dagar') && !/^(?:1|0|1[1-9]|[2-9]\d|\d{3,}) /.test(found)) {
      if (!/^\s*(?:i veckan|per vecka)/.test(after)) yield { word: 'days', span };
    }
  }
}
