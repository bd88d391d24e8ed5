import type * as vscode from 'vscode';
import { createApp } from './app.ts';
import { features } from './features/index.ts';

// Only glue is loaded here. The core is reached by `await import('…/core/index.ts')` on first use (see esbuild.mjs).
export function activate(context: vscode.ExtensionContext): void {
  const app = createApp(context);
  context.subscriptions.push(app, ...features.map(feature => feature(app)));
}
