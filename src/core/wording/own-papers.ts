import { around, sentenceOf, sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/** A word that ends in one of the stems, in whatever form. */
const endingIn = (stems: string): string =>
  `[\\p{L}/-]*(?:${stems.trim().split(/\s+/).join('|')})(?:a|an|ar|arna|e|en|er|erna|et|n|na|or|orna|r|rna|s)?(?![\\p{L}-])`;

/** Papers, whatever stands around the word. */
const firm = endingIn(`
  policy policies policye policys riktlinj styrdokument anvisning handbok manual reglemente regelverk föreskrift
  hanteringsplan gallringsplan gallringsbeslut arkivplan uppförandekod delegationsordning checklist pärm strategi
  målbild målarkitektur inredningskoncept värdighetsgaranti servicegaranti namnkonvention namngivningskonvention maner manér värdegrund instruktion kravkatalog designsystem märksystem lathund mall specifikation säkerhetsregl
  ordningsregl informationssäkerhetskrav behörighetsmodell profil arkitektur norm designmanual typritning normalritning servicelöfte`);
/** What may be a paper, and is one where something is to be done by it. */
const loose = endingIn(`
  rutin process modell metod metodik standard ramverk regl krav kravbild bestämmelse villkor (?<!tid|tids)plan program princip filosofi
  agenda (?<!infra)struktur ordning förteckning katalog kalkylblad överenskommelse beslut prislist trapp ritning testfall dokument
  dokumentation processkart (?<!referens|kund|post|konto|streck|objekt|enhets|lands|beställar|faktur|fakturerings|pin|port|personal|ansvars|projekt|kostnadsställe)kod klassning ledningssystem ötp vägledning handledning beskrivning list matris schem konvention koncept kriteri garanti guide
  (?:symbol|komponent|objekt|block|typ)bibliotek dekor typlösning typrum systematik deklaration anslutningsvillkor rekommendation direktiv löfte definition praxis riktvärde gränsvärde tabell formulär blankett (?:avfalls|va-|renhållnings|sop)taxa analys litterer littera (?:litterer|beteckning|märk|kod|klassifikation|klassning|kvalitet)[a-z]*system`);
const papers = pattern`(?<!\p{L})(?:${firm}|${loose})`;
const isFirm = one`^${firm}$`;

const parts =
  `kommun region landsting stad län byggherre förvaltning nämnd avdelning enhet kontor kansli styrelse förvaltare arkiv arkivarie
  ombud chef grupp koncern bolag råd beställare köpare kund uppdragsgivare fullmäktige förbund omsorg skola
  verksamhet organisation centra centr center nät rektor sköterska läkare arkitekt ingenjör samordnare bibliotek museum museet sjukhus universitet högskola hamn trafikmyndighet`
    .split(/\s+/)
    .join('|');
/** A part of the buyer, or a neighbour that is no authority of the state. */
const body = `(?!riksarkiv|landsarkiv|styrelsen för|(?:social|transport|dataskydds)styrelse)[\\p{L}-]*(?:${parts})(?:en|n|et|l|len|er|erna|ar|arna)?`;
const owner = `(?:${body}s|[\\p{L}-]*(?:kommunernas|skolornas|fastigheters)|samhällsbyggnads|vår|vårt|våra|interna?|internt|\\p{L}+ kommuns|\uFFFC+s|sin gemensamma|den förra upphandlingens|den regionala plattformens)`;
/** Somebody else's, where what is asked for rests on it: no supplier's, thing's, law's or authority's that publishes its own. */
const somebody = `(?!${phrases(`
  leverantör*, bank*, anbud*, konsult*, entreprenör*, tillverkar*, fabrikant*, producent*, underleverantör*, säljar*, part*, *system*, tjänsten*, *lösning*, produkt*,
  *program*, *modul*, *plattform*, *användar*, brukare*, boendes, klient*, vårdtagar*, barnets, barnens, elev, elevs, elevens, elevers, elevernas, patient*, låntagar*, medborgar*, *avtal*, kontrakt*, *dokument*,
  *lagen*, *lagstiftning*, *förordning*, *direktiv*, *balk*, *akten*, *standard*, unionen*, svensk*, regering*, riksdag*, riks*, lands*,
  dag*, dygn*, månad*, år*, *tid*, *ärende*, projekt*, licens*, *data*, *verket*, socialstyrelsen*, *inspektionen*, tillsynsmyndighet*, myndigheter*, myndighetens krav, myndighetens ställda *, myndighetens instruktion*, myndighetens beslut*, myndighetens föreskrift*, myndighetens villkor*, myndighetens underlag*, myndighetens behov*,
  bransch*, svanen*, *märkning*, mottagar*, avsändar*, företag*, *fil*, *ramverk*, *modell*, *funktion*, *uppgift*, *information*, *krav*, *underlag*`)})[\\p{L}-]{2,}(?:ens|ets|nas|ns)`;
/** Between owner and paper stand neither verbs nor prepositions. */
const between = `(?:(?:vid (?:var|varje) (?:tid|tidpunkt)|(?!${phrases(`
  ska, skall, bör, får, kan, kunna, är, i, på, av, för, till, med, om, enligt, följ*, uppfyll*, som, att, ur, från,
  mot, efter, hos, inom, vid, där, när, vars, vilk*, leverantör*, entreprenör*, anbud*, sker, görs, har, vara, blir, utan, eller`)})[\\p{L}-]+,?|och|samt) ){0,4}`;
/** *beställarens uppförandekod*, *nämndens beslut från i våras*. */
const owned = one`(?<!\p{L})${owner}(?: ${between}| )$`;
/** *enligt socialtjänstens lokala rutin*. */
const restingOn = one`(?:(?:^|[:;(] )se (?:även |vidare )?|${phrases(`
  enligt, enl, följa, följer, följs, uppfylla, uppfyller, i enlighet med, i överensstämmelse med, efter, utifrån, tillämpa,
  tillämpar, stödja, i linje med, beskrivs i, anges i, framgår av, upp till, fastställts i, beskrivna i, angivna i, definieras i,
  kraven i, krav i, införstådd* med, insatt* i, förtrogen med, förtrogna med, respektera, respekterar, hålla sig till,
  håller sig till, rätta sig efter, rättar sig efter, iaktta, iakttar, efterleva, efterlever, bunden av, lyda under,
  känna till, känner till, accepterar, acceptera, godtar, godta, förbinder sig till, förbinda sig till, motsvara,
  motsvarar, granskas mot, godkännas mot`)}\.? )(?:den |det |de )?(${somebody}(?: ${between}| ))$`;

const keeps = phrases(`
  har, har tillsammans, själv, fastställt, fastställer, antagit, antar, bestämmer, upprättat, upprättar, använder, tillämpar,
  tillhandahåller, beskrivit, listat, tagit, beslutat, uppdaterar, äger, håller, slagit fast, förvaltar, gett ut,
  tagit fram, utgår från, arbetar efter, följer`);
const fewWords = '(?: [\\p{L}-]+){0,4}?';
/** *som Folktandvårdens revisionsrutin föreskriver*: the paper itself is the one who asks. */
const ofSomebodyElse = one`(?<!\p{L})(${somebody}(?: ${between}| ))$`;
const prescribes = one`^(?: (?:för|om|i) [\p{L}-]+)? (?:föreskriver|kräver|anger|säger|beskriver|bestämmer|stipulerar|visar|utlovar|medger|tillåter|förutsätter)(?!\p{L})`;
const asItSays = one`(?<!\p{L})(?:som|vad|vilket|än|så) (?:[\p{L}-]+ ){0,3}$`;
/** *den mall som kontoret använder*, *den modell som de brukar ha*. */
const keptAfter = one`^,?${fewWords} (?:som|vilken|vilket|vilka)${fewWords} (?:${body}${fewWords} ${keeps}|${phrases(`
  upprättats av, upprättas av, tagits fram av, tas fram av, fastställts av, fastställs av, beslutats av, beslutas av,
  antagits av, antas av`)}${fewWords} ${body}(?!\p{L}))`;
/** *Den kursplan som vuxenutbildningen fastställt*: no part of the buyer by its name, and no authority of the state. */
const keptByOther = one`^ (?:som|vilken|vilka) (?!leverantör|entreprenör|konsult|utförar|anbud|säljar|tillverkar|användar|handläggar|administratör|avtal|kontrakt|regering|riksdag|part)[\p{L}-]{5,}(?:en|et|skolan)(?<!ligt|lagt|verket|myndigheten|styrelsen|inspektionen|rådet|förbundet|centralen|systemet|tjänsten|lösningen|lagen|eleven|kunden) (?:har |själv )?(?:fastställt|antagit|upprättat|beslutat|bestämt|tagit fram|gett ut|utarbetat|använder|tillämpar|arbetar efter)(?!\p{L})`;
/** *Kunden har en policy mot droger, som leverantören ska följa*. */
const had = one`(?<!\p{L})${body} (?:har|tillämpar|använder|har antagit|har fastställt|har tagit fram|har upprättat) (?:(?:en|ett|särskild[at]?|egna|egen|eget|interna?) ){0,2}$`;
const thenFollowed = one`(?<!\p{L})(?:som|vilken|vilka|denna|dessa|den|de|och) [^.]{0,60}?(?<!\p{L})(?:följ(?:a|er|as|s)|efterlev\p{L}+|iaktta\p{L}*|tillämpa\p{L}*|rätta\p{L}* sig efter|uppfyll\p{L}+)(?!\p{L})`;
/** *de fält som enheten har listat i ett kalkylblad*. */
const keptBefore = one`(?<!\p{L})${body}${fewWords} ${keeps} i (?:sin|sina|sitt|en|ett) (?:[\p{L}-]+ )?$`;
/** *den instruktion som lämnas över vid uppstartsmötet*, *prislistan hos inköpsavdelningen*. */
const elsewhere = one`^,?${fewWords},? (?:som |vilka |vilken )?${phrases(`
  kan beställas från, kan beställas hos, beställs från, lämnas över, delas ut, delges, rekvireras, tillhandahålls, erhålls, som överlämnas, vilken överlämnas,
  vilka överlämnas, finns hos, finns på, finns i, ligger hos, ligger på, ligger i, sitter hos, sitter på, sitter i,
  används i, används hos, används på, hos *, på respektive enhet, på intranätet, på vår hemsida, från förstudien,
  från i våras, från förra, som användes, som av sekretesskäl, gäller för respektive,
  som finns ska, gäller i respektive, gäller på, gäller hos, gäller inom`)}`;
/** Plans and handbooks that a supplier writes in the project have other names. */
const ofProject =
  `projekt test tid införande leverans utbildnings migrerings exit avvecklings genomförande kommunikations
  etablerings användar installations betalnings bemannings behandlings studie`
    .split(/\s+/)
    .join('|');
/** Named as if everybody had it: *dokumenthanteringsplanen*, *personalhandboken*, *teknisk anvisning TA-07*. */
const known = pattern`(?<!\p{L})[\p{L}-]{3,}(?<!${ofProject})(?:handboken|(?:g|dning|tet|kap)splan(?:en|erna)|hanteringsplanen|miljöprogrammet|kvalitetsprogrammet|gestaltningsprogrammet|policyn|riktlinjen|delegationsordningen|uppförandekoden)(?!\p{L})|${phrases(`
  *intranät, *intranätet, projektportalen, handbok för *, riktlinje för *, *strategi för *, policy för *,
  cad-manual*, bim-manual*, designmanual*, skyltmanual*, bildmanual*, projekteringsanvisning*, typritning*, tekniska anvisningar(?! och| som), teknisk anvisning *, teknisk handbok, tekniska handboken, kravkatalogen, *överenskommelsen om *, *överenskommelsen med *, *överenskommelsen mellan (?!parterna|leverantör|kund)*, ramavtalet med *, särskild instruktion,
  särskild rutin, särskild anvisning`)}|(?<!\p{L})(?:riktlinjer|rutiner|policyer|regelverk) från ${body}(?!\p{L})|(?<=(?<!\p{L})(?:till|efter|enligt|följa) )(?:anvisningarna|instruktionerna|rutinerna|riktlinjerna)(?!\p{L})(?! (?:i|om|för|från|ovan|nedan))`;

/** The paper decides something: what is done, how, or which words win. */
const decides = one`${phrases(`
  följ*, gå genom, går genom, gå via, går via, utgå från, utgår från, grundas på, vila på, passa*, klassas, skyddas, bryter mot, beskrivs i, sparas så, enligt, uppfyll*, i enlighet, i linje,
  i överensstämmelse, överensstäm*, stämma med, utifrån, styrande,
  gäller, gälla, bygg*, ryms*, rymmas, rättar sig, rätta sig, återspegla*, spegla*, tagit del av, ta del av, ha läst,
  läsa, accepter*, godta*, avses, anger, föreskriver, kräver, föreskrivs, framgår, räknas upp, sägs, hänvisas,
  hänvisar, når, nå, nås, tillämpa*, används, användas, klara, efter, avgörs, se, företräde, anpassa*, motsvara*,
  i nivå med, så som, tar upp, som underlag, beaktas, hur väl, hur nära, efterlev*, ske, sker, styr, styrs,
  på det sätt, omfattas, utformas, hanteras, betalas, överför, i den process, levereras, genomgången, sitt, sin,
  finns i ramavtalet, insatt i, förtrogen med, uppdaterad om, uppdaterad kring, uppdaterad på, kunnig i,
  präglas av, använda sig av, använda beställarens, använda kommunens, använda regionens, använda förvaltningens, använda nämndens, använda bolagets, använda stadens, använda vår*, enl, förbinder sig till, svarar mot, svara mot, godkännas mot, genomsyra*, granskas mot, kontrolleras mot, provas mot, prövas mot, respekter*, väljas ur, väljs ur, hämtas ur, införstådd*, bindande, hålla sig, håller sig, levereras med, lyda, lyder, informera*, utbilda*, arbeta*, beakta*, efterfölj*, iaktta*, anges i, angivna i, beskrivna i, upp till, stödja,
  stödjer`)}|:`;
const system = 'systemet|tjänsten|lösningen|användaren|handläggaren|administratören';
/** Verbs and prepositions by which even a system leans on a paper. */
const leans = phrases(`
  följ*, uppfyll*, utformas, anpassas, stödja, efterleva, ske, byggas, vara, göras, klara, bygga, överensstämma, utgå,
  passa, passar, leva, motsvara, ställas, enligt, efter, utifrån, i, att, hanteras`);
/** *låta handläggaren följa kommunens checklista*: a user does, with what the system holds. */
const byUser = one`(?<!\p{L})(?:ska|skall) (?:kunna )?låta (?:[\p{L}-]+ ){1,3}(?:följa|använda|välja|fylla i|bocka av) $`;
/** *systemet ska kunna visa …*. */
const keptBySystem = String.raw`(?<!\p{L})(?:${system})(?: \p{L}+)? (?:ska|skall|kan)(?: kunna)?(?: (?!${leans})[\p{L}-]+){1,5} $`;
/** *ta fram …*, *kunskap om …*. */
const writtenBySupplier = String.raw`(?<!\p{L})(?:lagra|visa|publicera|spara|distribuera|länka till|söka (?:i|bland)|läsa upp|följa upp|versionshantera|innehålla|arkivera|presentera|öppna|ladda upp|inventera|granska|revidera|uppdatera|utvärdera|analysera|översätta|sammanställa|kartlägga|jämföra|ta fram|upprätta|lämna|lämnar|leverera|leverantörens|anbudsgivarens|kunskap om|förståelse för|erfarenhet av)(?:r|s)?(?: (?!${leans})[\p{L}-]+){0,2} $`;
/** What the system keeps, shows or makes, and what the supplier writes, are no papers to obey. */
const handled = one`${keptBySystem}|${writtenBySupplier}`;
const reachable = one`bilag|\uFFFC|https?:|www\.|[\p{L}-]+\.se(?!\p{L})|version\s*\d|handling \d|(?<!senaste |aktuell |aktuella |gällande )utgåva(?! som gäller)|\s\d\.\d(?!\d)|\d{4}-\d{2}-\d{2}|(?<!under |innan |före |våren |hösten )(?:19|20)\d{2}|dnr|diarienummer|§|\(\d{4}:\d+\)|kap\.|(?<!av)lagen(?!\p{L})|förordningen(?!\p{L})`;

/** How the text says whose the paper is; each says it less surely than the one before. */
export type Ownership = 'owned' | 'kept' | 'named';

export interface OwnPaper {
  readonly span: Span;
  readonly ownership: Ownership;
}

/** *Kommunens krav är att …*, *anvisningar som står på burken*: here it is, or it comes along. */
const saysIt = one`^ är att |^ som (?:finns|står) på (?:förpackning|etikett|burk|produkt|maskin)|^ i (?:avtalet|kontraktet|kapitel|avsnitt|punkt)(?!\p{L})|^ på plats(?!\p{L})|^ påverkar(?!\p{L})|^ för [\p{L}-]+ med [\p{L}-]+(?:, [\p{L}-]+)+ och `;
/** *Arbetsplan, som entreprenören upprättar*: the supplier writes it. */
const bySupplier = one`^,? som (?:leverantören|entreprenören|konsulten|säljaren|utföraren|anbudsgivaren|parterna) (?:\p{L}+ )?(?:upprättar?|tar fram|tagit fram|ta fram|skriver|lämnar|utarbetar?|redovisa[rt]|bifogat|lämnat|offererat)(?!\p{L})`;
/** Some word that says whose a paper is: all that is looked for below holds one, few other texts do. */
const ofSomebody = one`(?:fastställda|antagna|beslutade|utfärdade|utgivna|framtagna|[eona]ns|ets|nas|kommuns|center|samhällsbyggnads|fastigheters|vår[ta]?|interna?|internt|som|vilken|vilket|vilka|hos|från (?:förstudien|i våras|förra)|\uFFFCs|lämnas över|delas ut|delges|rekvireras|tillhandahålls|erhålls|(?:finns|ligger|sitter|används) (?:på|i)|på (?:respektive|intranätet|vår)|gäller (?:på|hos|inom|\p{L}+ respektive)|[tr] i (?:sin|sina|sitt|en|ett))(?!\p{L})`;

/** Without one of these there is no paper. */
export const ownPaperPatterns = [known, papers];

/** A cheap look: false where `ownPapersIn` finds nothing. */
export const mayHoldOwnPaper = (text: PreparedText): boolean =>
  text.may(known) || (text.may(papers) && ofSomebody.test(text.lower));

/** Papers of the buyer's that a text leans on and others cannot read. */
export function ownPapersIn(text: PreparedText): readonly OwnPaper[] {
  const found = text.all(papers).flatMap(({ 0: word, index }) => {
    const paper = paperAt(text, word, index);
    return paper && isOutOfReach(text, paper.span) ? [paper] : [];
  });
  if (found.length > 0) return found;
  return text.all(known).flatMap(({ 0: name, index }) => {
    const span = [index, index + name.length] as const;
    return isOutOfReach(text, span) && decides.test(text.lower) ? [{ span, ownership: 'named' as const }] : [];
  });
}

/** *det av förbundet fastställda regelverket*. */
const setBySomebody = one`(?<!\p{L})(?:den|det|de) av (?!leverantör|entreprenör|konsult|anbud|riksdag|regering|EU|parterna)\p{L}+ (?:fastställda|antagna|beslutade|utfärdade|utgivna|framtagna) $`;

/** *Myndighetens krav*: of one that has been spoken of, or what it asks for each time. */
const byAuthority = /^myndighetens/;
const orders = /^(?:krav|instruktion|beslut|föreskrift|villkor|direktiv|anvisning)/;

/** *konton i kommunens katalog*: the directory that people log in by. */
const directory = one`(?<!\p{L})(?:\p{L}*konto(?:n|na|t)?|roll(?:er|en)?|\p{L}*grupp(?:er|en)?|identitet\p{L}*|behörighet\p{L}*|inlogg\p{L}*|lösenord\p{L}*)(?!\p{L})`;

function paperAt(text: PreparedText, word: string, index: number): OwnPaper | undefined {
  const span = [index, index + word.length] as const;
  if (word.startsWith('katalog') && directory.test(sentenceOf(text, index))) return undefined;
  const [before, after] = around(text, span);
  if (keptBefore.test(before)) return { span, ownership: 'kept' };
  const isDecisive = decides.test(text.lower) || (prescribes.test(after) && asItSays.test(before));
  if (isDecisive && setBySomebody.test(before)) return { span, ownership: 'kept' };
  if (had.test(before) && thenFollowed.test(text.lower.slice(index))) return { span, ownership: 'kept' };
  const owner = owned.exec(before);
  if (owner) {
    const from = index - before.length + owner.index;
    return isFirm.test(word) || isDecisive ? { span: [from, span[1]], ownership: 'owned' } : undefined;
  }
  const resting = restingOn.exec(before) ?? (prescribes.test(after) ? ofSomebodyElse.exec(before) : null);
  if (resting && !(byAuthority.test(resting[1] ?? '') && orders.test(word)))
    return { span: [index - (resting[1] ?? '').length, span[1]], ownership: 'kept' };
  return isDecisive && (keptAfter.test(after) || keptByOther.test(after) || elsewhere.test(after))
    ? { span, ownership: 'kept' }
    : undefined;
}

/** Whether the sentence neither attaches nor dates it, and asks for it to be obeyed. */
export function isOutOfReach(text: PreparedText, [from, to]: Span): boolean {
  const [start, end] = sentenceSpan(text, from);
  // What another clause says of its own annex says nothing of this paper; an owner's placeholder is no version.
  const near =
    text.lower.slice(Math.max(start, from - 40), from) +
    text.lower.slice(from, Math.min(end, to + 120)).replace(/^\uFFFC+/, '');
  return (
    !reachable.test(near) &&
    !handled.test(text.lower.slice(start, from)) &&
    !byUser.test(text.lower.slice(start, from)) &&
    !bySupplier.test(text.lower.slice(to, end)) &&
    !saysIt.test(text.lower.slice(to, end)) &&
    !/dokumenterade instruktion|skriftliga? beslut|beslut i (?:varje|enskilda)/.test(near)
  );
}
