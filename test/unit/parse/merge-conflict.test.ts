import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSource, type Source } from '../../../src/core/parse/index.ts';
import { checkOtherFile } from '../../../src/core/rules/check-other-file.ts';
import { checkPackFile } from '../../../src/core/rules/check-pack-file.ts';
import { checkSpecification } from '../../../src/core/rules/check.ts';
import { checkWorkspaceFile } from '../../../src/core/rules/check-workspace-file.ts';
import { editsOfFix } from '../../../src/core/rules/edits-of-fix.ts';
import type { Specification } from '../../../src/core/model/generated/types.ts';

declare const PROJECT_ROOT: string;

const sample = readFileSync(join(PROJECT_ROOT, 'templates/sample/elevhalsa.krav.yaml'), 'utf8').split('\n');

const inConflict = (first: readonly string[], second: readonly string[]): readonly string[] => [
  '<<<<<<< HEAD',
  ...first,
  '=======',
  ...second,
  '>>>>>>> 1f2e3d4 (feat: kortare tid)',
];

const check = ({ value, findings }: Source) =>
  checkSpecification({ specification: value as unknown as Specification, sourceFindings: findings });

const settled = (source: Source, which: number): string => {
  const [finding] = check(source);
  const fix = finding && source.remediesOf(finding)[which];
  assert.ok(fix);
  const edits = editsOfFix(source, fix);
  assert.ok(edits.ok);
  return edits.value
    .toReversed()
    .reduce((text, { range: [from, to], text: insert }) => text.slice(0, from) + insert + text.slice(to), source.text);
};

suite('a conflict that Git has left', () => {
  test('is told once, wherever it stands, and either version can be kept', () => {
    for (let from = 0; from < sample.length - 1; from += 97) {
      const to = Math.min(sample.length - 1, from + 1 + (from % 9));
      const mine = sample.slice(from, to);
      const theirs = mine.map(line => line.replace(/[a-zåäö](?=[^a-zåäö]*$)/, 'x'));
      const lines = [...sample.slice(0, from), ...inConflict(mine, theirs), ...sample.slice(to)];
      const end = from % 2 ? '\n' : '\r\n';
      const source = openSource(lines.join(end));
      const found = check(source);
      assert.deepEqual(
        found.map(({ code, range = [0, 0] }) => [code, source.position(range[0]).line]),
        [['YAML-27', from + 1]],
        lines.slice(from - 3, from + 25).join('\n'),
      );
      assert.equal(settled(source, 0), sample.join(end));
      assert.equal(settled(source, 1), [...sample.slice(0, from), ...theirs, ...sample.slice(to)].join(end));
    }
  });

  test('tells where the others are, and shows the next when it is settled', () => {
    const at = (word: string): number => sample.findIndex(line => line.includes(word));
    const [one, two] = [at('title:'), sample.length - 20];
    const lines = sample.flatMap((line, i) => (i === one || i === two ? inConflict([line], [`${line} `]) : [line]));
    const [finding, ...others] = check(openSource(lines.join('\n')));
    assert.equal(others.length, 0);
    assert.match(finding?.message ?? '', new RegExp(`på raderna ${String(one + 1)} och ${String(two + 5)}\\.`));
    const after = openSource(settled(openSource(lines.join('\n')), 0));
    assert.deepEqual(
      check(after).map(({ code, range = [0, 0] }) => [code, after.position(range[0]).line]),
      [['YAML-27', two + 1]],
    );
  });

  test('with what was there before both loses that too', () => {
    const [head = '', ...rest] = sample;
    const lines = [
      '<<<<<<< HEAD',
      head,
      '||||||| 9a8b7c6',
      'kravbyggaren: 0',
      '=======',
      head,
      '>>>>>>> gren',
      ...rest,
    ];
    assert.equal(settled(openSource(lines.join('\n')), 1), sample.join('\n'));
  });

  test('of which a line has been left behind is told at that line', () => {
    for (const mark of ['=======', '>>>>>>> gren/andra', '||||||| bas']) {
      const source = openSource([...sample.slice(0, 40), mark, ...sample.slice(40)].join('\n'));
      assert.deepEqual(
        check(source).map(({ code, range = [0, 0] }) => [code, source.text.slice(...range)]),
        [['YAML-28', mark]],
      );
    }
  });

  test('is the only thing that is told of a pack, of settings and of an IT environment too', () => {
    const source = openSource(inConflict(['id: 7'], ['id: [']).join('\n'));
    const around = { others: [], library: [] } as unknown as Parameters<typeof checkPackFile>[1];
    for (const found of [
      checkPackFile(source, around),
      checkWorkspaceFile(source),
      checkOtherFile('environment', source),
    ])
      assert.deepEqual(
        found.map(({ code }) => code),
        ['YAML-27'],
      );
  });

  test('is no more than a text where the signs stand in one', () => {
    const text = 'kravbyggaren: 1\nneed:\n  background: |\n    =======\n    <<<<<<< HEAD\n';
    assert.deepEqual(openSource(text).findings, []);
  });
});
