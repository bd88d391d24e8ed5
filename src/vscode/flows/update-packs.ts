import * as vscode from 'vscode';
import type { Specification, UpdateChoices, UpdatePlan } from '../../core/index.ts';
import type { App } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { Companions } from '../companions.ts';
import type { KravFile } from '../krav-files.ts';
import { outdatedPacks, type OutdatedPack } from '../outdated-packs.ts';
import { proposedItems } from './proposal-message.ts';
import { carryOut, proposeChanges, type CarriedOut, type Propose, type Proposal } from './propose-changes.ts';
import { soundSpecification } from './sound-specification.ts';
import { strings } from './strings.ts';
import { whichSpecification } from './which-specification.ts';
import { mayWrite } from './write-into.ts';

const texts = strings.update;

/**
 * Command *Uppdatera kravpaket*. Arguments: the specification and, to ask nothing, the choices: they are then carried out
 * for every pack that has a newer version.
 */
export async function updatePacks(app: App, given?: unknown, choices?: unknown): Promise<boolean> {
  app.packs.refresh();
  const file = await whichSpecification(app, given);
  const specification = file && (await soundSpecification(file));
  if (!file || !specification) return false;
  const outdated = await outdatedPacks(app, file);
  if (outdated.length === 0) {
    void vscode.window.showInformationMessage(texts.none);
    return false;
  }
  if (!(await mayWrite(file.uri))) return false;
  const asked = isChoices(choices);
  const ids = asked ? outdated.map(({ pack }) => pack) : await choosePacks(outdated);
  if (!ids?.length) return false;
  const propose = proposalFor(app, ids);
  if (!asked) await proposeChanges(app, file, texts.name, propose);
  const proposal = asked && (await propose(file));
  return proposal ? carryOut(app, file, proposal, choices) : false;
}

const isChoices = (value: unknown): value is UpdateChoices =>
  typeof value === 'object' && value !== null && !(value instanceof vscode.Uri) && !Array.isArray(value);

async function choosePacks(outdated: readonly OutdatedPack[]): Promise<readonly string[] | undefined> {
  if (outdated.length === 1) return outdated.map(({ pack }) => pack);
  const items = outdated.map(({ pack, title, from, to }) => ({
    label: title,
    description: `${from} → ${to}`,
    picked: true,
    pack,
  }));
  const options = { title: texts.name, placeHolder: texts.which, canPickMany: true, ignoreFocusOut: true } as const;
  return (await vscode.window.showQuickPick(items, options))?.map(({ pack }) => pack);
}

function proposalFor(app: App, ids: readonly string[]): Propose {
  return async file => {
    const specification = await soundSpecification(file);
    if (!specification) return undefined;
    const [core, library, companions] = await Promise.all([
      loadCore(),
      app.packs.library(file.uri),
      app.files.companions(file),
    ]);
    const { environment } = companions;
    const plans = core.updatePlans(specification, library, environment).filter(({ pack }) => ids.includes(pack));
    const run = (choices: UpdateChoices): CarriedOut & { readonly specification: Specification } => {
      const packs = plans.map(({ pack }) => pack);
      const applied = core.applyUpdates(specification, packs, choices, library, environment);
      return { ...applied, copies: core.packCopies(applied.specification, library) };
    };
    const title = (id: string): string => library.pack(id)?.title ?? id;
    return proposalOf(core, file, specification, plans, title, run, companions);
  };
}

function proposalOf(
  core: Core,
  { uri }: KravFile,
  specification: Specification,
  plans: readonly UpdatePlan[],
  title: (id: string) => string,
  run: (choices: UpdateChoices) => CarriedOut & { readonly specification: Specification },
  companions: Companions,
): Proposal {
  const items = plans.flatMap(plan => plan.items);
  return {
    done: texts.done,
    carryOut: run,
    message: {
      type: 'proposalsChanged',
      heading: texts.heading,
      procurement: `${specification.procurement?.title ?? ''} (${uri.path.slice(uri.path.lastIndexOf('/') + 1)})`,
      lead: [
        ...plans.map(({ pack, from = '', to }) => texts.version(title(pack), from, to)),
        ...plans.filter(({ hasBase }) => !hasBase).map(({ pack }) => texts.noBase(title(pack))),
        ...(items.length === 0 ? [texts.nothing] : []),
        strings.change.nothingWritten,
      ],
      apply: texts.apply,
      items: proposedItems(core, { specification, after: run({}).specification, items, ...companions }),
    },
  };
}
