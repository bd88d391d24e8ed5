import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import type { PlacedFinding } from '../../../src/cli/place-findings.ts';
import { Desk } from './cli.ts';
import { checkResultFaults, sarifFaults } from './json-schema.ts';

const requirement = (id: string, text: string, more = '') =>
  `      - id: ${id}\n        kind: mandatory\n        text: ${text}\n${more}`;
const proof = '        verification: [{ phase: tender, method: declaration }]\n';
const file = (...requirements: readonly string[]) =>
  `kravbyggaren: 1\nsections:\n  - id: a\n    title: A\n    requirements:\n${requirements.join('')}`;
const doubled = file(
  requirement('X', 'Systemet ska exportera data.', proof),
  requirement('X', 'Systemet ska importera data.', proof),
);

suite('kravbyggaren check', () => {
  let desk: Desk;
  setup(() => (desk = new Desk()));
  teardown(() => desk.clear());

  const findingsOf = async (...args: readonly string[]) => {
    const { out, code } = await desk.run('check', ...args, '--format', 'json');
    const result = JSON.parse(out) as { findings: PlacedFinding[]; summary: Record<string, number> };
    assert.deepEqual(checkResultFaults(result), []);
    return { ...result, code };
  };

  test('tells each finding with file, line and column, and how many there are', async () => {
    desk.write('a.krav.yaml', doubled);
    const { code, out, err } = await desk.run('check', 'a.krav.yaml');
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.match(out, /^a\.krav\.yaml:\d+:\d+: fel DOK-08: X: /m);
    assert.match(out, /^1 fil, 2 krav: \d+ fel, /m);
  });

  test('JSON fits its schema, is sorted by place, and points at the text', async () => {
    desk.write('b.krav.yaml', doubled);
    desk.write('a.krav.yaml', doubled);
    const { findings, summary } = await findingsOf('b.krav.yaml', 'a.krav.yaml');
    assert.equal(summary.files, 2);
    assert.equal(summary.requirements, 4);
    const places = findings.map(({ file, line }) => [file, line] as const);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])),
    );
    const double = findings.find(({ code }) => code === 'DOK-08');
    assert.ok(double && [6, 10].includes(double.line), JSON.stringify(double));
  });

  test('SARIF names each rule once and each place by its address', async () => {
    desk.write('å b.krav.yaml', `${doubled}suppressions: [{ rule: DOK-08, reason: Prov }]\n`);
    const { code, out } = await desk.run('check', 'å b.krav.yaml', '--format', 'sarif');
    assert.equal(code, (await desk.run('check', 'å b.krav.yaml')).code);
    const sarif = JSON.parse(out) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string; name: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          suppressions?: { kind: string; justification?: string }[];
          relatedLocations?: { physicalLocation: { region: { startLine: number } } }[];
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
        }[];
      }[];
    };
    assert.deepEqual(sarifFaults(sarif), []);
    assert.equal(sarif.version, '2.1.0');
    const [run] = sarif.runs;
    const rules = run?.tool.driver.rules ?? [];
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { ruleId, ruleIndex, level, locations } of run?.results ?? []) {
      assert.equal(rules[ruleIndex]?.id, ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level));
      assert.equal(locations[0]?.physicalLocation.artifactLocation.uri, '%C3%A5%20b.krav.yaml');
      assert.ok(Object.values(locations[0]?.physicalLocation.region ?? {}).every(value => value >= 1));
    }
    const accepted = run?.results.filter(({ ruleIndex }) => rules[ruleIndex]?.name === 'DOK-08') ?? [];
    assert.ok(accepted.length > 0 && accepted.every(({ suppressions }) => suppressions?.[0]?.kind === 'inSource'));
    assert.ok(accepted.every(({ suppressions }) => suppressions?.[0]?.justification === 'Prov'));
    // Each of the twins names the other
    const [one, other] = accepted.map(({ locations, relatedLocations = [] }) => ({
      at: locations[0]?.physicalLocation.region.startLine,
      other: relatedLocations[0]?.physicalLocation.region.startLine,
    }));
    assert.ok(one && other && one.at === other.other && other.at === one.other);
    const whole = JSON.parse(
      (await desk.run('check', desk.path('å b.krav.yaml'), '--format', 'sarif')).out,
    ) as typeof sarif;
    assert.match(
      whole.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '',
      /^file:\/\/\/.*%C3%A5%20b\.krav\.yaml$/,
    );
  });

  test('SARIF has a mark of its own for each of several findings of a rule in one text', async () => {
    desk.write('a.krav.yaml', file(requirement('X', 'Systemet ska vara modernt, snabbt och flexibelt.', proof)));
    const { out } = await desk.run('check', 'a.krav.yaml', '--format', 'sarif');
    const { runs } = JSON.parse(out) as {
      runs: { results: { ruleId: string; partialFingerprints: Record<string, string> }[] }[];
    };
    const vague = (runs[0]?.results ?? []).filter(({ ruleId }) => ruleId === 'requirement-wording-vague');
    const marks = vague.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    const place = 'SPR-01|X|/sections/@a/requirements/@X/text';
    assert.deepEqual(marks, [place, `${place}|2`, `${place}|3`]);
  });

  test('a baseline with a byte order mark is read', async () => {
    desk.write('a.krav.yaml', doubled);
    await desk.run('check', 'a.krav.yaml', '--write-baseline', 'a.baslinje.json');
    desk.write('a.baslinje.json', `\uFEFF${readFileSync(desk.path('a.baslinje.json'), 'utf8')}`);
    const { code, err } = await desk.run('check', 'a.krav.yaml');
    assert.deepEqual([code, err], [0, '']);
  });

  test('SARIF says of every result whether the baseline holds it', async () => {
    desk.write('a.krav.yaml', doubled);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--write-baseline', 'a.baslinje.json')).code, 0);
    desk.write('a.krav.yaml', `${doubled}${requirement('Ö', 'Systemet ska vara modernt.', proof)}`);
    const sarif = JSON.parse((await desk.run('check', 'a.krav.yaml', '--format', 'sarif')).out) as {
      runs: { results: { baselineState: string }[] }[];
    };
    assert.deepEqual(sarifFaults(sarif), []);
    const states = new Set(sarif.runs[0]?.results.map(({ baselineState }) => baselineState));
    assert.deepEqual([...states].sort(), ['new', 'unchanged']);
  });

  test('SARIF says which files could not be checked', async () => {
    desk.write('a.krav.yaml', doubled);
    desk.write('b.krav.yaml', '\u0000\u0001');
    const { code, out } = await desk.run('check', 'a.krav.yaml', 'b.krav.yaml', '--format', 'sarif');
    assert.equal(code, 2);
    const sarif = JSON.parse(out) as {
      runs: {
        invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
        results: unknown[];
      }[];
    };
    assert.deepEqual(sarifFaults(sarif), []);
    const [run] = sarif.runs;
    assert.ok((run?.results.length ?? 0) > 0);
    assert.equal(run?.invocations[0]?.executionSuccessful, false);
    assert.match(run.invocations[0].toolExecutionNotifications[0]?.message.text ?? '', /^b\.krav\.yaml: fel: /);
  });

  test('takes folders with everything below, but no pack copies and nothing hidden', async () => {
    for (const folder of ['under', 'namn.paket', '.dold']) {
      mkdirSync(desk.path(folder));
      desk.write(`${folder}/x.itmiljo.yaml`, 'kravbyggaren: 1\ntitle: IT-miljö\nentries: []\n');
    }
    desk.write('a.krav.yaml', file(requirement('X', 'Systemet ska exportera data.', proof)));
    assert.equal((await findingsOf('.')).summary.files, 2);
  });

  test('the shape of an IT environment is checked, entry by entry', async () => {
    desk.write('m.itmiljo.yaml', 'kravbyggaren: 1\ntitle: M\nentries:\n  - { id: a, title: A, kind: fel }\n');
    const { findings, code } = await findingsOf('m.itmiljo.yaml');
    assert.equal(code, 1);
    assert.deepEqual(
      findings.map(({ line, at }) => [line, at]),
      [[4, '/entries/@a/kind']],
    );
  });

  test('a damaged requirement is a finding, and the rest is checked', async () => {
    const damaged = '      - id: Y\n        text: "aldrig slut\n';
    desk.write('a.krav.yaml', `${doubled}${damaged}`);
    const { findings, code } = await findingsOf('a.krav.yaml');
    assert.equal(code, 1);
    assert.ok(findings.some(({ code }) => code === 'DOK-08'));
    assert.ok(findings.some(({ code }) => code.startsWith('YAML-')));
  });

  test('with a baseline only new findings are told, wherever the old ones move', async () => {
    desk.write(
      'gammal.krav.yaml',
      file(requirement('X', 'Systemet ska vara modernt.'), requirement('Y', 'Systemet ska vara enkelt.')),
    );
    const first = await desk.run('check', 'gammal.krav.yaml', '--write-baseline', 'gammal.baslinje.json');
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /^1 fil, 2 krav: 0 fel, 0 varningar, 0 tips, 0 godtagna, \d+ i baslinjen\.$/m);
    desk.write(
      'gammal.krav.yaml',
      file(
        requirement('Y', 'Systemet ska vara enkelt.'),
        requirement('Ö', 'Systemet ska vara snabbt.'),
        requirement('X', 'Nu ska systemet vara modernt.'),
      ),
    );
    const { findings, summary, code } = await findingsOf('gammal.krav.yaml');
    assert.equal(code, 1);
    const told = findings.filter(({ baseline }) => !baseline);
    assert.ok(told.length > 0);
    assert.ok(
      told.every(({ requirement }) => requirement === 'Ö'),
      JSON.stringify(told),
    );
    assert.equal(summary.baseline, findings.length - told.length);
  });

  test('a baseline is for one specification, is not written over unasked, and one that cannot be read hides nothing', async () => {
    desk.write('a.krav.yaml', doubled);
    desk.write('b.krav.yaml', doubled);
    assert.equal((await desk.run('check', '.', '--write-baseline', 'x.json')).code, 2);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--write-baseline', 'a.krav.yaml', '--force')).code, 2);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--write-baseline', 'x.json')).code, 0);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--write-baseline', 'x.json')).code, 2);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--write-baseline', 'x.json', '--force')).code, 0);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--baseline', 'x.json')).code, 0);
    assert.equal((await desk.run('check', 'a.krav.yaml')).code, 1);
    desk.write('a.baslinje.json', '{"kravbyggaren":1,"findings":[{"rule":7}]}');
    const { code, out, err } = await desk.run('check', 'a.krav.yaml');
    assert.equal(code, 2);
    assert.match(err, /a\.baslinje\.json: fel: Filen är ingen baslinje/);
    assert.match(out, /fel DOK-08/);
  });

  test('the report ends with how the findings fall on what makes a good set of requirements', async () => {
    desk.write('a.krav.yaml', doubled);
    const { out } = await desk.run('check', 'a.krav.yaml');
    assert.match(out, /ISO\/IEC\/IEEE 29148/);
    assert.match(out, /^ {2}Motsägelsefri: .* 2 fel/m);
    const { summary } = await findingsOf('a.krav.yaml');
    const heads = summary.characteristics as unknown as { errors: number; warnings: number; hints: number }[];
    assert.equal(
      heads.reduce((sum, { errors }) => sum + errors, 0),
      summary.errors,
    );
  });

  test('--fix splits a compound under an id that is free, and leaves to people what they must decide', async () => {
    const compound = 'Systemet ska visa status. Leverantören ska utbilda tio användare.';
    desk.write(
      'a.krav.yaml',
      `${file(
        requirement('K-1', compound, proof),
        requirement('K-1b', 'Systemet ska exportera listan.', proof),
        requirement('K-2', 'Systemet ska kunna visa cirka 500 träffar.', proof),
      )}retired: [K-1c]\n`,
    );
    await desk.run('check', 'a.krav.yaml', '--fix');
    const fixed = desk.read('a.krav.yaml');
    assert.match(fixed, /id: K-1\n +kind: mandatory\n +text: Systemet ska visa status\.\n/);
    assert.match(fixed, /id: K-1d\n +kind: \w+\n +text: Leverantören ska utbilda tio användare\.\n/);
    assert.match(fixed, /text: Systemet ska kunna visa cirka 500 träffar\.\n/);
  });

  test('--fix makes a choice where the rule is named, with the first remedy that is offered', async () => {
    const text = 'Anbudsgivaren ska ha en omsättning på minst tio miljoner kronor.';
    const written = file(requirement('K-1', text, proof));
    desk.write('a.krav.yaml', written);
    await desk.run('check', 'a.krav.yaml', '--fix');
    assert.match(desk.read('a.krav.yaml'), /kind: mandatory/);
    await desk.run('check', 'a.krav.yaml', '--fix', '--choose', 'SPR-12, LOU-12');
    assert.match(desk.read('a.krav.yaml'), /kind: selection/);
    for (const [options, told] of [
      [['--choose', 'LOU-12'], /skriv båda/],
      [['--fix', '--choose', 'LOU-1'], /Regeln ”LOU-1” finns inte/],
    ] as const) {
      const { code, err } = await desk.run('check', 'a.krav.yaml', ...options);
      assert.equal(code, 2);
      assert.match(err, told);
    }
  });

  test('--fix writes tabs as spaces, and then mends what could not be read before', async () => {
    const tabs = file(requirement('K-1', 'Systemet skall visa status.', proof)).replaceAll(/^ +/gm, lead =>
      '\t'.repeat(lead.length / 2),
    );
    desk.write('a.krav.yaml', tabs);
    assert.match((await desk.run('check', 'a.krav.yaml')).out, /YAML-03: .* \[kan rättas med --fix\]/);
    await desk.run('check', 'a.krav.yaml', '--fix');
    assert.match(desk.read('a.krav.yaml'), /^ +text: Systemet ska visa status\.$/m);
    assert.doesNotMatch(desk.read('a.krav.yaml'), /\t/);
  });

  test('--fix leaves what the baseline hides, and everything where the baseline cannot be read', async () => {
    const old = requirement('K-1', 'Systemet skall visa status.', proof);
    desk.write('a.krav.yaml', file(old));
    await desk.run('check', 'a.krav.yaml', '--write-baseline', 'a.baslinje.json');
    desk.write('a.krav.yaml', file(old, requirement('K-2', 'Systemet skall visa listan.', proof)));
    await desk.run('check', 'a.krav.yaml', '--fix');
    assert.match(desk.read('a.krav.yaml'), /skall visa status/);
    assert.match(desk.read('a.krav.yaml'), /ska visa listan/);
    desk.write('a.baslinje.json', '{');
    const { code, err } = await desk.run('check', 'a.krav.yaml', '--fix');
    assert.equal(code, 2);
    assert.match(err, /a\.baslinje\.json/);
    assert.match(desk.read('a.krav.yaml'), /skall visa status/);
  });

  test('--max lets findings up to a severity pass', async () => {
    desk.write('a.krav.yaml', doubled);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--max', 'error')).code, 0);
    assert.equal((await desk.run('check', 'a.krav.yaml', '--max', 'warning')).code, 1);
  });

  test('an accepted finding is listed as suppressed and does not count', async () => {
    const accepted = 'suppressions: [{ rule: DOK-08, reason: Prov }]\n';
    desk.write('a.krav.yaml', `${doubled}${accepted}`);
    const { findings, summary } = await findingsOf('a.krav.yaml');
    assert.ok(findings.filter(({ code }) => code === 'DOK-08').every(({ suppressed }) => suppressed));
    assert.ok((summary.suppressed ?? 0) > 0);
  });

  test('an IT environment that is missing or outside the root is a finding where it is named', async () => {
    desk.write('a.krav.yaml', 'kravbyggaren: 1\nenvironment: saknas.itmiljo.yaml\n');
    desk.write('b.krav.yaml', 'kravbyggaren: 1\nenvironment: ../ute.itmiljo.yaml\n');
    const { findings } = await findingsOf('a.krav.yaml', 'b.krav.yaml');
    const unreadable = findings.filter(({ code }) => code === 'YAML-60');
    assert.deepEqual(
      unreadable.map(({ file, line }) => [file, line]),
      [
        ['a.krav.yaml', 2],
        ['b.krav.yaml', 2],
      ],
    );
    assert.match(unreadable[1]?.message ?? '', /leder ut ur mappen/);
  });

  test('--root lets a specification below it refer to a file beside it, but a link out of it does not', async () => {
    mkdirSync(desk.path('in'));
    desk.write('m.itmiljo.yaml', 'kravbyggaren: 1\ntitle: M\nentries: []\n');
    desk.write('in/a.krav.yaml', 'kravbyggaren: 1\nenvironment: ../m.itmiljo.yaml\n');
    const codes = async (...args: readonly string[]) => (await findingsOf(...args)).findings.map(({ code }) => code);
    assert.ok((await codes('in/a.krav.yaml')).includes('YAML-60'));
    assert.ok(!(await codes('in/a.krav.yaml', '--root', '.')).includes('YAML-60'));
    symlinkSync(desk.path('m.itmiljo.yaml'), desk.path('in/länk.itmiljo.yaml'));
    desk.write('in/b.krav.yaml', 'kravbyggaren: 1\nenvironment: länk.itmiljo.yaml\n');
    assert.ok((await codes('in/b.krav.yaml')).includes('YAML-60'));
  });

  const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['no YAML', 'kravbyggaren: [1\n', /:1: fel: Filen kan inte läsas som YAML/],
    ['YAML of another shape', 'openapi: 3.0.0\n', /:1: fel: Filen saknar ”kravbyggaren: 1”/],
    ['a list', '- a\n- b\n', /:1: fel: Filen kan inte läsas som YAML\. Här väntas ”nyckel: värde”/],
    ['a newer major', 'kravbyggaren: 7\n', /:1: fel: Filen har format 7, men .* till och med format 1/],
    ['binary', Uint8Array.of(0, 1, 2, 3), /fel: Filen är inte en textfil/],
    ['text with NUL', 'kravbyggaren: 1\nneed: a\0b\n', /:2: fel: .*på rad 2 står ett osynligt NUL-tecken/],
    ['UTF-16', Buffer.from('\uFEFFkravbyggaren: 1\n', 'utf16le'), /fel: Filen är inte sparad som UTF-8/],
    ['not UTF-8', Buffer.from('kravbyggaren: 1 # å\n', 'latin1'), /fel: Filen är inte sparad som UTF-8/],
  ];
  for (const [what, content, message] of unreadable)
    test(`a file that is ${what} is refused, and the others are checked`, async () => {
      desk.write('fel.krav.yaml', content);
      desk.write('rätt.krav.yaml', doubled);
      const { code, out, err } = await desk.run('check', 'fel.krav.yaml', 'rätt.krav.yaml');
      assert.equal(code, 2);
      assert.match(err, message);
      assert.match(err, /^fel\.krav\.yaml/);
      assert.match(out, /rätt\.krav\.yaml:\d+:\d+: fel DOK-08/);
    });

  test('a link to itself is told, and the other files of the folder are checked', async () => {
    mkdirSync(desk.path('mapp'));
    desk.write('mapp/rätt.krav.yaml', doubled);
    symlinkSync('sig.krav.yaml', desk.path('mapp/sig.krav.yaml'));
    const { code, out, err } = await desk.run('check', 'mapp');
    assert.equal(code, 2);
    assert.match(err, /sig\.krav\.yaml: fel: .*länken leder till sig själv/);
    assert.match(out, /rätt\.krav\.yaml:\d+:\d+: fel DOK-08/);
    const alone = await desk.run('check', 'mapp/sig.krav.yaml');
    assert.equal(alone.code, 2);
    assert.match(alone.err, /sig\.krav\.yaml: fel: .*länken leder till sig själv/);
  });

  test('faults in the files beside a specification are told in it, and the rest of them counts', async () => {
    desk.write('kravbyggaren.yaml', 'kravbyggaren: 1\nwordLists:\nrules: { DOK-08: off }\n');
    desk.write('m.itmiljo.yaml', 'kravbyggaren: 1\ntitle: IT-miljö\nentries: [null]\n');
    desk.write('a.krav.yaml', `${doubled}environment: m.itmiljo.yaml\n`);
    const { code, out } = await desk.run('check', 'a.krav.yaml');
    assert.equal(code, 1);
    assert.match(out, /a\.krav\.yaml:1:1: varning YAML-60: kravbyggaren\.yaml har 1 fel/);
    assert.match(out, /a\.krav\.yaml:\d+:14: varning YAML-60: m\.itmiljo\.yaml har 1 fel/);
    assert.ok(!out.includes('DOK-08'));
  });

  test('what is no ordinary file is refused and never waited for', async () => {
    const { code, err } = await desk.run('check', '/dev/null');
    assert.equal(code, 2);
    assert.match(err, /null: fel: .*ingen vanlig fil/);
  });

  test('a severity that there is none of is told in its file and changes nothing', async () => {
    desk.write('kravbyggaren.yaml', 'kravbyggaren: 1\nrules: { DOK-08: fel }\n');
    desk.write('a.krav.yaml', doubled);
    const { code, out } = await desk.run('check', 'a.krav.yaml');
    assert.equal(code, 1);
    assert.match(out, /a\.krav\.yaml:\d+:\d+: fel DOK-08/);
  });

  test('a missing file and a folder with nothing to check are refused', async () => {
    assert.match((await desk.run('check', 'saknas.krav.yaml')).err, /saknas\.krav\.yaml: fel: Filen finns inte/);
    const { code, err } = await desk.run('check', '.');
    assert.equal(code, 2);
    assert.match(err, /Mappen innehåller inga filer från Kravbyggaren/);
  });
});

suite('kravbyggaren rules', () => {
  test('lists every rule as JSON that fits its schema, and as text', async () => {
    const { rulesResultFaults } = await import('./json-schema.ts');
    const desk = new Desk();
    const { code, out } = await desk.run('rules', '--format', 'json');
    assert.equal(code, 0);
    const result = JSON.parse(out) as { rules: { code: string }[] };
    assert.deepEqual(rulesResultFaults(result), []);
    assert.ok(result.rules.some(({ code }) => code === 'DOK-08'));
    assert.match((await desk.run('rules')).out, /^DOK-08 /m);
    desk.clear();
  });
});
