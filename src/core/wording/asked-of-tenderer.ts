import { asDemand } from './as-demand.ts';
import { isKept, isSupplier, isSystem, mainModals, subjectBefore } from './clauses.ts';
import { namesCompany, supplierOf } from './company.ts';
import {
  askedOf,
  boards,
  companyNext,
  having,
  heldBy,
  inUse,
  measured,
  ownHouse,
  papers,
  row,
  staff,
  staffNext,
  tendererHas,
  wanted,
} from './of-tenderer.ts';
import { atTenderer, firmsRoutines, firmsWork, staffSent, tenderer, tenderersOwn, toBeTaken } from './firms-ways.ts';
import { sentenceOf, sentenceUpTo } from './language.ts';
import { pastWork, provesFirm } from './past-work.ts';
import { every, firstIn, one, spanOf } from './pattern.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { alwaysOfTenderer, hadByTenderer } from './tenderer-matters.ts';
import type { Span } from '../text/index.ts';

const demands = new Set(['ska', 'skall', 'måste', 'bör', 'får', 'kan']);
/** *Anbudsgivaren kan visa upp …* demands; *leverantören kan bytas ut* does not. */
const canShow = one`^\s*(?:visa|uppvisa|påvisa|styrka|intyga|redovisa)(?!\p{L})`;
/** *ska kunna lämna in sin årsredovisning i e-tjänsten*. */
const couldKeep = one`^\s*kunna(?!\p{L})`;
const systemOfRules = one`ledningssystem(?:et)?`;
/** *arbeta med verksamhetssystem för skolan*: what it deals in, and no subject. */
const dealsIn = one`(?<!\p{L})(?:med|levererat|sålt|infört|utvecklat) [\p{L}-]*(?:system|tjänster|lösningar|program)(?!\p{L})`;
/** *om leverantören försätts i konkurs*, *hur systemet hanterar referenser*: spoken of, and not asked for. */
const spokenOf = one`(?<!\p{L})(?:om(?! (?:minst|lägst|att|\d))|ifall|när|hur|vid(?! (?:kontroll|anbud|ansökan|tidpunkten))|för att|utbildning för|kurs för|stöd för|statistik|lista över)(?!\p{L})`;
/** *ska ha genomgått utbildning innan uppdraget börjar*: seen to when the contract runs. */
const onceHired = one`(?<!\p{L})(?:innan|inför|senast den)(?!\p{L})`;

export interface AskedOfTenderer {
  readonly span: Span;
  /** May be meant otherwise. */
  readonly isDoubtful: boolean;
}

/** The first words that ask what the tenderer, or those who do its work, is, has done or owns. */
export function askedOfTenderer(text: PreparedText): AskedOfTenderer | undefined {
  const found =
    ofCompany(text) ?? statedOfCompany(text) ?? wantedOfCompany(text) ?? askedElsewhere(text) ?? inFragment(text);
  return found && { ...found, span: withNoun(text, found.span) };
}

/** *akademisk*, *haft*, *teknisk och yrkesmässig*: the noun comes after, and *kapacitet att* ends with its own. */
const unfinished = one`(?:^|\s)(?:haft|genomfört|utfört|lett|akademisk[at]?|(?:teknisk|yrkesmässig)[at]?|ekonomisk[at]?)$`;
const upToNoun = one`^(?:\s(?:[\p{L}\d-]{1,4}|\([^)]*\))){0,3}\s[\p{L}-]{5,}`;
const linking = one`(?:\s(?:för\s)?att)$`;

function withNoun({ lower }: PreparedText, [start, end]: Span): Span {
  const words = lower.slice(start, end);
  // "Dykaren ska klara detta: två års vana": what is asked stands after the colon.
  const colon = words.lastIndexOf(': ');
  if (colon > 0 && /\s(?:ska|skall) /.test(words.slice(0, colon))) return [start + colon + 2, end];
  if (unfinished.test(words)) return [start, end + (upToNoun.exec(lower.slice(end))?.[0].length ?? 0)];
  return [start, end - (linking.exec(words)?.[0].length ?? 0)];
}

const isCompany = (subject: string): boolean => isSupplier(subject) || staff.test(subject) || isFirm(subject);

const isFirm = (subject: string): boolean =>
  namesCompany(subject) && (supplierOf.test(subject) || !isSystem(subject.replace(systemOfRules, '')));

/** By a main clause whose subject is the company, those who work there, or what it is measured by. */
function ofCompany(text: PreparedText): AskedOfTenderer | undefined {
  for (const place of mainModals(text, demands)) {
    const token = text.tokens[place];
    if (!token) continue;
    const subject = subjectBefore(text, place);
    const rest = restOf(text, token);
    if (token.word === 'kan' && !canShow.test(rest)) continue;
    if (couldKeep.test(rest) && isKept(rest)) continue;
    const span = matterOf(subject, rest, token.end) ?? measureOf(text, subject, rest, token.start);
    if (span) return { span, isDoubtful: false };
    const own = waysOf(subject, rest, token.end);
    if (own) return own;
  }
  return undefined;
}

/** *Anbudsgivaren ska arbeta systematiskt med …*, *tillhandahålla arbetsledare med …*: plain of who tenders, a guess of who delivers. */
function waysOf(subject: string, rest: string, from: number): AskedOfTenderer | undefined {
  const tenders = tenderer.test(subject) && !isSystem(subject);
  if (!tenders && !isSupplier(subject) && !isFirm(subject)) return undefined;
  const plain = firstIn(rest, firmsWork) ?? firstIn(rest, staffSent);
  const found =
    plain ?? firstIn(rest, firmsRoutines) ?? firstIn(rest, ownHouse) ?? (tenders ? firstIn(rest, tenderersOwn) : null);
  if (!found) return undefined;
  const blanks = /^\s*/.exec(found[0])?.[0].length ?? 0;
  const [start, end] = spanFrom(found, from);
  return { span: [start + blanks, end], isDoubtful: !plain || !tenders };
}

/** *Medlem i federationen ska …*, *ansluten part*: who joins may be a firm, and what no user has is asked of it. */
const isMember = one`^(?:medlem(?:men|mar|marna)?(?: i [^.;]{2,60})?|(?:ansl(?:uten|utande|utna)|deltagande|medverkande) (?:part|organisation|aktör|operatör|företag)(?:en|er|erna)?)$`;

/** *Leverantören ska ha …*, *Till anbudet ska leverantören foga …*, *ska en försäkring vara tecknad av anbudsgivaren*. */
function matterOf(subject: string, rest: string, from: number): Span | undefined {
  const next = companyNext.exec(rest)?.[0] ?? '';
  const isNext = staffNext.test(rest);
  const had = having.test(rest.slice(next.length)) || isNext;
  const isAsked = next !== '' || isNext || isCompany(subject);
  const asked = isAsked || isMember.test(subject) ? askedIn(rest, had && isAsked) : null;
  if (asked) return spanFrom(asked, from);
  const held = heldBy.test(rest) && !isSystem(subject) ? firstIn(rest, hadByTenderer) : null;
  return held ? spanFrom(held, from) : undefined;
}

/** *Omsättningen ska uppgå till*, *Försäkring ska innehas av anbudsgivaren*. */
function measureOf(text: PreparedText, whole: string, rest: string, before: number): Span | undefined {
  const isHeld = heldBy.test(rest);
  if ((!measured.test(rest) && !isHeld) || isSystem(whole.replace(systemOfRules, ''))) return undefined;
  const after = whole.lastIndexOf(':') + 1;
  const subject = whole.slice(after);
  const found =
    firstIn(subject, alwaysOfTenderer) ?? (isHeld || isCompany(whole) ? firstIn(subject, hadByTenderer) : null);
  return found ? spanFrom(found, text.lower.lastIndexOf(whole, before) + after) : undefined;
}

/** *vid anbudstillfället*, *redan när anbudet lämnas*: when it is to be so, and no word of what. */
const atTender = every`(?<!\p{L})(?:redan )?(?:vid (?:tidpunkten för )?|senast vid |när |då |innan |på )(?:anbud|ansökning)\p{L}*(?: (?:avgivande|in?lämnande|inlämning|lämnas|lämnande|ges in|dag|ingivande))?\p{L}*(?!\p{L})`;

/** What follows the modal in its sentence; blanks stand for when. */
const restOf = (text: PreparedText, { end, sentence }: Token): string =>
  text.lower.slice(end, text.sentences[sentence]?.[1]).replace(atTender.made, words => ' '.repeat(words.length));

function askedIn(rest: string, isHad: boolean): RegExpExecArray | null {
  const found = firstIn(rest, alwaysOfTenderer) ?? (isHad ? firstIn(rest, hadByTenderer) : null);
  if (!found || onceHired.test(rest)) return null;
  const before = rest.slice(0, found.index);
  const firstWord = found[0].split(' ', 1)[0] ?? '';
  return spokenOf.test(before + firstWord) || isSystem(before.replace(dealsIn, ' ')) ? null : found;
}

/** *Bolaget är registrerat för F-skatt*: stated, and no less asked for. */
function statedOfCompany(written: PreparedText): AskedOfTenderer | undefined {
  const stated = asDemand(written);
  const found = stated && ofCompany(stated.text);
  return found && { ...found, span: stated.asWritten(found.span) };
}

/** *Vi kräver att ni har levererat …*, *Vana krävs av konsultföretaget*. */
function wantedOfCompany(text: PreparedText): AskedOfTenderer | undefined {
  for (const words of wanted) {
    const want = text.first(words);
    if (!want || !isCompany((want[1] ?? '').trim())) continue;
    const from = want.index + want[0].length;
    const found = askedIn(text.lower.slice(from, text.sentences[text.sentenceAt(from)]?.[1]), true);
    if (found) return { span: spanFrom(found, from), isDoubtful: false };
  }
  const asked = askedOf.exec(text.lower);
  const before = asked && isCompany(asked[1] ?? '') ? text.first(hadByTenderer) : null;
  return before && asked && before.index < asked.index ? { span: spanOf(before), isDoubtful: false } : undefined;
}

function askedElsewhere(written: PreparedText): AskedOfTenderer | undefined {
  const stated = asDemand(written);
  const shown = (stated?.text ?? written).first(papers);
  const span = shown && spanOf(shown);
  if (span && !isKept(written.lower)) return { span: stated?.asWritten(span) ?? span, isDoubtful: true };
  const proved = ofPastWork(written) ?? provedOfFirm(written);
  if (proved) return { span: proved, isDoubtful: false };
  const listed = written.first(row);
  if (listed) return { span: spanOf(listed), isDoubtful: !namesCompany(listed[0]) };
  const has = isKept(written.lower) ? null : written.first(tendererHas);
  if (has) return { span: spanOf(has), isDoubtful: true };
  const board = written.first(boards);
  if (board && !isSystem(written.lower.slice(0, board.index))) return { span: spanOf(board), isDoubtful: false };
  const taken = written.first(toBeTaken) ? (written.first(hadByTenderer) ?? written.first(alwaysOfTenderer)) : null;
  if (taken) return { span: spanOf(taken), isDoubtful: false };
  const at = written.first(atTenderer);
  if (at && !isSystem(at[0])) return { span: spanOf(at), isDoubtful: true };
  const used = written.first(inUse);
  return used ? { span: spanOf(used), isDoubtful: true } : undefined;
}

/** *Referensuppdraget ska ha omfattat …*, *Bifoga CV på …*. */
function ofPastWork(text: PreparedText): Span | undefined {
  const found = text.first(pastWork);
  if (!found || isKept(sentenceOf(text, found.index))) return undefined;
  return isSystem(sentenceUpTo(text, found.index)) ? undefined : spanOf(found);
}

/** *Bevis på att leverantören uppfyller detta: ISO 27001-certifiering*. */
function provedOfFirm(text: PreparedText): Span | undefined {
  const proved = text.first(provesFirm);
  const found = proved && (text.first(hadByTenderer) ?? text.first(alwaysOfTenderer));
  return found && !isKept(sentenceOf(text, proved.index).replace(systemOfRules, '')) ? spanOf(found) : undefined;
}

const anyModal = one`(?<!\p{L})(?:ska|skall|måste|bör|kan|får|kunna)(?!\p{L})`;
const fewWords = 100;

/** *Referenser från liknande uppdrag - minst 2 st*: a line without a verb. */
function inFragment(text: PreparedText): AskedOfTenderer | undefined {
  const { lower } = text;
  if (lower.length > fewWords || anyModal.test(lower) || asDemand(text)) return undefined;
  const found = text.first(alwaysOfTenderer);
  const before = lower.slice(0, found?.index ?? 0);
  return found && !spokenOf.test(before) && !isSystem(before) ? { span: spanOf(found), isDoubtful: true } : undefined;
}

const spanFrom = ({ 0: words, index }: RegExpExecArray, from: number): Span => [
  from + index,
  from + index + words.length,
];
