import * as vscode from 'vscode';
import type { OpenPoint, Pack } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { answerFromList } from './change-answer.ts';
import { decideAmount } from './decide-amount.ts';
import { decideValue } from './decide-value.ts';
import { fillAnnex } from './fill-annex.ts';
import { sortOf } from './open-sorts.ts';
import { picker } from './quick-input.ts';
import { gatesIn, gatesLeft, showGates } from './show-gates.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const texts = strings.guide;

/**
 * Command *Visa öppna frågor*: what somebody has to say before the specification can be published. A question of the
 * guide is answered at once, and a table filled in; of all else the place in the text is shown. What is answered without
 * leaving the list brings it back with the rest.
 */
export async function showOpenPoints(app: App, given?: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  let place = 0;
  for (;;) {
    const items = await itemsFor(app, (await app.files.current(file.uri)) ?? file);
    if (items.length === 0) return void vscode.window.showInformationMessage(texts.nothingOpen);
    const answer = await picker<Item>({
      title: texts.openTitle,
      prompt: texts.openPrompt,
      canGoBack: false,
      items: withHeadings(items),
      // What stood after the one that has been settled.
      active: items.slice(place).slice(0, 1),
      buttons: [],
      rowButtons: true,
    });
    const item = answer.type === 'picked' ? answer.items[0] : answer.type === 'row-button' ? answer.item : undefined;
    if (!item || !(await settle(app, file.uri, item, answer.type === 'row-button'))) return;
    place = items.indexOf(item);
  }
}

/** True where the list is wanted again: the point has been settled, or the person has gone back. */
async function settle(app: App, uri: vscode.Uri, { point, way, step }: Item, inText: boolean): Promise<boolean> {
  if (!point) {
    await showGates(app, uri);
    return false;
  }
  if (inText || way === 'text') {
    await vscode.commands.executeCommand('kravbyggaren.revealRequirement', uri, point.at);
    return false;
  }
  switch (way) {
    case 'annex':
      await fillAnnex(app, uri, annexOf(point));
      return false;
    case 'value':
      return Boolean(await decideValue(app, uri, parameterOf(point), 'list'));
    case 'amount':
      return Boolean(await decideAmount(app, uri, point.at.slice('/award/criteria/@'.length), 'list'));
    default:
      return ['written', 'back'].includes(await answerFromList(app, uri, step));
  }
}

/** The points stand in the order of their sorts: a heading before the first of each. */
function withHeadings(items: readonly Item[]): readonly Item[] {
  let heading = '';
  return items.flatMap(item => {
    const before = heading;
    heading = headingOf(item);
    return heading === before ? [item] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

function headingOf({ point }: Item): string {
  return point ? texts.openSorts[sortOf(point)] : strings.gates.name;
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
