import type { BookmarkListNumber, IXmlableObject, PageNumberEstimator } from 'docx';
import type { Block, TenderDocument } from '../compose/blocks.ts';

/**
 * Stands in for docx's page numbers where laying out the pages would take too long: the list of contents gets the
 * headings' own numbers, counted here, and no pages.
 */
export function headingNumbersOnly(document: TenderDocument): PageNumberEstimator {
  const numbers = headingNumbers(document);
  const listNumbers = (body: IXmlableObject): ReadonlyMap<string, BookmarkListNumber> => {
    const found = new Map<string, BookmarkListNumber>();
    for (const [index, name] of contentsBookmarks(body).entries()) {
      const text = numbers[index];
      if (text !== undefined) found.set(name, { text, separator: 'tab', width: text.length * 130 });
    }
    return found;
  };
  return Object.assign(() => ({ bookmarks: new Map<string, string>() }), { listNumbers });
}

/** The number of each heading that stands in the list of contents, `undefined` for one without. */
export function headingNumbers(document: TenderDocument): (string | undefined)[] {
  const counters = [0, 0, 0];
  let inAnnex = false;
  const listed: (string | undefined)[] = [];
  const count = (block: Block): void => {
    if (block.type === 'annex') inAnnex = true;
    if (block.type === 'heading' && block.level === 1) inAnnex = false;
    if (block.type === 'annex') listed.push(undefined);
    if (block.type !== 'heading') return;
    const number = (block.numbered ?? !inAnnex) ? next(counters, block.level) : undefined;
    if (block.level < 3) listed.push(number);
  };
  for (const { blocks } of document.sections) blocks.forEach(count);
  return listed;
}

function next(counters: number[], level: number): string {
  counters[level - 1] = (counters[level - 1] ?? 0) + 1;
  counters.fill(0, level);
  return counters.slice(0, level).join('.');
}

/** Names of the bookmarks docx has put on the listed headings, in order. Headings stand in the body itself. */
function contentsBookmarks(body: IXmlableObject): string[] {
  const names: string[] = [];
  for (const block of listIn(body['w:body']))
    for (const child of listIn(block['w:p'])) {
      const name = /"w:name":"(_Toc[^"]*)"/u.exec(JSON.stringify(child['w:bookmarkStart'] ?? ''))?.[1];
      if (name !== undefined) names.push(name);
    }
  return names;
}

const listIn = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'object' && item !== null) : [];
