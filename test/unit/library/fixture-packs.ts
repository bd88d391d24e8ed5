import type { Environment, Pack, Specification } from '../../../src/core/model/generated/types.ts';
import { createLibrary, type PackLibrary } from '../../../src/core/library/index.ts';

/** Small packs that use every means of the format, so that a test can say exactly what should come out. */
export const exit: Pack = {
  kravbyggaren: 1,
  id: 'exit',
  code: 'EXIT',
  title: 'Avslut',
  version: '1.0.0',
  order: 20,
  proposed: 'always',
  sections: [
    { id: 'exit', title: 'Avslut', intro: 'Avsnittet gäller avslut.' },
    { id: 'data', title: 'Rätten till data' },
  ],
  questions: [
    {
      id: 'exercise',
      text: 'Hur ofta övas avslut?',
      type: 'choice',
      role: 'it',
      options: [
        { value: 'once', title: 'en gång' },
        { value: 'yearly', title: 'en gång per år' },
      ],
    },
    { id: 'notice', text: 'Hur lång uppsägningstid?', type: 'number', parameter: 'notice' },
    {
      id: 'sets',
      text: 'Vilka informationsmängder?',
      type: 'table',
      columns: [
        { id: 'name', title: 'Namn' },
        { id: 'size', title: 'Storlek' },
      ],
    },
    { id: 'cloud', text: 'Är det en molntjänst?', type: 'yes-no', fact: 'procurement.subject.cloud', role: 'it' },
  ],
  parameters: [
    { name: 'notice', title: 'Uppsägningstid', type: 'number', unit: 'månader', suggested: 2 },
    { name: 'volume', title: 'Datavolym', type: 'number', unit: 'GB' },
    { name: 'users', title: 'Användare', type: 'number', shared: true },
  ],
  annexes: [
    {
      id: 'info',
      title: 'Informationsmängder',
      kind: 'table',
      rowsFrom: 'sets',
      columns: [{ id: 'name', title: 'Namn' }],
      covers: ['data-export'],
    },
  ],
  definitions: [{ term: 'Exit', text: 'Avslut av tjänsten.' }],
  requirements: [
    {
      id: 'EXIT-01',
      kind: 'mandatory',
      text: 'Systemet ska exportera {{bilaga "info"}}.',
      motive: 'Rådighet.',
      covers: ['data-export'],
      verification: [{ phase: 'tender', method: 'declaration' }],
    },
    {
      id: 'EXIT-02',
      kind: [
        {
          when: { fact: 'procurement.subject.cloud' },
          kind: 'contract',
          text: 'Molntjänsten avslutas {{answers.exercise}}.',
        },
        { kind: 'mandatory' },
      ],
      text: 'Systemet avslutas {{answers.exercise}}.',
    },
    {
      id: 'EXIT-03',
      section: 'data',
      kind: 'contract',
      when: { fact: 'procurement.subject.cloud' },
      text: 'Uppsägningstiden är {{exit.notice}} månader, se {{krav "EXIT-01"}}.',
      requires: ['EXIT-01'],
    },
    {
      id: 'EXIT-04',
      section: 'data',
      kind: 'award',
      text: 'Mervärde: öppna gränssnitt.',
      award: { title: 'Öppenhet', shape: 'yes-no' },
    },
    {
      id: 'EXIT-05',
      section: 'data',
      kind: 'price',
      text: 'Hjälp vid avslut.',
      price: { code: 'K11', title: 'Hjälp', timing: 'end', volume: 'volume' },
    },
    {
      id: 'EXIT-06',
      section: 'data',
      kind: 'contract',
      forEach: { answers: 'sets', key: 'name' },
      text: '{{item.name}} lämnas ut.',
      motive: 'Storlek: {{item.size}}',
    },
    {
      id: 'EXIT-07',
      section: 'data',
      kind: 'contract',
      forEach: { answers: 'sets', key: 'name' },
      text: 'Se {{krav "EXIT-06"}}.',
      requires: ['EXIT-06'],
    },
  ],
};

export const integration: Pack = {
  kravbyggaren: 1,
  id: 'integration',
  code: 'INT',
  title: 'Integrationer',
  version: '1.0.0',
  order: 10,
  proposed: { fact: 'procurement.subject.integrations' },
  unverified: [],
  parameters: [{ name: 'users', title: 'Användare', type: 'number', shared: true }],
  annexes: [
    { id: 'info', template: 'info' },
    { id: 'miljo', title: 'IT-miljö', kind: 'environment' },
  ],
  requirements: [
    {
      id: 'INT-01',
      kind: 'mandatory',
      forEach: { environment: ['directory', 'application'], fixed: true },
      text: 'Systemet ska utbyta data med {{item.title}}.',
      targets: ['{{item.id}}'],
      unverified: ['Årtalet'],
    },
    {
      id: 'INT-02',
      kind: 'mandatory',
      when: { fact: 'environment.kinds', includes: 'directory' },
      text: 'Systemet ska använda katalogen.',
    },
  ],
};

export const environment: Environment = {
  kravbyggaren: 1,
  title: 'IT-miljö',
  entries: [
    { id: 'ad', title: 'Katalogtjänst', kind: 'directory', fixed: true },
    { id: 'lifecare', title: 'Journal {{users}}', kind: 'application', fixed: true },
    { id: 'old', title: 'Gammalt', kind: 'application', fixed: true, status: 'retired' },
    { id: 'loose', title: 'Löst', kind: 'application' },
  ],
};

export const library: PackLibrary = createLibrary({
  packs: [exit, integration].map(pack => ({ pack, text: `id: ${pack.id}\n` })),
  annexTemplates: [{ kravbyggaren: 1, id: 'info', title: 'Informationsmängder', kind: 'table', covers: ['archive'] }],
});

export const answers: Specification = {
  kravbyggaren: 1,
  procurement: { title: 'Elevhälsa', subject: { cloud: true, integrations: true } },
  interview: {
    exit: { exercise: 'yearly', notice: 3, sets: [{ name: 'Ärenden', size: '2 GB' }, { name: 'Beslut & brev' }] },
  },
};
