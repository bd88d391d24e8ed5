import type { XmlElement } from './xml.ts';

/** What Word refuses or shows wrongly though the schema allows it. */
export type LintRule =
  | 'zip-unreadable'
  | 'xml-malformed'
  | 'part-missing'
  | 'content-type-missing'
  | 'content-type-wrong'
  | 'relationship-target-missing'
  | 'relationship-missing'
  | 'relationship-id-doubled'
  | 'undefined-element'
  | 'cell-without-last-paragraph'
  | 'row-without-cell'
  | 'table-without-grid'
  | 'section-not-last'
  | 'bookmark-name-doubled'
  | 'bookmark-unpaired'
  | 'link-target-missing'
  | 'control-id-doubled'
  | 'drawing-id-doubled'
  | 'style-missing'
  | 'style-of-wrong-type'
  | 'style-name-doubled'
  | 'style-base-missing'
  | 'numbering-missing';

export interface LintProblem {
  readonly rule: LintRule;
  /** Name in the package, for example `word/document.xml`. */
  readonly part: string;
  /** What is wrong, for whoever mends the generator: the id, name or path it concerns. */
  readonly detail: string;
}

/** The package as read: every XML part by name, and the names of all parts. */
export interface Package {
  readonly names: ReadonlySet<string>;
  readonly xml: ReadonlyMap<string, XmlElement>;
}
