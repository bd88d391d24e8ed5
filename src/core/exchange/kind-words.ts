import type { Kind } from '../model/generated/types.ts';

/** What a cell of a kind column may say, in the order they are tried: the longer words before those they begin with. */
const words: readonly (readonly [RegExp, Kind])[] = [
  [/^(avtalsvillkor|kontraktsvillkor|(särskilt )?(avtals|kontrakts)?villkor|avtal)/, 'contract'],
  [/^(tilldelning|utvärdering|mervärde|bör|börkrav|önskemål|award)/, 'award'],
  [/^(kval|urval|selection)/, 'selection'],
  [/^(pris|price)/, 'price'],
  [/^(metod|method)/, 'method'],
  [/^(info|upplysning|allmän information|information)/, 'information'],
  [/^(ska|obl|måste|minimikrav|absolut|krav$|mandatory|must|shall)/, 'mandatory'],
  [/^(contract)/, 'contract'],
];
const letters: Readonly<Record<string, Kind>> = { s: 'mandatory', b: 'award', o: 'mandatory', m: 'mandatory' };

const plain = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/g, ' ');

/** The kind that a cell of a kind column names; `undefined` where it names none. */
export function kindOfWord(cell: string): Kind | undefined {
  const word = plain(cell);
  if (/^ska?l?l?\s*\/\s*bör/.test(word)) return undefined;
  if (Object.hasOwn(letters, word)) return letters[word];
  return words.find(([pattern]) => pattern.test(word))?.[1];
}

/** Whether a cell of a column headed `Ska` or `Bör` is ticked. */
export const isTicked = (cell: string): boolean => /^(x|ja|j|yes|true|1|✓|✔|☑|☒|•)$/i.test(cell.trim());

const modal = /(?<![\p{L}\p{N}])(ska|skall|måste|får (?:inte|ej)|bör|borde)(?![\p{L}\p{N}])/giu;
/** Words that open a subordinate clause: a modal between one of them and the next comma is not the sentence's own. */
const subordinate = /(?<!\p{L})(om|när|då|som|vilka|vilken|vilket|att|innan|eftersom|där|ifall)(?!\p{L})[^,.;:]*$/iu;

/**
 * The kind that a sentence's own modal verb tells: *ska* mandatory, *bör* award. Where each stands in a clause that began
 * with a subordinating word the last one counts (*Om data ska raderas bör det loggas*), and where there is none at all the
 * text binds nobody: information.
 */
export function kindOfText(text: string): Kind {
  const found = [...text.matchAll(modal)];
  const own = found.find(match => !subordinate.test(text.slice(0, match.index))) ?? found.at(-1);
  if (!own) return 'information';
  return /^b/i.test(own[0]) ? 'award' : 'mandatory';
}

export const hasModal = (text: string): boolean => text.search(modal) !== -1;

/** A cell that says what is demanded: `Ska` or `Bör-krav` alone only says how. */
export const makesDemand = (cell: string): boolean =>
  hasModal(cell) && !/^(?:ska|skall|bör|måste|krav|[\s/,-])+$/iu.test(cell.trim());

const label = /^\s*(ska(?:ll)?|bör|obligatoriskt|mervärde)(?:-?krav)?\s*:\s*/iu;

/** Takes a leading `Ska:` or `Bör:` off a text: the kind it tells, and the text without it. */
export function leadingKind(text: string): { kind: string; text: string } {
  const match = label.exec(text);
  const rest = match ? text.slice(match[0].length) : '';
  return match && rest.trim() ? { kind: match[1] ?? '', text: rest } : { kind: '', text };
}
