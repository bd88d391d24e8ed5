import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Json } from '../../../src/core/model/json.ts';
import { object, scalar, text, value } from './texts.ts';

/** A document as text, written in many manners, and what it says. */
export interface Written {
  readonly text: string;
  readonly value: Json;
}

const id = fc.constantFrom('KOMP-01', 'KOMP-02', 'EXIT-01', 'A', 'B', 'å', '1042', 'INT-01.lifecare');

const requirement: fc.Arbitrary<Json> = fc
  .tuple(
    fc.option(id, { freq: 8 }),
    fc.array(fc.tuple(fc.constantFrom('kind', 'text', 'motive', 'note', 'source'), text), { maxLength: 3 }),
    fc.option(fc.array(fc.record({ phase: text, method: text }), { maxLength: 2 }), { freq: 2 }),
  )
  .map(([ownId, entries, verification]) => ({
    ...(ownId === null ? {} : { id: ownId }),
    ...object(entries),
    ...(verification === null ? {} : { verification }),
  }));

const section: fc.Arbitrary<Json> = fc
  .tuple(
    fc.option(fc.constantFrom('s1', 's2', 's3'), { freq: 8 }),
    fc.option(text),
    fc.option(fc.array(requirement, { maxLength: 4 }), { freq: 8 }),
    fc.option(value, { freq: 1 }),
  )
  .map(([ownId, title, requirements, mode]) => ({
    ...(ownId === null ? {} : { id: ownId }),
    ...(title === null ? {} : { title }),
    ...(requirements === null ? {} : { requirements }),
    ...(mode === null ? {} : { mode }),
  }));

export const specification: fc.Arbitrary<Json> = fc
  .tuple(
    fc.option(value),
    fc.option(fc.array(section, { maxLength: 3 }), { freq: 8 }),
    fc.option(fc.array(requirement, { maxLength: 3 }), { freq: 1 }),
    fc.array(
      fc.tuple(
        fc.constantFrom('need', 'award', 'a b', 'annexes', 'x'),
        fc.oneof(value, fc.array(requirement, { maxLength: 2 })),
      ),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([procurement, sections, requirements, rest]) => ({
    kravbyggaren: 1,
    ...(procurement === null ? {} : { procurement }),
    ...(sections === null ? {} : { sections }),
    ...(requirements === null ? {} : { requirements }),
    ...object(rest),
  }));

interface Manner {
  readonly lineWidth: number;
  readonly indentSeq: boolean;
  readonly indent: number;
  readonly singleQuote: boolean | null;
  readonly scalars: 'PLAIN' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';
  readonly flow: boolean;
  readonly noise: readonly number[];
  readonly crlf: boolean;
  readonly bom: boolean;
  readonly finalBreak: boolean;
  readonly startMark: boolean;
}

const manner: fc.Arbitrary<Manner> = fc.record({
  lineWidth: fc.constantFrom(0, 20, 80),
  indentSeq: fc.boolean(),
  indent: fc.constantFrom(2, 4, 3),
  singleQuote: fc.constantFrom(null, true, false),
  scalars: fc.constantFrom<Manner['scalars']>(
    'PLAIN',
    'PLAIN',
    'PLAIN',
    'QUOTE_DOUBLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  flow: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
  noise: fc.array(fc.nat({ max: 400 }), { maxLength: 6 }),
  crlf: fc.boolean(),
  bom: fc.integer({ min: 0, max: 5 }).map(n => n === 0),
  finalBreak: fc.integer({ min: 0, max: 3 }).map(n => n > 0),
  startMark: fc.integer({ min: 0, max: 7 }).map(n => n === 0),
});

export function write(content: Json, how: Manner): string {
  let result = stringify(content, {
    lineWidth: how.lineWidth,
    indentSeq: how.indentSeq,
    indent: how.indent,
    singleQuote: how.singleQuote,
    defaultStringType: how.scalars,
    defaultKeyType: 'PLAIN',
    collectionStyle: how.flow ? 'flow' : 'any',
    aliasDuplicateObjects: false,
    version: '1.2',
  });
  result = withNoise(result, how.noise);
  if (!how.finalBreak) result = result.replace(/\n$/, '');
  if (how.startMark) result = '---\n' + result;
  if (how.crlf) result = result.replaceAll('\n', '\r\n');
  return how.bom ? '\ufeff' + result : result;
}

/** Comments and empty lines before keys and dashes at the outer levels, where they cannot be part of a text. */
function withNoise(written: string, places: readonly number[]): string {
  const lines = written.split('\n');
  for (const place of places) {
    const at = place % lines.length;
    const indent = /^( {0,2})(?:- )?[a-z]+:/.exec(lines[at] ?? '')?.[1];
    if (indent === undefined) continue;
    lines.splice(at, 0, ...([[indent + '# kommentar'], ['# kommentar: här', ''], ['']][place % 3] ?? []));
  }
  return lines.join('\n');
}

export const written: fc.Arbitrary<Written> = fc
  .tuple(specification, manner)
  .map(([content, how]) => ({ text: write(content, how), value: content }));

export { scalar };
