import type { LintProblem, Package } from './lint-problem.ts';
import { childElements, elementsIn, wordAttribute, wordName, type XmlElement } from './xml.ts';

/** Tables, sections, bookmarks and controls of the parts that hold text. */
export function* lintBody({ xml }: Package): Generator<LintProblem> {
  const marks = new Marks();
  for (const [part, root] of xml) {
    if (!/^word\/(?:document|(?:header|footer)\d*|footnotes|endnotes|comments)\.xml$/u.test(part)) continue;
    for (const element of elementsIn(root)) {
      yield* lintTable(element, part);
      yield* marks.see(element, part);
    }
    yield* marks.endPart(part);
  }
  yield* marks.end();
  const body = xml.get('word/document.xml');
  if (body) yield* lintSections(body);
}

function* lintTable(element: XmlElement, part: string): Generator<LintProblem> {
  const children = () => [...childElements(element)].map(wordName);
  switch (wordName(element)) {
    case 'tc': {
      const last = children()
        .filter(name => !/^(?:bookmark|comment|move|perm|proof)/u.test(name))
        .at(-1);
      if (last !== 'p') yield { rule: 'cell-without-last-paragraph', part, detail: last ?? 'empty cell' };
      return;
    }
    case 'tr':
      if (!children().some(name => name === 'tc' || name === 'sdt'))
        yield { rule: 'row-without-cell', part, detail: 'w:tr' };
      return;
    case 'tbl':
      if (!children().includes('tblGrid')) yield { rule: 'table-without-grid', part, detail: 'w:tbl' };
  }
}

/** The body's own `w:sectPr` is one and stands last. */
function* lintSections(root: XmlElement): Generator<LintProblem> {
  const part = 'word/document.xml';
  const body = [...childElements(root)].find(element => wordName(element) === 'body');
  const names = body ? [...childElements(body)].map(wordName) : [];
  const count = names.filter(name => name === 'sectPr').length;
  if (count !== 1 || names.at(-1) !== 'sectPr')
    yield { rule: 'section-not-last', part, detail: `${count} in the body, last is ${names.at(-1) ?? 'nothing'}` };
}

/** Bookmarks, links to them, and content controls; names and ids are unique in the whole file. */
class Marks {
  readonly #names = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #open = new Set<string>();
  readonly #controls = new Set<string>();
  readonly #links: { readonly part: string; readonly name: string }[] = [];

  *see(element: XmlElement, part: string): Generator<LintProblem> {
    const id = wordAttribute(element, 'id') ?? '';
    switch (wordName(element)) {
      case 'bookmarkStart': {
        const name = wordAttribute(element, 'name') ?? '';
        if (this.#names.has(name.toLowerCase())) yield { rule: 'bookmark-name-doubled', part, detail: name };
        this.#names.add(name.toLowerCase());
        if (this.#ids.has(id)) yield { rule: 'bookmark-unpaired', part, detail: `id ${id} twice` };
        this.#ids.add(id);
        this.#open.add(id);
        return;
      }
      case 'bookmarkEnd':
        if (!this.#open.delete(id)) yield { rule: 'bookmark-unpaired', part, detail: `end ${id} without start` };
        return;
      case 'hyperlink': {
        const name = wordAttribute(element, 'anchor');
        if (name !== undefined) this.#links.push({ part, name });
        return;
      }
      case 'instrText': {
        const name = /^\s*(?:PAGEREF|REF)\s+([^\s\\]+)/u.exec(element.textContent ?? '')?.[1];
        if (name !== undefined) this.#links.push({ part, name });
        return;
      }
      case 'sdtPr':
        yield* this.#control(element, part);
    }
  }

  *#control(element: XmlElement, part: string): Generator<LintProblem> {
    const found = [...childElements(element)].find(child => wordName(child) === 'id');
    const id = found && wordAttribute(found, 'val');
    if (id === undefined) return;
    if (this.#controls.has(id)) yield { rule: 'control-id-doubled', part, detail: id };
    this.#controls.add(id);
  }

  *endPart(part: string): Generator<LintProblem> {
    for (const id of this.#open) yield { rule: 'bookmark-unpaired', part, detail: `start ${id} without end` };
    this.#open.clear();
    this.#ids.clear();
  }

  *end(): Generator<LintProblem> {
    for (const { part, name } of this.#links)
      if (!this.#names.has(name.toLowerCase())) yield { rule: 'link-target-missing', part, detail: name };
  }
}
