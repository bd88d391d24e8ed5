import { failure, success, type Result } from '../../model/problem.ts';
import type { OfficePackage } from '../../ooxml/open-package.ts';
import type { XmlElement } from '../../ooxml/xml.ts';
import { mostRows, type ImportPart } from '../import-table.ts';
import { hasModal, leadingKind } from '../kind-words.ts';
import { openDocument } from './open-document.ts';
import { readParagraph, type DocumentParts, type ReadParagraph, type Unread } from './paragraph.ts';
import { blocksOf, insertedDocument, readTableRows, withMark } from './read-table-rows.ts';

/**
 * The requirements of a Word document: rows of tables, and numbered paragraphs that make a demand with the points under
 * them. Text elsewhere, pictures and text boxes are told as not read, each with its place.
 */
export function* readDocx(file: OfficePackage): Generator<number, Result<readonly ImportPart[]>> {
  const opened = yield* openDocument(file);
  if (!opened.ok) return opened;
  const { body, parts, margins } = opened.value;
  const read = yield* new BodyReader(parts).read(body);
  return read.ok ? success([...read.value, ...margins]) : read;
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

  constructor(document: DocumentParts) {
    this.#document = document;
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
