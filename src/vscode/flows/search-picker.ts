import * as vscode from 'vscode';
import type { FoundRequirement, RequirementSearch, SearchChoice, SearchFilter } from '../../core/index.ts';
import { loadCore, type Core } from '../core.ts';
import { picker, settle } from './quick-input.ts';
import { strings } from './strings.ts';

const texts = strings.search;

export interface SearchOptions {
  readonly search: RequirementSearch;
  /** What is filtered by at first. */
  readonly filter?: SearchFilter;
  /** What the rows stand under: where the chosen ones will go. */
  readonly title: () => string;
  /** Whether a requirement is here already. */
  readonly isHere: (found: FoundRequirement) => boolean;
  /** What would come along, for the preview. */
  readonly alongside: (found: FoundRequirement) => readonly string[];
  /** Lets the user choose where they go; the button is shown when given. */
  readonly choosePlace?: () => Promise<void>;
}

interface SearchState {
  words: string;
  filter: SearchFilter;
  readonly chosen: Map<string, FoundRequirement>;
}

type FilterName = keyof SearchFilter;
type FilterButtons = ReadonlyMap<vscode.QuickInputButton, FilterName>;
type Outcome =
  | { readonly type: 'accepted' }
  | { readonly type: 'left' }
  | { readonly type: 'filter'; readonly name: FilterName }
  | { readonly type: 'place' }
  | { readonly type: 'preview'; readonly found: FoundRequirement };

/**
 * Searches while one types. Filters, preview and place are steps of their own that come back to the same words with the
 * same choices. `undefined`: the user changed their mind.
 */
export async function searchPicker(options: SearchOptions): Promise<readonly FoundRequirement[] | undefined> {
  const core = await loadCore();
  const state: SearchState = { words: '', filter: options.filter ?? {}, chosen: new Map() };
  for (;;) {
    const outcome = await show(options, state, core);
    if (outcome.type === 'left') return undefined;
    if (outcome.type === 'accepted') return [...state.chosen.values()];
    if (outcome.type === 'filter') await askFilter(options.search, state, outcome.name);
    if (outcome.type === 'place') await options.choosePlace?.();
    if (outcome.type === 'preview') await preview(options, state, outcome.found, core);
  }
}

interface Row extends vscode.QuickPickItem {
  readonly found?: FoundRequirement;
}

const keyOf = ({ from, id }: FoundRequirement): string => `${from.type === 'pack' ? from.pack : from.file}\n${id}`;

function show(options: SearchOptions, state: SearchState, core: Core): Promise<Outcome> {
  const filters = filterButtons(options.search, state.filter);
  const pick = listFor(options, state, filters);
  const refresh = (): void => {
    fill(pick, options, state, core);
  };
  return new Promise<Outcome>(resolve => {
    const end = settle(pick, resolve);
    pick.onDidChangeValue(words => {
      state.words = words;
      refresh();
    });
    pick.onDidChangeSelection(rows => {
      keepChosen(state, pick.items, rows);
    });
    pick.onDidTriggerButton(button => {
      const name = filters.get(button);
      end(name ? { type: 'filter', name } : { type: 'place' });
    });
    pick.onDidTriggerItemButton(({ item }) => {
      if (item.found) end({ type: 'preview', found: item.found });
    });
    pick.onDidAccept(() => {
      const active = pick.activeItems[0]?.found;
      if (state.chosen.size === 0 && active) state.chosen.set(keyOf(active), active);
      if (state.chosen.size > 0) end({ type: 'accepted' });
    });
    pick.onDidHide(() => {
      end({ type: 'left' });
    });
    refresh();
    pick.show();
  });
}

function listFor(
  { search, title, choosePlace }: SearchOptions,
  { words, filter }: SearchState,
  filters: FilterButtons,
): vscode.QuickPick<Row> {
  const pick = vscode.window.createQuickPick<Row>();
  const placeButton = { iconPath: new vscode.ThemeIcon('location'), tooltip: texts.choosePlace };
  pick.title = [title(), ...filtersShown(search, filter)].join(' · ');
  pick.placeholder = texts.placeholder;
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.buttons = [...filters.keys(), ...(choosePlace ? [placeButton] : [])];
  pick.value = words;
  return pick;
}

/** What has been chosen stands first, whatever is searched for. */
function fill(pick: vscode.QuickPick<Row>, { search, isHere }: SearchOptions, state: SearchState, core: Core): void {
  const row = (found: FoundRequirement): Row => ({
    ...rowOf(found, isHere(found), core),
    found,
    buttons: [previewButton],
  });
  const chosen = [...state.chosen.values()].map(row);
  const hits = search
    .find(state.words, state.filter)
    .filter(found => !state.chosen.has(keyOf(found)))
    .map(row);
  pick.items = [
    ...(chosen.length > 0 ? [separator(texts.chosen(chosen.length)), ...chosen, separator(texts.hits)] : []),
    ...(hits.length > 0 ? hits : [nothing(state)]),
  ];
  pick.selectedItems = chosen;
}

const previewButton = { iconPath: new vscode.ThemeIcon('eye'), tooltip: texts.preview };

/** A row that is not on show cannot have been unchosen. */
function keepChosen({ chosen }: SearchState, shown: readonly Row[], selected: readonly Row[]): void {
  const found = (rows: readonly Row[]): ReadonlyMap<string, FoundRequirement> =>
    new Map(rows.flatMap(row => (row.found ? [[keyOf(row.found), row.found] as const] : [])));
  const [onShow, now] = [found(shown), found(selected)];
  for (const key of chosen.keys()) if (onShow.has(key) && !now.has(key)) chosen.delete(key);
  for (const [key, each] of now) chosen.set(key, each);
}

const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });

const nothing = ({ words, filter }: SearchState): Row => ({
  label: `$(info) ${texts.nothing(words)}`,
  detail: Object.keys(filter).length > 0 ? texts.nothingFiltered : texts.nothingHint,
  alwaysShow: true,
});

const kindsOf = ({ kinds }: FoundRequirement, core: Core): string =>
  kinds.map(kind => core.commonLabel('Kind', kind)).join(texts.or);

const notesOn = ({ perRow, alsoIn }: FoundRequirement, here: boolean): readonly string[] => [
  ...(perRow ? [texts.perRow] : []),
  ...(alsoIn > 0 ? [texts.alsoIn(alsoIn)] : []),
  ...(here ? [texts.here] : []),
];

function rowOf(found: FoundRequirement, here: boolean, core: Core): vscode.QuickPickItem {
  return {
    label: found.id,
    description: [kindsOf(found, core), core.sourceLabel(found.from), ...notesOn(found, here)].join(' · '),
    detail: found.text.replaceAll(/\s+/g, ' '),
    // The search decides what is shown; VS Code would only look for the words in the label.
    alwaysShow: true,
  };
}

const filterNames: readonly FilterName[] = ['area', 'kind', 'source'];
const filterIcons: Readonly<Record<FilterName, string>> = { area: 'tag', kind: 'symbol-enum', source: 'library' };

const choicesFor = ({ areas, kinds, sources }: RequirementSearch, name: FilterName): readonly SearchChoice[] =>
  ({ area: areas, kind: kinds, source: sources })[name];

const labelFor = (search: RequirementSearch, name: FilterName, id: string): string =>
  choicesFor(search, name).find(choice => choice.id === id)?.label ?? id;

function filterButtons(search: RequirementSearch, filter: SearchFilter): FilterButtons {
  return new Map(
    filterNames.map(name => {
      const id = filter[name];
      const icon = id === undefined ? filterIcons[name] : 'filter-filled';
      const tooltip =
        id === undefined ? texts.filter[name] : texts.filtered(texts.filter[name], labelFor(search, name, id));
      return [{ iconPath: new vscode.ThemeIcon(icon), tooltip }, name];
    }),
  );
}

const filtersShown = (search: RequirementSearch, filter: SearchFilter): readonly string[] =>
  filterNames.flatMap(name => {
    const id = filter[name];
    return id === undefined ? [] : [labelFor(search, name, id)];
  });

async function askFilter(search: RequirementSearch, state: SearchState, name: FilterName): Promise<void> {
  const { [name]: current, ...others } = state.filter;
  const items = [
    { label: texts.all, id: undefined as string | undefined },
    ...choicesFor(search, name).map(({ id, label, count }) => ({ label, description: String(count), id })),
  ];
  const answer = await picker({
    title: texts.filter[name],
    prompt: texts.filterPrompt,
    canGoBack: true,
    buttons: [],
    items,
    active: items.filter(({ id }) => id === current),
  });
  if (answer.type !== 'picked') return;
  const id = answer.items[0]?.id;
  state.filter = { ...others, ...(id !== undefined && { [name]: id }) };
}

/** Everything about one requirement, line by line. Enter chooses it; going back changes nothing. */
async function preview(
  { alongside, isHere }: SearchOptions,
  state: SearchState,
  found: FoundRequirement,
  core: Core,
): Promise<void> {
  const notes = notesOn(found, isHere(found));
  const covers = found.covers.map(cover => core.commonLabel('Cover', cover)).join(', ');
  const along = alongside(found);
  const items = [
    ...wrapped(found.text).map(label => ({ label })),
    separator(texts.details),
    { label: [kindsOf(found, core), ...notes].join(' · ') },
    { label: `${texts.section}: ${found.section}` },
    ...(covers ? [{ label: `${texts.covers}: ${covers}` }] : []),
    ...(along.length > 0 ? [separator(texts.alongside), ...along.map(label => ({ label }))] : []),
  ];
  const title = `${found.id} · ${core.sourceLabel(found.from)}`;
  const answer = await picker({ title, prompt: texts.previewPrompt, canGoBack: true, buttons: [], items });
  if (answer.type === 'picked') state.chosen.set(keyOf(found), found);
}

/** A list row does not break its line. */
function wrapped(text: string, width = 80): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
