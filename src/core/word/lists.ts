import { AlignmentType, LevelFormat, Paragraph, type INumberingOptions } from 'docx';
import type { List, ListItem } from '../compose/blocks.ts';
import { children, runs, type Child, type Writing } from './inline.ts';
import { colour, style } from './look.ts';

/** Where a list stands: cells have smaller indents. */
export type Place = 'body' | 'cell';

/** Lists go three levels deep. */
const levels = [0, 1, 2] as const;
const bullets = ['•', '–', '·'];
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** All numberings a document can refer to; one that nothing refers to is not written. */
export const numbering = (): INumberingOptions => ({
  config: [
    { reference: 'headings', levels: levels.map(headingLevel) },
    ...(['body', 'cell'] as const).flatMap(place => [
      {
        reference: `${place}-bullets`,
        levels: levels.map(level => ({
          level,
          format: LevelFormat.BULLET,
          text: bullets[level] ?? '',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: indent(place, level) }, run: { color: colour.accent } },
        })),
      },
      {
        reference: `${place}-numbers`,
        levels: levels.map(level => ({
          level,
          format: numberFormats[level] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: indent(place, level) } },
        })),
      },
    ]),
  ],
});

/** Level 1 stands free of its text, so that long headings break under themselves. */
export const headingIndents = [567, 680, 794] as const;

function headingLevel(level: 0 | 1 | 2) {
  const left = headingIndents[level];
  return {
    level,
    format: LevelFormat.DECIMAL,
    text: ['%1', '%1.%2', '%1.%2.%3'][level] ?? '',
    alignment: AlignmentType.LEFT,
    style: { style: `Heading${level + 1}`, paragraph: { indent: { left, hanging: left } } },
  };
}

function indent(place: Place, level: number) {
  const step = place === 'body' ? 357 : 227;
  return { left: step * (level + 1), hanging: step };
}

/** What a list is given from round it: a bookmark that begins in its first paragraph or ends in its last, air above. */
export interface Surroundings {
  readonly start?: Child | undefined;
  readonly end?: Child | undefined;
  /** Twips. */
  readonly before?: number;
}

export function listParagraphs(
  list: List,
  place: Place,
  writing: Writing,
  { start, end, before = 0 }: Surroundings = {},
): Paragraph[] {
  const instance = list.ordered ? ++writing.orderedLists : 0;
  const reference = `${place}-${list.ordered ? 'numbers' : 'bullets'}`;
  const items = flat(list.items, 0);
  return items.map(({ content, level }, index) => {
    const last = index === items.length - 1;
    const spacing = {
      ...(index === 0 && before > 0 ? { before } : {}),
      // Air before what follows the list.
      ...(last && place === 'body' ? { after: 180 } : {}),
    };
    const own = runs(content, writing);
    if (index === 0 && start) own.unshift(start);
    if (last && end) own.push(end);
    return new Paragraph({
      ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
      style: place === 'body' ? style.list : style.cellList,
      numbering: { reference, level, instance },
      children: children(own),
    });
  });
}

/** The items of all levels in the order they stand. */
function flat(
  items: readonly ListItem[],
  level: number,
): { readonly content: ListItem['content']; readonly level: number }[] {
  return items.flatMap(({ content, items: deeper = [] }) => [
    { content, level: Math.min(level, levels.length - 1) },
    ...flat(deeper, level + 1),
  ]);
}
