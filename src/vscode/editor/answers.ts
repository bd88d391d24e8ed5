import * as vscode from 'vscode';
import type { CompletionItem, LanguageContext, NamedThing, Occurrence, Pack } from '../../core/index.ts';
import type { App } from '../app.ts';
import { workspaceEdit } from '../apply-changes.ts';
import { baselineUri } from '../baseline-uri.ts';
import { environmentOf } from '../companions.ts';
import { loadCore, type Core } from '../core.ts';
import { entriesOf } from '../disk.ts';
import type { KravFile } from '../krav-files.ts';
import { asMarkdown } from '../markdown-text.ts';
import { findingsNear, rangeOfFinding, toRange } from '../ranges.ts';
import { answerTexts } from './answer-texts.ts';
import { fileKinds } from './file-kinds.ts';

/** What is at a place of one of our texts: the file at its latest version, the core, and the offset. */
export interface Place {
  readonly core: Core;
  readonly file: KravFile;
  readonly context: LanguageContext;
  readonly offset: number;
}

export async function placeAt(
  app: App,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Place | undefined> {
  const file = await app.files.current(document.uri);
  if (!file) return undefined;
  const core = await loadCore();
  return { core, file, context: await contextOf(app, file), offset: document.offsetAt(position) };
}

/** What the core is told of a file and of those around it. */
export async function contextOf(app: App, file: KravFile): Promise<LanguageContext> {
  const { environment, workspace, packs, gates } = await app.files.companions(file);
  return { source: file.source, kind: fileKinds[file.language], environment, workspace, packs, gates };
}

/** What only completion asks for: every pack at hand, and the IT environments of the workspace. */
async function withChoices(app: App, { file, context }: Place): Promise<LanguageContext> {
  const [{ packs: library }, environments] = await Promise.all([
    app.packs.library(file.uri),
    environmentsFor(file.uri),
  ]);
  const lent = file.language === 'krav-pack' ? lenders(file.source.value.extends, library) : context.packs;
  const gates = context.gates ?? library.flatMap(pack => pack.gates ?? []);
  return { ...context, packs: lent, library, environments, gates };
}

const lenders = (names: unknown, library: readonly Pack[]): readonly Pack[] =>
  Array.isArray(names) ? library.filter(({ id }) => names.includes(id)) : [];

async function environmentsFor(uri: vscode.Uri): Promise<readonly string[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  const pattern = new vscode.RelativePattern(folder, '**/*.itmiljo.yaml');
  const found = await vscode.workspace.findFiles(pattern, undefined, mostEnvironments);
  return found.map(each => pathFrom(uri, each)).toSorted();
}

/** `../gemensamt/kommunen.itmiljo.yaml`: from the folder that a file lies in. */
function pathFrom(file: vscode.Uri, to: vscode.Uri): string {
  const from = file.path.split('/').slice(0, -1);
  const path = to.path.split('/');
  const shared = from.findIndex((name, i) => name !== path[i]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => '..'), ...path.slice(common)].join('/');
}

const mostEnvironments = 50;

const itemKinds: Readonly<Record<CompletionItem['sort'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  code: vscode.CompletionItemKind.EnumMember,
  name: vscode.CompletionItemKind.Reference,
  helper: vscode.CompletionItemKind.Function,
};

export async function completions(
  app: App,
  place: Place,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const line = document.lineAt(position.line).text;
  const before = line.slice(0, position.character);
  const context = await withChoices(app, place);
  const { items, replace, replaceAfter } = place.core.completionsAt(
    context,
    place.offset,
    before,
    line.slice(position.character),
  );
  const range = new vscode.Range(position.translate(0, -replace), position.translate(0, replaceAfter));
  return items.map((item, index) => completionItem(item, index, range));
}

function completionItem(
  { label, insert, detail, documentation, search, sort, goesOn }: CompletionItem,
  index: number,
  range: vscode.Range,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, ...(detail && { description: detail }) }, itemKinds[sort]);
  item.insertText = insert.includes('$0') ? new vscode.SnippetString(insert) : insert;
  item.filterText = search ?? label;
  item.range = range;
  item.sortText = String(index).padStart(4, '0');
  if (documentation) item.documentation = documentation;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: answerTexts.suggest };
  return item;
}

export function hover({ core, file, context, offset }: Place): vscode.Hover | undefined {
  const told = core.hoverAt(context, offset);
  const parts = told ? [markdown(told.heading, told.paragraphs)] : [];
  const position = toRange(file.source, [offset, offset]).start;
  const here = findingsNear(file, offset).filter(finding => rangeOfFinding(finding, file.source).contains(position));
  const reasons = [...new Set(here.map(({ rule }) => rule))].flatMap(id => {
    const rule = core.rules.find(each => each.id === id);
    if (!rule) return [];
    // What the editor marks so faintly it does not tell by itself.
    const untold = here.filter(finding => finding.rule === id && file.awaited?.findings.has(finding));
    return [markdown(`${rule.code} ${rule.title}`, [...untold.map(({ message }) => message), rule.rationale])];
  });
  const all = [...parts, ...reasons];
  return all.length > 0 ? new vscode.Hover(all, told?.range && toRange(file.source, told.range)) : undefined;
}

/** Texts of the file are a stranger's: they are shown as text and never read as Markdown. */
function markdown(heading: string, paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString([`**${asMarkdown(heading)}**`, ...paragraphs.map(asMarkdown)].join('\n\n'));
}

function locations({ core, file }: Place, found: readonly Occurrence[]): vscode.Location[] {
  return found.flatMap(occurrence => {
    const range = core.rangeOfOccurrence(file.source, occurrence);
    return range ? [new vscode.Location(file.uri, toRange(file.source, range))] : [];
  });
}

const thingAt = ({ core, file, offset }: Place): Occurrence | undefined => core.occurrenceAt(file.source, offset);

export async function definition(app: App, place: Place): Promise<vscode.Location[]> {
  const thing = thingAt(place);
  if (!thing) return environmentAt(place);
  const found = place.core.occurrencesOf(place.file.source, thing).filter(each => each.definition);
  return found.length > 0 || thing.kind !== 'entry' ? locations(place, found) : entryOf(app, place, thing);
}

/** An entry that a requirement targets stands in the IT environment's own file. */
async function entryOf(app: App, place: Place, thing: NamedThing): Promise<vscode.Location[]> {
  const uri = environmentOf(place.file, place.context.workspace);
  const file = uri && (await app.files.read(uri).catch(() => undefined));
  if (!file) return [];
  const found = place.core.occurrencesOf(file.source, thing).filter(each => each.definition);
  return locations({ ...place, file }, found);
}

/** The file that `environment:` names. */
function environmentAt({ file, context, offset }: Place): vscode.Location[] {
  const { source } = file;
  if (source.pointerAt(offset).at !== '/environment' || source.typingAt(offset).role === 'comment') return [];
  const uri = environmentOf(file, context.workspace);
  return uri ? [new vscode.Location(uri, new vscode.Position(0, 0))] : [];
}

export function references(place: Place): vscode.Location[] {
  const thing = thingAt(place);
  return thing ? locations(place, place.core.occurrencesOf(place.file.source, thing)) : [];
}

export function prepareRename(place: Place): { range: vscode.Range; placeholder: string } {
  const { source } = place.file;
  const unread = source.damaged.find(({ range: [start, end] }) => start <= place.offset && place.offset < end);
  if (unread) throw new Error(answerTexts.unread(unread.line));
  const found = place.core.occurrenceAt(source, place.offset);
  const range = found && place.core.rangeOfOccurrence(source, found);
  if (!found || !range || found.kind === 'entry' || found.kind === 'term') throw new Error(answerTexts.nothingToRename);
  return { range: toRange(source, range), placeholder: found.name };
}

/** In the specification and in the files beside it that name the requirement: one edit, so one undo. */
export async function rename(place: Place, newName: string): Promise<vscode.WorkspaceEdit | undefined> {
  const thing = thingAt(place);
  if (!thing || thing.name === newName) return undefined;
  const { source } = place.file;
  const fault = place.core.renameFault(source, thing, newName);
  if (fault) throw new Error(answerTexts.renameFaults[fault](newName));
  const unread = place.core.unreadNaming(source, thing, newName);
  const { renameFaults, renameUnread } = answerTexts;
  if (unread)
    throw new Error(unread.id === newName ? renameFaults.taken(newName) : renameUnread(thing.name, unread.line));
  const edits = place.core.renameEdits(source, thing, newName);
  if (!edits.ok) throw new Error(place.core.problemText(edits.problem));
  const edit = workspaceEdit(place.file, edits.value);
  // What others say of a doubled id is said of the first that bears it.
  if (!isTwin(place, thing) && thing.kind === 'requirement' && place.file.language === 'krav-specification')
    await renameBeside(place, thing, newName, edit);
  return edit;
}

const isTwin = ({ core, file }: Place, thing: Occurrence): boolean =>
  thing.definition === true && core.occurrencesOf(file.source, thing).find(each => each.definition)?.at !== thing.at;

/** Review threads, decisions and the baseline: an open editor's text goes before the disk's. */
async function renameBeside(
  { core, file }: Place,
  thing: NamedThing,
  newName: string,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  const beside = await filesBeside(core, file.uri);
  for (const uri of beside) {
    const document = await vscode.workspace.openTextDocument(uri).then(
      opened => opened,
      () => undefined, // No text: it is left alone.
    );
    if (!document) continue;
    for (const { range, text } of core.renameBeside(uri.path, document.getText(), thing, newName))
      edit.replace(uri, new vscode.Range(document.positionAt(range[0]), document.positionAt(range[1])), text);
  }
}

async function filesBeside(core: Core, specification: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const reviews = specification.with({ path: specification.path.replace(/(?:\.krav)?\.ya?ml$/, '.granskning') });
  const listed = await entriesOf(reviews);
  const threads = listed
    .filter(({ name }) => /\.ya?ml$/.test(name))
    .map(({ name }) => vscode.Uri.joinPath(reviews, name));
  const baseline = baselineUri(core.baselineName, specification);
  const siblings = await entriesOf(vscode.Uri.joinPath(specification, '..'));
  return siblings.some(({ name }) => name === baseline.path.split('/').at(-1)) ? [...threads, baseline] : threads;
}
