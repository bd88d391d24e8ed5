import type { FromAnswerTable, ToAnswerTable } from './answer-table.ts';
import type { FromImportPreview, ToImportPreview } from './import-preview.ts';
import type { FromProposals, ToProposals } from './proposals.ts';
import type { FromSixDemands, ToSixDemands } from './six-demands.ts';

/** What a page of the extension may be told. The type of its first message says which page it is. */
export type ToPage = ToSixDemands | ToProposals | ToImportPreview | ToAnswerTable;

/** What a page may answer. `ready`: the page is there and waits for its first message. */
export type FromPage =
  { readonly type: 'ready' } | FromSixDemands | FromProposals | FromImportPreview | FromAnswerTable;
