import type { Change } from '../model/change.ts';
import type { Fix } from '../model/finding.ts';
import { formatCharacter } from './character.ts';

/**
 * Control characters but tab and line ends, signs without width, and those that turn the direction of reading. Soft
 * hyphen and no-break space are ordinary in texts from Word, and a joiner within an emoji is a part of it.
 */
const hidden =
  /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/** They make a text read otherwise than it is: only a person sees which was meant. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** Word's own line break and its like part two words. */
const parting = /[\x0b\x0c\x85]/;

const mostNamed = 5;
/** More are written anew in one stroke. */
const mostSplices = 500;

/** What is hidden in a text, as the fault says it; `undefined` where nothing is. */
export function hiddenIn(text: string): string | undefined {
  const found = new Set(Array.from(text.matchAll(hidden), ([sign]) => sign));
  if (found.size === 0) return undefined;
  const names = [...found].slice(0, mostNamed).map(sign => formatCharacter(sign.codePointAt(0) ?? 0));
  const list = names.join(', ') + (found.size > mostNamed ? ' med flera' : '');
  return [...found].some(sign => turning.test(sign))
    ? `som ändrar läsriktningen, så att den läses annorlunda än den är skriven (${list})`
    : `som inte syns (${list})`;
}

/** Takes away what is hidden in the text at a place, with a blank where two words would grow together. */
export function withoutHidden(text: string, at: string): Fix {
  const instead = (sign: string, index: number): string =>
    parting.test(sign) && /^\S.\S$/s.test(text.slice(Math.max(0, index - 1), index + 2)) ? ' ' : '';
  const found = Array.from(text.matchAll(hidden), ({ 0: sign, index }) => ({ sign, index })).reverse();
  const splices = found.map(({ sign, index }): Change => {
    return { op: 'splice', at, span: [index, index + sign.length], insert: instead(sign, index) };
  });
  const whole: Change = { op: 'set', at, value: text.replace(hidden, instead) };
  return {
    title: 'Ta bort tecknen som inte syns',
    changes: splices.length > mostSplices ? [whole] : splices,
    ...(found.some(({ sign }) => turning.test(sign)) && { decision: true as const }),
  };
}
