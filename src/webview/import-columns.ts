import type { ColumnMeaning, ImportPlanned, PlannedLayout, PlannedTable } from '../protocol/import-preview.ts';
import { element } from './element.ts';
import { host } from './host.ts';
import { layoutTitle, meanings, tableText, whyText } from './import-preview-view.ts';

/** What the columns hold, and which tables are read. */
export function columnsSection({ layouts, tables, problem }: ImportPlanned): HTMLElement {
  const read = layouts.filter(({ isRead }) => isRead);
  const unread = layouts.filter(({ isRead, columns }) => !isRead && columns.length > 0);
  const unknown = element(
    'details',
    { id: 'unknown', ...(read.length === 0 && { open: '' }) },
    element('summary', {}, `Tabeller som inte känns igen (${String(unread.length)})`),
    element('p', { class: 'hint' }, 'Välj en kolumn som kravtext för att läsa in en av dem.'),
    ...unread.map(layoutTable),
  );
  return element(
    'section',
    { 'aria-labelledby': 'kolumner' },
    element('h2', { id: 'kolumner' }, 'Tabeller och kolumner'),
    ...(read.length === 0 && unread.length === 0 && problem === undefined
      ? [element('p', { class: 'hint' }, 'Kraven är numrerade stycken: det finns inga kolumner att välja.')]
      : []),
    ...read.map(layoutTable),
    ...(unread.length > 0 ? [unknown] : []),
    tablesOf(tables),
  );
}

function layoutTable(layout: PlannedLayout): HTMLElement {
  const { id, columns } = layout;
  const keep = element('button', { type: 'button', id: `keep-${id}` }, 'Spara kolumnvalen…');
  keep.addEventListener('click', () => {
    host.postMessage({ type: 'columnsKeepRequested', layout: id });
  });
  return element(
    'div',
    { class: 'layout' },
    element('div', { class: 'layout-head' }, element('h3', {}, layoutTitle(layout)), ...(layout.isRead ? [keep] : [])),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Kolumner i ${layoutTitle(layout)}` },
      element(
        'table',
        { class: 'columns' },
        element(
          'thead',
          {},
          element('tr', {}, ...columns.map(({ heading }) => element('th', { scope: 'col' }, heading))),
        ),
        element(
          'tbody',
          {},
          element('tr', {}, ...columns.map((column, index) => element('td', {}, meaningSelect(layout, column, index)))),
          element(
            'tr',
            { class: 'samples' },
            ...columns.map(({ samples }) => element('td', {}, ...samples.map(sample => element('div', {}, sample)))),
          ),
        ),
      ),
    ),
  );
}

function meaningSelect(layout: PlannedLayout, column: PlannedLayout['columns'][number], index: number): HTMLElement {
  const id = `column-${layout.id}-${String(index)}`;
  const select = element('select', { id, 'aria-label': `Vad ${column.heading} är`, 'aria-describedby': `${id}-why` });
  for (const { value, label } of meanings)
    select.append(element('option', { value, ...(value === column.meaning && { selected: '' }) }, label));
  select.addEventListener('change', () => {
    const meaning = select.value as ColumnMeaning;
    host.postMessage({ type: 'columnChosen', layout: layout.id, column: index, meaning });
  });
  return element('div', {}, select, element('p', { class: 'hint', id: `${id}-why` }, whyText(column, layout)));
}

function tablesOf(tables: readonly PlannedTable[]): HTMLElement {
  return element(
    'details',
    { id: 'tables' },
    element('summary', {}, `Välj tabeller och rubrikrader (${String(tables.length)})`),
    element('ul', { class: 'tables' }, ...tables.map(tableItem)),
  );
}

function tableItem(table: PlannedTable): HTMLElement {
  const id = `table-${String(table.id)}`;
  const use = element('input', { type: 'checkbox', id });
  use.checked = table.isUsed;
  use.addEventListener('change', () => {
    host.postMessage({ type: 'tableUsed', table: table.id, isUsed: use.checked });
  });
  return element(
    'li',
    {},
    element('label', { for: id }, use, table.name),
    element('span', { class: 'hint' }, tableText(table)),
    ...(table.id === 'numbered' ? [] : [headerSelect(table, table.id)]),
  );
}

function headerSelect({ name, headerRow, choices }: PlannedTable, table: number): HTMLElement {
  const id = `header-${String(table)}`;
  const select = element('select', { id, 'aria-label': `Rubrikrad i ${name}` });
  const option = (value: string, label: string, selected: boolean): HTMLElement =>
    element('option', { value, ...(selected && { selected: '' }) }, label);
  for (const { row, text } of choices)
    select.append(option(String(row), `Rubrikrad: rad ${String(row + 1)}, ${text}`, row === headerRow));
  if (typeof headerRow === 'number' && !choices.some(({ row }) => row === headerRow))
    select.append(option(String(headerRow), `Rubrikrad: rad ${String(headerRow + 1)}`, true));
  select.append(option('none', 'Tabellen har ingen rubrikrad', headerRow === 'none'));
  select.addEventListener('change', () => {
    const row = select.value === 'none' ? 'none' : Number(select.value);
    host.postMessage({ type: 'headerRowChosen', table, row });
  });
  return select;
}
