import type { Asked, Demand, DemandGap } from '../core/index.ts';

/** From the extension to the page of the six demands. */
export type ToSixDemands = {
  readonly type: 'demandsChanged';
  /** Title of the procurement, as it stands in the file. */
  readonly title: string;
  readonly file: string;
  readonly demands: readonly AskedDemand[];
};

/** With the question of the guide that closes a gap, where there is one. */
export type AskedGap = DemandGap & { readonly asked?: Asked };
export type AskedDemand = Omit<Demand, 'missing'> & { readonly missing: readonly AskedGap[] };

/** From the page to the extension: show the place in the text, a JSON Pointer; or ask a question, a step of the guide. */
export type FromSixDemands =
  | { readonly type: 'revealRequested'; readonly at: string }
  | { readonly type: 'answerRequested'; readonly step: string };
