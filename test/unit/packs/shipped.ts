import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { AnnexTemplate, Kind, Pack, PackRequirement } from '../../../src/core/model/generated/types.ts';

declare const PROJECT_ROOT: string;

/** A shipped file: where it stands, what it says, and what the YAML reader had against it. */
export interface Shipped<Content> {
  readonly file: string;
  readonly content: Content;
  readonly faults: readonly string[];
}

function read<Content>(folder: string, ending: string): readonly Shipped<Content>[] {
  const home = join(PROJECT_ROOT, 'templates', folder);
  return readdirSync(home)
    .filter(file => file.endsWith(ending))
    .sort()
    .map(file => {
      const document = parseDocument(readFileSync(join(home, file), 'utf8'));
      const faults = [...document.errors, ...document.warnings].map(fault => fault.message);
      return { file, content: document.toJS() as Content, faults };
    });
}

export const packs = read<Pack>('packs', '.kravpaket.yaml');
export const annexTemplates = read<AnnexTemplate>('annexes', '.bilaga.yaml');

export interface Statement {
  readonly pack: Pack;
  readonly requirement: PackRequirement;
  readonly kind: Kind;
  readonly text: string;
}

/** Every text that a requirement can get: its own, and those of its kind variants. */
export const statements: readonly Statement[] = packs.flatMap(({ content: pack }) =>
  (pack.requirements ?? []).flatMap(requirement => {
    const { kind, text } = requirement;
    if (typeof kind === 'string') return [{ pack, requirement, kind, text }];
    return kind.map(variant => ({ pack, requirement, kind: variant.kind, text: variant.text ?? text }));
  }),
);

export const requirementIds: ReadonlySet<string> = new Set(statements.map(({ requirement }) => requirement.id));
