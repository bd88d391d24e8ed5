import type { Span } from '../text/index.ts';
import { sentenceSpan } from '../wording/language.ts';
import { one, type Expression } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';

/** The number that a span ends with; empty where it ends with none. */
export function figureIn({ masked, raw }: PreparedText, span: Span): string {
  const number = /[\d\uFFFC][\d\s.,\uFFFC]*$/.exec(masked.slice(...span))?.[0];
  return number === undefined ? '' : raw.slice(span[1] - number.length, span[1]);
}

/** *1400 ÖG*: a height over the floor. */
const measured = one`^ (?:ög|öfg|uk|ök|cc|lång|bred|hög|djup|tjock)\p{L}{0,3}(?!\p{L})`;
const ofLength = one`(?<!livs)(?:bredd|höjd|djup|längd|diameter|tjocklek|avstånd)(?:en|et)?[^\p{L}]*$`;
const ofMoney = one`(?:omsättning|vite|viten|belopp|försäkring|ersättning|pris)\p{L}*(?: \p{L}+)* $`;
const kept = one`(?<!\p{L})(?:spara|lagra|bevara|arkivera|behåll)\p{L}*(?: \p{L}+)* $`;

/** What a number may count, by what the sentence speaks of. */
const byMatter: readonly (readonly [matter: Expression, units: readonly string[]])[] = [
  [one`(?<!\p{L})(?:räck(?:a|er|vidd)|livslängd|batteritid)\p{L}*`, ['timmar', 'dygn', 'år']],
  [
    one`(?:lagringsutrymme|lagringsvolym|diskutrymme|arbetsminne|minne|filstorlek|(?<!\p{L})(?:fil|bilaga|dokument|bild))(?:t|et|en|n|er|or)?(?!\p{L})`,
    ['MB', 'GB', 'TB'],
  ],
  [one`(?:bandbredd|genomströmning|överföringshastighet)(?:en)?(?!\p{L})`, ['Mbit/s', 'Gbit/s']],
  [one`(?<!\p{L})(?:arbetat|erfarenhet|verkat|varit verksam|jobbat|tjänstgjort)(?!\p{L})`, ['år']],
  [one`utskriftshastighet(?:en)?(?!\p{L})`, ['sidor per minut']],
  [one`ljusstyrka(?:n)?(?!\p{L})`, ['cd/m²']],
];

/** The units that a number without one may have; none where nothing tells what it measures. */
export function likelyUnits(text: PreparedText, span: Span): readonly string[] {
  const [start] = sentenceSpan(text, span[0]);
  const before = text.lower.slice(start, span[0]);
  const after = text.lower.slice(span[1]);
  const phrase = text.lower.slice(...span);
  // "20–": a part of the number is lacking too.
  if (/[-–−]$/.test(phrase) || /^\s?[-–−]/.test(after)) return [];
  if (/(?:ner|ned) till|[-–−]\d/.test(phrase)) return ['°C'];
  const value = Number(figureIn(text, span).replace(/\s/g, '').replace(',', '.'));
  if (ofLength.test(before) || measured.test(after)) return unitsOfLength(value);
  if (/^ erfarenhet/.test(after)) return ['års'];
  if (ofMoney.test(before)) return value < 1000 ? ['kronor', 'miljoner kronor'] : ['kronor'];
  if (kept.test(before) && / med $/.test(before)) return [];
  const matter = byMatter.find(([words]) => words.test(before));
  if (matter) return matter[1];
  if (/(?:tid|intervall)(?:en|et)?(?![a-zåäö])|inom|svar|visa/.test(before + phrase))
    return ['sekunder', 'minuter', 'timmar'];
  if (kept.test(before)) return ['dagar', 'månader', 'år'];
  if (/^ samtidig/.test(after)) return ['användare'];
  return /^ per /.test(after) ? ['stycken'] : [];
}

/** Of a thing in a room: 2500 are no metres. */
const unitsOfLength = (value: number): readonly string[] =>
  ['mm', 'cm', 'm'].filter((_, i) => value <= ([Infinity, 1000, 50][i] ?? 0));
