import * as vscode from 'vscode';
import type { Chunk, Finding, Json, Requirement, Section, Source } from '../../core/index.ts';
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
        ? listed('/award/criteria', value.criteria, source)
        : listed(`/${key}`, value, source);
    return [held];
  });
}

/** Things with a name of their own in a list or mapping: annexes, entries, parameters, questions. */
function listed(at: string, value: Json | undefined, source: Source): vscode.DocumentSymbol[] {
  const named = Array.isArray(value)
    ? (value as readonly Json[]).map((item, i) => [String(i), item] as const)
    : namedKeys.has(at) && typeof value === 'object'
      ? Object.entries(value ?? {})
      : [];
  return named.flatMap(([key, item]) => {
    const { id = key, name = id, term = name, title = '' } = item as Readonly<Record<string, unknown>>;
    const range = typeof item === 'object' && typeof term === 'string' ? wholeOf(source, `${at}/${key}`) : undefined;
    if (!range || (term === key && Array.isArray(value))) return [];
    return [
      symbol(String(term), typeof title === 'string' ? title : '', vscode.SymbolKind.Field, toRange(source, range)),
    ];
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
  const requirements = new Map<string | undefined, vscode.DocumentSymbol[]>();
  for (const chunk of source.chunks) {
    const list = requirements.get(chunk.section) ?? [];
    if (list.length === 0) requirements.set(chunk.section, list);
    list.push(requirementSymbol(chunk, source, core));
    yield;
  }
  const sections = source.sections.map(({ id, value, range }) => {
    const { title = '' } = value as unknown as Partial<Section>;
    const whole = toRange(source, range);
    const section = symbol(title || id || strings.tree.damaged, id ?? '', vscode.SymbolKind.Namespace, whole);
    section.children = requirements.get(id) ?? [];
    return section;
  });
  return [...(requirements.get(undefined) ?? []), ...sections];
}

function requirementSymbol({ id, value, range }: Chunk, source: Source, core: Core): vscode.DocumentSymbol {
  const { kind, text } = value as unknown as Partial<Requirement>;
  const line = typeof text === 'string' ? text.slice(0, shownOfText) : '';
  const detail = [kind && core.commonLabel('Kind', kind), line].filter(Boolean).join(' · ');
  return symbol(id ?? strings.tree.damaged, detail, vscode.SymbolKind.Field, toRange(source, range));
}

const symbol = (name: string, detail: string, kind: vscode.SymbolKind, range: vscode.Range): vscode.DocumentSymbol =>
  new vscode.DocumentSymbol(name, detail, kind, range, range);

/** The line above a section. What it says is worked out when it comes into view. */
class SectionLens extends vscode.CodeLens {
  readonly file: KravFile;
  readonly section: Section;

  constructor(range: vscode.Range, file: KravFile, section: Section) {
    super(range);
    this.file = file;
    this.section = section;
  }
}

export const lensesOf = (file: KravFile): vscode.CodeLens[] =>
  file.source.sections
    .filter(({ value }) => Array.isArray(value.requirements) && value.requirements.length > 0)
    .map(({ range: [start], value }) => {
      const at = toRange(file.source, [start, start]);
      return new SectionLens(at, file, value as unknown as Section);
    });

export function withCounts(lens: vscode.CodeLens): vscode.CodeLens {
  if (!(lens instanceof SectionLens)) return lens;
  const { requirements = [] } = lens.section;
  const faults = faultsIn(lens.file);
  const count = { mandatory: 0, award: 0, other: 0 };
  let found = 0;
  for (const { id, kind } of requirements) {
    count[kind === 'mandatory' || kind === 'award' ? kind : 'other']++;
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
