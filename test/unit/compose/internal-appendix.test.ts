import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { composeDocument, type ComposeOptions, type Pack, type Specification } from '../../../src/core/index.ts';

const specification: Specification = {
  kravbyggaren: 1,
  procurement: { title: 'Passersystem', act: 'LOU' },
  sections: [
    {
      id: 'avslut',
      title: 'Avslut',
      requirements: [{ id: 'EXIT-01', kind: 'mandatory', text: 'Systemet ska exportera data.' }],
    },
  ],
};

const tables = (own: Partial<Specification> = {}, more: Partial<ComposeOptions> = {}) =>
  composeDocument({ ...specification, ...own }, { audience: 'internal', draft: false, date: '2026-11-23', ...more })
    .sections.flatMap(({ blocks }) => blocks)
    .filter(block => block.type === 'table');

const shown = (...given: Parameters<typeof tables>): string => JSON.stringify(tables(...given));

suite('the internal appendix', () => {
  test('what an open point asks for is not told as a finding too', () => {
    const finding = { rule: 'r', code: 'DOK-21', severity: 'error', at: '', awaited: 'decision' } as const;
    const findings = [
      { ...finding, message: 'Värdet är ett förslag.', closedBy: { by: 'answer', fact: 'exit.notice' } },
      { ...finding, message: 'Ett annat värde saknas.', closedBy: { by: 'answer', fact: 'exit.other' } },
    ] as const;
    const openPoints = [
      { kind: 'parameter', at: '/parameters/exit.notice', text: 'Bekräfta Uppsägningstid.', requirements: [] },
      { kind: 'pack', at: '/packs/privacy', pack: 'privacy', text: 'Bestäm om Integritet.', requirements: [] },
    ] as const;
    const text = shown({}, { findings, openPoints });
    assert.match(text, /Bekräfta Uppsägningstid\./);
    assert.match(text, /DOK-21: Ett annat värde saknas\./);
    assert.doesNotMatch(text, /DOK-21: Värdet är ett förslag\./);
    assert.doesNotMatch(text, /privacy/, 'a pack is told by its title');
  });

  test('a finding that has been accepted is told by the title of its rule', () => {
    const text = shown({
      suppressions: [{ rule: 'requirement-brand-or-equivalent', requirement: 'EXIT-01', reason: 'Enda formatet.' }],
    });
    assert.match(text, /LOU-03 Ett namngivet fabrikat följs av/);
    assert.doesNotMatch(text, /requirement-brand/);
  });

  test('a pack that has been declined is told by its title, though it is not in use', () => {
    const archive: Pack = {
      kravbyggaren: 1,
      id: 'archive',
      code: 'ARK',
      title: 'Arkiv och gallring',
      version: '1.0.0',
    };
    const text = shown(
      { packs: { archive: { use: false, version: '1.0.0', reason: 'Ingår i bilaga 2.' } } },
      { packs: [], packsAtHand: [archive] },
    );
    assert.match(text, /Arkiv och gallring/);
    assert.doesNotMatch(text, /"archive"/);
  });

  test('a row stays on one page, unless it may be longer than a page', () => {
    const rowsWith = (reason: string) =>
      tables({ packs: { archive: { use: false, version: '1.0.0', reason } } })
        .flatMap(({ rows }) => rows)
        .filter(row => row.type === 'cells' && JSON.stringify(row.cells).includes(reason))
        .map(row => row.type === 'cells' && row.maySplit);
    assert.deepEqual(rowsWith('Ingår i bilaga 2.'), [false]);
    assert.deepEqual(rowsWith('Ett långt skäl. '.repeat(60).trim()), [true]);
  });
});
