import type { Finding, Fix, Severity } from './finding.ts';
import type { ShapeError } from './generated/validators.js';
import { isObject, type Json } from './json.ts';
import { nearest } from './nearest.ts';
import { schemaAt, type FileKind, type SchemaNode } from './schema.ts';

/**
 * Faults of shape in Swedish. One table, keyed by ajv's keyword: a keyword that is missing here fails a test. Codes
 * YAML-30 and up; YAML-01 to -29 are faults of syntax and belong to `parse/`.
 */
export interface ShapeFaultPlace {
  readonly kind: FileKind;
  /** Pointer of the validated value, as findings write it: `/sections/@a/requirements/@KOMP-01`. */
  readonly at: string;
  /** The same place in the schema, as keys: `['sections', '0', 'requirements', '0']`. */
  readonly schemaPath: readonly string[];
}

interface Fault {
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: Json | undefined;
  readonly node: SchemaNode | undefined;
  /** Swedish name of what is wrong, in quotes. */
  readonly name: string;
  /** Keys that may stand where an unknown one stands. */
  readonly keys: readonly string[];
}

interface Translation {
  readonly code: string;
  readonly rule: string;
  readonly severity?: Severity;
  sentence(fault: Fault): string;
}

/** Of what is missing, the one thing that nobody has to think about. */
const formatKey = 'kravbyggaren';
const addFormat: Fix = {
  title: `Lägg till ”${formatKey}: 1”`,
  changes: [{ op: 'set', at: `/${formatKey}`, value: 1 }],
};

export const shapeFaultTranslations: Readonly<Record<string, Translation>> = {
  type: { code: 'YAML-30', rule: 'yaml-value-type', sentence: wrongType },
  required: {
    code: 'YAML-31',
    rule: 'yaml-key-missing',
    sentence: ({ params, name }) =>
      params.missingProperty === formatKey
        ? `Raden ”${formatKey}: 1” saknas i ${name}. Den säger vilket filformat det är: lägg till den.`
        : `Nyckeln ”${String(params.missingProperty)}” saknas i ${name}: lägg till den.`,
  },
  additionalProperties: {
    code: 'YAML-32',
    rule: 'yaml-key-unknown',
    severity: 'hint',
    sentence: ({ params, keys }) => {
      const key = String(params.additionalProperty);
      const near = nearest(key, keys);
      return `Nyckeln ”${key}” är okänd och används inte.${near ? ` Menade du ”${near}”?` : ''}`;
    },
  },
  enum: { code: 'YAML-33', rule: 'yaml-value-unknown', sentence: notAllowed },
  const: {
    code: 'YAML-34',
    rule: 'yaml-value-fixed',
    sentence: ({ params, name }) => `${name} ska vara ${String(params.allowedValue)}.`,
  },
  pattern: { code: 'YAML-35', rule: 'yaml-value-form', sentence: wrongForm },
  minLength: {
    code: 'YAML-36',
    rule: 'yaml-value-empty',
    sentence: ({ name }) => `${name} saknar innehåll: skriv en text eller ta bort nyckeln.`,
  },
  minimum: {
    code: 'YAML-37',
    rule: 'yaml-value-too-small',
    sentence: ({ params, name }) => `${name} får vara lägst ${String(params.limit)}.`,
  },
  maximum: {
    code: 'YAML-38',
    rule: 'yaml-value-too-large',
    sentence: ({ params, name }) => `${name} får vara högst ${String(params.limit)}.`,
  },
  minItems: {
    code: 'YAML-39',
    rule: 'yaml-list-too-short',
    sentence: ({ params, name }) => `${name} ska ha minst ${String(params.limit)} rader.`,
  },
  maxItems: {
    code: 'YAML-40',
    rule: 'yaml-list-too-long',
    sentence: ({ params, name }) => `${name} får ha högst ${String(params.limit)} rader.`,
  },
  anyOf: {
    code: 'YAML-41',
    rule: 'yaml-value-shape',
    sentence: ({ name, node }) => `${name} kan inte läsas. Skriv så här: ${node?.description ?? 'se beskrivningen'}`,
  },
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  integer: 'ett heltal',
  boolean: 'true (ja) eller false (nej)',
  array: 'en lista (rader som börjar med -)',
  object: 'nycklar med värden, indragna under raden',
};

function wrongType({ params, value, name }: Fault): string {
  const wanted = [params.type].flat().map(type => types[String(type)] ?? String(type));
  if (value === null || value === undefined)
    return `${name} saknar innehåll: fyll i ${wanted.join(' eller ')} eller ta bort nyckeln.`;
  const quote = params.type === 'string' && typeof value !== 'object' ? ' Skriv värdet inom citattecken.' : '';
  return `${name} ska vara ${wanted.join(' eller ')}, men är ${describe(value)}.${quote}`;
}

const describe = (value: Json): string =>
  Array.isArray(value)
    ? 'en lista'
    : typeof value === 'object'
      ? 'en uppsättning nycklar'
      : typeof value === 'string'
        ? 'text'
        : `värdet ${String(value)}`;

function notAllowed({ params, value, name, node }: Fault): string {
  const allowed = (params.allowedValues as readonly (string | number)[]).map(String);
  const labels = node?.['x-labels'] ?? {};
  const near = typeof value === 'string' ? nearestLabelled(value, allowed, labels) : undefined;
  const list = allowed.map(code => (labels[code] ? `${code} (${labels[code]})` : code)).join(', ');
  const shown = value === null || value === undefined || typeof value === 'object' ? '' : ` ”${String(value)}”`;
  return near
    ? `${name}: värdet${shown} finns inte. Menade du ${near}?`
    : `${name}: värdet${shown} finns inte. Välj ett av ${list}.`;
}

function wrongForm({ value, name, node }: Fault): string {
  return `${name} har fel form: ”${String(value)}”. ${node?.description ?? ''}`.trim();
}

/** The findings for one validated value; several faults that tell of the same thing become one. */
export function shapeFindings(errors: readonly ShapeError[], value: Json, place: ShapeFaultPlace): readonly Finding[] {
  return collapse(errors).map(error => toFinding(error, value, place));
}

/** Below a choice of shapes ajv tells what is wrong with each of them: the choice itself says enough. */
function collapse(errors: readonly ShapeError[]): readonly ShapeError[] {
  const placesOf = (wanted: string): ReadonlySet<string> =>
    new Set(errors.filter(({ keyword }) => keyword === wanted).map(({ instancePath }) => instancePath));
  const [choices, closed] = [placesOf('anyOf'), placesOf('enum')];
  const seen = new Set<string>();
  return errors.filter(({ instancePath, keyword, params }) => {
    if (keyword !== 'anyOf' && choices.has(instancePath)) return false;
    if (choices.size > 0 && holdersOf(instancePath).some(path => choices.has(path))) return false;
    // Which values may stand there says more than which type they have
    if (keyword === 'type' && closed.has(instancePath)) return false;
    const key = JSON.stringify([instancePath, keyword, params]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Of everything that holds the value at a pointer, up to the whole. */
function holdersOf(pointer: string): readonly string[] {
  const holders: string[] = [];
  for (let end = pointer.indexOf('/'); end >= 0; end = pointer.indexOf('/', end + 1))
    holders.push(pointer.slice(0, end));
  return holders;
}

function toFinding(error: ShapeError, root: Json, place: ShapeFaultPlace): Finding {
  const translation = shapeFaultTranslations[error.keyword];
  if (!translation) throw new Error(`no Swedish sentence for ${error.keyword}`);
  const keys = segments(error.instancePath);
  const { value, pointer } = walk(root, keys);
  const path = [...place.schemaPath, ...keys];
  const node = schemaAt(place.kind, path);
  const own = schemaAt(place.kind, path)?.properties ?? {};
  const name = nameOf(error, root, place);
  const unknown = error.keyword === 'additionalProperties' ? `/${escape(String(error.params.additionalProperty))}` : '';
  return {
    rule: translation.rule,
    code: translation.code,
    severity: translation.severity ?? 'error',
    message: asSentence(translation.sentence({ params: error.params, value, node, name, keys: Object.keys(own) })),
    at: place.at + pointer + unknown,
    ...(error.params.missingProperty === formatKey && { fixes: [addFormat] }),
  };
}

/** What is wrong, as it stands inside a sentence: by its label, or by its place in the list that it stands in. */
function nameOf({ instancePath }: ShapeError, root: Json, { kind, schemaPath, at }: ShapeFaultPlace): string {
  const keys = segments(instancePath);
  const last = keys.at(-1);
  if (last === undefined) return isObject(root) && typeof root.id === 'string' ? `”${root.id}”` : nameOfWhole(at);
  const labelOf = (path: readonly string[]): string | undefined => schemaAt(kind, path)?.['x-label'];
  const label = labelOf([...schemaPath, ...keys]);
  if (label !== undefined || !/^\d+$/.test(last)) return `”${label ?? last}”`;
  const list = labelOf([...schemaPath, ...keys.slice(0, -1)]) ?? keys.at(-2);
  return `post ${String(Number(last) + 1)}${list === undefined ? '' : ` i ”${list}”`}`;
}

const nameOfWhole = (at: string): string => (/\/requirements\/[^/]+$/.test(at) ? 'kravet' : 'filen');
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const segments = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const counted = new WeakMap<readonly Json[], ReadonlyMap<string, number>>();

/** How many elements of a list bear each id; counted once, however many of them have faults. */
function idsOf(list: readonly Json[]): ReadonlyMap<string, number> {
  const known = counted.get(list);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const item of list)
    if (isObject(item) && typeof item.id === 'string') counts.set(item.id, (counts.get(item.id) ?? 0) + 1);
  counted.set(list, counts);
  return counts;
}

/** The value at a path, and the path with `@ID` where an element's id is unique in its list. */
function walk(root: Json, keys: readonly string[]): { readonly value: Json | undefined; readonly pointer: string } {
  let value: Json | undefined = root;
  let pointer = '';
  for (const key of keys) {
    const list: readonly Json[] | undefined = Array.isArray(value) ? (value as readonly Json[]) : undefined;
    value = list ? list[Number(key)] : isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    const id = isObject(value) && typeof value.id === 'string' ? value.id : undefined;
    const unique = list && id && idsOf(list).get(id) === 1;
    pointer += `/${escape(unique ? `@${id}` : key)}`;
  }
  return { value, pointer };
}

function nearestLabelled(
  value: string,
  codes: readonly string[],
  labels: Readonly<Record<string, string>>,
): string | undefined {
  const byLabel = codes.find(code => labels[code]?.toLowerCase() === value.toLowerCase());
  return byLabel ?? nearest(value, codes);
}
