import { parseText, type TextPart } from '../text/index.ts';

/** The text with its parameters called by other names; all else of it byte for byte. */
export function mapNames(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0 || !text.includes('{{')) return text;
  let written = '';
  let at = 0;
  for (const part of parseText(text).parts) {
    const name = nameOf(part);
    const other = name === undefined ? undefined : names.get(name);
    if (name === undefined || other === undefined || other === name) continue;
    const [start, end] = part.span;
    const tag = text.slice(start, end);
    const place = tag.lastIndexOf(name);
    written += text.slice(at, start) + tag.slice(0, place) + other + tag.slice(place + name.length);
    at = end;
  }
  return written + text.slice(at);
}

function nameOf(part: TextPart): string | undefined {
  if (part.type === 'name') return part.name;
  return part.type === 'helper' && part.argument.type === 'name' ? part.argument.name : undefined;
}
