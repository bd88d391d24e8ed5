import { addDuration } from '../model/calendar.ts';
import type { Environment, Specification, Workspace } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';

export interface FactContext {
  readonly specification: Specification;
  readonly environment?: Environment | undefined;
  readonly workspace?: Workspace | undefined;
}

/** A fact that a text may cite. Only what a supplier may read stands in the table: the estimated value does not. */
export interface TextFact {
  readonly name: string;
  /** Swedish, for completion and for the list of what is missing. */
  readonly label: string;
  /** Where the fact is written in the specification; absent for what is computed or comes from another file. */
  readonly at?: string;
  readonly value: (context: FactContext) => Json | undefined;
}

function written(name: string, path: string, label: string): TextFact {
  const keys = path.split('.');
  return { name, label, at: `/${keys.join('/')}`, value: ({ specification }) => valueAt(specification, keys) };
}

function valueAt(specification: Specification, keys: readonly string[]): Json | undefined {
  let value: unknown = specification;
  for (const key of keys) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value as Json;
}

const buyersOf = ({ specification, workspace }: FactContext) =>
  specification.procurement?.buyers ?? workspace?.buyers ?? (workspace?.organisation ? [workspace.organisation] : []);

const leadBuyer = (context: FactContext) => {
  const buyers = buyersOf(context);
  return buyers.find(buyer => buyer.lead) ?? buyers[0];
};

const dayBefore = (date: string | undefined): string | undefined =>
  date && new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Last day of the contract, with so many of the renewals used. */
function lastDay({ specification }: FactContext, renewals: 'none' | 'all'): string | undefined {
  const { start, term, renewals: options = [] } = specification.procurement?.contract ?? {};
  if (!start || !term) return undefined;
  const terms = renewals === 'all' ? [term, ...options] : [term];
  return dayBefore(terms.reduce<string | undefined>((day, length) => day && addDuration(day, length), start));
}

/** The closed table of facts that `{{…}}` may name, beside parameters. */
export const textFacts: readonly TextFact[] = [
  { name: 'buyer', label: 'Beställarens namn', at: '/procurement/buyers', value: context => leadBuyer(context)?.name },
  {
    name: 'buyer.orgNumber',
    label: 'Beställarens organisationsnummer',
    at: '/procurement/buyers',
    value: context => leadBuyer(context)?.orgNumber,
  },
  {
    name: 'buyers',
    label: 'Alla upphandlande myndigheter',
    at: '/procurement/buyers',
    value: context => buyersOf(context).map(buyer => buyer.name),
  },
  written('procurement.title', 'procurement.title', 'Upphandlingens titel'),
  written('procurement.reference', 'procurement.reference', 'Diarienummer'),
  written('procurement.act', 'procurement.act', 'Tillämplig lag'),
  written('tenderDeadline', 'procurement.tenderDeadline', 'Sista anbudsdag'),
  written('questionDeadline', 'procurement.questionDeadline', 'Sista dag för frågor'),
  written('contract.start', 'procurement.contract.start', 'Avtalsstart'),
  written('contract.term', 'procurement.contract.term', 'Avtalets längd'),
  written('contract.renewals', 'procurement.contract.renewals', 'Möjliga förlängningar'),
  {
    name: 'contract.end',
    label: 'Sista avtalsdag utan förlängning',
    at: '/procurement/contract',
    value: context => lastDay(context, 'none'),
  },
  {
    name: 'contract.latestEnd',
    label: 'Sista avtalsdag med alla förlängningar',
    at: '/procurement/contract',
    value: context => lastDay(context, 'all'),
  },
  written('serviceLife', 'procurement.serviceLife', 'Hur länge tjänsten behövs'),
  written('framework.name', 'procurement.framework.name', 'Ramavtalets namn'),
  written('framework.number', 'procurement.framework.number', 'Ramavtalets nummer'),
  written('framework.owner', 'procurement.framework.owner', 'Den som har ingått ramavtalet'),
  written('framework.maximumQuantity', 'procurement.framework.maximumQuantity', 'Högsta mängd att avropa'),
  written('classification.confidentiality', 'classification.confidentiality', 'Konfidentialitet, nivå'),
  written('classification.integrity', 'classification.integrity', 'Riktighet, nivå'),
  written('classification.availability', 'classification.availability', 'Tillgänglighet, nivå'),
  written('costs.rate', 'costs.rate.value', 'Kalkylränta i procent'),
  written('costs.period', 'costs.period', 'Kalkylperiod'),
  written('costs.priceLevelDate', 'costs.priceLevelDate', 'Prisnivåns datum'),
  written('costs.index', 'costs.index.name', 'Index för prisjustering'),
  written('costs.indexBaseMonth', 'costs.index.baseMonth', 'Indexets basmånad'),
  written('costs.fixedMonths', 'costs.index.fixedMonths', 'Månader med fast pris'),
  written('costs.indexCap', 'costs.index.cap', 'Högsta prishöjning i procent per år'),
  written('award.priceWeight', 'award.weights.price', 'Prisets vikt i procent'),
  written('award.qualityWeight', 'award.weights.quality', 'Kvalitetens vikt i procent'),
  { name: 'environment.title', label: 'IT-miljöns titel', value: ({ environment }) => environment?.title },
  { name: 'environment.version', label: 'IT-miljöns version', value: ({ environment }) => environment?.version },
  { name: 'environment.date', label: 'IT-miljöns datum', value: ({ environment }) => environment?.date },
  {
    name: 'contractTemplate',
    label: 'Organisationens avtalsmall',
    value: ({ workspace }) => workspace?.contractTemplate?.title,
  },
];

export const textFactsByName: ReadonlyMap<string, TextFact> = new Map(textFacts.map(fact => [fact.name, fact]));
