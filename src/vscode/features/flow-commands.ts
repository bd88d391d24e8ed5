import * as vscode from 'vscode';
import type { App, CommandId, Feature } from '../app.ts';
import type * as flows from '../flows/index.ts';

type Flow = (app: App, ...args: readonly unknown[]) => unknown;

const commands: Readonly<Record<CommandId, keyof typeof flows>> = {
  'kravbyggaren.acceptFinding': 'acceptFinding',
  'kravbyggaren.decideAmount': 'decideAmount',
  'kravbyggaren.decideChoice': 'decideChoice',
  'kravbyggaren.decideValue': 'decideValue',
  'kravbyggaren.fillAnnex': 'fillAnnex',
  'kravbyggaren.openEnvironment': 'openEnvironment',
  'kravbyggaren.createSample': 'createSample',
  'kravbyggaren.exportWord': 'exportWord',
  'kravbyggaren.showSixDemands': 'showSixDemands',
  'kravbyggaren.newSpecification': 'newSpecification',
  'kravbyggaren.showOpenPoints': 'showOpenPoints',
  'kravbyggaren.showGates': 'showGates',
  'kravbyggaren.importRequirements': 'importRequirements',
  'kravbyggaren.checkWorkspace': 'checkWorkspace',
  'kravbyggaren.changeAnswer': 'changeAnswer',
  'kravbyggaren.declineRequirement': 'declineRequirement',
  'kravbyggaren.updatePacks': 'updatePacks',
  'kravbyggaren.addRequirements': 'addRequirements',
  'kravbyggaren.savePack': 'savePack',
  'kravbyggaren.findSimilarNeeds': 'findSimilarNeeds',
};

/** Commands that begin a piece of work of many steps. The work itself is loaded when one of them is run. */
export const flowCommands: Feature = app =>
  vscode.Disposable.from(
    ...Object.entries(commands).map(([id, name]) =>
      app.command(id as CommandId, async (...args) => {
        const flow: Flow = (await import('../flows/index.ts'))[name];
        return flow(app, ...args);
      }),
    ),
  );
