import type { Change } from '../model/change.ts';
import type { Kind } from '../model/generated/types.ts';
import { isUntouchedImport } from './requirement-record.ts';
import { advertised, chosen, defineRule } from './rule.ts';

const messages = {
  missing: 'Kravet saknar kontroll: ange i vilket skede, hur och med vilket underlag det prövas.',
  notAtTender:
    'Kravet är obligatoriskt men prövas först efter tilldelningen: lägg till ett bevis i anbudet, minst en försäkran.',
  add: {
    declaration: 'Lägg till en försäkran i anbudet',
    description: 'Lägg till en beskrivning i anbudet',
  },
};

/** What a tender is to hold is a choice: a bare yes may be enough, and of an advantage it never is. */
const proofsOf = (kind: Kind | undefined): readonly (keyof typeof messages.add)[] =>
  kind === 'mandatory' ? ['declaration', 'description'] : ['description'];

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
    const isNone = verification.length === 0;
    if (!isNone && (kind !== 'mandatory' || verification.some(({ phase }) => phase === 'tender'))) return;
    const fixes = proofsOf(kind).map(method => {
      const proof = { phase: 'tender', method };
      const change: Change = isNone
        ? { op: 'set', at: `${at}/verification`, value: [proof] }
        : { op: 'insert', at: `${at}/verification`, index: 0, value: proof };
      return chosen({ title: this.messages.add[method], changes: [change] });
    });
    yield isNone
      ? { message: this.messages.missing, fixes }
      : { at: `${at}/verification`, message: this.messages.notAtTender, fixes };
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
