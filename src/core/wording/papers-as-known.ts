import { around } from './language.ts';
import { isOutOfReach, type OwnPaper } from './own-papers.ts';
import { one, pattern, type Expression, type Pattern } from './pattern.ts';
import { alternatives, anyOf, phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/**
 * Papers that a text speaks of as if every reader had them: in the definite form (*enligt typrummen*, *rutinen för nycklar
 * ska följas*), or as made by somebody at some time (*enligt framtagen mall*). Nobody is said to own them.
 */

/** Who says how something is done, and nothing else: *rutinen*, *manualerna*. */
const guides = alternatives(`
  rutin(?:en|erna), manual(?:en|erna), handbok(?:en), handböckerna, anvisning(?:en|arna), instruktion(?:en|erna),
  reglemente(?:t|na), policy(?:n|erna), riktlinje(?:n|rna), föreskrift(?:en|erna), checklist(?:an|orna),
  lathund(?:en|arna), styrdokument(?:et|en), uppförandekod(?:en), värdegrund(?:en), typritning(?:en|arna),
  typrum(?:met|men), referensrum(?:met|men), typlösning(?:en|arna), typsektion(?:en|erna), typdetalj(?:en|erna),
  maner(?:et|en), manér(?:et|en), varumärkesplattformen, åtgärdskort(?:et|en), anslutningsvillkoren, receptbanken,
  regelboken, stödboken, ledningssystemet(?= för), process(?:en|erna)(?= för), ordning(?:en|arna)(?= för),
  referens[- ]?implementation(?:en|erna), handledning(?:en|arna), vägledning(?:en|arna),
  (?:meddelande|integrations|gränssnitts|api-|test|format|fil|protokoll|interoperabilitets|tjänste)specifikation(?:en|erna),
  (?:kontrakts|gränssnitts|format|meddelande|api-|protokoll)beskrivning(?:en|arna)
`);
/** What is a paper when a word before it says of what: *städschemat*, *prioriteringslistan*. */
const compounds = alternatives(`
  plan(?:en|erna), schema(?:t|na), list(?:an|orna), ordning(?:en|arna), program(?:met|men), strategi(?:n|erna),
  ramverk(?:et|en), koncept(?:et|en), mall(?:en|arna), principerna, modell(?:en|erna), process(?:en|erna),
  kommunikationsplattformen, regler(?:na),
  (?<=märk|bygg|dokument|namn|namngivnings|hiss|dörr|rums|lås|skötsel|utrustnings|möblerings|städ|inrednings|skylt)standard(?:en|erna),
  katalog(?:en|erna), profil(?:en|erna), guide(?:n|rna), kod(?:en|erna), kort(?:et|en), pm(?::et|:n),
  pärm(?:en|arna), klassning(?:en|arna), klassificering(?:en|arna), regelverk(?:et|en), dekor(?:en)
`);
/** Such words as a contract, an offer, the supplier's own work or an ordinary thing has. */
const ofOthers =
  `leverans tid betalnings pris order beställnings avtals kontrakts upphandlings anbuds krav uppdrags mängd arbets kvalitets miljö kontroll
  genomförande projekt test provnings prov införande utbildnings migrerings exit avvecklings kommunikations etablerings bemannings
  behandlings studie vård åtgärds tjänstgörings planerings mötes fabriks produkt system drift användar program medicin läkemedels
  säljar service underhålls skötsel bruks monterings installations läggnings tvätt förbruknings dator data app käll fil länk post bar qr pin
  streck lös land ansvars konto namn kurs läro ämnes mat tidigare bank nöd betal ner ord dag års följd närings rang rätts sam be data- utgivnings kors behörighets objekt domän informations ärende
  artikel rapport del stads detalj översikts rums funktions ritnings handlings tekniska verksamhets tillverkar leverantörs deltagar person adress
  e-post spärr närvaro kontakt sändlists sökträff träff val check vis jobb budget inriktnings an för fram om till`
    .trim()
    .split(/\s+/)
    .join('|');
const definite = pattern`(?<!\p{L})(?!starkström|elsäkerhet|trafikreg|ordningslag|samhälle)(?:[\p{L}/-]*(?:${guides})|[\p{L}/-]{3,}(?<!-|[\p{L}-]*(?:${ofOthers}))(?:${compounds})|(?:gröna|röda|gula|blå|svarta|vita) listan)(?![\p{L}-])`;
/** Those which come along with a thing, or which the supplier works by. */
const ofThing = one`^(?:bruks|monterings|montage|installations|läggnings|skötsel|användar|tillverkar|leverantörs|produkt|tvätt|service|uppdrags|arbets|egenkontroll|anbuds|upphandlings|avtals|kravspecifik|program|system|doserings|utbildnings|fakturerings|leverans|beställnings|order)`;

/** *Maskinen underhålls enligt manualen*: what came with it. */
const byThing = one`(?<!\p{L})(?:maskin|utrustning|produkt|apparat|instrument|redskap|fordon|bil(?:en|arna)|preparat|medel|möbel|möbler|material|dosering|montering|montage|lek)\p{L}*(?!\p{L})`;
const ofMaker = /^(?:manual|handbok|instruktion|anvisning)/;
/** What somebody else certifies by, and what the law of personal data calls instructions. */
const ofCertificate = /certifier|licensier/;
const ofPersons = /biträde|personuppgift/;

/** What the words before a paper say of the one who obeys. */
const rests = `enligt, enl, i enlighet med, i överensstämmelse med, i linje med, utifrån, i överensstämmande med, överens med, överensstämma med,
  överensstämmer med, stämma med, följa, följer, följ, tillämpa, tillämpar, hålla sig till, håller sig till, rätta sig efter, rättar sig efter, arbeta efter,
  arbetar efter, utföras efter, utförs efter, ske efter, sker efter, sköts efter, skötas efter, bedrivs efter, iaktta, iakttar, efterleva, efterlever, uppfylla, uppfyller, respektera,
  respekterar, lyda under, lyder under, beakta, beaktar, motsvara, motsvarar, anges i, angivna i, angivet i, angivits i, framgår av, framgår i, beskrivs i, beskrivna i, beskrivet i,
  definierade i, definieras i, föreskrivs i, regleras i, regleras av, styrs av, kraven i, krav i, reglerna i, punkt i, stycke i, införstådd* med, insatt* i,
  insatta i, förtrogen med, förtrogna med, kunnig i, utbildad* i, ta del av, tagit del av, läst, läsa, känna till, känner till, läst och förstått, läst igenom, granskas mot, godkännas mot, kontrolleras mot, svarar mot, svara mot, svara upp mot, svarar upp mot, efter, följs, väljas ur, väljs ur, hämtas ur, som i, standard som, nivå som, utförande som, motsvarande,
  utgå från, utgår från, baseras på, i strid med, bryta mot, bryter mot, avvika från, avviker från, avsteg från, frånsteg från, frånsteg ifrån, avsteg ifrån, avvikelser från, avvikelse från, hänvisas till, hänvisar till, läser in på, läsa in på, läsa på om, läser på om, läser in sig på, läsa in sig på, se, ställs i, ställts i, ges i, angetts i, verifieras mot, verifiera mot, testas mot, valideras mot, validera mot, beskrivs närmare i, preciseras i, bunden av, bundna av`;
const adjectives = `(?:den |det |de )?(?:(?!(?:sina|egna|ovannämnda|nämnda|bifogade|ovanstående|medföljande|godkända|inlämnade|offererade|föreslagna) )(?:[\\p{L}-]+[aä] |[\\p{L}/-]+(?: och| samt|,) )){0,2}`;
const restsBefore = one`(?:${phrases(rests)}|(?<!(?:vad|det|detta|som|och|dessa) )(?<!\p{L})gäller) (?:(?:[\p{L}-]+ ){1,4}(?:i|ur|av) )?${adjectives}$`;
const about =
  '(?: (?:för|om|på|kring|i|vid|av|avseende|rörande|gällande|hos) (?:[\\p{L}-]+,? ){0,5}?[\\p{L}-]+)?(?:, [^,.;]{3,60},)?';
/** *rutinen anger*. */
const itSays = String.raw`^${about} (?:anger|föreskriver|kräver|beskriver|medger|tillåter|stipulerar|förutsätter)(?!\p{L})`;
/** *manualen ska följas*, *policyn gäller*, *rutinen är styrande*. */
const shallBeFollowed = String.raw`^${about} (?:(?:ska|skall|måste|bör) (?:[\p{L}-]+ ){0,3}?(?:följas|tillämpas|efterlevas|användas|gälla|iakttas|uppfyllas|beaktas|respekteras|vara (?:styrande|vägledande|bindande|känd|kända))|(?:gäller|följs|tillämpas|efterlevs|iakttas)(?! (?:i|till|t|från|under|inte|ej) )|är (?:styrande|bindande|tvingande|vägledande))(?!\p{L})`;
/** *rutinen följas*. */
const followed = String.raw`^${about} (?:följas|efterlevas|iakttas|tillämpas|respekteras)(?!\p{L})`;
const isObeyed = one`${itSays}|${shallBeFollowed}|${followed}`;
/** *Leverantörens rutin*, *sina rutiner*: somebody is said to have it after all. */
const owned = one`(?<!\p{L})(?:[\p{L}-]{2,}s|sin|sina|sitt|egna|deras|enligt av [\p{L}-]+) (?:[\p{L}-]+a )?$`;
/** *Rutinerna i avsnitt 3*, *anvisningen från tillverkaren*, *planen som leverantören gör*. */
const isSaid = one`^ (?:i (?:detta|denna|dessa|bilag|avsnitt|punkt|kapitel|kontraktet|avtalet|förfrågningsunderlaget|upphandling|af(?!\p{L})|tabell)|ovan|nedan|enligt|(?:från|av|till) (?:tillverkar|leverantör|fabrikant|producent|entreprenör|respektive)|(?:för|på) (?:produkt|maskin|utrustning|respektive produkt|material|preparat|medl|varan)|(?:som|vilken|vilka) (?:leverantör|entreprenör|konsult|utförar|anges|angetts|finns (?:nedan|ovan)|parterna))`;
/** Whom a system serves does as its owner has set it. */
const within = one`(?<!\p{L})(?:kunna|kan|kunde|användar\p{L}*|handläggar\p{L}*|administratör\p{L}*|systemet|tjänsten|lösningen|applikationen|modulen)(?!\p{L})`;

/** *framtagen*, *beslutad intern*. */
const madeBySomebody = String.raw`(?<!\p{L})(?:framtag(?:en|na|et)|överenskom(?:men|na|met)|upprättad|upprättat|upprättade|fastställ(?:d|t|da)|utarbetade?|beslutade?|antag(?:en|na|et)|utfärdade?|etablerade?|dokumenterade?|lokala?|lokalt|interna?|särskil(?:d|da)|separata?|separat|befintliga?|anvisade?|givna|utdelade?|tillhandahåll(?:en|na)|erhåll(?:en|na)|utlämnade?|rådande|sedvanlig|sedvanliga|gängse) (?:(?!rutin)[\p{L}-]+[at]? )?[\p{L}-]*`;
/** *framtagen mall*, *lokal instruktion*. The demands and plans of others are sought elsewhere. */
const madePapers = anyOf(String.raw`
  (?<=lokala )bestämmelser, funktionskrav, kvalitetskrav, rutin, rutiner, mall, mallar, instruktion, instruktioner,
  riktlinje, riktlinjer, manual, manualer, checklista, checklistor, policy, policyer, anvisning, anvisningar,
  process, handbok, lathund, regler, ordningsregler, föreskrifter, styrdokument, reglemente, norm, schema, strategi,
  modell, metod, metodik, (?<=\p{L}{3})(?<!${ofOthers})plan, märkstandard, standardritning, typritning,
  typritningar, arbetsordning
`);
/** By somebody, at some time: *framtagen mall*, *lokal instruktion*, *överenskommen rutin*. */
const made = pattern`${madeBySomebody}${madePapers}(?![\p{L}-])`;
const restsOnMade = one`(?:${phrases(rests)}|(?<!\p{L})(?:efter|genom|via)) (?:en |ett |den |det |de |av (?!leverantör|entreprenör|konsult|parterna|utförar|anbud)[\p{L}-]+ )?$`;
const agreed = /^(?:överenskom|särskil|separat|dokumenter|sedvanlig|gängse|upprätt)/;
const withSupplier = one`^ som |^[^.;]{0,40}? i (?:sitt )?anbud|^[^.;]{0,40}? (?:med|av|från|hos|som) (?:\p{L}+ )?(?:leverantör|entreprenör|konsult|tillverkar|utförar|parterna|part(?!\p{L})|läkare|brukare|kunden(?!\p{L}))`;

/** Not *enligt skötselplan i bilaga 2*. */
const notGivenHere = String.raw`(?![\p{L}-])(?! (?:som|från|av|\d|i (?:bilaga|avsnitt|kapitel|punkt)))`;
/** *grafisk manual*, *Exempelbron - Tekniskt ramverk*. */
const graphicManual =
  'tekniskt ramverk|(?:grafisk|grafiska|teknisk|tekniska|lokal) (?:manual|riktlinjer|handbok|anvisning|anvisningar)';
/** *ronderingsinstruktion*, *märkstandard*. */
const compoundGuide = String.raw`[\p{L}-]{3,}(?:rutin|manual|instruktion|instruktioner|riktlinjer|riktlinje|handbok|checklista|policy|reglemente|lathund|(?<=namn|märk|bygg|namngivnings)standard)`;
/** *städschema*: not one that others have. */
const ownPlan = String.raw`[\p{L}-]{3,}(?<![\p{L}-]*(?:${ofOthers}))(?:plan|schema|lista|program|anvisning|anvisningar|föreskrifter|regler|strategi)`;
/** *enligt rutin.* */
const bareGuide = String.raw`(?<=enligt )(?:rutin|rutiner|anvisning|anvisningar|instruktion|instruktioner|riktlinjer|policy|mall)(?=\s*(?:[.,;)]|$))`;
const loneGuides = [graphicManual, compoundGuide, ownPlan, bareGuide].join('|');
/** *Enligt ronderingsinstruktion*, *i enlighet med grafisk manual*: one of which there is but one, since it has no article. */
const withoutArticle = pattern`(?<!\p{L})(?:${loneGuides})${notGivenHere}`;
const restsOnBare = one`(?<!\p{L})(?:enligt|enl\.?|i enlighet med|följer|följa|i överensstämmelse med|utifrån|ställs i) (?:[\p{L}-]+ [\p{L}-]+ - )?$`;
/** *Enligt regionens fordonsdekor*: what the buyer has settled is written somewhere, whatever it is called. */
const buyers = `(?:kommunens|regionens|stadens|beställarens|köparens|uppdragsgivarens|förvaltningens|nämndens|bolagets|enhetens|skolans|sjukhusets|byggherrens|huvudmannens|fastighetsägarens|hyresvärdens|förbundets|verksamhetens|avdelningens|kontorets)`;
/** What it needs, says or is at the moment, and no paper. */
const noPaper = alternatives(String.raw`
  behov, nät(?!\p{L}), vägnät, dagar(?!\p{L}), bemanning, önskem, önskan, beställning, avrop, val(?!\p{L}), begäran,
  bedömning, organisation, öppettid, kalender, tider, arbetstid, behörighet, uppdrag, intention, uppgift, data,
  information, prognos, adress, försäkran, godkännande, samtycke, underlag, förutsättning, budget, ekonomi, hemsid,
  webb, system, verksamhet, användar, struktur, situation, storlek, geograf, indelning, order, anmodan, kallelse,
  inbjudan, uppfattning, åsikt, ställning, räkning, mening, tillstånd, kontrakt, avtal, upphandling, förfrågning,
  anbud, krav, villkor, instruktion, direktiv, beslut, önskemål, anvisande, föreskrivande, befintlig, egna, olika,
  kostnad, vilja, sätt, synpunkt, kommentar, nivå(?!er), fakta, fall, möjlighet, fördelning, funktion, lag,
  författning, planering, planerade, självkostnad, målgrupp, signal, ansvar, inriktning, ledning, nuvarande,
  specifika, standard, roll, personal, medlem, kund, barn, elev, ritning, person, värdering, skattning, egen, eget,
  fri(?:a|tt)?(?!\p{L}), chef, handläggar, ledamot, register, statistik, mätning, logg, protokoll, sortiment,
  del(?:en)?(?!\p{L}), [\p{L}-]+(?:ande|ende)(?!\p{L})
`);
const ofBuyer = pattern`(?:${buyers}|(?<= )(?:vår|vårt|våra)) (?![\p{L}-]*(?:${noPaper}))(?:[\p{L}-]+a )?(?![\p{L}-]*(?:${noPaper}))[\p{L}/-]{4,}(?!\p{L})(?! (?:[\p{L}-]+a )?[\p{L}-]*(?:${noPaper}))`;
const restsOnBuyer = one`(?<!\p{L})(?:enligt|enl\.?|i enlighet med|i överensstämmelse med|överensstäm\p{L}+ med|följa|följer|tillämpa|tillämpar|uppfylla|uppfyller) (?:den |det )?[\p{L}-]*$`;

/** By any of these alone there may be one, by a bare noun only where a text rests on it. */
export const asKnownPatterns = [definite, made, ofBuyer];
export const barePatterns = [withoutArticle];
const restsOnSome = one`(?<!\p{L})(?:enligt|enl\.?|enlighet med|följer|följa|överensstämmelse med|utifrån|ställs i) (?:[\p{L}-]+ [\p{L}-]+ - )?[\p{L}-]+(?: [\p{L}-]+)?(?<=ramverk|rutin|manual|instruktion|instruktioner|riktlinjer|riktlinje|handbok|checklista|policy|reglemente|lathund|standard|plan|schema|lista|program|anvisning|anvisningar|föreskrifter|regler|strategi)(?![\p{L}-])`;
const isObeyedSomewhere = one`(?:följas|efterlevas|iakttas|tillämpas|gäller)(?!\p{L})`;
/** A cheap look: false where a bare noun is no paper. */
export const mayHoldBarePaper = (text: PreparedText): boolean =>
  text.may(withoutArticle) && (restsOnSome.test(text.lower) || isObeyedSomewhere.test(text.lower));

export function papersAsKnownIn(text: PreparedText): readonly OwnPaper[] {
  return [...definiteIn(text), ...madeIn(text), ...unownedIn(text)];
}

const unownedIn = (text: PreparedText): readonly OwnPaper[] => [
  ...namedBy(text, withoutArticle, restsOnBare),
  ...namedBy(text, ofBuyer, restsOnBuyer),
];

const namedBy = (text: PreparedText, names: Pattern, restsOn: Expression): readonly OwnPaper[] =>
  text.all(names).flatMap(({ 0: name, index }) => {
    const span = [index, index + name.length] as const;
    const [before, after] = around(text, span);
    if (!restsOn.test(before) && !(before === '' && isObeyed.test(after))) return [];
    if (within.test(before) || isSaid.test(after) || ofThing.test(name)) return [];
    return isIntroduced(text, name, index) || !isOutOfReach(text, span) ? [] : [{ span, ownership: 'named' }];
  });

const definiteIn = (text: PreparedText): readonly OwnPaper[] =>
  text.all(definite).flatMap(({ 0: word, index }) => {
    const span = [index, index + word.length] as const;
    const [before, after] = around(text, span);
    if (
      ofThing.test(word) ||
      (ofMaker.test(word) && byThing.test(before)) ||
      ofCertificate.test(before) ||
      (word.startsWith('instruktion') && ofPersons.test(text.lower)) ||
      isSaid.test(after) ||
      owned.test(before) ||
      within.test(before)
    )
      return [];
    if (!restsBefore.test(before) && !isObeyed.test(after)) return [];
    if (isIntroduced(text, word, index) || !isOutOfReach(text, span)) return [];
    return [{ span, ownership: 'named' }];
  });

const madeIn = (text: PreparedText): readonly OwnPaper[] =>
  text.all(made).flatMap(({ 0: words, index }) => {
    const span = [index, index + words.length] as const;
    const [before, after] = around(text, span);
    if (within.test(before) || isSaid.test(after) || withSupplier.test(after)) return [];
    if (!restsOnMade.test(before) && !isObeyed.test(after)) return [];
    if (!isOutOfReach(text, span)) return [];
    return [{ span, ownership: agreed.test(words) ? 'named' : 'kept' }];
  });

/** *Leverantören upprättar en rutin. Rutinen ska följas*: the text itself tells of it. */
function isIntroduced(text: PreparedText, word: string, index: number): boolean {
  const head = heads.exec(word)?.[0] ?? '';
  return head !== '' && new RegExp(`${head}[a-zåäö]{0,4}(?![a-zåäö-])`).test(text.lower.slice(0, index));
}
/** The same noun in whatever form. */
const heads = one`(?:rutin|manual|handb|anvisning|instruktion|reglement|polic|riktlinj|föreskrift|checklist|lathund|styrdokument|uppförandekod|värdegrund|typrum|referensrum|typlösning|typritning|maner|manér|implementation|specifikation|beskrivning|handledning|vägledning|plan|schem|list|ordning|program|strategi|ramverk|koncept|mall|princip|regler|regelverk|standard|katalog|profil|guide|kod|pm|pärm|dekor)(?=\p{L}{0,5}$)`;
