import * as vscode from 'vscode';
import type { GuideStep } from '../../core/index.ts';
import { loadCore } from '../core.ts';
import { openButtons, outcomeOf, type Asked, type Outcome } from './outcome.ts';
import { inputBox, picker, type Shown } from './quick-input.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

type RowsField = Extract<GuideStep['field'], { readonly type: 'rows' }>;
type Row = RowsField['rows'][number];
type Columns = RowsField['columns'];

interface RowItem extends vscode.QuickPickItem {
  readonly index?: number;
  readonly act: 'edit' | 'add' | 'done';
}

/** A table, row by row: a list of what there is, to which rows are added, in which they are changed, until it is done. */
export async function askRows({ step, shown }: Asked, field: RowsField): Promise<Outcome> {
  let rows = field.rows;
  for (;;) {
    const answer = await picker({
      ...shown,
      items: itemsFor(rows, field.columns),
      buttons: openButtons(step),
      rowButtons: true,
    });
    if (answer.type === 'button') return outcomeOf(answer.id);
    if (answer.type === 'row-button') rows = rows.filter((_, index) => index !== answer.item.index);
    else if (answer.type !== 'picked') return { type: answer.type };
    else {
      const { act, index } = answer.items[0] ?? { act: 'done' };
      if (act === 'done') return { type: 'given', given: given(rows) };
      const number = index ?? rows.length;
      const row = await askRow(field.columns, rows[number] ?? {}, number, shown);
      if (row) rows = await named([...rows.slice(0, number), row, ...rows.slice(number + 1)], number, field.columns);
    }
  }
}

const given = (rows: readonly Row[]) =>
  rows.length > 0 ? ({ type: 'rows', rows } as const) : ({ type: 'open', state: 'later' } as const);

function itemsFor(rows: readonly Row[], columns: Columns): readonly RowItem[] {
  const asked = columns.filter(({ id }) => id !== 'id');
  const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: texts.removeRow };
  return [
    ...rows.map((row, index): RowItem => {
      const [first = '', ...others] = asked.map(({ id }) => String(row[id] ?? '')).filter(cell => cell !== '');
      return { label: first, description: others.join(' · '), index, act: 'edit', buttons: [remove] };
    }),
    { label: `$(add) ${texts.addRow}`, act: 'add' },
    { label: `$(check) ${rows.length > 0 ? texts.rowsDone(rows.length) : texts.noRows}`, act: 'done' },
  ];
}

/** Asks for a row cell by cell; `undefined` when the person leaves it. */
async function askRow(columns: Columns, before: Row, number: number, shown: Shown): Promise<Row | undefined> {
  const asked = columns.filter(({ id }) => id !== 'id');
  let row: Row = before;
  for (let place = 0; place < asked.length;) {
    const column = asked[place];
    if (!column) break;
    const answer = await inputBox({
      title: texts.rowTitle(number + 1, column.title),
      step: place + 1,
      totalSteps: asked.length,
      canGoBack: true,
      prompt: [column.help ?? shown.prompt, ...(column.required ? [] : [texts.mayBeEmpty])].join(' '),
      value: String(row[column.id] ?? ''),
      buttons: [],
      fault: text => (column.required && text.trim() === '' ? texts.cellMissing(column.title) : undefined),
    });
    if (answer.type === 'left') return undefined;
    if (answer.type === 'back') {
      if (place === 0) return undefined;
      place--;
    } else if (answer.type === 'text') {
      const { [column.id]: _, ...others } = row;
      const text = answer.text.trim();
      row = text === '' ? others : { ...others, [column.id]: text };
      place++;
    }
  }
  return row;
}

/** Gives a new row the short name that ids of requirements are made of; one that has a name keeps it for ever. */
async function named(rows: readonly Row[], number: number, columns: Columns): Promise<readonly Row[]> {
  const row = rows[number];
  if (!row || row.id !== undefined || !columns.some(({ id }) => id === 'id')) return rows;
  const { slug } = await loadCore();
  const title = columns.map(({ id }) => row[id]).find(cell => cell !== undefined) ?? '';
  const wanted = slug(title, 24) || `rad-${String(number + 1)}`;
  const taken = new Set(rows.map(({ id }) => String(id)));
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${String(count)}`;
  return rows.map((each, index) => (index === number ? { id, ...each } : each));
}
