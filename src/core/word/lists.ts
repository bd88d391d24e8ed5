import { AlignmentType, LevelFormat, Paragraph, type INumberingOptions } from 'docx';
import type { List, ListItem } from '../compose/blocks.ts';
import { children, runs, type Writing } from './inline.ts';
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

export function listParagraphs(list: List, place: Place, writing: Writing): Paragraph[] {
  const instance = list.ordered ? ++writing.orderedLists : 0;
  const reference = `${place}-${list.ordered ? 'numbers' : 'bullets'}`;
  let left = count(list.items);
  const paragraphs = (items: readonly ListItem[], level: number): Paragraph[] =>
    items.flatMap(item => [
      new Paragraph({
        // Air before what follows the list.
        ...(--left === 0 && place === 'body' ? { spacing: { after: 180 } } : {}),
        style: place === 'body' ? style.list : style.cellList,
        numbering: { reference, level: Math.min(level, levels.length - 1), instance },
        children: children(runs(item.content, writing)),
      }),
      ...paragraphs(item.items ?? [], level + 1),
    ]);
  return paragraphs(list.items, 0);
}

const count = (items: readonly ListItem[]): number =>
  items.reduce((sum, { items: deeper = [] }) => sum + 1 + count(deeper), 0);
