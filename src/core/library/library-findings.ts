import type { Finding } from '../model/finding.ts';
import type { AnnexTemplate, Pack } from '../model/generated/types.ts';
import { parameterName, parseText, textFactsByName } from '../text/index.ts';
import { factsIn } from './condition.ts';
import { each } from './pack-content-findings.ts';
import { packFinding } from './pack-fault.ts';
import { packTexts, type PackText } from './pack-text-findings.ts';
import type { LibraryParts, LoadedPack } from './pack-library.ts';

/** What does not fit together among packs that are right by themselves, by pack id. */
export function libraryFindings({ packs, annexTemplates = [] }: LibraryParts): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, readonly Finding[]>();
  for (const [index, { pack }] of packs.entries()) {
    const around = { others: packs.filter((_, i) => i !== index), earlier: packs.slice(0, index), annexTemplates };
    findings.set(pack.id, [...(findings.get(pack.id) ?? []), ...findingsAmong(pack, around)]);
  }
  return findings;
}

export interface PacksAround {
  /** All other packs at hand. */
  readonly others: readonly LoadedPack[];
  /** Those of them that were there first: an id is theirs. */
  readonly earlier: readonly LoadedPack[];
  readonly annexTemplates?: readonly AnnexTemplate[];
}

/** What does not fit between one pack and the others. */
export function findingsAmong(pack: Pack, { others, earlier, annexTemplates = [] }: PacksAround): readonly Finding[] {
  const all = [pack, ...others.map(each => each.pack)];
  const templates = new Set(annexTemplates.map(({ id }) => id));
  return [
    ...identityFindings(
      pack,
      earlier.map(each => each.pack),
    ),
    ...extendsFindings(pack, all),
    ...referenceFindings(pack, all),
    ...each(pack.annexes, '/annexes').flatMap(({ at, value: { template } }) =>
      template === undefined || templates.has(template)
        ? []
        : [packFinding('pack-template-unknown', at, `Bilagemallen ”${template}” finns inte.`)],
    ),
  ];
}

/** Two packs may bear the same id only when one says that it replaces the other. */
function identityFindings(pack: Pack, earlier: readonly Pack[]): readonly Finding[] {
  const same = earlier.find(({ id }) => id === pack.id);
  const findings: Finding[] = [];
  if (same && pack.replaces !== pack.id)
    findings.push(
      packFinding(
        'pack-id-taken',
        '/id',
        `Kravpaketet ”${pack.id}” finns redan. Byt id, eller skriv replaces: ${pack.id}.`,
      ),
    );
  if (pack.replaces !== undefined && !earlier.some(({ id }) => id === pack.replaces))
    findings.push(
      packFinding('pack-extends-unknown', '/replaces', `Kravpaketet ”${pack.replaces}” finns inte.`, {
        severity: 'warning',
      }),
    );
  const related = new Set([pack.replaces, ...(pack.extends ?? [])]);
  for (const { at, value } of each(pack.requirements, '/requirements')) {
    const holder = earlier.find(
      ({ id, requirements }) => !related.has(id) && id !== pack.id && requirements?.some(r => r.id === value.id),
    );
    if (holder)
      findings.push(
        packFinding('pack-id-taken', at, `Kravet ”${value.id}” finns redan i kravpaketet ${holder.id}. Byt id.`),
      );
  }
  return findings;
}

function extendsFindings(pack: Pack, all: readonly Pack[]): readonly Finding[] {
  const missing = (pack.extends ?? []).filter(base => !all.some(({ id }) => id === base));
  const cycle = cycleFrom(pack, all);
  return [
    ...missing.map(base => packFinding('pack-extends-unknown', '/extends', `Kravpaketet ”${base}” finns inte.`)),
    ...(cycle
      ? [packFinding('pack-extends-cycle', '/extends', `Paketen bygger på varandra i en ring: ${cycle.join(' → ')}.`)]
      : []),
  ];
}

function cycleFrom(pack: Pack, all: readonly Pack[]): readonly string[] | undefined {
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.length > 0 && id === pack.id) return [...path, id];
    if (path.includes(id)) return undefined;
    for (const base of all.find(each => each.id === id)?.extends ?? []) {
      const found = visit(base, [...path, id]);
      if (found) return found;
    }
    return undefined;
  };
  return visit(pack.id, []);
}

interface Known {
  readonly requirements: ReadonlySet<string>;
  readonly annexes: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

function referenceFindings(pack: Pack, all: readonly Pack[]): readonly Finding[] {
  const known: Known = {
    requirements: new Set(all.flatMap(({ requirements = [] }) => requirements.map(({ id }) => id))),
    annexes: new Set(all.flatMap(({ annexes = [] }) => annexes.map(({ id }) => id))),
    parameters: new Set(
      all.flatMap(each => (each.parameters ?? []).map(declaration => parameterName(each, declaration))),
    ),
    questions: new Set(all.flatMap(({ id, questions = [] }) => questions.map(question => `${id}.${question.id}`))),
  };
  return [
    ...packTexts(pack).flatMap(text => textReferences(text, pack, known)),
    ...each(pack.requirements, '/requirements').flatMap(({ at, value }) => {
      const cited = [...(value.requires ?? []), ...(value.excludes ?? [])].filter(id => !known.requirements.has(id));
      const facts = value.when ? factsIn(value.when).filter(fact => !knownAnswer(fact, known)) : [];
      return [
        ...cited.map(id => packFinding('pack-reference-unknown', at, `Kravet ”${id}” finns inte i något kravpaket.`)),
        ...facts.map(fact => packFinding('pack-fact-unknown', `${at}/when`, `Frågan ”${fact}” finns inte.`)),
      ];
    }),
  ];
}

const knownAnswer = (fact: string, { questions }: Known): boolean =>
  !fact.startsWith('answers.') || questions.has(fact.slice('answers.'.length));

function textReferences({ at, text }: PackText, pack: Pack, known: Known): readonly Finding[] {
  return parseText(text).parts.flatMap(part => {
    const { span } = part;
    if (
      part.type === 'helper' &&
      part.argument.type === 'text' &&
      (part.helper === 'krav' || part.helper === 'bilaga')
    ) {
      const id = part.argument.text;
      const found = part.helper === 'krav' ? known.requirements.has(id) : known.annexes.has(id);
      const thing = part.helper === 'krav' ? 'Kravet' : 'Bilagan';
      return found
        ? []
        : [packFinding('pack-reference-unknown', at, `${thing} ”${id}” finns inte i något kravpaket.`, { span })];
    }
    const name =
      part.type === 'name'
        ? part.name
        : part.type === 'helper' && part.argument.type === 'name'
          ? part.argument.name
          : '';
    const foreign = name.includes('.') && !/^(?:item|answers)\./.test(name) && !name.startsWith(`${pack.id}.`);
    if (!foreign || textFactsByName.has(name) || known.parameters.has(name)) return [];
    return [
      packFinding('pack-placeholder-unknown', at, `Parametern ”${name}” finns inte i något kravpaket.`, { span }),
    ];
  });
}
