import type { Kind, Requirement } from '../model/generated/types.ts';
import { fingerprint } from './fingerprint.ts';
import type { ImportRow } from './import-table.ts';
import { kindOfText, kindOfWord, leadingKind } from './kind-words.ts';

export interface ReadRequirement {
  readonly requirement: Requirement;
  /** The kind that the file says; undefined where it was read from the verb. */
  readonly toldKind: Kind | undefined;
}

/** A requirement of a row of a file, under the id that was chosen for it. */
export function toRequirement(row: ImportRow, id: string, file: string | undefined): ReadRequirement {
  const lead = row.kind ? { kind: '', text: row.text } : leadingKind(row.text);
  const toldKind = kindOfWord(row.kind || lead.kind);
  const kind = toldKind ?? kindOfText(lead.text);
  const imported = Object.fromEntries([
    ...(id !== row.id && row.id ? [[originalId, row.id] as const] : []),
    ...(row.kind && !toldKind ? [['Ursprungligt slag', row.kind] as const] : []),
    ...row.other.map(([header, value]) => [safeKey(header), value] as const),
  ]);
  const requirement: Requirement = {
    id,
    kind,
    text: literal(lead.text),
    ...(row.motive && { motive: row.motive }),
    ...(row.note && { note: row.note }),
    ...(row.yesNo && (kind === 'mandatory' || kind === 'award') && declared),
    ...(file && { source: { file, fingerprint: marksOf(row, literal(lead.text), toldKind) } }),
    ...(Object.keys(imported).length > 0 && { imported }),
  };
  return { requirement, toldKind };
}

export const originalId = 'Ursprungligt id';
export const originalText = 'Ursprunglig text';

/** What a yes in the tender is: a declaration, and the least proof that a demand can be judged by when tenders are opened. */
const declared = {
  verification: [{ phase: 'tender', method: 'declaration' }],
  answer: { type: 'yes-no' },
} as const satisfies Partial<Requirement>;

/** A foreign text has no placeholders: what looks like one is shown as it stands. */
const literal = (text: string): string => text.replace(/\{\{/g, '\\{{');

/** Headings that a JavaScript object treats as its own are given another name. */
const safeKey = (header: string): string =>
  /^(__proto__|constructor|prototype)$/.test(header) ? `${header} ` : header;

/** Fields that a file may give, of which a specification remembers what was given. */
export const markedFields = ['text', 'kind', 'motive', 'note', 'section'] as const;
export type MarkedField = (typeof markedFields)[number];

/** How each field is named in the marks. */
export const markLetter: Readonly<Record<MarkedField, string>> = {
  text: 't',
  kind: 'k',
  motive: 'm',
  note: 'n',
  section: 's',
};

/** Marks of what the file says, so that a later import can tell what has been changed since: here, there, or both. */
function marksOf(row: ImportRow, text: string, kind: Kind | undefined): string {
  const given = { text, kind, motive: row.motive, note: row.note, section: row.section };
  return markedFields.flatMap(field => (given[field] ? [`${markLetter[field]}-${mark(given[field])}`] : [])).join(' ');
}

/** Lines as they read: space at their ends and empty lines tell nothing. */
export const asRead = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim().replace(/\s+/g, ' '))
    .filter(line => line !== '')
    .join('\n');

export const mark = (text: string): string => fingerprint(asRead(text));

/** The mark of a field among those that were kept with a requirement. */
export const keptMark = (marks: string | undefined, field: MarkedField): string | undefined =>
  marks
    ?.split(' ')
    .find(each => each.startsWith(`${markLetter[field]}-`))
    ?.slice(2);
