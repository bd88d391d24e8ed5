import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Json } from '../../../src/core/model/json.ts';
import { escapeValue, fillAtCompose } from '../../../src/core/text/fill.ts';
import { parseText } from '../../../src/core/text/parse-text.ts';

const from =
  (values: Readonly<Record<string, Json>>) =>
  (name: string): Json | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined;

suite('text: the compose stage', () => {
  test('fills the item and the answers and leaves every other byte', () => {
    const text =
      'Systemet ska  utbyta {{item.data}} med {{ item.system }} inom {{integration.time}} s, se {{krav "A"}}.';
    const item = from({ data: 'ärenden', system: 'Lifecare' });
    assert.equal(
      fillAtCompose(text, { item }),
      'Systemet ska  utbyta ärenden med Lifecare inom {{integration.time}} s, se {{krav "A"}}.',
    );
  });

  test('an answer that is open leaves its placeholder standing', () => {
    const answers = from({ open: { state: 'later' }, empty: '', rows: [{ a: 1 }], count: 1200, all: ['a', 'b', 'c'] });
    for (const name of ['open', 'empty', 'rows', 'absent'])
      assert.equal(fillAtCompose(`x {{answers.${name}}}`, { answers }), `x {{answers.${name}}}`);
    assert.equal(fillAtCompose('{{answers.count}}: {{answers.all}}', { answers }), '1\u00a0200: a, b och c');
  });

  test('a value that looks like a placeholder is escaped and never filled', () => {
    const item = from({ name: '{{answers.secret}}' });
    const answers = from({ secret: 'hemligt' });
    const filled = fillAtCompose('Namn: {{item.name}}.', { item, answers });
    assert.equal(filled, 'Namn: \\{{answers.secret}}.');
    assert.equal(fillAtCompose(filled, { item, answers }), filled);
    assert.deepEqual(
      parseText(filled).parts.map(part => part.type),
      ['literal'],
    );
  });

  test('whatever the value, it is read back as text and the tags around it as tags', () => {
    const value = fc.array(fc.constantFrom('{', '}', '\\', '{{', 'a', '{{users}}')).map(pieces => pieces.join(''));
    const around = fc.constantFrom('', ' ', '{{users}}', '\\{{', '\\\\{{users}}', '{ ');
    fc.assert(
      fc.property(value, around, around, (text, before, after) => {
        fc.pre(text !== '');
        const template = `${before}{{item.x}}${after}`;
        fc.pre(parseText(template).parts.some(part => part.type === 'name' && part.name === 'item.x'));
        const shown = (source: string): string =>
          parseText(source)
            .parts.map(part => (part.type === 'literal' ? part.text : part.type === 'name' ? `⟦${part.name}⟧` : '⟦!⟧'))
            .join('')
            .replaceAll(' ', '');
        const expected = shown(template).replace('⟦item.x⟧', () => text.replaceAll(' ', ''));
        assert.equal(shown(fillAtCompose(template, { item: from({ x: text }) })), expected);
      }),
      { numRuns: 5000 },
    );
  });

  test('a value without braces is written as it is', () => {
    assert.equal(escapeValue('C:\\mapp'), 'C:\\mapp');
  });
});
