import assert from 'node:assert/strict';
import { openSource } from '../../../src/core/parse/index.ts';

const head = `kravbyggaren: 1
sections:
  - id: a
    title: A
    requirements:
      - id: K-0
        kind: mandatory
        text: Systemet ska gå.
      - id: K-1
        kind: mandatory
        text: Systemet ska vara igång.
        imported:
`;

const told = (text: string) =>
  openSource(text).findings.map(({ code, message, range = [0, 0] }) => [
    code,
    text.slice(0, range[0]).split('\n').length,
    message,
  ]);

suite('parts that are too deep or too long', () => {
  test('what is indented too deep is told at its line, with what is too deep and what to do, however long it is', () => {
    for (const levels of [70, 5000]) {
      const lines = Array.from({ length: levels }, (_, i) => `${' '.repeat(10 + i)}a:\n`).join('');
      const [[code, line, message] = [], ...more] = told(`${head}${lines}${' '.repeat(10 + levels)}a: 1\n`);
      assert.deepEqual([code, more], ['YAML-15', []]);
      assert.ok(Number(line) > 60 && Number(line) < 90, String(line));
      assert.match(
        String(message),
        /^Här ligger innehållet mer än 64 nivåer in .*, och det läses inte\. Flytta ut det/,
      );
    }
  });

  test('of a part that is too long to look for its fault in, the length is told', () => {
    const text = `${head}          a: "${'x'.repeat(2_100_000)}\n`;
    const [[code, line, message] = [], ...more] = told(text);
    assert.deepEqual([code, line, more], ['YAML-23', 9, []]);
    assert.match(String(message), /är 2,1 miljoner tecken lång och har ett fel .* Dela upp den/);
    assert.equal(openSource(text).chunks.filter(({ id }) => id === 'K-0').length, 1, 'the rest is read');
  });
});
