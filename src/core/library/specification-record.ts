import type { Cover, Kind, Origin, Section, Specification } from '../model/generated/types.ts';
import { healthySpecification } from '../model/healthy-head.ts';
import type { Json } from '../model/json.ts';
import type { Source } from '../parse/index.ts';
import { resolveText, scopeOf, type Scope } from '../text/index.ts';

/**
 * What others may look up in a specification: what it was about and what it demanded, as texts. Holds nothing that is
 * internal, so that it may be kept in a cache and shown beside another specification. JSON-serialisable.
 */
export interface SpecificationRecord {
  readonly title: string;
  /** Registration number (diarienummer). */
  readonly reference?: string;
  /** The buyer that leads the procurement. */
  readonly buyer?: string;
  readonly needs: readonly RecordedNeed[];
  readonly requirements: readonly RecordedRequirement[];
}

export interface RecordedNeed {
  /** `background`, `scope` or, of the first goal, `goal-1`. */
  readonly id?: string;
  readonly text: string;
}

export interface RecordedRequirement {
  readonly id: string;
  readonly kind: Kind;
  readonly area: {
    readonly covers: readonly Cover[];
    /** Id of the section. */
    readonly section: string;
    /** Id of the pack that it comes from. */
    readonly pack?: string;
  };
  /** Title of the section. */
  readonly section: string;
  /** As read by a person; what has no value stands as its placeholder. */
  readonly text: string;
  readonly source?: Origin;
}

/** The record of an open file or of a specification. What has a wrong shape is left out. */
export function specificationRecord(given: Source | Specification): SpecificationRecord {
  const specification = healthySpecification(('chunks' in given ? given.value : given) as Json);
  const scope = scopeOf({ specification });
  const { title = '', reference } = specification.procurement ?? {};
  const buyer = scope.value('buyer')?.value;
  return {
    title: read(title, scope),
    ...(reference !== undefined && { reference }),
    ...(typeof buyer === 'string' && { buyer }),
    needs: needsOf(specification, scope),
    requirements: (specification.sections ?? []).flatMap(section => recordedIn(section, scope)),
  };
}

function needsOf({ need = {} }: Specification, scope: Scope): readonly RecordedNeed[] {
  const { background, scope: included, goals = [] } = need;
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['background', background],
    ['scope', included],
    ...goals.map(({ text }, i) => [`goal-${String(i + 1)}`, text] as const),
  ];
  return texts.flatMap(([id, text]) => (text === undefined ? [] : [{ id, text: read(text, scope) }]));
}

/** A section that lacks its id or title still holds its requirements. */
function recordedIn(section: Partial<Section>, scope: Scope): readonly RecordedRequirement[] {
  const { id: inSection = '', title = inSection, requirements = [] } = section;
  const shown = read(title, scope);
  return requirements.map(({ id, kind, text, covers = [], source }) => ({
    id,
    kind,
    area: { covers, section: inSection, ...(source?.pack !== undefined && { pack: source.pack }) },
    section: shown,
    text: read(text, scope),
    ...(source && { source }),
  }));
}

const read = (text: string, scope: Scope): string => resolveText(text, scope).text;
