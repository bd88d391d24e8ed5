import type { Kind } from '../model/generated/types.ts';
import { sentenceSpan } from '../wording/language.ts';
import { one, pattern, spanOf } from '../wording/pattern.ts';
import { alternatives, phrases } from '../wording/phrases.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';
import { placesOf } from '../wording/word-gate.ts';

const penalty = pattern`(?<!\p{L})(?:(?:\p{L}{2,16}(?<!i))?vite(?:t|n|ts|s|belopp\p{L}*|sbelopp(?:et|en)?(?= (?:är|uppgår|ska|utgör|per))|savdrag\p{L}*|s(?:trapp|tabell|belägg)\p{L}*|smodell\p{L}*)?|viten)(?!\p{L})`;
/** What else the supplier pays, or the buyer holds back, when something goes wrong: a penalty by another name. */
const charge = pattern`${phrases(`
  avdrag, avdraget, prisavdrag, prisnedsättning*, kreditera*, kreditering*, kredit, dras, drar, innehålls, innehåller,
  hålla inne, håller inne, minskas med, reducera*, sänks, sätts ned, nedsätt*, lägre avgift, debitera*, faktureras,
  påförs, påföra, betala, betalar, betalas, erlägga, erlägger, utge, utger, utges, utgår, tillkommer,
  ersätta kommunen med, ersätter kommunen med, till betalning, skadeslös med`)}`;
/** Money for a breach, whatever else is said. */
const namedCharge = pattern`${phrases(`
  sanktion*, straffavgift*, straffsumma*, straffbelopp*, bötesbelopp*, böter, *dagsbot*, dagsböter, *servicekredit*, kreditnota,
  standardersättning*, schablonersättning*, *förseningsersättning*, *förseningsavgift*, förseningspeng*,
  *dröjsmålsavgift*, normerat skadestånd, administrationsavgift om, kompenseras ekonomiskt, kompenserar … ekonomiskt,
  skälig ersättning till kommunen, skälig ersättning till beställaren, prisavdrag görs, dagsbelopp*`)}`;
const money = pattern`(?:\d|\uFFFC)[\d\s.,]*(?: kr| sek| tkr| mkr| euro| eur|\dkr|kronor|:-)(?!\p{L})`;
const breach = one`${phrases(`
  *försen*, för sen*, sen, sent, sena, inte inom, inte … lämnat, dröj*, utebli*, missa*, missad*, *brist, *brister,
  bristfällig*, bryter, brott mot, brutit, i strid med, obehörig*, ej inställd, inte lämnas, lämnas … inte,
  inte åtgärdats, frånvaro*, drar ut på tiden, avtalsbrott, överskrid*, överstig*, underskrid*, understig*, *fel,
  felet, felaktig*, saknas, saknad*, inte hålls, inte hålla, inte nås, inte uppnås, inte uppfyll*, inte klaras,
  inte klarar, ej … uppfyll*, står stilla, ligger nere, är nere, ur drift, *driftstopp*, *avbrott, avbrottet,
  kvarstår, färre … än, nyckelperson, nyckelpersoner, utan … godkännande, underlåt*, låg tillgänglighet,
  otillgänglig*, avvik*, under avtalad, under överenskommen, försumma*, inte … i tid, inte … levere*, ej … levere*`)}`;
/** *kommunen ska betala*, *invånaren debiteras*. */
const buyerPays = String.raw`(?<!\p{L})(?:kommunen|beställaren|köparen|kunden|invånare\p{L}*|låntagare\p{L}*|vårdnadshavare\p{L}*|medborgare\p{L}*|hyresgäst\p{L}*|abonnent\p{L}*|användare\p{L}*|kund|parkör\p{L}*|systemet|tjänsten|lösningen|\p{L}*modulen)(?: (?:ska|skall|får|kan|ska kunna|inte|endast))* (?:betala|erlägg|debiter|fakturer|utge|kreditera|dra|minska)\p{L}*`;
/** *debiteras vårdnadshavare*. */
const chargedToPeople = 'debiteras (?:vårdnadshavare|invånare|låntagare|kunder)';
/** *dröjsmålsränta*, *försäkring*. */
const otherMoney = alternatives(`
  dröjsmålsränta, låntagarens, försäkring
`);
/** *ansvaret … högst*. */
const liability = String.raw`(?<!\p{L})(?:ansvar\p{L}*|skadestånd\p{L}*) [^.;]*?(?:begräns|högst|uppgå)`;
/** *betalning ska ske*. */
const payment = String.raw`(?<!\p{L})(?:betalning|faktura(?!tion))(?: \p{L}+)? (?:ska|skall|sker|betalas|kan)`;
/** *Leverantören får betalt*, *invånaren betalar*: money that goes another way. */
const otherPayer = one`${buyerPays}|${chargedToPeople}|${otherMoney}|${liability}|${payment}`;
/** Paid once, or a share of one month's fee: it ends by itself. */
const again = one`(?<!\p{L})(?:per|varje|för var|dubbl\p{L}*|dubbelt|i timmen|om dagen|i veckan|ytterligare|därefter|till dess|tills|så länge|dagens|och så vidare|trappsteg|första gången)(?!\p{L})|\/\s?\p{L}`;
const once = one`(?<!\p{L})engångs(?:vite|belopp)`;
const basis = one`_{2,}|(?:(?:\d|\uFFFC)[\d\s.,]*\)?\s?|(?<!\p{L})(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|tjugofem|trettio|hundra|tusen|halv|halva) )(?:%|procent|kr|kronor|sek|tkr|mkr|euro|eur|basbelopp|prisbasbelopp|tiondel|\p{L}*arvode\p{L}*|:-)|\uFFFC`;
/** *Skäligt vite*, *bestäms från fall till fall*: nobody can put a price on it. */
const vague = one`${phrases(`
  skälig*, rimlig*, kännbar*, proportion, fastställs, bestäms, beslutas, bestämmer, gör … upp, finner, avgör,
  från fall till fall, parterna … överens`)}`;
const cap = pattern`(?<!\p{L})(?:högst|längst|max|maximalt|tak(?:et)?|(?<!utan att [^.;]{0,60})begräns\p{L}*|samman(?:lagt|taget)|dock|takbelopp\p{L}*|upphör vid|passerar aldrig|totalt|som mest|stannar vid|(?:ned|ner) till lägst|(?:överstiger|överstiga|överskrider|överskrida) (?:inte|ej|aldrig)|(?:inte|ej|aldrig) (?:överstiga|överskrida))(?!\p{L})`;
/** *Handläggaren … beräkna*, *debiteringsmodulen hanterar*. */
const systemReckons = String.raw`^(?:i )?(?:handläggaren|användaren|\p{L}*(?:system|tjänst|lösning|modul|portal|automat|kassa|app)(?:en|et|n)?)(?!\p{L})[^.;]*?(?<!\p{L})(?:räkna|beräkna|visa|registrera|hantera|bevaka|redovisa|spara|logga|sammanställa|visar|räknar|beräknar|debiterar|debiteras|hanterar|bevakar|varnar)(?!\p{L})`;
/** *registreras*, *visas på*. */
const shownInSystem = String.raw`(?<!\p{L})(?:registreras|visas (?:på|i)|sparas i|loggas|föreläggande|förelägganden|händelsetyp\p{L}*)(?!\p{L})`;
const bySystem = one`${systemReckons}|${shownInSystem}`;
/** *vite räknas från*. */
const countedFrom = String.raw`vite\p{L}* räknas från`;
/** *grund för vite*. */
const groundFor = String.raw`(?<!\p{L})(?:grund|skäl|anledning) (?:för|till) vite[tn]?(?!\p{L})`;
/** *skadestånd eller vite*. */
const besideOthers = String.raw`(?<!\p{L})(?:kompensation|ersättning|skadestånd|prisavdrag|avdrag) (?:och|eller) viten?(?!\p{L})`;
/** *vite utgår inte*, *utdömt vite*, *kvitta vitet*, *rätten till vite upphör*. */
const otherwiseAgreed = String.raw`(?<!\p{L})(?:vite(?:t|n)? (?:utgår|betalas|tas|utkrävs|debiteras) (?:\p{L}+ )?(?:inte|ej)|(?:inget|inga|utan|inte|utöver|betalt|erlagt) vite[tn]?|(?:det|detta|sådant|eventuellt|betalat|erlagt) vite(?:t)? som(?! (?:\p{L}+ )?(?:finner|bestämmer|anser|beslutar))|(?:upplup|förfall|eventuell|utdöm)\p{L}* vite(?:t|n|s)?|(?:undantag (?:för|av)|undantar|omfattar inte|gäller (?:dock )?(?:inte|ej)) (?:\p{L}+,? ){0,3}?vite[tn]?|(?:dra av|kvitta|räkna av) \p{L}*vite(?:t|n)?|(?:förlorar|mister) inte rätten [^.;]*?vite(?:t)?|rätt(?:en)? till vite(?:t)? (?:bortfaller|upphör|förfaller|påverka\p{L}*|begränsar))(?!\p{L})`;
/** *Vite utgår inte vid*, *det vite som har betalats*: the penalty is agreed elsewhere. */
const spokenOf = one`${countedFrom}|${groundFor}|${besideOthers}|${otherwiseAgreed}`;
/** *vite med maximalt tre procent för varje påbörjad vecka*: the most a week, and no cap. */
const perWeekOnly = one`vite (?:med|om|på) (?:högst|max|maximalt) [^.;]*?(?:per|varje) (?:påbörjad )?(?:vecka|dag|timme|månad)(?![^]*(?:högst|max|maximalt|längst|tak(?:et)?|sammanlagt|totalt)(?!\p{L}))`;
/** *Vitet ska betalas under*, *vitets storlek*: the penalty that another clause lays down. */
const definite = /vite(?:t|ts)$/;
/** The amount or the cap stands elsewhere. */
const laidDown = one`(?<!\p{L})(?:enligt|se|framgår av|framgår i|anges i|anges|följer av|i) (?:\p{L}+ ){0,2}?(?:bilaga|\uFFFC)|enligt (?:\p{L}+ )?(?:punkt|avsnitt|kapitel|§)|(?:beskrivs|regleras|anges|framgår) (?:av|i) `;

/** The same before it. */
const elsewhere = one`^enligt (?:bilaga|punkt|avsnitt)|enligt (?:avsnitt|punkt|kapitel|bilaga)[^.;]{0,20}$`;

const penalties = placesOf([penalty, namedCharge, charge]);

export const requirementPenaltyUncapped = defineRule({
  id: 'requirement-penalty-uncapped',
  code: 'AVT-10',
  target: 'requirement',
  needs: [penalty, namedCharge, charge, money],
  concerns: ({ kind, prepared }) => kind === 'contract' || prepared.mayAny(penalties),
  ground: 'practice',
  severity: 'warning',
  title: 'Ett vite har belopp och tak',
  rationale: 'Ett vite utan belopp går inte att prissätta, och ett utan tak ger färre och dyrare anbud.',
  basis: ['Inköpsrådet, servicenivåer i IT-avtal'],
  messages: {
    basis: 'Vitet saknar belopp: skriv hur mycket, av vad och per vilken tid.',
    cap: 'Vitet saknar tak: skriv ett högsta belopp.',
    chargeBasis:
      'Det framgår inte hur mycket leverantören ska betala när något går fel: skriv hur mycket, av vad och per vilken tid.',
    chargeCap: 'Det som leverantören betalar när något går fel saknar tak: skriv ett högsta belopp.',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (kind === 'information' || kind === 'method') return;
    const vite = prepared.first(penalty);
    const found = vite ?? (kind === 'award' ? undefined : chargeIn(prepared, kind));
    if (!found || spokenOf.test(prepared.lower) || /\{\{\s*(?:bilaga|krav)/.test(prepared.raw)) return;
    const [start, end] = sentenceSpan(prepared, found.index);
    const sentence = prepared.lower.slice(start, end);
    const before = prepared.lower.slice(start, found.index);
    const after = prepared.lower.slice(found.index);
    // *Systemet ska räkna ut vite*: what the system does, and nobody pays.
    if (bySystem.test(before + found[0]) || bySystem.test(sentence)) return;
    // What stands in parentheses says where another word is explained.
    if (laidDown.test(after.replace(/\([^()]*\)/g, '')) || elsewhere.test(before)) return;
    const span = spanOf(found);
    const hasBasis = basis.test(sentence) || prepared.has(money);
    if (!hasBasis && definite.test(found[0]) && !vague.test(sentence)) return;
    // Where it is scored, the amount is the contract's.
    if (!hasBasis && kind === 'award') return;
    const { messages } = this;
    if (!hasBasis) yield { at: `${at}/text`, span, message: vite ? messages.basis : messages.chargeBasis };
    else if ((!prepared.has(cap) && !once.test(sentence)) || perWeekOnly.test(prepared.lower))
      yield { at: `${at}/text`, span, message: vite ? messages.cap : messages.chargeCap };
  },

  examples: [
    { good: 'Ansvaret är begränsat till avtalets årsvärde, med undantag för viten.', with: { kind: 'contract' } },
    { bad: '⟦Vitesbeloppet⟧ är 3 000 kr per missad tur.', with: { kind: 'contract' } },
    { good: 'Offererad restid ger poäng; överskrids den utgår vite.', with: { kind: 'award' } },
    { good: 'Köparen får säga upp avtalet om upplupet vite når maxbeloppet.', with: { kind: 'contract' } },
    {
      bad: 'Köparen har rätt till ⟦vite⟧ med maximalt tre procent för varje påbörjad vecka.',
      with: { kind: 'contract' },
    },
    { good: 'Systemet ska räkna ut vite enligt avtalets villkor.' },
    {
      good: 'Vid försening ska leverantören betala vite med 1 procent av månadsavgiften per vecka, dock högst 10 procent.',
      with: { kind: 'contract' },
    },
    {
      good: 'Vid försening utgår vite med fem (5) procent av priset per vecka, dock högst trettio (30) procent.',
      with: { kind: 'contract' },
    },
    { bad: 'För varje missad tömning ⟦dras⟧ 500 kronor av på fakturan.', with: { kind: 'contract' } },
    { bad: 'För varje utebliven rapport gör köparen ⟦avdrag⟧ med 5 % av månadsavgiften.', with: { kind: 'contract' } },
    { bad: '⟦Straffavgift⟧ tas ut när rapporten uteblir.', with: { kind: 'contract' } },
    { bad: 'Sen leverans kostar leverantören ⟦2 000 kronor⟧ per dag.', with: { kind: 'contract' } },
    {
      good: 'Sen leverans kostar leverantören 2 000 kronor per dag, högst 40 000 kronor.',
      with: { kind: 'contract' },
    },
    { good: 'Försenas betalningen utgår dröjsmålsränta per dag enligt räntelagen.', with: { kind: 'contract' } },
    { good: 'Modulen ska debitera låntagaren 5 kronor per dag när boken lämnas för sent.' },
    { bad: 'Vid försening ska leverantören betala ⟦vite⟧.', with: { kind: 'contract' } },
    { bad: '⟦Kvalitetsvite⟧: 2 000 kronor per felaktig följesedel', with: { kind: 'contract' } },
    {
      good: 'Leveransvite: två procent av priset per vecka, sammanlagt som mest tjugo procent.',
      with: { kind: 'contract' },
    },
    { good: 'Vite utgår inte om hindret beror på ett strömavbrott hos beställaren.', with: { kind: 'contract' } },
    {
      bad: '⟦Vite⟧ utgår med 2 % av priset (enligt avsnitt Priser) för varje påbörjad vecka.',
      with: { kind: 'contract' },
    },
    {
      good: 'Vite utgår med 5 000 SEK per vecka. Vitet är högst 50 000 SEK.',
      with: { kind: 'contract' },
    },
    { good: 'Avhjälper leverantören inte felet har beställaren rätt till prisavdrag.', with: { kind: 'contract' } },
    { good: 'Vid försening utgår vite enligt punkt 14.', with: { kind: 'contract' } },
    {
      bad: 'Vid försening ska leverantören betala ⟦vite⟧ med 1 procent av månadsavgiften per vecka.',
      with: { kind: 'contract' },
    },
  ],
});

/** A reduction of the price for a fault is the law's and needs no amount, and nobody else's payment is a penalty. */
function chargeIn(text: PreparedText, kind: Kind | undefined): RegExpExecArray | undefined {
  const patterns = kind === 'contract' ? [namedCharge, charge, money] : [namedCharge, charge];
  for (const each of patterns) {
    const found = text.all(each).find(({ index }) => {
      const [start, end] = sentenceSpan(text, index);
      const sentence = text.lower.slice(start, end);
      if (otherPayer.test(sentence)) return false;
      return (
        each === namedCharge ||
        (breach.test(sentence) &&
          basis.test(sentence) &&
          again.test(text.lower.slice(Math.max(start, index - 60), index + 140)))
      );
    });
    if (found) return found;
  }
  return undefined;
}
