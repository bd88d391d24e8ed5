import { one, pattern } from './pattern.ts';
import { anyOf, phrases } from './phrases.ts';

/** How something is done and how people bear themselves, in words that are somebody's opinion. */

/** After an adverb that ends what is said of the verb: nothing, or a preposition. */
const clauseGoesOn =
  '(?=\\s*(?:[,.;:)]|$)|\\s(?:i|med|mot|till|för|av|inom|på|vid|och|samt|under|gentemot|genom|utan|utifrån|efter|så|när)(?!\\p{L}))';
const participle =
  '(?:ad|at|ade|[^aeiouyåäö]d|dd|[^ae]t|da|ta|ig|igt|iga|bar|bart|bara|iven|ivet|ivna|ten|tet|tna|nna)';

/** *På ett genomtänkt och trivsamt sätt*: whatever the word is, it is somebody's opinion, but for the plain ones. */
const inAManner = pattern`(?<!\p{L})på ett (?:\p{L}+ )?(?:\p{L}+t|(?!motsvar|följ|likn|likalyd|nuvar|missvis|vilseled|kränk|stöt)\p{L}+[ae]nde)(?: och \p{L}+t)? (?:sätt|vis)(?!\p{L})(?!\s+som)`;
const plainWords =
  '(?:annat|annorlunda|likadant|enhetligt|liknande|samma|sådant|krypterat|automatiskt|automatiserat|standardiserat|dokumenterat|spårbart|maskinläsbart|elektroniskt|digitalt|manuellt|skriftligt|likvärdigt|motsvarande|strukturerat|oåterkalleligt|irreversibelt|unikt|entydigt|identiskt|separat|fysiskt|logiskt|anonymt|avidentifierat|visst|följande|enda)';
const plainManner = one`${plainWords} (?:och \p{L}+ )?(?:sätt|vis)`;
/** *kontrollerat och spårbart*: the first is no plain one. */
const firstLoose = one`^på ett (?:\p{L}+ )?(?!${plainWords} )\p{L}+ och `;

/** When, where and by what means people work is plain. */
const plainly = anyOf(`
  samtidigt, parallellt, direkt, digitalt, mobilt, lokalt, enskilt, gemensamt, aktivt, fackligt, internt, externt,
  centralt, nationellt, regionalt, kommunalt, helt, fritt, separat, manuellt, automatiskt, elektroniskt, fysiskt,
  skriftligt, muntligt, ensamt, normalt, exakt, minst, dessutom, snarast, åt, mot, efter, fortsatt, likt, vårt,
  sitt, ett, bland, annat, det, att, allt, runt, inte, ständigt, fast, juridiskt, tekniskt, förebyggande, ideellt,
  yrkesmässigt, omedelbart, oberoende, neutralt, proaktivt, systematiskt
`);
const bearOneself = '(?:arbeta|arbetar|agera|agerar|uppträda|uppträder|bete sig|beter sig|förhålla sig|förhåller sig)';
/** *Arbeta strukturerat*, *uppträda korrekt*. */
const bearing = pattern`(?<!\p{L})${bearOneself} (?:alltid )?(?!${plainly}(?!\p{L}))\p{L}{3,}t${clauseGoesOn}`;
const carryOut =
  '(?:bedrivas?|bedrivs|bedriver|genomföras?|genomförs|utföras?|utförs|hanteras?|hanterar|ske|sker|följas? upp|planeras?|dokumenteras?|samverka|samarbeta)';
const orderly = pattern`(?<!\p{L})${carryOut}(?: \p{L}+){0,2} (?:strukturerat|metodiskt|målinriktat|målmedvetet|konstruktivt|evidensbaserat|kontrollerat)${clauseGoesOn}(?! och \p{L}+t sätt)`;
/** *Arbeta systematiskt med miljö*; not where it is said by what, or how it is proved. */
const systematic = pattern`(?<!\p{L})(?:${bearOneself}|${carryOut}) (?:\p{L}+ )?systematiskt${clauseGoesOn}(?![^.]*(?:styrk|bevis|certifi|enligt|diplom))`;
/** *Chauffören ska köra mjukt*, *inloggningen ska gå fort*. */
const going = pattern`(?<!\p{L})(?:gå|går|ske|sker|köra|köras|framföras|framföra|löpa|starta|laddas?|öppnas?|stängas?|reagera)(?: \p{L}+){0,2}? (?:mjukt|lugnt|tyst|jämnt|fint|kvickt|raskt)${clauseGoesOn}`;
const fast = pattern`(?<!\p{L})(?:gå|går|ske|sker|starta|ladda|\p{L}{3,}as) (?:mycket )?fort${clauseGoesOn}`;

/** *När ärendet väl är registrerat*, *hur väl kravet uppfylls*. */
const once = '(?<!(?<!\\p{L})(?:när|om|då|sedan|så|lika|hur|gott och)(?: \\p{L}+){0,2} )';
/** *Väl synlig*. */
const wellDone = pattern`${once}(?<!\p{L})väl (?!vid|att|det|sitt|något|inget|bort|dokument)\p{L}{2,}(?:${participle}|[^aeiouyåäön]na)(?!\p{L})`;
/** *Samarbeta väl med*, *behärska SQL väl*. */
const well = pattern`${once}(?<=\p{L} )väl${clauseGoesOn}`;
/** *Välskriven*, *lättorienterat*: no nouns, and no words of other origin. */
const wellCompound = pattern`(?<!\p{L})väl(?!j|ta|te|t(?!a)|fär|kom(?:na|men(?!t)|st)|gör|sign|befinn|dig|digt|v|ling)\p{L}{3,}${participle}(?!\p{L})`;
const easyCompound = pattern`(?<!\p{L})lätt(?!mjölk|öl|fil|lastbil|metall|betong|yoghurt|nad|vin|grus|klinker|balk|nedbryt|antänd|dryck|margarin|vikt|het|lästa? (?:svenska|bok|böcker|medier|titlar))\p{L}{2,}${participle}(?!\p{L})`;
/** *Svårdemonterat*: for whom, and with what? *Svårighetsgrad* is a noun. */
const hardCompound = pattern`(?<!\p{L})svår(?!ighet|artad|läkt|läst svenska|skött självmord|smält)\p{L}{3,}${participle}(?!\p{L})`;
/** *På olika sätt*: and which? */
const inSomeWays = pattern`(?<!\p{L})(?<!(?:två|tre|fyra|fem|\d) )på (?:olika|flera|många|diverse|allehanda) sätt(?!\s*[:(–-])(?! (?:som|enligt|beroende)(?!\p{L}))`;
/** *Krav på estetik och trivsel*. */
const ofWellBeing = pattern`(?<!\p{L})(?:krav|kraven|fokus|hänsyn) (?:på|till) (?:[\p{L}-]+,? ){0,5}?((?:trivsel|estetik|skönhet|komfort|trevnad|bekvämlighet|smidighet|enkelhet|elegans|trygghet)(?:en|t)?(?: och (?:trivsel|estetik|skönhet|komfort|trygghet|funktion)(?:en)?)?)(?!\p{L})`;

const people = anyOf(`
  personal, konsult, medarbetar, (?:projekt|arbets|team|process|grupp|kurs|drift)ledar, handläggar, chaufför, förar,
  utbildar, kontaktperson, tolk, vikari, städar, vårdar, lärar, pedagog, väktar, vakt, sköters, läkar, terapeut,
  psykolog, jurist, advokat, revisor, utredar, kommunikatör, arkitekt, ingenjör, montör, tekniker, kock, assistent,
  instruktör, föreläsar, fotograf, översättar, skribent, hantverkar, stödjar, bemannin, arkivari, redaktör,
  moderator, coach
`);
/** What stands in papers or is seen at once: *myndig*, *svensktalande*. */
const plainOfPeople =
  '(?:(?:språk|svensk)kunniga?|myndiga?|behöriga?|nåbara?|anträffbara?|tillgängliga?|ansvariga?|skyldiga?|nyktra?|jäviga?|delaktiga?|nordiska?|svenska?|verksamma?|medicinskt?|bosatta?|anhöriga?|lediga?|färdiga?|giltiga?|tillfälliga?|personliga?|dens?amma|desamma|ensam|gemensam\\p{L}*)';
/** *Konsulten ska vara prestigelös och öppen*: whatever else a person is to be is an opinion. As adjectives end, and seldom anything else; and the commonest that end otherwise. */
const quality =
  '(?:[\\p{L}-]{2,}(?:ig|iga|sam|samma|ös|ösa|iv|iva|isk|iska|ell|ella|full|fulla)|stark|starka|lugna?|öppen|öppna|trygga?|mogen|mogna|sociala?|driven|drivna|drivande|noga|pålästa?|kloka?|snabba?|alerta?|vakna?|glada?|snälla?|mjuka?)';
const trait = pattern`(?<!\p{L})(?:\p{L}+)?${people}\p{L}* ska(?:ll)? (?:också |även |alltid )?vara (?:\p{L}+(?:,| och) ){0,2}(?!${plainOfPeople}(?!\p{L}))(${quality}(?:(?:,| och) \p{L}{3,})*)${clauseGoesOn}`;
const structured = pattern`(?<!\p{L})${people}\p{L}* ska(?:ll)? vara (?:\p{L}+(?:,| och) ){0,3}strukturera\p{L}+${clauseGoesOn}`;
const used = pattern`(?<!\p{L})(?:vara van[at]?|känsla för|en van|ha vana (?:av|vid)) \p{L}+`;
/** *Bemötas med värme*. */
const withFeeling = pattern`(?<!\p{L})med (?:stor |största |god )?(?:respekt|värme|omtanke|empati|omsorg|ödmjukhet|finess|noggrannhet|engagemang|skicklighet|takt och ton|gott omdöme|lyhördhet|värdighet|professionalism|tydlighet|varsamhet|aktsamhet)(?!\p{L})(?! (?:för|om|att))`;

/** *Kännas exklusivt*, *ett stramt formspråk*: a matter of taste, whatever the word. */
const felt = pattern`(?<!\p{L})(?:kännas|upplevas|framstå som) (?!igen|vid|till|av|som|en|ett|i|under|när)(?:\p{L}+ och )?\p{L}{3,}(?!\p{L})`;
const taste = pattern`(?<!\p{L})(?:ett?|en) (?!grafisk|enhetlig|gemensam|gemensamt|enhetligt|eget|egen|svensk|skriftlig|muntlig|visst|annat|annan|matematisk|fysisk)\p{L}+ (?:och \p{L}+ )?(?:formspråk|bildspråk|tilltal|tonalitet|intryck|känsla|atmosfär|stämning|konsistens|smak|doft|ton|klang|textur)(?!\p{L})`;
const niceFeeling = pattern`(?<!\p{L})(?:positiv|angenäm|fin|skön)[at]? \p{L}*(?:upplevelse|känsla|intryck)\p{L}*`;
/** *Djup analys*, *lugn miljö*, *fin yta*: plain adjectives of what has no measure. */
const ofNoMeasure = pattern`${phrases(`
  fin* kvalitet, fin yta, fin finish, fin passform, fint skick, fint resultat, fint utförande, djup* analys, djupa analyser, djupt engagemang,
  lugn* miljö, lugna miljöer, lugnt tempo, lugn atmosfär, lugnt bemötande, lugn körstil, lugnt körsätt,
  tyst drift, tyst gång, starkt uttryck, starkt engagemang, starkt fokus, starkt ledarskap, starkt kundfokus`)}`;
/** *I fint skick*; *i ursprungligt skick* is known. */
const inAState = pattern`(?<!\p{L})i (?!(?:ursprungligt|befintligt|oförändrat|körklart|fabriksnytt|nytt|rengjort|städat|avstädat|leveransklart|driftklart|oanvänt|obrutet|fruset|kylt|komplett|färdigt|motsvarande|sådant) )(?:\p{L}+ )?\p{L}+t skick(?!\p{L})(?! som)`;
/** *Aktivt miljöarbete*, *korrekt uppträdande*, *vårdat yttre*. */
const praised = pattern`${phrases(`
  aktivt *arbete, vårdat yttre, vårdat intryck, vårdat utseende, vårdat språk, vårdat uppträdande, vårdat skick, vårdad klädsel, vårdad miljö,
  korrekt uppträdande, korrekt bemötande, korrekt språk, social kompetens, social förmåga, positiv attityd, positiv inställning,
  öppen attityd, öppet klimat, öppen dialog, öppen kommunikation, rak kommunikation, harmoniera* med, smälta … in, smälter … in,
  rätt inställning, rätt attityd, rätt … egenskaper, rätt … bemanning, rätt … utbildning, rätt … förutsättningar, rätt kunskap, rätt kunskaper, rätt utrustning, rätt personal, rätt stöd, rätt verktyg, moget *arbete,
  vad som är bäst, det som är bäst, på rätt sätt, på korrekt sätt, särskild omsorg, utan svårighet, utan svårigheter, i samklang med, passa in i *miljö*, passar in i *miljö*, passa in i omgivning*, passa in i landskap*, fin *miljö, ordnad ekonomi, ordnade ekonomiska förhållanden, växa med verksamheten, växa i takt med, växa med kommunen, ordning och reda, starkt … skydd, starkt skydd`)}`;

export const looseManners = [
  inAManner,
  bearing,
  orderly,
  systematic,
  going,
  fast,
  wellDone,
  well,
  wellCompound,
  easyCompound,
  hardCompound,
  inSomeWays,
  ofWellBeing,
  trait,
  structured,
  used,
  withFeeling,
  felt,
  taste,
  niceFeeling,
  ofNoMeasure,
  inAState,
  praised,
];

/** What is said as a manner, but is no opinion: *på ett maskinläsbart sätt*. */
export const isPlainManner = (words: string): boolean => plainManner.test(words) && !firstLoose.test(words);
