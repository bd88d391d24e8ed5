import { attribute, child, childrenNamed, numberOf, valueOf, type XmlElement } from '../../ooxml/xml.ts';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlElement | undefined;
}

/** What paragraph styles say, each with what it takes from those it is based on. */
export class Styles {
  readonly #styles = new Map<string, Style>();

  constructor(styles: XmlElement | undefined) {
    for (const element of childrenNamed(styles, 'style'))
      this.#styles.set(attribute(element, 'styleId') ?? '', {
        name: (valueOf(element, 'name') ?? '').toLowerCase(),
        basedOn: valueOf(element, 'basedOn'),
        properties: child(element, 'pPr'),
      });
  }

  /** Level of the heading from 1; styles keep the name `heading 1` whatever language Word shows them in. */
  headingLevel(style: string | undefined): number | undefined {
    for (const { name } of this.#chain(style)) {
      const level = /^heading (\d)$/.exec(name)?.[1];
      if (level !== undefined) return Number(level);
    }
    const outline = numberOf(this.#first(style, properties => valueOf(properties, 'outlineLvl')));
    return outline === undefined || outline > 8 ? undefined : outline + 1;
  }

  isTitle(style: string | undefined): boolean {
    return [...this.#chain(style)].some(({ name }) => name === 'title' || name === 'subtitle');
  }

  isContents(style: string | undefined): boolean {
    return [...this.#chain(style)].some(({ name }) => /^toc( heading| \d)?$/.test(name));
  }

  /** The list that a style numbers by, and its level where it says so. */
  list(style: string | undefined): { readonly list: string; readonly level: number | undefined } | undefined {
    const numbering = this.#first(style, properties => child(properties, 'numPr'));
    const list = valueOf(numbering, 'numId');
    return list === undefined ? undefined : { list, level: numberOf(valueOf(numbering, 'ilvl')) };
  }

  #first<T>(style: string | undefined, read: (properties: XmlElement) => T | undefined): T | undefined {
    for (const { properties } of this.#chain(style)) {
      const found = properties && read(properties);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A style and those it is based on; a ring of styles ends where it closes. */
  *#chain(id: string | undefined): Generator<Style> {
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const style = this.#styles.get(next);
      if (!style) return;
      yield style;
      next = style.basedOn;
    }
  }
}
