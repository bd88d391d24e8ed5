import { isCollection, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import { indentTabs } from './indent-tabs.ts';
import { faultOfYamlCode, type Fault, type FaultName } from './yaml-fault.ts';

/**
 * The parser's errors as faults that name the likely mistake and the place where a person made it. The parser tells
 * where it gave up, which for an open quote or bracket is many lines further down.
 */
export function explainErrors(
  document: Document.Parsed | undefined,
  errors: readonly YAMLParseError[],
  text: string,
): Fault[] {
  const known = [tabbed(text), placeholder(text)].filter(fault => fault !== undefined);
  const isDoubled = (error: YAMLParseError): boolean =>
    error.code === 'MULTILINE_IMPLICIT_KEY' && isTooDeep(errors, error.pos[0]);
  const faults = errors.filter(error => !isDoubled(error)).map(error => explain(document, errors, error, text));
  return onePerLine(
    [...known, ...faults].toSorted((a, b) => a.range[0] - b.range[0]),
    text,
    known,
  );
}

/** The first fault of each line; where a cause is known, nothing after it. */
function onePerLine(faults: readonly Fault[], text: string, known: readonly Fault[]): Fault[] {
  const result: Fault[] = [];
  let line = -1;
  for (const fault of faults) {
    const start = lineStart(text, fault.range[0]);
    const isSame = start === line;
    line = start;
    if (known.includes(fault)) {
      if (isSame) result.pop();
      result.push(fault);
      break;
    }
    if (!isSame) result.push(fault);
  }
  return result;
}

function explain(
  document: Document.Parsed | undefined,
  errors: readonly YAMLParseError[],
  error: YAMLParseError,
  text: string,
): Fault {
  const at = Math.min(error.pos[0], text.length);
  const { code, message } = error;
  if (code === 'MISSING_CHAR' && message.includes('closing')) {
    return onLine('openQuote', openedAt(document, at, 'quote') ?? at, text);
  }
  if (message.startsWith('Flow ') || code === 'BLOCK_IN_FLOW') {
    return onLine('blockInFlow', openedAt(document, at, 'bracket') ?? at, text);
  }
  if (message.startsWith('Sequence item without')) return wholeLine('indent', at, text);
  if (message.startsWith('Implicit map keys need')) return onLine('notMapping', at, text);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return colon(errors, at, text);
  if (code === 'BAD_DQ_ESCAPE') return exactly('badEscape', at, at + 2, text);
  if (code === 'TAB_AS_INDENT') return exactly('tab', at, at + 1, text);
  if (code === 'UNEXPECTED_TOKEN') return unexpected(at, text);
  if (code === 'BAD_INDENT') return wholeLine('indent', at, text);
  return onLine(faultOfYamlCode[code], at, text);
}

/** `text: Systemet ska: göra`, or a key that is indented too deep and so continues the value above. */
function colon(errors: readonly YAMLParseError[], at: number, text: string): Fault {
  const next = text.indexOf('\n', at) + 1;
  return isTooDeep(errors, at) && next > 0 ? wholeLine('indent', next, text) : onLine('colonInText', at, text);
}

/** The parser then reports the value above twice: as a mapping inside a line, and as a key of several lines. */
function isTooDeep(errors: readonly YAMLParseError[], at: number): boolean {
  const codes = errors.filter(error => error.pos[0] === at).map(error => error.code);
  return codes.includes('MULTILINE_IMPLICIT_KEY') && codes.includes('BLOCK_AS_IMPLICIT_KEY');
}

function unexpected(at: number, text: string): Fault {
  const start = lineStart(text, at);
  const value = /^ *(?:- +)*(?:[^\s"'#][^\n"'#]*?:[ \t]+)?(?=[&*!])/.exec(text.slice(start, at));
  if (!value) return onLine('unexpected', at, text);
  const from = start + value[0].length;
  return onLine(text[from] === '!' ? 'tag' : 'anchor', from, text);
}

/** Start of the quoted text or bracket that the parser found unclosed at an offset. */
function openedAt(document: Document.Parsed | undefined, at: number, what: 'quote' | 'bracket'): number | undefined {
  if (!document) return undefined;
  let start: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [from = 0, to = 0] = node.range ?? [];
      const isQuote = isScalar(node) && node.type?.startsWith('QUOTE') === true && to === at;
      const isBracket = isCollection(node) && node.flow === true && from <= at && to >= at;
      if (what === 'quote' ? isQuote : isBracket && start === undefined) start = from;
    },
  });
  return start;
}

/** An indentation with a tab in it, where something is wrong at all: inside a text a tab is just text. */
function tabbed(text: string): Fault | undefined {
  for (const { range } of indentTabs(text, 2).edits) {
    const start = lineStart(text, range[0]);
    const [lead = '', comment] = /^[ \t]*(#)?/.exec(text.slice(start, lineEnd(text, start))) ?? [];
    if (!comment) return { name: 'tab', range: [start, Math.max(range[1], start + lead.length)], detail: '' };
  }
  return undefined;
}

/** An unquoted text that begins with a placeholder. */
export function placeholder(text: string): Fault | undefined {
  const match = /^[ \t]*(?:- +)*(?:[^\s"'#][^\n"'#]*?:[ \t]+|- +)(?=\{\{)/m.exec(text);
  return match ? onLine('placeholderFirst', match.index + match[0].length, text) : undefined;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** From an offset to the end of its line. */
function onLine(name: FaultName, at: number, text: string): Fault {
  // What ends before the line begins was found missing there: the line above is the place
  const from = at > 0 && at === lineStart(text, at) ? lastInk(text, at) : at;
  return exactly(name, from, from + text.slice(from, lineEnd(text, from)).trimEnd().length, text);
}

/** Offset of the line of text before an offset, past its indentation. */
function lastInk(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd();
  const start = lineStart(before, before.length);
  return start + (/^[ \t]*/.exec(before.slice(start))?.[0].length ?? 0);
}

function wholeLine(name: FaultName, at: number, text: string): Fault {
  const start = lineStart(text, at);
  const indent = /^[ \t]*/.exec(text.slice(start, lineEnd(text, at)))?.[0].length ?? 0;
  return onLine(name, start + indent, text);
}

function exactly(name: FaultName, from: number, to: number, text: string): Fault {
  return { name, range: [from, Math.max(from, to)], detail: shortened(text.slice(from, to)) };
}

/** The beginning of a text, for a message. */
export function shortened(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > 40 ? Array.from(line).slice(0, 39).join('') + '…' : line;
}
