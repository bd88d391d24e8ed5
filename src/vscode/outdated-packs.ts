import type { App } from './app.ts';
import { loadCore } from './core.ts';
import type { KravFile } from './krav-files.ts';

/** A pack that a specification uses in an older version than the one at hand. */
export interface OutdatedPack {
  readonly pack: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export async function outdatedPacks(app: App, { uri, source }: KravFile): Promise<readonly OutdatedPack[]> {
  const [core, library] = await Promise.all([loadCore(), app.packs.library(uri)]);
  const { packs } = source.value;
  return Object.entries(core.isObject(packs) ? packs : {}).flatMap(([pack, use]) => {
    const newest = library.pack(pack);
    const from = core.isObject(use) && use.use === true ? use.version : undefined;
    if (!newest || typeof from !== 'string' || core.compareVersions(from, newest.version) >= 0) return [];
    return [{ pack, title: newest.title, from, to: newest.version }];
  });
}
