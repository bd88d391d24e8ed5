import assert from 'node:assert/strict';
import {
  evidenceText,
  gatesOf,
  otherProcurements,
  percentOf,
  reuseEvidenceChanges,
  similarNeeds,
  specificationRecord,
  type ReuseEvidence,
} from '../../../src/core/library/index.ts';
import type { Specification } from '../../../src/core/model/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import { packs } from '../packs/shipped.ts';

const bookings = (title: string, goals: readonly string[], reference?: string): Specification => ({
  kravbyggaren: 1,
  procurement: { title, buyers: [{ name: 'Exempelby kommun' }], ...(reference !== undefined && { reference }) },
  need: { goals: goals.map(text => ({ text })) },
  sections: [
    {
      id: 'exit',
      title: 'Avslut',
      requirements: [
        {
          id: 'EXIT-01',
          kind: 'mandatory',
          text: 'Systemet ska exportera alla data.',
          source: { pack: 'exit', requirement: 'EXIT-01' },
        },
      ],
    },
  ],
});
const here = specificationRecord(
  bookings('Bokning av idrottshallar', ['Föreningar bokar lokaler på nätet.', 'Dubbelbokningar av hallar upphör.']),
);
const others = [
  bookings('Journalsystem för skolsköterskor', ['Elevhälsan får tillgång till samlade journaler.'], 'BUN 2024/0003'),
  bookings('Lokalbokning för föreningar', ['Föreningarna ska kunna boka lokal via nätet.'], 'KFN 2025/0012'),
  bookings(
    'Lås till idrottshallar',
    ['Dubbelbokning av hall ska upphöra.', 'Lokaler bokas av föreningar på nätet.'],
    'FN 1',
  ),
].map((specification, i) => ({ file: `${String(i)}.krav.yaml`, record: specificationRecord(specification) }));

const evidence: ReuseEvidence = {
  searched: 3,
  cited: similarNeeds(here, others),
  conclusion: 'Lokalbokningen kan inte användas, den saknar passersystem',
  date: '2026-11-24',
  done: true,
};
const [hit] = evidence.cited;

suite('similar needs', () => {
  test('are found in other words, most alike first, and what both have out of the same pack does not count', () => {
    assert.deepEqual(
      evidence.cited.map(({ file }) => file),
      ['2.krav.yaml', '1.krav.yaml'],
    );
    assert.equal(percentOf(hit?.share ?? 0), 100);
    assert.equal(hit?.reference, 'FN 1');
    assert.ok(hit.pairs.every(({ ours, theirs }) => !ours.includes('exportera') && !theirs.includes('exportera')));
    assert.deepEqual(similarNeeds(here, others.slice(0, 1)), []);
    assert.deepEqual(similarNeeds(here, []), []);
  });

  test('a file of the same procurement is no other: its answers, or a version set aside', () => {
    const answers = { ...others[1], file: 'svar.krav.yaml', record: { ...others[1]?.record, requirements: [] } };
    const mine = { file: 'mina-svar.krav.yaml', record: { ...here, reference: 'KFN 1' } };
    const given = [answers as (typeof others)[number], ...others, mine];
    assert.deepEqual(
      otherProcurements({ ...here, reference: 'KFN 1' }, given)
        .map(({ file }) => file)
        .sort(),
      ['0.krav.yaml', '1.krav.yaml', '2.krav.yaml'],
    );
  });

  test('an own demand on what is bought counts, an own condition of contract does not', () => {
    const text = 'Kylmaskinen i ishallen visar temperaturen på distans.';
    const asking = (kind: 'mandatory' | 'contract'): Specification => ({
      kravbyggaren: 1,
      procurement: { title: kind },
      sections: [{ id: 's', title: 'S', requirements: [{ id: 'EGN-1', kind, text }] }],
    });
    const found = (kind: 'mandatory' | 'contract') =>
      similarNeeds(specificationRecord(asking(kind)), [
        { file: 'x', record: specificationRecord(asking('mandatory')) },
      ]);
    assert.equal(found('mandatory').length, 1);
    assert.equal(found('contract').length, 0);
  });

  test('a specification that says nothing is like no other', () => {
    assert.deepEqual(similarNeeds(specificationRecord({ kravbyggaren: 1 }), others), []);
  });

  test('the evidence says what was searched, when, and which were found with share and registration number', () => {
    const text = evidenceText(evidence);
    assert.match(text, /^Liknande behov, sökt 2026-11-24 i 3 genomsökta kravspecifikationer: /);
    assert.match(text, /Lås till idrottshallar \(FN 1, Exempelby kommun, 100 procent lika\); Lokalbokning/);
    assert.match(text, / Slutsats: Lokalbokningen kan inte användas, den saknar passersystem\.$/);
  });

  test('that nothing was found is evidence too', () => {
    const none = { ...evidence, cited: [], conclusion: '' };
    assert.equal(evidenceText(none), 'Inga liknande behov i 3 genomsökta kravspecifikationer (2026-11-24).');
    assert.match(evidenceText({ ...none, searched: 1 }), /i 1 genomsökt kravspecifikation /);
  });

  test('fills the gate in one go, passes it, and keeps what had been noted', () => {
    const text =
      'kravbyggaren: 1\ngates:\n  # två punkter\n  reuse-analysis: { status: open, by: Verksamheten, note: Regionen är tillfrågad. }\n';
    const source = openSource(text);
    const specification = source.value as unknown as Specification;
    const edits = source.textEdits(reuseEvidenceChanges(specification, 'reuse-analysis', evidence));
    assert.ok(edits.ok);
    const after = source.edit(edits.value, 1);
    const { gates } = after.value as unknown as Specification;
    assert.equal(gates?.['reuse-analysis']?.by, 'Verksamheten');
    assert.match(gates['reuse-analysis'].note ?? '', /^Regionen är tillfrågad\.\n\nLiknande behov/);
    assert.match(after.text, /# två punkter/);
    const gate = gatesOf({
      specification: after.value as unknown as Specification,
      packs: packs.map(({ content }) => content),
    }).find(({ definition }) => definition.id === 'reuse-analysis');
    assert.equal(gate?.passed, true);
  });

  test('the gate stays open when the officer says so, with its evidence; where there were no gates they are written', () => {
    const source = openSource('kravbyggaren: 1\n');
    const changes = reuseEvidenceChanges(source.value as unknown as Specification, 'reuse-analysis', {
      ...evidence,
      done: false,
    });
    const edits = source.textEdits(changes);
    assert.ok(edits.ok);
    const { gates } = source.edit(edits.value, 1).value as unknown as Specification;
    assert.equal(gates?.['reuse-analysis']?.status, 'open');
    assert.equal(gates['reuse-analysis'].date, '2026-11-24');
  });
});
