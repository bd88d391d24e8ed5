import { lacks } from './covered.ts';
import { defineRule, type Draft } from './rule.ts';

export const contractIpTransferUnstated = defineRule({
  id: 'contract-ip-transfer-unstated',
  code: 'LOU-10',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',
  act: 'LOU',
  title: 'En beslutad överlåtelse av rättigheter står i specifikationen',
  rationale:
    'Ska immateriella rättigheter överlåtas får det anges i de tekniska specifikationerna. Betalning flyttar inte upphovsrätten; det gör bara avtalet.',
  basis: ['LOU 9 kap. 1 §', 'Upphovsrättslagen (1960:729) 28 §'],
  messages: {
    unstated:
      'Ett beslut om rättigheter finns men inget krav och ingen bilaga säger det till leverantören: skriv in det.',
  },

  *check({ decisions = [] }, _at, context): Generator<Draft> {
    for (const [i, { topic, what }] of decisions.entries()) {
      if (topic !== 'ip-rights' || !saysTransfer(what)) continue;
      if (lacks(context, 'ip-rights'))
        yield {
          at: `/decisions/${String(i)}`,
          message: this.messages.unstated,
          closedBy: { by: 'requirements', cover: 'ip-rights' },
        };
    }
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      specification: { decisions: [{ topic: 'ip-rights', what: 'Leverantören behåller rättigheterna.' }] },
    },
    {
      good: 'Systemet ska visa ärendets status.',
      specification: { decisions: [{ topic: 'ip-rights', what: 'Rättigheterna överlåts inte.' }] },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: {
        decisions: [{ topic: 'ip-rights', what: 'Rätten till anpassningarna överlåts till kommunen.' }],
      },
      at: 'file:/decisions/0',
    },
  ],
});

/** Some sentence of the decision moves the rights and does not deny it. */
const saysTransfer = (what: string): boolean =>
  what
    .split(/[.;]\s+/)
    .some(
      sentence =>
        /överlåt|övergå|äga|äganderätt|överför/i.test(sentence) &&
        !/(?:^|\s)(?:inte|ej|inga|behåller)(?:\s|$|[.,])/i.test(sentence),
    );
