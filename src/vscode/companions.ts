import * as vscode from 'vscode';
import type {
  Baseline,
  Environment,
  Finding,
  GateDefinition,
  JsonObject,
  Pack,
  PackLibrary,
  Source,
  Workspace,
} from '../core/index.ts';
import { baselineUri } from './baseline-uri.ts';
import { loadCore } from './core.ts';
import { bytesOf, timesOf } from './disk.ts';
import type { Packs } from './packs.ts';

/** The files a specification refers to, as far as they can be read. */
export interface Companions {
  readonly environment?: Environment;
  readonly workspace?: Workspace;
  /** Those in use. */
  readonly packs?: readonly Pack[];
  /** Findings known from before, in the file beside it. */
  readonly baseline?: Baseline;
  /** What is to be told in the specification of what cannot be read. */
  readonly faults?: readonly Finding[];
  /** Those of every pack at hand. */
  readonly gates?: readonly GateDefinition[];
  /** Packs and gates are still being read. */
  readonly waiting?: true;
}

/** Whether two answers of the reader hold the same objects: then nothing around the specification has changed. */
export const sameCompanions = (a: Companions, b: Companions): boolean =>
  a.environment === b.environment &&
  a.workspace === b.workspace &&
  a.packs === b.packs &&
  a.baseline === b.baseline &&
  a.faults === b.faults &&
  a.gates === b.gates;

interface Specification {
  readonly uri: vscode.Uri;
  readonly source: Source;
}

/** How the reader gets at files. */
export interface Texts {
  /** The file as an editor has it; `undefined` when it is not open or none of ours. */
  open(uri: vscode.Uri): Source | undefined;
  /** As it is on disk. Throws what the file system throws. */
  read(uri: vscode.Uri): Promise<Source>;
}

/** Gathers what stands around a specification. As long as nothing of it has changed, the answer holds the same objects. */
export class CompanionReader {
  readonly #packs: Packs;
  readonly #texts: Texts;
  readonly #files = new Map<string, { readonly stamp: string; readonly text: string; readonly value: JsonObject }>();
  readonly #baselines = new Map<string, { readonly stamp: string; readonly text: string; readonly value: Known }>();
  readonly #settings = new WeakMap<JsonObject, { readonly chosen: string; readonly value: JsonObject }>();
  readonly #used = new Map<string, { readonly from: PacksFrom; readonly used: PacksInUse }>();

  constructor(packs: Packs, texts: Texts) {
    this.#packs = packs;
    this.#texts = texts;
  }

  async of(specification: Specification): Promise<Companions> {
    const files = await this.files(specification);
    return { ...files, ...(await this.#packsInUse(specification, files.environment)) };
  }

  /** Without the packs, which take longest. */
  async files({ uri, source }: Specification): Promise<Omit<Companions, 'packs' | 'gates'>> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const known = this.#baseline(uri);
    const written = folder && (await this.#value(vscode.Uri.joinPath(folder.uri, 'kravbyggaren.yaml')));
    const settled = this.#withSettings(written ?? none, uri);
    const workspace = settled && ((await loadCore()).healthyCompanion('workspace', settled) as unknown as Workspace);
    const at = environmentOf({ uri, source }, workspace);
    const around = at && (await this.#value(at));
    const core = await loadCore();
    const environment = around && (core.healthyCompanion('environment', around) as unknown as Environment);
    return { ...(environment && { environment }), ...(workspace && { workspace }), ...(await known) };
  }

  /** Of the specification at the address; `undefined` where there is none. */
  async #baseline(specification: vscode.Uri): Promise<Known | undefined> {
    const core = await loadCore();
    const uri = baselineUri(core.baselineName, specification);
    const times = await timesOf(uri);
    if (!times) return undefined;
    try {
      const stamp = `${String(times.size)} ${String(times.mtime)}`;
      const known = this.#baselines.get(uri.toString());
      if (known?.stamp === stamp && times.mtime > 0) return known.value;
      const read = core.readBytes(await bytesOf(uri));
      const text = read.ok ? read.value : '';
      if (known?.text === text) return known.value;
      const baseline = core.parseBaseline(text);
      const value = baseline ? { baseline } : { faults: [core.unreadableBaseline(uri.path.split('/').at(-1) ?? '')] };
      this.#baselines.set(uri.toString(), { stamp, text, value });
      return value;
    } catch {
      return undefined;
    }
  }

  /** For a specification that has been closed. */
  forget(uri: vscode.Uri): void {
    this.#used.delete(uri.toString());
  }

  /** Undefined where it cannot be read: a rule tells. */
  async #value(uri: vscode.Uri): Promise<JsonObject | undefined> {
    const open = this.#texts.open(uri);
    if (open) return open.value;
    const times = await timesOf(uri);
    if (!times) return undefined;
    try {
      const stamp = `${String(times.size)} ${String(times.mtime)}`;
      const known = this.#files.get(uri.toString());
      if (known?.stamp === stamp && times.mtime > 0) return known.value;
      const { text, value } = await this.#texts.read(uri);
      // Where files have no times, the text tells whether it is the same.
      const kept = known?.text === text ? known.value : value;
      this.#files.set(uri.toString(), { stamp, text, value: kept });
      return kept;
    } catch {
      return undefined;
    }
  }

  /** The user's severities per rule, under those of the workspace's own file: that one wins, since everybody shares it. */
  #withSettings(workspace: JsonObject, scope: vscode.Uri): JsonObject | undefined {
    const chosen = vscode.workspace.getConfiguration('kravbyggaren', scope).get<JsonObject>('rules', {});
    if (Object.keys(chosen).length === 0) return workspace === none ? undefined : workspace;
    const text = JSON.stringify(chosen);
    const known = this.#settings.get(workspace);
    if (known?.chosen === text) return known.value;
    const { rules } = workspace;
    const value = { kravbyggaren: 1, ...workspace, rules: { ...chosen, ...(typeof rules === 'object' ? rules : {}) } };
    this.#settings.set(workspace, { chosen: text, value });
    return value;
  }

  async #packsInUse({ uri, source }: Specification, environment?: Environment): Promise<PacksInUse> {
    const [core, library] = await Promise.all([loadCore(), this.#packs.library(uri)]);
    const from: PacksFrom = { value: source.value, environment, library };
    const known = this.#used.get(uri.toString());
    if (known && sameFrom(known.from, from)) return known.used;
    const head = core.healthySpecification({ ...source.value, sections: [] });
    const { used: packs, gates } = core.decidePacks(head, library, environment);
    const used: PacksInUse = { packs, gates };
    if (this.#texts.open(uri)) this.#used.set(uri.toString(), { from, used });
    return used;
  }
}

type Known = Pick<Companions, 'baseline' | 'faults'>;

type PacksInUse = Required<Pick<Companions, 'packs' | 'gates'>>;

/** A workspace without a file of its own. */
const none: JsonObject = {};

interface PacksFrom {
  readonly value: JsonObject;
  readonly environment: Environment | undefined;
  readonly library: PackLibrary;
}

/** Requirements do not decide which packs are in use: everything else must be the same object. */
const sameFrom = (a: PacksFrom, b: PacksFrom): boolean =>
  a.library === b.library &&
  a.environment === b.environment &&
  Object.keys(a.value).length === Object.keys(b.value).length &&
  Object.keys(a.value).every(key => key === 'sections' || a.value[key] === b.value[key]);

/** Where the IT environment lies that a specification, or else its workspace, names. */
export function environmentOf({ uri, source }: Specification, workspace?: Workspace): vscode.Uri | undefined {
  const path = source.value.environment ?? workspace?.environment;
  return typeof path === 'string' ? within(uri, vscode.workspace.getWorkspaceFolder(uri)?.uri, path) : undefined;
}

/** The file a relative path leads to; `undefined` when it would leave the workspace. */
function within(from: vscode.Uri, root: vscode.Uri | undefined, path: string): vscode.Uri | undefined {
  if (/^([/\\]|[A-Za-z][\w+.-]*:)/.test(path)) return undefined;
  const folder = vscode.Uri.joinPath(from, '..');
  const target = vscode.Uri.joinPath(folder, path);
  const base = (root ?? folder).path.replace(/\/$/, '');
  return target.path.startsWith(`${base}/`) ? target : undefined;
}
