import type { JsonObject } from '../model/json.ts';
import { renderEntry } from './render.ts';

/** The text of a new file, in house style. Only for files that do not exist yet: an existing one is edited where it changes. */
export function renderFile(value: object): string {
  const content = value as JsonObject;
  const setting = { column: 0, eol: '\n' };
  const entries = Object.keys(content).filter(key => content[key] !== undefined);
  return entries.map(key => renderEntry(key, content[key] ?? null, setting) + '\n').join('');
}
