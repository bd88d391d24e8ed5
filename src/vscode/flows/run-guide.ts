import type { GuideContext, GuideState, GuideStep } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import { askStep } from './ask-step.ts';
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
  let state = run.start;
  let current: string | undefined;
  for (;;) {
    const steps = core.guideSteps(state, await run.contextFor(state));
    const step = steps.find(({ id }) => id === current) ?? core.nextStep(state, steps);
    if (!step) return state;
    const place = steps.indexOf(step);
    const part = steps.filter(each => each.part === step.part);
    const outcome = await askStep({
      app,
      step,
      shown: {
        title: step.question,
        // Counted within its part: how many questions all the packs have says little at the start.
        step: part.indexOf(step) + 1,
        totalSteps: part.length,
        canGoBack: place > 0,
        prompt: `${step.part}. ${explainStep(step, core)}`,
        explanation: explainStep(step, core),
      },
      refuse: async text => run.refuse?.(step, text),
      keep: given => {
        state = step.take(given);
        return run.keep(state);
      },
    });
    if (outcome.type === 'left') return undefined;
    if (outcome.type === 'back') {
      current = steps[place - 1]?.id;
      continue;
    }
    state = outcome.type === 'given' ? core.answerStep(step, outcome.given) : { ...state, restLater: true };
    current = undefined;
    await run.keep(state);
  }
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
