import assert from 'node:assert/strict';
import { completionsAt, hoverAt, occurrenceAt, type LanguageContext } from '../../../src/core/language/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';

/** Comments wherever one may stand; what is in them reads like what may be written there. */
const text = `# act: LOU {{buyer}} fil
kravbyggaren: 1 # version {{buyer}} kind
procurement: # act: LOU {{buyer}}
  title: Elevhälsa # act: LOU {{buyer}} EXIT-01
  # act: LOU {{buyer}}
  act: LOU # LUF {{buyer}}
  regime: # direct {{buyer}}
  lots: [{ id: A, title: Del A }] # id: B, {{buyer}}
packs: { exit: { use: true } } # use {{buyer}}
parameters:
  exit.notice: { value: 2, # unit: dagar {{buyer}}
    unit: månader } # status: {{buyer}}
sections: # id: {{buyer}}
  - id: exit # EXIT-01 {{buyer}}
    title: "Avslut # inte" # {{buyer}} title
    requirements: # id {{buyer}}
      - id: EXIT-01 # EXIT-02 {{krav "EXIT-01"}}
        kind: mandatory # mandatory {{buyer}}
        text: Systemet ska exportera # EXIT-01 {{buyer}}
        motive: 'Så ''här'' # är det' # {{buyer}}
        requires: [EXIT-01, # EXIT-01 {{buyer}}
          EXIT-01] # EXIT-01 {{buyer}}
      - id: EXIT-02
        kind: contract
        text: | # {{buyer}} text
          Rad ett
          # ingen kommentar {{buyer}}
        targets: # journal {{buyer}}
          - journal # journal {{buyer}}
          # journal {{buyer}}
`;

/** Offsets from just behind the sign of a comment to the end of its line. */
function insideComments(source: string): readonly number[] {
  let start = 0;
  return source.split('\n').flatMap(line => {
    const from = start;
    start += line.length + 1;
    const sign = /^\s+# ingen/.test(line) ? -1 : line.search(/(?:^|\s)#(?! inte| är)/);
    const at = sign < 0 ? -1 : line.indexOf('#', sign);
    return at < 0 ? [] : Array.from({ length: line.length - at }, (_, i) => from + at + 1 + i);
  });
}

const lineUpTo = (whole: string, offset: number): string =>
  whole.slice(whole.lastIndexOf('\n', offset - 1) + 1, offset);

suite('language: comments', () => {
  for (const [name, whole] of [
    ['', text],
    [' with CRLF', text.replaceAll('\n', '\r\n')],
    // What follows the quote may be within it
    [' in a file that cannot be read', text.slice(0, text.indexOf('contract')) + '"contract'],
  ] as const)
    test(`nothing is offered, told or renamed in a comment${name}`, () => {
      const source = openSource(whole);
      const context: LanguageContext = { source, kind: 'specification' };
      const answered: string[] = [];
      for (const offset of insideComments(whole)) {
        const line = lineUpTo(whole, offset);
        const rest = whole.slice(offset).split('\n')[0] ?? '';
        if (completionsAt(context, offset, line, rest).items.length > 0) answered.push(`offered: ${line}`);
        if (hoverAt(context, offset)) answered.push(`told: ${line}`);
        if (occurrenceAt(source, offset)) answered.push(`named: ${line}`);
      }
      assert.deepEqual(answered, []);
    });

  test('what looks like a comment within a text is text', () => {
    const source = openSource(text);
    const context: LanguageContext = { source, kind: 'specification' };
    for (const words of ['# ingen kommentar {{', '"Avslut # inte', "# är det'"]) {
      const offset = text.indexOf(words) + words.length;
      assert.notEqual(source.typingAt(offset - 1).role, 'comment', words);
    }
    const offset = text.indexOf('ingen kommentar {{') + 'ingen kommentar {{'.length;
    const offered = completionsAt(context, offset, lineUpTo(text, offset), 'buyer}}');
    assert.ok(offered.items.some(({ label }) => label === 'buyer'));
  });
});
