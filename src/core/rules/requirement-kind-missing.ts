import { one } from '../wording/pattern.ts';
import type { Kind } from '../model/generated/types.ts';
import { commonLabel } from '../model/schema.ts';
import { nearest } from '../model/nearest.ts';
import { defineRule, type Draft } from './rule.ts';

const awardWords = one`^mervärde|(?<!\p{L})bör(?!\p{L})`;

const kinds: readonly Kind[] = ['mandatory', 'award', 'contract', 'selection', 'price', 'method', 'information'];

/** What people write where the code belongs. */
const spoken: Readonly<Record<string, Kind>> = {
  ska: 'mandatory',
  skall: 'mandatory',
  'ska-krav': 'mandatory',
  skakrav: 'mandatory',
  obligatoriskt: 'mandatory',
  krav: 'mandatory',
  bör: 'award',
  'bör-krav': 'award',
  börkrav: 'award',
  mervärde: 'award',
  tilldelningskriterium: 'award',
  villkor: 'contract',
  avtalsvillkor: 'contract',
  kvalificering: 'selection',
  kvalificeringskrav: 'selection',
  pris: 'price',
  metod: 'method',
  upplysning: 'information',
  information: 'information',
};

export const requirementKindMissing = defineRule({
  id: 'requirement-kind-missing',
  code: 'DOK-02',
  target: 'requirement',
  concerns: ({ kind }) => kind === undefined,
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'error', direct: 'error', 'call-off': 'error' },
  title: 'Varje krav har en kravtyp',
  rationale:
    'Anbudsgivaren måste veta vad som utesluter ett anbud, vad som ger mervärde och vad som binder först i avtalet. Kravtypen läses ur fältet, inte ur ordet ska.',
  basis: ['LOU 19 kap. 9 §', 'LOU 4 kap. 1 §', 'Ofylld plats i dokumentet'],
  fixable: true,
  messages: {
    missing: 'Kravet saknar kravtyp: välj vad det är i rättslig mening (kind).',
    unknown: (value: string) =>
      `Kravtypen ”${value}” finns inte: välj ${kinds.map(kind => `${kind} (${label(kind)})`).join(', ')}.`,
    choose: (kind: Kind) => `Välj ${label(kind)}`,
  },

  *check({ kind, unknownKind, prepared }, at): Generator<Draft> {
    if (kind !== undefined) return;
    const given = typeof unknownKind === 'string' ? unknownKind : undefined;
    const first = (given && (spoken[given.toLowerCase()] ?? nearest(given, kinds))) || guess(prepared.lower);
    const offered = [...new Set([first, 'mandatory', 'award', 'contract'] as const)].slice(0, 3);
    yield {
      at: unknownKind === undefined ? at : `${at}/kind`,
      message: given ? this.messages.unknown(given) : this.messages.missing,
      fixes: offered.map(code => ({
        title: this.messages.choose(code as Kind),
        changes: [{ op: 'set', at: `${at}/kind`, value: code }],
      })),
    };
  },

  examples: [
    { good: 'Systemet ska visa ärendets status.', with: { kind: 'mandatory' } },
    {
      bad: 'Systemet ska visa ärendets status.',
      with: { kind: undefined },
      at: '',
      fixed: 'Systemet ska visa ärendets status.',
    },
    {
      bad: 'Mervärde: systemet visar status i realtid.',
      with: { kind: 'bör' as Kind },
      at: '/kind',
      fixed: 'Mervärde: systemet visar status i realtid.',
    },
  ],
});

function label(kind: Kind): string {
  return commonLabel('Kind', kind);
}

function guess(lower: string): Kind {
  if (awardWords.test(lower)) return 'award';
  if (/ange pris/.test(lower)) return 'price';
  return /under avtalstiden|leverantören ska/.test(lower) ? 'contract' : 'mandatory';
}
