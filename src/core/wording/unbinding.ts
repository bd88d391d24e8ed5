import { around } from './language.ts';
import { type Expression, one, pattern, type Pattern, spanOf } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/**
 * What gives points though no contract can hold anybody to it: what the tenderer wants, thinks or guesses, what it will become
 * one day, and a text that is judged by how well it is written.
 */

/** Whoever tenders, by its part or its trade. */
const trades =
  'anbudsgivar|anbudslämnar|leverantör|entreprenör|utförar|uppdragstagar|operatör|tillverkar|säljar|byrå|bolag|företag|firma|konsult|installatör|vårdgivar|producent|aktör|förlag|förmedling|ensemble|kooperativ|stiftelse|(?:åk|red|tvätt|bag|tryck|snick|brygg|mej|slag|slakt|gjut)eri';
export const tenderer = `(?:ni|er|ert|era|den som|anbud(?:en|et|ets|ens)?|\\p{L}*(?:${trades})(?:ar|er|e)?(?:en|et|n|na)?s?)`;
const namesTenderer = one`(?<!\p{L})${tenderer}(?!\p{L})`;
/** Those whose thoughts are no promise of the tenderer's: the buyer, and whoever uses what is bought. */
const others =
  'kommun|region|beställar|köpar|kund|verksamhet|stad|myndighet|nämnd|förvaltning|skola|användar|brukar|elev|barn|lärar|medarbetar|patient|handläggar|chef|invånar|boende|resenär';
const ofOthers = one`(?<!\p{L})(?:vår|vårt|våra|\p{L}*(?:${others})\p{L}*s) (?:(?!och |samt )[\p{L}-]+ ){0,2}?$|(?<!\p{L})enligt (?!anbud|leverantör)[\p{L}-]+s $|(?<!\p{L})(?:multiplicer\p{L}*|gånger) (?:med )?(?:en |ett |den |de )?$`;

/** What goes on in somebody's mind. */
const mind = phrases(`
  vision, visionen, visioner, *svisionen, *ambition, *ambitionen, *ambitioner, *ambitionerna, ambition*, *målsättning*, *tänkande, avsikt, avsikten, avsikter,
  avsiktsförklaring*, intention*, vilja, viljan, viljeinriktning*, strävan, strävanden, tankar, tankarna, tankesätt,
  idé, idén, idéer, idéerna, synpunkter på, syn på, synen på, människosyn*, kunskapssyn*, barnsyn*, elevsyn*, kvalitetssyn*, lärandesyn*, vårdsyn*, synsätt*, uppfattning*, åsikt*, ideologi*, inställning till, hållning,
  attityd*, förhållningssätt*, insikt i, insikt om, känsla för, passion, intresse för, intresse av, filosofi,
  *filosofi, *filosofin, drivkraft*, tilltro, tro på, övertygelse*, förhoppning*, hopp om, förväntan på, förväntningar på, löfte,
  löften, löftet, utfästelse*, målbild, *svision, *vision, *visionen, *tänk, brinner för, villig*, beredvillig*, beredd att, beredskap att, tanken på,
  tanken om, ledstjärn*, ställer sig bakom, uttrycka sitt, uttrycker sitt, ger uttryck, tänka nytt, tänker nytt`);
/** What somebody is by nature. */
const nature = phrases(`
  *engagemang, engagemanget, engagerad*, värdegrund*, företagskultur*, nytänkande, kreativitet, entusiasm*, lyhördhet,
  ödmjukhet, nyfikenhet, professionalism, yrkesstolthet, servicekänsla, helhetssyn*, trovärdighet, trovärdigheten,
  *medvetenhet, *orientering, långsiktighet, innovationshöjd*, innovation, innovationer, innovationskraft*, innovationsförmåga*,
  innovationsgrad*, handlingskraft*, förändringskraft, samarbetsanda, samarbetsförmåga, samarbetsvilja,
  initiativförmåga, förmåga att *, förmågan att *, lyhörd, lyhört, lyhörda, samarbetsvillig*, högt ställda, högt satta, utvecklingsvilja, förändringsvilja, *potential, *potentialen`);
/** *Ambitiöst hållbarhetsarbete*, *med tydlig miljöprofil*: nothing that can be counted. */
const virtue =
  '(?<!\\p{L})(?:hållbarhets|miljö|klimat|jämställdhets|mångfalds|kvalitets|utvecklings|värdegrunds|förbättrings|inkluderings|arbetsmiljö)(?:arbete|arbetet|profil|profilen|engagemang|satsning|satsningar|mål|målen|fokus|tänk)(?!\\p{L})';
/** Of a text or a talk one has an understanding too. */
const understanding = '(?<!\\p{L})(?!läs|hör|ord)\\p{L}*förståelsen?(?!\\p{L})';
/** *Roadmap*, *planer på att …*: what may be there one day. */
const plans = phrases(`
  *roadmap, *roadmapen, *färdplan, *färdplanen, färdväg*, utvecklingsplan*, produktplan*, tillväxtplan*,
  expansionsplan*, etableringsplan*, utvecklingsstrategi*, långsiktig* strategi, långsiktiga mål, ambitiösa *mål, plan för hur, plan för att, strategi för, strategier för, strategisk* inriktning,
  planer på, planer för, planer att, planer om, planerna på, mål att, mål för, målet för, uppsatt* mål, inriktning för, marknadsposition*`);
const ownStrategy = `(?<!\\p{L})(?<!för )${tenderer} (?:[\\p{L}-]+ ){0,2}?[\\p{L}-]*strategi(?:n|er|erna)?(?!\\p{L})`;
const future = '(?<!\\p{L})(?!framtidsfullmakt)framtids\\p{L}+';
const toCome = '(?:planera(?:d|t|de)|kommande|framtida|tilltänkt[ae]?|tänkta|tänkbara)';
const novelty =
  '\\p{L}*utveckling|funktion|version|release|lansering|produkt|modul|integration|tjänst|stöd|satsning|investering|åtgärd|etablering|övergång|omställning|hantering|användning|inköp|elektrifiering|förbättring|effektivisering|utbyggnad|rabatt|andel|samarbete|\\p{L}*rekrytering|\\p{L}*anställning|\\p{L}*sänkning';
const coming = `(?<!\\p{L})(?:${toCome} (?:[\\p{L}-]+ ){0,2}?(?:${novelty})|${tenderer} ${toCome} )\\p{L}*|^tänkta? \\p{L}+`;
const intended = pattern`${mind}|${nature}|${virtue}|${understanding}|${plans}|${ownStrategy}|${future}|${coming}`;

/** Verbs of wanting and holding true that tell it by themselves. */
const wanting = phrases(`
  uppskatta hur, avser att, ämnar, siktar på, siktar mot, siktar högst, siktar högre, strävar efter, strävar mot, strävar att, har för avsikt, hoppas,
  är tänkt att, är tänkta att, är tänkt, tänkt sig, tänker sig, tänka sig, föreställer sig, skulle vilja, säger sig,
  anser sig, lovar, utlovar, utlovas, lovas, försäkrar, påstår, påstås, sägs, planerar att, funderar på,
  överväger att, verkar för(?! närvarande), arbetar för(?! närvarande), arbetar mot, arbetar aktivt, arbetar systematiskt, jobbar för(?! närvarande), jobbar med, jobbar mot, försöka,
  försöker, påbörjat … omställning, inlett … omställning, påbörjat … resa, påbörjat … arbete, aktivt arbet*, aktivt … arbete,
  systematiskt … arbete, förväntas, väntas, uppskattas, tros, bedöms kunna, bedöms bli, bedöms klara, övertygar,
  uppges kunna, uppges förstå`);
const thinking =
  '(?:bedömer|uppskattar|beräknar|räknar (?:med|fram)|skattar|prognostiserar|tror|menar|anser|tycker|antar|förväntar|förutspår|vill|ser (?:på|framför|att)|tänker|planerar|upplever|uppger att|anger att)';
const between = '(?:(?:som|själv|själva|i|bilaga|\\d+|redan|även|också) ){0,3}';
/** *Som leverantören planerar*, *hur ser ni på*, *hur man vill*. */
const held = `${tenderer} ${between}${thinking}|hur (?:man|hen|de) ${thinking}|hur ${tenderer} avser|(?:tror|vill|ser|tänker|resonerar|planerar|avser|anser|menar|uppskattar|bedömer) ${tenderer}|man (?:räknar med|bedömer|uppskattar|beräknar|tror|avser|planerar|hoppas)`;
/** *Hur seriöst anbudsgivaren tar frågan*; how fast it comes can be measured. */
const manner = `hur (?!snabbt|fort|långt|kort|mycket|stort|lågt|högt|sent|tidigt|billigt|tätt)(?:väl|\\p{L}{3,}t) ${tenderer} (?!uppfyller|klarar)`;
const meant = pattern`${wanting}|(?<!\p{L})(?:(?:${held})(?!\p{L})|${manner}\p{L}+|${tenderer} (?:\p{L}+ ){0,5}?kommer att (?:\p{L}+ )?(?:bidra|vara|bli|minska|öka|utveckla|förbättra|ställa om|uppnå|nå|verka för|främja|sträva|föreslå|informera|tillämpa|arbeta)(?!\p{L}))`;

/** A figure that somebody has guessed. */
const guessed = phrases(`
  uppskattad*, uppskattat, uppskattning*, förväntad*, förväntat, förmodad*, förmodat, prognos, prognosen, prognoser,
  prognostiserad*, antagande*, utlovad*, utlovat, bedömd, bedömda, trolig, troliga, troligt, ungefärlig*,
  självskattning*, självvärdering*, självbedömning*, skattning, skattningen, kalkyl, kalkylen, beräknade, beräknad, uppgiven framtida`);
const superlative = '(?:lägst|högst|störst|kortast|flest|snabbast|bäst)';
const estimate = pattern`${guessed}`;
/** *Lägst prognos ger …* */
const extreme = pattern`(?<!\p{L})${superlative}\p{L}* (?:[\p{L}-]+ )?(?:${guessed}|mål(?!\p{L}))`;
/** *Beräknad enligt bilaga 2*: by a method that is there for all. */
const byMethod = one`^[\p{L}-]+ (?:(?:[\p{L}-]+ ){0,2}?(?:enligt|utifrån)|på|som|med|efter) (?!${tenderer}|er |sina|egna|egen)`;
/** Where nobody is named, the system may be the one who counts. */
const calculated = one`^beräknad|^kalkyl`;

/** *Redogör fritt*, *svaret bedöms*: words that are judged as words. */
const written = phrases(`
  beskriv, beskriver, beskriva, beskrivs på, väl beskriv*, inlämnad text, svar på nedanstående, svar på följande, beskrivit, beskrivna, beskriven, redogjort, presentation av hur, *beskrivning, *beskrivningen, *beskrivningar, förslag på hur,
  förslag till hur, förslag på arbets*, idéskiss*, bättre redovisning*, bästa redovisning*, exempel på … agerande, exempel på hur, genomförandebeskrivning*, metodbeskrivning*,
  redogör, redogöra, redogörelse*, berätta, berättar, berättelse*, fritext*, fri text, redovisas fritt, egna ord,
  resonemang*, resonera, essä*, redovisning av hur, redovisa hur, redovisar hur, svar på frågan, motivera varför,
  sammanfattning av hur`);
const judgedText =
  '(?:svaret|planen|presentationen|texten|redovisningen|bilden|sammanfattningen|motiveringen|motivering|filmen|brevet) (?:bedöms|betygsätts|värderas|viktas|poängsätts|ger|kan ge|graderas)';
/** *Hur klar och logisk beskrivningen är*. */
const howWell = `hur (?:klar|tydlig|logisk|relevant|konkret|utförlig|genomarbetad|pedagogisk)(?:,? (?:och |samt )?\\p{L}+){0,4} (?:beskrivningen|redovisningen|redogörelsen|svaret|planen|texten) är|i vilken (?:utsträckning|grad|mån) (?:lämnad |den lämnade )?(?:beskrivning|redovisning|redogörelse)(?:en)? är (?:relevant|tydlig|konkret|utförlig)`;
/** *hur leverantören arbetar med*. */
const howTheyWork = String.raw`hur (?:anbudsgivaren|leverantören|entreprenören|utföraren|ni|bolaget|företaget) (?!uppfyller|klarar|prissätter|presterar)\p{L}{2,}(?:ar|er|r|s|t)`;
/** *anbudsgivarens koncept*. */
const theirConcept =
  '(?:er|ert|anbudsgivarens|leverantörens|entreprenörens) (?:eget |egna )?(?:koncept|idé|upplägg|lösningsförslag)(?:et|er|n)?';
/** *hur leverantören resonerar*. */
const howTheyPresent = `(?:hur )?${tenderer} (?:presenterar|resonerar|förmedlar|motiverar)`;
/** *leverantörens skriftliga redovisning av*. */
const theirAccount =
  '(?:anbudsgivar|leverantör|entreprenör|utförar)(?:en|e)s (?:egen |skriftliga )?(?:redovisning|förslag)(?:en|et)? (?:av|till|på|om)';
/** *anbudsgivaren … beskrivs*. */
const describedBy = `${tenderer} [^.;]{0,40}?beskrivs`;
/** *presentation av teamet*. */
const presentationOf = String.raw`presentation av (?:${tenderer}|teamet|idé\p{L}*)`;
/** *helhetsintryck av presentationen*. */
const qualityOfTender = String.raw`(?:kvalitet på|kvaliteten på|helhetsintryck av|intrycket av) (?:anbudets|anbudet|presentation)\p{L}*`;
const told = [
  howTheyWork,
  theirConcept,
  howTheyPresent,
  theirAccount,
  describedBy,
  presentationOf,
  qualityOfTender,
].join('|');
const limited = '(?:högst|max|maximalt) (?:\\p{L}+|\\d[\\d ]*) (?:a4|sid|ord|tecken)\\p{L}*';
const writing = pattern`${written}|(?<!\p{L})(?:${howWell}|${judgedText}|${told}|${limited})(?!\p{L})`;
/** How it is written, or that it is thought through. */
const soft = phrases(`
  genomtänkt*, trovärdig*, ambitiös*, inspirerande, övertygande, utförlig*, visionär*, nytänkande, innovativ*,
  kreativ*, genomarbetad*, realistisk*, välskriv*, offensiv*, spännande`);
const paper =
  '(?<!\\p{L})\\p{L}*(?:plan|planen|analys|analysen|analyser|beskrivning|beskrivningen|upplägg|upplägget|koncept|konceptet|förslag|förslaget|svar|svaret|resonemang|inriktning|presentation|presentationen|skiss|skissen|redovisning|redovisningen|berättelse|berättelsen|text|texten)(?!\\p{L})';
/** *Värderas utifrån tydlighet och realism*. */
const byStyle =
  '(?<!\\p{L})(?:utifrån|avseende|efter|på|med hänsyn till|baserat på|i fråga om|vad gäller) (?:(?:dess|planens|beskrivningens|svarets) )?(?:\\p{L}+,? ){0,3}?(?:tydlighet|realism|trovärdighet|struktur|genomtänkthet|kreativitet|relevans|rimlighet|kundnytta|nytänkande)(?!\\p{L})';
const wellPut = pattern`${byStyle}|${soft} (?:[\p{L}-]+ ){0,2}?${paper}|${paper}[^.;]{0,50}?\s${soft}|${soft} (?:${tenderer}|projektledaren|teamet|är (?:den|det|planen|svaret))(?!\p{L})`;

/** Said to be nothing that holds, or decided when the points have been given. */
const noDuty =
  '(?:ej|icke|inte) bindande|(?:utgör|blir|är|ingår) (?:inte|ej|ingen) (?:(?:i|en|del|av) ){0,3}\\p{L}*(?:avtal|kontrakt)\\p{L}*|förbinder sig inte|följs inte upp|(?:är|anses|endast|enbart|bara|blott) (?:\\p{L}+ )?(?:vägledande|riktgivande|indikativ\\p{L}*|orienterande)|(?:är|ses som|avser) en (?:målsättning|viljeinriktning|ambition|grov uppskattning)';
const preliminary =
  'preliminär\\p{L}* (?:[\\p{L}-]+ )?\\p{L}*(?:plan|planen|bemanning|förslag|uppgift|uppgifter|upplägg)';
const decidedLater =
  '(?:fastställs|bestäms|avtalas|preciseras) (?:\\p{L}+ ){0,2}?(?:först efter|efter avtal|efter tilldelning|senare|mellan parterna)|(?:kan|får) (?:komma att )?(?:ändras|justeras) (?:\\p{L}+ )?(?:efter|senare|under avtal\\p{L}*)|(?:anpassas|ändras|justeras) (?:sedan|senare)';
const notHeld = pattern`(?<!\p{L})(?:${noDuty}|${preliminary}|${decidedLater})(?!\p{L})`;

/** Points, money or a place in the ranking. */
const points =
  'poäng|beaktas i utvärdering|utvärdering(?:en)? (?:sker|görs) (?:av|utifrån)|utvärderas|(?:fäst|lägg)\\p{L}* (?:\\p{L}+ )?vikt|påslag|belön|tillgodoräkn|tilldelningskriteri|premieras|\\d ?p(?!\\p{L})|betyg|avdrag|vikt(?:as|en)?(?!\\p{L})|premiera|värdera|bedöms|merit(?!\\p{L})|skala|\\d ?[–-] ?\\d|\\(\\d+ ?%\\)|\\d ?%\\.?$';
const scored = one`${points}|bedömningen avser`;
const rewarded = one`${points}|mervärde|vägs in|väger|bedöm|dras |adderas|jämförelse|rangordn|tilläggs|multiplicer|kriteri|hänsyn|kvalitets|merit(?!\p{L})|(?:pris|priset) (?:sänks|minskas|reduceras)|(?<!\p{L})(?:plus|max|extra|kr|kronor)(?!\p{L})|${superlative} `;
/** Where the file does not say that it is a criterion. */
const rewardedPlainly = one`poäng|betyg|mervärde|avdrag|vikt|premiera|(?<!\p{L})plus|minskas|pris(?:et)? dras|dras (?:av|från)`;
/** *Beskriv*, *Anbudsgivaren ska redovisa*, *hur ni*. */
const request = String.raw`(?:^|[.:] )(?:beskriv|redogör|redovisa|berätta|ange|uppge|uppskatta|motivera|förklara|utveckla|formulera|anbudsgivaren (?:ska |bör |ombeds |skall )?(?:ge sin|lämna sin|presentera|beskriv|redogör|redovisa|ange|uppge|uppskatta|motivera|formulera)\p{L}*|(?:hur|vad|vilken|på vilket sätt) (?:\p{L}+ ){0,2}?(?:ni|er|anbudsgivaren|leverantören|företaget))(?!\p{L})`;
/** *Anbudsgivarens …*. */
const theirs = '^(?:anbudsgivarens|leverantörens|entreprenörens|konsultens|utförarens|bolagets|företagets|er|ert|era) ';
/** *Beskriv hur ni ser på …*: what is asked for in a criterion is judged, though it does not say so. */
const askedOfTenderer = one`${request}|${theirs}`;
const unrewarded = one`(?<!\p{L})(?:inga|ingen|inget|inte|ej|varken) (?:\p{L}+ )?(?:poäng|mervärde|avdrag|vikt|betyg)|(?:beaktas|poängsätts|bedöms|värderas|räknas|vägs) (?:inte|ej)(?!\p{L})`;
/** *Beskrivningen möter helt bedömningsgrunderna*: a step of a scale, not what is scored. */
const grade = one`bedömningsgrund(?:en|erna)(?!\p{L})`;
/** A text is judged by something that it must hold. */
const judgedByContent = one`bedömningsgrund|bedömningsmall|skalsteg|poäng om|(?<!\p{L})(?:enligt|i) (?:\p{L}+ )?(?:tabell|bilaga|matris|avsnitt|punkt)|följande|med (?:roller|antal|exempel|uppgift om|datum)`;

/** *Systemet visar beräknad tid*, *modulen räknar fram*: what it does, or somebody does in it. */
const rewarding =
  'avser|gäller|omfattar|ger|lägger|värderar|bedömer|poängsätter|premierar|betygsätter|viktar|sätter|är|tar';
const doing = phrases(`
  visa, visar, visas, beräkna, beräknar, räknar, räkna, föreslår, föreslå, jämför, varnar, skickar, hanterar, hantera,
  registrerar, registrera, sammanställer, gör, göra, följer, har, stöder, stödjer, stödja, kunna, ritar,
  importerar, innehåller, presenterar, läser, hämtar, sparar, sorterar, skapar, skriva`);
const heading =
  '(?:diagram|graf|rapport|vy|lista|modul|verktyg|stöd|möjlighet|funktion|mall|fält|kalender|statistik|import|export|sökning|filter)';
const functions = one`${doing}|^\W*(?:mervärde[^:]*: ?)?${heading}(?:er)? |(?<!\p{L})(?<!(?:poäng|mervärde|avdrag|betyg) )kan(?!\p{L})|^\W*(?:mervärde[^:]*: ?)?(?:[\p{L}-]+ ){0,2}?\p{L}+(?:en|et|an|arna|erna) (?!${rewarding})\p{L}+(?:ar|er|r)(?!\p{L})`;
/** *Uppskattad restid visas*, *kan skrivas ut*. */
const shown = one`^(?:(?! (?:hur|som|att) )[^.;])*?(?<!\p{L})(?:visas|syns|räknas fram|hämtas|skapas|sparas|ingår(?! i)|kan (?!bedömas|premieras|värderas|poängsättas|ändras|fås)\p{L}*as)(?!\p{L})`;

/** *Förmåga att nå 20 meter*, *certifierat arbetsmiljöarbete enligt ISO 45001*: what is counted or certified is no intent. */
const ability = one`^förmågan? att|${virtue}`;
const measuredAbility = one`(?<!\p{L})(?:\d[\d.,]*|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv) ?(?:%|procent|mm|cm|m|km|mil|kg|g|ton|liter|l|kw|kwh|mw|w|v|a|bar|db|db\(a\)|grader|°c|km\/h|s|sek|min|h|tim|år|kr|kronor|\p{L}*(?:meter|timm\p{L}*|minut\p{L}*|sekund\p{L}*|dag|dagar|dygn|veck\p{L}*|månad\p{L}*))(?!\p{L})`;
const certified = one`(?<!\p{L})(?:\p{L}*certifiera\p{L}*|certifikat\p{L}*|dokumenterad\p{L}*|dokumenterat|enligt (?:\p{L}+ )?nivå\p{L}*)(?!\p{L})`;

export type Unbinding = 'intent' | 'guess' | 'writing';

export const unbindings = [intended, meant, estimate, extreme, wellPut, notHeld, writing];

/** Whether the text says in so many words that what is scored does not hold. */
export const isLeftOpen = (text: PreparedText): boolean => text.has(notHeld);

/** In an award criterion, or where the model of evaluation rewards what the tenderer says of itself. */
export function unbindingIn(text: PreparedText, isAward: boolean): readonly [Unbinding, Span] | undefined {
  if (!isRewarded(text, isAward)) return undefined;
  const intent =
    (isAward ? ownIn(text, notHeld) : undefined) ?? ownIn(text, intended) ?? ownIn(text, meant) ?? ownIn(text, wellPut);
  if (intent) return ['intent', intent];
  const most = ownIn(text, extreme);
  if (most) return ['guess', most];
  return isAward ? guessOrWritingIn(text) : undefined;
}

function isRewarded(text: PreparedText, isAward: boolean): boolean {
  if (unrewarded.test(text.lower) || grade.test(text.lower)) return false;
  if (isAward) return rewarded.test(text.lower) || askedOfTenderer.test(text.lower);
  return rewardedPlainly.test(text.lower) && (namesTenderer.test(text.lower) || text.has(extreme));
}

function guessOrWritingIn(text: PreparedText): readonly [Unbinding, Span] | undefined {
  const guess = ownIn(text, estimate, namesTenderer.test(text.lower) ? byMethod : calculated);
  if (guess) return ['guess', guess];
  const isJudgedAsText = scored.test(text.lower) && !judgedByContent.test(text.lower);
  const words = isJudgedAsText ? ownIn(text, writing) : undefined;
  return words && ['writing', words];
}

/** The first place where it is the tenderer's own: not the buyer's or a user's, and nothing that a system does. */
function ownIn(text: PreparedText, sought: Pattern, unless?: Expression): Span | undefined {
  return saidIn(
    text,
    sought,
    (before, phrase, after) =>
      !ofOthers.test(before) && !unless?.test(phrase + after) && !isProven(before, phrase, after),
  );
}

/** Measured or certified in the same clause. */
function isProven(before: string, phrase: string, after: string): boolean {
  if (!ability.test(phrase)) return false;
  const clause = `${/[^,;:]*$/.exec(before)?.[0] ?? ''}${phrase}${/^(?:[^,;:]|,(?=\d))*/.exec(after)?.[0] ?? ''}`;
  return measuredAbility.test(clause) || certified.test(clause);
}

/** The first place where it is no function of what is bought. */
export function saidIn(
  text: PreparedText,
  sought: Pattern,
  counts: (before: string, phrase: string, after: string) => boolean = () => true,
): Span | undefined {
  const match = text.all(sought).find(({ 0: phrase, index }) => {
    const [before, after] = around(text, [index, index + phrase.length]);
    const inSystem = !namesTenderer.test(before + phrase) && (functions.test(before) || shown.test(after));
    return !inSystem && counts(before, phrase, after);
  });
  return match && spanOf(match);
}
