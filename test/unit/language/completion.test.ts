import assert from 'node:assert/strict';
import { completionsAt, type Completions, type LanguageContext } from '../../../src/core/language/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import type { FileKind } from '../../../src/core/model/schema.ts';
import type { Environment, Pack } from '../../../src/core/model/index.ts';

const environment: Environment = {
  kravbyggaren: 1,
  title: 'Miljö',
  entries: [{ id: 'journal', title: 'Journalsystem', kind: 'application', function: 'Journal för elevhälsan' }],
};
const exit: Pack = {
  kravbyggaren: 1,
  id: 'exit',
  code: 'EXIT',
  title: 'Avslut',
  version: '1.0.0',
  parameters: [{ name: 'notice', title: 'Uppsägningstid', type: 'number', unit: 'månader' }],
  questions: [
    {
      id: 'exercise',
      text: 'Övar ni?',
      role: 'it',
      type: 'choice',
      options: [
        { value: 'yearly', title: 'Varje år' },
        { value: 'none', title: 'Aldrig' },
      ],
    },
    { id: 'sets', text: 'Vilka mängder?', role: 'it', type: 'table', columns: [{ id: 'namn', title: 'Namn' }] },
  ],
  gates: [{ id: 'reuse-analysis', number: 'G2', title: 'Återanvändning', role: 'it' }],
};

const head = `kravbyggaren: 1
procurement: { title: Elevhälsa, act: LOU, lots: [{ id: A, title: Del A }] }
packs: { exit: { use: true } }
parameters:
  exit.notice: { value: 2, unit: månader, status: suggested }
annexes:
  - id: info
    title: Informationsmängder
    kind: table
    columns: [{ id: namn, title: Namn }, { id: antal, title: Antal }]
    rows: [{ namn: Elev }]
`;
const sections = `sections:
  - id: exit
    title: Avslut
    requirements:
      - id: EXIT-01
        kind: mandatory
        text: Systemet ska exportera mängderna.
      - id: EXIT-02
        kind: contract
`;
const award = `award:
  criteria:
    - { id: oppenhet, title: Öppenhet, requirements: [EXIT-01] }
`;

/** In a line of the second requirement. */
const inRequirement = (line: string): string => `${head}${sections}${line}\n${award}`;
/** In a top-level key of its own. */
const onTop = (lines: string): string => `${head}${lines}\n${sections}${award}`;
const packWith = (lines: string): string =>
  `kravbyggaren: 1\nid: mitt\ncode: MITT\ntitle: Mitt\nversion: "1.0.0"\nparameters:\n  - { name: notice, title: Varsel, type: number }\nquestions:\n  - { id: rader, text: Rader?, type: table, columns: [{ id: namn, title: Namn }] }\nrequirements:\n  - id: MITT-01\n${lines}\n`;

/** What is offered where `|` stands. */
function offered(marked: string, kind: FileKind = 'specification'): Completions {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const lineEnd = text.indexOf('\n', offset);
  const context: LanguageContext = {
    source: openSource(text),
    kind,
    environment,
    packs: kind === 'pack' ? [] : [exit],
    library: [exit],
    gates: exit.gates,
    environments: ['kommunen.itmiljo.yaml'],
  };
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return completionsAt(context, offset, line, text.slice(offset, lineEnd < 0 ? undefined : lineEnd));
}

const labels = (marked: string, kind?: FileKind): readonly string[] =>
  offered(marked, kind).items.map(item => item.label);

/** The text after the choice of one of the items. */
function after(marked: string, label: string, kind?: FileKind): string {
  const { items, replace, replaceAfter } = offered(marked, kind);
  const item = items.find(each => each.label === label);
  assert.ok(item, `${label} is not among ${items.map(each => each.label).join(', ')}`);
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const result = text.slice(0, offset - replace) + item.insert.replace('$0', '') + text.slice(offset + replaceAfter);
  return result.slice(result.lastIndexOf('\n', offset - replace - 1) + 1).split('\n')[0] ?? '';
}

suite('completion', () => {
  suite('offers the names that may stand', () => {
    const cases: readonly (readonly [string, string, readonly string[], FileKind?])[] = [
      ['requirements within brackets', inRequirement('        requires: [|]'), ['EXIT-01']],
      ['requirements in brackets that are not closed', inRequirement('        requires: [|'), ['EXIT-01']],
      ['requirements after a dash', inRequirement('        requires:\n          - |'), ['EXIT-01']],
      ['requirements within quotes', inRequirement('        requires: ["|"]'), ['EXIT-01']],
      [
        'requirements in brackets of several lines',
        inRequirement('        requires: [\n          |\n        ]'),
        ['EXIT-01'],
      ],
      ['entries of the environment', inRequirement('        targets: [|]'), ['journal']],
      ['entries after a dash in the column of the key', inRequirement('        targets:\n        - |'), ['journal']],
      ['lots', inRequirement('        lots: [|]'), ['A']],
      ['criteria', inRequirement('        criterion: |'), ['oppenhet']],
      ['annexes in braces', inRequirement('        answer: { type: file, annex: | }'), ['info']],
      [
        'requirements of a criterion',
        `${head}${sections}award:\n  criteria:\n    - { id: a, requirements: [|] }\n`,
        ['EXIT-01', 'EXIT-02'],
      ],
      ['packs', onTop('interview:\n  |'), ['exit']],
      ['packs in braces', `${head.replace('{ exit: { use: true } }', '{ | }')}${sections}`, ['exit']],
      ['gates', onTop('gates:\n  reu|'), ['reuse-analysis']],
      ['questions of a pack', onTop('interview:\n  exit:\n    |'), ['exercise', 'sets']],
      ['choices of a question', onTop('interview:\n  exit:\n    exercise: |'), ['yearly', 'none']],
      [
        'columns of an annex that the row lacks',
        head.replace('{ namn: Elev }', '{ namn: Elev, | }') + sections,
        ['antal'],
      ],
      ['files of IT environments', onTop('environment: |'), ['kommunen.itmiljo.yaml']],
      ['steps of the classification', onTop('classification: { confidentiality: | }'), ['0', '1', '2', '3', '4']],
      [
        'requirements of a silenced finding',
        onTop('suppressions:\n  - { rule: LOU-03, requirement: | }'),
        ['EXIT-01', 'EXIT-02'],
      ],
      ['tables of a pack', packWith('    forEach: { answers: | }'), ['rader'], 'pack'],
      ['columns of the table', packWith('    forEach: { answers: rader, key: | }'), ['namn'], 'pack'],
      [
        'packs to build on, not itself',
        packWith('').replace('parameters:', 'extends: [|]\nparameters:'),
        ['exit'],
        'pack',
      ],
      ['word lists', 'kravbyggaren: 1\nwordLists:\n  ja|\n', ['jargon'], 'workspace'],
    ];
    for (const [what, marked, wanted, kind] of cases)
      test(what, () => {
        const found = labels(marked, kind);
        if (kind === 'workspace') for (const name of wanted) assert.ok(found.includes(name), found.join());
        else assert.deepEqual(found, wanted);
      });

    test('rules where a finding is silenced, found by code and title too', () => {
      const item = offered(onTop('suppressions:\n  - rule: LOU|')).items.find(each => each.label === 'LOU-03');
      assert.match(item?.search ?? '', /LOU-03.*fabrikat/);
      assert.equal(item?.insert, 'requirement-brand-or-equivalent');
    });

    test('severities for rules of the workspace', () => {
      assert.deepEqual(labels('kravbyggaren: 1\nrules:\n  LOU-03: |\n', 'workspace'), [
        'off',
        'hint',
        'warning',
        'error',
      ]);
    });

    test("a pack's own parameters and the row's columns in its texts", () => {
      assert.ok(labels(packWith('    text: Sker {{|}}'), 'pack').includes('mitt.notice'));
      const row = packWith('    forEach: { answers: rader, key: namn }\n    text: Sker {{item.|}}');
      assert.deepEqual(labels(row, 'pack'), ['item.namn']);
    });

    test('facts that conditions ask for', () => {
      const found = labels(packWith('    when: { fact: | }'), 'pack');
      for (const name of ['procurement.act', 'answers.exit.exercise']) assert.ok(found.includes(name), name);
    });
  });

  suite('offers keys', () => {
    test('in half a word, and none that stands above or below', () => {
      const found = labels(
        `${head}${sections.replace('        kind: contract\n', '        mo|\n        kind: contract\n')}${award}`,
      );
      assert.ok(found.includes('motive'));
      for (const key of ['id', 'kind']) assert.ok(!found.includes(key), key);
    });
    test('in a damaged requirement, whatever the healthy one after it has', () => {
      const next = '      - id: EXIT-03\n        kind: contract\n        motive: M\n';
      const found = labels(`${head}${sections}        mo|\n${next}${award}`);
      assert.ok(found.includes('motive'));
    });
    test('in braces', () => {
      assert.deepEqual(labels(inRequirement('        verification: [{ phase: tender, | }]')), [
        'method',
        'evidence',
        'by',
        'when',
      ]);
    });
    test('below a quote that has not been closed, where the next key would stand', () => {
      const found = labels(`${head}${sections}        text: "Oavslutad\n        |\n${award}`);
      assert.ok(found.includes('motive'));
      assert.ok(!found.includes('text'));
    });
    test('with a dash where a list goes on', () => {
      assert.equal(after(`${head}sections:\n  |\n`, 'id'), '  - id: ');
    });
    test('with the beginning of the list or mapping that belongs to them', () => {
      assert.equal(after(inRequirement('        cov|'), 'covers'), '        covers: []');
      assert.equal(
        offered(inRequirement('        ver|')).items.find(({ label }) => label === 'verification')?.insert,
        'verification:\n  - $0',
      );
    });
    test('without a second colon where one stands', () => {
      assert.equal(after(inRequirement('        mot|: Ett skäl'), 'motive'), '        motive: Ett skäl');
    });
  });

  suite('leaves what is written whole', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['a code is replaced as a whole', inRequirement('        owner: bus|iness'), 'it', '        owner: it'],
      ['quotes stay', inRequirement('        owner: "bus|iness"'), 'it', '        owner: "it"'],
      [
        'an opened citation is closed',
        inRequirement('        text: Se {{krav |'),
        'EXIT-01',
        '        text: Se {{krav "EXIT-01"}}',
      ],
      [
        'quotes that the editor has closed are not doubled',
        inRequirement('        text: Se {{krav "|"}} här'),
        'EXIT-01',
        '        text: Se {{krav "EXIT-01"}} här',
      ],
      [
        'quotes within quotes',
        inRequirement('        text: "Se {{krav \\"|\\"}} här"'),
        'EXIT-01',
        '        text: "Se {{krav \\"EXIT-01\\"}} här"',
      ],
      [
        'a name is replaced as a whole',
        inRequirement('        text: Om {{exit.no|tice}} månader'),
        'exit.notice',
        '        text: Om {{exit.notice}} månader',
      ],
      [
        'the argument of a helper',
        inRequirement('        text: Om {{tal exi|}} dagar'),
        'exit.notice',
        '        text: Om {{tal exit.notice}} dagar',
      ],
      ['a list is begun', inRequirement('        covers: |'), 'data-export', '        covers: [data-export]'],
    ];
    for (const [what, marked, label, wanted] of cases)
      test(what, () => {
        assert.equal(after(marked, label), wanted);
      });
  });

  suite('is silent', () => {
    const cases: readonly (readonly [string, string])[] = [
      [
        'in the lines of a block text',
        inRequirement('        text: |\n          Systemet ska\n          ki')
          .replace(/ki\n/, 'ki|\n')
          .replace('text: |\n', 'text: >-\n'),
      ],
      ['in a text that goes on on the next line', inRequirement('        text: Systemet ska\n          ki|')],
      ['in a quote that goes on on the next line', inRequirement('        text: "Systemet ska\n          ki|')],
      ['in words', inRequirement('        text: Systemet ki|')],
      ['after a value', inRequirement('        owner: "it" |')],
      ['in a comment behind a value', inRequirement('        owner: it # ki|')],
      ['before the space after a colon', inRequirement('        owner:|')],
    ];
    for (const [what, marked] of cases)
      test(what, () => {
        assert.deepEqual(labels(marked), []);
      });
  });

  test('never throws, wherever the cursor stands in a file that is cut off there', () => {
    const whole = `${head}${sections}        text: |\n          Två {{krav "EXIT-01"}}\n          rader\n        answer: { type: file, annex: info }\n${award}`;
    for (let end = 0; end <= whole.length; end++) {
      assert.ok(offered(`${whole.slice(0, end)}¤${whole.slice(end)}`.replaceAll('|', '>').replace('¤', '|')));
      assert.ok(offered(`${whole.slice(0, end).replaceAll('|', '>')}|`));
    }
  });
});
