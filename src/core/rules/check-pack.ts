import type { Finding } from '../model/finding.ts';
import type { Kind, Pack, PackRequirement, Workspace } from '../model/generated/types.ts';
import { validatePackRequirement } from '../model/generated/validators.js';
import type { Json } from '../model/json.ts';
import { rules } from './all-rules.ts';
import { checkedRequirement } from './checked-requirement.ts';
import { factsOf } from './facts.ts';
import { named } from './head-texts.ts';
import { Judge } from './judge.ts';

/**
 * What the rules about requirements say of a pack's statements, each variant by itself. Faults of shape are told by
 * `fileShapeFindings`; a requirement that has one is left alone. Regime: the strictest, since a pack is for all of them.
 */
export function checkPack(pack: Pack, workspace?: Workspace): readonly Finding[] {
  const specification = { kravbyggaren: 1, procurement: { act: 'LOU', regime: 'above-threshold' } } as const;
  const facts = factsOf({ specification, workspace });
  const judge = new Judge(rules, specification, workspace);
  const list: unknown = pack.requirements;
  const requirements = Array.isArray(list) ? (list as readonly PackRequirement[]) : [];
  return named(requirements).flatMap(([requirement, name]) => {
    if (!validatePackRequirement(requirement)) return [];
    const at = `/requirements/${name}`;
    return variantsOf(requirement).flatMap(({ kind, text, textAt }) => {
      const { award: _award, price: _price, ...shared } = requirement;
      const checked = checkedRequirement({ ...shared, kind, text } as unknown as Json, new Set());
      return judge.requirement(checked, at, facts).map(finding => placed(finding, at, textAt));
    });
  });
}

interface Variant {
  readonly kind: Kind;
  readonly text: string;
  /** Where the text stands, within the requirement. */
  readonly textAt: string;
}

/** A variant without a text of its own has the requirement's: that is looked at once, in its first kind. */
function variantsOf({ kind, text }: PackRequirement): readonly Variant[] {
  if (typeof kind === 'string') return [{ kind, text, textAt: '/text' }];
  const first = kind.find(variant => variant.text === undefined);
  return [
    ...(first ? [{ kind: first.kind, text, textAt: '/text' }] : []),
    ...kind.flatMap((variant, i) =>
      variant.text === undefined ? [] : [{ kind: variant.kind, text: variant.text, textAt: `/kind/${String(i)}/text` }],
    ),
  ];
}

/** The finding where the variant's text stands; a remedy is kept only when it changes that text and nothing else. */
function placed({ fixes, ...finding }: Finding, at: string, textAt: string): Finding {
  const moved = (place: string): string => (place === `${at}/text` ? at + textAt : place);
  const kept = (fixes ?? [])
    .filter(({ changes }) => changes.every(change => change.op === 'splice' && change.at === `${at}/text`))
    .map(({ title, changes }) => ({ title, changes: changes.map(change => ({ ...change, at: moved(change.at) })) }));
  return { ...finding, at: moved(finding.at), ...(kept.length > 0 && { fixes: kept }) };
}
