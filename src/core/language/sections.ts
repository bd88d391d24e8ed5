import { isObject, type JsonObject } from '../model/json.ts';
import { formatPointer, isList, nameIn, type Chunk, type Source } from '../parse/index.ts';

/** A section as an outline or a tree shows it, also while it is half-written. */
export interface ListedSection {
  /** Names it for later use: by its id only where no other section bears that. */
  readonly at: string;
  readonly id: string | undefined;
  /** Its id where it has no title that is a text; empty when it has neither. */
  readonly title: string;
  readonly range: readonly [number, number];
  /** Those that stand in it, whatever its id: a section may have none yet, or share one with another. */
  readonly requirements: readonly Chunk[];
}

export interface ListedSections {
  readonly sections: readonly ListedSection[];
  /** Requirements that stand in no section: a pack's. */
  readonly own: readonly Chunk[];
}

/** What is no mapping, a dash with nothing behind it for instance, is passed by. */
export function listedSections(source: Source): ListedSections {
  const { chunks, sections: places, value } = source;
  const numbers = isList(value.sections) ? [...value.sections.entries()].filter(([, each]) => isObject(each)) : [];
  let next = 0;
  const sections = places.map(({ id, value: section, range }, i): ListedSection => {
    const begin = next;
    next += isList(section.requirements) ? section.requirements.filter(isObject).length : 0;
    const name = isList(value.sections) ? nameIn(value.sections, numbers[i]?.[0] ?? i) : String(i);
    const title = textAt(section, 'title') || (id ?? '');
    return { at: formatPointer(['sections', name]), id, title, range, requirements: chunks.slice(begin, next) };
  });
  return { sections, own: chunks.slice(next) };
}

/** What a requirement says under a key, when that is a text; of any other value, and of none, an empty one. */
export function textAt(value: JsonObject, key: string): string {
  const found = value[key];
  return typeof found === 'string' ? found.trim() : '';
}
