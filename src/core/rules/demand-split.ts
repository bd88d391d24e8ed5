import type { Change } from '../model/change.ts';
import type { Fix } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import { infinitiveOf } from '../wording/as-demand.ts';
import { mainShalls } from '../wording/clauses.ts';
import { coordinatedDemands } from '../wording/coordinated-demands.ts';
import { isBetweenBroken, isUnsureClause, sharedAdverbial } from '../wording/shared-by-demands.ts';
import { clauseAfterShall, clauseBeforeShall } from '../wording/own-clauses.ts';
import { one } from '../wording/pattern.ts';
import { PreparedText } from '../wording/prepared-text.ts';
import { afterSubject } from './rule.ts';
import { definite } from '../wording/subject-and-verb.ts';
import { besideFirst, canStandAlone, isAsked, isOtherVoice } from '../wording/second-sentence.ts';
import { demanding, isInfinitive, isPassive } from '../wording/verbs.ts';

/** A second sentence that leans on the first cannot stand alone. */
const leaning = one`^(?:den|det|de|dessa|denna|denne|detta|där|vidare|dessutom|därefter|därutöver|utöver detta)(?!\p{L})|(?<!(?:en|ett) )(?<!\p{L})(?:sådan|sådant|sådana|dessa)(?!\p{L})`;
/** *I övrigt*, *Då*, *Om ett sådant avbrott*. */
const atBeginning = String.raw`^(?:i övrigt|motsvarande|detsamma|samtidigt|likaså|däremot|i ?stället|samma sak|(?:undantag|avsteg) (?:ska|skall|får|måste)|i annat fall|i så fall|i sådana fall|även|också|då|annars|om (?:detta|det|så)|(?:om|vid|när) (?:en |ett )sådan\p{L}*)(?!\p{L})`;
/** *ska därefter*, *enligt ovan*. */
const within = String.raw`(?<!\p{L})(?:därefter|därvid|därmed|dessförinnan|därunder|däröver|därav|i ?stället|(?:enligt|se|som|nämnts|anges) ovan|ovan(?=\s*[.,;]|$)|samma \p{L}+ som ovan)(?!\p{L})`;
/** *ändra den.* */
const bareReference = String.raw`(?<!\p{L})(?:den|det|dem)(?=\s*(?:[.,;]|$))`;
/** Words in a second sentence that point to the first: *ska därefter*, *Om ett sådant avbrott*, *Om det krävs*, *enligt ovan*. */
const backward = one`${atBeginning}|${within}|${bareReference}`;
const condition = one`(?<!\p{L})(?:när|om|vid|medan|under|efter|för|i|då|innan|sedan|eftersom|ifall)(?!\p{L})`;

/** *Innan arbetet startar ska …*: the subject comes after, and what stands before is said of both halves. */
function isInverted({ tokens }: PreparedText, shall: number): boolean {
  const next = tokens[shall + 1]?.word ?? '';
  return definite.test(next) && !isInfinitive(next);
}

/** What only the words before can tell; *det ska finnas* needs none. */
const pointing = one`(?<!\p{L})(?:därefter|därvid|därunder|däröver|därav|samma sak|detsamma|i ?stället|annars|dem|dess|deras|denna|denne|dessa|detta|(?<!(?:en|ett) )sådana?t?|att (?:de|den)(?= \p{L}+[rs](?!\p{L}))|(?:den|de)(?=[.,;]|$| (?:ska|skall|får|måste|är|har|i|på|till|från|för|inom|med|vid|av|utan|via|efter|hos|när|så|tills|innan|om|enligt|senast|varje)(?!\p{L}))|det(?! (?:ska|skall|måste) (?:finnas|gå|framgå|vara möjligt)))(?!\p{L})`;

/** One requirement for each demand: the first keeps its id, the others get one of their own and what is said about all. */
export function splitFix(requirement: CheckedRequirement, at: string, title: (count: number) => string): Fix[] {
  const { id, kind, owner, motive, verification, answer, targets, covers, basis } = requirement;
  const [first, ...others] = partsOf(requirement.prepared);
  if (first === undefined || others.length === 0 || !id || kind === undefined) return [];
  const common = { owner, motive, verification, answer, targets, covers, basis };
  const kept = Object.entries(common).filter(([, value]) => value !== undefined);
  const value = (text: string, i: number): Json =>
    ({ id: `${id}${letters[i] ?? ''}`, kind, text, ...Object.fromEntries(kept) }) as unknown as Json;
  // Each is put right after the first: the last of them goes in first.
  const inserts = others.map((text, i): Change => {
    return { op: 'insert', at: at.slice(0, at.lastIndexOf('/')), index: afterSubject, value: value(text, i) };
  });
  const changes: readonly Change[] = [{ op: 'set', at: `${at}/text`, value: first }, ...inserts.reverse()];
  return [{ title: title(others.length + 1), changes }];
}

const letters = ['b', 'c', 'd', 'e'];

/** What has been divided is divided again as long as it can be. */
function partsOf(text: PreparedText, most = letters.length + 1): readonly string[] {
  const parts = most > 1 ? splitText(text) : undefined;
  if (!parts) return [text.raw];
  const first = partsOf(new PreparedText(parts[0]), most - 1);
  return [...first, ...partsOf(new PreparedText(besideFirst(parts[0], parts[1])), most - first.length)];
}

function splitText(text: PreparedText): readonly [string, string] | undefined {
  const { raw, sentences, tokens } = text;
  const shalls = mainShalls(text);
  if (
    sentences.length === 2 &&
    shalls.length === 2 &&
    tokens[shalls[0] ?? 0]?.sentence !== tokens[shalls[1] ?? 0]?.sentence
  ) {
    const [first, second] = sentences;
    if (!first || !second) return undefined;
    const said = text.lower.slice(...second);
    if (leaning.test(said) || backward.test(said)) return undefined;
    return [raw.slice(...first), raw.slice(...second)];
  }
  if (sentences.length !== 1) return undefined;
  const pair = shalls.length === 1 ? coordinatedDemands(text, shalls[0]) : undefined;
  const own = pair && clauseAfterShall(text, pair.shall);
  // "kontroller ska göras, brister noteras och åtgärdas": the second verb belongs to the clause between.
  if (!pair || (own && own.span[0] < pair.span[0])) return clauseParts(text, shalls);
  const shall = tokens[pair.shall];
  if (!shall) return undefined;
  const subject = raw.slice(0, shall.start).trim();
  // "När X ska systemet …" has its subject after ska.
  if (!subject || isPronoun.test(subject) || condition.test(text.lower.slice(0, shall.start)) || subject.includes(','))
    return undefined;
  const shared = sharedAdverbial(text, pair);
  if (shared === undefined || isBetweenBroken(text, pair)) return undefined;
  if (isAsked.test(text.lower.slice(pair.span[0])) || isOtherVoice(text, pair)) return undefined;
  // "… och visa dem i listan" cannot stand without what *dem* means.
  if (pointing.test(text.lower.slice(pair.span[0])) || isInverted(text, pair.shall)) return undefined;
  const first = joined(raw.slice(0, pair.span[0]).replace(/[\s,]+$/, ''));
  // "ska kunna visa kartor och hyras", "… och mobilanpassas": what is done to a thing is not among what it is able to do.
  const able =
    isOfAbility(text, pair.shall) &&
    isInfinitive(pair.verbs[1]) &&
    pair.verbs[0].endsWith('s') === pair.verbs[1].endsWith('s') &&
    !regular.test(text.lower.slice(pair.verbStart)) &&
    !/^(?:vara|ha|kunna|finnas|få|bli)$/.test(pair.verbs[1]);
  // "ska, utan kostnad, visa … och skriva ut …": said of both.
  const [aside = ''] = asideAfter.exec(raw.slice(shall.end)) ?? [];
  const said = raw.slice(pair.verbStart);
  return finished(first, `${subject} ska${aside} ${shared}${able ? beforeVerb(said, pair.verbs[1]) : said}`);
}

/** *ska kunna visa*, *ska i systemet kunna visa*. */
function isOfAbility({ tokens }: PreparedText, shall: number): boolean {
  const verb = tokens.findIndex(({ word }, i) => i > shall && isInfinitive(word));
  return verb > shall && tokens[verb]?.word === 'kunna' && tokens[verb]?.sentence === tokens[shall]?.sentence;
}

/** *ska kunna* before the verb itself: *självständigt kunna boka*. */
const beforeVerb = (said: string, verb: string): string => {
  const at = said.toLowerCase().indexOf(verb);
  return at < 0 ? `kunna ${said}` : `${said.slice(0, at)}kunna ${said.slice(at)}`;
};

const asideAfter = /^,\s[^,;:.]*,/;
const asideBegun = /(?<![a-zåäö])skal{0,2}, [^,]*$/i;
const isPronoun = /^(?:den|de|denna|denne|dessa|detta|där[a-zåäö]*)$/i;
/** *ska kunna hyras och kontrolleras vart tionde år*, *hyras i ett år*: what is done at set times, or so long, is no ability. */
const regular = one`(?<!\p{L})(?:varje|vart|varannan|per (?:år|halvår|kvartal|månad|vecka|dygn|dag|timme|termin|kalender\p{L}+|arbetsdag)|årligen|månadsvis|dagligen|löpande)(?!\p{L})|(?<!\p{L})(?:i|under|på) (?:minst |högst |upp till )?(?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv) (?:timm|dygn|dag|veck|månad|år(?!\p{L}))\p{L}*|(?<!\p{L})under (?:hela )?\p{L}*(?:tiden|perioden|året)(?!\p{L})`;

/** *X ska göras och Y ska bytas*: each clause becomes a sentence. */
function clauseParts(text: PreparedText, shalls: readonly number[]): readonly [string, string] | undefined {
  const { raw, lower, tokens } = text;
  const [shall, second] = shalls;
  if (shall === undefined || shalls.length > 2) return undefined;
  const own = second === undefined ? clauseAfterShall(text, shall) : clauseBeforeShall(text, second);
  const [subject, verb] = [tokens[own?.subject ?? -1], tokens[own?.verb ?? -1]];
  if (!own || !subject || !verb || own.subject < shall) return undefined;
  const before = raw.slice(0, tokens[shall]?.start).trim();
  if (!before || before.includes(',') || condition.test(before.toLowerCase())) return undefined;
  if (isInverted(text, shall) || isUnsureClause(text, shall, own)) return undefined;
  if (pointing.test(lower.slice(subject.start))) return undefined;
  const first = joined(raw.slice(0, own.span[0]).replace(/[\s,;]+$/, ''));
  const who = own.subject === own.verb ? before : capital(raw.slice(subject.start, verb.start).trim());
  if (isPronoun.test(who)) return undefined;
  if (own.isGoverned) return finished(first, `${who} ska ${raw.slice(verb.start)}`);
  // "plantering sker i oktober": what is stated becomes a demand like the other.
  if (!canStandAlone(who, verb.word, lower.slice(verb.end))) return undefined;
  const isDemand = demanding.has(verb.word) || verb.word === 'kan';
  const infinitive = isDemand ? undefined : (infinitiveOf(verb.word) ?? ofCompound(verb.word));
  // "pumpen provkörs": without an infinitive it would be left a statement.
  if (!isDemand && infinitive === undefined) return undefined;
  return finished(first, `${who} ${infinitive ? `ska ${infinitive}${raw.slice(verb.end)}` : raw.slice(verb.start)}`);
}

/** *provkörs*, *slutför*: a compound is inflected as its last part. */
const ofCompound = (verb: string): string | undefined =>
  /(?:kör|för|gör|styr)s?$/.test(verb) ? verb.replace(/s?$/, end => `a${end}`) : undefined;

/** Both as sentences, unless what one of them needs has gone with the other. */
function finished(first: string, second: string): readonly [string, string] | undefined {
  const last = /[a-zåäö]+$/.exec(first.toLowerCase())?.[0] ?? '';
  // "införskaffa och vidmakthålla tillstånd": the object is shared.
  if (isInfinitive(last) && !isPassive(last) && isObjectless(first)) return undefined;
  // "bekosta de tillstånd och göra de anmälningar som krävs": so is the clause with *som*.
  if (/(?<![a-zåäö])(?:de|den|det) [a-zåäö]+$/.test(first.toLowerCase()) && sharedClause.test(second)) return undefined;
  // "ska ingå, omfattning och innehåll bestäms senare": the row of subjects begins before the joint.
  if (/, [a-zåäö]+$/.test(first) && !isInfinitive(last)) return undefined;
  if (first.split('(').length !== first.split(')').length) return undefined;
  return [first.endsWith('.') ? first : `${first}.`, /[.!?:;]$/.test(second) ? second : `${second}.`];
}
const sharedClause = one`(?<!\p{L})de \p{L}+ som(?!\p{L})`;

/** *ombesörja, införskaffa*: verbs alone, where *ska gå* and *ska kunna läsa* may end. */
const isObjectless = (first: string): boolean => /, [a-zåäö]+$|(?:och|samt) [a-zåäö]+$/.test(first.toLowerCase());

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** `ta emot ansökan, bekräfta mottagandet`: once the last member has gone, *och* stands before the one that is last now. */
function joined(first: string): string {
  const comma = first.lastIndexOf(', ');
  const next = /^\S+/.exec(first.slice(comma + 2))?.[0].toLowerCase() ?? '';
  const isRow = / (?:och|samt) /.test(first.slice(comma));
  const endsAside = comma > 0 && asideBegun.test(first.slice(0, comma));
  return comma > 0 && !isRow && !endsAside && isInfinitive(next)
    ? `${first.slice(0, comma)} och ${first.slice(comma + 2)}`
    : first;
}
