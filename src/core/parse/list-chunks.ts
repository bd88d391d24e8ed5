import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { locateElement } from './locate.ts';
import type { Parts } from './place.ts';
import { formatPointer, idOf, isList, nameIn } from './pointer.ts';
import type { Chunk } from './source-type.ts';

/** All requirements with a value: each section's, then the file's own. */
export function listChunks(parts: Parts): readonly Chunk[] {
  const { sections, requirements } = parts.outline.value;
  const chunks: Chunk[] = [];
  if (isList(sections)) {
    sections.forEach((section, i) => {
      if (!isObject(section) || !isList(section.requirements)) return;
      section.requirements.forEach((value, j) => {
        if (isObject(value))
          chunks.push(new ListedChunk(parts, ['sections', i, 'requirements', j], value, idOf(section)));
      });
    });
  }
  if (isList(requirements)) {
    requirements.forEach((value, i) => {
      if (isObject(value)) chunks.push(new ListedChunk(parts, ['requirements', i], value, undefined));
    });
  }
  return chunks;
}

class ListedChunk implements Chunk {
  readonly value: JsonObject;
  readonly section: string | undefined;
  readonly #parts: Parts;
  readonly #path: readonly (string | number)[];

  constructor(parts: Parts, path: readonly (string | number)[], value: JsonObject, section: string | undefined) {
    this.#parts = parts;
    this.#path = path;
    this.value = value;
    this.section = section;
  }

  get id(): string | undefined {
    return idOf(this.value);
  }

  get at(): string {
    return namedPointer(this.#parts.value, this.#path);
  }

  get range(): readonly [number, number] {
    return locateElement(this.#parts, this.#path) ?? [0, 0];
  }
}

/** Pointer to a path, naming list elements by `@ID` where that is unique. */
export function namedPointer(value: Json, path: readonly (string | number)[]): string {
  const names: string[] = [];
  let here: Json | undefined = value;
  for (const name of path) {
    if (isList(here) && typeof name === 'number') {
      names.push(nameIn(here, name));
      here = here[name];
    } else {
      names.push(String(name));
      here = here !== undefined && isObject(here) ? here[String(name)] : undefined;
    }
  }
  return formatPointer(names);
}
