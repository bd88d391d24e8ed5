import * as vscode from 'vscode';
import type { Requirement, Section } from '../../core/index.ts';
import type { Feature } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import { languages, type KravFile } from '../krav-files.ts';
import { toRange } from '../ranges.ts';
import { strings } from '../strings.ts';

const selector = languages.map(language => ({ language }));

/** The text's own map: symbols for the outline, breadcrumbs and Ctrl+Shift+O, and a line above each section that counts it. */
export const outline: Feature = app => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    app.files.onDidCheck(() => {
      changed.fire();
    }),
    vscode.languages.registerDocumentSymbolProvider(selector, {
      async provideDocumentSymbols({ uri }) {
        const file = await app.files.current(uri);
        return file ? symbolsOf(file, await loadCore()) : [];
      },
    }),
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses({ uri }) {
        const file = await app.files.current(uri);
        return file ? lensesOf(file) : [];
      },
    }),
  );
};

function symbolsOf(file: KravFile, core: Core): vscode.DocumentSymbol[] {
  const { source } = file;
  const requirements = new Map<string | undefined, vscode.DocumentSymbol[]>();
  for (const { id = strings.tree.damaged, section, value, range } of source.chunks) {
    const { kind, text } = value as unknown as Partial<Requirement>;
    const detail = [kind && core.commonLabel('Kind', kind), text].filter(Boolean).join(' · ');
    const whole = toRange(source, range);
    const symbol = new vscode.DocumentSymbol(id, detail, vscode.SymbolKind.Field, whole, whole);
    requirements.set(section, [...(requirements.get(section) ?? []), symbol]);
  }
  const sections = sectionsOf(file).flatMap(({ id, title }) => {
    const range = source.locate(`/sections/@${id}`);
    if (!range) return [];
    const whole = toRange(source, range);
    const symbol = new vscode.DocumentSymbol(title || id, id, vscode.SymbolKind.Namespace, whole, whole);
    symbol.children = requirements.get(id) ?? [];
    return [symbol];
  });
  const heads = Object.keys(source.value).flatMap(key => {
    const range = key === 'sections' || key === 'kravbyggaren' ? undefined : source.locate(`/${key}`);
    const label =
      file.language === 'krav-specification' ? core.schemaAt('specification', [key])?.['x-label'] : undefined;
    if (!range) return [];
    const whole = toRange(source, range);
    return [new vscode.DocumentSymbol(label ?? key, '', vscode.SymbolKind.Property, whole, whole)];
  });
  const loose = requirements.get(undefined) ?? [];
  return [...heads, ...loose, ...sections].sort((a, b) => a.range.start.compareTo(b.range.start));
}

const sectionsOf = ({ source }: KravFile): readonly Section[] =>
  Array.isArray(source.value.sections) ? (source.value.sections as unknown as readonly Section[]) : [];

function lensesOf(file: KravFile): vscode.CodeLens[] {
  const counts = new Map<string | undefined, { mandatory: number; award: number; other: number }>();
  const sectionOf = new Map<string | undefined, string | undefined>();
  for (const { id, section, value } of file.source.chunks) {
    const count = counts.get(section) ?? { mandatory: 0, award: 0, other: 0 };
    count[value.kind === 'mandatory' ? 'mandatory' : value.kind === 'award' ? 'award' : 'other']++;
    counts.set(section, count);
    sectionOf.set(id, section);
  }
  const faults = new Map<string | undefined, number>();
  for (const { requirement, severity, suppressed } of file.findings) {
    if (requirement === undefined || suppressed || severity === 'hint') continue;
    const section = sectionOf.get(requirement);
    faults.set(section, (faults.get(section) ?? 0) + 1);
  }
  return sectionsOf(file).flatMap(({ id }) => {
    const range = file.source.locate(`/sections/@${id}/id`);
    const count = counts.get(id);
    if (!range || !count) return [];
    const title = strings.outline.lens(count, faults.get(id) ?? 0);
    return [new vscode.CodeLens(toRange(file.source, range), { title, command: 'workbench.actions.view.problems' })];
  });
}
