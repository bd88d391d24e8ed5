import assert from 'node:assert/strict';
import { isObject } from '../../../src/core/model/json.ts';

suite('json', () => {
  test('a mapping is an object; a list, a text and null are not', () => {
    assert.ok(isObject({ id: 'KOMP-01' }));
    for (const value of [[], 'KOMP-01', null, 3]) assert.ok(!isObject(value));
  });
});
