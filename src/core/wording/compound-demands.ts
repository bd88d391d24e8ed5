import type { Kind } from '../model/generated/types.ts';
import { adjacentPassives, adjacentTasks, coordinatedDemands, type Pair } from './coordinated-demands.ts';
import {
  asWellAs,
  asWellIn,
  factsIn,
  meritsIn,
  ownRelative,
  partly,
  partsIn,
  slashBetweenWords,
} from './divided-demands.ts';
import { answeredFor, dutyPlace } from './duty-places.ts';
import { secondAsking } from './each-sentence.ts';
import { areOfPenalty, isRightOrLimit, listedItems, semicolons } from './joined-clauses.ts';
import { demandsIn } from './main-demands.ts';
import { mayBeListed } from './paired-demands.ts';
import { one, pattern, spanOf } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { joinedDemand, laterDemandOf, namedDemand } from './second-demand.ts';
import { placesOf } from './word-gate.ts';
import type { Span } from '../text/index.ts';

/** Words that make a second demand of a text, and how. `isDoubtful`: they may be one demand after all. */
export type CompoundDemand = { readonly span: Span; readonly isDoubtful: boolean } & (
  | { readonly by: 'shalls'; readonly count: number }
  | { readonly by: 'verbs'; readonly verbs: readonly [string, string]; readonly isDivisible: boolean }
  /** `two`: a clause makes each, without a *ska*; `named`: asked for by being named. */
  | { readonly by: 'andOr' | 'merits' | 'side' | 'joined' | 'two' | 'facts' | 'sentence' | 'named' | 'parts' | 'slash' }
);

/** Without one of these, one sentence with one *ska* makes one demand. */
const joint = pattern`(?<!\p{L})(?:och|samt|men|så(?! att))(?!\p{L})|\/`;
/** A comma alone may join two sentences. */
const spliced = one`, (?:[^\s,;]+ ){0,9}?(?:[^\s,;]*(?:s|aren|personalen?|teknikern?|konsulten)|får|måste|ska|skall|behöver|gäller|råder|sker|leverantören|entreprenören|utföraren|säljaren|revisorn|juristen|\p{L}*(?:systemet|tjänsten|lösningen|appen|portalen|plattformen|vakten|tolken|programmet|verktyget|modulen|webbplatsen)|kommunen)(?!\p{L})`;
const andOrWords = pattern`(?<!\p{L})och(?:\s?\/\s?| )eller(?!\p{L})`;

const members = placesOf([partly, asWellAs, ownRelative, listedItems, semicolons]);

/** False where the text makes one demand, told at little cost. */
export const mayBeCompound = (text: PreparedText): boolean =>
  text.has(joint) ||
  text.mayAny(members) ||
  text.sentences.length > 1 ||
  demandsIn(text).length > 1 ||
  spliced.test(text.lower) ||
  mayBeListed(text);

/** *sökvillkor med och/eller*: the words themselves are meant. */
const isOperator = ({ lower }: PreparedText, start: number, length: number): boolean =>
  /(?<![a-zåäö])(?:med|operatorerna|operatorn|orden)\s$/.test(lower.slice(0, start)) &&
  /^\s*(?:[,.)]|$)/.test(lower.slice(start + length));

/** Of a binding requirement; a merit that is scored may hold several things. */
export function compoundDemandsIn(text: PreparedText, kind: Kind | undefined): readonly CompoundDemand[] {
  const andOr = text.all(andOrWords).find(({ 0: words, index }) => !isOperator(text, index, words.length));
  const unclear = andOr ? [found('andOr', spanOf(andOr), false)] : [];
  return kind === 'award' ? unclear : [...unclear, ...secondsIn(text, kind)];
}

function secondsIn(text: PreparedText, kind: Kind | undefined): readonly CompoundDemand[] {
  const shalls = demandsIn(text);
  const [shall, other] = shalls;
  const second = other === undefined ? undefined : text.tokens[other];
  if (second) {
    const isDoubtful = kind === 'contract' && areOfPenalty(text, shalls);
    return [{ by: 'shalls', count: shalls.length, span: [second.start, second.end], isDoubtful }];
  }
  const pair = coordinatedDemands(text, shall ?? dutyPlace(text)) ?? coordinatedDemands(text, answeredFor(text, shall));
  return pair ? [ofPair(text, pair)] : withoutPair(text, shall, kind);
}

const ofPair = (text: PreparedText, { said: verbs, span, isDoubtful, shall }: Pair): CompoundDemand => ({
  by: 'verbs',
  verbs,
  span,
  isDoubtful: isDoubtful || isAdvice(text, shall),
  isDivisible: true,
});

/** No *ska* governs two verbs: what else may make two demands. */
function withoutPair(text: PreparedText, shall: number | undefined, kind: Kind | undefined): readonly CompoundDemand[] {
  const merits = kind === 'selection' ? meritsIn(text) : undefined;
  const side = adjacentPassives(text, shall) ?? adjacentTasks(text, shall);
  const joined = side ? undefined : ofJoined(text, shall, kind);
  const asked = joined ?? ofFacts(text, kind) ?? ofSentence(text, shall, kind) ?? ofName(text, shall, kind);
  const both = asWellIn(text);
  const parts = partsIn(text);
  const slash = slashBetweenWords(text);
  const told = [
    ...(merits ? [found('merits', merits, true)] : []),
    ...(side ? [found('side', side, true)] : []),
    ...(asked ? [asked] : []),
    ...(both ? [{ by: 'verbs', ...both, isDoubtful: false, isDivisible: false } as const] : []),
    ...(parts ? [found('parts', parts.span, !parts.areDemands)] : []),
    ...(slash ? [found('slash', slash, true)] : []),
  ];
  const second = told.length === 0 && kind !== 'award' ? secondAsking(text) : undefined;
  return second ? [found('sentence', second, true)] : told;
}

type Plain = Exclude<CompoundDemand, { readonly count: number } | { readonly isDivisible: boolean }>;

const found = (by: Plain['by'], span: Span, isDoubtful: boolean): CompoundDemand => ({ by, span, isDoubtful });

function ofJoined(text: PreparedText, shall: number | undefined, kind: Kind | undefined): CompoundDemand | undefined {
  const joined = joinedDemand(text, shall, kind);
  if (!joined) return undefined;
  const isDoubtful = joined.isTold || isAdvice(text, shall) || isRightOrLimit(text.lower, joined.span, kind);
  return found(shall === undefined ? 'two' : 'joined', joined.span, isDoubtful);
}

/** What a party undertakes in a contract is often one promise with two sides. */
function ofFacts(text: PreparedText, kind: Kind | undefined): CompoundDemand | undefined {
  const facts = factsIn(text);
  return facts && found('facts', facts.span, kind === 'contract' && !facts.isShown);
}

function ofSentence(text: PreparedText, shall: number | undefined, kind: Kind | undefined): CompoundDemand | undefined {
  const other = laterDemandOf(text, shall, kind);
  return other && found('sentence', other.span, kind === 'contract' || other.isTold);
}

function ofName(text: PreparedText, shall: number | undefined, kind: Kind | undefined): CompoundDemand | undefined {
  const named = namedDemand(text, shall, kind);
  return named && found('named', named, true);
}

/** *bör* advises: that it does not bind is a fault of another rule. */
const isAdvice = ({ tokens }: PreparedText, modal: number | undefined): boolean =>
  modal !== undefined && tokens[modal]?.word === 'bör';
