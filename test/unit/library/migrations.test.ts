import assert from 'node:assert/strict';
import { migrations, nextMigration, type Migration } from '../../../src/core/library/migrations.ts';
import { supportedMajor } from '../../../src/core/parse/index.ts';

suite('migrations', () => {
  test('there is one for every step up to the format that this program writes', () => {
    assert.deepEqual(
      migrations.map(({ from }) => from),
      Array.from({ length: supportedMajor - 1 }, (_, index) => index + 1),
    );
  });

  test('a file of the newest format has nothing to carry out', () => {
    assert.equal(nextMigration({ kravbyggaren: supportedMajor }), undefined);
  });

  test('a step carries out its changes and then raises the number', () => {
    const rename: Migration = { from: 1, changes: () => [{ op: 'remove', at: '/old' }] };
    assert.deepEqual(nextMigration({ kravbyggaren: 1, old: 'x' }, [rename]), {
      to: 2,
      changes: [
        { op: 'remove', at: '/old' },
        { op: 'set', at: '/kravbyggaren', value: 2 },
      ],
    });
  });
});
