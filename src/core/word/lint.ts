import { strFromU8, unzipSync } from 'fflate';
import { lintBody } from './lint-body.ts';
import { lintStyles } from './lint-styles.ts';
import type { LintProblem, Package } from './lint-problem.ts';
import { childElements, elementsIn, parseXml, type XmlElement } from './xml.ts';

export type { LintProblem, LintRule } from './lint-problem.ts';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * Faults in a finished .docx that the Open XML SDK validator lets through but Word does not: doubled bookmarks, empty
 * cells, styles and numberings that do not exist, parts without a type. An empty list means none was found.
 */
export function lintDocx(bytes: Uint8Array): LintProblem[] {
  const problems: LintProblem[] = [];
  const read = readPackage(bytes, problems);
  if (!read) return problems;
  problems.push(...lintContentTypes(read), ...lintRelationships(read), ...lintElements(read));
  const main = read.xml.get('word/document.xml');
  if (!main) problems.push({ rule: 'part-missing', part: 'word/document.xml', detail: 'the main part' });
  problems.push(...lintStyles(read), ...lintBody(read));
  return problems;
}

function readPackage(bytes: Uint8Array, problems: LintProblem[]): Package | undefined {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    problems.push({ rule: 'zip-unreadable', part: '', detail: String(error) });
    return undefined;
  }
  const xml = new Map<string, XmlElement>();
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const root = parseXml(strFromU8(content));
    if (root) xml.set(name, root);
    else problems.push({ rule: 'xml-malformed', part: name, detail: 'not well-formed' });
  }
  return { names: new Set(Object.keys(files)), xml };
}

function* lintContentTypes({ names, xml }: Package): Generator<LintProblem> {
  const part = '[Content_Types].xml';
  const root = xml.get(part);
  if (!root) return yield { rule: 'part-missing', part, detail: 'the list of content types' };
  const types = [...childElements(root)];
  const value = (element: XmlElement, name: string) => element.getAttribute(name) ?? '';
  const named = (kind: string, key: string) =>
    new Map(types.filter(t => t.localName === kind).map(t => [value(t, key).toLowerCase(), value(t, 'ContentType')]));
  const defaults = named('Default', 'Extension');
  const overrides = named('Override', 'PartName');
  for (const name of names) {
    if (name === part || name.endsWith('/')) continue;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!overrides.has(`/${name}`.toLowerCase()) && !defaults.has(extension))
      yield { rule: 'content-type-missing', part, detail: name };
  }
  for (const name of overrides.keys())
    if (![...names].some(n => `/${n}`.toLowerCase() === name)) yield { rule: 'part-missing', part, detail: name };
  const main = overrides.get('/word/document.xml');
  if (main !== documentType) yield { rule: 'content-type-wrong', part: 'word/document.xml', detail: main ?? 'none' };
}

function* lintRelationships({ names, xml }: Package): Generator<LintProblem> {
  for (const [part, root] of xml) {
    if (!part.endsWith('.rels')) continue;
    const source = part.replace(/_rels\/([^/]*)\.rels$/u, '$1');
    const ids = new Set<string>();
    for (const relationship of childElements(root)) {
      const id = relationship.getAttribute('Id') ?? '';
      if (ids.has(id)) yield { rule: 'relationship-id-doubled', part, detail: id };
      ids.add(id);
      if (relationship.getAttribute('TargetMode') === 'External') continue;
      const target = resolved(source, relationship.getAttribute('Target') ?? '');
      if (!names.has(target)) yield { rule: 'relationship-target-missing', part, detail: target };
    }
  }
  for (const [part, root] of xml) {
    if (part.endsWith('.rels')) continue;
    const known = relationshipIds(xml.get(part.replace(/([^/]*)$/u, '_rels/$1.rels')));
    for (const id of usedRelationships(root))
      if (!known.has(id)) yield { rule: 'relationship-missing', part, detail: id };
  }
}

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationshipIds = (root: XmlElement | undefined): ReadonlySet<string> =>
  new Set(root ? [...childElements(root)].map(element => element.getAttribute('Id') ?? '') : []);

function* usedRelationships(root: XmlElement): Generator<string> {
  for (const element of elementsIn(root))
    for (const name of ['id', 'embed', 'link', 'dm', 'lo', 'qs', 'cs', 'pict']) {
      const id = element.getAttributeNS(officeRelationships, name);
      if (id) yield id;
    }
}

/** A relationship's target as a part's name: relative to the part that has it, or from the root. */
function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function* lintElements({ xml }: Package): Generator<LintProblem> {
  const drawings = new Set<string>();
  for (const [part, root] of xml) {
    if (!part.startsWith('word/')) continue;
    for (const element of elementsIn(root)) {
      const name = element.localName ?? '';
      if (name === 'undefined') yield { rule: 'undefined-element', part, detail: element.tagName };
      if (name !== 'docPr') continue;
      const id = element.getAttribute('id') ?? '';
      if (drawings.has(id)) yield { rule: 'drawing-id-doubled', part, detail: id };
      drawings.add(id);
    }
  }
}
