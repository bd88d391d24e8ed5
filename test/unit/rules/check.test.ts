import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Finding } from '../../../src/core/model/finding.ts';
import type {
  Environment,
  Pack,
  Requirement,
  Specification,
  Workspace,
} from '../../../src/core/model/generated/types.ts';
import { checkPack } from '../../../src/core/rules/check-pack.ts';
import type { CheckInput } from '../../../src/core/rules/check-input.ts';
import { checkSpecification, rulesNotJudged } from '../../../src/core/rules/check.ts';
import { describeRules } from '../../../src/core/rules/describe-rules.ts';
import type { Regime } from '../../../src/core/rules/facts.ts';

declare const PROJECT_ROOT: string;

const requirement = (text: string, more: Partial<Requirement> = {}): Requirement => ({
  id: 'K-1',
  kind: 'mandatory',
  text,
  motive: 'Skäl.',
  owner: 'it',
  verification: [{ phase: 'tender', method: 'declaration' }],
  ...more,
});

const specification = (texts: readonly Requirement[], more: Partial<Specification> = {}): Specification => ({
  kravbyggaren: 1,
  procurement: { act: 'LOU', regime: 'above-threshold' },
  sections: [{ id: 'a', title: 'A', requirements: texts }],
  ...more,
});

const brand = specification([requirement('Systemet ska lagra dokument i SharePoint.')]);
const only = (code: string, input: CheckInput) => checkSpecification(input).filter(finding => finding.code === code);

suite('check', () => {
  test('words that a rule finds in two ways are told of once, by the longer', () => {
    const text = 'Enligt vad som sagts ovan ska leverantören byta trasiga lås.';
    const spans = only('SPR-13', { specification: specification([requirement(text)]) }).map(({ span = [0, 0] }) =>
      text.slice(...span),
    );
    assert.deepEqual(spans, ['vad som sagts ovan']);
  });

  test('of words found in two ways the graver finding stays, however few they are', () => {
    const text = 'Enligt vad som anges ovan ska säljaren betala.';
    const found = only('SPR-13', { specification: specification([requirement(text, { kind: 'contract' })]) });
    assert.deepEqual(
      found.map(({ severity, span = [0, 0] }) => [severity, text.slice(...span)]),
      [['warning', 'anges ovan']],
    );
  });

  test('the regime decides how grave a finding is', () => {
    const severity = (regime: 'above-threshold' | 'direct'): unknown =>
      only('LOU-03', { specification: { ...brand, procurement: { act: 'LOU', regime } } })[0]?.severity;
    assert.equal(severity('above-threshold'), 'error');
    assert.equal(severity('direct'), 'warning');
  });

  test('what rests on a chapter that binds above the thresholds only is told to be good practice below them', () => {
    const standard = specification([requirement('Systemet ska lämna loggar enligt RFC 5424.')]);
    const basis = (regime: Regime): readonly string[] =>
      only('LOU-01', { specification: { ...standard, procurement: { act: 'LOU', regime } } })[0]?.basis ?? [];
    const below = 'under tröskelvärdet god sed, som följer av principerna';
    assert.deepEqual(basis('above-threshold'), ['LOU 9 kap. 4 §']);
    assert.deepEqual(basis('below-threshold'), ['LOU 9 kap. 4 §', below]);
    assert.deepEqual(basis('direct'), ['LOU 9 kap. 4 §', 'i en direktupphandling god sed']);
    const brandBelow: CheckInput = {
      specification: { ...brand, procurement: { act: 'LOU', regime: 'below-threshold' } },
    };
    assert.ok(!only('LOU-03', brandBelow)[0]?.basis?.includes(below), 'the principles bind there too');
  });

  test('until a regime is chosen the strictest counts', () => {
    assert.equal(only('LOU-03', { specification: { ...brand, procurement: {} } })[0]?.severity, 'error');
  });

  test('under another act no paragraph of LOU is printed, and the rules that were not judged are named', () => {
    const other = { ...brand, procurement: { act: 'LUF' as const, regime: 'above-threshold' as const } };
    const findings = checkSpecification({ specification: other });
    assert.ok(findings.length > 0);
    for (const { basis = [], message, code } of findings) {
      assert.ok(!basis.some(source => source.startsWith('LOU')), code);
      assert.ok(!/LOU|§/.test(message), message);
    }
    assert.deepEqual(only('LOU-03', { specification: other }), []);
    const names = rulesNotJudged(other).map(({ code }) => code);
    assert.ok(names.includes('LOU-03') && names.includes('UTV-01') && !names.includes('SPR-01'));
    assert.deepEqual(rulesNotJudged(brand), []);
  });

  test('while somebody writes the sections anew, what was accepted in them stops nothing', () => {
    const suppressions = [{ rule: 'LOU-03', requirement: 'K-1', reason: 'Prov' }];
    for (const sections of [null, 'hej', 5, {}, [null], [5], [{ id: 'a', title: 'A', requirements: 'hej' }]]) {
      const half = { ...brand, sections, suppressions } as unknown as Specification;
      const [told] = only('YAML-61', { specification: half });
      assert.match(told?.message ?? '', /Kravet K-1 finns inte/, JSON.stringify(sections));
      assert.equal(told?.fixes?.[0]?.decision, true, 'the reason is not thrown away without asking');
    }
  });

  test('an accepted finding that is no longer there is told, with a remedy that takes the line away', () => {
    const entry = (rule: string) => ({ rule, requirement: 'K-1', reason: 'Prov' });
    const unused = (suppressions: readonly { rule: string; reason: string }[], more: Partial<CheckInput> = {}) =>
      only('YAML-61', { specification: { ...brand, suppressions }, ...more });
    assert.deepEqual(unused([entry('LOU-03')]), []);
    const [told] = unused([entry('LOU-03'), entry('SPR-05')]);
    assert.equal(told?.severity, 'hint');
    assert.deepEqual(told.fixes?.[0]?.changes, [{ op: 'remove', at: '/suppressions/1' }]);
    assert.match(unused([entry('LOU-99')])[0]?.message ?? '', /finns inte/);
    const [twice, ...more] = unused([entry('LOU-03'), entry('requirement-brand-or-equivalent')]);
    assert.match(twice?.message ?? '', /redan på en tidigare rad/);
    assert.deepEqual([twice?.at, more], ['/suppressions/1', []]);
    assert.deepEqual(unused([entry('SPR-05')], { damaged: ['K-1'] }), []);
    assert.deepEqual(unused([entry('SPR-05')], { workspace: { kravbyggaren: 1, rules: { 'SPR-05': 'off' } } }), []);
  });

  test('nothing is accepted without a reason, and a wrong name or requirement is told with what is meant', () => {
    const entry = (more: object) => ({ rule: 'LOU-03', requirement: 'K-1', reason: 'Prov', ...more });
    const check = (suppression: ReturnType<typeof entry>) =>
      checkSpecification({ specification: { ...brand, suppressions: [suppression] } });
    const isAccepted = (reason: string) => check(entry({ reason })).some(({ suppressed }) => suppressed);
    assert.ok(isAccepted('Prov'));
    assert.ok(!isAccepted('') && !isAccepted('  '));
    const told = (more: object) => check(entry(more)).find(({ code }) => code === 'YAML-61')?.message ?? '';
    assert.match(told({ reason: '  ' }), /utan skäl/);
    assert.match(told({ rule: 'lou-03' }), /menade du ”LOU-03”/);
    assert.match(told({ requirement: 'K-9' }), /Kravet K-9 finns inte/);
  });

  test('a reason is not thrown away because its place has another name, or cannot be read just now', () => {
    const entry = { rule: 'SPR-05', at: '/sections/@ny/intro', reason: 'Prov' };
    const told = (at: string, more: Partial<CheckInput> = {}) =>
      only('YAML-61', { specification: { ...brand, suppressions: [{ ...entry, at }] }, ...more });
    for (const at of ['/sections/@ny/intro', '/sections/@a/requirements/@K-9/text', 'text']) {
      const [found] = told(at);
      assert.match(found?.message ?? '', /^Platsen .* finns inte, så inget fynd av SPR-05 godtas/);
      assert.equal(found?.fixes?.[0]?.decision, true, at);
    }
    assert.deepEqual(told('/sections/@a/requirements/@K-9/text', { damaged: ['K-9'] }), []);
  });

  test('an imported requirement that says no subjects is taken to be about what its words are about', () => {
    const text = 'Lösningen ska stoppa obehörig åtkomst till kortregistret.';
    const found = (more: Partial<Requirement>) =>
      only('LOU-24', { specification: specification([requirement(text, more)]), today: '2026-10-01' });
    assert.equal(found({}).length, 1);
    assert.deepEqual(found({ source: { file: 'gammal.csv' } }), []);
    assert.equal(found({ source: { file: 'gammal.csv' }, covers: [] }).length, 1);
  });

  test('a file beside the specification that somebody is just writing in stops nothing', () => {
    const halfWritten: readonly object[] = [
      ...['wordLists', 'rules', 'policies', 'definitions', 'thresholds', 'csv', 'packs'].flatMap(key =>
        [null, 'x', 3, [null], [{ term: 3, title: 3, version: '1' }], { vague: null }].map(value => ({ [key]: value })),
      ),
      { wordLists: { vague: { add: [1, null, 'fiffig~'] } } },
    ];
    for (const workspace of halfWritten)
      assert.ok(only('LOU-03', { specification: brand, workspace: workspace as Workspace }).length > 0);
    const entries: readonly unknown[] = [null, 'x', {}, [null, 'x', { id: 1 }], [{ id: 'a', product: 3, title: 4 }]];
    for (const each of entries)
      assert.ok(only('LOU-03', { specification: brand, environment: { entries: each } as Environment }).length > 0);
    // What is sound in it counts
    const workspace = { wordLists: { vague: { add: ['fiffig~', 3] } }, definitions: [null, { term: 'X', text: 'Y' }] };
    const fiffig = specification([requirement('Systemet ska vara fiffigt.')]);
    assert.equal(only('SPR-01', { specification: fiffig, workspace: workspace as unknown as Workspace }).length, 1);
  });

  test('the word lists are lengthened and cut in the workspace, phrases found by pattern included', () => {
    const found = (text: string, wordLists: NonNullable<Workspace['wordLists']>) =>
      checkSpecification({
        specification: specification([requirement(text)]),
        workspace: { kravbyggaren: 1, wordLists },
      })
        .filter(({ code }) => /^SPR-0[12]$/.test(code))
        .map(({ code }) => code);
    assert.deepEqual(found('Systemet ska vara fiffigt.', {}), []);
    assert.deepEqual(found('Systemet ska vara fiffigt.', { vague: { add: ['fiffig~'] } }), ['SPR-01']);
    assert.deepEqual(found('Systemet ska vara modernt.', {}), ['SPR-01']);
    assert.deepEqual(found('Systemet ska vara modernt.', { vague: { remove: ['modern'] } }), []);
    // As it stands in the text: another form, and a word that is found by its last part.
    assert.deepEqual(found('Systemet ska vara flexibelt.', { vague: { remove: ['flexibla'] } }), []);
    assert.deepEqual(found('Systemet ska vara användarvänligt.', { vague: { remove: ['användarvänlig'] } }), []);
    assert.deepEqual(found('Systemet ska vara kundvänligt.', { vague: { remove: ['användarvänlig'] } }), ['SPR-01']);
    assert.deepEqual(found('Leverantören ska där det anses befogat ringa.', {}), ['SPR-02']);
    assert.deepEqual(
      found('Leverantören ska där det anses befogat ringa.', { escape: { remove: ['där det anses befogat'] } }),
      [],
    );
  });

  test('a workspace turns a rule off, or sets its severity, by id or by code', () => {
    const workspace = (rules: Record<string, 'off' | 'hint'>) => ({ kravbyggaren: 1, rules });
    assert.deepEqual(only('LOU-03', { specification: brand, workspace: workspace({ 'LOU-03': 'off' }) }), []);
    const hint = workspace({ 'requirement-brand-or-equivalent': 'hint' });
    assert.equal(only('LOU-03', { specification: brand, workspace: hint })[0]?.severity, 'hint');
    const misspelt = workspace({ 'LOU-03': 'fel' as 'hint', 'requirement-brand-or-equivalent': false as never });
    assert.equal(only('LOU-03', { specification: brand, workspace: misspelt })[0]?.severity, 'error');
  });

  test('a workspace adds words to a list and takes words away', () => {
    const text = specification([requirement('Systemet ska vara tjusigt och modernt.')]);
    const words = (wordLists?: Record<string, { add?: string[]; remove?: string[] }>): readonly string[] =>
      only('SPR-01', { specification: text, ...(wordLists && { workspace: { kravbyggaren: 1, wordLists } }) }).map(
        ({ span }) => 'Systemet ska vara tjusigt och modernt.'.slice(...(span ?? [0, 0])),
      );
    assert.deepEqual(words(), ['modernt']);
    assert.deepEqual(words({ vague: { add: ['tjusig~'], remove: ['modern'] } }), ['tjusigt']);
  });

  test('an accepted finding is still there, marked, and only where it was accepted', () => {
    const texts = [requirement('Systemet ska vara modernt.'), requirement('Systemet ska vara snabbt.', { id: 'K-2' })];
    const suppressions = [{ rule: 'requirement-wording-vague', requirement: 'K-1', reason: 'Bilaga 2 säger hur.' }];
    const findings = only('SPR-01', { specification: specification(texts, { suppressions }) });
    assert.deepEqual(
      findings.map(({ requirement: id, suppressed = false }) => [id, suppressed]),
      [
        ['K-1', true],
        ['K-2', false],
      ],
    );
  });

  test('a reference to a requirement that cannot be read at the moment does not dangle', () => {
    const text = specification([requirement('Export enligt {{krav "K-9"}} ska ske varje natt.')]);
    assert.equal(only('DOK-22', { specification: text }).length, 1);
    assert.deepEqual(only('DOK-22', { specification: text, damaged: ['K-9'] }), []);
  });

  test('a reference to a requirement of a pack that became one per entry leads to the first of them', () => {
    const made = requirement('Systemet ska hämta uppgifter.', {
      id: 'INT-01.lon',
      source: { pack: 'integration', requirement: 'INT-01', item: 'lon' },
    });
    const text = specification([made, requirement('Enligt {{krav "INT-01"}} ska loggen föras.', { id: 'K-2' })]);
    assert.deepEqual(only('DOK-22', { specification: text }), []);
  });

  test('a place with a doubled id is named by its number', () => {
    const texts = [requirement('Systemet ska vara modernt.'), requirement('Systemet ska vara snabbt.')];
    assert.deepEqual(
      only('SPR-01', { specification: specification(texts) }).map(({ at }) => at),
      ['/sections/@a/requirements/0/text', '/sections/@a/requirements/1/text'],
    );
  });

  test('a split puts the new requirement right after the old one', () => {
    const text = 'Systemet ska visa status och skicka en påminnelse till chefen.';
    const texts = [requirement('Systemet ska visa namn.'), requirement(text, { id: 'K-2' })];
    const changes = only('SPR-04', { specification: specification(texts) })[0]?.fixes?.[0]?.changes ?? [];
    const insert = changes.find(({ op }) => op === 'insert');
    assert.ok(insert?.op === 'insert');
    assert.deepEqual([insert.at, insert.index], ['/sections/@a/requirements', 2]);
  });

  test('spans hold in the raw text, placeholders before them included', () => {
    const text = 'Inom {{sla.time}} timmar ska leverantören lämna en tydlig rapport.';
    const [found] = only('SPR-01', { specification: specification([requirement(text, { kind: 'contract' })]) });
    assert.equal(text.slice(...(found?.span ?? [0, 0])), 'tydlig');
  });

  test('letters whose lower case is longer do not move the spans', () => {
    const text = 'I İstanbul ska systemet vara modernt.';
    const [found] = only('SPR-01', { specification: specification([requirement(text)]) });
    assert.equal(text.slice(...(found?.span ?? [0, 0])), 'modernt');
  });

  test('of a text of a megabyte the beginning is read, and told to be too long', () => {
    const text = `${'Systemet ska visa 99,9 % och '.repeat(40_000)}modernt.`;
    const findings = checkSpecification({ specification: specification([requirement(text)]) });
    assert.ok(findings.some(({ code }) => code === 'SPR-05'));
    assert.ok(findings.every(({ span }) => !span || span[1] <= 8000));
  });

  test('the list of rules has a severity for every regime', () => {
    for (const { severity, code } of describeRules()) {
      const names = Object.keys(severity).sort();
      assert.deepEqual(names, ['above-threshold', 'below-threshold', 'call-off', 'direct'], code);
    }
  });

  test('an error rests on law or court, or on what contradicts itself or points at nothing', () => {
    const own = /Självmotsägelse|Ofylld plats|Hänvisning utan mål|Riktlinjer|LOU/;
    for (const { severity, ground, basis, code } of describeRules()) {
      if (!Object.values(severity).includes('error') || ground === 'statute' || ground === 'case-law') continue;
      assert.ok(
        basis.some(source => own.test(source)),
        code,
      );
    }
  });
});

suite('many faults of one sort', () => {
  const check = (texts: readonly string[], id: (i: number) => string): readonly Finding[] =>
    checkSpecification({
      specification: {
        kravbyggaren: 1,
        sections: [
          {
            id: 'a',
            title: 'A',
            requirements: texts.map((text, i) => ({ id: id(i), kind: 'mandatory', text })) as Requirement[],
          },
        ],
      },
    });

  test('a requirement with thousands of twins names the first of them', () => {
    const found = check(Array<string>(2000).fill('Systemet ska visa status.'), () => 'A-1');
    const twins = found.filter(({ code }) => code === 'DOK-08');
    assert.equal(twins.length, 2000);
    assert.ok(twins.every(({ related = [] }) => related.length === 10));
    assert.ok(found.every(({ related = [] }) => related.length <= 10));
  });

  test('ids that capitals alone tell apart name each other, and a reference with the wrong ones is offered the right id', () => {
    const found = check(
      ['Systemet ska visa status.', 'Systemet ska spara status.'],
      i => ['IT-001', 'it-001'][i] ?? '',
    );
    const alike = found.filter(({ code }) => code === 'DOK-08');
    assert.deepEqual(
      alike.map(({ severity, at, related }) => ({ severity, at, related: related?.map(each => each.at) })),
      [
        {
          severity: 'warning',
          at: '/sections/@a/requirements/@IT-001/id',
          related: ['/sections/@a/requirements/@it-001/id'],
        },
        {
          severity: 'warning',
          at: '/sections/@a/requirements/@it-001/id',
          related: ['/sections/@a/requirements/@IT-001/id'],
        },
      ],
    );
    const cited = check(
      ['Enligt {{krav "it-002"}} visas status.', 'Systemet ska visa status.'],
      i => `IT-00${String(i + 1)}`,
    );
    const [fix] = cited.find(({ code }) => code === 'DOK-22')?.fixes ?? [];
    assert.equal(fix?.title, 'Byt till IT-002');
  });

  test('a near name is looked for behind the first misspelt references only', () => {
    const texts = Array.from(
      { length: 500 },
      (_, i) => `Enligt {{krav "B-${String((i + 1) % 500)}"}} ska systemet visa status ${String(i)}.`,
    );
    const found = check(texts, i => `A-${String(i)}`).filter(({ message }) => message.includes('B-'));
    assert.equal(found.length, 500);
    assert.equal(found.filter(({ fixes }) => fixes !== undefined).length, 50);
  });
});

suite('packs', () => {
  const folder = join(PROJECT_ROOT, 'templates/packs');
  for (const name of readdirSync(folder).filter(file => file.endsWith('.kravpaket.yaml'))) {
    test(`${name} passes the rules about requirements without an error or a warning`, () => {
      const pack = parse(readFileSync(join(folder, name), 'utf8')) as Pack;
      const told = checkPack(pack).filter(({ severity, code }) => severity !== 'hint' && code !== 'DOK-04');
      assert.deepEqual(
        told.map(({ code, at, message }) => `${code} ${at} ${message}`),
        [],
      );
    });
  }

  test('a finding in a variant points at the variant', () => {
    const pack = {
      kravbyggaren: 1,
      id: 'p',
      code: 'P',
      title: 'P',
      version: '1.0.0',
      requirements: [
        {
          id: 'P-01',
          kind: [{ kind: 'mandatory' }, { kind: 'contract', text: 'Leverantören ska svara omgående.' }],
          text: 'Systemet ska visa status.',
          verification: [{ phase: 'tender', method: 'declaration', when: 'vid prövning' }],
        },
      ],
    } as unknown as Pack;
    assert.deepEqual(
      checkPack(pack).map(({ code, at }) => `${code} ${at}`),
      ['SPR-01 /requirements/@P-01/kind/1/text'],
    );
  });
});
