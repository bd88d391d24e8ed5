import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { importResultFaults } from './json-schema.ts';
import { Desk } from './cli.ts';

declare const PROJECT_ROOT: string;

const csv = 'Krav-ID;Typ;Kravtext;Svar\nA;Ska;Systemet ska visa åäö.;Ja\nB;;Systemet bör räcka.;\nC;Ska;;\n';

suite('kravbyggaren import', () => {
  let desk: Desk;
  setup(() => (desk = new Desk()));
  teardown(() => desk.clear());

  test('writes a specification and tells what was guessed and set aside', async () => {
    desk.write('krav.csv', csv);
    const { code, out, err } = await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml');
    assert.equal(code, 0);
    assert.match(out, /^2 krav lästes in\. 1 rad kom inte in\. 1 uppgift är gissad\.$/m);
    assert.match(out, /rad 4: Kravtext saknas på raden/);
    assert.match(err, /Skrev ny\.krav\.yaml/);
    assert.match(desk.read('ny.krav.yaml'), /^kravbyggaren: 1\n[\s\S]*text: Systemet ska visa åäö\.\n/);
  });

  test('tells the same as JSON that fits its schema', async () => {
    desk.write('krav.csv', csv);
    const { out } = await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml', '--format', 'json');
    const result = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(importResultFaults(result), []);
    assert.equal(result.imported, 2);
    assert.deepEqual(result.skipped, [{ place: 'rad 4', reason: 'Kravtext saknas på raden.', text: 'C | Ska' }]);
    assert.deepEqual(result.guessed, [{ place: 'rad 3', requirement: 'B', field: 'kind', value: 'award' }]);
  });

  test('reads what Excel writes: Windows-1252', async () => {
    desk.write('krav.csv', Buffer.from(csv, 'latin1'));
    assert.equal((await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml')).code, 0);
    assert.match(desk.read('ny.krav.yaml'), /Systemet ska visa åäö\./);
  });

  test('takes the columns from the map', async () => {
    desk.write('krav.csv', 'Benämning;Löfte, helst\nX;Data ska visas.\n');
    const map = 'text=Löfte, helst,id=Benämning';
    assert.equal((await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml', '--map', map)).code, 0);
    assert.match(desk.read('ny.krav.yaml'), /id: X\n {8}kind: mandatory\n {8}text: Data ska visas\./);
  });

  const refused = async (args: readonly string[], message: RegExp) => {
    const before = desk.files();
    const { code, out, err } = await desk.run('import', ...args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, message);
    assert.deepEqual(desk.files(), before);
  };

  test('a missing file is refused', () =>
    refused(['saknas.csv', '--out', 'ny.krav.yaml'], /saknas\.csv: fel: Filen finns inte/));

  test('a file without known columns is refused with its headings', async () => {
    desk.write('krav.csv', 'Datum;Belopp\n1;2\n');
    await refused(['krav.csv', '--out', 'ny.krav.yaml'], /krav\.csv: fel: .*Rubriker i filen: ”Datum”, ”Belopp”/);
  });

  test('an unclosed quote is refused with its line', async () => {
    desk.write('krav.csv', 'ID;Krav\n1;"Data ska visas.\n');
    await refused(['krav.csv', '--out', 'ny.krav.yaml'], /krav\.csv:2: fel: Ett citattecken/);
  });

  test('a heading in the map that the file lacks is refused', async () => {
    desk.write('krav.csv', csv);
    await refused(['krav.csv', '--out', 'ny.krav.yaml', '--map', 'text=Fel'], /Kolumnen ”Fel” i --map finns inte/);
    await refused(['krav.csv', '--out', 'ny.krav.yaml', '--map', 'texten'], /--map ”texten” kan inte läsas/);
  });

  test('a file without requirements and one that is no text are refused', async () => {
    desk.write('tom.csv', 'ID;Krav\n');
    await refused(['tom.csv', '--out', 'ny.krav.yaml'], /tom\.csv: fel: Filen innehåller inga krav/);
    desk.write('bild.csv', Uint8Array.of(0x89, 0x50, 0, 0, 1, 0));
    await refused(['bild.csv', '--out', 'ny.krav.yaml'], /bild\.csv: fel: Filen är/);
  });

  test('an existing file is left alone without --force, and the input always', async () => {
    desk.write('krav.csv', csv);
    desk.write('ny.krav.yaml', 'min egen');
    await refused(['krav.csv', '--out', 'ny.krav.yaml'], /ny\.krav\.yaml: fel: Filen finns redan/);
    assert.equal(desk.read('ny.krav.yaml'), 'min egen');
    await refused(['krav.csv', '--out', 'krav.csv', '--force'], /krav\.csv: fel: Utdata kan inte/);
    assert.equal((await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml', '--force')).code, 0);
    assert.match(desk.read('ny.krav.yaml'), /^kravbyggaren: 1/);
  });

  test('an output that is a folder, lies in a missing or a protected one, or is protected itself is refused', async () => {
    desk.write('krav.csv', csv);
    mkdirSync(desk.path('mapp'));
    await refused(['krav.csv', '--out', 'mapp', '--force'], /mapp: fel: .*sökvägen är en mapp/);
    await refused(['krav.csv', '--out', 'ingen/ny.krav.yaml'], /fel: Filen kan inte skrivas/);
    chmodSync(desk.path('mapp'), 0o555);
    await refused(['krav.csv', '--out', 'mapp/ny.krav.yaml'], /skrivskyddad/);
    desk.write('ny.krav.yaml', 'min egen');
    chmodSync(desk.path('ny.krav.yaml'), 0o444);
    await refused(['krav.csv', '--out', 'ny.krav.yaml', '--force'], /filen är skrivskyddad/);
    assert.equal(desk.read('ny.krav.yaml'), 'min egen');
  });

  test('a link is written through, not replaced', async () => {
    desk.write('krav.csv', csv);
    desk.write('mål.krav.yaml', 'gammal');
    symlinkSync(desk.path('mål.krav.yaml'), desk.path('länk.krav.yaml'));
    assert.equal((await desk.run('import', 'krav.csv', '--out', 'länk.krav.yaml', '--force')).code, 0);
    assert.match(desk.read('mål.krav.yaml'), /^kravbyggaren: 1/);
  });

  suite('into a specification that stands', () => {
    const standing = async (): Promise<string> => {
      desk.write('krav.csv', csv);
      await desk.run('import', 'krav.csv', '--out', 'min.krav.yaml');
      return desk.read('min.krav.yaml');
    };

    test('the same file again leaves every byte as it is', async () => {
      const before = await standing();
      const { code, out, err } = await desk.run('import', 'krav.csv', '--into', 'min.krav.yaml');
      assert.equal(code, 0);
      assert.match(out, /^0 krav är nya, 0 är ändrade och 2 oförändrade\. 1 rad kom inte in\.$/m);
      assert.match(err, /min\.krav\.yaml är oförändrad/);
      assert.equal(desk.read('min.krav.yaml'), before);
    });

    test('new requirements come in and changed ones follow the file, each told with old and new', async () => {
      await standing();
      desk.write('krav.csv', csv.replace('åäö', 'åäö och é') + 'D;Ska;Systemet ska avslutas.;\n');
      const { out } = await desk.run('import', 'krav.csv', '--into', 'min.krav.yaml');
      assert.match(out, /^1 krav är nytt, 1 är ändrat och 1 oförändrat/m);
      assert.match(out, /Ändrat: rad 2: A, Kravtext: ”Systemet ska visa åäö\.” → ”Systemet ska visa åäö och é\.”/);
      assert.match(desk.read('min.krav.yaml'), /text: Systemet ska visa åäö och é\.[\s\S]*id: D/);
    });

    test('a preview tells the same and the columns, as text and as JSON that fits its schema, and writes nothing', async () => {
      const before = await standing();
      desk.write('krav.csv', csv.replace('åäö', 'åäö och é'));
      const preview = ['import', 'krav.csv', '--into', 'min.krav.yaml', '--preview'];
      const { out, err } = await desk.run(...preview);
      assert.match(out, /Kolumn: Tabellen: Kravtext = kravtext \(enligt rubriken\)/);
      assert.match(err, /Förhandsvisning: inget har skrivits/);
      const result = JSON.parse((await desk.run(...preview, '--format', 'json')).out) as Record<string, unknown>;
      assert.deepEqual(importResultFaults(result), []);
      assert.equal(result.preview, true);
      assert.deepEqual(result.updated, [
        {
          place: 'rad 2',
          requirement: 'A',
          fields: [
            {
              field: 'text',
              label: 'Kravtext',
              old: 'Systemet ska visa åäö.',
              new: 'Systemet ska visa åäö och é.',
              taken: true,
            },
          ],
        },
      ]);
      assert.equal(desk.read('min.krav.yaml'), before);
      await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml', '--preview');
      assert.ok(!desk.files().includes('ny.krav.yaml'));
    });

    test('what was changed both here and there stays, or is taken with --conflicts take', async () => {
      desk.write('min.krav.yaml', (await standing()).replace('åäö', 'svenska tecken'));
      desk.write('krav.csv', csv.replace('åäö', 'å, ä och ö'));
      const { out } = await desk.run('import', 'krav.csv', '--into', 'min.krav.yaml');
      assert.match(
        out,
        /Kvar som det var: rad 2: A, Kravtext: ändrat både här och i filen\. Filen säger ”Systemet ska visa å, ä och ö\.”/,
      );
      assert.match(desk.read('min.krav.yaml'), /Systemet ska visa svenska tecken\./);
      await desk.run('import', 'krav.csv', '--into', 'min.krav.yaml', '--conflicts', 'take');
      assert.match(desk.read('min.krav.yaml'), /Systemet ska visa å, ä och ö\./);
    });

    test('column translations of kravbyggaren.yaml are used', async () => {
      desk.write('kravbyggaren.yaml', 'kravbyggaren: 1\ncsv:\n  Fastighet:\n    id: Beteckning\n    text: Löfte\n');
      desk.write('krav.csv', 'Beteckning;Löfte\nX;Data visas i tid.\n');
      const { out } = await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml', '--preview');
      assert.match(out, /Löfte = kravtext \(enligt kolumnöversättningen\)/);
    });

    test('our own Word file read into its specification changes nothing: its values are the references that stand there', async function () {
      this.timeout(180_000);
      const sample = join(PROJECT_ROOT, 'templates/sample');
      for (const name of ['elevhalsa.krav.yaml', 'exempelby.itmiljo.yaml', 'kravbyggaren.yaml'])
        desk.write(name, readFileSync(join(sample, name)));
      cpSync(join(sample, 'elevhalsa.paket'), desk.path('elevhalsa.paket'), { recursive: true });
      await desk.run('export', 'elevhalsa.krav.yaml', '--to', 'specification', '--out', 'ut.docx', '--draft');
      const { code, out } = await desk.run('import', 'ut.docx', '--into', 'elevhalsa.krav.yaml');
      assert.equal(code, 0);
      assert.match(out, /^0 krav är nya, 0 är ändrade och [1-9]\d+ oförändrade/);
      assert.equal(desk.read('elevhalsa.krav.yaml'), readFileSync(join(sample, 'elevhalsa.krav.yaml'), 'utf8'));
    });

    test('a damaged or missing specification, and both targets at once, are refused', async () => {
      await standing();
      await refused(['krav.csv', '--into', 'saknas.krav.yaml'], /saknas\.krav\.yaml: fel: Filen finns inte/);
      await refused(['krav.csv', '--into', 'min.krav.yaml', '--out', 'ny.krav.yaml'], /antingen --out/);
      await refused(['krav.csv'], /antingen --out/);
      await refused(['krav.csv', '--out', 'ny.krav.yaml', '--conflicts', 'take'], /bara tillsammans med --into/);
      desk.write(
        'trasig.krav.yaml',
        'kravbyggaren: 1\nsections:\n  - id: s\n    title: S\n    requirements:\n      - id: A\n        text: "oavslutad\n',
      );
      await refused(
        ['krav.csv', '--into', 'trasig.krav.yaml'],
        /trasig\.krav\.yaml:\d+: fel: Kravspecifikationen är skadad/,
      );
    });
  });
});
