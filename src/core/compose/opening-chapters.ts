import type { Kind, Specification } from '../model/generated/types.ts';
import { dateInSwedish, durationInSwedish } from '../model/calendar.ts';
import { listInSwedish, valueInSwedish } from '../text/index.ts';
import { cell, paragraph, sectionAnchor, termAnchor, text, type Block, type Fact, type Inline } from './blocks.ts';
import { definedTerms } from './defined-terms.ts';
import { requirementLinks } from './award-chapter.ts';
import type { Composing } from './context.ts';
import { capitalised, kindLabel, procurementLabel } from './labels.ts';
import { cellBlocks, inlines, plainText, textBlocks } from './rich-text.ts';
import { answerMeanings, kindMeanings, standing, standingDefinitions } from './standing-text.ts';

/** What stands before the requirements: need, how to read, definitions, scope and contract. */
export function openingChapters(composing: Composing): Block[] {
  return [
    ...introduction(composing),
    ...readingGuide(composing.specification),
    ...definitions(composing),
    ...scopeAndContract(composing),
    ...lotTable(composing),
  ];
}

function introduction(composing: Composing): Block[] {
  const { specification, scope } = composing;
  const { need, procurement } = specification;
  const title = plainText(procurement?.title ?? '', scope);
  return [
    { type: 'heading', level: 1, text: standing.introduction, anchor: sectionAnchor('inledning') },
    { type: 'paragraph', look: 'lead', content: [text(standing.lead(buyersInSwedish(composing), title))] },
    ...callOff(specification, scope),
    ...(need?.background ? [heading(standing.background), ...textBlocks(need.background, scope, 3)] : []),
    ...goals(composing),
  ];
}

const buyersInSwedish = ({ buyer, buyers }: Composing): string =>
  listInSwedish([buyer, ...buyers.filter(name => name !== buyer)]);

/** What the framework has settled holds as it stands (LOU 7 kap. 3 §). */
function callOff({ procurement }: Specification, scope: Composing['scope']): Block[] {
  const { regime, framework } = procurement ?? {};
  if (regime !== 'call-off' || !framework) return [];
  const name = [framework.name, framework.number].filter(Boolean).join(', ');
  const locked = framework.lockedTerms ?? [];
  return [
    heading(standing.callOff),
    paragraph(standing.callOffIntro(name, framework.owner)),
    ...(locked.length > 0
      ? [
          paragraph(standing.lockedTerms),
          { type: 'list' as const, items: locked.map(term => ({ content: inlines(term, scope) })) },
        ]
      : []),
  ];
}

/** Each lot with the requirements that hold for it alone; the others hold for all. */
function lotTable({ specification }: Composing): Block[] {
  const lots = specification.procurement?.lots ?? [];
  if (lots.length === 0) return [];
  const requirements = (specification.sections ?? []).flatMap(section => section.requirements ?? []);
  const own = (lot: string) => requirements.filter(requirement => requirement.lots?.includes(lot));
  return [
    heading(standing.lots),
    paragraph(standing.lotsIntro),
    {
      type: 'table',
      caption: 'Delar',
      description: 'Varje del med de krav som gäller för den men inte för alla delar.',
      columns: [
        { header: 'Del', width: 10 },
        { header: 'Omfattar', width: 40 },
        { header: 'Krav utöver dem som gäller alla delar', width: 50 },
      ],
      rows: lots.map(lot => ({
        type: 'cells',
        cells: [cell(lot.id), cell(lot.title), cell(requirementLinks(own(lot.id).map(({ id }) => id)))],
      })),
    },
  ];
}

const heading = (title: string, level: 1 | 2 = 2): Block => ({ type: 'heading', level, text: title });

function goals({ specification, scope }: Composing): Block[] {
  const list = specification.need?.goals ?? [];
  if (list.length === 0) return [];
  return [
    heading(standing.goals),
    paragraph(standing.goalsIntro),
    {
      type: 'table',
      caption: 'Mål för upphandlingen',
      description: 'Varje mål med hur det mäts, utgångsläge, målvärde och datum.',
      columns: [
        { header: 'Mål', width: 32 },
        { header: 'Mäts genom', width: 32 },
        { header: 'Utgångsläge', width: 12, align: 'right' },
        { header: 'Målvärde', width: 11, align: 'right' },
        { header: 'Senast', width: 13 },
      ],
      rows: list.map(goal => ({
        type: 'cells',
        cells: [
          cellBlocks(goal.text, scope),
          cellBlocks(goal.measure ?? '', scope),
          cell(valueInSwedish(goal.baseline) ?? ''),
          cell(valueInSwedish(goal.target) ?? ''),
          cell(goal.date ?? ''),
        ],
      })),
    },
  ];
}

function readingGuide({ sections = [] }: Specification): Block[] {
  const requirements = sections.flatMap(section => section.requirements ?? []);
  const kinds = (Object.keys(kindMeanings) as Kind[]).filter(kind => requirements.some(one => one.kind === kind));
  const answers = Object.entries(answerMeanings).filter(
    ([type, meaning]) => meaning !== '' && requirements.some(({ answer }) => answer?.type === type),
  );
  return [
    { type: 'heading', level: 1, text: standing.reading, anchor: sectionAnchor('lasanvisning') },
    paragraph(standing.readingIntro),
    ...(kinds.length > 0 ? [heading(standing.kinds), paragraph(standing.kindsIntro), kindTable(kinds)] : []),
    heading(standing.answering),
    paragraph(standing.answeringIntro),
    ...(answers.length > 0
      ? [{ type: 'list' as const, items: answers.map(([, meaning]) => ({ content: leadWord(meaning) })) }]
      : []),
    heading(standing.verification),
    paragraph(standing.verificationIntro),
    heading(standing.equivalence),
    paragraph(standing.equivalenceText),
  ];
}

/** `Ja / Nej: svara …` with the part before the colon in bold. */
function leadWord(line: string): Inline[] {
  const colon = line.indexOf(':');
  return [{ type: 'text', text: line.slice(0, colon), bold: true }, text(line.slice(colon))];
}

const kindTable = (kinds: readonly Kind[]): Block => ({
  type: 'table',
  description: 'Kravtyperna i dokumentet och vad var och en innebär.',
  columns: [
    { header: 'Kravtyp', width: 3 },
    { header: 'Innebörd', width: 9 },
  ],
  rows: kinds.map(kind => ({
    type: 'cells',
    cells: [cell([{ type: 'text', text: kindLabel(kind), bold: true }]), cell(kindMeanings[kind])],
  })),
});

/** The specification's own terms win over the organisation's, and those over the standing ones. */
function definitions(composing: Composing): Block[] {
  const { specification, workspace, scope } = composing;
  const terms = new Map<string, { readonly term: string; readonly text: string }>();
  for (const list of [
    standingDefinitions(buyersInSwedish(composing)),
    workspace?.definitions ?? [],
    specification.definitions ?? [],
  ])
    for (const definition of list) terms.set(definition.term.toLowerCase(), definition);
  const linked = new Set(definedTerms({ specification, workspace }).map(({ term }) => term));
  const order = new Intl.Collator('sv-SE');
  const items = [...terms.values()].sort((a, b) => order.compare(a.term, b.term));
  return [
    heading(standing.definitions, 1),
    {
      type: 'definitions',
      items: items.map(({ term, text: meaning }) => ({
        term,
        content: inlines(meaning, scope),
        ...(linked.has(term) && { anchor: termAnchor(term) }),
      })),
    },
  ];
}

function scopeAndContract(composing: Composing): Block[] {
  const { specification, scope } = composing;
  const items = [
    ...texts('Omfattar', specification.need?.scope, composing),
    ...texts('Omfattar inte', specification.need?.outOfScope, composing),
    ...procurementFacts(specification).flatMap(([label, value]) =>
      value ? [{ label, content: inlines(value, scope) }] : [],
    ),
  ];
  if (items.length === 0) return [];
  return [heading(standing.scope, 1), { type: 'facts', description: standing.scopeDescription, items }];
}

function texts(label: string, value: string | undefined, { scope }: Composing): Fact[] {
  return value?.trim() ? [{ label, content: inlines(value.trim(), scope) }] : [];
}

function procurementFacts({ procurement }: Specification): readonly (readonly [string, string | undefined])[] {
  if (!procurement) return [];
  const { act, procedure, contractForm, framework, lots = [], noLotsReason, contract, serviceLife } = procurement;
  const swedish = (property: string, code: string | undefined): string | undefined =>
    code && capitalised(procurementLabel(property, code));
  const renewals = (contract?.renewals ?? []).map(renewal => durationInSwedish(renewal) ?? renewal);
  return [
    ['Lag', act === 'other' ? undefined : swedish('act', act)],
    ['Förfarande', swedish('procedure', procedure)],
    ['Avtalsform', swedish('contractForm', contractForm)],
    ['Ramavtal', framework && [framework.name, framework.number, framework.owner].filter(Boolean).join(', ')],
    ['Högsta mängd', framework?.maximumQuantity],
    ['Delar', listInSwedish(lots.map(({ title }) => title))],
    ['Varför upphandlingen inte delas upp', noLotsReason],
    ['Avtalsstart', contract?.start && (dateInSwedish(contract.start) ?? contract.start)],
    [
      'Avtalstid',
      contract?.indefinite ? 'Tills vidare' : contract?.term && (durationInSwedish(contract.term) ?? contract.term),
    ],
    ['Möjliga förlängningar', renewals.length > 0 ? `${listInSwedish(renewals)}, i tur och ordning` : undefined],
    ['Tjänsten behövs i', serviceLife && (durationInSwedish(serviceLife) ?? serviceLife)],
    ['Sista dag för frågor', procurement.questionDeadline && dateInSwedish(procurement.questionDeadline)],
    ['Sista anbudsdag', procurement.tenderDeadline && dateInSwedish(procurement.tenderDeadline)],
  ];
}
