import assert from 'node:assert/strict';
import { createChecker, type Requirement, type Specification } from '../../../src/core/index.ts';
import { eachUnder } from '../../../src/core/rules/cited.ts';
import { defineRule, type Part } from '../../../src/core/rules/rule.ts';
import { SortedNames } from '../../../src/core/rules/sorted-names.ts';

suite('a rule that looks at thousands of places one by one', () => {
  let looked: string[] = [];
  const rule = defineRule({
    id: 'prov',
    code: 'DOK-00',
    target: 'specification',
    ground: 'practice',
    severity: 'warning',
    title: '',
    rationale: '',
    basis: [],
    messages: {},
    *check(_specification, _at, { cross }): Generator<Part> {
      for (const id of cross.requires.keys())
        yield eachUnder(cross.requires, id, record => {
          looked.push(record.id);
          const [other] = cross.byId.get(id);
          return [{ at: record.at, requirement: record.id, message: `${id}: ${other?.requirement.text ?? 'saknas'}` }];
        });
    },
    examples: [],
  });
  const requirement = (id: string, requires: string[], text = 'Systemet ska visa kartor.'): Requirement =>
    ({ id, kind: 'mandatory', text, requires }) as Requirement;
  const holding = (requirements: readonly Requirement[]): Specification => ({
    kravbyggaren: 1,
    sections: [{ id: 'a', title: 'A', requirements }],
  });
  const first = [requirement('K-1', ['K-3']), requirement('K-2', ['K-9']), requirement('K-3', [])];

  const lookedAfter = (next: readonly Requirement[]): readonly string[] => {
    const checker = createChecker([rule]);
    checker.check({ specification: holding(first) });
    looked = [];
    const again = checker.check({ specification: holding(next) });
    const lookedNow = [...looked].sort();
    assert.deepEqual(again, createChecker([rule]).check({ specification: holding(next) }));
    return lookedNow;
  };

  test('looks again only at the one that was edited', () => {
    const edited = requirement('K-2', ['K-9'], 'Systemet ska visa listor.');
    assert.deepEqual(lookedAfter([first[0], edited, first[2]] as Requirement[]), ['K-2']);
  });

  test('looks again where another is read that was edited', () => {
    const edited = requirement('K-3', [], 'Systemet ska visa listor.');
    assert.deepEqual(lookedAfter([first[0], first[1], edited] as Requirement[]), ['K-1']);
  });

  test('forgets the one that is gone', () => {
    assert.deepEqual(lookedAfter([first[0], first[2]] as Requirement[]), []);
  });
});

suite('names in order', () => {
  test('are as if they had been sorted, however they came and went', () => {
    const names = new Set<string>();
    const sorted = new SortedNames();
    for (let i = 0; i < 500; i++) {
      const name = `K-${String((i * 37) % 101)}`;
      if (!names.delete(name)) names.add(name);
      sorted.note(name);
      if (i % 7 === 0 || i > 400)
        assert.deepEqual(
          sorted.list(() => names),
          [...names].sort(),
        );
    }
  });

  test('are the same list while they are the same names', () => {
    const names = new Set(['b', 'a']);
    const sorted = new SortedNames();
    const before = sorted.list(() => names);
    sorted.note('c');
    sorted.note('c');
    assert.equal(
      sorted.list(() => names),
      before,
    );
  });
});
