/**
 * Checks of the catalogue that no rule makes, and why. They stand in the generated list of rules, so that nobody takes
 * silence for approval.
 */
export const undecidable: readonly { readonly code: string; readonly title: string; readonly reason: string }[] = [
  {
    code: 'DOK-07',
    title: 'Samma mängd med olika tal i krav, prisformulär och avtalsbilaga',
    reason:
      'Ett tal i löpande text säger inte vilken mängd det gäller. Använd parametrar: då kan talen inte skilja sig åt.',
  },
  {
    code: 'DOK-10',
    title: 'Krav som bara en leverantör, eller ingen, kan uppfylla',
    reason: 'Kräver kunskap om marknaden. Anteckna vad marknadsdialogen gav (marketDialogue).',
  },
  {
    code: 'LOU-11',
    title: 'Alternativa utföranden utan minimikrav',
    reason: 'Specifikationen har inget fält som säger att alternativa utföranden godtas.',
  },
  {
    code: 'LOU-18',
    title: 'Uppgifter om underleverantörer begärs inte',
    reason: 'Om uppgifterna behövs är ett val; specifikationen har inget fält för det.',
  },
  {
    code: 'LOU-28',
    title: 'Kvalificeringskrav av annat slag än lagen räknar upp',
    reason: 'Slaget framgår inte säkert av texten. Läs kraven mot LOU 14 kap. 1 §.',
  },
  {
    code: 'UTV-13',
    title: 'Schablonkostnader som skiljer sig mellan anbud',
    reason: 'Schabloner per leveransform är publicerade i prisformuläret; om regeln är rättvis är en bedömning.',
  },
  {
    code: 'UTV-18',
    title: 'Vikterna stämmer med målen',
    reason: 'Om ett mål handlar om kvalitet eller pris är en bedömning.',
  },
  {
    code: 'SPR-21',
    title: 'Meningen följer ett mönster',
    reason: 'Korta fraser i tabeller är vanliga och begripliga; fynden skulle bli fler än nyttan.',
  },
];
