import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser, Schema } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import type { Json } from '../model/json.ts';
import { formatCharacter } from './character.ts';
import { treeOfEvents } from './event-tree.ts';
import { valueOfEvents } from './event-value.ts';
import { explainErrors, placeholder, shortened } from './explain-errors.ts';
import { healthyEvents } from './healthy-events.ts';
import { hiddenIn } from './hidden-characters.ts';
import { conflictIn } from './merge-conflict.ts';
import { readPlainLines } from './plain-lines.ts';
import { idKeys, plainScalar } from './plain-scalar.ts';
import { putKey } from './pointer.ts';
import type { Tree } from './tree.ts';
import { makeTree } from './make-tree.ts';
import { maxDepth, maxFaults, refusals, unwritable } from './refusals.ts';
import { withoutStacks } from './without-stacks.ts';
import { isDamaging, type Fault, type FaultName } from './yaml-fault.ts';

/** What one chunk of text says, parsed on its own. */
export interface Reading {
  /** Undefined when the chunk is damaged. */
  readonly value: Json | undefined;
  readonly faults: readonly Fault[];
}

/** So many errors of the parser are enough to explain. */
const maxErrors = 20;

/** Built once: a schema of its own for each chunk would cost more than the parse. */
const schema = new Schema({ schema: 'core', merge: false });
const options = { version: '1.2', schema, uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;

const none: readonly Fault[] = [];

const nothing: Reading = { value: null, faults: none };

/**
 * Reads one chunk. Never throws. Anchors, aliases, tags, merge keys, doubled keys and too deep nesting are faults,
 * nothing is expanded. What is healthy and plain is read from the quick parser's events; all else by the parser that
 * knows about faults, which alone decides what is one.
 */
export function readChunk(text: string): Reading {
  const value = readQuickly(text);
  if (value !== undefined) return { value, faults: none };
  const conflict = conflictIn(text);
  return conflict ? { value: undefined, faults: [conflict] } : readCarefully(text);
}

/** Undefined when the chunk is not healthy, or not plain enough to be certain. */
export function readQuickly(text: string): Json | undefined {
  return readPlainLines(text) ?? readFromEvents(text);
}

/** The same by the quick parser alone. */
export function readFromEvents(text: string): Json | undefined {
  const events = healthyEvents(text);
  return events && valueOfEvents(events, text, maxDepth);
}

/** The value of a chunk with no faults at all; for whoever does not ask what is wrong with another. */
export function readHealthy(text: string): Json | undefined {
  const quick = readQuickly(text);
  if (quick !== undefined) return quick;
  const { value, faults } = readCarefully(text, 1);
  return faults.length === 0 ? value : undefined;
}

/** The same for any chunk, with the faults it has, explained from the first `most` errors. */
export function readCarefully(text: string, most = maxErrors): Reading {
  const refused = refusals(text);
  if (refused.length > 0) return { value: undefined, faults: refused };
  const { document, errors } = compose(text, false, most);
  if (errors.length > 0) return { value: undefined, faults: limited(explainErrors(document, errors, text)) };
  if (document === undefined) return nothing;
  const faults: Fault[] = [];
  const reader = new ValueReader(text, faults);
  const value = reader.read(document.contents, 0, false);
  return faults.some(isDamaging) ? { value: undefined, faults: limited(faults) } : { value, faults };
}

/** The chunk's syntax with ranges; undefined when it is damaged or empty. */
export function readTree(text: string): Tree | undefined {
  return readTreeQuickly(text) ?? readTreeCarefully(text);
}

export function readTreeQuickly(text: string): Tree | undefined {
  const events = healthyEvents(text);
  return events && treeOfEvents(events, text);
}

export function readTreeCarefully(text: string): Tree | undefined {
  if (refusals(text).length > 0) return undefined;
  const { document, errors } = compose(text, true, 1);
  if (!document || errors.length > 0 || document.contents === null) return undefined;
  return makeTree(document.contents);
}

/** What the parser made of a chunk; no document when it was stopped for its many errors. */
interface Composed {
  readonly document: Document.Parsed | undefined;
  readonly errors: readonly YAMLParseError[];
}

class TooManyErrors extends Error {}

function compose(text: string, keepSourceTokens: boolean, most: number): Composed {
  const composer = new Composer({ ...options, keepSourceTokens });
  const errors = stopAfterMany(composer, most);
  try {
    const first = withoutStacks(() => composer.compose(new Parser().parse(text), true, text.length).next());
    return first.done
      ? { document: undefined, errors: [] }
      : { document: first.value as Document.Parsed, errors: first.value.errors };
  } catch (error) {
    if (error instanceof TooManyErrors) return { document: undefined, errors: errors() };
    throw error;
  }
}

/**
 * Makes the composer give up after some errors: junk of 100 kB would give tens of thousands, each with a stack trace,
 * and take seconds. The hook is not public; without it everything works, only slower on junk.
 */
function stopAfterMany(composer: Composer, most: number): () => readonly YAMLParseError[] {
  type Report = (source: unknown, code: string, message: string, isWarning?: boolean) => void;
  const hooked = composer as unknown as { onError?: Report; errors?: YAMLParseError[] };
  const report = hooked.onError;
  const kept: YAMLParseError[] = [];
  if (typeof report !== 'function') return () => kept;
  let count = 0;
  hooked.onError = (source, code, message, isWarning) => {
    if (count >= most) throw new TooManyErrors();
    report(source, code, message, isWarning);
    if (isWarning !== true) count++;
  };
  return () => hooked.errors ?? kept;
}

function limited(faults: readonly Fault[]): readonly Fault[] {
  return [...faults.filter(isDamaging).slice(0, maxFaults), ...faults.filter(fault => !isDamaging(fault))];
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
    if (!isScalar(key)) return void this.#keyNotText(key);
    if (key.anchor !== undefined) return void this.#fault('anchor', key);
    if (key.tag !== undefined) return void this.#fault('tag', key);
    const text = scalarText(key);
    if (text === '<<' && key.type === 'PLAIN') return void this.#fault('mergeKey', key);
    return text;
  }

  /** `{{buyer}}` alone is a mapping whose key is a mapping. */
  #keyNotText(key: Node): void {
    const likely = placeholder(this.#text);
    if (likely && !this.#faults.some(isDamaging)) this.#faults.push(likely);
    else this.#fault('keyNotText', key);
  }

  #scalar(node: Node, isId: boolean): Json {
    if (!isScalar(node)) return null;
    const value = plainScalar(node.value, node.source, isId);
    if (isId && typeof node.value !== 'string' && typeof value === 'string')
      this.#fault('idNotText', node, value, true);
    const bad = typeof value === 'string' ? unwritable.exec(value) : null;
    if (bad) this.#fault('badCharacter', node, formatCharacter(bad[0].charCodeAt(0)));
    const hidden = typeof value === 'string' ? hiddenIn(value) : undefined;
    if (hidden !== undefined) this.#fault('hiddenCharacter', node, hidden, true);
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
    const before = /[&!]\S*\s*$/.exec(this.#text.slice(0, start));
    return before ? before.index : start;
  }
}

function scalarText(node: { readonly value: unknown; readonly source?: string | undefined }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}
