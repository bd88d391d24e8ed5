import { isObject, type Json } from '../model/json.ts';
import { isList } from './pointer.ts';
import type { ScalarTree } from './tree.ts';

/**
 * House style: block style indented by two, keys in given order but `id` first, texts plain where every YAML reads the
 * same text, else in double quotes, several lines as `|`. Nothing is wrapped.
 */

/** May a text stand without quotes: read as this very text by YAML 1.2 and by programs that still read 1.1? */
export function isPlainSafe(text: string, inFlow: boolean): boolean {
  return isPlainSyntax(text, inFlow) && !coreScalar.test(text) && !legacyScalar.test(text);
}

/** The same, but only for YAML 1.2, which is what we read. */
function isPlainCore(text: string, inFlow: boolean): boolean {
  return isPlainSyntax(text, inFlow) && !coreScalar.test(text);
}

const coreScalar =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Truth words, numbers with `_` or `:`, binary, dates. */
const legacyScalar =
  /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|[-+]?[.\d][\d_,.:]*(?:[eE][-+]?\d+)?|[-+]?0[bxo][\da-fA-F_]+|\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?)$/;

const indicators = /^[-?:,[\]{}#&*!|>'"%@`=~]|^<<$|^\.\.\.(?:\s|$)/;
/** Characters that no plain or block text can hold as they are. */
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\p{Cs}]/u;

function isPlainSyntax(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\n\t]/.test(text) || unprintable.test(text)) return false;
  if (indicators.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  return !inFlow || !/[,[\]{}]/.test(text);
}

export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    character => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

export function renderKey(key: string, inFlow: boolean): string {
  return isPlainSafe(key, inFlow) ? key : doubleQuoted(key);
}

/** How lines are made: the column of the key or dash the value belongs to, and the file's line break. */
export interface Setting {
  readonly column: number;
  readonly eol: string;
}

/** A scalar, or an empty collection, as it stands after `key: `. Several lines only for a `|` text. */
function renderInline(value: Json, { column, eol }: Setting): string {
  if (typeof value === 'string') {
    if (isPlainSafe(value, false)) return value;
    return literalHeader(value) === undefined ? doubleQuoted(value) : renderLiteral(value, column + 2, eol);
  }
  return isList(value) ? '[]' : isObject(value) ? '{}' : renderAtom(value);
}

function renderAtom(value: null | boolean | number): string {
  return typeof value === 'number' && !Number.isFinite(value) ? 'null' : String(value);
}

/** `|` or `|-` when the text can be a literal block without help, else undefined. */
function literalHeader(text: string): '|' | '|-' | undefined {
  if (!text.includes('\n') || unprintable.test(text)) return undefined;
  if (/\n\n$/.test(text) || /^\n*[ \t]/.test(text) || /(?:^|\n)[ \t]+\n?$/.test(text)) return undefined;
  return text.trim() === '' ? undefined : text.endsWith('\n') ? '|' : '|-';
}

function renderLiteral(text: string, indent: number, eol: string, header = literalHeader(text) ?? '|'): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const pad = ' '.repeat(indent);
  return [header, ...body.split('\n').map(line => (line === '' ? '' : pad + line))].join(eol);
}

function isEmptyOrScalar(value: Json): boolean {
  if (isList(value)) return value.length === 0;
  return !isObject(value) || Object.keys(value).length === 0;
}

/** Does a value begin on the line of its key (or, after a dash, of its dash)? */
export function startsOnLine(value: Json, afterDash: boolean): boolean {
  return afterDash || isEmptyOrScalar(value);
}

/**
 * A value without the space before it: after a key its text, or the lines of its block indented by two; after a dash
 * its compact form. No line break at the end.
 */
export function renderValue(value: Json, setting: Setting, afterDash: boolean): string {
  if (isEmptyOrScalar(value)) return renderInline(value, setting);
  const inner = { ...setting, column: setting.column + 2 };
  const lines = renderLines(value, inner).join(setting.eol + ' '.repeat(inner.column));
  return afterDash ? lines : ' '.repeat(inner.column) + lines;
}

/** Entries of a collection that is not empty; lines after an entry's first are indented already. */
function renderLines(value: Json, setting: Setting): string[] {
  if (isList(value)) return value.map(item => renderItem(item, setting));
  if (!isObject(value)) return [];
  return keysInOrder(value).map(key => renderEntry(key, value[key] ?? null, setting));
}

/** As given, but `id` first: a reader looks for it there. */
function keysInOrder(value: { readonly [key: string]: Json }): readonly string[] {
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  return keys.includes('id') ? ['id', ...keys.filter(key => key !== 'id')] : keys;
}

/** `- value` at the setting's column; the first line is not indented. */
export function renderItem(value: Json, setting: Setting): string {
  return '- ' + renderValue(value, setting, true);
}

/** `key: value` at the setting's column; the first line is not indented. */
export function renderEntry(key: string, value: Json, setting: Setting): string {
  const start = renderKey(key, false) + ':';
  return startsOnLine(value, false)
    ? `${start} ${renderValue(value, setting, false)}`
    : start + setting.eol + renderValue(value, setting, false);
}

/** A value on one line, for the inside of `[ ]` and `{ }`. */
export function renderFlow(value: Json): string {
  if (typeof value === 'string') return isPlainSafe(value, true) ? value : doubleQuoted(value);
  if (isList(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (!isObject(value)) return renderAtom(value);
  const entries = keysInOrder(value).map(key => `${renderKey(key, true)}: ${renderFlow(value[key] ?? null)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A new text in the style of the one it replaces, where that can hold it; undefined where it cannot. */
export function renderInStyle(
  value: Json,
  old: ScalarTree,
  source: string,
  inFlow: boolean,
  eol: string,
): string | undefined {
  if (typeof value !== 'string') return undefined;
  switch (old.style) {
    case 'plain': {
      const wasLegacy = typeof old.value === 'string' && legacyScalar.test(old.value);
      return isPlainSafe(value, inFlow) || (wasLegacy && isPlainCore(value, inFlow)) ? value : undefined;
    }
    case 'single':
      return /[\n\t]/.test(value) || unprintable.test(value) ? undefined : `'${value.replaceAll("'", "''")}'`;
    case 'double':
      return value.includes('\n') && literalHeader(value) !== undefined && !inFlow ? undefined : doubleQuoted(value);
    case 'literal':
      return literalInStyle(value, source, eol);
    case 'folded':
      return foldedInStyle(value, source, eol);
    case 'empty':
      return undefined;
  }
}

/** Indentation of a block text's first line. */
function blockIndent(source: string): number | undefined {
  return /\n( *)[^ \r\n]/.exec(source)?.[1]?.length;
}

function literalInStyle(value: string, source: string, eol: string): string | undefined {
  const indent = blockIndent(source);
  const header = /^\|[-+]?(?=\s|$)/.exec(source)?.[0];
  if (indent === undefined || header === undefined || /^\n*[ \t]/.test(value) || unprintable.test(value))
    return undefined;
  if (value.trim() === '' || /(?:^|\n)[ \t]+\n*$/.test(value)) return undefined;
  const breaks = /\n*$/.exec(value)?.[0].length ?? 0;
  if (breaks > 1 && header !== '|+') return undefined;
  const comment = /^\S+([ \t]+#[^\r\n]*)/.exec(source)?.[1] ?? '';
  const fitting = breaks === 0 ? '|-' : breaks > 1 ? '|+' : header === '|-' ? '|' : header;
  return renderLiteral(value, indent, eol, fitting as '|').replace(fitting, fitting + comment);
}

function foldedInStyle(value: string, source: string, eol: string): string | undefined {
  const indent = blockIndent(source);
  if (indent === undefined || !/^>-?\s*(?:\r?\n)/.test(source) || unprintable.test(value)) return undefined;
  const lines = (value.endsWith('\n') ? value.slice(0, -1) : value).split('\n');
  if (lines.some(line => line === '' || line !== line.trim())) return undefined;
  const pad = eol + ' '.repeat(indent);
  return (value.endsWith('\n') ? '>' : '>-') + pad + lines.join(eol + pad);
}
