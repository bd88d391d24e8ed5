import { pattern, spanOf } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

/** *{antal}*, *[ange antal]*, *<datum>*, *XX år*: a value that somebody was to write. */
const blank = pattern`(?<![\p{L}\p{N}/:={$])\{[\p{L}][\p{L}\p{N} ._-]{0,40}\}(?![\p{L}\p{N}/}])|(?:\[|<)(?:(?:ange|fyll i|skriv|välj|infoga|lägg in|antal|datum|belopp|namn|tid|värde|xxx?|tbd|todo|fylls i|anges|kompletteras|läggs in)(?: [^\]>\n]{0,40})?|[\p{L}-]*(?:namn|datum|nummer|belopp)|\.{2,5}|…)[\]>]|(?<![\p{L}\p{N}.,-])(?:xxx?x?|tbd|yyy?y?)(?![\p{L}\p{N}.-])`;
/** *xxx/timme*, *xx procent*: in small letters, where a figure belongs. */
const ofFigure = /^(?:\/| ?(?:%|procent|kr|kronor|sek|timmar|dagar|månader|år|st)(?![a-zåäö]))/;
/** A line to write on: a form that tenderers fill in has them too. Its signs are spelt out, since one full stop tells nothing. */
const line = pattern`___+|\.\.\.\.\.+|……+`;

export const requirementBlankUnfilled = defineRule({
  id: 'requirement-blank-unfilled',
  code: 'DOK-37',
  target: 'requirement',
  needs: [blank, line],
  ground: 'product-choice',
  severity: 'error',
  title: 'Inget värde är lämnat att fylla i',
  rationale:
    'Mallar lämnar luckor som XX, [ange antal] och {antal}. Blir en kvar vet ingen vad som krävs. Skriv värdet, eller gör det till en parameter, så följs den upp tills den är bestämd.',
  basis: ['Ofylld plats i dokumentet'],
  messages: {
    blank: (found: string) => `”${found}” är en lucka: skriv värdet, eller gör det till en parameter.`,
    line: 'En rad är lämnad att skriva på: skriv värdet, eller ställ det som en fråga till anbudsgivaren (answer).',
  },

  *check({ prepared }, at): Generator<Draft> {
    for (const { 0: found, index } of prepared.all(blank)) {
      const span = [index, index + found.length] as const;
      const written = prepared.raw.slice(...span);
      // In small letters it may be a word or a name
      if (/^[a-zåäö]+$/.test(written) && !(/^xx/.test(written) && ofFigure.test(prepared.lower.slice(span[1]))))
        continue;
      yield { at: `${at}/text`, span, message: this.messages.blank(written) };
    }
    const drawn = prepared.first(line);
    if (!drawn) return;
    const span = spanOf(drawn);
    yield { at: `${at}/text`, span, message: this.messages.line, atMost: 'warning' };
  },

  examples: [
    {
      good: 'Systemet ska spara loggen i {{log.years}} år.',
      specification: { parameters: { 'log.years': { value: 2, unit: 'år', status: 'decided' } } },
    },
    { bad: 'Systemet ska spara loggen i ⟦XX⟧ år.' },
    { bad: 'Systemet ska spara loggen i ⟦[ange antal]⟧ år.' },
    { bad: 'Systemet ska spara loggen i ⟦{antal}⟧ år.' },
    { bad: 'Hyran är ⟦[fylls i av hamnchefen]⟧ kronor.', with: { kind: 'contract' } },
    { bad: 'Ordföranden i ⟦<föreningsnamn>⟧ har en nyckel.', with: { kind: 'contract' } },
    { bad: 'Hyran är ⟦xxx⟧/dygn.', with: { kind: 'contract' } },
    { bad: 'Systemet ska spara loggen i ⟦____⟧ år.', severity: 'warning' },
    { good: 'Systemet ska svara på anrop till /arenden/{id} med ärendet.', note: 'En del av en adress.' },
    { good: 'Systemet ska ta emot e-post på adressen xx@exempelby.example.' },
  ],
});
