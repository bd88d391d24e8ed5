import { infinitiveOf } from './as-demand.ts';
import { joints, opensClause } from './joints.ts';
import { isOneAct } from './one-demand.ts';
import { one, pattern, spanOf } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { isPassiveNow, isVerbNow, nouns } from './verbs.ts';
import type { Span } from '../text/index.ts';

/** Two demands that one sentence makes by telling of both: *Bilen har dragkrok och föraren har körkort för släp*. */

const plain = one`^(?:är|har|finns|ingår|medföljer|följer|gäller|visar|stöder|stödjer|klarar|tål|rymmer|krävs)$`;
const longestSubject = 4;

/** *Stolarna är stapelbara och sitsarna är av trä*: two things, or one, and what holds for each. */
export function besideIn({ tokens, masked }: PreparedText): Span | undefined {
  const verb = tokens.findIndex(({ word }, i) => i > 0 && (plain.test(word) || isPassiveNow(word)));
  const [first, stated] = [tokens[0], tokens[verb]];
  if (!first || !stated || verb > longestSubject || stated.sentence !== first.sentence) return undefined;
  if (leading.test(first.word) || anyOpens(tokens, 0, verb)) return undefined;
  for (let i = verb + 2; tokens[i]?.sentence === first.sentence; i++) {
    const [joint, before] = [tokens[i], tokens[i - 1]];
    if (!joint || !before || opensClause(tokens, i)) return undefined;
    if (!joints.has(joint.word) || joint.word === 'men' || masked[before.end] === '-') continue;
    const second = secondVerb(tokens, i, stated);
    if (second) return [joint.start, second.end];
  }
  return undefined;
}

const leading = one`^(?:om|när|då|det|den|de|detta|dessa|syftet|målet|bakgrund\p{L}*|med|vid|kommunen|beställaren|idag|för|i|på)$`;
const described = one`^(?:inte|ej|en|ett|idag|cirka|ca|därför|\d.*)$`;

/** After its subject; a verb right after the joint must tell of the same thing in other words: *har … och visar …*. */
function secondVerb(tokens: readonly Token[], joint: number, stated: Token): Token | undefined {
  for (let i = joint + 1; i <= joint + longestSubject; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token || token.sentence !== stated.sentence || opensClause(tokens, i) || joints.has(token.word))
      return undefined;
    if (!plain.test(token.word)) continue;
    if (token.word === 'följer' && next?.word !== 'med') return undefined;
    const isSame = i === joint + 1;
    if (
      isSame &&
      (token.word === stated.word || isPassiveNow(stated.word) || token.word === 'är' || token.word === 'gäller')
    )
      return undefined;
    return next?.sentence === token.sentence && !described.test(next.word) ? token : undefined;
  }
  return undefined;
}

const anyOpens = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((_, i) => opensClause(tokens, from + i));

const required = pattern`(?<!\p{L})(?:krav(?:et)? är|krävs|kräver|förutsätts|förutsätter|förväntar oss|förväntas|ställs krav på|ställer krav på|gäller|(?<!\p{L})krav på) att(?!\p{L})`;
const important = pattern`(?<!\p{L})(?:viktigt|angeläget|väsentligt) att(?!\p{L})[^.;]*?(?<!\p{L})(?:och|samt) att(?!\p{L})`;

const opensPhrase = one`^(?:i|på|av|för|till|med|om|alla|samtliga|två|tre|flera|olika|sina)$`;

/** *Krav är att kablar märks enligt ritning och mäts före leverans*, *vi kräver att du ringer
 * först och håller tiden*, *det är viktigt att … och att …*. */
export function requiredThat(text: PreparedText): Span | undefined {
  const twice = text.first(important);
  const end = twice ? twice.index + twice[0].length : 0;
  if (twice) return [end - (/\S+ att$/.exec(twice[0])?.[0].length ?? 0), end];
  for (const found of text.all(required)) {
    const second = secondAfter(text, found.index + found[0].length);
    if (second) return second;
  }
  return undefined;
}

function secondAfter(text: PreparedText, end: number): Span | undefined {
  const from = text.tokens.findIndex(({ start }) => start >= end);
  let first: Token | undefined;
  for (let i = from; i > 0 && text.tokens[i]?.sentence === text.tokens[from]?.sentence; i++) {
    const [token, before, next] = [text.tokens[i], text.tokens[i - 1], text.tokens[i + 1]];
    if (!token || !before || !next) return undefined;
    if (opensClause(text.tokens, i)) return undefined;
    const isDone = isPassiveNow(token.word) || (isVerbNow(token.word) && !opensPhrase.test(before.word));
    const isSecond = first !== undefined && joints.has(before.word) && isDone && first.end + 1 < before.start;
    if (isSecond && !isOneAct(first?.word ?? '', token.word)) return [before.start, token.end];
    if (isDone) first ??= token;
  }
  return undefined;
}

const loosePart = pattern`(?<!\p{L})samt att(?!\p{L})`;
const that = one`(?<!\p{L})att(?!\p{L})`;

/** *Skolan städas dagligen samt att fönster putsas*: nothing before that the *att* could be joined to. */
export function looseThat(text: PreparedText): Span | undefined {
  const found = text.first(loosePart);
  return found && !that.test(text.lower.slice(0, found.index)) ? spanOf(found) : undefined;
}

const headed = one`^[^.:;\n]{2,40}:\s*([\p{L}]+(?:ar|er))(?!\p{L})`;

/** *Hyresgästen: Ansluter sina apparater samt betalar för elen*: a heading says who, and each verb what. */
export function headedDuties({ lower, tokens }: PreparedText): Span | undefined {
  const [whole, word = ''] = headed.exec(lower) ?? [];
  if (whole === undefined || infinitiveOf(word) === undefined || nouns.has(word)) return undefined;
  const first = tokens.findIndex(({ end }) => end === whole.length);
  for (let i = first + 2; tokens[i]?.sentence === tokens[first]?.sentence; i++) {
    const [joint, second] = [tokens[i], tokens[i + 1]];
    if (!joint || !second || opensClause(tokens, i)) return undefined;
    const isSecond = joints.has(joint.word) && isVerbNow(second.word) && infinitiveOf(second.word) !== undefined;
    if (isSecond && !nouns.has(second.word)) return [joint.start, second.end];
  }
  return undefined;
}

/** *Läraren ska ha legitimation och minst tre års erfarenhet*: schooling and practice, each proved by itself. */
const schooledAndPractised = pattern`(?<!\p{L})(?:ska|skall|måste) (?:minst )?ha [^.;]*?(?:utbildning|examen|legitimation|behörighet|körkort|certifi\p{L}+)(?!\p{L})[^.;]{0,160}? ((?:och|samt) (?:ha )?(?:minst|lägst|mer än|flera) (?:[\p{L}\d]+ ){0,3}?(?:års?|månaders?) [\p{L}-]*erfarenhet)`;

export function meritsTogether(text: PreparedText): Span | undefined {
  const found = text.first(schooledAndPractised);
  const end = found ? found.index + found[0].length : 0;
  return found ? [end - (found[1]?.length ?? 0), end] : undefined;
}
