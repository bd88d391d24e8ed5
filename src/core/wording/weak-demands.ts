import type { Kind } from '../model/generated/types.ts';
import { mainModals, mainShalls, onlyMainModals, shall, subjectBefore } from './clauses.ts';
import { isQuoted, sentenceUpTo } from './language.ts';
import { one, pattern } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { isInfinitive } from './verbs.ts';
import type { Span } from '../text/index.ts';

const weak = new Set(['bör', 'måste', 'kan']);

const able = one`^(?:systemet|tjänsten|lösningen|leverantören|anbudsgivaren)\s+kan`;
/** *Inloggning kan ske med e-legitimation*: what is done with the thing, in its first words, and no right of anybody. */
const mayBeDone = one`^\s+(?:även |också |både |enbart |endast )?(?:ske|\p{L}{3,}as)(?!\p{L})`;
const byParty = one`(?<!\p{L})(?:beställar|köpar|kommun|part|avtal|vite|uppdrag|pris|anbud|faktur|tvist|avrop|risk|problem|fel|skad)\p{L}*`;

function isCapability({ lower }: PreparedText, { start, end }: Token, kind: string): boolean {
  const before = lower.slice(0, start);
  if (reserved.test(lower.slice(end))) return false;
  return (
    able.test(lower) ||
    (kind === 'mandatory' && mayBeDone.test(lower.slice(end)) && !/[.,;:]/.test(before) && !byParty.test(before))
  );
}

/** *Dröjer leverantören så att tider måste ställas in* is a condition too. */
const conditional = one`^\s*(?:(?:om|när|då|ifall|därest)\s[^,]*|\p{L}+[ae]r (?:leverantören|beställaren|entreprenören|kommunen) [^,]*så att [^,]*)$`;
/** *Tjänsten kan under avtalets gång komma att ändras*: a reservation. */
const reserved = one`^ (?:\p{L}+ ){0,5}?komma att(?!\p{L})|^ (?:\p{L}+ )?(?:begära|säga upp|häva|välja|kräva|överlåta|avbeställa|få|erhålla|ansöka|avstå|debitera)(?!\p{L})`;
/** *för att fordonet ska få användas måste det*: the purpose demands nothing, what follows it does. */
const afterPurpose = one`^\s*för att [^.]*(?<!\p{L})ska(?:ll)? [^.]*(?<!\p{L})måste(?!\p{L})`;

/** *Om provet måste avbrytas utgår vite*: not what is demanded, but when. *Om larm går måste vakten* demands. */
const isCondition = (text: PreparedText, place: number): boolean => {
  const start = text.tokens[place]?.start ?? 0;
  return conditional.test(sentenceUpTo(text, start)) && isInfinitive(text.tokens[place + 1]?.word ?? '');
};

const otherwise = new Set(['bör', 'måste']);

const demandsOtherwise = (text: PreparedText): boolean =>
  afterPurpose.test(text.lower) ||
  (/måste|bör/.test(text.lower) &&
    onlyMainModals(text, shall).length === 0 &&
    onlyMainModals(text, otherwise).length > 0);

/** *Användaren måste vara inloggad*: what is done with the thing, and no demand on it. */
const user = one`(?<!\p{L})(?:användaren|besökaren|handläggaren)$`;
const opening = one`^\s*$|[.:]\s*$`;

/** *Dörren måste vara stängd och den ska låsas*: of two demands beside each other one is put weaker. Places of the weak. */
const weakBesides = (text: PreparedText): readonly number[] =>
  /måste|bör/.test(text.lower) && onlyMainModals(text, shall).length > 0
    ? onlyMainModals(text, otherwise).filter(
        place => !isCondition(text, place) && !opensCondition(text, place) && !user.test(subjectBefore(text, place)),
      )
    : [];

/** *Måste arbetet avbrytas ska*; not *Inloggning: måste ske*. */
const opensCondition = (text: PreparedText, place: number): boolean => {
  const { start, word } = text.tokens[place] ?? { start: 0, word: '' };
  return (
    word === 'måste' && opening.test(sentenceUpTo(text, start)) && !isInfinitive(text.tokens[place + 1]?.word ?? '')
  );
};

/** Says less than a demand in a row that is one. */
const soft = new Set(['behöver', 'förväntas', 'rekommenderas', 'borde']);
const unneeded = one`^ (?:inte|ej|enbart|endast|bara)(?!\p{L})`;

/** *Konsten får gärna bidra till …*: what would be liked. */
const liked = pattern`(?<!\p{L})(?:får (?:mycket )?gärna|ser gärna att|vore önskvärt|vore bra om|uppmanas att|är önskvärt|är (?:en fördel|meriterande)|uppskattas om|är det (?:\p{L}+ ){0,5}?(?:viktigt|angeläget) att|det är (?:(?:också|även|mycket|särskilt|därför|dock|ytterst) ){0,2}(?:viktigt|angeläget) att)(?!\p{L})`;

/** Place of the word. */
const softVerb = (text: PreparedText): number | undefined =>
  /behöver|förväntas|rekommenderas|borde/.test(text.lower)
    ? onlyMainModals(text, soft).find(place => {
        const { word, end } = text.tokens[place] ?? { word: '', end: 0 };
        // "Systemet behöver ström" tells what it takes, and demands nothing of it.
        return !unneeded.test(text.lower.slice(end)) && (word !== 'behöver' || governsVerb(text, place));
      })
    : undefined;

/** *behöver visa*, *förväntas systemet visa*: then *ska* can take its place. */
const governsVerb = ({ tokens }: PreparedText, place: number): boolean =>
  [place + 1, place + 2].some(at => isInfinitive(tokens[at]?.word ?? ''));

export interface FoundWord {
  /** As a message tells it. */
  readonly word: string;
  readonly span: Span;
}

export const wordsAt = ({ tokens }: PreparedText, places: readonly number[]): readonly FoundWord[] =>
  places.flatMap(place => {
    const token = tokens[place];
    return token ? [{ word: token.word, span: [token.start, token.end] as const }] : [];
  });

export interface WeakDemand extends FoundWord {
  /** What can take its place. */
  readonly instead?: 'ska' | 'ska kunna';
  readonly atMost?: 'hint';
}

/** False only where no demand of a text is put weaker than *ska* puts it. */
export const mayDemandWeakly = (text: PreparedText): boolean =>
  isPutOtherwise(text) || weakBesides(text).length > 0 || text.may(liked) || text.may(supplierExpected);

const isPutOtherwise = (text: PreparedText): boolean => mainShalls(text).length === 0 || demandsOtherwise(text);

/** The first modal verb that says less than *ska*, or else what is merely liked, needed or expected. */
export function weakDemands(text: PreparedText, kind: Kind): readonly WeakDemand[] {
  const isOtherwise = isPutOtherwise(text);
  const modal = (isOtherwise ? mainModals(text, weak) : weakBesides(text)).find(place => isWeak(text, place, kind));
  if (modal !== undefined) return wordsAt(text, [modal]).map(found => ({ ...found, ...bindingFor(text, found) }));
  if (kind === 'contract') return expectedOfSupplier(text);
  if (kind !== 'mandatory') return [];
  const expected = isOtherwise ? [] : expectedOfSupplier(text);
  if (expected.length > 0) return [...whatIsLiked(text), ...expected];
  return [...whatIsLiked(text), ...(isOtherwise ? whatIsExpected(text) : [])];
}

/** *kan ändras före bokföring*: what may be done with the thing does not have to be. */
const isDone = one`^ (?:ske|\p{L}{3,}as)(?!\p{L})`;

/** What binds in the place of a weaker word; nothing for *måste inte*, which forbids nothing, nor for *bör och ska*. */
function bindingFor({ lower }: PreparedText, { word, span }: FoundWord): Pick<WeakDemand, 'instead'> {
  const after = lower.slice(span[1]);
  const isNeedless = (word === 'måste' || word === 'kan') && /^ (?:inte|ej)(?![a-zåäö])/.test(after);
  if (isNeedless || /^ (?:och|eller) (?:ska|skall|bör|måste|kan) /.test(after)) return {};
  return { instead: word === 'kan' && isDone.test(after) ? 'ska kunna' : 'ska' };
}

/** Whether a modal verb carries the demand, and no condition, right or name. */
function isWeak(text: PreparedText, place: number, kind: Kind): boolean {
  const token = text.tokens[place];
  if (!token || isQuoted(text, token.start)) return false;
  if (isCondition(text, place) || opensCondition(text, place)) return false;
  return token.word !== 'kan' || isCapability(text, token, kind);
}

function whatIsLiked(text: PreparedText): readonly WeakDemand[] {
  const wish = text.first(liked);
  if (!wish || isQuoted(text, wish.index)) return [];
  const [word] = wish;
  return [{ word, span: [wish.index, wish.index + word.length], atMost: 'hint' }];
}

/** *Konsulten förväntas delta*: of whoever is bound, also beside what is demanded with *ska*. */
const supplierExpected = pattern`(?<!\p{L})[\p{L}-]*(?:leverantör|entreprenör|utförar|uppdragstagar|konsult(?:team)?|säljar)(?:en|et|n|na|erna|er|e)? (förväntas)(?!\p{L})`;

function expectedOfSupplier(text: PreparedText): readonly WeakDemand[] {
  const found = text.first(supplierExpected);
  if (!found || isQuoted(text, found.index)) return [];
  const end = found.index + found[0].length;
  const word = found[1] ?? '';
  return [{ word, span: [end - word.length, end], instead: 'ska', atMost: 'hint' }];
}

function whatIsExpected(text: PreparedText): readonly WeakDemand[] {
  const place = softVerb(text);
  if (place === undefined) return [];
  return wordsAt(text, [place])
    .filter(({ span: [start] }) => !isQuoted(text, start))
    .map(found => ({
      ...found,
      ...(found.word !== 'rekommenderas' && governsVerb(text, place) && { instead: 'ska' as const }),
      ...(/^(?:förväntas|rekommenderas)$/.test(found.word) && { atMost: 'hint' }),
    }));
}
