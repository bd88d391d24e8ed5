import { disclosureOf } from '../model/disclosure.ts';
import type { Entry } from '../model/generated/types.ts';
import { cell, paragraph, text, type Block, type Cell, type Inline } from './blocks.ts';
import type { Composing } from './context.ts';
import { capitalised, entryLabel } from './labels.ts';
import { textBlocks } from './rich-text.ts';
import { standing } from './standing-text.ts';

/**
 * What suppliers may know of the IT environment, in the internal version too, so that a reviewer sees what they will
 * see. Addresses, protection and owners are never shown, whatever their disclosure says.
 */
export function environmentTable({ environment, scope }: Composing): Block[] {
  if (!environment) return [paragraph([{ type: 'text', text: standing.noEnvironment, mark: 'unfilled' }])];
  const shown = (environment.entries ?? []).filter(
    entry => entry.disclosure !== 'internal' && entry.status !== 'retired',
  );
  const onRequest = shown.some(entry =>
    fields.some(field => disclosureOf(entry, field) === 'on-request' && has(entry, field)),
  );
  const dated = [environment.version && `Version ${environment.version}`, environment.date].filter(Boolean).join(', ');
  const rows = shown.map(entryCells);
  const used = columns.map((_, index) => rows.some(cells => (cells[index]?.length ?? 0) > 0));
  return [
    ...(environment.description ? textBlocks(environment.description, scope, 2) : []),
    ...(dated ? [paragraph([{ type: 'text', text: `${dated}.`, mark: 'muted' }])] : []),
    {
      type: 'table',
      caption: environment.title,
      description:
        'Beställarens IT-miljö: varje post med slag, användning, produkt, gränssnitt, standarder och driftsförhållanden.',
      // A column that nothing may be shown in would only raise questions.
      columns: columns.filter((_, index) => used[index]),
      rows: rows.map(cells => ({ type: 'cells', cells: cells.filter((_, index) => used[index]) })),
    },
    ...(onRequest
      ? [{ type: 'paragraph' as const, look: 'small' as const, content: [text(standing.environmentOnRequest)] }]
      : []),
  ];
}

const columns = [
  { header: 'Post', width: 19 },
  { header: 'Slag och läge', width: 13 },
  { header: 'Används till', width: 22 },
  { header: 'Produkt', width: 13 },
  { header: 'Gränssnitt och standarder', width: 20 },
  { header: 'Driftsförhållanden', width: 20 },
];

const fields = ['function', 'product', 'version', 'interfaces', 'standards', 'operatingConditions'] as const;
type Field = (typeof fields)[number];

const has = (entry: Entry, field: Field): boolean => {
  const value = entry[field];
  return typeof value === 'string' ? value !== '' : (value?.length ?? 0) > 0;
};

function entryCells(entry: Entry): Cell[] {
  return [
    cell(entry.title),
    stateCell(entry),
    disclosed(entry, 'function', () => cell(entry.function ?? '')),
    productCell(entry),
    [
      ...disclosed(entry, 'interfaces', () => interfacesCell(entry)),
      ...disclosed(entry, 'standards', () => cell((entry.standards ?? []).join(', '))),
    ],
    disclosed(entry, 'operatingConditions', () => cell(entry.operatingConditions ?? '')),
  ];
}

/** The cell where the field is public, a word about asking where it is on request, nothing where it is internal. */
function disclosed(entry: Entry, field: Field, show: () => Cell): Cell {
  if (!has(entry, field)) return [];
  const disclosure = disclosureOf(entry, field);
  if (disclosure === 'public') return show();
  return disclosure === 'on-request' ? cell([{ type: 'text', text: 'Lämnas ut på begäran', mark: 'muted' }]) : [];
}

function stateCell(entry: Entry): Cell {
  const lines = [
    ...(disclosureOf(entry, 'kind') === 'public' ? [capitalised(entryLabel('kind', entry.kind))] : []),
    ...(entry.status && disclosureOf(entry, 'status') === 'public'
      ? [capitalised(entryLabel('status', entry.status))]
      : []),
    ...(entry.from && disclosureOf(entry, 'from') === 'public' ? [`från ${entry.from}`] : []),
    ...(entry.until && disclosureOf(entry, 'until') === 'public' ? [`till ${entry.until}`] : []),
    ...(entry.fixed && disclosureOf(entry, 'fixed') === 'public' ? ['Ändras inte'] : []),
  ];
  return lines.flatMap((line, index) =>
    cell(index === 0 ? line : [{ type: 'text', text: line, mark: 'muted' } satisfies Inline]),
  );
}

function productCell(entry: Entry): Cell {
  const product = disclosed(entry, 'product', () => cell(entry.product ?? ''));
  const version = disclosed(entry, 'version', () =>
    cell([{ type: 'text', text: `Version: ${entry.version ?? ''}`, mark: 'muted' }]),
  );
  return [...product, ...version];
}

const interfacesCell = ({ interfaces = [] }: Entry): Cell =>
  interfaces.flatMap(({ name, protocol, documented }) =>
    cell([
      text([name, protocol].filter(Boolean).join(', ')),
      ...(documented ? [{ type: 'text', text: ' (dokumenterat)', mark: 'muted' } satisfies Inline] : []),
    ]),
  );
