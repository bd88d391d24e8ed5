import type { Role } from '../../model/generated/types.ts';
import { isObject, type Json } from '../../model/json.ts';
import { labelOf, schemaAt } from '../../model/schema.ts';
import { answerAt, withAnswer } from './answers.ts';
import type { Given, GuideOption, GuideState, GuideStep, OpenState } from './guide-step.ts';
import { shownAnswer, type Reading } from './read-answer.ts';

type Common = Pick<GuideStep, 'id' | 'part' | 'question'> &
  Partial<Pick<GuideStep, 'help' | 'role' | 'decides' | 'restMayWait' | 'left'>> & {
    readonly open?: readonly OpenState[];
    /** Where the answer is written. */
    readonly path: readonly string[];
    /** What is written when it is left open; default: nothing. */
    readonly opened?: (state: OpenState, role?: Role, note?: string) => Json | undefined;
  };

/** A step whose answer is written at one place, read from a text. */
export function textStep(
  state: GuideState,
  step: Common & {
    readonly read: (text: string) => Reading;
    readonly example?: string;
    /** Shown when nobody has answered: a suggestion that is taken with Enter. */
    readonly suggested?: string;
    /** An empty field is an answer, not a fault. */
    readonly mayBeEmpty?: boolean;
  },
): GuideStep {
  const { read, example, suggested = '', open = ['later'], mayBeEmpty = false } = step;
  const stored = answerAt(state, step.path);
  const isObjectStored = isObject(stored);
  const value = isObjectStored ? '' : shownAnswer(stored);
  // A suggestion for an object that is stored is that object, written as a person would.
  const isSuggestion = value === '' && suggested !== '' && (!isObjectStored || Object.hasOwn(stored, 'state'));
  return {
    ...head(step),
    open,
    field: {
      type: 'text',
      value: value === '' ? suggested : value,
      ...(example === undefined ? {} : { example }),
      ...(isSuggestion ? { suggested: true } : {}),
    },
    fault: text => {
      if (text.trim() === '' && (mayBeEmpty || open.includes('later'))) return undefined;
      const reading = read(text);
      return reading.ok ? undefined : reading.fault;
    },
    take: given => {
      if (given.type === 'open') return putOff(state, step, given);
      if (given.type !== 'text') return state;
      if (given.text.trim() === '' && !mayBeEmpty) return putOff(state, step, { state: 'later' });
      const reading = read(given.text);
      return reading.ok ? withAnswer(state, step.path, reading.value) : state;
    },
  };
}

/** A step with one answer out of some; `values` maps an option's text back to what is written. */
export function choiceStep(
  state: GuideState,
  step: Common & { readonly options: readonly GuideOption[]; readonly values?: ReadonlyMap<string, Json> },
): GuideStep {
  const stored = answerAt(state, step.path);
  const known = step.options.find(({ value }) => (step.values?.get(value) ?? value) === stored)?.value;
  return {
    ...head(step),
    ...(stored === 'unknown' ? { left: { state: 'unknown' } } : {}),
    open: step.open ?? ['later'],
    field: { type: 'one', options: step.options, ...(known === undefined ? {} : { value: known }) },
    take: given => {
      if (given.type === 'open') return putOff(state, step, given);
      if (given.type !== 'one') return state;
      return withAnswer(state, step.path, step.values?.get(given.value) ?? given.value);
    },
  };
}

/** A step with several answers out of some, written as a list. */
export function choicesStep(
  state: GuideState,
  step: Common & {
    readonly options: readonly GuideOption[];
    readonly values?: ReadonlyMap<string, Json>;
    /** To choose nothing is to answer later; otherwise it is the answer *none of them*. */
    readonly noneIsLater?: boolean;
  },
): GuideStep {
  const stored = answerAt(state, step.path);
  const list = Array.isArray(stored) ? (stored as readonly Json[]) : [];
  const chosen = step.options.filter(({ value }) => list.includes(step.values?.get(value) ?? value));
  return {
    ...head(step),
    open: step.open ?? ['later'],
    field: {
      type: 'many',
      options: step.options,
      values: chosen.map(({ value }) => value),
      ...(step.noneIsLater && { noneIsLater: true }),
    },
    take: given => {
      if (given.type === 'open') return putOff(state, step, given);
      if (given.type !== 'many') return state;
      if (step.noneIsLater && given.values.length === 0) return putOff(state, step, { state: 'later' });
      return withAnswer(
        state,
        step.path,
        given.values.map(value => step.values?.get(value) ?? value),
      );
    },
  };
}

export const head = ({
  id,
  part,
  question,
  help,
  role,
  decides = [],
  restMayWait,
  left,
}: Common): Omit<GuideStep, 'field' | 'open' | 'take'> => ({
  id,
  part,
  question,
  decides,
  ...(help === undefined ? {} : { help }),
  ...(role === undefined ? {} : { role }),
  ...(restMayWait === undefined ? {} : { restMayWait }),
  ...(left === undefined ? {} : { left }),
});

export const putOff = (
  state: GuideState,
  { path, opened }: Common,
  as: { readonly state: OpenState; readonly role?: Role; readonly note?: string },
): GuideState => withAnswer(state, path, opened?.(as.state, as.role, as.note));

/** The options of a property that the schema gives a closed list of, in its order, with Swedish labels. */
export function schemaOptions(
  path: readonly string[],
  details: Readonly<Record<string, string>> = {},
): readonly GuideOption[] {
  const node = schemaAt('specification', path);
  const codes = (node?.enum ?? node?.items?.enum ?? []).map(String).filter(code => code !== 'unknown');
  const labels = node?.['x-labels'] ?? node?.items?.['x-labels'];
  return codes.map(value => {
    const title = labels?.[value] ?? labelOf('specification', path, value);
    const detail = details[value];
    return { value, title: capital(title), ...(detail === undefined ? {} : { detail }) };
  });
}

export const yesNo: readonly GuideOption[] = [
  { value: 'yes', title: 'Ja' },
  { value: 'no', title: 'Nej' },
];
export const yesNoValues: ReadonlyMap<string, Json> = new Map([
  ['yes', true],
  ['no', false],
]);

/** Letters that a row of a list has room for; what is longer is cut off there. */
export const lineLength = 76;

/** As many as a row has room for, and how many more there are. */
export function inOneLine(texts: readonly string[]): string {
  const room = lineLength - 'Styr: '.length - ' · 12 till'.length;
  const shown = texts.filter((_, index) => index === 0 || texts.slice(0, index + 1).join(' · ').length <= room);
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${String(rest)} till`] : [])].join(' · ');
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Marks the step as done and takes the answer. */
export const answerStep = (step: GuideStep, given: Given): GuideState => {
  const state = step.take(given);
  return state.done.includes(step.id) ? state : { ...state, done: [...state.done, step.id] };
};
