import { commonLabel } from '../core/index.ts';

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
  packSize: (requirements: number, questions: number) =>
    `${counted(requirements, 'krav', 'krav')}, ${counted(questions, 'fråga', 'frågor')}`,
  composed: (requirements: number, annexes: number, parameters: number) =>
    `Lade till ${counted(requirements, 'krav', 'krav')}, ${counted(annexes, 'bilaga', 'bilagor')} och ` +
    `${counted(parameters, 'parameter', 'parametrar')}.\n`,
  removable: (id: string, pack: string) => `Behövs inte längre men står kvar: ${id} (kravpaketet ${pack}).\n`,
  outdated: (pack: string, from: string, to: string) => `Kravpaketet ${pack} ${from} finns i nyare version: ${to}.\n`,
  rowFault: (requirement: string, detail: string) =>
    `${requirement}: en rad gav inget krav, eftersom dess nyckel saknas eller är dubblerad (${detail}).\n`,
  open: (text: string, role: string | undefined) => `Öppet${role ? ` (${commonLabel('Role', role)})` : ''}: ${text}\n`,
  copiesWritten: (folder: string, count: number) =>
    `Skrev ${counted(count, 'kopia', 'kopior')} av kravpaket till ${folder}`,
  copied: (path: string) => `Kopierade ${path}`,
  needsRoot: (root: string) =>
    `IT-miljön ligger i en annan mapp: ange --root ${root} när filen kontrolleras och exporteras.`,
  exportStopped: (count: number) =>
    `Exporten stoppades av ${count} fel och inget har skrivits. Rätta dem, eller ange --draft för ett utkast.`,
  newestFormat: (path: string) => `${path} har redan det nyaste filformatet.\n`,
  upgraded: (path: string, to: number) => `${path} har nu filformat ${to}.\n`,
  written: (path: string) => `Skrev ${path}`,
  wouldNotWrite: 'Inget har skrivits.',
} as const;
