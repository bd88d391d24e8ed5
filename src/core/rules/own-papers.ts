import { one, pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/** What a municipality writes for itself and others cannot know. */
const stems = `policy policies riktlinje rutin instruktion anvisning manual handbok standard strategi agenda plan program målbild
  arkitektur villkor regl kod ordning förteckning katalog kalkylblad checklist överenskommelse beslut prislist mall process
  processbeskrivning trapp ritning testfall pärm dokument dokumentation kravspecifikation informationsklassning värdegrund reglemente rutinbeskrivning gränssnittsbeskrivning minimikrav modell kravbild
  ledningssystem ötp`;
const paper = `(?:[\\p{L}-]*(?:${stems.split(/\s+/).join('|')})(?:a|an|ar|arna|e|en|er|erna|et|n|na|r|rna)?)(?!\\p{L})`;

/** Whose it is: a part of the buyer, or its neighbours. */
const owner = phrases(`
  *omsorgens, *skolans, *förbundets, *fullmäktiges, *kommunens, *kommunernas, *kommuns, regionens, stadens, länets,
  *verksamhetens, *förvaltningens, *nämndens, *nämnds,
  *avdelningens, *enhetens, *kontorets, *kansliets, *styrelsens, *förvaltarens, *arkivets, *arkivariens, *ombudets,
  *chefens, *gruppens, koncernens, *koncernens, *bolagets, *rådets, *center, *centers, *centrets, *centralens,
  *beställarens, *köparens, *kundens, samhällsbyggnads, vår, vårt, våra, intern, internt, interna, sin gemensamma,
  den förra upphandlingens, den regionala plattformens`);
const keeper = `[\\p{L}-]*(?:kommun|region|förvaltning|nämnd|avdelning|enhet|kontor|kansli|styrelse|förvaltare|arkiv|arkivarie|ombud|chef|grupp|koncern|bolag|råd|beställare|köpare|kund|fullmäktige|förbund)(?:en|n|et)?`;
const keeps = `(?:har |har tillsammans |själv )?(?:(?:${`fastställt fastställer antagit antar upprättat upprättar använder tillämpar
  tillhandahåller beskrivit listat tagit beslutat uppdaterar äger håller`
  .split(/\s+/)
  .join('|')}|slagit fast)(?!\\p{L})|förvaltar[ ,.])`;

/** *beställarens uppförandekod*, *nämndens beslut från i våras*. */
const owned = pattern`(${owner} (?:[\p{L}-]+ ){0,3}?${paper})`;
/** *den mall som kontoret använder*, *de fält som enheten har listat i ett kalkylblad*. */
const kept = pattern`(?<!\p{L})(${paper}),?(?: [\p{L}-]+){0,4}? (?:som|vilken|vilka) (?:[\p{L}-]+ ){0,3}?${keeper} ${keeps}|(?<!\p{L})${keeper} (?:[\p{L}-]+ ){0,4}?${keeps} i ((?:sin|sitt|en|ett) (?:[\p{L}-]+ )?${paper})`;
/** *den instruktion som lämnas över vid uppstartsmötet*, *prislistan hos inköpsavdelningen*. */
const elsewhere = pattern`(?<!\p{L})(${paper}),?(?: [\p{L}-]+){0,4}? (?:(?:som |vilken )?(?:lämnas över|delas ut|rekvireras|tillhandahålls|erhålls)|(?:som |vilken )?(?:finns|ligger|sitter|finns beskriven|används) (?:hos|i|på) |hos \p{L}+|på (?:respektive enhet|intranätet|vår hemsida)|från (?:förstudien|i våras|förra)|som användes|som av sekretesskäl)`;
/** Named as if everybody had it: *dokumenthanteringsplanen*, *personalhandboken*, *teknisk anvisning TA-07*. */
const wellKnown = pattern`(?<!\p{L})([\p{L}-]{3,}(?<!projekt|test|tid|införande|leverans|utbildnings|migrerings|exit|avvecklings|genomförande|kommunikations|etablerings|användar|installations|betalnings|bemannings|behandlings|studie)(?:handboken|gsplanen|dningsplanen|policyn|riktlinjen|tetsplanen|kapsplanen|delegationsordningen|uppförandekoden|hanteringsplanen))(?!\p{L})|${phrases(`
  *intranät, *intranätet, projektportalen, handbok för *, riktlinje för *, *strategi för *, policy för *,
  teknisk anvisning *,
  *överenskommelsen om *, *överenskommelsen med *, ramavtalet med *, särskild instruktion, särskild rutin,
  särskild anvisning`)}|(?<!\p{L})(?:till|efter|enligt|följa) (anvisningarna|instruktionerna|rutinerna|riktlinjerna)(?!\p{L})(?! (?:i|om|för|från|ovan|nedan))`;

/** The paper decides something: what is done, how, or which words win. */
const decides = one`${phrases(`
  följ*, passa*, klassas, skyddas, bryter mot, beskrivs i, sparas så, enligt, uppfyll*, i enlighet, i linje,
  i överensstämmelse, överensstäm*, stämma med, utifrån, styrande,
  gäller, gälla, bygg*, ryms*, rymmas, rättar sig, rätta sig, återspegla*, spegla*, tagit del av, ta del av, ha läst,
  läsa, accepter*, godta*, avses, anger, föreskriver, kräver, föreskrivs, framgår, räknas upp, sägs, hänvisas,
  hänvisar, når, nå, tillämpa*, används, användas, klara, efter, avgörs, se, företräde, anpassa*, motsvara*,
  i nivå med, så som, tar upp, som underlag, beaktas, hur väl, hur nära, efterlev*, ske, sker, styr, styrs,
  på det sätt, omfattas, utformas, hanteras, betalas, överför, i den process, levereras, genomgången, sitt, sin,
  finns i ramavtalet`)}|:`;
/** What the system keeps, shows or makes, and what the supplier writes, are no papers to obey. */
const handled = one`(?<!\p{L})(?:systemet|tjänsten|lösningen|användaren|handläggaren|administratören)(?: \p{L}+)? (?:ska|skall|kan|ska kunna)(?! (?:följa|uppfylla|utformas|anpassas|stödja|efterleva|ske|byggas|vara|göras|klara|bygga|överensstämma|utgå))(?: kunna)? \p{L}+ (?:[\p{L}-]+ ){0,4}?$|(?<!\p{L})(?:lagra|visa|publicera|spara|distribuera|länka till|söka i|läsa upp|versionshantera|innehålla|arkivera|presentera|öppna|ladda upp|ta fram|upprätta|lämna|lämnar|leverera|leverantörens|anbudsgivarens|kunskap om|erfarenhet av)(?:r|s)?\s(?:[\p{L}-]+ ){0,2}?$`;
const reachable = one`bilag|\uFFFC|https?:|www\.|[\p{L}-]+\.se(?!\p{L})|version\s*\d|utgåva|\s\d\.\d(?!\d)|\d{4}-\d{2}-\d{2}|(?<!under |innan |före |våren |hösten )(?:19|20)\d{2}|dnr|diarienummer|§|\(\d{4}:\d+\)|kap\.|(?<!av)lagen(?!\p{L})|förordningen(?!\p{L})`;

export const ownPaperPatterns: readonly Pattern[] = [owned, kept, elsewhere, wellKnown];

/** The first paper that a text leans on and nobody else can read, and whether it is only a name. */
export function ownPaperIn(
  text: PreparedText,
): { readonly span: readonly [number, number]; readonly isName: boolean } | undefined {
  for (const each of ownPaperPatterns)
    for (const { 0: whole, 1: first, 2: second, index } of text.all(each)) {
      const name = first ?? second ?? whole;
      const from = index + whole.indexOf(name);
      const to = from + name.length;
      const [start, end] = text.sentences[text.sentenceAt(index)] ?? [0, text.lower.length];
      // What another clause says of its own annex says nothing of this paper.
      const around = text.lower.slice(Math.max(start, from - 40), Math.min(end, to + 120));
      if (reachable.test(around) || handled.test(text.lower.slice(start, from))) continue;
      if (!decides.test(text.lower) || /dokumenterade instruktion/.test(around)) continue;
      return { span: [from, to], isName: each === wellKnown };
    }
  return undefined;
}
