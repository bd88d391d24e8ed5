import { followsAtt, isInfinitive, isPassive } from './clauses.ts';
import { one, type Expression } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';

/** Two demands that one *ska* governs. */
export interface Pair {
  readonly verbs: readonly [string, string];
  readonly span: readonly [number, number];
  /** Where the words of the second demand begin. */
  readonly verbStart: number;
  readonly shall: number;
  /** Two sides of one thing more often than two demands. */
  readonly mild: boolean;
}

/** *återläsa en kopia och redovisa resultatet*: the proof of what was done belongs to it. */
const accounts = /^(?:redovisa|dokumentera|rapportera|bekräfta|protokollföra|återrapportera|presentera)$/;
const aboutIt = one`^\s*(?:resultatet|utfallet|detta|det|åtgärden|åtgärderna|raderingen|gallringen|återläsningen|testet|ändringen|leveransen|förstöringen)(?!\p{L})`;

const conforms = /^(?:uppfylla|följa|motsvara|efterleva)$/;
/** What a thing is, and by which norm: *vara på svenska och följa ordlistan*, *följa standarden och betjäna 100 klienter*. */
const isOneDescription = (first: string, second: string): boolean =>
  (first === 'vara' && conforms.test(second)) ||
  (conforms.test(first) && /^(?:vara|betjäna|rymma|väga|mäta|tåla)$/.test(second));
const pays = /^(?:kreditera|återbetala|betala|ersätta)$/;
const performed = /^(?:utföras|levereras|ske|tillhandahållas|genomföras)$/;
const outcome = one`^(?:se till|tillse|säkerställa|kontrollera) att (?:\p{L}+ ){0,3}?(?:inte|inga|ingen|inget)(?!\p{L})`;

const inWriting = one`^(?:göras|ske|avfattas|lämnas|upprättas) skriftlig(?:en|t)\s*$`;
const speech = one`^(?:meddela|informera|underrätta|anmäla|ange|uppge|redovisa|motivera|lämna|avslå|neka|avböja|reklamera|rapportera)$`;
const reason = one`^\s(?:\p{L}+\s){0,2}?(?:skäl|orsak|anledning|grund|motiv)\p{L}*`;

/** *Leverantören åtar sig att*, *det åligger part att*: what follows is demanded as after *ska*. */
export function dutyPlace({ tokens }: PreparedText): number | undefined {
  const place = tokens.findIndex(
    ({ word }) => word === 'åtar' || word === 'åligger' || word === 'skyldig' || word === 'förbinder',
  );
  if (place < 0) return undefined;
  for (let i = place + 1; i < place + 4; i++) if (tokens[i]?.word === 'att') return i;
  return undefined;
}

/** Adjectives in the plural that are infinitives too. */
const bothWays = new Set('säkra öppna rena klara lösa lätta jämna trygga fria varma täta'.split(' '));

const joining = new Set(['och', 'samt']);

/** `ska VERB something och VERB something else`, both governed by the same *ska*. */
export function coordinatedDemands(text: PreparedText, shall: number | undefined): Pair | undefined {
  if (shall === undefined) return undefined;
  const { tokens } = text;
  const sentence = tokens[shall]?.sentence;
  let verb: number | undefined;
  for (let i = shall + 1; i < tokens.length && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i];
    if (!token) break;
    if (joining.has(token.word) && verb !== undefined) {
      const next = verbPlace(text, i + 1);
      const second = tokens[next];
      const first = tokens[verb];
      if (!first || !second || second.sentence !== sentence || !isInfinitive(second.word)) continue;
      if (
        i - verb < 2 ||
        onlyVerbs(text, verb + 1, i) ||
        isSubordinateVerb(text, shall, verb) ||
        isWithinThatClause(text, verb, i) ||
        isParticle(text, verb, i)
      )
        continue;
      // "fria och öppna gränssnitt": the word is an adjective.
      if (bothWays.has(second.word) && (tokens[i - 1]?.word ?? '').endsWith('a') && i === verb + 2) continue;
      // "Diggs och Ineras anvisningar", "inhyrd personal och hyra av maskiner": the word is a name or a noun.
      if (isName(text, next) || (second.word === 'hyra' && tokens[next + 1]?.word === 'av')) continue;
      // "gå att höja och sänka": whatever the first word is, *att* makes it a verb.
      if (tokens[i - 2]?.word === 'att' && next === i + 1) continue;
      // "hämtas från och lämnas till registret": both are about what comes last.
      if (/^(?:från|till|av|med|på|i|ur|hos|om)$/.test(tokens[i - 1]?.word ?? '')) continue;
      if (/^(?:fortsätta|återkomma|återuppta)$/.test(second.word)) continue;
      if (!hasObject(text, next) && !(isPassive(first.word) && isPassive(second.word))) continue;
      // "radera uppgifterna och intyga det": the second is about the first.
      const rest = text.lower.slice(second.end);
      if (/(?<![a-zåäö])(?:om|för|på) (?:det|detta)[.]?\s*$/.test(rest)) continue;
      // Weight and size beside what it has: one description of the thing.
      if (/^(?:ha|rymmas)$/.test(first.word) && /^(?:väga|mäta|rymma|uppta)$/.test(second.word)) continue;
      if (/^(?:väga|mäta)$/.test(first.word) && /^(?:tåla|rymma|mäta|väga|ha)$/.test(second.word)) continue;
      if (isOneDescription(first.word, second.word)) continue;
      // "gallra de handlingar och tillämpa de frister som anges i planen": one list says both.
      if (
        tokens[verb + 1]?.word === 'de' &&
        /^ de [^.;,]+ som (?:anges|framgår|räknas upp|står)(?![a-zåäö])/.test(rest)
      )
        continue;
      // "redovisa utfallet och kreditera avgiften": what follows from the figure.
      if (accounts.test(first.word) && pays.test(second.word)) continue;
      // "vara tvåspråkig och fungera på läsplattor", "vara fast och omfatta resor": one description of the thing.
      if (first.word === 'vara' && /^(?:fungera|gälla|inkludera|innehålla|omfatta|avse|innefatta)$/.test(second.word))
        continue;
      // "anges per timme och inkludera resor", "skickas till X och anses ha kommit fram": what the first means.
      if (/^(?:anses|räknas|betraktas)$/.test(second.word) || /^(?:anses|räknas|betraktas)$/.test(first.word)) continue;
      if (
        /^(?:ange|anges|lämnas|redovisas)$/.test(first.word) &&
        /^(?:inkludera|innehålla|omfatta|avse|innefatta)$/.test(second.word)
      )
        continue;
      // "uppfylla villkoren och utföras enligt avropet": conformity, said twice.
      if (
        conforms.test(first.word) &&
        performed.test(second.word) &&
        /^ (?:enligt|i enlighet med)(?![a-zåäö])/.test(rest)
      )
        continue;
      // "radera kopiorna och se till att inga finns kvar": the outcome of the same.
      if (
        /^(?:radera|förstöra|ta|avlägsna|återlämna|överlämna|gallra)$/.test(first.word) &&
        outcome.test(text.lower.slice(second.start))
      )
        continue;
      if (accounts.test(second.word) && aboutIt.test(rest)) continue;
      // "göras skriftligen och undertecknas": one form.
      if (inWriting.test(text.lower.slice(first.start, token.start))) continue;
      // "meddela beställaren det och ange skälet": one message.
      if (speech.test(first.word) && speech.test(second.word) && reason.test(rest)) continue;
      return {
        verbs: [first.word, second.word],
        span: [token.start, second.end],
        verbStart: ownWords(text, i + 1, next),
        shall,
        mild: isOneThing(text.lower.slice(first.start, token.start), text.lower.slice(token.end)),
      };
    }
    if (isInfinitive(token.word) && token.word !== 'kunna' && token.word !== 'låta') verb = i;
  }
  return undefined;
}

const isName = ({ raw, tokens }: PreparedText, at: number): boolean =>
  /^[A-ZÅÄÖ][a-zåäö]/.test(raw.slice(tokens[at]?.start)) && tokens[at - 1]?.sentence === tokens[at]?.sentence;

/**
 * What a thing is and has, a certificate and its copy, what is done to a thing and then to it (*väga säckarna och lyfta dem
 * till bryggan*), a duty and what it is not: each pair is often answered at once.
 */
const oneThing: readonly (readonly [Expression, Expression])[] = [
  [one`^vara `, one`^ (?:ha|ge|kräva|svara|levereras|monteras|drivas|bifogas|hållas)(?!\p{L})`],
  [one`^(?:vara|ha|rymma|tåla|väga|mäta|klara|drivas|fungera) `, one`^ (?:vara|ha|rymma|tåla|väga|mäta|klara|drivas|kunna)(?!\p{L})`],
  [one`^(?:bevaras|lagras|sparas|förvaras|arkiveras) `, one`^ vara (?:skydd|krypter|åtkomlig|läsbar|sökbar|låst)`],
  [one`^\p{L}`, one`^ \p{L}+ (?:dem|den|det)(?=[.,;]|$| (?:till|i|på|inom|med|för|från|vid|utan|senast|via|efter|innan|hos|mot)(?!\p{L}))`],
  [one`^hämta `, one`^ lämna(?!\p{L})`],
  [one`certif|(?<!\p{L})iso(?!\p{L})`, one`^ (?:på begäran )?(?:kunna )?(?:bifoga|visa|uppvisa|lämna|ladda|redovisa|upprätthålla)(?!\p{L})`],
  [one`^(?:teckna|underteckna|ingå|skriva under) `, one`^ (?:godkänna|acceptera|följa)(?!\p{L})`],
  [one`^arbeta enligt `, one`^ använda(?!\p{L})`],
  [one`^(?:be|er)?(?:tala|lägga) .*vite`, one`^ (?:dessutom |även )?ersätta(?!\p{L})`],
  [one`^\p{L}`, one`^ (?:inte|ej) `],
]; // prettier-ignore

/** By the words from the first verb to *och*, and those after it. */
const isOneThing = (first: string, second: string): boolean =>
  oneThing.some(([before, after]) => before.test(first) && after.test(second));

/** What is done to one thing and undone again, or seen of it: one demand, however many verbs it has. */
const oneAct = one`^(?:skapa|ändra|ta|tas|radera|redigera|uppdatera|lägga|läggas|öppna|stänga|visa|läsa|tolka|söka|sortera|filtrera|skriva|kopiera|flytta|dela|hantera|ses|se|registrera|spara|lagra|logga|komplettera|rätta|justera|anpassa|underhålla|utveckla|förvalta|konfigurera|administrera|bearbeta|behandla|använda|nyttja|undertecknas?|signera|tändas?|släckas?|höjas?|sänkas?|hämta|skicka|sända|exportera|importera|presentera|sammanställa|planera|genomföra|utföra|utforma|namnge|märka|numrera|användas?|låsa)s?$`;

/** *ska kunna lokaliseras och stängas av*: two things that are done to one object, each of which can fail. */
export function adjacentPassives(text: PreparedText, shall: number | undefined): readonly [number, number] | undefined {
  if (shall === undefined) return undefined;
  const { tokens } = text;
  const sentence = tokens[shall]?.sentence;
  const from = tokens[shall + 1]?.word === 'kunna' ? shall + 2 : shall + 1;
  const [first, joint, second] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (!first || !joint || !second || second.sentence !== sentence || !joining.has(joint.word)) return undefined;
  if (!isPassive(first.word) || !isPassive(second.word)) return undefined;
  return oneAct.test(first.word) && oneAct.test(second.word) ? undefined : [joint.start, second.end];
}

const merit = one`^(?:omfattat|inneburit|inkluderat|innehållit|inbegripit|av|vana|bestått)$`;

/** *erfarenhet av att leda X och bygga Y*, *har omfattat att …*: where a merit says what has been done. */
export function meritPlace({ tokens }: PreparedText): number | undefined {
  const place = tokens.findIndex(({ word }, i) => word === 'att' && merit.test(tokens[i - 1]?.word ?? ''));
  return place < 0 ? undefined : place;
}

/** `säkerställa att systemet uppfyller och följer lagen`: what is joined belongs to the clause, and is no demand beside it. */
function isWithinThatClause({ tokens }: PreparedText, verb: number, joint: number): boolean {
  const that = tokens.findIndex(({ word }, index) => index > verb && index < joint && word === 'att');
  if (that < 0 || isInfinitive(tokens[that + 1]?.word ?? '')) return false;
  // "att systemet uppfyller och utvecklas": a form in -s may be the clause's own verb.
  if (tokens[joint + 1]?.word.endsWith('s')) return true;
  // "kontrollera att ansökan är fullständig och fördela den": only a modal or another att governs an infinitive in the clause.
  return tokens.slice(that + 1, joint).some(({ word }) => /^(?:att|ska|skall|kan|får|bör|måste)$/.test(word));
}

/** `lägga till och ändra`: a particle is part of the verb, not an object. */
const isParticle = (text: PreparedText, verb: number, joint: number): boolean =>
  joint - verb === 2 &&
  /^(?:till|bort|in|upp|ut|ned|ner|fram|av|på|om|över|med|emot|ifrån|tillbaka|igen)$/.test(
    text.tokens[joint - 1]?.word ?? '',
  );

const adverbial = new Set(
  'i under på utan vid efter med inom enligt genom tillsammans även därefter också dessutom senast löpande årligen skriftligen samtidigt inte ej aldrig'.split(
    ' ',
  ),
);

const manner = one`^\p{L}{3,}(?:[^t]t|vis|ligen)$`;

/** *och i samverkan med beställaren fastställa*: the verb stands after words of time, place or manner. */
function verbPlace({ tokens }: PreparedText, from: number): number {
  const [first, second] = [tokens[from]?.word ?? '', tokens[from + 1]?.word ?? ''];
  // "och självständigt boka": an adverb of manner. Before a passive the same form may be a noun, "protokollet skickas".
  if (manner.test(first) && second.endsWith('a') && isInfinitive(second)) return from + 1;
  if (!adverbial.has(tokens[from]?.word ?? '')) return from;
  for (let i = from + 1; i < from + 8 && tokens[i]?.sentence === tokens[from]?.sentence; i++) {
    const word = tokens[i]?.word ?? '';
    if (/^(?:att|som|och|samt|eller|ska|skall|kan|får|när|om|där|för)$/.test(word)) return from;
    if (isInfinitive(word)) return i;
  }
  return from;
}

/** Where the second demand's own words begin: *även* and *därefter* stay behind. */
const ownWords = ({ tokens }: PreparedText, from: number, verb: number): number =>
  (/^(?:även|därefter|också|dessutom)$/.test(tokens[from]?.word ?? '') ? tokens[verb] : tokens[from])?.start ?? 0;

const onlyVerbs = (text: PreparedText, from: number, to: number): boolean =>
  text.tokens.slice(from, to).every(({ word }) => isInfinitive(word));

/** The second verb needs words of its own after it, or it shares what follows with the first. */
function hasObject(text: PreparedText, verb: number): boolean {
  const token = text.tokens[verb];
  const next = text.tokens[verb + 1];
  return token !== undefined && next?.sentence === token.sentence;
}

/** Whether the last verb belongs to *att …*, *som …* or *genom att …* rather than to the demand itself. */
function isSubordinateVerb(text: PreparedText, shall: number, verb: number): boolean {
  if (text.tokens[verb - 1]?.word === 'att' ? verb - 1 > shall : followsAtt(text.tokens, verb)) return true;
  const between = text.tokens.slice(shall + 1, verb + 1).map(({ word }) => word);
  return between.some((word, i) => (word === 'att' || word === 'hur' || word === 'vilka') && i > 0);
}
