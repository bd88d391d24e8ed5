import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readDate, readDuration } from '../../../src/core/library/guide/read-answer.ts';

suite('answers as people write them', () => {
  test('a term is read whole: a year that was meant as a date, or a unit that nobody knows, is not taken for one', () => {
    const good = {
      '4 år': 'P4Y',
      4: 'P4Y',
      'Fyra år': 'P4Y',
      '1 år och 6 månader': 'P1Y6M',
      '18mån': 'P18M',
      P2Y: 'P2Y',
    };
    for (const [text, value] of Object.entries(good)) assert.deepEqual(readDuration(text), { ok: true, value }, text);
    for (const text of ['2027', '20270701', '4 år 2 kvartal', '2 år 2 år', '4 år (48 månader)', '2 år till', 'P2027Y'])
      assert.equal(readDuration(text).ok, false, text);
  });

  test('a date is read in the ways that dates are written, and what is none is told with an example', () => {
    for (const text of ['2027-07-01', '2027-7-1', '20270701', '1 juli 2027', '1/7 2027'])
      assert.deepEqual(readDate(text), { ok: true, value: '2027-07-01' }, text);
    for (const text of ['2027-07', '202771', '2027-13-1']) {
      const reading = readDate(text);
      assert.match(reading.ok ? '' : reading.fault, /2027-07-01/, text);
    }
  });
});
