import { hintIf } from './at-most.ts';
import { splitFix } from './demand-split.ts';
import { compoundDemandsIn, mayBeCompound, type CompoundDemand } from '../wording/compound-demands.ts';
import { isBinding } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const messages = {
  shalls: (count: number) =>
    `Texten ställer ${String(count)} krav med var sitt ”ska”: dela upp den så att varje krav får ett eget svar.`,
  verbs: (first: string, second: string) =>
    first === second
      ? `Texten kräver två saker med ”${first}”: dela upp den så att varje krav får ett eget svar.`
      : `Texten ställer två krav, ”${first}” och ”${second}”: dela upp den så att varje krav får ett eget svar.`,
  andOr: '”och/eller” kan betyda tre saker: skriv ”och”, ”eller” eller ”minst ett av”.',
  slash: (phrase: string) => `”${phrase}”: skriv ”och” eller ”eller” i stället för snedstrecket.`,
  facts: 'Texten kräver två saker med var sitt ”att”: dela upp den så att varje krav får ett eget svar.',
  joined: 'Texten ställer flera krav med ett ”ska”: dela upp den så att varje krav får ett eget svar.',
  two: 'Texten ställer flera krav: dela upp den så att varje krav får ett eget svar.',
  sentence: 'Meningen ställer ett krav till, med andra ord än ”ska”: gör det till ett eget krav.',
  merits: 'Texten kräver två meriter på en gång: dela upp den så att var och en får ett eget svar.',
  side: 'Texten kräver två saker av samma föremål: dela upp den om den ena kan vara uppfylld utan den andra.',
  parts: 'Uppdelningen ”dels … dels” är två krav: dela upp texten.',
  split: (count: number) => `Dela i ${['två', 'tre', 'fyra', 'fem'][count - 2] ?? ''} krav`,
};

export const requirementDemandCompound = defineRule({
  id: 'requirement-demand-compound',
  code: 'SPR-04',
  target: 'requirement',
  concerns: ({ prepared }) => mayBeCompound(prepared),
  ground: 'practice',
  severity: 'warning',
  title: 'Ett krav i taget',
  rationale:
    'Två krav i ett kan inte besvaras med ett svar, och det ena kan falla utan att det andra gör det. Att skapa, ändra och ta bort samma sak är ett krav, liksom en sluten lista under ett verb.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R18 och R19'],
  fixable: true,
  messages,

  *check(requirement, at): Generator<Draft> {
    const { kind, prepared } = requirement;
    if (!isBinding(kind)) return;
    for (const demand of compoundDemandsIn(prepared, kind)) {
      const level = hintIf(demand.isDoubtful);
      const fixes = isDivisible(demand) ? splitFix(requirement, at, messages.split) : [];
      yield { at: `${at}/text`, span: demand.span, message: told(demand, prepared.raw), ...level, fixes };
    }
  },

  examples: [
    { bad: 'Rodden kräver att lotsen kan sjökortet ⟦och att⟧ båten är besiktad.' },
    { bad: 'Uppdraget kräver att lotsen kan läsa sjökort ⟦samt talar⟧ finska.', severity: 'hint' },
    { bad: 'Uppdraget ska omfatta att laga bryggor ⟦och måla⟧ bojar.', severity: 'hint' },
    { bad: 'Båtbyggaren ska ha vana av arbete med ek ⟦och lagning⟧ av segel.', severity: 'hint' },
    { good: 'Båtbyggaren ska ha vana av arbete med sågning och slipning av ek.' },
    { bad: 'Hamnen ska ha förråd för åror samt ⟦larm mot⟧ inbrott.', severity: 'hint' },
    { good: 'Hamnen ska ha rutiner för tömning, spolning och lagning av bryggor.' },
    { good: 'Hamnen ska ha tillgång till båtar och personal för tävlingen.' },
    { good: 'Båten ska ha en längd på högst sex meter och en bredd på två meter.' },
    { bad: 'Muddring ska ske under vintern ⟦och med⟧ vakt på isen.', severity: 'hint' },
    { good: 'Hamnen ska hållas öppen under perioden från och med den 1 maj.' },
    { bad: 'Hamnen: Muddring av rännan, ⟦målning⟧ av bojar', severity: 'hint' },
    { bad: 'Klubbhuset ska: visa vädret, ⟦skicka⟧ kvitton' },
    { bad: 'Bojen ska synas på långt håll ⟦men får⟧ inte blända.' },
    { bad: 'Hur ofta muddras rännan? (Mål: vartannat år) ⟦Vem betalar?⟧', severity: 'hint' },
    { bad: 'Roddare förutsätts att kvittera ut åror ⟦och bära⟧ flytväst.' },
    { bad: 'Det är rekommenderat att teckna en försäkring ⟦samt märka⟧ båten med namn.' },
    {
      bad: 'Klubben ska visa vilka båtar som kan hyras ⟦samt tillhandahålla⟧ flytvästar.',
      fixed: 'Klubben ska visa vilka båtar som kan hyras. | Klubben ska tillhandahålla flytvästar.',
    },
    {
      bad: 'Bojen ska kunna lyftas ⟦och vara⟧ synlig i dimma.',
      fixed: 'Bojen ska kunna lyftas. | Bojen ska vara synlig i dimma.',
    },
    { bad: 'Båten läggs vid en brygga ⟦som också måste⟧ vara belyst.', severity: 'hint' },
    { bad: 'Hamnen ska hålla öppet. Det innebär även att isen ⟦ska⟧ brytas.' },
    { bad: 'Båten ska: -Vara besiktad i vår -⟦Ha⟧ två åror.' },
    { bad: 'Kiosken ska: • sälja is till barn • ⟦vara⟧ öppen hela sommaren' },
    { bad: 'Muddring ska vara avslutad i maj ⟦och spolning avslutad⟧ i juni.' },
    { good: 'Bojen ska synas på natten. En lykta måste inte lysa.' },
    {
      bad: 'Sanden ska bytas varje vår, ⟦gungorna målas⟧ i maj.',
      fixed: 'Sanden ska bytas varje vår. | Gungorna ska målas i maj.',
    },
    {
      bad: 'Båten ska ha åror, målas varje år ⟦och förvaras⟧ inomhus.',
      fixed: 'Båten ska ha åror. | Båten ska målas varje år. | Båten ska förvaras inomhus.',
    },
    { bad: 'Bryggan skrapas i april. ⟦Bojar läggs⟧ ut före midsommar.', severity: 'hint' },
    { bad: 'Målning av bänkar ⟦samt⟧ rensning av diken.', severity: 'hint' },
    {
      bad: 'Roddklubben ansvarar för bryggan. Vid storm ⟦ansvarar⟧ roddklubben för båtarna på land.',
      severity: 'hint',
    },
    {
      bad: 'Slussen ska vara öppen i maj. Vidare gäller att slussvakten ⟦är⟧ skyldig att hissa flagga.',
      severity: 'hint',
    },
    { bad: 'Bojarna ska räknas varje vår. Hamnbolaget ⟦har⟧ ett helhetsansvar för farleden.', severity: 'hint' },
    { good: 'Roddklubben ansvarar för bryggan. Därför måste någon av dess medlemmar bo vid sjön.' },
    { good: 'Bryggan måste vara öppen i maj. Det ska noteras att isen ibland ligger kvar.' },
    { bad: 'Hålla bryggan ren ⟦och bemanna⟧ kiosken.' },
    { bad: 'Leverantören garanterar att båtarna flyter ⟦samt att⟧ årorna håller.' },
    { bad: 'Badvakten ska: vara simkunnig, ⟦ha⟧ visselpipa, tala svenska.' },
    { good: 'Kassan ska: sälja, boka och boka om biljetter.' },
    { bad: 'Båtförare ombeds kvittera ut nycklar ⟦och lämna⟧ dem i luckan.', severity: 'hint' },
    { bad: 'Bryggan ska oljas i maj. ⟦Båtföretaget hämtar⟧ bojarna.', severity: 'hint' },
    { bad: 'Du tar ut din båt före frosten. ⟦Båtförare har⟧ nyckeln med sig.', severity: 'hint' },
    { good: 'Båtföretaget är ett av tre i hamnen. Det ska sköta bojarna.' },
    { bad: 'Trappan är halkfri ⟦och räcket är⟧ av ek.', severity: 'hint' },
    { bad: 'Krav är att linor märks i änden ⟦och provas⟧ varje vår.', severity: 'hint' },
    { bad: 'Det är viktigt att barn har väst ⟦samt att⟧ åran flyter.', severity: 'hint' },
    { bad: 'Bryggan skrubbas i juni ⟦samt att⟧ trappan oljas.', severity: 'hint' },
    { bad: 'Kioskägaren: Öppnar luckan klockan nio ⟦samt betalar⟧ för elen.', severity: 'hint' },
    { bad: 'Simläraren ska ha utbildning i livräddning ⟦och minst två års erfarenhet⟧.', severity: 'hint' },
    { good: 'Endast roddbåtar får lägga till här. Detta för att bryggan inte ska skadas.' },
    {
      good: 'Båtföraren ska klara samtliga ska krav i bilaga 3.',
      note: 'Felskrivet (ska-krav), men inget krav till.',
    },
    { good: 'Klubben ska ge besked senast en vecka innan seglingen ska börja.' },
    { good: 'Skylten ska ange vind samt "°", se vidare i bilaga 2.' },
    { good: 'Bryggan är slutsåld och båtföraren måste därför ha en egen boj.' },
    { good: 'Vakten ska larma när en båt driver mot slussen, porten öppnas eller när dimma råder.' },
    { good: 'Lotsen behöver kontrollera hur farleden är märkt och hur ankring och vändning vid bron ska ske.' },
    { good: 'Hyran är xxx/dygn och ska betalas i maj.' },
    { good: 'Sökningen ska tillåta flera villkor med och/eller.' },
    { good: 'Alla ska-krav ska besvaras med ja eller nej.' },
    { bad: 'Kommunen ska betala i maj. ⟦Roddklubben har inte rätt att⟧ ta ut avgift.' },
    { bad: 'Klubben ska följa sjölagen. ⟦Det är klubbens ansvar att⟧ utbilda förarna.', severity: 'hint' },
    { bad: '⟦Den som hyr båten förbinder sig till att⟧ tömma den. Nyckeln ska lämnas i luckan.', severity: 'hint' },
    {
      bad: 'Båtföraren ska uppfylla ⟦följande krav⟧: förarbevis för båt, körkort för släp, intyg om första hjälpen.',
      severity: 'hint',
    },
    { good: 'Bryggan är 20 meter lång. Båtarna ska förtöjas vid den.' },
    { good: 'Sanden ska bytas varje vår, dock senast i maj.' },
    { bad: 'Leverantören utbildar badvakterna, tar fram en handbok ⟦och bemannar⟧ en telefon.' },
    {
      bad: 'Bodar ska ställas så att träden skyddas ⟦och lastbilar får⟧ inte köra på gräset.',
      fixed: 'Bodar ska ställas så att träden skyddas. | Lastbilar får inte köra på gräset.',
    },
    { good: 'Entreprenören ska lämna över märkta och aktuella drifts- och skötselplaner.' },
    { good: 'Vid slutbesiktningen ska ytorna vara lagade, men gräset behöver inte ha vuxit upp.' },
    {
      bad: 'Skylten ska visa hur djupet mäts, ⟦samt målas⟧ om varje vår.',
      fixed: 'Skylten ska visa hur djupet mäts. | Skylten ska målas om varje vår.',
    },
    { bad: 'Säljaren ansvarar för att anmäla olyckor ⟦och städa⟧ bryggan.', with: { kind: 'contract' } },
    { bad: 'Kartan uppdateras varje vecka, ⟦och en mätning görs⟧ varje år.' },
    { good: 'Leverantören levererar skåp, bänkar och lampor till hallen.' },
    {
      bad: 'Mattorna ska tvättas i maj ⟦och golvet oljas⟧ av vaktmästaren.',
      fixed: 'Mattorna ska tvättas i maj. | Golvet ska oljas av vaktmästaren.',
    },
    {
      bad: 'Cykeln ska ha hjul av stål men sadeln ⟦ska⟧ vara av läder.',
      fixed: 'Cykeln ska ha hjul av stål. | Sadeln ska vara av läder.',
    },
    { bad: 'Om kranen läcker ska den bytas gratis ⟦och garantin förlängs⟧ med ett år.' },
    {
      bad: 'Båtar som hyrs ut ska ha flytvästar och en livboj ⟦ska⟧ finnas på bryggan.',
      fixed: 'Båtar som hyrs ut ska ha flytvästar. | En livboj ska finnas på bryggan.',
    },
    { bad: 'Gäster får ta med matsäck ⟦och det måste⟧ finnas bord.' },
    { bad: 'Det krävs att bryggan är besiktad ⟦samt att⟧ båtföraren har intyg.' },
    { bad: 'Leverantören ska installera ⟦och utbilda⟧ personalen i kassasystemet.', severity: 'hint' },
    { good: 'De lokaler och nycklar kommunen lånar ut ska återlämnas i maj.' },
    { good: 'Leverantören ska låta eleverna och läraren välja färg på stolarna.' },
    { good: 'Skylten ska följa de regler kommunen och regionen ställer på färg.' },
    { good: 'Roddbåtarna finns i bilaga 2 och ska vara sjösatta den 1 juni.' },
    { bad: 'Appen larmar vid fel ⟦och konsulten ringer⟧ driftledaren.' },
    { good: 'Kommunen lämnar ritningar och entreprenören mäter rummen.', with: { kind: 'contract' } },
    { bad: 'Grinden måste hållas låst och vakten ⟦ska⟧ anteckna besök.' },
    { bad: 'Kranen ska väga säckarna ⟦och lyfta⟧ dem till bryggan.', severity: 'hint' },
    { good: 'Systemadministratören ska lägga till, ändra och ta bort användare.' },
    { good: 'Leverantören ska uppdatera och underhålla lösningen varje månad.' },
    { good: 'Systemet ska logga läsning, ändring och radering av uppgifter som ska bevaras.' },
    { good: 'När en anslutning bryts ska systemet spara påbörjade uppgifter.' },
    {
      bad: 'Systemet ska visa ärendets status. Leverantören ⟦ska⟧ utbilda tio användare.',
      fixed: 'Systemet ska visa ärendets status. | Leverantören ska utbilda tio användare.',
    },
    {
      bad: 'Systemet ska visa ärendets status ⟦och skicka⟧ en påminnelse till handläggaren.',
      fixed: 'Systemet ska visa ärendets status. | Systemet ska skicka en påminnelse till handläggaren.',
    },
    { bad: 'Systemet ska exportera bilder ⟦och/eller⟧ ljud.' },
    {
      bad: 'Leverantören ska mäta svarstiderna ⟦och i samråd med beställaren fastställa⟧ gränsvärden.',
      fixed: 'Leverantören ska mäta svarstiderna. | Leverantören ska i samråd med beställaren fastställa gränsvärden.',
    },
    {
      bad: 'Flytten av data ska genomföras under en helg ⟦och protokollföras⟧.',
      fixed: 'Flytten av data ska genomföras under en helg. | Flytten av data ska protokollföras.',
    },
    { bad: 'Pumpen ska styras från driftcentralen ⟦och har⟧ en egen reservmatning.' },
    { bad: 'Skåpet ska vara skyddat mot fukt ⟦och godkänt⟧ för utomhusbruk.' },
    { bad: 'Leverantören ska ha utsett en kontaktperson ⟦och lämnat⟧ en bemanningsplan.' },
    { bad: 'Leverantören ska: a) utse en projektledare, b) ⟦lämna⟧ en tidplan.' },
    { good: 'Systemet ska visa vilka ärenden som är öppna och har passerat sin tid.' },
    { good: 'Bryggan ska vara klar, på plats och förankrad i botten före den 1 juni.' },
    {
      bad: 'Bänken ska vara av ek ⟦och ha⟧ ryggstöd.',
      fixed: 'Bänken ska vara av ek. | Bänken ska ha ryggstöd.',
      severity: 'hint',
    },
    {
      good: 'Kommunen och utföraren ska skriva ett tilläggsavtal för att en linje som går utanför kommunens gränser under skolloven ska kunna öppnas.',
      with: { kind: 'contract' },
    },
    { good: 'Skåpet ska vara tillverkat i rostfritt stål och glas.' },
    { bad: 'Leverantören ska intyga att kopian är fullständig ⟦samt att⟧ originalet har förstörts.' },
    { bad: 'Leverantören är skyldig att hålla jour ⟦och att⟧ anmäla olyckor.' },
    { bad: 'Lösenord måste bytas vartannat år och nyckeln ⟦måste⟧ sparas.' },
    { bad: 'Schemat behöver visa lediga pass ⟦och spara⟧ vikariens svar.' },
    {
      bad: 'Kortet ska spärras vid förlust ⟦och inte öppna⟧ några dörrar.',
      fixed: 'Kortet ska spärras vid förlust. | Kortet ska inte öppna några dörrar.',
      severity: 'hint',
    },
    { bad: 'Lösenord ska bytas vid första inloggningen. ⟦De får inte⟧ visas i klartext.' },
    { bad: '⟦Kopior får inte⟧ lämna landet. Leverantören ska kryptera dem.' },
    {
      good: 'Parterna ska följa dels villkoren i ramavtalet, dels bestämmelserna i bilaga 3.',
      with: { kind: 'contract' },
    },
    { bad: 'Systemet ska ⟦såväl⟧ beräkna avgiften som skicka fakturan.' },
    {
      bad: 'Systemet ska kunna visa kartor ⟦och hyras⟧ i ett år.',
      fixed: 'Systemet ska kunna visa kartor. | Systemet ska hyras i ett år.',
    },
    {
      bad: 'Rören ska isoleras, ⟦ventilerna märks⟧ och pumpen provkörs i maj.',
      fixed: 'Rören ska isoleras. | Ventilerna ska märkas. | Pumpen ska provköras i maj.',
    },
    { good: 'Handboken ska vara på svenska och följa ordlistan i bilaga 4.' },
    { good: 'Leverantören ska visa att säkerhetskopian går att läsa och återställs inom fyra timmar.' },
    {
      good: 'Systemet ska låta handläggaren söka ärenden för att hitta och jämföra beslut.',
      note: 'Verben efter att hör till samma syfte.',
    },
  ],
});

const shallWord = one`(?<!\p{L})[Ss](?:kall?|KALL?)(?!\p{L})`;

function told(demand: CompoundDemand, raw: string): string {
  switch (demand.by) {
    case 'shalls':
      return messages.shalls(demand.count);
    case 'verbs':
      return messages.verbs(...demand.verbs);
    case 'slash':
      return messages.slash(raw.slice(...demand.span));
    case 'named':
      return messages.two;
    case 'joined':
      return shallWord.test(raw) ? messages.joined : messages.two;
    default:
      return messages[demand.by];
  }
}

/** Whether each of the two can be written out as a sentence. */
const isDivisible = (demand: CompoundDemand): boolean =>
  demand.by === 'verbs' ? demand.isDivisible : ['shalls', 'joined', 'two'].includes(demand.by);
