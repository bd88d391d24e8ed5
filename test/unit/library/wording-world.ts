import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/model/change.ts';
import type { Pack, PackRequirement, Requirement, Specification } from '../../../src/core/model/generated/types.ts';
import {
  composeSpecification,
  createLibrary,
  declineRequirement,
  type PackLibrary,
} from '../../../src/core/library/index.ts';
import { openSource, renderFile, type Source } from '../../../src/core/parse/index.ts';

export const fields = ['text', 'motive'] as const;
export type Field = (typeof fields)[number];
export type Decision = 'default' | 'take' | 'keep' | 'merge' | 'value' | 'mixed';
export type Step =
  | {
      readonly do: 'add' | 'delete' | 'rewrite';
      readonly by: 'editor' | 'change';
      readonly at: number;
      readonly field: Field;
    }
  | { readonly do: 'rename' | 'decline' | 'move' | 'own' | 'comment' | 'kind'; readonly at: number }
  | { readonly do: 'version'; readonly moves: readonly Move[]; readonly decide: readonly Decision[] }
  | {
      readonly do: 'answers';
      readonly mode: boolean;
      readonly rows: readonly string[];
      readonly decide: readonly Decision[];
    };
interface Move {
  readonly what: 'add' | 'replace' | 'motive' | 'kind' | 'new' | 'gone';
  readonly at: number;
}

const plain = (id: string, more: Partial<PackRequirement> = {}): PackRequirement => ({
  id,
  kind: 'mandatory',
  text: `Systemet ska ${id}a ${id}b ${id}c ${id}d.`,
  motive: `Motiv ${id}e ${id}f ${id}g.`,
  verification: [{ phase: 'tender', method: 'declaration' }],
  ...more,
});
const first: Pack = {
  kravbyggaren: 1,
  id: 'a',
  code: 'A',
  title: 'A',
  version: '1.0.0',
  proposed: 'always',
  sections: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
  questions: [
    { id: 'mode', text: 'Är det en molntjänst?', type: 'yes-no' },
    { id: 'rows', text: 'Vilka?', type: 'table', columns: [{ id: 'name', title: 'Namn' }] },
  ],
  requirements: [
    plain('A1'),
    plain('A2', { section: 'b' }),
    plain('A3', { when: { fact: 'answers.mode', is: true } }),
    plain('A4', {
      kind: [
        { when: { fact: 'answers.mode', is: true }, kind: 'contract', text: 'Under avtalet ska A4m A4n A4o A4p.' },
        { kind: 'mandatory' },
      ],
    }),
    plain('A5', {
      section: 'b',
      forEach: { answers: 'rows', key: 'name' },
      text: 'Systemet ska A5a A5b {{item.name}} A5c A5d.',
    }),
  ],
};

interface Answers {
  readonly mode: boolean;
  readonly rows: readonly string[];
}
export const interviewOf = ({ mode, rows }: Answers): NonNullable<Specification['interview']> => ({
  a: { mode, rows: rows.map(name => ({ name })) },
});
export const originOf = ({ source }: Requirement): string => `${source?.requirement ?? ''} ${source?.item ?? ''}`;
const requirementsOf = ({ sections = [] }: Specification): readonly Requirement[] =>
  sections.flatMap(({ requirements = [] }) => requirements);
export const wordsIn = (text: string | undefined): readonly string[] => text?.match(/[\p{L}\p{N}]+/gu) ?? [];

export class World {
  source: Source;
  answers: Answers = { mode: true, rows: ['r1', 'r2'] };
  readonly published: Pack[] = [first];
  /** Words written here, by requirement and field, that nobody has chosen to give up. */
  readonly written = new Map<string, Set<string>>();
  /** Words of the pack that somebody has taken out here. */
  readonly takenOut = new Map<string, Set<string>>();
  readonly comments = new Map<string, string>();
  #count = 0;

  constructor() {
    this.source = openSource(renderFile(this.fresh()));
  }

  get library(): PackLibrary {
    const loaded = this.published.map(pack => ({ pack, text: pack.version }));
    return createLibrary({ packs: loaded.slice(-1), copies: loaded.slice(0, -1) });
  }
  get specification(): Specification {
    return this.source.value as unknown as Specification;
  }
  get requirements(): readonly Requirement[] {
    return requirementsOf(this.specification);
  }
  /** What the newest pack gives for the answers, where nobody has written anything. */
  fresh(): Specification {
    return composeSpecification({ kravbyggaren: 1, interview: interviewOf(this.answers) }, this.library).specification;
  }
  freshByOrigin(): ReadonlyMap<string, Requirement> {
    return new Map(requirementsOf(this.fresh()).map(each => [originOf(each), each]));
  }
  word(from: string): string {
    return `${from}${++this.#count}`;
  }
  pointer(id: string): string {
    const section = this.specification.sections?.find(each => each.requirements?.some(one => one.id === id));
    return `/sections/@${section?.id ?? ''}/requirements/@${id}`;
  }
  change(changes: readonly Change[]): void {
    const edits = this.source.textEdits(changes);
    assert.ok(edits.ok, JSON.stringify(edits));
    this.source = this.source.edit(edits.value, this.source.version + 1);
    assert.deepEqual(this.source.damaged, []);
  }
  note(kept: Map<string, Set<string>>, id: string, field: Field, word: string): void {
    const key = `${id} ${field}`;
    kept.set(key, (kept.get(key) ?? new Set()).add(word));
  }
  /** The requirement is gone by choice; one that comes later under its id is another. */
  forgetAll(id: string): void {
    for (const field of fields) this.forget(id, field);
    for (const [comment, of] of this.comments) if (of === id) this.comments.delete(comment);
  }
  forget(id: string, field: Field): void {
    this.written.delete(`${id} ${field}`);
    this.takenOut.delete(`${id} ${field}`);
  }
}

export function edit(world: World, target: Requirement, step: Extract<Step, { by: string }>): void {
  const before = target[step.field];
  if (before === undefined) return;
  const pointer = `${world.pointer(target.id)}/${step.field}`;
  const [from, to, put] = replaced(world, target.id, before, step);
  if (step.by === 'change') world.change([{ op: 'splice', at: pointer, span: [from, to], insert: put }]);
  else {
    const place = world.source.locate(pointer, [from, to]);
    assert.ok(place);
    world.source = world.source.edit([{ range: place, text: put }], world.source.version + 1);
  }
  const after = world.requirements.find(({ id }) => id === target.id)?.[step.field];
  assert.equal(after, before.slice(0, from) + put + before.slice(to));
}

/** Where a text is edited and what is put there, noted as what has to stay. */
function replaced(
  world: World,
  id: string,
  before: string,
  { do: how, field, at: where }: Extract<Step, { by: string }>,
): readonly [number, number, string] {
  const word = world.word('lokalt');
  if (how === 'rewrite') {
    world.forget(id, field);
    for (const each of wordsIn(before).slice(1)) world.note(world.takenOut, id, field, each);
    world.note(world.written, id, field, word);
    const start = before.indexOf(' ');
    return [start, before.length, ` ${word}.`];
  }
  const spaces = [...before.matchAll(/ /g)].map(({ index }) => index);
  const from = spaces[where % spaces.length] ?? 0;
  if (how === 'add') {
    world.note(world.written, id, field, word);
    return [from, from, ` ${word}`];
  }
  const gone = /^ ([\p{L}\p{N}]+)/u.exec(before.slice(from))?.[1] ?? '';
  const isLast = wordsIn(before).length < 3;
  if (gone === '' || isLast || gone === 'ska') return [from, from, ''];
  world.written.get(`${id} ${field}`)?.delete(gone);
  world.note(world.takenOut, id, field, gone);
  return [from, from + 1 + gone.length, ''];
}

export function other(world: World, target: Requirement, step: Extract<Step, { at: number }>): void {
  const pointer = world.pointer(target.id);
  switch (step.do) {
    case 'rename':
      return rename(world, target.id, world.word('EGN-'));
    case 'decline':
      return world.change(declineRequirement(world.specification, target.id));
    case 'kind':
      return world.change([{ op: 'set', at: `${pointer}/kind`, value: 'information' }]);
    case 'move':
      return world.change([
        {
          op: 'move',
          at: pointer,
          to: `/sections/@${pointer.startsWith('/sections/@a/') ? 'b' : 'a'}/requirements`,
          index: 0,
        },
      ]);
    case 'own': {
      const value = { id: world.word('EGN-'), kind: 'mandatory', text: `Systemet ska ${world.word('lokalt')}.` };
      return world.change([{ op: 'insert', at: '/sections/@a/requirements', index: 0, value }]);
    }
    case 'comment': {
      const [, end] = world.source.locate(`${pointer}/text`) ?? [0, 0];
      const comment = world.word('anteckning');
      if (world.source.text[end] !== '\n') return;
      world.source = world.source.edit([{ range: [end, end], text: ` # ${comment}` }], world.source.version + 1);
      if (requirementsOf(world.specification).some(({ text }) => text.includes(comment))) assert.fail(comment);
      world.comments.set(comment, target.id);
      return;
    }
    default:
      return;
  }
}

function rename(world: World, from: string, to: string): void {
  world.change([{ op: 'set', at: `${world.pointer(from)}/id`, value: to }]);
  for (const kept of [world.written, world.takenOut])
    for (const field of fields) {
      const words = kept.get(`${from} ${field}`);
      if (words) kept.set(`${to} ${field}`, words);
      kept.delete(`${from} ${field}`);
    }
  for (const [comment, id] of world.comments) if (id === from) world.comments.set(comment, to);
}

export function publish(world: World, moves: readonly Move[]): void {
  let requirements = [...(world.published.at(-1)?.requirements ?? [])];
  for (const { what, at: where } of moves) {
    const word = world.word('paket');
    const index = where % Math.max(1, requirements.length);
    const target = requirements[index];
    if (what === 'new') requirements.push(plain(`A${word}`));
    else if (!target) continue;
    else if (what === 'gone') requirements = requirements.filter(each => each !== target);
    else requirements = requirements.with(index, moved(target, what, word));
  }
  const last = world.published.at(-1) ?? first;
  world.published.push({ ...last, version: `1.0.${world.published.length}`, requirements });
}

function moved(target: PackRequirement, what: Move['what'], word: string): PackRequirement {
  if (what === 'kind' && typeof target.kind === 'string')
    return { ...target, kind: target.kind === 'contract' ? 'mandatory' : 'contract' };
  if (what === 'motive') return { ...target, motive: `${target.motive ?? 'Motiv.'} ${word}` };
  const change = (text: string): string =>
    what === 'add' ? `${text} ${word}` : text.replace(/[\p{L}\p{N}]+(?=\W*$)/u, word);
  if (typeof target.kind === 'string') return { ...target, text: change(target.text) };
  return {
    ...target,
    text: change(target.text),
    kind: target.kind.map(each => (each.text === undefined ? each : { ...each, text: change(each.text) })),
  };
}
