import assert from 'node:assert/strict';
import { listedSections, textAt } from '../../../src/core/language/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';

const shown = (lines: readonly string[]): readonly unknown[] => {
  const source = openSource(['kravbyggaren: 1', 'sections:', ...lines, ''].join('\n'));
  const { sections, own } = listedSections(source);
  assert.deepEqual(own, []);
  for (const { at } of sections) assert.ok(source.locate(at), `${at} leads nowhere`);
  return sections.map(({ at, title, requirements }) => [at, title, requirements.map(({ id }) => id)]);
};

suite('sections as they are listed while they are written', () => {
  test('each holds its own requirements, and is named by its id', () => {
    assert.deepEqual(
      shown([
        '  - id: a',
        '    title: Ett',
        '    requirements: [{ id: A-1 }, { id: A-2 }]',
        '  - id: b',
        '    title: Två',
        '  - id: c',
        '    title: Tre',
        '    requirements:',
        '      - id: C-1',
      ]),
      [
        ['/sections/@a', 'Ett', ['A-1', 'A-2']],
        ['/sections/@b', 'Två', []],
        ['/sections/@c', 'Tre', ['C-1']],
      ],
    );
  });

  test('those without id hold what stands in them and no more', () => {
    const lines = ['  - title: Ett', '    requirements:', '      - id: A-1', '  - title: Två', '    requirements:'];
    assert.deepEqual(shown([...lines, '      - id: A-2', '      - text: utan']), [
      ['/sections/0', 'Ett', ['A-1']],
      ['/sections/1', 'Två', ['A-2', undefined]],
    ]);
  });

  test('two of the same id are told apart', () => {
    const lines = ['  - id: a', '    requirements: [{ id: A-1 }]', '  - id: a', '    requirements: [{ id: A-2 }]'];
    const [first, second] = shown(lines) as readonly (readonly unknown[])[];
    assert.notEqual(first?.[0], second?.[0]);
    assert.deepEqual([first?.[2], second?.[2]], [['A-1'], ['A-2']]);
  });

  test('a dash with nothing behind it is passed by, in the list of sections and among requirements', () => {
    const lines = ['  -', '  - id: a', '    requirements:', '      -', '      - id: A-1', '  - id: b'];
    assert.deepEqual(shown([...lines, '    requirements:', '      - id: B-1', '      -']), [
      ['/sections/@a', 'a', ['A-1']],
      ['/sections/@b', 'b', ['B-1']],
    ]);
  });

  test('beside what cannot be read each keeps its own', () => {
    const lines = ['  - id: a', '    requirements:', '      - id: A-1', '        text: "öppen', '      - id: A-2'];
    assert.deepEqual(shown([...lines, '  - id: b', '    requirements:', '      - id: B-1']), [
      ['/sections/@a', 'a', ['A-2']],
      ['/sections/@b', 'b', ['B-1']],
    ]);
  });

  test('a title that is no text, and none at all, leave the id', () => {
    assert.deepEqual(shown(['  - id: a', '    title: 2024', '  - title: "  "']), [
      ['/sections/@a', 'a', []],
      ['/sections/1', '', []],
    ]);
  });

  test('requirements of a pack stand in no section', () => {
    const { sections, own } = listedSections(openSource('id: p\nrequirements:\n  - id: P-1\n  -\n  - id: P-2\n'));
    assert.deepEqual(sections, []);
    assert.deepEqual(
      own.map(({ id }) => id),
      ['P-1', 'P-2'],
    );
  });
});

test('only a text says something to a reader', () => {
  const value = { kind: ['award'], text: ' Systemet ', motive: 12, id: null };
  assert.deepEqual(
    ['kind', 'text', 'motive', 'id', 'guidance'].map(key => textAt(value, key)),
    ['', 'Systemet', '', '', ''],
  );
});
