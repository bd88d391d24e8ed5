import { attribute, child, childrenNamed, numberOf, valueOf, type XmlElement } from '../../ooxml/xml.ts';
import { isOn } from './form-fields.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`; empty for none. */
  readonly text: string;
  /** Style that numbers by this level. */
  readonly style: string | undefined;
  /** Level (from 0) at whose numbers this one begins anew; -1: never. */
  readonly restartsAfter: number;
  readonly legal: boolean;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** What a paragraph's automatic number is. */
export interface AutomaticNumber {
  /** As Word shows it: `K4`, `2.1`, `a)`, `•`. */
  readonly label: string;
  readonly bullet: boolean;
  readonly level: number;
  readonly list: string;
}

/** Counts automatic numbers as Word does; paragraphs must be asked for in the document's order, each once. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  /** Counters per abstract definition: lists that share one go on counting each other's numbers. */
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | undefined, styleList: (style: string) => string | undefined) {
    this.#lists = readLists(numbering, styleList);
  }

  /** Level of a style within a list, for a style that names the list only. */
  levelOfStyle(list: string, style: string): number {
    for (const [level, { style: own }] of this.#lists.get(list)?.levels ?? []) if (own === style) return level;
    return 0;
  }

  next(list: string, level: number): AutomaticNumber | undefined {
    const definition = this.#lists.get(list);
    const own = definition?.levels.get(level);
    if (!definition || !own) return undefined;
    const counters = this.#counters.get(definition.abstract) ?? [];
    this.#counters.set(definition.abstract, counters);
    this.#applyStart(list, level, definition, counters);
    const before = counters[level];
    counters[level] = before === undefined ? own.start : before + 1;
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const after = definition.levels.get(deeper)?.restartsAfter ?? deeper - 1;
      if (after >= level) delete counters[deeper];
    }
    return { label: labelOf(definition, own, counters), bullet: own.format === 'bullet', level, list };
  }

  /** A list's own start holds the first time that the list is used at that level. */
  #applyStart(list: string, level: number, { starts }: List, counters: number[]): void {
    const start = starts.get(level);
    const key = `${list} ${level}`;
    if (this.#begun.has(key)) return;
    this.#begun.add(key);
    if (start !== undefined) counters[level] = start - 1;
  }
}

function labelOf({ levels }: List, own: Level, counters: readonly number[]): string {
  if (own.format === 'bullet') return own.text;
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const value = counters[level] ?? levels.get(level)?.start ?? 1;
    const format = own.legal ? 'decimal' : (levels.get(level)?.format ?? 'decimal');
    return numeral(value, format);
  });
}

function readLists(
  numbering: XmlElement | undefined,
  styleList: (style: string) => string | undefined,
): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenNamed(numbering, 'abstractNum').map(element => [attribute(element, 'abstractNumId') ?? '', element]),
  );
  const nums = new Map(childrenNamed(numbering, 'num').map(element => [attribute(element, 'numId') ?? '', element]));
  const lists = new Map<string, List>();
  for (const [id, element] of nums) {
    const abstract = followStyle(valueOf(element, 'abstractNumId') ?? '', abstracts, nums, styleList);
    const levels = new Map(readLevels(abstracts.get(abstract)));
    const starts = new Map<number, number>();
    for (const override of childrenNamed(element, 'lvlOverride')) {
      const level = numberOf(attribute(override, 'ilvl')) ?? 0;
      const start = numberOf(valueOf(override, 'startOverride'));
      if (start !== undefined) starts.set(level, start);
      const own = child(override, 'lvl');
      if (own) levels.set(level, readLevel(own, level));
    }
    lists.set(id, { abstract, levels, starts });
  }
  return lists;
}

/** A definition may hand over to a style, which names a list that has the definition to use. */
function followStyle(
  abstract: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styleList: (style: string) => string | undefined,
): string {
  const style = valueOf(abstracts.get(abstract), 'numStyleLink');
  const list = style === undefined ? undefined : styleList(style);
  const target = list === undefined ? undefined : valueOf(nums.get(list), 'abstractNumId');
  return target ?? abstract;
}

const readLevels = (abstract: XmlElement | undefined): readonly (readonly [number, Level])[] =>
  childrenNamed(abstract, 'lvl').map(element => {
    const level = numberOf(attribute(element, 'ilvl')) ?? 0;
    return [level, readLevel(element, level)] as const;
  });

function readLevel(element: XmlElement, level: number): Level {
  const restart = numberOf(valueOf(element, 'lvlRestart'));
  return {
    start: numberOf(valueOf(element, 'start')) ?? 0,
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    style: valueOf(element, 'pStyle'),
    restartsAfter: restart === undefined ? level - 1 : restart - 1,
    legal: isOn(child(element, 'isLgl')),
  };
}

function numeral(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** A … Z, AA, BB …: Word repeats the letter. */
const letters = (value: number): string =>
  value < 1 ? String(value) : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)));

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romanParts) while (rest >= worth) [text, rest] = [text + sign, rest - worth];
  return text;
}
