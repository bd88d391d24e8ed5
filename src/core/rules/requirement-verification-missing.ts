import { isUntouchedImport } from './requirement-record.ts';
import { advertised, defineRule } from './rule.ts';

const messages = {
  missing: 'Kravet saknar kontroll: ange i vilket skede, hur och med vilket underlag det prövas.',
  notAtTender:
    'Kravet är obligatoriskt men prövas först efter tilldelningen: lägg till ett bevis i anbudet, minst en försäkran.',
};

export const requirementVerificationMissing = defineRule({
  id: 'requirement-verification-missing',
  code: 'DOK-04',
  target: 'requirement',
  kinds: ['mandatory', 'award'],
  concerns: ({ verification = [] }) => !verification.some(({ phase }) => phase === 'tender'),
  ground: 'case-law',
  severity: advertised,
  title: 'Krav och tilldelningskriterier ska kunna prövas',
  rationale:
    'Ett krav som inte kan kontrolleras kan inte heller upprätthållas lika mot alla. Ett obligatoriskt krav avgör om anbudet får vara med och måste därför kunna bedömas när anbuden öppnas, minst genom en försäkran.',
  basis: ['C-448/01 EVN Wienstrom [känt genom kommentarer]', 'LOU 4 kap. 1 §'],
  fixable: true,
  messages,

  *check(requirement, at) {
    const { kind, verification = [], prepared } = requirement;
    // Of imported ones that nobody has read yet one finding speaks for all (DOK-36).
    if (prepared.raw.trim() === '' || (verification.length === 0 && isUntouchedImport(requirement))) return;
    const declaration = { phase: 'tender', method: 'declaration' };
    if (verification.length === 0) {
      const change = { op: 'set', at: `${at}/verification`, value: [declaration] } as const;
      const fixes = kind === 'mandatory' ? [{ title: 'Lägg till en försäkran i anbudet', changes: [change] }] : [];
      yield { message: this.messages.missing, fixes };
    } else if (kind === 'mandatory' && !verification.some(({ phase }) => phase === 'tender')) {
      const change = { op: 'insert', at: `${at}/verification`, index: 0, value: declaration } as const;
      yield {
        at: `${at}/verification`,
        message: this.messages.notAtTender,
        fixes: [{ title: 'Lägg till en försäkran i anbudet', changes: [change] }],
      };
    }
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { verification: [{ phase: 'tender', method: 'declaration' }] },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      with: { verification: undefined },
      at: '',
      fixed: 'Systemet ska visa ärendets status.',
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      with: { verification: [{ phase: 'delivery', method: 'acceptance-test' }] },
      at: '/verification',
      fixed: 'Systemet ska visa ärendets status.',
      note: 'Acceptanstestet kommer för sent för att avgöra om anbudet uppfyller kravet.',
    },
    {
      good: 'Under avtalstiden ska leverantören lämna en driftrapport varje månad.',
      with: { kind: 'contract', verification: undefined },
    },
  ],
});
