import type { Finding } from '../model/finding.ts';
import type { CrossReferences } from './cross-references.ts';
import type { Reader } from './register.ts';
import type { Draft, Part } from './rule.ts';

/**
 * What a rule about the whole document has found in one part of what it looks at, kept until something that was read for it
 * changes. Parts lie within parts: where only one of them is stale, that one alone is looked into again.
 */
export class KeptPart implements Reader {
  readonly within: KeptPart | undefined;
  stale = true;
  isStaleWithin = false;
  #find: Part['find'];
  #findings: readonly Finding[] = [];
  /** What the last look yielded, in order. */
  #yielded: readonly (Finding | KeptPart)[] = [];
  readonly #parts = new Map<string | object, KeptPart>();
  /** Looks so far, and the one of the part around it that yielded this one last: thus those no longer yielded are told. */
  #looks = 0;
  #yieldedAt = 0;

  constructor(find: Part['find'], within?: KeptPart) {
    this.#find = find;
    this.within = within;
  }

  /** What there is to find now. Throws what a look throws; then all of it is looked into again the next time. */
  findings(cross: CrossReferences, tell: (draft: Draft) => Finding): readonly Finding[] {
    if (!this.stale && !this.isStaleWithin) return this.#findings;
    if (this.stale) this.#yielded = cross.readFor(this, () => this.#look(tell));
    const all: Finding[] = [];
    for (const each of this.#yielded) {
      if (!(each instanceof KeptPart)) all.push(each);
      else for (const finding of each.findings(cross, tell)) all.push(finding);
    }
    this.stale = this.isStaleWithin = false;
    return (this.#findings = all);
  }

  #look(tell: (draft: Draft) => Finding): readonly (Finding | KeptPart)[] {
    this.#looks++;
    const yielded = Array.from(this.#find(), each => ('find' in each ? this.#part(each) : tell(each)));
    for (const [of, part] of this.#parts) {
      if (part.#yieldedAt === this.#looks) continue;
      this.#parts.delete(of);
      // Nothing that it has read makes anybody stale from now on
      part.stale = part.isStaleWithin = true;
    }
    return yielded;
  }

  #part({ of, find }: Part): KeptPart {
    let part = this.#parts.get(of);
    if (part) part.#find = find;
    else this.#parts.set(of, (part = new KeptPart(find, this)));
    part.#yieldedAt = this.#looks;
    return part;
  }
}
