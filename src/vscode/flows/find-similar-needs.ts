import * as vscode from 'vscode';
import type { ReuseEvidence, SimilarNeed } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { loadCore, type Core } from '../core.ts';
import { halfTyped, type HalfTyped } from './half-typed.ts';
import { otherSpecifications, type OtherSpecification } from './other-specifications.ts';
import { inputBox, picker } from './quick-input.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { whichSpecification } from './which-specification.ts';

const texts = strings.similar;

/** Files of the specifications to cite; those that are no hits are passed by. */
interface SimilarChoice {
  readonly cite: readonly string[];
  readonly conclusion: string;
  readonly done: boolean;
}

/**
 * Command *Sök liknande behov*. Arguments: the specification and, to ask nothing, `{ cite, conclusion, done }`. Gives
 * the number of specifications that were searched, or `undefined` where nothing was written.
 */
export async function findSimilarNeeds(app: App, given?: unknown, choice?: unknown): Promise<number | undefined> {
  const file = await whichSpecification(app, given);
  if (!file) return undefined;
  const core = await loadCore();
  const found = await otherSpecifications(app, file.uri);
  if (!found) return undefined;
  const here = core.specificationRecord(file.source);
  const others = core.otherProcurements(here, found);
  if (others.length === 0) return void vscode.window.showInformationMessage(texts.noOthers);
  const hits = core.similarNeeds(here, others);
  const waiting = halfTyped(app, file.uri, 'similar needs');
  const answer = isChoice(choice) ? choice : await ask(core, hits, others, waiting);
  if (!answer) return undefined;
  const reviewer = vscode.workspace.getConfiguration('kravbyggaren', file.uri).get<string>('reviewer', '');
  const evidence: ReuseEvidence = {
    searched: others.length,
    cited: hits.filter(hit => answer.cite.includes(hit.file)),
    conclusion: answer.conclusion,
    date: today(),
    ...(reviewer && { by: reviewer }),
    done: answer.done,
  };
  // The text may have changed while the questions were asked.
  const now = (await app.files.current(file.uri)) ?? (await app.files.read(file.uri));
  const changes = core.reuseEvidenceChanges(core.healthySpecification(now.source.value), core.reuseGate, evidence);
  const edit = editFor(now, changes);
  if (!edit || !(await vscode.workspace.applyEdit(edit)))
    return void vscode.window.showErrorMessage(strings.unwritable);
  waiting.forget();
  await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, `/gates/${core.reuseGate}`);
  void vscode.window.showInformationMessage(texts.written(evidence.cited.length, others.length, answer.done));
  return others.length;
}

const isChoice = (value: unknown): value is SimilarChoice =>
  typeof value === 'object' && value !== null && 'cite' in value && 'conclusion' in value && 'done' in value;

async function ask(
  core: Core,
  hits: readonly SimilarNeed[],
  others: readonly OtherSpecification[],
  waiting: HalfTyped,
): Promise<SimilarChoice | undefined> {
  const cite = hits.length === 0 ? [] : await askHits(core, hits, others);
  if (!cite) return undefined;
  const found = hits.length === 0 ? texts.noHits(others.length) : texts.citing(cite.length, others.length);
  const conclusion = await inputBox({
    title: texts.conclusionStep,
    prompt: `${found} ${texts.conclusionPrompt}`,
    placeholder: texts.conclusionExample,
    canGoBack: false,
    buttons: [],
    value: '',
    halfTyped: waiting,
    fault: text => (text.trim().length < 3 ? texts.conclusionMissing : undefined),
  });
  if (conclusion.type !== 'text') return undefined;
  const done = await picker({
    title: texts.doneStep,
    prompt: texts.donePrompt,
    canGoBack: false,
    buttons: [],
    items: [
      { label: texts.done, detail: texts.doneDetail, done: true },
      { label: texts.open, detail: texts.openDetail, done: false },
    ],
  });
  if (done.type !== 'picked' || !done.items[0]) return undefined;
  return { cite, conclusion: conclusion.text, done: done.items[0].done };
}

/** The hits with what is alike; a button opens the specification beside. */
async function askHits(
  core: Core,
  hits: readonly SimilarNeed[],
  others: readonly OtherSpecification[],
): Promise<readonly string[] | undefined> {
  const button = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: texts.openHit };
  const items = hits.map(hit => ({ ...rowOf(core, hit), file: hit.file, buttons: [button] }));
  let selected: typeof items = [];
  for (;;) {
    const answer = await picker({
      title: texts.hitsStep,
      prompt: texts.hitsPrompt(hits.length, others.length),
      canGoBack: false,
      buttons: [],
      many: true,
      items,
      selected,
      rowButtons: true,
    });
    if (answer.type === 'picked') return answer.items.map(({ file }) => file);
    if (answer.type !== 'row-button') return undefined;
    selected = items.filter(item => item === answer.item || selected.includes(item));
    const uri = others.find(({ file }) => file === answer.item.file)?.uri;
    if (uri)
      await vscode.window.showTextDocument(uri, {
        viewColumn: vscode.ViewColumn.Beside,
        preview: true,
        preserveFocus: true,
      });
  }
}

function rowOf(core: Core, { title, reference, buyer, share, pairs }: SimilarNeed): vscode.QuickPickItem {
  const [closest] = pairs;
  return {
    label: title,
    description: [texts.share(core.percentOf(share)), reference, buyer].filter(Boolean).join(' · '),
    ...(closest && { detail: texts.closest(closest.theirs.replaceAll(/\s+/g, ' ')) }),
  };
}
