import assert from 'node:assert/strict';
import { checkSpecification, type Specification } from '../../../src/core/index.ts';

const base: Specification = { kravbyggaren: 1, procurement: { act: 'LOU', regime: 'above-threshold' } };

suite('what has been accepted', () => {
  test('a place given by number accepts nothing where an id names it, and says how it is written', () => {
    const holey = (ids: readonly string[]) => ({
      ...base,
      sections: ids.map(id => ({ id, title: 'A', intro: 'Gäller {{ingen}}.', requirements: [] })),
    });
    const check = (at: string, ids: readonly string[] = ['a', 'b'], rule = 'DOK-18') => {
      const specification = { ...holey(ids), suppressions: [{ rule, at, reason: 'Prov' }] };
      const findings = checkSpecification({ specification });
      const [told] = findings.filter(({ code }) => code === 'YAML-61');
      return { accepted: findings.filter(({ suppressed }) => suppressed).map(({ at: place }) => place), told };
    };
    for (const at of ['/sections/@a/intro', '/sections/@a'])
      assert.deepEqual(check(at), { accepted: ['/sections/@a/intro'], told: undefined });
    for (const [at, named] of [
      ['/sections/0/intro', '/sections/@a/intro'],
      ['/sections/1', '/sections/@b'],
    ] as const) {
      const { accepted, told } = check(at);
      assert.deepEqual(accepted, []);
      assert.match(told?.message ?? '', /^Platsen .* är angiven med nummer, .* fyndet av DOK-18 godtas inte: skriv /);
      assert.deepEqual(told?.fixes?.[0]?.changes, [{ op: 'set', at: '/suppressions/0/at', value: named }]);
      assert.ok(
        told.fixes.every(({ decision }) => decision),
        'nothing is done unasked: the number may lead astray',
      );
      assert.deepEqual(check(named).told, undefined, 'as it says, it accepts');
    }
    const nothing = check('/sections/0/intro', ['a', 'b'], 'DOK-15').told;
    assert.match(nothing?.message ?? '', /med nummer, och där finns inget fynd av DOK-15/);
    assert.ok(
      nothing?.fixes?.every(({ decision }) => decision),
      'what it was about may have moved',
    );
  });

  test('a place that is no text is told as a fault of the form, and accepts nothing', () => {
    for (const at of [5, null, [], {}]) {
      const suppressions = [{ rule: 'DOK-18', at, reason: 'Prov' }];
      const sections = [{ id: 'a', title: 'A', intro: 'Gäller {{ingen}}.' }];
      const specification = { ...base, sections, suppressions } as unknown as Specification;
      const told = checkSpecification({ specification, damaged: ['K-1'] });
      assert.deepEqual(
        told.filter(({ at: place }) => place.startsWith('/suppressions')).map(({ at: place }) => place),
        ['/suppressions/0/at'],
        JSON.stringify(at),
      );
      assert.ok(told.some(({ code, suppressed }) => code === 'DOK-18' && !suppressed));
    }
  });

  test('a number is the name of what has no id of its own, and a doubled id leads nowhere', () => {
    const check = (at: string, ids: readonly (string | undefined)[]) => {
      const sections = ids.map(id => ({ ...(id && { id }), title: 'A', intro: 'Gäller {{ingen}}.' }));
      const specification = { ...base, sections, suppressions: [{ rule: 'DOK-18', at, reason: 'Prov' }] };
      const findings = checkSpecification({ specification: specification as unknown as Specification });
      const told = findings.find(({ code }) => code === 'YAML-61')?.message;
      return [findings.filter(({ suppressed }) => suppressed).map(({ at: place }) => place), told];
    };
    assert.deepEqual(check('/sections/0/intro', [undefined, 'b']), [['/sections/0/intro'], undefined]);
    assert.deepEqual(check('/sections/1/intro', ['a', 'a']), [['/sections/1/intro'], undefined]);
    const [accepted, told] = check('/sections/@a/intro', ['a', 'a']);
    assert.deepEqual(accepted, []);
    assert.match(String(told), /^Platsen .* leder till flera, .*: ge dem olika beteckningar/);
  });
});
