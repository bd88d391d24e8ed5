import assert from 'node:assert/strict';
import { planImport, previewCounts, previewRow, readImportNow, rowsShown } from '../../../src/core/exchange/index.ts';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import {
  importLabel,
  layoutTitle,
  remarks,
  sheetText,
  statusSign,
  summary,
  takeChoices,
} from '../../../src/webview/import-preview-view.ts';

const standing: Specification = {
  kravbyggaren: 1,
  sections: [
    {
      id: 'a',
      title: 'A',
      requirements: [
        { id: '1', kind: 'mandatory', text: 'Systemet ska visa ärenden.' },
        { id: '2', kind: 'mandatory', text: 'Leverantören ska svara i telefon.' },
        { id: '3', kind: 'mandatory', text: 'Systemet ska sortera ärenden.' },
      ],
    },
  ],
};
const csv =
  'ID;Typ;Krav\n1;Ska;Systemet ska visa alla ärenden.\n2;Ska;Data raderas.\n3;Ska;Systemet ska sortera ärenden.\n4;;Systemet ska söka.\n5;Ska;\n';

function plan(target?: Specification) {
  const source = readImportNow(new TextEncoder().encode(csv));
  assert.ok(source.ok);
  return planImport(source.value, { file: 'krav.csv' }, target && { specification: target });
}

suite('page of an import', () => {
  test('each row says in words what happens with it, and what can be chosen', () => {
    const rows = plan(standing).rows.map(row => previewRow(row));
    assert.deepEqual(
      rows.map(row => [
        statusSign(row).text,
        takeChoices(row)
          .map(({ value }) => value)
          .join(' '),
        ...remarks(row),
      ]),
      [
        ['Ändras', 'plan new skip'],
        ['Välj', 'plan new skip'],
        ['Oförändrat', 'plan new'],
        ['Nytt', 'plan skip', 'Kravtypen är läst ur verbet.'],
        ['Ej förstått', 'plan new', 'Kravtext saknas på raden.'],
      ],
    );
  });

  test('the summary says what Importera would do, and what waits for a choice', () => {
    const made = plan(standing);
    const counts = previewCounts(made, new Map());
    assert.equal(
      summary(counts, false),
      '1 krav läggs till, 1 krav ändras, 2 står kvar som de är och 1 rad läses inte in. 1 krav väntar på ditt val; det som står i specifikationen blir annars kvar.',
    );
    const settled = new Map([['rad 3', { fields: { text: 'file' } } as const]]);
    assert.equal(previewCounts(made, settled).open, 0);
    assert.equal(previewCounts(made, settled).actions.update, 2);
    const fresh = previewCounts(plan(), new Map());
    assert.equal(summary(fresh, true), '4 krav läses in och 1 rad läses inte in.');
    assert.equal(importLabel(fresh, true), 'Importera 4 krav');
    const whole = { ...fresh, actions: { ...fresh.actions, skip: 0 } };
    assert.equal(summary(whole, true), '4 krav läses in.');
  });

  test('filters show the rows they count', () => {
    const made = plan(standing);
    const { filters } = previewCounts(made, new Map());
    for (const filter of ['all', 'new', 'changed', 'unread'] as const)
      assert.equal(rowsShown(made, filter).length, filters[filter]);
  });

  test('many tables and rows are told briefly', () => {
    const tables = ['Tabell 1', 'Tabell 2', 'Tabell 3', 'Tabell 4', 'Tabell 5', 'Tabell 6'];
    const layout = { id: 'x', tables, rows: 10_000, isRead: true, columns: [] };
    assert.equal(layoutTitle(layout), 'Tabell 1, Tabell 2, Tabell 3, Tabell 4, 2 till · 10\u00a0000 rader');
    assert.equal(sheetText(9_950, 50, 10_000), 'Rad 9\u00a0951–10\u00a0000 av 10\u00a0000');
  });
});
