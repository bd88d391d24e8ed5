import type { Entry, Environment, ForEach } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { isOpen, type FactReader } from './condition.ts';

/** A table row or environment entry that a requirement is made for. */
export interface Item {
  /** Key of the row or entry, never its place; as it stands in ids. */
  readonly key: string;
  readonly value: (name: string) => Json | undefined;
}

export interface Items {
  readonly items: readonly Item[];
  /** The fact that is missing, when nobody has said which rows or entries there are. */
  readonly open?: string;
  /** Keys that several rows share, and rows (from 1) that have none: they give no requirement. */
  readonly doubled: readonly string[];
  readonly keyless: readonly number[];
}

/**
 * The rows or entries of a `forEach`. Entries without a status are in use; retired ones never count. `idLength` is how
 * much of the 40 characters of an id the requirement's own part takes.
 */
export function itemsOf(
  forEach: ForEach,
  packId: string,
  read: FactReader,
  environment: Environment | undefined,
  idLength: number,
): Items {
  const room = Math.max(1, 40 - idLength - 1);
  if ('environment' in forEach) {
    if (!environment) return { items: [], open: 'environment', doubled: [], keyless: [] };
    return distinct(entriesOf(forEach, environment).map(entry => entryItem(entry, room)));
  }
  const own = `answers.${packId}.${forEach.answers}`;
  const answer = read(own) ?? (forEach.answers.includes('.') ? read(`answers.${forEach.answers}`) : undefined);
  if (isOpen(answer)) return { items: [], open: own, doubled: [], keyless: [] };
  const rows: readonly Json[] = Array.isArray(answer) ? answer : [answer ?? null];
  return distinct(rows.map(row => rowItem(row, forEach.key, room)));
}

type EnvironmentForEach = Extract<ForEach, { readonly environment: readonly string[] }>;

function entriesOf(
  { environment: kinds, status, fixed }: EnvironmentForEach,
  environment: Environment,
): readonly Entry[] {
  return (environment.entries ?? []).filter(entry => {
    const { status: here = 'in-use' } = entry;
    if (!kinds.includes(entry.kind)) return false;
    if (status ? !status.includes(here) : here === 'retired') return false;
    return fixed === undefined || (entry.fixed ?? false) === fixed;
  });
}

function entryItem(entry: Entry, room: number): Item {
  return {
    key: idPart(entry.id, room),
    value(name) {
      if (name === 'interfaces') return entry.interfaces?.map(each => each.name);
      if (name.startsWith('fields.')) return own(entry.fields, name.slice('fields.'.length));
      return own(entry, name) ?? own(entry.fields, name);
    },
  };
}

function rowItem(row: Json, key: string, room: number): Item {
  if (!isObject(row)) {
    const scalar = typeof row === 'string' || typeof row === 'number' ? row : undefined;
    return { key: slug(scalar, room), value: name => (name === key || name === 'value' ? scalar : undefined) };
  }
  return { key: slug(own(row, key), room), value: name => own(row, name) };
}

const own = (object: object | undefined, name: string): Json | undefined =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

function distinct(all: readonly Item[]): Items {
  const items = new Map<string, Item>();
  const doubled = new Set<string>();
  const keyless: number[] = [];
  for (const [index, item] of all.entries()) {
    if (item.key === '') keyless.push(index + 1);
    else if (items.has(item.key)) doubled.add(item.key);
    else items.set(item.key, item);
  }
  return { items: [...items.values()], doubled: [...doubled], keyless };
}

/** A cell as part of an id: lower case, words joined by hyphens, Swedish letters kept. Empty when nothing is left. */
export function slug(cell: Json | undefined, room = 40): string {
  if (typeof cell !== 'string' && typeof cell !== 'number') return '';
  return idPart(String(cell).toLowerCase(), room);
}

function idPart(text: string, room: number): string {
  const joined = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^[-_]+|-+$/g, '');
  return [...joined].slice(0, room).join('').replace(/-+$/, '');
}
