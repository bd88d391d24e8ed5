import { grants, optionClauseIn, type OptionClause } from '../wording/option-clauses.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

/** Told as how long of what is prolonged, and else as how much. */
const extent = 'hur länge eller hur mycket';

/** What a clause on renewal has to say, and the words it says it with. */
const parts: readonly (readonly [string, RegExp])[] = [
  [
    'vem som bestämmer',
    /beställar|köpar|kommun|region|myndighet|förbundet|bolaget|staden|parterna|kund(?:en|ens)? |(?:avropas|beställs|påkallas|begärs) av |nämnd|förvaltning|ömsesidig|ensidig|(?<![a-zåäö])från \S+ sida(?![a-zåäö])|(?:^|[.] )(?!det |avtalet |kontraktet |\S*avtalet )\S+(?: \S+)? (?:har|äger|ges)(?: en)? (?:rätt|rätten|möjlighet|option)(?![a-zåäö])|\uFFFC/,
  ],
  [
    extent,
    /\d|(?:en|ett|två|tre|fyra|fem|sex|åtta|tio|tolv|fjorton) (?:år|månader|veckor|dagar|arbetsdagar|timmar|gång)|gånger|högst|\uFFFC/,
  ],
  [
    'på vilka villkor',
    /villkor|pris|oförändra|index|ersättning|kronor|\d kr|kostnadsfri|utan (?:extra )?kostnad|\uFFFC/,
  ],
  ['senast när', /senast|månader|dagar|innan|fram till|till och med|\uFFFC/],
];

/** Less or more of what is bought may be called for while the contract runs: that needs no last day. */
const ofQuantity = parts.slice(1, 3);

/** *Rätt att beställa ytterligare maskiner*: how long tells nothing of how many. */
const ofMore = one`(?<!\p{L})(?:beställa|avropa|köpa|anskaffa|hyra) (?:[\p{L}-]+ )?(?:ytterligare|fler)(?!\p{L})`;
const timesAndPlaces =
  /\d+(?: \([^)]*\))? ?(?:år|månad|veck|dag|arbetsdag|timm|kr|procent|%)[a-zåäö]*|(?<![a-zåäö])(?:bilaga|rad|punkt|avsnitt|kapitel) \d+|\d{4}-\d\d-\d\d|\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*(?: \d{4})?|(?:ett|två|tre|fyra|fem|sex|tolv) (?:år|månad|veck|dag)[a-zåäö]*/g;
const amount =
  /\d|(?<![a-zåäö])(?:högst|max|maximalt|upp till|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|tjugo)(?![a-zåäö])|dubbl|\uFFFC/;
const isUncounted = (lower: string): boolean =>
  ofMore.test(lower) && !amount.test(lower.replaceAll(timesAndPlaces, ' '));

/** A price that may change needs a measure. */
const ofPrice: typeof parts = [
  [
    'enligt vilket index eller hur mycket',
    /\d ?(?:procent|%)|index|(?<![a-zåäö])(?:kpi|ppi|aki|lci|spin)(?![a-zåäö])|\uFFFC/,
  ],
];

/** *Rätt att begära prisjustering*. */
const ofPrices = one`(?<!\p{L})(?:prisjustering|prisändring|prishöjning|justera priset|justering av pris)\p{L}*`;

/** Says where the terms of the option stand, or names it in passing. */
const elsewhere = one`(?:ange|anger|lämnar?) pris[^.;]*?(?<!\p{L})optionen(?!\p{L})|bilaga|\uFFFC|enligt (?:punkt|avsnitt|kapitel|§|avtal)|(?:regleras|framgår|anges|beskrivs|bestäms) (?:i|av)(?! (?:samråd|samband|efterhand|nästa|(?:ett )?senare|(?:en |ett )?(?:särskil|separat)))(?!\p{L})|(?:optioner|optionen|utnyttjad option|sådan option)(?: (?!kan|får)\p{L}+){0,3} (?:ingår|avropas|utnyttjas|gäller(?! (?:i|under|till|t[.]o[.]m) ))(?![^.;]*(?:kan|får)(?!\p{L}))|(?:inklusive|inkl|samt|och|eventuella) option(?!\p{L}* (?:avseende|på|att)(?!\p{L}))`;

/** *så som beskrivs under rubriken Tid*. */
const underHeading = one`(?:anges|framgår|beskrivs|regleras|sägs) (?:ovan |nedan )?(?:under|i) (?:rubriken|avsnittet|avsnitt|kapitel|kapitlet|punkt|punkten)(?!\p{L})`;

/** Gives the right, where other sentences only say how it is used. */
const granting = one`(?<!\p{L})(?:möjlig|får|kan|rätt|rätten|möjlighet|möjligheten|option\p{L}*|förlängs|förlängas)(?!\p{L})|(?:plus|med) (?:eventuell|ev)(?!\p{L})`;
/** *Kan inte förlängas*: nothing is granted. */
const denied = one`(?<!\p{L})(?:ingen|inga|inget) (?:[\p{L}-]+ )?(?:utökning|ändring|förändring|minskning|utbyggnad|tillägg)|(?<!\p{L})(?:inte|ej|utan|ingen|inget)(?: \p{L}+){0,3} (?:förläng|option)|förläng\p{L}* (?:inte|ej)(?!\p{L})`;
/** *Andra än dem i bilaga 1*, *ändra nivåerna i bilaga 5*: that annex does not say which. */
const beyond =
  /(?:än|utöver|förutom)(?: [a-zåäö]+){0,4} (?:anges|framgår|beskrivs|finns|ingår|står) (?:i|av) [a-zåäö]+|(?<=(?:^|[.] )[a-zåäö]+) (?:i|enligt) bilaga \d+(?= (?:kan|får) )|(?:än|utöver|förutom|ändra|justera|revidera|byta|komplettera|utöka)(?: [a-zåäö]+){0,5} (?:i|av|på|under) (?:bilaga|punkt|avsnitt|rad)n?(?: \d+)?(?:,? version \d+)?/g;
/** *De villkor som då behöver ändras*: those are terms that nobody knows. */
const openTerms = one`(?<!\p{L})villkor(?:en)?(?: som)?(?: [\p{L}-]+){0,3}? (?:ändras|revideras|justeras|omförhandlas|förhandlas|ses över|anpassas|tas upp|bestäms|diskuteras)(?!\p{L})`;
/** *pris som parterna kommer överens om*. */
const termsToAgree = String.raw`(?<!\p{L})(?:pris|priset|priser|villkor|ersättning)(?:en)? (?:som (?:parterna|man) (?:\p{L}+ )?(?:kommer överens|enas|överenskommer|förhandlar)|enligt (?:ny |särskild |separat )?(?:överenskommelse|offert|förhandling)|att (?:förhandla|överenskomma)s?)(?: om)?`;
/** *villkor … tas fram längre fram*. */
const termsLater = String.raw`(?<!\p{L})(?:pris|priset|priser|villkor|villkoren|ersättning|ersättningen|kostnad)(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:senare|längre fram|framöver|då|särskild|separat|om (?:den|det|\p{L}+) blir aktuell\p{L}*)(?!\p{L})(?: (?:skede|överenskommelse|uppgörelse))?`;
/** *Pris enligt senare överenskommelse*, *villkor tas fram längre fram*: no more is said than that nothing is. */
const putOff = one`${termsToAgree}|${termsLater}`;
/** A total, and no right. */
const included = /inklusive (?:eventuella |samtliga )?förlängning[a-zåäö]*/;
/** How long it lasts at most is said. */
const limited = one`(?<!\p{L})(?:högst|längst|max|maximalt|totalt|sammanlagt|(?:en|två|tre|fyra|\d+) (?:\(\d+\) )?(?:gånger|gång|tillfällen|tillfälle))(?!\p{L})`;
/** What is prolonged is the contract; *fr.o.m. 2027* ends no sentence. */
const prolonging = one`förläng\p{L}*[^.]{0,60}?(?:avtal|kontrakt|löptid|uppdrag)|(?:avtal|kontrakt|löptid|uppdrag)(?:[^.]|[.](?! \p{L})|(?<=[ot][.]m)[.]){0,140}?förläng`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} eller ${names.at(-1) ?? ''}`;

export const contractOptionUnclear = defineRule({
  id: 'contract-option-unclear',
  code: 'LOU-15',
  target: 'specification',
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Optioner och förlängningar är klara, exakta och entydiga',
  rationale:
    'En option får användas bara om villkoret säger när, hur mycket, till vilket pris och vem som bestämmer. Regeln ser om ett villkor om förlängning finns, och vad det och andra optioner inte nämner; resten behöver läsas.',
  basis: ['LOU 17 kap. 10 §'],
  messages: {
    absent:
      'Avtalet kan förlängas men inget krav och ingen bilaga säger hur: skriv vem som bestämmer, senast när och till vilket pris.',
    option: (missing: string) =>
      `Villkoret om att köpa till eller ändra säger inte ${missing}: skriv det, annars får rätten inte användas.`,
    price: (missing: string) =>
      `Villkoret om att ändra priset säger inte ${missing}: skriv det, annars får rätten inte användas.`,
    open: (missing: string) => `Villkoret om förlängning säger inte ${missing}: skriv det i villkoret.`,
  },

  *check({ procurement, annexes = [] }, _at, { cross }): Generator<Draft> {
    if (cross.size === 0) return;
    const renews = (procurement?.contract?.renewals?.length ?? 0) > 0;
    const records = cross.subjects.get('renewal');
    const annex = annexes.some(
      ({ title, text, file }) =>
        /förläng|option/i.test(`${title} ${text ?? ''}`) || (file !== undefined && /avtal/i.test(title)),
    );
    if (renews && !annex && !records.some(({ requirement }) => aboutRenewal(requirement.prepared)))
      yield { at: '/procurement/contract/renewals', message: this.messages.absent };
    for (const { requirement, at, id } of records) {
      const lower = requirement.prepared.lower
        .replaceAll(beyond, ' än vad som står där')
        .replace(openTerms, ' ')
        .replace(putOff, ' ')
        .replace(included, ' ');
      if (!grants(requirement) || /bilaga/.test(lower) || denied.test(lower) || underHeading.test(lower)) continue;
      const found = !aboutRenewal(requirement.prepared) || !renews ? optionClauseIn(requirement) : undefined;
      // A clause on renewal is one whether the facts hold a renewal or not; one on change alone says nothing of it.
      const renewal = renews ? aboutRenewal(requirement.prepared) : prolonging.test(lower) && granting.test(lower);
      if ((!renewal && !found) || (found && elsewhere.test(lower))) continue;
      const asked = found === 'price' ? ofPrice : found === 'change' || found === 'other' ? ofQuantity : parts;
      const missing = asked.filter(([, words]) => !words.test(lower)).map(([name]) => name);
      if (missing.length === 0 && found && isUncounted(lower)) missing.push('hur många');
      if (missing.length === 0) continue;
      const lacking = missing.map(name =>
        name === extent ? (prolonging.test(lower) ? 'hur länge' : 'hur mycket') : name,
      );
      const message = this.messages[rightIn(found, lower)](listed(lacking));
      // That a part is missing words tell less surely than that a clause on renewal says next to nothing
      const isBare = !found && missing.length >= parts.length - 1;
      // By whom and how long at most is said: the rest may stand in the contract's own terms.
      const isHalf = found === 'plan' || (found === 'other' && missing.length < asked.length);
      const isProlonged = !found || found === 'longer';
      const isDoubtful =
        isHalf || (!renews && isProlonged && limited.test(lower) && !missing.includes('vem som bestämmer'));
      const level = isDoubtful ? 'hint' : isBare ? undefined : 'warning';
      yield { at: `${at}/text`, requirement: id, message, ...(level && { atMost: level }) };
    }
  },

  examples: [
    { bad: '⟦Avtalet innehåller optioner som hamnen kan utnyttja.⟧', with: { kind: 'contract' } },
    { bad: '⟦Uppdraget avser färjor men kan även komma att omfatta bogserbåtar.⟧', with: { kind: 'contract' } },
    { good: 'Avtalet innehåller inga optioner.', with: { kind: 'contract' } },
    { bad: '⟦Option på bogsering ska lämnas.⟧' },
    {
      bad: '⟦Stiger tullen har vardera parten rätt att begära prisjustering.⟧',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    {
      good: 'Rederiet har rätt att förlänga uppdraget i 12 månader på oförändrade villkor, genom besked senast den 1 maj.',
      with: { kind: 'contract' },
    },
    {
      good: 'Köparen får förlänga avtalet så som beskrivs under rubriken Tid.',
      with: { kind: 'contract' },
    },
    { good: 'Roddklubben får begära prisjustering en gång om året, högst två procent.', with: { kind: 'contract' } },
    {
      bad: '⟦Kommunen har option att köpa ytterligare bojar till samma pris under 24 månader.⟧',
      with: { kind: 'contract' },
      note: 'Hur länge säger inte hur många.',
    },
    {
      good: 'Antalet gästnätter är ungefärligt och kan variera; kommunen garanterar ingen volym.',
      with: { kind: 'contract' },
    },
    { bad: '⟦Förlängning: 1 + 1 år, pris enligt senare överenskommelse.⟧', with: { kind: 'contract' } },
    { bad: '⟦Vi vill kunna koppla på badhusets larm senare.⟧', with: { kind: 'contract' }, severity: 'warning' },
    { bad: '⟦Kvällsbemanning kan tillkomma.⟧', with: { kind: 'contract' } },
    { bad: '⟦Konsulten kan även få i uppdrag att följa bygget.⟧', with: { kind: 'contract' } },
    { bad: '⟦Kommunen får ändra kraven under avtalstiden.⟧', with: { kind: 'contract' } },
    { good: 'Ramavtalet kan nyttjas av kommunens samtliga nämnder och bolag.', with: { kind: 'information' } },
    { good: 'Genom ramavtalet ges förbundets medlemmar rätt att avropa tolkar.', with: { kind: 'information' } },
    { good: 'Leverantören kan beställa nya passerkort hos kommunen.', with: { kind: 'contract' } },
    { good: 'Leverantören får senare koppla på egna mätare.', with: { kind: 'contract' } },
    { bad: '⟦Skulle fler skolor öppnas ska leverantören köra skolskjuts till dem.⟧', with: { kind: 'contract' } },
    { bad: '⟦Option – städning av idrottshallarna.⟧', with: { kind: 'contract' } },
    { good: 'Vid helgdag får åkeriet byta till annan hämtningsdag.', with: { kind: 'contract' } },
    { bad: '⟦Efter två år rullar avtalet vidare tills någon säger upp det.⟧', with: { kind: 'contract' } },
    { bad: '⟦Utökad jour kan tillkomma.⟧', with: { kind: 'contract' } },
    {
      bad: '⟦Kommunen avser att senare köpa passersystem av leverantören.⟧',
      with: { kind: 'information' },
      severity: 'hint',
    },
    { bad: '⟦Kommunen får lägga till andra moduler än de som anges i bilaga 1.⟧', with: { kind: 'contract' } },
    { good: 'Avtalet gäller i fyra år och kan inte förlängas.', with: { kind: 'contract' } },
    { good: 'Kommunen får minska betalningen med det belopp som motsvarar felet.', with: { kind: 'contract' } },
    { good: 'Leverantören får byta underleverantör efter skriftligt godkännande.', with: { kind: 'contract' } },
    { bad: '⟦Kommunens bolag kan komma att ansluta sig till avtalet.⟧', with: { kind: 'contract' } },
    { bad: '⟦Option: kommunen kan köpa till fler moduler.⟧', with: { kind: 'price' } },
    {
      bad: '⟦Timpriset får ses över en gång om året.⟧',
      with: { kind: 'contract' },
      note: 'Ingen vet efter vilket index, eller hur mycket.',
    },
    { bad: '⟦Kommunens föreningar ges tillfälle att använda avtalet.⟧', with: { kind: 'contract' } },
    { bad: '⟦Etapp 2 beställs om kommunen får bidrag.⟧', with: { kind: 'contract' } },
    {
      good: 'Den som vill ansluta sitt system till kommunens tjänster måste teckna ett avtal med kommunen.',
      with: { kind: 'contract' },
      note: 'Att koppla in sig är inget köp.',
    },
    { good: 'Priset för filter ändras årligen med ändringen i PPI.', with: { kind: 'contract' } },
    { good: 'Timpriset får höjas med konsumentprisindex den 1 januari.', with: { kind: 'contract' } },
    { good: 'Uppdraget omfattar även skötsel av planteringar i refuger.', with: { kind: 'contract' } },
    {
      good: 'Beställaren får avbeställa uppdraget kostnadsfritt fram till tio dagar före start.',
      with: { kind: 'contract' },
    },
    {
      bad: '⟦Avtalstid 2027-01-01 – 2028-12-31, med möjlighet till 12 månaders förlängning i två omgångar.⟧',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { bad: '⟦Förändringar i turlistan kan ske.⟧', with: { kind: 'contract' } },
    { bad: '⟦Entreprenören ska acceptera ändringar av rutterna.⟧', with: { kind: 'contract' } },
    { good: 'Avtalet gäller i två år och ger ingen möjlighet till förlängning.', with: { kind: 'contract' } },
    { good: 'Varor får returneras inom 14 dagar.', with: { kind: 'contract' } },
    { good: 'Blanketten ska ha två optioner för betalning, faktura eller kort.' },
    { bad: '⟦Ytterligare skolor kan anslutas till tjänsten.⟧', with: { kind: 'contract' } },
    { bad: '⟦Vid ändrad organisation ska avtalet anpassas därefter.⟧', with: { kind: 'contract' } },
    { bad: '⟦Badhus som öppnas under avtalstiden ska ingå i uppdraget.⟧', with: { kind: 'contract' } },
    { bad: '⟦Öppnar kommunen ett nytt boende kan uppdraget även omfatta det.⟧', with: { kind: 'contract' } },
    { good: 'Kommunen får hyra högst fyra extra tält för 900 kronor styck.', with: { kind: 'contract' } },
    {
      good: 'Beställaren får förlänga avtalet två gånger med två år till oförändrade villkor genom besked senast sex månader före avtalets slut.',
      with: { kind: 'contract' },
      specification: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y', 'P2Y'] } } },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y'] } } },
      at: 'file:/procurement/contract/renewals',
      severity: 'error',
    },
    {
      bad: '⟦Kommunen har option på ytterligare parkeringsautomater.⟧',
      with: { kind: 'contract' },
    },
    {
      good: 'Kommunen har option på högst 20 ytterligare automater till samma pris, genom beställning senast den 1 mars 2029.',
      with: { kind: 'contract' },
    },
    { bad: '⟦Antalet rutter kan bli fler eller färre.⟧', with: { kind: 'contract' } },
    { good: 'Leverantören får lägga till nya funktioner i tjänsten utan kostnad.', with: { kind: 'contract' } },
    { bad: '⟦Kommunen har rätt att minska uppdraget.⟧', with: { kind: 'contract' } },
    {
      good: 'Kommunen har rätt att öka antalet licenser med högst 50 per år, till priset per licens.',
      with: { kind: 'contract' },
    },
    { bad: '⟦Om optionen utnyttjas får fler skolor läggas till.⟧', with: { kind: 'contract' } },
    {
      bad: '⟦Beställaren får förlänga avtalet.⟧',
      with: { kind: 'contract' },
      specification: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y'] } } },
      severity: 'error',
    },
    {
      bad: '⟦Beställaren får förlänga avtalet med ett år i taget.⟧',
      with: { kind: 'contract' },
      severity: 'warning',
      note: 'Ett villkor om förlängning läses också när ingen förlängning står bland avtalets fakta.',
    },
    { bad: '⟦Beställaren får förlänga avtalet med högst 24 månader.⟧', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Förlängning av lånetiden kan göras av låntagaren.', with: { kind: 'contract' } },
    { good: 'Minskning av trycket i ledningen kan uppstå.', with: { kind: 'contract' } },
    { bad: '⟦Justering av turlistan kan ske.⟧', with: { kind: 'contract' } },
    { good: 'Vid förlängning av avtalet gäller samma leveransadresser.', with: { kind: 'contract' } },
    { good: 'Leverantören ska anpassa optionshanteringen i personalsystemet.', with: { kind: 'contract' } },
    { good: 'Leverantören ska förlänga lånetiden när låntagaren begär det.', with: { kind: 'contract' } },
  ],
});

/** What it is that is not said: to change the price, to prolong, or to buy more. */
function rightIn(found: OptionClause | undefined, lower: string): 'price' | 'open' | 'option' {
  if (found === 'price' || (found === 'other' && ofPrices.test(lower))) return 'price';
  return !found || (/förläng/.test(lower) && !otherChange.test(lower)) ? 'open' : 'option';
}

const otherChange = one`(?<!\p{L})(?:option|utök|minsk|ändr|justera|ytterligare|tilläggs|komplettera)\p{L}*`;

const aboutRenewal = ({ lower }: PreparedText): boolean => lower.includes('förläng') || lower.includes('option');
