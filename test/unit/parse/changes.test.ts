import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/model/change.ts';
import { applyChanges, openSource } from '../../../src/core/parse/index.ts';

const specification = `kravbyggaren: 1
# om upphandlingen
procurement:
  title: Verksamhetssystem # rubrik
  act: LOU
  start: 2027-07-01
need:

parameters: {}
sections:
  # första
  - id: komp
    title: Kompatibilitet
    requirements:
      # det första
      - id: K-1
        kind: mandatory   # ska
        text: Systemet ska gå att använda.
        covers: [data-export, exit-plan]

      # det andra
      - id: K-2
        text: |
          Rad ett
          Rad två
    mode: { is: fill-in }

  - id: exit
    requirements:
    - id: E-1
      text: "å 😀 \\"x\\""
      note: >-
        vikt text
        på två
      source:
        version: '1.0'
award: { model: deduction } # sist
`;

interface Example {
  readonly name: string;
  readonly change: Change;
  /** The text around the place before, with ⟦what goes⟧, and after, with ⟦what comes⟧. */
  readonly before: string;
  readonly after: string;
}

const k1 = '/sections/@komp/requirements/@K-1';
const e1 = '/sections/@exit/requirements/@E-1';

const examples: readonly Example[] = [
  {
    name: 'a text that needs quotes gets them',
    change: { op: 'set', at: `${k1}/text`, value: 'Systemet ska: nytt' },
    before: 'text: ⟦Systemet ska gå att använda.⟧\n',
    after: 'text: ⟦"Systemet ska: nytt"⟧\n',
  },
  {
    name: 'the comment after a value stays',
    change: { op: 'set', at: '/procurement/title', value: 'System' },
    before: 'title: ⟦Verksamhetssystem⟧ # rubrik',
    after: 'title: ⟦System⟧ # rubrik',
  },
  {
    name: 'a text of several lines is a block, and the comment stays on the first',
    change: { op: 'set', at: '/procurement/title', value: 'ett\ntvå' },
    before: 'title: ⟦Verksamhetssystem # rubrik⟧\n  act',
    after: 'title: ⟦|- # rubrik\n    ett\n    två⟧\n  act',
  },
  {
    name: 'a date that was plain stays plain',
    change: { op: 'set', at: '/procurement/start', value: '2028-01-01' },
    before: 'start: ⟦2027-07-01⟧\n',
    after: 'start: ⟦2028-01-01⟧\n',
  },
  {
    name: 'a new date is quoted: older YAML reads another type',
    change: { op: 'set', at: '/procurement/end', value: '2028-01-01' },
    before: 'start: 2027-07-01⟦⟧\nneed',
    after: 'start: 2027-07-01⟦\n  end: "2028-01-01"⟧\nneed',
  },
  {
    name: 'missing mappings on the way are made',
    change: { op: 'set', at: '/need/goals', value: [{ text: 'Kortare väntan', measure: 'dagar' }] },
    before: 'need:⟦⟧\n\nparameters',
    after: 'need:⟦\n  goals:\n    - text: Kortare väntan\n      measure: dagar⟧\n\nparameters',
  },
  {
    name: 'an empty mapping becomes block style',
    change: { op: 'set', at: '/parameters/users', value: { value: 3 } },
    before: 'parameters:⟦ {}⟧\n',
    after: 'parameters:⟦\n  users:\n    value: 3⟧\n',
  },
  {
    name: 'what is written in braces stays in braces',
    change: { op: 'set', at: '/award/by', value: 'a, b' },
    before: '{ model: deduction⟦⟧ } # sist',
    after: '{ model: deduction⟦, by: "a, b"⟧ } # sist',
  },
  {
    name: 'a list is changed element by element',
    change: { op: 'set', at: `${k1}/covers`, value: ['data-export', 'archive', 'exit-plan'] },
    before: '[data-export, ⟦⟧exit-plan]',
    after: '[data-export, ⟦archive, ⟧exit-plan]',
  },
  {
    name: 'single quotes stay single',
    change: { op: 'set', at: `${e1}/source/version`, value: "2.0'" },
    before: "version: '⟦1.0⟧'",
    after: "version: '⟦2.0''⟧'",
  },
  {
    name: 'in a block text only the changed words are written',
    change: { op: 'set', at: '/sections/@komp/requirements/@K-2/text', value: 'Rad ett\nRad 2\n' },
    before: 'Rad ett\n          Rad ⟦två⟧\n',
    after: 'Rad ett\n          Rad ⟦2⟧\n',
  },
  {
    name: 'a new key of a section stands before its requirements',
    change: { op: 'set', at: '/sections/@komp/note', value: 'intern' },
    before: 'title: Kompatibilitet\n⟦⟧    requirements:\n',
    after: 'title: Kompatibilitet\n⟦    note: intern\n⟧    requirements:\n',
  },
  {
    name: 'a new requirement has its id first, and the empty line that the others have',
    change: {
      op: 'insert',
      at: '/sections/@komp/requirements',
      index: 0,
      value: { text: 'x', id: 'N-1', covers: ['archive'] },
    },
    before: 'requirements:\n⟦⟧      # det första\n',
    after:
      'requirements:\n⟦      - id: N-1\n        text: x\n        covers:\n          - archive\n\n⟧      # det första\n',
  },
  {
    name: 'a requirement at the end, in the column of the others, with its number quoted',
    change: { op: 'insert', at: '/sections/@exit/requirements', index: 99, value: { id: '1042', text: 'x' } },
    before: "version: '1.0'⟦⟧\naward",
    after: 'version: \'1.0\'⟦\n    - id: "1042"\n      text: x⟧\naward',
  },
  {
    name: 'a requirement goes with the comment above it',
    change: { op: 'remove', at: k1 },
    before:
      'requirements:\n⟦      # det första\n      - id: K-1\n        kind: mandatory   # ska\n        text: Systemet ska gå att använda.\n        covers: [data-export, exit-plan]\n\n⟧      # det andra\n',
    after: 'requirements:\n⟦⟧      # det andra\n',
  },
  {
    name: 'the last requirement leaves an empty list',
    change: { op: 'remove', at: e1 },
    before:
      'requirements:⟦\n    - id: E-1\n      text: "å 😀 \\"x\\""\n      note: >-\n        vikt text\n        på två\n      source:\n        version: \'1.0\'⟧\naward',
    after: 'requirements:⟦ []⟧\naward',
  },
  {
    name: 'the first key after a dash makes room for the next',
    change: { op: 'remove', at: `${k1}/id` },
    before: '- ⟦id: K-1\n        ⟧kind: mandatory',
    after: '- ⟦⟧kind: mandatory',
  },
  {
    name: 'a splice in double quotes is escaped',
    change: { op: 'splice', at: `${e1}/text`, span: [2, 4], insert: '"' },
    before: '"å ⟦😀⟧ \\"x\\""',
    after: '"å ⟦\\"⟧ \\"x\\""',
  },
  {
    name: 'a splice in a folded text leaves its lines',
    change: { op: 'splice', at: `${e1}/note`, span: [10, 12], insert: 'uti' },
    before: 'vikt text\n        ⟦på⟧ två\n',
    after: 'vikt text\n        ⟦uti⟧ två\n',
  },
  {
    name: 'a line break in a block text is indented',
    change: { op: 'splice', at: '/sections/@komp/requirements/@K-2/text', span: [3, 3], insert: '\nny' },
    before: 'Rad⟦⟧ ett\n',
    after: 'Rad⟦\n          ny⟧ ett\n',
  },
  {
    name: 'a value that is the same changes nothing',
    change: {
      op: 'set',
      at: k1,
      value: {
        id: 'K-1',
        covers: ['data-export', 'exit-plan'],
        text: 'Systemet ska gå att använda.',
        kind: 'mandatory',
      },
    },
    before: '⟦⟧kravbyggaren',
    after: '⟦⟧kravbyggaren',
  },
];

const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '');

suite('a change is the smallest edit', () => {
  for (const { name, change, before, after } of examples) {
    for (const eol of ['\n', '\r\n']) {
      test(`${name}${eol === '\n' ? '' : ' (CRLF)'}`, () => {
        const inEol = (text: string): string => text.replaceAll('\n', eol);
        const text = inEol(specification);
        const at = text.indexOf(inEol(unmarked(before)));
        assert.ok(at >= 0, 'the example stands in the specification');
        const source = openSource(text);
        const edits = source.textEdits([change]);
        assert.ok(edits.ok, JSON.stringify(edits));
        const here = source.edit(edits.value, 1);
        const expected = text.slice(0, at) + inEol(unmarked(after)) + text.slice(at + inEol(unmarked(before)).length);
        assert.equal(here.text, expected);
        const gone = inEol(/⟦([^]*)⟧/.exec(before)?.[1] ?? '');
        const size = edits.value.reduce((sum, edit) => sum + edit.range[1] - edit.range[0], 0);
        assert.ok(size <= gone.length, `${size} characters replaced, not ${gone.length}`);
        assert.deepEqual(here.value, valueAfter(source.value, change));
      });
    }
  }

  test('a moved requirement keeps its bytes, comments included, in the column of its new neighbours', () => {
    const source = openSource(specification);
    const edits = source.textEdits([
      { op: 'move', at: '/sections/@komp/requirements/@K-2', to: '/sections/@exit/requirements', index: 0 },
    ]);
    assert.ok(edits.ok);
    const { text } = source.edit(edits.value, 1);
    assert.ok(text.includes('exit-plan]\n    mode: { is: fill-in }\n'));
    assert.ok(
      text.includes(
        'requirements:\n    # det andra\n    - id: K-2\n      text: |\n        Rad ett\n        Rad två\n    - id: E-1\n',
      ),
    );
  });

  test('into an empty list, or none, a requirement moves with its bytes too', () => {
    for (const [list, moved] of [
      ['\n    requirements: []\n', '\n    requirements:\n      '],
      ['\n    requirements:\n', '\n    requirements:\n      '],
      ['\n', '\n    requirements:\n      '],
    ] as const) {
      const first = 'sections:\n  - id: s\n    requirements:\n    # om dörren\n    - id: A\n';
      const own = 'text: "Dörren ska vara låst." # frågan ställd\n';
      const source = openSource(`${first}      ${own}    - id: B\n  - id: t${list}`);
      const to = list === '\n' ? '/sections/1/requirements' : '/sections/@t/requirements';
      const edits = source.textEdits([{ op: 'move', at: '/sections/@s/requirements/@A', to, index: 0 }]);
      assert.ok(edits.ok, JSON.stringify(edits));
      const { text } = source.edit(edits.value, 1);
      assert.equal(
        text,
        `sections:\n  - id: s\n    requirements:\n    - id: B\n  - id: t${moved}# om dörren\n      - id: A\n        ${own}`,
      );
    }
  });

  test('a new file grows from nothing, and from a byte order mark', () => {
    for (const start of ['', '\ufeff', '# vår fil\n', '---\n']) {
      const source = openSource(start);
      const edits = source.textEdits([
        { op: 'set', at: '/kravbyggaren', value: 1 },
        { op: 'insert', at: '/sections', index: 0, value: { id: 's', requirements: [] } },
        { op: 'insert', at: '/sections/@s/requirements', index: 0, value: { id: 'A', text: 'ja' } },
      ]);
      assert.ok(edits.ok, JSON.stringify(edits));
      assert.equal(
        source.edit(edits.value, 1).text,
        start + 'kravbyggaren: 1\nsections:\n  - id: s\n    requirements:\n      - id: A\n        text: ja\n',
      );
    }
  });

  test('changes are carried out in order, and all of them or none', () => {
    const source = openSource(specification);
    const rename: Change = { op: 'set', at: `${k1}/id`, value: 'K-9' };
    const after = source.textEdits([rename, { op: 'remove', at: '/sections/@komp/requirements/@K-9/covers' }]);
    assert.ok(after.ok);
    assert.equal(after.value.length, 2);
    const failed = source.textEdits([rename, { op: 'remove', at: `${k1}/covers` }]);
    assert.deepEqual(failed, { ok: false, problem: { code: 'pointer-not-found', at: `${k1}/covers` } });
  });

  test('a doubled id is ambiguous, its index is not', () => {
    const source = openSource(specification.replace('K-2', 'K-1'));
    const problem = source.textEdits([{ op: 'remove', at: k1 }]);
    assert.deepEqual(problem, { ok: false, problem: { code: 'pointer-ambiguous', at: k1, id: 'K-1' } });
    assert.ok(source.textEdits([{ op: 'remove', at: '/sections/@komp/requirements/1' }]).ok);
  });

  test('what no text file can hold is refused', () => {
    const source = openSource(specification);
    for (const value of ['a\0', '\ud83d']) {
      const result = source.textEdits([{ op: 'set', at: `${k1}/text`, value }]);
      assert.equal(result.ok ? '' : result.problem.code, 'wrong-shape');
    }
  });
});

function valueAfter(value: unknown, change: Change): unknown {
  const result = applyChanges(value as never, [change]);
  return result.ok ? result.value : result.problem;
}
