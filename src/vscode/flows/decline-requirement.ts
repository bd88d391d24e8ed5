import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { askReason } from './ask-reason.ts';
import { halfTyped } from './half-typed.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { notFromHere, whichToChange } from './which-specification.ts';
import { writeInto } from './write-into.ts';

const texts = strings.decline;

/**
 * Command *Välj bort kravet*. Arguments: the requirement as the tree holds it, or the specification, the id and a reason.
 * It goes with what speaks of nothing else, and the note keeps it from coming back. One undo step.
 */
export async function declineRequirement(app: App, given?: unknown, id?: unknown, reason?: unknown): Promise<boolean> {
  const requirement = typeof id === 'string' ? id : idOf(given);
  if (requirement === undefined) return notFromHere(strings.fromTree);
  const file = await whichToChange(app, given instanceof vscode.Uri ? given : undefined);
  const specification = file && (await soundSpecification(file));
  if (!file || !specification) return false;
  const waiting = halfTyped(app, file.uri, `decline ${requirement}`);
  const { prompt, tooShort } = texts;
  const asked = { title: texts.title(requirement), prompt, halfTyped: waiting, shortest: 8, tooShort };
  const why = typeof reason === 'string' ? reason : await askReason(asked);
  if (why === undefined) return false;
  const core = await loadCore();
  const by = vscode.workspace.getConfiguration('kravbyggaren', file.uri).get<string>('reviewer', '');
  const note = { reason: why.trim(), ...(by && { by }), date: today() };
  const isWritten = await writeInto(app, file.uri, async now => {
    const latest = await soundSpecification(now);
    return latest && core.declineRequirement(latest, requirement, note);
  });
  if (isWritten) waiting.forget();
  return isWritten;
}

/** What the tree hands on is one of its nodes. */
function idOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('chunk' in node)) return undefined;
  const { chunk } = node;
  if (typeof chunk !== 'object' || chunk === null || !('id' in chunk)) return undefined;
  return typeof chunk.id === 'string' ? chunk.id : undefined;
}
