import type { TextEdit } from './source-type.ts';

/** A stretch of the original text, or new text. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * Edits made one after another, remembered as what the text now consists of, so that all of them can be told as edits
 * of the original. Immutable.
 */
export class PieceList {
  readonly #pieces: readonly Piece[];

  private constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  static of(length: number): PieceList {
    return new PieceList([{ from: 0, to: length }]);
  }

  /** Ordered edits of the text as it now is. */
  edited(edits: readonly TextEdit[]): PieceList {
    const result: Piece[] = [];
    let rest = this.#pieces;
    let at = 0;
    for (const { range, text } of edits) {
      const [before, fromStart] = split(rest, range[0] - at);
      const [, after] = split(fromStart, range[1] - range[0]);
      for (const piece of before) result.push(piece);
      if (text !== '') result.push({ text });
      rest = after;
      at = range[1];
    }
    for (const piece of rest) result.push(piece);
    return new PieceList(result);
  }

  /** What has changed, as trimmed edits of the original text. */
  toEdits(original: string): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let text = '';
    const put = (to: number): void => {
      const edit = trimmed(original, at, to, text);
      if (edit) edits.push(edit);
      text = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) text += piece.text;
      else {
        put(piece.from);
        at = piece.to;
      }
    }
    put(original.length);
    return edits;
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

function split(pieces: readonly Piece[], offset: number): readonly [readonly Piece[], readonly Piece[]] {
  let left = offset;
  for (const [i, piece] of pieces.entries()) {
    const length = lengthOf(piece);
    if (left >= length) {
      left -= length;
      continue;
    }
    if (left === 0) return [pieces.slice(0, i), pieces.slice(i)];
    const [head, tail]: readonly [Piece, Piece] =
      'text' in piece
        ? [{ text: piece.text.slice(0, left) }, { text: piece.text.slice(left) }]
        : [
            { from: piece.from, to: piece.from + left },
            { from: piece.from + left, to: piece.to },
          ];
    return [
      [...pieces.slice(0, i), head],
      [tail, ...pieces.slice(i + 1)],
    ];
  }
  return [pieces, []];
}

/** An edit without the beginning and end that old and new text share; never cuts a surrogate pair or a CRLF. */
export function trimmed(original: string, from: number, to: number, text: string): TextEdit | undefined {
  const old = original.slice(from, to);
  if (old === text) return undefined;
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head++;
  while (head > 0 && (splits(old, head) || splits(text, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  while (tail > 0 && (splits(old, old.length - tail) || splits(text, text.length - tail))) tail--;
  return { range: [from + head, to - tail], text: text.slice(head, text.length - tail) };
}

/** Does a cut at `at` part what belongs together? */
function splits(text: string, at: number): boolean {
  if (at <= 0 || at > text.length) return false;
  const before = text.charCodeAt(at - 1);
  if (before === 13) return at === text.length || text.charCodeAt(at) === 10;
  return before >= 0xd800 && before <= 0xdbff;
}
