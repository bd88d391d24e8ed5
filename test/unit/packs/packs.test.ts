import assert from 'node:assert/strict';
import {
  validateAnnexTemplate,
  validatePackHead,
  validatePackRequirement,
  type Validator,
} from '../../../src/core/model/generated/validators.js';
import { annexTemplates, packs, requirementIds, statements, type Statement } from './shipped.ts';

const shape = (validate: Validator, value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
      );

/** Facts that pack texts cite; the text stage knows more. */
const facts = new Set(['buyer', 'contract.term', 'costs.period', 'costs.rate', 'costs.index', 'costs.indexBaseMonth']);
for (const name of ['costs.fixedMonths', 'costs.indexCap', 'costs.priceLevelDate', 'procurement.title'])
  facts.add(name);

const parameterNames = new Set(
  packs.flatMap(({ content }) =>
    (content.parameters ?? []).map(({ name, shared }) => (shared ? name : `${content.id}.${name}`)),
  ),
);

const cited = (text: string, helper: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\\{\\{${helper} "([^"]+)"\\}\\}`, 'g'))].map(([, id = '']) => id);

const names = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^}" ]+)\}\}/g)].map(([, name = '']) => name);

const list = (faults: readonly string[]): void => assert.deepEqual(faults, []);

suite('shipped packs', () => {
  test('there are packs and annex templates to test', () => {
    assert.ok(packs.length >= 2 && annexTemplates.length >= 8 && statements.length >= 30);
  });

  for (const { file, content, faults } of packs)
    test(`${file} has the shape of a pack`, () => {
      list(faults);
      list(shape(validatePackHead, { ...content, requirements: [] }));
      for (const requirement of content.requirements ?? [])
        list(shape(validatePackRequirement, requirement).map(fault => `${requirement.id} ${fault}`));
      assert.equal(file, `${content.id}.kravpaket.yaml`);
    });

  for (const { file, content, faults } of annexTemplates)
    test(`${file} has the shape of an annex and says how it is filled in`, () => {
      list(faults);
      list(shape(validateAnnexTemplate, content));
      assert.equal(file, `${content.id}.bilaga.yaml`);
      assert.ok(content.guidance, 'no guidance');
      assert.ok(
        ['environment', 'file'].includes(content.kind) || content.text || (content.columns ?? []).length > 0,
        'nothing to fill in',
      );
    });

  test('a row of an annex fills the columns of its annex only', () => {
    const faults = annexTemplates.flatMap(({ content: { id, columns = [], rows = [] } }) =>
      rows
        .flatMap(row => Object.keys(row).filter(key => !columns.some(column => column.id === key)))
        .map(key => `${id}: ${key}`),
    );
    list(faults);
  });

  test('a requirement id stands once in the whole library and begins with the code of its pack', () => {
    const all = packs.flatMap(({ content }) => (content.requirements ?? []).map(({ id }) => id));
    list(all.filter((id, index) => all.indexOf(id) !== index));
    const strangers = packs.flatMap(({ content }) =>
      (content.requirements ?? [])
        .filter(({ id }) => !/^[\p{Lu}]+-\d{2}$/u.test(id) || !codes(content.code).includes(id.split('-')[0] ?? ''))
        .map(({ id }) => id),
    );
    list(strangers);
  });

  test('every annex that a requirement cites or is answered in comes with its pack', () => {
    const faults = statements.flatMap(({ pack, requirement, text }) => {
      const wanted = [...cited(text, 'bilaga'), ...(requirement.answer?.annex ? [requirement.answer.annex] : [])];
      const has = new Set((pack.annexes ?? []).map(({ id }) => id));
      return wanted.filter(id => !has.has(id)).map(id => `${requirement.id}: ${id}`);
    });
    list(faults);
  });

  test('every annex of a pack has a template, and every template is used', () => {
    const known = new Set(annexTemplates.map(({ content }) => content.id));
    const used = new Set(
      packs.flatMap(({ content }) => (content.annexes ?? []).flatMap(({ template }) => template ?? [])),
    );
    list([...used].filter(id => !known.has(id)));
    list([...known].filter(id => !used.has(id)));
  });

  test('every requirement that another one cites, requires or excludes exists, and a cited one is required', () => {
    const faults = statements.flatMap(({ requirement, text }) => {
      const { id, requires = [], excludes = [] } = requirement;
      const missing = [...requires, ...excludes, ...cited(text, 'krav')].filter(other => !requirementIds.has(other));
      const loose = cited(text, 'krav').filter(other => !requires.includes(other));
      return [...missing, ...loose].map(other => `${id}: ${other}`);
    });
    list(faults);
  });

  test('every placeholder is a declared parameter, a fact, or a field of the row that the requirement is made for', () => {
    const faults = statements.flatMap(({ requirement, text }) =>
      names(text)
        .filter(name => !parameterNames.has(name) && !facts.has(name))
        .filter(name => !(name.startsWith('item.') && requirement.forEach))
        .map(name => `${requirement.id}: ${name}`),
    );
    list(faults);
  });

  test('every parameter of a pack is used by a text, a price row or a question', () => {
    const faults = packs.flatMap(({ content }) => {
      const place = JSON.stringify([content.requirements, content.questions]);
      return (content.parameters ?? [])
        .filter(({ shared }) => !shared)
        .map(({ name }) => `${content.id}.${name}`)
        .filter(name => !place.includes(name));
    });
    list(faults);
  });

  test('a mandatory requirement can be judged when tenders are opened', () => {
    list(
      statements
        .filter(({ kind }) => kind === 'mandatory')
        .filter(({ requirement }) => !requirement.verification?.some(({ phase }) => phase === 'tender'))
        .map(({ requirement }) => requirement.id),
    );
  });

  test('an award requirement says Mervärde, has a criterion with judges and evidence, and leaves the amount open', () => {
    const faults = statements
      .filter(({ kind }) => kind === 'award')
      .filter(({ requirement: { award }, text }) => {
        const scaled = award?.shape !== 'levels' || (award.levels ?? []).length > 1;
        return (
          !/^Mervärde: \p{Ll}/u.test(text) ||
          /\b(ska|bör|kronor)\b/.test(text) ||
          !award?.judgedBy ||
          !award.evidence ||
          !scaled
        );
      });
    list(faults.map(({ requirement }) => requirement.id));
  });

  test('a price requirement has a row in the price form, and its volume is a number or a known parameter', () => {
    const faults = statements
      .filter(({ kind }) => kind === 'price')
      .filter(
        ({ requirement: { price } }) =>
          !price || (typeof price.volume === 'string' && !parameterNames.has(price.volume)),
      );
    list(faults.map(({ requirement }) => requirement.id));
  });

  test('every requirement has motive, guidance, owner, basis, an answer and a proof with evidence', () => {
    const faults = statements.filter(
      ({ kind, requirement: { motive, guidance, owner, basis, answer, verification = [] } }) =>
        !motive ||
        !guidance ||
        !owner ||
        !basis ||
        !answer ||
        (kind !== 'method' && kind !== 'information' && verification.length === 0) ||
        verification.some(({ phase, evidence, by, when }) => !evidence || (phase === 'operation' && !(by && when))),
    );
    list(faults.map(({ requirement }) => requirement.id));
  });

  test('every question says why it is asked, of whom and what it decides', () => {
    const faults = packs.flatMap(({ content }) =>
      (content.questions ?? [])
        .filter(({ help, role, decides }) => !help || !role || !decides?.length)
        .map(({ id }) => `${content.id}.${id}`),
    );
    list(faults);
  });

  test('questions set parameters that exist, and conditions, rows and decisions speak of things that exist', () => {
    const questions = new Set(
      packs.flatMap(({ content }) => (content.questions ?? []).map(({ id }) => `${content.id}.${id}`)),
    );
    const faults = packs.flatMap(({ content }) => [
      ...(content.questions ?? []).flatMap(({ parameter }) =>
        parameter && !parameterNames.has(parameter) ? [parameter] : [],
      ),
      ...[...JSON.stringify(content).matchAll(/"fact":"answers\.([^"]+)"/g)].flatMap(([, path = '']) =>
        questions.has(path) ? [] : [path],
      ),
      ...(content.annexes ?? []).flatMap(({ rowsFrom }) => (rowsFrom && !questions.has(rowsFrom) ? [rowsFrom] : [])),
      ...(content.questions ?? []).flatMap(({ decides = [] }) =>
        decides.flatMap(text =>
          [...text.matchAll(/[A-ZÅÄÖ]{3,4}-\d\d/g)].map(([id]) => id).filter(id => !requirementIds.has(id)),
        ),
      ),
    ]);
    list(faults);
  });

  test('what nobody has checked against its source is marked on each requirement that says it', () => {
    const unchecked = [
      'EN 50600-4-2',
      'ISO 14024',
      'SS-ISO 19005',
      'DCAT-AP-SE',
      'FGS Paketstruktur',
      'FGS Ärendehantering',
      'EN 301 549',
      'OpenAPI',
      'SAML 2.0',
      'SCIM 2.0',
      'CVSS',
      'SPDX',
      'AES',
      'Peppol BIS',
      'EN 16931',
      'Cybersäkerhetslagen',
      'Direktiv (EU) 2022/2555 artikel',
      'Dataförordningen (EU) 2023/2854 artikel',
      'Dataskyddsförordningen (EU) 2016/679 artikel',
      'Dataskyddsförordningen (EU) 2016/679 kapitel',
    ];
    const said = ({ text, requirement: { basis = [] } }: Statement): string => [text, ...basis].join('\n');
    for (const name of unchecked)
      assert.ok(
        statements.some(each => said(each).includes(name)),
        name,
      );
    list(
      statements
        .filter(({ requirement }) => !requirement.unverified?.length)
        .flatMap(each =>
          unchecked.filter(name => said(each).includes(name)).map(name => `${each.requirement.id}: ${name}`),
        ),
    );
  });

  test('a term that several packs define has one meaning', () => {
    const meanings = new Map<string, string>();
    const faults = packs.flatMap(({ content }) =>
      (content.definitions ?? []).filter(
        ({ term, text }) => (meanings.get(term) ?? meanings.set(term, text).get(term)) !== text,
      ),
    );
    list(faults.map(({ term }) => term));
  });
});

/** The pack for the elected, e-services and telephony would have one code each; a code may name several with a slash. */
function codes(code: string): readonly string[] {
  return code.split('/');
}
