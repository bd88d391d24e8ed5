import type { ImportPlanned, ImportRowsShown, PreviewFilter, ToImportPreview } from '../protocol/import-preview.ts';
import { rowsPerSheet } from '../protocol/import-preview.ts';
import { element } from './element.ts';
import { host } from './host.ts';
import { columnsSection } from './import-columns.ts';
import { emptyTexts, filterLabels, importLabel, isNew, sheetText, summary } from './import-preview-view.ts';
import { forgetMatches, rowElement, showMatch } from './import-rows.ts';
import { keepingPlace } from './keeping-place.ts';
import './import-preview.css';

let planned: ImportPlanned | undefined;
let sheet: ImportRowsShown | undefined;
/** What the host has been told, or is about to be: an answer to something else may be older. */
let writtenName: string | undefined;

/** Draws what has changed of the preview of an import. */
export function showImportPreview(message: ToImportPreview): void {
  switch (message.type) {
    case 'importPlanned':
      planned = message;
      forgetMatches();
      return keepingPlace(draw);
    case 'importRowsShown':
      sheet = message;
      return keepingPlace(() => {
        drawRows();
        drawFoot();
      });
    case 'importRowChanged': {
      if (!sheet) return;
      const { row, counts } = message;
      sheet = { ...sheet, counts, rows: sheet.rows.map(each => (each.key === row.key ? row : each)) };
      return keepingPlace(() => {
        drawRows();
        drawFoot();
      });
    }
    case 'importMatchFound':
      return showMatch(message.key, message.match);
  }
}

const slot = (id: string): HTMLElement => document.getElementById(id) ?? element('div', { id });

function draw(): void {
  if (!planned) return;
  const { file, problem } = planned;
  const details = new Set([...document.querySelectorAll('details[open]')].map(({ id }) => id));
  document.body.replaceChildren(
    element(
      'main',
      { class: 'import' },
      element('h1', {}, 'Importera krav'),
      element('p', { class: 'procurement' }, file),
      ...(problem === undefined ? [] : [element('p', { class: 'problem', role: 'alert' }, problem)]),
      targetSection(planned),
      columnsSection(planned),
      element(
        'section',
        { 'aria-labelledby': 'krav' },
        element('h2', { id: 'krav' }, 'Krav'),
        element('div', { id: 'rows' }),
      ),
      element('footer', { id: 'foot' }),
    ),
  );
  for (const id of details) document.getElementById(id)?.setAttribute('open', '');
  drawRows();
  drawFoot();
}

function targetSection(message: ImportPlanned): HTMLElement {
  const select = element('select', { id: 'target' });
  for (const { value, label } of message.targets)
    select.append(element('option', { value, ...(value === message.target && { selected: '' }) }, label));
  select.addEventListener('change', () => {
    host.postMessage({ type: 'targetChosen', target: select.value });
  });
  const name = element('input', { id: 'name', type: 'text', value: writtenName ?? message.name, spellcheck: 'false' });
  name.addEventListener('input', () => {
    writtenName = name.value;
    host.postMessage({ type: 'nameWritten', name: name.value });
  });
  return element(
    'section',
    { class: 'target' },
    element('div', { class: 'field' }, element('label', { for: 'target' }, 'Kraven läses in till'), select),
    ...(isNew(message)
      ? [
          element(
            'div',
            { class: 'field' },
            element('label', { for: 'name' }, 'Filens namn'),
            element('span', { class: 'affixed' }, name, element('span', { 'aria-hidden': 'true' }, '.krav.yaml')),
          ),
        ]
      : []),
  );
}

function drawRows(): void {
  if (!sheet || !planned) return;
  const { filter, rows, counts } = sheet;
  slot('rows').replaceChildren(
    filters(filter, counts.filters),
    ...(rows.length === 0
      ? [element('p', { class: 'empty' }, emptyTexts[filter])]
      : [
          element(
            'table',
            { class: 'rows' },
            element('caption', { class: 'unseen' }, 'Krav i filen'),
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                ...['Vad händer', 'Krav', 'Kravtext', 'Plats'].map(text => element('th', { scope: 'col' }, text)),
              ),
            ),
            element('tbody', {}, ...rows.map(rowElement)),
          ),
          pager(sheet),
        ]),
  );
}

function filters(chosen: PreviewFilter, counts: Readonly<Record<PreviewFilter, number>>): HTMLElement {
  const fields = filterLabels.map(({ value, label }) => {
    const input = element('input', { type: 'radio', name: 'filter', id: `filter-${value}`, value });
    input.checked = value === chosen;
    input.addEventListener('change', () => {
      host.postMessage({ type: 'rowsRequested', filter: value, from: 0 });
    });
    const text = `${label} (${counts[value].toLocaleString('sv')})`;
    return element('label', { for: `filter-${value}` }, input, text);
  });
  return element('fieldset', { class: 'filters' }, element('legend', {}, 'Visa'), ...fields);
}

function pager({ from, rows, filter, counts }: ImportRowsShown): HTMLElement {
  const total = counts.filters[filter];
  const button = (id: string, label: string, to: number, possible: boolean): HTMLElement => {
    const made = element('button', { type: 'button', id, ...(possible ? {} : { disabled: '' }) }, label);
    made.addEventListener('click', () => {
      host.postMessage({ type: 'rowsRequested', filter, from: to });
      document.getElementById('krav')?.scrollIntoView();
    });
    return made;
  };
  return element(
    'nav',
    { class: 'pager', 'aria-label': 'Fler rader' },
    element('span', { role: 'status' }, sheetText(from, rows.length, total)),
    ...(total > rowsPerSheet
      ? [
          button('before', 'Föregående', Math.max(0, from - rowsPerSheet), from > 0),
          button('next', 'Nästa', from + rowsPerSheet, from + rows.length < total),
        ]
      : []),
  );
}

function drawFoot(): void {
  if (!sheet || !planned) return;
  const { counts } = sheet;
  const nothing = counts.actions.add + counts.actions.update === 0;
  const act = element(
    'button',
    { type: 'button', id: 'import', class: 'primary', ...(nothing && { disabled: '' }) },
    importLabel(counts, isNew(planned)),
  );
  act.addEventListener('click', () => {
    host.postMessage({ type: 'importRequested' });
  });
  const cancel = element('button', { type: 'button', id: 'cancel' }, 'Avbryt');
  cancel.addEventListener('click', () => {
    host.postMessage({ type: 'importCancelled' });
  });
  slot('foot').replaceChildren(
    element('p', { role: 'status', id: 'summary' }, summary(counts, isNew(planned))),
    element('div', { class: 'buttons' }, act, cancel),
  );
}
