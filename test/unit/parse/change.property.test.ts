import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../src/core/model/change.ts';
import { isObject, type Json } from '../../../src/core/model/json.ts';
import type { Result } from '../../../src/core/model/problem.ts';
import {
  applyChanges,
  equalValues,
  formatPointer,
  isList,
  openSource,
  type TextEdit,
} from '../../../src/core/parse/index.ts';
import { written } from './documents.ts';
import { check, text, value } from './texts.ts';

type Path = readonly (string | number)[];

/** Every place in a value, outermost first. */
function paths(value: Json, here: Path = []): readonly Path[] {
  const inner = isList(value)
    ? value.flatMap((item, i) => paths(item, [...here, i]))
    : isObject(value)
      ? Object.keys(value).flatMap(key => paths(value[key] ?? null, [...here, key]))
      : [];
  return [here, ...inner];
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>((here, name) => (here as Record<string, Json>)[String(name)] ?? null, value);
}

interface Dice {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly index: number;
  readonly value: Json;
  readonly text: string;
}

const dice: fc.Arbitrary<Dice> = fc.record({
  kind: fc.nat({ max: 9 }),
  a: fc.nat(),
  b: fc.nat(),
  index: fc.nat({ max: 5 }),
  value,
  text,
});

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

function changeFrom(value: Json, { kind, a, b, index, value: next, text: insert }: Dice): Change | undefined {
  const all = paths(value).slice(1);
  const lists = all.filter(path => isList(at(value, path)));
  const elements = all.filter(path => typeof path.at(-1) === 'number');
  const texts = all.filter(path => typeof at(value, path) === 'string');
  const pointer = (path: Path | undefined): string | undefined => path && formatPointer(path);
  if (kind <= 1) {
    const path = pick(all, a);
    const isId = path?.at(-1) === 'id' || path?.at(-2) === 'requirements' || path?.at(-1) === 'requirements';
    return path && { op: 'set', at: formatPointer(path), value: isId ? insert : next };
  }
  if (kind === 2) {
    const maps = [[], ...all].filter(path => isObject(at(value, path)));
    const name = pick(['id', 'ny', 'a b', 'title'], b) ?? 'ny';
    // An id is always a text
    return { op: 'set', at: formatPointer([...(pick(maps, a) ?? []), name]), value: name === 'id' ? insert : next };
  }
  if (kind <= 4) {
    const path = pick(lists, a);
    const isIds = path?.at(-1) === 'requirements';
    return path && { op: 'insert', at: formatPointer(path), index, value: isIds && !isObject(next) ? insert : next };
  }
  if (kind === 5) {
    const where = pointer(pick(all, a));
    return where === undefined ? undefined : { op: 'remove', at: where };
  }
  if (kind <= 7) {
    const from = pick(elements, a);
    const to = pick(lists, b);
    // In a list of ids every element is a text
    if (!from || !to || (to.at(-1) === 'requirements' && !isObject(at(value, from)))) return undefined;
    return { op: 'move', at: formatPointer(from), to: formatPointer(to), index };
  }
  const path = pick(texts, a);
  if (!path) return undefined;
  const { length } = at(value, path) as string;
  const start = b % (length + 1);
  return { op: 'splice', at: formatPointer(path), span: [start, Math.min(length, start + index)], insert };
}

function afterEdits(before: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((here, { range, text: t }) => here.slice(0, range[0]) + t + here.slice(range[1]), before);
}

/** The edits that undo edits. */
function inverse(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ range, text: inserted }) => {
    const start = range[0] + shift;
    shift += inserted.length - (range[1] - range[0]);
    return { range: [start, start + inserted.length], text: before.slice(...range) };
  });
}

suite('textEdits', () => {
  test('the value after the edits is the changes applied to the value, and undoing restores every byte', function () {
    this.timeout(60_000);
    check(
      fc.property(written, fc.array(dice, { minLength: 1, maxLength: 4 }), ({ text: before }, throws) => {
        const source = openSource(before);
        fc.pre(source.damaged.length === 0);
        const changes: Change[] = [];
        let expected: Json = source.value;
        for (const each of throws) {
          const change = changeFrom(expected, each);
          const next: Result<Json> | undefined = change && applyChanges(expected, [change]);
          if (!change || !next?.ok) continue;
          changes.push(change);
          expected = next.value;
        }
        const edits = source.textEdits(changes);
        // What no YAML text can say is refused, not written
        if (!edits.ok && /[\0\ud800-\udfff]/.test(JSON.stringify(changes))) return;
        assert.ok(edits.ok, JSON.stringify([changes, edits]));
        const after = afterEdits(before, edits.value);
        const reopened = openSource(after);
        assert.ok(equalValues(reopened.value, expected), JSON.stringify([changes, after]));
        assert.deepEqual(reopened.damaged, []);
        assert.equal(afterEdits(after, inverse(before, edits.value)), before);
      }),
      400,
    );
  });

  test('writing one text touches no byte outside it', function () {
    this.timeout(60_000);
    check(
      fc.property(written, fc.nat(), text, fc.nat(), fc.boolean(), ({ text: before }, n, next, from, isSplice) => {
        const source = openSource(before);
        fc.pre(source.damaged.length === 0);
        const path = pick(
          paths(source.value).filter(each => typeof at(source.value, each) === 'string'),
          n,
        );
        fc.pre(path !== undefined);
        const where = formatPointer(path ?? []);
        const old = at(source.value, path ?? []) as string;
        const start = from % (old.length + 1);
        const change: Change = isSplice
          ? { op: 'splice', at: where, span: [start, start], insert: next }
          : { op: 'set', at: where, value: next };
        const range = source.locate(where);
        const edits = source.textEdits([change]);
        if (!edits.ok || !range) return;
        // A comment after the text moves up when the text becomes several lines
        const lineEnd = before.indexOf('\n', range[1]);
        // A text on a line of its own moves up to its key
        const least = Math.min(range[0], source.locateKey(where)?.[1] ?? range[0]);
        const end = next.includes('\n') ? (lineEnd < 0 ? before.length : lineEnd) : range[1];
        for (const edit of edits.value) {
          assert.ok(edit.range[0] >= least && edit.range[1] <= end, JSON.stringify([change, edit, range]));
        }
      }),
      400,
    );
  });
});
