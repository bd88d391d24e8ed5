import { attribute, childrenNamed, type XmlElement } from './xml.ts';

/** The part that tells what another part points at: `word/_rels/document.xml.rels`. */
export function relationsPart(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/** `word/document.xml` → `word/`. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** A part within the package that a part of a name points at. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `styles`, `worksheet`. */
  readonly type: string;
  readonly part: string;
}

/** What a part points at within its package. */
export const relationsIn = (relations: XmlElement | undefined, name: string): readonly Relation[] =>
  childrenNamed(relations, 'Relationship')
    .filter(relation => attribute(relation, 'TargetMode')?.toLowerCase() !== 'external')
    .map(relation => ({
      id: attribute(relation, 'Id') ?? '',
      type: /[^/]*$/.exec(attribute(relation, 'Type') ?? '')?.[0] ?? '',
      part: pathFrom(folderOf(name), attribute(relation, 'Target') ?? ''),
    }));

/** `../comments1.xml` as seen from a folder of the package. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const segment of `${folder}${target}`.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '.') path.push(segment);
  }
  return path.join('/');
}
