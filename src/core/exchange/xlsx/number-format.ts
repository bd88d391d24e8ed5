import { addDuration } from '../../model/calendar.ts';
import { attribute, child, childrenNamed, numberOf, type XmlElement } from '../../ooxml/xml.ts';

/** How a cell shows its number. */
export type ShowNumber = (value: number) => string;

/** Excel's own formats by number, as far as they matter; those of dates are shown as ISO has them. */
const builtIn: Readonly<Record<string, string>> = {
  ...{ '1': '0', '2': '0.00', '9': '0%', '10': '0.00%', '14': 'y', '15': 'y', '16': 'y', '17': 'y', '22': 'y h' },
  ...{ '18': 'h', '19': 'h:s', '20': 'h', '21': 'h:s', '45': 'h:s', '46': 'h:s', '47': 'h:s' },
};

/** By style number, how its cells are shown; ids such as 1.10, 007 and K-7 are numbers that only their format tells apart. */
export function readNumberFormats(styles: XmlElement | undefined, is1904 = false): readonly ShowNumber[] {
  const codes = new Map<string, string>(Object.entries(builtIn));
  for (const element of childrenNamed(child(styles, 'numFmts'), 'numFmt'))
    codes.set(attribute(element, 'numFmtId') ?? '', attribute(element, 'formatCode') ?? '');
  return childrenNamed(child(styles, 'cellXfs'), 'xf').map(xf =>
    showBy(codes.get(attribute(xf, 'numFmtId') ?? '') ?? '', is1904),
  );
}

/** Literal text, colours and currencies in brackets, space as wide as a letter, and fillers. */
const aside = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*./g;

function showBy(code: string, is1904: boolean): ShowNumber {
  const first = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? '';
  const bare = first.replace(aside, '');
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return showMoment(bare, is1904);
  const text = first.replace(aside, (_, quoted = '', escaped = '', currency = '') =>
    `${String(quoted)}${String(escaped)}${String(currency)}`.replace(/[0#?.,%]/g, ''),
  );
  const [before = '', after = ''] = text.split(/general|[0#?.,%/ ]*[0#?][0#?.,%/ ]*/i);
  const show = showDigits(bare);
  return before.trim() === '' && after.trim() === '' ? show : value => `${before}${show(value)} ${after.trim()}`.trim();
}

function showDigits(bare: string): ShowNumber {
  const decimals = /^[#,]*0+\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes('%')) return value => `${(value * 100).toFixed(decimals).replace('.', ',')} %`;
  if (/^[#,]*0+\.0+\s*$/.test(bare)) return value => value.toFixed(decimals);
  if (/^00+\s*$/.test(bare)) return value => String(Math.round(value)).padStart(bare.trim().length, '0');
  return showPlain;
}

/** Fifteen digits are all that Excel keeps: the rest is noise of binary fractions. */
export const showPlain: ShowNumber = value => String(Number(value.toPrecision(15)));

/** Day 1 is 1900-01-01, and Excel counts a 29 February that year never had; files from old Macs count from 1904. */
function showMoment(bare: string, is1904: boolean): ShowNumber {
  const hasTime = /[hs]/i.test(bare);
  const hasDate = /[yd]/i.test(bare) || !hasTime;
  return given => {
    const value = is1904 ? given + 1462 : given;
    if (!hasDate && given >= 0) return timeOf(given);
    if (value < 61 || value >= 2_958_466) return showPlain(given);
    const date = addDuration('1899-12-30', `P${Math.floor(value)}D`) ?? showPlain(given);
    return hasTime ? `${date} ${timeOf(value)}` : date;
  };
}

function timeOf(value: number): string {
  const seconds = Math.round((value % 1) * 86_400) % 86_400;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = '', minutes = '', rest = ''] = parts.map(part => String(part).padStart(2, '0'));
  return rest === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${rest}`;
}

/** Text of a number as it stands in the file. */
export function shownNumber(raw: string, show: ShowNumber | undefined): string {
  const value = numberOf(raw);
  return value === undefined ? raw : (show ?? showPlain)(value);
}
