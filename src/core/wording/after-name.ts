import { one } from './pattern.ts';

/** *XML/JSON*, *SS-EN 1627/A1:2000* */
const stroke = String.raw`(?:\/[\p{L}\p{N}]+(?:[.:-][\p{L}\p{N}]+)*)+`;
/** *TLS 1.2 eller 1.3*, *ISO 9001 och 14001*: other numbers of the same. */
const number = String.raw`(?:\d{1,2}(?:\.\d+)+|\d{4,5}(?:[:-]\d+)*)(?![\p{L}\p{N}])`;
const numbers = String.raw`(?:, ${number})*,? (?:eller|och|samt) ${number}`;
/** *TLS 1.2 eller senare*, *iPhone 15 och nyare modeller* */
const later = String.raw`,? (?:eller|och) (?:en |ett )?(?:senare|högre|nyare|bättre)(?: (?:version|utgåva|modell|generation|klass|nivå|upplaga)\p{L}*)?(?!\p{L})`;
const belongs = one`^(?:${stroke})?(?:${numbers})?(?:${later})?`;

/** What follows a name and belongs to it, from what stands after it in lower case: no words can be put between. */
export const belongingTo = (rest: string): string => belongs.exec(rest)?.[0] ?? '';
