import type { GuideContext, GuideState, GuideStep } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import { askStep } from './ask-step.ts';
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
  let typed = begun;
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
      typed: typed?.step === step.id ? typed.text : undefined,
      typing: text => {
        typed = text === '' ? undefined : { step: step.id, text };
      },
    });
    if (outcome.type === 'left') {
      if (typed) await run.keep({ ...state, typed });
      return undefined;
    }
    if (outcome.type === 'back') {
      current = steps[index - 1]?.id;
      continue;
    }
    if (typed?.step === step.id) typed = undefined;
    state = outcome.type === 'given' ? core.answerStep(step, outcome.given) : { ...state, restLater: true };
    current = undefined;
    await run.keep(state);
  }
}

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
