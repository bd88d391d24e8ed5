import { sentenceSpan } from './language.ts';
import { isKept, isSystem } from './clauses.ts';
import { namesCompany } from './company.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { benefits, beyondThisContract, groupOfCompanies, shunned, wholeOfFirm } from './whole-firm.ts';
import type { Span } from '../text/index.ts';

/** *samtliga anställda*, *hela koncernen*, *var och en som är anställd*. */
const everything = pattern`${phrases(`
  samtliga … anställda, alla … anställda, varje anställd, var och en … anställd, alla … medarbetare,
  samtliga … medarbetare, all … personal, samtlig … personal, all personalen, hela … personal, hela personalen, hela … verksamhet*,
  all … verksamhet, hela … organisation*, hela … koncern*, sin totala verksamhet, sin samlade verksamhet,
  hela företag*, hela bolag*, bolaget som helhet, företaget som helhet, koncernen som helhet, hela … fordonspark*,
  hela … bilpark*, hela … fordonsflotta*, alla … affärsområden, samtliga … affärsområden, alla bolag i *koncern*, samtliga bolag i *koncern*,
  alla dotterbolag, samtliga dotterbolag, alla … *bilar, samtliga … *bilar, alla … *resor, samtliga … *resor,
  alla … fordon, samtliga … fordon, alla … kontor, samtliga … kontor, alla … lokaler, samtliga … lokaler,
  alla … transporter, samtliga … transporter, alla … arbetsplatser, samtliga … arbetsplatser, alla … arbetsställen, samtliga … arbetsställen,
  alla … anläggningar, samtliga … anläggningar, all rekrytering,
  alla som arbetar i bolaget, alla som arbetar i företaget, alla som arbetar hos leverantören, alla som är anställda`)}`;

/** *även den som inte arbetar med uppdraget*, *åt vilken kund de än görs*: said outright. */
const further = pattern`${phrases(`
  oavsett om … används i, oavsett … uppdrag, oavsett … kund, oavsett … beställare, även de som inte,
  även den som inte, även dem som inte, även sådan* som inte, även de som aldrig, även den som aldrig,
  även den som arbetar för andra, även de som arbetar för andra, uppdrag åt andra, vilken kund … än,
  vilket uppdrag … än, vem de än, vem den än, var … de än, i vilken … det än, i vilket … den än, vad den än,
  vad de än, inte bara i uppdraget, inte bara i avtalet, inte enbart i uppdraget, i alla affärer, i alla sina *,
  i allt den gör, i allt de gör, var som helst i, någonstans i, förutom i uppdraget, utöver uppdraget,
  sina övriga kunder, hos andra kunder, åt andra kunder, andra uppdrag, i samtliga länder, i alla länder, oavsett land,
  som kommunen inte handlar, som kommunen inte köper, utanför uppdraget,
  utanför avtalet`)}`;

/** Owners, wages, advertising: a company has them, and no delivery holds them. */
const companyMatters = phrases(`
  ägare, ägarna, styrelseled*, *ägare, *ägarna, moderbolag, moderbolaget*, moderbolagets, dotterbolag*, *styrelse, *styrelsen, ledningsgrupp*,
  företagsledning*,
  verkställande direktör*, högsta chef*, huvudkontor*, reklam, *reklamen, marknadsföring*, annonsering*, flygresor*,
  tjänsteresor*, placeringar*, pensions*, vinst, vinsten, vinstutdelning*, aktieutdelning*, *löner, lönekvot*,
  lönesättning*, lönekartläggning*, lönespridning*, löneskillnad*, tjänstebil*, fordonspark*, bilpark*,
  personalmatsal*, julgåv*, julklapp*, kundgåv*, *friskvård*, personalförmån*, nyanställ*, nya personal,
  skatteupplägg*, uppförandekod, klimatavtryck, egna kontor, egna lokaler, vd och ledning, chefer, kapital, fonder,
  fastigheter, lunchrum*, fikarum*, *förmån, *förmåner, förmånscykl*, *stiftelse, nyrekrytering*, julkort,
  koncernbolag*, samhällsengagemang*, klimatlöfte*, hållbarhetslöfte*, personalrestaurang*, *matsal, *matsalar, ekonomiavdelning*,
  personalavdelning*, stab, *sparande, *aktieägare, skatteplanering*, kapitalförvaltning*, värdegrund,
  sextimmars arbetsdag, arbetstidsförkortning*, egna utsläpp, totala utsläpp, globala *`);
const causePapers =
  '(?:miljö|klimat|jämställdhets|mångfalds|hållbarhets|csr-|likabehandlings)(?:policy|plan|mål|strategi|redovisning|löfte|arbete)(?:n|en|et|s)?(?!\\p{L})';
const owned =
  '(?:sin|sina|sitt|dess|(?:leverantör|anbudsgivar|entreprenör|bolag|företag|firma|koncern)(?:en|et|n|ernas|nas)?s)';
/** *Klimatplan beslutad av bolagets vd*, *sin verksamhet på ett etiskt sätt*. */
const decidedThere = `(?<!\\p{L})${causePapers}[^.;]{0,40} av (?:företagets|bolagets|koncernens|leverantörens) (?:ledning|vd)(?!\\p{L})`;
const ethics =
  '(?:etik och moral|affärseti|(?:god|hög|gängse|allmän) (?:etik|moral)|etiskt (?:försvarbar|godtagbar|korrekt|sätt))';
const morals = `(?<!\\p{L})${owned} (?:samlade |hela )?(?:arbete|verksamhet|affärer|affärsverksamhet|uppträdande)(?!\\p{L})[^.;]{0,60}?(?<!\\p{L})${ethics}`;
/** *bolagets ägare*, *sin nya personal*, *en jämställdhetsplan*. */
const theirMatters = pattern`${decidedThere}|${morals}|(?<!\p{L})(?:${owned} (?:(?!(?:med|till|hos|mot|åt) )[\p{L}-]+ ){0,3}?|en |ett |hållbara )(?:${companyMatters}|(?<!\p{L})${causePapers})|(?<!\p{L})${causePapers}(?<=(?<!\p{L})(?:ha|har|anta|antar|antagit|publicera|publicerar) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+)`;
const alwaysTheirs = pattern`${phrases(`
  huvudkontor, huvudkontoret, bolagsstyrelse*, företagsledning*, könsfördelning*, könsbalans*, vardera könet,
  mellan könen, mellan kvinnor och män, mellan män och kvinnor, ägare och ledning*, ägaren och ledning*,
  skatteparadis*, aktieutdelning*, vinstutdelning*, marknadsföra sig, näringslivets *, koncernens … klimat*, koncernens … utsläpp*, koncernens … miljö*,
  koncernens … energi*, ledningsgrupp*, styrelse, styrelsen, betala skatt i, betalar skatt i, global compact,
  fossilfritt sverige, julkort, löneförmån*, kollektivtrafikkort, *stiftelse, insamling till, långtidsarbetslös*,
  fler kvinnor, andel kvinnor, andelen kvinnor, ägarna, vars ägare, vars *ägare, vars vd, lobbyverksamhet,
  avstå från reklam, avstå från annonsering, avancerad skatteplanering, näringsliv,
  näringslivet, civilsamhället, lokalsamhället, föreningslivet, kulturlivet, handlarförening*, företagarförening*`)}`;
/** *Alla kvinnor i företaget*, *någonstans i koncernen*. */
const within = pattern`(?<!\p{L})(?:kvinnor|män|chefer|cheferna|anställda|lön|löner|föräldralediga?|föräldraledighet|arbetslösa|ungdomar|unga|rekrytering|lika lön|jämställda löner|hållbarhet|mångfald|jämställdhet|lönerna)(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:i|inom) (?:hela )?(?:\p{L}+s )?(?:företaget|bolaget|koncernen|branschen|organisation(?:en)?|personalstyrkan)(?!\p{L})`;

/** Causes, where they are worked for among those whom a company employs or deals with in general. */
const cause = phrases(`
  klimat*, koldioxid*, *utsläpp*, fossil*, ekologisk*, förnybar*, *jämställd*, mångfald*, *hållbarhet*,
  barnkonvention*, barnrätt*, vegetarisk*, hbtq*, energianvändning*, energiförbrukning*, *integration av, miljö, miljön, miljöfrågor, grön el, elbil*, källsorter*, avfall,
  diskriminering, cykla, cykel`);
const inGeneral = `(?<!\\p{L})(?:sin|sina|sitt|dess) (?:egen |egna |eget |övriga )?(?:verksamhet|anställda|medarbetare|personal|kontor|lokaler|fastigheter|resor)(?!\\p{L})`;
const causeInGeneral = pattern`${cause}[^.;]{0,80}?${inGeneral}|${inGeneral}[^.;]{0,80}?${cause}`;
/** *Företagets ambitioner inom hållbarhet*, *hur bolaget arbetar med mångfald*: scored or told as such. */
const doing =
  '(?:arbeta|arbetar|arbete|ambition(?:er)?|engagemang|synsätt|syn|insats(?:er)?|bidrag|mål|satsning(?:ar)?)';
const causeOfFirm = pattern`(?<!\p{L})(?:företag|bolag|koncern|firma|anbudsgivar|leverantör)(?:et|en|n)?s? (?:[\p{L}-]+ ){0,2}?${doing} (?:[\p{L}-]+ ){0,4}?${cause}(?!\p{L})`;
/** *uppmanar sina övriga kunder*, *verkar för att andra kunder …*. */
const otherCustomers = pattern`(?<!\p{L})(?:uppman|uppmuntr|verka|påverka|förmå)\p{L}* [^.;]{0,40}?(?<!\p{L})(?:övriga kunder|andra kunder|övriga beställare|andra beställare)(?!\p{L})`;

/** *skänker*, *ordnar läxhjälp*: good for others, and no part of what is bought. */
const gifts = pattern`${phrases(`
  *sponsr*, sponsorbidrag, skänk*, donera*, välgörenhet*, ideell* förening*, ideell* organisation*, arbeta ideellt,
  arbetar ideellt, läxhjälp*, stipend*, volontär*, fadderverksamhet*, fadderföretag*, biståndsprojekt*, månadsgivare,
  stödmedlem*, planterar … träd, plantera … träd, medlem i … *råd, medlem i … *förening*, medlem i … *nätverk,
  medlem i … *allians, medlem i *organisation, medlemmar i *organisation, bidrag till … föreningar, bidrag till … föreningsliv*, bidrag till … idrott*, stöd till … föreningar, medlem i … *klubb*, stödja … *förening*, stödjer … *förening*, stöder … *förening*, stöder … *klubb*, stöder … *idrott*, stötta … *förening*,
  stöttar … *förening*, stödja … *klubb*, stödjer … *klubb*, stödja … *idrott*, bidra till … *förening*,
  bidrar till … *förening*, ekonomiskt stöd till`)}`;
/** May be a condition of the contract, where it is in the contract's own work. */
const places = pattern`${phrases(`
  *praktikant*, praktikplats*, *lärling*, nyanlända, långt från arbetsmarknaden, utanför arbetsmarknaden, arbetslösa,
  feriejobb*, ferieplats*, sommarjobb*`)}`;

/** *Leverantörens personal ska vara säkerhetsprövad*: all of it, where nothing says that it is of those who do the work. */
const vetted = pattern`(?<!\p{L})(?:\p{L}*leverantör|anbudsgivar|entreprenör|utförar|bolag|företag)(?:en|et)s (?:personal|anställda|medarbetare) (?:ska|skall|måste) (?:[\p{L}-]+ )?(?:genomgå|vara|ha) (?:[\p{L}-]+ ){0,2}?(?:säkerhets(?:pröv|vett|klassa)|bakgrundskontroll|registerkontroll|drogtest)\p{L}*`;

const ofBuyer = one`(?<!\p{L})(?:kommunen|beställaren|köparen|kunden|regionen|skolan|förvaltning\p{L}*|bilaga|leverera|installera|montera)s?(?!\p{L})`;
const inDelivery = one`${phrases(`
  som utför, som utförs, som arbetar med, som deltar, som anlitas, som har tillgång, som har åtkomst, som behandlar,
  som bemannar, som kommer i kontakt, som omfattas av, som upphandlingen omfattar, som anbudet omfattar, som används i, som används vid, som används för, som sker i, som sker vid,
  som görs i, som görs vid, i uppdraget, i detta uppdrag, i avtalets uppdrag, under uppdraget, i leveransen,
  i avtalet, inom uppdraget, inom avtalet, i projektet,
  för projektet, *kommunkoncern*,
  vid leverans*, som avser, som levereras, för uppdraget, hänvisa till, som referens, kommunens namn,
  kommunens logotyp*`)}`;
export const beyondDelivery: readonly Pattern[] = [
  everything,
  gifts,
  theirMatters,
  alwaysTheirs,
  within,
  causeInGeneral,
  wholeOfFirm,
  groupOfCompanies,
  shunned,
  benefits,
  causeOfFirm,
  otherCustomers,
  beyondThisContract,
  further,
  places,
  vetted,
];

interface Beyond {
  readonly span: Span;
  /** Work for the young may be meant to be done in the contract, and those who are vetted may be those who do it. */
  readonly isDoubtful: boolean;
}

/**
 * What a text asks of the company as such, its owners, all its staff, its other customers or society. `ofCompany`: the text
 * asks tenderers whether it names them or not.
 */
export function beyondDeliveryIn(text: PreparedText, ofCompany: boolean): Beyond | undefined {
  for (const words of beyondDelivery)
    for (const { 0: found, index } of text.all(words)) {
      const span = [index, index + found.length] as const;
      const [start, end] = sentenceSpan(text, index);
      const sentence = text.lower.slice(start, end);
      if (isSystem(headOf(sentence)) || isKept(sentence) || !(ofCompany || namesCompany(sentence))) continue;
      const around = text.lower.slice(Math.max(start, index - 30), Math.min(end, span[1] + 35));
      if (isOtherMatter(found, sentence, text.lower.slice(span[1], end))) continue;
      if (near.has(words) && ofBuyer.test(around)) continue;
      if (words === causeOfFirm && !ofCompany) continue;
      if (!outright.has(words) && inDelivery.test(text.lower) && !text.has(further) && !text.has(beyondThisContract))
        continue;
      return { span, isDoubtful: words === vetted || (words === places && !ofCompany) };
    }
  return undefined;
}

/** *Miljöarbetet ska vara certifierat*: how a firm is proved (LOU-26). */
const proved = one`certifi|(?<!\p{L})(?:iso|emas)(?!\p{L})`;
/** *en miljöplan för arbetet*: made for what is bought. */
const forThis = one`^ (?:för|i|av|vid) (?:det |den )?(?:arbetet|uppdraget|leverans|entreprenad|projektet|tjänsten|avtalet|bygget|byggplats)`;
/** *Åberopar ett moderbolags kapacitet* (LOU 14 kap. 6 §). */
const lent = one`(?<!\p{L})(?:åberopa\p{L}*|kapacitet\p{L}*|förfogar)(?!\p{L})`;
/** *Kommunen kan låta andra bolag i koncernen avropa*. */
const buyersGroup = one`(?<!\p{L})(?:beställaren|kommunen|köparen|kunden|regionen|myndigheten)s?(?!\p{L})`;

/** *i sina egna lokaler*: where something is done. */
const place = one`(?:lokaler|kontor)$`;
/** *alla köp som görs av köparen, dess dotterbolag*. */
const buyersOwn = one`(?<!\p{L})(?:köpar|beställar|kund|kommun|inköp|upphandl)\p{L}*[^.;]*,? dess (?:dotterbolag|koncernbolag|bolag)`;

const isOtherMatter = (found: string, sentence: string, after: string): boolean =>
  (place.test(found) && sentence.includes(` i ${found}`)) ||
  (/^(?:dess |dotterbolag|koncernbolag)/.test(found) && buyersOwn.test(sentence)) ||
  (/arbete(?:t|ts)?$/.test(found) && proved.test(sentence)) ||
  forThis.test(after) ||
  (/bolag|koncern/.test(found) && lent.test(sentence)) ||
  (/koncern(?:en|ens)?$/.test(found) && buyersGroup.test(headOf(sentence)));

/** Where the buyer stands beside, its people may be meant. */
const near: ReadonlySet<Pattern> = new Set([everything, wholeOfFirm]);
/** Say themselves that more than the delivery is meant. */
const outright: ReadonlySet<Pattern> = new Set([further, beyondThisContract, shunned]);

/** Who acts: what stands before the first verb, or where it may stand. */
const headOf = (sentence: string): string => {
  const verb = firstVerb.exec(sentence)?.index ?? -1;
  return sentence.slice(0, verb < 0 ? 40 : verb);
};
const firstVerb = one`(?<!\p{L})(?:ska|skall|måste|bör|kan|får|har|är|visar)(?!\p{L})`;
