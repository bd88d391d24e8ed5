import type { TextPiece, UpdateChoices } from '../core/index.ts';

/** To the page of proposed changes: what another answer or a newer pack would do, before anything is written. */
export interface ToProposals {
  readonly type: 'proposalsChanged';
  /** Another one when anything below is: the page says with its choices what they were made of. */
  readonly revision: number;
  readonly heading: string;
  /** Title of the procurement and the file. */
  readonly procurement: string;
  /** What is proposed, in sentences. */
  readonly lead: readonly string[];
  readonly apply: string;
  readonly items: readonly ProposedItem[];
}

interface AnyItem {
  readonly id: string;
  /** `Obligatoriskt krav`. */
  readonly kind: string;
  /** Title of the section where it stands or will stand. */
  readonly section: string;
  readonly text: string;
  /** JSON Pointer, where it stands in the file. */
  readonly at?: string;
  /** Its section is locked: it is told, and not changed. */
  readonly locked?: true;
}

export type ProposedItem =
  | (AnyItem & { readonly type: 'new'; readonly returns?: true })
  | (AnyItem & { readonly type: 'changed'; readonly fields: readonly ProposedField[] })
  | (AnyItem & { readonly type: 'removed'; readonly edited: boolean });

export interface ProposedField {
  readonly field: string;
  readonly label: string;
  /** Whether somebody here has changed it too. Otherwise it follows unless somebody says no. */
  readonly edited: boolean;
  readonly ours: string;
  /** What the proposal would change in what stands here. */
  readonly difference: readonly TextPiece[];
  /** Where both have changed it: what we have changed and what the pack has, seen from what was. */
  readonly oursDifference?: readonly TextPiece[];
  readonly theirsDifference?: readonly TextPiece[];
  /** Both changes joined, seen from what stands here. */
  readonly merged?: readonly TextPiece[];
  /** A text may be written anew. */
  readonly isText: boolean;
}

export type FromProposals =
  | { readonly type: 'applyRequested'; readonly revision: number; readonly choices: UpdateChoices }
  | { readonly type: 'cancelRequested' };
