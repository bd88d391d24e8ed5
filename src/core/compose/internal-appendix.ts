import { gatesOf } from '../library/index.ts';
import { demandsOf } from '../model/demands.ts';
import type { Finding } from '../model/finding.ts';
import type { GateDefinition, Pack, Specification } from '../model/generated/types.ts';
import { commonLabel, labelOf } from '../model/schema.ts';
import { rules, rulesNotJudged } from '../rules/index.ts';
import { packTitle, requirementsIn, tableOf } from './appendix-table.ts';
import { requirementLinks } from './award-chapter.ts';
import { cell, paragraph, sectionAnchor, text, type Block, type DocumentSection, type Inline } from './blocks.ts';
import type { ComposeOptions, Composing } from './context.ts';
import { internalOpenPoints } from './internal-open-points.ts';
import { capitalised } from './labels.ts';
import { cellBlocks } from './rich-text.ts';
import { sentences } from './sentences.ts';
import { unverified } from './unverified.ts';

/** What the buyer alone may read: the six demands of 3.11, what is left to do, what has been accepted, and why. */
export function internalAppendix(
  composing: Composing,
  {
    findings,
    openPoints: left,
    packs = [],
    packsAtHand = packs,
    gates = [],
  }: Pick<ComposeOptions, 'findings' | 'openPoints' | 'packs' | 'packsAtHand' | 'gates'>,
): DocumentSection[] {
  const { specification } = composing;
  const blocks: Block[] = [
    { type: 'annex', title: 'Kraven i 3.11 (intern bilaga)', anchor: sectionAnchor('krav-311') },
    paragraph('Bilagan ingår bara i den interna versionen och lämnas inte till leverantörer.'),
    ...demands(composing),
    ...internalOpenPoints(composing, findings, left, packs),
    ...declinedPacks(specification, packsAtHand),
    ...declinedRequirements(specification, packs),
    ...gateTable(composing, packs, gates),
    ...unverified(specification, packs),
    ...silenced(specification, findings ?? []),
    ...notJudged(specification),
    ...referenceGroup(specification),
    ...decisions(specification),
  ];
  const motives = motiveTable(composing, packs);
  return [{ blocks }, ...(motives.length > 0 ? [{ orientation: 'landscape' as const, blocks: motives }] : [])];
}

const signature = (by: string | undefined, date: string | undefined): string => [by, date].filter(Boolean).join(', ');

const demandWords = { met: 'Uppfyllt', missing: 'Saknas', waived: 'Undantag' } as const;

function demands({ specification, environment }: Composing): Block[] {
  const rows = demandsOf({ specification, environment }).map(({ title, status, met, missing, waiver }) => [
    cell(title),
    cell([
      {
        type: 'text',
        text: demandWords[status],
        bold: true,
        ...(status === 'missing' ? { mark: 'unfilled' } : {}),
      } satisfies Inline,
    ]),
    [
      ...met.flatMap(line => cell(linked(line, specification))),
      ...missing.flatMap(({ what, remedy }) => cell([text(what), { type: 'text', text: ` ${remedy}`, mark: 'muted' }])),
      ...(waiver ? cell(`Undantag: ${waiver.reason} (${waiver.by}, ${waiver.date})`) : []),
    ],
  ]);
  return tableOf(
    'De sex kraven',
    'De sex kraven i riktlinjernas avsnitt 3.11 med läge och underlag.',
    [
      ['Krav i 3.11', 30],
      ['Läge', 14],
      ['Underlag och vad som saknas', 56],
    ],
    rows,
  );
}

/** A line with ids in it: those of requirements are links. */
function linked(line: string, specification: Specification): Inline[] {
  const ids = new Set(requirementsIn(specification).map(({ id }) => id));
  return line.split(/([\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}])/u).flatMap(piece => {
    if (piece === '') return [];
    return ids.has(piece) ? requirementLinks([piece]) : [text(piece)];
  });
}

const declinedPacks = ({ packs = {} }: Specification, known: readonly Pack[]): Block[] =>
  tableOf(
    'Bortvalda kravpaket',
    'Kravpaket som inte används, med skäl.',
    [
      ['Kravpaket', 28],
      ['Skäl', 72],
    ],
    Object.entries(packs)
      .filter(([, { use }]) => !use)
      .map(([id, { reason }]) => [cell(packTitle(id, known)), cell(reason ?? 'Skäl saknas')]),
  );

/** Requirements that the packs in use give and somebody has declined. */
const declinedRequirements = ({ packs = {} }: Specification, known: readonly Pack[]): Block[] =>
  tableOf(
    'Bortvalda krav',
    'Krav ur kravpaketen som inte har tagits med, med skäl.',
    [
      ['Krav', 18],
      ['Kravpaket', 22],
      ['Skäl', 60],
    ],
    Object.entries(packs).flatMap(([id, { declined = [] }]) =>
      declined.map(({ requirement, reason, by, date }) => [
        cell(requirement),
        cell(packTitle(id, known)),
        cell(sentences(reason ?? 'Skäl saknas', signature(by, date))),
      ]),
    ),
  );

/** Every gate, those that are not required too, with the reason; then what the file alone knows. */
function gateTable(
  { specification, environment, workspace }: Composing,
  packs: readonly Pack[],
  gates: readonly GateDefinition[],
): Block[] {
  const known = gatesOf({ specification, packs, gates, environment, workspace });
  const ids = new Set(known.map(({ definition }) => definition.id));
  const own = Object.entries(specification.gates ?? {}).filter(([id]) => !ids.has(id));
  return tableOf(
    'Beställarens kontrollpunkter',
    'Beställarens egna skyldigheter med läge och underlag.',
    [
      ['Kontrollpunkt', 30],
      ['Läge', 18],
      ['Underlag', 52],
    ],
    [
      ...known.map(({ definition, status, required, notRequiredBecause = '' }) => [
        cell([definition.number, definition.title].filter(Boolean).join(' ')),
        cell(required === false ? 'Krävs inte' : gateStatus(definition.id, status?.status ?? 'open')),
        cell(
          sentences(
            status?.note,
            required === false ? notRequiredBecause : status?.reason,
            signature(status?.by, status?.date),
          ),
        ),
      ]),
      ...own.map(([id, { status, by, date, note, reason }]) => [
        cell(id),
        cell(gateStatus(id, status)),
        cell(sentences(note, reason, signature(by, date))),
      ]),
    ],
  );
}

const gateStatus = (id: string, status: string): string =>
  capitalised(labelOf('specification', ['gates', id, 'status'], status));

/** Findings that somebody has accepted, with the reason; those the file silences without a finding are told too. */
const silenced = ({ suppressions = [] }: Specification, findings: readonly Finding[]): Block[] =>
  tableOf(
    'Fynd som har godtagits',
    'Fynd från kontrollen som har godtagits med skäl.',
    [
      ['Regel', 26],
      ['Var', 16],
      ['Skäl', 58],
    ],
    suppressions.map(({ rule: id, requirement, at, reason, by, date }) => {
      const rule = rules.find(each => each.id === id);
      const code = rule?.code ?? findings.find(finding => finding.rule === id)?.code;
      return [
        cell([code, rule?.title ?? id].filter(Boolean).join(' ')),
        cell(requirement === undefined ? (at ?? '') : requirementLinks([requirement])),
        cell(sentences(reason, signature(by, date))),
      ];
    }),
  );

/** Rules that rest on LOU are not applied under another act: its paragraphs may say something else. */
const notJudged = (specification: Specification): Block[] =>
  tableOf(
    'Regler som inte har prövats',
    'Regler som bygger på LOU och därför inte har prövats, eftersom en annan lag gäller.',
    [
      ['Kod', 18],
      ['Regel', 82],
    ],
    rulesNotJudged(specification).map(({ code, title }) => [cell(code), cell(title)]),
  );

const referenceGroup = ({ referenceGroup: list = [] }: Specification): Block[] =>
  tableOf(
    'Referensgrupp',
    'Referensgruppens ledamöter med roll, enhet och datum för godkännande.',
    [
      ['Namn', 28],
      ['Roll', 24],
      ['Enhet', 32],
      ['Godkänt', 16],
    ],
    list.map(({ name, role, unit, signed }) => [
      cell(name),
      cell(capitalised(commonLabel('Role', role))),
      cell(unit ?? ''),
      cell(signed ?? ''),
    ]),
  );

const decisions = ({ decisions: list = [] }: Specification): Block[] =>
  tableOf(
    'Beslut under arbetet',
    'Beslut med vem som beslutade, när och var beslutet finns.',
    [
      ['Beslut', 52],
      ['Av', 20],
      ['Datum', 12],
      ['Finns i', 16],
    ],
    list.map(({ what, by, date, reference }) => [cell(what), cell(by ?? ''), cell(date ?? ''), cell(reference ?? '')]),
  );

/** Why each requirement is there, who owns it and where it comes from. */
function motiveTable({ specification, scope }: Composing, packs: readonly Pack[]): Block[] {
  const rows = requirementsIn(specification)
    .filter(({ motive, note, owner, source, basis }) => motive ?? note ?? owner ?? source?.pack ?? basis)
    .map(({ id, motive, note, owner, source, basis = [] }) => [
      cell(requirementLinks([id])),
      cellBlocks(motive ?? '', scope),
      cellBlocks(note ?? '', scope),
      cell(owner ? capitalised(commonLabel('OwnerRole', owner)) : ''),
      cell(
        [source?.pack && `${packTitle(source.pack, packs)} ${source.version ?? ''}`.trim(), source?.file, ...basis]
          .filter(Boolean)
          .join('\n'),
      ),
    ]);
  return tableOf(
    'Kravens motiv',
    'Varje krav med motiv, anteckning, ägare och källa.',
    [
      ['Krav', 12],
      ['Motiv', 36],
      ['Anteckning', 20],
      ['Ägare', 12],
      ['Källa', 20],
    ],
    rows,
  );
}
