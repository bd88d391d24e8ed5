import type { CostItem } from '../model/generated/types.ts';
import { named } from './head-texts.ts';
import { every, type Expression, matchesIn, one, spanOf } from '../wording/pattern.ts';
import { nameInWords, type Span } from '../text/index.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { defineRule, type DocumentContext, type Draft, type Part } from './rule.ts';

/** Units that requirements use, each with its Swedish forms: two of different kinds cannot both be meant. */
const units: readonly (readonly [string, Expression])[] = [
  ['sekunder', one`^sek(?:und\p{L}*)?$`],
  ['minuter', one`^min(?:ut\p{L}*)?$`],
  ['timmar', one`^tim(?:m\p{L}+)?$`],
  ['dagar', one`^(?:\p{L}*dag(?:ars?|ens?|s)?|dygn\p{L}*)$`],
  ['veckor', one`^veck\p{L}+$`],
  ['månader', one`^(?:kalender)?månad\p{L}*$`],
  ['kvartal', one`^kvartal\p{L}*$`],
  ['år', one`^(?:kalender|avtals)?år(?:s|en|ens)?$`],
  ['procent', one`^procent\p{L}*$`],
  ['kronor', one`^(?:kron\p{L}+|kr|sek)$`],
];
const unitOf = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : units.find(([, forms]) => forms.test(word.trim().toLowerCase()))?.[0];

const nextWord = one`^\s*(\p{L}+|%)`;
const amount = every`(?<![\p{L}\p{N}.,])(\d{1,3}(?:[ \u00A0]\d{3})+|\d+)\s+(\p{L}+)`;

export const quantityContradictory = defineRule({
  id: 'quantity-contradictory',
  code: 'DOK-07',
  target: 'specification',
  ground: 'practice',
  severity: 'error',
  title: 'Samma mängd är densamma i krav, parametrar och prisformulär',
  rationale:
    'Säger kravet ”två veckor” där parametern är två månader, eller ett annat antal än prisraden som det hör till, säger dokumentet emot sig självt. Skriv talet på ett ställe, som parameter, och hänvisa till det.',
  basis: ['Självmotsägelse i dokumentet', 'Förvaltningsrätten i Uppsala mål 617-17'],
  messages: {
    unit: (name: string, is: string, written: string) =>
      `${name} är ett antal ${is}, men texten säger ”${written}”: rätta texten eller parameterns enhet.`,
    volume: (title: string, is: number, written: string) =>
      `Kravet säger ${written}, men prisraden ”${title}” har volymen ${is.toLocaleString('sv-SE')}: låt båda hänvisa till samma parameter.`,
    parameter: 'Parametern.',
    row: 'Prisraden.',
  },

  *check(specification, _at, context): Generator<Draft | Part> {
    for (const [name, parameter] of Object.entries(specification.parameters ?? {})) {
      const is = unitOf(parameter.unit);
      if (is === undefined) continue;
      for (const { record, at, span, word } of unitsAfter(name, context)) {
        if (unitOf(word) === undefined || unitOf(word) === is) continue;
        const related = [{ at: `/parameters/${name}`, message: this.messages.parameter }];
        yield {
          at: record.at + at,
          requirement: record.id,
          span,
          message: this.messages.unit(nameInWords(name, context.scope.value(name)), is, word),
          related,
        };
      }
    }
    for (const [item, name] of named(specification.costs?.items ?? [])) {
      const volume = volumeOf(item, context);
      if (volume === undefined || !item.unit) continue;
      for (const record of recordsOf(item, context)) {
        const odd = otherAmount(record, item.unit, volume);
        if (!odd) continue;
        const related = [{ at: `/costs/items/${name}`, message: this.messages.row }];
        const message = this.messages.volume(item.title, volume, odd.text);
        yield { at: `${record.at}/text`, requirement: record.id, span: odd.span, message, related };
      }
    }
  },

  examples: [
    {
      good: 'Uppsägning sker {{exit.notice}} månader i förväg.',
      specification: { parameters: { 'exit.notice': { value: 2, unit: 'månader', status: 'decided' } } },
    },
    {
      bad: 'Uppsägning sker {{exit.notice}} ⟦veckor⟧ i förväg.',
      specification: { parameters: { 'exit.notice': { value: 2, unit: 'månader', status: 'decided' } } },
    },
    {
      good: 'Meddelande sker {{exit.notice}} arbetsdagar i förväg.',
      specification: { parameters: { 'exit.notice': { value: 2, unit: 'dagar', status: 'decided' } } },
      note: 'Arbetsdagar är en precisering av dagar.',
    },
    {
      bad: 'Leverantören ska utbilda ⟦40 användare⟧ vid införandet.',
      with: { priceRow: 'P1' },
      specification: {
        costs: {
          items: [{ id: 'P1', code: 'K3', title: 'Utbildning', unit: 'användare', volume: 60, timing: 'start' }],
        },
      },
    },
    {
      bad: 'Leverantören ska leverera ⟦300 licenser⟧ vid avtalets start.',
      with: { priceRow: 'P1' },
      specification: {
        costs: { items: [{ id: 'P1', code: 'K1', title: 'Licenser', unit: 'licens', volume: 400, timing: 'start' }] },
      },
    },
    {
      good: 'Leverantören ska utbilda 60 användare vid införandet.',
      with: { priceRow: 'P1' },
      specification: {
        costs: {
          items: [{ id: 'P1', code: 'K3', title: 'Utbildning', unit: 'användare', volume: 60, timing: 'start' }],
        },
      },
    },
  ],
});

interface Unit {
  readonly record: RequirementRecord;
  readonly at: string;
  readonly span: Span;
  readonly word: string;
}

/** The word after each place in the requirements that cites a parameter. */
function* unitsAfter(name: string, { cross }: DocumentContext): Generator<Unit> {
  const tag = `{{${name}}}`;
  for (const record of cross.tags.get(tag))
    for (const { tag: cited, at, span } of record.citations) {
      if (cited !== tag || at !== '/text') continue;
      const found = nextWord.exec(record.requirement.prepared.raw.slice(span[1]));
      const word = found?.[1] === '%' ? 'procent' : found?.[1];
      if (!found?.[1] || word === undefined) continue;
      const end = span[1] + found[0].length;
      yield { record, at, span: [end - found[1].length, end], word };
    }
}

function volumeOf({ volume }: CostItem, { scope }: DocumentContext): number | undefined {
  const value = typeof volume === 'string' ? scope.value(volume)?.value : volume;
  return typeof value === 'number' ? value : undefined;
}

const recordsOf = ({ id, requirements = [] }: CostItem, { cross }: DocumentContext): readonly RequirementRecord[] => [
  ...new Set([...cross.priceRows.get(id), ...requirements.flatMap(each => cross.byId.get(each))]),
];

/** An amount of the unit that is another than the volume; nothing where one of them is the same. */
function otherAmount(
  { requirement: { prepared } }: RequirementRecord,
  unit: string,
  volume: number,
): { readonly span: Span; readonly text: string } | undefined {
  const wanted = unit.trim().toLowerCase();
  const found = matchesIn(prepared.masked, amount).filter(
    ([, , word = '']) =>
      isSameNoun(word.toLowerCase(), wanted) || (unitOf(wanted) !== undefined && unitOf(word) === unitOf(wanted)),
  );
  const isSame = found.some(([, digits = '']) => Number(digits.replaceAll(/\s/g, '')) === volume);
  const [first] = found;
  return first && !isSame ? { span: spanOf(first), text: first[0] } : undefined;
}

/** What a noun's forms may end in: *licens*, *licenser*; *användare*, *användarna*. */
const endings = new Set(['', 'a', 'ar', 'arna', 'e', 'en', 'er', 'erna', 'et', 'n', 'na', 'or', 'orna', 'r', 't']);
/** Shorter beginnings are shared by chance. */
const shortestStem = 3;

function isSameNoun(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  for (let stem = common; stem >= Math.max(shortestStem, common - 2); stem--)
    if (endings.has(a.slice(stem)) && endings.has(b.slice(stem))) return true;
  return false;
}
