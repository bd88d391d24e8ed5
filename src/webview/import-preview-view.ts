import type {
  ColumnMeaning,
  ImportPlanned,
  PlannedLayout,
  PlannedTable,
  PreviewCounts,
  PreviewFilter,
  PreviewRow,
} from '../protocol/import-preview.ts';

/** What the page says, as plain data: tested without a browser. */

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export const meanings: readonly Choice<ColumnMeaning>[] = [
  { value: 'id', label: 'Krav-id' },
  { value: 'text', label: 'Kravtext' },
  { value: 'kind', label: 'Kravtyp' },
  { value: 'section', label: 'Avsnitt' },
  { value: 'motive', label: 'Motiv' },
  { value: 'note', label: 'Anteckning' },
  { value: 'kept', label: 'Spara med kravet' },
  { value: 'dropped', label: 'Läs inte in' },
];

const whys: Readonly<Record<PlannedLayout['columns'][number]['why'], string>> = {
  chosen: 'Du har valt detta.',
  map: 'Enligt sparade kolumnval.',
  heading: 'Rubriken säger det.',
  content: 'Innehållet tyder på det.',
  rest: 'Ingen egen plats: sparas som den är.',
};

export function whyText({ why, meaning }: PlannedLayout['columns'][number], { isRead, map }: PlannedLayout): string {
  if (!isRead && why !== 'chosen') return 'Välj vilken kolumn som är kravtext.';
  if (why === 'map' && map !== undefined) return `Enligt kolumnvalen ”${map}”.`;
  return why === 'rest' && meaning === 'dropped' ? '' : whys[why];
}

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('sv')} ${number === 1 ? one : many}`;

/** `Tabell 1, 2 och 5 · 12 rader`. */
export function layoutTitle({ tables, rows }: PlannedLayout): string {
  const shown = tables.slice(0, 4);
  const rest = tables.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [`${String(rest)} till`] : [])].join(', ')} · ${count(rows, 'rad', 'rader')}`;
}

export const tableText = ({ rows, requirements, isFound }: PlannedTable): string =>
  [
    count(rows, 'rad', 'rader'),
    `${String(requirements)} krav`,
    ...(isFound ? [] : ['rubrikraden känns inte igen']),
  ].join(' · ');

export const filterLabels: readonly Choice<PreviewFilter>[] = [
  { value: 'all', label: 'Alla' },
  { value: 'new', label: 'Nya' },
  { value: 'changed', label: 'Ändrade' },
  { value: 'unread', label: 'Ej förstådda' },
];

export const emptyTexts: Readonly<Record<PreviewFilter, string>> = {
  all: 'Filen har inga rader.',
  new: 'Inga krav är nya.',
  changed: 'Inga krav är ändrade i filen.',
  unread: 'Allt i filen har förståtts.',
};

export interface StatusSign {
  readonly text: string;
  readonly tone: 'new' | 'changed' | 'conflict' | 'quiet';
}

export function statusSign({ status, take, action }: PreviewRow): StatusSign {
  if (action === 'skip' && take === 'skip' && status !== 'unread') return { text: 'Hoppas över', tone: 'quiet' };
  if (take === 'new') return { text: 'Nytt', tone: 'new' };
  switch (status) {
    case 'new':
      return { text: 'Nytt', tone: 'new' };
    case 'changed':
      return { text: 'Ändras', tone: 'changed' };
    case 'conflict':
      return { text: 'Välj', tone: 'conflict' };
    case 'unchanged':
      return { text: 'Oförändrat', tone: 'quiet' };
    case 'unread':
      return { text: 'Ej förstått', tone: 'conflict' };
  }
}

/** What can be chosen for a row as a whole; a single choice is none. */
export function takeChoices({ status, canBeTaken }: PreviewRow): readonly Choice<PreviewRow['take']>[] {
  switch (status) {
    case 'new':
      return [
        { value: 'plan', label: 'Lägg till' },
        { value: 'skip', label: 'Hoppa över' },
      ];
    case 'changed':
    case 'conflict':
      return [
        { value: 'plan', label: 'Uppdatera kravet' },
        { value: 'new', label: 'Lägg till som nytt krav' },
        { value: 'skip', label: 'Hoppa över' },
      ];
    case 'unchanged':
      return [
        { value: 'plan', label: 'Låt stå' },
        { value: 'new', label: 'Lägg till som nytt krav' },
      ];
    case 'unread':
      return canBeTaken
        ? [
            { value: 'plan', label: 'Läs inte in' },
            { value: 'new', label: 'Ta in som krav' },
          ]
        : [];
  }
}

const guessTexts: Readonly<Record<string, string>> = {
  kind: 'Kravtypen är läst ur verbet.',
  id: 'Filen ger inget användbart id: kravet får ett nytt.',
};

/** What a person should know of a row before it comes in. */
export function remarks({ status, guessed, reason, take }: PreviewRow): readonly string[] {
  if (status === 'unread' && take !== 'new') return reason === undefined ? [] : [reason];
  return guessed.flatMap(field => guessTexts[field] ?? []);
}

const keptTexts: Readonly<Record<string, string>> = {
  both: 'Ändrat både här och i filen.',
  other: 'Texten är en helt annan och kan gälla ett annat krav.',
  placeholders: 'Texten här hänvisar till värden som filen har skrivit ut.',
  moved: 'Kravet ligger i ett annat avsnitt här.',
  kind: 'Kravtypen här är mer bestämd än filens.',
  column: 'Modellen har ingen plats för kolumnen.',
};

export const keptText = (kept: string | undefined): string => (kept === undefined ? '' : (keptTexts[kept] ?? ''));

/** What *Importera* would do, in one sentence. */
export function summary({ actions, open }: PreviewCounts, isNew: boolean): string {
  const parts = isNew
    ? [`${count(actions.add, 'krav', 'krav')} läses in`]
    : [
        `${count(actions.add, 'krav läggs till', 'krav läggs till')}`,
        `${count(actions.update, 'krav ändras', 'krav ändras')}`,
        `${String(actions.leave)} står kvar som de är`,
      ];
  const all = actions.skip > 0 ? [...parts, count(actions.skip, 'rad läses inte in', 'rader läses inte in')] : parts;
  const sentence = `${[all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter(part => part !== '').join(' och ')}.`;
  return open === 0
    ? sentence
    : `${sentence} ${count(open, 'krav väntar', 'krav väntar')} på ditt val; det som står i specifikationen blir annars kvar.`;
}

export const importLabel = ({ actions }: PreviewCounts, isNew: boolean): string =>
  isNew ? `Importera ${count(actions.add, 'krav', 'krav')}` : 'Importera';

/** `Rad 51–100 av 10 000`. */
export function sheetText(from: number, shown: number, total: number): string {
  const number = (value: number): string => value.toLocaleString('sv');
  return `Rad ${number(from + 1)}–${number(from + shown)} av ${number(total)}`;
}

/** `63 % likt`, and a warning where the two may be about different things. */
export const likeness = (score: number, isRelated: boolean): string =>
  `${String(Math.round(score * 100))} % likt${isRelated ? '' : ', kan handla om något annat'}`;

export const isNew = ({ target }: ImportPlanned): boolean => target === 'new';
