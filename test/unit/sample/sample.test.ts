import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkSpecification,
  composeSpecification,
  createLibrary,
  demandsOf,
  openKravFile,
  packCopies,
  type AnnexTemplate,
  type Environment,
  type Finding,
  type Pack,
  type Requirement,
  type Specification,
  type Workspace,
} from '../../../src/core/index.ts';

declare const PROJECT_ROOT: string;

/** Within half a year of the IT environment's date, and before the tender's. */
const today = '2026-11-23';
const templates = join(PROJECT_ROOT, 'templates');
const text = (...path: readonly string[]): string => readFileSync(join(templates, ...path), 'utf8');

function open<Value>(...path: readonly string[]): Value {
  const opened = openKravFile(text(...path));
  assert.ok(opened.ok, path.join('/'));
  assert.deepEqual(opened.value.findings, [], path.join('/'));
  return opened.value.value as unknown as Value;
}

const files = (folder: string): readonly string[] => readdirSync(join(templates, folder)).sort();
const packs = files('packs').map(file => ({ pack: open<Pack>('packs', file), text: text('packs', file) }));
const annexTemplates = files('annexes').map(file => open<AnnexTemplate>('annexes', file));
const library = createLibrary({ packs, annexTemplates });

const answers = open<Specification>('sample', 'elevhalsa.svar.krav.yaml');
const specification = open<Specification>('sample', 'elevhalsa.krav.yaml');
const environment = open<Environment>('sample', 'exempelby.itmiljo.yaml');
const workspace = open<Workspace>('sample', 'kravbyggaren.yaml');
const requirements: readonly Requirement[] = (specification.sections ?? []).flatMap(each => each.requirements ?? []);

function check(of: Specification, audience: 'internal' | 'tender'): readonly Finding[] {
  return checkSpecification({
    specification: of,
    environment,
    workspace,
    packs: packs.map(({ pack }) => pack),
    today,
    audience,
  });
}

const worse = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ severity, suppressed }) => severity !== 'hint' && !suppressed)
    .map(({ code, at, message }) => `${code} ${at} ${message}`);

suite('sample', () => {
  test('the committed specification is what composing the answers gives; `npm run sample` makes it anew', () => {
    assert.deepEqual(composeSpecification(answers, library, environment).specification, specification);
  });

  test('composing the committed specification again finds nothing to add, to remove or to decide', () => {
    const again = composeSpecification(specification, library, environment);
    assert.deepEqual(again.changes, []);
    assert.deepEqual([again.removable, again.open, again.rowFaults, again.unknownPacks], [[], [], [], []]);
  });

  test('the packs it was composed from lie beside it, byte for byte, and no others', () => {
    const copies = packCopies(specification, library);
    assert.deepEqual(copies.map(({ name }) => name).sort(), files('sample/elevhalsa.paket'));
    for (const { name, text: copy } of copies) assert.equal(text('sample', 'elevhalsa.paket', name), copy, name);
  });

  test('it holds about a hundred requirements, 25 of which say what the system lets whom do', () => {
    const tasks = requirements.filter(({ source }) => source?.requirement === 'FUNK-01');
    assert.equal(tasks.length, 25);
    for (const { text: demand } of tasks) assert.match(demand, /^Systemet ska låta \p{Ll}[\p{L} ]+ [^.]+\.$/u);
    assert.ok(requirements.length >= 75 && requirements.length <= 110, String(requirements.length));
  });

  for (const audience of ['internal', 'tender'] as const)
    test(`neither answers nor specification has an error or a warning when it is checked for ${audience}`, () => {
      assert.deepEqual(worse(check(specification, audience)), []);
      if (audience === 'internal') assert.deepEqual(worse(check(answers, audience)), []);
    });

  test('the six demands of 3.11 are met or waived', () => {
    const missing = demandsOf({ specification, environment }).filter(({ status }) => status === 'missing');
    assert.deepEqual(missing, []);
  });

  test('the IT environment has entries in every stage of their life, dated, with what each kind of reader may see', () => {
    const { entries = [] } = environment;
    assert.ok(entries.length >= 15);
    assert.deepEqual([...new Set(entries.map(({ status }) => status))].sort(), ['in-use', 'phasing-out', 'planned']);
    const undated = entries.filter(
      ({ status, from, until }) => (status === 'planned' && !from) || (status === 'phasing-out' && !until),
    );
    assert.deepEqual(undated, []);
    assert.ok(entries.some(({ disclosure }) => disclosure === 'internal'));
    assert.ok(entries.some(({ disclosure }) => typeof disclosure === 'object'));
  });

  test('users, roles, load shares and price rows tell the same numbers', () => {
    const { functions = {} } = answers.interview ?? {};
    const column = (question: string, name: string): readonly number[] =>
      (functions[question] as readonly Record<string, number>[]).map(row => row[name] ?? 0);
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
    assert.equal(sum(column('roles', 'users')), specification.parameters?.users?.value);
    assert.equal(sum(column('tasks', 'share')), 100);
    const rows = specification.costs?.items ?? [];
    for (const { id, volume } of rows)
      assert.ok(typeof volume === 'number' || (volume !== undefined && specification.parameters?.[volume]), id);
    assert.equal(specification.costs?.period, specification.procurement?.serviceLife);
  });

  test('an award requirement and its criterion, with an amount decided beforehand, point at each other', () => {
    const criteria = specification.award?.criteria ?? [];
    const award = requirements.filter(({ kind }) => kind === 'award');
    assert.ok(award.length >= 2);
    for (const { id, criterion } of award) {
      const found = criteria.find(each => each.id === criterion);
      assert.deepEqual(found?.requirements, [id]);
      assert.ok((found?.amount ?? 0) > 0, id);
    }
  });

  test('the file to practise on has one fault in each of its six requirements; the files that its guide names exist', () => {
    const practice = open<Specification>('sample', 'ova-dig.krav.yaml');
    const found = check(practice, 'internal').filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(found.flatMap(({ requirement }) => requirement ?? []).sort(), [
      'OVA-1',
      'OVA-2',
      'OVA-3',
      'OVA-4',
      'OVA-5',
      'OVA-6',
    ]);
    const named = [...text('sample', 'LASMIG.md').matchAll(/`([\w.-]+\.yaml)`/g)].map(([, file = '']) => file);
    assert.deepEqual(
      named.filter(file => !existsSync(join(templates, 'sample', file))),
      [],
    );
  });
});
