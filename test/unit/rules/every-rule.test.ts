import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../src/core/model/change.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import { openSource, renderFile } from '../../../src/core/parse/index.ts';
import { rules } from '../../../src/core/rules/all-rules.ts';
import { characteristicOf, headedCodes } from '../../../src/core/rules/characteristics.ts';
import { partly, undecidable } from '../../../src/core/rules/undecidable.ts';
import type { Example, Rule } from '../../../src/core/rules/rule.ts';
import { changed, exampleInput, findingsOf, placeOf, type Expected } from './run-example.ts';

declare const PROJECT_ROOT: string;
const folder = join(PROJECT_ROOT, 'src/core/rules');

const place = ({ at, span }: Expected | Finding): string => `${at} ${span ? span.join('–') : ''}`;

suite('every rule', () => {
  test('has a file of its own that bears its id, and every such file is in the list', () => {
    const files = readdirSync(folder)
      .filter(name => readFileSync(join(folder, name), 'utf8').includes(' = defineRule({'))
      .map(name => name.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), rules.map(({ id }) => id).sort());
  });

  test('has a code and an id that no other rule has', () => {
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { code } of rules) assert.match(code, /^(DOK|LOU|UTV|AVT|SPR)-\d\d$/);
  });

  test('of the catalogue is there, or it is said why not', () => {
    const catalogue = [
      ...codes('DOK', 20),
      ...codes('LOU', 28),
      ...codes('UTV', 18),
      ...codes('AVT', 12),
      ...codes('SPR', 21),
    ];
    const judged = new Set([...rules, ...undecidable].map(({ code }) => code));
    assert.deepEqual(
      catalogue.filter(code => !judged.has(code)),
      [],
    );
    assert.equal(judged.size, rules.length + undecidable.length, 'a rule that is said not to be made is made');
  });

  test('stands under a head of the report on purpose: no code in the table of heads is unknown', () => {
    const told = new Set([...rules, ...undecidable].map(({ code }) => code));
    assert.deepEqual(
      headedCodes.filter(code => !told.has(code)),
      [],
    );
    assert.equal(new Set(headedCodes).size, headedCodes.length, 'a code stands under two heads');
    assert.equal(characteristicOf('DOK-06'), 'consistent');
    assert.equal(characteristicOf('YAML-30'), 'conforming');
  });

  test('that judges a part only is one of the rules', () => {
    const made = new Set(rules.map(({ code }) => code));
    assert.deepEqual(
      partly.filter(({ code }) => !made.has(code)),
      [],
    );
  });

  test('that rests on chapters of LOU which bind above the thresholds only is no error below them', () => {
    const isAboveOnly = (source: string): boolean => /^LOU (?:7|9|14|15|16|17) kap\./.test(source);
    assert.deepEqual(
      rules
        .filter(({ ground, basis }) => ground === 'statute' && basis.length > 0 && basis.every(isAboveOnly))
        .filter(({ severity }) => severity['below-threshold'] === 'error')
        .map(({ code }) => code),
      [],
    );
  });

  test('is listed by code', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(codes, [...codes].sort());
  });

  for (const rule of rules) {
    suite(`${rule.code} ${rule.id}`, () => {
      test('names its source where it rests on statute or case law', () => {
        if (rule.ground === 'statute' || rule.ground === 'case-law') assert.ok(rule.basis.length > 0);
        if (rule.act === 'LOU') assert.ok(rule.basis.length > 0);
      });

      test('names the case where it rests on case law', () => {
        if (rule.ground === 'case-law')
          assert.ok(rule.basis.some(source => /^(?:C-\d+\/\d\d|HFD |Kammarrätten )/.test(source)));
      });

      test('has a good and a bad example', () => {
        assert.ok(rule.examples.some(example => 'good' in example));
        assert.ok(rule.examples.some(example => 'bad' in example));
        assert.equal(
          rule.fixable,
          rule.examples.some(example => 'fixed' in example),
        );
      });

      rule.examples.forEach((example, i) => {
        test(`holds its example ${String(i + 1)}: ${titleOf(example)}`, () => {
          checkExample(rule, example);
        });
      });
    });
  }
});

const codes = (family: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, i) => `${family}-${String(i + 1).padStart(2, '0')}`);

function titleOf(example: Example): string {
  const content = 'good' in example ? example.good : example.bad;
  return `${'good' in example ? 'good' : 'bad'} ${typeof content === 'string' ? content : (example.note ?? '')}`;
}

function checkExample(rule: Rule, example: Example): void {
  if ('good' in example) {
    const { input, expected } = exampleInput(example, example.good);
    assert.deepEqual(expected, [], 'a good example has no marks');
    assert.deepEqual(
      findingsOf(rule, input).map(({ message, at }) => ({ message, at })),
      [],
    );
    return;
  }
  const { input, expected } = exampleInput(example, example.bad);
  const places = [...expected, ...(example.at === undefined ? [] : [{ at: placeOf(example.bad, example.at) }])];
  const findings = findingsOf(rule, input);
  assert.ok(places.length > 0, 'a bad example says where');
  assert.deepEqual(findings.map(f => shown(f, places)).sort(), places.map(place).sort());
  if (example.severity) assert.deepEqual([...new Set(findings.map(f => f.severity))], [example.severity]);
  assert.equal(
    findings.some(f => f.fixes?.length),
    'fixed' in example,
    'fixed exactly when a fix is offered',
  );
  if ('fixed' in example) checkFix(rule, example, findings);
}

/** A finding on a whole value may be marked around all of the value's text. */
function shown(finding: Finding, places: readonly Expected[]): string {
  if (finding.span) return place(finding);
  const whole = places.find(({ at, span }) => at === finding.at && span?.[0] === 0);
  return place(whole ?? finding);
}

function checkFix(rule: Rule, example: Extract<Example, { bad: unknown }>, findings: readonly Finding[]): void {
  const { input } = exampleInput(example, example.bad);
  const index = example.fixIndex ?? 0;
  // Several findings in one text: from the last to the first, so that the spans of the others hold.
  const changes = [...findings].reverse().flatMap(f => f.fixes?.[index]?.changes ?? []);
  const specification = changed(input.specification, changes);
  if (typeof example.fixed === 'string') {
    const requirements = specification.sections?.[0]?.requirements ?? [];
    assert.equal(requirements.map(({ text }) => text).join(' | '), example.fixed);
  } else {
    for (const [key, value] of Object.entries(example.fixed ?? {})) {
      assert.deepEqual((specification as unknown as Record<string, unknown>)[key], value);
    }
  }
  assert.deepEqual(
    findingsOf(rule, { ...input, specification }).map(f => f.message),
    [],
    'a fix leaves no finding of its own rule',
  );
  for (const { fixes = [] } of findings) {
    for (const fix of fixes) {
      const after = changed(input.specification, fix.changes);
      assertFinished(input.specification, after, fix.title);
      assertOneStep(input.specification, after, fix.changes);
      const left = findingsOf(rule, { ...input, specification: after });
      assert.ok(left.length < findings.length, `”${fix.title}” leaves its finding`);
    }
  }
}

const textsOf = ({ sections = [] }: Specification): readonly string[] =>
  sections.flatMap(({ requirements = [] }) => requirements.map(({ text }) => text));

/** A sentence as somebody would have written it: begun, ended, and without traces of what was taken out. */
function assertFinished(before: Specification, after: Specification, title: string): void {
  const known = textsOf(before);
  for (const text of textsOf(after).filter(each => !known.includes(each))) {
    const told = `”${title}” leaves: ${text}`;
    assert.match(text, /^[\p{Lu}\d”{]/u, told);
    if (known.every(each => each.endsWith('.'))) assert.match(text, /[^\s,;.]\.$/, told);
    assert.doesNotMatch(text, /\s{2,}| [,.;:]|,,|,\.|\(\s*\)|\s$/, told);
    assert.doesNotMatch(text, /(?<!\p{L})(?:och|eller|samt|som|att|ska|för|enligt|av|med|till)[.,]/u, told);
    assert.equal(text.split('(').length, text.split(')').length, told);
  }
}

/** All of its changes at once, in the text of a file: what an editor undoes in one step. */
function assertOneStep(before: Specification, after: Specification, changes: readonly Change[]): void {
  const source = openSource(renderFile(before));
  const edits = source.textEdits(changes);
  assert.ok(edits.ok, JSON.stringify(changes));
  const value = source.edit(edits.value, 1).value as unknown as Specification;
  assert.deepEqual(textsOf(value), textsOf(after));
}
