import * as vscode from 'vscode';
import type { LanguageContext, ParameterDeclaration, ParameterValue, Scalar } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import { halfTyped, type HalfTyped } from './half-typed.ts';
import { askChoice, askText, type Turned } from './ask-in-turn.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { today } from './today.ts';
import { notFromHere, whichToChange } from './which-specification.ts';
import { writeInto } from './write-into.ts';

const texts = strings.value;

/**
 * Command behind *Ange värdet*: decides a parameter that no question asks for. Arguments: the specification and the
 * parameter's name. `from` a list there is a way back to it.
 */
export async function decideValue(
  app: App,
  given?: unknown,
  name?: unknown,
  from?: unknown,
): Promise<boolean | 'back'> {
  if (typeof name !== 'string') return notFromHere();
  const file = await whichToChange(app, given);
  const specification = file && (await soundSpecification(file));
  if (!file || !specification) return false;
  const core = await loadCore();
  const { packs } = await app.files.companions(file);
  const context: LanguageContext = { source: file.source, kind: 'specification', packs };
  const declaration = core.declarationOf(context, name);
  const waiting = halfTyped(app, file.uri, `value ${name}`);
  const present = specification.parameters?.[name];
  const answer = await ask({ core, name, declaration, present, waiting, canGoBack: from === 'list' });
  if (typeof answer !== 'object') return answer === 'back' ? 'back' : false;
  const { value } = answer;
  const by = vscode.workspace.getConfiguration('kravbyggaren', file.uri).get<string>('reviewer', '');
  const unit = declaration?.unit;
  const decided = { value, ...(unit !== undefined && { unit }), ...(by && { by }), date: today() };
  const isWritten = await writeInto(app, file.uri, async now => {
    const latest = await soundSpecification(now);
    return latest && core.decideParameter(latest, name, decided);
  });
  if (isWritten) waiting.forget();
  return isWritten;
}

interface Asked {
  readonly core: Core;
  readonly name: string;
  readonly declaration: ParameterDeclaration | undefined;
  readonly present: ParameterValue | undefined;
  readonly waiting: HalfTyped;
  readonly canGoBack: boolean;
}

function ask({
  core,
  name,
  declaration,
  present,
  waiting,
  canGoBack,
}: Asked): Promise<Turned<{ readonly value: Scalar }>> {
  const { title = name, unit = present?.unit, help = '', options = [] } = declaration ?? {};
  const shown = {
    title: unit === undefined ? title : `${title} (${unit})`,
    prompt: [help, texts.decides].filter(Boolean).join(' '),
    canGoBack,
    buttons: [],
  };
  if (options.length > 0) {
    const items = options.map(value => ({ label: core.shownParameter({ value }), value }));
    const active = items.filter(({ value }) => value === present?.value);
    return askChoice({ ...shown, items, active }, ({ value }) => ({ value }));
  }
  const box = {
    ...shown,
    value: core.shownParameter(present, declaration),
    halfTyped: waiting,
    fault: (text: string) => {
      const reading = core.readParameter(text, declaration);
      return reading.ok ? undefined : reading.fault;
    },
  };
  return askText(box, text => {
    const reading = core.readParameter(text, declaration);
    return reading.ok ? { value: reading.value as Scalar } : undefined;
  });
}
