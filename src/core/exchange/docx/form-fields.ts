import { attribute, child, childrenNamed, numberOf, valueOf, type XmlElement } from '../../ooxml/xml.ts';

const ticked = '☒';
const unticked = '☐';

/** Boxes and ticks of the symbol fonts that forms are drawn with, by their codes. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { fe: '☑', fd: ticked, a8: unticked, '6f': unticked, '71': unticked, '72': unticked, fc: '✓', fb: '✗' },
  'wingdings 2': { '52': '☑', '51': ticked, '53': ticked, a3: unticked, '50': '✓', '4f': '✗' },
};

/** What a character of a symbol font shows; undefined where nobody can tell without the font. */
export function symbolOf(element: XmlElement): string | undefined {
  const code = (attribute(element, 'char') ?? '').toLowerCase().replace(/^f0/, '');
  const font = symbols[(attribute(element, 'font') ?? '').toLowerCase()];
  return font && Object.hasOwn(font, code) ? font[code] : undefined;
}

/** What an older form field shows: a box, or the line that is chosen in a list. A text field's text stands in its runs. */
export function formFieldOf(begin: XmlElement): string {
  const data = child(begin, 'ffData');
  const box = child(data, 'checkBox');
  if (box) return isOn(child(box, 'checked') ?? child(box, 'default')) ? ticked : unticked;
  const list = child(data, 'ddList');
  const chosen = numberOf(valueOf(list, 'result') ?? valueOf(list, 'default')) ?? 0;
  return attribute(childrenNamed(list, 'listEntry')[chosen], 'val') ?? '';
}

/** A property that is there is on, unless it says otherwise. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off'].includes(attribute(property, 'val') ?? '');

/** A content control that nobody has filled in shows a prompt, which is no text of the document. */
export const isPrompt = (control: XmlElement): boolean =>
  control.localName === 'sdt' && isOn(child(child(control, 'sdtPr'), 'showingPlcHdr'));
