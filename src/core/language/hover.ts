import { commonLabel, schemaAt } from '../model/schema.ts';
import type { Annex, Entry, Requirement } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { isList, parsePointer, valueAt } from '../parse/index.ts';
import { rules } from '../rules/index.ts';
import { resolveText, scopeNames, scopeOf, termFinder } from '../text/index.ts';
import { packsOf, specificationOf, type LanguageContext } from './language-context.ts';
import { occurrenceAt, type Occurrence } from './symbol.ts';

/** What is told about a place: a heading and paragraphs, plain text in Swedish. */
export interface Hover {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly range?: readonly [number, number];
}

export function hoverAt(context: LanguageContext, offset: number): Hover | undefined {
  const { source, kind } = context;
  const named = occurrenceAt(source, offset);
  if (!named && source.typingAt(offset).role === 'comment') return undefined;
  const told = named && !named.definition ? tellOf(context, named) : undefined;
  if (told) return told;
  const inherited = inheritedTerm(context, offset);
  if (inherited) return inherited;
  const { at, onKey } = source.pointerAt(offset);
  const path = parsePointer(at);
  const rule = ruleAt(context, at, onKey);
  if (rule) return rule;
  const node = path && schemaAt(kind, path);
  if (!node) return undefined;
  const range = onKey ? source.locateKey(at) : source.locate(at);
  const place = range ? { range } : {};
  if (onKey) return { heading: node['x-label'] ?? path.at(-1) ?? '', paragraphs: [node.description ?? ''], ...place };
  const value = valueAt(source.value, at);
  const label = typeof value === 'string' ? node['x-labels']?.[value] : undefined;
  return label === undefined ? undefined : { heading: label, paragraphs: [node.description ?? ''], ...place };
}

/** The rule whose findings are accepted, or judged otherwise in the workspace. */
function ruleAt({ source, kind }: LanguageContext, at: string, onKey: boolean): Hover | undefined {
  const isAccepted = kind === 'specification' && !onKey && /^\/suppressions\/[^/]+\/rule$/.test(at);
  const isJudged = kind === 'workspace' && onKey && /^\/rules\/[^/]+$/.test(at);
  if (!isAccepted && !isJudged) return undefined;
  const name = isAccepted ? valueAt(source.value, at) : parsePointer(at)?.at(-1);
  const rule = rules.find(({ id, code }) => id === name || code === name);
  const range = isAccepted ? source.locate(at) : source.locateKey(at);
  const place = range ? { range } : {};
  if (!rule) return { heading: String(name), paragraphs: ['Det finns ingen regel med det namnet.'], ...place };
  return { heading: `${rule.code} ${rule.title}`, paragraphs: [rule.rationale], ...place };
}

function tellOf(context: LanguageContext, { kind, name }: Occurrence): Hover | undefined {
  switch (kind) {
    case 'requirement':
      return tellRequirement(context, name);
    case 'annex':
      return tellAnnex(context, name);
    case 'entry':
      return tellEntry(context, name);
    case 'parameter':
      return tellParameter(context, name);
    case 'term':
      return tellTerm(context, name);
    case 'criterion':
    case 'price-row':
      return undefined;
  }
}

const withId = <T>(list: Json | undefined, id: string): T | undefined =>
  isList(list) ? (list.find(item => isObject(item) && item.id === id) as unknown as T | undefined) : undefined;

function tellTerm({ source, workspace }: LanguageContext, name: string): Hover | undefined {
  const own = isList(source.value.definitions) ? source.value.definitions : [];
  const all = [...own, ...((workspace?.definitions ?? []) as unknown as readonly Json[])];
  const found = all.find(each => isObject(each) && typeof each.term === 'string' && each.term.trim() === name);
  const meaning = isObject(found) && typeof found.text === 'string' ? found.text : undefined;
  return meaning === undefined ? undefined : { heading: name, paragraphs: [meaning] };
}

/** A term that the organisation has defined for all its specifications. */
function inheritedTerm(context: LanguageContext, offset: number): Hover | undefined {
  const { source, workspace, kind } = context;
  const { at, valueOffset } = source.pointerAt(offset);
  const value = valueOffset === undefined || kind !== 'specification' ? undefined : valueAt(source.value, at);
  if (typeof value !== 'string' || valueOffset === undefined || !/\/(?:text|intro)$/.test(at)) return undefined;
  const uses = termFinder((workspace?.definitions ?? []).map(({ term }) => term))(value);
  const use = uses.find(({ span }) => span[0] <= valueOffset && valueOffset <= span[1]);
  const range = use && source.locate(at, use.span);
  const told = use && tellTerm(context, use.term);
  return told && { ...told, ...(range && { range }) };
}

function tellRequirement(context: LanguageContext, id: string): Hover | undefined {
  const specification = specificationOf(context);
  const scope = scopeOf({ ...context, specification });
  const found = scope.requirement(id);
  const chunk = context.source.chunks.find(each => each.id === (found ?? id));
  if (!chunk) {
    const unread = context.source.damaged.find(each => each.id === id);
    const why = unread
      ? `Kravet kan inte läsas, se rad ${String(unread.line)}.`
      : 'Det finns inget krav med den beteckningen.';
    return { heading: id, paragraphs: [why] };
  }
  const { kind, text, motive, guidance } = chunk.value as unknown as Requirement;
  const shown = resolveText(text, scope).text;
  return {
    heading: `${chunk.id ?? id} · ${commonLabel('Kind', kind)}`,
    paragraphs: [
      shown,
      ...(motive ? [`Motiv: ${motive}`] : []),
      ...(guidance ? `Vägledning: ${guidance}`.split(/\n{2,}/) : []),
    ],
  };
}

function tellAnnex({ source }: LanguageContext, id: string): Hover {
  const annex = withId<Annex>(source.value.annexes, id);
  if (!annex) return { heading: id, paragraphs: ['Det finns ingen bilaga med den beteckningen.'] };
  const rows = annex.rows ? `${String(annex.rows.length)} rader` : '';
  return {
    heading: `${annex.number === undefined ? 'Bilaga' : `Bilaga ${String(annex.number)}`} ${annex.title}`,
    paragraphs: [[commonLabel('AnnexKind', annex.kind), rows].filter(Boolean).join(', '), annex.guidance ?? ''].filter(
      Boolean,
    ),
  };
}

function tellEntry({ source, environment }: LanguageContext, id: string): Hover {
  const entry = environment?.entries?.find(each => each.id === id) ?? withId<Entry>(source.value.entries, id);
  if (!entry) return { heading: id, paragraphs: ['Posten finns inte i IT-miljön.'] };
  const facts = [entry.function, entry.operatingConditions].filter(text => text !== undefined);
  return { heading: entry.title, paragraphs: facts };
}

function tellParameter(context: LanguageContext, name: string): Hover {
  const specification = specificationOf(context);
  const around = { ...context, specification, packs: packsOf(context) };
  const known = scopeNames(around).find(each => each.name === name);
  const value = scopeOf(around).value(name);
  if (!known || !value)
    return { heading: name, paragraphs: ['Namnet är okänt. Välj ett ur listan som visas efter {{.'] };
  const shown = resolveText(`{{${name}}}`, scopeOf(around));
  const amount = shown.unfilled.length > 0 ? 'Inte ifyllt ännu.' : [shown.text, known.unit].filter(Boolean).join(' ');
  return {
    heading: known.label,
    paragraphs: [amount, ...(value.suggested ? ['Föreslaget värde som ingen har beslutat.'] : [])],
  };
}
