import { dateInSwedish, durationInSwedish } from '../model/calendar.ts';
import type { Json } from '../model/json.ts';
import { parseText, type Span, type TextPart } from './parse-text.ts';
import { faultMessage, longestShown, type Argument, type HelperName, type PlaceholderFault } from './placeholder.ts';
import type { AnnexReference, Scope, ScopeValue } from './scope.ts';
import { kronorInSwedish, numberInSwedish, valueInSwedish } from './swedish-values.ts';

/**
 * Why a place is not filled: nothing has that name; it has no value; the requirement or annex does not exist; the value
 * is of a kind the helper cannot write; the placeholder is not allowed.
 */
export type UnfilledReason = 'unknown' | 'empty' | 'dangling' | 'type' | 'refused';

export interface Unfilled {
  /** What is missing: a parameter or fact, or the id that dangles; for a refused one, the placeholder itself. */
  readonly name: string;
  /** Place of the placeholder in the text value. */
  readonly span: Span;
  readonly reason: UnfilledReason;
  /** Which kind of thing dangles. */
  readonly reference?: 'requirement' | 'annex';
  readonly fault?: PlaceholderFault;
  /** Swedish, says what to do. */
  readonly message: string;
}

export type ResolvedPart =
  | { readonly type: 'literal'; readonly text: string; readonly span: Span }
  | {
      readonly type: 'value';
      readonly text: string;
      readonly span: Span;
      /** The parameter or fact; absent where the placeholder holds the value itself (`{{kronor 500}}`). */
      readonly name?: string;
      readonly suggested: boolean;
    }
  | { readonly type: 'unfilled'; readonly text: string; readonly span: Span; readonly unfilled: Unfilled }
  | {
      readonly type: 'reference';
      readonly kind: 'requirement' | 'annex';
      /** Where the link leads; for a requirement made per row, the first of them. */
      readonly id: string;
      /** What is printed: `EXIT-01`, `bilaga 4 (Informationsmängder)`. */
      readonly shown: string;
      readonly span: Span;
    };

export interface ResolvedText {
  /** The text as a person reads it; what could not be filled stands there literally. */
  readonly text: string;
  readonly parts: readonly ResolvedPart[];
  readonly unfilled: readonly Unfilled[];
}

/** The show stage, strict: every placeholder is filled or listed. Filled-in values are never read as placeholders. */
export function resolveText(text: string, scope: Scope): ResolvedText {
  const parts: ResolvedPart[] = [];
  let shown = '';
  for (const part of parseText(text).parts) {
    const resolved = bounded(resolvePart(part, text, scope, startsSentence(shown)), text, shown.length);
    parts.push(resolved);
    shown += shownText(resolved);
  }
  return { text: shown, parts, unfilled: parts.flatMap(part => (part.type === 'unfilled' ? [part.unfilled] : [])) };
}

export const shownText = (part: ResolvedPart): string => (part.type === 'reference' ? part.shown : part.text);

/** Only the end is looked at: a long text has hundreds of places. */
const startsSentence = (before: string): boolean => /(?:^|[.!?:]\s+|\n\s*)$/.test(before.slice(-20));

/** Values may not make a text endless: what would is left as it is written. */
function bounded(part: ResolvedPart, text: string, before: number): ResolvedPart {
  if (part.type !== 'value' || before + part.text.length <= longestShown) return part;
  const { span } = part;
  const literally = text.slice(...span);
  const message = faultMessage('overflow');
  return {
    type: 'unfilled',
    text: literally,
    span,
    unfilled: { name: part.name ?? literally, span, reason: 'refused', fault: 'overflow', message },
  };
}

function resolvePart(part: TextPart, text: string, scope: Scope, first: boolean): ResolvedPart {
  if (part.type === 'literal') return part;
  const { span } = part;
  const literally = text.slice(...span);
  const open = (missing: Omit<Unfilled, 'span'>): ResolvedPart => ({
    type: 'unfilled',
    text: literally,
    span,
    unfilled: { ...missing, span },
  });
  if (part.type === 'fault')
    return open({ name: literally, reason: 'refused', fault: part.fault, message: faultMessage(part.fault) });
  if (part.type === 'name') return valuePart({ type: 'name', name: part.name }, valueInSwedish, scope, span, open);
  if (part.helper === 'krav' || part.helper === 'bilaga')
    return referencePart(part.helper, part.argument, scope, span, open, first);
  return valuePart(part.argument, formats[part.helper], scope, span, open);
}

type Open = (missing: Omit<Unfilled, 'span'>) => ResolvedPart;
type Format = (value: Json) => string | undefined;

const formats: Readonly<Record<Exclude<HelperName, 'krav' | 'bilaga'>, Format>> = {
  tal: value => (typeof value === 'number' ? numberInSwedish(value) : undefined),
  kronor: value => (typeof value === 'number' ? kronorInSwedish(value) : undefined),
  datum: value => (typeof value === 'string' ? dateInSwedish(value) : undefined),
  tid: value => (typeof value === 'string' ? durationInSwedish(value) : undefined),
  lista: value => valueInSwedish(value),
};

function valuePart(argument: Argument, format: Format, scope: Scope, span: Span, open: Open): ResolvedPart {
  if (argument.type !== 'name') {
    const given = argument.type === 'text' ? argument.text : argument.value;
    const text = format(given);
    if (text !== undefined) return { type: 'value', text, span, suggested: false };
    return open({ name: String(given), reason: 'type', message: `”${given}” går inte att skriva på det sättet.` });
  }
  const { name } = argument;
  const found = scope.value(name);
  if (!found) return open({ name, reason: 'unknown', message: unknownMessage(name, scope) });
  const inWords = nameInWords(name, found);
  const empty = found.value === undefined || valueInSwedish(found.value) === undefined;
  if (empty) return open({ name, reason: 'empty', message: `Fyll i ett värde för ${inWords}.` });
  const text = format(found.value ?? null);
  if (text !== undefined && text.length > longestValue)
    return open({ name, reason: 'type', message: tooLong(inWords) });
  if (text === undefined)
    return open({ name, reason: 'type', message: `Värdet av ${inWords} går inte att skriva med det hjälpordet.` });
  return { type: 'value', text, span, name, suggested: found.suggested === true };
}

/** Longer than a sentence takes in: such a text belongs in an annex. */
const longestValue = 10_000;

const tooLong = (name: string): string =>
  `Värdet av ${name} är längre än ${longestValue} tecken och skrivs inte i en text. Korta det, eller lägg det i en bilaga.`;

/** What a message calls a parameter or a fact: by its title, or by its name where it has none. */
export const nameInWords = (name: string, found: ScopeValue | undefined): string =>
  found?.label === undefined ? name : `”${found.label}”`;

function unknownMessage(name: string, scope: Scope): string {
  const question = scope.question?.(name);
  if (question !== undefined) return `Frågan ”${question}” saknar svar. Besvara den, eller skriv värdet i texten.`;
  if (/^(?:item|answers)\./.test(name))
    return `Frågan eller raden bakom ${name} saknar svar. Besvara den, eller skriv värdet i texten.`;
  return `Det finns ingen parameter och inget faktum som heter ${name}. Rätta namnet eller lägg till parametern.`;
}

function referencePart(
  helper: 'krav' | 'bilaga',
  argument: Argument,
  scope: Scope,
  span: Span,
  open: Open,
  first: boolean,
): ResolvedPart {
  const kind = helper === 'krav' ? 'requirement' : 'annex';
  if (argument.type === 'name')
    return open({
      name: argument.name,
      reason: 'type',
      message: `Skriv beteckningen inom citattecken: {{${helper} "${argument.name}"}}.`,
    });
  const id = argument.type === 'text' ? argument.text : String(argument.value);
  const requirement = kind === 'requirement' ? scope.requirement(id) : undefined;
  if (kind === 'requirement')
    return requirement !== undefined
      ? { type: 'reference', kind, id: requirement, shown: id, span }
      : open({ name: id, reason: 'dangling', reference: kind, message: `Kravet ${id} finns inte i specifikationen.` });
  const annex = scope.annex(id);
  return annex
    ? { type: 'reference', kind, id, shown: annexInText(annex, first), span }
    : open({ name: id, reason: 'dangling', reference: kind, message: `Bilagan ${id} finns inte i specifikationen.` });
}

/**
 * The form reads well after *i*, *enligt* and at the head of a sentence, and needs no comma after it: *de mängder som
 * anges i bilaga 4 (Informationsmängder) ska …*.
 */
export function annexInText({ number, title }: AnnexReference, first = false): string {
  const word = first ? 'Bilaga' : 'bilaga';
  return number === undefined ? `${word} ${title}` : `${word} ${number} (${title})`;
}
