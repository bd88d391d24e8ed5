import { healthyHead } from '../model/healthy-head.ts';
import type { Closing, Finding } from '../model/finding.ts';
import type { Cover, ParameterDeclaration, Specification } from '../model/generated/types.ts';
import { commonLabel, schemaAt } from '../model/schema.ts';
import { askedAbout, gatesOf, ownColumns } from '../library/index.ts';
import { formatPointer } from '../parse/index.ts';
import { parameterName, textFactsByName } from '../text/index.ts';
import { packsOf, type LanguageContext } from './language-context.ts';

/** Where a person goes to close a finding that no words mend. */
export type WayOut =
  /** A question of the guide, by the id of its step. */
  | { readonly type: 'question'; readonly step: string; readonly question: string }
  /** A value that no question asks for. */
  | { readonly type: 'value'; readonly name: string; readonly title: string }
  /** What an award criterion is worth. */
  | { readonly type: 'amount'; readonly criterion: string; readonly title: string }
  /** One of a few codes, which no question asks for. */
  | { readonly type: 'choice'; readonly at: string; readonly title: string; readonly options: readonly Choice[] }
  /** A table to fill in on a page. */
  | { readonly type: 'table'; readonly annex: string; readonly title: string }
  /** The gates, or one of them. */
  | { readonly type: 'gates'; readonly gate?: { readonly id: string; readonly name: string } }
  /** The choice of packs. */
  | { readonly type: 'packs' }
  /** A search for requirements about a subject. */
  | { readonly type: 'search'; readonly cover: Cover; readonly subject: string }
  /** The IT environment's own file. */
  | { readonly type: 'environment'; readonly entry?: string }
  /** A place in the text: it is written there. */
  | { readonly type: 'text'; readonly at: string; readonly title: string };

/** A code with its Swedish label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** None for a finding that its fixes or its words mend. */
export function waysOut(context: LanguageContext, { closedBy }: Finding): readonly WayOut[] {
  if (!closedBy) return [];
  switch (closedBy.by) {
    case 'answer':
      return answerTo(context, closedBy.fact);
    case 'annex':
      return annexOf(context, closedBy.annex);
    case 'amount': {
      const { criterion: id } = closedBy;
      const criterion = headOf(context).award?.criteria?.find(each => each.id === id);
      return criterion ? [{ type: 'amount', criterion: id, title: criterion.title }] : [];
    }
    case 'gate':
      return [gateOf(context, closedBy)];
    case 'requirements': {
      const { cover } = closedBy;
      return [{ type: 'search', cover, subject: commonLabel('Cover', cover).toLowerCase() }, { type: 'packs' }];
    }
    case 'environment':
      return [{ type: 'environment', ...(closedBy.entry !== undefined && { entry: closedBy.entry }) }];
  }
}

function answerTo(context: LanguageContext, name: string): readonly WayOut[] {
  const asked = askedAbout(name, packsOf(context));
  if (asked) return [{ type: 'question', ...asked }];
  const declaration = declarationOf(context, name);
  if (declaration) return [{ type: 'value', name, title: declaration.title }];
  const fact = textFactsByName.get(name);
  if (fact?.at !== undefined) return [{ type: 'text', at: fact.at, title: fact.label }];
  const choice = choiceOf(name.split('.'));
  if (choice) return [choice];
  return headOf(context).parameters?.[name] ? [{ type: 'value', name, title: name }] : [];
}

function choiceOf(path: readonly string[]): WayOut | undefined {
  const node = schemaAt('specification', path);
  const options = Object.entries(node?.['x-labels'] ?? {}).map(([value, label]) => ({ value, label }));
  const title = node?.['x-label'] ?? path.join('.');
  return options.length > 0 ? { type: 'choice', at: formatPointer(path), title, options } : undefined;
}

/** What can be read of it, without its requirements. */
const headOf = ({ source }: LanguageContext): Specification => healthyHead({ ...source.value, sections: [] }).head;

/** What a pack in use says about a parameter, by the name that texts cite. */
export function declarationOf(context: LanguageContext, name: string): ParameterDeclaration | undefined {
  for (const pack of packsOf(context))
    for (const declaration of pack.parameters ?? []) if (parameterName(pack, declaration) === name) return declaration;
  return undefined;
}

function annexOf(context: LanguageContext, id: string): readonly WayOut[] {
  const annex = headOf(context).annexes?.find(each => each.id === id);
  if (!annex) return [];
  const isTable = annex.kind === 'table' || annex.kind === 'bidder-form';
  const { title } = annex;
  return isTable && ownColumns(annex).length > 0
    ? [{ type: 'table', annex: id, title }]
    : [{ type: 'text', at: `/annexes/@${id}`, title }];
}

function gateOf(context: LanguageContext, { gate: id }: Extract<Closing, { readonly by: 'gate' }>): WayOut {
  const { packs = [], gates, environment, workspace } = context;
  const specification = headOf(context);
  const found =
    id === undefined
      ? undefined
      : gatesOf({ specification, packs, gates, environment, workspace }).find(({ definition }) => definition.id === id);
  if (!found) return { type: 'gates' };
  const { number, title } = found.definition;
  return { type: 'gates', gate: { id: found.definition.id, name: [number, title].filter(Boolean).join(' ') } };
}
