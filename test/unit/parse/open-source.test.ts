import assert from 'node:assert/strict';
import { openSource } from '../../../src/core/parse/index.ts';

const specification = `kravbyggaren: 1
# om upphandlingen
procurement:
  title: Verksamhetssystem för elevhälsa # rubrik
  act: LOU
sections:
  - id: compatibility
    title: Kompatibilitet
    requirements:
      # det första
      - id: KOMP-01
        kind: mandatory
        text: Systemet ska gå att använda i webbläsare.
      - id: KOMP-02
        text: |
          Rad ett
          # inte en kommentar

          - inte ett krav
    mode: { is: fill-in }
  - id: exit
    requirements:
    - id: EXIT-01
      text: "å ä ö 😀"
award: { model: deduction }
`;

suite('openSource', () => {
  test('the value is what YAML says', () => {
    const source = openSource(specification);
    assert.deepEqual(source.damaged, []);
    assert.deepEqual(source.findings, []);
    assert.deepEqual(source.value, {
      kravbyggaren: 1,
      procurement: { title: 'Verksamhetssystem för elevhälsa', act: 'LOU' },
      sections: [
        {
          id: 'compatibility',
          title: 'Kompatibilitet',
          requirements: [
            { id: 'KOMP-01', kind: 'mandatory', text: 'Systemet ska gå att använda i webbläsare.' },
            { id: 'KOMP-02', text: 'Rad ett\n# inte en kommentar\n\n- inte ett krav\n' },
          ],
          mode: { is: 'fill-in' },
        },
        { id: 'exit', requirements: [{ id: 'EXIT-01', text: 'å ä ö 😀' }] },
      ],
      award: { model: 'deduction' },
    });
  });

  test('a damaged requirement takes nothing else with it', () => {
    const source = openSource(specification.replace('kind: mandatory', 'kind: "mandatory'));
    assert.deepEqual(
      source.chunks.map(chunk => chunk.id),
      ['KOMP-02', 'EXIT-01'],
    );
    const [damage] = source.damaged;
    assert.equal(damage?.at, '/sections/@compatibility/requirements/0');
    assert.equal(damage?.id, 'KOMP-01');
    assert.equal(damage?.line, 12);
    assert.ok(source.findings.every(finding => finding.requirement === 'KOMP-01' && finding.code.startsWith('YAML-')));
  });

  test('a place is found from its pointer and back', () => {
    const source = openSource(specification);
    const at = '/sections/@compatibility/requirements/@KOMP-01/text';
    const range = source.locate(at, [9, 12]);
    assert.ok(range);
    assert.equal(specification.slice(...range), 'ska');
    assert.deepEqual(source.pointerAt(range[0]), { at, onKey: false, valueOffset: 9, chunkId: 'KOMP-01' });
    assert.deepEqual(source.position(range[0]), { line: 13, column: 24 });
    assert.equal(source.offsetAt(13, 24), range[0]);
  });
});
