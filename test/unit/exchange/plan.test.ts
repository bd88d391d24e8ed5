import assert from 'node:assert/strict';
import { carryOut, newSpecificationOf, planImport } from '../../../src/core/exchange/index.ts';
import type { Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import { docx, heading, numbered, p, table, xlsx } from './office-files.ts';
import { after, choose, plan, requirement, requirementsOf, source, statuses } from './plans.ts';

function imported(csv: string): Specification {
  const made = newSpecificationOf(plan(csv), 'Prov');
  assert.ok(made.ok, JSON.stringify(made));
  return made.value.specification;
}

function edited(specification: Specification, id: string, change: Partial<Requirement>): Specification {
  const sections = (specification.sections ?? []).map(section => ({
    ...section,
    requirements: (section.requirements ?? []).map(each => (each.id === id ? { ...each, ...change } : each)),
  }));
  return { ...specification, sections };
}

const first = 'ID;Typ;Krav;Område\nA;Ska;Systemet ska visa ärenden.;Ärenden\nB;Bör;Systemet bör vara snabbt.;Drift\n';

suite('plan of an import', () => {
  test('tells for each column what it holds and why, with some of its cells', () => {
    const { layouts } = plan(`${first.replace('Område', 'Kommentar')}`);
    assert.deepEqual(
      layouts[0]?.columns.map(({ heading: name, meaning, why }) => [name, meaning, why]),
      [
        ['ID', 'id', 'heading'],
        ['Typ', 'kind', 'heading'],
        ['Krav', 'text', 'heading'],
        ['Kommentar', 'kept', 'rest'],
      ],
    );
    assert.deepEqual(layouts[0]?.columns[3]?.samples, ['Ärenden', 'Drift']);
  });

  test('a column that is corrected is read anew from what was kept, and the former one is kept as it stands', () => {
    const kept = source('Nr;Krav;Formulering\n1;Sök;Systemet ska söka.\n2;Logg;Systemet ska logga.\n');
    const [layout] = planImport(kept).layouts;
    assert.ok(layout);
    const corrected = planImport(kept, { columns: { [layout.id]: { 1: 'text', 2: 'motive' } } });
    assert.deepEqual(
      corrected.rows.map(({ requirement: each }) => [each.text, each.motive]),
      [
        ['Sök', 'Systemet ska söka.'],
        ['Logg', 'Systemet ska logga.'],
      ],
    );
    const dropped = planImport(kept, { columns: { [layout.id]: { 1: 'dropped' } } });
    assert.equal(dropped.rows[0]?.requirement.imported, undefined);
  });

  test('a table that is not known comes in when its header row and its text column are pointed out', () => {
    const bytes = xlsx({
      Blad: [
        ['Bilaga 3', ''],
        ['Beteckning', 'Löfte'],
        ['X1', 'Data visas i tid.'],
      ],
    });
    const before = plan(bytes);
    assert.equal(before.problem?.code, 'columns-not-recognised');
    const corrected = plan(bytes, { headerRows: { 0: 1 } });
    const [layout] = corrected.layouts;
    assert.deepEqual(
      layout?.columns.map(({ heading: name }) => name),
      ['Beteckning', 'Löfte'],
    );
    const made = plan(bytes, { headerRows: { 0: 1 }, columns: { [layout.id]: { 1: 'text' } } });
    assert.deepEqual(statuses(made), ['X1 new']);
    assert.equal(made.rows[0]?.section, 'Bilaga 3');
  });

  test('tables with the same headings are corrected together, and any table can be left out', () => {
    const head = ['ID', 'Krav'];
    const bytes = docx(
      heading(1, 'Ett'),
      table(head, ['A', 'Systemet ska ett.']),
      heading(1, 'Två'),
      table(head, ['B', 'Systemet ska två.']),
      numbered(1, 0, 'Systemet ska tre.'),
    );
    const made = plan(bytes, { leftOut: [1] });
    assert.deepEqual(
      made.layouts.map(({ tables }) => tables),
      [['Tabell 1', 'Tabell 2']],
    );
    assert.deepEqual(
      made.tables.map(({ name, requirements, isUsed }) => [name, requirements, isUsed]),
      [
        ['Tabell 1', 1, true],
        ['Tabell 2', 0, false],
        ['Numrerade stycken', 1, true],
      ],
    );
    assert.deepEqual(
      statuses(made).filter(each => each.endsWith('new')),
      ['A new', 'K1 new'],
    );
    assert.deepEqual(
      made.rows.filter(({ status }) => status === 'unread').map(({ place, skipped }) => [place, skipped?.text]),
      [
        ['tabell 2, rad 1', 'ID | Krav'],
        ['tabell 2, rad 2', 'B | Systemet ska två.'],
      ],
    );
  });

  test('what was not understood can be taken in all the same', () => {
    const bytes = docx(p('Systemet bör vara vackert.'), table(['ID', 'Krav'], ['A', 'Systemet ska ett.']));
    const made = plan(bytes);
    const key = made.rows.find(({ status }) => status === 'unread')?.key ?? '';
    const result = newSpecificationOf(made, undefined, choose({ [key]: { take: 'new' } }));
    assert.ok(result.ok);
    assert.deepEqual(
      requirementsOf(result.value.specification).map(({ id, kind, text }) => `${id} ${kind} ${text}`),
      ['IMP-1 award Systemet bör vara vackert.', 'A mandatory Systemet ska ett.'],
    );
    assert.deepEqual(result.value.skipped, []);
  });

  test('a map that somebody has kept is used for the table that has its headings', () => {
    const csv = 'Beteckning;Löfte\nX1;Data visas i tid.\n';
    const made = plan(csv, { knownMaps: { Fel: { text: 'Saknas' }, Fastighet: { id: 'Beteckning', text: 'Löfte' } } });
    assert.deepEqual(statuses(made), ['X1 new']);
    assert.equal(made.layouts[0]?.map, 'Fastighet');
    assert.deepEqual(
      made.layouts[0].columns.map(({ why }) => why),
      ['map', 'map'],
    );
  });
});

suite('import to a specification that stands', () => {
  const standing = imported(first);

  test('the same file again changes nothing', () => {
    assert.deepEqual(statuses(plan(first, {}, standing)), ['A unchanged', 'B unchanged']);
    assert.deepEqual(carryOut(plan(first, {}, standing), undefined, { specification: standing }).changes, []);
  });

  test('a new row comes after the one before it in the file, in its section', () => {
    const more = `${first.replace('B;Bör', 'A2;Ska;Systemet ska sortera ärenden.;Ärenden\nB;Bör')}C;Ska;Systemet ska gå i gång.;Start\n`;
    const result = after(more, standing);
    assert.deepEqual(
      result.sections?.map(({ title, requirements = [] }) => [title, ...requirements.map(({ id }) => id)]),
      [
        ['Ärenden', 'A', 'A2'],
        ['Drift', 'B'],
        ['Start', 'C'],
      ],
    );
  });

  test('a text that is new in the file is taken; proof and motive that the file lacks stay', () => {
    const kept = edited(standing, 'A', {
      motive: 'Handläggaren behöver se dem.',
      verification: [{ phase: 'tender', method: 'demonstration' }],
      reviewed: { by: 'Beställaren', date: '2026-10-01' },
    });
    const result = requirement(after(first.replace('visa ärenden', 'visa alla ärenden'), kept), 'A');
    assert.equal(result.text, 'Systemet ska visa alla ärenden.');
    assert.equal(result.motive, 'Handläggaren behöver se dem.');
    assert.deepEqual(result.verification, [{ phase: 'tender', method: 'demonstration' }]);
    assert.equal(result.reviewed, undefined, 'the text that was reviewed is gone');
  });

  test('what somebody has changed here stays when the file has not changed', () => {
    const local = edited(standing, 'A', { text: 'Systemet ska visa egna ärenden.', kind: 'contract' });
    assert.deepEqual(statuses(plan(first, {}, local)), ['A unchanged', 'B unchanged']);
    assert.deepEqual(after(first, local), local);
  });

  test('changed both here and in the file, the text stays until somebody chooses, and is told each time', () => {
    const local = edited(standing, 'A', { text: 'Systemet ska visa egna ärenden.' });
    const there = first.replace('visa ärenden', 'visa öppna ärenden');
    const made = plan(there, {}, local);
    assert.deepEqual(statuses(made), ['A conflict', 'B unchanged']);
    assert.deepEqual(
      made.rows[0]?.changes.map(({ field, old, new: theirs, take, kept }) => [field, old, theirs, take, kept]),
      [['text', 'Systemet ska visa egna ärenden.', 'Systemet ska visa öppna ärenden.', false, 'both']],
    );
    const result = after(there, local);
    assert.equal(requirement(result, 'A').text, 'Systemet ska visa egna ärenden.');
    assert.deepEqual(statuses(plan(there, {}, result)), ['A conflict', 'B unchanged']);

    const taken = after(there, local, choose({ 'rad 2': { fields: { text: 'file' } } }));
    assert.equal(requirement(taken, 'A').text, 'Systemet ska visa öppna ärenden.');
    const decided = after(there, local, choose({ 'rad 2': { fields: { text: 'mine' } } }));
    assert.equal(requirement(decided, 'A').text, 'Systemet ska visa egna ärenden.');
    assert.deepEqual(statuses(plan(there, {}, decided)), ['A unchanged', 'B unchanged'], 'asked once');
  });

  test('a requirement of another source with the same id is left until somebody chooses, or comes in beside it', () => {
    const own: Specification = {
      kravbyggaren: 1,
      sections: [
        {
          id: 'egna',
          title: 'Egna',
          requirements: [{ id: 'A', kind: 'mandatory', text: 'Driften ska bevakas dygnet runt.' }],
        },
      ],
    };
    assert.deepEqual(statuses(plan(first, {}, own)), ['A conflict', 'B new']);
    assert.deepEqual(requirement(after(first, own), 'A'), requirement(own, 'A'), 'not a byte of it');
    const both = after(first, own, choose({ 'rad 2': { take: 'new' } }));
    assert.equal(requirement(both, 'A').text, 'Driften ska bevakas dygnet runt.');
    assert.equal(requirement(both, 'A-2').text, 'Systemet ska visa ärenden.');
    assert.equal(requirement(both, 'A-2').imported?.['Ursprungligt id'], 'A');
  });

  test('values in an exported text are the references that stand here', () => {
    const own: Specification = {
      kravbyggaren: 1,
      parameters: { 'exit.notice': { value: 2, status: 'decided' } },
      sections: [
        {
          id: 's',
          title: 'S',
          requirements: [{ id: 'A', kind: 'mandatory', text: 'Svar ska ges inom {{exit.notice}} dagar.' }],
        },
      ],
    };
    const same = 'ID;Typ;Krav\nA;Ska;Svar ska ges inom 2 dagar.\n';
    assert.deepEqual(statuses(plan(same, {}, own)), ['A unchanged']);
    const other = plan(same.replace('2', '3'), {}, own);
    assert.equal(other.rows[0]?.changes[0]?.kept, 'placeholders');
  });

  test('rows without ids are known by their text, and new ones get ids that nobody has', () => {
    const csv = 'Krav;Svar (Ja/Nej)\nSystemet ska ett.;\nSystemet ska två.;\n';
    const before = imported(csv);
    const more = csv.replace('Systemet ska ett', 'Systemet ska noll.;\nSystemet ska ett');
    assert.deepEqual(statuses(plan(more, {}, before)), ['IMP-3 new', 'IMP-1 unchanged', 'IMP-2 unchanged']);
  });

  test('an id that was withdrawn after publication is never used again', () => {
    const withdrawn = { ...standing, sections: [], retired: ['A'] };
    assert.deepEqual(statuses(plan(first, {}, withdrawn)), ['A-2 new', 'B new']);
  });

  test('a locked section is not written to', () => {
    const [drift] = (standing.sections ?? []).filter(({ title }) => title === 'Drift');
    assert.ok(drift);
    const locked = { ...standing, sections: [{ ...drift, mode: { is: 'locked' } as const }] };
    const made = plan(first.replace('snabbt', 'mycket snabbt'), {}, locked);
    assert.deepEqual(statuses(made), ['A new', 'B unread']);
    assert.match(made.rows[1]?.skipped?.reason ?? '', /Drift är låst/);
  });

  test('only the bytes of what changes are touched', () => {
    const text = `# Min kommentar\r\nkravbyggaren: 1\r\nsections:\r\n  - id: s\r\n    title: S\r\n    requirements:\r\n      - id: "007" # behåll\r\n        kind: mandatory\r\n        text: "Systemet ska visa ärenden."\r\n`;
    const opened = openSource(text);
    const specification = opened.value as unknown as Specification;
    const csv = 'ID;Typ;Krav\n007;Ska;Systemet ska visa alla ärenden.\n';
    const { changes } = carryOut(planImport(source(csv), {}, { specification }), undefined, { specification });
    const edits = opened.textEdits(changes);
    assert.ok(edits.ok);
    assert.equal(opened.edit(edits.value, 1).text, text.replace('visa ärenden', 'visa alla ärenden'));
  });
});
