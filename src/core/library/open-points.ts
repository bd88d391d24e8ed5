import type {
  Annex,
  OpenAnswer,
  Pack,
  Question,
  Requirement,
  Role,
  Specification,
  TableRow,
} from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { valueInSwedish } from '../text/index.ts';
import { questionOf } from './asked.ts';
import { worthOf } from './decide-value.ts';
import { isOpen } from './condition.ts';
import type { ComposeContext } from './compose-context.ts';
import type { PackProposal } from './decide-packs.ts';
import type { Expected } from './expected.ts';
import { labelOfFact } from './facts-in-swedish.ts';
import { ownColumns } from './own-columns.ts';
import { openFactsOf, procurementFactAt, procurementFacts, type OpenFact } from './procurement-facts.ts';

/** Something a person has to say before the specification can be published. */
export interface OpenPoint {
  readonly kind: 'answer' | 'fact' | 'pack' | 'parameter' | 'amount' | 'annex';
  /** JSON Pointer to where the answer is, or would be, written. */
  readonly at: string;
  /** Swedish: what is asked. */
  readonly text: string;
  readonly role?: Role;
  readonly pack?: string;
  readonly question?: string;
  /** Why it is open, where somebody has said: do not know, later, left to another. */
  readonly state?: 'unknown' | 'later' | 'delegated';
  /** What whoever left it open has written to the one who is to answer. */
  readonly note?: string;
  /** Ids of the packs' requirements that it decides. */
  readonly requirements: readonly string[];
}

/** Everything that is open, each once: undecided conditions, open answers, packs, parameters, amounts, empty annexes. */
export function openPoints(
  specification: Specification,
  expected: Expected,
  proposals: readonly PackProposal[],
  context: ComposeContext,
): readonly OpenPoint[] {
  const points = new Map<string, OpenPoint>();
  const add = (point: OpenPoint, givenBy?: Asking): void => {
    // A question that is open already gives the value or fills the table: to answer it is enough.
    const asked = givenBy && points.get(answerPointer(givenBy.pack.id, givenBy.question));
    const earlier = asked ?? points.get(point.at);
    const requirements = [...new Set([...(earlier?.requirements ?? []), ...point.requirements])];
    const whole = { ...point, ...earlier, requirements };
    points.set(whole.at, whole);
  };
  for (const open of openFactsOf(specification)) add(openFactPoint(open));
  for (const { fact, requirement } of waitingFacts(expected)) add(factPoint(fact, [requirement], context));
  for (const point of answerPoints(specification, context)) add(point);
  for (const proposal of proposals.filter(({ proposed, chosen }) => proposed === undefined && chosen === undefined))
    add(packPoint(proposal));
  for (const point of parameterPoints(specification, expected)) add(point, askingFor(point, context));
  for (const point of amountPoints(specification)) add(point);
  for (const point of annexPoints(specification, context)) add(point, fillingFor(point, context));
  return [...points.values()];
}

/** A question with the pack that asks it. */
export interface Asking {
  readonly pack: Pack;
  readonly question: Question;
}

const askingFor = ({ at }: OpenPoint, { packs }: ComposeContext): Asking | undefined =>
  questionOf(at.slice('/parameters/'.length), packs);

const fillingFor = ({ at }: OpenPoint, { packs }: ComposeContext): Asking | undefined =>
  questionFilling({ id: at.slice('/annexes/@'.length) }, packs);

function waitingFacts({ requirements, waiting }: Expected): readonly { fact: string; requirement: string }[] {
  const undecided = requirements.flatMap(({ undecided: facts, origin }) =>
    facts.map(fact => ({ fact, requirement: origin.requirement })),
  );
  return [...undecided, ...waiting];
}

/** What the guide asks for itself is asked in its words; other facts in those of the pack that asks for them. */
function factPoint(path: string, requirements: readonly string[], { packs }: ComposeContext): OpenPoint {
  const fact = procurementFactAt(path);
  if (fact !== undefined) return { ...openFactPoint({ fact }), requirements };
  const asked = questionOf(path, packs);
  if (asked) return questionPoint(asked.pack, asked.question, requirements);
  return { kind: 'fact', at: factPointer(path), text: `Ange ${labelOfFact(path)}.`, requirements };
}

function openFactPoint({ fact, answer }: OpenFact): OpenPoint {
  const known = procurementFacts.get(fact);
  const role = answer?.role ?? known?.role;
  return {
    kind: 'fact',
    at: factPointer(fact),
    text: known?.question ?? `Ange ${labelOfFact(fact)}.`,
    requirements: [],
    ...(role && { role }),
    ...openAs(answer),
  };
}

const openAs = (answer: OpenAnswer | undefined): Pick<OpenPoint, 'state' | 'note'> => ({
  ...(answer && { state: answer.state }),
  ...(answer?.note !== undefined && { note: answer.note }),
});

function questionPoint(pack: Pack, question: Question, requirements: readonly string[]): OpenPoint {
  return {
    kind: 'answer',
    at: answerPointer(pack.id, question),
    text: question.text,
    ...(question.role ? { role: question.role } : {}),
    pack: pack.id,
    question: question.id,
    requirements,
  };
}

/** Where a question's answer is written. */
export const answerPointer = (pack: string, { id, fact }: Question): string =>
  fact === undefined ? `/interview/${pack}/${id}` : factPointer(fact);

/** Where a fact is written, by the name that conditions use. */
export function factPointer(fact: string): string {
  const [root, ...rest] = fact.split('.');
  if (root === 'answers') return `/interview/${rest[0] ?? ''}/${rest.slice(1).join('.')}`;
  if (root === 'parameters') return `/parameters/${rest.join('.')}`;
  return root === 'environment' ? '/environment' : `/${fact.split('.').join('/')}`;
}

function answerPoints(specification: Specification, { packs }: ComposeContext): readonly OpenPoint[] {
  return Object.entries(specification.interview ?? {}).flatMap(([packId, answers]) =>
    Object.entries(answers).flatMap(([id, answer]) => {
      if (!isOpen(answer as Json)) return [];
      const pack = packs.find(each => each.id === packId);
      const question = pack?.questions?.find(each => each.id === id);
      if (!pack || !question) return [];
      const open = typeof answer === 'object' && 'state' in answer ? (answer as OpenAnswer) : undefined;
      return [{ ...questionPoint(pack, question, []), ...openAs(open), ...(open?.role && { role: open.role }) }];
    }),
  );
}

const packPoint = ({ pack, title }: PackProposal): OpenPoint => ({
  kind: 'pack',
  at: `/packs/${pack}`,
  text: `Bestäm om kravpaketet ${title} ska användas.`,
  role: 'procurement',
  pack,
  requirements: [],
});

function parameterPoints({ parameters = {} }: Specification, expected: Expected): readonly OpenPoint[] {
  return expected.parameters.flatMap(({ name, declaration, pack, question }) => {
    const stored = parameters[name];
    if (stored?.value !== undefined && stored.status !== 'suggested') return [];
    const { title } = declaration;
    const amount = [valueInSwedish(stored?.value), stored?.unit ?? declaration.unit].filter(Boolean).join(' ');
    const text = stored?.value === undefined ? `Ange ${title}.` : `Bekräfta förslaget: ${title}, ${amount}.`;
    const role = question?.role;
    return [
      {
        kind: 'parameter',
        at: `/parameters/${name}`,
        text,
        pack,
        requirements: [],
        ...(role ? { role } : {}),
      } as const,
    ];
  });
}

function amountPoints(specification: Specification): readonly OpenPoint[] {
  const { award } = specification;
  const weighted = worthOf(specification).key === 'weight';
  return (award?.criteria ?? []).flatMap(criterion => {
    if (weighted ? criterion.weight !== undefined || criterion.weightRange : criterion.amount !== undefined) return [];
    const text = `Ange ${weighted ? 'vikt' : 'belopp'} för kriteriet ${criterion.title}.`;
    const requirements = criterion.requirements ?? [];
    return [
      { kind: 'amount', at: `/award/criteria/@${criterion.id}`, text, role: 'procurement', requirements } as const,
    ];
  });
}

function annexPoints(specification: Specification, { packs }: ComposeContext): readonly OpenPoint[] {
  return (specification.annexes ?? []).flatMap(annex => {
    const { id, title, kind, rows, text, file } = annex;
    const ours = ownColumns(annex);
    const hasGap = (row: TableRow): boolean =>
      ours.some(column => column.required === true && String(row[column.id] ?? '').trim() === '');
    const empty =
      (kind === 'table' && ours.length > 0 && !rows?.length) ||
      ((kind === 'table' || kind === 'bidder-form') && rows?.some(hasGap)) ||
      (kind === 'text' && !text?.trim()) ||
      (kind === 'file' && !file);
    if (!empty) return [];
    const citing = citingAnnex(specification, id);
    const filling = questionFilling(annex, packs);
    const role = filling?.question.role ?? citing.find(({ owner }) => owner !== undefined)?.owner;
    return [
      {
        kind: 'annex',
        at: `/annexes/@${id}`,
        text: filling ? `${filling.question.text} Svaret fyller bilagan ${title}.` : `Fyll i bilagan ${title}.`,
        requirements: citing.map(requirement => requirement.id),
        ...(role ? { role } : {}),
        ...(filling ? { pack: filling.pack.id, question: filling.question.id } : {}),
      } as const,
    ];
  });
}

/** The question whose rows a table is filled with, where a pack in use says so. */
export function questionFilling({ id }: Pick<Annex, 'id'>, packs: readonly Pack[]): Asking | undefined {
  for (const pack of packs)
    for (const annex of pack.annexes ?? []) {
      if (annex.id !== id || annex.rowsFrom === undefined) continue;
      const dot = annex.rowsFrom.indexOf('.');
      const asking = dot < 0 ? pack : packs.find(each => each.id === annex.rowsFrom?.slice(0, dot));
      const question = asking?.questions?.find(each => each.id === annex.rowsFrom?.slice(dot + 1));
      if (asking && question) return { pack: asking, question };
    }
  return undefined;
}

const citingAnnex = ({ sections = [] }: Specification, id: string): readonly Requirement[] =>
  sections.flatMap(({ requirements = [] }) =>
    requirements.filter(({ text, answer }) => answer?.annex === id || text.includes(`{{bilaga "${id}"}}`)),
  );
