import * as vscode from 'vscode';
import type { Choice } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { picker } from './quick-input.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

/** Command behind *Välj*: sets one of a few codes. Arguments: the specification, the place, what it is, and the choices. */
export async function decideChoice(
  app: App,
  given?: unknown,
  at?: unknown,
  title?: unknown,
  options?: unknown,
): Promise<boolean> {
  const file = await whichSpecification(app, given);
  if (!file || typeof at !== 'string' || typeof title !== 'string' || !Array.isArray(options)) return false;
  const answer = await picker({
    title,
    prompt: strings.choice,
    canGoBack: false,
    buttons: [],
    items: (options as readonly Choice[]).map(({ value, label }) => ({ label, description: value, value })),
  });
  const value = answer.type === 'picked' ? answer.items[0]?.value : undefined;
  if (value === undefined) return false;
  await vscode.workspace.openTextDocument(file.uri);
  const edit = editFor((await app.files.current(file.uri)) ?? file, [{ op: 'set', at, value }]);
  if (edit && (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showErrorMessage(strings.unwritable);
  return false;
}
