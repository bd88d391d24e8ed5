import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { keyOf, scalarOf } from './event-value.ts';
import { isUnusual, type Events } from './healthy-events.ts';
import { idKeys } from './plain-scalar.ts';
import { contentEnd, type ListEntry, type MapEntry, type ScalarStyle, type ScalarTree, type Tree } from './tree.ts';

/**
 * The tree of a chunk from its events; undefined where its value is not read from them either. Events tell where
 * scalars and the starts of collections stand; dashes, colons and closing brackets are what the text has between them.
 */
export function treeOfEvents(events: Events, text: string): Tree | undefined {
  try {
    return new EventTree(events, text).read(false, 0);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

class EventTree {
  readonly #events: Events;
  readonly #text: string;
  /** The event that is read next. */
  #at = 1;

  constructor(events: Events, text: string) {
    this.#events = events;
    this.#text = text;
  }

  /** `at`: where an empty value stands. */
  read(isId: boolean, at: number): Tree {
    const event = this.#events[this.#at++];
    if (!event || isUnusual(event, this.#text)) throw new NotPlain();
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, isId, at);
    if (event.type === EVENT_ID.MAPPING) return this.#map(event);
    if (event.type === EVENT_ID.SEQUENCE) return this.#list(event, isId);
    throw new NotPlain();
  }

  #scalar(event: ScalarEvent, isId: boolean, at: number): ScalarTree {
    const value = scalarOf(event, this.#text, isId);
    if (value === undefined) throw new NotPlain();
    if (event.valueStart < 0) return { type: 'scalar', style: 'empty', range: [at, at], value, resolved: value };
    const style = styles[event.style] ?? 'plain';
    return { type: 'scalar', style, range: rangeOf(event, this.#text), value, resolved: value };
  }

  #map(event: MappingEvent): Tree {
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const entries: MapEntry[] = [];
    let end = event.start + 1;
    for (let next = this.#next(); next; next = this.#next()) {
      const key = keyOf(next, this.#text);
      if (key === undefined || next.type !== EVENT_ID.SCALAR) throw new NotPlain();
      this.#at++;
      const keyRange = rangeOf(next, this.#text);
      const colon = this.#gap(keyRange[1]);
      const after = this.#text[colon] === ':' ? colon + 1 : undefined;
      if (after === undefined && !flow) throw new NotPlain();
      const value = this.read(idKeys.has(key), after ?? keyRange[1]);
      entries.push({ key, keyRange, after, flow, explicit: false, value });
      end = Math.max(after ?? keyRange[1], endOf(value));
    }
    return { type: 'map', flow, range: [event.start, flow ? this.#bracket(end, '}') : end], entries };
  }

  #list(event: SequenceEvent, isId: boolean): Tree {
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const entries: ListEntry[] = [];
    let end = flow ? event.start + 1 : event.start;
    for (let next = this.#next(); next; next = this.#next()) {
      const dash = flow ? undefined : this.#gap(end);
      if (dash !== undefined && this.#text[dash] !== '-') throw new NotPlain();
      const value = this.read(isId && next.type === EVENT_ID.SCALAR, (dash ?? event.start) + 1);
      entries.push({ dash, value });
      end = Math.max((dash ?? event.start) + 1, endOf(value));
    }
    return { type: 'list', flow, range: [event.start, flow ? this.#bracket(end, ']') : end], entries };
  }

  /** The event at hand, unless it closes the collection: then that is taken. */
  #next(): Events[number] | undefined {
    const event = this.#events[this.#at];
    if (event?.type !== EVENT_ID.POP) return event;
    this.#at++;
    return undefined;
  }

  /** Offset of what comes next that is neither blank nor comment. */
  #gap(from: number): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length; at++) {
      const character = text[at];
      if (character === '#') at = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
      else if (character !== ' ' && character !== '\n' && character !== '\r') break;
    }
    return at;
  }

  /** Just after the bracket that closes a flow collection, past a last comma. */
  #bracket(from: number, bracket: string): number {
    let at = this.#gap(from);
    if (this.#text[at] === ',') at = this.#gap(at + 1);
    if (this.#text[at] !== bracket) throw new NotPlain();
    return at + 1;
  }
}

function endOf(tree: Tree): number {
  return tree.type === 'scalar' && tree.style === 'empty' ? 0 : contentEnd(tree);
}

/** From quote to quote, and from the sign of a block text to the end of what it keeps. */
function rangeOf(event: ScalarEvent, text: string): readonly [number, number] {
  const { style, valueStart, valueEnd } = event;
  if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  return isBlock ? [blockSign(text, valueStart), blockEnd(event, text)] : [valueStart - 1, valueEnd + 1];
}

/** Offset of the `|` or `>` on the line before a block text's first. */
function blockSign(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 2) + 1;
  return line + (/[|>][-+]?\s*(?:#.*)?$/.exec(text.slice(line, start).trimEnd())?.index ?? 0);
}

/** Empty lines at the end are not part of it, unless it keeps them. */
function blockEnd({ valueStart, valueEnd, chomping, indent }: ScalarEvent, text: string): number {
  if (chomping === CHOMPING_MODE.KEEP) return valueEnd;
  let end = valueEnd;
  while (end > valueStart && text[end - 1] === '\n') {
    const start = text.lastIndexOf('\n', end - 2) + 1;
    const line = text.slice(start, end).replace(/\r?\n$/, '');
    if (line.length > indent || line.trim() !== '') break;
    end = start;
  }
  return end;
}
