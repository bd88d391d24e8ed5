import * as vscode from 'vscode';
import type { Audience, Finding, Problem, Result, Specification } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, loadWord } from '../core.ts';
import type { Companions } from '../companions.ts';
import type { KravFile } from '../krav-files.ts';
import { awaitedLine } from '../shown-findings.ts';
import { askChoice, askInTurn, type Turned } from './ask-in-turn.ts';
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

/** What has been answered so far. */
interface Known {
  readonly audience?: Audience;
  readonly draft?: boolean;
}

async function choose(): Promise<ExportChoice | undefined> {
  const { audience, draft } = (await askInTurn<Known>({}, [askAudience, askDraft])) ?? {};
  return audience === undefined || draft === undefined ? undefined : { audience, draft };
}

const steps = { title: texts.title, totalSteps: 2, buttons: [] };

function askAudience(known: Known): Promise<Turned<Known>> {
  const items = (['internal', 'consultation', 'tender'] as const).map(audience => ({
    label: texts[audience],
    detail: texts[`${audience}Detail`],
    audience,
  }));
  return askChoice(
    {
      ...steps,
      prompt: texts.whoFor,
      step: 1,
      canGoBack: false,
      items,
      active: items.filter(({ audience }) => audience === known.audience),
    },
    ({ audience }) => ({ ...known, audience }),
  );
}

const askDraft = (known: Known): Promise<Turned<Known>> =>
  askChoice(
    {
      ...steps,
      prompt: texts.finishedOrDraft,
      step: 2,
      canGoBack: true,
      items: [
        { label: texts.finished, detail: texts.finishedDetail, draft: false },
        { label: texts.draft, detail: texts.draftDetail, draft: true },
      ],
    },
    ({ draft }) => ({ ...known, draft }),
  );

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

/**
 * Tells what is in the way, and leads there; true when the user wants a draft instead. What only waits for an answer is one
 * line: the list of problems does not name those one by one either, nor the gates, which are errors before a tender only.
 */
async function stopped({ uri, source }: KravFile, errors: readonly Finding[]): Promise<boolean> {
  const core = await loadCore();
  const awaited = core.awaitedIn(errors, core.healthySpecification(source.value));
  const told = errors.filter(finding => !awaited?.findings.has(finding));
  const shown = told
    .slice(0, 6)
    .map(({ requirement, message }) => `• ${requirement ? `${requirement}: ` : ''}${message}`);
  const rest = told.length - shown.length;
  const detail = [
    ...(awaited ? [`• ${awaitedLine(awaited).message}`] : []),
    ...shown,
    ...(rest > 0 ? [texts.more(rest)] : []),
  ].join('\n');
  const isGate = ({ rule }: Finding): boolean => rule === 'gate-open';
  const ways = [
    ...(awaited ? [{ title: texts.openPoints, command: 'kravbyggaren.showOpenPoints' }] : []),
    ...(told.some(isGate) ? [{ title: texts.gates, command: 'kravbyggaren.showGates' }] : []),
    ...(told.every(isGate) ? [] : [{ title: texts.showProblems, command: 'workbench.panel.markers.view.focus' }]),
    { title: texts.asDraft, command: undefined },
  ];
  const title = texts.stopped(told.length, awaited !== undefined);
  const answer = await vscode.window.showWarningMessage(title, { modal: true, detail }, ...ways);
  if (answer?.command !== undefined) void vscode.commands.executeCommand(answer.command, uri);
  return answer !== undefined && answer.command === undefined;
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
    ...(library && { openPoints: open, packsAtHand: library.packs }),
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
