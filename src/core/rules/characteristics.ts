/** What a good set of requirements is, in the words of ISO/IEC/IEEE 29148, and that it keeps to law and form. */
export type Characteristic = 'complete' | 'consistent' | 'feasible' | 'comprehensible' | 'verifiable' | 'conforming';

export const characteristics: readonly { readonly id: Characteristic; readonly title: string }[] = [
  { id: 'complete', title: 'Fullständig: det som behövs finns med' },
  { id: 'consistent', title: 'Motsägelsefri: delarna säger samma sak' },
  { id: 'feasible', title: 'Genomförbar: någon kan uppfylla den, till rimligt pris' },
  { id: 'comprehensible', title: 'Begriplig: alla läser den lika' },
  { id: 'verifiable', title: 'Möjlig att kontrollera: det går att se om den är uppfylld' },
  { id: 'conforming', title: 'Regelenlig: följer lag och form' },
];

const codes: Readonly<Record<Characteristic, string>> = {
  complete: `AVT-01 AVT-05 AVT-07 AVT-08 AVT-09 AVT-10 AVT-12 DOK-01 DOK-02 DOK-03 DOK-05 DOK-16 DOK-17 DOK-18 DOK-19 DOK-21 DOK-24 DOK-31
    LOU-06 LOU-10 LOU-14 LOU-19 LOU-20 LOU-21 LOU-22 LOU-23 LOU-24 LOU-16 UTV-01 UTV-04 UTV-12 UTV-15 UTV-16 SPR-03`,
  consistent: `AVT-04 DOK-06 DOK-07 DOK-08 DOK-22 DOK-23 DOK-25 DOK-26 DOK-27 DOK-28 DOK-29 DOK-30 DOK-32 UTV-02 UTV-03 UTV-11 UTV-17 UTV-18 LOU-25`,
  feasible: 'AVT-03 AVT-06 DOK-09 DOK-10 SPR-11 SPR-18 LOU-17 LOU-27 UTV-10',
  comprehensible: 'DOK-11 DOK-15 SPR-04 SPR-05 SPR-06 SPR-07 SPR-09 SPR-13 SPR-14 SPR-15 SPR-16 SPR-17 SPR-21 LOU-15',
  verifiable:
    'AVT-11 DOK-04 DOK-36 DOK-14 SPR-01 SPR-02 SPR-08 SPR-10 SPR-12 SPR-19 SPR-20 UTV-07 UTV-08 UTV-14 LOU-05',
  conforming: '',
};

/** Every code that the table names, once for each time. */
export const headedCodes: readonly string[] = Object.values(codes).flatMap(list => list.split(/\s+/).filter(Boolean));

const byCode = new Map(
  (Object.keys(codes) as Characteristic[]).flatMap(id => codes[id].split(/\s+/).map(code => [code, id] as const)),
);

/** Under which head a finding of the rule stands in the report; what is not listed is a matter of law or form. */
export const characteristicOf = (code: string): Characteristic => byCode.get(code) ?? 'conforming';
