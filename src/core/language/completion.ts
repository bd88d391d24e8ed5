import { dereference, schemaAt, type SchemaNode } from '../model/schema.ts';
import { isObject } from '../model/json.ts';
import { formatPointer, isList, parsePointer, valueAt, type Typing } from '../parse/index.ts';
import { helperNames } from '../text/index.ts';
import type { LanguageContext } from './language-context.ts';
import { annexNames, citedNames, itemNames, keyNamesAt, namesAt, requirementNames, type Name } from './names.ts';

export interface CompletionItem {
  readonly label: string;
  /** `$0` marks where the cursor ends, where that is not its end; then other `$`, `}` and `\` are escaped. */
  readonly insert: string;
  /** Swedish, beside the label. */
  readonly detail?: string;
  readonly documentation?: string;
  /** What it is found by, where that is more than the label. */
  readonly search?: string;
  readonly sort: 'key' | 'code' | 'name' | 'helper';
  /** What is written next has names of its own to offer. */
  readonly goesOn?: true;
}

export interface Completions {
  readonly items: readonly CompletionItem[];
  /** How many characters before and after the cursor the chosen text replaces. */
  readonly replace: number;
  readonly replaceAfter: number;
}

const none: Completions = { items: [], replace: 0, replaceAfter: 0 };

/** What can be written at the offset; `line` is the text of its line up to it and `rest` from it, which the editor has. */
export function completionsAt(context: LanguageContext, offset: number, line: string, rest = ''): Completions {
  const typing = context.source.typingAt(offset);
  if (typing.role === 'comment') return none;
  const placeholder = /\{\{([^{}]*)$/.exec(line)?.[1];
  if (placeholder !== undefined) return inPlaceholder(context, offset, placeholder, rest);
  switch (typing.role) {
    case 'key':
      return keysFor(context, typing, rest);
    case 'element':
      return elementsFor(context, typing, rest);
    case 'value':
      return valuesFor(context, typing, rest);
    case 'text':
    case 'none':
      return none;
  }
}

const nameItem = ({ name, detail, search, written = name }: Name): CompletionItem => ({
  label: name,
  insert: written,
  ...(detail && { detail }),
  ...(search && { search }),
  sort: 'name',
});

function inPlaceholder(context: LanguageContext, offset: number, written: string, rest: string): Completions {
  const closing = /^[^{}]*?\}\}/.test(rest) ? '' : '}}';
  const reference = /^\s*(krav|bilaga)\s+(\\?"?)([^"\\]*)$/.exec(written);
  if (reference) {
    const [, helper, mark = '', half = ''] = reference;
    const quote = mark || (context.source.typingAt(offset).quote === '"' ? '\\"' : '"');
    const after = /^[^"\\{}]*\\?"?/.exec(rest)?.[0].length ?? 0;
    const names = helper === 'krav' ? requirementNames(context) : annexNames(context);
    const items = names.map(each => ({
      ...nameItem(each),
      insert: `${quote}${each.name}${quote}${closing}`,
      search: quote + each.name,
    }));
    return { items, replace: mark.length + half.length, replaceAfter: after };
  }
  const half = /[^\s]*$/.exec(written)?.[0] ?? '';
  const argument = written.trimStart().length > half.length;
  const after = /^[\p{L}\p{N}._-]*/u.exec(rest)?.[0].length ?? 0;
  const items = [
    ...(half.startsWith('item.') || half === 'item' ? [] : citedItems(context)),
    ...itemItems(context, offset),
  ];
  const closed = items.map(item => ({ ...item, insert: `${item.insert}${closing}` }));
  return {
    items: argument || half.startsWith('item') ? closed : [...closed, ...helperItems],
    replace: half.length,
    replaceAfter: after,
  };
}

const citedItems = (context: LanguageContext): readonly CompletionItem[] => citedNames(context).map(nameItem);

function itemItems(context: LanguageContext, offset: number): readonly CompletionItem[] {
  if (context.kind !== 'pack') return [];
  return itemNames(context, context.source.pointerAt(offset).at).map(({ name, detail = '' }) =>
    nameItem({ name: `item.${name}`, detail }),
  );
}

const helperTexts: Readonly<Record<(typeof helperNames)[number], string>> = {
  krav: 'hänvisning till ett krav',
  bilaga: 'hänvisning till en bilaga',
  tal: 'tal med svensk form',
  kronor: 'belopp i kronor',
  datum: 'datum i ord',
  tid: 'tidsrymd i ord',
  lista: 'uppräkning',
};

const helperItems = helperNames.map((name): CompletionItem => ({
  label: name,
  insert: `${name} `,
  detail: helperTexts[name],
  sort: 'helper',
  goesOn: true,
}));

/** The node with its alternatives, each with what it refers to. */
function shapesOf(node: SchemaNode | undefined, kind: LanguageContext['kind']): readonly SchemaNode[] {
  if (!node) return [];
  const shape = dereference(node, kind);
  return [shape, ...(shape.anyOf ?? []).flatMap(each => shapesOf(each, kind))];
}

function codesOf(node: SchemaNode | undefined, kind: LanguageContext['kind']): readonly CompletionItem[] {
  return shapesOf(node, kind).flatMap(shape => {
    const codes = (shape.enum ?? []).map((code): CompletionItem => {
      const label = shape['x-labels']?.[String(code)];
      return {
        label: String(code),
        insert: String(code),
        ...(label && { detail: label, search: `${String(code)} ${label}` }),
        sort: 'code',
      };
    });
    return [...codes, ...numbersOf(shape), ...(shape.type === 'boolean' ? truth : [])];
  });
}

const truth: readonly CompletionItem[] = [
  { label: 'true', insert: 'true', detail: 'ja', search: 'true ja', sort: 'code' },
  { label: 'false', insert: 'false', detail: 'nej', search: 'false nej', sort: 'code' },
];

/** The steps of a short scale, as of the classification. */
function numbersOf({ minimum, maximum }: SchemaNode): readonly CompletionItem[] {
  if (minimum === undefined || maximum === undefined || maximum - minimum > 10) return [];
  return Array.from({ length: maximum - minimum + 1 }, (_, i): CompletionItem => {
    const label = String(minimum + i);
    return { label, insert: label, sort: 'code' };
  });
}

function valuesFor(context: LanguageContext, { at, written, quote, chunkId }: Typing, rest: string): Completions {
  const { kind } = context;
  const path = parsePointer(at) ?? [];
  const node = schemaAt(kind, path);
  const names = namesAt(context, at, path, chunkId).map(nameItem);
  const inList = node?.items
    ? [...codesOf(node.items, kind), ...namesAt(context, `${at}/0`, [...path, '0'], chunkId).map(nameItem)]
    : [];
  const items = names.length > 0 ? names : codesOf(node, kind);
  const after = /^[\p{L}\p{N}._/-]*/u.exec(rest)?.[0].length ?? 0;
  const ends = { replace: written.length, replaceAfter: items.length > 0 || inList.length > 0 ? after : 0 };
  // Where a list is wanted and none is begun, the choice begins it
  if (items.length === 0 && inList.length > 0 && !quote)
    return { items: inList.map(item => ({ ...item, insert: `[${quoted(item)}]` })), ...ends };
  return { items: quote ? items : items.map(item => ({ ...item, insert: quoted(item) })), ...ends };
}

/** As YAML reads it as the text that it is. */
const quoted = ({ insert, sort }: CompletionItem): string =>
  sort === 'name' && /^(?:[-+.]?\d[\d.eE_+-]*|true|false|null|~)$/i.test(insert) && !['true', 'false'].includes(insert)
    ? `"${insert}"`
    : insert;

/** After a dash: values of the list, or the first key of a mapping. */
function elementsFor(context: LanguageContext, typing: Typing, rest: string): Completions {
  const path = parsePointer(typing.at) ?? [];
  const isMapping = shapesOf(schemaAt(context.kind, path), context.kind).some(({ properties }) => properties);
  return isMapping ? keysFor(context, typing, rest) : valuesFor(context, typing, rest);
}

function keysFor(context: LanguageContext, { at, written, siblings, role, isFlow }: Typing, rest: string): Completions {
  const { kind } = context;
  const path = parsePointer(at) ?? [];
  const node = schemaAt(kind, path);
  const holder = node?.items && !isFlow ? node.items : node;
  const present = new Set([...siblings, ...keysBeside(context, path, isFlow === true, rest)]);
  if (written !== '') present.delete(written + (/^[\p{L}\p{N}._-]*/u.exec(rest)?.[0] ?? ''));
  const after = /^[\p{L}\p{N}._-]*/u.exec(rest)?.[0] ?? '';
  const hasColon = rest.slice(after.length).startsWith(':');
  const style = { kind, hasColon, isShort: isFlow === true || role === 'element', dash: holder !== node ? '- ' : '' };
  const known = shapesOf(holder, kind).flatMap(({ properties = {} }) => Object.entries(properties));
  const open = shapesOf(holder, kind).find(({ additionalProperties }) => typeof additionalProperties === 'object');
  const named = keyNamesAt(context, path).map((name): CompletionItem => ({
    ...nameItem(name),
    ...keyInsert(name.written ?? name.name, open?.additionalProperties as SchemaNode, style),
    sort: 'name',
  }));
  const items = [...new Map(known).entries()].map(([key, property]) => keyItem(key, property, style));
  return {
    items: [...items, ...named].filter(({ label }) => !present.has(label)),
    replace: written.length,
    replaceAfter: after.length,
  };
}

/**
 * Keys of the mapping that do not stand in the piece of text at hand. A number names an element that cannot be read by its
 * place in the text, where the value may hold another.
 */
function keysBeside(
  { source }: LanguageContext,
  path: readonly string[],
  isFlow: boolean,
  rest: string,
): readonly string[] {
  if (isFlow) return Array.from((rest.split('}')[0] ?? '').matchAll(/([\p{L}\p{N}._-]+):\s/gu), ([, key = '']) => key);
  const here = path.some(name => /^\d+$/.test(name)) ? undefined : valueAt(source.value, formatPointer(path));
  return isObject(here) && !isList(here) ? Object.keys(here) : [];
}

interface KeyStyle {
  readonly kind: LanguageContext['kind'];
  /** The colon stands already. */
  readonly hasColon: boolean;
  /** Between braces, or behind a dash, where a value on the next lines would be indented wrongly. */
  readonly isShort: boolean;
  readonly dash: string;
}

function keyItem(key: string, property: SchemaNode, style: KeyStyle): CompletionItem {
  const child = dereference(property, style.kind);
  const label = child['x-label'];
  return {
    label: key,
    ...(label && { detail: label, search: `${key} ${label}` }),
    ...(child.description && { documentation: child.description }),
    ...keyInsert(key, property, style),
    sort: 'key',
  };
}

/** A key with the beginning of what belongs to it, so that the next thing to write can be offered. */
function keyInsert(
  key: string,
  property: SchemaNode | undefined,
  { kind, hasColon, isShort, dash }: KeyStyle,
): { readonly insert: string; readonly goesOn?: true } {
  if (hasColon) return { insert: key };
  const shapes = shapesOf(property, kind);
  const element = shapes.find(({ items }) => items)?.items;
  const isMapping = shapes.some(({ properties, additionalProperties }) => properties ?? isObject(additionalProperties));
  const holdsMappings = shapesOf(element, kind).some(({ properties }) => properties);
  const start = `${dash}${key}:`;
  const isScalar = shapes.some(shape => shape.enum ?? (typeof shape.type === 'string' && scalarTypes.has(shape.type)));
  if (isShort || isScalar) return { insert: `${start} `, goesOn: true };
  if (holdsMappings) return { insert: `${start}\n${' '.repeat(dash.length)}  - $0`, goesOn: true };
  if (element) return { insert: `${start} [$0]`, goesOn: true };
  if (isMapping && !dash) return { insert: `${start}\n  $0`, goesOn: true };
  return { insert: `${start} `, goesOn: true };
}

const scalarTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);
