import { one } from './pattern.ts';

/** *XML/JSON*, *SS-EN 1627/A1:2000* */
const stroke = String.raw`(?:\/[\p{L}\p{N}]+(?:[.:-][\p{L}\p{N}]+)*)+`;
/** *TLS 1.2 eller 1.3*, *ISO 9001 och 14001*: other numbers of the same. */
const number = String.raw`(?:\d{1,2}(?:\.\d+)+|\d{4,5}(?:[:-]\d+)*|\p{L}{1,3}\d{1,4})(?![\p{L}\p{N}])`;
const numbers = String.raw`(?:, ${number})*,? (?:eller|och|samt) ${number}`;
/** *TLS 1.2 eller senare*, *iPhone 15 och nyare modeller* */
const later = String.raw`,? (?:eller|och) (?:en |ett )?(?:senare|högre|nyare|bättre)(?: (?:version|utgåva|modell|generation|klass|nivå|upplaga)\p{L}*)?(?!\p{L})`;
/** *ISO 27001 Lead Auditor*, *DESFire EV2*, *WCAG 2.1 AA-anpassat* */
const more = String.raw`(?: \p{Lu}[\p{L}\p{N}-]*)+(?!\p{L})`;
/** *EN 301 549 (2021-03)* */
const dated = String.raw` \(\d{4}(?:[-:]\d{1,2})?\)`;
const ofName = one`^(?:${stroke})?(?:${more})?(?:${dated})?`;
const ofRow = one`^(?:${numbers})?(?:${later})?`;

/** What follows a name and belongs to it, from what stands after it as written: no words can be put between. */
export function belongingTo(rest: string): string {
  const own = ofName.exec(rest)?.[0] ?? '';
  return own + (ofRow.exec(rest.slice(own.length).toLowerCase())?.[0] ?? '');
}
