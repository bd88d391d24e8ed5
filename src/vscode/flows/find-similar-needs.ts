import * as vscode from 'vscode';
import type { ReuseEvidence, SimilarNeed } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { loadCore, type Core } from '../core.ts';
import { askChoice, askInTurn, askText, type Turned } from './ask-in-turn.ts';
import { halfTyped, type HalfTyped } from './half-typed.ts';
import { otherSpecifications, type OtherSpecification } from './other-specifications.ts';
import { picker } from './quick-input.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { whichToChange } from './which-specification.ts';

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
  const file = await whichToChange(app, given);
  if (!file) return undefined;
  const core = await loadCore();
  const found = await otherSpecifications(app, file.uri);
  if (!found) return undefined;
  const here = core.specificationRecord(file.source);
  const others = core.otherProcurements(here, found);
  if (others.length === 0) return void vscode.window.showInformationMessage(texts.noOthers);
  const hits = core.similarNeeds(here, others);
  const waiting = halfTyped(app, file.uri, 'similar needs');
  const answer = isChoice(choice) ? choice : await ask({ core, hits, others, waiting });
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

interface Asking {
  readonly core: Core;
  readonly hits: readonly SimilarNeed[];
  readonly others: readonly OtherSpecification[];
  readonly waiting: HalfTyped;
}

/** What has been answered so far. */
type Known = Partial<SimilarChoice>;

async function ask(asking: Asking): Promise<SimilarChoice | undefined> {
  const turns = [...(asking.hits.length > 0 ? [askHits] : []), askConclusion, askDone];
  const start: Known = asking.hits.length > 0 ? {} : { cite: [] };
  const { cite, conclusion, done } =
    (await askInTurn(
      start,
      turns.map((turn, index) => (known: Known) => turn(asking, known, { step: index + 1, totalSteps: turns.length })),
    )) ?? {};
  return cite === undefined || conclusion === undefined || done === undefined ? undefined : { cite, conclusion, done };
}

interface Place {
  readonly step: number;
  readonly totalSteps: number;
}

function askConclusion({ hits, others, waiting }: Asking, known: Known, place: Place): Promise<Turned<Known>> {
  const { cite = [] } = known;
  const found = hits.length === 0 ? texts.noHits(others.length) : texts.citing(cite.length, others.length);
  return askText(
    {
      ...place,
      title: texts.conclusionStep,
      prompt: `${found} ${texts.conclusionPrompt}`,
      placeholder: texts.conclusionExample,
      canGoBack: place.step > 1,
      buttons: [],
      value: known.conclusion ?? '',
      halfTyped: waiting,
      fault: text => (text.trim().length < 3 ? texts.conclusionMissing : undefined),
    },
    conclusion => ({ ...known, conclusion }),
  );
}

const askDone = (_: Asking, known: Known, place: Place): Promise<Turned<Known>> =>
  askChoice(
    {
      ...place,
      title: texts.doneStep,
      prompt: texts.donePrompt,
      canGoBack: true,
      buttons: [],
      items: [
        { label: texts.done, detail: texts.doneDetail, done: true },
        { label: texts.open, detail: texts.openDetail, done: false },
      ],
    },
    ({ done }) => ({ ...known, done }),
  );

/** The hits with what is alike; a button opens the specification beside. */
async function askHits({ core, hits, others }: Asking, known: Known, place: Place): Promise<Known | undefined> {
  const button = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: texts.openHit };
  const items = hits.map(hit => ({ ...rowOf(core, hit), file: hit.file, buttons: [button] }));
  let selected = items.filter(({ file }) => known.cite?.includes(file));
  for (;;) {
    const answer = await picker({
      ...place,
      title: texts.hitsStep,
      prompt: texts.hitsPrompt(hits.length, others.length),
      canGoBack: false,
      buttons: [],
      many: true,
      items,
      selected,
      rowButtons: true,
    });
    if (answer.type === 'picked') return { ...known, cite: answer.items.map(({ file }) => file) };
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
