export { inFileOrder } from './answers.ts';
export { environmentStarter } from './environment-starter.ts';
export { answersOf, emptyGuide, guideFor, guideSteps, nextStep, pathBetween, placeOf } from './guide.ts';
export type {
  Given,
  GuideContext,
  GuideField,
  GuideOption,
  GuidePlace,
  GuideState,
  GuideStep,
  OpenState,
} from './guide-step.ts';
export { answerStep } from './make-step.ts';
export { openInSwedish, presentAnswer } from './present-answer.ts';
