import * as vscode from 'vscode';
import type { Chunk, Finding, Json, Source } from '../../core/index.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { inSlices } from '../in-slices.ts';
import { toRange } from '../ranges.ts';
import { dueFindings } from '../shown-findings.ts';
import { strings } from '../strings.ts';
import { fileKinds } from './file-kinds.ts';

/** A list of ten thousand is sent at once: of each text so much as a line of the outline shows. */
const shownOfText = 100;

const known = new WeakMap<Source, vscode.DocumentSymbol[]>();

/** The editor asks again for the breadcrumbs, the outline and the list: the text is gone through once. */
export async function symbolsOf(file: KravFile, token: vscode.CancellationToken): Promise<vscode.DocumentSymbol[]> {
  const core = await loadCore();
  const before = known.get(file.source);
  if (before) return before;
  const body = await inSlices(bodySymbols(file.source, core), () => token.isCancellationRequested);
  if (!body) return [];
  const symbols = [...headSymbols(file, core), ...body.value];
  known.set(file.source, symbols);
  return symbols;
}

/** Keys whose requirements stand in the outline by themselves. */
const inBody: ReadonlySet<string> = new Set(['kravbyggaren', 'sections', 'requirements']);

function headSymbols({ source, language }: KravFile, core: Core): readonly vscode.DocumentSymbol[] {
  const left = source.sections.length > 0 || source.requirementCount > 0 ? inBody : new Set(['kravbyggaren']);
  return Object.entries(source.value).flatMap(([key, value]) => {
    const range = left.has(key) ? undefined : wholeOf(source, `/${key}`);
    if (!range) return [];
    const label = core.schemaAt(fileKinds[language], [key])?.['x-label'];
    const held = symbol(label ?? key, '', vscode.SymbolKind.Property, toRange(source, range));
    held.children =
      core.isObject(value) && key === 'award'
        ? listed('/award/criteria', value.criteria, source, core)
        : listed(`/${key}`, value, source, core);
    return [held];
  });
}

/**
 * Things with a name of their own in a list or mapping: annexes, entries, parameters, questions. A dash with nothing behind
 * it is passed by.
 */
function listed(at: string, value: Json | undefined, source: Source, core: Core): vscode.DocumentSymbol[] {
  const named = Array.isArray(value)
    ? (value as readonly Json[]).map((item, i) => [String(i), item] as const)
    : namedKeys.has(at) && core.isObject(value)
      ? Object.entries(value)
      : [];
  return named.flatMap(([key, item]) => {
    if (!core.isObject(item)) return [];
    const { id = key, name = id, term = name, title = '' } = item;
    if (typeof term !== 'string' || (term === key && Array.isArray(value))) return [];
    const range = wholeOf(source, `${at}/${key}`);
    if (!range) return [];
    return [symbol(term, typeof title === 'string' ? title : '', vscode.SymbolKind.Field, toRange(source, range))];
  });
}

/** From the key or dash to the end of the value. */
function wholeOf(source: Source, at: string): readonly [number, number] | undefined {
  const key = source.locateKey(at);
  const value = source.locate(at);
  return value && [Math.min(key?.[0] ?? value[0], value[0]), value[1]];
}

const namedKeys: ReadonlySet<string> = new Set(['/parameters', '/packs', '/gates']);

function* bodySymbols(source: Source, core: Core): Generator<undefined, readonly vscode.DocumentSymbol[]> {
  const { sections, own } = core.listedSections(source);
  const symbols: vscode.DocumentSymbol[] = [];
  for (const chunk of own) {
    symbols.push(requirementSymbol(chunk, source, core));
    yield;
  }
  for (const { id = '', title, range, requirements } of sections) {
    const section = symbol(title, id, vscode.SymbolKind.Namespace, toRange(source, range));
    for (const chunk of requirements) {
      section.children.push(requirementSymbol(chunk, source, core));
      yield;
    }
    symbols.push(section);
  }
  return symbols;
}

function requirementSymbol({ id = '', value, range }: Chunk, source: Source, core: Core): vscode.DocumentSymbol {
  const kind = core.textAt(value, 'kind');
  const line = core.textAt(value, 'text').slice(0, shownOfText);
  const detail = [kind && core.commonLabel('Kind', kind), line].filter(Boolean).join(' · ');
  return symbol(id, detail, vscode.SymbolKind.Field, toRange(source, range));
}

/** The editor takes nothing without a name, and then shows no outline at all: what has none yet is told to lack one. */
const symbol = (name: string, detail: string, kind: vscode.SymbolKind, range: vscode.Range): vscode.DocumentSymbol =>
  new vscode.DocumentSymbol(name.trim() || strings.outline.unnamed, detail, kind, range, range);

/** The line above a section. What it says is worked out when it comes into view. */
class SectionLens extends vscode.CodeLens {
  readonly file: KravFile;
  readonly requirements: readonly Chunk[];

  constructor(range: vscode.Range, file: KravFile, requirements: readonly Chunk[]) {
    super(range);
    this.file = file;
    this.requirements = requirements;
  }
}

export const lensesOf = async (file: KravFile): Promise<vscode.CodeLens[]> =>
  (await loadCore())
    .listedSections(file.source)
    .sections.filter(({ requirements }) => requirements.length > 0)
    .map(({ range: [start], requirements }) => {
      const at = toRange(file.source, [start, start]);
      return new SectionLens(at, file, requirements);
    });

export function withCounts(lens: vscode.CodeLens): vscode.CodeLens {
  if (!(lens instanceof SectionLens)) return lens;
  const faults = faultsIn(lens.file);
  const count = { mandatory: 0, award: 0, other: 0 };
  let found = 0;
  for (const { id = '', value } of lens.requirements) {
    count[value.kind === 'mandatory' || value.kind === 'award' ? value.kind : 'other']++;
    found += faults.get(id) ?? 0;
  }
  lens.command = {
    title: strings.outline.lens(count, lens.file.isChecked ? found : undefined),
    command: 'workbench.actions.view.problems',
  };
  return lens;
}

const counted = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>();

/** Errors and warnings of each requirement, but for what waits for an answer. */
function faultsIn(file: KravFile): ReadonlyMap<string, number> {
  const { findings } = file;
  const before = counted.get(findings);
  if (before) return before;
  const faults = new Map<string, number>();
  for (const { requirement, severity } of dueFindings(file)) {
    if (requirement === undefined || severity === 'hint') continue;
    faults.set(requirement, (faults.get(requirement) ?? 0) + 1);
  }
  counted.set(findings, faults);
  return faults;
}
