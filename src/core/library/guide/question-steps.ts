import type { Pack, ParameterDeclaration, Question, Role } from '../../model/generated/types.ts';
import { isObject, type Json } from '../../model/json.ts';
import { schemaAt } from '../../model/schema.ts';
import { parameterName } from '../../text/index.ts';
import { questionStepId } from '../asked.ts';
import { withinBounds } from '../decide-value.ts';
import { evaluate } from '../condition.ts';
import { qualifiedParameter } from '../compose-context.ts';
import { factReader } from '../fact-reader.ts';
import { answerAt, withAnswer } from './answers.ts';
import type { GuideContext, GuideOption, GuideState, GuideStep, OpenState } from './guide-step.ts';
import { choicesStep, choiceStep, head, putOff, textStep, yesNo, yesNoValues } from './make-step.ts';
import { readDate, readDuration, readList, readNumber, readText, type Reading } from './read-answer.ts';

/** Facts that the guide has asked for itself before it comes to the packs. */
const askedBefore = /^(procurement|environment|classification)(\.|$)/;

/**
 * The questions of a pack that are asked as things stand: those whose condition is not false, and that neither the
 * guide's own steps nor an earlier pack asks for.
 */
export function questionSteps(state: GuideState, context: GuideContext, pack: Pack): readonly GuideStep[] {
  const { packs } = context.library;
  const read = factReader({ specification: state.answers, environment: context.environment, packs });
  return (pack.questions ?? []).flatMap(each => {
    if (each.fact !== undefined && askedBefore.test(each.fact)) return [];
    if (each.when && evaluate(each.when, read) === false) return [];
    if (isAskedEarlier(each, pack, context, state)) return [];
    return questionStep(state, context, pack, each);
  });
}

/** Two packs may need the same number; the first in the document asks for it. */
function isAskedEarlier(question: Question, pack: Pack, { library }: GuideContext, state: GuideState): boolean {
  const sought = targetOf(question, pack);
  if (sought === undefined) return false;
  for (const earlier of library.packs) {
    if (earlier.id === pack.id) return false;
    const use = state.answers.packs?.[earlier.id]?.use ?? earlier.proposed === 'always';
    if (use && (earlier.questions ?? []).some(each => targetOf(each, earlier) === sought)) return true;
  }
  return false;
}

const targetOf = ({ fact, parameter }: Question, pack: Pack): string | undefined =>
  fact ?? (parameter === undefined ? undefined : qualifiedParameter(parameter, pack));

/** A fact holds values only: why one is missing is noted in the interview, and goes when there is one. */
function questionStep(state: GuideState, context: GuideContext, pack: Pack, question: Question): readonly GuideStep[] {
  const note = ['interview', pack.id, question.id];
  const steps = barePackStep(state, context, pack, question);
  if (question.fact === undefined) return steps;
  return steps.map(step => ({
    ...step,
    take: given =>
      withAnswer(
        step.take(given),
        note,
        given.type === 'open' ? openNote(given.state, given.role ?? question.role, given.note) : undefined,
      ),
  }));
}

const openNote = (state: OpenState, role: Role | undefined, note: string | undefined): Json => ({
  state,
  ...(role ? { role } : {}),
  ...(note ? { note } : {}),
});

function leftAt(state: GuideState, note: readonly string[]): GuideStep['left'] {
  const stored = answerAt(state, note);
  if (!isObject(stored) || !Object.hasOwn(stored, 'state')) return undefined;
  return stored as unknown as NonNullable<GuideStep['left']>;
}

function barePackStep(state: GuideState, context: GuideContext, pack: Pack, question: Question): readonly GuideStep[] {
  const note = ['interview', pack.id, question.id];
  const left = leftAt(state, note);
  const common = {
    id: questionStepId(pack.id, question.id),
    part: pack.title,
    question: question.text,
    path: question.fact?.split('.') ?? note,
    open: ['unknown', 'later', 'delegated'] as readonly OpenState[],
    opened: (as: OpenState, role = question.role, written?: string): Json | undefined =>
      question.fact === undefined ? openNote(as, role, written) : undefined,
    decides: question.decides ?? [],
    restMayWait: true,
    ...(left === undefined ? {} : { left }),
    ...(question.help === undefined ? {} : { help: question.help }),
    ...(question.role === undefined ? {} : { role: question.role }),
  };
  const text = (read: (given: string) => Reading, example?: string): readonly GuideStep[] => {
    const declaration = parameterOf(question, pack, context);
    const suggested = declaration?.suggested;
    return [
      textStep(state, {
        ...common,
        question: withUnit(question),
        read: given => fitting(withinBounds(read(given), declaration), question.fact),
        ...(example === undefined ? {} : { example }),
        ...(suggested === undefined ? {} : { suggested: String(suggested).replace('.', ',') }),
      }),
    ];
  };
  switch (question.type) {
    case 'yes-no':
      return [choiceStep(state, { ...common, options: yesNo, values: yesNoValues })];
    case 'choice':
    case 'choices': {
      // Every question can be answered with *Vet ej*: an option that says the same would stand beside it.
      const options = (question.options ?? [])
        .map(({ value, title }) => ({ value: String(value), title }))
        .filter(({ value }) => value !== 'unknown');
      const values = new Map((question.options ?? []).map(({ value }) => [String(value), value]));
      const make = question.type === 'choice' ? choiceStep : choicesStep;
      return [make(state, { ...common, options, values })];
    }
    case 'entries': {
      const options = entryOptions(question, context);
      return options.length > 0 ? [choicesStep(state, { ...common, options })] : [];
    }
    case 'table':
      return [tableStep(state, { ...common, columns: question.columns ?? [] })];
    case 'number':
      return text(readNumber);
    case 'date':
      return text(readDate, '2027-07-01');
    case 'duration':
      return text(readDuration, '4 år');
    case 'list':
      return text(readList);
    case 'text':
      return text(readText);
  }
}

/** A question that says the unit already is not told it again. */
function withUnit({ text, unit }: Question): string {
  if (unit === undefined) return text;
  const words = text.toLowerCase().split(/[\s,.?()]+/u);
  return words.includes(unit.toLowerCase()) ? text : `${text} (${unit})`;
}

function parameterOf(question: Question, pack: Pack, { library }: GuideContext): ParameterDeclaration | undefined {
  if (question.parameter === undefined) return undefined;
  const name = qualifiedParameter(question.parameter, pack);
  for (const each of library.packs)
    for (const declaration of each.parameters ?? []) if (parameterName(each, declaration) === name) return declaration;
  return undefined;
}

/** A text that is written to a fact must have the form that the file's schema asks for there. */
function fitting(reading: Reading, fact: string | undefined): Reading {
  if (!reading.ok || typeof reading.value !== 'string' || fact === undefined) return reading;
  const node = schemaAt('specification', fact.split('.'));
  if (node?.pattern === undefined || new RegExp(node.pattern, 'u').test(reading.value)) return reading;
  return { ok: false, fault: `Svaret har fel form. Skriv så här: ${node.description ?? node.pattern}` };
}

const entryOptions = ({ entries }: Question, { environment }: GuideContext): readonly GuideOption[] =>
  (environment?.entries ?? [])
    .filter(({ kind, status }) => status !== 'retired' && (!entries || entries.includes(kind)))
    .map(({ id, title, product }) => ({ value: id, title, ...(product === undefined ? {} : { detail: product }) }));

type TableParts = Parameters<typeof head>[0] & { readonly columns: NonNullable<Question['columns']> };

function tableStep(state: GuideState, step: TableParts): GuideStep {
  const stored = answerAt(state, step.path);
  const rows = Array.isArray(stored) ? (stored as Extract<GuideStep['field'], { type: 'rows' }>['rows']) : [];
  return {
    ...head(step),
    open: step.open ?? [],
    field: { type: 'rows', columns: step.columns, rows },
    take: given => {
      if (given.type === 'open') return putOff(state, step, given);
      return given.type === 'rows' ? withAnswer(state, step.path, given.rows as unknown as Json) : state;
    },
  };
}
