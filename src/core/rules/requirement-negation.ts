import { one, pattern, spanOf } from '../wording/pattern.ts';
import { isBinding, sentenceOf } from '../wording/language.ts';
import { defineRule, type Draft } from './rule.ts';

const plainContrast = one`(?<!\p{L})(?:eller inte|inte endast|inte bara|inte enbart)(?!\p{L})`;
const protection = one`obehörig|behörig|känslig|skyddsvärd|sekretess|lösenord|okrypter|inte (?:endast|bara|enbart)`;

const negation = pattern`(?<!\p{L})(?:inte|ej|aldrig|ingen|inget|inga|icke|varken)(?!\p{L})`;
const double = pattern`(?<!\p{L})(?:inte|ej|aldrig|ingen|inget|inga)(?!\p{L})(?:(?!\s(?:och|eller|om|såvida|som|när|utan\s(?!att))\s)[^.,;:]){1,30}(?<!\p{L})(?:inte|ej|aldrig|ingen|inget|inga|utan att|förutom|omöjlig\p{L}*)(?!\p{L})`;
const prohibition = pattern`(?<!\p{L})(?:får|fick|ska|skall|bör|kan)\s+(?:inte|ej|aldrig)(?!\p{L})`;

export const requirementNegation = defineRule({
  id: 'requirement-negation',
  code: 'SPR-06',
  target: 'requirement',
  needs: [negation],
  ground: 'practice',
  severity: 'warning',
  title: 'Kravet säger vad som ska hända',
  rationale:
    'Att något inte får hända är svårt att visa. Skriv hellre vad som ska hända. Två nekande ord i samma mening misstolkas lätt och ger en varning; ett ger ett tips. Förbud i avtalsvillkor och skydd mot obehöriga är i sin ordning.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R16'],
  messages: {
    double: 'Två nekande ord i samma mening: skriv om så att det framgår vad som ska hända.',
    single: (phrase: string) => `”${phrase}”: skriv hellre vad som ska hända, så att det går att visa.`,
  },

  *check({ kind, covers = [], prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    const found = [...prepared.all(negation)];
    if (found.length === 0) return;
    const twice = prepared.first(double);
    if (twice && !plainContrast.test(twice[0])) {
      const span = spanOf(twice);
      yield { at: `${at}/text`, span, message: this.messages.double };
      return;
    }
    if (kind === 'contract' || covers.includes('information-security')) return;
    const ban = prepared.first(prohibition);
    if (!ban) return;
    const sentence = sentenceOf(prepared, ban.index);
    if (protection.test(sentence)) return;
    const span = spanOf(ban);
    yield { at: `${at}/text`, span, message: this.messages.single(prepared.raw.slice(...span)), atMost: 'hint' };
  },

  examples: [
    { good: 'Systemet ska behålla uppgifterna när anslutningen bryts.' },
    { bad: 'Systemet ⟦ska inte⟧ förlora uppgifter när anslutningen bryts.', severity: 'hint' },
    { bad: 'Det får ⟦inte vara möjligt att inte⟧ ange orsak.', severity: 'warning' },
    { good: 'Leverantören får inte ta ut avgift för bytet.', with: { kind: 'contract' } },
    { good: 'Lösenord får inte lagras i klartext.' },
  ],
});
