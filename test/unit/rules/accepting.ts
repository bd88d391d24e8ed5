import fc from 'fast-check';
import type { CheckInput, Finding, Specification, Suppression } from '../../../src/core/index.ts';
import { baselineOf } from '../../../src/core/rules/baseline.ts';
import { applied, step, type Step } from './edited-specifications.ts';

/** Entries that fit, entries that fit nothing, and entries with slips of every sort, in their form too. */
const entry = fc.record(
  {
    rule: fc.constantFrom(
      ...['SPR-01', 'requirement-wording-vague', 'SPR-04', 'DOK-04', 'DOK-05', 'DOK-06', 'DOK-08', 'DOK-18', 'DOK-22'],
      ...['reference-requirement-missing', 'DOK-23', 'LOU-14', 'AVT-01', 'YAML-31', 'LOU-99', 'spr-01', 'dok-5'],
    ),
    requirement: fc.constantFrom('K-1', 'K-2', 'K-3', 'K-9', 4),
    at: fc.constantFrom(
      ...[
        '/sections/@a',
        '/sections/0',
        '/sections/1/requirements',
        '/sections/0/title',
        '/sections/@b/requirements/0',
      ],
      ...['/sections/0/requirements/1', '/sections/@a/requirements/@K-1/text', '/sections/2/requirements/@K-2', ''],
      ...['/sections/0/requirements/0/text', '/procurement', '/procurement/regime', '/sections', 'text', 5],
    ),
    reason: fc.constantFrom('Prov.', 'Annat skäl.', ' ', ''),
  },
  { requiredKeys: ['rule', 'reason'] },
) as unknown as fc.Arbitrary<Suppression>;

type OnEntries =
  | { readonly do: 'accept' | 'accept-otherwise'; readonly at: number; readonly entry: Suppression }
  | { readonly do: 'no-longer' | 'accept-found'; readonly at: number };

type OnSetting =
  | { readonly do: 'baseline'; readonly every: number }
  | { readonly do: 'damaged'; readonly damaged: readonly string[] }
  | { readonly do: 'rules'; readonly rules: Readonly<Record<string, 'off'>> }
  | { readonly do: 'no-baseline' | 'waiting' | 'act' };

/** What may happen to a specification, to what is accepted in it and to what stands beside it. */
export type Accepting = { readonly step: Step } | { readonly entries: OnEntries } | { readonly setting: OnSetting };

const at = fc.nat(9);

export const accepting: fc.Arbitrary<Accepting> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ step }) },
  {
    weight: 5,
    arbitrary: fc.record({
      entries: fc.oneof(
        fc.record({ do: fc.constantFrom('accept' as const, 'accept-otherwise' as const), at, entry }),
        fc.record({ do: fc.constantFrom('no-longer' as const, 'accept-found' as const), at }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      setting: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({ do: fc.constant('baseline' as const), every: fc.integer({ min: 1, max: 3 }) }),
        },
        fc.record({ do: fc.constant('damaged' as const), damaged: fc.constantFrom([], ['K-1'], ['K-2', 'K-9']) }),
        fc.record({ do: fc.constant('rules' as const), rules: fc.constantFrom({}, { 'DOK-05': 'off' as const }) }),
        fc.record({ do: fc.constantFrom('no-baseline' as const, 'waiting' as const, 'act' as const) }),
      ),
    }),
  },
);

/** The next input; `found` is what was found in the last one. */
export function after(input: CheckInput, change: Accepting, found: readonly Finding[]): CheckInput {
  const { specification } = input;
  if ('step' in change) return { ...input, specification: applied(specification, change.step) };
  if ('setting' in change) return withSetting(input, change.setting, found);
  const { suppressions: before = [], ...rest } = specification;
  const suppressions = withEntry(before, change.entries, found);
  return { ...input, specification: suppressions.length > 0 ? { ...rest, suppressions } : rest };
}

function withEntry(
  before: readonly Suppression[],
  change: OnEntries,
  found: readonly Finding[],
): readonly Suppression[] {
  const place = before.length > 0 ? change.at % before.length : 0;
  if (change.do === 'accept') return before.toSpliced(place, 0, change.entry);
  if (change.do === 'accept-otherwise') return before.toSpliced(place, 1, change.entry);
  if (change.do === 'no-longer') return before.toSpliced(place, 1);
  const finding = found[(change.at * 7) % Math.max(1, found.length)];
  if (!finding) return before;
  const { code, requirement } = finding;
  return [...before, { rule: code, ...(requirement ? { requirement } : { at: finding.at }), reason: 'Så är det.' }];
}

function withSetting(input: CheckInput, change: OnSetting, found: readonly Finding[]): CheckInput {
  switch (change.do) {
    case 'baseline': {
      const known = found.filter((_, i) => i % change.every === 0);
      return { ...input, baseline: baselineOf(known, input.specification) };
    }
    case 'no-baseline':
      return { ...input, baseline: undefined };
    case 'damaged':
      return { ...input, damaged: change.damaged };
    case 'rules':
      return { ...input, workspace: { kravbyggaren: 1, rules: change.rules } };
    case 'waiting':
      return { ...input, waiting: input.waiting !== true };
    case 'act':
      return { ...input, specification: otherAct(input.specification) };
  }
}

const otherAct = (specification: Specification): Specification => {
  const { act } = specification.procurement ?? {};
  return { ...specification, procurement: { ...specification.procurement, act: act === 'LOU' ? 'LUF' : 'LOU' } };
};
