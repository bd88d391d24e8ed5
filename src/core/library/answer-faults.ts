import { isIsoDate, parseDuration } from '../model/calendar.ts';
import type { Pack, Question, Specification } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { isOpen } from './condition.ts';

/** An answer that its question cannot have. */
export interface AnswerFault {
  readonly pack: string;
  readonly question: string;
  /** JSON Pointer of the answer. */
  readonly at: string;
  /** Swedish: what the answer should be. */
  readonly expected: string;
}

type Judge = (answer: Json, question: Question) => boolean;

const isText = (answer: Json): boolean => typeof answer === 'string';
const isScalar = (answer: Json): boolean => answer !== null && typeof answer !== 'object';
const isListOf = (answer: Json, test: (item: Json) => boolean): boolean =>
  Array.isArray(answer) && (answer as readonly Json[]).every(test);
const isOption = (answer: Json, { options = [] }: Question): boolean => options.some(({ value }) => value === answer);

const types: Readonly<Record<Question['type'], { readonly expected: string; readonly fits: Judge }>> = {
  'yes-no': { expected: 'true (ja) eller false (nej)', fits: answer => typeof answer === 'boolean' },
  choice: { expected: 'ett av alternativen', fits: isOption },
  choices: {
    expected: 'en lista med alternativ',
    fits: (answer, question) => isListOf(answer, item => isOption(item, question)),
  },
  text: { expected: 'text', fits: isScalar },
  number: { expected: 'ett tal', fits: answer => typeof answer === 'number' },
  date: { expected: 'ett datum, ÅÅÅÅ-MM-DD', fits: answer => typeof answer === 'string' && isIsoDate(answer) },
  duration: {
    expected: 'en tidsrymd, till exempel P4Y',
    fits: answer => typeof answer === 'string' && parseDuration(answer) !== undefined,
  },
  list: { expected: 'en lista', fits: answer => isListOf(answer, isScalar) },
  table: { expected: 'en tabell: en lista med rader', fits: answer => isListOf(answer, isObject) },
  entries: { expected: 'en lista med id ur IT-miljön', fits: answer => isListOf(answer, isText) },
};

/** Answers under `interview` of another type than their questions ask for. Open answers always fit. */
export function answerFaults(specification: Specification, packs: readonly Pack[]): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const pack of packs)
    for (const question of pack.questions ?? []) {
      const answer = answerIn(specification, pack.id, question.id);
      if (isOpen(answer) || answer === undefined || types[question.type].fits(answer, question)) continue;
      const { expected } = types[question.type];
      const values = question.options?.map(({ value }) => String(value)).join(', ');
      faults.push({
        pack: pack.id,
        question: question.id,
        at: `/interview/${pack.id}/${question.id}`,
        expected: values ? `${expected} (${values})` : expected,
      });
    }
  return faults;
}

function answerIn({ interview }: Specification, pack: string, question: string): Json | undefined {
  const all = interview as unknown as Json | undefined;
  const answers = isObject(all) && Object.hasOwn(all, pack) ? all[pack] : undefined;
  return isObject(answers) && Object.hasOwn(answers, question) ? answers[question] : undefined;
}
