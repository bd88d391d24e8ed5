import type { Criterion, CostItem, Costs } from '../model/generated/types.ts';
import { dateInSwedish, durationInSwedish } from '../model/calendar.ts';
import { kronorInSwedish, numberInSwedish } from '../text/index.ts';
import {
  cell,
  paragraph,
  requirementAnchor,
  sectionAnchor,
  text,
  type Block,
  type Fact,
  type Inline,
} from './blocks.ts';
import type { Composing } from './context.ts';
import { awardLabel, capitalised, commonWord, procurementLabel } from './labels.ts';
import { inlines } from './rich-text.ts';
import { standing } from './standing-text.ts';

/** How tenders are compared: the ground, the criteria with what they are worth, and the prices that are asked for. */
export function awardChapter(composing: Composing): Block[] {
  const { award, procurement } = composing.specification;
  const body = [...awardFacts(composing), ...criteria(composing), ...costs(composing)];
  if (!award && !procurement?.awardBasis && body.length === 0) return [];
  return [{ type: 'heading', level: 1, text: standing.award, anchor: sectionAnchor('utvardering') }, ...body];
}

function awardFacts({ specification, scope }: Composing): Block[] {
  const { award, procurement } = specification;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [
      'Grund för utvärdering',
      procurement?.awardBasis && capitalised(procurementLabel('awardBasis', procurement.awardBasis)),
    ],
    ['Modell', award?.model && capitalised(awardLabel('model', award.model))],
    ['Jämförelsen utgår från', award?.comparison && capitalised(awardLabel('comparison', award.comparison))],
    ['Prisets vikt', percent(award?.weights?.price)],
    ['Kvalitetens vikt', percent(award?.weights?.quality)],
    ['Varför vikter inte anges', award?.orderOfImportanceReason],
    ['Vid lika resultat', award?.tieRule],
  ];
  const items = facts.flatMap(([label, value]) => (value ? [{ label, content: inlines(value, scope) }] : []));
  return items.length > 0 ? [{ type: 'facts', description: 'Grund, modell och vikter för utvärderingen.', items }] : [];
}

const percent = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : `${numberInSwedish(value)} procent`;

function criteria(composing: Composing): Block[] {
  const { award } = composing.specification;
  const list = award?.criteria ?? [];
  if (list.length === 0) return [];
  const deduction = award?.model === 'deduction';
  const worth = { deduction: 'Mervärdesavdrag', surcharge: 'Prispåslag' }[String(award?.model)] ?? 'Värde';
  return [
    { type: 'heading', level: 2, text: standing.awardCriteria },
    ...(deduction ? [paragraph(standing.deductionNote)] : []),
    {
      type: 'table',
      caption: standing.awardCriteria,
      description: 'Varje tilldelningskriterium med de krav det värderar, hur det bedöms och vad det är värt.',
      columns: [
        { header: 'Kriterium', width: 28 },
        { header: 'Krav', width: 16 },
        { header: 'Bedömning', width: 34 },
        { header: worth, width: 22, align: 'right' },
      ],
      rows: list.map(criterion => ({
        type: 'cells',
        cells: [
          cell(inlines(criterion.title, composing.scope)),
          cell(requirementLinks(criterion.requirements ?? [])),
          judgement(criterion, composing),
          cell(worthOf(criterion)),
        ],
      })),
    },
    ...list.flatMap(criterion => levels(criterion, composing)),
  ];
}

/** Ids with commas between, each leading to its row. */
export const requirementLinks = (ids: readonly string[]): Inline[] =>
  ids.flatMap((id, index) => [
    ...(index > 0 ? [text(', ')] : []),
    { type: 'reference' as const, to: requirementAnchor(id), text: id },
  ]);

function judgement({ shape, unit, judgedBy, evidence, lot }: Criterion, { scope }: Composing) {
  const shapes: Readonly<Record<Criterion['shape'], string>> = {
    'yes-no': 'Ja ger hela värdet, nej ger inget.',
    levels: 'Den nivå som nås ger sin andel av värdet. Nivåerna står i en egen tabell.',
    'per-unit': `Värdet räknas per ${unit ?? 'enhet'}.`,
    share: 'Värdet räknas i förhållande till den andel som uppfylls.',
  };
  return [
    ...cell(shapes[shape]),
    ...(evidence ? cell([text('Underlag: '), ...inlines(evidence, scope)]) : []),
    ...(judgedBy ? cell([text('Bedöms av: '), ...inlines(judgedBy, scope)]) : []),
    ...(lot ? cell(`Gäller del ${lot}`) : []),
  ];
}

function worthOf({ amount, unit, shape, cap, weight, weightRange }: Criterion): Inline[] {
  const lines = [
    ...(amount === undefined
      ? []
      : [`${kronorInSwedish(amount)}${shape === 'per-unit' ? ` per ${unit ?? 'enhet'}` : ''}`]),
    ...(cap === undefined ? [] : [`högst ${kronorInSwedish(cap)}`]),
    ...(weight === undefined ? [] : [`${numberInSwedish(weight)} procent`]),
    ...(weightRange === undefined ? [] : [`${weightRange.map(numberInSwedish).join('–')} procent`]),
  ];
  if (lines.length === 0) return [{ type: 'text', text: 'Ej bestämt', mark: 'unfilled' }];
  return [text(lines.join('\n'))];
}

function levels({ title, levels: list = [], amount }: Criterion, { scope }: Composing): Block[] {
  if (list.length === 0) return [];
  return [
    {
      type: 'table',
      caption: `Nivåer för ${title}`,
      description: `Nivåerna i kriteriet ${title}: vad som ska kunna iakttas och vilken andel av värdet nivån ger.`,
      columns: [
        { header: 'Nivå', width: 10 },
        { header: 'Vad som ska kunna iakttas', width: 60 },
        { header: 'Andel', width: 12, align: 'right' },
        { header: 'Värde', width: 18, align: 'right' },
      ],
      rows: list.map(({ level, observable, share }) => ({
        type: 'cells',
        cells: [
          cell(String(level)),
          cell(inlines(observable, scope)),
          cell(`${numberInSwedish(share * 100)} %`),
          cell(amount === undefined ? '' : kronorInSwedish(amount * share)),
        ],
      })),
    },
  ];
}

function costs(composing: Composing): Block[] {
  const { costs: given } = composing.specification;
  if (!given) return [];
  const items = costFacts(given, composing);
  const rows = (given.items ?? []).filter(item => item.givenBy !== 'buyer');
  if (items.length === 0 && rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: standing.costs },
    ...(items.length > 0 ? [{ type: 'facts' as const, description: 'Hur livscykelkostnaden räknas.', items }] : []),
    ...(rows.length > 0 ? [priceTable(rows, composing)] : []),
  ];
}

function costFacts(
  { rate, period, timing, priceLevelDate, index, residualRule, rounding, tieRule }: Costs,
  { scope }: Composing,
): Fact[] {
  const timings = { start: 'vid årets början', mid: 'vid årets mitt', end: 'vid årets slut' };
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Kalkylperiod', period && (durationInSwedish(period) ?? period)],
    ['Kalkylränta', rate && `${numberInSwedish(rate.value)} procent, ${rate.kind === 'real' ? 'real' : 'nominell'}`],
    ['Årliga kostnader räknas', timing && timings[timing]],
    ['Prisnivå', priceLevelDate && (dateInSwedish(priceLevelDate) ?? priceLevelDate)],
    ['Index', index?.name],
    ['Restvärde', residualRule],
    ['Avrundning', rounding],
    ['Vid lika belopp', tieRule],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, content: inlines(value, scope) }] : []));
}

const priceTable = (rows: readonly CostItem[], { scope }: Composing): Block => ({
  type: 'table',
  caption: 'Priser som anbudsgivaren anger i prisformuläret',
  description: 'Prisformulärets rader med enhet, mängd, när kostnaden infaller och vilka krav raden hör till.',
  columns: [
    { header: 'Rad', width: 12 },
    { header: 'Avser', width: 36 },
    { header: 'Enhet', width: 14 },
    { header: 'Mängd', width: 12, align: 'right' },
    { header: 'Infaller', width: 14 },
    { header: 'Krav', width: 12 },
  ],
  rows: rows.map(item => ({
    type: 'cells',
    cells: [
      cell(item.id),
      cell([...inlines(item.title, scope), ...(item.optional ? [text(' (option)')] : [])]),
      cell(item.unit ?? ''),
      cell(volume(item, scope)),
      cell(when(item)),
      cell(requirementLinks(item.requirements ?? [])),
    ],
  })),
});

/** A price per month is paid twelve times a year: without that, the volume says something else. */
function when({ timing, year, perYear = 1 }: CostItem): string {
  if (timing === 'year' && year !== undefined) return `år ${year}`;
  return commonWord('CostTiming', timing) + (perYear === 1 ? '' : `, ${numberInSwedish(perYear)} gånger`);
}

/** A volume is a number or the name of a parameter. */
function volume({ volume: given }: CostItem, scope: Composing['scope']): Inline[] {
  if (given === undefined) return [];
  return typeof given === 'number' ? [text(numberInSwedish(given))] : inlines(`{{${given}}}`, scope);
}
