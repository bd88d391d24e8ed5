import * as vscode from 'vscode';
import type { Audience, Finding, Problem, Result, Specification } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, loadWord } from '../core.ts';
import type { Companions } from '../companions.ts';
import type { KravFile } from '../krav-files.ts';
import { strings } from './strings.ts';
import { withProgress } from './with-progress.ts';
import { today } from './today.ts';
import { whichSpecification } from './which-specification.ts';
import { exists, replaceFile } from './write-files.ts';

const texts = strings.export;

interface ExportChoice {
  readonly audience: Audience;
  readonly draft: boolean;
}

/**
 * Command *Exportera till Word*. Arguments: the specification and, to ask nothing, `{ audience, draft }`. Gives the
 * address of the file that was written, or `undefined`.
 */
export async function exportWord(app: App, given?: unknown, choice?: unknown): Promise<vscode.Uri | undefined> {
  const file = await whichSpecification(app, given);
  if (!file) return undefined;
  const chosen = isChoice(choice) ? choice : await choose();
  if (!chosen) return undefined;
  const companions = await app.files.companions(file);
  const findings = await check(file, companions, chosen.audience);
  const errors = findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed);
  const draft = chosen.draft || (errors.length > 0 && (await stopped(file, errors)));
  if (errors.length > 0 && !draft) return undefined;
  return write(app, file, companions, { ...chosen, draft }, findings);
}

const isChoice = (value: unknown): value is ExportChoice =>
  typeof value === 'object' && value !== null && 'audience' in value && 'draft' in value;

async function choose(): Promise<ExportChoice | undefined> {
  const audiences = (['internal', 'consultation', 'tender'] as const).map(audience => ({
    label: texts[audience],
    detail: texts[`${audience}Detail`],
    audience,
  }));
  const shared = { title: texts.title, ignoreFocusOut: true };
  const who = await vscode.window.showQuickPick(audiences, { ...shared, placeHolder: texts.whoFor });
  if (!who) return undefined;
  const kinds = [
    { label: texts.finished, detail: texts.finishedDetail, draft: false },
    { label: texts.draft, detail: texts.draftDetail, draft: true },
  ];
  const kind = await vscode.window.showQuickPick(kinds, { ...shared, placeHolder: texts.finishedOrDraft });
  return kind && { audience: who.audience, draft: kind.draft };
}

/** The findings for that audience: a tender asks for more than what is shown while the file is edited. */
async function check({ source }: KravFile, companions: Companions, audience: Audience): Promise<readonly Finding[]> {
  const core = await loadCore();
  return core.checkSpecification({
    specification: source.value as unknown as Specification,
    ...companions,
    audience,
    today: today(),
    sourceFindings: source.findings,
    damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
  });
}

/** Tells what is in the way; true when the user wants a draft instead. */
async function stopped({ uri }: KravFile, errors: readonly Finding[]): Promise<boolean> {
  const shown = errors
    .slice(0, 6)
    .map(({ requirement, message }) => `• ${requirement ? `${requirement}: ` : ''}${message}`);
  const rest = errors.length - shown.length;
  const detail = [...shown, ...(rest > 0 ? [texts.more(rest)] : [])].join('\n');
  const options = { modal: true, detail };
  const { showProblems, asDraft } = texts;
  // The gates are errors before a tender only: the list of problems does not name them one by one.
  const gates = errors.some(({ rule }) => rule === 'gate-open') ? [texts.gates] : [];
  const buttons = [...gates, showProblems, asDraft];
  const answer = await vscode.window.showWarningMessage(texts.stopped(errors.length), options, ...buttons);
  if (answer === texts.gates) void vscode.commands.executeCommand('kravbyggaren.showGates', uri);
  if (answer === showProblems) await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  return answer === asDraft;
}

async function write(
  app: App,
  file: KravFile,
  companions: Companions,
  choice: ExportChoice,
  findings: readonly Finding[],
): Promise<vscode.Uri | undefined> {
  const target = vscode.Uri.joinPath(file.uri, '..', outputName(file.uri, choice));
  const name = nameOf(target);
  if ((await exists(target)) && !(await mayOverwrite(name))) return undefined;
  const template = await readTemplate(app, file, companions);
  if (template === 'unreadable') return undefined;
  const made = await withProgress(texts.working, signal =>
    makeDocument(app, file, { companions, choice, findings, template, signal }),
  );
  const core = await loadCore();
  if (!made.ok) {
    const tell = made.problem.code === 'cancelled' ? texts.cancelled : core.problemText(made.problem);
    void vscode.window.showWarningMessage(tell);
    return undefined;
  }
  try {
    await replaceFile(target, made.value);
  } catch (error) {
    app.log.warn(`export ${target.path}: ${String(error)}`);
    void vscode.window.showErrorMessage(texts.unwritable(name));
    return undefined;
  }
  app.log.info(`export: ${choice.audience}${choice.draft ? ', draft' : ''}, ${String(made.value.length)} bytes`);
  void offerToOpen(target, texts.done(name, file.source.requirementCount));
  return target;
}

interface DocumentParts {
  readonly companions: Companions;
  readonly choice: ExportChoice;
  readonly findings: readonly Finding[];
  readonly template: Uint8Array | undefined;
  readonly signal: AbortSignal;
}

async function makeDocument(
  app: App,
  file: KravFile,
  { companions, choice, findings, template, signal }: DocumentParts,
): Promise<Result<Uint8Array, Problem>> {
  const [core, word] = await Promise.all([loadCore(), loadWord()]);
  const specification = core.healthySpecification(file.source.value);
  const date = today();
  // Only the internal version tells what is left to decide, and by whom.
  const library = choice.audience === 'internal' ? await app.packs.library(file.uri) : undefined;
  const open = library && core.composeSpecification(specification, library, companions.environment).open;
  const document = core.composeDocument(specification, {
    ...companions,
    ...choice,
    date,
    findings,
    ...(open && { openPoints: open }),
  });
  return word.exportDocx(document, { date, signal, ...(template && { template }) });
}

/** The organisation's template: kravbyggaren.yaml goes before the setting, and in a folder not trusted neither is read. */
async function readTemplate(
  app: App,
  { uri }: KravFile,
  { workspace }: Companions,
): Promise<Uint8Array | undefined | 'unreadable'> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || !vscode.workspace.isTrusted) return undefined;
  const setting = vscode.workspace.getConfiguration('kravbyggaren', uri).get<string>('word.template', '');
  const path = workspace?.word?.template ?? setting;
  if (path === '') return undefined;
  const outside = /^([/\\]|[A-Za-z][\w+.-]*:)/.test(path) || path.split(/[/\\]/).includes('..');
  try {
    if (!outside) return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, path));
  } catch (error) {
    app.log.warn(`template: ${String(error)}`);
  }
  void vscode.window.showErrorMessage(texts.templateMissing(path));
  return 'unreadable';
}

async function mayOverwrite(name: string): Promise<boolean> {
  const options = { modal: true, detail: texts.existsDetail };
  return (await vscode.window.showWarningMessage(texts.exists(name), options, texts.overwrite)) === texts.overwrite;
}

/** `elevhalsa.krav.yaml` → `elevhalsa-anbud-2027-02-01.docx`. */
function outputName(specification: vscode.Uri, { audience, draft }: ExportChoice): string {
  const base = nameOf(specification).replace(/(\.krav)?\.ya?ml$/, '');
  return [base, texts.audienceInName[audience], ...(draft ? [texts.draftInName] : []), `${today()}.docx`].join('-');
}

async function offerToOpen(uri: vscode.Uri, message: string): Promise<void> {
  // Only a desktop has Word at hand; in a browser the Explorer is where the file can be downloaded from.
  const desktop = vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName && uri.scheme === 'file';
  const button = desktop ? texts.open : texts.show;
  if ((await vscode.window.showInformationMessage(message, button)) !== button) return;
  if (desktop) await vscode.env.openExternal(uri);
  else await vscode.commands.executeCommand('revealInExplorer', uri);
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
