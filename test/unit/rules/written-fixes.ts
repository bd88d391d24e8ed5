import type { Kind } from '../../../src/core/model/generated/types.ts';

/** A requirement, what each fix leaves of it (`¤` before a motive, `¶` before a new requirement), and its kind. */
export type Case = readonly [text: string, fixed: readonly string[], kind?: Kind];

/** By rule: sentences that a fix could spoil, and what is left of them. Where no finished sentence can be made, nothing is offered. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  'LOU-01': [
    [
      'Tjänsten ska följa ISO 27001 eller motsvarande regelverk.',
      ['Tjänsten ska följa ISO 27001 eller likvärdigt regelverk.'],
    ],
    [
      'Tjänsten ska följa ISO 27001 eller motsvarande internationella standarder.',
      ['Tjänsten ska följa ISO 27001 eller likvärdiga internationella standarder.'],
    ],
    ['Tjänsten ska följa ISO 9001 eller motsvarande kravbild.', []],
    ['Hallen ska vara ISO 14001-certifierad.', ['Hallen ska vara ISO 14001-certifierad eller likvärdigt.']],
    [
      'Läget ska anges i koordinatsystemet SWEREF 99 TM.',
      ['Läget ska anges i koordinatsystemet SWEREF 99 TM eller likvärdigt.'],
    ],
    [
      'Ritningar ska lämnas som DWG (Drawing) till arkivet.',
      ['Ritningar ska lämnas som DWG (Drawing) eller likvärdigt till arkivet.'],
    ],
    [
      'Arbetet ska utföras enligt AMA anläggning 23 i alla delar.',
      ['Arbetet ska utföras enligt AMA anläggning 23 eller likvärdig i alla delar.'],
    ],
    ['Systemet ska stödja TLS 1.3 kryptering.', []],
    ['Kassan ska skicka XML-filen varje natt.', []],
    ['Arbetet ska följa svenska standarder.', ['Arbetet ska följa svenska standarder eller likvärdiga.']],
  ],
  'LOU-03': [
    ['Appen ska fungera i Chrome, Firefox, Edge.', ['Appen ska fungera i Chrome, Firefox, Edge eller likvärdigt.']],
    [
      'Appen ska visas i Chrome och Vivaldi på surfplatta.',
      ['Appen ska visas i Chrome och Vivaldi eller likvärdigt på surfplatta.'],
    ],
    [
      'Inloggning ska ske med BankID eller e-legitimation.',
      ['Inloggning ska ske med BankID eller e-legitimation, eller likvärdigt.'],
    ],
    ['Inloggning ska ske med Freja eID via webben.', ['Inloggning ska ske med Freja eID eller likvärdigt via webben.']],
    ['Systemet ska integreras med kommunens Active Directory.', []],
    ['Kommunen flyttar till Azure i höst.', []],
    ['Du ska ha med ditt SITHS-kort vid besöket.', []],
    [
      'Uppgifterna ska lämnas i Word-format (DOCX) utöver webben.',
      ['Uppgifterna ska lämnas i Word-format (DOCX) eller likvärdigt utöver webben.'],
    ],
    [
      'Konsulten ska vara certifierad PRINCE2 Practitioner eller motsvarande certifiering.',
      ['Konsulten ska vara certifierad PRINCE2 Practitioner eller likvärdig certifiering.'],
    ],
  ],
  'SPR-14': [
    [
      'Systemet ska visa en varning, allt detta för att hindra felregistrering.',
      ['Systemet ska visa en varning. ¤ För att hindra felregistrering.'],
    ],
    [
      'Ärenden ska fördelas jämnt mellan handläggarna för att undvika köer.',
      ['Ärenden ska fördelas jämnt mellan handläggarna. ¤ För att undvika köer.'],
    ],
    ['Leverantören ska ha tillräckligt med personal för att hålla avtalade tider.', []],
    ['Systemet ska visa konton som behöver spärras för att hindra intrång.', []],
    ['Systemet ska bara lagra personnummer för att identifiera invånaren.', []],
    ['Lokalen ska vara godkänd för att förvara bränsle.', []],
    ['Leverantören ska vid fel påbörja åtgärder för att rätta felet.', []],
    ['Leverantören ska utan ersättning ansvara för att rätta fel.', []],
  ],
};
