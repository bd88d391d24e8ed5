import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import { shapeFaultTranslations } from '../../../src/core/model/shape-fault.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import { checkSpecification } from '../../../src/core/rules/check.ts';
import { fixAll } from '../../../src/core/rules/index.ts';

declare const PROJECT_ROOT: string;

const check = (specification: unknown): readonly string[] =>
  checkSpecification({ specification: specification as Specification })
    .filter(({ code }) => code.startsWith('YAML'))
    .map(({ severity, at, message }) => `${severity} ${at}: ${message}`);

const withRequirement = (requirement: unknown): unknown => ({
  kravbyggaren: 1,
  sections: [{ id: 'a', title: 'A', requirements: [requirement] }],
});

/** Words of JSON Schema that ajv can report; the others only describe or hold schemas. */
const silent = new Set(['$schema', '$id', '$defs', '$ref', 'title', 'description', 'properties', 'items']);

suite('faults of shape', () => {
  test('the line that every file begins with is written by the fix, whatever stands in the file', () => {
    for (const text of ['', '# Bara en kommentar\n', 'need: { scope: Larm }\r\n']) {
      const source = openSource(text);
      const [missing] = checkSpecification({ specification: source.value as unknown as Specification }).filter(
        ({ code }) => code === 'YAML-31',
      );
      assert.match(missing?.message ?? '', /^Raden ”kravbyggaren: 1” saknas i filen\./);
      const { edits } = fixAll(source, now => (missing && now.value.kravbyggaren === undefined ? [missing] : []));
      assert.match(source.edit(edits, 1).text, /^kravbyggaren: 1\r?\n$/m);
    }
  });

  test('every keyword that our schemas use has a Swedish sentence', () => {
    const used = new Set<string>();
    const visit = (node: unknown, isMap: boolean): void => {
      if (Array.isArray(node)) for (const item of node) visit(item, false);
      else if (typeof node === 'object' && node !== null) {
        for (const [key, value] of Object.entries(node)) {
          if (!isMap && !key.startsWith('x-') && !silent.has(key)) used.add(key);
          if (isMap || !['enum', 'const', 'required', 'x-labels'].includes(key)) {
            visit(value, !isMap && (key === 'properties' || key === '$defs'));
          }
        }
      }
    };
    const folder = join(PROJECT_ROOT, 'schemas');
    for (const name of readdirSync(folder).filter(file => file.endsWith('.schema.json'))) {
      visit(JSON.parse(readFileSync(join(folder, name), 'utf8')), false);
    }
    assert.ok(used.has('type') && used.has('anyOf'));
    assert.deepEqual(
      [...used].filter(keyword => !Object.hasOwn(shapeFaultTranslations, keyword)),
      [],
    );
  });

  test('an unknown key is a hint with the nearest known one', () => {
    assert.deepEqual(check(withRequirement({ id: 'K-1', kind: 'mandatory', text: 'T', verifcation: [] })), [
      'hint /sections/@a/requirements/@K-1/verifcation: Nyckeln ”verifcation” är okänd och används inte. Menade du ”verification”?',
    ]);
  });

  test('an unknown value names the nearest code, or all of them with their labels', () => {
    assert.deepEqual(check({ kravbyggaren: 1, procurement: { regime: 'above-treshold', act: 'BUP' } }), [
      'error /procurement/act: ”Lag”: värdet ”BUP” finns inte. Välj ett av LOU (lagen om offentlig upphandling), LUF (lagen om upphandling inom försörjningssektorerna), LUK (lagen om upphandling av koncessioner), other (annan).',
      'error /procurement/regime: ”Regelverk”: värdet ”above-treshold” finns inte. Menade du above-threshold?',
    ]);
  });

  test('an empty value says what to fill in', () => {
    assert.deepEqual(check(withRequirement({ id: 'K-1', kind: 'mandatory', text: null })), [
      'error /sections/@a/requirements/@K-1/text: ”Kravtext” saknar innehåll: fyll i text eller ta bort nyckeln.',
    ]);
  });

  test('a value that fits none of several shapes is one finding', () => {
    const found = check({ kravbyggaren: 1, interview: { exit: { format: { state: 'kanske' } } } });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', /^error \/interview\/exit\/format: /);
  });

  test('thousands of values that fit no shape are one finding each, and hide no fault beside them', () => {
    const names = Array.from({ length: 5_000 }, (_, i) => `own.p${String(i)}`);
    const parameters = Object.fromEntries(names.map(name => [name, { value: [[1]], unit: 5, status: 'decided' }]));
    assert.deepEqual(
      check({ kravbyggaren: 1, parameters }).map(found => found.replace(/: .*/, '')),
      names.flatMap(name => [`error /parameters/${name}/value`, `error /parameters/${name}/unit`]),
    );
  });

  test('a wrong shape in the head leaves the requirements checked', () => {
    const findings = checkSpecification({
      specification: {
        kravbyggaren: 1,
        definitions: [{ term: 3 }, { term: 'SSO', text: 'En inloggning.' }],
        sections: [
          { id: 'a', requirements: [{ id: 'K-1', kind: 'mandatory', text: 'Systemet ska följa EN 301 549.' }] },
        ],
      } as unknown as Specification,
    });
    const codes = findings.map(({ code }) => code);
    for (const code of ['YAML-30', 'YAML-31', 'LOU-01', 'DOK-04']) assert.ok(codes.includes(code), code);
  });

  test('nothing in a file of another shape makes the checks fall over', () => {
    for (const sections of [
      null,
      3,
      'x',
      [null],
      [3],
      [{ requirements: {} }],
      [{ requirements: [null, 3, [], 'x'] }],
    ]) {
      assert.ok(check({ kravbyggaren: 1, sections, award: [], costs: null, annexes: [null, 1] }).length > 0);
    }
  });
});
