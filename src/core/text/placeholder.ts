import {
  parseWithoutProcessing,
  type Expression,
  type MustacheStatement,
} from 'handlebars/dist/cjs/handlebars/compiler/base.js';

/** The helpers that a text may use. There are no others, and packs cannot bring their own. */
export const helperNames = ['krav', 'bilaga', 'tal', 'kronor', 'datum', 'tid', 'lista'] as const;
export type HelperName = (typeof helperNames)[number];

export type Argument =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly name: string };

/** Why a `{{…}}` is refused. Swedish sentences: `faultMessage`. */
export type PlaceholderFault =
  | 'arguments'
  | 'block'
  | 'comment'
  | 'forbidden-name'
  | 'hash'
  | 'literal'
  | 'partial'
  | 'raw-output'
  | 'overflow'
  | 'subexpression'
  | 'too-long'
  | 'unclosed'
  | 'unknown-helper'
  | 'unreadable'
  | 'whitespace-control';

export type Placeholder =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'helper'; readonly helper: HelperName; readonly argument: Argument }
  | { readonly type: 'fault'; readonly fault: PlaceholderFault };

/** Longer than any name, and than an id of an annex. */
const longestTag = 200;
/** Longer than any requirement: what values make of a text beyond it is no text for a person to read. */
export const longestShown = 100_000;

const messages: Readonly<Record<PlaceholderFault, string>> = {
  arguments: 'Skriv hjälpordet med ett enda argument, till exempel {{krav "EXIT-01"}} eller {{kronor exit.belopp}}.',
  block: 'Villkor och upprepningar ({{#…}}) får inte stå i en kravtext. Skriv texten utan block.',
  comment: 'Kommentarer ({{!…}}) får inte stå i en kravtext. Skriv anteckningen i fältet note.',
  'forbidden-name':
    'Namnet i platshållaren är inte tillåtet. Skriv bokstäver, siffror och bindestreck med punkt emellan.',
  hash: 'Platshållaren får inte ha namngivna argument (namn=värde).',
  literal: 'Platshållaren ska innehålla ett namn, inte ett värde.',
  partial: 'Inkluderade delar ({{>…}}) får inte stå i en kravtext.',
  'raw-output': 'Skriv platshållaren med två klamrar på var sida: {{namn}}.',
  overflow: `Texten blir längre än ${longestShown} tecken när den fylls i. Korta värdet, eller dela upp texten.`,
  subexpression: 'Platshållaren får inte innehålla uttryck inom parentes.',
  'too-long': `Platshållaren är längre än ${longestTag} tecken. Skriv ett kortare namn.`,
  unclosed: 'Platshållaren saknar avslutande }}. Skriv {{namn}}, eller \\{{ om klamrarna ska stå i texten.',
  'unknown-helper': `Hjälpordet finns inte. Använd något av ${helperNames.join(', ')}.`,
  unreadable: 'Platshållaren går inte att läsa. Skriv {{namn}} eller {{hjälpord "värde"}}.',
  'whitespace-control': 'Ta bort tecknet ~ ur platshållaren.',
};

export const faultMessage = (fault: PlaceholderFault): string => messages[fault];

const fault = (name: PlaceholderFault): Placeholder => ({ type: 'fault', fault: name });

/** Keys through which a value's prototype could be reached. Values are looked up in maps, so this is the second lock. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const isHelper = (name: string): name is HelperName => (helperNames as readonly string[]).includes(name);

const namePattern = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

const isPlainName = (name: string): boolean =>
  namePattern.test(name) && !name.split('.').some(part => forbiddenKeys.has(part));

// The same few placeholders stand in thousands of texts; the parser is the costly part. Bounded: texts are a stranger's.
const cache = new Map<string, Placeholder>();
const cacheLimit = 4096;

/** Reads one tag, from `{{` to `}}` inclusive. */
export function readPlaceholder(tag: string): Placeholder {
  if (tag.length > longestTag) return fault('too-long');
  const known = cache.get(tag);
  if (known) return known;
  const read = readPlainly(tag) ?? readCarefully(tag);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(tag, read);
  return read;
}

/** A reference or a name of which nothing can be doubted: `{{krav "EXIT-01"}}`, `{{exit.notice}}`. */
const plainReference = /^\{\{(krav|bilaga) "([\p{L}\p{N}._-]*)"\}\}$/u;
const plainTag = /^\{\{(\p{L}[\p{L}\p{N}]*(?:\.\p{L}[\p{L}\p{N}]*)*)\}\}$/u;
/** Words that Handlebars takes for something else than a name. */
const notNames = new Set(['else', 'false', 'null', 'this', 'true', 'undefined']);

/** Undefined when the parser must say what the tag is. */
export function readPlainly(tag: string): Placeholder | undefined {
  const [, helper, text] = plainReference.exec(tag) ?? [];
  if (helper !== undefined && text !== undefined && isHelper(helper))
    return { type: 'helper', helper, argument: { type: 'text', text } };
  const name = plainTag.exec(tag)?.[1];
  if (name === undefined || isHelper(name)) return undefined;
  return name.split('.').some(part => notNames.has(part) || forbiddenKeys.has(part))
    ? undefined
    : { type: 'name', name };
}

/** Handlebars says what it is; what is not on our short list is refused. */
export function readCarefully(tag: string): Placeholder {
  const opening = refusedOpening(tag);
  if (opening) return fault(opening);
  let body;
  try {
    ({ body } = parseWithoutProcessing(tag));
  } catch {
    return fault('unreadable');
  }
  const [statement] = body;
  if (body.length !== 1 || statement?.type !== 'MustacheStatement') return fault('unreadable');
  return verifyMustache(statement);
}

/** A lone tag of a block does not parse; its first sign gives a better message than "unreadable". */
function refusedOpening(tag: string): PlaceholderFault | undefined {
  if (tag.startsWith('{{{') || tag.startsWith('{{&')) return 'raw-output';
  const sign = /^\{\{~?\s*([#^/!>*]|else\b)/.exec(tag)?.[1];
  if (sign === undefined) return undefined;
  if (sign === '!') return 'comment';
  return sign === '>' ? 'partial' : 'block';
}

function verifyMustache({ path, params, hash, escaped, strip }: MustacheStatement): Placeholder {
  if (!escaped) return fault('raw-output');
  if (strip.open || strip.close) return fault('whitespace-control');
  if (hash) return fault('hash');
  if (path.type === 'SubExpression') return fault('subexpression');
  if (path.type !== 'PathExpression') return fault('literal');
  const name = plainName(path);
  if (name === undefined) return fault('forbidden-name');
  if (params.length === 0) return isHelper(name) ? fault('arguments') : { type: 'name', name };
  if (!isHelper(name)) return fault('unknown-helper');
  const [param] = params;
  if (!param || params.length > 1) return fault('arguments');
  const argument = readArgument(param);
  return typeof argument === 'string' ? fault(argument) : { type: 'helper', helper: name, argument };
}

function plainName(path: Expression): string | undefined {
  if (path.type !== 'PathExpression' || path.data || path.depth > 0) return undefined;
  const name = path.parts.join('.');
  return name === path.original && isPlainName(name) ? name : undefined;
}

function readArgument(param: Expression): Argument | PlaceholderFault {
  if (param.type === 'SubExpression') return 'subexpression';
  if (param.type === 'StringLiteral') return { type: 'text', text: String(param.value) };
  if (param.type === 'NumberLiteral') return { type: 'number', value: Number(param.value) };
  const name = plainName(param);
  if (name !== undefined) return { type: 'name', name };
  return param.type === 'PathExpression' ? 'forbidden-name' : 'literal';
}
