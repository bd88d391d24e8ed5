import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Json } from '../model/json.ts';
import { isUnusual, type Events } from './healthy-events.ts';
import { idKeys } from './plain-scalar.ts';
import { putKey } from './pointer.ts';

/**
 * The value that a chunk's events stand for. Undefined as soon as something is met that is a fault, or whose value the
 * two parsers might give differently.
 */
export function valueOfEvents(events: Events, text: string, maxDepth: number): Json | undefined {
  return new EventValue(events, text, maxDepth).document();
}

class EventValue {
  readonly #events: Events;
  readonly #text: string;
  readonly #maxDepth: number;
  /** The event that is read next. */
  #at = 1;

  constructor(events: Events, text: string, maxDepth: number) {
    this.#events = events;
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  document(): Json | undefined {
    return this.#read(0, false);
  }

  #read(depth: number, isId: boolean): Json | undefined {
    const event = this.#events[this.#at++];
    if (!event || isUnusual(event, this.#text)) return undefined;
    if (event.type === EVENT_ID.SCALAR) return scalarOf(event, this.#text, isId);
    if (depth >= this.#maxDepth) return undefined;
    return event.type === EVENT_ID.MAPPING ? this.#map(depth) : this.#list(depth, isId);
  }

  #list(depth: number, isId: boolean): Json | undefined {
    const list: Json[] = [];
    for (let next = this.#events[this.#at]; next?.type !== EVENT_ID.POP; next = this.#events[this.#at]) {
      const value = this.#read(depth + 1, isId && next?.type === EVENT_ID.SCALAR);
      if (value === undefined) return undefined;
      list.push(value);
    }
    this.#at++;
    return list;
  }

  #map(depth: number): Json | undefined {
    const object: { [key: string]: Json } = {};
    for (let next = this.#events[this.#at]; next?.type !== EVENT_ID.POP; next = this.#events[this.#at]) {
      const key = keyOf(next, this.#text);
      if (key === undefined || Object.hasOwn(object, key)) return undefined;
      this.#at++;
      const value = this.#read(depth + 1, idKeys.has(key));
      if (value === undefined) return undefined;
      putKey(object, key, value);
    }
    this.#at++;
    return object;
  }
}

/** A key as its text; a plain one is what is written, whatever it looks like. */
export function keyOf(event: Event | undefined, text: string): string | undefined {
  if (event?.type !== EVENT_ID.SCALAR || isUnusual(event, text) || event.valueStart < 0) return undefined;
  if (event.style !== SCALAR_STYLE.PLAIN) return textOf(event, text);
  const key = event.fast ? text.slice(event.valueStart, event.valueEnd) : undefined;
  return key === '<<' ? undefined : key;
}

/** Value of a scalar without anchor or tag. Undefined for an id that is no text, and for what is no plain matter. */
export function scalarOf(event: ScalarEvent, text: string, isId: boolean): Json | undefined {
  if (event.valueStart < 0) return null;
  const value = textOf(event, text);
  if (value === undefined || event.style !== SCALAR_STYLE.PLAIN) return value;
  return resolved(value, isId);
}

/** Escapes in double quotes of which nothing can be wrong. */
const plainEscapes = /^(?:[^\\]|\\["\\/nrt])*$/;

function textOf(event: ScalarEvent, text: string): string | undefined {
  const { style, valueStart, valueEnd, fast } = event;
  if (fast) return text.slice(valueStart, valueEnd);
  if (style === SCALAR_STYLE.DOUBLE_QUOTED && !plainEscapes.test(text.slice(valueStart, valueEnd))) return undefined;
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  if (isBlock && !isPlainBlock(text, valueStart, valueEnd)) return undefined;
  return getScalarValue(text, event);
}

/** A block text's header without a digit that states the indentation. */
const plainHeader = /[|>][-+]?\s*(?:#.*)?$/;

/** Has it some text, and is there no last line of spaces alone? */
function isPlainBlock(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).trim() === '' || !plainHeader.test(headerOf(text, start))) return false;
  return text[end - 1] === '\n' ? end === text.length || text.slice(end).trim() !== '' : text[end - 1] !== ' ';
}

/** The line before a block text's first line. */
function headerOf(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trimEnd();
}

/** First characters of what may be something else than a text. */
const special = /^[-+.~\dtTfFnN]/;

/** Numbers that every reader takes alike. */
const number = /^(?!-[0.]+$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/** What YAML, in some version or reading, takes for a number, and we leave to the other parser. */
const numberLike = /^[-+]?(?:\.?\d[\d_.,:eExXoOa-fA-F+-]*|\.(?:inf|nan))$/i;

const words: ReadonlyMap<string, null | boolean> = new Map([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/** A plain scalar's value; undefined for an id that is no text, and where readers may differ. */
export function resolved(source: string, isId: boolean): Json | undefined {
  if (!special.test(source)) return source;
  const word = words.get(source);
  if (word !== undefined) return isId && word !== null ? undefined : word;
  if (number.test(source)) return isId ? undefined : Number(source);
  return numberLike.test(source) && !isDate.test(source) ? undefined : source;
}

/** A date is a text in YAML 1.2. */
const isDate = /^\d{4}-\d\d-\d\d$/;
