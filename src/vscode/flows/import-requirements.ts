import * as vscode from 'vscode';
import type { ImportSource } from '../../core/exchange/index.ts';
import type { Problem, Result } from '../../core/index.ts';
import type { FromPage } from '../../protocol/pages.ts';
import type { App } from '../app.ts';
import { loadCore, loadExchange } from '../core.ts';
import { keepColumns } from './import-columns.ts';
import { ImportSession } from './import-session.ts';
import { writeImport } from './import-write.ts';
import { openPage, type Page } from './page.ts';
import { strings } from './strings.ts';
import { withProgress } from './with-progress.ts';

const texts = strings.import;

/** Done without asking: where the requirements go, an address or the name of a new specification. */
interface ImportChoice {
  readonly into?: vscode.Uri;
  readonly name?: string;
}

/**
 * Command *Importera krav*. Arguments: the file and, to show and ask nothing, `{ into }` or `{ name }`. Gives the address
 * of the specification that was written; with a preview, `undefined` as soon as it is shown.
 */
export async function importRequirements(app: App, given?: unknown, choice?: unknown): Promise<vscode.Uri | undefined> {
  const file = given instanceof vscode.Uri ? given : await pickFile();
  if (!file) return undefined;
  const source = await read(app, file);
  if (!source) return undefined;
  const session = await ImportSession.start(app, file, source);
  if (!isChoice(choice)) {
    show(app, file, session);
    return undefined;
  }
  if (choice.into) await session.aim(choice.into.toString());
  if (choice.name !== undefined) session.name = choice.name;
  const written = await writeImport(app, session);
  if (written) await vscode.window.showTextDocument(written, { preview: false });
  return written;
}

const isChoice = (value: unknown): value is ImportChoice =>
  typeof value === 'object' && value !== null && ('into' in value || 'name' in value);

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: texts.pickTitle,
    openLabel: texts.pickButton,
    filters: { [texts.pickFilter]: ['docx', 'xlsx', 'csv'] },
  });
  return picked?.[0];
}

/** Reads the file with a way to stop; what is wrong with it has been told when there is no result. */
async function read(app: App, file: vscode.Uri): Promise<ImportSource | undefined> {
  const [core, name] = [await loadCore(), nameOf(file)];
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    const result: Result<ImportSource, Problem> =
      size > core.maxBytes
        ? core.failure({ code: 'file-too-large', bytes: size, limit: core.maxBytes })
        : await readWithProgress(file, await vscode.workspace.fs.readFile(file));
    if (result.ok) return result.value;
    const cancelled = result.problem.code === 'cancelled';
    const message = cancelled ? texts.cancelled : texts.refused(name, core.problemText(result.problem));
    void (cancelled ? vscode.window.showInformationMessage(message) : vscode.window.showErrorMessage(message));
  } catch (error) {
    app.log.warn(`import ${file.path}: ${String(error)}`);
    void vscode.window.showErrorMessage(texts.unreadable(name));
  }
  return undefined;
}

function readWithProgress(file: vscode.Uri, bytes: Uint8Array): Thenable<Result<ImportSource, Problem>> {
  return withProgress(texts.reading(nameOf(file)), async (signal, report) => {
    const { readImport } = await loadExchange();
    let told = 0;
    const progress = (share: number): Promise<void> => {
      const percent = Math.floor(share * 100);
      if (percent > told) report(texts.readShare(percent), 100 / (percent - told));
      told = Math.max(told, percent);
      // A turn of the event loop, so that a press of the button is heard.
      return new Promise(resolve => setTimeout(resolve));
    };
    return readImport(bytes, { signal, progress });
  });
}

/** A large merge takes its time: something has to tell that it goes on. */
function writing<T>(work: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: texts.writing }, work);
}

function show(app: App, file: vscode.Uri, session: ImportSession): void {
  const title = texts.title(nameOf(file));
  openPage(app, { type: 'kravbyggaren.importPreview', title, beside: false }, (message, page) =>
    answer(app, session, message, page),
  );
}

async function answer(app: App, session: ImportSession, message: FromPage, page: Page): Promise<void> {
  switch (message.type) {
    case 'ready':
      await page.show(session.planned());
      return page.show(session.sheet());
    case 'importCancelled':
      return page.panel.dispose();
    case 'importRequested': {
      const written = await writing(() => writeImport(app, session));
      if (written) {
        page.panel.dispose();
        return void vscode.window.showTextDocument(written, { preview: false });
      }
      await page.show(session.planned());
      return page.show(session.sheet());
    }
    case 'columnsKeepRequested':
      if (!(await keepColumns(app, session, message.layout))) return undefined;
      return page.show(session.planned());
    case 'rowChosen':
    case 'matchRequested':
    case 'rowsRequested':
      return page.show(await session.rowMessage(message));
    case 'nameWritten':
      session.name = message.name;
      return undefined;
    case 'targetChosen':
    case 'tableUsed':
    case 'headerRowChosen':
    case 'columnChosen':
      await session.correct(message);
      await page.show(session.planned());
      return page.show(session.sheet());
    default:
      return undefined;
  }
}
