import type { Specification } from '../../model/generated/types.ts';
import { slug } from '../for-each.ts';
import { procurementFacts } from '../procurement-facts.ts';
import { inFileOrder, withAnswer } from './answers.ts';
import { factStep } from './fact-step.ts';
import { parts, type GuideContext, type GuidePlace, type GuideState, type GuideStep } from './guide-step.ts';
import { packSteps } from './pack-steps.ts';
import { procurementSteps } from './procurement-steps.ts';
import { subjectSteps } from './subject-steps.ts';

/** Nothing answered yet. */
export const emptyGuide: GuideState = { answers: { kravbyggaren: 1 }, done: [] };

/** The guide over the answers of a specification that exists: nothing in it is asked for again unless somebody wants to. */
export const guideFor = (specification: Specification): GuideState => ({ answers: specification, done: [] });

/**
 * All questions as things stand, in the order they are asked. An answer may add steps after its own or take them away,
 * never before it.
 */
export function guideSteps(state: GuideState, context: GuideContext): readonly GuideStep[] {
  return [
    ...procurementSteps(state, context),
    ...subjectSteps(state, context),
    environmentStep(state, context),
    ...packSteps(state, context),
    ...(context.changing ? [] : [fileStep(state)]),
  ];
}

/** The first step that is neither answered nor put off. */
export const nextStep = (state: GuideState, steps: readonly GuideStep[]): GuideStep | undefined =>
  steps.find(({ id }) => !state.done.includes(id));

/** The guide's parts in order; the questions of all the packs are one, since how many there are is known only late. */
const partsInOrder: readonly (string | undefined)[] = [
  parts.procurement,
  parts.subject,
  parts.environment,
  parts.packs,
  undefined,
  parts.file,
];

/** Where a step stands among the others. The number of parts is the same whatever is answered. */
export function placeOf(step: GuideStep, steps: readonly GuideStep[]): GuidePlace {
  const within = steps.filter(({ part }) => part === step.part);
  const counted = { parts: partsInOrder.length, step: within.indexOf(step) + 1, steps: within.length };
  const index = partsInOrder.indexOf(step.part);
  if (index >= 0) return { ...counted, part: index + 1 };
  const packs = [...new Set(steps.map(({ part }) => part))].filter(part => !partsInOrder.includes(part));
  const pack = packs.indexOf(step.part) + 1;
  return { ...counted, part: partsInOrder.indexOf(undefined) + 1, pack, packs: packs.length };
}

function environmentStep(state: GuideState, { environments, changing }: GuideContext): GuideStep {
  const known = environments.map(({ address, path, title }) => ({ value: address, title, detail: path }));
  const fresh = {
    value: 'new',
    title: 'Skapa en ny IT-miljö att fylla i',
    detail: 'En fil med exempel på poster läggs bredvid kravspecifikationen.',
  };
  const step: GuideStep = {
    id: 'environment',
    part: parts.environment,
    question: procurementFacts.get('environment')?.question ?? '',
    help: 'En daterad beskrivning av det ni har. Utan den går det inte att pröva om ett system passar.',
    decides: ['Bilagan IT-miljö', 'de två första av de sex kraven i 3.11'],
    open: ['later'],
    field: {
      type: 'one',
      options: changing ? known : [...known, fresh],
      ...(state.environment === undefined ? {} : { value: state.environment }),
    },
    take: given => {
      const { environment: _, ...rest } = state;
      if (given.type === 'open') return withAnswer(rest, ['environment'], undefined);
      return given.type === 'one' ? { ...state, environment: given.value } : state;
    },
  };
  return factStep(state, 'environment', step);
}

function fileStep(state: GuideState): GuideStep {
  return {
    id: 'file',
    part: parts.file,
    question: 'Vad ska filen heta?',
    help: 'Namnet får ändelsen .krav.yaml. Kopior av kravpaketen läggs i en mapp bredvid.',
    decides: [],
    open: [],
    field: { type: 'text', value: state.fileName ?? slug(state.answers.procurement?.title ?? '') },
    fault: text =>
      slug(fileNameIn(text)) === '' || /[\\/:*?"<>|]/.test(text)
        ? 'Skriv ett namn med bokstäver och siffror, utan snedstreck och andra skiljetecken.'
        : undefined,
    take: given => (given.type === 'text' ? { ...state, fileName: fileNameIn(given.text) } : state),
  };
}

const fileNameIn = (text: string): string => text.trim().replace(/(\.krav)?(\.ya?ml)?$/i, '');

/** The answers as the file that composing starts from. `environment`: the path as it is written in the file. */
export function answersOf(state: GuideState, environment?: string): Specification {
  return inFileOrder(environment === undefined ? state.answers : { ...state.answers, environment });
}

/** The path from a file to another, both absolute and with `/`, as it is written in the first. */
export function pathBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
