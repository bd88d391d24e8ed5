import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cutText } from '../../../src/core/parse/cut.ts';
import { readPlainLines } from '../../../src/core/parse/plain-lines.ts';
import {
  readCarefully,
  readFromEvents,
  readTreeCarefully,
  readTreeQuickly,
} from '../../../src/core/parse/read-chunk.ts';
import { written } from './documents.ts';
import { check } from './texts.ts';

declare const PROJECT_ROOT: string;

/** What the quick reader takes it reads as the careful one does, places included, and what is faulty it does not take. */
function assertAgrees(chunk: string): boolean {
  const quick = [readPlainLines(chunk), readFromEvents(chunk)].filter(value => value !== undefined);
  if (quick.length === 0) return false;
  const { value, faults } = readCarefully(chunk);
  assert.deepEqual(faults, [], JSON.stringify(chunk));
  for (const each of quick) assert.deepEqual(each, value, JSON.stringify(chunk));
  const tree = readTreeQuickly(chunk);
  assert.ok(tree, JSON.stringify(chunk));
  assert.deepEqual(tree, readTreeCarefully(chunk), JSON.stringify(chunk));
  return true;
}

/** Pieces of YAML in any order: most of it broken, much of it odd. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b',
        'id',
        '7',
        '1.5',
        '-',
        '- ',
        ':',
        ': ',
        '? ',
        '#',
        ' #',
        ' # k',
        '"',
        "'",
        "''",
        '\\"',
        '\\n',
        '\\',
      ],
      ...['\n', '\n', '\n  ', '\n    ', '\r\n', '\r\n  ', '\r', ' ', '  ', '\t', '|', '>', '|-', '>+', '|2', '>-\n  '],
      ...['{', '}', '[', ']', ', ', ',', '&', '*', '!', '%', '@', '`', '<<', '~', 'null', 'true', 'No', '---', '...'],
      ...['a: b', 'a: ', '- a: ', 'text: ', 'å', '😀', '\u00a0', '\u2028', '\u0085', '\ufeff', '\0', '\ud83d', '{{x}}'],
      ...['1e3', '0x1F', '0o7', '.inf', '2027-07-01', '12:30', '1_000', '+1', '-0', '.5', '5.', '007', '0.10'],
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''));

/** Lines of texts of several lines in every style, at every indentation, with and without a last line break. */
const lines = fc
  .tuple(
    fc.constantFrom('', '- ', '  ', '- - ', 'a:\n  ', '- a:\n    - ', 'a: 1\n'),
    fc.constantFrom('a: ', 'b: ', '- ', '"a": ', ''),
    fc.constantFrom(
      '|',
      '>',
      '|-',
      '>-',
      '|+',
      '>+',
      '|1',
      '>2-',
      '> # k',
      '"',
      "'",
      '[',
      '{',
      'x',
      '[x, ',
      '{x: ',
      '',
    ),
    fc.array(
      fc.tuple(
        fc.constantFrom('\n', '\n', '\n', '\n\n', ' \n', '\r\n', '\n \n'),
        fc.nat({ max: 8 }),
        fc.constantFrom(
          'x',
          'y z',
          '',
          ' ',
          '- x',
          '# k',
          'x # k',
          'b: c',
          'x:',
          '"',
          "'",
          ']',
          '}',
          ',',
          '\\',
          'å,',
          ': x',
        ),
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('', '\n', '\n\n', ' ', '\n  ', '\r\n', '\n# k', '\n  # k\n', '\nc: 1', '\n  c: 1\n'),
  )
  .map(([before, key, start, rest, end]) => {
    const more = rest.map(([eol, indent, content]) => eol + ' '.repeat(indent) + content);
    return before + key + start + more.join('') + end;
  });

/** Lines as our files have them, with what may stand in the place of a plain value. */
const nearlyPlain = fc
  .array(
    fc.tuple(
      fc.constantFrom(0, 0, 2, 2, 4, 4, 6, 3),
      fc.constantFrom('', '', '', '- ', '- ', '-  ', '-', '- - '),
      fc.constantFrom('id: ', 'text: ', 'requires: ', 'a: ', 'a:', 'a:  ', 'b-1_c:', 'b: ', '', '"a": ', '1: ', 'å: '),
      fc.constantFrom(
        ...[
          '',
          'x',
          'x y',
          'x, y',
          'Å ö',
          'x:',
          'x: y',
          'x:y',
          'x #k',
          'x#k',
          '# k',
          ' x',
          'x ',
          '-x',
          '- x',
          '{{x}} y',
          'x {{y}}',
        ],
        ...[
          '1',
          '007',
          '1.0',
          '-1',
          '1e3',
          'true',
          'No',
          'null',
          '~',
          '2027-01-01',
          'P4Y',
          '12:30',
          '1_0',
          '.5',
          'x*',
          'x & y',
          'x!',
        ],
        ...['""', "''", '"q"', "'q'", '"q" x', '"q', "'it''s'", '"a\\n"', '"a: b"', "'# k'", '"a" "b"', '|', '>-'],
        ...[
          '{}',
          '[]',
          '{ }',
          '[ ]',
          '{ a: b }',
          '{a: b}',
          '{ a: b, c: 1 }',
          '{ a: b, a: c }',
          '{ a: }',
          '{ a }',
          '{ a: b',
          '{ a: b } x',
        ],
        ...[
          '[x, y]',
          '[x,y]',
          '[x, y,]',
          '[x, , y]',
          '[ x , y ]',
          '[a: b]',
          '[[x], { a: [y] }]',
          '{ id: 7, a: [007] }',
          '[x # k]',
          '{ a: x: y }',
          '{ "a": b }',
          '[1, 2.5, true]',
          '{ a:b }',
          "[x's]",
          '[- x]',
        ],
      ),
      fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\n\n', '\n \n', ' \n', ''),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(all => all.map(([indent, mark, key, value, eol]) => ' '.repeat(indent) + mark + key + value + eol).join(''));

suite('the quick reader and the careful one', () => {
  test('agree on every file that is shipped or used as an example', () => {
    let [quick, all, plain] = [0, 0, 0];
    for (const file of yamlFiles()) {
      const text = readFileSync(file, 'utf8');
      for (const { text: chunk } of cutText(text)) {
        all += 2;
        for (const way of [chunk, chunk.trimEnd().replaceAll('\n', '\r\n')]) {
          if (assertAgrees(way)) quick++;
          if (readPlainLines(way) !== undefined) plain++;
        }
      }
    }
    assert.ok(quick > all * 0.95, `${String(quick)} of ${String(all)}`);
    assert.ok(plain > all / 2, `${String(plain)} of ${String(all)} without a parser`);
  });

  test('agree on documents written in many manners, whole and with some characters changed', function () {
    this.timeout(60_000);
    const change = fc.tuple(fc.nat(), fc.nat({ max: 3 }), pieces);
    check(
      fc.property(written, fc.array(change, { maxLength: 3 }), ({ text }, changes) => {
        for (const { text: chunk } of cutText(text)) assertAgrees(chunk);
        let changed = text;
        for (const [at, size, piece] of changes) {
          const start = at % (changed.length + 1);
          changed = changed.slice(0, start) + piece + changed.slice(start + size);
        }
        for (const { text: chunk } of cutText(changed)) assertAgrees(chunk);
      }),
      400,
    );
  });

  test('agree on lines that are plain, or nearly so', function () {
    this.timeout(60_000);
    let plain = 0;
    check(
      fc.property(nearlyPlain, chunk => {
        assertAgrees(chunk);
        if (readPlainLines(chunk) !== undefined) plain++;
      }),
      6000,
    );
    assert.ok(plain > 150, String(plain));
  });

  test('agree on any heap of the signs that YAML knows', function () {
    this.timeout(60_000);
    let taken = 0;
    check(
      fc.property(pieces, chunk => {
        if (assertAgrees(chunk)) taken++;
      }),
      4000,
    );
    assert.ok(taken > 0);
  });

  test('agree on texts of several lines, however they are indented, quoted and ended', function () {
    this.timeout(60_000);
    let taken = 0;
    check(
      fc.property(lines, chunk => {
        if (assertAgrees(chunk)) taken++;
      }),
      4000,
    );
    assert.ok(taken > 0);
  });
});

function yamlFiles(): readonly string[] {
  const below = (folder: string): readonly string[] =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.ya?ml$/.test(name))
      .map(name => join(PROJECT_ROOT, folder, name));
  return ['templates', 'test/fixtures'].flatMap(below);
}
