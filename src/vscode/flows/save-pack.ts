import * as vscode from 'vscode';
import type { PackFacts, PackLibrary, Requirement, SavedPack, Specification } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { folderForPack } from '../pack-files.ts';
import { askInTurn, askText, type Turned } from './ask-in-turn.ts';
import { halfTyped, type HalfTyped } from './half-typed.ts';
import { picker } from './quick-input.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';
import { exists, writeAll } from './write-files.ts';

const texts = strings.savePack;

interface SaveChoice extends PackFacts {
  readonly requirements: readonly string[];
}

/**
 * Command *Spara som kravpaket*. Arguments: the specification, or a row of the tree, and, to ask nothing,
 * `{ requirements, id, code, title }`. Gives the address of the pack, or `undefined`.
 */
export async function savePack(app: App, given?: unknown, choice?: unknown): Promise<vscode.Uri | undefined> {
  const file = await whichSpecification(app, given);
  if (!file) return undefined;
  const [core, library] = await Promise.all([loadCore(), app.packs.library(file.uri)]);
  const specification = core.healthySpecification(file.source.value);
  const folder = await folderForPack(core, file.uri);
  const waiting = { title: halfTyped(app, file.uri, 'pack title'), code: halfTyped(app, file.uri, 'pack code') };
  const answer = isChoice(choice) ? choice : await ask({ file, specification, library, core, given, folder, waiting });
  if (!answer) return undefined;
  const uri = packFile(folder, answer.id);
  const refused = await taken(uri, answer.id, library);
  if (refused !== undefined) return void vscode.window.showErrorMessage(refused);
  const { environment } = await app.files.companions(file);
  const saved = core.packFromRequirements(specification, answer.requirements, answer, library, environment);
  try {
    await writeAll([{ uri, bytes: new TextEncoder().encode(core.renderFile(saved.pack)) }]);
  } catch (error) {
    app.log.warn(`save pack: ${String(error)}`);
    return void vscode.window.showErrorMessage(texts.unwritable(nameOf(uri)));
  }
  waiting.title.forget();
  waiting.code.forget();
  app.packs.refresh();
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  void tell(core, saved);
  return uri;
}

const isChoice = (value: unknown): value is SaveChoice =>
  typeof value === 'object' && value !== null && 'requirements' in value && 'id' in value;

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

const packFile = (folder: vscode.Uri, id: string): vscode.Uri => vscode.Uri.joinPath(folder, `${id}.kravpaket.yaml`);

async function taken(uri: vscode.Uri, id: string, library: PackLibrary): Promise<string | undefined> {
  if (await exists(uri)) return texts.fileTaken(nameOf(uri));
  const pack = library.pack(id);
  return pack && texts.idTaken(id, pack.title);
}

interface Asking {
  readonly file: KravFile;
  readonly specification: Specification;
  readonly library: PackLibrary;
  readonly core: Core;
  /** What the command was given: a row of the tree says which requirements. */
  readonly given: unknown;
  /** Where the pack will stand. */
  readonly folder: vscode.Uri;
  /** What was written in the boxes and left. */
  readonly waiting: Readonly<Record<'title' | 'code', HalfTyped>>;
}

/** What has been answered so far. */
interface Known {
  readonly requirements?: readonly string[];
  readonly title?: string;
  readonly code?: string;
}

async function ask(asking: Asking): Promise<SaveChoice | undefined> {
  const turns = [askRequirements, askTitle, askCode].map(turn => (known: Known) => turn(asking, known));
  const { requirements, title, code } = (await askInTurn<Known>({}, turns)) ?? {};
  return requirements && title && code
    ? { requirements, title: title.trim(), id: packId(asking.core, title), code: code.trim() }
    : undefined;
}

const steps = { totalSteps: 3, buttons: [] };

const askTitle = ({ core, folder, library, waiting }: Asking, known: Known): Promise<Turned<Known>> =>
  askText(
    {
      ...steps,
      title: texts.titleStep,
      prompt: texts.titlePrompt,
      step: 2,
      canGoBack: true,
      value: known.title ?? '',
      halfTyped: waiting.title,
      fault: text => (packId(core, text) === '' ? texts.titleMissing : undefined),
      refuse: text => taken(packFile(folder, packId(core, text)), packId(core, text), library),
    },
    title => ({ ...known, title }),
  );

function askCode({ library, waiting }: Asking, known: Known): Promise<Turned<Known>> {
  const codes = new Set(library.packs.map(({ code }) => code.toUpperCase()));
  return askText(
    {
      ...steps,
      title: texts.codeStep,
      prompt: texts.codePrompt,
      step: 3,
      canGoBack: true,
      value: freeCode(known.title ?? '', codes),
      halfTyped: waiting.code,
      fault: text =>
        !/^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(text.trim())
          ? texts.codeForm
          : codes.has(text.trim())
            ? texts.codeTaken(text.trim())
            : undefined,
    },
    code => ({ ...known, code }),
  );
}

/** The name of the file and of the pack's parameters: ASCII, since parameters are written so. */
function packId(core: Core, title: string): string {
  const plain = core
    .slug(title)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

/** The title's first letters, or those of its words, with a number where they are taken. */
function freeCode(title: string, codes: ReadonlySet<string>): string {
  const word = (/\p{L}+/u.exec(title)?.[0] ?? 'EGET').toUpperCase().slice(0, 4).padEnd(2, 'X');
  let code = word;
  for (let number = 2; codes.has(code); number++) code = `${word.slice(0, 4)}${String(number)}`;
  return code;
}

interface Row extends vscode.QuickPickItem {
  readonly id?: string;
}

async function askRequirements(
  { file, specification: { sections = [] }, core, given }: Asking,
  known: Known,
): Promise<Known | undefined> {
  const shown = new Map(core.specificationRecord(file.source).requirements.map(({ id, text }) => [id, text]));
  const rows = sections.flatMap(({ title, requirements = [] }): readonly Row[] => [
    ...(requirements.length > 0 ? [{ label: title, kind: vscode.QuickPickItemKind.Separator }] : []),
    ...requirements.map(requirement => rowOf(requirement, shown.get(requirement.id), core)),
  ]);
  if (rows.length === 0) return void vscode.window.showInformationMessage(texts.noRequirements);
  const chosen = known.requirements ? new Set(known.requirements) : preselected(file, given);
  const answer = await picker({
    ...steps,
    title: texts.requirementsStep,
    prompt: texts.requirementsPrompt,
    step: 1,
    canGoBack: false,
    many: true,
    items: rows,
    selected: rows.filter(({ id }) => id !== undefined && chosen.has(id)),
  });
  if (answer.type !== 'picked') return undefined;
  const requirements = answer.items.flatMap(({ id }) => id ?? []);
  if (requirements.length === 0) return void vscode.window.showInformationMessage(texts.nothingChosen);
  return { ...known, requirements };
}

const rowOf = ({ id, kind, text }: Requirement, shown: string | undefined, core: Core): Row => ({
  id,
  label: id,
  description: core.commonLabel('Kind', kind),
  detail: (shown ?? text).replaceAll(/\s+/g, ' '),
});

/** The row of the tree that the command was run on, else what is selected in the text. */
function preselected({ uri, source }: KravFile, given: unknown): ReadonlySet<string> {
  const fromTree = idsOfNode(given);
  if (fromTree.length > 0) return new Set(fromTree);
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (!editor) return new Set();
  const { start, end } = editor.selection;
  const from = source.offsetAt(start.line + 1, start.character + 1);
  const to = source.offsetAt(end.line + 1, end.character + 1);
  return new Set(
    source.chunks.flatMap(({ id, range }) => (id !== undefined && range[0] <= to && from < range[1] ? [id] : [])),
  );
}

/** A row of the tree of requirements, as VS Code hands it to a command of its menu. */
function idsOfNode(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null) return [];
  if ('requirement' in given && isNamed(given.requirement)) return [given.requirement.id];
  return 'children' in given && Array.isArray(given.children) ? given.children.flatMap(idsOfNode) : [];
}

const isNamed = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

async function tell(core: Core, { pack, alongside }: SavedPack): Promise<void> {
  const faults = core.checkPack(pack).filter(({ severity }) => severity !== 'hint').length;
  const message = texts.saved(pack.title, pack.requirements?.length ?? 0, alongside.length, faults);
  const buttons = faults > 0 ? [texts.showProblems] : [];
  if ((await vscode.window.showInformationMessage(message, ...buttons)) === texts.showProblems)
    await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}
