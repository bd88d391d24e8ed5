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
  importTarget: 'Ange antingen --out för en ny kravspecifikation eller --into för en som finns.',
  conflictsNeedTarget: '--conflicts gäller bara tillsammans med --into.',
  imported: (requirements: number, skipped: number, guessed: number) =>
    `${requirements} krav lästes in. ${counted(skipped, 'rad', 'rader')} kom inte in. ${counted(guessed, 'uppgift är gissad', 'uppgifter är gissade')}.\n`,
  importedInto: (sum: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly skipped: number;
  }) =>
    `${counted(sum.added, 'krav är nytt', 'krav är nya')}, ${sum.changed} är ${sum.changed === 1 ? 'ändrat' : 'ändrade'} och ` +
    `${sum.unchanged} ${sum.unchanged === 1 ? 'oförändrat' : 'oförändrade'}. ${counted(sum.skipped, 'rad', 'rader')} kom inte in.\n`,
  importColumn: (table: string, heading: string, meaning: string, why: string) =>
    `  Kolumn: ${table}: ${heading} = ${meaning} (${why})\n`,
  importTaken: (place: string, requirement: string, label: string, from: string, to: string) =>
    `  Ändrat: ${place}: ${requirement}, ${label}: ${from ? `”${from}” → ` : ''}”${to}”\n`,
  importKept: (place: string, requirement: string, label: string, reason: string, theirs: string) =>
    `  Kvar som det var: ${place}: ${requirement}, ${label}: ${reason} Filen säger ”${theirs}”.\n`,
  importMeanings: {
    id: 'krav-id',
    text: 'kravtext',
    kind: 'kravtyp',
    section: 'avsnitt',
    motive: 'motiv',
    note: 'anteckning',
    kept: 'sparas med kravet',
    dropped: 'läses inte in',
  },
  importWhys: {
    chosen: 'valt',
    map: 'enligt kolumnöversättningen',
    heading: 'enligt rubriken',
    content: 'enligt innehållet',
    rest: 'modellen har ingen plats för den',
  },
  importKeptReasons: {
    both: 'ändrat både här och i filen.',
    other: 'texten är en helt annan och kan gälla ett annat krav.',
    placeholders: 'texten här hänvisar till värden som filen har skrivit ut.',
    moved: 'kravet ligger i ett annat avsnitt här.',
    kind: 'kravtypen här är mer bestämd än filens.',
    column: 'modellen har ingen plats för kolumnen.',
  },
  preview: 'Förhandsvisning: inget har skrivits.',
  nothingChanged: (path: string) => `${path} är oförändrad.`,
  unexpected: 'Något gick fel i Kravbyggaren. Inget har skrivits.',
  fixed: (path: string, count: number) => `Rättade ${count} fynd i ${path}`,
  chooseToFix: '--choose säger vilka val --fix gör: skriv båda.',
  unknownRule: (name: string) =>
    `Regeln ”${name}” finns inte. Skriv en kod eller ett namn ur kravbyggaren rules, till exempel LOU-12.`,
  baselineForOne: (option: string) => `--${option} gäller en kravspecifikation: ange en enda fil (NAMN.krav.yaml).`,
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
    readonly baseline: number;
  }) =>
    `${counted(sum.files, 'fil', 'filer')}, ${counted(sum.requirements, 'krav', 'krav')}: ${counted(sum.errors, 'fel', 'fel')}, ` +
    `${counted(sum.warnings, 'varning', 'varningar')}, ${counted(sum.hints, 'tips', 'tips')}, ` +
    `${counted(sum.suppressed, 'godtaget', 'godtagna')}${sum.baseline > 0 ? `, ${String(sum.baseline)} i baslinjen` : ''}.\n`,
  /** How the findings fall on what makes a good set of requirements (ISO/IEC/IEEE 29148); heads without any are left out. */
  byCharacteristic: (
    heads: readonly { title: string; readonly errors: number; readonly warnings: number; readonly hints: number }[],
  ) => {
    const told = heads.filter(({ errors, warnings, hints }) => errors + warnings + hints > 0);
    const width = Math.max(...told.map(({ title }) => title.length));
    const rows = told.map(
      ({ title, errors, warnings, hints }) =>
        `  ${title.padEnd(width)}  ${[
          ...(errors ? [counted(errors, 'fel', 'fel')] : []),
          ...(warnings ? [counted(warnings, 'varning', 'varningar')] : []),
          ...(hints ? [counted(hints, 'tips', 'tips')] : []),
        ].join(', ')}\n`,
    );
    return `\nKravspecifikationens egenskaper (ISO/IEC/IEEE 29148):\n${rows.join('')}\n`;
  },
  packSize: (requirements: number, questions: number) =>
    `${counted(requirements, 'krav', 'krav')}, ${counted(questions, 'fråga', 'frågor')}`,
  composed: (requirements: number, annexes: number, parameters: number) =>
    `Lade till ${counted(requirements, 'krav', 'krav')}, ${counted(annexes, 'bilaga', 'bilagor')} och ` +
    `${counted(parameters, 'parameter', 'parametrar')}.\n`,
  removable: (id: string, pack: string) => `Behövs inte längre men står kvar: ${id} (kravpaketet ${pack}).\n`,
  outdated: (pack: string, from: string, to: string) =>
    `Kravpaketet ${pack} ${from} finns i nyare version: ${to}. kravbyggaren update visar vad den betyder.\n`,
  rowFault: (requirement: string, detail: string) =>
    `${requirement}: en rad gav inget krav, eftersom dess nyckel saknas eller är dubblerad (${detail}).\n`,
  open: (text: string, role: string | undefined) => `Öppet${role ? ` (${commonLabel('Role', role)})` : ''}: ${text}\n`,
  packsNewest: (path: string) => `${path} bygger redan på de nyaste kravpaketen.`,
  updateOf: (title: string, id: string, from: string, to: string) => `${title} (${id}) ${from} → ${to}\n`,
  updateWithoutBase:
    '  Kopian av den äldre versionen saknas, så det går inte att se vem som har ändrat vad: allt som skiljer sig räknas som ändrat av båda.\n',
  updateNothing: '  Inget krav ändras. Bara versionen byts.\n',
  updateNew: (id: string, kind: string, text: string, returns: boolean, decided: string) =>
    `  Nytt: ${id} (${kind}): ${text}${returns ? ' Kravet ingick även tidigare, men finns inte i kravspecifikationen.' : ''}${decided}\n`,
  updateGone: (id: string, text: string, edited: boolean, decided: string) =>
    `  Utgår ur kravpaketet: ${id}${edited ? ', som ni har ändrat' : ''}: ${text}${decided}\n`,
  updateField: (id: string, label: string, conflict: boolean, decided: string) =>
    `  ${conflict ? 'Ändrat av både er och kravpaketet' : 'Ändrat i kravpaketet'}: ${id}, ${label}${decided}\n`,
  updateHere: (text: string) => `    Här:          ${text || '(inget)'}\n`,
  updateThere: (text: string) => `    Kravpaketet:  ${text || '(inget)'}\n`,
  updateMerged: (text: string) => `    Sammanslaget: ${text}\n`,
  updateLocked: '    Avsnittet är låst, så kravet ändras inte.\n',
  updateDecided: { take: ' [tas från kravpaketet]', keep: ' [står kvar]', merge: ' [slås samman]' },
  updateSum: (items: readonly { readonly type: 'new' | 'changed' | 'removed' }[]) => {
    const of = (type: string): number => items.filter(item => item.type === type).length;
    return `${counted(of('new'), 'krav är nytt', 'krav är nya')}, ${counted(of('changed'), 'ändras', 'ändras')} och ${counted(of('removed'), 'utgår', 'utgår')}.\n`;
  },
  alsoAdded: (ids: readonly string[]) => `Kom också in, eftersom svaren kräver det: ${ids.join(', ')}.\n`,
  updateChoose:
    'Inget har skrivits. Välj med --take och --keep, till exempel --take all, och lägg till --conflicts keep om det som ni själva har ändrat ska stå kvar.',
  updateUndecided: (count: number) =>
    `${counted(count, 'ändring är inte vald', 'ändringar är inte valda')}, så inget har skrivits. Välj med --take, --keep eller --merge och kravets id, eller avgör alla med --keep all eller --conflicts keep|take.`,
  conflictsNeedChoice: '--conflicts gäller bara tillsammans med --take, --keep eller --merge.',
  takenAndKept: (name: string) => `”${name}” står både i --take och --keep. Ange det på ett ställe.`,
  nothingCalled: (name: string) =>
    `Inget kravpaket och inget krav som uppdateras heter ”${name}”. Utan växlar visar kravbyggaren update vad som kan väljas.`,
  packLeftOut: (file: string) => `${file} används inte. Rätta felet och försök igen.`,
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
