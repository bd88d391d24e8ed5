import { gatesOf, reuseGate } from '../library/index.ts';
import type { GateStatus, Pack } from '../model/generated/types.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';

const coordination: Pack = {
  kravbyggaren: 1,
  id: 'coordination',
  code: 'SAM',
  title: 'Samordning',
  version: '1.0.0',
  gates: [
    { id: 'reuse-analysis', number: 'G2', title: 'Återanvändning är analyserad' },
    {
      id: 'archive',
      number: 'G6',
      title: 'Bevarande är bestämt',
      when: { fact: 'procurement.subject.publicRecords', is: true },
    },
  ],
};

/** Passed by, or said not to be required. */
const isExcused = (status: GateStatus | undefined): boolean =>
  status?.status === 'overridden' || status?.status === 'not-required';

export const gateOpen = defineRule({
  id: 'gate-open',
  code: 'DOK-31',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'Beställarens egna kontrollpunkter är avklarade före annonsering',
  rationale:
    'Det som beställaren själv ska ha gjort – prövat återanvändning, utsett referensgrupp, klassat informationen – går inte att ta igen när anbuden har kommit. En punkt kan förbigås med ett skriftligt skäl, som visas i den interna versionen.',
  basis: ['Riktlinjer 3.2–3.11'],
  messages: {
    open: (name: string) =>
      `Kontrollpunkten ${name} är inte klar: anteckna den med kommandot Kontrollpunkter, eller under gates i filen, eller skriv där varför den förbigås.`,
    several: (numbers: readonly string[]) =>
      `${String(numbers.length)} kontrollpunkter är inte klara (${numbers.join(', ')}): anteckna dem före annonsering, med kommandot Kontrollpunkter eller under gates i filen.`,
    reason: (name: string) => `Kontrollpunkten ${name} saknar skäl: skriv varför den inte krävs eller förbigås.`,
  },

  *check(specification, _at, { cross, packs, gates, environmentFile, workspace, audience }): Generator<Draft> {
    if (cross.size === 0) return;
    const all = gatesOf({ specification, packs, gates, environment: environmentFile, workspace });
    const open = all.filter(({ passed }) => !passed);
    const place = (id: string): string =>
      specification.gates?.[id] ? `/gates/${id}` : specification.gates ? '/gates' : '';
    // While the work goes on one reminder is enough for those that have no remedy of their own; before a tender each is a
    // stop by itself.
    const untold = open.filter(({ status, definition }) => !isExcused(status) && definition.id !== reuseGate);
    const together = audience !== 'tender' && untold.length > 1;
    if (together)
      yield {
        at: specification.gates ? '/gates' : '',
        message: this.messages.several(untold.map(({ definition }) => definition.number ?? definition.id)),
        closedBy: { by: 'gate' },
        atMost: 'hint',
      };
    for (const gate of open) {
      const { definition, status } = gate;
      if (together && untold.includes(gate)) continue;
      const excused = isExcused(status);
      const name = [definition.number, `”${definition.title}”`].filter(Boolean).join(' ');
      yield {
        at: place(definition.id),
        message: excused ? this.messages.reason(name) : this.messages.open(name),
        closedBy: { by: 'gate', gate: definition.id },
        ...hintIf(audience !== 'tender'),
      };
    }
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      audience: 'tender',
      packs: [coordination],
      specification: {
        procurement: { subject: { publicRecords: false } },
        gates: { 'reuse-analysis': { status: 'done', date: '2026-05-20' } },
      },
      note: 'Arkivpunkten krävs inte när inga allmänna handlingar uppstår.',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      at: 'file:/gates/reuse-analysis',
      audience: 'tender',
      severity: 'error',
      packs: [coordination],
      specification: {
        procurement: { subject: { publicRecords: false } },
        gates: { 'reuse-analysis': { status: 'overridden' } },
      },
      note: 'En punkt som förbigås ska ha ett skäl.',
    },
    {
      good: 'Systemet ska visa ärendets status.',
      audience: 'tender',
      packs: [coordination],
      specification: {
        procurement: { subject: { publicRecords: false } },
        gates: {
          'reuse-analysis': { status: 'overridden', reason: 'Avrop från ett ramavtal som kommunen redan använder.' },
        },
      },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      at: 'file:/gates',
      severity: 'hint',
      packs: [coordination],
      specification: { gates: { 'reuse-analysis': { status: 'done' } } },
      note: 'Under arbetet en påminnelse. Så länge det är okänt om allmänna handlingar uppstår krävs arkivpunkten.',
    },
  ],
});
