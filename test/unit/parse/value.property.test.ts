import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { equalValues, openSource } from '../../../src/core/parse/index.ts';
import type { Json } from '../../../src/core/model/json.ts';
import { written } from './documents.ts';
import { check } from './texts.ts';

suite('openSource and the whole-file parser', () => {
  test('the segments together say what the whole file says', function () {
    this.timeout(60_000);
    check(
      fc.property(written, ({ text }) => {
        const whole = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', stringKeys: true });
        fc.pre(whole.errors.length === 0 && !text.includes('<<:'));
        const source = openSource(text);
        assert.deepEqual(source.damaged, []);
        assert.ok(equalValues(source.value, whole.toJS() as Json), JSON.stringify([source.value, whole.toJS()]));
        assert.equal(source.text, text);
      }),
      500,
    );
  });
});
