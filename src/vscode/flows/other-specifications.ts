import type * as vscode from 'vscode';
import type { SearchedRecord, Specification } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { strings } from './strings.ts';
import { withProgress } from './with-progress.ts';

export interface OtherSpecification extends SearchedRecord {
  readonly uri: vscode.Uri;
}

/**
 * The other specifications of the workspace, each named by its path from this one. `undefined`: the user did not wait for
 * those that had to be read.
 */
export async function otherSpecifications(
  app: App,
  here: vscode.Uri,
): Promise<readonly OtherSpecification[] | undefined> {
  const core = await loadCore();
  return withProgress(strings.readingOthers, async (signal, report) => {
    const found = await app.index.records({
      signal,
      progress: (done, total) => {
        report(strings.readOfAll(done, total), total);
      },
    });
    if (signal.aborted) return undefined;
    return found
      .filter(({ uri }) => uri.toString() !== here.toString() && uri.scheme === here.scheme)
      .map(({ uri, record }) => ({ uri, record, file: core.pathBetween(here.path, uri.path) }));
  });
}

/** The whole of one of them, for taking a requirement out of it. */
export async function readSpecification(app: App, uri: vscode.Uri): Promise<Specification> {
  const core = await loadCore();
  return core.healthySpecification((await app.files.read(uri)).source.value);
}
