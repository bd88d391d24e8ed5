import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { cell, paragraph, requirementAnchor, text } from '../../../src/core/compose/blocks.ts';
import { exportDocx, type TenderDocument } from '../../../src/core/word/index.ts';

const small: TenderDocument = {
  title: 'Verksamhetssystem',
  subtitle: 'Kravspecifikation',
  reference: 'KS 2026/0417',
  buyer: 'Exempelby kommun',
  date: '2026-11-23',
  audience: 'Intern version',
  draft: true,
  language: 'sv-SE',
  properties: { custom: { 'kb:version': '1' } },
  sections: [
    {
      blocks: [
        { type: 'heading', level: 1, text: 'Krav' },
        paragraph([text('Se '), { type: 'reference', to: requirementAnchor('A-1'), text: 'A-1' }]),
        {
          type: 'table',
          description: 'Krav med id och text.',
          columns: [
            { header: 'Id', width: 1 },
            { header: 'Krav', width: 4 },
          ],
          rows: [
            {
              type: 'cells',
              anchor: requirementAnchor('A-1'),
              anchorCell: 1,
              cells: [cell('A-1'), cell('Systemet ska vara öppet.')],
            },
          ],
        },
      ],
    },
  ],
};

async function exported(document: TenderDocument, date?: string): Promise<Uint8Array> {
  const result = await exportDocx(document, date === undefined ? {} : { date });
  assert.ok(result.ok);
  return result.value;
}

suite('exporting a tender document to Word', () => {
  test('the same document gives the same bytes, also after another export in the same process', async () => {
    const first = await exported(small);
    await exported({ ...small, draft: false });
    assert.deepEqual(await exported(small), first);
  });

  test('the dates in the file are the given date', async () => {
    const core = strFromU8(unzipSync(await exported(small, '2027-01-02'))['docProps/core.xml'] ?? new Uint8Array());
    assert.deepEqual(core.match(/2027-01-02T00:00:00Z/gu)?.length, 2);
    assert.match(core, /<dc:language>sv-SE</u);
  });

  test('an own template is refused with a reason until it is supported', async () => {
    const result = await exportDocx(small, { template: new Uint8Array([1]) });
    assert.equal(!result.ok && result.problem.code, 'word-template-invalid');
  });

  test('an aborted signal gives cancelled', async () => {
    const result = await exportDocx(small, { signal: AbortSignal.abort() });
    assert.equal(!result.ok && result.problem.code, 'cancelled');
  });
});
