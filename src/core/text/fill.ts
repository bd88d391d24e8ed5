import type { Json } from '../model/json.ts';
import { parseText } from './parse-text.ts';
import { valueInSwedish } from './swedish-values.ts';

/** What the compose stage knows. A name that is absent, open or without words leaves its placeholder standing. */
export interface ComposeValues {
  /** The row or environment entry of a `forEach`, by column or field. */
  readonly item?: (name: string) => Json | undefined;
  /** An answer, by `QUESTION` of the own pack or `PACK.QUESTION`. */
  readonly answers?: (name: string) => Json | undefined;
}

/**
 * The compose stage: fills `{{item.…}}` and `{{answers.…}}` and leaves every other byte. A filled-in value is text and
 * stays text: whatever in it looks like a placeholder is escaped, so it is never filled again.
 */
export function fillAtCompose(text: string, values: ComposeValues): string {
  if (!text.includes('{{')) return text;
  let filled = '';
  let at = 0;
  for (const part of parseText(text).parts) {
    if (part.type !== 'name') continue;
    const value = valueFor(part.name, values);
    if (value === undefined) continue;
    const [start, end] = part.span;
    // Two backslashes before a tag are one in print; the tag goes away, so one of them goes too.
    const before = text.slice(at, start).replace(/\\\\$/, '\\');
    filled += before;
    filled += escapeValue(value, filled, text.slice(end));
    at = end;
  }
  return filled + text.slice(at);
}

function valueFor(name: string, values: ComposeValues): string | undefined {
  const dot = name.indexOf('.');
  const [stage, rest] = [name.slice(0, dot), name.slice(dot + 1)];
  if (stage === 'item') return valueInSwedish(values.item?.(rest));
  if (stage === 'answers') return valueInSwedish(values.answers?.(rest));
  return undefined;
}

/**
 * The text as it must be written to be shown as it is, between what stands before and after it. Handlebars has no way to
 * write a backslash before literal braces, nor a brace before a tag: a space is put between.
 */
export function escapeValue(value: string, before = '', after = ''): string {
  const apart = /^\{/.test(value) && before.endsWith('{') ? ` ${value}` : value;
  const escaped = apart.replace(/(\\?)(\{{2,})/g, (_, slash: string, braces: string, offset: number) =>
    slash !== '' || (offset === 0 && before.endsWith('\\'))
      ? slash + braces.split('').join(' ')
      : braces.replaceAll('{{', '\\{{'),
  );
  if (escaped.endsWith('\\') && after.startsWith('{{')) return `${escaped}\\`;
  if (escaped.endsWith('\\') && /^\\+\{\{/.test(after)) return `${escaped} `;
  return escaped.endsWith('{') && after.startsWith('{') ? `${escaped} ` : escaped;
}
