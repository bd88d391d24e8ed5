import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import { defineRule, type Draft } from './rule.ts';

const tenderer = 'anbudsgivaren|anbudsgivare|leverantören|leverantörer|anbudslämnaren|entreprenören|ni|anbudet|bolaget';
/** *Leverantören räknar med*, *enligt anbudsgivarens egen kalkyl*: what the tenderer thinks. */
const guess = pattern`(?<!\p{L})(?:${tenderer}) (?:själv |själva )?(?:bedömer|uppskattar|beräknar|räknar med|räknar fram|har räknat fram|själv har räknat fram|skattar|prognostiserar|tror|menar|antar|förväntar|utlovar|utfäster|lovar|försäkrar)(?!\p{L})|(?<!\p{L})(?:anbudsgivarens|leverantörens|entreprenörens|anbudsgivarnas|leverantörernas|er|egen|egna) (?:egen |egna |redovisade )?(?:löfte|vision|ambition|mål för|planer på|bedömning|uppskattning|prognos|beräkning|kalkyl|investeringskalkyl|simulering|utsaga|antagande|bild av|erfarenhet)\p{L}*|(?<!\p{L})(?:uppskattas|skattas|beräknas|bedöms) av (?:anbudsgivaren|leverantören)(?!\p{L})|(?<!\p{L})enligt (?:${tenderer}) kommer att(?!\p{L})|(?<!\p{L})(?:ej|icke|inte) bindande(?!\p{L})|${phrases(`
  nyttokalkyl*, nyttoberäkning*, effekthemtagning*, nyttorealisering*, nyttohemtagning*, räkneexempel*,
  investeringskalkyl*, förväntas bli, väntas bli, utfäst*, höj* … attraktivitet*`)}`;
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
const bound = one`(?<!\p{L})(?:vite\p{L}*|skrivs in|blir en del av|binds|bundet|bindande(?<!(?:ej|icke|inte) bindande)|garantera\p{L}*|mäts|mätning\p{L}*|mätt|uppmätt|provas|verifiera\p{L}*|demonstra\p{L}*|visning\p{L}*|\p{L}*test(?:et|as|ar|personer\p{L}*|miljö\p{L}*)?|takpris\p{L}*|fast pris|ersätter|återbetalar|schablon\p{L}*|krona för krona)(?!\p{L})`;
const isScored = one`poäng|mervärde|jämför|rangordn|viktas|avdrag|dras|räknas av|minus|adderas|läggs|ingår|vinner|multiplicer|utvärder|kriteri|(?:kommunens|verksamhetens|beställarens|kommunen|vi) `;

const promises = [guess, gain, forecast];

export const requirementAwardUnbinding = defineRule({
  id: 'requirement-award-unbinding',
  code: 'UTV-14',
  target: 'requirement',
  kinds: ['award', 'price', 'method'],
  needs: promises,
  ground: 'practice',
  severity: 'warning',
  title: 'Mervärdet är något anbudsgivaren kan bindas vid',
  rationale:
    'Ett löfte om sparad tid kan varken kontrolleras i anbudet eller följas upp. Värdera det som systemet gör i stället.',
  basis: ['LOU 16 kap. 2 §'],
  messages: {
    promise: (phrase: string) => `”${phrase}” kan inte kontrolleras: värdera den funktion som ska ge nyttan.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const { lower } = prepared;
    if (bound.test(lower) || (kind !== 'award' && !isScored.test(lower))) return;
    const found = promises.map(each => prepared.first(each)).find(each => each !== null);
    if (!found) return;
    const span = [found.index, found.index + found[0].length] as const;
    yield { at: `${at}/text`, span, message: this.messages.promise(prepared.raw.slice(...span)) };
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
  ],
});
