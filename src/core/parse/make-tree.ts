import { isMap, isScalar, isSeq, type CST, type Node, type Pair } from 'yaml';
import { idKeys, plainScalar } from './plain-scalar.ts';
import { contentEnd } from './tree.ts';
import type { ListEntry, ListTree, MapEntry, MapTree, ScalarStyle, ScalarTree, Tree } from './tree.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** The parser's nodes (composed with their source tokens, and healthy) as our own tree. */
export function makeTree(node: Node): Tree {
  return convert(node, false, node.range?.[0] ?? 0);
}

/** `at`: where an empty value stands. */
function convert(node: unknown, isId: boolean, at: number): Tree {
  if (isMap(node)) {
    const flow = node.flow === true;
    return whole(node, { type: 'map', flow, entries: node.items.map(pair => mapEntry(pair, at, flow)) });
  }
  if (isSeq(node)) {
    const dashes = node.flow === true ? [] : dashesOf(node.srcToken);
    const entries = node.items.map<ListEntry>((item, i) => ({
      dash: dashes[i],
      value: convert(item, isId && isScalar(item), (dashes[i] ?? at) + 1),
    }));
    return whole(node, { type: 'list', flow: node.flow === true, entries });
  }
  return scalarTree(node, isId, at);
}

/** A collection with its range: in block style it ends with its last entry, without what the parser adds after it. */
function whole(node: Node, tree: Omit<MapTree, 'range'> | Omit<ListTree, 'range'>): Tree {
  const full = { ...tree, range: span(node) };
  return full.flow ? full : { ...full, range: [full.range[0], contentEnd(full)] };
}

function scalarTree(node: unknown, isId: boolean, at: number): ScalarTree {
  if (!isScalar(node)) return { type: 'scalar', style: 'empty', range: [at, at], value: null, resolved: null };
  const [start, end] = span(node);
  const value = plainScalar(node.value, node.source, isId);
  const empty = start === end && node.value === null;
  return {
    type: 'scalar',
    style: empty ? 'empty' : (styles[node.type ?? 'PLAIN'] ?? 'plain'),
    range: empty ? [at, at] : [start, end],
    value,
    resolved: node.value,
  };
}

function mapEntry(pair: Pair, at: number, flow: boolean): MapEntry {
  const token = pair.srcToken;
  const colon = token?.sep?.find(part => part.type === 'map-value-ind');
  const after = colon === undefined ? undefined : colon.offset + 1;
  const key = pair.key;
  const keyRange = isScalar(key) ? span(key) : ([at, at] as const);
  const text = isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : '';
  return {
    key: text,
    keyRange,
    after,
    flow,
    explicit: token?.start.some(part => part.type === 'explicit-key-ind') ?? false,
    value: convert(pair.value, idKeys.has(text), after ?? keyRange[1]),
  };
}

function dashesOf(token: CST.Token | undefined): readonly number[] {
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(item => item.start.find(part => part.type === 'seq-item-ind')?.offset ?? []);
}

function span(node: Node): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}
