import assert from 'node:assert/strict';
import { commands } from '../../../src/cli/run.ts';
import { Desk } from './cli.ts';

suite('the command line', () => {
  const desk = new Desk();
  suiteTeardown(() => desk.clear());

  test('--help names every command and --version the version', async () => {
    const { code, out, err } = await desk.run('--help');
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const { spec } of commands) assert.match(out, new RegExp(`^ {2}kravbyggaren ${spec.name}( |$)`, 'm'));
    assert.deepEqual(await desk.run('--version'), { code: 0, out: '0.0.0\n', err: '' });
  });

  for (const { spec } of commands)
    test(`${spec.name} --help explains every option`, async () => {
      const { code, out } = await desk.run(spec.name, '--help');
      assert.equal(code, 0);
      for (const name of Object.keys(spec.options)) assert.ok(out.includes(`--${name}`), name);
    });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Ange ett kommando/],
    [['exportera'], /Kommandot ”exportera” finns inte/],
    [['--okänd'], /Växeln --okänd finns inte/],
    [['import', 'a.csv', '--out', 'b', '--okänd'], /Växeln --okänd finns inte/],
    [['import', 'a.csv'], /Ange antingen --out för en ny kravspecifikation eller --into/],
    [['import', 'a.csv', '--out'], /Växeln --out saknar värde/],
    [['import', 'a.csv', '--out', 'b', '--force=ja'], /Växeln --force tar inget värde/],
    [['import', '--out', 'b'], /Argumentet FIL måste anges/],
    [['import', 'a.csv', 'c.csv', '--out', 'b'], /Argumentet ”c\.csv” är ett för mycket/],
    [['import', 'a.csv', '--out', 'b', '--out', 'c'], /Växeln --out är angiven mer än en gång/],
    [['import', 'a.csv', '--out', 'b', '--format', 'xml'], /Värdet ”xml” för --format går inte att använda/],
  ];
  for (const [given, message] of wrong)
    test(`kravbyggaren ${given.join(' ')} is refused in Swedish`, async () => {
      const { code, out, err } = await desk.run(...given);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.match(err, /Inget har skrivits/);
    });
});
