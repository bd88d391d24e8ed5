import assert from 'node:assert/strict';
import { Desk } from './cli.ts';

const head = (id: string, more = ''): string =>
  `kravbyggaren: 1\nid: ${id}\ncode: ${id.toUpperCase()}\ntitle: Paketet ${id}\nversion: "1.0.0"\n${more}`;
const requirement = (id: string, text = 'Systemet ska visa skolans namn på varje sida.', more = ''): string =>
  `  - id: ${id}\n    kind: mandatory\n    text: ${text}\n    motive: Det behövs.\n    verification: [{ phase: tender, method: declaration }]\n${more}`;
const good = `${head('skola', 'proposed: always\n')}requirements:\n${requirement('SKOLA-01')}`;

const answers = `kravbyggaren: 1
procurement: { title: Prov, act: LOU, regime: above-threshold }
packs: { skola: { use: true } }
`;

/** Packs that are not what they say: what is wrong, the file, and what is told of it. */
const bad: readonly (readonly [what: string, text: string, told: RegExp])[] = [
  [
    'a value of the wrong type',
    `${head('fel')}requirements:\n${requirement('FEL-01').replace('kind: mandatory', 'kind: 7')}`,
    /:\d+: fel: .*Kravtyp/i,
  ],
  ['a list where a text belongs', head('fel').replace('title: Paketet fel', 'title: [a, b]'), /:4: fel: /],
  [
    'two requirements of one id',
    `${head('fel')}requirements:\n${requirement('FEL-01')}${requirement('FEL-01')}`,
    /FEL-01/,
  ],
  ['a key through which a prototype is reached', `${head('fel')}__proto__: { polluted: true }\n`, /__proto__/],
  [
    'a question called constructor',
    `${head('fel')}questions:\n  - { id: constructor, text: Vad?, type: text }\n`,
    /constructor/,
  ],
  [
    'a placeholder that is code',
    `${head('fel')}requirements:\n${requirement('FEL-01', '"{{#each x}}{{this}}{{/each}} ska visas."')}`,
    /\{\{|platshållare/i,
  ],
  [
    'a placeholder that reaches into a prototype',
    `${head('fel')}requirements:\n${requirement('FEL-01', '"Systemet ska visa {{constructor.constructor}}."')}`,
    /fel: /,
  ],
  [
    'a parameter that nobody declares',
    `${head('fel')}requirements:\n${requirement('FEL-01', '"Systemet ska svara inom {{fel.tid}} sekunder."')}`,
    /fel\.tid/,
  ],
  [
    'an annex that nobody has',
    `${head('fel')}requirements:\n${requirement('FEL-01', `'Systemet ska följa {{bilaga "saknas"}}.'`)}`,
    /saknas/,
  ],
  ['an id that a built-in pack has', head('exit'), /finns redan.*replaces/],
  ['a pack that extends one that is not there', head('fel', 'extends: [finns-inte]\n'), /finns-inte/],
  ['a pack that extends itself', head('fel', 'extends: [fel]\n'), /ring/],
  [
    'a text with more placeholders than a person would read',
    `${head('fel', 'parameters:\n  - { name: tid, title: Tid, type: text, suggested: kort }\n')}requirements:\n${requirement('FEL-01', `"Systemet ska ${'{{fel.tid}}'.repeat(300)}."`)}`,
    /:11: fel: .*fler än 200 platshållare\. Dela upp/,
  ],
  [
    'a placeholder without end',
    `${head('fel')}requirements:\n${requirement('FEL-01', `"Systemet ska {{${'a.'.repeat(5000)}b}}."`)}`,
    /:9: fel: .*längre än 200 tecken/,
  ],
  [
    'a condition that is code',
    `${head('fel')}requirements:\n${requirement('FEL-01', 'Systemet ska visa namn.', '    when: "1 == 1"\n')}`,
    /:12: fel: .*”När” kan inte läsas\. Skriv så här: .*\{ fact: /,
  ],
  [
    'conditions deeper than anybody reads',
    `${head('fel')}requirements:\n${requirement('FEL-01', 'Systemet ska visa namn.', `    when: ${'{ all: ['.repeat(9)}{ fact: procurement.act, is: LOU }${'] }'.repeat(9)}\n`)}`,
    /:12: fel: .*fler än 8 nivåer/,
  ],
  ['a pack whose id is __proto__', head('__proto__'), /:2: fel: .*__proto__/],
  ['a tab instead of spaces', 'kravbyggaren: 1\n\tid: fel\n', /tabb\. Byt tabben/],
  ['anchors, which a pack may not have', `${head('fel')}sources: [&a x, *a]\n`, /fel: /],
  ['something that is no pack', 'hej: 1\n', /fel: /],
];

suite('own packs on the command line', () => {
  let desk: Desk;
  setup(() => {
    desk = new Desk();
    desk.write('skola.kravpaket.yaml', good);
    desk.write('svar.krav.yaml', answers);
  });
  teardown(() => desk.clear());

  test('an own pack is listed, composed and checked as a built-in one', async () => {
    const packs = await desk.run('packs');
    assert.match(packs.out, /Paketet skola \(skola 1\.0\.0\): 1 krav/);
    const { code, err } = await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'ny.krav.yaml');
    assert.equal(code, 0, err);
    assert.match(desk.read('ny.krav.yaml'), /id: SKOLA-01/);
    const checked = await desk.run('check', 'skola.kravpaket.yaml');
    assert.match(checked.out, /1 fil/);
    assert.notEqual(checked.code, 2);
  });

  for (const [what, text, told] of bad)
    test(`${what}: the pack is left out with its place, and the rest goes on`, async () => {
      desk.write('trasig.kravpaket.yaml', text);
      const packs = await desk.run('packs');
      assert.equal(packs.code, 0, packs.err);
      assert.match(packs.err, /^trasig\.kravpaket\.yaml(:\d+)?: fel: /);
      assert.match(packs.err, told);
      assert.match(packs.err, /trasig\.kravpaket\.yaml används inte/);
      assert.match(packs.out, /Paketet skola/);
      const composed = await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'ny.krav.yaml');
      assert.equal(composed.code, 0, composed.err);
      assert.match(desk.read('ny.krav.yaml'), /id: SKOLA-01/);
      assert.match(desk.read('ny.krav.yaml'), /id: EXIT-01/);
    });

  test('packs in a ring are left out, and so is what leans on them', async () => {
    desk.write('a.kravpaket.yaml', head('aa', 'extends: [bb]\n'));
    desk.write('b.kravpaket.yaml', head('bb', 'extends: [aa]\n'));
    desk.write('c.kravpaket.yaml', head('cc', 'extends: [aa]\n'));
    const { out, err, code } = await desk.run('packs');
    assert.equal(code, 0);
    for (const file of ['a', 'b', 'c']) assert.match(err, new RegExp(`${file}\\.kravpaket\\.yaml används inte`));
    assert.doesNotMatch(out, /Paketet (aa|bb|cc)/);
    assert.match(out, /Paketet skola/);
  });

  test('a pack replaces a built-in one by its id, and extends one by redefining its requirements', async () => {
    desk.write(
      'exit.kravpaket.yaml',
      `${head('exit', 'replaces: exit\nproposed: always\n')}requirements:\n${requirement('EXIT-01')}`,
    );
    desk.write(
      'mer.kravpaket.yaml',
      `${head('mer', 'extends: [compatibility]\nproposed: always\n')}requirements:\n${requirement('KOMP-08', 'Leveransen ska omfatta tre testmiljöer.')}`,
    );
    const { code, err } = await desk.run('compose', '--answers', 'svar.krav.yaml', '--out', 'ny.krav.yaml');
    assert.equal(code, 0, err);
    const made = desk.read('ny.krav.yaml');
    assert.match(made, /id: EXIT-01\n\s+kind: mandatory\n\s+text: Systemet ska visa skolans namn/);
    assert.match(made, /id: KOMP-08\n\s+kind: mandatory\n\s+text: Leveransen ska omfatta tre testmiljöer/);
    assert.doesNotMatch(made, /id: EXIT-02/);
  });

  test('check tells how a pack fits the others, and what the rules say of its texts', async () => {
    desk.write(
      'taget.kravpaket.yaml',
      `${head('taget')}requirements:\n${requirement('EXIT-01', 'Systemet ska vara användarvänligt.')}`,
    );
    const { out, code } = await desk.run('check', 'taget.kravpaket.yaml');
    assert.equal(code, 1);
    assert.match(out, /EXIT-01.*finns redan i kravpaketet exit/);
    assert.match(out, /användarvänligt/);
  });
});
