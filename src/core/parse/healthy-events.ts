import { COLLECTION_STYLE, EVENT_ID, parseEvents, type Event, type MappingEvent, type SequenceEvent } from 'js-yaml';
import { LineReader } from './line-reader.ts';
import { withoutStacks } from './without-stacks.ts';

/**
 * What the two parsers may take differently, or what is refused anyway: control characters, tabs, lone carriage
 * returns, surrogates, signs that nobody sees, line ends that only one of them knows, document marks and directives, explicit keys, and what
 * could be an anchor, an alias or a tag.
 */
const odd =
  /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)|^ *(?:---|\.\.\.|%)|(?:^|[\s[\]{},:-])(?:!|[&*]\S|\?(?:\s|$))/m;

/** Some sign of what is odd: one look at each character, where nearly every chunk passes. */
const suspect =
  /[\0-\x09\x0b-\x1f!%&*?\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Whether a text holds anything that readers may take differently, or that is refused. */
export const isOdd = (text: string): boolean =>
  (suspect.test(text) || text.includes('---') || text.includes('...')) && odd.test(text);

/** The event stream ends where an event is missing. */
export type Events = readonly Event[];

/**
 * The events of a chunk of one document that holds nothing odd; undefined when the quick parser rejects it, or when it
 * is not certain that the other parser would say the same. Never throws.
 */
export function healthyEvents(text: string): Events | undefined {
  if (isOdd(text)) return undefined;
  let events: Events;
  try {
    events = withoutStacks(() => parseEvents(text, {}));
  } catch {
    return undefined;
  }
  if (!isOneDocument(events)) return undefined;
  return text.includes('#') && (hasCommentInFlow(events, text) || hasCommentBefore(text)) ? undefined : events;
}

/** A comment inside the content that stands further left than the line after it: refused in some places. */
function hasCommentBefore(text: string): boolean {
  const line = new LineReader(text);
  let least = Infinity;
  let isInside = false;
  for (line.read(0); line.start < text.length; line.read(line.end)) {
    if (line.isBlank()) continue;
    if (line.isComment()) least = Math.min(least, line.column);
    else {
      if (isInside && line.column > least) return true;
      isInside = true;
      least = Infinity;
    }
  }
  return false;
}

/** A comment between brackets is refused in some places; where the brackets end, the events do not tell. */
function hasCommentInFlow(events: Events, text: string): boolean {
  const flow = events.find(event => isCollection(event) && event.style === COLLECTION_STYLE.FLOW);
  return flow !== undefined && isCollection(flow) && /\s#/.test(text.slice(flow.start));
}

function isCollection(event: Event): event is MappingEvent | SequenceEvent {
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
}

/** One document that is a mapping or a list: no chunk that is anything else is healthy. */
function isOneDocument(events: Events): boolean {
  const root = events[1]?.type;
  if (events[0]?.type !== EVENT_ID.DOCUMENT || (root !== EVENT_ID.MAPPING && root !== EVENT_ID.SEQUENCE)) return false;
  return !events.some((event, i) => i > 0 && event.type === EVENT_ID.DOCUMENT);
}

/** Has it an anchor or tag, is it an alias, or a pair written as `[ key: value ]`? */
export function isUnusual(event: Event, text: string): boolean {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return false;
  if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) return true;
  return event.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.FLOW && text[event.start] !== '{';
}
