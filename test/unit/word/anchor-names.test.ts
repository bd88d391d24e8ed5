import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requirementAnchor, type TenderDocument } from '../../../src/core/compose/blocks.ts';
import { anchorNames, anchorsByName } from '../../../src/core/word/index.ts';

const documentWith = (ids: readonly string[]): TenderDocument => ({
  title: 't',
  buyer: 'b',
  date: '2026-11-23',
  audience: 'a',
  draft: false,
  language: 'sv-SE',
  properties: {},
  sections: [
    {
      blocks: [
        {
          type: 'table',
          description: 'd',
          columns: [{ header: 'Id', width: 1 }],
          rows: ids.map(id => ({ type: 'cells', cells: [], anchor: requirementAnchor(id) })),
        },
      ],
    },
  ],
});

const names = (...ids: string[]): string[] => [...anchorNames(documentWith(ids)).values()];

suite('names of bookmarks', () => {
  test('an id becomes ASCII with its prefix', () => {
    assert.deepEqual(names('KOMP-04', 'SÄK-1', 'INT-01.lifecare'), [
      'krav_KOMP_04',
      'krav_SAK_1',
      'krav_INT_01_lifecare',
    ]);
  });

  test('ids that come out alike, also but for case, are told apart by a number', () => {
    assert.deepEqual(names('A-1', 'A_1', 'a.1'), ['krav_A_1', 'krav_A_1_2', 'krav_a_1_3']);
  });

  test('whatever the ids, names are unique, at most 40 characters, and lead back to their anchor', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u), { maxLength: 60 });
    fc.assert(
      fc.property(ids, list => {
        const document = documentWith(list);
        const made = [...anchorNames(document).values()];
        assert.equal(new Set(made.map(name => name.toLowerCase())).size, list.length);
        for (const name of made) assert.match(name, /^[A-Za-z_][A-Za-z0-9_]{0,39}$/u);
        const back = anchorsByName(document);
        assert.deepEqual(
          made.map(name => back.get(name)),
          list.map(requirementAnchor),
        );
      }),
    );
  });
});
