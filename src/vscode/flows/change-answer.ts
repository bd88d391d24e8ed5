import * as vscode from 'vscode';
import type { Environment, Given, GuideState, GuideStep, Specification } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { askStep, noteBox } from './ask-step.ts';
import { guideContextIn, type KnownContext } from './guide-context.ts';
import { halfTyped, type HalfTyped } from './half-typed.ts';
import { picker } from './quick-input.ts';
import { proposedItems } from './proposal-message.ts';
import { carryOut, proposeChanges, type Propose, type Proposal } from './propose-changes.ts';
import { explainStep } from './run-guide.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { whichToChange } from './which-specification.ts';

const texts = strings.change;

/** A step by its id, and what is answered there. Several may belong together: a pack is declined, and why. */
type Answered = readonly { readonly step: string; readonly given: Given }[];

/**
 * Command *Ändra svar*. Arguments: the specification; the id of a step, to ask that question alone; and, to ask nothing,
 * what is given, which is then carried out without a choice made.
 */
export async function changeAnswer(app: App, uri?: unknown, stepId?: unknown, given?: unknown): Promise<boolean> {
  const outcome = await takeAnswer(app, uri, stepId, given);
  return outcome === 'written' || outcome === 'proposed';
}

/** What became of an answer: it is in the file, or what follows of it is on show for somebody to decide. */
type Outcome = 'written' | 'proposed' | 'back' | 'left';

/** As *Ändra svar* of one question, with a way back to the list that it was chosen in. */
export const answerFromList = (app: App, uri: vscode.Uri, stepId: string | undefined): Promise<Outcome> =>
  takeAnswer(app, uri, stepId, undefined, 'list');

async function takeAnswer(app: App, uri: unknown, stepId: unknown, given: unknown, from?: 'list'): Promise<Outcome> {
  const file = await whichToChange(app, uri);
  if (!file || !(await soundSpecification(file))) return 'left';
  const guide = await guideOver(app, file);
  const waiting = (box: string): HalfTyped => halfTyped(app, file.uri, box);
  const answered =
    isGiven(given) && typeof stepId === 'string'
      ? [{ step: stepId, given }]
      : await ask(app, guide, stepId, waiting, from);
  if (!answered || answered === 'back') return answered ?? 'left';
  const propose = proposalFor(app, answered, () => {
    for (const { step: id } of answered) for (const box of [id, noteBox({ id })]) waiting(box).forget();
  });
  // Somebody may have gone on writing while the questions were on show.
  const latest = (await app.files.current(file.uri)) ?? file;
  const proposal = await propose(latest);
  if (!proposal) return 'left';
  // What touches no requirement is done at once.
  if (isGiven(given) || proposal.message.items.length === 0)
    return (await carryOut(app, latest, proposal, {})) ? 'written' : 'left';
  await proposeChanges(app, file, texts.name, propose);
  return 'proposed';
}

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null && 'type' in value;

/** The guide over what a specification says now. */
interface Guide {
  readonly core: Core;
  readonly state: GuideState;
  readonly context: KnownContext;
}

async function guideOver(app: App, file: KravFile): Promise<Guide> {
  const [core, known] = await Promise.all([loadCore(), guideContextIn(app, file.uri)]);
  const answers = file.source.value as unknown as Specification;
  const { environment } = await app.files.companions(file);
  const path = answers.environment ?? known.workspace?.environment;
  const address = path === undefined ? undefined : vscode.Uri.joinPath(file.uri, '..', path).toString();
  const state = { ...core.guideFor(answers), ...(address === undefined ? {} : { environment: address }) };
  return { core, state, context: { ...known, environment, changing: true } };
}

/** What is known after another IT environment has been chosen. */
const contextAfter = ({ context }: Guide, { environment: address }: GuideState): Guide['context'] => {
  const chosen = context.environments.find(each => each.address === address)?.environment;
  return { ...context, environment: chosen ?? context.environment };
};

/** What was left in the boxes of the questions the last time. */
type Waiting = (box: string) => HalfTyped;

/** Lets the person choose a question and answer it, as many times as they go back; `undefined` when they leave. */
async function ask(
  app: App,
  guide: Guide,
  stepId: unknown,
  waiting: Waiting,
  from: 'list' | undefined,
): Promise<Answered | 'back' | undefined> {
  const { core, state, context } = guide;
  const steps = core.guideSteps(state, context);
  const only = steps.find(({ id }) => id === stepId);
  for (;;) {
    const step = only ?? (await chooseStep(core, steps));
    if (!step) return undefined;
    const answered = await askWithReasons(app, guide, step, waiting, only === undefined || from === 'list');
    if (answered !== 'back' || only) return answered;
  }
}

interface StepItem extends vscode.QuickPickItem {
  readonly step?: GuideStep;
}

/** The questions by part, each with its present answer or how it has been left. */
async function chooseStep(core: Core, steps: readonly GuideStep[]): Promise<GuideStep | undefined> {
  const items: StepItem[] = [];
  let part = '';
  for (const step of steps) {
    if (step.part !== part) items.push({ label: step.part, kind: vscode.QuickPickItemKind.Separator });
    part = step.part;
    const answer = core.presentAnswer(step);
    items.push({
      label: `$(${answer === undefined ? 'circle-large-outline' : 'pass'}) ${step.question}`,
      description: answer ?? core.openInSwedish(step),
      step,
    });
  }
  const answer = await picker({ title: texts.name, prompt: texts.which, canGoBack: false, items, buttons: [] });
  return answer.type === 'picked' ? answer.items[0]?.step : undefined;
}

/** A pack that the facts propose and that is declined asks why at once. */
async function askWithReasons(
  app: App,
  guide: Guide,
  first: GuideStep,
  waiting: Waiting,
  canGoBack: boolean,
): Promise<Answered | 'back' | undefined> {
  const { core } = guide;
  const answered: { step: string; given: Given }[] = [];
  let { state } = guide;
  for (let step: GuideStep | undefined = first; step; step = missingReason(guide, state, first, answered)) {
    const outcome = await askStep({
      app,
      step: { ...step, restMayWait: false },
      halfTyped: waiting,
      shown: {
        title: step.question,
        canGoBack: canGoBack || answered.length > 0,
        prompt: `${step.part}. ${explainStep(step, core)}`,
        explanation: explainStep(step, core),
      },
    });
    if (outcome.type === 'back') return canGoBack ? 'back' : undefined;
    if (outcome.type !== 'given') return undefined;
    answered.push({ step: step.id, given: outcome.given });
    state = core.answerStep(step, outcome.given);
  }
  return answered;
}

function missingReason(guide: Guide, state: GuideState, first: GuideStep, answered: Answered): GuideStep | undefined {
  if (first.id !== 'packs') return undefined;
  return guide.core
    .guideSteps(state, contextAfter(guide, state))
    .find(
      step =>
        step.id.startsWith('decline.') &&
        step.open.length === 0 &&
        guide.core.presentAnswer(step) === undefined &&
        !answered.some(each => each.step === step.id),
    );
}

/** Takes the answers in the file as it is now: it may have been edited since they were given. */
function proposalFor(app: App, answered: Answered, settled: () => void): Propose {
  return async file => {
    const specification = await soundSpecification(file);
    if (!specification) return undefined;
    const guide = await guideOver(app, file);
    const { core, context } = guide;
    let { state } = guide;
    let first: readonly [GuideStep, GuideStep] | undefined;
    for (const { step: id, given } of answered) {
      const step = core.guideSteps(state, contextAfter(guide, state)).find(each => each.id === id);
      if (!step) return tell(texts.gone);
      state = core.answerStep(step, given);
      const after = core.guideSteps(state, contextAfter(guide, state)).find(each => each.id === id);
      first ??= [step, after ?? step];
    }
    const environments = { before: context.environment, after: contextAfter(guide, state).environment };
    const plan = core.answerPlan(specification, answersIn(guide, state, file), context.library, environments);
    if (plan.changes.length === 0 || !first) {
      settled();
      return tell(texts.same);
    }
    return { ...proposalOf(guide, file, specification, plan, first, environments.after), settled };
  };
}

function answersIn({ core, state: before }: Guide, state: GuideState, { uri }: KravFile): Specification {
  if (state.environment === before.environment || state.environment === undefined) return state.answers;
  return core.answersOf(state, core.pathBetween(uri.path, vscode.Uri.parse(state.environment).path));
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}

function proposalOf(
  { core, context: { library, workspace } }: Guide,
  { uri }: KravFile,
  specification: Specification,
  plan: ReturnType<Core['answerPlan']>,
  [before, after]: readonly [GuideStep, GuideStep],
  environment: Environment | undefined,
): Proposal {
  const said = (step: GuideStep): string => core.presentAnswer(step) ?? core.openInSwedish(step);
  const titles = (ids: readonly string[]): string => ids.map(id => library.pack(id)?.title ?? id).join(', ');
  const preview = core.applyAnswers(specification, plan, {}, library, environment);
  return {
    done: plan.items.length === 0 ? texts.doneWithout : texts.done,
    carryOut: choices => {
      const { changes, composition } = core.applyAnswers(specification, plan, choices, library, environment);
      return { changes, copies: core.packCopies(composition.specification, library) };
    },
    message: {
      type: 'proposalsChanged',
      heading: texts.heading(before.question),
      procurement: `${specification.procurement?.title ?? ''} (${uri.path.slice(uri.path.lastIndexOf('/') + 1)})`,
      lead: [
        texts.fromTo(said(before), said(after)),
        ...(plan.packsIn.length > 0 ? [texts.packsIn(titles(plan.packsIn))] : []),
        ...(plan.packsOut.length > 0 ? [texts.packsOut(titles(plan.packsOut))] : []),
        texts.nothingWritten,
      ],
      apply: texts.apply,
      items: proposedItems(core, {
        specification,
        after: preview.composition.specification,
        items: plan.items,
        environment,
        workspace,
      }),
    },
  };
}
