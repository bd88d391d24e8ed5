import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileShapeFindings, healthyCompanion, problemText, success } from '../core/index.ts';
import type { Environment, Finding, Source, Specification, Workspace } from '../core/index.ts';
import { resolveReference, type FileResult } from './files.ts';
import { openFile } from './open-file.ts';

/** A specification with the files around it. Their faults are findings in it: it can be worked with all the same. */
export interface LoadedSpecification {
  readonly file: string;
  readonly root: string;
  readonly source: Source;
  readonly specification: Specification;
  readonly environment: Environment | undefined;
  readonly workspace: Workspace | undefined;
  readonly referenceFindings: readonly Finding[];
}

/** `root`: folder that references may not leave. Default: the file's own. */
export function loadSpecification(file: string, root = dirname(file)): FileResult<LoadedSpecification> {
  const opened = openFile(file);
  return opened.ok ? success(surround(file, opened.value, root)) : opened;
}

/** Reads what a specification refers to. */
export function surround(file: string, source: Source, root: string): LoadedSpecification {
  const specification = source.value as unknown as Specification;
  const findings: Finding[] = [];
  const workspace = readWorkspace(file, root, findings);
  const environment = readEnvironment(file, root, specification, workspace, findings);
  return {
    file,
    root,
    source,
    specification,
    environment,
    workspace: workspace?.value,
    referenceFindings: findings,
  };
}

interface WorkspaceFile {
  readonly file: string;
  readonly value: Workspace;
}

/** The workspace that a file belongs to, whether the file is there or not. */
export const workspaceOf = (file: string, root = dirname(file)): Workspace | undefined =>
  readWorkspace(file, root, [])?.value;

/** The nearest `kravbyggaren.yaml` from the file's folder up to the root. */
function readWorkspace(file: string, root: string, findings: Finding[]): WorkspaceFile | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const candidate = join(folder, 'kravbyggaren.yaml');
    if (existsSync(candidate)) {
      const opened = openFile(candidate);
      if (opened.ok)
        return {
          file: candidate,
          value: healthy('workspace', opened.value, { name: 'kravbyggaren.yaml', at: '' }, findings),
        };
      findings.push(unreadable('', `kravbyggaren.yaml: ${problemText(opened.problem.problem)}`));
      return undefined;
    }
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

function readEnvironment(
  file: string,
  root: string,
  specification: Specification,
  workspace: WorkspaceFile | undefined,
  findings: Finding[],
): Environment | undefined {
  const own: unknown = specification.environment;
  const [from, reference] = typeof own === 'string' ? [file, own] : [workspace?.file, workspace?.value.environment];
  if (from === undefined || typeof reference !== 'string') return undefined;
  const at = from === file ? '/environment' : '';
  const path = resolveReference(from, reference, root);
  const opened = path.ok ? openFile(path.value) : path;
  if (opened.ok) return healthy('environment', opened.value, { name: reference, at }, findings);
  const sentence = `IT-miljön ${reference} kan inte läsas. ${problemText(opened.problem.problem)}`;
  findings.push(unreadable(at, sentence));
  return undefined;
}

/** What is sound in it. The faults themselves are told where the file is checked: here it is told that there are some. */
function healthy<K extends keyof Companions>(
  kind: K,
  { value, findings: syntax }: Source,
  { name, at }: { readonly name: string; readonly at: string },
  findings: Finding[],
): Companions[K] {
  const faults = [...syntax, ...fileShapeFindings(kind, value)].filter(({ severity }) => severity === 'error');
  if (faults.length > 0) findings.push({ ...unreadable(at, faultyText(name, faults.length)), severity: 'warning' });
  return healthyCompanion(kind, value) as unknown as Companions[K];
}

interface Companions {
  readonly environment: Environment;
  readonly workspace: Workspace;
}

const faultyText = (name: string, count: number): string =>
  `${name} har ${String(count)} fel, och det som är fel används inte: granska filen med check, och rätta den.`;

const unreadable = (at: string, message: string): Finding => ({
  rule: 'yaml-reference-unreadable',
  code: 'YAML-60',
  severity: 'error',
  message,
  at,
});

/** `elevhalsa.krav.yaml` → `elevhalsa`. */
export const nameOf = (file: string): string => basename(file).replace(/\.krav\.ya?ml$|\.ya?ml$/, '');
