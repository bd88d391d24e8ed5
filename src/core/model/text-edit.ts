/** A replacement in a text: UTF-16 offsets, end exclusive, counted before any other edit of the same list. */
export interface TextEdit {
  readonly range: readonly [number, number];
  readonly text: string;
}
