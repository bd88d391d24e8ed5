import type { Fix } from '../model/finding.ts';
import type { Kind } from '../model/generated/types.ts';
import { escapesIn, waysOut } from '../wording/escapes.ts';
import { one } from '../wording/pattern.ts';
import { canBeLeftOut } from '../wording/removable-escapes.ts';
import { isBinding, isFirst, isQuoted, removalOf, words } from '../wording/language.ts';
import { unlessMandatory } from './at-most.ts';
import { conditionFix } from './escape-condition.ts';
import { advertised, chosen, defineRule, replaceFix, type Draft } from './rule.ts';

const preposition = one`(?<!\p{L})(?:i|vid|under|med|för|på|till|från|ett|mot|av)\s+$`;
const ofThing = one`^\s+(?:slitage|bruk|tryck|ljus|flöde|språkbruk|underhåll|utförande)(?!\p{L})`;
const adjectival = one`^\s+\p{L}+(?!\p{L})`;
const setPhrase = one`(?<!\p{L})(?:som|icke|hur|vad som|än)\s+$`;
const bidder = one`(?:^|[.!?:]\s)(?:systemet|tjänsten|lösningen|leverantören|anbudsgivaren|funktionen)\s$`;
/** *om inte annat avtalats*: in a contract, the ordinary way to say that a term gives way to an agreement. */
const otherwiseAgreed = one`^(?:om|såvida) (?:inte|inget|ej|annat) (?:annat|något annat|ej|inte)(?: \p{L}+){0,4} (?:avtal|överenskom|reglera|meddela|följer|ange|angiv|framgår|sägs|föreskriv|stadga|bestäm|beslut)`;
/** *om inget annat anges i avropet*: where it may be otherwise is said, so nobody chooses for himself. */
const otherwise = one`^(?:om|såvida) (?:inte|inget|ej|annat)(?!\p{L})`;
/** *enligt avropsavtalet*, *i separat bilaga*. */
const inNamedPaper = String.raw`^[^.;,]{0,40}?(?<!\p{L})(?:i|av|ur|enligt)\s+(?:(?:ett|en|den|det|detta|denna|respektive|aktuellt?|separat|tvingande|gällande|köparens|beställarens)\s+){0,2}(?:\p{L}*(?:avrop|avropsförfrågan|avropsavtal|avtal|kontrakt|bilaga|beställning|uppdragsbeskrivning|uppdragsspecifikation|förfrågan|specifikation|prislista|prisbilaga|villkor|bestämmelser|lag|lagstiftning|förordning|föreskrifter|instruktion|biträdesavtal|punkt|avsnitt|tabell)(?:en|et|s|n|ets|ens|erna)?)(?!\p{L})`;
const namedSource = one`${inNamedPaper}|\uFFFC`;
/** *ersättning i skälig omfattning*: a measure of money that courts know how to find. */
const compensated = one`(?<!\p{L})(?:ersättning|skadestånd|kompensation|gottgörelse|nedsättning|avdrag|återbetalning)(?:en)?\s+(?:\p{L}+\s)?$`;
/** *i första hand … i andra hand*: an order, and no way out. */
const ranked = one`^i (?:första|andra) hand$`;
/** *först i rangordningen*, *och i andra hand*: what comes next is said too. */
const inTurn = one`(?<!\p{L})(?:rangordn\p{L}*|i andra hand|i sista hand)`;
/** *samhället i stort*: the whole of it. */
const asWhole = one`(?<!\p{L})\p{L}{3,}(?:en|et|an|na|ld)\s$`;
const atEnd = one`^\s*(?:[.,;)]|$)|^\s(?:och|samt|eller)(?!\p{L})`;
/** *rutiner för att vid behov återställa*: the routine is demanded in any case. */
const ofRoutine = one`(?<!\p{L})(?:rutin|process|plan|metod|funktion|beredskap|förmåga)(?:en|er|erna|n|ar|arna)?\s+(?:för\s+)?(?:att|hur)(?!\p{L})[^.;]*$`;
const carriesOn = one`^\s*(?:att|som|av)(?!\p{L})`;

export const requirementEscapeClause = defineRule({
  id: 'requirement-escape-clause',
  code: 'SPR-02',
  target: 'requirement',
  needs: ['escape', ...waysOut],
  ground: 'case-law',
  severity: advertised,
  title: 'Kravet har inga bakdörrar',
  rationale:
    'Med ”om möjligt” eller ”vid behov” bestämmer läsaren själv om kravet gäller. Ett obligatoriskt krav måste antingen gälla eller ange villkoret: ”När en anslutning bryts ska systemet …”. En upphandling där ett anbud hade förkastats på ett otydligt obligatoriskt krav fick göras om.',
  basis: [
    'Kammarrätten i Stockholm, FMV-mål 2015 [känt genom kommentarer]',
    'LOU 4 kap. 1 §',
    'INCOSE Guide for Writing Requirements (2019), R8',
  ],
  fixable: true,
  messages: {
    escape: (phrase: string) =>
      `”${phrase}” låter läsaren avgöra om kravet gäller: ta bort orden eller skriv villkoret (När … ska …).`,
    perhaps: (phrase: string) =>
      `”${phrase}” säger inte om kravet gäller: stryk ordet eller skriv villkoret (Om … ska …).`,
    degree: (phrase: string) => `”${phrase}” säger inte hur mycket som räcker: ange en gräns.`,
    extent: (phrase: string) => `”${phrase}” säger inte när det gäller: skriv villkoret (När … ska …).`,
    remove: (phrase: string) => `Ta bort ”${phrase}”`,
    condition: (words: string) => `Skriv villkoret: ”${words} …”`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const hit of escapesIn(prepared, lexicon)) {
      if (isQuoted(prepared, hit.start)) continue;
      const before = prepared.lower.slice(0, hit.start);
      if (/^(?:helst|normalt|gärna)$/.test(hit.entry) && setPhrase.test(before)) continue;
      // "Beställaren kan komma att begära": a reservation. Only where the bidder speaks of itself is it a way out.
      if (hit.entry === 'kan komma att' && !bidder.test(before)) continue;
      const rest = prepared.lower.slice(hit.end);
      // "vid normalt tryck": an adjective.
      if (hit.entry === 'normalt' && ((adjectival.test(rest) && preposition.test(before)) || ofThing.test(rest)))
        continue;
      if (otherwise.test(hit.entry) && namedSource.test(rest)) continue;
      if (ranked.test(hit.entry) && inTurn.test(prepared.lower)) continue;
      if (hit.entry === 'i stort' && asWhole.test(before) && atEnd.test(rest)) continue;
      const othersToSay = isOthersToSay(hit.entry, before, rest, kind);
      const dispositive =
        othersToSay ||
        ((kind === 'contract' || kind === 'price') && isTermOfLaw(hit.entry, before, rest)) ||
        ranked.test(hit.entry) ||
        ofRoutine.test(before);
      const phrase = words(prepared, hit);
      const span = removalOf(prepared, [hit.start, hit.end]);
      const canGo =
        !othersToSay &&
        !isFirst(prepared, hit.start) &&
        !carriesOn.test(rest) &&
        canBeLeftOut(prepared, hit.entry, hit.start, hit.end);
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: this.messages[hit.isDoubtful ? mildly(hit.entry) : dispositive ? 'extent' : 'escape'](phrase),
        ...(hit.isDoubtful || dispositive ? { atMost: 'hint' as const } : unlessMandatory(kind)),
        fixes: [
          ...(canGo ? [without(hit.entry, replaceFix(this.messages.remove(phrase), `${at}/text`, span, ''))] : []),
          ...conditionFix(prepared, span, hit.entry, at, this.messages.condition),
        ],
      };
    }
  },

  examples: [
    {
      bad: 'Bilagan gäller ⟦i den utsträckning⟧ bogseringen omfattar farligt gods.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { bad: 'Systemet ska visa elevens foto – ⟦om möjligt⟧.', fixed: 'Systemet ska visa elevens foto.' },
    { bad: 'Systemet ska – ⟦om möjligt⟧ – visa elevens foto.', fixed: 'Systemet ska visa elevens foto.' },
    {
      bad: 'Bojarna läggs ut i maj ⟦om inte annat är uttryckligen och skriftligt reglerat⟧.',
      fixed: 'Bojarna läggs ut i maj.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    {
      bad: 'Entreprenören ska ⟦om väderförhållandena medger⟧ fortsätta arbetet.',
      fixed: 'Entreprenören ska fortsätta arbetet.',
      severity: 'error',
    },
    {
      bad: 'Golvvård ska göras på kvällstid ⟦om det inte är alltför besvärligt⟧.',
      fixed: 'Golvvård ska göras på kvällstid.',
      severity: 'error',
    },
    { good: 'Tvist ska i första hand lösas i samråd och i andra hand av domstol.', with: { kind: 'contract' } },
    { good: 'Åkerierna är rangordnade och ettan ska köra i första hand.' },
    { good: 'Guiden ska berätta om fisket och om samhället i stort.' },
    {
      bad: 'Båtbyggaren ska ⟦i stort⟧ följa ritningen.',
      fixed: 'Båtbyggaren ska följa ritningen.',
      severity: 'error',
    },
    { good: 'När kommunen tillåter andra leverantörer ska åtkomst ges.' },
    { good: 'När anslutningen bryts ska systemet spara påbörjade uppgifter lokalt.' },
    {
      bad: 'Systemet ska ⟦om möjligt⟧ spara påbörjade uppgifter lokalt.',
      fixed: 'Systemet ska spara påbörjade uppgifter lokalt.',
      severity: 'error',
    },
    {
      bad: 'Leverantören ska, ⟦i förekommande fall⟧, redovisa underleverantörer.',
      fixed: 'Leverantören ska redovisa underleverantörer.',
    },
    {
      bad: 'Leverantören ska ⟦vid behov⟧ delta i förvaltningsmöten.',
      with: { kind: 'contract' },
      fixed: 'Leverantören ska delta i förvaltningsmöten.',
      severity: 'warning',
    },
    {
      bad: 'Leverantören ska ⟦vid behov⟧ delta i förvaltningsmöten.',
      with: { kind: 'contract' },
      fixed: 'När beställaren begär det ska leverantören delta i förvaltningsmöten.',
      fixIndex: 1,
    },
    {
      bad: 'Systemet ska ⟦vid behov⟧ skapa en kopia av ärendet.',
      fixed: 'När användaren begär det ska systemet skapa en kopia av ärendet.',
      fixIndex: 1,
    },
    {
      bad: 'Leverantören ska ha en rutin för att ⟦vid behov⟧ återställa en tidigare version.',
      fixed: 'Leverantören ska ha en rutin för att återställa en tidigare version.',
      severity: 'hint',
      note: 'Rutinen krävs i vilket fall.',
    },
    { good: 'Ventilen ska hålla normalt tryck i ledningen, 2–4 bar.' },
    { good: 'Beställaren kan komma att begära in intyg.', with: { kind: 'contract' } },
    { good: 'Arbetet ska, om inget annat anges i avropet, utföras i beställarens lokaler.' },
    {
      bad: 'Vid hävning har säljaren rätt till ersättning ⟦i skälig omfattning⟧.',
      with: { kind: 'contract' },
      fixed: 'Vid hävning har säljaren rätt till ersättning.',
      severity: 'hint',
    },
    {
      bad: 'Prov tas ⟦i den omfattning som⟧ kommunen begär.',
      with: { kind: 'contract' },
      severity: 'hint',
      note: 'Leverantören väljer inte, men ingen vet hur många prov det blir.',
    },
    {
      bad: 'Schaktmassor ska återanvändas ⟦om massornas kvalitet är lämplig⟧.',
      fixed: 'Schaktmassor ska återanvändas.',
    },
    {
      bad: 'Hyran sätts ned ⟦i den utsträckning⟧ hyreslagen (1970:994) medger.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    {
      bad: 'Vakten ska ⟦till största del⟧ gå till fots.',
      fixed: 'Vakten ska gå till fots.',
      severity: 'error',
    },
    { bad: 'Föraren ska vänta på resenären ⟦om tidtabellen tillåter⟧.', fixed: 'Föraren ska vänta på resenären.' },
    { bad: 'Hissar ska ⟦som huvudregel⟧ ha talad våningsvisning.', fixed: 'Hissar ska ha talad våningsvisning.' },
    { good: 'Rapporten ska visa om åtgärden är nödvändig.' },
    { good: 'Anbudet ska redovisa eventuella underleverantörer.' },
    { good: 'Användaren ska när som helst kunna avbryta ett påbörjat ärende.' },
  ],
});

/** What is wrong with words that say little either way: *eventuella*, *så litet som möjligt*. */
const mildly = (entry: string): 'perhaps' | 'degree' => (/^ev/.test(entry) ? 'perhaps' : 'degree');

const extent = one`^i den (?:mån|grad|utsträckning|omfattning)`;
/** *i den omfattning som beställaren finner lämplig*: the supplier has no choice, whatever else is wrong. */
const decided = one`^ (?:som )?(?:\p{L}+ ){0,4}?(?:finner|anser|bedömer|beslutar|bestämmer|önskar|begär|efterfrågar|överens\p{L}*|kommer överens)(?!\p{L})`;
/** *i den utsträckning som stadens riktlinje tillåter*: a paper says how far. */
const written = one`^ (?:som )?(?:[\p{L}\d-]+ ){0,4}?[\p{L}-]*(?:plan|planen|riktlinje[rn]?|riktlinjerna|policyn?|lag|lagen|lagstiftningen|förordningen|rutin|rutinen) (?:\(\d{4}:\d+\) )?(?:kräver|tillåter|medger|anger|föreskriver)(?!\p{L})`;
/** *avdrag i den utsträckning som svarar mot felet*: as far as something has gone. */
const inProportion = one`^ (?:som )?(?:svarar mot|motsvarar|står i proportion till)(?!\p{L})`;
/** *Bilagan gäller i den utsträckning avtalet omfattar drift*: what a paper is about, and nobody does less. */
const applies = one`(?<!\p{L})[\p{L}-]*(?:villkor|avtal|bilag|bestämmels|regl|instruktion|kapit|avsnitt|dokument)\p{L}* (?:[^.;]* )?(?:kompletterar|gäller|tillämpas|ersätter|tillämpliga?|tillämpning)(?!\p{L})[^.;]*$`;
const concerns = one`^ (?:som )?(?:[\p{L}-]+ ){1,5}?(?:omfattar|avser|berör|innehåller|inkluderar|rör|innefattar|ingår|utgör|tillhandahålls|levereras)(?!\p{L})`;
/** *Där möjlighet ges till fritext är den valfri*: nothing is asked for. */
const optional = one`^[^.;]*(?<!\p{L})(?:valfri|frivillig)t{0,2}(?!\p{L})`;
const likelihood = one`(?<!\p{L})gör det (?:\p{L}+ )?$`;
const told = one`(?<!\p{L})(?:som|vilket|vilka) $`;
/** *Beställaren får*, *kommunen köper*: who has the choice is no supplier. */
const buyerMay = one`(?:^|[.;] )(?:beställaren|kommunen|regionen|staden|köparen|kunden|bolaget|förbundet|myndigheten) (?:kan|får|köper|avropar|beställer|(?:har|äger) rätt(?:en)? att|förbehåller sig)(?!\p{L})`;
const settled = one`(?<!\p{L})(?:pris|priset|ersättning|option|avtalas|bestäms|överenskommelse)(?:er|en|ar)?(?!\p{L})`;
const damages = one`^ (?:skadestånd|vite|avdrag|prisavdrag|självrisk)(?!\p{L})`;

/** The words leave nothing to whoever is bound: another decides, a paper does, or nothing is asked for by them. */
function isOthersToSay(entry: string, before: string, rest: string, kind: Kind | undefined): boolean {
  if (extent.test(entry) && [decided, written, inProportion].some(words => words.test(rest))) return true;
  if (extent.test(entry) && applies.test(before) && concerns.test(rest)) return true;
  if (optional.test(rest)) return true;
  // "Beställaren kan vid behov beställa": its own right.
  if (kind === 'contract' && buyerMay.test(before)) return true;
  // "Pris för mer lagring avtalas när behovet uppstår": when, and of both.
  if (kind === 'contract' && /behov(?:et)? uppstår$/.test(entry) && settled.test(before)) return true;
  // "I den mån leverantören underlåter …": a condition.
  if (kind === 'contract' && entry === 'i den mån' && /(?:^|\. )$/.test(before)) return true;
  // "vilket gör det sannolikt att": what is judged.
  if (kind === 'award' && entry.startsWith('sannolik') && likelihood.test(before)) return true;
  // "när ledarna är lediga, vilket oftast är på kvällen"
  if (/^(?:oftast|normalt|vanligtvis|vanligen)$/.test(entry) && told.test(before)) return true;
  return (entry === 'eventuellt' && damages.test(rest)) || (entry.endsWith('omfattning') && /^ vara befria/.test(rest));
}

/** What contracts say in these words has a settled meaning. */
const happened = one`^ (?!det|detta|dessa|de|den|beställaren|leverantören)\p{L}+(?:en|et|na) (?:\p{L}+ )?(?:överstiger|understiger|omfattas|avser|beror|orsakats|orsakas|täcks|ersätts|finns|gäller|har)(?!\p{L})`;
const isTermOfLaw = (entry: string, before: string, rest: string): boolean =>
  otherwiseAgreed.test(entry) ||
  (entry.startsWith('i ') && compensated.test(before)) ||
  /ansträngning/.test(entry) ||
  (/^såvida inte$/.test(entry) && /^ annat/.test(rest)) ||
  // "i den mån skadan överstiger vitet": how far, by what has happened.
  (entry === 'i den mån' && happened.test(rest));

/** *eventuella brister* are those there are, with or without the word. All else that goes turns what may be into what must. */
const without = (entry: string, fix: Fix): Fix => (/^(?:eventuella?|ev\.?)$/.test(entry) ? fix : chosen(fix));
