import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll, fixesOf, openSource, type Finding, type Fix, type Source } from '../../../src/core/index.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { written } from './documents.ts';
import { check } from './texts.ts';

const look = (source: Source): readonly Finding[] => source.findings;
const mended = (text: string): string => fixAll(openSource(text), look).source.text;
const remedies = (source: Source): readonly Fix[] => source.findings.flatMap(finding => fixesOf(source, finding));
const codes = (text: string): readonly string[] => openSource(text).findings.map(({ code }) => code);

/** A specification whose second requirement is written as given; its keys stand in column 8. */
const around = (requirement: string): string =>
  [
    'kravbyggaren: 1',
    'sections:',
    '  - id: s',
    '    requirements:',
    '      - id: A',
    '        text: a',
    requirement,
    '      - id: C',
    '        text: c',
    '',
  ].join('\n');

const examples: readonly { readonly name: string; readonly tabs: string; readonly spaces: string }[] = [
  {
    name: 'a file that is indented by tabs alone',
    tabs: 'kravbyggaren: 1\nneed:\n\tscope: x\nsections:\n\t- id: s\n\t\ttitle: S\n\t\trequirements:\n\t\t\t- id: A\n\t\t\t\ttext: a\n',
    spaces:
      'kravbyggaren: 1\nneed:\n  scope: x\nsections:\n  - id: s\n    title: S\n    requirements:\n      - id: A\n        text: a\n',
  },
  {
    name: 'a file of its own width',
    tabs: 'kravbyggaren: 1\nneed:\n    scope: x\nprocurement:\n\ttitle: P\n\tcontract:\n\t\tterm: P4Y\n',
    spaces: 'kravbyggaren: 1\nneed:\n    scope: x\nprocurement:\n    title: P\n    contract:\n        term: P4Y\n',
  },
  {
    name: 'a tab as wide as eight spaces among lines of spaces',
    tabs: around('      - id: B\n\ttext: b'),
    spaces: around('      - id: B\n        text: b'),
  },
  {
    name: 'spaces and tabs on one line',
    tabs: around('      - id: B\n    \ttext: b\n      \tnote: n'),
    spaces: around('      - id: B\n        text: b\n        note: n'),
  },
  {
    name: 'a tab after a dash, and a comment',
    tabs: 'sections:\n-\tid: s\n\t# kommentar\n\ttitle: S\t# två\n',
    spaces: 'sections:\n- id: s\n  # kommentar\n  title: S\t# två\n',
  },
  {
    name: 'block texts, whose own tabs stay',
    tabs: around(
      '      - id: B\n\tkind: x\n        text: |\n          ett\ttvå\n          \ttre\n\t  fyra\n\n        note: >-\n          n',
    ),
    spaces: around(
      '      - id: B\n        kind: x\n        text: |\n          ett\ttvå\n          \ttre\n          fyra\n\n        note: >-\n          n',
    ),
  },
  {
    name: 'a block text that is indented by tabs',
    tabs: 'need:\n\tscope: |\n\t\tett\n\t\t\ttvå\n\t\t\n\t\ttre\t\n\tgoals: []\n',
    spaces: 'need:\n  scope: |\n    ett\n    \ttvå\n    \n    tre\t\n  goals: []\n',
  },
  {
    name: 'texts in quotes, whose own tabs stay',
    tabs: around(
      '      - id: B\n\tkind: x\n        text: "ett\n          \t-\ttvå\n\t\t  tre"\n        note: \'n\tn\'',
    ),
    spaces: around(
      '      - id: B\n        kind: x\n        text: "ett\n          \t-\ttvå\n                  tre"\n        note: \'n\tn\'',
    ),
  },
];

suite('tabs as indentation', () => {
  for (const { name, tabs, spaces } of examples) {
    for (const [kind, written] of [
      ['LF', (text: string) => text],
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ] as const) {
      test(`${name} (${kind}): spaces come instead, and nothing is left to find`, () => {
        assert.ok(codes(written(tabs)).includes('YAML-03'), codes(written(tabs)).join());
        assert.equal(mended(written(tabs)), written(spaces));
        assert.deepEqual(codes(written(spaces)), []);
      });
    }
  }

  test('the remedy is one of the finding’s, as edits that touch white space alone', () => {
    const source = openSource(around('      - id: B\n\ttext: b'));
    const [fix, ...others] = remedies(source);
    assert.deepEqual(others, []);
    assert.deepEqual(fix?.changes, []);
    assert.deepEqual(
      fix.edits?.map(({ range, text }) => [source.text.slice(...range), text]),
      [['\t', '        ']],
    );
  });

  test('no width is tried for the finding itself: the remedy comes when it is asked for', () => {
    const source = openSource(around('      - id: B\n\ttext: b'));
    assert.deepEqual(
      source.findings.map(({ code, fixes }) => [code, fixes]),
      [['YAML-03', undefined]],
    );
    assert.equal(remedies(source).length, 1);
  });

  test('another fault of the same requirement is left, and told once the tabs are gone', () => {
    const text = around('      - id: B\n\ttext: Systemet ska: göra');
    assert.deepEqual(codes(text), ['YAML-03']);
    assert.deepEqual(codes(mended(text)), ['YAML-08']);
  });

  test('where lines fit in more ways than one, a person chooses which', () => {
    const text = around('      - id: B\n        basis:\n\t\t  - LOU');
    assert.deepEqual(
      remedies(openSource(text)).map(({ title }) => title),
      [2, 4].map(width => `Byt tabbarna i indraget mot blanksteg, ${String(width)} per tabb`),
    );
    assert.equal(mended(text), text);
  });

  test('where no width makes the lines fit nothing is offered', () => {
    const text = around('      - id: B\n\t\t\ttext: b');
    assert.deepEqual(codes(text), ['YAML-03']);
    assert.deepEqual(remedies(openSource(text)), []);
    assert.equal(mended(text), text);
  });

  for (const [name, lines] of [
    ['that goes on past where a text begins', '        note: |\n          ett\n\t\t  fyra'],
    ['without which the first line of a text is deep enough', '        note: |\n\t\t\tett'],
    ['after a space on the first line of a text', '        note: |\n\t  \tett'],
  ] as const)
    test(`a tab ${name} may belong to the text: a person sees whether it does`, () => {
      const text = around(`      - id: B\n${lines}\n\tkind: x`);
      const fixes = remedies(openSource(text));
      assert.deepEqual(
        fixes.map(({ decision }) => decision),
        [true],
      );
      assert.equal(mended(text), text);
    });

  test('an empty line of tabs before a text is indentation too', () => {
    assert.equal(mended('need:\n\tscope: |\n\t\t\n\t\tett\n'), 'need:\n  scope: |\n    \n    ett\n');
  });

  test('a tab inside a text is not what is wrong with a requirement', () => {
    const text = around(
      '      - id: B\n        note: |\n          ett\n          \ttvå\n        text: Systemet ska: göra',
    );
    assert.deepEqual(codes(text), ['YAML-08']);
    assert.equal(mended(text), text);
  });

  test('a healthy text has the same value when all its indentation was tabs', () => {
    const word = fc.constantFrom('a', 'ä\tb', '- c', '# d', '| e');
    const block = fc.array(fc.tuple(fc.constantFrom('', '\t', '\t '), word), { minLength: 1, maxLength: 4 });
    check(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (blocks, eol) => {
        const lines = blocks.flatMap((texts, i) => [
          '  - id: r' + String(i),
          '    text: |',
          // What begins with white space would decide how deep the others stand.
          '      först',
          ...texts.map(([lead, rest]) => `      ${lead}${rest}`),
        ]);
        const spaces = ['sections:', ...lines, ''].join(eol);
        const tabs = spaces.replaceAll(/^ +/gm, lead => '\t'.repeat(lead.length / 2));
        assert.deepEqual(openSource(mended(tabs)).value, openSource(spaces).value);
      }),
      100,
    );
  });

  test('what is mended without a question reads as it was written, whatever lines of whatever file were tabbed', () => {
    let count = 0;
    check(
      fc.property(written, fc.constantFrom(2, 4, 8), fc.infiniteStream(fc.boolean()), ({ text }, width, choices) => {
        const source = openSource(text);
        fc.pre(source.findings.length === 0);
        const isTabbed = (): boolean => choices.next().value ?? false;
        const tabbed = text.replaceAll(/^ +/gm, lead => (isTabbed() ? withTabs(lead, width) : lead));
        const after = openSource(mended(tabbed));
        if (after.text === tabbed || after.findings.length > 0) return;
        count++;
        // Spaces with which a line of a text begins may have become tabs, which are left to the text
        assert.deepEqual(untabbed(after.value, width), untabbed(source.value, width));
      }),
      300,
    );
    assert.ok(count > 40, String(count));
  });
});

const withTabs = (lead: string, width: number): string =>
  '\t'.repeat(Math.floor(lead.length / width)) + ' '.repeat(lead.length % width);

/** With the tabs that begin a line of a text as spaces. */
function untabbed(value: Json, width: number): Json {
  const spaces = (text: string): string =>
    text.replaceAll(/^[ \t]+/gm, lead => lead.replaceAll('\t', ' '.repeat(width)));
  return JSON.parse(JSON.stringify(value), (_, here: Json) => (typeof here === 'string' ? spaces(here) : here)) as Json;
}
