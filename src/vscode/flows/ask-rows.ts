import type { Given, GuideStep, TableRow } from '../../core/index.ts';
import { loadCore } from '../core.ts';
import { openTable } from './open-table.ts';
import { openButtons, outcomeOf, type Asked, type Outcome } from './outcome.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

type RowsField = Extract<GuideStep['field'], { readonly type: 'rows' }>;

/** A question whose answer is a table is asked on a page: many rows and columns, and what is pasted, want the room. */
export async function askRows(asked: Asked, { columns, rows }: RowsField): Promise<Outcome> {
  const { app, step, shown, keep } = asked;
  const { namedRows } = await loadCore();
  let written: readonly TableRow[] | undefined;
  const outcome = await openTable(
    app,
    {
      heading: step.question,
      place: shown.place ?? step.part,
      explanation: shown.explanation ?? shown.prompt,
      columns: columns.filter(({ id }) => id !== 'id'),
      rows,
      ways: [
        ...(shown.canGoBack ? [{ way: 'back', label: texts.back } as const] : []),
        ...openButtons(step).map(({ id, tooltip }) => ({ way: id, label: tooltip })),
      ],
    },
    keep &&
      (changed => {
        written = changed;
        keep(given(changed));
      }),
  );
  if (outcome.type === 'answered') return { type: 'given', given: given(namedRows(outcome.rows, columns)) };
  // Short names are made of finished words.
  if (written) keep?.(given(namedRows(written, columns)));
  if (outcome.type === 'left') return outcome;
  return outcome.way === 'back' ? { type: 'back' } : outcomeOf(outcome.way);
}

const given = (rows: readonly TableRow[]): Given =>
  rows.length > 0 ? { type: 'rows', rows } : { type: 'open', state: 'later' };
