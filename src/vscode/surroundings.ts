import type { Around } from './check-steps.ts';
import { CompanionReader, type Companions, type Texts } from './companions.ts';
import { loadCore } from './core.ts';
import type { KravFile } from './krav-file.ts';
import type { Packs } from './packs.ts';

/** What each kind of file is checked against: only specifications have companions, and only packs of one's own must fit the others. */
export class Surroundings {
  readonly #packs: Packs;
  readonly #reader: CompanionReader;

  constructor(packs: Packs, texts: Texts) {
    this.#packs = packs;
    this.#reader = new CompanionReader(packs, texts);
  }

  async companions(file: KravFile): Promise<Companions> {
    return file.language === 'krav-specification' ? this.#reader.of(file) : {};
  }

  /** The packs take longest, and may fail: what can be found without them does not wait. */
  async withoutPacks(file: KravFile): Promise<Companions> {
    return file.language === 'krav-specification' ? { ...(await this.#reader.files(file)), waiting: true } : {};
  }

  /** A copy beside a specification is never edited, and fits the others by having been used. */
  async ofPack({ language, uri }: KravFile): Promise<Around> {
    const isOwn = language === 'krav-pack' && !uri.path.includes('.paket/');
    return { core: await loadCore(), around: isOwn ? await this.#packs.around(uri) : undefined };
  }

  /** For a file that has been closed. */
  forget({ uri }: KravFile): void {
    this.#reader.forget(uri);
  }
}
