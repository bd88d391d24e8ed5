import type { Annex, Definition, Pack, PackSection, ParameterDeclaration, Question } from '../model/generated/types.ts';
import { parameterName } from '../text/index.ts';
import { qualifiedParameter, type ComposeContext } from './compose-context.ts';
import { composeRequirement, undecidedFacts, type ComposedRequirement } from './compose-requirement.ts';
import { answerValues, fillDeep } from './composed-text.ts';
import { evaluate } from './condition.ts';
import { expectedAnnexes } from './expected-annexes.ts';
import { itemsOf, type Item } from './for-each.ts';
import { requirementsInUse, type UsedRequirement } from './pack-library.ts';

export interface ExpectedRequirement extends ComposedRequirement {
  /** The facts because of which it is not decided whether it is wanted, or in which variant. */
  readonly undecided: readonly string[];
}

export interface ExpectedParameter {
  readonly name: string;
  readonly declaration: ParameterDeclaration;
  readonly pack: string;
  /** The question whose answer is its value. */
  readonly question?: Question & { readonly pack: string };
}

export interface ItemFault {
  readonly pack: string;
  readonly requirement: string;
  readonly fault: 'doubled-key' | 'missing-key';
  /** The doubled key, or the row's number from 1. */
  readonly detail: string;
}

/** What the packs in use, the answers and the IT environment give, whatever the specification holds already. */
export interface Expected {
  readonly sections: readonly (PackSection & { readonly pack: string })[];
  readonly requirements: readonly ExpectedRequirement[];
  readonly annexes: readonly Annex[];
  readonly parameters: readonly ExpectedParameter[];
  readonly definitions: readonly Definition[];
  /** Facts that decide how many requirements there are, and have no answer; with the requirements that wait. */
  readonly waiting: readonly { readonly fact: string; readonly requirement: string; readonly pack: string }[];
  readonly faults: readonly ItemFault[];
}

export function expectedOf(context: ComposeContext): Expected {
  const requirements: ExpectedRequirement[] = [];
  const waiting: { fact: string; requirement: string; pack: string }[] = [];
  const faults: ItemFault[] = [];
  const used = requirementsInUse(context.packs);
  const find = (id: string) => used.find(each => each.requirement.id === id)?.requirement;
  for (const each of used) {
    const { requirement, pack } = each;
    if (requirement.when && evaluate(requirement.when, context.read) === false) continue;
    const undecided = undecidedFacts(requirement, context.read);
    const place = { requirement: requirement.id, pack: pack.id };
    const made = itemsFor(each, context);
    if (made.open !== undefined) waiting.push({ ...place, fact: made.open });
    for (const detail of made.doubled) faults.push({ ...place, fault: 'doubled-key', detail });
    for (const row of made.keyless) faults.push({ ...place, fault: 'missing-key', detail: String(row) });
    for (const item of made.items) requirements.push({ ...composeRequirement(each, item, context, find), undecided });
  }
  return {
    sections: expectedSections(context),
    requirements,
    annexes: expectedAnnexes(context),
    parameters: expectedParameters(context.packs),
    definitions: context.packs.flatMap(pack =>
      fillDeep(pack.definitions ?? [], { answers: answerValues(context.packs, pack, context.read) }),
    ),
    waiting,
    faults,
  };
}

interface MadeItems {
  readonly items: readonly (Item | undefined)[];
  readonly open?: string;
  readonly doubled: readonly string[];
  readonly keyless: readonly number[];
}

function itemsFor({ requirement, pack, overrides }: UsedRequirement, context: ComposeContext): MadeItems {
  const { forEach, id } = requirement;
  if (!forEach) return { items: [undefined], doubled: [], keyless: [] };
  // A redefined requirement may still speak of the questions of the pack it comes from.
  const owner = [pack, ...context.packs.filter(each => overrides.includes(each.id))].find(
    each => 'answers' in forEach && each.questions?.some(question => question.id === forEach.answers),
  );
  return itemsOf(forEach, (owner ?? pack).id, context.read, context.environment, id.length);
}

function expectedSections({ packs, read }: ComposeContext): Expected['sections'] {
  const sections = new Map<string, PackSection & { readonly pack: string }>();
  for (const pack of packs) {
    const own = pack.sections ?? (pack.extends ? [] : [{ id: pack.id, title: pack.title }]);
    for (const section of fillDeep(own, { answers: answerValues(packs, pack, read) }))
      if (!sections.has(section.id)) sections.set(section.id, { ...section, pack: pack.id });
  }
  return [...sections.values()];
}

/** Declared parameters by the names that texts use; of a shared one the first declaration holds. */
export function expectedParameters(packs: readonly Pack[]): readonly ExpectedParameter[] {
  const parameters = new Map<string, ExpectedParameter>();
  for (const pack of packs)
    for (const declaration of pack.parameters ?? []) {
      const name = parameterName(pack, declaration);
      if (parameters.has(name)) continue;
      const question = questionFor(name, packs);
      parameters.set(name, { name, declaration, pack: pack.id, ...(question ? { question } : {}) });
    }
  return [...parameters.values()];
}

/** The question whose answer is the parameter's value. */
function questionFor(name: string, packs: readonly Pack[]): (Question & { readonly pack: string }) | undefined {
  for (const pack of packs)
    for (const question of pack.questions ?? [])
      if (question.parameter !== undefined && qualifiedParameter(question.parameter, pack) === name)
        return { ...question, pack: pack.id };
  return undefined;
}
