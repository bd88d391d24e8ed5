import { addDuration } from '../model/calendar.ts';
import type { Annex } from '../model/generated/types.ts';
import { swedishDate } from './contract-period.ts';
import { named } from './head-texts.ts';
import { defineRule, type Draft } from './rule.ts';

export const environmentOutdated = defineRule({
  id: 'environment-outdated',
  code: 'DOK-16',
  target: 'specification',
  ground: 'statute',
  severity: 'error',
  title: 'Krav på befintlig IT-miljö bygger på en daterad beskrivning',
  rationale:
    '”Befintlig IT-miljö” går att pröva bara mot en beskrivning som alla anbudsgivare ser och som gäller. En beskrivning som är äldre än sex månader vid anbudstiden behöver bekräftas.',
  basis: ['LOU 4 kap. 1 §', 'Hänvisning utan mål i dokumentet', 'Riktlinjer 3.11'],
  messages: {
    missing: 'Krav hänvisar till IT-miljön men ingen är angiven: beskriv den i en fil och ange filen (environment).',
    unreadable: (file: string) => `IT-miljön ${file} kan inte läsas: rätta sökvägen eller filen.`,
    undated: (title: string) => `”${title}” saknar datum: ange när beskrivningen gällde.`,
    old: (title: string, date: string) =>
      `”${title}” är daterad den ${date}, mer än sex månader före anbudstiden: bekräfta att den gäller och ändra datumet.`,
    annexUndated: (title: string) =>
      `Bilagan ”${title}” säger inte när beskrivningen gällde: skriv datumet i inledningen, eller ange bilagans version.`,
    here: 'Kravet hänvisar till IT-miljön.',
  },

  *check(specification, _at, { cross, environmentFile, workspace, today }): Generator<Draft> {
    const { procurement, annexes = [] } = specification;
    const referring = cross.subjects.get('environment');
    if (referring.length === 0) return;
    const environment = specification.environment ?? workspace?.environment;
    const related = referring.slice(0, 5).map(record => ({ at: record.at, message: this.messages.here }));
    const isOwn = specification.environment !== undefined;
    const found = isOwn ? undefined : named(annexes).find(([annex]) => describesEnvironment(annex));
    const at = isOwn ? '/environment' : '';
    if (found) {
      const [annex, name] = found;
      const atMost = annex.kind === 'file' ? 'warning' : undefined;
      if (!isDated(annex))
        yield {
          at: `/annexes/${name}`,
          message: this.messages.annexUndated(annex.title),
          related,
          ...(atMost && { atMost }),
        };
      return;
    }
    if (!environmentFile) {
      const message = environment === undefined ? this.messages.missing : this.messages.unreadable(environment);
      yield {
        at,
        message,
        related,
        ...(environment === undefined && { closedBy: { by: 'answer', fact: 'environment' }, awaited: 'answer' }),
      };
      return;
    }
    const { title, date } = environmentFile;
    const closedBy = { by: 'environment' } as const;
    if (date === undefined) {
      yield { at, message: this.messages.undated(title), related, closedBy };
      return;
    }
    const limit = addDuration(date, 'P6M');
    const after = limit && addDuration(limit, 'P1D');
    const deadline = procurement?.tenderDeadline;
    if (after !== undefined && (deadline === undefined ? today?.hasReached(after) : after <= deadline)) {
      yield { at, message: this.messages.old(title, swedishDate(date)), related, closedBy, atMost: 'warning' };
    }
  },

  examples: [
    {
      good: 'Systemet ska fungera i beställarens befintliga IT-miljö.',
      specification: { environment: 'exempelby.itmiljo.yaml', procurement: { tenderDeadline: '2026-10-01' } },
      environment: { date: '2026-06-01' },
    },
    { bad: 'Systemet ska fungera i beställarens befintliga IT-miljö.', at: 'file:', severity: 'error' },
    {
      bad: 'Systemet ska fungera i beställarens befintliga IT-miljö.',
      workspace: { environment: 'exempelby.itmiljo.yaml' },
      at: 'file:',
      severity: 'error',
      note: 'Filen som arbetsytan anger kan inte läsas.',
    },
    {
      bad: 'Systemet ska fungera i beställarens befintliga IT-miljö.',
      specification: { environment: 'exempelby.itmiljo.yaml' },
      environment: { title: 'IT-miljö' },
      at: 'file:/environment',
      severity: 'error',
      note: 'Beskrivningen saknar datum.',
    },
    {
      bad: 'Systemet ska fungera i beställarens befintliga IT-miljö.',
      specification: { environment: 'exempelby.itmiljo.yaml', procurement: { tenderDeadline: '2026-10-01' } },
      environment: { date: '2026-01-15' },
      at: 'file:/environment',
      severity: 'warning',
    },
    {
      good: 'Systemet ska fungera i beställarens befintliga IT-miljö.',
      specification: {
        annexes: [
          {
            id: 'it',
            title: 'Befintlig IT-miljö',
            kind: 'text',
            intro: 'Beskrivningen gällde den 1 juni 2026.',
            text: 'Katalogtjänst och webbläsare.',
            covers: ['existing-infrastructure'],
          },
        ],
      },
      note: 'En bilaga som täcker befintlig infrastruktur är också en beskrivning.',
    },
    {
      bad: 'Systemet ska fungera i beställarens befintliga IT-miljö.',
      specification: {
        annexes: [
          { id: 'it', title: 'IT-miljö', kind: 'text', text: 'Katalogtjänst.', covers: ['existing-infrastructure'] },
        ],
      },
      at: 'file:/annexes/@it',
      severity: 'error',
    },
    { good: 'Systemet ska visa ärendets status.', note: 'Inget krav hänvisar till IT-miljön.' },
  ],
});

const describesEnvironment = ({ kind, covers, for: readers }: Annex): boolean =>
  kind !== 'environment' && readers !== 'internal' && covers?.includes('existing-infrastructure') === true;

const date =
  /(?:19|20)\d{2}-\d{2}|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (?:19|20)\d{2}/i;

const isDated = ({ title, version, intro, text }: Annex): boolean =>
  version !== undefined || [title, intro, text].some(part => part !== undefined && date.test(part));
