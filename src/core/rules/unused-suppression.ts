import type { Finding, Fix } from '../model/finding.ts';
import type { Specification, Suppression } from '../model/generated/types.ts';
import { placeNamed, type FindingsAlong, type PlaceNamed } from './accepted-place.ts';
import type { Rule } from './rule.ts';
import { hasReason } from './suppression-index.ts';

/** An entry that accepts nothing, or nothing that an earlier one does not. */
export interface UnusedEntry {
  readonly entry: Suppression;
  /** Where it stands. */
  readonly at: string;
  readonly rule: Rule | undefined;
  /** An earlier entry accepts the same. */
  readonly isSaid: boolean;
}

/** What may be asked about the file and the rules. */
export interface Known {
  readonly specification: Specification;
  /** A rule's name that is near. */
  readonly guess: (name: string) => string | undefined;
  /** Whether a requirement is in the file. */
  readonly exists: (requirement: string) => boolean;
  readonly findingsAlong: FindingsAlong;
}

/**
 * What is told of it. Only what is mended since is taken away without asking: of the rest somebody has written a reason and a
 * slip.
 */
export function unusedFinding(unused: UnusedEntry, known: Known): Finding {
  const { entry, at, rule, isSaid } = unused;
  const near = rule ? undefined : known.guess(entry.rule);
  const place = rule && placeNamed(entry, known.specification, known.findingsAlong);
  const isMended =
    rule !== undefined && hasReason(entry) && !namesNobody(entry, known) && place === undefined && !isSaid;
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
    message: whyUnused(unused, known, near, place),
    at,
    fixes: [...rename, remove],
  };
}

function whyUnused(
  { entry, rule, isSaid }: UnusedEntry,
  known: Known,
  near: string | undefined,
  place: PlaceNamed | undefined,
): string {
  if (!rule) {
    const guess = near === undefined ? '' : `menade du ”${near}”? Annars `;
    return `Regeln ”${entry.rule}” finns inte, så inget fynd godtas: ${guess}rätta namnet eller ta bort raden.`;
  }
  if (!hasReason(entry))
    return `Fyndet av ${rule.code} godtas inte utan skäl: skriv varför (reason), eller ta bort raden.`;
  if (namesNobody(entry, known))
    return `Kravet ${entry.requirement ?? ''} finns inte, så inget fynd av ${rule.code} godtas: rätta beteckningen eller ta bort raden.`;
  if (place) return placeMessages[place.fault](rule.code, entry.at ?? '', place.named);
  return isSaid
    ? `Samma fynd av ${rule.code} godtas redan på en tidigare rad: behåll ett av skälen och ta bort den andra raden.`
    : `Inget fynd av ${rule.code} godtas längre här: ta bort raden.`;
}

const namesNobody = ({ requirement }: Suppression, { exists }: Known): boolean =>
  requirement !== undefined && !exists(requirement);

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
