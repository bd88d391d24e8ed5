import { success, type Result } from '../../model/problem.ts';
import type { OfficePackage } from '../../ooxml/open-package.ts';
import { relationsIn, relationsPart } from '../../ooxml/relations.ts';
import { attribute, child, children, childrenNamed, textWithin, type XmlElement } from '../../ooxml/xml.ts';
import { cleanText } from '../clean-text.ts';
import type { ImportPart } from '../import-table.ts';
import { richText } from './cells.ts';

/** What stands beside the cells of a sheet and is not read: comments, text boxes and pictures, each with its place. */
export function* besideCells(
  file: OfficePackage,
  sheet: string,
  name: string,
): Generator<number, Result<readonly ImportPart[]>> {
  const parts: ImportPart[] = [];
  const relations = yield* file.part(relationsPart(sheet));
  if (!relations.ok) return relations;
  for (const { type, part: target } of relationsIn(relations.value, sheet)) {
    if (type !== 'comments' && type !== 'drawing') continue;
    const part = yield* file.part(target);
    if (!part.ok) return part;
    parts.push(...(type === 'comments' ? commentsIn(part.value, name) : drawnIn(part.value, name)));
  }
  return success(parts);
}

const skipped = (place: string, reason: string, text: string): ImportPart => ({
  type: 'skipped',
  skipped: { place, reason, text },
});

function commentsIn(root: XmlElement | undefined, name: string): readonly ImportPart[] {
  return childrenNamed(child(root, 'commentList'), 'comment').map(comment =>
    skipped(
      `blad ${name}, cell ${attribute(comment, 'ref') ?? '?'}`,
      'En kommentar till cellen läses inte.',
      cleanText(richText(child(comment, 'text'))),
    ),
  );
}

function drawnIn(root: XmlElement | undefined, name: string): readonly ImportPart[] {
  return [...children(root)].flatMap((anchor): readonly ImportPart[] => {
    const from = child(anchor, 'from');
    const row = Number(textWithin(child(from, 'row')));
    const place = `blad ${name}${from ? `, vid rad ${row + 1}` : ''}`;
    const text = cleanText(paragraphsIn(anchor).join('\n'));
    return [text === '' ? skipped(place, 'En bild läses inte.', '') : skipped(place, 'En textruta läses inte.', text)];
  });
}

function paragraphsIn(element: XmlElement): readonly string[] {
  return [...children(element)].flatMap(part => (part.localName === 'p' ? [textOfRuns(part)] : paragraphsIn(part)));
}

function textOfRuns(paragraph: XmlElement): string {
  let text = '';
  for (const part of children(paragraph)) text += part.localName === 't' ? textWithin(part) : textOfRuns(part);
  return text;
}
