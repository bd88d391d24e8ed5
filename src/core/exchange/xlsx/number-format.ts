import { addDuration } from '../../model/calendar.ts';
import { attribute, child, childrenNamed, numberOf, type XmlElement } from '../../ooxml/xml.ts';

/** How a cell shows its number. */
export type ShowNumber = (value: number) => string;

const builtIn: Readonly<Record<string, string>> = { '1': '0', '2': '0.00', '14': 'yyyy-mm-dd', '22': 'yyyy-mm-dd' };
for (const id of [15, 16, 17]) Object.assign(builtIn, { [id]: 'yyyy-mm-dd' });

/** By style number, how its cells are shown; ids such as 1.10 and 007 are numbers that only their format tells apart. */
export function readNumberFormats(styles: XmlElement | undefined): readonly ShowNumber[] {
  const codes = new Map<string, string>(Object.entries(builtIn));
  for (const element of childrenNamed(child(styles, 'numFmts'), 'numFmt'))
    codes.set(attribute(element, 'numFmtId') ?? '', attribute(element, 'formatCode') ?? '');
  return childrenNamed(child(styles, 'cellXfs'), 'xf').map(xf =>
    showBy(codes.get(attribute(xf, 'numFmtId') ?? '') ?? ''),
  );
}

function showBy(code: string): ShowNumber {
  const first = code.split(';')[0] ?? '';
  const bare = first.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '');
  if (/[ymd]/i.test(bare) && !/^general$/i.test(bare)) return showDate;
  const decimals = /^[#,]*0+\.(0+)$/.exec(bare)?.[1]?.length;
  if (decimals !== undefined) return value => value.toFixed(decimals);
  if (/^00+$/.test(bare)) return value => String(Math.round(value)).padStart(bare.length, '0');
  return showPlain;
}

/** Fifteen digits are all that Excel keeps: the rest is noise of binary fractions. */
export const showPlain: ShowNumber = value => String(Number(value.toPrecision(15)));

/** Day 1 is 1900-01-01, and Excel counts a 29 February that year never had. */
const showDate: ShowNumber = value =>
  value >= 61 && value < 2_958_466
    ? (addDuration('1899-12-30', `P${Math.floor(value)}D`) ?? showPlain(value))
    : showPlain(value);

/** Text of a number as it stands in the file. */
export function shownNumber(raw: string, show: ShowNumber | undefined): string {
  const value = numberOf(raw);
  return value === undefined ? raw : (show ?? showPlain)(value);
}
