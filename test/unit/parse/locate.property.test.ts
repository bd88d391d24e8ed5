import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isObject, type Json } from '../../../src/core/model/json.ts';
import { formatPointer, isList, openSource } from '../../../src/core/parse/index.ts';
import { written } from './documents.ts';
import { check } from './texts.ts';

type Path = readonly (string | number)[];

function* texts(value: Json, path: Path = []): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (isList(value)) for (const [i, item] of value.entries()) yield* texts(item, [...path, i]);
  else if (isObject(value)) for (const key of Object.keys(value)) yield* texts(value[key] ?? null, [...path, key]);
}

suite('locate', () => {
  test('each character of each text is found where it is written, and found back', function () {
    this.timeout(60_000);
    check(
      fc.property(written, ({ text: file }) => {
        const source = openSource(file);
        fc.pre(source.damaged.length === 0);
        for (const [path, text] of texts(source.value)) {
          const at = formatPointer(path);
          const whole = source.locate(at);
          assert.ok(whole, at);
          for (let i = 0; i < text.length; i++) {
            const range = source.locate(at, [i, i + 1]);
            assert.ok(range && range[0] >= whole[0] && range[1] <= whole[1] + 2, `${at} ${i}`);
            const character = text[i] ?? '';
            const shown = file.slice(...range);
            const isSame = shown === character || shown === character + character;
            // Line breaks may be folded or escaped, and white space beside them; all else stands there or is an escape
            assert.ok(
              isSame || shown.startsWith('\\') || /\s/.test(character),
              JSON.stringify([at, i, character, shown]),
            );
            if (!isSame || /\s/.test(character)) continue;
            const spot = source.pointerAt(range[0]);
            assert.equal(spot.valueOffset, i);
            assert.deepEqual(source.locate(spot.at), whole);
          }
        }
      }),
      200,
    );
  });

  test('a key is found from the pointer of its value', function () {
    this.timeout(60_000);
    check(
      fc.property(written, ({ text: file }) => {
        const source = openSource(file);
        fc.pre(source.damaged.length === 0);
        for (const [path] of texts(source.value)) {
          const last = path.at(-1);
          const range = source.locateKey(formatPointer(path));
          if (typeof last !== 'string') continue;
          assert.ok(range, formatPointer(path));
          const key = file.slice(...range);
          const isWritten = key === last || /^["']/.test(key) || last === '' || key.includes('\n');
          assert.ok(isWritten, JSON.stringify([path, key]));
          assert.ok(source.pointerAt(range[0]).onKey, formatPointer(path));
        }
      }),
      200,
    );
  });

  test('lines and columns lead back to the offset', () => {
    check(
      fc.property(written, fc.nat(), ({ text: file }, n) => {
        const source = openSource(file);
        const offset = n % (file.length + 1);
        const { line, column } = source.position(offset);
        const lines = file.slice(0, offset).split('\n');
        assert.deepEqual([line, column], [lines.length, (lines.at(-1) ?? '').length + 1]);
        assert.equal(source.offsetAt(line, column), offset);
      }),
      300,
    );
  });
});
