import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { openTable } from './open-table.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { notFromHere, whichToChange } from './which-specification.ts';
import { writeInto } from './write-into.ts';

const texts = strings.guide;

/**
 * Lets a person fill in the columns of a table or form that are the buyer's own. Arguments: the specification and the
 * annex's id. `false`: it is no such annex, or nothing was written.
 */
export async function fillAnnex(app: App, given?: unknown, id?: unknown): Promise<boolean> {
  if (typeof id !== 'string') return notFromHere();
  const file = await whichToChange(app, given);
  const specification = file && (await soundSpecification(file));
  const annex = specification?.annexes?.find(each => each.id === id);
  const columns = annex && (await loadCore()).ownColumns(annex);
  if (!file || !annex || !columns?.length) return false;
  const { rows = [], title } = annex;
  const outcome = await openTable(app, {
    heading: title,
    place: texts.annexPlace,
    explanation: texts.annexHelp,
    columns,
    rows,
    ways: [{ way: 'back', label: texts.cancel }],
  });
  if (outcome.type !== 'answered') return false;
  const change = { op: 'set', at: `/annexes/@${annex.id}/rows`, value: outcome.rows } as const;
  return writeInto(app, file.uri, () => [change]);
}
