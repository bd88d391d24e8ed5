import { Document } from 'yaml';
import type { JsonObject } from '../model/json.ts';

/**
 * The text of a new file. Only for files that do not exist yet: an existing one is edited where it changes. Lines are
 * not folded, texts of several lines are blocks, and what YAML would read as a number is quoted.
 */
export function renderFile(value: object): string {
  const document = new Document(value as JsonObject, { version: '1.2', schema: 'core' });
  return document.toString({ lineWidth: 0, indent: 2, singleQuote: false, blockQuote: 'literal' });
}
