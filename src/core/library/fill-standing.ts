import type { Pack, Section } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import type { ComposeContext } from './compose-context.ts';
import type { ComposeDraft } from './compose-draft.ts';
import { composeValues, fillDeep } from './composed-text.ts';
import { itemsOf, type Item } from './for-each.ts';
import { equalValues } from '../parse/index.ts';

/**
 * Fills the `{{answers.…}}` and `{{item.…}}` that still stand in stored texts, because their answer came later. Nothing
 * else of a text is touched, whoever wrote it. Locked sections are left alone.
 */
export function fillStanding(draft: ComposeDraft, context: ComposeContext): readonly string[] {
  const filled: string[] = [];
  const write = (path: readonly (string | number)[], before: unknown, after: unknown, id: string): void => {
    if (equalValues(before as Json, after as Json)) return;
    draft.set(path, after);
    if (!filled.includes(id)) filled.push(id);
  };
  for (const [s, section] of (draft.specification.sections ?? []).entries()) {
    if (section.mode?.is === 'locked') continue;
    fillSection(section, s, context, write);
  }
  return filled;
}

type Write = (path: readonly (string | number)[], before: unknown, after: unknown, id: string) => void;

const textFields = ['text', 'motive', 'publicMotive', 'note', 'guidance', 'verification'] as const;

function fillSection(section: Section, s: number, context: ComposeContext, write: Write): void {
  for (const [r, requirement] of (section.requirements ?? []).entries()) {
    const { pack: packId, requirement: origin, item: key } = requirement.source ?? {};
    const pack = context.packs.find(({ id }) => id === packId);
    const item = pack && key !== undefined ? itemByKey(pack, origin, key, context) : undefined;
    const values = pack
      ? composeValues(context.packs, pack, context.read, item)
      : composeValues(context.packs, undefined, context.read, undefined);
    for (const field of textFields) {
      const before = requirement[field];
      if (before === undefined || !mayStand(before)) continue;
      write(['sections', s, 'requirements', r, field], before, fillDeep(before, values), requirement.id);
    }
  }
}

const mayStand = (value: unknown): boolean => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.includes('{{') && /answers\.|item\./.test(text);
};

function itemByKey(pack: Pack, origin: string | undefined, key: string, context: ComposeContext): Item | undefined {
  const requirement = pack.requirements?.find(({ id }) => id === origin);
  if (!requirement?.forEach) return undefined;
  const { items } = itemsOf(requirement.forEach, pack.id, context.read, context.environment, requirement.id.length);
  return items.find(item => item.key === key);
}
