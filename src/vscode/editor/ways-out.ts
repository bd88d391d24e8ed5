import * as vscode from 'vscode';
import type { Finding, WayOut } from '../../core/index.ts';
import type { App, CommandId } from '../app.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { strings } from '../strings.ts';
import { contextOf } from './answers.ts';

const texts = strings.fixes.ways;

/** Remedies that open the page, box or place where a person closes a finding that no words mend. */
export async function wayActions(
  app: App,
  file: KravFile,
  finding: Finding,
  diagnostics: vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  if (!finding.closedBy) return [];
  const { waysOut } = await loadCore();
  return waysOut(await contextOf(app, file), finding).map((way, index) => {
    const { title, command, args } = actionOf(way);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command, title, arguments: [file.uri, ...args] };
    action.diagnostics = diagnostics;
    action.isPreferred = index === 0 && !finding.fixes?.length;
    return action;
  });
}

interface Action {
  readonly title: string;
  readonly command: CommandId;
  /** After the file. */
  readonly args: readonly unknown[];
}

function actionOf(way: WayOut): Action {
  switch (way.type) {
    case 'question':
      return { title: texts.question(way.question), command: 'kravbyggaren.changeAnswer', args: [way.step] };
    case 'value':
      return { title: texts.value(way.title), command: 'kravbyggaren.decideValue', args: [way.name] };
    case 'choice':
      return {
        title: texts.choice(way.title),
        command: 'kravbyggaren.decideChoice',
        args: [way.at, way.title, way.options],
      };
    case 'amount':
      return { title: texts.amount(way.title), command: 'kravbyggaren.decideAmount', args: [way.criterion] };
    case 'table':
      return { title: texts.table(way.title), command: 'kravbyggaren.fillAnnex', args: [way.annex] };
    case 'gates': {
      const { gate } = way;
      const title = gate ? texts.gate(gate.name) : texts.gates;
      return { title, command: 'kravbyggaren.showGates', args: [gate?.id] };
    }
    case 'packs':
      return { title: texts.packs, command: 'kravbyggaren.changeAnswer', args: ['packs'] };
    case 'search':
      return {
        title: texts.search(way.subject),
        command: 'kravbyggaren.addRequirements',
        args: [{ cover: way.cover }],
      };
    case 'environment':
      return { title: texts.environment, command: 'kravbyggaren.openEnvironment', args: [way.entry] };
    case 'text':
      return { title: texts.text(way.title), command: 'kravbyggaren.revealRequirement', args: [way.at] };
  }
}
