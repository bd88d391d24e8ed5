/** Headings that people give the columns of a table of requirements. */
const synonyms = {
  id: [
    'krav-id',
    'kravid',
    'id',
    'nr',
    'kravnr',
    'kravnummer',
    'krav nr',
    'krav-nr',
    'krav id',
    'nummer',
    'löpnummer',
    'löpnr',
    'id-nr',
    'idnr',
    'ref',
    'referens',
    'beteckning',
    '#',
    'requirement id',
  ],
  text: [
    'kravtext',
    'innehåll',
    'beskrivning',
    'krav',
    'kravformulering',
    'kravbeskrivning',
    'beskrivning av krav',
    'kravets innehåll',
    'kravställning',
    'text',
    'formulering',
    'requirement',
  ],
  kind: [
    'typ',
    'ska/bör',
    'skall/bör',
    'ska / bör',
    'skall / bör',
    'nivå',
    'kravtyp',
    'kravnivå',
    'typ av krav',
    'ska eller bör',
    'ska-/bör-krav',
    'ska-/börkrav',
    'ska/bör-krav',
    'ska bör',
    'kravslag',
    'slag',
    'ska',
    'skall',
    'bör',
    'obligatoriskt',
    'obl',
    's/b',
    'kind',
  ],
  section: ['område', 'kategori', 'rubrik', 'kravområde', 'avsnitt', 'kapitel', 'delområde', 'section'],
} as const;
/** Headings of columns that hold a mark for each requirement of the kind they name. */
export const ticking: readonly string[] = ['ska', 'skall', 'bör', 'obligatoriskt', 'obl'];

/** A heading without what people add to it. */
export const plain = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$|(?<=^nr)\.$/, '')
    .trim();

export type HeadedRole = keyof typeof synonyms;

/** Rank of a header among a role's words: 0 is the surest; `undefined` where it is none of them. */
export function rank(header: string, role: HeadedRole): number | undefined {
  const name = plain(header);
  const bare = name.replace(/\s*\(.*\)$/, '');
  const words = synonyms[role] as readonly string[];
  const index = words.includes(name) ? words.indexOf(name) : words.indexOf(bare);
  return index === -1 ? undefined : index;
}

/** Place of a heading as a person writes it, exactly or but for case and space; -1 where there is none. */
export const findHeader = (cells: readonly string[], name: string): number => {
  const exact = cells.findIndex(cell => cell.trim() === name.trim());
  return exact !== -1 ? exact : cells.findIndex(cell => plain(cell) === plain(name));
};
