import type { OpenSort } from './open-sorts.ts';

interface Found {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

const number = (value: number): string => value.toLocaleString('sv');
const specifications = ({ files }: Found): string =>
  files === 1 ? '1 kravspecifikation' : `${number(files)} kravspecifikationer`;
const findings = ({ errors, warnings, hints }: Found): string =>
  errors + warnings + hints === 0
    ? 'inga fynd'
    : `${number(errors)} fel, ${warnings === 1 ? '1 varning' : `${number(warnings)} varningar`} och ${number(hints)} tips`;

/** What the commands of this folder say to the user. */
export const strings = {
  sixDemands: 'De sex kraven i 3.11',
  noSpecification: 'Öppna en kravspecifikation (en fil som slutar på .krav.yaml) och försök igen.',
  saveFirst: 'Spara först kravspecifikationen i mappen, med ett namn som slutar på .krav.yaml, och försök igen.',
  whichSpecification: 'Vilken kravspecifikation?',
  halfTyped: 'Det ni skrev senast står kvar här och är inte sparat än.',
  readingOthers: 'Läser de andra kravspecifikationerna …',
  readOfAll: (done: number, total: number) => `${String(done)} av ${String(total)}`,
  unwritable: 'Filen kunde inte ändras. Rätta den del som inte kan läsas, se Problem, och försök igen.',
  search: {
    title: 'Sök krav',
    placeholder: 'Skriv ord, id eller källa. Markera de krav som ska läggas till och tryck på Enter.',
    to: (place: string) => `till ${place}`,
    after: (section: string, id: string) => `${section}, efter ${id}`,
    or: ' eller ',
    preview: 'Visa hela kravet',
    previewPrompt: 'Enter väljer kravet, Tillbaka ändrar inget.',
    choosePlace: 'Välj avsnitt att lägga kraven i',
    chosen: (count: number) => `Valda (${String(count)})`,
    hits: 'Träffar',
    nothing: (words: string) =>
      words.trim() === '' ? 'Här finns inga krav' : `Inget krav passar in på ”${words.trim()}”`,
    nothingHint: 'Pröva ett annat ord eller början av ett.',
    nothingFiltered: 'Pröva ett annat ord, eller ta bort filtret med knapparna ovanför.',
    perRow: 'ett per rad',
    alsoIn: (files: number) =>
      files === 1 ? 'även i 1 kravspecifikation' : `även i ${String(files)} kravspecifikationer`,
    here: 'finns redan',
    filter: { area: 'Filtrera på område', kind: 'Filtrera på kravtyp', source: 'Filtrera på källa' },
    filtered: (name: string, label: string) => `${name}: ${label}`,
    filterPrompt: 'Välj vad som ska visas.',
    all: 'Visa alla',
    details: 'Om kravet',
    section: 'Avsnitt',
    covers: 'Täcker',
    alongside: 'Följer med',
    alongRequirement: (id: string, kind: string) => `Kravet ${id}, ${kind.toLowerCase()}`,
    alongAnnex: (title: string) => `Bilagan ${title}`,
    alongParameter: (title: string) => `Värdet ${title.toLowerCase()}`,
    whichSection: 'Var ska kraven läggas till?',
    whichSectionPrompt: 'Låsta avsnitt visas inte.',
    ownSections: 'Kravens egna avsnitt',
    ownSectionsDetail: 'Samma avsnitt som i källan. Ett avsnitt som saknas skapas.',
    count: (requirements: number) => `${String(requirements)} krav`,
    requirements: (count: number) => `${String(count)} krav`,
    annexes: (count: number) => (count === 1 ? '1 bilaga' : `${String(count)} bilagor`),
    parameters: (count: number) => (count === 1 ? '1 parameter' : `${String(count)} parametrar`),
    added: (ids: readonly string[]) =>
      ids.length > 4
        ? `${String(ids.length)} krav är tillagda.`
        : `${inList(ids)} är ${ids.length === 1 ? 'tillagt' : 'tillagda'}.`,
    cameAlong: (what: readonly string[]) => `Dessutom ${inList(what)} som de hänvisar till.`,
    leftOut: {
      present: (id: string, as: string) => (as === id ? `${id} finns redan.` : `${id} finns redan, som ${as}.`),
      'no-rows': (id: string) =>
        `${id} görs en gång per rad: besvara frågan som ger raderna först (Visa öppna frågor).`,
      unknown: (id: string) => `${id} finns inte längre i källan.`,
    },
  },
  savePack: {
    requirementsStep: 'Spara som kravpaket: vilka krav?',
    requirementsPrompt: 'Markera kraven. De krav, bilagor och parametrar som de hänvisar till följer med.',
    noRequirements: 'Kravspecifikationen har inga krav att spara.',
    nothingChosen: 'Inget kravpaket har sparats: markera minst ett krav.',
    titleStep: 'Vad ska kravpaketet heta?',
    titlePrompt: 'Namnet visas när någon söker krav eller väljer kravpaket. Filen får samma namn.',
    titleMissing: 'Skriv ett namn som börjar med en bokstav.',
    codeStep: 'Vilken kod ska kraven ha?',
    codePrompt: 'Kraven numreras med koden, till exempel BIBL-01.',
    codeForm: 'Skriv två till sex versaler eller siffror, till exempel BIBL.',
    codeTaken: (code: string) => `Koden ${code} används redan av ett annat kravpaket. Välj en annan.`,
    fileTaken: (name: string) => `${name} finns redan i mappen. Välj ett annat namn.`,
    idTaken: (id: string, title: string) => `Kravpaketet ”${title}” har redan id ${id}. Välj ett annat namn.`,
    unwritable: (name: string) =>
      `${name} kunde inte skrivas, och inget har sparats. Kontrollera att du får skriva i mappen.`,
    saved: (title: string, requirements: number, alongside: number, faults: number) =>
      [
        `Kravpaketet ”${title}” är sparat med ${String(requirements)} krav.`,
        ...(alongside > 0 ? [`${String(alongside)} av dem följde med för att de andra hänvisar till dem.`] : []),
        ...(faults > 0 ? [faults === 1 ? '1 fynd att se över.' : `${String(faults)} fynd att se över.`] : []),
      ].join(' '),
    showProblems: 'Visa problemen',
  },
  similar: {
    noOthers:
      'Det finns inga andra kravspecifikationer i arbetsytan att söka i. Öppna mappen där de ligger, och sök igen.',
    hitsStep: 'Liknande behov',
    hitsPrompt: (hits: number, searched: number) =>
      `${String(hits)} av ${String(searched)} kravspecifikationer liknar den här. Markera dem som ska anges som underlag.`,
    share: (percent: number) => `${String(percent)} procent lika`,
    closest: (text: string) => `Närmast: ${text}`,
    openHit: 'Öppna kravspecifikationen bredvid',
    noHits: (searched: number) =>
      searched === 1
        ? 'Inga liknande behov i 1 genomsökt kravspecifikation.'
        : `Inga liknande behov i ${String(searched)} genomsökta kravspecifikationer.`,
    citing: (cited: number, searched: number) =>
      `${String(cited)} av ${String(searched)} genomsökta kravspecifikationer anges.`,
    conclusionStep: 'Vad är slutsatsen?',
    conclusionPrompt: 'Skriv på en rad om något kan återanvändas eller samordnas.',
    conclusionExample: 'till exempel Bokningssystemet från 2025 saknar passersystem, ny upphandling behövs',
    conclusionMissing: 'Skriv en slutsats som en kollega förstår om ett år.',
    doneStep: 'Är återanvändning och samordning analyserad?',
    donePrompt: 'Underlaget sparas under gates i kravspecifikationen. Det når aldrig en anbudsgivare.',
    done: 'Ja, kontrollpunkten är klar',
    doneDetail: 'Statusen blir klar, med dagens datum.',
    open: 'Nej, spara bara underlaget',
    openDetail: 'Till exempel när andra kommuner eller bolag ännu inte har svarat.',
    written: (cited: number, searched: number, done: boolean) =>
      `Underlaget är infört: ${String(cited)} liknande behov i ${String(searched)} genomsökta kravspecifikationer. Kontrollpunkten är ${done ? 'klar' : 'fortfarande öppen'}.`,
  },
  guide: {
    name: 'Ny kravspecifikation',
    changeName: 'Ändra svar',
    example: (example: string) => `till exempel ${example}`,
    emptyIsLater: 'Lämna tomt för att svara senare.',
    decides: (what: readonly string[]) =>
      `Styr: ${what.map(each => `${each.slice(0, 1).toUpperCase()}${each.slice(1).replace(/\.$/, '')}`).join(' · ')}.`,
    role: (role: string) => `Kan bäst besvaras av: ${role}.`,
    unknown: 'Vet ej',
    later: 'Svara senare',
    delegated: 'Lämna frågan till någon annan …',
    toWhom: 'Vem ska svara?',
    noteTo: (role: string) => `Anteckning till ${role}`,
    noteHelp: 'Anteckningen visas i listan över öppna frågor. Den får lämnas tom.',
    note: (note: string) => `Anteckning: ${note}`,
    proposedRole: 'föreslås',
    some: (ids: readonly string[]) =>
      ids.length > 4 ? [...ids.slice(0, 3), `${String(ids.length - 3)} krav till`] : ids,
    leftAs: { unknown: 'Vet ej.', later: 'Uppskjuten.', delegated: 'Lämnad.' },
    leftTo: (role: string) => `Lämnad till ${role}.`,
    answeredBy: (role: string) => `${role.slice(0, 1).toUpperCase()}${role.slice(1)}.`,
    restLater: 'Svara på resten av frågorna senare',
    back: 'Tillbaka',
    cancel: 'Avbryt',
    annexPlace: 'Bilaga',
    annexHelp: 'Det ni fyller i står i bilagan i dokumentet. Kolumner som anbudsgivaren fyller i visas inte här.',
    part: (part: number, of: number, title: string) => `Del ${String(part)} av ${String(of)}, ${title}`,
    packPart: (title: string, pack: number, of: number) =>
      of === 1 ? `kravpaketet ${title}` : `kravpaketet ${title} (${String(pack)} av ${String(of)})`,
    placeIn: (place: string, step: number, of: number) => `${place}, fråga ${String(step)} av ${String(of)}`,
    mayLeave: 'Ni kan avbryta med Esc när som helst, svaren sparas.',
    unsaved: 'Raderna är inte sparade.',
    unsavedDetail: 'Kasta dem bara om tabellen ska vara som förut.',
    fillOn: 'Fortsätt fylla i',
    throwAway: 'Kasta raderna',
    resume: (title: string, done: number) =>
      done === 0
        ? `Fortsätt med ${title}`
        : `Fortsätt med ${title}, ${done === 1 ? '1 steg är klart' : `${String(done)} steg är klara`}`,
    resumeDetail: 'Svaren finns kvar sedan sist.',
    startOver: 'Börja om',
    startOverDetail: 'Svaren från förra gången kastas.',
    untitled: 'den påbörjade specifikationen',
    kept: 'Svaren är sparade. Kör Ny kravspecifikation igen för att fortsätta där du var.',
    goOn: 'Fortsätt nu',
    whichFolder: 'I vilken mapp ska kravspecifikationen ligga?',
    folderButton: 'Lägg den här',
    taken: (name: string) => `${name} finns redan i mappen. Välj ett annat namn.`,
    environmentTitle: (buyer: string) => (buyer ? `IT-miljö för ${buyer}` : 'IT-miljö'),
    created: (requirements: number, packs: number, open: Readonly<Record<OpenSort, number>>) =>
      `Kravspecifikationen är skapad: ${String(requirements)} krav ur ${String(packs)} kravpaket. ${leftOpen(open)}`,
    showOpen: 'Visa öppna frågor',
    nothingOpen: 'Inga frågor är öppna.',
    openTitle: 'Öppna frågor',
    openSorts: {
      question: 'Frågor',
      value: 'Värden att besluta',
      annex: 'Bilagor att fylla i',
    } satisfies Record<OpenSort, string>,
    openPrompt: 'Välj en fråga: pennan svarar här, tabellen fylls i på en sida, filen visar platsen i texten.',
    unwritable:
      'Kravspecifikationen kunde inte skrivas, och inget har sparats i mappen. Kontrollera att du får skriva där. Svaren finns kvar.',
  },
  gates: {
    name: 'Beställarens kontrollpunkter',
    prompt: (left: number) =>
      `${left === 0 ? 'Alla är klara.' : left === 1 ? '1 återstår före annonsering.' : `${String(left)} återstår före annonsering.`} De når aldrig en anbudsgivare. Välj en för att anteckna.`,
    none: 'Inga kontrollpunkter finns i kravpaketen.',
    open: 'öppen',
    undecided: (facts: readonly string[]) => `krävs tills ni vet: ${facts.join(', ').toLowerCase()}`,
    notRequired: (why: string) => `Krävs inte. ${why}`,
    role: (role: string) => `Ansvarig: ${role}.`,
    done: 'Klar',
    doneDetail: 'Med dagens datum. Ni kan skriva var underlaget finns.',
    reopen: 'Öppen igen',
    openDetail: 'Anteckningen står kvar.',
    note: 'Anteckna, men lämna den öppen',
    overridden: 'Förbigå den',
    overriddenDetail: 'Då stoppar den inte längre. Skälet ni skriver visas i den interna exporten.',
    notRequiredHere: 'Den krävs inte här',
    notRequiredDetail: 'Kräver ett skäl, som visas i den interna exporten.',
    similar: 'Sök liknande behov först',
    noteStep: (name: string) => `${name}: underlag`,
    notePrompt: 'Var underlaget finns och vad det visar. Får lämnas tomt.',
    noteExample: 'till exempel Riskanalys 2027-01-15, KS 2027/0123',
    reasonStep: (name: string) => `${name}: varför?`,
    reasonPrompt: 'Skälet visas i den interna exporten och når aldrig en anbudsgivare.',
    tooShort: 'Skriv ett skäl som en kollega förstår om ett år.',
    remaining: (left: number) =>
      left === 1
        ? '1 kontrollpunkt återstår före annonsering'
        : `${String(left)} kontrollpunkter återstår före annonsering`,
    remainingDetail: 'Beställarens egna skyldigheter, till exempel referensgrupp och informationsklassning.',
  },
  sample: {
    pickTitle: 'Välj en mapp för exemplet',
    pickButton: 'Skapa exemplet här',
    exists: (file: string) =>
      `Inget har kopierats: mappen innehåller redan ${file}. Välj en tom mapp, eller flytta undan filen, och försök igen.`,
    created: 'Exempelmappen är skapad.',
    open: 'Öppna mappen',
  },
  checkWorkspace: {
    working: 'Granskar kravspecifikationer',
    progress: (done: number, total: number) => `${number(done)} av ${number(total)}`,
    done: (found: Found) => `${specifications(found)} granskade: ${findings(found)}.`,
    cancelled: (found: Found) =>
      `Granskningen avbröts. ${specifications(found)} hann granskas: ${findings(found)}. Kör kommandot igen för att fortsätta.`,
    unreadable: (files: number) =>
      files === 1 ? '1 fil kunde inte läsas, se Problem.' : `${number(files)} filer kunde inte läsas, se Problem.`,
    left: (count: number) => `${number(count)} av fynden visas inte i Problem. Öppna en fil för att se alla dess fynd.`,
    moreInFile: (count: number) => `Ytterligare ${number(count)} fynd visas inte här. Öppna filen för att se dem.`,
    incomplete:
      'Arbetsytan har fler mappar än som gås igenom. Öppna en mindre mapp för att vara säker på att allt är med.',
    cannotRead: 'Filen kan inte läsas. Kontrollera att den är en textfil i UTF-8 och att du får läsa den.',
    none: 'Arbetsytan har ingen kravspecifikation (en fil som slutar på .krav.yaml).',
    showProblems: 'Visa problemen',
  },
  change: {
    name: 'Ändra svar',
    which: 'Vilket svar vill ni ändra? Inget skrivs förrän ni har sett vad som följer.',
    answered: (answer: string) => `Svar: ${answer}`,
    broken: (line: number) => `Rätta först det som inte kan läsas i filen, rad ${String(line)}. Inget har ändrats.`,
    showProblems: 'Visa problemen',
    same: 'Svaret är detsamma som förut. Inget har ändrats.',
    gone: 'Frågan ställs inte längre, eftersom filen har ändrats. Inget har skrivits.',
    heading: (question: string) => `Ändrat svar: ${question}`,
    fromTo: (from: string, to: string) => `Från ”${from}” till ”${to}”.`,
    packsIn: (titles: string) => `Kravpaket som tas i bruk: ${titles}.`,
    packsOut: (titles: string) => `Kravpaket som inte längre används: ${titles}.`,
    nothingWritten: 'Inget är skrivet ännu. Allt kan ångras i ett steg efteråt.',
    apply: 'Ändra svaret',
    done: 'Svaret är ändrat.',
    doneWithout: 'Svaret är ändrat. Inga krav påverkas.',
    cancelled: 'Inget har ändrats.',
    overtaken: (apply: string) =>
      `Kravspecifikationen har ändrats sedan sidan ritades, och inget har skrivits. Se över valen och välj ${apply} igen.`,
    notCarriedOut: 'Ändringen kunde inte göras i filen, och inget har skrivits. Försök igen.',
    unwritable: (name: string) =>
      `Kopian ${name} kunde inte skrivas bredvid kravspecifikationen, och inget har ändrats. Kontrollera att du får skriva i mappen.`,
    answerNow: 'Svara',
    showInText: 'Visa i texten',
  },
  gone: (file: string) =>
    `${file} finns inte kvar på sin plats, eller får inte läsas. Inget har skrivits. Öppna filen där den ligger nu, och försök igen.`,
  readOnly: (file: string) =>
    `${file} är skrivskyddad, och inget har ändrats. Ta bort skrivskyddet (files.readonlyInclude i inställningarna, eller filens egenskaper) och försök igen.`,
  fromLightBulb:
    'Det här görs där det gäller: ställ markören i fyndet och öppna glödlampan (Ctrl+.), eller börja i Visa öppna frågor.',
  fromTree: 'Välj kravet i vyn Krav i sidofältet, och Välj bort kravet i dess meny (Skift+F10).',
  emptyFile: (file: string) =>
    `${file} är tom. Skriv ”kravbyggaren: 1” på första raden (glödlampan gör det), eller skapa en kravspecifikation i guiden.`,
  newSpecification: 'Ny kravspecifikation…',
  accept: {
    title: 'Godta fyndet',
    which: (code: string, requirement: string | undefined, isEverywhere: boolean) =>
      `Godta ${code}${requirement === undefined ? (isEverywhere ? ' i hela filen' : '') : ` i ${requirement}`}`,
    about: (words: readonly string[], message: string, line: number) => {
      const where = [...(line > 0 ? [`Rad ${String(line)}`] : []), ...words.map(each => `”${each}”`)].join(', ');
      return [...(where === '' ? [] : [where]), message].join(': ');
    },
    over: 'Fyndet finns inte längre: texten har ändrats medan rutan var öppen. Inget har skrivits.',
    prompt: 'Skriv varför fyndet godtas. Skälet visas i den interna exporten.',
    reasonMissing: 'Skriv ett skäl som en kollega förstår om ett år.',
  },
  choice: 'Valet skrivs i filen och går att ångra.',
  amount: {
    amount: 'Vad är mervärdet värt, i kronor? Beloppet räknas bara i utvärderingen.',
    weight: 'Vilken vikt har kriteriet, i procent?',
  },
  value: {
    decides: 'Värdet räknas som beslutat när ni har skrivit det.',
  },
  decline: {
    title: (id: string) => `Välj bort ${id}`,
    prompt:
      'Varför tas kravet inte med? Skälet visas i den interna exporten. Kravet kommer inte tillbaka av sig självt.',
    tooShort: 'Skriv ett skäl som en kollega förstår om ett år.',
  },
  update: {
    name: 'Uppdatera kravpaket',
    none: 'Kravspecifikationen använder de nyaste versionerna av sina kravpaket.',
    which: 'Vilka kravpaket ska uppdateras? Inget skrivs förrän ni har sett vad som ändras.',
    heading: 'Uppdatera kravpaket',
    version: (title: string, from: string, to: string) => `${title}: version ${from} → ${to}.`,
    noBase: (title: string) =>
      `Kopian av den tidigare versionen av ${title} saknas. Det går då inte att se vem som har ändrat vad, och inget tas utan att ni väljer det.`,
    nothing: 'Inga krav påverkas. Bara versionsnumren ändras.',
    apply: 'Uppdatera',
    done: 'Kravpaketen är uppdaterade.',
  },
  import: {
    pickTitle: 'Välj filen med krav',
    pickButton: 'Förhandsgranska',
    pickFilter: 'Word, Excel och CSV',
    title: (file: string) => `Importera ${file}`,
    reading: (file: string) => `Läser ${file}`,
    readShare: (percent: number) => `${String(percent)} %`,
    cancelled: 'Läsningen avbröts. Inget har skrivits.',
    writing: 'Läser in kraven',
    unreadable: (file: string) => `${file} kan inte läsas. Kontrollera att filen finns kvar och att du får läsa den.`,
    refused: (file: string, reason: string) => `${file}: ${reason}`,
    newTarget: 'En ny kravspecifikation',
    noColumns:
      'Ingen kolumn med kravtext känns igen. Välj under ”Tabeller och kolumner” vilken kolumn som är kravtext.',
    damaged: (file: string, line: number) =>
      `${file} är skadad på rad ${String(line)}. Rätta raden innan krav läses in i den.`,
    targetGone: (file: string) => `${file} kan inte läsas. Välj en annan kravspecifikation.`,
    changedSince: (file: string) =>
      `${file} har ändrats sedan förhandsvisningen. Listan är uppdaterad: se igenom den och importera igen.`,
    nameMissing: 'Skriv ett namn på den nya kravspecifikationen.',
    nameInvalid: (name: string) =>
      `”${name}” kan inte vara ett filnamn. Använd bokstäver, siffror, bindestreck och mellanslag.`,
    nameTaken: (name: string) => `${name} finns redan i mappen. Skriv ett annat namn, eller välj den som mål.`,
    nothing: 'Inga krav kommer in med de val som är gjorda. Inget har skrivits.',
    unwritable: (name: string) => `${name} kunde inte skrivas. Kontrollera att du får skriva i mappen.`,
    notApplied: (name: string) => `Ändringarna kunde inte göras i ${name}. Inget har ändrats.`,
    created: (name: string, added: number, skipped: number) =>
      `${name} är skapad med ${String(added)} krav.${skipped > 0 ? ` ${String(skipped)} ${skipped === 1 ? 'rad' : 'rader'} kom inte in.` : ''}`,
    merged: (name: string, added: number, updated: number) =>
      `${name}: ${String(added)} krav tillagda och ${String(updated)} ändrade. Ett steg bakåt med Ångra tar bort allt.`,
    mapName: 'Vad ska kolumnvalen heta?',
    mapPrompt: 'De sparas i kravbyggaren.yaml och används nästa gång en tabell har samma rubriker.',
    mapNameMissing: 'Skriv ett namn på kolumnvalen.',
    mapSaved: (name: string) => `Kolumnvalen är sparade som ”${name}” i kravbyggaren.yaml.`,
    mapNotSaved:
      'Kolumnvalen kunde inte sparas. Kontrollera att kravbyggaren.yaml är hel och att du får skriva i mappen.',
  },
  export: {
    title: 'Exportera till Word',
    whoFor: 'Vem ska läsa dokumentet?',
    internal: 'Intern version',
    internalDetail: 'Allt är med: motiv, anteckningar, kontrollpunkter och bilagan om de sex kraven i 3.11.',
    consultation: 'Samrådsversion (remiss)',
    consultationDetail:
      'Utan motiv, anteckningar, uppskattat värde, referensgruppens namn och annat internt. Föreslagna värden får stå kvar.',
    tender: 'Upphandlingsdokument (anbud)',
    tenderDetail:
      'Utan allt internt, som i samrådsversionen. Varje värde ska vara beslutat och varje ska-krav ha ett bevis.',
    finishedOrDraft: 'Färdigt dokument eller utkast?',
    finished: 'Färdigt dokument',
    finishedDetail: 'Skapas bara om inga fel finns kvar.',
    draft: 'Utkast',
    draftDetail: 'Vattenstämpeln UTKAST på varje sida. Fel stoppar inte.',
    stopped: (errors: number, awaited: boolean) => {
      const mend = errors > 0 ? [`${String(errors)} fel måste rättas`] : [];
      const first = [...(awaited ? ['svar och beslut saknas'] : []), ...mend].join(', och ');
      return `Inget dokument har skapats: ${first}.`;
    },
    more: (count: number) => `… och ${String(count)} till.`,
    showProblems: 'Visa problemen',
    openPoints: 'Öppna frågor…',
    gates: 'Kontrollpunkter…',
    asDraft: 'Exportera som utkast',
    exists: (name: string) => `${name} finns redan.`,
    existsDetail: 'Skrivs den över går den tidigare versionen förlorad.',
    overwrite: 'Skriv över',
    working: 'Skapar Worddokumentet …',
    cancelled: 'Exporten avbröts. Inget har skrivits.',
    unwritable: (name: string) =>
      `${name} kunde inte skrivas. Är den öppen i Word: stäng den och försök igen. Kontrollera annars att du får skriva i mappen.`,
    templateMissing: (path: string) =>
      `Wordmallen ${path} kan inte läsas. Rätta sökvägen i kravbyggaren.yaml eller i inställningen kravbyggaren.word.template.`,
    done: (name: string, requirements: number) => `${name} är skapad, med ${String(requirements)} krav.`,
    open: 'Öppna',
    show: 'Visa i Utforskaren',
    audienceInName: { internal: 'intern', consultation: 'remiss', tender: 'anbud' },
    draftInName: 'utkast',
  },
} as const;

const inList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} och ${items.at(-1) ?? ''}`;

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${number(count)} ${count === 1 ? one : many}`;

/** The same sorts, and as many, as the list of open questions. */
function leftOpen({ question, value, annex }: Readonly<Record<OpenSort, number>>): string {
  const parts = [
    counted(question, 'fråga att besvara', 'frågor att besvara'),
    counted(value, 'värde att besluta', 'värden att besluta'),
    counted(annex, 'bilaga att fylla i', 'bilagor att fylla i'),
  ].filter(part => part !== '');
  return parts.length === 0 ? 'Inga frågor är öppna.' : `Kvar: ${inList(parts)}.`;
}
