export interface ExportOptions {
  /** ISO date written as the file's dates. Default: the document's date. Never today by itself. */
  readonly date?: string;
  /** A Word template (.dotx or .docx) of the organisation's own. */
  readonly template?: Uint8Array;
  /** Looked at between the stages; a stage that has begun is finished. */
  readonly signal?: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
}
