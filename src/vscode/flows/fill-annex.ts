import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { loadCore } from '../core.ts';
import { openTable } from './open-table.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const texts = strings.guide;

/**
 * Lets a person fill in the columns of a table or form that are the buyer's own. Arguments: the specification and the
 * annex's id. `false`: it is no such annex, or nothing was written.
 */
export async function fillAnnex(app: App, given?: unknown, id?: unknown): Promise<boolean> {
  const file = await whichSpecification(app, given);
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
  await vscode.workspace.openTextDocument(file.uri);
  const now = (await app.files.current(file.uri)) ?? file;
  const edit = editFor(now, [{ op: 'set', at: `/annexes/@${annex.id}/rows`, value: outcome.rows }]);
  if (edit && (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showErrorMessage(strings.unwritable);
  return false;
}
