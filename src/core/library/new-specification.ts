import type { Procurement } from '../model/generated/types.ts';

export interface NewSpecificationFacts {
  readonly title: string;
  readonly buyer: string;
  readonly reference?: string;
  readonly orgNumber?: string;
  readonly act?: Procurement['act'];
  readonly regime?: Procurement['regime'];
  /** Path to the IT environment, relative to the new file. */
  readonly environment?: string;
}

/** A text in YAML, quoted so that nothing in it means anything else. */
const quoted = (text: string): string => JSON.stringify(text);

/** `key: value`, or a comment with an example where there is no value yet. */
const line = (indent: string, key: string, value: string | undefined, example: string): string =>
  value === undefined ? `${indent}# ${key}: ${example}` : `${indent}${key}: ${value}`;

/** The text of a new `.krav.yaml`: the facts, and comments in Swedish that say what comes next. */
export function newSpecification(facts: NewSpecificationFacts): string {
  const { title, buyer, reference, orgNumber, act = 'LOU', regime = 'above-threshold', environment } = facts;
  const lead = [
    `name: ${quoted(buyer)}`,
    ...(orgNumber === undefined ? [] : [`orgNumber: ${quoted(orgNumber)}`]),
    'lead: true',
  ];
  return `${[
    '# Kravspecifikation för Kravbyggaren. Rader som börjar med # är anteckningar och kommer aldrig med i dokumentet.',
    'kravbyggaren: 1',
    'procurement:',
    `  title: ${quoted(title)}`,
    line('  ', 'reference', reference === undefined ? undefined : quoted(reference), 'KS 2026/0001   (diarienummer)'),
    '  buyers:',
    `    - { ${lead.join(', ')} }`,
    `  act: ${act}   # LOU, LUF, LUK eller other`,
    `  regime: ${regime}   # above-threshold (över tröskelvärdet), below-threshold, direct eller call-off (avrop)`,
    '  # contract: { start: 2027-07-01, term: P4Y, renewals: [P2Y, P2Y] }   (P4Y är fyra år, P18M är 18 månader)',
    '  # serviceLife: P8Y   (hur länge tjänsten behövs)',
    '  # awardBasis: best-price-quality   (eller cost, price)',
    '',
    '# Varför upphandlingen görs och vad den ska leda till.',
    '# need:',
    '#   background: …',
    '#   goals:',
    '#     - { text: …, measure: …, baseline: …, target: …, date: 2028-12-31, owner: … }',
    '',
    '# Minst en från verksamheten och en från IT. Namnen visas aldrig för anbudsgivare.',
    '# referenceGroup:',
    '#   - { name: Förnamn Efternamn, role: business }',
    '#   - { name: Förnamn Efternamn, role: it }',
    '',
    '# Beskrivningen av IT-miljön.',
    line('', 'environment', environment === undefined ? undefined : quoted(environment), 'kommunen.itmiljo.yaml'),
    '',
    '# Kravpaketen föreslås av uppgifterna ovan. Ett paket som väljs bort behöver ett skäl.',
    '# packs:',
    '#   otp: { use: false, reason: … }',
  ].join('\n')}\n`;
}
