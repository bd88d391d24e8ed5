/** An element of an Office part. Vocabularies are not told apart, since Office's own names never clash. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly localName: string;
  /** Local name and value, in turn. */
  readonly attributes: readonly string[];
  readonly content: readonly (XmlElement | string)[];
}

/** Deeper than any document of a person's: what walks the tree may do so by recursion. */
const deepest = 256;
/** Characters between two reports. */
const stride = 1_000_000;

interface OpenElement {
  readonly name: string;
  readonly element: XmlElement;
  readonly content: (XmlElement | string)[];
}

const startTag = /<([^\s/>"'<=!?&]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributePattern = /([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads XML without a document type into a tree; `undefined` when it is not whole, and when it is deeper than 256
 * elements. Yields how much of the text is read, so that a host can breathe in between. Written for parts of tens of
 * megabytes: a general parser takes sixty bytes of memory for each byte of a Word table.
 */
export function* parseXml(source: string): Generator<number, XmlElement | undefined> {
  const top: (XmlElement | string)[] = [];
  const open: OpenElement[] = [];
  let content = top;
  let next = stride;
  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length;) {
    const tag = source.indexOf('<', at);
    const text = source.slice(at, tag === -1 ? source.length : tag);
    if (text !== '') {
      const decoded = decodeEntities(text);
      if (decoded === undefined || (open.length === 0 && text.trim() !== '')) return undefined;
      if (open.length > 0) content.push(decoded);
    }
    if (tag === -1) break;
    const passed = passOver(source, tag, content, open.length > 0);
    if (passed !== undefined) {
      if (passed < 0) return undefined;
      at = passed;
    } else if (source[tag + 1] === '/') {
      const end = source.indexOf('>', tag);
      const closed = open.pop();
      if (!closed || source.slice(tag + 2, end).trimEnd() !== closed.name) return undefined;
      content = open.at(-1)?.content ?? top;
      at = end + 1;
    } else {
      const made = readStart(source, tag);
      if (!made || open.length >= deepest || (open.length === 0 && top.length > 0)) return undefined;
      content.push(made.opened.element);
      if (!made.empty) {
        open.push(made.opened);
        content = made.opened.content;
      }
      at = made.end;
    }
    if (at >= next) {
      next = at + stride;
      yield at / source.length;
    }
  }
  const [root] = top;
  return open.length === 0 && typeof root === 'object' ? root : undefined;
}

/** End of a comment, an instruction or literal text that begins here; -1 when it never ends, undefined for anything else. */
function passOver(source: string, at: number, content: (XmlElement | string)[], inside: boolean): number | undefined {
  const ending = source.startsWith('<!--', at)
    ? '-->'
    : source.startsWith('<?', at)
      ? '?>'
      : source.startsWith('<![CDATA[', at) && inside
        ? ']]>'
        : undefined;
  if (ending === undefined) return undefined;
  const end = source.indexOf(ending, at + 2);
  if (end === -1) return -1;
  if (ending === ']]>') content.push(source.slice(at + 9, end));
  return end + ending.length;
}

function readStart(
  source: string,
  at: number,
): { readonly opened: OpenElement; readonly empty: boolean; readonly end: number } | undefined {
  startTag.lastIndex = at;
  const match = startTag.exec(source);
  if (!match) return undefined;
  const [whole, name = '', written = '', slash] = match;
  const attributes = written === '' ? none : readAttributes(written);
  if (!attributes) return undefined;
  const content: (XmlElement | string)[] = [];
  const element = { localName: name.slice(name.indexOf(':') + 1), attributes, content };
  return { opened: { name, element, content }, empty: slash === '/', end: at + whole.length };
}

const none: readonly string[] = [];

function readAttributes(written: string): readonly string[] | undefined {
  const attributes: string[] = [];
  for (const [, name = '', double, single] of written.matchAll(attributePattern)) {
    const value = decodeEntities(double ?? single ?? '');
    if (value === undefined) return undefined;
    attributes.push(name, value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities filled in; undefined where one is unknown: only a document type could have told it. */
function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let known = true;
  const decoded = text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));|&/g,
    (_, hex?: string, decimal?: string, name = '') => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      const character = Object.hasOwn(entities, name) ? entities[name] : undefined;
      known &&= character !== undefined;
      return character ?? '';
    },
  );
  return known ? decoded : undefined;
}
