import * as vscode from 'vscode';
import type { Chosen, FoundRequirement, InsertPlace, Insertion, Section, Specification } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editFor } from '../apply-changes.ts';
import { loadCore } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { cameAlong, namesAlongside, requirementsOf } from './alongside.ts';
import { otherSpecifications, readSpecification, type OtherSpecification } from './other-specifications.ts';
import { picker } from './quick-input.ts';
import { searchPicker } from './search-picker.ts';
import { strings } from './strings.ts';
import { whichToChange } from './which-specification.ts';

const texts = strings.search;

interface AddChoice {
  readonly chosen: readonly Chosen[];
  readonly place?: InsertPlace;
}

/**
 * Command *Sök krav och lägg till*. Arguments: the specification; `{ cover }`, to begin with what deals with a subject; or, to
 * ask nothing, `{ chosen, place }`. Gives the ids that came in, or `undefined`.
 */
export async function addRequirements(
  app: App,
  given?: unknown,
  choice?: unknown,
): Promise<readonly string[] | undefined> {
  const file = await whichToChange(app, given);
  if (!file) return undefined;
  const others = await otherSpecifications(app, file.uri);
  if (!others) return undefined;
  const answer = isChoice(choice) ? choice : await ask(app, file, others, coverOf(choice));
  if (!answer) return undefined;
  return insert(app, file.uri, others, answer);
}

const isChoice = (value: unknown): value is AddChoice =>
  typeof value === 'object' && value !== null && 'chosen' in value && Array.isArray(value.chosen);

const coverOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'cover' in value ? String(value.cover) : undefined;

async function ask(
  app: App,
  file: KravFile,
  others: readonly OtherSpecification[],
  cover: string | undefined,
): Promise<AddChoice | undefined> {
  const [core, library] = await Promise.all([loadCore(), app.packs.library(file.uri)]);
  const { environment } = await app.files.companions(file);
  const specification = core.healthySpecification(file.source.value);
  let place = placeAtCursor(file, specification);
  const origins = new Set(
    requirementsOf(specification).map(({ source }) => `${source?.pack ?? ''}\n${source?.requirement ?? ''}`),
  );
  const found = await searchPicker({
    search: core.createSearch(library.packs, others, specification),
    ...(cover !== undefined && { filter: { area: core.coverArea(cover) } }),
    title: () => [texts.title, ...(place ? [texts.to(placeLabel(specification, place))] : [])].join(' · '),
    isHere: ({ from, id }) => from.type === 'pack' && origins.has(`${from.pack}\n${id}`),
    // Of another specification no more is read than what is chosen.
    alongside: each =>
      each.from.type === 'pack'
        ? namesAlongside(
            core,
            library.packs,
            core.insertRequirements(specification, [chosenOf(each)], 'own', { library, environment }),
          )
        : [],
    choosePlace: async () => {
      place = (await askPlace(specification)) ?? place;
    },
  });
  if (!found) return undefined;
  place ??= await askPlace(specification);
  return place && { chosen: found.map(chosenOf), place };
}

const chosenOf = ({ from, id }: FoundRequirement): Chosen =>
  from.type === 'pack'
    ? { from: 'pack', pack: from.pack, requirement: id }
    : { from: 'specification', file: from.file, requirement: id };

const mayTakeMore = ({ mode }: Section): boolean => mode?.is !== 'locked';

/** After the requirement that the cursor is in, or last in its section; `undefined` where it is in none, or a locked one. */
function placeAtCursor({ uri, source }: KravFile, { sections = [] }: Specification): InsertPlace | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  const spot = source.pointerAt(source.offsetAt(line + 1, character + 1));
  const name = /^\/sections\/([^/]+)/.exec(spot.at)?.[1];
  const section = name?.startsWith('@') ? sections.find(({ id }) => id === name.slice(1)) : sections[Number(name)];
  if (!section || !mayTakeMore(section)) return undefined;
  const at = section.requirements?.findIndex(({ id }) => id === spot.chunkId) ?? -1;
  return { section: section.id, ...(at >= 0 && { index: at + 1 }) };
}

function placeLabel({ sections = [] }: Specification, place: InsertPlace): string {
  if (place === 'own') return texts.ownSections;
  const section = sections.find(({ id }) => id === place.section);
  const before = place.index === undefined ? undefined : section?.requirements?.[place.index - 1]?.id;
  return before === undefined
    ? (section?.title ?? place.section)
    : texts.after(section?.title ?? place.section, before);
}

async function askPlace({ sections = [] }: Specification): Promise<InsertPlace | undefined> {
  const items = [
    { label: texts.ownSections, detail: texts.ownSectionsDetail, place: 'own' as InsertPlace },
    ...sections.filter(mayTakeMore).map(({ id, title, requirements = [] }) => ({
      label: title,
      description: texts.count(requirements.length),
      place: { section: id } as InsertPlace,
    })),
  ];
  const answer = await picker({
    title: texts.whichSection,
    prompt: texts.whichSectionPrompt,
    canGoBack: false,
    buttons: [],
    items,
  });
  return answer.type === 'picked' ? answer.items[0]?.place : undefined;
}

async function insert(
  app: App,
  uri: vscode.Uri,
  others: readonly OtherSpecification[],
  { chosen, place = 'own' }: AddChoice,
): Promise<readonly string[] | undefined> {
  const [core, library] = await Promise.all([loadCore(), app.packs.library(uri)]);
  const file = (await app.files.current(uri)) ?? (await app.files.read(uri));
  const { environment } = await app.files.companions(file);
  const past = new Map<string, Specification>();
  for (const { uri: other, file: path } of others)
    if (chosen.some(each => each.from === 'specification' && each.file === path))
      past.set(path, await readSpecification(app, other));
  const specification = core.healthySpecification(file.source.value);
  const insertion = core.insertRequirements(specification, chosen, place, { library, environment, past });
  if (insertion.changes.length === 0) return void vscode.window.showInformationMessage(messageFor(insertion));
  const edit = editFor(file, insertion.changes);
  if (!edit || !(await vscode.workspace.applyEdit(edit)))
    return void vscode.window.showErrorMessage(strings.unwritable);
  const [first] = insertion.inserted;
  const section = insertion.specification.sections?.find(each => each.requirements?.some(({ id }) => id === first));
  if (section && first !== undefined)
    await vscode.commands.executeCommand(
      'kravbyggaren.revealRequirement',
      uri,
      `/sections/@${section.id}/requirements/@${first}`,
    );
  void vscode.window.showInformationMessage(messageFor(insertion));
  return insertion.inserted;
}

function messageFor({ inserted, alongside, annexes, parameters, leftOut }: Insertion): string {
  return [
    ...(inserted.length > 0 ? [texts.added(inserted)] : []),
    ...cameAlong({ requirements: alongside, annexes, parameters }),
    ...leftOut.map(({ id, reason, as }) => texts.leftOut[reason](id, as ?? id)),
  ].join(' ');
}
