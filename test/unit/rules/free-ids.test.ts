import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/model/change.ts';
import { withFreeIds } from '../../../src/core/rules/free-ids.ts';

const insert = (id: string): Change => ({ op: 'insert', at: '/sections/@s/requirements', index: 1, value: { id } });
const idsOf = (changes: readonly Change[]): readonly unknown[] =>
  changes.map(change => (change.op === 'insert' ? (change.value as { id: string }).id : undefined));

suite('ids of requirements that a split adds', () => {
  test('those proposed are kept where they are free', () => {
    const changes = [insert('K-01c'), insert('K-01b')];
    assert.deepEqual(idsOf(withFreeIds({ chunks: [{ id: 'K-01' }], value: {} }, changes)), ['K-01c', 'K-01b']);
  });

  test('a letter that is taken or retired goes on to the next, in the order that the parts will stand', () => {
    const file = { chunks: [{ id: 'K-01' }, { id: 'K-01b' }], value: { retired: ['K-01d'] } };
    // The last part goes in first
    assert.deepEqual(idsOf(withFreeIds(file, [insert('K-01c'), insert('K-01b')])), ['K-01e', 'K-01c']);
  });
});
