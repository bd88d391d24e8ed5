import type { AnnexTemplate, Pack, PackRequirement } from '../model/generated/types.ts';

/** A pack with the text it was read from: its copy beside a specification is that text, byte for byte. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly text: string;
}

/**
 * The packs that a host has found. Built-in ones, those of the workspace and the copies beside a specification all come
 * as texts; the library does not know where from.
 */
export interface PackLibrary {
  /** The newest of each id, in document order (`order`, then id); replaced ones left out. */
  readonly packs: readonly Pack[];
  /** With a version: exactly that one, also from copies. Without: the newest. */
  pack(id: string, version?: string): Pack | undefined;
  text(id: string, version: string): string | undefined;
  annexTemplate(id: string): AnnexTemplate | undefined;
}

export interface LibraryParts {
  readonly packs: readonly LoadedPack[];
  /** Older versions kept beside a specification; never offered as packs to use. */
  readonly copies?: readonly LoadedPack[];
  readonly annexTemplates?: readonly AnnexTemplate[];
}

/** Puts a library together. What does not fit together is reported by `libraryFaults`; here the later one wins. */
export function createLibrary({ packs, copies = [], annexTemplates = [] }: LibraryParts): PackLibrary {
  const replaced = new Set(
    packs.flatMap(({ pack }) => (pack.replaces && pack.replaces !== pack.id ? [pack.replaces] : [])),
  );
  const newest = new Map<string, Pack>();
  const versions = new Map<string, LoadedPack>();
  for (const loaded of copies) versions.set(versionKey(loaded.pack.id, loaded.pack.version), loaded);
  for (const loaded of packs) {
    versions.set(versionKey(loaded.pack.id, loaded.pack.version), loaded);
    if (!replaced.has(loaded.pack.id)) newest.set(loaded.pack.id, loaded.pack);
  }
  const templates = new Map(annexTemplates.map(template => [template.id, template]));
  return {
    packs: [...newest.values()].sort(inDocumentOrder),
    pack: (id, version) => (version === undefined ? newest.get(id) : versions.get(versionKey(id, version))?.pack),
    text: (id, version) => versions.get(versionKey(id, version))?.text,
    annexTemplate: id => templates.get(id),
  };
}

const versionKey = (id: string, version: string): string => `${id}@${version}`;

/** Packs without `order` come last; equal ones by id, by code unit, the same on every machine. */
export function inDocumentOrder(a: Pack, b: Pack): number {
  const difference = (a.order ?? Infinity) - (b.order ?? Infinity);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Compares version numbers; negative when `a` is older. A pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [numbersA, preA] = split(a);
  const [numbersB, preB] = split(b);
  for (const [i, number] of numbersA.entries()) {
    const difference = number - (numbersB[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (preA === preB) return 0;
  if (preA === '' || preB === '') return preA === '' ? 1 : -1;
  return preA < preB ? -1 : 1;
}

function split(version: string): readonly [readonly number[], string] {
  const [release = '', ...pre] = (version.split('+')[0] ?? '').split('-');
  return [release.split('.').map(Number), pre.join('-')];
}

/** A requirement of a pack in use, with the pack that it comes from. */
export interface UsedRequirement {
  readonly requirement: PackRequirement;
  readonly pack: Pack;
  /** Packs whose requirement of the same id this one stands in for. */
  readonly overrides: readonly string[];
}

/** The requirements of the packs in use, in document order; an extending pack's stand in place of those it redefines. */
export function requirementsInUse(packs: readonly Pack[]): readonly UsedRequirement[] {
  const redefined = new Map<
    string,
    { readonly requirement: PackRequirement; readonly pack: Pack; overrides: string[] }
  >();
  for (const pack of packs)
    for (const base of pack.extends ?? []) {
      const ids = new Set(packs.find(({ id }) => id === base)?.requirements?.map(({ id }) => id));
      for (const requirement of pack.requirements ?? [])
        if (ids.has(requirement.id))
          redefined.set(`${base} ${requirement.id}`, { requirement, pack, overrides: [base] });
    }
  const moved = new Set([...redefined.values()].map(({ requirement }) => requirement));
  return packs.flatMap(pack =>
    (pack.requirements ?? []).flatMap(requirement => {
      if (moved.has(requirement)) return [];
      return [redefined.get(`${pack.id} ${requirement.id}`) ?? { requirement, pack, overrides: [] }];
    }),
  );
}
