import type { Demand } from '../core/index.ts';

/** From the extension to the page of the six demands. */
export type ToSixDemands = {
  readonly type: 'demandsChanged';
  /** Title of the procurement, as it stands in the file. */
  readonly title: string;
  readonly file: string;
  readonly demands: readonly Demand[];
};

/** From the page to the extension: show the place in the text; a JSON Pointer. */
export type FromSixDemands = { readonly type: 'revealRequested'; readonly at: string };
