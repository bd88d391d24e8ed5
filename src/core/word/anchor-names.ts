import type { Anchor, Block, TenderDocument } from '../compose/blocks.ts';

/** Word's limit for the name of a bookmark. */
const maximum = 40;

/**
 * The bookmark of every anchor in a document: `krav:KOMP-04` is `krav_KOMP_04`. Names are ASCII, at most 40 characters
 * and unique without regard to case, as Word compares them; where two would be alike the later gets a number. Do not
 * read ids out of names (`A-1` and `A_1` give the same): use {@link anchorsByName}.
 */
export function anchorNames(document: TenderDocument): ReadonlyMap<Anchor, string> {
  const names = new Map<Anchor, string>();
  const taken = new Set<string>();
  for (const anchor of anchorsIn(document)) {
    if (names.has(anchor)) continue;
    const name = uniqueName(anchor, taken);
    taken.add(name.toLowerCase());
    names.set(anchor, name);
  }
  return names;
}

/** The reverse of {@link anchorNames}: which anchor a bookmark found in an exported file stands for. */
export function anchorsByName(document: TenderDocument): ReadonlyMap<string, Anchor> {
  return new Map([...anchorNames(document)].map(([anchor, name]) => [name, anchor]));
}

/** The anchors of a document in the order they stand in it, repetitions too. */
function* anchorsIn(document: TenderDocument): Generator<Anchor> {
  for (const { blocks } of document.sections) for (const block of blocks) yield* anchorsOf(block);
}

function* anchorsOf(block: Block): Generator<Anchor> {
  if (block.type === 'heading' || block.type === 'annex') {
    if (block.anchor) yield block.anchor;
  } else if (block.type === 'table') {
    for (const row of block.rows) if (row.type === 'cells' && row.anchor) yield row.anchor;
  } else if (block.type === 'definitions') {
    for (const { anchor } of block.items) if (anchor) yield anchor;
  }
}

function uniqueName(anchor: Anchor, taken: ReadonlySet<string>): string {
  const base = ascii(anchor);
  let name = base.slice(0, maximum);
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const suffix = `_${count}`;
    name = base.slice(0, maximum - suffix.length) + suffix;
  }
  return name;
}

/** `krav:Säk-1` → `krav_Sak_1`. The prefix before the colon makes the first character a letter. */
function ascii(anchor: string): string {
  return anchor
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]/gu, '_');
}
