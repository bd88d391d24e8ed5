import { isAskedFor, type OpenPoint } from '../library/index.ts';
import type { Finding } from '../model/finding.ts';
import type { Pack, Specification } from '../model/generated/types.ts';
import { commonLabel, labelOf } from '../model/schema.ts';
import { resolveText, scopeNames, valueInSwedish } from '../text/index.ts';
import { packTitle, requirementsIn, tableOf } from './appendix-table.ts';
import { requirementLinks } from './award-chapter.ts';
import { cell, text, type Block, type Cell, type Inline } from './blocks.ts';
import type { Composing } from './context.ts';
import { capitalised } from './labels.ts';
import { sentences } from './sentences.ts';

/** What must be decided before the tender version: unfilled places, proposals, postponed answers, drafts and findings. */
export function internalOpenPoints(
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
      .filter(({ suppressed, closedBy }) => !suppressed && !(closedBy && left && isAskedFor(closedBy, left, packs)))
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

function listed({ kind, text: what, role, requirements, pack, note }: OpenPoint, packs: readonly Pack[]): Cell[] {
  const aside = [role && commonLabel('Role', role), note].filter(Boolean).join(': ');
  const who: Inline[] = aside === '' ? [] : [{ type: 'text', text: ` (${aside})`, mark: 'muted' }];
  // Which pack may be used is told by its title in the question itself.
  const where = pack !== undefined && kind !== 'pack' ? packTitle(pack, packs) : '';
  return [cell([text(what), ...who]), cell(requirements.length > 0 ? requirementLinks(requirements) : where)];
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
