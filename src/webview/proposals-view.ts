import type { FromProposals, ProposedField, ProposedItem, ToProposals } from '../protocol/proposals.ts';

/** What may be chosen for an item or a field; `write` with the text that somebody writes instead. */
export type Choice = 'take' | 'keep' | 'merge' | { readonly write: string };

/** Choices by key (`keyOf`). No entry: nobody has chosen, and a choice is needed. */
export type Chosen = ReadonlyMap<string, Choice>;

export const keyOf = ({ id }: ProposedItem, field?: ProposedField): string => (field ? `${id}/${field.field}` : id);

export interface Option {
  readonly choice: 'take' | 'keep' | 'merge' | 'write';
  readonly label: string;
}

/** A place where something is chosen. */
export interface Decision {
  readonly key: string;
  readonly item: ProposedItem;
  readonly field?: ProposedField;
  readonly options: readonly Option[];
  readonly proposed: Choice | undefined;
}

/** Every choice that the page asks for, in the order it is shown. What is locked is not asked about. */
export function decisionsIn({ items }: ToProposals): readonly Decision[] {
  return items.flatMap(item => {
    if (item.locked) return [];
    if (item.type === 'changed') return item.fields.map(field => fieldDecision(item, field));
    return [item.type === 'new' ? newDecision(item) : removedDecision(item)];
  });
}

const newDecision = (item: ProposedItem): Decision => ({
  key: keyOf(item),
  item,
  proposed: 'take',
  options: [
    { choice: 'take', label: 'Ta in kravet' },
    { choice: 'keep', label: 'Ta inte in det' },
  ],
});

const removedDecision = (item: ProposedItem): Decision => ({
  key: keyOf(item),
  item,
  proposed: 'keep',
  options: [
    { choice: 'keep', label: 'Behåll kravet' },
    { choice: 'take', label: 'Ta bort det' },
  ],
});

function fieldDecision(item: ProposedItem, field: ProposedField): Decision {
  const options: readonly Option[] = [
    ...(field.merged ? [{ choice: 'merge', label: 'Sammanfoga båda ändringarna' } as const] : []),
    { choice: 'take', label: field.edited ? 'Ta det nya i stället för vårt' : 'Ta det nya' },
    { choice: 'keep', label: field.edited ? 'Behåll vårt' : 'Behåll som det står' },
    ...(field.isText ? [{ choice: 'write', label: 'Skriv en egen text' } as const] : []),
  ];
  return {
    key: keyOf(item, field),
    item,
    field,
    options,
    proposed: !field.edited ? 'take' : field.merged ? 'merge' : undefined,
  };
}

/** The choices as they stand from the start, with those that somebody has made already and that are still possible. */
export function chosenFor(message: ToProposals, before: Chosen = new Map()): Chosen {
  return new Map(
    decisionsIn(message).flatMap(({ key, options, proposed }): [string, Choice][] => {
      const earlier = before.get(key);
      const possible = earlier !== undefined && options.some(({ choice }) => choice === nameOf(earlier));
      const choice = possible ? earlier : proposed;
      return choice === undefined ? [] : [[key, choice]];
    }),
  );
}

export const nameOf = (choice: Choice): Option['choice'] => (typeof choice === 'object' ? 'write' : choice);

/** Where somebody still has to choose: both have changed the same words, or an own text is empty. */
export const undecidedIn = (message: ToProposals, chosen: Chosen): readonly Decision[] =>
  decisionsIn(message).filter(({ key }) => {
    const choice = chosen.get(key);
    return choice === undefined || (typeof choice === 'object' && choice.write.trim() === '');
  });

type Choices = Extract<FromProposals, { readonly type: 'applyRequested' }>['choices'];

export function choicesFrom(message: ToProposals, chosen: Chosen): Choices {
  return Object.fromEntries(
    message.items.flatMap((item): [string, Choices[string]][] => {
      if (item.locked) return [[item.id, 'keep']];
      if (item.type !== 'changed') return [[item.id, chosen.get(keyOf(item)) === 'take' ? 'take' : 'keep']];
      const fields = item.fields.map(field => {
        const choice = chosen.get(keyOf(item, field)) ?? 'keep';
        return [field.field, typeof choice === 'object' ? { value: choice.write.trim() } : choice] as const;
      });
      return [[item.id, { fields: Object.fromEntries(fields) }]];
    }),
  );
}

export interface Group {
  readonly type: ProposedItem['type'];
  readonly title: string;
  readonly explanation: string;
  readonly items: readonly ProposedItem[];
}

const groups = [
  ['changed', 'Krav som ändras', 'Understruket är nytt, överstruket försvinner.'],
  ['new', 'Krav som kommer till', 'De läggs på sin plats i avsnittet.'],
  ['removed', 'Krav som inte längre behövs', 'De står kvar om ni inte väljer att ta bort dem.'],
] as const;

export const groupsIn = ({ items }: ToProposals): readonly Group[] =>
  groups.flatMap(([type, title, explanation]) => {
    const found = items.filter(item => item.type === type);
    return found.length === 0 ? [] : [{ type, title: `${title} (${String(found.length)})`, explanation, items: found }];
  });

/** `2 val återstår`, for the line above the buttons. */
export function statusOf(message: ToProposals, chosen: Chosen): string {
  const left = undecidedIn(message, chosen).length;
  if (message.items.length === 0) return 'Inga krav påverkas.';
  if (left > 0) return left === 1 ? '1 val återstår.' : `${String(left)} val återstår.`;
  const count = (test: (decision: Decision) => boolean): number => decisionsIn(message).filter(test).length;
  const takes = ({ key }: Decision): boolean => chosen.get(key) === 'take';
  const added = count(each => each.item.type === 'new' && takes(each));
  const removed = count(each => each.item.type === 'removed' && takes(each));
  const changed = new Set(
    decisionsIn(message)
      .filter(({ item, key }) => item.type === 'changed' && chosen.get(key) !== 'keep')
      .map(({ item }) => item.id),
  ).size;
  return `Läggs till: ${String(added)}. Ändras: ${String(changed)}. Tas bort: ${String(removed)}.`;
}
