import type { ForEach, Pack, PackRequirement, Question } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { fillAtCompose, parseText, type ComposeValues } from '../text/index.ts';
import { isOpen, type FactReader } from './condition.ts';
import type { Item } from './for-each.ts';

/** What `{{answers.…}}` means to a pack: a question of its own, or `PACK.QUESTION`. Choices are written by their titles. */
export function answerValues(
  packs: readonly Pack[],
  own: Pack | undefined,
  read: FactReader,
): (name: string) => Json | undefined {
  return function value(name) {
    const question = own?.questions?.find(({ id }) => id === name);
    if (own && question) return titled(question, read(`answers.${own.id}.${name}`));
    const dot = name.indexOf('.');
    const [packId, id] = [name.slice(0, dot), name.slice(dot + 1)];
    const asked = packs.find(pack => pack.id === packId)?.questions?.find(each => each.id === id);
    return titled(asked, read(`answers.${name}`));
  };
}

function titled(question: Question | undefined, answer: Json | undefined): Json | undefined {
  if (isOpen(answer) || answer === undefined) return undefined;
  if (Array.isArray(answer)) {
    const list: readonly Json[] = answer;
    return list.map(each => titled(question, each) ?? each);
  }
  return question?.options?.find(({ value }) => value === answer)?.title ?? answer;
}

export function composeValues(
  packs: readonly Pack[],
  own: Pack | undefined,
  read: FactReader,
  item: Item | undefined,
): ComposeValues {
  return { answers: answerValues(packs, own, read), ...(item ? { item: item.value } : {}) };
}

/** Every text inside a value, filled. */
export function fillDeep<T>(value: T, values: ComposeValues): T {
  return mapTexts(value as Json, text => fillAtCompose(text, values)) as T;
}

export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(each => mapTexts(each, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}

/** Whether a text still waits for a cell that its row does not have. */
export const waitsForItem = (text: string): boolean =>
  parseText(text).parts.some(part => part.type === 'name' && part.name.startsWith('item.'));

/**
 * In a requirement that is made per row, a reference to another that is made for the same rows means the one of this
 * row: `{{krav "INT-01"}}` becomes `{{krav "INT-01.lifecare"}}`.
 */
export function referToSameItem(
  text: string,
  forEach: ForEach,
  item: Item,
  find: (id: string) => PackRequirement | undefined,
): string {
  if (!text.includes('{{')) return text;
  let written = '';
  let at = 0;
  for (const part of parseText(text).parts) {
    if (part.type !== 'helper' || part.helper !== 'krav' || part.argument.type !== 'text') continue;
    const id = sameItemId(part.argument.text, forEach, item, find);
    if (id === part.argument.text) continue;
    written += `${text.slice(at, part.span[0])}{{krav "${id}"}}`;
    at = part.span[1];
  }
  return written + text.slice(at);
}

export function sameItemId(
  id: string,
  forEach: ForEach,
  item: Item,
  find: (id: string) => PackRequirement | undefined,
): string {
  const other = find(id)?.forEach;
  return other && sameRows(other, forEach) ? `${id}.${item.key}` : id;
}

const sameRows = (a: ForEach, b: ForEach): boolean =>
  'answers' in a && 'answers' in b
    ? a.answers === b.answers && a.key === b.key
    : JSON.stringify(a) === JSON.stringify(b);
