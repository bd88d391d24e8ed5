import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { Desk } from './cli.ts';
import { composeResultFaults, packsResultFaults } from './json-schema.ts';

const answers = `kravbyggaren: 1 # svaren
procurement: { title: Prov, act: LOU, regime: above-threshold }
environment: m.itmiljo.yaml
packs: { exit: { use: true } }
`;
const environment = 'kravbyggaren: 1\ntitle: IT-miljö\ndate: 2026-09-01\nentries: []\n';

suite('kravbyggaren compose', () => {
  let desk: Desk;
  setup(() => {
    desk = new Desk();
    desk.write('svar.krav.yaml', answers);
    desk.write('m.itmiljo.yaml', environment);
  });
  teardown(() => desk.clear());

  const compose = (...more: readonly string[]) =>
    desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'ny.krav.yaml', ...more);

  test('adds the requirements of the packs and keeps a copy of each pack beside', async () => {
    const { code, out, err } = await compose();
    assert.equal(code, 0, err);
    assert.match(out, /^Lade till \d+ krav, \d+ bilag/);
    assert.match(desk.read('ny.krav.yaml'), /^kravbyggaren: 1 # svaren\n[\s\S]*id: EXIT-01\n/);
    assert.ok(desk.files().includes('ny.paket'));
    assert.match(desk.read('ny.paket/exit@1.0.0.kravpaket.yaml'), /^id: exit$/m);
    assert.equal(desk.read('svar.krav.yaml'), answers);
  });

  test('tells the same as JSON that fits its schema', async () => {
    const result = JSON.parse((await compose('--format', 'json')).out) as { added: string[]; open: unknown[] };
    assert.deepEqual(composeResultFaults(result), []);
    assert.ok(result.added.includes('EXIT-01'));
    assert.ok(result.open.length > 0);
  });

  test('what it made can be checked, and composed again without a change', async () => {
    await compose();
    assert.notEqual((await desk.run('check', 'ny.krav.yaml')).code, 2);
    const first = desk.read('ny.krav.yaml');
    const again = await compose('--force');
    assert.equal(again.code, 0, again.err);
    assert.match(again.out, /^Lade till 0 krav, 0 bilagor och 0 parametrar/);
    assert.equal(desk.read('ny.krav.yaml'), first);
    await desk.run('compose', '--answers', 'ny.krav.yaml', '--out', 'tredje.krav.yaml');
    assert.equal(desk.read('tredje.krav.yaml'), first);
  });

  test('composing again with changed answers keeps what has been written by hand', async () => {
    await compose();
    const edited = desk
      .read('ny.krav.yaml')
      .replace(/(id: EXIT-01\n\s+kind: \S+\n\s+text: ).*\n/, '$1Egen ordalydelse.\n');
    assert.notEqual(edited, desk.read('ny.krav.yaml'));
    desk.write('ny.krav.yaml', edited);
    desk.write(
      'svar.krav.yaml',
      answers.replace('title: Prov', 'title: Provet').replace('exit:', 'otp: { use: true }, exit:'),
    );
    const { code, out } = await compose('--force');
    assert.equal(code, 0);
    assert.match(out, /^Lade till [1-9]\d* krav/);
    assert.match(desk.read('ny.krav.yaml'), /text: Egen ordalydelse\./);
    assert.match(desk.read('ny.krav.yaml'), /title: Provet/);
    assert.match(desk.read('ny.krav.yaml'), /id: OTP-01\n/);
  });

  test('a result in a folder of its own gets the files it refers to', async () => {
    mkdirSync(desk.path('in'));
    desk.write('in/svar.krav.yaml', answers);
    desk.write('in/m.itmiljo.yaml', environment);
    mkdirSync(desk.path('ut'));
    const { code, err } = await desk.run('compose', '--answers', 'in/svar.krav.yaml', '--out', 'ut/ny.krav.yaml');
    assert.equal(code, 0);
    assert.match(err, /Kopierade ut\/m\.itmiljo\.yaml/);
    const checked = await desk.run('check', 'ut/ny.krav.yaml', '--format', 'json');
    assert.doesNotMatch(checked.out, /YAML-60/);
  });

  test('a result below the root refers to the same files', async () => {
    mkdirSync(desk.path('under'));
    const { code, err } = await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'under/ny.krav.yaml');
    assert.equal(code, 0);
    assert.match(err, /ange --root/);
    assert.match(desk.read('under/ny.krav.yaml'), /^environment: \.\.\/m\.itmiljo\.yaml$/m);
    assert.doesNotMatch((await desk.run('check', 'under/ny.krav.yaml', '--root', '.')).out, /YAML-60/);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown pack', answers.replace('exit:', 'exitt:'), /svar\.krav\.yaml:4: fel: Kravpaketet ”exitt” finns inte/],
    [
      'an answer of the wrong type',
      `${answers}interview:
  compatibility:
    concurrent-users: många
`,
      /svar\.krav\.yaml:7: fel: Svaret på frågan ”concurrent-users” i kravpaketet ”compatibility” .* ett tal/,
    ],
    ['a missing environment', answers.replace('m.itm', 'saknas.itm'), /svar\.krav\.yaml:3: fel: IT-miljön saknas/],
    ['a wrong shape', answers.replace('act: LOU', 'act: LOL'), /svar\.krav\.yaml:2: fel: .*LOL/],
    ['no YAML', '{{{', /svar\.krav\.yaml:1: fel: Filen kan inte läsas som YAML/],
    ['YAML of another shape', 'a: 1\n', /svar\.krav\.yaml:1: fel: Filen saknar ”kravbyggaren: 1”/],
    ['a newer major', 'kravbyggaren: 2\n', /svar\.krav\.yaml:1: fel: Filen har format 2/],
  ];
  for (const [what, content, message] of refused)
    test(`${what} is refused with file and line, and nothing is written`, async () => {
      desk.write('svar.krav.yaml', content);
      const before = desk.files();
      const { code, out, err } = await compose();
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.deepEqual(desk.files(), before);
    });

  test('an existing file is left alone without --force, and a damaged one always', async () => {
    desk.write('ny.krav.yaml', 'kravbyggaren: 1\nsections:\n  - id: a\n    title: "öppet\n');
    const before = desk.read('ny.krav.yaml');
    assert.match((await compose()).err, /ny\.krav\.yaml: fel: Filen finns redan/);
    const { code, err } = await compose('--force');
    assert.equal(code, 2);
    assert.match(err, /ny\.krav\.yaml:\d+: fel: /);
    assert.equal(desk.read('ny.krav.yaml'), before);
  });

  test('a folder that cannot be written in leaves no trace', async () => {
    mkdirSync(desk.path('låst'));
    chmodSync(desk.path('låst'), 0o555);
    const { code, err } = await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'låst/ny.krav.yaml');
    assert.equal(code, 2);
    assert.match(err, /skrivskyddad/);
  });
});

suite('kravbyggaren packs', () => {
  test('lists every pack as JSON that fits its schema, and as text', async () => {
    const desk = new Desk();
    const { code, out } = await desk.run('packs', '--format', 'json');
    assert.equal(code, 0);
    const result = JSON.parse(out) as { packs: { id: string; requirements: { id: string; kind: string }[] }[] };
    assert.deepEqual(packsResultFaults(result), []);
    const exit = result.packs.find(({ id }) => id === 'exit');
    assert.ok(exit?.requirements.every(({ kind }) => kind !== ''));
    assert.match((await desk.run('packs')).out, /^EXIT {2}.* \(exit 1\.0\.0\): \d+ krav, \d+ frågor$/m);
    desk.clear();
  });
});
