import assert from 'node:assert/strict';
import {
  completionsAt,
  hoverAt,
  occurrenceAt,
  occurrencesOf,
  renameBeside,
  renameChanges,
  renameFault,
  type LanguageContext,
} from '../../../src/core/language/index.ts';
import { applyChanges, openSource } from '../../../src/core/parse/index.ts';
import type { Environment, Pack } from '../../../src/core/model/index.ts';

const text = `kravbyggaren: 1
procurement:
  title: Elevhälsa
  act: LOU
packs: { exit: { use: true } }
definitions:
  - { term: mängd, text: Uppgifter av ett slag. }
parameters:
  exit.notice: { value: 2, unit: månader, status: suggested }
annexes:
  - id: info
    number: 4
    title: Informationsmängder
    kind: table
    rows: [{ namn: Elev }]
sections:
  - id: exit
    title: Avslut
    requirements:
      - id: EXIT-01
        kind: mandatory
        text: Systemet ska exportera mängderna i {{bilaga "info"}}.
        targets: [journal]
      - id: EXIT-02
        kind: contract
        text: Uppsägning enligt {{krav "EXIT-01"}} sker {{exit.notice}} månader i förväg, se {{krav "EXIT-01"}}.
        requires: [EXIT-01]
suppressions:
  - { rule: text-vague, requirement: EXIT-01, reason: Prövat }
award:
  criteria:
    - { id: oppenhet, title: Öppenhet, shape: levels, requirements: [EXIT-01] }
`;
const environment: Environment = {
  kravbyggaren: 1,
  title: 'Miljö',
  entries: [{ id: 'journal', title: 'Journalsystem', kind: 'application', function: 'Journal för elevhälsan' }],
};
const pack: Pack = {
  kravbyggaren: 1,
  id: 'exit',
  code: 'EXIT',
  title: 'Avslut',
  version: '1.0.0',
  parameters: [{ name: 'notice', title: 'Uppsägningstid', type: 'number', unit: 'månader' }],
};

interface Cursor {
  readonly context: LanguageContext;
  readonly offset: number;
  readonly line: string;
}

function cursor(base: string, offset: number): Cursor {
  const line = base.slice(base.lastIndexOf('\n', offset - 1) + 1, offset);
  return { context: { source: openSource(base), kind: 'specification', environment, packs: [pack] }, offset, line };
}

/** `|` marks the cursor in a piece of the file. */
function at(marked: string): Cursor {
  const start = text.indexOf(marked.replace('|', ''));
  assert.ok(start >= 0, marked);
  return cursor(text, start + marked.indexOf('|'));
}

/** A line that is being written below one that is there; the cursor stands at its end. */
function typed(after: string, line: string): Cursor {
  const start = text.indexOf(after) + after.length + 1;
  return cursor(`${text.slice(0, start)}${line}\n${text.slice(start)}`, start + line.length);
}

const labels = (where: Cursor): readonly string[] =>
  completionsAt(where.context, where.offset, where.line).items.map(({ label }) => label);

suite('language', () => {
  suite('completion', () => {
    const cases: readonly (readonly [string, Cursor, readonly string[], string?])[] = [
      [
        'codes after a key',
        at('        kind: |mandatory'),
        ['mandatory', 'award', 'contract', 'selection', 'price', 'method', 'information'],
      ],
      ['codes of a fact', at('  act: |LOU'), ['LOU', 'LUF', 'LUK', 'other']],
      ['requirements that are required, not the one itself', at('        requires: [|EXIT-01]'), ['EXIT-01']],
      ['entries of the environment', at('        targets: [|journal]'), ['journal']],
      ['requirements in a placeholder', at('enligt {{krav "|EXIT-01"}} sker'), ['EXIT-01', 'EXIT-02']],
      ['annexes in a placeholder', at('i {{bilaga "|info"}}'), ['info']],
    ];
    for (const [what, where, wanted] of cases)
      test(what, () => {
        assert.deepEqual(labels(where), wanted);
      });

    test('a placeholder offers facts, parameters and helpers, with Swedish labels and units', () => {
      const where = at('sker {{|exit.notice}} månader');
      const { items } = completionsAt(where.context, where.offset, where.line);
      const parameter = items.find(({ label }) => label === 'exit.notice');
      assert.equal(parameter?.detail, 'Uppsägningstid (månader)');
      for (const label of ['buyer', 'procurement.title', 'krav', 'kronor'])
        assert.ok(
          items.some(item => item.label === label),
          label,
        );
    });

    test('a new line in a requirement offers the keys it lacks, and none that it has', () => {
      const offered = labels(typed('        kind: mandatory', '        '));
      for (const key of ['motive', 'verification', 'owner', 'covers']) assert.ok(offered.includes(key), key);
      for (const key of ['id', 'kind', 'text', 'targets']) assert.ok(!offered.includes(key), key);
    });

    test('what has been written before the cursor is replaced', () => {
      const where = typed('        kind: mandatory', '        mot');
      assert.equal(completionsAt(where.context, where.offset, where.line).replace, 3);
    });

    test('a comment offers nothing', () => {
      assert.deepEqual(labels(typed('        kind: mandatory', '        # ki')), []);
    });
  });

  suite('hover', () => {
    const heading = (where: Cursor): string | undefined => hoverAt(where.context, where.offset)?.heading;
    const cases: readonly (readonly [string, Cursor, string | undefined])[] = [
      ['a key', at('        ki|nd: contract'), 'Kravtyp'],
      ['a code', at('        kind: cont|ract'), 'Avtalsvillkor'],
      ['a cited requirement', at('enligt {{krav "EX|IT-01"}} sker'), 'EXIT-01 · Obligatoriskt krav'],
      ['a cited annex', at('i {{bilaga "in|fo"}}'), 'Bilaga 4 Informationsmängder'],
      ['a parameter', at('sker {{exit.no|tice}} månader'), 'Uppsägningstid'],
      ['a defined term in another form', at('exportera mäng|derna i'), 'mängd'],
      ['a rule whose finding is accepted', at('rule: text-v|ague'), 'text-vague'],
      ['an entry of the environment', at('        targets: [jour|nal]'), 'Journalsystem'],
      ['ordinary words', at('Systemet sk|a exportera'), undefined],
    ];
    for (const [what, where, wanted] of cases)
      test(`${what} tells ${wanted ?? 'nothing'}`, () => {
        assert.equal(heading(where), wanted);
      });

    test('a cited requirement tells its motive, how it is used, and what nobody has checked', () => {
      const told = `        motive: Rådighet över egna data.
        guidance: "Fyll i bilagan först.\\n\\nInte kontrollerat mot källan: Artikelnumret."\n`;
      const full = text.replace('        targets: [journal]', `${told}        targets: [journal]`);
      const where = cursor(full, full.indexOf('IT-01"}} sker'));
      assert.deepEqual(hoverAt(where.context, where.offset)?.paragraphs, [
        'Systemet ska exportera mängderna i bilaga 4 (Informationsmängder).',
        'Motiv: Rådighet över egna data.',
        'Vägledning: Fyll i bilagan först.',
        'Inte kontrollerat mot källan: Artikelnumret.',
      ]);
    });

    test('a suggested value is told to be one', () => {
      const where = at('sker {{exit.no|tice}} månader');
      assert.deepEqual(hoverAt(where.context, where.offset)?.paragraphs, [
        '2 månader',
        'Föreslaget värde som ingen har beslutat.',
      ]);
    });
  });

  suite('names', () => {
    test('every reference to a requirement is found: texts, lists, silenced findings and award', () => {
      const found = occurrencesOf(openSource(text), { kind: 'requirement', name: 'EXIT-01' });
      assert.equal(found.length, 6);
      assert.equal(found.filter(({ definition }) => definition).length, 1);
    });

    test('a requirement that gets a new id keeps all its references', () => {
      const source = openSource(text);
      const where = at('enligt {{krav "EX|IT-01"}} sker');
      const thing = occurrenceAt(source, where.offset);
      assert.ok(thing);
      const renamed = applyChanges(source.value, renameChanges(source, thing, 'AVS-7'));
      assert.ok(renamed.ok);
      const written = JSON.stringify(renamed.value);
      assert.ok(!written.includes('EXIT-01'), written);
      assert.equal(written.match(/AVS-7/g)?.length, 6);
      const edits = source.textEdits(renameChanges(source, thing, 'AVS-7'));
      assert.ok(edits.ok);
      assert.deepEqual(source.edit(edits.value, 1).value, renamed.value);
    });

    test('of two requirements with one id the second gets its new id alone, and the first takes its references along', () => {
      const doubled = openSource(text.replace('id: EXIT-02', 'id: EXIT-01'));
      const ids = [...doubled.text.matchAll(/- id: EXIT-01/g)].map(({ index }) => index + '- id: EX'.length);
      const renamed = ids.map(offset => {
        const thing = occurrenceAt(doubled, offset);
        assert.ok(thing?.definition);
        const edits = doubled.textEdits(renameChanges(doubled, thing, 'AVS-7'));
        assert.ok(edits.ok);
        return doubled.edit(edits.value, 1).text;
      });
      assert.match(renamed[0] ?? '', /- id: AVS-7\n[^]*- id: EXIT-01\n[^]*krav "AVS-7"[^]*requirement: AVS-7/);
      assert.equal(renamed[1], doubled.text.replace(/(- id: EXIT-01[^]*- id: )EXIT-01/, '$1AVS-7'));
    });

    test('places in accepted findings that lead through the id follow a new id', () => {
      const source = openSource(
        text.replace('requirement: EXIT-01, reason', 'at: /sections/@exit/requirements/@EXIT-01/text, reason'),
      );
      const renamed = applyChanges(
        source.value,
        renameChanges(source, { kind: 'requirement', name: 'EXIT-01' }, 'AVS-7'),
      );
      assert.ok(renamed.ok);
      assert.ok(!JSON.stringify(renamed.value).includes('EXIT-01'));
    });

    test('threads, decisions and the baseline beside the file follow a new id, and the rest of them stays', () => {
      const thing = { kind: 'requirement', name: 'EXIT-01' } as const;
      const thread =
        'kravbyggaren: 1\r\nid: t1\r\nrequirement: EXIT-01 # kravet\r\nquote: EXIT-01 står kvar\r\nstate: open\r\n';
      const after = (name: string, old: string): string => {
        const edits = renameBeside(name, old, thing, 'AVS-7');
        return edits.reduceRight(
          (all, { range, text: insert }) => all.slice(0, range[0]) + insert + all.slice(range[1]),
          old,
        );
      };
      assert.equal(after('t1.trad.yaml', thread), thread.replace('requirement: EXIT-01', 'requirement: AVS-7'));
      assert.equal(
        after('t2.trad.yaml', thread.replaceAll('EXIT-01', 'EXIT-02')),
        thread.replaceAll('EXIT-01', 'EXIT-02'),
      );
      assert.equal(after('trasig.trad.yaml', 'requirement: [EXIT-01'), 'requirement: [EXIT-01');
      const entries = (id: string): string =>
        `{\n  "kravbyggaren": 1,\n  "findings": [\n    {"rule":"a","requirement":"${id}","words":"exit-01"}\n  ]\n}\n`;
      assert.equal(after('a.baslinje.json', entries('EXIT-01')), entries('AVS-7'));
      assert.equal(after('a.baslinje.json', '{'), '{');
    });

    test("a pack's parameter is renamed where it is declared and where texts cite it with the pack's id", () => {
      const source = openSource(
        'kravbyggaren: 1\nid: mitt\nparameters:\n  - { name: notice, type: number }\nquestions:\n  - { id: q, parameter: notice }\nrequirements:\n  - { id: MITT-01, text: \'Om {{mitt.notice}} dagar, se {{krav "MITT-02"}}\' }\n  - { id: MITT-02, requires: [MITT-01] }\n',
      );
      const thing = { kind: 'parameter', name: 'mitt.notice' } as const;
      assert.equal(occurrencesOf(source, thing).length, 3);
      for (const name of ['varsel', 'mitt.varsel']) {
        const renamed = applyChanges(source.value, renameChanges(source, thing, name));
        assert.ok(renamed.ok);
        const written = JSON.stringify(renamed.value);
        assert.ok(!written.includes('notice'), written);
        assert.ok(written.includes('"name":"varsel"') && written.includes('{{mitt.varsel}}'), written);
      }
      const id = applyChanges(source.value, renameChanges(source, { kind: 'requirement', name: 'MITT-02' }, 'MITT-9'));
      assert.ok(id.ok && JSON.stringify(id.value).match(/MITT-9/g)?.length === 2);
    });

    test('a name that is taken, retired or malformed is refused', () => {
      const source = openSource(`${text}retired: [GML-1]\n`);
      const thing = { kind: 'requirement', name: 'EXIT-01' } as const;
      assert.equal(renameFault(source, thing, 'EXIT-02'), 'taken');
      assert.equal(renameFault(source, thing, 'GML-1'), 'retired');
      assert.equal(renameFault(source, thing, 'med blanksteg'), 'form');
      assert.equal(renameFault(source, thing, 'ÅÄÖ-1'), undefined);
    });
  });
});
