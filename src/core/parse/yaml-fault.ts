import type { Severity } from '../model/finding.ts';
import type { ErrorCode } from 'yaml';

/** One row of the closed table of structure faults. Codes are never renumbered. */
export interface FaultKind {
  readonly code: FaultCode;
  /** Rule id, for settings and reports. */
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  /** What to do, in Swedish; `detail` is the piece of text it is about. */
  readonly message: (detail: string) => string;
}

export type FaultCode = `YAML-${number}${number}`;

const row = (
  code: FaultCode,
  rule: string,
  title: string,
  message: (detail: string) => string,
  severity: Severity = 'error',
): FaultKind => ({ code, rule, severity, title, message });

/** ” ”-quoted detail after a space, or nothing. */
const about = (detail: string): string => (detail === '' ? '' : ` ”${detail}”`);

export const faultKinds = {
  unexpected: row(
    'YAML-01',
    'yaml-unexpected',
    'Oväntat tecken',
    detail =>
      `Texten${about(detail)} går inte att förstå på den här platsen. Sätt citattecken (") runt texten om den innehåller tecken som [ ] { } , : # eller rätta raden.`,
  ),
  indent: row(
    'YAML-02',
    'yaml-indent',
    'Fel indrag',
    () => 'Raden har fel indrag. Låt den börja i samma kolumn som raderna bredvid i samma lista eller grupp.',
  ),
  tab: row('YAML-03', 'yaml-tab', 'Tabb som indrag', () => 'Indraget innehåller en tabb. Byt tabben mot blanksteg.'),
  missing: row(
    'YAML-04',
    'yaml-missing-character',
    'Tecken saknas',
    () => 'Ett tecken saknas: ett kommatecken, en avslutande parentes, eller blanksteg före # eller efter kolon.',
  ),
  duplicateKey: row(
    'YAML-05',
    'yaml-duplicate-key',
    'Samma nyckel två gånger',
    detail => `Nyckeln${about(detail)} står två gånger på samma ställe. Ta bort eller byt namn på den ena.`,
  ),
  badStart: row(
    'YAML-06',
    'yaml-bad-start',
    'Texten börjar med ett reserverat tecken',
    () => 'En text får inte börja med detta tecken. Sätt citattecken (") runt hela texten.',
  ),
  badEscape: row(
    'YAML-07',
    'yaml-bad-escape',
    'Okänt tecken efter omvänt snedstreck',
    detail => `Följden${about(detail)} betyder inget inom citattecken. Skriv \\\\ för ett omvänt snedstreck.`,
  ),
  colonInText: row(
    'YAML-08',
    'yaml-colon-in-text',
    'Kolon i texten',
    () =>
      'Texten innehåller kolon följt av blanksteg och läses därför som en ny nyckel. Sätt citattecken (") runt texten.',
  ),
  anchor: row(
    'YAML-09',
    'yaml-anchor',
    'Ankare eller hänvisning',
    detail =>
      `Ankare (&namn) och hänvisningar (*namn) används inte${detail === '' ? '' : `:${about(detail)}`}. Skriv ut innehållet, eller sätt citattecken (") runt en text som börjar med & eller *.`,
  ),
  tag: row(
    'YAML-10',
    'yaml-tag',
    'Typmärke',
    detail =>
      `Typmärken (!namn) används inte${detail === '' ? '' : `:${about(detail)}`}. Ta bort märket, eller sätt citattecken (") runt en text som börjar med !.`,
  ),
  mergeKey: row(
    'YAML-11',
    'yaml-merge-key',
    'Sammanfogningsnyckel',
    () => 'Nyckeln << används inte. Skriv ut nycklarna där de ska gälla.',
  ),
  secondDocument: row(
    'YAML-12',
    'yaml-second-document',
    'Flera dokument i filen',
    () =>
      'Här börjar ett andra dokument (--- eller ...) som inte läses. Flytta det till en egen fil eller ta bort raden.',
  ),
  directive: row(
    'YAML-13',
    'yaml-directive',
    'YAML-direktiv',
    detail => `Direktivet${about(detail)} används inte. Ta bort raden som börjar med %.`,
  ),
  keyNotText: row(
    'YAML-14',
    'yaml-key-not-text',
    'Nyckeln är inte en text',
    () => 'En nyckel måste vara en text på en rad. Skriv ”nyckel: värde”, eller sätt citattecken (") runt texten.',
  ),
  tooDeep: row(
    'YAML-15',
    'yaml-too-deep',
    'För djupt nästlat',
    () =>
      'Här ligger innehållet mer än 64 nivåer in (indrag, streck eller parenteser i varandra), och det läses inte. Flytta ut det, eller ta bort nivåer som inte behövs.',
  ),
  badCharacter: row(
    'YAML-16',
    'yaml-bad-character',
    'Otillåtet tecken',
    detail => `Texten innehåller ett tecken som inte får finnas i filen (${detail}). Ta bort det.`,
  ),
  hiddenCharacter: row(
    'YAML-26',
    'yaml-hidden-character',
    'Tecken som inte syns',
    detail => `Texten innehåller tecken ${detail}. Ta bort dem.`,
    'warning',
  ),
  idNotText: row(
    'YAML-17',
    'yaml-id-not-text',
    'Id utan citattecken',
    detail => `Id:t ${detail} läses av andra program som något annat än text. Skriv "${detail}" med citattecken.`,
    'warning',
  ),
  placeholderFirst: row(
    'YAML-18',
    'yaml-placeholder-first',
    'Texten börjar med {{',
    () => 'En text som börjar med {{ måste stå inom citattecken: "{{…}} …".',
  ),
  blockInFlow: row(
    'YAML-19',
    'yaml-block-in-flow',
    'Avslutande parentes saknas',
    () =>
      'Listan eller gruppen som börjar här med [ eller { är inte avslutad. Sätt ] eller } sist, eller skriv den på egna rader.',
  ),
  notMapping: row(
    'YAML-20',
    'yaml-not-a-mapping',
    'Raden är inte ”nyckel: värde”',
    () => 'Här väntas ”nyckel: värde”. Skriv en nyckel följd av kolon och blanksteg, eller ta bort raden.',
  ),
  valueAndList: row(
    'YAML-21',
    'yaml-value-and-list',
    'Både värde och lista',
    detail => `Nyckeln${about(detail)} har både ett värde på raden och en lista under. Ta bort det ena.`,
  ),
  misplacedItem: row(
    'YAML-22',
    'yaml-misplaced-item',
    'Strecket står i fel kolumn',
    () => 'Strecket står i en annan kolumn än de andra i listan. Flytta det så att strecken står rakt under varandra.',
  ),
  orphanList: row(
    'YAML-24',
    'yaml-orphan-list',
    'Lista utan nyckel',
    () => 'Här börjar en lista utan nyckel. Skriv nyckeln med kolon på raden ovanför, till exempel ”requirements:”.',
  ),
  openQuote: row(
    'YAML-25',
    'yaml-open-quote',
    'Avslutande citattecken saknas',
    () => 'Texten som börjar här saknar avslutande citattecken. Sätt ett sådant sist i texten.',
  ),
  mergeConflict: row(
    'YAML-27',
    'yaml-merge-conflict',
    'Konflikt efter sammanslagning',
    lines =>
      `Här har Git lämnat två versioner av samma rader: den ena står mellan <<<<<<< och =======, den andra mellan ======= och >>>>>>>. Behåll den som gäller, eller skriv ihop dem, och ta bort raderna med tecknen. ${lines === '' ? '' : `Det är så på raderna ${lines}. `}Filen granskas när det är gjort.`,
  ),
  conflictMark: row(
    'YAML-28',
    'yaml-conflict-mark',
    'Rad kvar efter sammanslagning',
    () =>
      'Raden står kvar efter en konflikt i Git. Se efter att bara den version som gäller är kvar runt den, och ta bort raden. Filen granskas när det är gjort.',
  ),
  unreadable: row('YAML-23', 'yaml-unreadable', 'Oläsbar del', detail =>
    detail === ''
      ? 'Den här delen av filen går inte att läsa. Rätta eller ta bort den.'
      : `Delen som börjar här är ${detail} tecken lång och har ett fel som inte går att peka ut i så mycket text. Dela upp den i mindre delar, eller ta bort det som inte hör hit.`,
  ),
} as const satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof faultKinds;

/** Every error the parser can give, and what we call it. A code missing here does not compile. */
export const faultOfYamlCode: Readonly<Record<ErrorCode, FaultName>> = {
  ALIAS_PROPS: 'anchor',
  BAD_ALIAS: 'anchor',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'badEscape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'tag',
  BAD_SCALAR_START: 'badStart',
  BLOCK_AS_IMPLICIT_KEY: 'colonInText',
  BLOCK_IN_FLOW: 'blockInFlow',
  DUPLICATE_KEY: 'duplicateKey',
  IMPOSSIBLE: 'unreadable',
  KEY_OVER_1024_CHARS: 'keyNotText',
  MISSING_CHAR: 'missing',
  MULTILINE_IMPLICIT_KEY: 'keyNotText',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'secondDocument',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'keyNotText',
  RESOURCE_EXHAUSTION: 'tooDeep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
  BAD_COLLECTION_TYPE: 'tag',
};

/** A fault in one chunk; offsets count from the chunk's start. */
export interface Fault {
  readonly name: FaultName;
  readonly range: readonly [number, number];
  readonly detail: string;
  /** Keys and indexes from the chunk's value to the value it is about, where one exists. */
  readonly path?: readonly (string | number)[];
}

/** Does the fault take the chunk's value away? A fault that is only a warning does not. */
export function isDamaging(fault: Fault): boolean {
  return faultKinds[fault.name].severity === 'error';
}
