import { failure, success, type Result } from '../../model/problem.ts';
import { outsideText, type OfficePackage } from '../../ooxml/open-package.ts';
import { child, type XmlElement } from '../../ooxml/xml.ts';
import { mostRows, type ImportPart } from '../import-table.ts';
import { hasModal, leadingKind } from '../kind-words.ts';
import { Numbering } from './numbering.ts';
import { paragraphsIn, readNotes, type Notes } from './notes.ts';
import { readParagraph, type DocumentParts, type ReadParagraph, type Unread } from './paragraph.ts';
import { blocksOf, insertedDocument, readTableRows, withMark } from './read-table-rows.ts';
import { Styles } from './styles.ts';

/**
 * The requirements of a Word document: rows of tables, and numbered paragraphs that make a demand with the points under
 * them. Text elsewhere, pictures and text boxes are told as not read, each with its place.
 */
export function* readDocx(file: OfficePackage): Generator<number, Result<readonly ImportPart[]>> {
  const relations = yield* file.part('word/_rels/document.xml.rels');
  const document = yield* file.part('word/document.xml');
  const styles = yield* file.part('word/styles.xml');
  const numbering = yield* file.part('word/numbering.xml');
  if (!relations.ok) return relations;
  if (!document.ok) return document;
  if (!styles.ok) return styles;
  if (!numbering.ok) return numbering;
  const notes = yield* notesOf(file);
  if (!notes.ok) return notes;
  const margins = yield* marginsOf(file);
  if (!margins.ok) return margins;
  const outside = outsideText(relations.value, 'word/_rels/document.xml.rels');
  if (outside) return failure(outside);
  const body = child(document.value, 'body');
  if (!body) return failure({ code: 'office-file-unreadable', detail: 'word/document.xml saknar innehåll' });
  const reader = new BodyReader(styles.value, numbering.value, notes.value);
  const parts = yield* reader.read(body);
  return parts.ok ? success([...parts.value, ...margins.value]) : parts;
}

function* notesOf(file: OfficePackage): Generator<number, Result<Notes>> {
  const footnotes = yield* file.part('word/footnotes.xml');
  const endnotes = yield* file.part('word/endnotes.xml');
  const comments = yield* file.part('word/comments.xml');
  if (!footnotes.ok) return footnotes;
  if (!endnotes.ok) return endnotes;
  if (!comments.ok) return comments;
  return success({
    footnotes: readNotes(footnotes.value, 'footnote'),
    endnotes: readNotes(endnotes.value, 'endnote'),
    comments: readNotes(comments.value, 'comment'),
  });
}

/** Page headers and footers hold no requirements, but words: each is told once. */
function* marginsOf(file: OfficePackage): Generator<number, Result<readonly ImportPart[]>> {
  const told = new Map<string, ImportPart>();
  for (const name of file.names) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (!kind) continue;
    const part = yield* file.part(name);
    if (!part.ok) return part;
    const text = part.value ? paragraphsIn(part.value) : '';
    const [place, reason] =
      kind === 'header' ? ['sidhuvud', 'Sidhuvudet läses inte.'] : ['sidfot', 'Sidfoten läses inte.'];
    if (/\p{L}/u.test(text)) told.set(`${place} ${text}`, { type: 'skipped', skipped: { place, reason, text } });
  }
  return success([...told.values()]);
}

/** A requirement that its following points still belong to. */
interface OpenRequirement {
  readonly place: string;
  readonly id: string;
  readonly kind: string;
  readonly section: string;
  readonly lines: string[];
  readonly list: string | undefined;
  readonly level: number;
}

class BodyReader {
  readonly #document: DocumentParts;
  readonly #parts: ImportPart[] = [];
  readonly #headings: string[] = [];
  #open: OpenRequirement | undefined;
  #paragraphs = 0;
  #tables = 0;
  #rows = 0;

  constructor(stylesPart: XmlElement | undefined, numbering: XmlElement | undefined, notes: Notes) {
    const styles = new Styles(stylesPart);
    this.#document = { styles, notes, numbering: new Numbering(numbering, style => styles.list(style)?.list) };
  }

  *read(body: XmlElement): Generator<number, Result<readonly ImportPart[]>> {
    for (const [index, block] of [...blocksOf(body)].entries()) {
      if (block.localName === 'tbl') yield* this.#table(block);
      else if (block.localName === 'altChunk') this.#tell(`efter stycke ${this.#paragraphs}`, insertedDocument);
      else this.#paragraph(readParagraph(block, this.#document));
      if (this.#rows > mostRows) return failure({ code: 'import-too-many-rows', place: 'Dokumentet', limit: mostRows });
      if (index % 500 === 499) yield 1;
    }
    this.#close();
    return success(this.#parts);
  }

  *#table(element: XmlElement): Generator<number, void> {
    this.#close();
    const name = `tabell ${++this.#tables}`;
    const { rows, unread } = yield* readTableRows(element, name, this.#document);
    this.#rows += rows.length;
    this.#parts.push({ type: 'table', table: { name: `Tabell ${this.#tables}`, section: this.#section(), rows } });
    for (const each of unread) this.#tell(each.place, each);
  }

  #paragraph(paragraph: ReadParagraph): void {
    const place = `stycke ${++this.#paragraphs}`;
    this.#rows++;
    for (const each of paragraph.unread) this.#tell(place, each);
    if (paragraph.text === '' || this.#document.styles.isContents(paragraph.style)) return;
    if (paragraph.heading !== undefined && !isDemand(paragraph))
      return this.#heading(paragraph.heading, paragraph.text);
    const begun = this.#begin(place, paragraph);
    if (begun) {
      this.#close();
      this.#open = begun;
    } else if (this.#belongsToOpen(paragraph)) {
      this.#open?.lines.push(withMark(paragraph));
    } else {
      this.#close();
      this.#skip(place, 'Text utanför krav och kravtabeller.', withMark(paragraph));
    }
  }

  #heading(level: number, text: string): void {
    this.#close();
    this.#headings.length = Math.min(this.#headings.length, level - 1);
    while (this.#headings.length < level - 1) this.#headings.push('');
    this.#headings.push(text.replace(/\s+/g, ' '));
  }

  /** A numbered paragraph with a demand begins a requirement, unless it is a point under one. */
  #begin(place: string, paragraph: ReadParagraph): OpenRequirement | undefined {
    if (!isDemand(paragraph)) return undefined;
    const { number } = paragraph;
    const written = number && !number.bullet ? undefined : writtenNumber(paragraph.text);
    if (number && this.#open && number.list === this.#open.list && number.level > this.#open.level) return undefined;
    if ((!number || number.bullet) && !written) return undefined;
    const lead = leadingKind(written?.text ?? paragraph.text);
    return {
      place,
      id: written?.id ?? (number?.label ?? '').replace(/[.):\s]+$/, ''),
      kind: lead.kind,
      section: this.#section(),
      lines: [lead.text],
      list: number?.list,
      level: number?.level ?? 0,
    };
  }

  #belongsToOpen({ number }: ReadParagraph): boolean {
    if (!this.#open || !number) return false;
    return (
      number.bullet || (number.list === this.#open.list ? number.level > this.#open.level : !isTopNumber(number.label))
    );
  }

  #close(): void {
    if (!this.#open) return;
    const { place, id, kind, section, lines } = this.#open;
    this.#parts.push({ type: 'row', row: { place, id, text: lines.join('\n'), kind, section, other: [] } });
    this.#open = undefined;
  }

  #section(): string {
    return this.#headings.at(-1) ?? '';
  }

  #tell(place: string, { reason, text }: Unread): void {
    this.#skip(place, reason, text);
  }

  #skip(place: string, reason: string, text: string): void {
    this.#parts.push({ type: 'skipped', skipped: { place, reason, text } });
  }
}

/** `a)` and `i.` are points; `1` and `K1` begin something new. */
const isTopNumber = (label: string): boolean => /\d/.test(label);

/** A heading has to be a whole sentence to be one. */
const isDemand = ({ text, heading }: ReadParagraph): boolean =>
  leadingKind(text).kind !== '' || (hasModal(text) && (heading === undefined || /[.:]$/.test(text)));

/** A number that somebody typed before a demand: `K12 Systemet ska …`, `3.2.1 Systemet ska …`. */
function writtenNumber(text: string): { readonly id: string; readonly text: string } | undefined {
  const match = /^((?:\p{Lu}{1,8}[-. ]?)?\d+(?:[.-]\d+)*)[.:)]?\s+(?=\p{Lu})/u.exec(text);
  const id = match?.[1]?.replace(/ /g, '');
  return match && id ? { id, text: text.slice(match[0].length) } : undefined;
}
