import * as vscode from 'vscode';
import type { OpenPoint } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { changeAnswer } from './change-answer.ts';
import { picker } from './quick-input.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const texts = strings.guide;

/**
 * Command *Visa öppna frågor*: what somebody has to say before the specification can be published. A question of the
 * guide is answered at once; of all else the place in the text is shown.
 */
export async function showOpenPoints(app: App, given?: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  const [core, library] = await Promise.all([loadCore(), app.packs.library(file.uri)]);
  const { environment } = await app.files.companions(file);
  const { open } = core.composeSpecification(core.healthySpecification(file.source.value), library, environment);
  if (open.length === 0) return void vscode.window.showInformationMessage(texts.nothingOpen);
  const toText = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: strings.change.showInText };
  const items = open.map(point => ({
    label: `$(${stepOf(point) === undefined ? 'go-to-file' : 'edit'}) ${point.text}`,
    description: point.role ? core.commonLabel('Role', point.role) : '',
    ...detailOf(point),
    buttons: stepOf(point) === undefined ? [] : [toText],
    point,
  }));
  const answer = await picker({
    title: texts.openTitle,
    prompt: texts.openPrompt,
    canGoBack: false,
    items,
    buttons: [],
    rowButtons: true,
  });
  if (answer.type !== 'picked' && answer.type !== 'row-button') return;
  const point = answer.type === 'picked' ? answer.items[0]?.point : answer.item.point;
  const step = point && answer.type === 'picked' ? stepOf(point) : undefined;
  if (step !== undefined) await changeAnswer(app, file.uri, step);
  else if (point) await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, point.at);
}

/** Who has left it and what they wrote, and what it decides. */
function detailOf({ state, note, requirements }: OpenPoint): { readonly detail?: string } {
  const parts = [
    state && texts.leftAs[state],
    note && texts.note(note),
    requirements.length > 0 ? texts.decides(requirements) : undefined,
  ].filter(part => part !== undefined);
  return parts.length > 0 ? { detail: parts.join(' ') } : {};
}

/** The step of the guide in which a point is answered, where there is one. */
function stepOf({ kind, at, pack, question }: OpenPoint): string | undefined {
  const path = at.slice(1).split('/').join('.');
  if (kind === 'fact') return path.startsWith('procurement.subject.') ? path.slice('procurement.'.length) : path;
  if (kind === 'pack') return 'packs';
  return (kind === 'answer' || kind === 'annex') && pack !== undefined && question !== undefined
    ? `question.${pack}.${question}`
    : undefined;
}
