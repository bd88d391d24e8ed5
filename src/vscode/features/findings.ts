import * as vscode from 'vscode';
import type { App, Feature } from '../app.ts';
import { FindingPlaces } from '../finding-places.ts';
import type { KravFile } from '../krav-files.ts';
import { diagnosticOf, leftOut, rulePages, shownFinding, worst, type ShownFinding } from '../shown-findings.ts';
import { strings } from '../strings.ts';

/** More than this in one file drowns the reader and the Problems panel; the worst are shown and the rest counted. */
const shownAtMost = 500;

/** Findings in the Problems panel and as squiggles, with the rule's code linked to its page. */
export const findings: Feature = app => {
  const collection = vscode.languages.createDiagnosticCollection('kravbyggaren');
  const files = new Map<string, Published>();
  const publish = (file: KravFile): void => {
    const key = file.uri.toString();
    const published = files.get(key) ?? new Published(app);
    files.set(key, published);
    const diagnostics = published.next(file);
    if (diagnostics) collection.set(file.uri, diagnostics);
  };
  return vscode.Disposable.from(
    collection,
    app.files.onDidGlance(publish),
    app.files.onDidCheck(publish),
    app.files.onDidEdit(({ uri, edits }) => files.get(uri.toString())?.places.edited(edits)),
    app.files.onDidClose(uri => {
      files.delete(uri.toString());
      collection.delete(uri);
    }),
  );
};

/** What has been published of one file. */
class Published {
  readonly places = new FindingPlaces();
  readonly #pages: vscode.Uri;
  #last = '';

  constructor(app: App) {
    this.#pages = rulePages(app.context.extensionUri);
  }

  /** `undefined`: the same as last time, so that nothing needs to be sent. */
  next(file: KravFile): readonly vscode.Diagnostic[] | undefined {
    const { shown, left } = worst(file.findings, shownAtMost);
    const ranges = this.places.of(file, shown);
    const all = shown.map((finding, i): ShownFinding => shownFinding(finding, file.source, ranges[i]));
    const text = JSON.stringify([left, all]);
    if (text === this.#last) return undefined;
    this.#last = text;
    const diagnostics = all.map(each => diagnosticOf(each, file.uri, this.#pages));
    return left > 0 ? [...diagnostics, leftOut(strings.findings.more(left))] : diagnostics;
  }
}
