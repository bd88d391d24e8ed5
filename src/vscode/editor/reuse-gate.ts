import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { toRange } from '../ranges.ts';
import { strings } from '../strings.ts';

const command = 'kravbyggaren.findSimilarNeeds';

/** For packs that are being read, in milliseconds. */
const patience = 100;

/** Files whose answer came late: the window asks about them once more. */
const late = new Set<string>();

/**
 * While the reuse gate is open: the search that fills it, above the place where its evidence stands. All lenses wait for
 * each other: where this one would keep them waiting there is none, and `askAgain` is called when it is known.
 */
export async function reuseLenses(
  app: Pick<App, 'files'>,
  uri: vscode.Uri,
  askAgain: () => void,
): Promise<vscode.CodeLens[]> {
  const key = uri.toString();
  const answer = openGate(app, uri);
  const open = late.delete(key) ? await answer : await Promise.race([answer, afterPatience()]);
  if (open === 'later')
    answer.then(
      found => {
        if (!found) return;
        late.add(key);
        askAgain();
      },
      () => undefined,
    );
  if (!open || open === 'later') return [];
  return [new vscode.CodeLens(open.at, { title: strings.reuse.lens(open.number), command, arguments: [uri] })];
}

const afterPatience = (): Promise<'later'> => new Promise(resolve => setTimeout(resolve, patience, 'later'));

/** The same as a remedy of the finding about that gate. */
export async function reuseFixes(
  app: App,
  uri: vscode.Uri,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const open = diagnostics.length > 0 ? await openGate(app, uri) : undefined;
  const about = diagnostics.filter(({ message }) => open && message.includes(`”${open.title}”`));
  if (about.length === 0) return [];
  const action = new vscode.CodeAction(strings.reuse.fix, vscode.CodeActionKind.QuickFix);
  action.command = { command, title: action.title, arguments: [uri] };
  action.diagnostics = about;
  action.isPreferred = true;
  return [action];
}

async function openGate(
  app: Pick<App, 'files'>,
  uri: vscode.Uri,
): Promise<{ readonly title: string; readonly number: string; readonly at: vscode.Range } | undefined> {
  const file = await app.files.current(uri);
  if (!file) return undefined;
  const core = await loadCore();
  const { packs = [], ...companions } = await app.files.companions(file);
  const specification = core.healthySpecification({ ...file.source.value, sections: [] });
  const gate = core.openReuseGate(file.source, { specification, packs, ...companions });
  return gate && { ...gate, at: toRange(file.source, gate.range) };
}
