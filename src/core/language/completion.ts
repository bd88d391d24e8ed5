import { dereference, schemaAt, type SchemaNode } from '../model/schema.ts';
import { isObject } from '../model/json.ts';
import { isList, parsePointer, valueAt } from '../parse/index.ts';
import { helperNames, scopeNames } from '../text/index.ts';
import { specificationOf, type LanguageContext } from './language-context.ts';

export interface CompletionItem {
  readonly label: string;
  readonly insert: string;
  /** Swedish, beside the label. */
  readonly detail?: string;
  readonly documentation?: string;
  readonly sort: 'key' | 'code' | 'name' | 'helper';
}

export interface Completions {
  readonly items: readonly CompletionItem[];
  /** How many characters before the cursor the chosen text replaces. */
  readonly replace: number;
}

const none: Completions = { items: [], replace: 0 };

/** What can be written at the offset; `line` is the text of its line up to it, which the editor has at hand. */
export function completionsAt(context: LanguageContext, offset: number, line: string): Completions {
  const placeholder = /\{\{([^{}]*)$/.exec(line)?.[1];
  if (placeholder !== undefined) return inPlaceholder(context, placeholder);
  if (/^\s*#/.test(line)) return none;
  const value = /^(?:\s*-\s+|\s*)+([\p{L}\w.-]+):\s+(?:\[(?:[^\]]*,)?\s*)?["']?([\p{L}\p{N}._-]*)$/u.exec(line);
  if (value) return valuesFor(context, offset, value[1] ?? '', value[2] ?? '');
  const item = /^\s*-\s+(["']?[\p{L}\p{N}._-]*)$/u.exec(line);
  const key = /^(?:\s*-\s+|\s*)([\p{L}\w-]*)$/u.exec(line);
  const items = item && elementsFor(context, offset, item[1] ?? '');
  if (items && items.items.length > 0) return items;
  return key ? keysFor(context, offset, key[1] ?? '') : none;
}

function inPlaceholder(context: LanguageContext, written: string): Completions {
  const reference = /^\s*(krav|bilaga)\s+"?([^"]*)$/.exec(written);
  if (reference) {
    const ids = reference[1] === 'krav' ? requirementItems(context) : annexItems(context);
    return {
      items: ids.map(item => ({ ...item, insert: `"${item.label}"` })),
      replace: written.replace(/^\s*\S+\s+/, '').length,
    };
  }
  const names = scopeNames({ ...context, specification: specificationOf(context) }).map(
    ({ name, label, unit }): CompletionItem => ({
      label: name,
      insert: name,
      detail: unit ? `${label} (${unit})` : label,
      sort: 'name',
    }),
  );
  const helpers = helperNames.map((name): CompletionItem => ({
    label: name,
    insert: `${name} `,
    detail: helperTexts[name],
    sort: 'helper',
  }));
  return { items: [...names, ...helpers], replace: written.trimStart().length };
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

/** Keys that hold the name of something, and where the names are. */
function namesFor(context: LanguageContext, key: string): readonly CompletionItem[] {
  const { source, environment } = context;
  switch (key) {
    case 'requires':
    case 'excludes':
    case 'requirement':
    case 'requirements':
      return requirementItems(context);
    case 'annex':
      return annexItems(context);
    case 'targets':
      return (environment?.entries ?? []).map(({ id, title }) => ({
        label: id,
        insert: id,
        detail: title,
        sort: 'name',
      }));
    case 'criterion':
      return idItems(valueAt(source.value, '/award/criteria'));
    case 'priceRow':
      return idItems(valueAt(source.value, '/costs/items'));
    case 'lots':
    case 'lot':
      return idItems(valueAt(source.value, '/procurement/lots'));
    default:
      return [];
  }
}

const requirementItems = ({ source }: LanguageContext): readonly CompletionItem[] =>
  source.chunks.flatMap(({ id, value }) =>
    id === undefined
      ? []
      : [{ label: id, insert: id, detail: typeof value.text === 'string' ? value.text : '', sort: 'name' as const }],
  );

const annexItems = ({ source }: LanguageContext): readonly CompletionItem[] => idItems(source.value.annexes);

const idItems = (list: unknown): readonly CompletionItem[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) =>
        isObject(item) && typeof item.id === 'string'
          ? [
              {
                label: item.id,
                insert: item.id,
                detail: typeof item.title === 'string' ? item.title : '',
                sort: 'name' as const,
              },
            ]
          : [],
      )
    : [];

function codesOf(node: SchemaNode | undefined, kind: LanguageContext['kind']): readonly CompletionItem[] {
  if (!node) return [];
  const shape = dereference(node, kind);
  const codes = (shape.enum ?? []).map((code): CompletionItem => {
    const label = shape['x-labels']?.[String(code)];
    return { label: String(code), insert: String(code), ...(label && { detail: label }), sort: 'code' };
  });
  const truth: readonly CompletionItem[] =
    shape.type === 'boolean'
      ? [
          { label: 'true', insert: 'true', detail: 'ja', sort: 'code' },
          { label: 'false', insert: 'false', detail: 'nej', sort: 'code' },
        ]
      : [];
  return [...codes, ...truth, ...(shape.anyOf ?? []).flatMap(each => codesOf(each, kind))];
}

function valuesFor(context: LanguageContext, offset: number, key: string, written: string): Completions {
  const path = parsePointer(context.source.pointerAt(offset).at) ?? [];
  const end = path.lastIndexOf(key);
  const full = end >= 0 ? path.slice(0, end + 1) : [...path, key];
  const node = schemaAt(context.kind, full);
  const codes = codesOf(node, context.kind);
  const elements = node?.items ? codesOf(node.items, context.kind) : [];
  const packs = full.length === 1 && key === 'packs' ? packItems(context) : [];
  return { items: [...codes, ...elements, ...packs, ...namesFor(context, key)], replace: written.length };
}

function elementsFor(context: LanguageContext, offset: number, written: string): Completions {
  const path = (parsePointer(context.source.pointerAt(offset).at) ?? []).filter(name => !/^(?:\d+|@.*)$/.test(name));
  const key = path.at(-1);
  const node = key === undefined ? undefined : schemaAt(context.kind, withIndexes(context, path));
  const codes = node?.items ? codesOf(node.items, context.kind) : [];
  const names = key === undefined || isObject(node?.items?.properties) ? [] : namesFor(context, key);
  return { items: [...codes, ...names], replace: written.length };
}

/** The path with an index wherever the schema has a list. */
const withIndexes = ({ kind }: LanguageContext, keys: readonly string[]): readonly string[] =>
  keys.reduce<readonly string[]>(
    (path, key) => (schemaAt(kind, path)?.items ? [...path, '0', key] : [...path, key]),
    [],
  );

const packItems = ({ packs = [] }: LanguageContext): readonly CompletionItem[] =>
  packs.map(({ id, title, code }) => ({ label: id, insert: id, detail: `${code} ${title}`, sort: 'name' }));

function keysFor(context: LanguageContext, offset: number, written: string): Completions {
  const { source, kind } = context;
  const spot = source.pointerAt(offset);
  let path = parsePointer(spot.at) ?? [];
  if (spot.onKey || typeof valueAt(source.value, spot.at) === 'string') path = path.slice(0, -1);
  const node = schemaAt(kind, path);
  const shape = node?.items ? dereference(node.items, kind) : node;
  const here = valueAt(source.value, `/${path.join('/')}`);
  const present = new Set(isObject(here) && !isList(here) ? Object.keys(here) : []);
  const parent = path.at(-1);
  if (parent === 'packs' && path.length === 1)
    return {
      items: packItems(context).map(each => ({ ...each, insert: `${each.insert}: ` })),
      replace: written.length,
    };
  const items = Object.entries(shape?.properties ?? {})
    .filter(([key]) => !present.has(key))
    .map(([key, property]): CompletionItem => {
      const child = dereference(property, kind);
      const nested =
        child.type === 'object' || (child.type === 'array' && child.items && !dereference(child.items, kind).enum);
      return {
        label: key,
        insert: nested ? `${key}:` : `${key}: `,
        ...(child['x-label'] && { detail: child['x-label'] }),
        ...(child.description && { documentation: child.description }),
        sort: 'key',
      };
    });
  return { items, replace: written.length };
}
