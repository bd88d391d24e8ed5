import assert from 'node:assert/strict';
import type { Finding, Specification } from '../../../src/core/index.ts';
import { checkSpecification, firstFindings, firstPart, openSource } from '../../../src/core/index.ts';

const text = [
  'kravbyggaren: 1\nsections:\n  - id: a\n    title: Å\n    requirements:\n',
  ...Array.from({ length: 2000 }, (_, i) =>
    [
      `      - id: A-${String(i)}`,
      '        kind: mandatory',
      `        text: Systemet ska exportera handling ${String(i)} enligt ISO 19005.`,
      '        verification: [{ phase: tender, method: declaration }]\n',
    ].join('\n'),
  ),
  'suppressions:\n  - { rule: LOU-01, requirement: A-1, reason: Prov }\n',
].join('');

suite('first findings', () => {
  test('each is a finding of the whole text too, at the same place, and accepted ones are accepted', () => {
    const part = firstPart(text);
    assert.ok(part !== undefined);
    const look = (read: string, check: typeof firstFindings): ReadonlySet<string> => {
      const source = openSource(read);
      const place = ({ code, at, span, message, suppressed }: Finding): string =>
        JSON.stringify([code, source.locate(at, span), message, suppressed]);
      return new Set(check({ specification: source.value as unknown as Specification }).map(place));
    };
    const [first, all] = [look(part, firstFindings), look(text, checkSpecification)];
    assert.ok(first.size > 20 && first.size < all.size);
    assert.deepEqual(
      [...first].filter(found => !all.has(found)),
      [],
    );
    assert.equal([...first].filter(found => found.endsWith('true]')).length, 1);
  });
});
