import type { GuideContext, GuideState, GuideStep } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import { askStep, noteBox } from './ask-step.ts';
import type { HalfTyped } from './half-typed.ts';
import type { Shown } from './quick-input.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

export interface GuideRun {
  readonly name: string;
  readonly start: GuideState;
  /** What is known besides the answers: it may change with them (the IT environment that was chosen). */
  readonly contextFor: (state: GuideState) => Promise<GuideContext>;
  /** Called after every answer, so that nothing is lost. */
  readonly keep: (state: GuideState) => unknown;
  readonly refuse?: (step: GuideStep, text: string) => Promise<string | undefined>;
}

/** Asks step by step until none is left; `undefined` when the person leaves the guide. */
export async function runGuide(app: App, run: GuideRun): Promise<GuideState | undefined> {
  const core = await loadCore();
  const { typed: begun, ...start } = run.start;
  let state: GuideState = start;
  const waiting = new Map(begun ? [[begun.step, begun.text]] : []);
  let current: string | undefined;
  for (;;) {
    const steps = core.guideSteps(state, await run.contextFor(state));
    const step = steps.find(({ id }) => id === current) ?? core.nextStep(state, steps);
    if (!step) return state;
    const index = steps.indexOf(step);
    const outcome = await askStep({
      app,
      step,
      shown: { ...shownAt(step, steps, core), canGoBack: index > 0 },
      refuse: async text => run.refuse?.(step, text),
      keep: given => {
        state = step.take(given);
        return run.keep(state);
      },
      halfTyped: box => boxIn(waiting, box),
    });
    if (outcome.type === 'left') {
      const [box, text] = [...waiting].at(-1) ?? [];
      if (box !== undefined && text !== undefined) await run.keep({ ...state, typed: { step: box, text } });
      return undefined;
    }
    if (outcome.type === 'back') {
      current = steps[index - 1]?.id;
      continue;
    }
    for (const box of [step.id, noteBox(step)]) waiting.delete(box);
    state = outcome.type === 'given' ? core.answerStep(step, outcome.given) : { ...state, restLater: true };
    current = undefined;
    await run.keep(state);
  }
}

/** The last box that was left comes last. */
const boxIn = (waiting: Map<string, string>, box: string): HalfTyped => ({
  text: waiting.get(box),
  keep: text => {
    waiting.delete(box);
    waiting.set(box, text);
  },
  forget: () => {
    waiting.delete(box);
  },
});

/** The question with its place in the whole: the part, which stays countable, and the step within it. */
function shownAt(step: GuideStep, steps: readonly GuideStep[], core: Core): Omit<Shown, 'canGoBack'> {
  const { part, parts, pack, packs = 0, step: number, steps: count } = core.placeOf(step, steps);
  const title = pack === undefined ? step.part : texts.packPart(step.part, pack, packs);
  const place = texts.part(part, parts, title);
  const explanation = [explainStep(step, core), ...(steps.indexOf(step) === 0 ? [texts.mayLeave] : [])].join(' ');
  const isCounted = count > 1;
  return {
    title: step.question,
    ...(isCounted && { step: number, totalSteps: count }),
    prompt: `${place}. ${explanation}`,
    explanation,
    place: isCounted ? texts.placeIn(place, number, count) : place,
  };
}

/** What is said under a question. */
export function explainStep({ help, decides, role }: GuideStep, core: Core): string {
  const lines = [
    help,
    decides.length > 0 ? texts.decides(decides) : undefined,
    // Whoever runs the guide is the procurement officer as a rule.
    role && role !== 'procurement' ? texts.role(core.commonLabel('Role', role)) : undefined,
  ];
  return lines.filter(line => line !== undefined).join(' ');
}
