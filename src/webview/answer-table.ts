import type { Column, TableWay, ToAnswerTable } from '../protocol/answer-table.ts';
import {
  cellsIn,
  cellText,
  finishedRows,
  gapsIn,
  gridOf,
  paste,
  tidy,
  withCell,
  withoutRow,
  type Gap,
  type Pasted,
  type Rows,
  type SpannedCell,
} from './answer-table-view.ts';
import { element } from './element.ts';
import { host } from './host.ts';
import './answer-table.css';

/** Typing is told when somebody pauses, and when a cell is left. */
const pauseMs = 400;

let asked: ToAnswerTable | undefined;
let rows: Rows = [];
/** What stood before the last thing that touched many cells. */
let before: Rows | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Draws the page of a table that is to be filled in. */
export function showAnswerTable(message: ToAnswerTable): void {
  asked = message;
  rows = message.rows;
  before = undefined;
  const { heading, place, explanation, columns, ways } = message;
  const main = element(
    'main',
    { class: 'table-page' },
    element('h1', {}, heading),
    element('p', { class: 'place' }, place),
    element('p', { class: 'explanation' }, explanation),
    element('p', { class: 'hint' }, texts.howTo),
    element(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': heading, tabindex: '-1' },
      element('table', {}, headOf(columns), element('tbody', {})),
    ),
    element('p', { class: 'told', role: 'status' }),
    element('div', { class: 'actions' }, doneButton(), ...ways.map(({ way, label }) => wayButton(way, label))),
  );
  document.body.replaceChildren(main);
  draw();
  cellAt(Math.min(rows.length, firstGapRow()), 0)?.focus();
}

const texts = {
  howTo:
    'Klistra gärna in en hel tabell ur Excel eller Word: ställ er i en ruta och tryck Ctrl+V. Tabb går till nästa ruta, Enter till nästa rad, Ctrl+Delete tar bort raden och Ctrl+Enter är klar. * måste fyllas i.',
  required: 'måste fyllas i',
  done: 'Klar med tabellen',
  doneAnyway: 'Fortsätt ändå',
  undo: 'Ångra',
  remove: (place: number) => `Ta bort rad ${String(place + 1)}`,
  removed: (place: number) => `Rad ${String(place + 1)} är borttagen.`,
  empty: 'Fyll i minst en rad, eller välj ett av de andra svaren.',
  keepRows: 'Ta bort raderna först, om frågan ska lämnas öppen.',
  pasted: ({ pasted, byHeadings, leftOut }: Pasted) =>
    [
      pasted === 1 ? '1 rad är inklistrad.' : `${String(pasted)} rader är inklistrade.`,
      ...(byHeadings ? ['Rubrikerna avgjorde kolumnerna.'] : []),
      ...(leftOut > 0
        ? [leftOut === 1 ? '1 kolumn fick inte plats.' : `${String(leftOut)} kolumner fick inte plats.`]
        : []),
    ].join(' '),
  gaps: (count: number, { row, column }: Gap) =>
    count === 1
      ? `1 ruta som måste fyllas i är tom: ${column.title}, rad ${String(row + 1)}. Den ger ett fynd tills den är ifylld.`
      : `${String(count)} rutor som måste fyllas i är tomma, den första på rad ${String(row + 1)}: ${column.title}. De ger fynd tills de är ifyllda.`,
};

const columnsShown = (): readonly Column[] => asked?.columns ?? [];

function headOf(columns: readonly Column[]): HTMLElement {
  const cells = columns.map(column => {
    const { title, unit, help, required } = column;
    return element(
      'th',
      { scope: 'col' },
      element('span', { class: 'title' }, withUnit(title, unit)),
      ...(required ? [element('span', { class: 'required', title: texts.required }, ' *')] : []),
      ...(help === undefined ? [] : [element('span', { class: 'help' }, help)]),
    );
  });
  const corner = element('th', { scope: 'col' }, element('span', { class: 'unseen' }, 'Rad'));
  const last = element('th', { scope: 'col', class: 'end' }, element('span', { class: 'unseen' }, 'Ta bort'));
  return element('thead', {}, element('tr', {}, corner, ...cells, last));
}

/** A title that says the unit already is not told it again. */
const withUnit = (title: string, unit: string | undefined): string =>
  unit === undefined || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`;

/** The rows and one more. Typing draws nothing anew, so that the caret stays. */
function draw(): void {
  body()?.replaceChildren(...[...rows, {}].map((_, place) => rowElement(place)));
  followWays();
}

const body = (): HTMLElement | null => document.querySelector('.table-page tbody');

function rowElement(place: number): HTMLElement {
  const cells = columnsShown().map((column, at) => element('td', {}, cellElement(place, at, column)));
  const remove = element(
    'button',
    { type: 'button', class: 'remove', 'aria-label': texts.remove(place), tabindex: '-1' },
    '×',
  );
  remove.title = texts.remove(place);
  remove.hidden = place >= rows.length;
  // Not among what Tab goes through: whoever fills in a row goes on to the next. Ctrl+Delete does the same.
  remove.addEventListener('click', () => {
    removeRow(place, 0);
  });
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, place < rows.length ? String(place + 1) : ''),
    ...cells,
    element('td', { class: 'end' }, remove),
  );
}

function removeRow(place: number, at: number): void {
  if (place >= rows.length) return;
  change(withoutRow(rows, place), texts.removed(place));
  cellAt(Math.min(place, rows.length), at)?.focus();
}

function cellElement(place: number, at: number, column: Column): HTMLTextAreaElement {
  const cell = element('textarea', {
    rows: '1',
    'aria-label': `${column.title}, rad ${String(place + 1)}`,
    ...(column.required ? { 'aria-required': 'true' } : {}),
    spellcheck: 'true',
  });
  cell.value = cellText(rows[place], column);
  cell.addEventListener('input', () => {
    written(place, column, cell);
  });
  cell.addEventListener('change', tell);
  cell.addEventListener('keydown', event => {
    onKey(event, place, at);
  });
  cell.addEventListener('paste', event => {
    const cells = pastedCells(event.clipboardData);
    if (!cells) return;
    event.preventDefault();
    const done = paste(rows, columnsShown(), { row: place, column: at }, cells);
    change(done.rows, texts.pasted(done));
    cellAt(rows.length, 0)?.focus();
  });
  return cell;
}

function onKey(event: KeyboardEvent, place: number, at: number): void {
  const withControl = event.ctrlKey || event.metaKey;
  if (event.isComposing || (event.key !== 'Enter' && !(event.key === 'Delete' && withControl))) return;
  event.preventDefault();
  if (event.key === 'Delete') removeRow(place, at);
  else if (withControl) finish();
  else if (event.shiftKey) cellAt(place - 1, at)?.focus();
  // A new row begins where rows begin.
  else cellAt(place + 1, place + 1 >= rows.length ? 0 : at)?.focus();
}

function written(place: number, column: Column, cell: HTMLTextAreaElement): void {
  if (cell.value.includes('\n')) cell.value = tidy(cell.value);
  const isNew = place >= rows.length;
  rows = withCell(rows, place, column, cell.value);
  cell.removeAttribute('aria-invalid');
  say('');
  if (isNew && rows.length > place) {
    const row = cell.closest('tr');
    row?.querySelector('th')?.replaceChildren(String(place + 1));
    row?.querySelector('button')?.removeAttribute('hidden');
    body()?.append(rowElement(rows.length));
    followWays();
  }
  clearTimeout(timer);
  timer = setTimeout(tell, pauseMs);
}

/** Many cells at once; undone with the button that comes beside what is said. */
function change(next: Rows, said: string): void {
  const was = rows;
  rows = next;
  draw();
  before = was;
  say(said, { label: texts.undo, act: takeBack });
  tell();
}

function takeBack(): void {
  if (!before) return;
  rows = before;
  before = undefined;
  draw();
  say('');
  tell();
  cellAt(rows.length, 0)?.focus();
}

/** More than one cell: a table out of Word or Excel, or lines with tabs. One cell is pasted as text is. */
function pastedCells(data: DataTransfer | null): readonly (readonly string[])[] | undefined {
  const cells = tableIn(data?.getData('text/html') ?? '') ?? cellsIn(data?.getData('text/plain') ?? '');
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : undefined;
}

/** All the tables that were copied, one after the other; `undefined`: there is none. */
function tableIn(html: string): readonly (readonly string[])[] | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // Word hands on what has been taken away under tracked changes.
  for (const unread of page.querySelectorAll('del, style, script')) unread.remove();
  // Lines and paragraphs of a cell are told apart by nothing in its text.
  for (const end of page.querySelectorAll('br, p, div, li, td, th')) end.after(' ');
  const tables = [...page.querySelectorAll('table')].filter(table => !table.parentElement?.closest('table'));
  if (tables.length === 0) return undefined;
  return tables.flatMap(table => gridOf([...table.rows].map(row => [...row.cells].map(spannedCell))));
}

const spannedCell = (cell: HTMLTableCellElement): SpannedCell => ({
  text: tidy(cell.textContent),
  columns: cell.colSpan,
  // None: to the end of the table.
  rows: cell.rowSpan || Infinity,
});

const cellAt = (place: number, at: number): HTMLTextAreaElement | undefined =>
  body()?.children[place]?.querySelectorAll('textarea')[at];

const firstGapRow = (): number => gapsIn(rows, columnsShown())[0]?.row ?? rows.length;

function say(text: string, button?: { readonly label: string; readonly act: () => void }): void {
  const told = document.querySelector('.table-page .told');
  if (!told) return;
  told.replaceChildren(text);
  if (!button) return;
  const made = element('button', { type: 'button' }, button.label);
  made.addEventListener('click', button.act);
  told.append(' ', made);
}

/** Rows and an open question cannot both be the answer: as long as there are rows, only they can be handed on. */
function followWays(): void {
  const hasRows = finishedRows(rows, columnsShown()).length > 0;
  for (const button of document.querySelectorAll<HTMLButtonElement>('.table-page [data-way]')) {
    const isLocked = hasRows && !['back', 'rest-later'].includes(button.dataset.way ?? '');
    button.disabled = isLocked;
    button.title = isLocked ? texts.keepRows : '';
  }
}

function tell(): void {
  clearTimeout(timer);
  if (!asked) return;
  host.postMessage({ type: 'tableChanged', rows: finishedRows(rows, asked.columns) });
}

function doneButton(): HTMLElement {
  const button = element('button', { type: 'button', class: 'primary' }, texts.done);
  button.addEventListener('click', finish);
  return button;
}

function wayButton(way: TableWay, label: string): HTMLElement {
  const button = element('button', { type: 'button', 'data-way': way }, label);
  button.addEventListener('click', () => {
    tell();
    host.postMessage({ type: 'tableLeft', way });
  });
  return button;
}

function finish(): void {
  const columns = columnsShown();
  if (finishedRows(rows, columns).length === 0) return say(texts.empty);
  const gaps = gapsIn(rows, columns);
  const [first] = gaps;
  if (!first) return handOn();
  for (const { row, column } of gaps) cellAt(row, columns.indexOf(column))?.setAttribute('aria-invalid', 'true');
  say(texts.gaps(gaps.length, first), { label: texts.doneAnyway, act: handOn });
  cellAt(first.row, columns.indexOf(first.column))?.focus();
}

function handOn(): void {
  clearTimeout(timer);
  host.postMessage({ type: 'tableAnswered', rows: finishedRows(rows, columnsShown()) });
}
