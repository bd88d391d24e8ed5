import { sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/** Something is decided, agreed, asked for or found out. */
const settled = pattern`${phrases(`
  bestäms, bestämma, bestämmas, bestämmer, fastställs, fastställas, fastställer, fastställa, fastläggs, fastläggas,
  avtalas, avtala, avtalar, överenskoms, överenskommes, överenskommas, överenskommer, överenskommelse om, överens,
  enas, ena sig, enar sig, preciseras, precisera, preciserar, specificeras, specificera, specificerar, konkretiseras,
  detaljeras, förhandlas, förhandla, förhandlar, förhandling om, upptas förhandling, upptas förhandlingar,
  omförhandlas, omförhandla, gör … upp, göra upp, görs upp, uppgörelse, avgörs, avgöras, avgör, avgöra, beslutas,
  besluta, beslutar, definieras, definiera, klarläggs, klarläggas, klargörs, klargöras, klarnar, utkristalliseras,
  diskuteras, får diskuteras, diskutera, diskuterar, dryftas, resonerar, resonera, regleras, reglera, reglerar,
  sätts, sättas, sätta, stäms av, stämmas av, stämmer av, återkommer, återkomma, återkommes, tas upp, tar upp,
  tar ställning, kommer fram till, offert, offerter, kostnadsförslag, offereras, offererar, prissätts, prissättas,
  prissätter, återkommer kommunen till, återkommer vi till, tar … fram, tas … fram, arbetas fram, arbeta fram,
  arbetar … fram, utarbetas, utarbetar, slås fast, slå fast, slår fast, läggs fast, lägger fast, tilläggsavtal,
  tilläggsöverenskommelse, sidoavtal, särskilt avtal, separat avtal, särskild överenskommelse, särskild ök, utreds,
  utreda,
  utreder, kartläggs, kartlägger, inventeras, pekas ut, pekar ut, anvisar, anvisas, lämnar besked, besked om,
  kompletteras, fylls på, byggs på, bedöms först, uppskattas först, beräknas först, får utvisa, får visa, visar sig,
  räknar … fram, tecknar … avtal, träffar … avtal, träffar … överenskommelse, träffas … överenskommelse,
  sluter … avtal, upptas, tas ut, ritas upp, väljs ut, prioriteras fram, mejslas ut, löses, löser, skrivs in,
  formuleras, finner, fördelas, komma fram till, kom fram till, ta ställning, tar vi ställning, sätter,
  vidareutvecklas, är en fråga för, klubbas, ses över, görs färdig, görs klart, planeras, fördelar, enats,
  parterna ingår, som parterna ingår, förhandlingsbar*, prata om, pratar om, sätta sig ner, sätter sig ner,
  under utredning, är … ännu inte, inte klart, inte bestämt, oklart, får … återkomma, överläggningar, beslut,
  enighet, möts`)}`;
/** After the contract: whatever names a later moment. */
const afterwards = pattern`${phrases(`
  efter en *, efter prov*, efter test*, efter utvärdering*, senare, sedan, sen, därefter, framöver, längre fram,
  i efterhand, efter hand, efterhand, allteftersom, allt eftersom, så småningom, i sinom tid, successivt, under hand,
  efter … tilldelning*, efter … avtals*, efter … avtalet*, efter kontrakt*, efter signering*, efter tecknande*,
  efter undertecknande*, efter upphandling*, efter … start*, efter *start, efter *starten, efter uppstart*,
  efter … beställning*, efter … analys*,
  efter … förstudi*, efter … inventering*, efter … kartläggning*, efter … dialog*, efter … diskussion*,
  efter överläggning*, efter förhandling*, efter … införande*, efter driftsätt*, efter *månader*, vid … start*,
  vid uppstart*, vid kickoff*, vid avtals*, vid *projektstart*, på … startmöte*, på … uppstartsmöte*, på … möte*,
  vid … möte*, vid *mötet, vid tillfället, vid … tillfälle, vid driftsätt*, vid införande*, under … projekt*,
  under … införande*, under … *kvartal*, under … året, under … driftår*, under arbetets gång, under resans gång,
  under avtal*, under uppdrag*, under uppstart*, under förstudie*, under etablering*, under design*, under första *,
  när … aktuell*, om … aktuell*, då … aktuell*, när … behov*, då … behov*, när … behöv*, när … klar*, när … känd*,
  när … känt, när … uppst*, när … vet, när … kommit, när … börjar, när … visat*, när … avslut*, när … igång,
  när … analyserats, när … inventerats, när parterna *, när avtal*, när projekt*, när leverantör*, i samband med,
  från fall till fall, från gång till gång, i det enskilda fallet, i varje enskilt fall, för varje *, vid varje *,
  vid behov, vid beställning*, vid avrop*, en första planering, i nästa fas, i nästa steg, i ett senare skede,
  i fas *, i den fördjupade *, projektfas*, i * första fas, i * fas, efter kontrakt, efter avtal, designfas*,
  när * är, när * har, etableringsfas*, efter sommar*, under hösten, under våren, under vintern, när budget*,
  efter att avtal*, vid förfrågan, efter förfrågan, på förfrågan, på begäran, inom … månader från, i nästa skede,
  efter första *, under utredning, innan *start, inför *start, före *start`)}`;
/** By the parties, or one with the other. */
const jointly = pattern`${phrases(`
  parterna, parternas, gemensamt, tillsammans, i samråd, efter samråd, i samverkan, i dialog, i samförstånd,
  i god anda, sinsemellan, mellan de avtalsansvariga, avtalsansvariga, med leverantören, med säljaren,
  med entreprenören, med anbudsgivaren, med den antagna *, med vald *, med vinnande *, styrgruppen, projektgruppen,
  projektledarna, samverkansgruppen, referensgruppen, separat, särskilt, särskild, i särskild ordning, för sig,
  tilläggsavtal*, sidoavtal*, kommunens inköpare, ömsesidig*, förhandling om, förhandlas, omförhandlas, offert,
  offerter, kostnadsförslag, *srådet, styrgruppsmöte*, avtalsmöte*, samverkansmöte*, workshop*, ihop med, kommer vi,
  vi kommer, kommunen och leverantören, leverantören och kommunen, kommer man, it-enheten, samtal, förhandlingsbar*,
  med respektive *, återkommer kommunen till, återkommer vi till, kommunen återkommer, beställaren återkommer,
  får … återkomma, under utredning, är … ännu inte, får diskuteras, är en fråga för, sätter sig ner, i god tid,
  överläggningar`)}`;
/** What is put off: price or extent, or what is to be delivered. */
const extent = one`${phrases(`
  *pris, *priset, *priser, *priserna, *kostnad, *kostnaden, *kostnader, *kostnaderna, *avgift, *avgiften, *avgifter,
  *avgifterna, avgiftsbelag*, *ersättning, *ersättningen, *ersättningar, *ersättningens, rabatt*, *arvode*, *penning,
  *penningen, omkostnad*, ersättningens storlek, *taxa, *taxan, *belopp, *beloppet, debitering*, vad … kosta*, kosta,
  kostar, prisjustering*, prissätt*, offert på, ersättningsmodell*, prismodell*, betalning för, ekonomisk*,
  hur mycket, hur många,
  hur omfattande, hur stor, hur stort, hur stora, hur lång*, hur långt, hur ofta, vad … ingå*, vad … innehåll*,
  vad … omfatta*, vad … levereras, vad … göra*, vad som, *omfattning*, omfång*, *volym*, *antal, *antalet,
  kravställning*, ytterligare krav, till vilken kostnad, nivån på, *mängd*, vilka, vilken, vilket, exakt vilk*,
  *servicenivå*, servicegrad*, *nivåer, *nivåerna, *innehåll*, *funktion, *funktioner, *funktionen, *funktionalitet*,
  krav, kraven, *kravlist*, *kravbild*, *prestandakrav*, gränssnitt*, *integration*, detaljkrav*, tilläggskrav*,
  *koppling*, rapporter, rapporterna, licenser*, *moduler*, *utbildning*, leveransen*, uppdraget*, åtagande*,
  gränsdragning*, ansvarsfördelning*, dimensionering*, kapacitet*, *bemanning*, resurs*, garanti*, *support*,
  svarstider*, migrering*`)}`;

/** Time, place and form are matters of practice. */
const practical = one`(?<!\p{L})(?:(?:start|slut|leverans|mötes|kurs|möte)?(?:tid|tiden|tidpunkt\p{L}*|tider|datum\p{L}*|dag|dagar|dagarna|klockslag|veckodag\p{L}*)|plats|platsen|platser|lokal\p{L}*|schema\p{L}*|dagordning\p{L}*|kontaktperson\p{L}*|mötesform\p{L}*|form(?:en|erna)? för|ordning(?:en)?|turordning\p{L}*|kurstillfällenas)(?!\p{L})`;
/** Price or extent beside it is at stake all the same. */
const atStake = one`(?<!\p{L})(?:hur (?:mycket|många|omfattande|stor)|\p{L}*pris(?:et|er|erna)?|\p{L}*kostnad\p{L}*|\p{L}*avgift\p{L}*|\p{L}*ersättning\p{L}*|\p{L}*omfattning\p{L}*|antal(?:et)?|\p{L}*volym\p{L}*|vilka)(?!\p{L})`;
/** A limit or a place where it is said. */
const framed = one`(?<!\p{L})(?:dock|inom ramen|timpriset|inom det fasta|takpris\p{L}*|till (?:det )?(?:timpris|pris|priset|styckpris)\p{L}* (?:i|på|enligt|som)|(?:till|enligt) (?:timpris|prisformulär|prisbilag|priserna|priset|prislist|prisrad|bilaga|timpriset|rad|avsnitt|punkt|kapitel)\p{L}*|prisformuläret|prisbilagan|rad(?:en)? \d+|à-?pris\p{L}*|index|kpi)(?!\p{L})|(?<!\p{L})(?:högst|max|maximalt) (?:\p{L}+ )?\d|(?<!\p{L})(?:bilaga|avsnitt|punkt) \d|\uFFFC`;
/** Something already said elsewhere, or that is not to happen. */
const saidElsewhere = one`(?<!\p{L})(?:regleras|framgår|bestäms|anges|fastställs|beskrivs|definieras|specificeras|preciseras) (?:i|av|enligt|genom) (?:\p{L}+ )?(?:avtal|avtalet|kontraktet|lag|lagen|kollektivavtal|\p{L}*lagen|\p{L}*lag|huvudavtalet|ramavtalet|\p{L}*kontraktet|\p{L}*avtalet|upphandlingsdokument\p{L}*|avropet|avropsförfrågan|föreskrift\p{L}*|domstol|regeringen|nämnden|taxan|köplagen)(?!\p{L})|(?<!\p{L})(?:inte|ej|aldrig) (?:\p{L}+ )?(?:omförhandla|förhandla|ändra)|tvist|skiljedom|(?<!\p{L})inte (?:kan )?enas|(?<!\p{L})(?:\p{L}*vite|\p{L}*viten|vitet|förseningsersättning\p{L}*|skadestånd\p{L}*)(?!\p{L})|(?<!\p{L})redan (?:är |har )?\p{L}+`;
/** What a user does in the system. */
const byUser = one`(?<!\p{L})(?:handläggar|användar|administratör|redaktör|rektor|lärar|chef|medarbetar|elev|vårdnadshavar|invånar|sökande|nämnd|patient|brukar|låntagar|hyresgäst|ordförand|medborgar|assistent|tekniker|dokument|ärende|beslut(?!as)|faktur|mentor|utförar)(?:e|en|n|et|na|er|erna|ar|arna)?s? (?:ska|skall|kan|får|har|själv)(?!\p{L})[^.;]*$|(?<!\p{L})när \p{L}+ har [^.;]*$|(?<!\p{L})(?:systemet|tjänsten|lösningen|modulen|appen|portalen|e-tjänsten)(?: \p{L}+)? (?:ska|kan)(?: \p{L}+)? (?:visa|spara|hantera|beräkna|räkna|föreslå|registrera|stödja|kunna|ge|göra|skicka|sortera|varna|tillåta)[^.;]*$`;
/** *om inte annat avtalas*: what is said here holds until then. */
const unlessAgreed = one`(?<!\p{L})(?:om|såvida|där) (?:inte |inget |ej )?(?:annat|något annat)(?!\p{L})`;
const contractual = one`avtal|kontrakt|tilldelning|projekt|startmöte|uppstart|införande|parterna|leverantör|säljare|upphandling|förstudi|kommunen|beställaren|köparen|kunden|driftkvartal|driftår`;
/** *Pris lämnas när behovet är känt*, *avgift: meddelas vid förfrågan*: nobody can give it before. */
const givenLater = pattern`(?<!\p{L})\p{L}*(?:pris|priset|priser|priserna|prislistan|prislista|kostnad|kostnaden|kostnader|avgift|avgiften|avgifter|ersättning|ersättningen|arvode|timpris|timpriser|antal [\p{L}-]+|antalet [\p{L}-]+)(?!\p{L})[^.;]{0,80}?\s((?:lämnas|lämnar|ges|meddelas|meddelar|presenteras|redovisas|tas upp|visas|anges|erhålls|begärs in|inhämtas|hämtas in|kommer)(?: [\p{L}-]+){0,4}? (?:när|sedan|efter(?: att)?|vid (?:förfrågan|behov|beställning|avrop|tillfället)|på (?:begäran|förfrågan)|senare|i (?:\p{L}*rådet|styrgruppen|\p{L}*plan)|av (?:it-enheten|kommunen|projektledaren)|i ett senare))(?!\p{L})`;
/** *I den utsträckning kommunen anser behövligt*, *de uppgifter som chefen bestämmer*: as much as somebody will want. */
const asWanted = pattern`(?<!\p{L})(?:i den (?:utsträckning|omfattning|mån)|så (?:mycket|många|ofta)(?: [\p{L}-]+)?|det antal [\p{L}-]+|de (?:[\p{L}-]+ )?[\p{L}-]+(?:er|ar|or|en|arna|erna))(?: som)? (?:[\p{L}-]+ ){1,3}?(?:(?:vid var tid|senare|då|sedan|därefter) )?(?:anser|finner|bestämmer|önskar|begär|visar|efterfrågar|bedömer|påkallar|prioriterar|beslutar(?: om)?|beställer|kommer fram till|vill ha|pekar ut|väljer|medger|kräver)(?!\p{L})`;
/** The buyer's own people; a user of the system wants other things. */
const buyersPeople = one`(?<!\p{L})(?:kommunen|beställaren|köparen|kunden|verksamhet(?:en|erna)|förvaltningen|enheten|nämnden|\p{L}*chefen|projektledaren|\p{L}*gruppen|\p{L}*rådet|uppdragsgivaren|behovet|behoven|behovsanalysen|analysen|budgeten|förstudien|kartläggningen|inventeringen|parterna)(?!\p{L})`;

const limits = { pair: 90, span: 70 };

export const mayBePutOff = (text: PreparedText): boolean =>
  text.may(givenLater) || text.may(asWanted) || (text.may(settled) && (text.may(afterwards) || text.may(jointly)));

/** Price or extent that is decided after the award, by the buyer or by agreement, and nothing that limits it. */
export const putOffIn = (text: PreparedText): readonly (readonly [number, number])[] => [
  ...settledLaterIn(text),
  ...text.all(givenLater).flatMap(match => {
    const words = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(words);
    const [start, end] = sentenceSpan(text, from);
    const sentence = text.lower.slice(start, end);
    if (isSaid(text, sentence) || byUser.test(text.lower.slice(start, from)) || inSystem.test(sentence)) return [];
    return [[from, from + words.length] as const];
  }),
];

/** As much as the buyer will want: hard to price, though the price for each may be known. */
export const asWantedIn = (text: PreparedText): readonly (readonly [number, number])[] =>
  text.all(asWanted).flatMap(({ 0: words, index }) => {
    const [start, end] = sentenceSpan(text, index);
    const sentence = text.lower.slice(start, end);
    if (!buyersPeople.test(words) || isSaid(text, sentence) || !doneBySupplier.test(sentence)) return [];
    return [[index, index + words.length] as const];
  });

function settledLaterIn(text: PreparedText): readonly (readonly [number, number])[] {
  return text.all(settled).flatMap(({ 0: words, index }) => {
    const [start, end] = sentenceSpan(text, index);
    const sentence = text.lower.slice(start, end);
    const when = nearest(text, start, end, [index, index + words.length]);
    if (!when || isSaid(text, sentence)) return [];
    const before = text.lower.slice(start, index);
    if ((byUser.test(before) || shouldBeAble.test(sentence)) && !jointlyAgreed.test(sentence)) return [];
    // *Hur mycket framgår av en bilaga. Den tar parterna fram*: what is at stake may stand in the sentence before.
    const isAtStake = extent.test(sentence) || (contractual.test(sentence) && extent.test(text.lower.slice(0, start)));
    if (!isAtStake || (practical.test(sentence) && !atStake.test(sentence))) return [];
    const span = [Math.min(index, when[0]), Math.max(index + words.length, when[1])] as const;
    return [span[1] - span[0] > limits.span ? ([index, index + words.length] as const) : span];
  });
}

const doneBySupplier = one`(?<!\p{L})(?:leverantören|konsulten|entreprenören|säljaren|utbildning\p{L}*|leveransen|systemet ska innehålla|ingår|uppdraget)(?!\p{L})`;
const shouldBeAble = one`(?<!\p{L})ska(?:ll)? kunna(?!\p{L})`;
const inSystem = one`(?<!\p{L})(?:systemet|tjänsten|lösningen|modulen|appen|e-tjänsten|portalen) (?:ska|kan)(?!\p{L})|(?<!\p{L})ska kunna(?!\p{L})`;
const jointlyAgreed = one`(?<!\p{L})(?:parterna|leverantören|säljaren|tilldelning\p{L}*|avtalsst\p{L}*|avtalsteckn\p{L}*|startmöte\p{L}*|\p{L}+srådet|styrgruppen|i nästa skede|upphandling\p{L}*|kontraktsskriv\p{L}*)(?!\p{L})`;

const isSaid = (text: PreparedText, sentence: string): boolean =>
  framed.test(text.lower) || saidElsewhere.test(sentence) || unlessAgreed.test(sentence);

/** What tells when or by whom it is settled, closest to the verb. */
function nearest(
  text: PreparedText,
  start: number,
  end: number,
  [from, to]: readonly [number, number],
): readonly [number, number] | undefined {
  const distance = ([a, b]: readonly [number, number]): number => Math.max(a - to, from - b, 0);
  return [...text.all(afterwards), ...text.all(jointly)]
    .map(({ 0: words, index }) => [index, index + words.length] as const)
    .filter(span => span[0] >= start && span[1] <= end && distance(span) <= limits.pair)
    .sort((a, b) => distance(a) - distance(b))[0];
}
