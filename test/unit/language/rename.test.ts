import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  hoverAt,
  occurrenceAt,
  occurrencesOf,
  renameEdits,
  renameFault,
  unreadNaming,
  type NamedThing,
} from '../../../src/core/language/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';

const text = `kravbyggaren: 1
parameters:
  # Avtalet säger så
  exit.notice: { value: 2, unit: månader } # beslutat i maj
  'exit.days':
    value: 30
sections:
  - id: exit
    requirements:
      - id: EXIT-01
        text: Uppsägning sker {{exit.notice}} månader i förväg.
      - id: EXIT-02
        text: Planen finns inom {{ exit.days }} dagar efter {{exit.notice}}.
`;
const broken = `sections:
  - id: a
    requirements:
      - id: A-1
        text: "öppet, se A-2
      - id: A-2
        requires: [A-1]
      - id: A-22
        text: Hel.
`;

const renamed = (written: string, thing: NamedThing, wanted: string): string => {
  const source = openSource(written);
  const edits = renameEdits(source, thing, wanted);
  assert.ok(edits.ok);
  return source.edit(edits.value, 1).text;
};

suite('a new name', () => {
  const notice = { kind: 'parameter', name: 'exit.notice' } as const;

  test('a parameter keeps its place, its value as it is written and the comments around it', () => {
    assert.equal(renamed(text, notice, 'exit.varsel'), text.replaceAll('exit.notice', 'exit.varsel'));
    const crlf = text.replaceAll('\n', '\r\n');
    assert.equal(renamed(crlf, notice, 'exit.varsel'), crlf.replaceAll('exit.notice', 'exit.varsel'));
  });

  test('a quoted key is exchanged with its quotes, and one that YAML would read as a number gets some', () => {
    const days = { kind: 'parameter', name: 'exit.days' } as const;
    assert.match(renamed(text, days, 'exit.dagar'), /^ {2}exit\.dagar:\n {4}value: 30$/m);
    assert.match(renamed(text, days, '1.5'), /^ {2}"1\.5":\n/m);
  });

  test('what is wrong with a name is told for what it names', () => {
    const source = openSource(text);
    assert.equal(renameFault(source, notice, 'exit.uppsägnings tid'), 'parameter-form');
    assert.equal(renameFault(source, { kind: 'requirement', name: 'EXIT-01' }, '-1'), 'form');
  });

  test('a part that cannot be read stops it where it names the thing or bears the new name, and only there', () => {
    const source = openSource(broken);
    const second = { kind: 'requirement', name: 'A-2' } as const;
    assert.equal(unreadNaming(source, second, 'B-1')?.line, 5);
    assert.equal(unreadNaming(source, { kind: 'requirement', name: 'A-22' }, 'A-1')?.line, 5);
    assert.equal(unreadNaming(source, { kind: 'requirement', name: 'A-22' }, 'B-1'), undefined);
    assert.equal(unreadNaming(source, { kind: 'requirement', name: 'A(2' }, 'B-1'), undefined);
    assert.equal(unreadNaming(openSource(text), notice, 'exit.varsel'), undefined);
  });

  test('a reference to a requirement that cannot be read does not say that there is none', () => {
    const source = openSource(broken);
    const told = (offset: number): string =>
      hoverAt({ source, kind: 'specification' }, offset)?.paragraphs.join() ?? '';
    assert.match(told(broken.indexOf('[A-1]') + 2), /Kravet kan inte läsas, se rad 5/);
  });
});

test('the occurrences of a name are those that are met at every place of the text', () => {
  const names = ['A', 'A-1', 'A-2', 'exit', 'exit.notice', 'notice'] as const;
  const name = fc.constantFrom(...names);
  const said = fc.tuple(name, name).map(([one, other]) => `Se {{krav "${one}"}} och {{${other}}}, larmet ${one}.`);
  const requirement = fc.record({ id: name, text: said, requires: fc.array(name, { maxLength: 2 }) });
  const value = fc.record({
    id: fc.constantFrom('exit', 'p'),
    definitions: fc.constant([{ term: 'larm', text: 'x' }]),
    parameters: fc.oneof(fc.dictionary(name, said), fc.array(fc.record({ name }))),
    sections: fc.array(fc.record({ id: name, requirements: fc.array(requirement, { maxLength: 3 }) }), {
      maxLength: 2,
    }),
  });
  fc.assert(
    fc.property(value, written => {
      const source = openSource(JSON.stringify(written));
      const met = new Map<string, NamedThing>();
      for (let offset = 0; offset <= source.text.length; offset++) {
        const found = occurrenceAt(source, offset);
        if (found) met.set(JSON.stringify(found), found);
      }
      const listed = [...met.values()].flatMap(thing => occurrencesOf(source, thing).map(each => JSON.stringify(each)));
      assert.deepEqual(new Set(listed), new Set(met.keys()));
    }),
    { seed: Number(process.env['FC_SEED'] ?? 20_261_130), numRuns: 100 },
  );
});
