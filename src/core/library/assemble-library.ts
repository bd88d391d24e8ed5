import type { Finding } from '../model/finding.ts';
import type { AnnexTemplate } from '../model/generated/types.ts';
import { findingsAmong } from './library-findings.ts';
import { createLibrary, type LoadedPack, type PackLibrary } from './pack-library.ts';

export interface LibrarySources {
  /** Those that come with the program: they are right, and fit together. */
  readonly builtIn: readonly LoadedPack[];
  /** The organisation's. */
  readonly own: readonly LoadedPack[];
  readonly copies?: readonly LoadedPack[];
  readonly annexTemplates?: readonly AnnexTemplate[];
}

/** An own pack that does not fit the others: a ring, an id that is taken, a reference that leads nowhere. */
export interface RefusedPack {
  readonly pack: LoadedPack;
  readonly finding: Finding;
}

/**
 * Puts a library together of what fits. An own pack that does not fit is left out whole, and told; what leans on it is
 * then left out too, and all else goes on.
 */
export function assembleLibrary({ builtIn, own, copies = [], annexTemplates = [] }: LibrarySources): {
  readonly library: PackLibrary;
  readonly refused: readonly RefusedPack[];
} {
  const refused: RefusedPack[] = [];
  let kept = own;
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const misfits = kept.flatMap((pack, index) => {
      const others = [...builtIn, ...kept.filter(each => each !== pack)];
      const earlier = [...builtIn, ...kept.slice(0, index)];
      const finding = findingsAmong(pack.pack, { others, earlier, annexTemplates }).find(
        ({ severity }) => severity === 'error',
      );
      return finding ? [{ pack, finding }] : [];
    });
    refused.push(...misfits);
    kept = kept.filter(pack => !misfits.some(misfit => misfit.pack === pack));
  }
  return { library: createLibrary({ packs: [...builtIn, ...kept], copies, annexTemplates }), refused };
}
