import * as vscode from 'vscode';
import type { OpenPoint, Pack } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { changeAnswer } from './change-answer.ts';
import { decideAmount } from './decide-amount.ts';
import { decideValue } from './decide-value.ts';
import { fillAnnex } from './fill-annex.ts';
import { picker } from './quick-input.ts';
import { gatesIn, gatesLeft, showGates } from './show-gates.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const texts = strings.guide;

/**
 * Command *Visa öppna frågor*: what somebody has to say before the specification can be published. A question of the
 * guide is answered at once, and a table filled in; of all else the place in the text is shown.
 */
export async function showOpenPoints(app: App, given?: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  const items = await itemsFor(app, file);
  if (items.length === 0) return void vscode.window.showInformationMessage(texts.nothingOpen);
  const answer = await picker<Item>({
    title: texts.openTitle,
    prompt: texts.openPrompt,
    canGoBack: false,
    items,
    buttons: [],
    rowButtons: true,
  });
  const item = answer.type === 'picked' ? answer.items[0] : answer.type === 'row-button' ? answer.item : undefined;
  if (!item) return;
  if (!item.point) await showGates(app, file.uri);
  else if (answer.type === 'row-button' || item.way === 'text')
    await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, item.point.at);
  else if (item.way === 'annex') await fillAnnex(app, file.uri, annexOf(item.point));
  else if (item.way === 'value') await decideValue(app, file.uri, parameterOf(item.point));
  else if (item.way === 'amount') await decideAmount(app, file.uri, item.point.at.slice('/award/criteria/@'.length));
  else await changeAnswer(app, file.uri, item.step);
}

interface Item extends vscode.QuickPickItem {
  /** Absent: the gates together. */
  readonly point?: OpenPoint;
  readonly way?: 'step' | 'annex' | 'value' | 'amount' | 'text';
  /** Where it is answered in the guide. */
  readonly step?: string | undefined;
}

const icons = { step: 'edit', annex: 'table', value: 'edit', amount: 'edit', text: 'go-to-file' } as const;

async function itemsFor(app: App, file: KravFile): Promise<readonly Item[]> {
  const [core, library] = await Promise.all([loadCore(), app.packs.library(file.uri)]);
  const { environment } = await app.files.companions(file);
  const specification = core.healthySpecification(file.source.value);
  const { open } = core.composeSpecification(specification, library, environment);
  const { used } = core.decidePacks(specification, library, environment);
  const toText = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: strings.change.showInText };
  const tables = new Set(
    (specification.annexes ?? []).filter(annex => core.ownColumns(annex).length > 0).map(({ id }) => id),
  );
  const items = open.map((point): Item => {
    const step = stepOf(core, point, used);
    const way = step === undefined ? wayWithoutStep(point, tables) : 'step';
    return {
      label: `$(${icons[way]}) ${point.text}`,
      ...detailOf(point, point.role && core.commonLabel('Role', point.role)),
      buttons: way === 'text' ? [] : [toText],
      point,
      way,
      step,
    };
  });
  const left = gatesLeft(await gatesIn(app, file));
  const gates = { label: `$(checklist) ${strings.gates.remaining(left)}`, detail: strings.gates.remainingDetail };
  return left > 0 ? [...items, gates] : items;
}

function wayWithoutStep(point: OpenPoint, tables: ReadonlySet<string>): Exclude<Item['way'], 'step' | undefined> {
  if (point.kind === 'parameter') return 'value';
  if (point.kind === 'amount') return 'amount';
  return tables.has(annexOf(point)) ? 'annex' : 'text';
}

const parameterOf = ({ at }: OpenPoint): string => at.slice('/parameters/'.length);

const annexOf = ({ kind, at }: OpenPoint): string => (kind === 'annex' ? at.slice('/annexes/@'.length) : '');

/** Who can answer, who has left it and what they wrote, and what it decides. */
function detailOf({ state, note, requirements }: OpenPoint, role: string | undefined): { readonly detail?: string } {
  const parts = [
    ...(role !== undefined && state === 'delegated'
      ? [texts.leftTo(role)]
      : [role && texts.answeredBy(role), state && texts.leftAs[state]]),
    note && texts.note(note),
    requirements.length > 0 ? texts.decides(texts.some(requirements)) : undefined,
  ].filter(part => part !== undefined);
  return parts.length > 0 ? { detail: parts.join(' ') } : {};
}

/** The step of the guide in which a point is answered, where there is one. */
function stepOf(core: Core, point: OpenPoint, packs: readonly Pack[]): string | undefined {
  const { kind, at, pack, question } = point;
  if (kind === 'fact') return core.factStepId(at.slice(1).split('/').join('.'));
  if (kind === 'pack') return 'packs';
  if (kind === 'parameter') return core.askedAbout(parameterOf(point), packs)?.step;
  return (kind === 'answer' || kind === 'annex') && pack !== undefined && question !== undefined
    ? core.questionStepId(pack, question)
    : undefined;
}
