import { success, type Result } from '../../model/problem.ts';
import type { OfficePackage } from '../../ooxml/open-package.ts';
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
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  const relations = yield* file.part(`${folder}_rels/${sheet.slice(folder.length)}.rels`);
  if (!relations.ok) return relations;
  for (const relation of childrenNamed(relations.value, 'Relationship')) {
    const kind = /\/(comments|drawing)$/.exec(attribute(relation, 'Type') ?? '')?.[1];
    if (!kind) continue;
    const part = yield* file.part(pathFrom(folder, attribute(relation, 'Target') ?? ''));
    if (!part.ok) return part;
    parts.push(...(kind === 'comments' ? commentsIn(part.value, name) : drawnIn(part.value, name)));
  }
  return success(parts);
}

/** `../comments1.xml` as seen from a folder of the package. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const segment of `${folder}${target}`.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '.') path.push(segment);
  }
  return path.join('/');
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
