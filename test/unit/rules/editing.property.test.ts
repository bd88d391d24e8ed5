import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { Specification } from '../../../src/core/model/generated/types.ts';
import { isObject, type Json } from '../../../src/core/model/json.ts';
import { formatPointer, isList, openSource, type Source, type TextEdit } from '../../../src/core/parse/index.ts';
import type { CheckInput } from '../../../src/core/rules/check-input.ts';
import { checkSpecification, createChecker } from '../../../src/core/rules/check.ts';

/** So many edits in all; `EDITS=100000` goes deeper, `FC_SEED` elsewhere. */
const edits = Number(process.env['EDITS'] ?? 10_000);
const perRound = 40;
const seed = Number(process.env['FC_SEED'] ?? 20_261_124);

const start = `# Början
kravbyggaren: 1
procurement:
  title: Skolsköterskans journal
  act: LOU
  regime: above-threshold
  awardBasis: best-price-quality # bästa förhållandet
parameters:
  sla.time: { value: 4, unit: timmar, status: suggested }
annexes:
  - id: sla
    title: "Tjänstenivåer \\u00e5 ä ö"
    kind: text
    text: |
      Nivåerna gäller dygnet runt.

sections:
  - id: visa
    title: Visa
    intro: >-
      Avsnittet gäller {{sla.time}}
      och följer SITHS.
    requirements:
      # Först
      - id: VIS-1
        kind: mandatory
        text: Systemet ska visa ärendets status enligt {{krav "VIS-2"}}.
        covers: [data-export, exit-plan]
        verification:
          - { phase: tender, method: declaration }
      - id: VIS-2
        kind: mandatory
        text: |-
          Systemet ska skicka påminnelser 😀
          och vara användarvänligt.
        motive: 'Det''s så'
      - id: "1042"
        kind: award
        text: "Mervärde: systemet visar\\n status."
        requires: [VIS-1, VIS-9]
  - id: drift
    title: Drift
    requirements:
      - id: DRI-1
        kind: contract
        text: Leverantören ska svara inom {{sla.time}} timmar enligt {{bilaga "sla"}}.

      - id: DRI-2
        kind: selection
        text: >
          Anbudsgivaren ska ha en omsättning om

          100 miljoner kronor.
award:
  model: relative
`;

/** What people type and paste, whole structures and halves of them. */
const typed = [
  ...['x', 'ö', ' ', '  ', '\n', '\r\n', '\n\n', '-', '- ', ':', ': ', ' #', '# k\n', '"', "'", '{', '}', '[', ']'],
  ...['|', '>-', '---\n', '\t', '\ufeff', '\0', '\ud83d', '😀', '&a ', '*a', '!t ', '? ', '%', '{{', '}}', '\\', '\r'],
  ...['{{krav "VIS-1"}}', '{{sla.time}}', '{{okänd}}', ' SITHS', ' eller likvärdigt', 'skall', 'Microsoft 365'],
  '      - id: NY-1\n        kind: mandatory\n        text: Systemet ska logga.\n',
  '      - id: VIS-1\n        text: Systemet ska visa ärendets status enligt {{krav "VIS-2"}}.\n      - id: NY-3\n',
  '  - id: nytt\n    title: Nytt\n    requirements:\n      - id: NY-2\n        kind: bör\n        text: "a: b"\n',
  'suppressions:\n  - { rule: requirement-wording-vague, reason: Godtaget }\n',
  '        text: |+\n          En rad\n\n        note: >2-\n            två\n',
];

type Move =
  | { readonly do: 'type'; readonly at: number; readonly size: number; readonly what: string }
  | {
      readonly do: 'indent' | 'comment' | 'copy' | 'crlf';
      readonly at: number;
      readonly size: number;
      readonly by: number;
    }
  | { readonly do: 'delete'; readonly at: number; readonly size: number }
  | { readonly do: 'undo' };

const at = fc.nat();
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('type' as const), at, size: fc.nat(2), what: fc.constantFrom(...typed) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('delete' as const), at, size: fc.oneof(fc.nat(5), fc.nat(200)) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('indent' as const, 'comment' as const, 'copy' as const, 'crlf' as const),
      at,
      size: fc.nat(8),
      by: fc.constantFrom(-6, -4, -2, -1, 1, 2, 4),
    }),
  },
  { weight: 5, arbitrary: fc.constant({ do: 'undo' as const }) },
);

/** The edits of one move, as an editor sends them: several at once for several lines. */
function editsOf(text: string, made: Exclude<Move, { do: 'undo' }>): readonly TextEdit[] {
  const from = made.at % (text.length + 1);
  if (made.do === 'type') return [{ range: [from, Math.min(text.length, from + made.size)], text: made.what }];
  if (made.do === 'delete') return [{ range: [from, Math.min(text.length, from + made.size)], text: '' }];
  const first = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text
    .slice(first)
    .split('\n')
    .slice(0, made.size + 1);
  const block = lines.join('\n') + '\n';
  const target = (made.at * 7) % (text.length + 1);
  const line = text.lastIndexOf('\n', target - 1) + 1;
  if (made.do === 'copy') return [{ range: [line, line], text: block }];
  const starts = lines.map((_, i) => first + lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
  return starts.flatMap((offset, i): readonly TextEdit[] => {
    const content = lines[i] ?? '';
    if (made.do === 'crlf') {
      const end = offset + content.length;
      return end < text.length && !content.endsWith('\r') ? [{ range: [end, end], text: '\r' }] : [];
    }
    if (made.do === 'comment') return [{ range: [offset, offset], text: '# ' }];
    const blanks = content.length - content.trimStart().length;
    if (made.by > 0) return [{ range: [offset, offset], text: ' '.repeat(made.by) }];
    return blanks > 0 ? [{ range: [offset, offset + Math.min(blanks, -made.by)], text: '' }] : [];
  });
}

const applied = (text: string, list: readonly TextEdit[]): string =>
  [...list]
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((here, { range, text: t }) => here.slice(0, range[0]) + t + here.slice(range[1]), text);

/** The edits that take `after` back to `before`. */
function undoing(before: string, after: string): readonly TextEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ range: [head, after.length - tail], text: before.slice(head, before.length - tail) }];
}

const inputOf = (source: Source): CheckInput => ({
  specification: source.value as unknown as Specification,
  today: '2026-11-24',
  sourceFindings: source.findings,
  damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
});

function* pointers(value: Json, path: readonly (string | number)[] = []): Generator<string> {
  yield formatPointer(path);
  if (isList(value)) for (const [i, item] of value.entries()) yield* pointers(item, [...path, i]);
  else if (isObject(value)) for (const key of Object.keys(value)) yield* pointers(value[key] ?? null, [...path, key]);
}

function assertSame(actual: Source, findings: readonly Finding[], text: string): void {
  const expected = openSource(text);
  assert.equal(actual.text, text);
  assert.deepEqual(actual.value, expected.value);
  assert.deepEqual(actual.damaged, expected.damaged);
  assert.equal(actual.eol, expected.eol);
  const places = (source: Source): unknown => source.chunks.map(chunk => [chunk.at, chunk.range, chunk.id]);
  assert.deepEqual(places(actual), places(expected));
  for (const pointer of pointers(expected.value)) {
    assert.deepEqual(actual.locate(pointer), expected.locate(pointer), pointer);
    assert.deepEqual(actual.locateKey(pointer), expected.locateKey(pointer), pointer);
  }
  const wanted = checkSpecification(inputOf(expected));
  assert.deepEqual(findings, wanted);
  for (const { at: place, span } of wanted) assert.deepEqual(actual.locate(place, span), expected.locate(place, span));
}

suite('editing and checking', () => {
  test(`after ${String(edits)} edits of every kind all is as in a file that was just opened (seed ${String(seed)})`, function () {
    this.timeout(20 * 60_000);
    fc.assert(
      fc.property(fc.array(move, { minLength: perRound, maxLength: perRound }), moves => {
        const checker = createChecker();
        const past: string[] = [];
        let text = start;
        let source = openSource(text);
        checker.check(inputOf(source));
        moves.forEach((made, i) => {
          const before = text;
          const list = made.do !== 'undo' ? editsOf(text, made) : undoing(past.pop() ?? start, text);
          if (made.do !== 'undo') past.push(before);
          text = applied(text, list);
          source = source.edit(list, i + 1);
          // To check and to compare is dear: often enough to see what went wrong, and always at the end
          const isEnd = i === moves.length - 1;
          // A check that is left half-way, for the next key press
          if (i % 5 === 1) checker.steps(inputOf(source)).next();
          const findings = i % 3 === 0 || isEnd ? checker.check(inputOf(source)) : undefined;
          if (findings && (i % 12 === 0 || isEnd)) assertSame(source, findings, text);
        });
      }),
      { seed, numRuns: Math.ceil(edits / perRound), endOnFailure: process.env['FC_PATH'] !== undefined },
    );
  });
});
