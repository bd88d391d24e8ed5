import type { Change } from '../model/change.ts';
import type { Requirement, Section, Specification } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { freeSlug } from './free-slug.ts';
import { escapeSegment, sectionPointer, type Placed } from './update-requirement.ts';

interface OpenSection {
  readonly pointer: string;
  /** Ids of its requirements as they will stand. */
  readonly ids: string[];
  /** Id of the file's latest row in it: the next comes after. */
  latest?: string;
  readonly isNew: boolean;
  readonly isLocked?: boolean;
  readonly section: Section & { readonly requirements: Requirement[] };
}

/** Gathers requirements to add, each after the one that the file has before it; new sections come whole, last. */
export class AddedRequirements {
  readonly #standing: readonly OpenSection[];
  readonly #byTitle = new Map<string, OpenSection>();
  readonly #used: Set<string>;
  readonly #inserts: Change[] = [];
  readonly #isEmpty: boolean;

  constructor({ sections = [] }: Specification) {
    const ids = sections.map(({ id }) => id);
    this.#used = new Set(ids);
    this.#isEmpty = sections.length === 0;
    this.#standing = sections.map(({ title, id, mode, requirements = [] }, index) => {
      const open = {
        pointer: sectionPointer(ids, index),
        ids: requirements.map(each => each.id),
        isNew: false,
        isLocked: mode?.is === 'locked',
        section: { id, title, requirements: [] },
      };
      if (!this.#byTitle.has(key(title || id))) this.#byTitle.set(key(title || id), open);
      return open;
    });
  }

  /** A row whose requirement stands in a section already. */
  pass(section: number, id: string): void {
    const open = this.#standing[section];
    if (open) open.latest = id;
  }

  add(title: string, requirement: Requirement): void {
    this.#addTo(this.#sectionFor(title), requirement);
  }

  #addTo(open: OpenSection, requirement: Requirement): void {
    if (open.isNew) {
      open.section.requirements.push(requirement);
      return;
    }
    const after = open.latest === undefined ? -1 : open.ids.indexOf(open.latest);
    const index = after === -1 ? open.ids.length : after + 1;
    open.ids.splice(index, 0, requirement.id);
    open.latest = requirement.id;
    const value = requirement as unknown as Json;
    this.#inserts.push({ op: 'insert', at: `${open.pointer}/requirements`, index, value });
  }

  /** Puts a requirement in the section of an id where that may be written to; else in one by its title or place. */
  addAlong(id: string, beside: string | number, requirement: Requirement): void {
    const own = this.#standing.find(({ section, isLocked }) => section.id === id && !isLocked);
    const open = own ?? (typeof beside === 'number' ? this.#standing[beside] : undefined);
    this.#addTo(open ?? this.#sectionFor(String(beside)), requirement);
  }

  /** Moves a requirement that stands to the section of a title; to be done after all else. */
  move({ section, pointer }: Placed, id: string, title: string): readonly Change[] {
    const to = this.#sectionFor(title);
    if (to === this.#standing[section] || !pointer.endsWith(`/@${escapeSegment(id)}`)) return [];
    return [{ op: 'move', at: pointer, to: `${to.pointer}/requirements`, index: Number.MAX_SAFE_INTEGER }];
  }

  changes(): readonly Change[] {
    const added = [...this.#byTitle.values()].filter(({ isNew }) => isNew).map(({ section }) => section);
    if (this.#isEmpty) return added.length > 0 ? [{ op: 'set', at: '/sections', value: added as unknown as Json }] : [];
    return [
      ...this.#inserts,
      ...added.map((section): Change => ({
        op: 'insert',
        at: '/sections',
        index: Number.MAX_SAFE_INTEGER,
        value: section as unknown as Json,
      })),
    ];
  }

  #sectionFor(title: string): OpenSection {
    const known = this.#byTitle.get(key(title));
    if (known) return known;
    const id = freeSlug(title, this.#used);
    this.#used.add(id);
    const section = { id, title, requirements: [] };
    const open = { pointer: `/sections/@${escapeSegment(id)}`, ids: [], isNew: true, section };
    this.#byTitle.set(key(title), open);
    return open;
  }
}

const key = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();
