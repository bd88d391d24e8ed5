import { governedByAtt } from './clauses.ts';
import { sentenceSpan } from './language.ts';
import type { Hit } from './lexicon.ts';
import { every, one, pattern, type Pattern } from './pattern.ts';
import { alone, anyOf, phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive } from './verbs.ts';

/**
 * Efforts of which nobody can see the end, by what is done with what: harm is lessened, good is raised, regard is taken,
 * a mind is kept. The single verbs are in the word list.
 */
export interface Effort extends Hit {
  /** Much is done in these words that can be seen. */
  readonly isDoubtful?: true;
}

const letters = String.raw`[\p{L}-]*`;
const between = String.raw`(?:[\p{L}-]+ ){0,3}?`;
const article = '(?:en |ett |den |det )?';

/** *bländning*, *störningarna*, *miljöpåverkan*: what is to be as little as may be. */
const harm = `${letters}${anyOf(String.raw`
  störning, olägenhet, påverkan, (?<!f)risk(?!nivå|klass), skad(?!estånd|eförsäkring), slitage, driftstopp, buller, damning, damm(?!sug|anläggning), utsläpp
  miljöbelastning, svinn, bländning, nedskräpning, klotter, smitt, missförstånd, konflikt, ohälsa, ensamhet, (?<!\p{L})oro(?!n), olyck, tillbud
  sårbarhet, inlåsning, tomgång, energianvändning, (?:energi|el|resurs|vatten|bränsle|material|kemikalie)(?:förbrukning|åtgång), dubbelarbete
  felkäll, feltolkning, börda, arbetsbelastning, stress(?!test), tidsåtgång, utanförskap, segregation, fördom, tröskel, trösklar, fel(?:en)?(?!\p{L}), kostnad, administration, spill(?!vatten), besvär, lukt, erosion, igensättning, korrosion, legionella`)}${letters}`;
/** *tillgängligheten*, *livskvalitet*: what there is to be more of. */
const good = `${letters}${anyOf(`
  tillgänglighet, trygghet, kvalitet, effektivitet, medvetenhet, delaktighet, motivation, trivsel, säkerhet, måluppfyllelse, attraktivitet, självständighet
  hållbarhet, förståelse, intresse, självkänsla, självförtroende, engagemang, välbefinnande, framkomlighet, användbarhet, mångfald, förtroende, kompetens
  kunskap, nytta, likvärdighet, jämställdhet, integration(?!er), matglädje, läslust`)}(?:en|n|et|s)?`;
/** *nyfikenhet*, *arbetsro*: what is woken in people. */
const feeling = anyOf(`
  intresse, nyfikenhet, engagemang, förtroende, trygghet, trivsel, delaktighet, arbetsro, insikt, insikter, inspiration, motivation, samhörighet, gemenskap, sammanhang, livskvalitet, arbetsglädje, stolthet, livslust, meningsfulla \\p{L}+, ny kunskap
  utforskande, rörelse, respekt, tillit, (?:läs|mat|rörelse)(?:lust|glädje), självförtroende, mervärde, nytta
  (?:goda?|bra|bättre|större|ökade?|förbättrade?) (?:förutsättning|möjlighet)(?:ar|er)`);
const goodWord = anyOf(
  'god, gott, goda, bra, hög, högt, höga, nära, långsiktiga?, öppen, öppet, förtroendefull, förtroendefullt, positivt?, konstruktivt?',
);
const pleasant = anyOf(`
  ökad, ökat, större, bättre, trygg, tryggt, attraktiv, attraktivt, positiv, positivt, lugn, lugnt, hemlik, välkomnande, inspirerande, trivsam, stimulerande
  levande, inbjudande, tilltalande`);
const surroundings = `${anyOf(
  `insyn, känsla, upplevelse, intryck, ${letters}miljö, helhetsintryck, stämning, vardag, atmosfär, överblick, kontroll, ${letters}klimat, uttryck`,
)}(?:er|et|en)?`;
const relations = `${anyOf(
  `${letters}relation, samarbete, ${letters}klimat, dialog, kontakt, kännedom, kontinuitet, stämning, ordning, kommunikation, kunskap, kvalitet, nivå, service, standard, förståelse`,
)}${letters}`;
const lowLevel =
  '(?:nere|(?:på )?(?:en |ett )?(?:så )?(?:låg|acceptabel|rimlig|minimal|minsta)t?(?: möjliga)?(?: nivå)?)';

/** *begränsa störningarna*, *få ned svinnet*, *spara tid*. */
const lessened = pattern`${alone(
  `(?:(?:minska|begränsa|reducera|lindra|dämpa)r?|förebygg(?:a|er)|få (?:ned|ner)) ${between}${harm}`,
  String.raw`(?:för)?hindrar? (?:[\p{L}-]+ )?${harm}`,
  '(?:minska|reducera|begränsa|få ned|få ner) (?:antalet|mängden|andelen|behovet|användningen|belastningen)',
  '(?:hålla|håller) nere',
  'sparar? (?:tid|bränsle|energi|resurser)',
)}`;
/** *så att skador förebyggs*, *störningar ska hållas på en rimlig nivå*. */
const lessIs = pattern`${alone(
  String.raw`${harm} (?:[\p{L}-]+ ){0,5}?(?:minskas|begränsas|reduceras|förebyggs|förebyggas|håll(?:a|e)?s ${lowLevel})`,
  String.raw`[\p{L}-]+ (?:hålls|hållas) nere`,
  `(?:${harm}|${letters}användningen) (?:ska|skall|bör|måste) minska`,
)}`;
const raised = pattern`${alone(
  `(?:öka|ökar|höja|höjer|förstärka|förstärker|befästa|fördjupa|fördjupar|bredda|utveckla|utvecklar) ${between}${good}`,
  String.raw`(?:öka|ökar|höja|höjer) andelen [\p{L}-]+`,
  String.raw`(?:leda|leder|syfta|syftar) till (?:en |ett )?(?:ökad|ökat|minskad|minskat|förbättrad|förbättrat|höjd|bättre|högre|lägre|färre|enklare|effektivare) [\p{L}-]+`,
)}`;
/** *väcka nyfikenhet*. */
const woken = pattern`${alone(
  `(?:tillföra|tillför|väcka|väcker|skapa|skapar|ge|ger|inge|inger|bygga|bygger|bygga på|locka till|inbjuda till|bjuda in till|mana till|sporra till) ${between}${feeling}`,
)}`;
/** *ge en hemlik känsla*. */
const surrounded = pattern`${alone(
  String.raw`(?:ge|ger|skapa|skapar|erbjuda|erbjuder) (?:en |ett )?${pleasant} (?:[\p{L}-]+ )?${surroundings}`,
)}`;
/** *upprätthålla ett gott samarbete*. */
const kept = pattern`${alone(
  String.raw`(?:upprätthåll|vidmakthåll|bibehåll|skapa|bygg|etablera|vårda|eftersträva)(?:a|er|ar|r|s|as)? (?:en |ett )?(?:\p{L}+ och )?${goodWord} ${between}${relations}`,
  `vårda ${between}${letters}(?:relation|kontakt)${letters}`,
)}`;
/** What somebody is to be like, to have in mind or to answer for. */
const minded = pattern`${phrases(`
  vara mån om, är mån om, vara måna om, vara lyhörda, vara angelägen om, vara engagerad, vara engagerade, vara delaktig i, vara … drivande, vara vägledande, vara en … resurs, vara en … förebild, vara … förebilder, vara ett föredöme, vara … bollplank
  agera … bollplank, fungera som … bollplank, verka som … ambassadör, agera ambassadör, vara öppen för … förslag, vara öppen för … synpunkter, vara öppen för … lösningar, vara öppen för förändringar, vara öppen för nya
  ha för ögonen, ha … i åtanke, ha … i beaktande, ha … i fokus, ha en ambition, ha som ambition, ha som målsättning, ha en strävan, ha … helhetstänk, ha … helhetsperspektiv, ha … helhetssyn, ha … helhetsansvar, ta … helhetsgrepp, ha … barnperspektiv
  ha ett … fokus på, lägga … fokus på, lägga … vikt vid, lägga tonvikten på, fästa … vikt vid, dela med sig av, delar med sig av, bry sig om, engagera sig, engagerar sig, leva upp till … förväntningar, lever upp till … förväntningar, ligga i framkant
  slå vakt om, ta initiativ till, verka i … anda, arbeta i … anda, ta … ansvar för, ta vara på, tar vara på, hushålla med, hushållar med, hushållas med, hushålla på, vara sparsam med
`)}`;
/** Whose good is to be looked to, and where things go. */
const followed = pattern`${phrases(`
  ska syfta till, skall syfta till, ge stöd åt, ger stöd åt, ta sitt … ansvar, visa vägen, gå i bräschen för, hitta synergier, skapa ordning, skapa kontinuitet, sprida … glädje, tänka på att, tänka på miljön, ge … goda råd, ge … tro på
  aktivt söka, aktivt förmedla, aktivt driva, aktivt bidra, aktivt verka, aktivt stödja, aktivt följa, aktivt sprida, aktivt främja, aktivt marknadsföra, aktivt medverka, aktivt informera, aktivt bevaka, bidra aktivt
  hålla jämna steg med, hålla takt med, hänga med i, söka samförstånd, söka samverkan, samverkan ska sökas, samförstånd ska sökas, bana väg för, samspela … med, spegla … behov, återspegla … behov, skapa rumslighet
  genomsyra, genomsyrar, genomsyras, ambitionen ska vara, ambitionen är att, strävan ska vara, strävan är att, målsättningen är att, tänk igenom, utifrån ett helhetsperspektiv, ur ett helhetsperspektiv
  karaktär ska bevaras, karaktären ska bevaras, identitet ska stärkas, ägnas … omsorg, ägnas … tanke, ägna … omsorg åt, tanke ska ägnas åt, omsorg ska ägnas åt, ägna … tanke åt, ta fasta på, tar fasta på, ge akt på, ger akt på, ta intryck av, ta lärdom av, hållas på ett minimum, hålla … till ett minimum, hållas till ett minimum, begränsas till ett minimum
  följa utvecklingen, följa med i … utvecklingen, följer … utvecklingen, följa den … utvecklingen, driva … utvecklingen, driva på, driva … framåt, hjälpa … framåt, omvärldsbevaka
  hålla sig ajour, hålla sig à jour, hålla sig underrättad, hålla sig väl informerad, vara uppdaterad om, vara uppdaterad på
  bevaka … intressen, bevakar … intressen, tillvarata … intressen, företräda … intressen, utgå från … behov, utgår från … behov, utgå ifrån … behov, utgå från … förutsättningar, ta sin utgångspunkt i, ta utgångspunkt i, tar sin utgångspunkt i
  se till … behov, se till … bästa, möta … utifrån, möta … behov, bemöta … utifrån, vägas in, väga in, tas i beaktande, tas i beaktning, ta i beaktande, ta i beaktning, sätta … i centrum, sätta … i fokus, stå i centrum, stå i fokus, med … i centrum, med … i fokus
  respektera … integritet, respektera … självbestämmande, respektera … önskemål, respektera … vilja, integritet respekteras, självbestämmande respekteras, önskemål respekteras
  uppmärksamma … förändringar, uppmärksamma … tecken, uppmärksamma … signaler, uppmärksamma … behov
`)}`;
/** *arbeta långsiktigt med*: the adverb says how, and nothing what. */
const workedAt = pattern`${alone(
  String.raw`(?:arbeta|jobba|verka)r? (?!direkt|samtidigt|parallellt|digitalt|ensamt|enligt|mot )(?:under (?:hela )?\p{L}+ )?(?!systematiskt )(?:\p{L}+(?:t|ande) )?(?:och \p{L}+(?:t|ande) )?(?:för|mot(?! betalning)|(?<=(?:t|ande) )med)(?! (?:kommunen|beställaren|regionen|leverantören|minst|egen))`,
)}`;
/** *ta stor hänsyn till*, *hänsyn ska tas*: not *med hänsyn till*, which opens any reason. */
const regarded = pattern`${alone(
  String.raw`(?:ta|tar|tas|tagas|visa|visar) (?:[\p{L}-]+ ){1,2}hänsyn`,
  String.raw`(?:ta|tar|visa|visar) [\p{L}-]{3,}hänsyn`,
  '(?:visa|visar|tas) hänsyn',
  String.raw`hänsyn (?:ska|skall|måste|bör) (?:[\p{L}-]+ ){0,3}?(?:tas|visas)`,
  'hänsyn (?:tas|visas)',
  String.raw`hänsyn till [^.;,]{2,60}? (?:ska|skall|måste|bör) (?:[\p{L}-]+ ){0,2}?(?:tas|visas)`,
)}`;
/** *Miljöaspekter ska vägas in*, *särskild vikt ska läggas vid*: how far it was, nobody sees. */
const weighed = pattern`${alone(
  String.raw`[\p{L}-]*(?:aspekt|perspektiv)(?:er|erna|en|et)? (?:ska|skall|måste|bör) (?:[\p{L}-]+ ){0,3}?(?:tas med|vägas in|integreras|inkluderas|inarbetas|finnas med|tillgodoses|införlivas|genomsyra|prägla)`,
  '(?:särskil[dt]|stort?|extra) (?:vikt|fokus|uppmärksamhet|omsorg|tonvikt|omtanke) (?:ska|skall|måste|bör) (?:läggas|ligga|ägnas|fästas|riktas|vara)',
  `${good} (?:ska|skall|måste) (?:alltid |särskilt )?(?:prioriteras|sättas främst|stå i (?:fokus|centrum)|vara i fokus|gå först|komma i första hand)`,
  String.raw`arbeta[r]? (?:[\p{L}-]+ ){0,2}?med ständiga förbättringar`,
)}`;
/** *utformas med hänsyn till underhåll*: how far it was, nobody sees. */
const designed = pattern`${alone(
  String.raw`(?:lokalisera|utforma|välja|placera|projektera|planera|organisera|bedriva|förlägga|utveckla)s (?:(?!enligt|så)[\p{L}-]+ ){0,2}?med (?:särskilt? |stor )?(?:hänsyn|beaktande|tanke|sikte|omtanke) (?:tagen )?(?:till|på|av|om)`,
  'med (?:särskilt? |stort? )?(?:beaktande|sikte) (?:till|på|av)',
  String.raw`med [\p{L}-]+ (?:[\p{L}-]+ )?i åtanke`,
  String.raw`(?:välj|val|materialval|placering)(?:s|a|as|en)? (?:ska|skall|bör) (?:ske|göras) med (?:[\p{L}-]+ )?hänsyn till`,
)}`;
const somebody = `(?:den enskilde|${letters}${anyOf(
  'brukar, elev, patient, barn, deltagar, boende, medarbetar, användar, handläggar, chef, anhörig',
)}${letters})`;
const undertaking = anyOf(`
  arbetssätt(?:et)?, verksamhetens? (?:utveckling|mål|arbete|behov), utvecklingen, lärandet?, omställning(?:en)?, innovation(?:er)?, digitaliseringen
  delaktighet(?:en)?, självständighet(?:en)?, kreativitet(?:en)?, måluppfyllelsen?`);
/** *stödja eleven i sitt lärande*, *stödja ett modernt arbetssätt*; *stödja OAuth 2.0* can be seen. */
const supported = pattern`${alone(
  `(?:stödja|stöda|stödjer|stöder|hjälpa) ${somebody} (?:att|i att|till att|i (?:sin|sitt|sina|deras))`,
  String.raw`(?:stödja|stöda|stödjer|stöder) ${article}(?:\p{L}+[ast] )?${between}${undertaking}`,
)}`;
const running = anyOf(`
  tillgången, kvaliteten, kompetensen, leveransen, leveranserna, kontinuiteten, driften, bemanningen, framkomligheten, tillgängligheten, återväxten
  kunskapen, utvecklingen, genomförandet`);
/** *framkomligheten ska säkras* */
const beSecured = pattern`(?<!\p{L})${letters}${running} (?:[\p{L}-]+ ){0,3}?(?:ska|skall|måste) säkras(?!\p{L})`;
const secured = pattern`(?<=(?:ska|skall|måste|och|att|förmåga|löpande|även|också) )säkra (?:att|${letters}${running})(?!\p{L})`;
/** *Arbetet ska kvalitetssäkras*: and how is that seen? */
const assured = pattern`(?<!\p{L})(?:kvalitets|miljö)säkra(?:r|s)?(?!\p{L})(?![^.;]*(?<!\p{L})(?:genom|via|innan|mot|senast|av (?:en|ett|två|minst|annan|någon|oberoende|leverantör\p{L}*|konsult\p{L}*|utförar\p{L}*|personal\p{L}*|\p{L}+aren))(?!\p{L}))`;
/** *Leverantören ska prioritera*: people; a system sorts by what it has been told. */
const favoured = pattern`(?<=(?:leverantören|konsulten|entreprenören|utföraren|personalen|chauffören|föraren|säljaren) ska (?:\p{L}+ )?)prioritera(?!\p{L})`;
const circumstances = anyOf(
  `${letters}behov, (?<!tekniska )förutsättningar, omgivning, livssituation, situation, önskemål, förmåga, omständigheterna, dagsform, förkunskaper, intressen, platsen, karaktär, bebyggelse, arkitektur, gestaltning`,
);
const adapted = pattern`${alone(
  String.raw`anpassa(?:s|r)? (?:sig )?${between}(?:efter|till|utifrån) (?:[\p{L}-]+ ){0,3}?${circumstances}(?:en|et|na|erna)?`,
)}`;

const all: readonly (readonly [Pattern, isDoubtful?: true])[] = [
  [lessened],
  [lessIs],
  [raised],
  [woken],
  [surrounded],
  [kept],
  [minded],
  [followed],
  [workedAt],
  [regarded],
  [weighed],
  [designed, true],
  [supported],
  [secured],
  [beSecured],
  [assured],
  [favoured],
  [adapted, true],
];

/** For a rule's needs. */
export const looseEfforts: readonly Pattern[] = all.map(([words]) => words);

/** *med 10 procent*, *till högst 60 dBA*, *enligt bilaga 3*: how much, or where it is said. */
const measured = one`\d|(?<!\p{L})(?:procent|hälften|noll|(?:till|på) (?:högst|lägst|minst)|enligt|utifrån|före|framför|nedan)(?!\p{L})`;

/** *Hänsyn ska tas till avsnitt 2.2.1*, *i SAML2int*: a number of the paper's, or of a name. */
const ofPaper = every`(?:avsnitt|kapitel|kap\.?|punkt|paragraf|§) ?\d[\d.]*|(?<=\p{L})\d+`;

/** *hindra fel genom att kontrollera siffran*: what is done can be seen. */
const byDoing = one`(?<!\p{L})genom att(?!\p{L})`;
const saidHow = new Set([lessened, lessIs, raised]);

export function effortsIn(text: PreparedText): readonly Effort[] {
  return all.flatMap(([sought, isDoubtful]) =>
    text.all(sought).flatMap(({ 0: entry, index: start }) => {
      const end = start + entry.length;
      const from = text.tokens.findIndex(token => token.end > start);
      const token = text.tokens[from];
      const rest = text.lower.slice(start, sentenceSpan(text, start)[1]).replace(ofPaper, '');
      // Where a thing is laid down says what regard is owed to, and not how much.
      const isRegard = sought === regarded && !/\d/.test(rest);
      // "se till att på bästa sätt": what is seen to is said after it.
      if (entry.startsWith('se till att')) return [];
      if (!token || (measured.test(rest) && !isRegard) || (byDoing.test(rest) && saidHow.has(sought))) return [];
      const to = text.tokens.findIndex(({ start: next }) => next >= end);
      const place = { entry, start, end, token, from, to: to < 0 ? text.tokens.length : to };
      return [
        {
          list: 'unverifiable-verb' as const,
          ...place,
          ...((isDoubtful || (isRegard && measured.test(rest))) && { isDoubtful: true as const }),
        },
      ];
    }),
  );
}

/** *förläggas så att*, *placerade så att*: nothing has been said yet. */
const manner = one`(?:ad|at|ade|dd|tt|rt|rd|lld|llt|llda)$`;

/** *spara utkast så att dubbelarbete undviks*: what is to be done is said before. */
export function followsDeed({ tokens }: PreparedText, { from, token }: Hit): boolean {
  for (let i = from - 1; i > 0 && tokens[i]?.sentence === token.sentence; i--) {
    if (tokens[i]?.word !== 'att' || tokens[i - 1]?.word !== 'så') continue;
    const before = tokens[i - 2]?.word ?? '';
    return !isInfinitive(before) && !manner.test(before);
  }
  return false;
}

/** *för att*, *i syfte att*: a purpose; not after *ansvara*, where the words are the demand itself. */
const purpose = one`(?<!\p{L})(?:för|syfte|syftet|genom|utan|avsikt|så|i|om|syftet (?:med (?:[\p{L}-]+ ){1,5})?är)\s+att(?!\p{L})[^.;]*$`;
/** Nor after a verb that says nothing by itself: *utformas för att optimera luftflödet*. */
const empty = String.raw`(?:ansvar\p{L}*|sörja|verka|arbeta|svara|åtgärder|ansträngning\p{L}*|jobba|(?:utforma|projektera|planera|designa|konstruera|organisera|utveckla|utnyttja)s)`;
const dutyTo = one`(?<!\p{L})${empty}(?:\s+(?:\p{L}+t|\p{L}+ande|bland annat|bl\.?\s?a\.?|i första hand))?\s+för\s+att(?!\p{L})[^.;,]*$`;

/** Whether the demand stands elsewhere, and the words only say what it is good for. */
export function isPurpose(text: PreparedText, { start, from, token }: Hit): boolean {
  // "så att skador förebyggs": nouns are governed by nothing.
  if (!/[aå]s?$|^(?:se|ge)$/.test(token.word)) return false;
  const able = text.tokens[from - 1]?.word === 'kunna';
  if (!governedByAtt(text.tokens, able ? from - 1 : from)) return false;
  const before = text.lower.slice(0, start);
  return purpose.test(before) && !dutyTo.test(before);
}
