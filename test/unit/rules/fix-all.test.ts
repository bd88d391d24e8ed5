import assert from 'node:assert/strict';
import {
  createChecker,
  fixAll,
  onlyFix,
  openSource,
  renderFile,
  type FixedAll,
  type Source,
  type Specification,
} from '../../../src/core/index.ts';

function looker(): (source: Source) => ReturnType<ReturnType<typeof createChecker>['check']> {
  const checker = createChecker();
  return source =>
    checker.check({
      specification: source.value as unknown as Specification,
      sourceFindings: source.findings,
      damaged: source.damaged.flatMap(({ id }) => (id === undefined ? [] : [id])),
    });
}

const fileOf = (texts: readonly string[]): string =>
  renderFile({
    kravbyggaren: 1,
    procurement: { title: 'X', act: 'LOU', regime: 'above-threshold', awardBasis: 'cost', contract: { term: 'P4Y' } },
    sections: [
      {
        id: 'a',
        title: 'A',
        requirements: texts.map((text, i) => ({
          id: `A-${String(i + 1)}`,
          kind: 'mandatory',
          text,
          motive: 'M.',
          owner: 'it',
          verification: [{ phase: 'tender', method: 'declaration' }],
        })),
      },
    ],
  });

const fixed = (text: string): FixedAll => fixAll(openSource(text), looker());
const textsOf = ({ source }: FixedAll): readonly string[] =>
  ((source.value as unknown as Specification).sections?.[0]?.requirements ?? []).map(({ text }) => text);

/** As an editor carries them out: all at once, each counted in the text before. */
function atOnce(text: string, { edits }: FixedAll): string {
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((all, { range, text: insert }) => all.slice(0, range[0]) + insert + all.slice(range[1]), text);
}

suite('fix all', () => {
  test('two remedies of the same words never cut into each other', () => {
    for (const [text, expected] of [
      ['Systemet skall ta emot text, bild m.m.', ['Systemet ska ta emot text och bild.']],
      [
        'Leverantören ska övervaka driften, åtgärda fel och rapportera avvikelser.',
        [
          'Leverantören ska övervaka driften.',
          'Leverantören ska åtgärda fel.',
          'Leverantören ska rapportera avvikelser.',
        ],
      ],
    ] as const)
      assert.deepEqual(textsOf(fixed(fileOf([text]))), expected);
  });

  test('what splits off gets ids of its own, also when many requirements are split at once', () => {
    const all = fixed(fileOf(Array.from({ length: 3 }, () => 'Systemet skall visa kartan samt skriva ut kvitton.')));
    const ids = (all.source.value as unknown as Specification).sections?.[0]?.requirements?.map(({ id }) => id) ?? [];
    assert.equal(ids.length, 6);
    assert.equal(new Set(ids).size, 6, ids.join(' '));
    assert.deepEqual(new Set(textsOf(all)), new Set(['Systemet ska visa kartan.', 'Systemet ska skriva ut kvitton.']));
  });

  const texts = [
    'Systemet skall exportera enligt ISO 19005 och ISO 8601.',
    'Systemet skall ta emot text, bild m.m.',
    'Ett gott krav är att systemet ska visa kartan.',
    'Leverantören måste leverera inom tre månader från beställning.',
    'Systemet ska mäta flödet, spara värdet och larma driftoperatören.',
  ];
  const broken = '      - id: TRASIG-1\n        kind: mandatory\n        text: "Utan slut\n        owner: it\n';
  for (const [form, make] of Object.entries({
    'plain file': (text: string) => text,
    'file with CRLF': (text: string) => text.replaceAll('\n', '\r\n'),
    'file with a byte order mark and no last line break': (text: string) => `\uFEFF${text.replace(/\n$/, '')}`,
    'file with a damaged requirement above': (text: string) =>
      text.replace(/^ {4}requirements:\n/m, all => all + broken).replaceAll('\n', '\r\n'),
    'file with comments and tabs behind the texts': (text: string) =>
      text.replaceAll(/^( +text: .*)$/gm, '$1\t# minns detta'),
  }))
    test(`in a ${form} its edits, carried out at once, give the text that the rounds gave, and nothing is left`, () => {
      const text = make(fileOf(texts));
      const before = openSource(text);
      const all = fixed(text);
      assert.ok(all.count >= 5, String(all.count));
      assert.equal(atOnce(text, all), all.source.text);
      assert.deepEqual(
        looker()(all.source).flatMap(finding => onlyFix(all.source, finding)?.title ?? []),
        [],
      );
      assert.equal(all.source.damaged.length, before.damaged.length);
      if (text.includes('\r\n')) assert.doesNotMatch(all.source.text, /[^\r]\n/);
      const comments = (each: string) => each.match(/# minns detta/g)?.length ?? 0;
      assert.equal(comments(all.source.text), comments(text));
      assert.ok(all.source.text.includes('Ett gott krav är att systemet ska visa kartan.'));
    });

  test('what somebody has accepted, or a baseline holds, stays', () => {
    const text = fileOf(['Systemet skall visa kartan.']);
    const look = looker();
    for (const mark of ['suppressed', 'baseline'])
      assert.equal(fixAll(openSource(text), source => look(source).map(each => ({ ...each, [mark]: true }))).count, 0);
  });

  test('what is said of both demands after ska is said in both', () => {
    assert.deepEqual(textsOf(fixed(fileOf(['Systemet ska, utan kostnad, visa elevens foto och skriva ut intyget.']))), [
      'Systemet ska, utan kostnad, visa elevens foto.',
      'Systemet ska, utan kostnad, skriva ut intyget.',
    ]);
  });

  test('a condition that is written first leaves no blank before a comma', () => {
    const source = openSource(fileOf(['Leverantören ska vid behov, utan kostnad, utbilda användarna.']));
    const written = looker()(source).flatMap(({ code, fixes = [] }) => (code === 'SPR-02' ? fixes : []))[1];
    const edits = source.textEdits(written?.changes ?? []);
    assert.ok(edits.ok);
    const { value } = source.edit(edits.value, 2);
    assert.equal(
      (value as unknown as Specification).sections?.[0]?.requirements?.[0]?.text,
      'När beställaren begär det ska leverantören, utan kostnad, utbilda användarna.',
    );
  });

  const guessed = `kravbyggaren: 1
procurement: { title: X, act: LOU, regime: above-threshold, awardBasis: best-price-quality, contract: { term: P4Y } }
award:
  criteria:
    - { id: T1, title: Export, shape: yes-no, requirements: [EXIT-09, A-1] }
    - { id: T2, title: Status, shape: yes-no, requirements: [A-1] }
parameters: { exit.notice: { value: 90, status: decided, unit: dagar } }
annexes:
  - { id: info, title: Information, kind: text, text: Elevakter. }
sections:
  - id: a
    title: A
    requirements:
      - id: A-1
        kind: award
        text: 'Mervärde: export enligt {{krav "EXIT-09"}} och {{bilaga "inffo"}} visas {{exit.notise}} dagar före avslut.'
        criterion: T1
      - id: EXIT-08
        kind: mandatory
        text: 'Systemet ska stödja {{users}} användare enligt {{krav "EXIT-07"}}.'
        requires: [EXIT-01]
        verification: [{ phase: tender, method: declaration }]
`;

  test('what is only guessed, or one way of several to mend it, is left for a person to choose', () => {
    const all = fixed(guessed);
    assert.equal(all.source.text, guessed);
    const offered = looker()(all.source).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
    for (const title of ['Byt till EXIT-08', 'Byt till info', 'Byt till {{exit.notice}}', 'Ta bort hänvisningen'])
      assert.ok(offered.includes(title), `${title}: ${offered.join(', ')}`);
  });

  test('what is valued does not become what rejects a tender, unless somebody says so', () => {
    const award = fileOf(['Mervärde: systemet ska visa elevens foto.']).replace('kind: mandatory', 'kind: award');
    const all = fixed(award);
    assert.equal(all.source.text, award);
    const offered = looker()(all.source).flatMap(({ code, fixes = [] }) => (code === 'SPR-07' ? fixes : []));
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Ändra till obligatoriskt krav'],
    );
  });

  const choices: readonly (readonly [code: string, kind: string, text: string])[] = [
    ['LOU-12', 'mandatory', 'Leverantören ska ha en omsättning på minst 5 miljoner kronor per år.'],
    ['LOU-13', 'mandatory', 'Leverantören ska lämna en rapport varje månad under avtalstiden.'],
    ['SPR-02', 'mandatory', 'Systemet ska om möjligt visa elevens foto.'],
    ['SPR-07', 'mandatory', 'Systemet bör visa elevens foto.'],
    ['SPR-14', 'mandatory', 'Systemet ska visa saldot i rött så att ingen kan missa det.'],
  ];
  for (const [code, kind, text] of choices)
    test(`what changes whom a requirement shuts out, or what it asks for, is offered and not done unasked (${code})`, () => {
      const file = fileOf([text]).replace('kind: mandatory', `kind: ${kind}`).replace('        motive: M.\n', '');
      assert.equal(fixed(file).source.text, file);
      const offered = looker()(openSource(file)).filter(each => each.code === code);
      assert.ok(offered.some(({ fixes = [] }) => fixes.length > 0));
    });

  test('which proof a tender is to hold is chosen', () => {
    const file = fileOf(['Systemet ska visa elevens foto.']).replace(/ +verification:\n(?: {10}.*\n)+/, '');
    const all = fixed(file);
    assert.equal(all.source.text, file);
    const [offered] = looker()(all.source).filter(({ code }) => code === 'DOK-04');
    assert.deepEqual(
      offered?.fixes?.map(({ title }) => title),
      ['Lägg till en försäkran i anbudet', 'Lägg till en beskrivning i anbudet'],
    );
  });

  test('a word that binds nobody to anything goes without a question', () => {
    assert.deepEqual(textsOf(fixed(fileOf(['Anbudet ska visa alla eventuella kostnader för flytten.']))), [
      'Anbudet ska visa alla kostnader för flytten.',
    ]);
  });

  test('a requirement is not taken for the one that it refers to itself', () => {
    const wrong = looker()(openSource(guessed)).filter(({ message }) => message.includes('EXIT-07'));
    assert.deepEqual(
      wrong.map(({ message, fixes }) => [message.includes('Menade du'), fixes]),
      [[false, undefined]],
    );
  });
});
