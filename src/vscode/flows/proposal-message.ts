import type { Environment, Requirement, Specification, UpdateItem, Workspace } from '../../core/index.ts';
import type { ProposedField, ProposedItem } from '../../protocol/proposals.ts';
import type { Core } from '../core.ts';

type ChangedItem = Extract<UpdateItem, { readonly type: 'changed' }>;
type Difference = ChangedItem['fields'][number];

export interface ProposedParts {
  /** As it stands now. */
  readonly specification: Specification;
  /** As it would be: tells where a new requirement comes in, and what its placeholders stand for. */
  readonly after: Specification;
  readonly items: readonly UpdateItem[];
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
}

/** What the page shows of each item, in the order of the plan. Placeholders are shown as what they stand for. */
export function proposedItems(core: Core, parts: ProposedParts): readonly ProposedItem[] {
  const { specification, after, items, environment, workspace } = parts;
  const scope = core.scopeOf({ specification: after, environment, workspace });
  const say: Say = text => core.resolveText(text, scope).text;
  const titles = new Map(
    (after.sections ?? []).flatMap(({ title, requirements = [] }) => requirements.map(({ id }) => [id, title])),
  );
  const places = new Map(
    (specification.sections ?? []).flatMap(section =>
      (section.requirements ?? []).map(requirement => [requirement.id, { requirement, section }] as const),
    ),
  );
  return items.flatMap((item): ProposedItem[] => {
    if (item.type === 'new') {
      const returns = item.returns ? ({ returns: true } as const) : {};
      return [{ type: 'new', ...head(core, item.value, say), section: titles.get(item.id) ?? '', ...returns }];
    }
    const place = places.get(item.id);
    if (!place) return [];
    const common = {
      ...head(core, place.requirement, say),
      section: place.section.title,
      at: `/sections/@${place.section.id}/requirements/@${item.id}`,
      ...(item.locked ? ({ locked: true } as const) : {}),
    };
    if (item.type === 'removed') return [{ type: 'removed', ...common, edited: item.edited }];
    const fields = item.fields.filter(({ changedBy }) => changedBy !== 'ours');
    return [{ type: 'changed', ...common, fields: fields.map(field => proposedField(core, field, say)) }];
  });
}

type Say = (text: string) => string;

const head = (core: Core, { id, kind, text }: Requirement, say: Say) => ({
  id,
  kind: core.commonLabel('Kind', kind),
  text: say(text),
});

function proposedField(core: Core, difference: Difference, say: Say): ProposedField {
  const { field, base, ours, theirs, merged, changedBy } = difference;
  const compare = (a: string, b: string) => {
    const [from, to] = [say(a), say(b)];
    // Two placeholders may stand for the same words: then they are what differs.
    return from === to ? core.compareTexts(a, b) : core.compareTexts(from, to);
  };
  const [was, here, there] = [base, ours, theirs].map(value => core.fieldInSwedish(field, value)) as [
    string,
    string,
    string,
  ];
  const edited = changedBy === 'both';
  return {
    field,
    label: core.labelOfField(field),
    edited,
    ours: here,
    difference: compare(here, there),
    ...(edited && base !== undefined
      ? { oursDifference: compare(was, here), theirsDifference: compare(was, there) }
      : {}),
    ...(merged === undefined ? {} : { merged: compare(here, core.fieldInSwedish(field, merged)) }),
    isText: typeof ours === 'string' && core.isFreeText(field),
  };
}
