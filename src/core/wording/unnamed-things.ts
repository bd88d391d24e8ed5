import { isInfinitive, looksFinite } from './verbs.ts';
import { one } from './pattern.ts';
import { anyOf } from './phrases.ts';
import { once, type PreparedText, type Token } from './prepared-text.ts';
import { subordinators } from './subordinators.ts';
import type { Span } from '../text/index.ts';

/**
 * Pronouns that mean a thing the text has not named: *installera den*, *under denna fas*, *i linje med det syftet*. Only the
 * first sentence is read, for what stands after it has a sentence to point at. Gender is not known and number is guessed
 * from the ending, so a noun that might be meant is enough for silence.
 *
 * Answers the spans of the pronouns, each with its noun if it has one.
 */
export const unnamedThings = once((text: PreparedText): readonly Span[] => {
  const tokens = text.tokensOf(0);
  if (!tokens.some(({ word }) => pointing.has(word))) return [];
  const sentence = { text, tokens, firstVerb: tokens.findIndex(({ word }) => isVerb(word)) };
  return tokens.flatMap(({ word, start, end }, at) => {
    // "göra detta: skicka påminnelser": what comes after says what.
    if (!pointing.has(word) || text.lower[end] === ':') return [];
    const noun = nounAfter(sentence, at);
    if (noun) return isKnownKind(sentence, at, noun) ? [] : [[start, noun.end] as const];
    return isAlone(sentence, at) && !hasAntecedent(sentence, at) ? [[start, end] as const] : [];
  });
});

interface Sentence {
  readonly text: PreparedText;
  readonly tokens: readonly Token[];
  /** Place of the first verb, -1 if there is none. */
  readonly firstVerb: number;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const pointing = setOf(
  'den det de dem denna detta dessa densamma detsamma desamma dess deras hans hennes sådan sådant sådana',
);
const prepositions = setOf(
  'i på av till för med om vid från hos mot enligt under inom efter före innan utan utanför genom via per över mellan bland ur åt kring runt trots utöver förutom inklusive exklusive angående avseende beträffande gällande rörande jämte emot tills sedan än',
);
const openers = new Set([...subordinators, ...'att därest vad vem varför huruvida så men'.split(' ')]);
/** Neither nouns nor verbs, but for those above. */
const others = setOf(
  'och eller samt dock respektive inte ej aldrig alltid även också endast bara enbart minst högst senast tidigast direkt fritt helt delvis dessutom vidare därefter därför därmed därvid nu här sist ut in upp ner bort fram igen både antingen dels mer mest länge åtminstone främst särskilt normalt alltså snarast skriftligen denne man en ett ena någon något några ingen inget inga annan annat andra all allt alla samtliga varje var vardera båda bägge samma flera vissa hela själv själva han hon sin sitt sina sig två tre fyra fem',
);
const modals = setOf('ska skall måste bör kan får vill kunna behöva behöver krävs');

const isFunctionWord = (word: string): boolean =>
  pointing.has(word) || prepositions.has(word) || openers.has(word) || others.has(word) || modals.has(word);

const isVerb = (word: string): boolean => modals.has(word) || looksFinite(word) || isInfinitive(word);
/** *görs*, *skett*, *skedde*: no noun stands in such a form after *detta* and *dessa*. */
const verbForm = one`(?:ade|dde|it|[^aeiouyåäö]s|tts|\p{L}{2}[aåe]s|tas|ges|[gstf]år|bär|gör|ger)$`;

/** Or an adjective before a noun. Plural nouns look like verbs: *bilder*, *larmar*. */
const mayBeNoun = (word: string): boolean =>
  word.length > 1 && !isFunctionWord(word) && (/[ae]r$/.test(word) || !isVerb(word));

/** *uppföljningar*, *möjligheter*: nouns that end as verbs do. */
const pluralNoun = one`\p{L}(?:ning|else|het|tion|ing)(?:ar|er)$`;

const isNoun = (word: string): boolean =>
  mayBeNoun(word) && (pluralNoun.test(word) || (!looksFinite(word) && !verbForm.test(word)));

/** The next word, if nothing but blanks stands between. */
function next({ text, tokens }: Sentence, at: number): Token | undefined {
  const [token, following] = [tokens[at], tokens[at + 1]];
  return token && following && /^\s+$/.test(text.lower.slice(token.end, following.start)) ? following : undefined;
}

/** By the article: *den fasen*, *det syftet*, *de rummen*. An adjective between has another ending, and then it is no pronoun. */
const definite = new Map([
  ['den', one`(?:[^aeiouyåäö]|i|a)(?:en|an)$`],
  ['det', one`[^aeiouyåäö]et$`],
  ['de', one`(?:[aeo]rna|[^aeiouyåäö]en)$`],
]);
const notDefinite = setOf('innan sedan utan även redan annan egen mycket något annat ingen inget någon litet medan');
const suchThings = setOf('sådan sådant sådana');
const coordinators = setOf('och eller som');
const demonstratives = setOf('denna detta dessa sådan sådant sådana');
const adjective = one`(?:[^s]a|ande|ende)$`;

/** The noun that a demonstrative has with it: *denna nya fas*, *det syftet*. */
function nounAfter(sentence: Sentence, at: number): Token | undefined {
  const word = sentence.tokens[at]?.word ?? '';
  const following = next(sentence, at);
  if (!following || !isNoun(following.word)) return undefined;
  const ending = definite.get(word);
  if (ending) return ending.test(following.word) && !notDefinite.has(following.word) ? following : undefined;
  if (!demonstratives.has(word)) return undefined;
  let noun = following;
  for (let place = at + 1; adjective.test(noun.word); place++) {
    const further = next(sentence, place);
    if (!further || !isNoun(further.word)) break;
    noun = further;
  }
  return noun;
}

/** *avtalet*, *avsnittet*, *sättet*. */
const tenderWords = anyOf(String.raw`
  \p{L}*avtal, \p{L}*kontrakt, \p{L}*upphandling, \p{L}*förfrågan, \p{L}*inbjudan, \p{L}*dokument, \p{L}*bilaga,
  avsnitt, kapitel, punkt, paragraf, bestämmelse, överenskommelse, förfråg, \p{L}*underlag, \p{L}*specifikation,
  anbud, avrop, mening, del(?!tagar), villkor, uppdrag, sätt, sammanhang, syfte, typ, slag, art, oaktat, leverantör,
  anbudsgivare, beställare, köpare, kund(?!grupp), kriteri, underkriteri
`);
/** The tender's own papers, which every reader has, and words that mean nothing by themselves. */
const ofTender = one`^${tenderWords}`;
/** Words for what has happened or been said, of whatever kind. */
const general = one`(?:händelse|situation|åtgärd|åtagande|uppgift|information|arbete|process|funktion|läge|fall|krav|tillfälle|sak|(?<!för)fråga|förhållande|ändring|behov|form|person|part|data|resultat|möjlighet)(?:en|n|et|t|er|erna|ar|arna|na|or|orna|s)?$`;
const explaining = setOf('som att där när då vars vilken vilket vilka varvid');

/** A time is meant by what happens in it, and not by who acts. */
const ofTime = one`^(?:tid|tidpunkt|period|fas|skede)(?:en|er|erna)?$`;
const whenItIs = one`\d|(?<!\p{L})(?:när|om|då|vid|efter|innan|från|inom|sedan|till|dag|år|månad|vecka)(?!\p{L})`;

/** *en sådan teknisk kapacitet att uppdraget kan utföras*: what follows says of what kind. */
const ofSuchKind = one`^\s(?:(?!och att)[^.;]){1,80}?(?<!,) att(?!\p{L})`;

/** Whether something before says what the noun is, or what comes right after it does: *de fall när*, *denna punkt 4*. */
function isKnownKind(sentence: Sentence, at: number, noun: Token): boolean {
  const { text, tokens, firstVerb } = sentence;
  const [pronoun, before] = [tokens[at], tokens[at - 1]];
  // *denna IG*: the paper's own name for itself.
  const isAbbreviation = /^\p{Lu}{2,4}$/u.test(text.masked.slice(noun.start, noun.end));
  if (!pronoun || isAbbreviation || isExplainedAfter(sentence, noun)) return true;
  if (before?.word === 'en' || before?.word === 'ett')
    if (suchThings.has(pronoun.word) && ofSuchKind.test(text.lower.slice(pronoun.end))) return true;
  const earlier = text.lower.slice(0, pronoun.start);
  if (earlier.includes(noun.word.slice(0, 4))) return true;
  const nouns = candidates(sentence, at);
  // *det syftet*, *den dagen*: an article too. After a preposition, it points.
  if (definite.has(pronoun.word))
    return !prepositions.has(before?.word ?? '') || nouns.some(place => place > firstVerb || firstVerb > at);
  if (ofTime.test(noun.word)) return whenItIs.test(text.lower.slice(0, before?.start));
  if (general.test(noun.word)) return nouns.length > 0;
  return !suchThings.has(pronoun.word) && ofTender.test(noun.word);
}

/** *denna punkt 4*, *sådana fel och brister som*. */
function isExplainedAfter({ text, tokens }: Sentence, noun: Token): boolean {
  const place = tokens.indexOf(noun);
  const isJoined = tokens[place + 1]?.word === 'och' || tokens[place + 1]?.word === 'eller';
  const after = tokens[place + (isJoined ? 3 : 1)];
  return explaining.has(after?.word ?? '') || /^\s*(?::|\d)/.test(text.lower.slice(noun.end));
}

/** *den vid var tid gällande versionen*: an article with all that stands before its noun. */
const longAttribute = one`^(?: [^\s,.;:]+){1,9}? \p{L}+(?:ande|ende|d[ae]|t[ae]|na|lla) \p{L}+(?:en|et|an|na)(?!\p{L})`;

/** Nothing is named but who answers for it. */
const answering = one`^\s*\p{L}+(?:en|et) (?:ska |skall )?(?:även |också |själv )?(?:ansvarar?|svarar?|se|ser|tillser?|säkerställer?|säkerställa)(?: för| till)? att $`;
const isPredicate = (word: string | undefined): boolean =>
  word !== undefined && (modals.has(word) || looksFinite(word));

/** Whether the pronoun stands for the thing itself. */
function isAlone(sentence: Sentence, at: number): boolean {
  const { text, tokens } = sentence;
  const word = tokens[at]?.word ?? '';
  const [before, following] = [tokens[at - 1]?.word ?? '', next(sentence, at)?.word];
  if (following !== undefined && explaining.has(following)) return false;
  // "Avgiften är densamma för alla": alike, and nothing pointed at.
  if (/^(?:densamma|detsamma|desamma)$/.test(word)) return !/^(?:är|vara|blir|förblir)$/.test(before);
  if (/^(?:detta|dessa|denna|dem)$/.test(word)) return true;
  // *svarar för att de uppfylls*
  if (word === 'de') return isPredicate(following) && answering.test(text.lower.slice(0, tokens[at]?.start));
  if (word === 'den') {
    // *i den ingår*
    if (at === 1 && prepositions.has(before) && isPredicate(following)) return true;
    const isObject = (isInfinitive(before) && !before.endsWith('s')) || prepositions.has(before) || modals.has(before);
    if (!isObject || longAttribute.test(text.lower.slice(tokens[at]?.end))) return false;
    return (
      following === undefined ||
      (isFunctionWord(following) && !pointing.has(following) && following !== 'andra' && following !== 'ena')
    );
  }
  // *kostnaden för det ska*, *varje sådan ska*
  const isCut = following === undefined || modals.has(following);
  if (word === 'det') return before !== 'om' && prepositions.has(before) && isCut;
  if (suchThings.has(word)) return isCut && !coordinators.has(before);
  return at === 0 && following !== undefined && /^(?:dess|deras|hans|hennes)$/.test(word);
}

/** Whether a word before the pronoun, or a clause, might be what it means. */
function hasAntecedent(sentence: Sentence, at: number): boolean {
  const { text, tokens, firstVerb } = sentence;
  const nouns = candidates(sentence, at);
  if (nouns.length === 0) return false;
  if (firstVerb < 0 || firstVerb >= at) return tokens[at - 1]?.word !== 'än';
  // In *gör leverantören inte detta* who acts stands after the verb.
  const subject = firstVerb === 0 ? 1 : firstVerb;
  if (nouns.some(place => place > subject) || openers.has(tokens[0]?.word ?? '')) return true;
  // Nothing but who acts stands before: it is meant only where a clause of its own has begun.
  const between = tokens.slice(firstVerb + 1, at - 1);
  return (
    /[,;:]/.test(text.lower.slice(tokens[firstVerb]?.end, tokens[at]?.start)) ||
    between.some(({ word }, i) => openers.has(word) && (word !== 'att' || !isInfinitive(between[i + 1]?.word ?? '')))
  );
}

const plural = setOf('dessa dem deras desamma de');
/** *kommunen*, *systemet*: one thing, which *dessa* cannot mean. */
const singular = one`(?:[^aeiouyåäö]en|aren|ien|et|are)$`;

const participle = one`(?:ande|ende)$`;
const rows = setOf('och samt eller');
const ownEnding = one`(?:en|et|na)$`;

/** Places of the nouns before a pronoun that it might mean. The one it belongs to is none: *kostnaden för detta*, *i linje med det*. */
function candidates({ tokens, firstVerb }: Sentence, at: number): readonly number[] {
  const isPlural = plural.has(tokens[at]?.word ?? '');
  const isOwned = firstVerb < 0 || firstVerb > at || !ownEnding.test(tokens[at - 2]?.word ?? '');
  const owner = isOwned && prepositions.has(tokens[at - 1]?.word ?? '') ? at - 2 : -1;
  const isJoined = (place: number): boolean =>
    [place - 1, place + 1].some(beside => rows.has(tokens[beside]?.word ?? ''));
  return tokens.slice(0, at).flatMap(({ word }, place) => {
    if (place === owner || place === firstVerb || !mayBeNoun(word) || participle.test(word)) return [];
    return isPlural && singular.test(word) && !isJoined(place) ? [] : [place];
  });
}
