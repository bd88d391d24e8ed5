import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerStep,
  checkSpecification,
  createLibrary,
  emptyGuide,
  guideSteps,
  loadAnnexTemplate,
  loadPack,
  nextStep,
  type Given,
  type GuideContext,
  type GuideState,
  type GuideStep,
  type Specification,
} from '../../../src/core/index.ts';

declare const PROJECT_ROOT: string;

function shippedLibrary() {
  const texts = (folder: string) => {
    const home = join(PROJECT_ROOT, 'templates', folder);
    return readdirSync(home).map(file => readFileSync(join(home, file), 'utf8'));
  };
  const packs = texts('packs').flatMap(text => {
    const reading = loadPack(text);
    return reading.ok && reading.value.loaded ? [reading.value.loaded] : [];
  });
  const annexTemplates = texts('annexes').flatMap(text => {
    const template = loadAnnexTemplate(text);
    return template.ok ? [template.value] : [];
  });
  return createLibrary({ packs, annexTemplates });
}

/** The packs and annexes that are shipped, and no IT environment. */
export const context: GuideContext = { library: shippedLibrary(), environments: [] };

/** Answers every step until none is left; what `answer` gives nothing for is put off, or gets the first option or a text. */
export function walk(
  answer: (step: GuideStep) => Given | undefined,
  given: GuideContext = context,
  from: GuideState = emptyGuide,
): { readonly state: GuideState; readonly asked: readonly string[] } {
  let state = from;
  const asked: string[] = [];
  for (let step = nextStep(state, guideSteps(state, given)); step; step = nextStep(state, guideSteps(state, given))) {
    assert.ok(!asked.includes(step.id), `${step.id} is asked once`);
    asked.push(step.id);
    state = answerStep(step, answer(step) ?? easiest(step));
  }
  return { state, asked };
}

/** To put it off where that can be done, else what is chosen already, the first option or a text. */
export function easiest(step: GuideStep): Given {
  if (step.open.includes('later')) return { type: 'open', state: 'later' };
  if (step.field.type === 'many') return { type: 'many', values: step.field.values };
  if (step.field.type === 'one') return { type: 'one', value: step.field.options[0]?.value ?? '' };
  const text = step.field.type === 'text' && step.field.value !== '' ? step.field.value : 'Ett svar som räcker till';
  assert.equal(step.fault?.(text), undefined, step.id);
  return { type: 'text', text };
}

/** Answers as people write them, by the step. */
export const texts: Readonly<Record<string, string>> = {
  'procurement.title': 'Passersystem för skolor',
  'procurement.reference': 'KS 2027/0009',
  'procurement.buyers': 'Exempelby kommun',
  'procurement.contract.start': '1 juli 2027',
  'procurement.contract.term': '4 år',
  'procurement.contract.renewals': '2 år, 2 år',
  'procurement.serviceLife': '8',
  'procurement.estimatedValue': '4,2 miljoner',
  classification: '3/2/2',
};

/** The answer to a step that `texts` has one for. */
export function typed(step: GuideStep): Given | undefined {
  const text = texts[step.id];
  return text === undefined ? undefined : { type: 'text', text };
}

/** Every option of a step is chosen. */
export const all = ({ options }: { readonly options: readonly { readonly value: string }[] }): Given => ({
  type: 'many',
  values: options.map(({ value }) => value),
});

/** Faults in the form of a file. */
export const shapeErrors = (specification: Specification): readonly string[] =>
  checkSpecification({ specification })
    .filter(({ severity, code }) => severity === 'error' && code.startsWith('YAML'))
    .map(({ at, message }) => `${at}: ${message}`);
