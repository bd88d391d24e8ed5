import assert from 'node:assert/strict';
import { cell, requirementAnchor, type Column, type Row } from '../../../src/core/compose/blocks.ts';
import { columnWidths } from '../../../src/core/word/column-widths.ts';

const columns = (...widths: number[]): Column[] => widths.map(width => ({ header: 'x', width }));
const widths = (...given: Parameters<typeof columnWidths>): readonly number[] => columnWidths(...given).widths;
const row = (...texts: string[]): Row => ({ type: 'cells', cells: texts.map(text => cell(text)) });

suite('widths of columns', () => {
  test('they follow the shares and fill the width to the twip', () => {
    assert.deepEqual(columnWidths(columns(1, 1, 1), [], 1_000), { widths: [333, 333, 334], compact: false });
  });

  test('a column takes the room that its longest word needs from those that have room', () => {
    const [narrow = 0, wide = 0] = widths(columns(1, 9), [row('Tilldelningskriterium', 'kort')], 9_000);
    assert.ok(narrow > 1_700 && narrow < 2_300, String(narrow));
    assert.equal(narrow + wide, 9_000);
  });

  test('an id counts as one word, other words may break at a hyphen', () => {
    const id: Row = { type: 'cells', anchor: requirementAnchor('LANGKOD-01-02'), cells: [cell('LANGKOD-01-02')] };
    const [withAnchor = 0] = widths(columns(1, 9), [id], 9_000);
    const [without = 0] = widths(columns(1, 9), [row('LANGKOD-01-02')], 9_000);
    assert.ok(withAnchor > without);
  });

  test('a table whose words do not fit is set smaller, and then all words suffer alike', () => {
    const long = 'a'.repeat(200);
    const made = columnWidths(columns(1, 2, 3), [row(long, long, long)], 3_000);
    assert.deepEqual(made, { widths: [1_000, 1_000, 1_000], compact: true });
  });
});
