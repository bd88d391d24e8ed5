import type { Json } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import { halfTyped } from './half-typed.ts';
import { inputBox } from './quick-input.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { notFromHere, whichToChange } from './which-specification.ts';
import { writeInto } from './write-into.ts';

const texts = strings.amount;

/**
 * Command behind *Ange vad kriteriet är värt*: an amount or a weight, as the model of the award asks. Arguments: the
 * specification and the criterion's id. `from` a list there is a way back to it.
 */
export async function decideAmount(app: App, given?: unknown, id?: unknown, from?: unknown): Promise<boolean | 'back'> {
  if (typeof id !== 'string') return notFromHere();
  const file = await whichToChange(app, given);
  const specification = file && (await soundSpecification(file));
  const criterion = specification?.award?.criteria?.find(each => each.id === id);
  if (!file || !specification || !criterion) return false;
  const core = await loadCore();
  const { key, read } = core.worthOf(specification);
  const waiting = halfTyped(app, file.uri, `amount ${criterion.id}`);
  const answer = await inputBox({
    title: criterion.title,
    prompt: texts[key],
    canGoBack: from === 'list',
    buttons: [],
    value: criterion[key] === undefined ? '' : core.shownParameter({ value: criterion[key] }),
    halfTyped: waiting,
    fault: text => {
      const reading = read(text);
      return reading.ok ? undefined : reading.fault;
    },
  });
  if (answer.type === 'back') return 'back';
  const reading = answer.type === 'text' ? read(answer.text) : undefined;
  if (!reading?.ok) return false;
  const at = `/award/criteria/@${criterion.id}/${key}`;
  const isWritten = await writeInto(app, file.uri, () => [{ op: 'set', at, value: reading.value as Json }]);
  if (isWritten) waiting.forget();
  return isWritten;
}
