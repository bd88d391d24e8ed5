import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits, type TextEdit } from '../../../src/core/parse/index.ts';
import { check } from './texts.ts';

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((all, { range, text: insert }) => all.slice(0, range[0]) + insert + all.slice(range[1]), text);

/** Edits of a text of that length that do not touch, in any order. */
function editsOf(length: number, picks: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [skip, take, text] of picks) {
    const start = from + skip;
    const end = Math.min(start + take, length);
    if (start > length) break;
    edits.push({ range: [start, end], text });
    from = end + 1;
  }
  return edits.toReversed();
}

const picks = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 6 });

suite('edits after edits', () => {
  test('are one list against the first text, in which no two meet', () => {
    check(
      fc.property(fc.string({ maxLength: 30 }), fc.array(picks, { minLength: 1, maxLength: 5 }), (text, rounds) => {
        let now = text;
        let all: readonly TextEdit[] = [];
        for (const round of rounds) {
          const edits = editsOf(now.length, round);
          now = applied(now, edits);
          all = composeEdits(all, edits);
        }
        assert.equal(applied(text, all), now);
        const inOrder = all.toSorted((a, b) => a.range[0] - b.range[0]);
        for (const [i, { range }] of inOrder.entries()) {
          const before = inOrder[i - 1];
          assert.ok(range[0] <= range[1] && (!before || before.range[1] < range[0]), JSON.stringify(all));
        }
      }),
      3000,
    );
  });
});
