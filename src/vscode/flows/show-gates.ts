import * as vscode from 'vscode';
import type { Gate, GateStatus } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { findSimilarNeeds } from './find-similar-needs.ts';
import { halfTyped } from './half-typed.ts';
import { inputBox, picker } from './quick-input.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { whichSpecification } from './which-specification.ts';
import { mayWrite, writeInto } from './write-into.ts';

const texts = strings.gates;

/**
 * Command *Kontrollpunkter*: the buyer's own duties, each with where it stands and why it is not needed. Arguments: the
 * specification; the id of a gate, to begin at that one; and, to ask nothing, its status.
 */
export async function showGates(app: App, given?: unknown, id?: unknown, status?: unknown): Promise<boolean> {
  const file = await whichSpecification(app, given);
  if (!file) return false;
  if (typeof id === 'string' && isStatus(status)) return note(app, file, id, status);
  let active: string | undefined;
  let first = id;
  for (;;) {
    const gates = await gatesIn(app, file);
    const gate = gates.find(({ definition }) => definition.id === first) ?? (await chooseGate(gates, active));
    first = undefined;
    if (!gate) return true;
    active = gate.definition.id;
    // Nobody should write a note that has nowhere to go
    if (!(await canTakeNotes(app, file))) return false;
    const outcome = await askStatus(app, file, gate);
    if (outcome === 'left') return true;
    if (outcome !== 'back' && !(await note(app, file, active, outcome))) return false;
  }
}

async function canTakeNotes(app: App, file: KravFile): Promise<boolean> {
  const now = (await app.files.current(file.uri)) ?? file;
  return (await soundSpecification(now)) !== undefined && mayWrite(file.uri);
}

const isStatus = (value: unknown): value is GateStatus =>
  typeof value === 'object' && value !== null && 'status' in value;

/** As the healthy parts of the file say now. */
export async function gatesIn(app: App, file: KravFile): Promise<readonly Gate[]> {
  const [core, current] = [await loadCore(), (await app.files.current(file.uri)) ?? file];
  const specification = core.healthySpecification(current.source.value);
  const { environment, workspace } = await app.files.companions(current);
  const { used, gates } = core.decidePacks(specification, await app.packs.library(file.uri), environment);
  return core.gatesOf({ specification, packs: used, gates, environment, workspace });
}

export const gatesLeft = (gates: readonly Gate[]): number => gates.filter(({ passed }) => !passed).length;

const nameOf = ({ definition: { number, title } }: Gate): string => [number, title].filter(Boolean).join(' ');

async function chooseGate(gates: readonly Gate[], active: string | undefined): Promise<Gate | undefined> {
  if (gates.length === 0) return void vscode.window.showInformationMessage(texts.none);
  const core = await loadCore();
  const items = gates.map(gate => ({
    label: `$(${iconOf(gate)}) ${nameOf(gate)}`,
    description: stateOf(core, gate),
    detail: detailOf(core, gate),
    gate,
  }));
  const answer = await picker({
    title: texts.name,
    prompt: texts.prompt(gatesLeft(gates)),
    canGoBack: false,
    items,
    active: items.filter(({ gate }) => gate.definition.id === active),
    buttons: [],
  });
  return answer.type === 'picked' ? answer.items[0]?.gate : undefined;
}

const iconOf = ({ required, passed }: Gate): string =>
  required === false ? 'dash' : passed ? 'pass' : 'circle-large-outline';

function stateOf(core: Core, { status, required, openFacts, passed }: Gate): string {
  if (required === false) return '';
  if (status && status.status !== 'open') return core.labelOf('specification', ['gates', 'x', 'status'], status.status);
  return required === undefined && !passed ? texts.undecided(openFacts.map(core.labelOfFact)) : texts.open;
}

function detailOf(core: Core, { definition, status, required, notRequiredBecause = '' }: Gate): string {
  if (required === false) return texts.notRequired(notRequiredBecause);
  const noted = [status?.by, status?.date].filter(Boolean).join(', ');
  const said = [noted && `${noted}.`, status?.reason, status?.note].filter(Boolean).join(' ');
  if (said !== '') return said;
  return responsible(core, definition);
}

const responsible = (core: Core, { role }: Gate['definition']): string =>
  role === undefined ? '' : texts.role(core.commonLabel('Role', role));

interface StatusItem extends vscode.QuickPickItem {
  readonly act: 'done' | 'note' | 'reopen' | 'overridden' | 'not-required' | 'similar';
}

async function askStatus(app: App, file: KravFile, gate: Gate): Promise<GateStatus | 'back' | 'left'> {
  const core = await loadCore();
  const { definition } = gate;
  const isClosed = gate.status !== undefined && gate.status.status !== 'open';
  const items: StatusItem[] = [
    ...(definition.id === core.reuseGate ? [{ label: `$(search) ${texts.similar}`, act: 'similar' } as const] : []),
    { label: `$(pass) ${texts.done}`, detail: texts.doneDetail, act: 'done' },
    isClosed
      ? { label: `$(circle-large-outline) ${texts.reopen}`, detail: texts.openDetail, act: 'reopen' }
      : { label: `$(edit) ${texts.note}`, act: 'note' },
    { label: `$(debug-step-over) ${texts.overridden}`, detail: texts.overriddenDetail, act: 'overridden' },
    { label: `$(dash) ${texts.notRequiredHere}`, detail: texts.notRequiredDetail, act: 'not-required' },
  ];
  for (;;) {
    const answer = await picker({
      title: nameOf(gate),
      prompt: [responsible(core, definition), definition.help].filter(Boolean).join(' '),
      canGoBack: true,
      items,
      buttons: [],
    });
    if (answer.type !== 'picked') return answer.type === 'back' ? 'back' : 'left';
    const act = answer.items[0]?.act;
    if (act === 'similar') {
      await findSimilarNeeds(app, file.uri);
      return 'left';
    }
    const status = act && (await statusFor(app, file, gate, act));
    if (status !== 'back') return status ?? 'left';
  }
}

async function statusFor(
  app: App,
  { uri }: KravFile,
  { definition, status }: Gate,
  act: Exclude<StatusItem['act'], 'similar'>,
): Promise<GateStatus | 'back' | 'left'> {
  const { status: _, date: _date, by: was, note: noted, reason: _reason } = status ?? {};
  if (act === 'reopen') return { status: 'open', ...(was && { by: was }), ...(noted && { note: noted }) };
  const isExcuse = act === 'overridden' || act === 'not-required';
  const name = definition.number ?? definition.title;
  const answer = await inputBox({
    title: isExcuse ? texts.reasonStep(name) : texts.noteStep(name),
    prompt: isExcuse ? texts.reasonPrompt : texts.notePrompt,
    ...(isExcuse ? {} : { placeholder: texts.noteExample }),
    canGoBack: true,
    value: (isExcuse ? status?.reason : noted) ?? '',
    buttons: [],
    halfTyped: halfTyped(app, uri, boxOf(definition.id, isExcuse)),
    fault: text => (isExcuse && text.trim().length < 8 ? texts.tooShort : undefined),
  });
  if (answer.type !== 'text') return answer.type === 'back' ? 'back' : 'left';
  const by = was ?? vscode.workspace.getConfiguration('kravbyggaren', uri).get<string>('reviewer', '');
  const text = answer.text.trim();
  const note = isExcuse ? noted : text;
  return {
    status: act === 'note' ? 'open' : act,
    ...(act === 'note' ? {} : { date: today() }),
    ...(by && { by }),
    ...(note && { note }),
    ...(isExcuse && { reason: text }),
  };
}

/** A gate has two boxes: the reason why it is passed by, and the note. */
const boxOf = (gate: string, isReason: boolean): string => `gate ${gate} ${isReason ? 'reason' : 'note'}`;

/** One undo step, in the text as it is now. */
async function note(app: App, file: KravFile, id: string, status: GateStatus): Promise<boolean> {
  const isWritten = await writeInto(app, file.uri, async now => {
    const specification = await soundSpecification(now);
    return specification && (await loadCore()).gateChanges(specification, id, status);
  });
  if (isWritten) halfTyped(app, file.uri, boxOf(id, status.reason !== undefined)).forget();
  return isWritten;
}
