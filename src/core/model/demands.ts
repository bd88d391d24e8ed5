import { dateInSwedish, durationInMonths, durationInSwedish } from './calendar.ts';
import type { Cover, Environment, Requirement, Specification } from './generated/types.ts';
import { isObject } from './json.ts';

/**
 * The six demands of section 3.11 of the guideline: whether each is met, missing or waived. Computed from the
 * specification and its IT environment; only waivers are written in the file.
 */
export const demandIds = ['existing', 'future', 'cost', 'competition', 'otp', 'reference-group'] as const;
export type DemandId = (typeof demandIds)[number];

/** One thing that is not there yet. */
export interface DemandGap {
  /** Swedish: what is missing. */
  readonly what: string;
  /** Swedish: what to do about it. */
  readonly remedy: string;
  /** Where it would be written; absent where no single place is it. */
  readonly at?: string;
  /** The fact whose answer closes it, by its path, where it is one. */
  readonly fact?: string;
}

export interface Demand {
  readonly id: DemandId;
  readonly title: string;
  readonly status: 'met' | 'missing' | 'waived';
  /** Empty when met; kept when waived, so that the reader sees what was waived. */
  readonly missing: readonly DemandGap[];
  /** Swedish: what meets it, for the page and the internal appendix. */
  readonly met: readonly string[];
  readonly waiver?: { readonly reason: string; readonly by: string; readonly date: string };
}

export interface DemandSources {
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
}

/** What has been looked at: either something that is there, or a gap. */
type Finding = { readonly met: string } | { readonly gap: DemandGap };

export const demandTitles: Readonly<Record<DemandId, string>> = {
  existing: 'Förenlighet med befintlig infrastruktur',
  future: 'Förenlighet med framtida infrastruktur och driftförutsättningar',
  cost: 'Kostnadseffektiv drift och support under hela livslängden',
  competition: 'Framtida konkurrens och frihet från inlåsning',
  otp: 'Öppen Teknisk Plattform (ÖTP) där det är lämpligt',
  'reference-group': 'Referensgrupp med både verksamhet och IT',
};

/** All six, in the guideline's order. */
export function demandsOf(sources: DemandSources): readonly Demand[] {
  return demandIds.map(id => demand(id, [...lookAt[id](sources)], sources.specification));
}

function demand(id: DemandId, findings: readonly Finding[], specification: Specification): Demand {
  const met = findings.flatMap(finding => ('met' in finding ? [finding.met] : []));
  const missing = findings.flatMap(finding => ('gap' in finding ? [finding.gap] : []));
  const common = { id, title: demandTitles[id], met };
  const written = specification.demands?.[id];
  if (!written) return { ...common, missing, status: missing.length ? 'missing' : 'met' };
  const { reason, by, date } = written;
  if (reason && by && date) return { ...common, missing, status: 'waived', waiver: { reason, by, date } };
  const absent = [...(reason ? [] : ['skäl']), ...(by ? [] : ['namn']), ...(date ? [] : ['datum'])];
  const gap = {
    what: `Undantaget saknar ${absent.join(' och ')}.`,
    remedy: 'Ett undantag gäller först när skäl, namn och datum är angivna.',
    at: `/demands/${id}`,
  };
  return { ...common, missing: [gap, ...missing], status: 'missing' };
}

const lookAt: Readonly<Record<DemandId, (sources: DemandSources) => Generator<Finding>>> = {
  *existing({ specification, environment }) {
    const covering = requirementsCovering(specification, 'existing-infrastructure');
    yield covering.length
      ? { met: `Krav: ${names(covering)}` }
      : gap(
          'Inget krav täcker befintlig infrastruktur.',
          'Lägg till ett krav på att systemet fungerar i den beskrivna IT-miljön, till exempel ur kravpaketet ”Kompatibilitet med befintlig och framtida IT-miljö”.',
        );
    yield environmentDate(specification, environment);
  },

  *future({ specification }) {
    yield covered(
      specification,
      'future-infrastructure',
      'framtida infrastruktur',
      'krav på att systemet följer nya versioner av miljön',
    );
    yield covered(
      specification,
      'operating-conditions',
      'driftförutsättningar',
      'krav på hur systemet fungerar under era driftförhållanden',
    );
  },

  *cost({ specification: { costs } }) {
    yield costs?.rate && costs.timing
      ? { met: `Metod: kalkylränta ${String(costs.rate.value).replace('.', ',')} procent` }
      : gap(
          'Metoden för livscykelkostnaden är inte bestämd.',
          'Ange kalkylränta (rate) och när årliga kostnader räknas (timing).',
          '/costs',
          costs?.rate ? 'costs.timing' : 'costs.rate.value',
        );
    yield costs?.period
      ? { met: `Kalkylperiod: ${durationInSwedish(costs.period) ?? costs.period}` }
      : gap('Kalkylperioden saknas.', 'Ange hur lång tid kostnaden räknas (period).', '/costs', 'costs.period');
    yield priceLine(costs?.items, ['K4', 'K5', 'K7', 'K9'], 'drift', 'till exempel med kostnadsslag K7 eller K9');
    yield priceLine(costs?.items, ['K6'], 'support', 'med kostnadsslag K6');
  },

  *competition({ specification }) {
    yield covered(specification, 'data-export', 'export av data', 'krav på att ni själva kan ta ut era uppgifter');
    yield covered(specification, 'exit-plan', 'avslut', 'krav på en exitplan');
    yield covered(specification, 'open-interfaces', 'öppna gränssnitt', 'krav på dokumenterade gränssnitt');
    yield termAgainstServiceLife(specification);
    yield propertyRights(specification);
  },

  *otp({ specification }) {
    const use = specification.packs?.otp;
    if (use?.use === true) {
      const purpose = specification.interview?.otp?.purpose;
      const answered = purpose !== undefined && !(isObject(purpose) && 'state' in purpose) && purpose !== '';
      yield answered
        ? { met: 'ÖTP används, med angivet syfte' }
        : gap(
            'Syftet med ÖTP är inte angivet.',
            'Svara på frågan varför kraven ställs.',
            '/interview/otp/purpose',
            'answers.otp.purpose',
          );
    } else if (use?.use === false && use.reason) yield { met: `Inte lämpligt: ${use.reason}` };
    else if (use?.use === false)
      yield gap('Skälet till att ÖTP inte är lämpligt saknas.', 'Skriv varför (reason).', '/packs/otp');
    else
      yield gap(
        'Det är inte avgjort om ÖTP är lämpligt.',
        'Välj kravpaketet ”Öppen teknisk plattform (härledda teman)”, eller välj bort det med skäl.',
        '/packs',
      );
  },

  *'reference-group'({ specification: { referenceGroup = [] } }) {
    for (const [role, who] of [
      ['business', 'verksamheten'],
      ['it', 'IT'],
    ] as const) {
      const members = referenceGroup.filter(member => member.role === role);
      const signed = members.find(member => member.signed);
      if (signed)
        yield { met: `${signed.name} (${who}) godkände ${dateInSwedish(signed.signed ?? '') ?? signed.signed ?? ''}` };
      else if (members.length)
        yield gap(`Ingen från ${who} har godkänt.`, 'Skriv datum för godkännandet (signed).', '/referenceGroup');
      else
        yield gap(
          `Ingen från ${who} sitter i referensgruppen.`,
          'Lägg till minst en person med namn och roll.',
          '/referenceGroup',
        );
    }
  },
};

const gap = (what: string, remedy: string, at?: string, fact?: string): Finding => ({
  gap: { what, remedy, ...(at !== undefined && { at }), ...(fact !== undefined && { fact }) },
});

function environmentDate(specification: Specification, environment: Environment | undefined): Finding {
  if (environment?.date) {
    const date = dateInSwedish(environment.date) ?? environment.date;
    return { met: `IT-miljö: ${environment.title}, ${date}` };
  }
  if (environment) return gap('IT-miljön är inte daterad.', 'Ange datum i IT-miljöns fil.', '/environment');
  return specification.environment
    ? gap(`IT-miljön ${specification.environment} kan inte läsas.`, 'Rätta sökvägen eller filen.', '/environment')
    : gap(
        'Ingen IT-miljö är angiven.',
        'Beskriv IT-miljön i en fil med datum och ange filen här.',
        '/environment',
        'environment',
      );
}

/** A demand for "something about X" is met by a requirement or an annex that covers X. */
function covered(specification: Specification, cover: Cover, about: string, remedy: string): Finding {
  const requirements = requirementsCovering(specification, cover);
  const annexes = (specification.annexes ?? []).filter(annex => annex.covers?.includes(cover));
  if (requirements.length) return { met: `Krav om ${about}: ${names(requirements)}` };
  if (annexes[0]) return { met: `Bilaga om ${about}: ${annexes[0].title}` };
  return gap(`Inget krav och ingen bilaga täcker ${about}.`, `Lägg till ${remedy}.`);
}

function priceLine(
  items: NonNullable<Specification['costs']>['items'],
  codes: readonly string[],
  about: string,
  how: string,
): Finding {
  const lines = (items ?? []).filter(({ code }) => codes.includes(code));
  return lines.length
    ? { met: `Prisrad för ${about}: ${names(lines)}` }
    : gap(`Prisrad för ${about} saknas.`, `Lägg till en rad i prisformuläret ${how}.`, '/costs/items');
}

/** The contract with all its renewals must not outlast the time for which the service is needed. */
function termAgainstServiceLife({ procurement }: Specification): Finding {
  const { contract, serviceLife } = procurement ?? {};
  const life = serviceLife === undefined ? undefined : durationInMonths(serviceLife);
  if (life === undefined || serviceLife === undefined)
    return gap(
      'Det är inte angivet hur länge tjänsten behövs.',
      'Ange livslängden (serviceLife) så att avtalstiden kan prövas mot den.',
      '/procurement/serviceLife',
      'procurement.serviceLife',
    );
  if (contract?.indefinite === true)
    return gap('Avtalet saknar slutdatum.', 'Ange avtalets längd och förlängningar.', '/procurement/contract');
  const parts = contract?.term === undefined ? [] : [contract.term, ...(contract.renewals ?? [])];
  const months = parts.reduce((sum, part) => sum + (durationInMonths(part) ?? 0), 0);
  if (months === 0)
    return gap(
      'Avtalets längd är inte angiven.',
      'Ange avtalets längd (term) och förlängningar.',
      '/procurement/contract',
      'procurement.contract.term',
    );
  const needed = durationInSwedish(serviceLife) ?? serviceLife;
  return months <= life
    ? { met: `Avtalstiden ryms inom livslängden, ${needed}` }
    : gap(
        `Avtalet kan med alla förlängningar bli längre än tjänsten behövs (${needed}).`,
        'Korta avtalet eller förlängningarna, eller ändra livslängden.',
        '/procurement/contract',
      );
}

function propertyRights(specification: Specification): Finding {
  const decision = specification.decisions?.find(({ topic }) => topic === 'ip-rights');
  if (decision) return { met: `Beslut om immateriella rättigheter: ${decision.what}` };
  const covering = requirementsCovering(specification, 'ip-rights');
  if (covering.length) return { met: `Immateriella rättigheter: ${names(covering)}` };
  return gap(
    'Beslut om immateriella rättigheter saknas.',
    'Bestäm vilka rättigheter ni behöver och anteckna beslutet (ämne ip-rights).',
    '/decisions',
  );
}

const requirementsCovering = (specification: Specification, cover: Cover): readonly Requirement[] =>
  (specification.sections ?? []).flatMap(section =>
    (section.requirements ?? []).filter(requirement => requirement.covers?.includes(cover)),
  );

/** At most six ids are named: the page is read by people. */
function names(items: readonly { readonly id: string }[]): string {
  const shown = items.slice(0, 6).map(({ id }) => id);
  return shown.join(', ') + (items.length > shown.length ? ` och ${String(items.length - shown.length)} till` : '');
}
