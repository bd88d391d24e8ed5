import type { Given, GuideStep, OpenState } from '../../core/index.ts';
import type { App } from '../app.ts';
import type { HalfTyped } from './half-typed.ts';
import type { Button, Shown } from './quick-input.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

/** What a person did with a step. */
export type Outcome =
  | { readonly type: 'given'; readonly given: Given }
  | { readonly type: 'back' }
  | { readonly type: 'rest-later' }
  /** Esc. What has been answered is kept. */
  | { readonly type: 'left' };

export interface Asked {
  readonly app: App;
  readonly step: GuideStep;
  readonly shown: Shown;
  /** A further reason against a text that the file system alone knows, looked for when it is accepted. */
  readonly refuse?: (text: string) => Promise<string | undefined>;
  /** Keeps what has been written so far. Absent: whoever leaves is asked whether it may be thrown away. */
  readonly keep?: (given: Given) => unknown;
  /** Where text that is written in one of the step's boxes waits until it is in the file. */
  readonly halfTyped: (box: string) => HalfTyped;
}

export const openIcons: Readonly<Record<OpenState, string>> = {
  unknown: 'question',
  later: 'clock',
  delegated: 'person',
};

type OpenButton = Button & { readonly id: OpenState | 'rest-later' };

/** Besides the step's own answers: how it may be left open. */
export const openButtons = (step: GuideStep): readonly OpenButton[] => [
  ...step.open.map(state => ({ id: state, icon: openIcons[state], tooltip: texts[state] })),
  ...restButton(step),
];

export const restButton = ({ restMayWait }: GuideStep): readonly OpenButton[] =>
  restMayWait ? [{ id: 'rest-later', icon: 'run-all', tooltip: texts.restLater }] : [];

export function outcomeOf(button: string): Outcome {
  if (button === 'unknown' || button === 'later' || button === 'delegated')
    return { type: 'given', given: { type: 'open', state: button } };
  return button === 'rest-later' ? { type: 'rest-later' } : { type: 'left' };
}
