import * as vscode from 'vscode';
import type { Annex } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import type { KravFile } from '../krav-files.ts';
import { openTable } from './open-table.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';

const texts = strings.guide;

/** Lets a person fill in an annex that is a table of the buyer's own. `false`: it is no such annex, or nothing was written. */
export async function fillAnnex(app: App, file: KravFile, id: string): Promise<boolean> {
  const specification = await soundSpecification(file);
  const annex = specification?.annexes?.find(each => each.id === id);
  if (!annex || !isTable(annex)) return false;
  const { rows = [], columns = [], title } = annex;
  const outcome = await openTable(app, {
    heading: title,
    place: texts.annexPlace,
    explanation: texts.annexHelp,
    columns: columns.filter(({ filledBy }) => filledBy !== 'tenderer'),
    rows,
    ways: [{ way: 'back', label: texts.cancel }],
  });
  if (outcome.type !== 'answered') return false;
  await vscode.workspace.openTextDocument(file.uri);
  const now = (await app.files.current(file.uri)) ?? file;
  const edit = editFor(now, [{ op: 'set', at: `/annexes/@${id}/rows`, value: outcome.rows }]);
  if (edit && (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showErrorMessage(strings.unwritable);
  return false;
}

export const isTable = ({ kind, columns = [] }: Annex): boolean =>
  kind === 'table' && columns.some(({ filledBy }) => filledBy !== 'tenderer');
