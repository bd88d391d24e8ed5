import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  carryOut,
  newSpecificationOf,
  planImport,
  readImportNow,
  type ImportSource,
} from '../../../src/core/exchange/index.ts';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import { openSource, renderFile } from '../../../src/core/parse/index.ts';

const file = 'krav.csv';
const words = [
  'Systemet',
  'ska',
  'bör',
  'visa',
  'ärenden',
  '{{namn}}',
  '”citat”',
  '- punkt',
  'å;b',
  'rad\nrad',
  '=1+1',
  '#',
];
const cell = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map(parts => parts.join(' '));
const row = fc.record({
  id: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 9 }).map(n => `K-${n}`),
    fc.constantFrom('007', '1E5', 'å 1', '*'),
  ),
  kind: fc.constantFrom('Ska', 'Bör', '', 'Funktionellt', 'Info'),
  text: cell,
  area: fc.constantFrom('', 'Drift', 'Stöd & hjälp'),
  other: cell,
});
const table = fc.array(row, { minLength: 1, maxLength: 12 });
type Rows = typeof table extends fc.Arbitrary<infer T> ? T : never;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvOf = (rows: Rows): string =>
  [
    'Krav-ID;Typ;Kravtext;Område;Kommentar',
    ...rows.map(({ id, kind, text, area, other }) => [id, kind, text, area, other].map(quoted).join(';')),
  ].join('\n');

function source(rows: Rows): ImportSource {
  const read = readImportNow(new TextEncoder().encode(csvOf(rows)));
  assert.ok(read.ok);
  return read.value;
}

/** Imported to a new file, and read from it as the next import will. */
function imported(rows: Rows): Specification | undefined {
  const made = newSpecificationOf(planImport(source(rows), { file }), 'Prov');
  if (!made.ok) return undefined;
  return openSource(renderFile(made.value.specification)).value as unknown as Specification;
}

suite('an import and the same import again', () => {
  test('nothing of the file is lost: each word stands in the specification or is listed', () => {
    fc.assert(
      fc.property(table, rows => {
        const made = newSpecificationOf(planImport(source(rows), { file }), 'Prov');
        if (!made.ok) return;
        const kept = JSON.stringify([made.value.specification, made.value.skipped]);
        const read = new Set(kept.match(/[\p{L}\p{N}=#]+/gu));
        const kindsRead = new Set(['Ska', 'Bör', 'Info']);
        for (const { id, kind, text, area, other } of rows)
          for (const word of `${id} ${kindsRead.has(kind) ? '' : kind} ${text} ${area} ${other}`.match(
            /[\p{L}\p{N}=#]+/gu,
          ) ?? [])
            assert.ok(read.has(word) || /^(ska|bör)$/i.test(word), `${word} is lost`);
      }),
    );
  });

  test('the second time all is as it was, and nothing is written', () => {
    fc.assert(
      fc.property(table, rows => {
        const specification = imported(rows);
        if (!specification) return;
        const plan = planImport(source(rows), { file }, { specification });
        const { changes, added, updated } = carryOut(plan, undefined, { specification });
        assert.deepEqual({ changes, added, updated }, { changes: [], added: 0, updated: [] });
        for (const { status } of plan.rows) assert.ok(status === 'unchanged' || status === 'unread');
      }),
    );
  });

  test('what is changed here in between stays, whatever else comes with the file', () => {
    fc.assert(
      fc.property(table, table, fc.nat(), (rows, more, which) => {
        const specification = imported(rows);
        const opened = specification && openSource(renderFile(specification));
        const chunk = opened?.chunks[which % Math.max(1, opened.chunks.length)];
        if (!specification || !opened || !chunk) return;
        const local = opened.textEdits([
          { op: 'set', at: `${chunk.at}/text`, value: 'Här har någon skrivit om kravet.' },
          { op: 'set', at: `${chunk.at}/motive`, value: 'Ett skäl.' },
        ]);
        assert.ok(local.ok);
        const edited = opened.edit(local.value, 1);
        const target = { specification: edited.value as unknown as Specification };
        const { changes } = carryOut(planImport(source([...rows, ...more]), { file }, target), undefined, target);
        const edits = edited.textEdits(changes);
        assert.ok(edits.ok, JSON.stringify(edits));
        const result = edited.edit(edits.value, 2);
        const same = result.chunks.find(({ id }) => id === chunk.id)?.value;
        assert.deepEqual([same?.text, same?.motive], ['Här har någon skrivit om kravet.', 'Ett skäl.']);
        assert.ok(result.chunks.length >= opened.chunks.length, 'no requirement goes away');
      }),
    );
  });
});
