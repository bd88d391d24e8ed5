import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { importResultFaults } from './json-schema.ts';
import { Desk } from './cli.ts';

const csv = 'Krav-ID;Typ;Kravtext;Svar\nA;Ska;Systemet ska visa åäö.;Ja\nB;;Systemet bör räcka.;\nC;Ska;;\n';

suite('kravbyggaren import', () => {
  let desk: Desk;
  setup(() => (desk = new Desk()));
  teardown(() => desk.clear());

  test('writes a specification and tells what was guessed and set aside', async () => {
    desk.write('krav.csv', csv);
    const { code, out, err } = await desk.run('import', 'krav.csv', '--out', 'ny.krav.yaml');
    assert.equal(code, 0);
    assert.match(out, /^2 krav lästes in\. 1 rader kom inte in\. 1 uppgifter är gissade\.$/m);
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
});
