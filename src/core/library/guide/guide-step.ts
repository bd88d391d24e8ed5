import type { Column, Environment, Role, Specification, TableRow, Workspace } from '../../model/generated/types.ts';
import type { PackLibrary } from '../pack-library.ts';

/**
 * Where a person is in the guide: plain data, so that it can be kept and taken up again another day. Every answer gives a
 * new one.
 */
export interface GuideState {
  /** The answers so far: a specification without sections, or (*Ändra svar*) the one that is changed. */
  readonly answers: Specification;
  /** Ids of the steps that have been answered or put off. */
  readonly done: readonly string[];
  /** Address of the chosen IT environment, as the host gave it; `new` for a file to fill in. Absent: later. */
  readonly environment?: string;
  /** The packs whose questions are answered now; the others' become open points. */
  readonly packsNow?: readonly string[];
  /** The questions that remain are left for later. */
  readonly restLater?: boolean;
  /** File name without ending. */
  readonly fileName?: string;
  /** What was being written in the field of a step when the guide was left: no answer, and not lost. */
  readonly typed?: { readonly step: string; readonly text: string };
}

export interface GuideContext {
  readonly library: PackLibrary;
  readonly workspace?: Workspace | undefined;
  /** The IT environment that is chosen, where it can be read. */
  readonly environment?: Environment | undefined;
  /** Those that can be chosen. */
  readonly environments: readonly { readonly address: string; readonly path: string; readonly title: string }[];
  /** Answers of a specification that exists already: nothing is asked about files. */
  readonly changing?: boolean;
}

export interface GuideOption {
  readonly value: string;
  readonly title: string;
  /** Short, beside the title. */
  readonly hint?: string;
  readonly detail?: string;
}

export type GuideField =
  | {
      readonly type: 'text';
      readonly value: string;
      readonly example?: string;
      /** The value is a suggestion: nobody has answered. */
      readonly suggested?: true;
    }
  | { readonly type: 'one'; readonly options: readonly GuideOption[]; readonly value?: string }
  | {
      readonly type: 'many';
      readonly options: readonly GuideOption[];
      readonly values: readonly string[];
      /** To choose nothing is to answer later. */
      readonly noneIsLater?: true;
    }
  | { readonly type: 'rows'; readonly columns: readonly Column[]; readonly rows: readonly TableRow[] };

export type OpenState = 'unknown' | 'later' | 'delegated';

export type Given =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'one'; readonly value: string }
  | { readonly type: 'many'; readonly values: readonly string[] }
  | { readonly type: 'rows'; readonly rows: readonly TableRow[] }
  /** `role`: the one who is to answer; `note`: what is written to them. */
  | { readonly type: 'open'; readonly state: OpenState; readonly role?: Role; readonly note?: string };

/** One question to a person. All texts are Swedish. */
export interface GuideStep {
  /** The same however the other answers change. */
  readonly id: string;
  /** What the step belongs to, for the title: `Upphandlingen`, or a pack. */
  readonly part: string;
  readonly question: string;
  readonly help?: string;
  /** What the answer turns on. */
  readonly decides: readonly string[];
  /** Who can best answer. */
  readonly role?: Role;
  readonly field: GuideField;
  /** It has been left open, and to whom. */
  readonly left?: { readonly state: OpenState; readonly role?: Role; readonly note?: string };
  /** The ways in which it may be left open. */
  readonly open: readonly OpenState[];
  /** Of a pack's questions: the rest of them may be left for later at once. */
  readonly restMayWait?: boolean;
  /** Why the text cannot be taken, and what to write instead. Given for texts only. */
  readonly fault?: (text: string) => string | undefined;
  /** The state after the answer, which has no fault. What is given in another form than the field's is left out. */
  readonly take: (given: Given) => GuideState;
}

/** How far a person has come, in numbers from 1. */
export interface GuidePlace {
  readonly part: number;
  readonly parts: number;
  /** Of the packs whose questions are asked, which one. */
  readonly pack?: number;
  readonly packs?: number;
  /** Within the part or the pack. */
  readonly step: number;
  readonly steps: number;
}

export const parts = {
  procurement: 'Upphandlingen',
  subject: 'Det som köps',
  environment: 'IT-miljön',
  packs: 'Kravpaket',
  file: 'Filen',
} as const;
