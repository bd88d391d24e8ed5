import type { Pack, ParameterDeclaration, Question, Role } from '../../model/generated/types.ts';
import { isObject, type Json } from '../../model/json.ts';
import { schemaAt } from '../../model/schema.ts';
import { parameterName } from '../../text/index.ts';
import { questionStepId } from '../asked.ts';
import { qualifiedParameter } from '../compose-context.ts';
import { withinBounds } from '../decide-value.ts';
import { answerAt, withAnswer } from './answers.ts';
import type { GuideContext, GuideOption, GuideState, GuideStep, OpenState } from './guide-step.ts';
import { choicesStep, choiceStep, head, putOff, textStep, yesNo, yesNoValues } from './make-step.ts';
import { readDate, readDuration, readList, readNumber, readText, type Reading } from './read-answer.ts';

/** One question of a pack. A fact holds values only: why one is missing is noted in the interview, and goes when there is one. */
export function questionStep(
  state: GuideState,
  context: GuideContext,
  pack: Pack,
  question: Question,
): readonly GuideStep[] {
  const note = ['interview', pack.id, question.id];
  const steps = bareStep(state, context, pack, question);
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

/** None for a question of which nothing can be chosen. */
function bareStep(state: GuideState, context: GuideContext, pack: Pack, question: Question): readonly GuideStep[] {
  const step = partsOf(state, pack, question);
  switch (question.type) {
    case 'yes-no':
      return [choiceStep(state, { ...step, options: yesNo, values: yesNoValues })];
    case 'choice':
      return [choiceStep(state, { ...step, ...optionsOf(question) })];
    case 'choices':
      return [choicesStep(state, { ...step, ...optionsOf(question) })];
    case 'entries': {
      const options = entryOptions(question, context);
      return options.length > 0 ? [choicesStep(state, { ...step, options })] : [];
    }
    case 'table':
      return [tableStep(state, { ...step, columns: question.columns ?? [] })];
    default: {
      const declaration = parameterOf(question, pack, context);
      return [textStep(state, { ...step, ...fieldOf(question, texts[question.type], declaration) })];
    }
  }
}

/** How a text is read, by the question's type. */
const texts: Readonly<
  Record<
    Exclude<Question['type'], 'yes-no' | 'choice' | 'choices' | 'entries' | 'table'>,
    { readonly read: (given: string) => Reading; readonly example?: string }
  >
> = {
  number: { read: readNumber },
  date: { read: readDate, example: '2027-07-01' },
  duration: { read: readDuration, example: '4 år' },
  list: { read: readList },
  text: { read: readText },
};

/** What the steps of all types have in common. */
function partsOf(state: GuideState, pack: Pack, question: Question) {
  const note = ['interview', pack.id, question.id];
  const left = leftAt(state, note);
  return {
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
}

/** Every question can be answered with *Vet ej*: an option that says the same would stand beside it. */
function optionsOf({ options = [] }: Question) {
  return {
    options: options
      .map(({ value, title }) => ({ value: String(value), title }))
      .filter(({ value }) => value !== 'unknown'),
    values: new Map(options.map(({ value }) => [String(value), value])),
  };
}

/** A parameter has bounds, and may have a suggested value. */
function fieldOf(
  question: Question,
  { read, example }: (typeof texts)[keyof typeof texts],
  declaration: ParameterDeclaration | undefined,
) {
  const suggested = declaration?.suggested;
  return {
    question: withUnit(question),
    read: (given: string): Reading => fitting(withinBounds(read(given), declaration), question.fact),
    ...(example === undefined ? {} : { example }),
    ...(suggested === undefined ? {} : { suggested: String(suggested).replace('.', ',') }),
  };
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
