import * as vscode from 'vscode';
import type { Environment, GuideContext, Workspace } from '../../core/index.ts';
import type { App } from '../app.ts';
import { filesBelow } from '../files-below.ts';

/** What the guide knows of a place: packs, the workspace's own file and the IT environments that can be chosen. */
export async function guideContextIn(app: App, specification: vscode.Uri): Promise<KnownContext> {
  const folder = vscode.Uri.joinPath(specification, '..');
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const [library, workspace, environments] = await Promise.all([
    app.packs.library(specification),
    valueAt(app, vscode.Uri.joinPath(root, 'kravbyggaren.yaml')) as Promise<Workspace | undefined>,
    environmentsIn(app, root),
  ]);
  return { library, workspace, environments };
}

export interface KnownContext extends Omit<GuideContext, 'environments'> {
  readonly environments: readonly KnownEnvironment[];
}

export interface KnownEnvironment {
  readonly address: string;
  readonly path: string;
  readonly title: string;
  readonly environment: Environment;
}

async function environmentsIn(app: App, root: vscode.Uri): Promise<readonly KnownEnvironment[]> {
  const known = await Promise.all(
    (await filesBelow(root, '.itmiljo.yaml')).map(async uri => {
      const environment = (await valueAt(app, uri)) as Environment | undefined;
      const path = vscode.workspace.asRelativePath(uri);
      return environment && { address: uri.toString(), path, title: environment.title, environment };
    }),
  );
  return known.filter(each => each !== undefined);
}

async function valueAt(app: App, uri: vscode.Uri): Promise<unknown> {
  try {
    return (await app.files.read(uri)).source.value;
  } catch {
    return undefined;
  }
}
