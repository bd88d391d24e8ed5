import { gatesOf, type OpenPoint } from '../library/index.ts';
import { demandsOf } from '../model/demands.ts';
import type { Finding } from '../model/finding.ts';
import type { GateDefinition, Pack, Specification } from '../model/generated/types.ts';
import { commonLabel, labelOf } from '../model/schema.ts';
import { rulesNotJudged } from '../rules/index.ts';
import { resolveText, scopeNames, valueInSwedish } from '../text/index.ts';
import { packTitle, requirementsIn, tableOf } from './appendix-table.ts';
import { requirementLinks } from './award-chapter.ts';
import {
  cell,
  paragraph,
  sectionAnchor,
  text,
  type Block,
  type Cell,
  type DocumentSection,
  type Inline,
} from './blocks.ts';
import type { ComposeOptions, Composing } from './context.ts';
import { capitalised } from './labels.ts';
import { cellBlocks } from './rich-text.ts';
import { unverified } from './unverified.ts';

/** What the buyer alone may read: the six demands of 3.11, what is left to do, what has been accepted, and why. */
export function internalAppendix(
  composing: Composing,
  {
    findings,
    openPoints: left,
    packs = [],
    gates = [],
  }: Pick<ComposeOptions, 'findings' | 'openPoints' | 'packs' | 'gates'>,
): DocumentSection[] {
  const { specification } = composing;
  const blocks: Block[] = [
    { type: 'annex', title: 'Kraven i 3.11 (intern bilaga)', anchor: sectionAnchor('krav-311') },
    paragraph('Bilagan ingår bara i den interna versionen och lämnas inte till leverantörer.'),
    ...demands(composing),
    ...openPoints(composing, findings, left, packs),
    ...declinedPacks(specification, packs),
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

/** Texts after each other, each ended by a full stop unless it has an end of its own. */
const sentences = (...list: readonly (string | undefined)[]): string =>
  list.flatMap(line => (line?.trim() ? [/[.!?]$/u.test(line.trim()) ? line.trim() : `${line.trim()}.`] : [])).join(' ');

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

/** What must be decided before the tender version: unfilled places, proposals, postponed answers, drafts and findings. */
function openPoints(
  composing: Composing,
  findings: readonly Finding[] | undefined,
  left: readonly OpenPoint[] | undefined,
  packs: readonly Pack[],
): Block[] {
  const { specification } = composing;
  const points: readonly Point[] = [
    // The rules tell of unfilled places too, and better: they know where the value is written.
    ...(findings ? [] : unfilledPlaces(composing)),
    ...requirementsIn(specification)
      .filter(({ status }) => status === 'draft')
      .map(({ id }) => ({ what: 'Kravet är ett utkast.', requirement: id })),
    ...(findings ?? [])
      .filter(({ suppressed }) => !suppressed)
      .map(({ code, message, requirement }) => ({ what: `${code}: ${message}`, requirement })),
  ];
  return tableOf(
    'Öppna punkter',
    'Det som återstår att bestämma eller rätta, och var.',
    [
      ['Vad', 66],
      ['Var', 34],
    ],
    [
      ...gathered(points),
      ...(left
        ? left.map(point => listed(point, packs))
        : [...suggestedValues(composing, packs), ...openAnswers(specification, packs)]),
    ],
  );
}

function listed({ text: what, role, requirements, pack, note }: OpenPoint, packs: readonly Pack[]): Cell[] {
  const aside = [role && commonLabel('Role', role), note].filter(Boolean).join(': ');
  const who: Inline[] = aside === '' ? [] : [{ type: 'text', text: ` (${aside})`, mark: 'muted' }];
  return [
    cell([text(what), ...who]),
    cell(requirements.length > 0 ? requirementLinks(requirements) : pack ? packTitle(pack, packs) : ''),
  ];
}

interface Point {
  readonly what: string;
  readonly requirement?: string | undefined;
}

/** The same thing in several requirements is one row. */
function gathered(points: readonly Point[]): Cell[][] {
  const places = new Map<string, Set<string>>();
  for (const { what, requirement } of points) {
    const found = places.get(what) ?? new Set();
    if (requirement !== undefined) found.add(requirement);
    places.set(what, found);
  }
  return [...places].map(([what, ids]) => [cell(what), cell(requirementLinks([...ids]))]);
}

const unfilledPlaces = ({ specification, scope }: Composing): Point[] =>
  requirementsIn(specification).flatMap(({ id, text: statement }) =>
    resolveText(statement, scope).unfilled.map(({ message }) => ({ what: message, requirement: id })),
  );

function suggestedValues({ specification }: Composing, packs: readonly Pack[]): Cell[][] {
  const labels = new Map(scopeNames({ specification, packs }).map(({ name, label }) => [name, label]));
  return Object.entries(specification.parameters ?? {})
    .filter(([, { status }]) => status === 'suggested')
    .map(([name, { value, unit }]) => {
      const label = labels.get(name) ?? name;
      const amount = [valueInSwedish(value), unit].filter(Boolean).join(' ');
      const owner = packs.find(({ id }) => name.startsWith(`${id}.`));
      return [
        cell(value === undefined ? `Värdet saknas: ${label}` : `Värdet är ett förslag: ${label}, ${amount}`),
        cell(owner?.title ?? ''),
      ];
    });
}

const openAnswers = ({ interview = {}, openFacts = {} }: Specification, packs: readonly Pack[]): Cell[][] =>
  Object.entries({ ...interview, openFacts }).flatMap(([pack, answers]) =>
    Object.entries(answers).flatMap(([question, answer]) => {
      if (typeof answer !== 'object' || Array.isArray(answer) || !('state' in answer)) return [];
      const state = labelOf('specification', ['interview', pack, question, 'state'], answer.state);
      const who = answer.role ? ` (${commonLabel('Role', answer.role)})` : '';
      const asked = packs.find(({ id }) => id === pack)?.questions?.find(({ id }) => id === question)?.text ?? question;
      const what = sentences(`Frågan är obesvarad: ${asked} ${capitalised(state)}${who}`, answer.note);
      return [[cell(what), cell(packTitle(pack, packs))]];
    }),
  );

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
    suppressions.map(({ rule, requirement, at, reason, by, date }) => {
      const code = findings.find(finding => finding.rule === rule)?.code;
      return [
        cell(code ? `${code} ${rule}` : rule),
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
