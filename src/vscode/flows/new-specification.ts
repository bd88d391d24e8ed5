import * as vscode from 'vscode';
import type { Composition, Environment, GuideContext, GuideState, PackLibrary } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { copiesFolder } from '../copies-folder.ts';
import { guideContextIn } from './guide-context.ts';
import { runGuide } from './run-guide.ts';
import { openOfEach } from './open-sorts.ts';
import { showOpenPoints } from './show-open-points.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { exists, writeAll, type NewFile } from './write-files.ts';

const texts = strings.guide;
const draftKey = 'kravbyggaren.guide';

/**
 * Command *Ny kravspecifikation*. Arguments: the folder and, to ask nothing, the guide's finished state. Gives the
 * address of the specification, or `undefined`. Leaving the guide keeps the answers for the next time.
 */
export async function newSpecification(app: App, given?: unknown, finished?: unknown): Promise<vscode.Uri | undefined> {
  const core = await loadCore();
  const folder = given instanceof vscode.Uri ? given : await chooseFolder();
  if (!folder) return undefined;
  const contextFor = await contextIn(app, folder);
  if (isState(finished)) return write(app, folder, finished, await contextFor(finished));
  const start = await chooseStart(app, core.emptyGuide);
  if (!start) return undefined;
  const state = await runGuide(app, {
    name: texts.name,
    start,
    contextFor,
    keep: kept => app.context.workspaceState.update(draftKey, kept),
    refuse: async (step, text) => (step.id === 'file' ? taken(folder, text) : undefined),
  });
  if (state) return write(app, folder, state, await contextFor(state));
  if (app.context.workspaceState.get(draftKey)) void tellKept(folder);
  return undefined;
}

const isState = (value: unknown): value is GuideState =>
  typeof value === 'object' && value !== null && 'answers' in value && 'done' in value;

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1)
    return (await vscode.window.showWorkspaceFolderPick({ placeHolder: texts.whichFolder, ignoreFocusOut: true }))?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: texts.whichFolder,
    openLabel: texts.folderButton,
  });
  return chosen?.[0];
}

async function chooseStart(app: App, empty: GuideState): Promise<GuideState | undefined> {
  const kept = app.context.workspaceState.get<GuideState>(draftKey);
  if (!isState(kept) || (kept.done.length === 0 && !kept.typed)) return empty;
  const title = kept.answers.procurement?.title ?? texts.untitled;
  const items = [
    { label: texts.resume(title, kept.done.length), detail: texts.resumeDetail, start: kept },
    { label: texts.startOver, detail: texts.startOverDetail, start: empty },
  ];
  return (await vscode.window.showQuickPick(items, { title: texts.name, ignoreFocusOut: true }))?.start;
}

async function tellKept(folder: vscode.Uri): Promise<void> {
  if ((await vscode.window.showInformationMessage(texts.kept, texts.goOn)) !== texts.goOn) return;
  await vscode.commands.executeCommand('kravbyggaren.newSpecification', folder);
}

async function contextIn(app: App, folder: vscode.Uri): Promise<(state: GuideState) => Promise<GuideContext>> {
  const context = await guideContextIn(app, vscode.Uri.joinPath(folder, 'x.krav.yaml'));
  return async state => {
    const chosen = context.environments.find(({ address }) => address === state.environment);
    return { ...context, environment: chosen?.environment };
  };
}

async function taken(folder: vscode.Uri, text: string): Promise<string | undefined> {
  const uri = vscode.Uri.joinPath(folder, `${text.trim().replace(/(\.krav)?(\.ya?ml)?$/i, '')}.krav.yaml`);
  for (const each of [uri, copiesFolder(uri)])
    if (await exists(each)) return texts.taken(each.path.slice(each.path.lastIndexOf('/') + 1));
  return undefined;
}

/** Composes and writes everything or nothing, and opens what was made. */
async function write(
  app: App,
  folder: vscode.Uri,
  state: GuideState,
  context: GuideContext,
): Promise<vscode.Uri | undefined> {
  const core = await loadCore();
  const name = state.fileName ?? core.slug(state.answers.procurement?.title ?? '');
  const refused = await taken(folder, name);
  if (refused !== undefined) return void vscode.window.showErrorMessage(refused);
  const uri = vscode.Uri.joinPath(folder, `${name}.krav.yaml`);
  const { environment, files } = await environmentFor(uri, state, context);
  const composition = core.composeSpecification(
    core.answersOf(state, environment?.path),
    context.library,
    environment?.value,
  );
  const text = core.renderFile(core.inFileOrder(composition.specification));
  try {
    await writeAll([
      ...copies(core.packCopies(composition.specification, context.library), uri),
      ...files,
      file(uri, text),
    ]);
  } catch (error) {
    app.log.warn(`new specification: ${String(error)}`);
    void vscode.window.showErrorMessage(texts.unwritable);
    return undefined;
  }
  await app.context.workspaceState.update(draftKey, undefined);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  void tell(app, uri, composition, context.library);
  return uri;
}

const file = (uri: vscode.Uri, text: string): NewFile => ({ uri, bytes: new TextEncoder().encode(text) });

const copies = (
  all: readonly { readonly name: string; readonly text: string }[],
  specification: vscode.Uri,
): readonly NewFile[] =>
  all.map(({ name, text }) => file(vscode.Uri.joinPath(copiesFolder(specification), name), text));

interface EnvironmentChoice {
  readonly environment?: { readonly path: string; readonly value: Environment };
  readonly files: readonly NewFile[];
}

/** The chosen IT environment, by its path from the specification; a new one is written beside it. */
async function environmentFor(
  specification: vscode.Uri,
  { environment: chosen, answers }: GuideState,
  { environment, workspace }: GuideContext,
): Promise<EnvironmentChoice> {
  const core = await loadCore();
  if (environment && chosen !== undefined) {
    const path = core.pathBetween(specification.path, vscode.Uri.parse(chosen).path);
    return { environment: { path, value: environment }, files: [] };
  }
  if (chosen !== 'new') return { files: [] };
  const path = `${specification.path.slice(specification.path.lastIndexOf('/') + 1).replace('.krav.yaml', '')}.itmiljo.yaml`;
  const uri = vscode.Uri.joinPath(specification, '..', path);
  const buyer = answers.procurement?.buyers?.[0]?.name ?? workspace?.organisation?.name ?? '';
  const text = core.environmentStarter(texts.environmentTitle(buyer), today());
  const value = core.openSource(text).value as unknown as Environment;
  return { environment: { path, value }, files: (await exists(uri)) ? [] : [file(uri, text)] };
}

async function tell(
  app: App,
  uri: vscode.Uri,
  { added, open, specification }: Composition,
  library: PackLibrary,
): Promise<void> {
  const used = Object.entries(specification.packs ?? {}).filter(([id, { use }]) => use && library.pack(id)).length;
  const message = texts.created(added.requirements.length, used, openOfEach(open));
  const buttons = open.length > 0 ? [texts.showOpen] : [];
  if ((await vscode.window.showInformationMessage(message, ...buttons)) === texts.showOpen)
    await showOpenPoints(app, uri);
}
