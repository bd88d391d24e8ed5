import type { Choice } from '../../core/index.ts';
import type { App } from '../app.ts';
import { picker } from './quick-input.ts';
import { strings } from './strings.ts';
import { notFromHere, whichToChange } from './which-specification.ts';
import { writeInto } from './write-into.ts';

/** Command behind *Välj*: sets one of a few codes. Arguments: the specification, the place, what it is, and the choices. */
export async function decideChoice(
  app: App,
  given?: unknown,
  at?: unknown,
  title?: unknown,
  options?: unknown,
): Promise<boolean> {
  if (typeof at !== 'string' || typeof title !== 'string' || !Array.isArray(options)) return notFromHere();
  const file = await whichToChange(app, given);
  if (!file) return false;
  const answer = await picker({
    title,
    prompt: strings.choice,
    canGoBack: false,
    buttons: [],
    items: (options as readonly Choice[]).map(({ value, label }) => ({ label, description: value, value })),
  });
  const value = answer.type === 'picked' ? answer.items[0]?.value : undefined;
  if (value === undefined) return false;
  return writeInto(app, file.uri, () => [{ op: 'set', at, value }]);
}
