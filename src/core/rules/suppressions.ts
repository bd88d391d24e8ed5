import type { Finding, Fix } from '../model/finding.ts';
import type { Specification, Suppression, Workspace } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { concretePath, formatPointer, nameIn, parsePointer } from '../parse/index.ts';
import { guesser } from './cited.ts';
import { followsOtherAct } from './other-act.ts';
import type { Rule } from './rule.ts';

/** Why somebody has accepted the finding; `undefined` when nobody has. */
export const reasonFor = (finding: Finding, suppressions: readonly Suppression[]): string | undefined =>
  entriesFor(suppressions, finding).find(entry => accepts(entry, finding))?.reason;

/**
 * An accepted finding names its rule and a requirement, a place, or neither: then it is accepted in the whole file. What
 * has an id is named by it: a number would silence another once something is moved.
 */
export const accepted = (finding: Finding, suppressions: readonly Suppression[]): boolean =>
  reasonFor(finding, suppressions) !== undefined;

type EntriesByKey = ReadonlyMap<string, readonly Suppression[]>;
const byKey = new WeakMap<readonly Suppression[], EntriesByKey>();

/** Those of the finding's rule, and of its requirement or of none: thousands of entries cost no more than a few. */
function entriesFor(
  suppressions: readonly Suppression[],
  { rule, code, requirement }: Finding,
): readonly Suppression[] {
  const entries = byKey.get(suppressions) ?? keyed(suppressions);
  byKey.set(suppressions, entries);
  const names = rule === code ? [rule] : [rule, code];
  const requirements = requirement === undefined ? [undefined] : [requirement, undefined];
  return names.flatMap(name => requirements.flatMap(each => entries.get(keyOf(name, each)) ?? []));
}

const keyOf = (rule: unknown, requirement: unknown): string => JSON.stringify([rule, requirement ?? null]);

function keyed(suppressions: readonly Suppression[]): EntriesByKey {
  const entries = new Map<string, Suppression[]>();
  for (const entry of suppressions) {
    if (!isObject(entry)) continue;
    const key = keyOf(entry.rule, entry.requirement);
    const found = entries.get(key);
    if (found) found.push(entry);
    else entries.set(key, [entry]);
  }
  return entries;
}

const accepts = (entry: Suppression, { rule, code, requirement, at }: Finding): boolean =>
  isObject(entry) &&
  (entry.rule === rule || entry.rule === code) &&
  hasReason(entry) &&
  (entry.requirement === undefined || entry.requirement === requirement) &&
  (entry.at === undefined || at === entry.at || at.startsWith(`${entry.at}/`));

/** What nobody has given a reason for is not accepted. */
const hasReason = ({ reason }: Suppression): boolean => typeof reason === 'string' && reason.trim() !== '';

/**
 * Entries that silence nothing any longer: the fault is mended, an earlier entry does, or the rule's name is wrong. Nothing
 * is said of a requirement that cannot be read at the moment, nor of a rule that is not judged here. `exists` tells whether
 * a requirement is in the file.
 */
export function unusedSuppressions(
  {
    specification,
    damaged = [],
    workspace,
  }: {
    readonly specification: Specification;
    readonly damaged?: readonly string[];
    readonly workspace?: Workspace | undefined;
  },
  findings: readonly Finding[],
  rules: readonly Rule[],
  exists: (requirement: string) => boolean,
): readonly Finding[] {
  const entries: unknown = specification.suppressions;
  if (!Array.isArray(entries) || entries.length === 0) return [];
  const codes = guesser(() => rules.map(({ code }) => code));
  const ids = guesser(() => rules.map(({ id }) => id));
  const guess = (name: string): string | undefined => codes(name.toUpperCase()) ?? ids(name);
  const isOtherAct = followsOtherAct(specification);
  const place = placesIn(specification as unknown as Json, findings);
  const used = usedEntries(entries as readonly Suppression[], findings);
  const said = new Set<string>();
  return (entries as readonly Suppression[]).flatMap((entry, index) => {
    if (!isObject(entry) || typeof entry.rule !== 'string' || typeof entry.reason !== 'string') return [];
    // An empty text is told as a fault of the file's form
    if (entry.reason === '') return [];
    if (damaged.some(id => id === entry.requirement || entry.at?.split('/').includes(`@${id}`))) return [];
    const rule = rules.find(({ id, code }) => id === entry.rule || code === entry.rule);
    const off = rule && (workspace?.rules?.[rule.id] ?? workspace?.rules?.[rule.code]) === 'off';
    const unjudged = rule?.act === 'LOU' && isOtherAct;
    const key = JSON.stringify([rule?.id ?? entry.rule, entry.requirement ?? null, entry.at ?? null]);
    const isSaid = said.has(key);
    said.add(key);
    if (off || unjudged || (used.has(entry) && !isSaid)) return [];
    return [unused(entry, `/suppressions/${String(index)}`, { rule, guess, exists, place, isSaid })];
  });
}

function usedEntries(entries: readonly Suppression[], findings: readonly Finding[]): ReadonlySet<Suppression> {
  const silenced = findings.filter(({ suppressed }) => suppressed);
  return new Set(silenced.flatMap(finding => entriesFor(entries, finding).filter(entry => accepts(entry, finding))));
}

interface Known {
  readonly rule: Rule | undefined;
  readonly guess: (name: string) => string | undefined;
  readonly exists: (requirement: string) => boolean;
  readonly place: (entry: Suppression) => PlaceNamed | undefined;
  /** An earlier entry accepts the same. */
  readonly isSaid: boolean;
}

/** Only what is mended since is taken away without asking: of the rest somebody has written a reason and a slip. */
function unused(entry: Suppression, at: string, known: Known): Finding {
  const { rule } = known;
  const near = rule ? undefined : known.guess(entry.rule);
  const place = rule && known.place(entry);
  const isMended =
    rule !== undefined && hasReason(entry) && !namesNobody(entry, known) && place === undefined && !known.isSaid;
  const remove: Fix = {
    title: 'Ta bort det som godtogs',
    changes: [{ op: 'remove', at }],
    ...(!isMended && { decision: true }),
  };
  const named = near ?? place?.named;
  const key = near === undefined ? 'at' : 'rule';
  const rename: readonly Fix[] =
    named === undefined
      ? []
      : [{ title: `Byt till ${named}`, changes: [{ op: 'set', at: `${at}/${key}`, value: named }], decision: true }];
  return {
    rule: 'yaml-suppression-unused',
    code: 'YAML-61',
    severity: 'hint',
    message: whyUnused(entry, known, near, place),
    at,
    fixes: [...rename, remove],
  };
}

function whyUnused(entry: Suppression, known: Known, near: string | undefined, place: PlaceNamed | undefined): string {
  const { rule } = known;
  if (!rule) {
    const guess = near === undefined ? '' : `menade du ”${near}”? Annars `;
    return `Regeln ”${entry.rule}” finns inte, så inget fynd godtas: ${guess}rätta namnet eller ta bort raden.`;
  }
  if (!hasReason(entry))
    return `Fyndet av ${rule.code} godtas inte utan skäl: skriv varför (reason), eller ta bort raden.`;
  if (namesNobody(entry, known))
    return `Kravet ${entry.requirement ?? ''} finns inte, så inget fynd av ${rule.code} godtas: rätta beteckningen eller ta bort raden.`;
  if (place) return placeMessages[place.fault](rule.code, entry.at ?? '', place.named);
  return known.isSaid
    ? `Samma fynd av ${rule.code} godtas redan på en tidigare rad: behåll ett av skälen och ta bort den andra raden.`
    : `Inget fynd av ${rule.code} godtas längre här: ta bort raden.`;
}

const namesNobody = ({ requirement }: Suppression, { exists }: Known): boolean =>
  requirement !== undefined && !exists(requirement);

/** What is wrong with how an entry names its place. */
interface PlaceNamed {
  readonly fault: keyof typeof placeMessages;
  /** The place by the ids on its way. */
  readonly named?: string;
}

const placeMessages = {
  missing: (code: string, at: string) =>
    `Platsen ${at} finns inte, så inget fynd av ${code} godtas: rätta platsen (at) eller ta bort raden.`,
  ambiguous: (code: string, at: string) =>
    `Platsen ${at} leder till flera, så inget fynd av ${code} godtas: ge dem olika beteckningar (id), eller ta bort raden.`,
  numbered: (code: string, at: string, named = '') =>
    `Platsen ${at} är angiven med nummer, som ändras när något flyttas, så fyndet av ${code} godtas inte: skriv ${named}.`,
  'numbered-for-nothing': (code: string, at: string, named = '') =>
    `Platsen ${at} är angiven med nummer, och där finns inget fynd av ${code}: skriv platsen med beteckning, som ${named}, eller ta bort raden.`,
};

/** Looks up how an entry names its place; `undefined` where it is named as findings name theirs. */
function placesIn(value: Json, findings: readonly Finding[]): Known['place'] {
  return ({ rule, at }) => {
    if (at === undefined) return undefined;
    const found = concretePath(value, at);
    if (!found.ok) return { fault: found.problem.code === 'pointer-ambiguous' ? 'ambiguous' : 'missing' };
    const names = namesOn(value, found.value);
    const named = formatPointer(names.map(({ byRule }) => byRule));
    if (named === at) return undefined;
    for (const finding of findings) {
      if (finding.suppressed || (finding.rule !== rule && finding.code !== rule)) continue;
      const segments = parsePointer(finding.at)?.slice(0, names.length) ?? [];
      if (segments.length === names.length && names.every(({ all }, i) => all.includes(segments[i] ?? '')))
        return { fault: 'numbered', named: formatPointer(segments) };
    }
    return { fault: 'numbered-for-nothing', named };
  };
}

/** Lists whose elements findings name by their ids. */
const namedLists: ReadonlySet<string | number | undefined> = new Set([
  'sections',
  'requirements',
  'annexes',
  'criteria',
  'items',
]);

/** For each step of a path how findings name it as a rule, and every way in which it may be named. */
function namesOn(
  value: Json,
  path: readonly (string | number)[],
): readonly { readonly byRule: string | number; readonly all: readonly string[] }[] {
  let here: Json | undefined = value;
  return path.map((name, i) => {
    const list: readonly Json[] | undefined = Array.isArray(here) ? (here as readonly Json[]) : undefined;
    here = list ? list[Number(name)] : isObject(here) ? here[name] : undefined;
    const id = list && nameIn(list, Number(name));
    return {
      byRule: id !== undefined && namedLists.has(path[i - 1]) ? id : name,
      all: [String(name), ...(id === undefined ? [] : [id])],
    };
  });
}
