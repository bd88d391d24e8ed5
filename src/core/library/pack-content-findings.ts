import type { Finding } from '../model/finding.ts';
import type {
  Condition,
  Pack,
  PackRequirement,
  ParameterDeclaration,
  Question,
  Scalar,
} from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { isIsoDate, parseDuration } from '../model/calendar.ts';
import { schemaAt } from '../model/schema.ts';
import { nameIn } from '../parse/index.ts';
import { conditionDepth, deepestCondition, factsIn } from './condition.ts';
import { packFinding } from './pack-fault.ts';
import { packTextFindings } from './pack-text-findings.ts';

/** Faults inside a pack whose shape is right. */
export function packContentFindings(pack: Pack): readonly Finding[] {
  return [
    ...duplicateFindings(pack),
    ...conditionsIn(pack).flatMap(({ at, condition }) => conditionFindings(pack, at, condition)),
    ...each(pack.requirements, '/requirements').flatMap(({ at, value }) => requirementFindings(pack, at, value)),
    ...each(pack.questions, '/questions').flatMap(({ at, value }) => questionFindings(pack, at, value)),
    ...each(pack.parameters, '/parameters').flatMap(({ at, value }) => parameterFindings(at, value)),
    ...packTextFindings(pack),
  ];
}

/** The elements of a list with their pointers. */
export function each<T>(
  list: readonly T[] | undefined,
  at: string,
): readonly { readonly at: string; readonly value: T }[] {
  const all = (list ?? []) as readonly unknown[] as readonly Json[];
  return (list ?? []).map((value, index) => ({ at: `${at}/${nameIn(all, index)}`, value }));
}

function duplicateFindings(pack: Pack): readonly Finding[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['/sections', (pack.sections ?? []).map(({ id }) => id)],
    ['/questions', (pack.questions ?? []).map(({ id }) => id)],
    ['/parameters', (pack.parameters ?? []).map(({ name }) => name)],
    ['/annexes', (pack.annexes ?? []).map(({ id }) => id)],
    ['/requirements', (pack.requirements ?? []).map(({ id }) => id)],
  ];
  return lists.flatMap(([at, ids]) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [packFinding('pack-id-duplicate', `${at}/${index}`, `”${id}” finns redan i listan. Ge posten ett eget id.`)]
        : [],
    ),
  );
}

interface PlacedCondition {
  readonly at: string;
  readonly condition: Condition;
}

function conditionsIn(pack: Pack): readonly PlacedCondition[] {
  const when = (list: readonly { readonly when?: Condition }[] | undefined, at: string) =>
    each(list, at).flatMap(({ at: place, value }) =>
      value.when ? [{ at: `${place}/when`, condition: value.when }] : [],
    );
  const variants = each(pack.requirements, '/requirements').flatMap(({ at, value }) =>
    typeof value.kind === 'string' ? [] : when(value.kind, `${at}/kind`),
  );
  const proposed = typeof pack.proposed === 'object' ? [{ at: '/proposed', condition: pack.proposed }] : [];
  return [
    ...proposed,
    ...when(pack.questions, '/questions'),
    ...when(pack.annexes, '/annexes'),
    ...when(pack.requirements, '/requirements'),
    ...variants,
    ...when(pack.gates, '/gates'),
  ];
}

function conditionFindings(pack: Pack, at: string, condition: Condition): readonly Finding[] {
  if (conditionDepth(condition) > deepestCondition)
    return [
      packFinding('pack-condition-too-deep', at, `Villkoret har fler än ${deepestCondition} nivåer. Förenkla det.`),
    ];
  return factsIn(condition)
    .filter(fact => !isKnownFact(fact, pack))
    .map(fact =>
      packFinding('pack-fact-unknown', at, `Faktumet ”${fact}” finns inte. Rätta sökvägen, eller lägg till frågan.`),
    );
}

/** Facts of other packs are taken on trust here: `libraryFindings` knows them. */
export function isKnownFact(fact: string, pack: Pack): boolean {
  const [root = '', first = '', ...rest] = fact.split('.');
  if (root === 'answers')
    return first !== pack.id || (pack.questions?.some(({ id }) => id === rest.join('.')) ?? false);
  if (root === 'parameters') return true;
  if (root === 'environment')
    return first === '' || first === 'kinds' || first === 'entries' || schemaAt('environment', [first]) !== undefined;
  return schemaAt('specification', fact.split('.')) !== undefined;
}

function requirementFindings(pack: Pack, at: string, requirement: PackRequirement): readonly Finding[] {
  const findings: Finding[] = [];
  const { section, forEach, kind, award } = requirement;
  if (section !== undefined && !pack.extends && !pack.sections?.some(({ id }) => id === section))
    findings.push(
      packFinding('pack-section-unknown', `${at}/section`, `Avsnittet ”${section}” finns inte under sections.`),
    );
  const kinds = typeof kind === 'string' ? [kind] : kind.map(variant => variant.kind);
  if (kinds.includes('award') && !award)
    findings.push(
      packFinding('pack-criterion-missing', at, 'Ett tilldelningskriterium behöver award med titel och skala.'),
    );
  if (forEach && 'answers' in forEach && !pack.extends) findings.push(...rowFindings(pack, at, forEach));
  return findings;
}

function rowFindings(
  pack: Pack,
  at: string,
  { answers, key }: { readonly answers: string; readonly key: string },
): readonly Finding[] {
  const question = pack.questions?.find(({ id }) => id === answers);
  const place = `${at}/forEach`;
  if (!question) {
    if (answers.includes('.')) return [];
    return [packFinding('pack-rows-unknown', place, `Frågan ”${answers}” finns inte i paketet.`)];
  }
  if (question.type === 'list' || question.type === 'choices' || question.type === 'entries') return [];
  if (question.type !== 'table')
    return [packFinding('pack-rows-unknown', place, `Frågan ”${answers}” besvaras inte med en tabell eller lista.`)];
  return question.columns?.some(({ id }) => id === key)
    ? []
    : [packFinding('pack-rows-unknown', place, `Kolumnen ”${key}” finns inte i frågan ”${answers}”.`)];
}

function questionFindings(pack: Pack, at: string, question: Question): readonly Finding[] {
  const { type, options, parameter, fact } = question;
  const findings: Finding[] = [];
  if ((type === 'choice' || type === 'choices') && !options?.length)
    findings.push(packFinding('pack-options-missing', at, 'En fråga med val behöver alternativ under options.'));
  const own = parameter?.startsWith(`${pack.id}.`) ? parameter.slice(pack.id.length + 1) : parameter;
  if (own !== undefined && !own.includes('.') && !pack.parameters?.some(({ name }) => name === own))
    findings.push(
      packFinding('pack-parameter-unknown', `${at}/parameter`, `Parametern ”${own}” finns inte under parameters.`),
    );
  if (fact !== undefined && !isKnownFact(fact, pack))
    findings.push(packFinding('pack-fact-unknown', `${at}/fact`, `Faktumet ”${fact}” finns inte. Rätta sökvägen.`));
  return findings;
}

function parameterFindings(at: string, declaration: ParameterDeclaration): readonly Finding[] {
  const { suggested, options } = declaration;
  return [
    ...(suggested === undefined || fits(suggested, declaration)
      ? []
      : [
          packFinding(
            'pack-parameter-value',
            `${at}/suggested`,
            `Förslaget ”${suggested}” är inte ${expected(declaration)}.`,
          ),
        ]),
    ...(declaration.type === 'choice' && !options?.length
      ? [packFinding('pack-options-missing', at, 'En parameter med val behöver alternativ under options.')]
      : []),
  ];
}

/** Whether a value is of a parameter's type, within its limits. */
export function fits(value: Scalar, { type, min, max, options }: ParameterDeclaration): boolean {
  if (options?.length && !options.includes(value)) return false;
  if (type === 'number') return typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  if (typeof value !== 'string') return type === 'text' || type === 'choice';
  if (type === 'date') return isIsoDate(value);
  return type !== 'duration' || parseDuration(value) !== undefined;
}

/** What a parameter's value should be, in Swedish, to follow *är inte* or *ska vara*. */
export function expected({ type, min, max, options }: ParameterDeclaration): string {
  if (options?.length) return `ett av ${options.join(', ')}`;
  if (type === 'date') return 'ett datum (ÅÅÅÅ-MM-DD)';
  if (type === 'duration') return 'en tidsrymd (till exempel P4Y eller P18M)';
  if (type !== 'number') return 'en text';
  const limits = [min === undefined ? '' : `lägst ${min}`, max === undefined ? '' : `högst ${max}`].filter(Boolean);
  return ['ett tal', limits.join(' och ')].filter(Boolean).join(', ');
}
