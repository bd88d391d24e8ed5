import * as vscode from 'vscode';
import type { DemandGap } from '../../core/index.ts';
import type { AskedGap, ToSixDemands } from '../../protocol/six-demands.ts';
import type { App } from '../app.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { changeAnswer } from './change-answer.ts';
import { openPage } from './page.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';

const open = new Map<string, vscode.WebviewPanel>();

/** The page of the six demands, beside the text. It follows the file, and leads to places in it and to the questions. */
export async function showSixDemands(app: App, given: unknown): Promise<void> {
  const file = await whichSpecification(app, given);
  if (!file) return;
  const key = file.uri.toString();
  const known = open.get(key);
  if (known) {
    known.reveal();
    return;
  }
  const about = { type: 'kravbyggaren.sixDemands', title: strings.sixDemands };
  const { panel, show } = openPage(app, about, async (message, page) => {
    if (message.type === 'ready') await page.show(await messageFor(app, (await app.files.current(file.uri)) ?? file));
    else if (message.type === 'revealRequested')
      await vscode.commands.executeCommand('kravbyggaren.revealRequirement', file.uri, message.at);
    else if (message.type === 'answerRequested') await changeAnswer(app, file.uri, message.step);
  });
  open.set(key, panel);
  const following = app.files.onDidCheck(async changed => {
    if (changed.uri.toString() === key) await show(await messageFor(app, changed));
  });
  panel.onDidDispose(() => {
    open.delete(key);
    following.dispose();
  });
}

async function messageFor(app: App, file: KravFile): Promise<ToSixDemands> {
  const core = await loadCore();
  const { environment, packs } = await app.files.companions(file);
  const specification = core.healthySpecification(file.source.value);
  const withQuestion = (gap: DemandGap): AskedGap => {
    const asked = gap.fact === undefined ? undefined : core.askedAbout(gap.fact, packs ?? []);
    return asked ? { ...gap, asked } : gap;
  };
  const demands = core
    .demandsOf({ specification, environment })
    .map(demand => ({ ...demand, missing: demand.missing.map(withQuestion) }));
  return {
    type: 'demandsChanged',
    title: specification.procurement?.title ?? '',
    file: file.uri.path.slice(file.uri.path.lastIndexOf('/') + 1),
    demands,
  };
}
