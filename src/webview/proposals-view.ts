import type { FromProposals, ProposedField, ProposedItem, ToProposals } from '../protocol/proposals.ts';

/** What may be chosen for an item or a field; `write` with the text that somebody writes instead. */
export type Choice = 'take' | 'keep' | 'merge' | { readonly write: string };

/** Choices by key (`keyOf`), made or proposed. No entry: nobody has chosen, and a choice is needed. */
export type Chosen = ReadonlyMap<string, Choice>;

/** A choice that somebody has made, and what it was made of. What is only proposed is none. */
export interface Made {
  readonly choice: Choice;
  readonly about: string;
  /** The own text, also while something else is chosen. */
  readonly text?: string;
}
export type MadeChoices = ReadonlyMap<string, Made>;

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

/** The choices as they stand from the start, with those that somebody has made already and that still hold. */
export function chosenFor(message: ToProposals, made: MadeChoices = new Map()): Chosen {
  return new Map(
    decisionsIn(message).flatMap((decision): [string, Choice][] => {
      const earlier = made.get(decision.key);
      const choice = earlier && holds(earlier, decision) ? earlier.choice : decision.proposed;
      return choice === undefined ? [] : [[decision.key, choice]];
    }),
  );
}

/** Adds a choice to those that have been made. */
export function making(made: MadeChoices, decision: Decision, choice: Choice): MadeChoices {
  const text = typeof choice === 'object' ? choice.write : made.get(decision.key)?.text;
  const about = matterOf(decision);
  return new Map([...made, [decision.key, { choice, about, ...(text === undefined ? {} : { text }) }]]);
}

/** Keeping and an own text are about nothing but what stands here. The others hold for what was seen, not for what came after. */
function holds({ choice, about }: Made, decision: Decision): boolean {
  const name = nameOf(choice);
  const isSafe = name === 'keep' || name === 'write';
  return decision.options.some(option => option.choice === name) && (isSafe || about === matterOf(decision));
}

const matterOf = ({ item, field }: Decision): string => JSON.stringify(field ?? [item.type, item.text]);

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
