import { createLibrary, type PackLibrary } from '../../../src/core/index.ts';
import type { Environment, Pack, Specification } from '../../../src/core/model/generated/types.ts';
import { annexTemplates, packs } from './shipped.ts';

/** The whole shipped library, as a host would load it. */
export const library: PackLibrary = createLibrary({
  packs: packs.map(({ file, content }) => ({ pack: content, text: file })),
  annexTemplates: annexTemplates.map(({ content }) => content),
});

/** Everything applies, and nobody has answered a question of a pack. */
export const unanswered: Specification = {
  kravbyggaren: 1,
  procurement: { title: 'Prov', act: 'LOU', regime: 'above-threshold', subject: { shared: true, eService: true } },
  packs: Object.fromEntries(library.packs.map(({ id }) => [id, { use: true }])),
};

export const environment: Environment = {
  kravbyggaren: 1,
  title: 'IT-miljö',
  version: '1',
  date: '2027-01-15',
  entries: [
    {
      id: 'idp',
      title: 'Identitetstjänst för anställda',
      kind: 'identity',
      status: 'in-use',
      fixed: true,
      interfaces: [{ name: 'Inloggning', protocol: 'SAML 2.0', documented: true }],
    },
    { id: 'buss', title: 'Integrationsplattform', kind: 'integration-platform', status: 'in-use', fixed: true },
    { id: 'nytt-nat', title: 'Nytt trådlöst nät', kind: 'network', status: 'planned', from: '2028-01-01' },
    { id: 'gammal-db', title: 'Äldre databashanterare', kind: 'database', status: 'phasing-out', until: '2028-06-30' },
  ],
};

type Answers = NonNullable<NonNullable<Specification['interview']>[string]>;

/** What a business can answer about its work: with events, reports, what it would pay for, and a demonstration. */
export const wholeBusiness: Answers = {
  roles: [{ id: 'handl', title: 'handläggaren', does: 'Utreder ärenden', access: 'Läser och skriver', users: 40 }],
  tasks: [
    {
      id: 'oppna',
      role: 'handläggaren',
      task: 'öppna ett pågående ärende',
      precondition: 'Ett ärende finns',
      result: 'Ärendet visas',
      frequency: '60 per dag',
      minutes: 1,
      problem: 'Sökningen tar fem minuter.',
    },
  ],
  deadlines: [
    {
      id: 'paminn',
      event: 'ett ärende har varit öppet i 30 kalenderdagar',
      reaction: 'påminna handläggaren',
      time: '2 timmar',
      problem: 'Ärenden glöms bort.',
    },
  ],
  reports: [
    {
      id: 'antal',
      role: 'verksamhetschefen',
      title: 'Avslutade ärenden',
      content: 'antal avslutade ärenden',
      breakdown: 'enhet och månad',
      problem: 'Antalet räknas för hand.',
    },
  ],
  objects: [{ id: 'arende', title: 'Ärende', contents: 'nummer, status', access: 'läs', master: 'Systemet' }],
  extras: [{ id: 'ljud', role: 'handläggaren', task: 'bifoga en ljudfil till ett ärende', problem: 'Sparar en resa.' }],
  demonstration: true,
};

const { roles = [], tasks = [], objects = [] } = wholeBusiness;
const coreBusiness: Answers = { roles, tasks, objects };

/** Answers to every question that gives rows, so that no requirement is left out for want of them. */
const interview: NonNullable<Specification['interview']> = {
  functions: coreBusiness,
  compatibility: { 'weak-connections': true, 'planned-changes': true },
  exit: {
    'information-sets': [
      {
        id: 'arenden',
        title: 'Ärenden',
        content: 'nummer och status',
        owner: 'Nämnden',
        volume: '2 GB',
        retention: 'bevaras',
      },
    ],
    modules: [{ id: 'bokning', title: 'Bokning' }],
    exercise: 'recurring',
  },
  cost: {
    options: [{ id: 'app', title: 'Mobilapp', extent: '50 användare', trigger: 'Fältarbete', latest: '2029-06-30' }],
    'price-regulation': 'index',
  },
  integration: {
    integrations: [
      {
        id: 'buss',
        system: 'integrationsplattformen',
        objects: 'ärenden',
        direction: 'båda',
        frequency: 'vid händelse',
      },
    ],
    'external-login': true,
  },
  archive: { 'case-files': true, 'several-authorities': true, 'open-data': true },
  accessibility: { 'own-content': true, 'blocking-criteria': true, reviewer: 'independent', 'user-test': true },
  service: { adaptations: 'rights', 'data-use': 'never' },
  introduction: {
    migration: true,
    'usability-before-award': true,
    moments: [{ id: 'blankett', moment: 'registrera en inkommen blankett', frequency: 80, seconds: 40 }],
  },
  environmental: { 'take-back': 'supplier', energy: true },
  'e-service': {
    'follow-case': true,
    prefill: [{ id: 'adress', data: 'folkbokföringsadress', source: 'folkbokföringsuppgifter', editable: 'nej' }],
  },
  elected: { offline: true },
  coordination: {
    effects: [
      {
        id: 'ledtid',
        title: 'Tid till beslut',
        unit: 'dagar',
        calculation: 'median per månad',
        interval: 'varje månad',
      },
    ],
    configuration: [{ id: 'falt', title: 'Fält i formulär', example: 'lägga till ett fält' }],
  },
};

type Subject = NonNullable<NonNullable<Specification['procurement']>['subject']>;

/** A specification with every shipped pack in use and every value given: what the packs say, and nothing else. */
export function specificationWith(subject: Subject, answers: Specification['interview'] = {}): Specification {
  const values = packs.flatMap(({ content }) => parameterValues(content));
  return {
    kravbyggaren: 1,
    procurement: {
      title: 'Verksamhetssystem',
      buyers: [{ name: 'Exempelby kommun', lead: true }],
      act: 'LOU',
      regime: 'above-threshold',
      contract: { start: '2027-07-01', term: 'P4Y' },
      awardBasis: 'best-price-quality',
      subject: {
        users: ['staff', 'public'],
        personalData: true,
        secrecy: true,
        integrations: true,
        hardware: true,
        ...subject,
      },
    },
    environment: 'exempel.itmiljo.yaml',
    classification: { confidentiality: 3, integrity: 3, availability: 3 },
    packs: Object.fromEntries(packs.map(({ content }) => [content.id, { use: true }])),
    interview: { ...interview, ...answers },
    parameters: Object.fromEntries(values),
    costs: {
      rate: { value: 2.5, kind: 'real' },
      period: 'P8Y',
      timing: 'end',
      index: { name: 'Labour Cost Index för tjänstemän', baseMonth: '2027-02', fixedMonths: 12, cap: 3 },
    },
  };
}

function parameterValues(pack: Pack) {
  return (pack.parameters ?? []).map(({ name, shared, type, suggested, unit }) => {
    const value = suggested ?? (type === 'number' ? 100 : type === 'date' ? '2028-01-01' : 'angivet värde');
    return [
      shared ? name : `${pack.id}.${name}`,
      { value, status: 'decided' as const, ...(unit ? { unit } : {}) },
    ] as const;
  });
}
