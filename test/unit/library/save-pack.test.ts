import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkPack, renderFile, resolveText, scopeOf } from '../../../src/core/index.ts';
import {
  composeSpecification,
  createLibrary,
  libraryFindings,
  loadPack,
  packFromRequirements,
  type LibraryParts,
  type SavedPack,
} from '../../../src/core/library/index.ts';
import type { Pack, Requirement, Specification } from '../../../src/core/model/index.ts';
import { openSource } from '../../../src/core/parse/index.ts';
import { annexTemplates, packs as shipped } from '../packs/shipped.ts';
import { environment, library } from '../packs/scenarios.ts';

declare const PROJECT_ROOT: string;

const sample = openSource(readFileSync(join(PROJECT_ROOT, 'templates/sample/elevhalsa.krav.yaml'), 'utf8'))
  .value as unknown as Specification;
const requirementsOf = ({ sections = [] }: Specification): readonly Requirement[] =>
  sections.flatMap(({ requirements = [] }) => requirements);
const facts = { id: 'own-pack', code: 'MIN', title: 'Vårt paket' };
const save = (ids: readonly string[], specification = sample): SavedPack =>
  packFromRequirements(specification, ids, facts, library);
const errorsIn = (pack: Pack): readonly string[] => {
  const reading = loadPack(renderFile(pack));
  assert.ok(reading.ok);
  const all = [...reading.value.findings, ...checkPack(pack)];
  return all.filter(({ severity }) => severity === 'error').map(({ at, message }) => `${at}: ${message}`);
};
/** A library where the pack stands beside the shipped ones, as in a workspace. */
const partsWith = (pack: Pack): LibraryParts => ({
  packs: [...shipped.map(({ content, file }) => ({ pack: content, text: file })), { pack, text: renderFile(pack) }],
  annexTemplates: annexTemplates.map(({ content }) => content),
});

suite('saving requirements as a pack', () => {
  const specification: Specification = {
    kravbyggaren: 1,
    procurement: {
      title: 'Verksamhetssystem för bibliotek',
      reference: 'KFN 2026/0007',
      buyers: [{ name: 'Exempelby kommun' }],
    },
    parameters: {
      'exit.days': { value: 12, unit: 'dagar', status: 'decided', by: 'HEMLIG' },
      'service-level.days': { value: 3, unit: 'dagar' },
      users: { value: 900, unit: 'personer' },
    },
    annexes: [
      {
        id: 'lista',
        number: 2,
        title: 'Titlar',
        kind: 'table',
        columns: [{ id: 't', title: 'Titel' }],
        rows: [{ t: 'HEMLIG' }],
        for: 'tender',
      },
    ],
    award: {
      model: 'deduction',
      criteria: [{ id: 'TK-9', title: 'Förslag', shape: 'yes-no', amount: 90_000, requirements: ['B-3'] }],
    },
    sections: [
      {
        id: 'lan',
        title: 'Utlån',
        requirements: [
          {
            id: 'B-1',
            kind: 'mandatory',
            text: 'Systemet ska visa titlarna i {{bilaga "lista"}} för Exempelby kommuns {{users}} användare inom {{exit.days}} dagar.',
            motive: 'Exempelby kommun läser.',
            note: 'HEMLIG',
            owner: 'business',
            status: 'ready',
            targets: ['hemlig'],
            lots: ['hemlig'],
            covers: ['support'],
            verification: [{ phase: 'tender', method: 'declaration', evidence: 'Svar till Exempelby kommun.' }],
            basis: ['Bibliotekslagen'],
            requires: ['B-2', 'X-9'],
          },
          {
            id: 'B-2',
            kind: 'contract',
            text: 'Leverantören ska svara inom {{service-level.days}} dagar, se {{krav "B-1"}}.',
          },
          {
            id: 'B-3',
            kind: 'award',
            text: 'Mervärde: förslag på böcker visas.',
            verification: [{ phase: 'tender', method: 'description' }],
            criterion: 'TK-9',
          },
        ],
      },
    ],
  };

  test('gives each an id with the pack’s code, and brings what one of them requires', () => {
    const { ids, alongside, pack } = save(['B-1'], specification);
    assert.deepEqual(
      [...ids],
      [
        ['B-1', 'MIN-01'],
        ['B-2', 'MIN-02'],
      ],
    );
    assert.deepEqual(alongside, ['B-2']);
    assert.deepEqual(pack.requirements?.[0]?.requires, ['MIN-02']);
    assert.match(pack.requirements?.[1]?.text ?? '', /\{\{krav "MIN-01"\}\}/);
  });

  test('the buyer’s name becomes a placeholder again, wherever it stands, and the genitive survives', () => {
    const [first] = save(['B-1'], specification).pack.requirements ?? [];
    assert.match(first?.text ?? '', /för \{\{buyer\}\}s \{\{users\}\} användare/);
    assert.equal(first?.motive, '{{buyer}} läser.');
    assert.equal(first.verification?.[0]?.evidence, 'Svar till {{buyer}}.');
    assert.deepEqual([first.covers, first.basis, first.owner], [['support'], ['Bibliotekslagen'], 'business']);
  });

  test('parameters of other packs become its own, with the value here as suggestion; shared ones stay shared', () => {
    const { pack } = save(['B-1'], specification);
    assert.deepEqual(
      pack.parameters?.map(({ name, suggested, shared }) => [name, suggested, shared]),
      [
        ['users', 900, true],
        ['days', 12, undefined],
        ['days2', 3, undefined],
      ],
    );
    assert.match(pack.requirements?.[0]?.text ?? '', /inom \{\{own-pack\.days\}\} dagar/);
    assert.match(pack.requirements?.[1]?.text ?? '', /inom \{\{own-pack\.days2\}\} dagar/);
  });

  test('what is that procurement’s own is left out, and the annex comes without its rows', () => {
    const { pack } = save(['B-1', 'B-3'], specification);
    assert.doesNotMatch(JSON.stringify(pack), /HEMLIG|hemlig|90000|"rows"|"note"|Exempelby/);
    assert.deepEqual(
      pack.annexes?.map(({ id }) => id),
      ['lista'],
    );
    assert.deepEqual(pack.requirements?.at(-1)?.award, { title: 'Förslag', shape: 'yes-no' });
    assert.deepEqual(pack.sources, ['Verksamhetssystem för bibliotek, KFN 2026/0007']);
    assert.deepEqual(errorsIn(pack), []);
  });

  test('any requirements of the sample give a pack without an error, that composes to the same texts', () => {
    const all = requirementsOf(sample).map(({ id }) => id);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 10 }), chosen => {
        const { pack, ids } = save(chosen);
        assert.deepEqual(errorsIn(pack), []);
        const parts = partsWith(pack);
        const amongOthers = libraryFindings(parts).get(pack.id) ?? [];
        assert.deepEqual(
          amongOthers.filter(({ severity }) => severity === 'error'),
          [],
        );
        const together = createLibrary(parts);
        const {
          packs: _packs,
          sections: _sections,
          parameters: _parameters,
          annexes: _annexes,
          award: _award,
          costs,
          ...head
        } = sample;
        const others = Object.fromEntries(shipped.map(({ content }) => [content.id, { use: false, reason: 'Prov.' }]));
        const { items: _items, ...calculation } = costs ?? {};
        const fresh: Specification = { ...head, costs: calculation, packs: { ...others, 'own-pack': { use: true } } };
        const composed = composeSpecification(fresh, together, environment).specification;
        const shown = (specification: Specification, id: string): string => {
          const text = requirementsOf(specification).find(each => each.id === id)?.text ?? '';
          const scope = scopeOf({ specification, environment, packs: together.packs });
          // An annex is numbered anew, and ids are the pack's.
          return resolveText(text, scope)
            .parts.map(part =>
              part.type !== 'reference' ? part.text : part.kind === 'annex' ? `[${part.id}]` : 'KRAV',
            )
            .join('');
        };
        for (const [from, to] of ids) assert.equal(shown(composed, to), shown(sample, from), from);
        const again = composed.sections?.flatMap(({ requirements = [] }) => requirements) ?? [];
        for (const [from, to] of ids) {
          const before = requirementsOf(sample).find(({ id }) => id === from);
          const after = again.find(({ id }) => id === to);
          for (const field of ['kind', 'verification', 'owner', 'covers', 'basis'] as const)
            assert.deepEqual(after?.[field], before?.[field], `${from} ${field}`);
          assert.equal(after?.answer?.type, before?.answer?.type, from);
          assert.equal(after?.motive === undefined, before?.motive === undefined, from);
          const linked = (specification: Specification, requirement: Requirement | undefined) => ({
            criterion: specification.award?.criteria?.find(({ id }) => id === requirement?.criterion)?.title,
            priceRow: specification.costs?.items?.find(({ id }) => id === requirement?.priceRow)?.title,
          });
          assert.deepEqual(linked(composed, after), linked(sample, before), from);
        }
      }),
      { numRuns: 60, verbose: 1 },
    );
  });
});
