import { isObject } from '../model/json.ts';
import type { Checked } from './checked.ts';

/** A file's requirements by the id that is written there, also where several have the same. */
export class RequirementsById {
  readonly #byId = new Map<string, Checked[]>();
  readonly #doubled = new Set<string>();

  add(checked: Checked): void {
    const id = writtenId(checked);
    if (id === undefined) return;
    const known = this.#byId.get(id);
    if (!known) this.#byId.set(id, [checked]);
    else {
      known.push(checked);
      this.#doubled.add(id);
    }
  }

  remove(checked: Checked): void {
    const id = writtenId(checked);
    const known = id === undefined ? undefined : this.#byId.get(id);
    if (id === undefined || !known) return;
    const at = known.indexOf(checked);
    if (at >= 0) known.splice(at, 1);
    if (known.length < 2) this.#doubled.delete(id);
    if (known.length === 0) this.#byId.delete(id);
  }

  /** Ids that several have. */
  get doubled(): ReadonlySet<string> {
    return this.#doubled;
  }

  /** In the order of the file. */
  with(id: string): readonly Checked[] {
    const known = this.#byId.get(id) ?? [];
    return known.length < 2 ? known : known.toSorted(inOrder);
  }

  /** Of the first that has one. */
  textOf(id: string): string | undefined {
    for (const { value } of this.with(id)) if (isObject(value) && typeof value.text === 'string') return value.text;
    return undefined;
  }
}

export const writtenId = ({ value }: Pick<Checked, 'value'>): string | undefined =>
  isObject(value) && typeof value.id === 'string' ? value.id : undefined;

const inOrder = ({ record: a }: Checked, { record: b }: Checked): number =>
  a.home.order - b.home.order || a.index - b.index;
