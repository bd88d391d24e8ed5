import assert from 'node:assert/strict';
import {
  assembleLibrary,
  checkSpecification,
  composeSpecification,
  loadPack,
  type Requirement,
  type Specification,
} from '../../../src/core/index.ts';
import { annexTemplates, packs } from './shipped.ts';

const sources = {
  builtIn: packs.map(({ content }) => ({ pack: content, text: '' })),
  annexTemplates: annexTemplates.map(({ content }) => content),
};
const { library } = assembleLibrary({ ...sources, own: [] });
const kinds = (purpose: string): Readonly<Record<string, string>> => {
  const given: Specification = {
    kravbyggaren: 1,
    procurement: { act: 'LOU', regime: 'above-threshold' },
    packs: { otp: { use: true } },
    interview: { otp: { purpose, suitable: 'yes-suitable' } },
  };
  const { sections = [] } = composeSpecification(given, library).specification;
  const requirements: readonly Requirement[] = sections.flatMap(section => section.requirements ?? []);
  return Object.fromEntries(requirements.filter(({ id }) => id.startsWith('OTP-')).map(({ id, kind }) => [id, kind]));
};

suite('packs: themes from ÖTP', () => {
  test('the chosen purpose, one of eight, proposes the kind', () => {
    const asked = library.pack('otp')?.questions?.find(({ id }) => id === 'purpose');
    assert.equal(asked?.options?.length, 8);
    assert.equal(kinds('select')['OTP-01'], 'mandatory');
    assert.equal(kinds('contract')['OTP-01'], 'contract');
    assert.equal(kinds('evidence')['OTP-02'], 'contract');
    for (const purpose of ['grade', 'proposals', 'negotiation', 'roadmap']) {
      assert.equal(kinds(purpose)['OTP-01'], undefined, purpose);
      assert.equal(kinds(purpose)['OTP-03'], 'award', purpose);
    }
  });

  test('openness is an award criterion with the levels 0 to 4', () => {
    const award = library.pack('otp')?.requirements?.find(({ id }) => id === 'OTP-03')?.award;
    assert.equal(award?.shape, 'levels');
    assert.deepEqual(
      award.levels?.map(({ level }) => level),
      [0, 1, 2, 3, 4],
    );
  });

  test('an organisation that holds the document loads its own list as a pack', () => {
    const own = loadPack(`kravbyggaren: 1
id: otp-eget
code: OTPE
title: Egen lista ur ÖTP
version: "1.0.0"
extends: [otp]
sources: ["ÖTP 3.0 Referensarkitektur, version 6, avsnitt 4.2"]
requirements:
  - id: OTPE-01
    kind: mandatory
    text: 'Systemet ska lämna ärendets status till andra system inom {{otp.seconds}} sekunder genom ett anropsgränssnitt, se {{krav "OTP-01"}}.'
    motive: Ur den egna listan.
    owner: it
    verification: [{ phase: tender, method: declaration, evidence: Ja i svarsformuläret }]
    basis: ["ÖTP 3.0, avsnitt 4.2"]
`);
    assert.ok(own.ok && own.value.loaded, JSON.stringify(own));
    const made = assembleLibrary({ ...sources, own: [own.value.loaded] });
    assert.deepEqual(made.refused, []);
    const given: Specification = {
      kravbyggaren: 1,
      procurement: { act: 'LOU', regime: 'above-threshold' },
      packs: { 'otp-eget': { use: true } },
      interview: { otp: { purpose: 'select' } },
    };
    const { specification } = composeSpecification(given, made.library);
    assert.equal(specification.packs?.otp?.use, true);
    const otp = specification.sections?.find(({ id }) => id === 'otp')?.requirements ?? [];
    assert.ok(otp.some(({ id }) => id === 'OTPE-01') && otp.some(({ id }) => id === 'OTP-01'));
    const dangling = checkSpecification({ specification, packs: made.library.packs }).filter(
      ({ rule, requirement }) => requirement === 'OTPE-01' && rule.startsWith('reference-'),
    );
    assert.deepEqual(dangling, []);
  });
});
