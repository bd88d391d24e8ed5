import type { OpenAnswer, Role, Specification } from '../model/generated/types.ts';
import { isObject, type Json } from '../model/json.ts';
import { isOpen } from './condition.ts';

/** A fact of the procurement that the guide asks for itself, without a pack. */
export interface ProcurementFact {
  /** Swedish. */
  readonly question: string;
  /** Who can best answer. */
  readonly role: Role;
}

const fact = (role: Role, question: string): ProcurementFact => ({ question, role });

/** By path in the specification, in the order the guide asks. */
export const procurementFacts: ReadonlyMap<string, ProcurementFact> = new Map([
  ['procurement.title', fact('procurement', 'Vad heter upphandlingen?')],
  ['procurement.reference', fact('procurement', 'Vilket diarienummer har ärendet?')],
  ['procurement.buyers', fact('procurement', 'Vem upphandlar?')],
  ['need.background', fact('client', 'Varför behövs systemet, och för vem?')],
  ['procurement.act', fact('procurement', 'Vilken lag gäller?')],
  ['procurement.regime', fact('procurement', 'Hur görs anskaffningen?')],
  ['procurement.contractForm', fact('procurement', 'Vad ska upphandlingen leda till?')],
  ['procurement.framework.name', fact('procurement', 'Vilket ramavtal gäller det?')],
  ['procurement.framework.method', fact('procurement', 'Hur görs avrop från ramavtalet?')],
  ['procurement.framework.lockedTerms', fact('procurement', 'Vad har ramavtalet redan bestämt?')],
  ['procurement.lots', fact('procurement', 'Vilka delar delas upphandlingen upp i?')],
  ['procurement.noLotsReason', fact('procurement', 'Varför delas upphandlingen inte upp i delar?')],
  ['procurement.awardBasis', fact('procurement', 'Vilken grund ska anbuden utvärderas på?')],
  ['procurement.estimatedValue', fact('finance', 'Vad är upphandlingens uppskattade värde, utan moms?')],
  ['procurement.contract.start', fact('procurement', 'När ska avtalet börja gälla?')],
  ['procurement.contract.term', fact('procurement', 'Hur länge gäller avtalet, utan förlängningar?')],
  ['procurement.contract.renewals', fact('procurement', 'Hur kan avtalet förlängas?')],
  ['procurement.serviceLife', fact('business', 'Hur länge bedömer ni att tjänsten behövs?')],
  ['procurement.subject.delivery', fact('business', 'Vad köper ni?')],
  ['procurement.subject.operation', fact('it', 'Vem ska driva systemet?')],
  ['procurement.subject.users', fact('business', 'Vilka använder systemet?')],
  ['procurement.subject.cloud', fact('it', 'Är det en molntjänst eller annan databehandlingstjänst?')],
  ['procurement.subject.personalData', fact('data-protection', 'Behandlas personuppgifter?')],
  ['procurement.subject.secrecy', fact('legal', 'Omfattas uppgifter av sekretess?')],
  ['procurement.subject.publicRecords', fact('records', 'Uppstår eller förvaras allmänna handlingar?')],
  ['procurement.subject.integrations', fact('it', 'Utbyter systemet uppgifter med andra system?')],
  ['procurement.subject.eService', fact('business', 'Ingår en e-tjänst för allmänheten?')],
  ['procurement.subject.app', fact('business', 'Ingår en mobilapp?')],
  ['procurement.subject.hardware', fact('it', 'Ingår maskinvara?')],
  ['procurement.subject.telephony', fact('it', 'Ingår telefoni?')],
  ['procurement.subject.boardMaterial', fact('business', 'Får förtroendevalda sitt material i systemet?')],
  ['procurement.subject.workChanges', fact('business', 'Ändras arbetssätt när systemet införs?')],
  ['procurement.subject.shared', fact('client', 'Ska flera förvaltningar eller bolag använda systemet?')],
  ['procurement.subject.project', fact('client', 'Drivs införandet som ett projekt?')],
  ['classification', fact('security', 'Hur är informationen klassad (K, R, T)?')],
  ['environment', fact('it', 'Vilken IT-miljö ska systemet fungera i?')],
]);

/** The fact that a path leads to or into: `classification.confidentiality` is a part of `classification`. */
export function procurementFactAt(path: string): string | undefined {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const found = keys.slice(0, length).join('.');
    if (procurementFacts.has(found)) return found;
  }
  return undefined;
}

/** A fact that somebody has said to be open, though nobody has answered it since. */
export interface OpenFact {
  readonly fact: string;
  readonly answer?: OpenAnswer | undefined;
}

/** Those noted under `openFacts` that have no value, and those whose value is *vet ej*. */
export function openFactsOf(specification: Specification): readonly OpenFact[] {
  const noted = new Map(Object.entries(specification.openFacts ?? {}));
  const unknown = [...procurementFacts.keys()].filter(path => valueOf(specification, path) === 'unknown');
  return [...new Set([...noted.keys(), ...unknown])].flatMap(path => {
    const value = valueOf(specification, path);
    const answer = noted.get(path) ?? (value === 'unknown' ? ({ state: 'unknown' } as const) : undefined);
    return isOpen(value) ? [{ fact: path, ...(answer && { answer }) }] : [];
  });
}

function valueOf(specification: Specification, path: string): Json | undefined {
  let value: unknown = specification;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value as Json | undefined;
}
