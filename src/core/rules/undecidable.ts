/**
 * Checks of the catalogue that no rule makes, and why. They stand in the generated list of rules, so that nobody takes
 * silence for approval. At present every check is made, at least in part.
 */
export const undecidable: readonly { readonly code: string; readonly title: string; readonly reason: string }[] = [];

/** Rules that judge a part of what the catalogue asks, and what is left for a person to read, with the reason. */
export const partly: readonly { readonly code: string; readonly judged: string; readonly left: string }[] = [
  {
    code: 'AVT-02',
    judged: 'Att ett ramavtal längre än fyra år har ett antecknat skäl.',
    left: 'Om skälet är ett särskilt skäl i lagens mening: det är en rättslig bedömning.',
  },
  {
    code: 'AVT-05',
    judged: 'Att mätperiod och mätpunkt står i kravet, och att en tid säger när den börjar räknas och hur den mäts.',
    left: 'Om formel, undantagen tid, rapportering och följd är fullständiga: de står ofta i avtalets egna villkor.',
  },
  {
    code: 'AVT-07',
    judged: 'Att något krav eller någon bilaga täcker exitplan och uttag av data.',
    left: 'Om radering bevisas och om hjälpen vid avslutet har ett pris: de är inga egna ämnen som ett krav kan täcka (covers).',
  },
  {
    code: 'AVT-14',
    judged: 'Ett avtalsvillkor i ett avrop som nämner något som ramavtalet har bestämt.',
    left: 'Om ändringen är väsentlig: det är en rättslig bedömning, och därför en varning.',
  },
  {
    code: 'DOK-06',
    judged: 'Två krav med samma text: av olika kravtyp ett fel, av samma en varning.',
    left: 'Samma text med ett annat tal: två krav kan med rätta gälla två saker. Enheter och volymer prövas av DOK-07.',
  },
  {
    code: 'DOK-07',
    judged: 'Enheten efter en parameter i texten, och ett antal mot volymen på den prisrad som kravet hör till.',
    left: 'Andra tal i löpande text: de säger inte vilken mängd de gäller. Använd parametrar, så kan talen inte skilja sig åt.',
  },
  {
    code: 'DOK-10',
    judged: 'Att inget krav nämner en leverantör ur marknadsdialogen.',
    left: 'Om någon, eller mer än en, kan uppfylla kravet: det vet bara marknaden, och filen har inget fält för det per krav. Fråga i dialogen, och skriv svaret i kravets anteckning (note).',
  },
  {
    code: 'DOK-11',
    judged:
      'Förkortningar utan förklaring, flera namn på beställaren, och ”användare” när flera grupper använder systemet.',
    left: 'Andra ord som borde definieras: vilka de är beror på verksamheten.',
  },
  {
    code: 'DOK-15',
    judged: 'Krav i behovets texter och i inledningar till avsnitt.',
    left: 'Bilagorna: de innehåller med rätta villkor, till exempel ett biträdesavtal, och säger vad systemet ska stödja.',
  },
  {
    code: 'DOK-20',
    judged: 'Att varje antecknad ändring tar ställning till anbudstiden, och ändringar de sista sex dagarna.',
    left: 'Ändringar som inte är antecknade: jämför med den publicerade versionen i versionshistoriken.',
  },
  {
    code: 'LOU-08',
    judged: 'Att ett krav på märkning godtar likvärdiga märken.',
    left: 'Om märkets alla kriterier hör till det som köps: programmet känner inte märkenas kriterier.',
  },
  {
    code: 'LOU-09',
    judged: 'Ord för policyer, personal och sponsring som gäller hela företaget.',
    left: 'Om andra krav hör ihop med det som köps: det är en bedömning av sak.',
  },
  {
    code: 'LOU-11',
    judged: 'En mening som godtar alternativa utföranden utan att nämna minimikrav.',
    left: 'Om minimikraven räcker, och om annonsen säger detsamma: annonsen är en egen handling.',
  },
  {
    code: 'LOU-14',
    judged: 'Att något villkor eller någon bilaga täcker uppsägning.',
    left: 'Om villkoret nämner alla tre fallen i 17 kap. 17 §.',
  },
  {
    code: 'LOU-15',
    judged: 'Att ett villkor om förlängning eller option säger vem, hur mycket, på vilka villkor och senast när.',
    left: 'Om händelsen som utlöser en ändring, och ändringens art, är klar och entydig.',
  },
  {
    code: 'LOU-18',
    judged: 'Ett krav som begär uppgifter om underleverantörer utan att säga vilka.',
    left: 'Om uppgifterna behövs när inget krav begär dem: det är ert val.',
  },
  {
    code: 'LOU-19',
    judged: 'Att något krav eller någon bilaga täcker biträdesavtal.',
    left: 'Om instruktionen och villkoren för underbiträden är fullständiga.',
  },
  {
    code: 'LOU-23',
    judged:
      'Att något krav eller någon bilaga täcker avslut när tjänsten är en molntjänst, och villkor och prisrader som tar betalt för bytet i ett avtal som löper efter den 12 januari 2027.',
    left: 'Om uppsägning, övergång och hämtning av data håller dataförordningens tider, och om priset för hjälp gäller mer än bytet.',
  },
  {
    code: 'LOU-24',
    judged: 'Att något krav eller någon bilaga täcker informationssäkerhet.',
    left: 'Om kraven gäller leveranskedjan: den är inget eget ämne som ett krav kan täcka (covers).',
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
    code: 'LOU-28',
    judged:
      'Vanliga krav utanför lagens lista (kontor, säte, medlemskap, antal anställda), och krav som inte liknar något i den.',
    left: 'Om kravet är proportionerligt och hör ihop med det som köps.',
  },
  {
    code: 'SPR-16',
    judged: '”Tillgänglighet”, ”säkerhet”, ”dagar” och ”support” utan precisering.',
    left: '”Användare” bedöms av DOK-11, en gång för dokumentet: i varje krav skulle det bli många fynd om samma sak.',
  },
  {
    code: 'UTV-06',
    judged: 'Att skälet till en prioritetsordning är skrivet, och att vikter inte står bredvid.',
    left: 'Om skälet är objektivt.',
  },
  {
    code: 'UTV-11',
    judged: 'Ett mervärde som säger samma sak som ett obligatoriskt krav i samma del.',
    left: 'Ett mervärde med lägre nivå än det obligatoriska, och samma sak med andra ord.',
  },
  {
    code: 'UTV-13',
    judged: 'Två schabloner för samma sak, och en leveransform som anbudsgivaren får välja men som saknar schablon.',
    left: 'Om schablonernas belopp är rättvisa mot varandra.',
  },
  {
    code: 'UTV-14',
    judged:
      'Ord för utlovad nytta, gissade tal, viljor, planer och fri text som ger poäng utan att provas eller avtalas.',
    left: 'Andra löften som ingen kan bindas vid.',
  },
  {
    code: 'UTV-16',
    judged: 'Att en prisrad för energi och miljö har en beskriven metod.',
    left: 'Om metoden är objektiv, kontrollerbar och rimlig att lämna uppgifter till.',
  },
  {
    code: 'UTV-18',
    judged: 'Mål som inte nämner pengar, mot en liten vikt för kvalitet.',
    left: 'Vikterna mellan kriterierna: vilket mål ett kriterium tjänar framgår inte av filen.',
  },
];
