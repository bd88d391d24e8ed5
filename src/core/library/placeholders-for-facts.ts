import type { Environment, Specification } from '../model/generated/types.ts';
import { parseText, textFactsByName } from '../text/index.ts';

/** The facts that are names: what a text says literally of them is said of this procurement alone. */
const names = [
  'buyer',
  'buyer.orgNumber',
  'procurement.title',
  'procurement.reference',
  'framework.name',
  'framework.number',
  'framework.owner',
  'environment.title',
] as const;

/** Shorter words are too likely to mean something else. */
const shortest = 4;

/**
 * Turns the procurement's own names in a text back into placeholders: *Exempelby kommun* becomes `{{buyer}}`. Longer names
 * go first, a name inside a longer word is left, and so is what stands in a placeholder already.
 */
export function placeholdersForFacts(
  specification: Specification,
  environment: Environment | undefined,
): (text: string) => string {
  const found = names.flatMap(name => {
    const value = textFactsByName.get(name)?.value({ specification, environment });
    return typeof value === 'string' && value.length >= shortest ? [{ name, value }] : [];
  });
  if (found.length === 0) return text => text;
  const byValue = new Map(found.toReversed().map(({ name, value }) => [value, name]));
  const values = [...byValue.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  // The genitive s stays after the placeholder: {{buyer}}s.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${values.join('|')})(?=s?(?![\\p{L}\\p{N}]))`, 'gu');
  const replaced = (text: string): string => text.replaceAll(pattern, value => `{{${byValue.get(value) ?? ''}}}`);
  return text =>
    parseText(text)
      .parts.map(({ type, span }) => (type === 'literal' ? replaced(text.slice(...span)) : text.slice(...span)))
      .join('');
}

const escaped = (value: string): string => value.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
