import { abbreviationsIn } from '../wording/abbreviations.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import { citationsIn, type Citation } from './citations.ts';
import { inferredCovers } from '../wording/inferred-covers.ts';
import { isBinding } from '../wording/language.ts';
import { grants, optionClauseIn } from '../wording/option-clauses.ts';
import { pattern } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import type { RegisterName } from './register.ts';
import { switchingChargeIn, switchingChargePattern } from '../wording/switching-charges.ts';
import { placesOf } from '../wording/word-gate.ts';

/** What the document rules need to know of one requirement; made once per requirement. */
export interface RequirementRecord {
  readonly requirement: CheckedRequirement;
  readonly id: string;
  readonly at: string;
  readonly section: string;
  readonly citations: readonly Citation[];
  /** Its section's place in the file; one object for all of a section's records. */
  readonly home: { readonly order: number };
  /** Place in its section's list, from 0; moves when a requirement is inserted before it. */
  index: number;
}

export function recordOf(
  requirement: CheckedRequirement,
  at: string,
  section: string,
  home: RequirementRecord['home'],
): RequirementRecord {
  const citations = citationsOf(requirement);
  return { requirement, id: requirement.id, at, section, citations, home, index: 0 };
}

type Put = (register: RegisterName, key: string) => void;

/**
 * Tells the registers that a requirement stands in, each with a key: the same for as long as it is the same requirement,
 * so that nobody needs to keep them to take it out again.
 */
export function putKeys({ requirement, citations }: RequirementRecord, put: Put): void {
  const { id, kind, prepared, criterion, priceRow, answer, source, covers, targets } = requirement;
  const { requires, excludes, alternatives, lots } = requirement;
  if (id) put('byId', id);
  if (id) put('byLetters', id.toLowerCase());
  if (kind) put('byKind', kind);
  const text = normalised(prepared);
  if (text) put('byText', text);
  if (criterion) put('criteria', criterion);
  if (priceRow) put('priceRows', priceRow);
  if (answer?.annex) put('answerAnnexes', answer.annex);
  if (source?.item !== undefined && source.requirement) put('byOrigin', source.requirement);
  if (covers) putEach('byCover', covers, put);
  else if (isImported(requirement)) putEach('byCover', inferredCovers(prepared), put);
  if (targets) putEach('targets', targets, put);
  if (requires) putEach('requires', requires, put);
  if (excludes) putEach('excludes', excludes, put);
  if (alternatives) put('alternatives', alternatives);
  if (lots) putEach('lots', lots, put);
  if (answer?.annex || citations.length > 0) putCited(answer?.annex, citations, put);
  putSubjects(requirement, put);
  putLacking(requirement, put);
  if (isBinding(kind)) putEach('abbreviations', abbreviationsIn(prepared), put);
}

/** A list is a stranger's and may say the same twice. */
function putEach(register: RegisterName, list: readonly string[], put: Put): void {
  if (list.length > 0) for (const key of list.length > 1 ? new Set(list) : list) put(register, key);
}

function putCited(answerAnnex: string | undefined, citations: readonly Citation[], put: Put): void {
  const annexes = citations.flatMap(({ sort, name }) => (sort === 'annex' ? [name] : []));
  putEach('annexes', answerAnnex ? [answerAnnex, ...annexes] : annexes, put);
  putEach(
    'tags',
    citations.map(({ tag }) => tag),
    put,
  );
}

/** Text without case, blanks and final punctuation: two that are equal say the same. */
function normalised({ rawLower }: PreparedText): string {
  const text = rawLower.trim().replace(/\s{2,}|[^\S ]/g, ' ');
  return text.endsWith('.') || text.endsWith(';') ? text.slice(0, -1) : text;
}

const noCitations: readonly Citation[] = [];

/** The placeholders of every text of a requirement that is shown with them filled. */
function citationsOf({ text, publicMotive, verification }: CheckedRequirement): readonly Citation[] {
  let found = citedIn(text, '/text', noCitations);
  if (publicMotive) found = citedIn(publicMotive, '/publicMotive', found);
  for (let i = 0; i < (verification?.length ?? 0); i++) {
    const { evidence, by, when } = verification?.[i] ?? {};
    const at = `/verification/${String(i)}`;
    if (evidence) found = citedIn(evidence, `${at}/evidence`, found);
    if (by) found = citedIn(by, `${at}/by`, found);
    if (when) found = citedIn(when, `${at}/when`, found);
  }
  return found;
}

const citedIn = (text: string, at: string, before: readonly Citation[]): readonly Citation[] =>
  text.includes('{{') ? [...before, ...citationsIn(text, at)] : before;

const environmentWords = pattern`(?<!\p{L})(?:it-miljö(?:n|er)?|miljöprofil(?:en)?|(?:befintlig|nuvarande|existerande)\p{L}* (?:\p{L}+ )?(?:it-)?(?:infrastruktur|systemmiljö|driftmiljö|it-\p{L}+))(?!\p{L})`;

function putSubjects(requirement: CheckedRequirement, put: Put): void {
  const { kind, targets, covers, prepared } = requirement;
  const isSpoken = prepared.mayAny(anySubject);
  const isOfEnvironment = (targets?.length ?? 0) > 0 || covers?.includes('existing-infrastructure') === true;
  if (isOfEnvironment || (isSpoken && prepared.has(environmentWords))) put('subjects', 'environment');
  if ((isSpoken && prepared.has(renewal)) || (grants(requirement) && optionClauseIn(requirement)))
    put('subjects', 'renewal');
  if (isBinding(kind) && prepared.has(users)) put('subjects', 'användare');
  if (isSpoken) putSpoken(requirement, put);
}

/** What only the words tell. */
function putSpoken({ kind, prepared }: CheckedRequirement, put: Put): void {
  for (const buyer of new Set(prepared.all(buyerWords).map(([word]) => word))) put('subjects', buyer);
  if ((kind === 'selection' || kind === 'award') && prepared.has(staff)) put('subjects', `staff-${kind}`);
  if (prepared.has(equivalence)) put('subjects', 'equivalence');
  if (prepared.has(indefinite)) put('subjects', 'indefinite');
  if (prepared.has(availability)) put('subjects', 'availability');
  if (kind === 'contract' && prepared.has(customer)) put('subjects', 'kunden');
  if (kind !== 'information' && switchingChargeIn(prepared)) put('subjects', 'switching-charge');
}

/** Kinds that can ask the same of the same. */
export const demandKinds = ['mandatory', 'award'] as const;

/**
 * *Systemet ska kunna visa status* and *Mervärde: systemet visar status* ask nearly the same, and have the same key. Empty
 * for other kinds.
 */
export function demandOf({ kind, prepared }: CheckedRequirement): string {
  if (!demandKinds.some(each => each === kind)) return '';
  const { masked, raw, rawLower, lower, tokens } = prepared;
  // Two that differ in a placeholder alone do not say the same.
  if (masked !== raw) return wordsOf(rawLower);
  // Two numbers (FNV-1a with two primes) in place of the words: every text has a key, and few are ever compared.
  let [first, second, count] = [0x811c9dc5, 0x1b873593, 0];
  for (const { word, start, end } of tokens) {
    if (empty.has(word) || (start === 0 && word === 'mervärde')) continue;
    count++;
    const stem = stemEnd(lower, start, end);
    for (let i = start; i <= stem; i++) {
      const code = i === stem ? 0 : lower.charCodeAt(i);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x010004b7);
    }
  }
  return count === 0 ? '' : `${String(count)} ${String(first >>> 0)} ${String(second >>> 0)}`;
}

const wordsOf = (text: string): string =>
  text
    .split(/[^a-zåäö0-9]+/)
    .filter((word, i) => word !== '' && !empty.has(word) && (i > 0 || word !== 'mervärde'))
    .map(word => word.slice(0, stemEnd(word, 0, word.length)))
    .join(' ');

/** Where the stem of a word ends: *visa* and *visar*, *stödja* and *stödjer*, since a mervärde stands in the present tense. */
function stemEnd(text: string, start: number, end: number): number {
  const last = end - start > 2 && text.charCodeAt(end - 1) === smallR ? end - 1 : end;
  const vowel = text.charCodeAt(last - 1);
  return last - start > 2 && (vowel === smallA || vowel === smallE) ? last - 1 : last;
}

const [smallA, smallE, smallR] = [0x61, 0x65, 0x72];

const empty = new Set(['ska', 'skall', 'bör', 'kan', 'kunna']);

const staff = pattern`(?:konsult|personal|nyckelperson|projektledare|medarbetare|utbildare|bemanning)[^.]{0,80}(?:erfarenhet|kompetens|utbildning|kvalifikation|certifier)|(?:erfarenhet|kompetens|kvalifikation)[^.]{0,60}(?:konsult|personal|nyckelperson|projektledare|medarbetare|utbildare)`;
const buyerWords = pattern`(?<!\p{L})(?:beställaren|köparen|uppdragsgivaren)(?=s?(?!\p{L}))`;
/** A contract without an end; the one that there is today is told about, not asked for. */
export const indefinite = pattern`(?<!\p{L})(?<!(?:nuvarande|befintliga|dagens) )(?:avtalet|kontraktet|ramavtalet)\s[^.]{0,60}?(?:gäller|löper|gälla|löpa|förlängs?)[^.]{0,40}? tills vidare(?!\p{L})|(?<!\p{L})(?:gäller|löper|förlängs) (?:avtalet|kontraktet|ramavtalet)[^.]{0,40}? tills vidare(?!\p{L})`;
const availability = pattern`(?:tillgänglig|upptid)[^.]{0,80}?(?:99[.,]9|100 ?(?:%|procent))`;
/** The buyer, where the supplier has a duty towards it; a demand on the system has customers of its own. */
const customer = pattern`(?<!\p{L})leverantören (?:ska|skall|får|ansvarar|åtar sig)(?!\p{L})[^.]{0,120}?(?<!\p{L})kunden(?=s?(?!\p{L}))`;
/** Whoever uses it, without a word for which of them. */
const users = pattern`(?<![\p{L}-])användar(?:en?s?|nas?|es)(?![\p{L}-])`;
const renewal = pattern`förläng|(?<!\p{L})option|förbehåller sig`;
const equivalence = pattern`likvärdig`;

/** Without one of these the words of a requirement tell of no subject: most have none. */
const anySubject = placesOf([
  environmentWords,
  staff,
  buyerWords,
  indefinite,
  availability,
  customer,
  renewal,
  equivalence,
  switchingChargePattern,
]);

export const isImported = ({ source, imported }: CheckedRequirement): boolean =>
  source?.file !== undefined || imported !== undefined;

/** Brought by an import, and nobody has said that it was read. */
export const isUntouchedImport = (requirement: CheckedRequirement): boolean =>
  isImported(requirement) && !requirement.reviewed;

function putLacking(requirement: CheckedRequirement, put: Put): void {
  const { kind, motive, publicMotive, owner, verification = [], prepared } = requirement;
  if (kind === 'award' && requirement.criterion === undefined) put('lacking', 'criterion');
  if (kind === 'price' && requirement.priceRow === undefined) put('lacking', 'price-row');
  if (isBinding(kind)) {
    if (!motive?.trim() && !publicMotive?.trim()) put('lacking', 'motive');
    if (!owner) put('lacking', 'owner');
  }
  if (!isUntouchedImport(requirement)) return;
  put('lacking', 'review');
  const isTested = (kind === 'mandatory' || kind === 'award') && prepared.raw.trim() !== '';
  if (isTested && verification.length === 0) put('lacking', 'import-proof');
}
