import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { locateElement } from './locate.ts';
import type { Top, Unit } from './outline.ts';
import { dashOf, type Parts } from './place.ts';
import { formatPointer, idOf, isList, nameIn } from './pointer.ts';
import type { Chunk, SectionPlace } from './source-type.ts';

/** All requirements with a value: each section's, then the file's own. */
export function listChunks(parts: Parts): readonly Chunk[] {
  const { value, byKey } = parts.outline;
  const { sections, requirements } = value;
  const chunks: Chunk[] = [];
  const add = (content: Json, path: Path, section: string | undefined, lines: Lines | undefined): void => {
    if (isObject(content)) chunks.push(new ListedChunk(parts, path, content, section, lines));
  };
  if (isList(sections)) {
    const units = healthyUnits(byKey.get('sections'));
    sections.forEach((section, i) => {
      if (!isObject(section) || !isList(section.requirements)) return;
      const lines = requirementLines(units[i]);
      section.requirements.forEach((content, j) => {
        add(content, ['sections', i, 'requirements', j], idOf(section), lines[j]);
      });
    });
  }
  if (isList(requirements)) {
    const units = healthyUnits(byKey.get('requirements'));
    requirements.forEach((content, i) => {
      add(content, ['requirements', i], undefined, units[i]?.lines);
    });
  }
  return chunks;
}

/** How many `listChunks` lists. */
export function countChunks({ outline: { value } }: Parts): number {
  const { sections, requirements } = value;
  const held = isList(sections) ? sections.map(section => (isObject(section) ? section.requirements : undefined)) : [];
  return [...held, requirements].flatMap(list => (list !== undefined && isList(list) ? list.filter(isObject) : []))
    .length;
}

/** The elements of `sections` that are mappings. */
export function listSections(parts: Parts): readonly SectionPlace[] {
  const { value, byKey } = parts.outline;
  if (!isList(value.sections)) return [];
  const units = healthyUnits(byKey.get('sections'));
  return value.sections.flatMap((section, i) =>
    isObject(section)
      ? [{ id: idOf(section), value: section, range: rangeOfLines(parts, ['sections', i], units[i]?.lines) }]
      : [],
  );
}

/** Where the list is cut, without reading the syntax of what it holds. */
function rangeOfLines(parts: Parts, path: Path, lines: Lines | undefined): readonly [number, number] {
  if (!lines) return locateElement(parts, path) ?? [0, 0];
  const [first, last] = lines;
  const { text = '', cut } = parts.segments[last] ?? {};
  return [dashOf(parts, first), parts.startOf(last) + lastContent(text, cut?.column ?? 0)];
}

/** End of the last line that is neither empty nor a comment. */
function lastContent(text: string, column: number): number {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && !(line[indent] === '#' && indent <= column)) return start + line.trimEnd().length;
    end = start - 1;
  }
  return text.trimEnd().length;
}

type Path = readonly (string | number)[];
/** First and last segment. */
type Lines = readonly [number, number];

interface PlacedUnit {
  readonly unit: Unit;
  readonly lines: Lines;
}

/** The elements of a list that is cut, as they stand in its value; none of a list that is not. */
function healthyUnits(top: Top | undefined): readonly PlacedUnit[] {
  return (top?.units ?? []).flatMap((unit, i) => {
    const first = top?.starts[i] ?? 0;
    return unit.value === undefined ? [] : [{ unit, lines: [first, first + unit.segments.length - 1] }];
  });
}

function requirementLines(placed: PlacedUnit | undefined): readonly Lines[] {
  const inner = placed?.unit.inners.find(({ key }) => key === 'requirements');
  if (!placed || !inner) return [];
  const { unit, lines } = placed;
  return unit.segments.slice(inner.first, inner.end).flatMap((segment, i) => {
    const at = lines[0] + inner.first + i;
    return segment.reading.value === undefined ? [] : [[at, at] as const];
  });
}

class ListedChunk implements Chunk {
  readonly value: JsonObject;
  readonly section: string | undefined;
  readonly #parts: Parts;
  readonly #path: Path;
  readonly #lines: Lines | undefined;

  constructor(parts: Parts, path: Path, value: JsonObject, section: string | undefined, lines: Lines | undefined) {
    this.#parts = parts;
    this.#path = path;
    this.#lines = lines;
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
    return rangeOfLines(this.#parts, this.#path, this.#lines);
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
