import * as vscode from 'vscode';
import type { FromSixDemands, ToSixDemands } from '../../protocol/six-demands.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const open = new Map<string, vscode.WebviewPanel>();

/** The page of the six demands, beside the text. It is read only: it follows the file and leads to places in it. */
export async function showSixDemands(app: App, given: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  const key = file.uri.toString();
  const known = open.get(key);
  if (known) {
    known.reveal();
    return;
  }
  const panel = createPanel(app);
  open.set(key, panel);
  const send = async (latest: KravFile): Promise<void> => {
    await panel.webview.postMessage(await messageFor(app, latest));
  };
  const subscriptions = vscode.Disposable.from(
    app.files.onDidCheck(changed => {
      if (changed.uri.toString() === key) void send(changed);
    }),
    panel.webview.onDidReceiveMessage(async (message: FromSixDemands) => {
      if (message.type === 'ready') await send((await app.files.current(file.uri)) ?? file);
      else await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, message.at);
    }),
  );
  panel.onDidDispose(() => {
    open.delete(key);
    subscriptions.dispose();
  });
  panel.webview.html = pageFor(panel.webview, app.context.extensionUri);
}

function createPanel(app: App): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(
    'kravbyggaren.sixDemands',
    strings.sixDemands,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
    {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(app.context.extensionUri, 'out')],
    },
  );
  panel.iconPath = vscode.Uri.joinPath(app.context.extensionUri, 'media', 'krav.svg');
  return panel;
}

async function messageFor(app: App, file: KravFile): Promise<ToSixDemands> {
  const core = await loadCore();
  const { environment } = await app.files.companions(file);
  const specification = core.healthySpecification(file.source.value);
  return {
    type: 'demandsChanged',
    title: specification.procurement?.title ?? '',
    file: file.uri.path.slice(file.uri.path.lastIndexOf('/') + 1),
    demands: core.demandsOf({ specification, environment }),
  };
}

function pageFor(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'out', file)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width" />
    <title>${strings.sixDemands}</title>
    <link rel="stylesheet" href="${uri('webview.css')}" />
  </head>
  <body>
    <script nonce="${nonce}" src="${uri('webview.js')}"></script>
  </body>
</html>`;
}
