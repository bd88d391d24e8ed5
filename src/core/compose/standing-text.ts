import type { Answer, Kind } from '../model/generated/types.ts';
import type { Audience } from './context.ts';

/** The document's own words: what stands in every specification, whatever it is about. */
export const standing = {
  subtitle: 'Kravspecifikation',
  audiences: {
    internal: 'Intern version',
    consultation: 'Samrådsversion',
    tender: 'Upphandlingsdokument',
  } satisfies Readonly<Record<Audience, string>>,

  introduction: 'Inledning och behov',
  lead: (buyers: string, title: string): string =>
    `Dokumentet beskriver vad ${buyers} behöver och vilka krav som ställs i upphandlingen ${title}.`,
  callOff: 'Avrop från ramavtal',
  callOffIntro: (framework: string, owner: string | undefined): string =>
    `Upphandlingen är ett avrop från ramavtalet ${framework}${owner ? `, som ${owner} har ingått` : ''}. Ramavtalets villkor gäller. Kraven i dokumentet preciserar det som avropas.`,
  lockedTerms: 'Följande är bestämt i ramavtalet och gäller oförändrat:',
  background: 'Bakgrund',
  goals: 'Mål',
  goalsIntro: 'Upphandlingen ska leda till följande mål. Målen beskriver behovet och är inte krav på anbudet.',

  reading: 'Så här läser du kravspecifikationen',
  readingIntro:
    'Kraven står i tabeller, ett krav på varje rad. Varje krav har ett id som inte ändras. När ett id nämns på ett annat ställe i dokumentet är det en länk till kravet.',
  kinds: 'Kravtyper',
  kindsIntro: 'I kolumnen Kravtyp står vad kravet innebär för anbudet och för avtalet.',
  answering: 'Så här svarar du',
  answeringIntro:
    'I kolumnen Svar står hur anbudsgivaren svarar. Ett krav utan svar i kolumnen besvaras inte i anbudet men gäller ändå.',
  verification: 'Bevis och verifiering',
  verificationIntro:
    'I kolumnen Bevis och verifiering står vad som visar att kravet är uppfyllt och när det prövas: vid anbudsprövningen, vid leveransen eller under avtalstiden.',
  equivalence: 'Likvärdiga lösningar',
  equivalenceText:
    'Där ett krav hänvisar till en standard, en teknisk specifikation eller ett märke och följs av orden ”eller likvärdig” eller ”eller likvärdigt” godtas en annan lösning som uppfyller samma krav. Den som erbjuder en likvärdig lösning visar i anbudet hur den uppfyller kravet.',

  definitions: 'Definitioner',
  scope: 'Omfattning och avtalstid',
  lots: 'Delar',
  lotsIntro:
    'Upphandlingen är uppdelad i delar, och ett anbud lämnas på en eller flera av dem. Ett krav gäller alla delar om inget annat står i kolumnen Kravtyp.',
  scopeDescription: 'Vad upphandlingen omfattar, vilken form avtalet har och hur länge det gäller.',

  award: 'Utvärdering',
  awardCriteria: 'Tilldelningskriterier',
  deductionNote:
    'Mervärdesavdrag räknas bara i utvärderingen. De påverkar jämförelsesumman och varken anbudets priser eller det som betalas.',
  costs: 'Livscykelkostnad och priser',

  noEnvironment: 'IT-miljön är inte angiven eller kan inte läsas.',
  environmentOnRequest:
    'Uppgifter som är märkta lämnas ut på begäran lämnas ut till den som begär det och som åtar sig att behandla dem på det sätt Beställaren anger.',
  fileAnnex: 'Bilagan lämnas som en egen fil.',
  emptyAnnex: 'Bilagan är inte ifylld.',
  bidderForm: 'Anbudsgivaren fyller i formuläret och lämnar det med anbudet.',
} as const;

export const kindMeanings: Readonly<Record<Kind, string>> = {
  mandatory: 'Ska vara uppfyllt. Ett anbud som inte uppfyller kravet kan inte antas.',
  award:
    'Ger mervärde i utvärderingen på det sätt som anges i kapitlet Utvärdering. Ett anbud kan antas även om det inte uppfyller kravet.',
  contract:
    'Gäller för Leverantören under avtalstiden. Den som lämnar anbud godtar villkoret. Att det följs prövas när avtalet fullgörs.',
  selection: 'Gäller anbudsgivarens egen förmåga. Prövas innan anbudet utvärderas.',
  price: 'En uppgift om pris som anbudsgivaren lämnar i prisformuläret.',
  method: 'Anger hur Beställaren utvärderar anbuden eller tolkar kraven. Besvaras inte.',
  information: 'Upplysning som gör kraven lättare att förstå. Binder ingen och besvaras inte.',
};

export const answerMeanings: Readonly<Record<Answer['type'], string>> = {
  'yes-no': 'Ja/nej: svara ja om anbudet uppfyller kravet, annars nej.',
  text: 'Beskrivning: beskriv hur anbudet uppfyller kravet. Är ett högsta antal tecken angivet läses inte det som står därefter.',
  number: 'Tal: ange ett tal i den enhet som står i kolumnen.',
  choice: 'Val: ange ett av de alternativ som står i kolumnen.',
  table: 'Tabell: fyll i tabellen i den bilaga som anges.',
  file: 'Bifogad fil: lämna det dokument som kravet begär.',
  none: '',
};

/** Words every specification uses. A definition of the organisation's own with the same term takes its place. */
export const standingDefinitions = (buyers: string) => [
  { term: 'Anbudsgivare', text: 'Den som lämnar anbud i upphandlingen.' },
  { term: 'Beställaren', text: `${buyers}, och den som i upphandlingen anges ha rätt att använda avtalet.` },
  { term: 'Leverantören', text: 'Den anbudsgivare som Beställaren har tecknat avtal med.' },
];
