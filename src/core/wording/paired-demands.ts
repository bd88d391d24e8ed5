import { meritsIn } from './divided-demands.ts';
import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { isVerbNow } from './verbs.ts';
import type { Span } from '../text/index.ts';

/** Two things that one verb asks for, each with words of its own: merits, functions, ways of doing it. */

const about = '(?:av|inom|med|kring|för|i|på|till|från|via|per|över|mot|mellan|vid|om)';
const work =
  '(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]*(?:arbete|[^aeiouyåäö\\s]ing|[iu]ing|ande|ende|drift|support|service|analys)';
const merit = '(?:erfarenhet|vana|kunskap(?:er)?|kompetens|färdighet(?:er)?)';

const practised = pattern`(?<!\p{L})(?:${merit}|omfatta)(?!\p{L})[^.;]{0,60}?(?<!\p{L})att(?!\p{L})`;
/** *erfarenhet av arbete med båtar och utbildning av förare*; but *arbete med byggnad och målning av båtar* is of one thing. */
const practisedWork = pattern`(?<!\p{L})${merit} (?:av|inom|kring|från|om) ${work} ${about} (?!${work} (?:och|samt))[^.;,]{2,80}? ((?:och|samt) (?:av )?${work}) ${about}(?!\p{L})`;

/** *erfarenhet av att bygga kajer och muddra hamnar*: practice of two kinds. */
function practiceIn(text: PreparedText): Span | undefined {
  if (text.has(practised)) return meritsIn(text);
  const found = text.first(practisedWork);
  const [whole = '', second = ''] = found ?? [];
  return found ? withLength(found.index + whole.lastIndexOf(second), second) : undefined;
}

const withLength = (start: number, words: string): Span => [start, start + words.length];

const having = pattern`(?<!\p{L})(?:ska|skall|måste|behöver|bör) (?:\p{L}+ )?(?:ha|erbjuda|tillhandahålla|stödja|inkludera) (?!rätt |möjlighet )`;
const clauseBegins = one`(?:^|,? )(?:som|att|där|när|om(?= (?:den|det|de|\p{L}+(?:en|et) ))|vilk(?:en|et|a)|så|för att|[.;:(])(?!\p{L})|[.;:]`;
const parted = /(, | och | samt )/;
/** *loggbok över resor*, *larm inom < 4 min*. */
const own = one`^(?:[\p{L}-]+ ){1,3}?${about} [\p{L}\d]|[<>≥≤] ?\d`;
/** *mätt per dygn*, *en skärm på minst 15 tum*: how much of what stands before, or of one thing. */
const measured = one`(?<!\p{L})(?:minst|högst|lägst|max|maximalt|mätt|räknat|inklusive|exklusive)(?!\p{L})|(?<![<>≥≤] ?|[\p{L}\d.-])\d`;
const ofMerit = one`(?<!\p{L})${merit}(?!\p{L})`;
const proved = one`(?<!\p{L})${merit}(?!\p{L})|utbildning|examen|körkort|legitimation|certifi|behörighet`;
/** *rutiner för tvätt*, *tillgång till båtar*: what is joined to it may be one more thing that they are for. */
const endsBare = one` (?:för|av|om|kring|till|med) [\p{L}-]+$`;
const beginsWithWork = one`^(?:\p{L}+ )?[\p{L}-]+(?:ing|ande|ende|else|tion)(?:ar|er)? `;

/** *ska ha förvaring av åror samt larm mot inbrott*: functions that need not all be there. */
function functionsIn(text: PreparedText): Span | undefined {
  const found = text.first(having);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const rest = text.lower.slice(from);
  const parts = rest.slice(0, clauseBegins.exec(rest)?.index).split(parted);
  const members = parts.filter((_, i) => i % 2 === 0);
  const [first = '', ...others] = members;
  // What stands without words of its own may share those of the last: *rutiner för tvätt, lagning och byte av segel*.
  if (others.length === 0 || !others.every(member => own.test(member))) return undefined;
  if (members.some(member => measured.test(member))) return undefined;
  if (ofMerit.test(first) && !others.some(member => proved.test(member))) return undefined;
  if (endsBare.test(first) && others.every(member => beginsWithWork.test(member))) return undefined;
  if (endsBare.test(first) && parts[1] === ' och ' && others.length === 1 && !ofMerit.test(first)) return undefined;
  const place = own.test(first) ? 1 : 2;
  const second = members[place];
  if (second === undefined) return undefined;
  const before = parts.slice(0, place * 2).join('');
  return withLength(from + before.length, second.split(' ').slice(0, 2).join(' '));
}

/** *ska ske utan avbrott och med vakt på bryggan*, *sker i maj och enligt ritning*: how it is done, twice. */
const twoWays = pattern`(?<!\p{L})(?:ske|sker|\p{L}+as) (?:\p{L}+ )?(?:utan|med|inom|enligt|i|på|under) [^.;,]{2,60}?(?<!från|till|\si) ((?:och|samt) (?:utan|med|enligt|inom))(?!\p{L})`;

function waysIn(text: PreparedText): Span | undefined {
  const found = text.first(twoWays);
  const [whole = '', second = ''] = found ?? [];
  if (second.endsWith('enligt') && / enligt .* enligt$/.test(whole)) return undefined;
  return found ? withLength(found.index + whole.length - second.length, second) : undefined;
}

const heading = one`^[^.:;\n]{2,50}: `;
const task = one`^(?:[\p{L}-]+ )?[\p{L}-]*(?:[^aeiouyåäö\s]ing|[iu]ing|ande|ende|stöd|kontroll|export|import|analys|integration|service|support) ${about} \p{L}`;

/** *Hamnen: Muddring av rännan, målning av bojar*: no verb, and two tasks. */
function tasksUnderHeading({ lower, tokens }: PreparedText): Span | undefined {
  const head = heading.exec(lower)?.[0].length;
  if (head === undefined || tokens.some(({ word }) => isVerbNow(word) || /^(?:ska|skall|ingår)$/.test(word)))
    return undefined;
  const parts = lower.slice(head).split(/(, |\. | och | samt )/);
  let at = head;
  let count = 0;
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0 && task.test(part) && ++count === 2) return withLength(at, part.split(' ')[0] ?? '');
    at += part.length;
  }
  return undefined;
}

/** Where commas alone part them; false at little cost. */
export const mayBeListed = (text: PreparedText): boolean =>
  text.lower.includes(', ') && (text.has(having) || heading.test(text.lower));

/** Where the second of the two stands. */
export const pairedIn = (text: PreparedText): Span | undefined =>
  practiceIn(text) ?? functionsIn(text) ?? waysIn(text) ?? tasksUnderHeading(text);
