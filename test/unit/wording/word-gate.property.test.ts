import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rules } from '../../../src/core/rules/all-rules.ts';
import { checkedRequirement, type CheckedRequirement } from '../../../src/core/rules/checked-requirement.ts';
import { factsOf } from '../../../src/core/rules/facts.ts';
import { needleTable, patternGate } from '../../../src/core/wording/known-needles.ts';
import { needlesOf } from '../../../src/core/wording/needles.ts';
import { patterns, type Pattern } from '../../../src/core/wording/pattern.ts';
import { PreparedText } from '../../../src/core/wording/prepared-text.ts';
import type { Rule, RuleOf } from '../../../src/core/rules/rule.ts';
import { gateTable } from '../../../src/core/wording/gate-table.ts';
import { isMarked, WordGate } from '../../../src/core/wording/word-gate.ts';
import { sampled, seeded, textsLike } from './matching-texts.ts';

declare const PROJECT_ROOT: string;
const seed = Number(process.env['FC_SEED'] ?? 20_261_128);

/** Of the labelled requirements and the rules' own examples so many are tried; `TEXTS=20000` tries them all. */
const textsTried = Number(process.env['TEXTS'] ?? 400);

function texts(): readonly string[] {
  const folder = join(PROJECT_ROOT, 'test/fixtures/rules');
  const labelled = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .flatMap(line => line.split('\t')[2] ?? []);
  return sampled([...new Set([...labelled, ...rules.flatMap(examplesOf)])], textsTried, seeded(seed));
}

/** Those of a rule's examples that are one text. */
const examplesOf = ({ examples }: Rule): readonly string[] =>
  examples.flatMap(example => {
    const text = 'good' in example ? example.good : example.bad;
    return typeof text === 'string' ? [text.replaceAll(/[⟦⟧]/g, '')] : [];
  });

const kinds = ['mandatory', 'contract', 'selection', 'award', 'price', 'information', 'method', undefined] as const;

suite('words that an expression cannot match without', () => {
  for (const [source, needles] of [
    ['vid behov', ['vid behov']],
    ['(?<!x)(?:inte|ej)(?!x)', ['inte', 'ej']],
    ['till (?:fullo|del)', ['till fullo', 'till del']],
    ['likvärdig[ta]?', ['likvärdigt', 'likvärdiga', 'likvärdig']],
    ['[a-z]+ enligt [a-z]+', [' enligt ']],
    ['(?:gällande|aktuell)[a-z]*\\s+lag', ['gällande', 'aktuell']],
    ['\\d+ ?%', [' %', '%']],
    ['[.,]\\d', [...'.,'].flatMap(sign => [...'0123456789'].map(digit => sign + digit))],
    ['\\d{2} procent', [' procent']],
    ['[–-]x', ['–x', '-x']],
    ['Windows|Linux', ['windows', 'linux']],
    ['a\\.b', ['a.b']],
    ['(?:och )+', ['och ']],
    ['x\\/y', ['x/y']],
  ] as const)
    test(source, () => {
      assert.deepEqual(needlesOf(source), needles);
    });

  for (const source of ['[a-z]+', '(?:behov)?', 'a|bb', '.*', '(?=behov)x', '(?:behov|.)', '(?:behov){0,2}', '\\s'])
    test(`none for ${source}`, () => {
      assert.equal(needlesOf(source), undefined);
    });
});

suite('the needles that the build writes', () => {
  const written = needleTable();

  test('are those of every pattern, each under a name of its own', () => {
    interface Table {
      readonly names: readonly string[];
      readonly table: { readonly words: readonly string[]; readonly places: readonly (readonly number[])[] };
    }
    const { names, table } = JSON.parse(written) as Table;
    assert.equal(names.length, new Set(patterns.map(({ expression }) => expression.source)).size);
    assert.equal(new Set(table.words).size, table.words.length);
    const having = new Set(table.places.flat());
    names.forEach((name, i) => assert.ok(having.has(i), `has words: ${name}`));
  });

  test('make the gate that the expressions make', () => {
    const [known, read] = [patternGate(written), patternGate()];
    for (const text of texts()) assert.deepEqual(known.marks(text.toLowerCase()), read.marks(text.toLowerCase()), text);
  });

  test('are left alone where they lack a pattern that the program has', () => {
    const { names, table } = JSON.parse(written) as { names: readonly string[]; table: object };
    const gate = patternGate(JSON.stringify({ names: names.slice(1), table }));
    const [text = ''] = texts();
    assert.deepEqual(gate.marks(text.toLowerCase()), patternGate().marks(text.toLowerCase()));
  });
});

suite('the word gate', () => {
  test('tells which sets a text holds words of', () => {
    const letters = fc.constantFrom('a', 'b', 'å', ' ', '\uFFFC', '😀');
    const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map(parts => parts.join(''));
    const sets = fc.array(fc.option(fc.array(word, { minLength: 1, maxLength: 4 }), { nil: undefined }), {
      maxLength: 70,
    });
    const text = fc.array(letters, { maxLength: 30 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(sets, text, (words, said) => {
        const marks = new WordGate(gateTable(words), words.length).marks(said);
        words.forEach((set, place) => {
          const holds = set === undefined || set.some(each => said.includes(each));
          assert.equal(isMarked(marks, place), holds, JSON.stringify(set));
        });
      }),
      { seed, numRuns: 1000 },
    );
  });

  const about = `(seed ${String(seed)})`;

  test(`keeps no pattern from a text that is made to match it ${about}`, function () {
    this.timeout(120_000);
    const pick = seeded(seed);
    const unmatched = patterns.filter(pattern => {
      const once = new RegExp(pattern.expression.made.source);
      const make = textsLike(once.source);
      let matched = 0;
      for (let i = 0; i < 60; i++) matched += Number(isMatched(once, pattern, ` ${make(pick)} `));
      return matched === 0;
    });
    assert.ok(unmatched.length < patterns.length / 10, unmatched.map(({ expression }) => expression.source).join('\n'));
  });

  test(`keeps no pattern from a text that it matches ${about}`, function () {
    this.timeout(240_000);
    let matched = 0;
    let kept = 0;
    const expressions = patterns.map(each => [each, new RegExp(each.expression.made.source)] as const);
    for (const text of texts()) {
      const prepared = new PreparedText(text);
      for (const [pattern, once] of expressions) {
        if (isMatched(once, pattern, prepared)) matched++;
        else if (!prepared.may(pattern)) kept++;
      }
    }
    assert.ok(matched > textsTried, String(matched));
    assert.ok(kept > 10 * matched, `few texts are kept from patterns: ${String(kept)}`);
  });

  test(`a rule finds nothing in a requirement that has none of what it needs ${about}`, function () {
    this.timeout(240_000);
    const some = texts();
    let spared = 0;
    for (const rule of rules) {
      if (rule.target !== 'requirement') continue;
      for (const text of new Set([...examplesOf(rule), ...some])) {
        for (const kind of kinds) {
          const requirement = requirementOf(text, kind);
          if (isCalledFor(rule, requirement)) continue;
          spared++;
          assert.deepEqual([...rule.check(requirement, '', facts)], [], `${rule.code}, ${String(kind)}: ${text}`);
        }
      }
    }
    assert.ok(spared > 20 * textsTried, String(spared));
  });
});

/** Whether an expression matches a text; then the gate must let its pattern through. */
function isMatched(once: RegExp, pattern: Pattern, text: string | PreparedText): boolean {
  const prepared = typeof text === 'string' ? new PreparedText(text) : text;
  if (!once.test(prepared.lower) && !once.test(prepared.masked)) return false;
  assert.ok(prepared.may(pattern), `${once.source}\n${prepared.masked}`);
  return true;
}

const facts = factsOf({ specification: { kravbyggaren: 1 } });

function isCalledFor({ needs, concerns }: RuleOf<'requirement'>, requirement: CheckedRequirement): boolean {
  const isNeeded = (need: NonNullable<typeof needs>[number]): boolean =>
    typeof need === 'string'
      ? facts.lexicon.hits(requirement.prepared, need).length > 0
      : requirement.prepared.may(need);
  return (needs?.some(isNeeded) ?? true) && (concerns?.(requirement, facts) ?? true);
}

const requirementsKnown = new Map<string, CheckedRequirement>();

function requirementOf(text: string, kind: (typeof kinds)[number]): CheckedRequirement {
  const name = `${String(kind)} ${text}`;
  const known =
    requirementsKnown.get(name) ??
    checkedRequirement({ id: 'R-1', kind: kind ?? null, text }, new Set(kind ? [] : ['kind']));
  requirementsKnown.set(name, known);
  return known;
}
