import * as vscode from 'vscode';
import type { OpenPoint } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { changeAnswer } from './change-answer.ts';
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
  else if (item.way === 'annex') await fillAnnex(app, file, annexOf(item.point));
  else await changeAnswer(app, file.uri, stepOf(item.point));
}

interface Item extends vscode.QuickPickItem {
  /** Absent: the gates together. */
  readonly point?: OpenPoint;
  readonly way?: 'step' | 'annex' | 'text';
}

const icons = { step: 'edit', annex: 'table', text: 'go-to-file' } as const;

async function itemsFor(app: App, file: KravFile): Promise<readonly Item[]> {
  const [core, library] = await Promise.all([loadCore(), app.packs.library(file.uri)]);
  const { environment } = await app.files.companions(file);
  const specification = core.healthySpecification(file.source.value);
  const { open } = core.composeSpecification(specification, library, environment);
  const toText = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: strings.change.showInText };
  const tables = new Set(
    (specification.annexes ?? []).filter(annex => core.ownColumns(annex).length > 0).map(({ id }) => id),
  );
  const items = open.map((point): Item => {
    const way = stepOf(point) !== undefined ? 'step' : tables.has(annexOf(point)) ? 'annex' : 'text';
    return {
      label: `$(${icons[way]}) ${point.text}`,
      ...detailOf(point, point.role && core.commonLabel('Role', point.role)),
      buttons: way === 'text' ? [] : [toText],
      point,
      way,
    };
  });
  const left = gatesLeft(await gatesIn(app, file));
  const gates = { label: `$(checklist) ${strings.gates.remaining(left)}`, detail: strings.gates.remainingDetail };
  return left > 0 ? [...items, gates] : items;
}

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
function stepOf({ kind, at, pack, question }: OpenPoint): string | undefined {
  const path = at.slice(1).split('/').join('.');
  if (kind === 'fact') return path.startsWith('procurement.subject.') ? path.slice('procurement.'.length) : path;
  if (kind === 'pack') return 'packs';
  return (kind === 'answer' || kind === 'annex') && pack !== undefined && question !== undefined
    ? `question.${pack}.${question}`
    : undefined;
}
