import { failure, success, type Result } from '../../model/problem.ts';
import { outsideText, type OfficePackage } from '../../ooxml/open-package.ts';
import { relationsIn, relationsPart, type Relation } from '../../ooxml/relations.ts';
import { child, type XmlElement } from '../../ooxml/xml.ts';
import type { ImportPart } from '../import-table.ts';
import { Numbering } from './numbering.ts';
import { paragraphsIn, readNotes } from './notes.ts';
import type { DocumentParts } from './paragraph.ts';
import { Styles } from './styles.ts';

export interface OpenDocument {
  readonly body: XmlElement;
  readonly parts: DocumentParts;
  /** Page headers and footers hold no requirements, but words: each is told once. */
  readonly margins: readonly ImportPart[];
}

/** Finds the parts of a Word file by what its main part points at; what is not named there has the name that Word gives it. */
export function* openDocument(file: OfficePackage): Generator<number, Result<OpenDocument>> {
  const name = relationsPart(file.main);
  const relations = yield* file.part(name);
  if (!relations.ok) return relations;
  const outside = outsideText(relations.value, name);
  if (outside) return failure(outside);
  const related = relationsIn(relations.value, file.main);
  const document = yield* file.part(file.main);
  if (!document.ok) return document;
  const body = child(document.value, 'body');
  if (!body) return failure({ code: 'office-file-unreadable', detail: `${file.main} saknar innehåll` });
  const roots = new Map<string, XmlElement | undefined>();
  for (const type of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments']) {
    const part = yield* file.part(related.find(each => each.type === type)?.part ?? `word/${type}.xml`);
    if (!part.ok) return part;
    roots.set(type, part.value);
  }
  const margins = yield* marginsOf(file, related);
  if (!margins.ok) return margins;
  const styles = new Styles(roots.get('styles'));
  const numbering = new Numbering(roots.get('numbering'), style => styles.list(style)?.list);
  const notes = {
    footnotes: readNotes(roots.get('footnotes'), 'footnote'),
    endnotes: readNotes(roots.get('endnotes'), 'endnote'),
    comments: readNotes(roots.get('comments'), 'comment'),
  };
  return success({ body, parts: { styles, numbering, notes }, margins: margins.value });
}

const marginWords: Readonly<Record<string, { readonly place: string; readonly reason: string }>> = {
  header: { place: 'sidhuvud', reason: 'Sidhuvudet läses inte.' },
  footer: { place: 'sidfot', reason: 'Sidfoten läses inte.' },
};

function* marginsOf(
  file: OfficePackage,
  related: readonly Relation[],
): Generator<number, Result<readonly ImportPart[]>> {
  const told = new Map<string, ImportPart>();
  for (const { type, part: name } of related) {
    const words = marginWords[type];
    if (!words) continue;
    const part = yield* file.part(name);
    if (!part.ok) return part;
    const text = part.value ? paragraphsIn(part.value) : '';
    // A page number alone is no text.
    if (/\p{L}/u.test(text)) told.set(`${type} ${text}`, { type: 'skipped', skipped: { ...words, text } });
  }
  return success([...told.values()]);
}
