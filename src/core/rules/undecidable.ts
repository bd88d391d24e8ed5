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

/** Rules that judge a part of what the catalogue asks, and what is left for a person to read. */
export const partly: readonly { readonly code: string; readonly judged: string; readonly left: string }[] = [
  {
    code: 'LOU-15',
    judged: 'Att ett villkor om förlängning säger vem, hur länge, på vilka villkor och senast när.',
    left: 'Om händelsen som utlöser en ändring, och ändringens art, är klar och entydig.',
  },
  {
    code: 'LOU-25',
    judged: 'Att personalens erfarenhet inte nämns både bland kvalificeringskrav och mervärden.',
    left: 'Om det är samma uppgifter om samma personer.',
  },
  {
    code: 'LOU-27',
    judged: 'Omsättning som står som ett belopp, mot upphandlingens uppskattade värde.',
    left: 'Om skälen till ett högre krav håller.',
  },
  {
    code: 'UTV-06',
    judged: 'Att skälet till en prioritetsordning är skrivet, och att vikter inte står bredvid.',
    left: 'Om skälet är objektivt.',
  },
  {
    code: 'UTV-14',
    judged: 'Ord för utlovad tid, besparing och nytta i ett mervärde.',
    left: 'Andra löften som ingen kan bindas vid.',
  },
  {
    code: 'UTV-16',
    judged: 'Att en prisrad för energi och miljö har en beskriven metod.',
    left: 'Om metoden är objektiv, kontrollerbar och rimlig att lämna uppgifter till.',
  },
];
