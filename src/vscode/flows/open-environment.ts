import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { environmentOf } from '../companions.ts';
import { changeAnswer } from './change-answer.ts';
import { whichSpecification } from './which-specification.ts';

/**
 * Command behind *Öppna IT-miljön*. Arguments: the specification and, to show one of its entries, its id. A specification
 * that names no IT environment is asked for one.
 */
export async function openEnvironment(app: App, given?: unknown, entry?: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  const { workspace } = await app.files.companions(file);
  const uri = environmentOf(file, workspace);
  if (!uri) return void (await changeAnswer(app, file.uri, 'environment'));
  const at = typeof entry === 'string' ? `/entries/@${entry}` : '/entries';
  await vscode.commands.executeCommand('kravbyggaren.revealRequirement', uri, at);
}
