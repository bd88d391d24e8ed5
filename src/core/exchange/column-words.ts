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
  const index = [name, bare, indefinite(bare)].map(each => words.indexOf(each)).find(each => each !== -1);
  if (index !== undefined) return index;
  // `Krav/funktion`: less sure than a heading that is the word alone.
  const parts = bare.split(/\s*\/\s*/).map(part => words.indexOf(indefinite(part)));
  const known = parts.length > 1 ? parts.find(part => part !== -1) : undefined;
  return known === undefined ? undefined : words.length + known;
}

/** `beskrivning av kravet` as `beskrivning av krav`. A lone `Kravet` is more often a heading over several columns. */
const indefinite = (name: string): string =>
  name.includes(' ')
    ? name.replaceAll(/(?<!\p{L})(krav|beskrivning|formulering|typ|text)(?:et|en)(?!\p{L})/gu, '$1')
    : name;

/** Place of a heading as a person writes it, exactly or but for case and space; -1 where there is none. */
export const findHeader = (cells: readonly string[], name: string): number => {
  const exact = cells.findIndex(cell => cell.trim() === name.trim());
  return exact !== -1 ? exact : cells.findIndex(cell => plain(cell) === plain(name));
};
