import * as vscode from 'vscode';
import type { Change } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { askReason } from './ask-reason.ts';
import { halfTyped } from './half-typed.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';

const texts = strings.accept;

/** Command behind *Godta fyndet*: asks for the reason and writes it. Arguments: the file, the rule, and the requirement or the place. */
export async function acceptFinding(
  app: App,
  uri?: unknown,
  rule?: unknown,
  requirement?: unknown,
  at?: unknown,
): Promise<void> {
  if (!(uri instanceof vscode.Uri) || typeof rule !== 'string') return;
  const about = {
    rule,
    ...(typeof requirement === 'string' && { requirement }),
    ...(typeof at === 'string' && at !== '' && { at }),
  };
  const waiting = halfTyped(app, uri, `accept ${Object.values(about).join(' ')}`);
  const { title, prompt, reasonMissing } = texts;
  const reason = await askReason({ title, prompt, halfTyped: waiting, shortest: 3, tooShort: reasonMissing });
  const file = reason === undefined ? undefined : await app.files.current(uri);
  if (!file || reason === undefined) return;
  const by = vscode.workspace.getConfiguration('kravbyggaren', uri).get<string>('reviewer', '');
  const entry = { ...about, reason, ...(by && { by }), date: today() };
  const { suppressions } = file.source.value;
  const changes: readonly Change[] =
    Array.isArray(suppressions) && suppressions.length > 0
      ? [{ op: 'insert', at: '/suppressions', index: suppressions.length, value: entry }]
      : [{ op: 'set', at: '/suppressions', value: [entry] }];
  const edit = editFor(file, changes);
  if (edit && (await vscode.workspace.applyEdit(edit))) waiting.forget();
  else void vscode.window.showErrorMessage(strings.unwritable);
}
