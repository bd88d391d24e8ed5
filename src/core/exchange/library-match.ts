import type { PackLibrary } from '../library/pack-library.ts';
import { createSimilarity, relatedFrom } from '../library/similar.ts';
import type { Kind, Pack, PackRequirement, ParameterValue, Requirement } from '../model/generated/types.ts';
import { parameterName, parseText, resolveText, scopeOf, shownText, type Scope } from '../text/index.ts';

/** A requirement of a pack, as it can stand in for one that was imported. */
export interface LibraryRequirement {
  /** Where it is found, with all that it cites. */
  readonly library: PackLibrary;
  readonly pack: string;
  readonly packTitle: string;
  /** The requirement's id in its pack. */
  readonly id: string;
  readonly kind: Kind;
  /** As a person reads it, with the values that the pack suggests. */
  readonly shown: string;
  /** What comes with it: its text, proof, motive, source and all else that the pack says. */
  readonly fields: Partial<Requirement> & Pick<Requirement, 'kind' | 'text'>;
}

export interface LibraryMatch {
  readonly requirement: LibraryRequirement;
  /** 0–1. */
  readonly score: number;
  /** Whether the two are likely to be about the same thing; else a person should look twice. */
  readonly isRelated: boolean;
}

/** Below this, what two texts have in common is chance. */
const nearestFrom = 0.15;

/** Finds the pack requirement most like a text; undefined where none is like it at all. */
export type FindMatch = (text: string) => LibraryMatch | undefined;

/**
 * Looks among the requirements that stand on their own. Those that a pack makes for each row or from an answer have no
 * text before the questions are answered.
 */
export function createFindMatch(library: PackLibrary): FindMatch {
  const requirements = library.packs.flatMap(pack =>
    (pack.requirements ?? []).flatMap(each => variantsOf(each, pack, library)),
  );
  const similarity = createSimilarity(requirements, ({ shown }) => shown);
  return text => {
    const [best] = similarity.best(text, 1);
    if (!best || best.score < nearestFrom) return undefined;
    return { requirement: best.item, score: best.score, isRelated: best.score >= relatedFrom };
  };
}

function variantsOf(requirement: PackRequirement, pack: Pack, library: PackLibrary): readonly LibraryRequirement[] {
  if (requirement.forEach) return [];
  const { kind, text } = requirement;
  const variants = typeof kind === 'string' ? [{ kind, text }] : kind.map(each => ({ text, ...each }));
  return variants.flatMap(variant =>
    waitsForAnswer(variant.text) ? [] : [toLibraryRequirement(requirement, variant.kind, variant.text, pack, library)],
  );
}

const waitsForAnswer = (text: string): boolean =>
  text.includes('{{') &&
  parseText(text).parts.some(part => part.type === 'name' && /^(item|answers)\./.test(part.name));

function toLibraryRequirement(
  requirement: PackRequirement,
  kind: Kind,
  text: string,
  pack: Pack,
  library: PackLibrary,
): LibraryRequirement {
  const parameters = parametersIn(text, pack);
  const annexes = annexesOf(pack, library);
  const scope = scopeOf({ specification: { kravbyggaren: 1, parameters }, packs: [pack] });
  const { motive, publicMotive, guidance, owner, verification, answer, covers, basis, id } = requirement;
  const fields = {
    kind,
    text,
    ...(motive && !waitsForAnswer(motive) && { motive }),
    ...(publicMotive && !waitsForAnswer(publicMotive) && { publicMotive }),
    ...(owner && { owner }),
    ...(verification && { verification }),
    ...(answer && { answer }),
    ...(covers && { covers }),
    ...(guidance && { guidance }),
    source: { pack: pack.id, requirement: id, version: pack.version },
    ...(basis && { basis }),
  };
  return { library, pack: pack.id, packTitle: pack.title, id, kind, shown: readable(text, scope, annexes), fields };
}

/** Titles of the annexes that a pack brings. */
const annexesOf = ({ annexes = [] }: Pack, library: PackLibrary): ReadonlyMap<string, string> =>
  new Map(
    annexes.flatMap(({ id, title, template }) => {
      const name = title ?? (template === undefined ? undefined : library.annexTemplate(template)?.title);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );

/** The text as a person reads it before it has a place: what it refers to is named by what it is. */
const readable = (text: string, scope: Scope, annexes: ReadonlyMap<string, string>): string =>
  resolveText(text, scope)
    .parts.map(part => {
      if (part.type !== 'unfilled') return shownText(part);
      const { reference, name } = part.unfilled;
      if (reference === 'annex') return `bilagan ${annexes.get(name) ?? `”${name}”`}`;
      return reference === 'requirement' ? name : name === 'buyer' ? 'beställaren' : '…';
    })
    .join('')
    .replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, first: string) => before + first.toUpperCase());

/** The parameters that a text cites, as suggestions that somebody has to decide. */
function parametersIn(text: string, pack: Pack): Readonly<Record<string, ParameterValue>> {
  const cited = new Set(
    parseText(text).parts.flatMap(part => {
      if (part.type === 'name') return [part.name];
      return part.type === 'helper' && part.argument.type === 'name' ? [part.argument.name] : [];
    }),
  );
  const declared = (pack.parameters ?? []).filter(declaration => cited.has(parameterName(pack, declaration)));
  return Object.fromEntries(
    declared.map(declaration => [
      parameterName(pack, declaration),
      {
        ...(declaration.suggested !== undefined && { value: declaration.suggested }),
        ...(declaration.unit !== undefined && { unit: declaration.unit }),
        status: 'suggested' as const,
      },
    ]),
  );
}
