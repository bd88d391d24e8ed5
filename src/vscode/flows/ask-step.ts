import * as vscode from 'vscode';
import type { GuideStep } from '../../core/index.ts';
import { loadCore } from '../core.ts';
import { askRows } from './ask-rows.ts';
import { openButtons, openIcons, outcomeOf, restButton, type Asked, type Outcome } from './outcome.ts';
import { inputBox, picker } from './quick-input.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

/** Shows one step and waits for what the person does. Leaving it to somebody else asks to whom. */
export async function askStep(asked: Asked): Promise<Outcome> {
  for (;;) {
    const outcome = await askField(asked);
    if (outcome.type !== 'given' || outcome.given.type !== 'open' || outcome.given.state !== 'delegated')
      return outcome;
    const to = await askRole(asked);
    if (to.type !== 'back') return to;
  }
}

async function askRole(asked: Asked): Promise<Outcome> {
  const { step } = asked;
  const { roles, commonLabel } = await loadCore();
  const items = roles.map(role => ({
    label: capitalised(commonLabel('Role', role)),
    ...(role === step.role && { description: texts.proposedRole }),
    role,
  }));
  const answer = await picker({
    title: texts.toWhom,
    prompt: step.question,
    canGoBack: true,
    items,
    active: items.filter(({ role }) => role === (step.left?.role ?? step.role)),
    buttons: [],
  });
  if (answer.type === 'button') return { type: 'left' };
  if (answer.type !== 'picked') return { type: answer.type };
  const role = answer.items[0]?.role;
  const note = await askNote(asked, role ? commonLabel('Role', role) : '');
  if (note.type === 'back') return askRole(asked);
  if (note.type !== 'text') return { type: 'left' };
  const text = note.text.trim();
  return {
    type: 'given',
    given: { type: 'open', state: 'delegated', ...(role && { role }), ...(text !== '' && { note: text }) },
  };
}

/** The note of a step has a box beside that of its answer. */
export const noteBox = ({ id }: Pick<GuideStep, 'id'>): string => `${id} note`;

const askNote = ({ step, halfTyped }: Asked, role: string): ReturnType<typeof inputBox> =>
  inputBox({
    title: texts.noteTo(role),
    prompt: `${step.question} ${texts.noteHelp}`,
    canGoBack: true,
    value: step.left?.note ?? '',
    halfTyped: halfTyped(noteBox(step)),
    buttons: [],
  });

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function askField(asked: Asked): Promise<Outcome> {
  switch (asked.step.field.type) {
    case 'text':
      return askText(asked, asked.step.field);
    case 'one':
      return askOne(asked, asked.step.field);
    case 'many':
      return askMany(asked, asked.step.field);
    case 'rows':
      return askRows(asked, asked.step.field);
  }
}

type Field<T extends GuideStep['field']['type']> = Extract<GuideStep['field'], { readonly type: T }>;

async function askText({ step, shown, refuse, halfTyped }: Asked, field: Field<'text'>): Promise<Outcome> {
  const { fault } = step;
  const answer = await inputBox({
    ...shown,
    value: field.value,
    halfTyped: halfTyped(step.id),
    ...(field.example !== undefined && { placeholder: texts.example(field.example) }),
    prompt: [shown.prompt, ...(step.open.includes('later') ? [texts.emptyIsLater] : [])].join(' ').trim(),
    buttons: openButtons(step),
    ...(fault && { fault }),
    ...(refuse && { refuse }),
  });
  if (answer.type === 'text') return { type: 'given', given: { type: 'text', text: answer.text } };
  return answer.type === 'button' ? outcomeOf(answer.id) : { type: answer.type };
}

interface OptionItem extends vscode.QuickPickItem {
  readonly outcome?: Outcome;
}

async function askOne({ step, shown }: Asked, field: Field<'one'>): Promise<Outcome> {
  const items: OptionItem[] = field.options.map(({ value, title, hint, detail }) => ({
    label: title,
    ...(hint && { description: hint }),
    ...(detail !== undefined && { detail }),
    outcome: { type: 'given', given: { type: 'one', value } },
  }));
  const active = items.find((_, index) => field.options[index]?.value === field.value);
  const open: OptionItem[] = step.open.map(state => ({
    label: `$(${openIcons[state]}) ${texts[state]}`,
    outcome: { type: 'given', given: { type: 'open', state } },
  }));
  const separator: OptionItem = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const answer = await picker({
    ...shown,
    items: [...items, ...(open.length > 0 ? [separator] : []), ...open],
    active: active ? [active] : [],
    buttons: restButton(step),
  });
  if (answer.type === 'picked') return answer.items[0]?.outcome ?? { type: 'left' };
  return answer.type === 'button' ? outcomeOf(answer.id) : { type: answer.type };
}

async function askMany({ step, shown }: Asked, field: Field<'many'>): Promise<Outcome> {
  const items = field.options.map(({ value, title, hint, detail }) => ({
    label: title,
    ...(hint && { description: hint }),
    ...(detail !== undefined && { detail }),
    value,
  }));
  const answer = await picker({
    ...shown,
    items,
    many: true,
    selected: items.filter(({ value }) => field.values.includes(value)),
    buttons: openButtons(step),
  });
  if (answer.type === 'picked')
    return { type: 'given', given: { type: 'many', values: answer.items.map(({ value }) => value) } };
  return answer.type === 'button' ? outcomeOf(answer.id) : { type: answer.type };
}
