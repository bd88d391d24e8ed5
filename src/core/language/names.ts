import type { Environment, Pack, Question } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { isList, valueAt } from '../parse/index.ts';
import { rules, wordListNames } from '../rules/index.ts';
import { scopeNames, textFacts } from '../text/index.ts';
import { packsOf, specificationOf, type LanguageContext } from './language-context.ts';

/** A name that may be written, and what it stands for. */
export interface Name {
  readonly name: string;
  /** Swedish, beside the name. */
  readonly detail?: string;
  /** What is written, where that is another than the name that is shown. */
  readonly written?: string;
  /** What it is also found by. */
  readonly search?: string;
}

/** `own` is the requirement that it is written in. */
type Names = (context: LanguageContext, names: readonly string[], own: string | undefined) => readonly Name[];

const any = '[^/]+';
const requirement = `/sections/${any}/requirements/${any}`;

/** Places of a specification whose values are names, and where the names are. */
const specificationPlaces: readonly (readonly [RegExp, Names])[] = [
  [new RegExp(`^${requirement}/(?:requires|excludes)/${any}$`), otherRequirements],
  [new RegExp(`^(?:/award/criteria|/costs/items)/${any}/requirements/${any}$`), requirements],
  [new RegExp(`^/(?:suppressions|corrections)/${any}/requirement$`), requirements],
  [new RegExp(`^/retired/${any}$`), () => []],
  [new RegExp(`^${requirement}/targets/${any}$`), entries],
  [new RegExp(`^${requirement}/answer/annex$`), annexes],
  [new RegExp(`^${requirement}/criterion$`), listed('/award/criteria')],
  [new RegExp(`^${requirement}/priceRow$`), listed('/costs/items')],
  [new RegExp(`/(?:lot$|lots/${any}$)`), listed('/procurement/lots')],
  [new RegExp(`^${requirement}/source/pack$`), packs],
  [/^\/costs\/items\/[^/]+\/volume$/, parameters],
  [/^\/suppressions\/[^/]+\/rule$/, ruleNames],
  [/^\/environment$/, environmentFiles],
  [/^\/interview\/[^/]+\/[^/]+$/, answers],
  [/^\/interview\/[^/]+\/[^/]+\/[^/]+$/, answers],
];

const packPlaces: readonly (readonly [RegExp, Names])[] = [
  [new RegExp(`^/requirements/${any}/(?:requires|excludes)/${any}$`), packRequirements],
  [new RegExp(`^/requirements/${any}/section$`), listed('/sections')],
  [new RegExp(`^/requirements/${any}/answer/annex$`), annexes],
  [/\/forEach\/answers$/, tables],
  [/\/forEach\/key$/, columnsOfRow],
  [/^\/annexes\/[^/]+\/rowsFrom$/, tablesOfAll],
  [/\/fact$/, facts],
  [/^\/questions\/[^/]+\/parameter$/, ownParameters],
  [/^\/extends\/[^/]+$/, packs],
  [/^\/replaces$/, packs],
];

const workspacePlaces: readonly (readonly [RegExp, Names])[] = [[/^\/environment$/, environmentFiles]];

/** What a value at the place may be called; nothing where it is no name. */
export function namesAt(context: LanguageContext, at: string, names: readonly string[], own?: string): readonly Name[] {
  const places = { specification: specificationPlaces, pack: packPlaces, workspace: workspacePlaces };
  const found = (context.kind in places ? places[context.kind as keyof typeof places] : []).find(([pattern]) =>
    pattern.test(at),
  );
  return found ? found[1](context, names, own) : [];
}

/** What the keys of an open mapping may be called. */
export function keyNamesAt(context: LanguageContext, names: readonly string[]): readonly Name[] {
  const place = `${context.kind} ${names.join('/')}`;
  switch (place) {
    case 'specification packs':
    case 'specification interview':
      return packs(context);
    case 'specification parameters':
      return parameters(context);
    case 'specification gates':
    case 'workspace gates':
      return (context.gates ?? []).map(({ id, number, title }) => ({
        name: id,
        detail: `${number ?? ''} ${title}`.trim(),
      }));
    case 'workspace rules':
      return ruleNames();
    case 'workspace wordLists':
      return Object.entries(wordListNames).map(([name, detail]) => ({ name, detail }));
  }
  if (context.kind !== 'specification') return [];
  if (names.length === 2 && names[0] === 'interview') return questions(context, names[1] ?? '');
  return /^annexes\/[^/]+\/rows\/[^/]+$/.test(names.join('/')) ? columnsOf(context, names[1] ?? '') : [];
}

/** Names in `{{item.…}}` of the requirement whose text it is: the columns of its table, or what an entry has. */
export function itemNames(context: LanguageContext, at: string): readonly Name[] {
  const names = /^\/requirements\/([^/]+)/.exec(at)?.[0];
  const forEach = names === undefined ? undefined : valueAt(context.source.value, `${names}/forEach`);
  if (!isObject(forEach)) return [];
  if (typeof forEach.answers === 'string') return columnsOfQuestion(context, forEach.answers);
  return ['id', 'title', 'function', 'product', 'version', 'from', 'until', 'operatingConditions'].map(name => ({
    name,
  }));
}

export const requirementNames = (context: LanguageContext): readonly Name[] =>
  context.kind === 'pack' ? packRequirements(context) : requirements(context);

export const annexNames = (context: LanguageContext): readonly Name[] => annexes(context);

/** Facts and parameters that a text may cite. */
export const citedNames = (context: LanguageContext): readonly (Name & { readonly from: 'fact' | 'parameter' })[] =>
  scopeNames({ ...context, specification: specificationOf(context), packs: packsOf(context) }).map(
    ({ name, label, unit, from }) => ({ name, detail: unit ? `${label} (${unit})` : label, from }),
  );

function requirements({ source }: LanguageContext): readonly Name[] {
  return source.chunks.flatMap(({ id, value }) =>
    id === undefined ? [] : [{ name: id, detail: typeof value.text === 'string' ? value.text : '' }],
  );
}

function otherRequirements(context: LanguageContext, _names: readonly string[], own?: string): readonly Name[] {
  return requirements(context).filter(({ name }) => name !== own);
}

/** A pack's own requirements, and those of the packs that it builds on. */
function packRequirements(context: LanguageContext): readonly Name[] {
  const lent = packsOf(context).slice(1);
  const others = lent.flatMap(pack =>
    (pack.requirements ?? []).map(({ id, text }) => ({ name: id, detail: text ?? '' })),
  );
  return [...requirements(context), ...others];
}

function entries({ environment }: LanguageContext): readonly Name[] {
  const known: Environment['entries'] = environment?.entries;
  return (known ?? []).map(({ id, title }) => ({ name: id, detail: title }));
}

function annexes({ source }: LanguageContext): readonly Name[] {
  return namesIn(source.value.annexes);
}

function listed(at: string): Names {
  return ({ source }) => namesIn(valueAt(source.value, at));
}

function namesIn(list: Json | undefined): readonly Name[] {
  if (!isList(list)) return [];
  return list.flatMap(item =>
    isObject(item) && typeof item.id === 'string'
      ? [{ name: item.id, detail: typeof item.title === 'string' ? item.title : '' }]
      : [],
  );
}

function packs({ library = [], source, kind }: LanguageContext): readonly Name[] {
  const others = library.filter(({ id }) => kind !== 'pack' || id !== source.value.id);
  return others.map(({ id, title, code }) => ({
    name: id,
    detail: `${code} ${title}`,
    search: `${id} ${code} ${title}`,
  }));
}

function parameters(context: LanguageContext): readonly Name[] {
  return citedNames(context).filter(({ from }) => from === 'parameter');
}

function ownParameters({ source }: LanguageContext): readonly Name[] {
  const list = source.value.parameters;
  if (!isList(list)) return [];
  return list.flatMap(item =>
    isObject(item) && typeof item.name === 'string'
      ? [{ name: item.name, detail: typeof item.title === 'string' ? item.title : '' }]
      : [],
  );
}

function ruleNames(): readonly Name[] {
  return rules.map(({ id, code, title }) => ({
    name: code,
    detail: title,
    written: id,
    search: `${code} ${id} ${title}`,
  }));
}

function environmentFiles({ environments = [] }: LanguageContext): readonly Name[] {
  return environments.map(name => ({ name }));
}

const questionsOf = ({ library = [], packs: used = [] }: LanguageContext, id: string): readonly Question[] =>
  [...used, ...library].find(pack => pack.id === id)?.questions ?? [];

function questions(context: LanguageContext, pack: string): readonly Name[] {
  return questionsOf(context, pack)
    .filter(({ fact }) => fact === undefined)
    .map(({ id, text }) => ({ name: id, detail: text }));
}

/** The choices of the question that an answer belongs to, or the IT environment's entries of its kinds. */
function answers(context: LanguageContext, [, pack = '', id]: readonly string[]): readonly Name[] {
  const question = questionsOf(context, pack).find(each => each.id === id);
  if (question?.type === 'yes-no') return yesNo;
  if (question?.type === 'entries') return entries(context);
  return (question?.options ?? []).map(({ value, title }) => ({ name: String(value), detail: title }));
}

const yesNo: readonly Name[] = [
  { name: 'true', detail: 'ja' },
  { name: 'false', detail: 'nej' },
];

const ownQuestions = ({ source }: LanguageContext): readonly Question[] =>
  isList(source.value.questions) ? (source.value.questions.filter(isObject) as unknown as readonly Question[]) : [];

function tables(context: LanguageContext): readonly Name[] {
  return ownQuestions(context)
    .filter(({ type }) => type === 'table')
    .map(({ id, text }) => ({ name: id, detail: text }));
}

function tablesOfAll(context: LanguageContext): readonly Name[] {
  return packsOf(context).flatMap(pack => tablesOf(pack));
}

const tablesOf = ({ id, questions: all }: Pack): readonly Name[] =>
  (isList(all as unknown as Json) ? (all ?? []) : [])
    .filter(({ type }) => type === 'table')
    .map(question => ({ name: `${id}.${question.id}`, detail: question.text }));

function columnsOfRow(context: LanguageContext, names: readonly string[]): readonly Name[] {
  const answersAt = `/${[...names.slice(0, -1), 'answers'].join('/')}`;
  const question = valueAt(context.source.value, answersAt);
  return typeof question === 'string' ? columnsOfQuestion(context, question) : [];
}

const columnsOfQuestion = (context: LanguageContext, id: string): readonly Name[] =>
  (ownQuestions(context).find(question => question.id === id)?.columns ?? []).map(column => ({
    name: column.id,
    detail: column.title,
  }));

function columnsOf({ source }: LanguageContext, annex: string): readonly Name[] {
  return namesIn(valueAt(source.value, `/annexes/${annex}/columns`));
}

/** What conditions may ask for: the procurement's facts, the classification, and the answers to questions. */
function facts(context: LanguageContext): readonly Name[] {
  const known = [...packsOf(context), ...(context.library ?? [])];
  const byName = new Map<string, Name>();
  for (const { name, label, at } of textFacts)
    if (at === `/${name.replaceAll('.', '/')}`) byName.set(name, { name, detail: label });
  for (const pack of known)
    for (const { id, fact, text } of isList(pack.questions as unknown as Json) ? (pack.questions ?? []) : []) {
      const name = fact ?? `answers.${pack.id}.${id}`;
      if (!byName.has(name)) byName.set(name, { name, detail: text });
    }
  return [...byName.values()];
}
