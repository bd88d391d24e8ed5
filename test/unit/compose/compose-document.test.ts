import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import {
  composeDocument,
  type Audience,
  type Block,
  type ComposeOptions,
  type TenderDocument,
} from '../../../src/core/compose/index.ts';
import type { Environment, Pack, Specification, Workspace } from '../../../src/core/model/index.ts';
import { exportDocx } from '../../../src/core/word/index.ts';
import { planted } from './planted.ts';

const specification: Specification = {
  kravbyggaren: 1,
  procurement: {
    title: 'Verksamhetssystem för elevhälsa',
    reference: 'KS 2026/0417',
    buyers: [{ name: 'Exempelby kommun', lead: true }, { name: 'Exempelby Bostäder AB' }],
    act: 'LOU',
    contract: { start: '2027-07-01', term: 'P4Y', renewals: ['P2Y', 'P2Y'] },
    awardBasis: 'best-price-quality',
  },
  need: {
    background: 'Bakgrunden.',
    goals: [{ text: 'Snabbare besök.', measure: 'Minuter', baseline: 18, target: 10 }],
  },
  definitions: [{ term: 'elevakt', text: 'Uppgifter om en elev.' }],
  parameters: { 'exit.notice': { value: 2, unit: 'månader', status: 'suggested' } },
  annexes: [
    { id: 'intern', title: 'Intern kalkyl', kind: 'text', text: 'Kalkylen.', for: 'internal' },
    {
      id: 'info',
      title: 'Informationsmängder',
      kind: 'table',
      columns: [{ id: 'a', title: 'Mängd' }],
      rows: [{ a: 'Elev' }],
    },
    { id: 'miljo', title: 'IT-miljö', kind: 'environment', number: 4 },
  ],
  sections: [
    {
      id: 'exit',
      title: 'Avslut',
      requirements: [
        {
          id: 'EXIT-01',
          kind: 'mandatory',
          text: 'Uppsägningstiden ska vara {{exit.notice}} månader.\n\n- ett\n- två',
          motive: 'Internt skäl.',
          publicMotive: 'Öppet skäl.',
          verification: [{ phase: 'tender', method: 'declaration', evidence: 'Ja/nej-försäkran i svarsformuläret.' }],
          answer: { type: 'yes-no' },
        },
        {
          id: 'EXIT-02',
          kind: 'award',
          text: 'Se {{krav "EXIT-01"}}, {{bilaga "info"}} och {{saknas.helt}}.',
          status: 'draft',
        },
      ],
    },
    { id: 'tomt', title: 'Tomt avsnitt' },
  ],
  award: {
    model: 'deduction',
    criteria: [{ id: 'T1', title: 'Avslut', shape: 'yes-no', amount: 1000, requirements: ['EXIT-02'] }],
  },
};

const environment: Environment = {
  kravbyggaren: 1,
  title: 'Vår IT-miljö',
  entries: [
    {
      id: 'webb',
      title: 'Webbläsare',
      kind: 'browser',
      product: 'Firefox',
      version: '140',
      disclosure: { version: 'public' },
    },
    {
      id: 'katalog',
      title: 'Katalog',
      kind: 'directory',
      product: 'Produktnamn',
      standards: ['LDAP'],
      owner: 'Ägarens namn',
    },
    { id: 'skydd', title: 'Brandvägg', kind: 'security', disclosure: 'internal' },
    { id: 'post', title: 'E-post', kind: 'service', product: 'Postens namn', disclosure: { product: 'on-request' } },
  ],
};

const composed = (audience: Audience, more: Partial<ComposeOptions> = {}): TenderDocument =>
  composeDocument(specification, { environment, audience, draft: false, date: '2026-11-23', ...more });

const blocks = (document: TenderDocument): readonly Block[] => document.sections.flatMap(section => section.blocks);
const shown = (document: TenderDocument): string => JSON.stringify(document);
const headings = (document: TenderDocument): string[] =>
  blocks(document).flatMap(block => {
    if (block.type === 'heading' && block.level === 1) return [block.text];
    return block.type === 'annex' ? [`${block.number ?? '–'} ${block.title}`] : [];
  });

suite('composing the tender document', () => {
  test('the chapters stand in order, and an empty section has none', () => {
    assert.deepEqual(headings(composed('tender')), [
      'Inledning och behov',
      'Så här läser du kravspecifikationen',
      'Definitioner',
      'Omfattning och avtalstid',
      'Avslut',
      'Utvärdering',
      '1 Informationsmängder',
      '4 IT-miljö',
    ]);
  });

  test('those who procure together are all named, and the one who leads stands for them', () => {
    const document = composed('tender');
    assert.equal(document.buyer, 'Exempelby kommun');
    assert.deepEqual(document.coverFacts, [
      { label: 'Upphandlar även för', content: [{ type: 'text', text: 'Exempelby Bostäder AB' }] },
    ]);
    assert.match(shown(document), /vad Exempelby kommun och Exempelby Bostäder AB behöver/);
    assert.match(shown(document), /Exempelby kommun och Exempelby Bostäder AB, och den som i upphandlingen/);
  });

  test('each lot has a row with links to the requirements that hold for it alone', () => {
    const [section] = specification.sections ?? [];
    const [first, ...others] = section?.requirements ?? [];
    assert.ok(section && first);
    const lots = [
      { id: 'A', title: 'Journal' },
      { id: 'B', title: 'Kallelser' },
    ];
    const divided: Specification = {
      ...specification,
      procurement: { ...specification.procurement, lots },
      sections: [{ ...section, requirements: [{ ...first, lots: ['B'] }, ...others] }],
    };
    const document = composeDocument(divided, { environment, audience: 'tender', draft: false, date: '2026-11-23' });
    const table = blocks(document).find(block => block.type === 'table' && block.caption === 'Delar');
    assert.ok(table?.type === 'table');
    const cells = table.rows.map(row => (row.type === 'cells' ? JSON.stringify(row.cells) : ''));
    assert.ok(cells[0]?.includes('Journal') && !cells[0].includes('EXIT-01'));
    assert.ok(cells[1]?.includes('Kallelser') && cells[1].includes('krav:EXIT-01') && !cells[1].includes('EXIT-02'));
    assert.match(shown(document), /Gäller del B/);
  });

  test('a call-off names its framework and what the framework has settled', () => {
    const framework = {
      name: 'Telefoni',
      number: '23.3-1',
      owner: 'Inköpscentralen',
      lockedTerms: ['vite vid försening'],
    };
    const callOff: Specification = {
      ...specification,
      procurement: { ...specification.procurement, regime: 'call-off', framework },
    };
    const text = shown(composeDocument(callOff, { environment, audience: 'tender', draft: false, date: '2026-11-23' }));
    assert.match(text, /avrop från ramavtalet Telefoni, 23.3-1, som Inköpscentralen har ingått/);
    assert.match(text, /vite vid försening/);
    assert.doesNotMatch(shown(composed('tender')), /avrop från ramavtalet/);
  });

  test('under another act than LOU the internal version lists the rules that were not applied', () => {
    const other: Specification = { ...specification, procurement: { ...specification.procurement, act: 'LUF' } };
    const of = (audience: Audience): string =>
      shown(composeDocument(other, { environment, audience, draft: false, date: '2026-11-23' }));
    assert.match(of('internal'), /Regler som inte har prövats.*LOU-01/);
    assert.doesNotMatch(of('tender'), /inte har prövats|\bLOU\b/);
    assert.doesNotMatch(shown(composed('internal')), /Regler som inte har prövats/);
  });

  test('only the internal version has internal annexes and the appendix on 3.11, and all versions number alike', () => {
    assert.deepEqual(headings(composed('internal')).slice(-4), [
      '1 Informationsmängder',
      '2 Intern kalkyl',
      '4 IT-miljö',
      '– Kraven i 3.11 (intern bilaga)',
    ]);
  });

  test('a price that is paid each month says how many times a year, beside its volume', () => {
    const row = {
      code: 'K5',
      title: 'Löpande avgift',
      unit: 'användare och månad',
      volume: 340,
      timing: 'yearly',
    } as const;
    const items = [
      { ...row, id: 'PR-1', perYear: 12 },
      { ...row, id: 'PR-2', unit: 'år', volume: 1 },
    ];
    const made: Specification = { ...specification, costs: { items } };
    const document = composeDocument(made, { environment, audience: 'tender', draft: false, date: '2026-11-23' });
    const table = blocks(document).find(
      block => block.type === 'table' && block.caption === 'Priser som anbudsgivaren anger i prisformuläret',
    );
    const falls = table?.type === 'table' ? table.rows.map(each => JSON.stringify(each)) : [];
    assert.deepEqual(
      falls.map(each => /varje år[^"]*/.exec(each)?.[0]),
      ['varje år, 12 gånger', 'varje år'],
    );
  });

  test('the internal version lists what nobody has checked against its source, and where it is said', () => {
    const made: Specification = {
      ...specification,
      packs: { exit: { use: true }, otp: { use: false, reason: 'Inte lämpligt.' } },
      sections: (specification.sections ?? []).map(section => ({
        ...section,
        requirements: (section.requirements ?? []).map(each => ({
          ...each,
          source: { pack: 'exit', requirement: each.id, version: '1.0.0' },
        })),
      })),
    };
    const pack = (id: string, requirements: Pack['requirements'] = []): Pack => ({
      kravbyggaren: 1,
      id,
      code: id.toUpperCase(),
      title: `Paketet ${id}`,
      version: '1.0.0',
      unverified: [`Källan till ${id} är inte läst.`],
      requirements,
    });
    const doubt = ['Artikelnumret är inte kontrollerat.'];
    const packs = [
      pack('exit', [
        { id: 'EXIT-01', kind: 'mandatory', text: '', unverified: doubt },
        { id: 'EXIT-02', kind: 'contract', text: '', unverified: doubt },
        { id: 'EXIT-03', kind: 'contract', text: '', unverified: ['Ett krav som inte är med.'] },
      ]),
      pack('otp'),
    ];
    const of = (audience: Audience): TenderDocument =>
      composeDocument(made, { environment, packs, audience, draft: false, date: '2026-11-23' });
    const rows = blocks(of('internal')).flatMap(block =>
      block.type === 'table' && block.description.includes('mot sin källa') ? block.rows : [],
    );
    const words = (value: unknown): string =>
      [...JSON.stringify(value).matchAll(/"text":"([^"]*)"/g)].map(([, word = '']) => word).join('');
    assert.deepEqual(
      rows.map(row => (row.type === 'cells' ? row.cells.map(words) : [])),
      [
        ['Artikelnumret är inte kontrollerat.', 'EXIT-01, EXIT-02'],
        ['Källan till exit är inte läst.', 'Kravpaketet Paketet exit'],
      ],
    );
    assert.doesNotMatch(shown(of('tender')), /kontrollerat|inte läst/);
  });

  test('every requirement has one row, whose first cell is the id and whose anchor spans the text only', () => {
    const rows = blocks(composed('internal')).flatMap(block => (block.type === 'table' ? block.rows : []));
    const anchored = rows.flatMap(row => (row.type === 'cells' && row.anchor ? [row] : []));
    assert.deepEqual(
      anchored.map(({ anchor }) => anchor),
      ['krav:EXIT-01', 'krav:EXIT-02'],
    );
    const [first] = anchored;
    assert.deepEqual(first?.cells[0], [{ type: 'paragraph', content: [{ type: 'text', text: 'EXIT-01' }] }]);
    assert.deepEqual([first?.anchorCell, first?.anchorBlocks, first?.cells[2]?.length], [2, 2, 3]);
  });

  test('references are links, values are filled in and what is unfilled stands marked', () => {
    const text = shown(composed('tender'));
    assert.match(text, /Uppsägningstiden ska vara "\},\{"type":"text","text":"2"\}/u);
    assert.match(text, /\{"type":"reference","to":"krav:EXIT-01","text":"EXIT-01"\}/u);
    assert.match(text, /\{"type":"reference","to":"bilaga:info","text":"bilaga 1 \(Informationsmängder\)"\}/u);
    assert.match(text, /\{"type":"text","text":"\{\{saknas\.helt\}\}","mark":"unfilled"\}/u);
  });

  test('a defined term leads to its definition, where a requirement first uses it', () => {
    const [section] = specification.sections ?? [];
    const text = 'Systemet ska visa elevakten och spara elevakten. Elevaktsystemet nämns inte.';
    const document = composeDocument(
      {
        ...specification,
        sections: [{ id: 'a', title: 'A', ...section, requirements: [{ id: 'A-1', kind: 'mandatory', text }] }],
      },
      { audience: 'tender', draft: false, date: '2026-09-01' },
    );
    const written = JSON.stringify(document);
    assert.equal(written.match(/"to":"begrepp:elevakt","text":"elevakten"/g)?.length, 1);
    assert.equal(written.match(/"anchor":"begrepp:elevakt"/g)?.length, 1);
    // The standing words are everywhere and lead nowhere.
    assert.ok(!written.includes('begrepp:beställaren'));
  });

  test('a criterion leads to its requirements', () => {
    assert.match(shown(composed('tender')), /"to":"krav:EXIT-02","text":"EXIT-02"/u);
  });

  test('the annex on the IT environment shows what the disclosure allows and nothing else', () => {
    for (const audience of ['internal', 'tender'] as const) {
      const annex = composed(audience).sections.find(({ blocks: list }) =>
        list.some(b => b.type === 'annex' && b.number === 4),
      );
      const text = JSON.stringify(annex);
      for (const word of ['Webbläsare', 'Version: 140', 'LDAP', 'Lämnas ut på begäran'])
        assert.ok(text.includes(word), word);
      for (const word of ['Firefox', 'Produktnamn', 'Postens namn', 'Ägarens namn', 'Brandvägg'])
        assert.ok(!text.includes(word), word);
    }
  });

  test('the internal version tells of proposals, drafts, findings and motives; the others do not', () => {
    const findings = [
      { rule: 'r', code: 'SPR-04', severity: 'warning', message: 'Vagt ord.', at: '', requirement: 'EXIT-01' },
    ] as const;
    const told = ['Värdet är ett förslag', 'Kravet är ett utkast', 'SPR-04', 'Internt skäl.'];
    const [internal, tender] = [shown(composed('internal', { findings })), shown(composed('tender', { findings }))];
    for (const word of told) assert.ok(internal.includes(word) && !tender.includes(word), word);
    assert.ok(tender.includes('Öppet skäl.'));
  });

  test('what is left to decide is told with the words of the packs, not with their codes', () => {
    const pack: Pack = {
      kravbyggaren: 1,
      id: 'exit',
      code: 'EXIT',
      title: 'Avslut och dataexport',
      version: '1.0.0',
      parameters: [{ name: 'notice', title: 'Uppsägningstid', type: 'number', unit: 'månader' }],
      questions: [{ id: 'exercise', text: 'Ska ni öva exit?', type: 'yes-no' }],
    };
    const made: Specification = {
      ...specification,
      parameters: { 'exit.notice': { value: 1.5, unit: 'månader', status: 'suggested' } },
      interview: { exit: { exercise: { state: 'later', role: 'it', note: 'Frågas i mars' } } },
    };
    const document = composeDocument(made, {
      environment,
      packs: [pack],
      audience: 'internal',
      draft: false,
      date: '2026-11-23',
    });
    const text = shown(document);
    assert.ok(text.includes('Värdet är ett förslag: Uppsägningstid, 1,5 månader'));
    assert.match(text, /Frågan är obesvarad: Ska ni öva exit\? \p{Lu}[\p{L} ]+ \(IT-representant\)\. Frågas i mars\./u);
    assert.equal(text.match(/Avslut och dataexport/g)?.length, 2);
    assert.doesNotMatch(text, /exit\.(notice|exercise)/);
  });

  test('a reference to an internal annex does not tell suppliers its title', () => {
    const section = {
      id: 's',
      title: 'S',
      requirements: [{ id: 'A-1', kind: 'information', text: 'Se {{bilaga "intern"}}.' }],
    } as const;
    const one = { ...specification, sections: [section] };
    const text = shown(composeDocument(one, { audience: 'tender', draft: false, date: '2026-11-23' }));
    assert.ok(!text.includes('Intern kalkyl'));
  });

  test('a specification with nothing in it is a document too', () => {
    const empty = composeDocument({ kravbyggaren: 1 }, { audience: 'tender', draft: true, date: '2026-11-23' });
    assert.equal(empty.title, 'Kravspecifikation');
    assert.ok(empty.sections.length > 0);
  });
});

suite('what is internal stays inside', () => {
  const full = planted<Specification>('specification');
  const workspace = planted<Workspace>('workspace');
  const made = (audience: Audience): TenderDocument =>
    composeDocument(full.value, {
      environment,
      workspace: workspace.value,
      audience,
      draft: false,
      date: '2026-11-23',
    });

  test('the planted file holds many words of both sorts, and the internal version shows internal ones', () => {
    assert.ok(full.internal.length > 30 && full.open.length > 60, `${full.internal.length} and ${full.open.length}`);
    assert.ok(full.internal.some(word => shown(made('internal')).includes(word)));
  });

  for (const audience of ['consultation', 'tender'] as const)
    test(`no internal word reaches the ${audience} version, neither its blocks nor any part of its file`, async () => {
      const document = made(audience);
      const result = await exportDocx(document);
      assert.ok(result.ok);
      const parts = Object.values(unzipSync(result.value)).map(part => strFromU8(part));
      const everything = [shown(document), ...parts].join('\n');
      const leaked = [...full.internal, ...workspace.internal].filter(word => everything.includes(word));
      assert.deepEqual(leaked, []);
      assert.ok(full.open.some(word => everything.includes(word)));
    });
});
