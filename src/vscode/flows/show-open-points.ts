import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const texts = strings.guide;

/** Command *Visa öppna frågor*: what somebody has to say before the specification can be published. */
export async function showOpenPoints(app: App, given?: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  const [core, library] = await Promise.all([loadCore(), app.packs.library(file.uri)]);
  const { environment } = await app.files.companions(file);
  const { open } = core.composeSpecification(core.healthySpecification(file.source.value), library, environment);
  if (open.length === 0) return void vscode.window.showInformationMessage(texts.nothingOpen);
  const items = open.map(({ text, role, requirements, at }) => ({
    label: text,
    description: role ? core.commonLabel('Role', role) : '',
    ...(requirements.length > 0 && { detail: texts.decides(requirements) }),
    at,
  }));
  const options = { title: texts.openTitle, placeHolder: texts.openPrompt, matchOnDescription: true };
  const chosen = await vscode.window.showQuickPick(items, options);
  if (chosen) await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, chosen.at);
}
