import { isSwitchPriced, switchingChargeIn } from '../wording/switching-charges.ts';
import { eachUnder } from './cited.ts';
import { contractEnd, swedishDate } from './contract-period.ts';
import { holdsBefore, inForce } from './dated-facts.ts';
import { lacks } from './covered.ts';
import { named } from './head-texts.ts';
import { defineRule, type Draft, type Part } from './rule.ts';

export const cloudSwitchingMissing = defineRule({
  id: 'cloud-switching-missing',
  code: 'LOU-23',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',

  title: 'En molntjänst har villkor för byte',
  rationale:
    'Dataförordningen ger kunden rätt att byta molntjänst: högst två månaders uppsägning, högst 30 dagars övergång (i undantagsfall sju månader) och minst 30 dagar att hämta data. Bytesavgifter är förbjudna från den 12 januari 2027; ett villkor eller en prisrad som låter leverantören ta betalt för bytet, i ett avtal som löper då, anmäls. Hjälp som går utöver leverantörens skyldigheter får ha ett pris. Skyldigheterna binder leverantören, men bör stå i avtalet.',
  basis: ['Förordning (EU) 2023/2854 kap. VI [känt genom kommentarer]'],
  messages: {
    missing:
      'Tjänsten är en molntjänst men inget krav och ingen bilaga täcker avslut och byte: lägg till kravpaketet ”Avslut, dataexport och framtida konkurrens”.',
    charge: (phrase: string, from: string) =>
      `”${phrase}” låter leverantören ta betalt för bytet, men en molntjänst får inte ha bytesavgifter från den ${from}: skriv att bytet och utlämnandet av data är utan avgift.`,
    row: (title: string, from: string) =>
      `Prisraden ”${title}” är en avgift för bytet, men en molntjänst får inte ha bytesavgifter från den ${from}: ta bort raden, eller skriv vilken hjälp utöver bytet som den gäller.`,
  },

  *check({ procurement, costs }, _at, context): Generator<Draft | Part> {
    if (procurement?.subject?.cloud !== true) return;
    if (inForce('data-act', context.today) && lacks(context, 'exit-plan'))
      yield { message: this.messages.missing, closedBy: { by: 'requirements', cover: 'exit-plan' } };
    const ban = holdsBefore('data-act-no-switching-charges', context.today, contractEnd(procurement));
    if (ban === undefined) return;
    const from = swedishDate(ban);
    yield eachUnder(context.cross.subjects, 'switching-charge', ({ at, id, requirement: { prepared } }) => {
      const span = switchingChargeIn(prepared);
      const message = span && this.messages.charge(prepared.raw.slice(...span), from);
      return span && message ? [{ at: `${at}/text`, span, requirement: id, message }] : [];
    });
    for (const [{ code, title, givenBy }, name] of named(costs?.items ?? []))
      if (code === 'K11' && givenBy !== 'buyer' && isSwitchPriced(title))
        yield { at: `/costs/items/${name}`, message: this.messages.row(title, from) };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { covers: ['exit-plan'] },
      specification: { procurement: { subject: { cloud: true } } },
      today: '2026-09-01',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { cloud: true } } },
      today: '2026-09-01',
      at: 'file:',
    },
    {
      bad: 'Leverantören får ta ut en ⟦avgift för export⟧ av kunddata när avtalet upphör.',
      with: { kind: 'contract', covers: ['exit-plan'] },
      specification: { procurement: { subject: { cloud: true }, contract: { start: '2026-10-01', term: 'P2Y' } } },
      today: '2026-09-01',
      note: 'Avtalet löper när förbudet börjar gälla.',
    },
    {
      good: 'Leverantören får ta ut en avgift för export av kunddata när avtalet upphör.',
      with: { kind: 'contract', covers: ['exit-plan'] },
      specification: { procurement: { subject: { cloud: true }, contract: { start: '2026-10-01', term: 'P3M' } } },
      today: '2026-09-01',
      note: 'Avtalet är slut före förbudet.',
    },
    {
      good: 'Leverantören får från och med den 12 januari 2027 inte ta ut avgift för bytesprocessen.',
      with: { kind: 'contract', covers: ['exit-plan'] },
      specification: { procurement: { subject: { cloud: true } } },
      today: '2027-02-01',
    },
    {
      good: 'Hjälp vid överföring till ny leverantör betalas enligt timpriset.',
      with: { kind: 'contract', covers: ['exit-plan'] },
      specification: { procurement: { subject: { cloud: true } } },
      today: '2027-02-01',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      with: { covers: ['exit-plan'] },
      specification: {
        procurement: { subject: { cloud: true } },
        costs: {
          items: [
            { id: 'P1', code: 'K11', title: 'Utlämnande av data vid byte', timing: 'end' },
            { id: 'P2', code: 'K11', title: 'Hjälp vid avslut', timing: 'end' },
          ],
        },
      },
      today: '2027-02-01',
      at: 'file:/costs/items/@P1',
    },
  ],
});
