import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rules } from '../../../src/core/rules/all-rules.ts';
import { checkedRequirement, type CheckedRequirement } from '../../../src/core/rules/checked-requirement.ts';
import { factsOf } from '../../../src/core/rules/facts.ts';
import { allSoughtWords, needleTable } from '../../../src/core/wording/known-needles.ts';
import { needlesOf } from '../../../src/core/wording/needles.ts';
import { patterns } from '../../../src/core/wording/pattern.ts';
import { PreparedText } from '../../../src/core/wording/prepared-text.ts';
import type { RuleOf } from '../../../src/core/rules/rule.ts';
import { isMarked, soughtWords, WordGate } from '../../../src/core/wording/word-gate.ts';

declare const PROJECT_ROOT: string;
const seed = Number(process.env['FC_SEED'] ?? 20_261_128);

/** Every labelled requirement, and every text of the rules' own examples. */
function texts(): readonly string[] {
  const folder = join(PROJECT_ROOT, 'test/fixtures/rules');
  const labelled = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .flatMap(line => line.split('\t')[2] ?? []);
  const examples = rules.flatMap(rule =>
    rule.examples.flatMap(example => {
      const text = 'good' in example ? example.good : example.bad;
      return typeof text === 'string' ? [text.replaceAll(/[⟦⟧]/g, '')] : [];
    }),
  );
  return [...new Set([...labelled, ...examples])];
}

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
  test('are those of every pattern, each under a name of its own', () => {
    interface Table {
      readonly names: readonly string[];
      readonly words: readonly string[];
      readonly ends: readonly number[];
      readonly places: readonly (number | readonly number[])[];
    }
    const { names, words, ends, places } = JSON.parse(needleTable()) as Table;
    const ours = allSoughtWords();
    assert.equal(words.length, ours.length);
    assert.equal(ends.length, words.length);
    assert.equal(places.length, words.length);
    const told = new Set(words);
    for (const { text } of ours) assert.ok(told.has(text), text);
    const written = patterns.map(({ expression }) => expression.source);
    assert.equal(names.length, new Set(written).size);
    const having = new Set(ours.flatMap(word => word.places));
    for (const [i, source] of written.entries()) assert.ok(having.has(i), `has words: ${source}`);
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
        const marks = new WordGate(soughtWords(words), words.length).marks(said);
        words.forEach((set, place) => {
          const holds = set === undefined || set.some(each => said.includes(each));
          assert.equal(isMarked(marks, place), holds, JSON.stringify(set));
        });
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('keeps no pattern from a text that it matches', function () {
    // Six hundred expressions on ten thousand texts: a minute on a quiet machine, two and a half on a slow one
    this.timeout(600_000);
    let matched = 0;
    let kept = 0;
    const expressions = patterns.map(each => [each, new RegExp(each.expression.made.source)] as const);
    for (const text of texts()) {
      const prepared = new PreparedText(text);
      for (const [pattern, once] of expressions) {
        const matches = once.test(prepared.lower) || once.test(prepared.masked);
        if (matches) {
          matched++;
          assert.ok(prepared.may(pattern), `${once.source}\n${text}`);
        } else if (!prepared.may(pattern)) kept++;
      }
    }
    assert.ok(matched > 1000, String(matched));
    assert.ok(kept > 10 * matched, `few texts are kept from patterns: ${String(kept)}`);
  });

  test('a rule finds nothing in a requirement that has none of what it needs', function () {
    this.timeout(240_000);
    const facts = factsOf({ specification: { kravbyggaren: 1 } });
    const isCalledFor = ({ needs, concerns }: RuleOf<'requirement'>, requirement: CheckedRequirement): boolean =>
      (needs?.some(need =>
        typeof need === 'string'
          ? facts.lexicon.hits(requirement.prepared, need).length > 0
          : requirement.prepared.may(need),
      ) ??
        true) &&
      (concerns?.(requirement, facts) ?? true);
    let spared = 0;
    for (const text of texts()) {
      for (const kind of kinds) {
        const requirement = checkedRequirement({ id: 'R-1', kind: kind ?? null, text }, new Set(kind ? [] : ['kind']));
        for (const rule of rules) {
          if (rule.target !== 'requirement' || isCalledFor(rule, requirement)) continue;
          spared++;
          assert.deepEqual([...rule.check(requirement, '', facts)], [], `${rule.code}, ${String(kind)}: ${text}`);
        }
      }
    }
    assert.ok(spared > 100_000, String(spared));
  });
});
