import assert from 'node:assert/strict';
import { openSource } from '../../../src/core/parse/index.ts';

const head = 'kravbyggaren: 1\nsections:\n  - id: a\n    requirements:\n      - id: K-1\n';

/** What would be written where `|` stands: role, place and what stands of it. */
function typing(marked: string): string {
  const offset = marked.indexOf('|');
  const { role, at, written, quote = '' } = openSource(marked.replace('|', '')).typingAt(offset);
  // One that cannot be read is named by its place.
  return role === 'none' || role === 'comment'
    ? role
    : `${role} ${at.replace('/requirements/0', '/requirements/@K-1')} ${quote}${written}`;
}

suite('what is being written at a place', () => {
  const inRequirement = '/sections/@a/requirements/@K-1';
  const cases: readonly (readonly [string, string, string])[] = [
    ['half a key', `${head}        ki|\n`, `key ${inRequirement} ki`],
    ['an empty line in the column of the keys', `${head}        |\n`, `key ${inRequirement} `],
    ['an empty line further out', `${head}    |\n`, 'key /sections/@a '],
    ['the value of a key', `${head}        kind: man|datory\n`, `value ${inRequirement}/kind man`],
    ['within quotes', `${head}        text: "Ett \\" två|\n`, `value ${inRequirement}/text "Ett \\" två`],
    [
      'within single quotes that hold one',
      `${head}        text: 'Ett '' två|\n`,
      `value ${inRequirement}/text 'Ett '' två`,
    ],
    ['behind quotes', `${head}        text: "Ett" |\n`, 'none'],
    ['an element within brackets', `${head}        lots: [A, "B", |\n`, `value ${inRequirement}/lots/2 `],
    ['an element on a line of its own', `${head}        lots: [\n          A, |\n`, `value ${inRequirement}/lots/1 `],
    ['a key within braces', `${head}        answer: { type: text, |\n`, `key ${inRequirement}/answer `],
    [
      'a value within braces within brackets',
      `${head}        verification: [{ phase: | }]\n`,
      `value ${inRequirement}/verification/0/phase `,
    ],
    ['behind braces', `${head}        answer: { type: text } |\n`, 'none'],
    [
      'an element after a dash',
      `${head}        lots:\n          - A\n          - |\n`,
      `element ${inRequirement}/lots/1 `,
    ],
    [
      'a key after a dash',
      `${head}        verification:\n          - pha|\n`,
      `element ${inRequirement}/verification/0 pha`,
    ],
    [
      'a key below one after a dash',
      `${head}        verification:\n          - phase: tender\n            |\n`,
      `key ${inRequirement}/verification/0 `,
    ],
    ['a block text', `${head}        text: >-\n          ki|\n`, `text ${inRequirement}/text ki`],
    [
      'a text that goes on',
      `${head}        text: Ett\n          ki|\n`,
      `text ${inRequirement}/text Ett\n          ki`,
    ],
    ['a comment', `${head}        kind: mandatory # ki|\n`, 'comment'],
    ['a sign that begins no comment', `${head}        text: C#|\n`, `value ${inRequirement}/text C#`],
    ['a top-level key', 'kravbyggaren: 1\nne|\n', 'key  ne'],
    ['below a top-level key', 'kravbyggaren: 1\nneed:\n  |\n', 'key /need '],
    ['an empty file', '|', 'key  '],
  ];
  for (const [what, marked, wanted] of cases)
    for (const [name, text] of [
      ['', marked],
      [', CRLF', marked.replaceAll('\n', '\r\n')],
    ] as const)
      test(`${what}${name}`, () => {
        assert.equal(typing(text).replaceAll('\r', ''), wanted);
      });

  test('the keys that stand in the mapping already, above and below', () => {
    const marked = `${head}        kind: mandatory\n        |\n        text: Ett\n      - id: K-2\n        motive: M\n`;
    const { siblings } = openSource(marked.replace('|', '')).typingAt(marked.indexOf('|'));
    assert.deepEqual([...siblings].sort(), ['id', 'kind', 'text']);
  });
});
