import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rules } from '../../../src/core/rules/all-rules.ts';
import { compileLexicon } from '../../../src/core/rules/lexicon.ts';
import { needlesOf } from '../../../src/core/rules/needles.ts';
import { patterns } from '../../../src/core/rules/pattern.ts';
import { PreparedText } from '../../../src/core/rules/prepared-text.ts';
import { isMarked, WordGate } from '../../../src/core/rules/word-gate.ts';

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
  return [...labelled, ...examples];
}

const lexicon = compileLexicon();

suite('words that an expression cannot match without', () => {
  for (const [source, needles] of [
    ['vid behov', ['vid behov']],
    ['(?<!x)(?:inte|ej)(?!x)', ['inte', 'ej']],
    ['till (?:fullo|del)', ['till fullo', 'till del']],
    ['likvärdig[ta]?', ['likvärdigt', 'likvärdiga', 'likvärdig']],
    ['[a-z]+ enligt [a-z]+', [' enligt ']],
    ['(?:gällande|aktuell)[a-z]*\\s+lag', ['gällande', 'aktuell']],
    ['\\d+ ?%', [...'0123456789']],
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
        const marks = new WordGate(words).marks(said);
        words.forEach((set, place) => {
          const holds = set === undefined || set.some(each => said.includes(each));
          assert.equal(isMarked(marks, place), holds, JSON.stringify(set));
        });
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('keeps no pattern from a text that it matches', () => {
    let matched = 0;
    let kept = 0;
    for (const text of texts()) {
      const prepared = new PreparedText(text);
      for (const pattern of patterns) {
        const { expression } = pattern;
        const matches = [prepared.lower, prepared.masked].some(each => new RegExp(expression.source).test(each));
        if (matches) {
          matched++;
          assert.ok(prepared.may(pattern), `${expression.source}\n${text}`);
        } else if (!prepared.may(pattern)) kept++;
      }
    }
    assert.ok(matched > 1000, String(matched));
    assert.ok(kept > 10 * matched, `few texts are kept from patterns: ${String(kept)}`);
  });

  test('a rule finds nothing in a text that can match none of the patterns it needs', () => {
    for (const text of texts()) {
      const prepared = new PreparedText(text);
      for (const rule of rules) {
        if (
          rule.target !== 'requirement' ||
          !rule.needs ||
          rule.needs.some(need =>
            typeof need === 'string' ? lexicon.hits(prepared, need).length > 0 : prepared.may(need),
          )
        )
          continue;
        for (const kind of ['mandatory', 'contract', 'selection', 'award', 'price'] as const) {
          const requirement = { id: 'R-1', kind, text, unknownKind: undefined, prepared };
          const facts = { lexicon, products: new Map(), documents: [], terms: new Set<string>() };
          assert.deepEqual([...rule.check(requirement, '', facts as never)], [], `${rule.code}: ${text}`);
        }
      }
    }
  });
});
