import { defineRule, type Draft } from './rule.ts';

/** Gates under which the analysis can be recorded. */
const gates = /secrecy|sekretess|outsourcing|osl/;

export const secrecyAnalysisMissing = defineRule({
  id: 'secrecy-analysis-missing',
  code: 'LOU-22',
  target: 'specification',
  ground: 'statute',
  severity: 'warning',
  title: 'Sekretessen är prövad innan uppgifter lämnas ut för drift',
  rationale:
    'Lämnas sekretessbelagda uppgifter till en leverantör för teknisk bearbetning eller lagring ska lämpligheten prövas. Tystnadsplikten omfattar leverantören och dess underleverantörer. Hänvisningen till offentlighets- och sekretesslagen bör kontrolleras mot lagtexten.',
  basis: ['Lag (2020:914)', 'OSL 10 kap. 2 a § [ej kontrollerad]'],
  messages: {
    missing:
      'Sekretessbelagda uppgifter ska lämnas till någon annan för drift, men ingen lämplighetsbedömning är antecknad: gör den och anteckna beslutet.',
  },

  *check({ procurement, gates: done = {}, decisions = [] }, _at, { cross }): Generator<Draft> {
    const { secrecy, operation, cloud } = procurement?.subject ?? {};
    const isUnknown = operation === undefined || operation === 'unknown';
    if (cross.size === 0 || secrecy !== true || operation === 'own' || (isUnknown && cloud !== true)) return;
    const gate = Object.entries(done).some(([id, { status }]) => gates.test(id) && status !== 'open');
    const decision = decisions.some(({ what }) => /sekretess|2020:914|utlämnande/i.test(what));
    if (!gate && !decision)
      yield { at: '/procurement/subject', message: this.messages.missing, closedBy: { by: 'gate' } };
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      specification: {
        procurement: { subject: { secrecy: true, operation: 'supplier' } },
        decisions: [{ what: 'Utlämnande för drift är lämpligt enligt lag (2020:914).', date: '2026-09-01' }],
      },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { secrecy: true, operation: 'supplier' } } },
      at: 'file:/procurement/subject',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { secrecy: true, cloud: true } } },
      at: 'file:/procurement/subject',
    },
    {
      good: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { secrecy: true, operation: 'own' } } },
    },
    {
      good: 'Systemet ska visa ärendets status.',
      specification: { procurement: { subject: { secrecy: true, operation: 'unknown' } } },
      note: 'Vem som driver systemet är inte bestämt.',
    },
  ],
});
