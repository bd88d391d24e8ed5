import type { PreviewRow, RowChosen, ShownMatch } from '../protocol/import-preview.ts';
import { element } from './element.ts';
import { host } from './host.ts';
import { keptText, likeness, remarks, statusSign, takeChoices, type Choice } from './import-preview-view.ts';

/** Matches that have been looked for: shown again when their row is drawn anew. */
const matches = new Map<string, ShownMatch | undefined>();

/** The texts of rows may be others: what was found for them is so no more. */
export const forgetMatches = (): void => {
  matches.clear();
};

const idOf = (key: string, part: string): string => `${part}-${key.replace(/\s+/g, '_')}`;

const choose = (key: string, chosen: RowChosen): void => {
  host.postMessage({ type: 'rowChosen', key, chosen });
};

/** A row of the preview. */
export function rowElement(row: PreviewRow): HTMLElement {
  const { text, tone } = statusSign(row);
  const options = takeChoices(row);
  const isUnread = row.status === 'unread' && row.take !== 'new';
  const faded = row.action === 'skip' || row.action === 'leave';
  return element(
    'tr',
    { class: faded ? 'faded' : '' },
    element(
      'td',
      {},
      element('span', { class: `sign ${tone}` }, text),
      ...(options.length > 0
        ? [
            selectOf(idOf(row.key, 'take'), `Vad som händer med ${nameOf(row)}`, options, row.take, take => {
              choose(row.key, { what: 'take', take });
            }),
          ]
        : []),
    ),
    element(
      'td',
      { class: 'requirement' },
      ...(isUnread ? [] : [element('div', { class: 'id' }, row.id), element('div', { class: 'hint' }, row.kind)]),
    ),
    textCell(row),
    element(
      'td',
      { class: 'place' },
      ...(isUnread ? [] : [element('div', {}, row.section)]),
      element('div', { class: 'hint' }, row.place),
    ),
  );
}

const nameOf = ({ status, id, place }: PreviewRow): string => (status === 'unread' ? place : id);

function selectOf<T extends string>(
  id: string,
  label: string,
  choices: readonly Choice<T>[],
  chosen: T,
  listen: (value: T) => void,
): HTMLSelectElement {
  const select = element('select', { id, 'aria-label': label });
  for (const { value, label: text } of choices)
    select.append(element('option', { value, ...(value === chosen && { selected: '' }) }, text));
  select.addEventListener('change', () => {
    listen(select.value as T);
  });
  return select;
}

function textCell(row: PreviewRow): HTMLElement {
  const cell = element('td', { class: 'text' }, element('p', {}, row.text));
  for (const remark of remarks(row)) cell.append(element('p', { class: 'hint' }, remark));
  if (row.take === 'plan' && row.changes.length > 0) cell.append(changeList(row));
  if (row.action !== 'skip') cell.append(librarySlot(row));
  return cell;
}

function changeList(row: PreviewRow): HTMLElement {
  return element(
    'ul',
    { class: 'changes' },
    ...row.changes.map(({ field, label, old, new: theirs, use, kept }) => {
      const choices: readonly Choice<'file' | 'mine'>[] = [
        { value: 'file', label: 'Ta filens' },
        { value: 'mine', label: 'Behåll det som står' },
      ];
      return element(
        'li',
        {},
        element('span', { class: 'label' }, label),
        ...(old === '' ? [] : [element('del', { class: use === 'file' ? '' : 'stays' }, old)]),
        element('ins', { class: use === 'file' ? '' : 'left' }, theirs),
        element('span', { class: 'hint' }, keptText(kept)),
        selectOf(idOf(row.key, `use-${field}`), `${label} för ${row.id}`, choices, use, chosen => {
          choose(row.key, { what: 'field', field, use: chosen });
        }),
      );
    }),
  );
}

function librarySlot(row: PreviewRow): HTMLElement {
  const slot = element('div', { class: 'library', id: idOf(row.key, 'library') });
  slot.append(...libraryContent(row.key, row.id, row.library));
  slot.dataset.requirement = row.id;
  slot.dataset.use = row.library;
  // What has been chosen is shown, also when the page has been made anew.
  if (row.library !== 'own' && !matches.has(row.key)) host.postMessage({ type: 'matchRequested', key: row.key });
  return slot;
}

function libraryContent(key: string, id: string, use: PreviewRow['library']): readonly HTMLElement[] {
  if (!matches.has(key)) return [compareButton(key, id)];
  const match = matches.get(key);
  return match
    ? [matchBox(key, id, use, match)]
    : [element('p', { class: 'hint', role: 'status' }, 'Inget krav i kravpaketen handlar om samma sak.')];
}

function compareButton(key: string, id: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'link', id: idOf(key, 'match') }, 'Jämför med kravpaketen');
  button.setAttribute('aria-label', `Jämför med kravpaketen: ${id}`);
  button.addEventListener('click', () => {
    host.postMessage({ type: 'matchRequested', key });
  });
  return button;
}

const uses: readonly Choice<PreviewRow['library']>[] = [
  { value: 'own', label: 'Behåll filens krav' },
  { value: 'requirement', label: 'Ta kravpaketets krav' },
  { value: 'proof', label: 'Filens text med kravpaketets bevis och motiv' },
];

function matchBox(key: string, id: string, use: PreviewRow['library'], match: ShownMatch): HTMLElement {
  const hints = (label: string, list: readonly string[]): readonly HTMLElement[] =>
    list.length > 0 ? [element('p', { class: 'hint' }, `${label}: ${list.join('; ')}`)] : [];
  return element(
    'div',
    { class: 'match' },
    element(
      'p',
      { class: 'hint' },
      `${match.pack}, ${match.id} · ${match.kind} · ${likeness(match.score, match.isRelated)}`,
    ),
    element('p', {}, match.text),
    ...hints('Bevis', match.verification),
    ...hints('Motiv', match.motive === undefined ? [] : [match.motive]),
    ...hints('Följer med om kravet tas', match.brings),
    selectOf(idOf(key, 'use-library'), `Kravpaketets krav för ${id}`, uses, use, chosen => {
      choose(key, { what: 'library', use: chosen });
    }),
  );
}

/** Shows what the library has for a row, in the row. */
export function showMatch(key: string, match: ShownMatch | undefined): void {
  matches.set(key, match);
  const slot = document.getElementById(idOf(key, 'library'));
  if (!slot) return;
  const { requirement = '', use = 'own' } = slot.dataset;
  const wasAskedHere = slot.contains(document.activeElement);
  slot.replaceChildren(...libraryContent(key, requirement, use as PreviewRow['library']));
  if (wasAskedHere) document.getElementById(idOf(key, 'use-library'))?.focus({ preventScroll: true });
}
