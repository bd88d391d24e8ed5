import type { Kind } from '../model/generated/types.ts';
import { one, pattern } from '../wording/pattern.ts';
import { phrases } from '../wording/phrases.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { defineRule, everywhere, type Draft } from './rule.ts';
import { isLeftOpen, saidIn, tenderer, unbindingIn, unbindings } from '../wording/unbinding.ts';
import type { Span } from '../text/index.ts';

/** *Leverantören räknar med*, *enligt anbudsgivarens egen kalkyl*: what the tenderer thinks. */
const thinks =
  'bedömer|uppskattar|beräknar|räknar med|räknar fram|har räknat fram|själv har räknat fram|skattar|prognostiserar|tror|menar|antar|förväntar|utlovar|utfäster|lovar|försäkrar';
const thought =
  'löfte|vision|ambition|mål för|planer på|\\p{L}*bedömning|uppskattning|prognos|beräkning|kalkyl|investeringskalkyl|simulering|utsaga|antagande|bild av|resonemang|påstående|uppfattning';
const own =
  '(?:anbudsgivarens|leverantörens|entreprenörens|anbudsgivarnas|leverantörernas|er|egen|egna) (?:egen |egna |redovisade )?';
const byOwn =
  '(?:uppskattas|skattas|beräknas|bedöms) av (?:anbudsgivaren|leverantören)|enligt (?:anbudsgivarens|leverantörens|egen) erfarenhet';
const benefit = phrases(`
  nyttokalkyl*, nyttoberäkning*, effekthemtagning*, nyttorealisering*, nyttohemtagning*, räkneexempel*,
  investeringskalkyl*, förväntas bli, väntas bli, utfäst*, höj* … attraktivitet*`);
const guess = pattern`(?<!\p{L})(?:${tenderer} (?:själv |själva )?(?:${thinks})|${own}(?:${thought})\p{L}*|${byOwn}|enligt ${tenderer} kommer att|(?:ej|icke|inte) bindande)(?!\p{L})|${benefit}`;
/** What will come to pass at the buyer's, if all goes well. */
const outcome = phrases(`
  *besparing*, *besparingspotential*, sparas, spara, sparar, sparad*, spar, *minskning*, minska*, minskad*, sänka*,
  sänks, sänkt*, sjunka*, sjunker, färre, lägre kostnad*, kortare, snabbare, *tidsvinst*, *vinst, *nytta, *nyttan,
  nyttor*, effektivis*, *effektivitet*, frigör*, frigjord*, *intäkt*, återbetalningstid*, *anslutningsgrad*,
  *självbetjäningsgrad*, självbetjäning, *belastning*, *utsläpp*, effektivare, hälften, förkortning*, tiden till, *nöjdhet*, nöjd*, index, medarbetarindex*, sjukfrånvaro*, halvera*, tjänar,
  vinner … tid, ökning*, öka, ökad*, ökar, avslutade, automatisera*, förebygg*, *frånvaro*, inlärningstid*, *kostnad*,
  kosta, arbetsinsats*, bemanning*, energiförbruk*, elanvändning*, förkorta*, kortas, bättre, mår, avveckla*, andel*,
  antalet, antal, gå ner, går ner`);
const expected = phrases(`
  förvänta*, uppskattad*, uppskattat, beräknad*, beräknas, prognos*, prognostiserad*, väntas, antas, sannolik*, lovas,
  gör* en bedömning av, utlova*, lova*, trovärdig*, simulering*, antagande*, potential*, besparingspotential*,
  anger att, uppger att, ange med hur, tror, uppge hur`);
const forecast = pattern`${expected}[^.;]{0,90}?${outcome}|${outcome}[^.;]{0,60}?${expected}`;
/** A gain that nobody can count before it has come. */
const gain = pattern`(?<!\p{L})hur (?:många|mycket)[^.;]{0,60}? (?:spara|minska|sänka|frigör)\p{L}*|${phrases(`
  *tidsvinst*, tidsbesparing*, sparade timmar, sparade kronor, sparad … tid, spar … tid, sparar … tid,
  sparar … timmar, sparas i, sparas … administrationen, återbetalningstid*, nytta i kronor, nyttan i kronor, nyttor,
  frigör*, frigjord*, effektivisering som, ökad effektivitet, koldioxidbesparing*, minskad administration,
  minskad arbets*, minskad tid, minskad kostnad*, mår bättre, må bättre, nöjdare, störst* besparing*,
  störst* effektivisering*, störst* nytta, störst* minskning*, hur stor besparing*, vilken … besparing*,
  vilken … effektivisering*, hur mycket snabbare,
  *svinnminskning*, årlig* besparing, årlig* minskning, uppgifter om sänkt*, förbättra* … kvalitet*,
  minska* … administration*, minska* … kostnad*, minska* … *tid*, hur mycket … gå ner, tid sparas,
  minskar … handläggning*, korta* … tid*, korta* … handläggningstid*, halvera*, sänker … kostnad*,
  kommunens … besparing*, kommunens … minskning*, verksamhetens … besparing*, sparar minst, sparar upp till,
  spar* … minuter`)}`;
/** The price is asked for, or the figure will be held against the supplier. */
const bound = one`(?<!(?<!\p{L})(?:ej|icke|inte|aldrig|utan|varken) (?:\p{L}+ ){0,2})${phrases(`
  vite*, *vite, skrivs in, blir en del av, blir del av, utgör en del av, utgör del av, avtalsinnehåll*, avtalsbilaga*,
  avtalsvillkor*, avtalsbrott, avtalad, avtalat, avtalade, avtalas som, gäller som, gäller hela, åtagandet, binds,
  bundet, bindande, garanterad*, garanterar, garanteras, garanti, garantier, mäts, mätning*, mätt, uppmätt, uppmäts,
  provas, prövas, provning*, provtag*, verifiera*, demonstra*, visning*, provsmak*, intervju*, *test, *testet, *testas,
  *testar, *testpersoner*, *testmiljö*, takpris*, fast pris, ersätter, återbetalar, betalar leverantören, schablon*,
  krona för krona, kontrolleras, kontroll, kontrollerar, kontrollmäter, styrks, styrkt, styrka, intyg, intygas,
  *protokoll, granskning, granskas, klockning, revision`)}`;
const isScored = one`poäng|mervärde|jämför|rangordn|viktas|avdrag|dras|räknas av|minus|adderas|läggs|ingår|vinner|multiplicer|utvärder|kriteri|(?:kommunens|verksamhetens|beställarens|kommunen|vi) `;

const promises = [guess, gain, forecast];

export const requirementAwardUnbinding = defineRule({
  id: 'requirement-award-unbinding',
  code: 'UTV-14',
  target: 'requirement',
  kinds: ['award', 'price', 'method'],
  needs: [...promises, ...unbindings],
  ground: 'practice',
  severity: { ...everywhere('warning'), direct: 'off' },
  title: 'Mervärdet är något anbudsgivaren kan bindas vid',
  rationale:
    'Ett löfte om sparad tid, en vision eller en fri beskrivning kan varken kontrolleras i anbudet eller följas upp. Värdera det som erbjuds, och skriv in det i avtalet. I en direktupphandling bedöms ingen utvärdering.',
  basis: ['LOU 16 kap. 2 §'],
  messages: {
    guess: (phrase: string) => `”${phrase}” kan inte kontrolleras: värdera den funktion som ska ge nyttan.`,
    intent: (phrase: string) =>
      `”${phrase}” kan inget avtal hålla leverantören till: värdera det som erbjuds, och låt det bli en del av avtalet.`,
    writing: (phrase: string) =>
      `”${phrase}” ger poäng för en text: skriv vad den ska innehålla för varje nivå, och att den blir en del av avtalet.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const { lower } = prepared;
    if (bound.test(lower) && !isLeftOpen(prepared)) return;
    const found = promiseIn(prepared, kind) ?? unbindingIn(prepared, kind === 'award');
    if (!found) return;
    const [what, span] = found;
    yield { at: `${at}/text`, span, message: this.messages[what](prepared.raw.slice(...span)) };
  },

  examples: [
    {
      bad: 'Den nytta i kronor som ⟦anbudsgivaren räknar fram⟧ dras av från priset.',
      with: { kind: 'method' },
    },
    { bad: 'Mervärde: ⟦anbudsgivaren bedömer⟧ att ärendena blir färre.', with: { kind: 'award' } },
    { bad: 'Ange ⟦förväntad minskning⟧ av kommunens energikostnad.', with: { kind: 'price' } },
    { bad: 'Uppge ⟦hur många timmar er lösning frigör⟧.', with: { kind: 'award' } },
    {
      good: 'Införandetiden i veckor ger poäng och gäller som avtalad tid, med vite om den överskrids.',
      with: { kind: 'award' },
    },
    { good: 'Mervärde: systemet fyller i vårdnadshavarens uppgifter från folkbokföringen.', with: { kind: 'award' } },
    { bad: 'Mervärde: lösningen ger ⟦minskad administration⟧ för rektorerna.', with: { kind: 'award' } },
    { bad: 'Cateringföretagets ⟦vision⟧ för skolmåltiden ger upp till 10 poäng.', with: { kind: 'award' } },
    { bad: '⟦Redogör⟧ fritt för maskinparken. Svaret ger 0–5 poäng.', with: { kind: 'award' } },
    { bad: '⟦Preliminär tidplan⟧ ger högst 15 poäng och kan ändras senare.', with: { kind: 'award' } },
    { good: 'Mervärde: eleven ser sina målsättningar och planerade besök. 3 poäng.', with: { kind: 'award' } },
    {
      good: 'Beskrivningen av nattbemanningen ger 0–5 poäng enligt skalstegen i bilaga 2 och är avtalsinnehåll.',
      with: { kind: 'award' },
    },
    { bad: 'Beskriv ert ⟦engagemang⟧ för barnens matglädje.', with: { kind: 'award' } },
    { bad: 'Tidplanen ⟦är vägledande⟧ men ger upp till 10 poäng.', with: { kind: 'award' } },
    { bad: 'Redovisa ⟦er produktstrategi⟧. Svaret ger 0–5 poäng.', with: { kind: 'award' } },
    {
      good: 'Utvärderingspriset är timpriset multiplicerat med uppskattad volym, 2 000 timmar.',
      with: { kind: 'award' },
    },
    { bad: 'Ambitiöst ⟦miljöarbete⟧ belönas med 6 poäng.', with: { kind: 'award' } },
    { bad: 'Färjerederiet ⟦verkar för⟧ tystare hamnar. Mervärde 3 poäng.', with: { kind: 'award' } },
    { bad: 'Driftplanen värderas ⟦utifrån tydlighet⟧ och omfång.', with: { kind: 'award' } },
    { good: 'Kranens förmåga att nå 20 meter ger 5 poäng.', with: { kind: 'award' } },
    { good: 'Certifierat miljöarbete ger 2 poäng.', with: { kind: 'award' } },
    { good: 'Färjans uppmätta ljudnivå under 70 dB ger 3 poäng.', with: { kind: 'award' } },
    { good: 'Visioner och planer i anbudet ges inga poäng.', with: { kind: 'method' } },
  ],
});

function promiseIn(text: PreparedText, kind: Kind | undefined): ['guess', Span] | undefined {
  if (kind !== 'award' && !isScored.test(text.lower)) return undefined;
  const span = promises.map(each => saidIn(text, each)).find(each => each !== undefined);
  return span && ['guess', span];
}
