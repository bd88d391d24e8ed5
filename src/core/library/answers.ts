import { isIsoDate, parseDuration } from '../model/calendar.ts';
import type { Environment, Pack, Question, Specification } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { isList } from '../parse/index.ts';

const openStates: readonly Json[] = ['unknown', 'later', 'delegated'];

/** An answer that says why there is none: *vet ej*, later, or left to another. */
export const isOpenAnswer = (answer: Json): boolean =>
  answer === 'unknown' ||
  (isObject(answer) && Object.hasOwn(answer, 'state') && openStates.includes(answer.state ?? null));

/** `answer-wrong-type` when an answer is not of its question's type; open answers fit every question. */
export function checkAnswer(
  pack: string,
  question: Question,
  answer: Json,
  environment?: Environment,
): Problem | undefined {
  if (isOpenAnswer(answer) || isRight(question, answer, environment)) return undefined;
  return { code: 'answer-wrong-type', pack, question: question.id, expected: expectedAnswer(question) };
}

type Check = (answer: Json, question: Question, environment: Environment | undefined) => boolean;

const isScalar = (value: Json): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

const isOption = (value: Json, { options = [] }: Question): boolean => options.some(option => option.value === value);

const checks: Readonly<Record<Question['type'], Check>> = {
  'yes-no': answer => typeof answer === 'boolean',
  choice: (answer, question) => isOption(answer, question),
  choices: (answer, question) => isList(answer) && answer.every(each => isOption(each, question)),
  // What YAML reads as a number or a date is text enough.
  text: isScalar,
  number: answer => typeof answer === 'number' && Number.isFinite(answer),
  date: answer => typeof answer === 'string' && isIsoDate(answer),
  duration: answer => typeof answer === 'string' && parseDuration(answer) !== undefined,
  list: answer => isList(answer) && answer.every(isScalar),
  table: (answer, { columns }) => isList(answer) && answer.every(row => isRow(row, columns)),
  entries: (answer, question, environment) => isList(answer) && answer.every(id => isEntry(id, question, environment)),
};

const isRight = (question: Question, answer: Json, environment: Environment | undefined): boolean =>
  checks[question.type](answer, question, environment);

/** Unknown columns are kept, as unknown keys are everywhere; a cell is a single value. */
const isRow = (row: Json, columns: Question['columns']): boolean =>
  isObject(row) &&
  Object.values(row).every(isScalar) &&
  (!columns || columns.some(({ id }) => Object.hasOwn(row, id)) || Object.keys(row).length === 0);

function isEntry(id: Json, { entries: kinds }: Question, environment: Environment | undefined): boolean {
  if (typeof id !== 'string') return false;
  if (!environment) return true;
  const entry = environment.entries?.find(each => each.id === id);
  return entry !== undefined && (!kinds || kinds.includes(entry.kind));
}

/** What the answer should be, in Swedish, to follow *svaret ska vara*. */
export function expectedAnswer({ type, options = [], columns = [], unit }: Question): string {
  const choices = options.map(({ value }) => String(value)).join(', ');
  switch (type) {
    case 'yes-no':
      return 'true (ja) eller false (nej)';
    case 'choice':
      return `ett av ${choices}`;
    case 'choices':
      return `en lista med värden ur ${choices}`;
    case 'text':
      return 'en text';
    case 'number':
      return unit === undefined ? 'ett tal' : `ett tal (${unit})`;
    case 'date':
      return 'ett datum (ÅÅÅÅ-MM-DD)';
    case 'duration':
      return 'en tidsrymd (till exempel P4Y eller P18M)';
    case 'list':
      return 'en lista';
    case 'table':
      return columns.length === 0 ? 'en tabell' : `en tabell med kolumnerna ${columns.map(({ id }) => id).join(', ')}`;
    case 'entries':
      return 'en lista med id ur IT-miljön';
  }
}

/** An answer that its question cannot have. */
export interface AnswerFault {
  readonly pack: string;
  readonly question: string;
  /** JSON Pointer of the answer. */
  readonly at: string;
  /** Swedish: what the answer should be. */
  readonly expected: string;
}

/** Answers under `interview` of another type than their questions ask for. Open answers always fit. */
export function answerFaults(
  specification: Specification,
  packs: readonly Pack[],
  environment?: Environment,
): readonly AnswerFault[] {
  return packs.flatMap(pack =>
    (pack.questions ?? []).flatMap(question => {
      const answer = answerIn(specification, pack.id, question.id);
      if (answer === undefined || answer === null || !checkAnswer(pack.id, question, answer, environment)) return [];
      const at = `/interview/${pack.id}/${question.id}`;
      return [{ pack: pack.id, question: question.id, at, expected: expectedAnswer(question) }];
    }),
  );
}

function answerIn({ interview }: Specification, pack: string, question: string): Json | undefined {
  const all = interview as unknown as Json | undefined;
  const answers = isObject(all) && Object.hasOwn(all, pack) ? all[pack] : undefined;
  return isObject(answers) && Object.hasOwn(answers, question) ? answers[question] : undefined;
}
