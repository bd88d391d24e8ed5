import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser, Schema, visit } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import type { Json } from '../model/json.ts';
import { formatCharacter } from './character.ts';
import { idKeys, plainScalar } from './plain-scalar.ts';
import { putKey } from './pointer.ts';
import type { Tree } from './tree.ts';
import { makeTree } from './make-tree.ts';
import { faultOfYamlCode, isDamaging, type Fault, type FaultName } from './yaml-fault.ts';

/** What one chunk of text says, parsed on its own. */
export interface Reading {
  /** Undefined when the chunk is damaged. */
  readonly value: Json | undefined;
  readonly faults: readonly Fault[];
}

/** Deeper nesting is refused. */
export const maxDepth = 64;

/** A damaged chunk reports at most so many faults: the first ones cause the rest. */
const maxFaults = 3;

/** Built once: a schema of its own for each chunk would cost more than the parse. */
const schema = new Schema({ schema: 'core', merge: false });
const options = { version: '1.2', schema, uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;

const nothing: Reading = { value: null, faults: [] };

/**
 * Reads one chunk: the seam where a quicker reader of healthy chunks fits in. Never throws. Anchors, aliases, tags,
 * merge keys, doubled keys and too deep nesting are faults, nothing is expanded.
 */
export function readChunk(text: string): Reading {
  const bad = badCharacters(text);
  if (bad.length > 0) return { value: undefined, faults: bad };
  const document = compose(text, false);
  if (document === undefined) return nothing;
  const faults = parserFaults(document, text);
  if (faults.some(isDamaging)) return { value: undefined, faults: limited(faults) };
  const reader = new ValueReader(text, faults);
  const value = reader.read(document.contents, 0, false);
  return faults.some(isDamaging) ? { value: undefined, faults: limited(faults) } : { value, faults };
}

/** The chunk's syntax with ranges; undefined when it is damaged or empty. */
export function readTree(text: string): Tree | undefined {
  if (badCharacters(text).length > 0) return undefined;
  const document = compose(text, true);
  if (!document || document.errors.length > 0 || document.contents === null) return undefined;
  return makeTree(document.contents);
}

function compose(text: string, keepSourceTokens: boolean): Document.Parsed | undefined {
  const composer = new Composer({ ...options, keepSourceTokens });
  for (const document of composer.compose(new Parser().parse(text), true, text.length))
    return document as Document.Parsed;
  return undefined;
}

function parserFaults(document: Document.Parsed, text: string): Fault[] {
  const faults = document.errors.map<Fault>(error => {
    const start = openQuote(document, error) ?? Math.min(error.pos[0], text.length);
    const range = [start, Math.max(start, Math.min(error.pos[1], text.length))] as const;
    const line = text.slice(start, range[1]).split('\n', 1)[0] ?? '';
    return {
      name: faultOfYamlCode[error.code],
      range: [start, start + line.trimEnd().length],
      detail: shortened(line),
    };
  });
  const placeholder = faults.length > 0 ? placeholderAt(text) : undefined;
  return placeholder ? [placeholder, ...faults.filter(f => f.range[0] < placeholder.range[0])] : faults;
}

/** Where a text without its closing quote begins: the parser reports where it gave up, often many lines below. */
function openQuote(document: Document.Parsed, error: YAMLParseError): number | undefined {
  if (error.code !== 'MISSING_CHAR') return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (node.type?.startsWith('QUOTE') && node.range?.[1] === error.pos[0]) start = node.range[0];
    },
  });
  return start;
}

/** An unquoted text that begins with a placeholder: the most likely cause when a chunk with one does not parse. */
function placeholderAt(text: string): Fault | undefined {
  const match = /^[ \t]*(?:- +)*(?:[^\s"'#][^\n"'#]*?:[ \t]+|- +)(?=\{\{)/m.exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const lineEnd = text.indexOf('\n', start);
  return {
    name: 'placeholderFirst',
    range: [start, text.slice(0, lineEnd < 0 ? text.length : lineEnd).trimEnd().length],
    detail: '',
  };
}

function limited(faults: readonly Fault[]): readonly Fault[] {
  return [...faults.filter(isDamaging).slice(0, maxFaults), ...faults.filter(fault => !isDamaging(fault))];
}

function shortened(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > 40 ? Array.from(line).slice(0, 39).join('') + '…' : line;
}

/** NUL, and a half of a surrogate pair without its other half. */
const unwritable = /[\0\p{Cs}]/u;

/** No file format we write to can carry these. */
function badCharacters(text: string): Fault[] {
  if (!unwritable.test(text)) return [];
  const faults: Fault[] = [];
  for (let i = 0; i < text.length && faults.length < maxFaults; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    else if (point === 0 || (point >= 0xd800 && point <= 0xdfff)) {
      faults.push({ name: 'badCharacter', range: [i, i + 1], detail: formatCharacter(point) });
    }
  }
  return faults;
}

/** Turns the parser's nodes to plain values, noting what is refused on the way. */
class ValueReader {
  readonly #text: string;
  readonly #faults: Fault[];
  readonly #path: (string | number)[] = [];

  constructor(text: string, faults: Fault[]) {
    this.#text = text;
    this.#faults = faults;
  }

  read(node: unknown, depth: number, isId: boolean): Json {
    if (node === null || node === undefined) return null;
    const here = node as Node;
    if (isAlias(here)) return this.#refuse('anchor', here);
    if ((isScalar(here) || isMap(here) || isSeq(here)) && here.anchor !== undefined)
      return this.#refuse('anchor', here);
    if ((here as { tag?: string }).tag !== undefined) return this.#refuse('tag', here);
    if (isScalar(here)) return this.#scalar(here, isId);
    if (depth >= maxDepth) return this.#refuse('tooDeep', here);
    if (isMap(here)) return this.#map(here.items, depth);
    if (isSeq(here)) {
      return here.items.map((item, i) => {
        this.#path.push(i);
        const value = this.read(item, depth + 1, isId && isScalar(item));
        this.#path.pop();
        return value;
      });
    }
    return this.#refuse('unreadable', here);
  }

  #map(pairs: readonly unknown[], depth: number): Json {
    const object: { [key: string]: Json } = {};
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      const key = this.#key(pair.key);
      if (key === undefined) continue;
      if (Object.hasOwn(object, key)) this.#fault('duplicateKey', pair.key as Node, key);
      this.#path.push(key);
      putKey(object, key, this.read(pair.value, depth + 1, idKeys.has(key)));
      this.#path.pop();
    }
    return object;
  }

  #key(node: unknown): string | undefined {
    if (node === null) return '';
    const key = node as Node;
    if (isAlias(key)) return void this.#fault('anchor', key);
    if (!isScalar(key)) return void this.#fault(this.#isPlaceholder(key) ? 'placeholderFirst' : 'keyNotText', key);
    if (key.anchor !== undefined) return void this.#fault('anchor', key);
    if (key.tag !== undefined) return void this.#fault('tag', key);
    const text = scalarText(key);
    if (text === '<<' && key.type === 'PLAIN') return void this.#fault('mergeKey', key);
    return text;
  }

  #isPlaceholder(node: Node): boolean {
    const start = node.range?.[0] ?? 0;
    return this.#text.startsWith('{{', start) || this.#text.startsWith('{{', start - 1);
  }

  #scalar(node: Node, isId: boolean): Json {
    if (!isScalar(node)) return null;
    const value = plainScalar(node.value, node.source, isId);
    if (isId && typeof node.value !== 'string' && typeof value === 'string')
      this.#fault('idNotText', node, value, true);
    const bad = typeof value === 'string' ? unwritable.exec(value) : null;
    if (bad) this.#fault('badCharacter', node, formatCharacter(bad[0].charCodeAt(0)));
    return value;
  }

  #refuse(name: FaultName, node: Node): null {
    this.#fault(name, node);
    return null;
  }

  #fault(name: FaultName, node: Node, detail?: string, withPath = false): void {
    const [start, end] = node.range ?? [0, 0];
    // Anchor and tag stand before the node, on the same line
    const from = name === 'anchor' || name === 'tag' ? this.#propertyBefore(start) : start;
    const range = [from, end] as const;
    const about = detail ?? shortened(this.#text.slice(from, end));
    this.#faults.push({ name, range, detail: about, ...(withPath ? { path: [...this.#path] } : {}) });
  }

  #propertyBefore(start: number): number {
    if (/[*&!]/.test(this.#text[start] ?? '')) return start;
    const before = /[&!]\S*\s+$/.exec(this.#text.slice(0, start));
    return before ? before.index : start;
  }
}

function scalarText(node: { readonly value: unknown; readonly source?: string | undefined }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}
