import { one } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { isInfinitive } from './verbs.ts';

/** Where what is demanded begins, in a text that has no *ska* before it: places in the text's tokens. */

/** *åtar sig* and *svarar för*, as parts of an expression: verbs that lay a duty on their subject. */
export const takesOn = 'åtar|förbinder';
export const answersFor = 'ansvarar|svarar';

const obliging = new Set(`${takesOn}|${answersFor}|ansvarig|åligger|skyldig|skyldiga`.split('|'));

/** *Ni ombeds logga in*: the infinitive comes right after, or after its *att*. */
const askedTo = new Set(
  'ombeds ombedes ombedjas uppmanas förväntas förutsätts rekommenderas rekommenderat nödvändigt obligatoriskt'.split(
    ' ',
  ),
);

/** *Leverantören åtar sig att*, *ansvarar för att*, *det åligger part att*: what follows is demanded as after *ska*. */
export function dutyPlace({ tokens }: PreparedText): number | undefined {
  const asked = tokens.findIndex(({ word }) => askedTo.has(word));
  if (asked >= 0 && isInfinitive(tokens[asked + 1]?.word ?? '')) return asked;
  if (asked >= 0 && tokens[asked + 1]?.word === 'att' && isInfinitive(tokens[asked + 2]?.word ?? '')) return asked + 1;
  const place = tokens.findIndex(({ word }) => obliging.has(word));
  for (let i = place + 1; place >= 0 && i < place + 4; i++) if (tokens[i]?.word === 'att') return i;
  return place < 0 ? fragmentPlace(tokens) : undefined;
}

/** *ska ansvara för att planera resor och redovisa dem*: what is governed, past the verb that only says whose it is. */
export function answeredFor({ tokens, lower }: PreparedText, shall: number | undefined): number | undefined {
  if (shall === undefined || !lower.includes('svara för att')) return undefined;
  const place = tokens.findIndex(({ word }, i) => i > shall && (word === 'ansvara' || word === 'svara'));
  return place > shall && tokens[place + 1]?.word === 'för' && tokens[place + 2]?.word === 'att'
    ? place + 2
    : undefined;
}

/** *Vara medlem i förbundet samt se till att …*: a list's member, whose *ska* stands before the list. */
function fragmentPlace(tokens: readonly Token[]): number | undefined {
  const first = tokens[0]?.word ?? '';
  const isFragment = first.endsWith('a') && isInfinitive(first) && !answering.test(first) && !bothWays.has(first);
  return isFragment && !tokens.some(({ word }) => modal.test(word)) ? -1 : undefined;
}
const answering = one`^(?:beskriva|redovisa|ange|motivera|förklara|bifoga|lämna|hyra|mata)$`;
const modal = one`^(?:ska|skall|måste|bör)$`;

/** Adjectives in the plural that are infinitives too. */
export const bothWays = new Set('säkra öppna rena klara lösa lätta jämna trygga fria varma täta'.split(' '));

const merit = one`^(?:omfatta|omfattat|inneburit|inkluderat|innehållit|inbegripit|av|vana|bestått)$`;
/** *erfarenhet av att leda X och bygga Y*, *har omfattat att …*: where a merit says what has been done. */
export function meritPlace({ tokens }: PreparedText): number | undefined {
  const place = tokens.findIndex(({ word }, i) => word === 'att' && merit.test(tokens[i - 1]?.word ?? ''));
  return place < 0 ? undefined : place;
}
