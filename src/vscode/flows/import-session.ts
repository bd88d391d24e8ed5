import * as vscode from 'vscode';
import type {
  FindMatch,
  ImportPlan,
  ImportSettings,
  ImportSource,
  ImportTarget,
  PreviewFilter,
  RowChoice,
} from '../../core/exchange/index.ts';
import type { Specification, Workspace } from '../../core/index.ts';
import {
  rowsPerSheet,
  type FromImportPreview,
  type ImportPlanned,
  type ImportRowsShown,
  type RowChosen,
  type ShownMatch,
  type ToImportPreview,
} from '../../protocol/import-preview.ts';
import type { App } from '../app.ts';
import { loadCore, loadExchange, type Core, type Exchange } from '../core.ts';
import { filesBelow } from '../files-below.ts';
import type { KravFile } from '../krav-files.ts';
import { namesAlongside } from './alongside.ts';
import { strings } from './strings.ts';

const texts = strings.import;
const fresh = 'new';

type Correction = Extract<
  FromImportPreview,
  { readonly type: 'targetChosen' | 'tableUsed' | 'headerRowChosen' | 'columnChosen' }
>;
type RowMessage = Extract<FromImportPreview, { readonly type: 'rowChosen' | 'matchRequested' | 'rowsRequested' }>;

interface Parts {
  readonly app: App;
  readonly core: Core;
  readonly exchange: Exchange;
  readonly file: vscode.Uri;
  readonly source: ImportSource;
  readonly targets: readonly vscode.Uri[];
  readonly settings: ImportSettings;
}

/** One file on its way in: what was read, what has been corrected and chosen. Nothing of it is written until it is asked for. */
export class ImportSession {
  readonly file: vscode.Uri;
  readonly exchange: Exchange;
  /** Of the new specification, without its ending. */
  name: string;
  readonly #app: App;
  readonly #core: Core;
  readonly #source: ImportSource;
  readonly #targets: readonly vscode.Uri[];
  readonly #choices = new Map<string, RowChoice>();
  #settings: ImportSettings;
  #standing: { readonly file: KravFile; readonly target: ImportTarget } | undefined;
  #plan: ImportPlan;
  #sheet: { readonly filter: PreviewFilter; readonly from: number } = { filter: 'all', from: 0 };
  #findMatch: FindMatch | undefined;
  /** Why the specification that was chosen cannot be written to. */
  #refused: string | undefined;

  constructor({ app, core, exchange, file, source, targets, settings }: Parts) {
    this.#app = app;
    this.#core = core;
    this.exchange = exchange;
    this.file = file;
    this.#source = source;
    this.#targets = targets;
    this.#settings = settings;
    this.name = core.slug(nameOf(file).replace(/\.[^.]+$/, ''), 40) || 'import';
    this.#plan = exchange.planImport(source, settings);
  }

  static async start(app: App, file: vscode.Uri, source: ImportSource): Promise<ImportSession> {
    const [core, exchange] = await Promise.all([loadCore(), loadExchange()]);
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const targets = (await Promise.all(folders.map(uri => filesBelow(uri, '.krav.yaml')))).flat();
    const knownMaps = await mapsFor(app, file);
    const settings = { file: nameOf(file).normalize('NFC'), ...(knownMaps && { knownMaps }) };
    return new ImportSession({ app, core, exchange, file, source, targets, settings });
  }

  get plan(): ImportPlan {
    return this.#plan;
  }

  get choices(): ReadonlyMap<string, RowChoice> {
    return this.#choices;
  }

  get standing(): { readonly file: KravFile; readonly target: ImportTarget } | undefined {
    return this.#standing;
  }

  get refused(): string | undefined {
    return this.#refused;
  }

  /** Chooses where the requirements go; choices about rows begin anew, since the rows are others. */
  async aim(address: string): Promise<void> {
    this.#choices.clear();
    this.#refused = undefined;
    this.#standing = undefined;
    this.#findMatch = undefined;
    if (address !== fresh) await this.#read(vscode.Uri.parse(address));
    this.#replan();
  }

  /** Looks at the specification again; false when it was changed since the plan was made. */
  async isCurrent(): Promise<boolean> {
    const before = this.#standing;
    if (!before) return true;
    await this.#read(before.file.uri);
    const same = this.#standing?.file.source.text === before.file.source.text;
    if (!same) this.#replan();
    return same;
  }

  async #read(uri: vscode.Uri): Promise<void> {
    try {
      const file = (await this.#app.files.current(uri)) ?? (await this.#app.files.read(uri));
      const [damage] = file.source.damaged;
      this.#refused = damage ? texts.damaged(nameOf(uri), damage.line) : undefined;
      const { packs = [], environment } = await this.#app.files.companions(file);
      const specification = file.source.value as unknown as Specification;
      this.#standing = damage ? undefined : { file, target: { specification, packs, environment } };
    } catch (error) {
      this.#app.log.warn(`import to ${uri.path}: ${String(error)}`);
      this.#refused = texts.targetGone(nameOf(uri));
    }
  }

  async correct(message: Correction): Promise<void> {
    const { leftOut = [], headerRows = {}, columns = {} } = this.#settings;
    switch (message.type) {
      case 'targetChosen':
        return this.aim(message.target);
      case 'tableUsed': {
        const others = leftOut.filter(each => each !== message.table);
        this.#settings = { ...this.#settings, leftOut: message.isUsed ? others : [...others, message.table] };
        break;
      }
      case 'headerRowChosen':
        this.#settings = { ...this.#settings, headerRows: { ...headerRows, [message.table]: message.row } };
        break;
      case 'columnChosen': {
        const layout = { ...columns[message.layout], [message.column]: message.meaning };
        this.#settings = { ...this.#settings, columns: { ...columns, [message.layout]: layout } };
      }
    }
    this.#replan();
  }

  /** Kept maps, once a new one has been added. */
  know(name: string, map: Readonly<Record<string, string>>): void {
    this.#settings = { ...this.#settings, knownMaps: { ...this.#settings.knownMaps, [name]: map } };
    this.#replan();
  }

  #replan(): void {
    this.#plan = this.exchange.planImport(this.#source, this.#settings, this.#standing?.target);
    this.#sheet = { ...this.#sheet, from: 0 };
  }

  planned(): ImportPlanned {
    const { tables, layouts, problem } = this.#plan;
    const reason = this.#refused ?? (problem && this.#reason(problem));
    return {
      type: 'importPlanned',
      file: nameOf(this.file),
      targets: [
        { value: fresh, label: texts.newTarget },
        ...this.#targets.map(uri => ({ value: uri.toString(), label: vscode.workspace.asRelativePath(uri) })),
      ],
      target: this.#standing?.file.uri.toString() ?? fresh,
      name: this.name,
      tables,
      layouts,
      ...(reason !== undefined && { problem: reason }),
    };
  }

  #reason(problem: NonNullable<ImportPlan['problem']>): string {
    return problem.code === 'columns-not-recognised' ? texts.noColumns : this.#core.problemText(problem);
  }

  sheet(): ImportRowsShown {
    const { filter, from } = this.#sheet;
    const rows = this.exchange.rowsShown(this.#plan, filter).slice(from, from + rowsPerSheet);
    return {
      type: 'importRowsShown',
      filter,
      from,
      rows: rows.map(row => this.exchange.previewRow(row, this.#choices.get(row.key))),
      counts: this.exchange.previewCounts(this.#plan, this.#choices),
    };
  }

  /** What a page is told when it asks about rows or chooses for one. */
  async rowMessage(message: RowMessage): Promise<ToImportPreview> {
    if (message.type === 'rowsRequested') {
      this.#sheet = { filter: message.filter, from: message.from };
      return this.sheet();
    }
    const row = this.#plan.rows.find(({ key }) => key === message.key);
    if (!row) return this.sheet();
    if (message.type === 'matchRequested') {
      const match = (await this.#matches())(row.requirement.text);
      return { type: 'importMatchFound', key: row.key, ...(match && { match: this.#shownMatch(match) }) };
    }
    const choice = await this.#chosen(row.requirement.text, this.#choices.get(row.key) ?? {}, message.chosen);
    this.#choices.set(row.key, choice);
    const counts = this.exchange.previewCounts(this.#plan, this.#choices);
    return { type: 'importRowChanged', row: this.exchange.previewRow(row, choice), counts };
  }

  async #chosen(text: string, before: RowChoice, chosen: RowChosen): Promise<RowChoice> {
    const { take, library, ...rest } = before;
    switch (chosen.what) {
      case 'take':
        return { ...rest, ...(library && { library }), ...(chosen.take !== 'plan' && { take: chosen.take }) };
      case 'field':
        return { ...before, fields: { ...before.fields, [chosen.field]: chosen.use } };
      case 'library': {
        const match = chosen.use === 'own' ? undefined : (await this.#matches())(text);
        const kept = { ...rest, ...(take && { take }) };
        if (chosen.use === 'own' || !match) return kept;
        return { ...kept, library: { use: chosen.use, requirement: match.requirement } };
      }
    }
  }

  async #matches(): Promise<FindMatch> {
    if (this.#findMatch) return this.#findMatch;
    this.#findMatch = this.exchange.createFindMatch(
      await this.#app.packs.library(this.#standing?.file.uri ?? this.file),
    );
    return this.#findMatch;
  }

  #shownMatch({ requirement, score, isRelated }: NonNullable<ReturnType<FindMatch>>): ShownMatch {
    const { library, pack, packTitle, id, kind, shown, fields } = requirement;
    const { specification, environment } = this.#standing?.target ?? { specification: { kravbyggaren: 1 } as const };
    const chosen = { from: 'pack', pack, requirement: id } as const;
    const insertion = this.#core.insertRequirements(specification, [chosen], 'own', { library, environment });
    return {
      pack: packTitle,
      id,
      kind: this.#core.commonLabel('Kind', kind),
      text: shown,
      ...(fields.motive !== undefined && { motive: fields.motive }),
      verification: (fields.verification ?? []).map(({ phase, method }) =>
        [this.#label('method', method), this.#label('phase', phase)].join(', '),
      ),
      brings: namesAlongside(this.#core, library.packs, insertion),
      score,
      isRelated,
    };
  }

  #label(key: 'method' | 'phase', code: string): string {
    return this.#core.labelOf('specification', ['sections', '0', 'requirements', '0', 'verification', '0', key], code);
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** The column translations of the workspace that the file lies in. */
async function mapsFor(app: App, file: vscode.Uri): Promise<ImportSettings['knownMaps']> {
  const folder = vscode.workspace.getWorkspaceFolder(file) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  try {
    const { source } = await app.files.read(vscode.Uri.joinPath(folder.uri, 'kravbyggaren.yaml'));
    const { csv } = source.value as unknown as Workspace;
    return typeof csv === 'object' ? csv : undefined;
  } catch {
    return undefined; // There is none.
  }
}
