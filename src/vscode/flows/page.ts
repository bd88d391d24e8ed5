import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../protocol/pages.ts';
import type { App } from '../app.ts';

export interface Page {
  readonly panel: vscode.WebviewPanel;
  show(message: ToPage): Promise<void>;
}

/**
 * A page beside the text, or in its place where it needs the width. The script is the same for every page; the first message says which one is shown. `listen` is
 * there before the page can say that it is ready.
 */
export function openPage(
  app: App,
  { type, title, beside = true }: { readonly type: string; readonly title: string; readonly beside?: boolean },
  listen: (message: FromPage, page: Page) => unknown,
): Page {
  const { extensionUri } = app.context;
  const panel = vscode.window.createWebviewPanel(
    type,
    title,
    { viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, preserveFocus: false },
    {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'out')],
    },
  );
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'krav.svg');
  const page: Page = {
    panel,
    show: async message => {
      await panel.webview.postMessage(message);
    },
  };
  const listening = panel.webview.onDidReceiveMessage((message: FromPage) => listen(message, page));
  panel.onDidDispose(() => {
    listening.dispose();
  });
  panel.webview.html = htmlFor(panel.webview, extensionUri, title);
  return page;
}

function htmlFor(webview: vscode.Webview, extension: vscode.Uri, title: string): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const nonce = Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('');
  const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'out', file)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="stylesheet" href="${uri('webview.css')}" />
  </head>
  <body>
    <script nonce="${nonce}" src="${uri('webview.js')}"></script>
  </body>
</html>`;
}
