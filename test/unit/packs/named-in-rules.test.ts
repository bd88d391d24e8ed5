import assert from 'node:assert/strict';
import { rules } from '../../../src/core/rules/all-rules.ts';
import { packs } from './shipped.ts';

suite('a pack that a rule points to', () => {
  test('is called what it is called in the library', () => {
    const titles = new Set(packs.map(({ content }) => content.title));
    const sentences = rules.flatMap(rule =>
      'messages' in rule ? Object.values(rule.messages as object).filter(text => typeof text === 'string') : [],
    );
    const named = sentences.flatMap(text =>
      Array.from(text.matchAll(/[Kk]ravpaketet (?:”([^”]+)”)?/g), found => found[1]),
    );
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter(title => title === undefined || !titles.has(title)),
      [],
    );
  });
});
