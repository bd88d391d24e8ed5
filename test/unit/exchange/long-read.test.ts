import assert from 'node:assert/strict';
import { readImport } from '../../../src/core/exchange/index.ts';
import { docx, table, xlsx } from './office-files.ts';

const rows = Array.from({ length: 10_000 }, (_, index) => [
  `K-${index + 1}`,
  `Systemet ska visa del ${index + 1} inom rimlig tid för den som handlägger ärendet.`,
  'Ska',
]);
const header = ['ID', 'Krav', 'Typ'];
const files = {
  Word: docx(table(header, ...rows)),
  Excel: xlsx({ Krav: [header, ...rows] }),
};

suite('reading ten thousand rows', () => {
  for (const [name, bytes] of Object.entries(files)) {
    test(`${name}: tells again and again how far it has come, and never that it went back`, async () => {
      const shares: number[] = [];
      const result = await readImport(bytes, { progress: share => shares.push(share) });
      assert.ok(result.ok);
      const [part] = result.value.parts;
      assert.equal(part?.type === 'table' && part.table.rows.length, 10_001);
      assert.ok(shares.length > 5, `${shares.length} times`);
      assert.deepEqual(
        shares,
        shares.toSorted((a, b) => a - b),
      );
      assert.ok(shares.every(share => share >= 0 && share <= 1));
    });

    test(`${name}: stops where it is told to, whenever that is, and gives nothing`, async () => {
      let told = 0;
      const all = await readImport(bytes, { progress: () => told++ });
      assert.ok(all.ok);
      for (let stop = 1; stop <= told; stop++) {
        const abort = new AbortController();
        let heard = 0;
        const progress = async (): Promise<void> => {
          heard++;
          await Promise.resolve();
          if (heard === stop) abort.abort();
        };
        const result = await readImport(bytes, { signal: abort.signal, progress });
        assert.deepEqual(result, { ok: false, problem: { code: 'cancelled' } });
        assert.equal(heard, stop);
      }
    });
  }

  test('what was stopped before it began is not begun', async () => {
    const progress = (): void => assert.fail('it went on');
    const result = await readImport(files.Excel, { signal: AbortSignal.abort(), progress });
    assert.deepEqual(result, { ok: false, problem: { code: 'cancelled' } });
  });
});
