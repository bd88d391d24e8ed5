import { findingsAmong, readPack, type PacksAround } from '../library/index.ts';
import type { Finding } from '../model/finding.ts';
import type { Pack, Workspace } from '../model/generated/types.ts';
import type { Source } from '../parse/index.ts';
import { checkPack } from './check-pack.ts';

/**
 * All that is to be said of a pack while it is written: its text, its shape and content, how it fits the other packs,
 * and what the rules say of its statements. What stands in the way of using it comes first and alone.
 */
export function checkPackFile(source: Source, around: PacksAround, workspace?: Workspace): readonly Finding[] {
  const { findings, loaded } = readPack(source);
  if (!loaded) return findings;
  const pack = source.value as unknown as Pack;
  return [...findings, ...findingsAmong(pack, around), ...checkPack(pack, workspace)];
}
