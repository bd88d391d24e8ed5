import { sentenceOf, sentenceSpan } from '../wording/language.ts';
import { one, pattern, spanOf } from '../wording/pattern.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

const variants = pattern`(?<!\p{L})(?:alternativ(?:a|t) (?:utförande(?:n|t)?|anbud(?:et|en)?|lösning(?:ar|en)?)|sidoanbud\p{L}*)(?!\p{L})`;
const welcome = one`(?<!\p{L})(?:får|godtas|godkänns|accepteras|tillåts|är tillåtna?|är välkomna?|kan lämnas|möjligt att lämna)(?!\p{L})`;
const refused = one`(?<!\p{L})(?:inte|ej|inga|inget)(?!\p{L})`;
const minimum = one`minimikrav|minst|obligatoriska krav|ska-krav|samma krav|uppfylla`;

export const variantMinimumMissing = defineRule({
  id: 'variant-minimum-missing',
  code: 'LOU-11',
  target: 'requirement',
  needs: [variants],
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Alternativa utföranden har minimikrav',
  rationale:
    'Får anbudsgivaren lämna alternativa utföranden ska dokumenten ange vilka minimikrav de ska uppfylla och hur de lämnas. Kriterierna ska gå att använda på både dem och vanliga anbud.',
  basis: ['LOU 9 kap. 16–17 §§'],
  messages: {
    missing:
      'Alternativa utföranden godtas men det framgår inte vilka minimikrav de ska uppfylla: ange kraven, eller hänvisa till dem.',
  },

  *check({ prepared }, at): Generator<Draft> {
    const found = prepared.first(variants);
    if (!found) return;
    const sentence = sentenceOf(prepared, found.index);
    if (!welcome.test(sentence) || refused.test(sentence)) return;
    const [start] = sentenceSpan(prepared, found.index);
    if (minimum.test(prepared.lower) || /\{\{\s*(?:krav|bilaga)/.test(prepared.raw.slice(start))) return;
    yield { at: `${at}/text`, span: spanOf(found), message: this.messages.missing };
  },

  examples: [
    { good: 'Alternativa utföranden godtas inte.', with: { kind: 'information' } },
    {
      good: 'Alternativa utföranden får lämnas om de uppfyller minimikraven i {{bilaga "info"}}.',
      with: { kind: 'method' },
      specification: { annexes: [{ id: 'info', title: 'Minimikrav', kind: 'text', text: 'Kraven.' }] },
    },
    { bad: 'Anbudsgivaren får lämna ⟦alternativa utföranden⟧.', with: { kind: 'information' } },
    { bad: '⟦Sidoanbud⟧ accepteras.', with: { kind: 'method' } },
    {
      bad: '⟦Sidoanbud⟧ godtas.',
      with: { kind: 'method' },
      specification: { procurement: { regime: 'below-threshold' } },
      severity: 'warning',
      note: '9 kap. gäller inte under tröskelvärdet.',
    },
  ],
});
