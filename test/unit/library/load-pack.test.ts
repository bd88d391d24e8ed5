import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../src/core/model/generated/types.ts';
import type { Json } from '../../../src/core/model/json.ts';
import {
  composeSpecification,
  createLibrary,
  libraryFindings,
  loadAnnexTemplate,
  loadPack,
  packFindings,
  type LoadedPack,
} from '../../../src/core/library/index.ts';
import { exit, integration } from './fixture-packs.ts';

const codes = (value: unknown): readonly string[] => packFindings(value as Json).map(({ code, at }) => `${code} ${at}`);
const pack = (more: object): object => ({
  kravbyggaren: 1,
  id: 'own',
  code: 'EGN',
  title: 'Eget',
  version: '1.0.0',
  ...more,
});
const requirement = (more: object): object =>
  pack({ requirements: [{ id: 'EGN-1', kind: 'mandatory', text: 'Systemet ska.', ...more }] });
const loaded = (pack: object): LoadedPack => ({ pack: pack as Pack, text: '' });

suite('library: packs as files', () => {
  test('a pack is read with its text, byte for byte', () => {
    const text = 'kravbyggaren: 1\nid: own\ncode: EGN\ntitle: Eget # mitt\nversion: "1.0.0"\n';
    const read = loadPack(text);
    assert.ok(read.ok);
    assert.deepEqual(read.value.findings, []);
    assert.equal(read.value.loaded?.pack.title, 'Eget');
    assert.equal(read.value.loaded.text, text);
  });

  test('what is no pack of ours is refused with a reason, and a broken one is not loaded', () => {
    for (const [text, code] of [
      ['hej', 'not-kravbyggaren-file'],
      ['kravbyggaren: 2\nid: own\n', 'newer-major'],
    ] as const) {
      const read = loadPack(text);
      assert.ok(!read.ok);
      assert.equal(read.problem.code, code);
    }
    const broken = loadPack('kravbyggaren: 1\nid: own\ncode: EGN\ntitle: [a]\nversion: "1.0.0"\n');
    assert.ok(broken.ok);
    assert.equal(broken.value.loaded, undefined);
    assert.deepEqual(
      broken.value.findings.map(({ at }) => at),
      ['/title'],
    );
  });

  test('the packs that the other tests use are right', () => {
    assert.deepEqual(codes(exit), []);
    assert.deepEqual(codes(integration), []);
  });

  test('each fault points at its place', () => {
    let deep: object = { fact: 'classification.integrity' };
    for (let level = 0; level < 8; level++) deep = { not: deep };
    const faulty: readonly (readonly [object, string])[] = [
      [pack({ id: 7 }), 'YAML-30 /id'],
      [requirement({ kind: 'krav' }), 'YAML-41 /requirements/@EGN-1/kind'],
      [
        pack({
          requirements: [
            { id: 'A', kind: 'mandatory', text: 'a' },
            { id: 'A', kind: 'mandatory', text: 'b' },
          ],
        }),
        'PKT-01 /requirements/1',
      ],
      [
        pack({
          parameters: [
            { name: 'a', title: 'A', type: 'text' },
            { name: 'a', title: 'B', type: 'text' },
          ],
        }),
        'PKT-01 /parameters/1',
      ],
      [requirement({ when: deep }), 'PKT-02 /requirements/@EGN-1/when'],
      [requirement({ text: '{{#each a}}x{{/each}}' }), 'PKT-03 /requirements/@EGN-1/text'],
      [requirement({ text: '{{own.days}} dagar' }), 'PKT-04 /requirements/@EGN-1/text'],
      [requirement({ text: '{{item.name}}' }), 'PKT-04 /requirements/@EGN-1/text'],
      [requirement({ motive: '{{answers.when}}' }), 'PKT-04 /requirements/@EGN-1/motive'],
      [pack({ parameters: [{ name: 'a', title: 'A', type: 'text', suggested: '{{own.a}}' }] }), 'PKT-05 /parameters/0'],
      [pack({ questions: [{ id: 'constructor', text: '?', type: 'text' }] }), 'PKT-06 /questions/@constructor/id'],
      [requirement({ section: 'nope' }), 'PKT-07 /requirements/@EGN-1/section'],
      [requirement({ forEach: { answers: 'rows', key: 'id' } }), 'PKT-09 /requirements/@EGN-1/forEach'],
      [pack({ questions: [{ id: 'a', text: '?', type: 'number', parameter: 'b' }] }), 'PKT-10 /questions/@a/parameter'],
      [
        pack({ parameters: [{ name: 'a', title: 'A', type: 'number', min: 1, suggested: 0 }] }),
        'PKT-11 /parameters/0/suggested',
      ],
      [requirement({ when: { fact: 'procurement.subjct.cloud' } }), 'PKT-12 /requirements/@EGN-1/when'],
      [requirement({ kind: 'award' }), 'PKT-13 /requirements/@EGN-1'],
      [pack({ questions: [{ id: 'a', text: '?', type: 'choice' }] }), 'PKT-14 /questions/@a'],
    ];
    for (const [value, expected] of faulty) {
      assert.ok(codes(value).includes(expected), `${expected} among ${codes(value).join(', ')}`);
      for (const { message } of packFindings(value as Json)) assert.match(message, /[.?!}]$/);
    }
  });

  test('keys through which a prototype could be reached are refused, as YAML writes them', () => {
    const read = loadPack(
      'kravbyggaren: 1\nid: own\ncode: E\ntitle: T\nversion: "1.0.0"\nsections:\n  - id: a\n    title: b\n    __proto__: { polluted: true }\n',
    );
    assert.ok(read.ok);
    assert.ok(read.value.findings.some(({ code }) => code === 'PKT-06'));
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  test('packs that do not fit together are told apart by pack', () => {
    const base = requirement({});
    const cases: readonly (readonly [readonly object[], string])[] = [
      [[base, base], 'PKT-17 /id'],
      [
        [base, { ...pack({ id: 'b', requirements: [{ id: 'EGN-1', kind: 'mandatory', text: 'x' }] }) }],
        'PKT-17 /requirements/@EGN-1',
      ],
      [[pack({ extends: ['b'] }), pack({ id: 'b', extends: ['own'] })], 'PKT-15 /extends'],
      [[pack({ extends: ['nope'] })], 'PKT-16 /extends'],
      [[requirement({ text: 'Se {{krav "X-9"}}.' })], 'PKT-08 /requirements/@EGN-1/text'],
      [[requirement({ text: 'Se {{bilaga "x"}}.' })], 'PKT-08 /requirements/@EGN-1/text'],
      [[requirement({ text: '{{other.days}}' })], 'PKT-04 /requirements/@EGN-1/text'],
      [[requirement({ requires: ['X-9'] })], 'PKT-08 /requirements/@EGN-1'],
      [[pack({ annexes: [{ id: 'a', template: 'nope' }] })], 'PKT-18 /annexes/@a'],
    ];
    for (const [packs, expected] of cases) {
      const found = [...libraryFindings({ packs: packs.map(loaded) }).values()]
        .flat()
        .map(({ code, at }) => `${code} ${at}`);
      assert.ok(found.includes(expected), `${expected} among ${found.join(', ')}`);
    }
    const fine = [base, pack({ replaces: 'own' })].map(loaded);
    assert.deepEqual([...libraryFindings({ packs: fine }).values()].flat(), []);
  });

  test('a pack replaces one by id, and extends one by redefining its requirements', () => {
    const replaced = createLibrary({ packs: [loaded(exit), loaded(pack({ id: 'mine', replaces: 'exit' }))] });
    assert.deepEqual(
      replaced.packs.map(({ id }) => id),
      ['mine'],
    );
    const extension = pack({
      id: 'mine',
      extends: ['exit'],
      order: 90,
      requirements: [
        { id: 'EXIT-01', kind: 'mandatory', text: 'Min lydelse.' },
        { id: 'MIN-1', section: 'data', kind: 'mandatory', text: 'Nytt.' },
      ],
    });
    const library = createLibrary({ packs: [loaded(exit), loaded(extension)] });
    const { specification } = composeSpecification({ kravbyggaren: 1, packs: { mine: { use: true } } }, library);
    const requirements = specification.sections?.flatMap(section => section.requirements ?? []) ?? [];
    assert.deepEqual(requirements[0], {
      id: 'EXIT-01',
      kind: 'mandatory',
      text: 'Min lydelse.',
      source: { pack: 'mine', requirement: 'EXIT-01', version: '1.0.0' },
    });
    assert.equal(requirements.at(-1)?.id, 'MIN-1');
    assert.deepEqual(composeSpecification(specification, library).changes, []);
  });

  test('an annex template with a fault is a problem with line', () => {
    const read = loadAnnexTemplate('kravbyggaren: 1\nid: a\ntitle: A\nkind: tabell\n');
    assert.ok(!read.ok);
    assert.deepEqual({ ...read.problem, detail: '' }, { code: 'wrong-shape', at: '/kind', line: 4, detail: '' });
  });

  test('the packs and annexes that come with the program are free of faults', function () {
    const root = join(PROJECT_ROOT, 'templates');
    if (!existsSync(join(root, 'packs'))) return this.skip();
    const files = (folder: string): readonly string[] =>
      readdirSync(join(root, folder))
        .filter(name => name.endsWith('.yaml'))
        .map(name => readFileSync(join(root, folder, name), 'utf8'));
    const annexTemplates = files('annexes').map(text => {
      const read = loadAnnexTemplate(text);
      assert.ok(read.ok, JSON.stringify(read));
      return read.value;
    });
    const packs = files('packs').map(text => {
      const read = loadPack(text);
      assert.ok(read.ok);
      assert.deepEqual(read.value.findings, []);
      assert.ok(read.value.loaded);
      return read.value.loaded;
    });
    const between = libraryFindings({ packs, annexTemplates });
    assert.deepEqual(
      [...between].filter(([, findings]) => findings.length > 0),
      [],
    );
  });
});
