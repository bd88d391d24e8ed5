import type * as vscode from 'vscode';
import type { Finding, Source } from '../../core/index.ts';
import type { App } from '../app.ts';
import { workspaceEdit } from '../apply-changes.ts';
import { checkInput } from '../check-steps.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { isUnaccepted } from '../unaccepted.ts';

/** What `check --fix` would do with the text as it is, as one edit; `undefined` where there is nothing to do. */
export async function fixAllEdit(app: App, file: KravFile): Promise<vscode.WorkspaceEdit | undefined> {
  const core = await loadCore();
  // Asked before each save by whoever wants that: mostly there is nothing.
  if (!file.findings.some(each => isUnaccepted(each) && core.onlyFix(file.source, each))) return undefined;
  const { edits } = core.fixAll(file.source, await lookFor(app, file));
  return edits.length > 0 ? workspaceEdit(file, edits) : undefined;
}

/** What is found after each round. */
async function lookFor(app: App, file: KravFile): Promise<(source: Source) => readonly Finding[]> {
  if (file.language !== 'krav-specification') return source => (source === file.source ? file.findings : []);
  const checker = (await loadCore()).createChecker();
  const companions = await app.files.companions(file);
  return source => checker.check({ ...checkInput({ ...file, source }), ...companions });
}
