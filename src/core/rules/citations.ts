/** What a text names by a placeholder. Code against `src/core/text` in one place only. */
export interface Citation {
  readonly sort: 'requirement' | 'annex' | 'name' | 'unreadable';
  /** Requirement id, annex id, or the name of a parameter or fact. */
  readonly name: string;
  readonly span: readonly [number, number];
}

const placeholder = /\{\{([^{}]*)\}\}/g;
const reference = /^\s*(krav|bilaga)\s+["']([^"']*)["']\s*$/;
const plainName = /^\s*([\p{L}\p{N}_][\p{L}\p{N}._-]*)\s*$/u;
/** A helper of our own with one name as argument: `{{kronor exit.price}}`. */
const helper = /^\s*(?:tal|kronor|datum|lista)\s+([\p{L}\p{N}_][\p{L}\p{N}._-]*)\s*$/u;

export function citationsIn(text: string): readonly Citation[] {
  if (!text.includes('{{')) return [];
  return Array.from(text.matchAll(placeholder), ({ 0: whole, 1: inner = '', index }) => ({
    ...read(inner),
    span: [index, index + whole.length] as const,
  }));
}

function read(inner: string): Pick<Citation, 'sort' | 'name'> {
  const [, sort, id] = reference.exec(inner) ?? [];
  if (sort !== undefined) return { sort: sort === 'krav' ? 'requirement' : 'annex', name: id ?? '' };
  const name = (plainName.exec(inner) ?? helper.exec(inner))?.[1];
  return name === undefined ? { sort: 'unreadable', name: inner.trim() } : { sort: 'name', name };
}
