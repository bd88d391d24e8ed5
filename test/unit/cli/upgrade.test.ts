import assert from 'node:assert/strict';
import { Desk } from './cli.ts';

suite('kravbyggaren upgrade', () => {
  const desk = new Desk();
  suiteTeardown(() => desk.clear());

  test('a file of the newest format is left as it is', async () => {
    const text = 'kravbyggaren: 1 # först\r\nprocurement: { title: Prov }\r\n';
    desk.write('a.krav.yaml', text);
    const { code, out } = await desk.run('upgrade', 'a.krav.yaml');
    assert.equal(code, 0);
    assert.match(out, /a\.krav\.yaml har redan det nyaste filformatet/);
    assert.equal(desk.read('a.krav.yaml'), text);
  });

  test('a file of a newer format is refused', async () => {
    desk.write('b.krav.yaml', 'kravbyggaren: 3\n');
    const { code, err } = await desk.run('upgrade', 'b.krav.yaml');
    assert.equal(code, 2);
    assert.match(err, /b\.krav\.yaml:1: fel: Filen har format 3/);
  });
});
