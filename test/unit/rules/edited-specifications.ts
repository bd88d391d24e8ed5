import fc from 'fast-check';
import type { Environment, Requirement, Section, Specification } from '../../../src/core/model/generated/types.ts';

/** Texts and ids come from a small stock, so that doubled ids, doubled texts and dangling references are common. */
const texts = [
  'Systemet ska visa ärendets status.',
  'Systemet ska vara användarvänligt och skicka en påminnelse till handläggaren.',
  'Export enligt {{krav "K-2"}} ska ske i ett öppet format.',
  'Leverantören ska svara inom {{sla.time}} timmar enligt {{bilaga "sla"}}.',
  'Systemet ska följa {{krav "K-9"}} och {{krav "K-8"}} inom {{sla.suggested}} dagar och {{sla.proposed}} minuter.',
  'Mervärde: systemet visar ärendets status inom {{sla.empty}} dagar enligt {{bilaga "intern"}}.',
  'Systemet ska följa EN 301 549.',
  '',
];
const ids = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6', 'K-7', 'K-8'];
const requirement = fc.record(
  {
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom('mandatory', 'award', 'contract', 'selection', 'price', 'bör'),
    text: fc.constantFrom(...texts),
    covers: fc.constantFrom(['data-export'], ['exit-plan', 'termination'], []),
    requires: fc.constantFrom(['K-9'], ['K-1'], ['K-10', 'K-2']),
    excludes: fc.constantFrom(['K-1'], ['K-3', 'K-4']),
    alternatives: fc.constantFrom('drift', 'pris'),
    lots: fc.constantFrom(['norr'], ['söder', 'väster']),
    targets: fc.constantFrom(['ad'], ['okänt']),
    criterion: fc.constantFrom('T1', 'T9'),
    priceRow: fc.constantFrom('P1', 'P9'),
    answer: fc.constantFrom({ type: 'annex', annex: 'sla' }, { type: 'annex', annex: 'intern' }),
    imported: fc.constant({ file: 'krav.docx', date: '2026-10-01' }),
    owner: fc.constant('it'),
    motive: fc.constant('Skäl.'),
  },
  { requiredKeys: ['text'] },
) as unknown as fc.Arbitrary<Requirement>;

export type Step =
  | { readonly do: 'insert' | 'set'; readonly section: number; readonly at: number; readonly value: Requirement }
  | { readonly do: 'remove' | 'swap'; readonly section: number; readonly at: number }
  | { readonly do: 'head'; readonly regime: 'direct' | 'above-threshold' }
  | { readonly do: 'rename' | 'sections'; readonly section: number }
  | { readonly do: 'number'; readonly section: number; readonly at: number; readonly id: string };

const place = { section: fc.nat(2), at: fc.nat(6) };
const change = fc.record({ do: fc.constantFrom('insert' as const, 'set' as const), ...place, value: requirement });
const move = fc.record({ do: fc.constantFrom('remove' as const, 'swap' as const), ...place });
const regime = fc.record({
  do: fc.constant('head' as const),
  regime: fc.constantFrom('direct' as const, 'above-threshold' as const),
});
const ofSection = fc.record({ do: fc.constantFrom('rename' as const, 'sections' as const), section: fc.nat(2) });
const number = fc.record({ do: fc.constant('number' as const), ...place, id: fc.constantFrom(...ids) });
/** Few touch the head: after those all is checked anew. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: change, weight: 10 },
  { arbitrary: move, weight: 4 },
  { arbitrary: number, weight: 2 },
  { arbitrary: regime, weight: 1 },
  { arbitrary: ofSection, weight: 1 },
);

/** The specification after a step; what the step does not touch is the same object. */
export function applied(specification: Specification, change: Step): Specification {
  const sections = [...(specification.sections ?? [])];
  if (change.do === 'head') {
    return { ...specification, procurement: { ...specification.procurement, regime: change.regime } };
  }
  const section = sections[change.section];
  if (change.do === 'sections') return { ...specification, sections: sections.reverse() };
  if (!section) return specification;
  if (change.do === 'rename') {
    sections[change.section] = { ...section, id: `${section.id}x` };
    return { ...specification, sections };
  }
  const list = [...(section.requirements ?? [])];
  if (change.do === 'insert') list.splice(change.at, 0, change.value);
  else if (change.do === 'set' && list.length) list[change.at % list.length] = change.value;
  else if (change.do === 'number' && list.length) {
    const at = change.at % list.length;
    list[at] = { ...list[at], id: change.id } as Requirement;
  } else if (change.do === 'remove') list.splice(change.at, 1);
  else if (change.do === 'swap' && list.length > 1) list.push(...list.splice(change.at % list.length, 1));
  const next: Section = { ...section, requirements: list };
  sections[change.section] = next;
  return { ...specification, sections };
}

export const environment: Environment = {
  kravbyggaren: 1,
  title: 'IT-miljö',
  date: '2026-01-01',
  entries: [{ id: 'ad', title: 'Katalogtjänst', kind: 'directory', status: 'retired' }],
};

export const start: Specification = {
  kravbyggaren: 1,
  procurement: {
    act: 'LOU',
    regime: 'above-threshold',
    awardBasis: 'best-price-quality',
    lots: [
      { id: 'norr', title: 'Norr' },
      { id: 'söder', title: 'Söder' },
    ],
  },
  parameters: {
    'sla.suggested': { value: 3, unit: 'timmar', status: 'suggested' },
    'sla.proposed': { value: 5, status: 'suggested' },
    'sla.empty': {},
  },
  packs: { drift: { use: true, declined: [{ requirement: 'K-10', reason: 'Står i avtalet.' }] } },
  annexes: [{ id: 'intern', title: 'Intern', kind: 'text', text: 'Se {{krav "K-7"}}.', for: 'internal' }],
  award: { criteria: [{ id: 'T1', title: 'Status', shape: 'yes-no', requirements: ['K-1', 'K-9'] }] },
  costs: { items: [{ id: 'P1', title: 'Licens', code: 'K1', timing: 'yearly', requirements: ['K-2'] }] },
  retired: ['K-5'],
  sections: ['a', 'b', 'c'].map(id => ({ id, title: id, requirements: [] })),
};
