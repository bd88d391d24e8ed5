import type { Problem } from './problem.ts';

type Sentences = { readonly [C in Problem['code']]: (problem: Extract<Problem, { readonly code: C }>) => string };

const list = (words: readonly string[]): string => words.map(word => `”${word}”`).join(', ');
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
const detailed = (sentence: string, detail: string): string => (detail ? `${sentence} (${detail})` : sentence);

const sentences: Sentences = {
  'pointer-not-found': ({ at }) => `Platsen ${at} finns inte längre i filen. Läs om filen och försök igen.`,
  'pointer-ambiguous': ({ id }) => `Flera poster har id ${id}. Ge dem olika id innan ändringen görs.`,
  'not-a-list': ({ at }) => `${at} är ingen lista i filen. Rätta filen innan ändringen görs.`,
  'not-a-text': ({ at }) => `${at} är ingen text i filen. Rätta filen innan ändringen görs.`,
  'span-out-of-range': ({ at }) => `Texten i ${at} har ändrats sedan förslaget gjordes. Kör kontrollen igen.`,
  'chunk-damaged': () => 'Stycket kan inte läsas som YAML och har därför inte ändrats. Rätta det först.',
  'not-kravbyggaren-file': () =>
    'Filen saknar ”kravbyggaren: 1” och är ingen fil från Kravbyggaren. Skriv raden först i filen om den ska vara det.',
  'newer-major': ({ found, supported }) =>
    `Filen har format ${found}, men denna version av Kravbyggaren läser till och med format ${supported}. Uppdatera Kravbyggaren.`,
  'file-binary': () => 'Filen är inte en textfil. Ange en fil i det format som kommandot läser.',
  'file-holds-nul': ({ line }) =>
    `Filen läses inte: på rad ${String(line)} står ett osynligt NUL-tecken. Skriv om raden, och spara filen som UTF-8.`,
  'file-not-utf8': () => 'Filen är inte sparad som UTF-8. Spara om den som UTF-8 och försök igen.',
  'file-too-large': ({ bytes, limit }) =>
    `Filen är ${megabytes(bytes)}, men högst ${String(Math.floor(limit / 1_000_000))} MB läses. Dela upp den.`,
  'yaml-unreadable': ({ detail }) =>
    detail ? `Filen kan inte läsas som YAML. ${detail}` : 'Filen kan inte läsas som YAML. Rätta raden och försök igen.',
  'wrong-shape': ({ detail }) =>
    detail
      ? `Innehållet har inte den form som filen ska ha. ${detail}`
      : 'Innehållet har inte den form som filen ska ha. Rätta raden.',
  finding: ({ detail }) => detail,
  'unknown-pack': ({ id, known }) =>
    `Kravpaketet ”${id}” finns inte. Rätta namnet under packs. Kravpaket som finns: ${known.join(', ') || 'inga'}.`,
  'pack-invalid': ({ id, at, detail }) =>
    detailed(`Kravpaketet ”${id}” kan inte användas${at ? `: fel i ${at}` : ''}. Rätta paketet.`, detail),
  'answer-wrong-type': ({ pack, question, expected }) =>
    `Svaret på frågan ”${question}” i kravpaketet ”${pack}” har fel slag: det ska vara ${expected}.`,
  'columns-not-recognised': ({ headers }) =>
    `Ingen kolumn med kravtext känns igen. Ange den med --map text=RUBRIK. Rubriker i filen: ${list(headers) || 'inga'}.`,
  'map-column-missing': ({ column, headers }) =>
    `Kolumnen ”${column}” i --map finns inte i filen. Rubriker i filen: ${list(headers) || 'inga'}.`,
  'csv-quote-unclosed': () => 'Ett citattecken inleder en cell men avslutas aldrig. Rätta cellen och försök igen.',
  'no-rows': () => 'Filen innehåller inga krav att läsa in.',
  'import-format-unknown': () =>
    'Filen är varken CSV, Excel (.xlsx) eller Word (.docx). Spara om den i något av formaten.',
  'office-file-unreadable': ({ detail }) =>
    detailed(
      'Filen är skadad eller innehåller något som inte läses. Öppna den i Word eller Excel och spara om den.',
      detail,
    ),
  'office-file-legacy': () => 'Filen har det äldre formatet .doc eller .xls. Spara om den som .docx eller .xlsx.',
  'office-file-encrypted': () => 'Filen är skyddad med lösenord. Ta bort skyddet i Word eller Excel och försök igen.',
  'office-file-unsafe': ({ part }) =>
    `Filen läses inte: delen ”${part}” i arkivet har en sökväg som leder ut ur filen. Öppna filen i Word eller Excel och spara om den.`,
  'office-file-external': ({ part, target }) =>
    `Filen läses inte: ${part} hämtar innehåll från ”${target}”, utanför filen. Kopiera in innehållet i filen och spara om den.`,
  'file-unpacks-too-large': ({ limit, part }) =>
    `Filen läses inte: ${part ? `med delen ${part} är den` : 'den är'} uppackad större än ${megabytes(limit)}, eller orimligt hårt packad. Kopiera kravtabellerna till en ny fil, eller dela upp den.`,
  'import-too-many-rows': ({ place, limit }) =>
    `${place} har fler än ${limit} rader och läses inte. Ta bort rader som inte är krav, eller dela upp filen.`,
  'import-target-damaged': () =>
    'Kravspecifikationen är skadad på raden och har lämnats orörd. Rätta den innan krav läses in i den.',
  'file-empty': () => 'Filen är tom. Kontrollera att rätt fil är vald.',
  'baseline-unreadable': () =>
    'Filen är ingen baslinje som den här versionen kan läsa. Skriv en ny med check --write-baseline, eller ta bort den så visas alla fynd.',
  'file-missing': () => 'Filen finns inte. Kontrollera namn och mapp.',
  'folder-without-files': () => 'Mappen innehåller inga filer från Kravbyggaren (till exempel NAMN.krav.yaml).',
  'file-not-readable': ({ detail }) => detailed('Filen går inte att läsa.', detail),
  'path-outside-root': ({ path, root }) =>
    `Sökvägen ${path} leder ut ur mappen ${root}. Lägg filen i mappen, eller ange en annan mapp med --root.`,
  'output-exists': () => 'Filen finns redan och har lämnats orörd. Ange --force för att skriva över den.',
  'output-is-folder': () => 'Utdata ska skrivas till en fil, men sökvägen är en mapp. Ange ett filnamn.',
  'output-not-writable': ({ detail }) =>
    detailed('Filen kan inte skrivas. Kontrollera att mappen finns och att du får skriva där.', detail),
  'output-is-input': () => 'Utdata kan inte skrivas över filen som läses. Ange ett annat filnamn.',
  'export-stopped': ({ findings }) =>
    `Exporten stoppades av ${findings} fynd och inget har skrivits. Rätta dem, eller ange --draft för ett utkast.`,
  'word-template-invalid': ({ detail }) => detailed('Word-mallen kan inte användas. Välj en annan mall.', detail),
  cancelled: () => 'Arbetet avbröts och inget har skrivits.',
};

/** The Swedish sentence that explains a problem and says what to do. File and line stand before it, where the host knows them. */
export function problemText<P extends Problem>(problem: P): string {
  return (sentences[problem.code] as (problem: P) => string)(problem);
}

/** Line in the file, from 1; the first for a problem with a file's content that has no line of its own. */
export function problemLine(problem: Problem): number | undefined {
  if ('line' in problem) return problem.line;
  return problem.code === 'not-kravbyggaren-file' || problem.code === 'newer-major' ? 1 : undefined;
}
