import { ownColumns, questionFilling } from '../library/index.ts';
import type { Closing } from '../model/finding.ts';
import type { Annex, Specification } from '../model/generated/types.ts';
import { defineRule, type Draft } from './rule.ts';

export const annexEmpty = defineRule({
  id: 'annex-empty',
  code: 'DOK-24',
  target: 'annex',
  ground: 'product-choice',
  severity: 'error',
  title: 'En bilaga som krav hänvisar till har ett innehåll',
  rationale:
    'Ett krav på det ”som anges i bilagan” betyder ingenting när bilagan är tom. Kolumner som anbudsgivaren fyller i får vara tomma.',
  basis: ['Ofylld plats i dokumentet'],
  messages: {
    rows: (title: string) => `Bilagan ${title} saknar rader men krav hänvisar till den: fyll i den.`,
    answer: (title: string, question: string, pack: string) =>
      `Bilagan ${title} saknar rader men krav hänvisar till den: svara på frågan ”${question}” (${pack}) med Ändra svar, eller fyll i den.`,
    text: (title: string) => `Bilagan ${title} saknar text men krav hänvisar till den: skriv den.`,
    file: (title: string) => `Bilagan ${title} saknar fil men krav hänvisar till den: ange sökvägen (file).`,
    environment: (title: string) =>
      `Bilagan ${title} visar IT-miljön, men ingen IT-miljö med poster är angiven: ange filen (environment), och lägg till poster i den.`,
    cells: (title: string, column: string, rows: string) =>
      `Bilagan ${title}: kolumnen ${column} ska fyllas i på varje rad men saknas på rad ${rows}.`,
    cited: 'Hänvisar hit.',
  },

  *check(annex, at, { cross, headCitations, environmentFile, packs, specification }): Generator<Draft> {
    const inHead = headCitations.some(({ sort, name }) => sort === 'annex' && name === annex.id);
    const citing = cross.annexes.get(annex.id);
    if (citing.length === 0 && !inHead) return;
    const related = citing.slice(0, 5).map(record => ({ at: record.at, message: this.messages.cited }));
    const entries = environmentFile?.entries?.length ?? 0;
    const fault = emptyPart(annex, entries);
    const filling = fault === 'rows' ? questionFilling(annex, packs) : undefined;
    if (fault)
      yield {
        at: fault === 'environment' ? at : at + partOf[fault](annex),
        message: filling
          ? this.messages.answer(annex.title, filling.question.text, filling.pack.title)
          : this.messages[fault](annex.title),
        related,
        closedBy: filling ? answerTo(filling) : closingOf(annex, fault, specification),
        awaited: 'answer',
      };
    else if (annex.kind === 'table' || annex.kind === 'bidder-form')
      yield* emptyCells(annex, at, this.messages.cells, related);
  },

  examples: [
    {
      good: 'Systemet ska exportera de mängder som anges i {{bilaga "info"}}.',
      specification: {
        annexes: [
          {
            id: 'info',
            title: 'Informationsmängder',
            kind: 'table',
            columns: [{ id: 'namn', title: 'Mängd' }],
            rows: [{ namn: 'Elevakter' }],
          },
        ],
      },
    },
    {
      bad: 'Systemet ska exportera de mängder som anges i {{bilaga "info"}}.',
      at: 'file:/annexes/@info/rows',
      specification: {
        annexes: [
          {
            id: 'info',
            title: 'Informationsmängder',
            kind: 'table',
            columns: [{ id: 'namn', title: 'Mängd' }],
            rows: [],
          },
        ],
      },
    },
    {
      bad: 'Systemet ska exportera de mängder som anges i {{bilaga "info"}}.',
      at: 'file:/annexes/@info/rows',
      specification: {
        annexes: [
          {
            id: 'info',
            title: 'Informationsmängder',
            kind: 'table',
            columns: [{ id: 'namn', title: 'Mängd', required: true }],
            rows: [{ namn: 'Elevakter' }, { namn: '' }],
          },
        ],
      },
      severity: 'warning',
    },
    {
      good: 'Anbudsgivaren ska fylla i {{bilaga "ref"}}.',
      specification: {
        annexes: [{ id: 'ref', title: 'Referenser', kind: 'bidder-form', columns: [{ id: 'kund', title: 'Kund' }] }],
      },
      note: 'Anbudsgivarens formulär fylls i av anbudsgivaren.',
    },
    {
      bad: 'Anbudsgivaren ska i {{bilaga "resurser"}} ange de mängder som systemet kräver.',
      at: 'file:/annexes/@resurser/rows',
      specification: {
        annexes: [
          {
            id: 'resurser',
            title: 'Resurser',
            kind: 'bidder-form',
            columns: [
              { id: 'resurs', title: 'Resurs', required: true, filledBy: 'buyer' },
              { id: 'pris', title: 'Enhetspris', required: true, filledBy: 'buyer' },
              { id: 'mangd', title: 'Mängd', required: true, filledBy: 'tenderer' },
            ],
            rows: [{ resurs: 'Server', pris: 18000 }, { resurs: 'Lagring' }],
          },
        ],
      },
      severity: 'warning',
      note: 'Det som beställaren själv anger i ett formulär är ifyllt på varje rad.',
    },
    {
      good: 'Systemet ska visa ärendets status.',
      specification: { annexes: [{ id: 'info', title: 'Informationsmängder', kind: 'text' }] },
      note: 'Bilagan är tom, men inget krav hänvisar till den.',
    },
  ],
});

const answerTo = ({ pack, question }: NonNullable<ReturnType<typeof questionFilling>>): Closing => ({
  by: 'answer',
  fact: `answers.${pack.id}.${question.id}`,
});

function closingOf({ id }: Annex, fault: Part, { environment }: Pick<Specification, 'environment'>): Closing {
  if (fault !== 'environment') return { by: 'annex', annex: id };
  return environment === undefined ? { by: 'answer', fact: 'environment' } : { by: 'environment' };
}

type Part = 'rows' | 'text' | 'file' | 'environment';

/** Where the missing content would stand; the annex itself when the key is not there. */
const place = (annex: Annex, key: 'rows' | 'text' | 'file'): string => (annex[key] === undefined ? '' : `/${key}`);
const partOf: Readonly<Record<Exclude<Part, 'environment'>, (annex: Annex) => string>> = {
  rows: annex => place(annex, 'rows'),
  text: annex => place(annex, 'text'),
  file: annex => place(annex, 'file'),
};

function emptyPart(annex: Annex, environmentEntries: number): Part | undefined {
  const written = Boolean(annex.text?.trim());
  if (annex.kind === 'environment') return environmentEntries > 0 || written ? undefined : 'environment';
  if (annex.kind === 'file') return annex.file?.trim() ? undefined : 'file';
  if (annex.kind === 'text') return written ? undefined : 'text';
  if (annex.kind === 'table' && ownColumns(annex).length > 0 && !annex.rows?.length && !written) return 'rows';
  return undefined;
}

function* emptyCells(
  annex: Annex,
  at: string,
  message: (title: string, column: string, rows: string) => string,
  related: NonNullable<Draft['related']>,
): Generator<Draft> {
  const closedBy = { by: 'annex', annex: annex.id } as const;
  for (const column of ownColumns(annex)) {
    if (column.required !== true) continue;
    const rows = (annex.rows ?? []).flatMap((row, i) => (String(row[column.id] ?? '').trim() ? [] : [i + 1]));
    if (rows.length === 0) continue;
    const shown = rows.slice(0, 8).join(', ') + (rows.length > 8 ? ' med flera' : '');
    yield {
      at: `${at}/rows`,
      message: message(annex.title, column.title, shown),
      atMost: 'warning',
      related,
      closedBy,
    };
  }
}
