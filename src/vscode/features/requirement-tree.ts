import * as vscode from 'vscode';
import type { Chunk, Damage, Finding, ListedSection, Requirement } from '../../core/index.ts';
import type { App, Feature } from '../app.ts';
import { loadCore, type Core } from '../core.ts';
import type { KravFile } from '../krav-files.ts';
import { asMarkdown } from '../markdown-text.ts';
import { rangeOfFinding } from '../ranges.ts';
import { dueFindings } from '../shown-findings.ts';
import { showText } from '../show-text.ts';
import { strings } from '../strings.ts';
import { whenQuiet } from '../when-quiet.ts';

interface SectionNode {
  readonly type: 'section';
  readonly section: ListedSection;
  readonly children: readonly RequirementNode[];
}
interface RequirementNode {
  readonly type: 'requirement';
  /** Where it stands is worked out when it is shown. */
  readonly chunk: Chunk;
  readonly findings: readonly Finding[];
}
interface DamagedNode {
  readonly type: 'damaged';
  readonly damage: Damage;
}
type Node = SectionNode | RequirementNode | DamagedNode;

/** The specification that is being edited, as sections and requirements; a click shows the place in the text. */
export const requirementTree: Feature = app => {
  const provider = new RequirementTree();
  const tree = vscode.window.createTreeView<Node>('kravbyggaren.requirements', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  // Each of these is a message to the window: nothing is said twice.
  const say = unlessSame((has: boolean, errors: number, name: string): void => {
    void vscode.commands.executeCommand('setContext', 'kravbyggaren.hasSpecification', has);
    tree.badge = errors > 0 ? { value: errors, tooltip: strings.tree.errors(errors) } : undefined;
    tree.description = name;
  });
  const show = (file: KravFile | undefined): void => {
    provider.show(file);
    say(file !== undefined, file ? countErrors(dueFindings(file)) : 0, file?.uri.path.split('/').at(-1) ?? '');
  };
  const follow = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    // Leaving for a page or a panel keeps what is shown: only another specification replaces it.
    const { document } = editor ?? {};
    const file = document?.languageId === 'krav-specification' ? await app.files.current(document.uri) : undefined;
    if (file) show(file);
  };
  void follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    tree,
    provider,
    vscode.window.onDidChangeActiveTextEditor(editor => void follow(editor)),
    whenQuiet(app.files, file => {
      const active = vscode.window.activeTextEditor?.document.uri.toString() === file.uri.toString();
      if (file.language === 'krav-specification' && (active || provider.shows(file.uri))) show(file);
    }),
    app.files.onDidClose(uri => {
      if (provider.shows(uri)) show(undefined);
    }),
    app.command('kravbyggaren.revealRequirement', async (uri, at) => {
      if (uri instanceof vscode.Uri && typeof at === 'string') await reveal(app, uri, at);
    }),
  );
};

function unlessSame<Values extends readonly unknown[]>(act: (...values: Values) => void): (...values: Values) => void {
  let last: Values | undefined;
  return (...values) => {
    if (last?.every((each, i) => each === values[i])) return;
    last = values;
    act(...values);
  };
}

const countErrors = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

async function reveal(app: App, uri: vscode.Uri, at: string): Promise<void> {
  const editor = await showText(uri);
  const file = await app.files.current(uri);
  // What is not there yet is shown where it would be: at the nearest key that is.
  const range = file && rangeOfFinding({ at }, file.source);
  if (!range) return;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

class RequirementTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #core: Core | undefined;
  #file: KravFile | undefined;
  /** Made when the view asks: a view that is hidden costs nothing. */
  #roots: readonly Node[] | undefined;

  shows(uri: vscode.Uri): boolean {
    return this.#file?.uri.toString() === uri.toString();
  }

  show(file: KravFile | undefined): void {
    this.#file = file;
    this.#roots = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (this.#file) this.#core ??= await loadCore();
    // Another file may be shown since
    this.#roots ??= this.#file && this.#core ? nodesOf(this.#file, this.#core) : [];
    return [...(!node ? this.#roots : node.type === 'section' ? node.children : [])];
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    this.#core ??= await loadCore();
    switch (node.type) {
      case 'section':
        return this.#open(node.section.at, sectionItem(node));
      case 'requirement':
        return this.#open(node.chunk.at, requirementItem(node, this.#core));
      case 'damaged':
        return this.#open(node.damage.at, damagedItem(node));
    }
  }

  #open(at: string, item: vscode.TreeItem): vscode.TreeItem {
    if (!this.#file) return item;
    const command = 'kravbyggaren.revealRequirement';
    item.command = { command, title: strings.tree.reveal, arguments: [this.#file.uri, at] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function nodesOf(file: KravFile, core: Core): readonly Node[] {
  const { source } = file;
  const byRequirement = new Map<string, Finding[]>();
  for (const finding of dueFindings(file)) {
    if (finding.requirement === undefined) continue;
    const known = byRequirement.get(finding.requirement);
    if (known) known.push(finding);
    else byRequirement.set(finding.requirement, [finding]);
  }
  const nodeOf = (chunk: Chunk): RequirementNode => ({
    type: 'requirement',
    chunk,
    findings: byRequirement.get(chunk.id ?? '') ?? [],
  });
  return [
    ...source.damaged.map((damage): DamagedNode => ({ type: 'damaged', damage })),
    ...core.listedSections(source).sections.map((section): SectionNode => ({
      type: 'section',
      section,
      children: section.requirements.map(nodeOf),
    })),
  ];
}

function sectionItem({ section: { at, title }, children }: SectionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(title || strings.outline.unnamed, vscode.TreeItemCollapsibleState.Collapsed);
  const faults = children.reduce((sum, { findings }) => sum + findings.length, 0);
  item.id = `section:${at}`;
  item.description = strings.tree.section(children.length, faults);
  item.iconPath = new vscode.ThemeIcon('list-tree');
  item.contextValue = 'section';
  return item;
}

const kindIcons: ReadonlyMap<string, string> = new Map<Requirement['kind'], string>([
  ['mandatory', 'pass'],
  ['award', 'star-empty'],
  ['contract', 'law'],
  ['selection', 'organization'],
  ['price', 'tag'],
  ['method', 'beaker'],
  ['information', 'info'],
]);

function requirementItem({ chunk, findings }: RequirementNode, core: Core): vscode.TreeItem {
  const said = (key: string): string => core.textAt(chunk.value, key);
  const [kind, text, motive] = [said('kind'), said('text'), said('motive')] as const;
  const id = chunk.id?.trim() || strings.outline.unnamed;
  const item = new vscode.TreeItem(id);
  const label = core.commonLabel('Kind', kind);
  const errors = countErrors(findings);
  item.description = text;
  item.iconPath =
    findings.length === 0
      ? new vscode.ThemeIcon(kindIcons.get(kind) ?? 'circle-outline')
      : new vscode.ThemeIcon(
          errors > 0 ? 'error' : 'warning',
          new vscode.ThemeColor(errors > 0 ? 'list.errorForeground' : 'list.warningForeground'),
        );
  const told = [[id, label].filter(Boolean).join(' · '), text, ...(motive ? [strings.tree.motive(motive)] : [])];
  item.tooltip = new vscode.MarkdownString(
    [...told, ...findings.map(({ message }) => `• ${message}`)].map(asMarkdown).join('\n\n'),
  );
  item.accessibilityInformation = { label: strings.tree.requirement(id, label, text, findings.length) };
  item.contextValue = 'requirement';
  return item;
}

function damagedItem({ damage }: DamagedNode): vscode.TreeItem {
  const item = new vscode.TreeItem(damage.id ?? strings.tree.damaged);
  item.description = strings.tree.damagedAt(damage.line);
  item.tooltip = damage.message;
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  return item;
}
