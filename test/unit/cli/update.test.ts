import assert from 'node:assert/strict';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { Desk } from './cli.ts';
import { updateResultFaults } from './json-schema.ts';

const requirement = (id: string, text: string, more = ''): string =>
  `  - id: ${id}\n    kind: mandatory\n    text: ${text}\n    motive: Det behövs.\n    verification: [{ phase: tender, method: declaration }]\n${more}`;
const pack = (id: string, version: string, requirements: string): string =>
  `kravbyggaren: 1\nid: ${id}\ncode: ${id.toUpperCase()}\ntitle: Paketet ${id}\nversion: "${version}"\nrequirements:\n${requirements}`;

const old = pack(
  'skola',
  '1.0.0',
  requirement('SKOLA-01', 'Systemet ska visa skolans namn på varje sida.') +
    requirement('SKOLA-02', 'Systemet ska skriva ut klasslistor.') +
    requirement('SKOLA-03', 'Systemet ska visa schemat.') +
    requirement('SKOLA-04', 'Systemet ska visa elevens frånvaro.'),
);
const newest = pack(
  'skola',
  '1.1.0',
  requirement('SKOLA-01', 'Systemet ska visa skolans namn och ort på varje sida.') +
    requirement('SKOLA-02', 'Systemet ska skriva ut klasslistor.', '    owner: it\n') +
    requirement('SKOLA-05', 'Systemet ska visa skolans kalender.'),
);
const answers = `kravbyggaren: 1 # svaren
procurement: { title: Prov, act: LOU, regime: above-threshold }
packs: { skola: { use: true } }
`;

interface Told {
  packs: { id: string; from: string; to: string; updated: boolean }[];
  requirements: { id: string; type: string; decision?: string; fields?: { field: string; decision?: string }[] }[];
  conflicts: number;
  undecided: string[];
  written: boolean;
}

suite('kravbyggaren update', () => {
  let desk: Desk;
  setup(async () => {
    desk = new Desk();
    desk.write('svar.krav.yaml', answers);
    desk.write('skola.kravpaket.yaml', old);
    const { code, err } = await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'ny.krav.yaml');
    assert.equal(code, 0, err);
  });
  teardown(() => desk.clear());

  const update = (...more: readonly string[]) => desk.run('update', 'ny.krav.yaml', ...more);
  const told = async (...more: readonly string[]): Promise<Told> => {
    const value: unknown = JSON.parse((await update('--format', 'json', ...more)).out);
    assert.deepEqual(updateResultFaults(value), []);
    return value as Told;
  };
  const publish = (): void => void desk.write('skola.kravpaket.yaml', newest);
  const rewrite = (from: string, to: string): string => {
    const text = desk.read('ny.krav.yaml');
    assert.ok(text.includes(from), from);
    desk.write('ny.krav.yaml', text.replace(from, to));
    return desk.read('ny.krav.yaml');
  };

  test('says so when every pack is the newest', async () => {
    const { code, out, err } = await update('--take', 'all');
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(err, /ny\.krav\.yaml bygger redan på de nyaste kravpaketen/);
    assert.deepEqual((await told()).packs, []);
  });

  test('lists what is new, changed and removed, and writes nothing without being told', async () => {
    const before = rewrite('namn på varje sida', 'namn och logotyp på varje sida');
    publish();
    const { code, out, err } = await update();
    assert.equal(code, 1);
    assert.match(out, /^Paketet skola \(skola\) 1\.0\.0 → 1\.1\.0\n/);
    assert.match(out, /Nytt: SKOLA-05 \(Obligatoriskt krav\): Systemet ska visa skolans kalender\.\n/);
    assert.match(
      out,
      /Ändrat av både er och kravpaketet: SKOLA-01, Kravtext\n.*namn och logotyp på varje sida\.\n.*namn och ort på/,
    );
    assert.match(out, /Ändrat i kravpaketet: SKOLA-02, Ägare\n {4}Här: +\(inget\)\n {4}Kravpaketet: +IT\n/);
    assert.match(out, /Utgår ur kravpaketet: SKOLA-03: Systemet ska visa schemat\./);
    assert.match(out, /1 krav är nytt, 2 ändras och 2 utgår\./);
    assert.match(err, /Inget har skrivits\. Välj med --take och --keep/);
    assert.equal(desk.read('ny.krav.yaml'), before);
    assert.ok(!existsSync(desk.path('ny.paket/skola@1.1.0.kravpaket.yaml')));
    const { conflicts, undecided, written, requirements } = await told();
    assert.deepEqual([conflicts, written], [1, false]);
    assert.deepEqual(undecided, ['SKOLA-01/text', 'SKOLA-02/owner', 'SKOLA-05', 'SKOLA-03', 'SKOLA-04']);
    assert.deepEqual(
      requirements.map(({ id, type }) => `${type} ${id}`),
      ['changed SKOLA-01', 'changed SKOLA-02', 'new SKOLA-05', 'removed SKOLA-03', 'removed SKOLA-04'],
    );
  });

  test('takes all that nobody here has changed, and keeps a copy of the new version beside', async () => {
    rewrite('# svaren', '# egna ord');
    publish();
    const { code, err } = await update('--take', 'all');
    assert.equal(code, 0, err);
    const text = desk.read('ny.krav.yaml');
    assert.match(text, /^kravbyggaren: 1 # egna ord\n/);
    assert.match(text, /namn och ort på varje sida/);
    assert.match(text, /id: SKOLA-05\n/);
    assert.doesNotMatch(text, /SKOLA-03|SKOLA-04/);
    assert.match(text, /skola: \{ use: true, version: "1\.1\.0" \}/);
    assert.doesNotMatch(text, /requirement: SKOLA-\d+\n\s+version: "1\.0\.0"/);
    assert.equal(desk.read('ny.paket/skola@1.1.0.kravpaket.yaml'), newest);
    assert.ok(existsSync(desk.path('ny.paket/skola@1.0.0.kravpaket.yaml')));
    assert.equal((await update()).code, 0);
    const composed = await desk.run('compose', '--answers', 'ny.krav.yaml', '--out', 'ny.krav.yaml', '--force');
    assert.equal(composed.code, 0);
    assert.equal(desk.read('ny.krav.yaml'), text);
  });

  test('stops before anything is written while a conflict is not decided', async () => {
    const before = rewrite('namn på varje sida', 'namn överst på varje sida');
    publish();
    const { code, err } = await update('--take', 'all');
    assert.equal(code, 1);
    assert.match(err, /1 ändring är inte vald, så inget har skrivits/);
    assert.equal(desk.read('ny.krav.yaml'), before);
    assert.deepEqual((await told('--take', 'all')).undecided, ['SKOLA-01/text']);
  });

  for (const [choice, text] of [
    [['--conflicts', 'keep'], 'namn överst på varje sida'],
    [['--conflicts', 'take'], 'namn och ort på varje sida'],
    [['--keep', 'SKOLA-01'], 'namn överst på varje sida'],
    [['--take', 'SKOLA-01/text'], 'namn och ort på varje sida'],
    [['--merge', 'all', '--conflicts', 'keep'], 'namn överst på varje sida'],
  ] as const)
    test(`decides a conflict by ${choice.join(' ')}`, async () => {
      rewrite('namn på varje sida', 'namn överst på varje sida');
      publish();
      const { code, err } = await update('--take', 'all', ...choice);
      assert.equal(code, 0, err);
      assert.match(desk.read('ny.krav.yaml'), new RegExp(text));
    });

  test('joins two changes that do not collide', async () => {
    rewrite('Systemet ska visa skolans namn', 'Systemet ska alltid visa skolans namn');
    publish();
    assert.equal((await update('--take', 'all', '--merge', 'SKOLA-01')).code, 0);
    assert.match(desk.read('ny.krav.yaml'), /Systemet ska alltid visa skolans namn och ort på varje sida\./);
  });

  test('a requirement that goes though it was changed here is a conflict; one that is new can be declined', async () => {
    rewrite('visa schemat', 'visa dagens schema');
    publish();
    assert.deepEqual((await told('--take', 'skola')).undecided, ['SKOLA-03']);
    const { code } = await update('--take', 'skola', '--keep', 'SKOLA-03,SKOLA-05');
    assert.equal(code, 0);
    const text = desk.read('ny.krav.yaml');
    assert.match(text, /visa dagens schema/);
    assert.doesNotMatch(text, /id: SKOLA-05\n|SKOLA-04/);
    assert.match(text, /declined: \[\{ requirement: SKOLA-05 \}\]/);
  });

  test('keeping all writes the version and nothing else of the pack', async () => {
    const before = desk.read('ny.krav.yaml');
    publish();
    assert.equal((await update('--keep', 'all')).code, 0);
    const after = desk.read('ny.krav.yaml');
    assert.match(after, /declined:/);
    for (const line of before.split('\n').filter(line => /text:|motive:/.test(line))) assert.ok(after.includes(line));
    assert.equal((await update()).code, 0);
  });

  test('only the packs that are named are updated', async () => {
    desk.write('bad.kravpaket.yaml', pack('bad', '1.0.0', requirement('BAD-01', 'Systemet ska visa badtider.')));
    desk.write('svar.krav.yaml', answers.replace('skola:', 'bad: { use: true }, skola:'));
    await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'ny.krav.yaml', '--force');
    desk.write('bad.kravpaket.yaml', pack('bad', '2.0.0', requirement('BAD-01', 'Systemet ska visa alla badtider.')));
    publish();
    const { packs, written } = await told('--take', 'bad');
    assert.deepEqual(
      [written, ...packs.map(({ id, updated }) => `${id} ${String(updated)}`)],
      [true, 'bad true', 'skola false'],
    );
    assert.match(desk.read('ny.krav.yaml'), /visa alla badtider/);
    assert.match(desk.read('ny.krav.yaml'), /namn på varje sida/);
  });

  test('without the copy of the older version nothing is taken unasked', async () => {
    rmSync(desk.path('ny.paket'), { recursive: true });
    publish();
    const { out } = await update();
    assert.match(out, /Kopian av den äldre versionen saknas/);
    assert.equal((await update('--take', 'all')).code, 1);
    assert.equal((await update('--take', 'all', '--conflicts', 'take')).code, 0);
  });

  for (const [what, given, message] of [
    ['a name that nothing bears', ['--take', 'SKOLA-99'], /heter ”SKOLA-99”/],
    ['a name both taken and kept', ['--take', 'all', '--keep', 'all'], /både i --take och --keep/],
    ['--conflicts alone', ['--conflicts', 'keep'], /--conflicts gäller bara tillsammans/],
    ['a value that is not one', ['--take', 'all', '--conflicts', 'merge'], /Värdet ”merge” för --conflicts/],
  ] as const)
    test(`${what} is refused`, async () => {
      publish();
      const before = desk.read('ny.krav.yaml');
      const { code, err } = await update(...given);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(desk.read('ny.krav.yaml'), before);
    });

  test('a damaged specification is not updated', async () => {
    publish();
    const text = rewrite('motive: Det behövs.', 'motive: "Det behövs.');
    const { code, err } = await update('--take', 'all');
    assert.equal(code, 2);
    assert.match(err, /ny\.krav\.yaml:\d+: fel: /);
    assert.equal(desk.read('ny.krav.yaml'), text);
  });

  test('a file that cannot be written leaves no copy behind', async () => {
    publish();
    const before = desk.read('ny.krav.yaml');
    chmodSync(desk.path('ny.krav.yaml'), 0o444);
    const { code, err } = await update('--take', 'all');
    assert.equal(code, 2);
    assert.match(err, /skrivskyddad/);
    assert.equal(desk.read('ny.krav.yaml'), before);
    assert.ok(!existsSync(desk.path('ny.paket/skola@1.1.0.kravpaket.yaml')));
  });
});
