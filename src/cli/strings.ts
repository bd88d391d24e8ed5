const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the command line says besides the core's own sentences. */
export const strings = {
  intro: 'Kravbyggaren sätter samman, kontrollerar och exporterar kravspecifikationer för IT-upphandling.',
  usage: 'Användning',
  commands: 'Kommandon',
  options: 'Växlar',
  moreHelp: 'kravbyggaren KOMMANDO --help visar kommandots växlar.',
  helpOption: 'Visar denna hjälp.',
  versionOption: 'Visar programmets version.',
  choices: (values: readonly string[]) => values.join('|'),
  unknownCommand: (name: string, known: readonly string[]) =>
    `Kommandot ”${name}” finns inte. Kommandon som finns: ${known.join(', ')}.`,
  noCommand: 'Ange ett kommando. kravbyggaren --help visar vilka som finns.',
  unknownOption: (name: string) => `Växeln ${name} finns inte. Lägg till --help för att se dem som finns.`,
  optionTakesNoValue: (name: string) => `Växeln ${name} tar inget värde.`,
  valueMissing: (name: string) => `Växeln ${name} saknar värde.`,
  optionMissing: (name: string) => `Växeln --${name} måste anges.`,
  optionRepeated: (name: string) => `Växeln --${name} är angiven mer än en gång.`,
  notAChoice: (name: string, value: string, choices: readonly string[]) =>
    `Värdet ”${value}” för --${name} går inte att använda. Välj bland: ${choices.join(', ')}.`,
  argumentMissing: (name: string) => `Argumentet ${name} måste anges.`,
  argumentUnexpected: (value: string) => `Argumentet ”${value}” är ett för mycket.`,
  dateInvalid: (value: string) => `Datumet ”${value}” finns inte. Skriv det som ÅÅÅÅ-MM-DD.`,
  mapInvalid: (value: string) =>
    `--map ”${value}” kan inte läsas. Skriv FÄLT=RUBRIK, till exempel text=Krav,id=ID. Fält: id, text, kind, section, motive, note.`,
  unexpected: 'Något gick fel i Kravbyggaren. Inget har skrivits.',
  fixed: (path: string, count: number) => `Rättade ${count} fynd i ${path}`,
  fixable: '[kan rättas med --fix]',
  notJudged: (path: string, codes: readonly string[]) =>
    `${path}: upphandlingen följer en annan lag än LOU. Dessa regler har inte prövats: ${codes.join(', ')}.`,
  checkSummary: (sum: {
    readonly files: number;
    readonly requirements: number;
    readonly errors: number;
    readonly warnings: number;
    readonly hints: number;
    readonly suppressed: number;
  }) =>
    `${counted(sum.files, 'fil', 'filer')}, ${counted(sum.requirements, 'krav', 'krav')}: ${counted(sum.errors, 'fel', 'fel')}, ` +
    `${counted(sum.warnings, 'varning', 'varningar')}, ${counted(sum.hints, 'tips', 'tips')}, ` +
    `${counted(sum.suppressed, 'godtaget', 'godtagna')}.\n`,
  written: (path: string) => `Skrev ${path}`,
  wouldNotWrite: 'Inget har skrivits.',
} as const;
