import fc from 'fast-check';
import type { Json } from '../../../src/core/model/json.ts';

/** Texts that a specification may hold, with what tends to go wrong in YAML among them. */
export const awkwardTexts = [
  'Systemet ska …',
  'å ä ö Å Ä Ö é',
  '😀 emoji 👩‍💻',
  'yes',
  'No',
  'null',
  '~',
  '',
  ' ',
  ' inledande',
  'avslutande ',
  '007',
  '1E5',
  '0x1F',
  '0o17',
  '12:30',
  '2027-07-01',
  '-',
  '- punkt',
  '--- streck',
  '...',
  '?',
  '? fråga',
  ':',
  'a: b',
  'kolon:',
  'nummer # 3',
  '#hash',
  '{{buyer}} ska',
  'efter {{users}} st',
  '[lista]',
  '{a}',
  '&ankare',
  '*stjärna',
  '!utrop',
  '%procent',
  '@snabel',
  '`grav`',
  '"citat"',
  "d'Artagnan's",
  '|',
  '>',
  'a, b',
  'tab\tmitt i',
  '\tförst',
  'rad ett\nrad två',
  'rad ett\n\nrad tre\n',
  '\nförsta raden tom',
  '  indragen\nrad',
  'slut på tomma\n\n\n',
  '\n',
  '\n\n',
  'rad \nmed blanksteg \n',
  '# inte kommentar\n- inte krav\n  - id: X\n',
  'vagnretur\r\nhär',
  'nbsp\u00a0här',
  '\u2028',
  '\u0085',
  '\u0007',
  '\ufeffbom',
  '=',
  '<<',
  '.inf',
  '.nan',
  '.5',
  '+1',
  '1_000',
  'lång text '.repeat(30).trim(),
  '__proto__',
  'constructor',
];

export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...awkwardTexts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('a', ' ', '\n', ':', '#', '-', '"', "'", '{', 'å', '😀', '\\', ',', '|', '\t'), {
        maxLength: 8,
      })
      .map(parts => parts.join('')),
  },
);

const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('title', 'text', 'kind', 'note', 'rows', 'covers', 'a', 'b') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'KOLUMNENS RUBRIK',
      'yes',
      '1',
      'a: b',
      '#x',
      '',
      '- x',
      '__proto__',
      'å',
      '"q"',
      '<<',
      '? q',
      'a\nb',
    ),
  },
);

/** A value with own keys only, also for `__proto__`. */
export function object(entries: readonly (readonly [string, Json])[]): { readonly [key: string]: Json } {
  const result = {};
  for (const [name, value] of entries) {
    Object.defineProperty(result, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

export const scalar: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constantFrom<Json>(true, false, null, 0.5, 1e21, 1e-7, -3) },
);

export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json; list: Json; map: Json }>(tie => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(object),
})).value;

/** Runs a property; a failure names its seed and path, with which `FC_SEED`, `FC_PATH` and `FC_RUNS` repeat it. */
export function check<T>(property: fc.IProperty<T>, runs: number): void {
  const seed = Number(process.env['FC_SEED'] ?? 20_260_401);
  const numRuns = Number(process.env['FC_RUNS'] ?? runs);
  const path = process.env['FC_PATH'];
  fc.assert(property, { seed, numRuns, ...(path ? { path, endOnFailure: true } : {}) });
}
