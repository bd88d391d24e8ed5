import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDuration,
  dateInSwedish,
  daysBetween,
  durationInMonths,
  durationInSwedish,
  isIsoDate,
} from '../../../src/core/model/calendar.ts';

suite('calendar', () => {
  const sums: readonly (readonly [string, string, string | undefined])[] = [
    ['2027-07-01', 'P4Y', '2031-07-01'],
    ['2027-01-31', 'P1M', '2027-02-28'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-11-23', 'P2W', '2026-12-07'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2027-02-30', 'P1D', undefined],
    ['2027-07-01', 'P', undefined],
    ['2027-07-01', 'P4', undefined],
  ];
  for (const [date, duration, sum] of sums)
    test(`${date} plus ${duration} is ${sum ?? 'nothing'}`, () => {
      assert.equal(addDuration(date, duration), sum);
    });

  test('a day that the month lacks is not a date', () => {
    assert.ok(isIsoDate('2028-02-29'));
    for (const text of ['2027-02-29', '2027-2-9', '27-02-09', '2027-13-01', '']) assert.ok(!isIsoDate(text), text);
  });

  test('adding days and counting them back agree over two hundred years', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(5000), (start, days) => {
        const from = start.toISOString().slice(0, 10);
        const to = addDuration(from, `P${String(days)}D`);
        assert.ok(to);
        assert.equal(daysBetween(from, to), days);
      }),
    );
  });

  test('terms are compared in months and read in Swedish', () => {
    assert.equal(durationInMonths('P1Y6M'), 18);
    assert.equal(durationInSwedish('P4Y'), '4 år');
    assert.equal(durationInSwedish('P1Y1M10D'), '1 år, 1 månad och 10 dagar');
    assert.equal(dateInSwedish('2027-07-01'), '1 juli 2027');
    assert.equal(durationInSwedish('fyra år'), undefined);
  });
});
