import * as vscode from 'vscode';
import type { Finding, Specification } from '../../core/index.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { strings } from './strings.ts';

const texts = strings.change;

/**
 * The specification, when all of it can be read: what cannot be would be taken for missing, and be added once more.
 * Otherwise `undefined`, and the user is told where to begin.
 */
export async function soundSpecification({ source }: KravFile): Promise<Specification | undefined> {
  const core = await loadCore();
  const specification = source.value as unknown as Specification;
  const [damage] = source.damaged;
  const fault = core.checkSpecification({ specification, sourceFindings: source.findings }).find(isFault);
  if (!damage && !fault) return specification;
  const offset = fault?.range?.[0] ?? (fault && (source.locateKey(fault.at) ?? source.locate(fault.at))?.[0]) ?? 0;
  void tell(damage?.line ?? source.position(offset).line);
  return undefined;
}

/** The same by the findings of its last check, and without a word: for whoever follows a file while somebody types in it. */
export const seemsSound = ({ source, findings }: KravFile): boolean =>
  source.damaged.length === 0 && !findings.some(isFault);

const isFault = ({ code, severity }: Finding): boolean => code.startsWith('YAML-') && severity === 'error';

async function tell(line: number): Promise<void> {
  const answer = await vscode.window.showWarningMessage(texts.broken(line), texts.showProblems);
  if (answer) await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}
