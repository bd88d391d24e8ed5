import { hasTime } from '../wording/bounds.ts';
import { isSystem, onlyMainModals } from '../wording/clauses.ts';
import { type Effort, effortsIn, followsDeed, isPurpose, looseEfforts } from '../wording/loose-efforts.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';
import type { Kind } from '../model/generated/types.ts';
import type { Hit } from '../wording/lexicon.ts';
import { around, isBinding, isQuoted, longest, sentenceOf, sentenceSpan, words } from '../wording/language.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';
import { isInfinitive, looksFinite } from '../wording/verbs.ts';

/** Of two that overlap the first: *aktivt arbeta förebyggande mot* is one effort. */
const apart = (hits: readonly Effort[]): readonly Effort[] =>
  hits.filter(
    (hit, i) =>
      !hits.some(
        (other, j) =>
          i !== j &&
          other.start < hit.end &&
          hit.start < other.end &&
          (other.start < hit.start || (other.start === hit.start && j < i)),
      ),
  );

const obliging = new Set(['ska', 'skall', 'måste', 'bör']);

export const requirementVerbUnverifiable = defineRule({
  id: 'requirement-verb-unverifiable',
  code: 'SPR-10',
  target: 'requirement',
  needs: ['unverifiable-verb', ...looseEfforts],
  ground: 'practice',
  severity: 'warning',
  title: 'Verbet beskriver något som går att iaktta',
  rationale:
    'Ingen kan se att någon säkerställer, verkar för eller underlättar. Skriv resultatet: vad systemet visar, stoppar eller lämnar, eller vad leverantören gör och när.',
  basis: ['INCOSE Guide for Writing Requirements (2019), C7'],
  messages: {
    verb: (verb: string) =>
      `”${verb}” går inte att iaktta: skriv resultatet, det vill säga vad som händer och hur det syns.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const efforts = effortsIn(prepared).filter(({ list, entry }) => !lexicon.cut(list, entry));
    const hits: readonly Effort[] = [...lexicon.hits(prepared, 'unverifiable-verb'), ...efforts];
    for (const hit of apart(longest<Effort>(hits))) {
      // "för att underlätta …" is a purpose, and the demand stands elsewhere.
      if (isQuoted(prepared, hit.start) || isPurpose(prepared, hit) || saysOtherwise(prepared, hit)) continue;
      // "Medelfel som anbudsgivaren garanterar: 12 % ger 10 poäng": a figure that is scored.
      if (kind === 'award' && hit.entry === 'garantera' && /\d/.test(prepared.lower.slice(hit.end))) continue;
      const clause = clauseOf(prepared, hit);
      if (clause === 'circumstance' || (clause === 'relative' && !aimed.test(hit.entry))) continue;
      const level = hintIf(isSettled(prepared, hit, kind) || (hit.isDoubtful ?? isDoubtful(prepared, hit, kind)));
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: this.messages.verb(words(prepared, hit)),
        ...level,
      };
    }
  },

  examples: [
    { bad: '⟦Trygghetsaspekter ska vägas in⟧ när bryggan ritas.' },
    { bad: '⟦Särskild vikt ska läggas⟧ vid barnens önskningar.' },
    { bad: '⟦Hänsyn ska tas⟧ till ABC4kajak.' },
    { good: 'Miljöaspekten ska redovisas i tabellen.' },
    { good: 'Bojen ska ligga minst 50 meter ut. Syftet med avståndet är att undvika påseglingar.' },
    { bad: 'Utföraren ska ansvara för att bokningarna ⟦kvalitetssäkras⟧.' },
    { good: 'Utföraren ska kvalitetssäkra bokningarna genom två kontroller i veckan.' },
    { bad: 'Entreprenören ska ⟦minska sin klimatpåverkan⟧.' },
    { good: 'Entreprenören ska minska sin klimatpåverkan med 30 procent till 2028, mätt enligt bilaga 4.' },
    { bad: 'Vid schakt ska personalen ⟦ta miljöhänsyn⟧.' },
    { bad: 'Konsulten ska ⟦vara behjälplig⟧ vid besiktningen.', severity: 'hint' },
    { bad: 'Värden ska ⟦aktivt arbeta⟧ förebyggande mot buller.' },
    { bad: 'Vakten ska ⟦se till att⟧ båtarna på bästa vis får plats.', severity: 'hint' },
    { good: 'Antalet resor garanteras inte.', with: { kind: 'contract' } },
    { good: 'Kommunen kan inte garantera att alla bänkar används varje år.', with: { kind: 'contract' } },
    { bad: 'Leverantören ska ⟦se till att⟧ kärlen är märkta med adress.', severity: 'hint' },
    { bad: 'Leverantören ska ⟦se till att⟧ bokningen fungerar.', severity: 'warning' },
    { good: 'Timmarna är en uppskattning och inga timmar garanteras.', with: { kind: 'contract' } },
    { good: 'Systemet ska stoppa inloggning efter fem misslyckade försök.' },
    { bad: 'Leverantören ska ⟦säkerställa⟧ att kapaciteten räcker.' },
    { bad: 'Leverantören ska ⟦verka för⟧ öppna standarder.' },
    { bad: 'Entreprenören ska ⟦begränsa störningarna⟧ för de boende.' },
    { bad: 'Skarvar i kablar ska ⟦undvikas⟧.' },
    { bad: '⟦Hänsyn ska tas⟧ till befintliga träd.' },
    { bad: 'Personalen ska ⟦utgå från brukarens behov⟧.' },
    { bad: 'Teknikrummet ska utformas för att ⟦optimera⟧ luftflödet.' },
    { good: 'Ljuddämparen ska minska bullret med minst 10 dBA.' },
    { good: 'Leverantören ska utbilda personalen i att förebygga fallolyckor.' },
    { bad: 'Leverantören ska ⟦garantera⟧ att reservdelar finns i minst fem år.', severity: 'hint' },
    { bad: 'Systemet ska ⟦underlätta⟧ handläggarens arbete.' },
    { bad: 'Leverantören ska ansvara för att ⟦minimera⟧ driftstopp.' },
    { bad: 'Systemet ska ha ett stöd som ⟦underlättar⟧ för handläggaren.' },
    { good: 'Systemet ska fylla i namnet från folkbokföringen för att underlätta registreringen.' },
    {
      good: 'Leverantören ska redovisa hur underleverantörerna samarbetar.',
      note: 'Det som begärs är en redovisning.',
    },
    {
      bad: 'Leverantören ⟦garanterar⟧ att leveransen inte gör intrång i annans rätt.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    {
      bad: 'Leverantören ska ⟦se till att⟧ inga kopior finns kvar.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { good: 'Kommuner som samverkar ska räknas som en kund.' },
    { good: 'Beställaren ska ha rätt att använda och vidareutveckla rapporterna.' },
    { good: 'Beslut om avslag ska motiveras i systemet av handläggaren.' },
  ],
});

/** *vid den årliga besiktningen*. */
const event = one`^ vid (?:[\p{L}-]+ ){0,3}?[\p{L}-]*(?:revision|granskning|inspektion|besiktning|kontroll|tillsyn|prov|test|flytt|möte|driftsättning|återläsning)\p{L}*`;
/** *se till att driften fungerar*: what follows cannot be seen either. */
const looseFact = one`^(?: att)?(?:\s\p{L}+){1,4}\s(?:fungerar|sköts|flyter|löper|hanteras)(?!\p{L})`;
const measure = one`\d|(?<!\p{L})(?:procent|promille)(?!\p{L})`;
/** *Kommunen har som mål att*: what the buyer says of itself is asked of nobody. */
const buyerItself = one`^(?:(?:den )?(?:upphandlande )?(?:kommunen|regionen|staden|beställaren|bolaget|myndigheten|förvaltningen|köparen|förbundet)|vi) $`;
const unpromised = one`^(?: (?!att )\p{L}+)? (?:inte|ej)(?!\p{L})|^ (?:ingen|inga|inget)(?!\p{L})`;
const unpromisedBefore = one`(?<!\p{L})(?:inga|ingen|inget|inte|ej|aldrig)(?: \p{L}+){0,4} $`;
const norm = one`^ (?:\p{L}+ ){0,2}(?:krav(?:en)?|villkor(?:en)?|standard\p{L}*|föreskrift\p{L}*)(?!\p{L})|^ \p{L}+(?:direktivet|standarden|lagen|förordningen)s? `;
const person = one`\p{L}*(?:personal|medarbetar|handläggar|lärar|anhörig|brukar|användar|chef|kolleg)\p{L}*`;
/** In *ett stöd som underlättar* the verb is what is asked for; *kommuner som samverkar* only says which ones are meant. */
const aimed = one`^(?:säkerställ|underlätt|förbättr|effektiviser|förenkl|främj|befrämj|optimer|minimer|maximer|garanter|rationaliser|tills|se till|ser till|understöd|öka|höj|minska|stimuler|motverk|undvik|minskas?|begränsas?|reducer|förebygg|håll|utveckla|leda|leder|väck|skapa|inge|upprätthåll|vidmakt|vårda|ta |tar |tas |visa|hänsyn|lokaliser|stöd|stöj|säkra|anpassa|hushåll|följ|med |ha |ge |få n|spara|bygg|lägga|driva|möta|utgå|vara )`;
/** Open a clause of time, cause or question: what stands there is not what is demanded. */
const circumstances = new Set('när hur vilka vilken vilket vad eftersom innan medan huruvida ifall'.split(' '));
/** The same only where a clause begins: they are prepositions, particles and adverbs too. */
const ambiguousOpeners = new Set(['om', 'då', 'där']);
const governors = new Set('ska skall måste bör kan får vill vilja tänker skulle avser att behöver kunna'.split(' '));
const negated = one`^\s(?:inte|ej)(?!\p{L})`;
/** *det skapar trygghet*: why, in words of its own. */
const reason = one`(?:^|[,.;] )det (?:\p{L}+ )?$`;
/** *rätt att använda och vidareutveckla*: somebody is allowed to, and need not. */
const allowed = one`(?<!\p{L})(?:rätt(?:en|ighet|igheter)?(?: \p{L}+)? att|möjliga? att|möjligt att|fritt)(?!\p{L})[^.;]*$`;
const people = one`^\s(?:\p{L}+\s){0,2}?(?:till|\p{L}*(?:personal|medarbetar|elev|brukar|användar|deltagar|barn|kolleg|läsar)\p{L}*)(?!\p{L})`;

/** The same word in another sense: *beslut ska motiveras*, *tillförsäkra beställaren rätten*, *beaktas inte*. */
function saysOtherwise(text: PreparedText, { entry, start, end }: Hit): boolean {
  const [before, after] = around(text, [start, end]);
  // "inga timmar garanteras", "kan inte garantera att", "garanteras inte": that nothing is promised.
  if (
    /^garanter/.test(entry) &&
    (unpromisedBefore.test(before) || (!/(?<![a-zåäö])ska(?:ll)? $/.test(before) && unpromised.test(after)))
  )
    return true;
  // "kostnader som hade kunnat undvikas"; "samarbets- och kommunikationsförmåga".
  if (/kunnat $|kunde $|öka eller $/.test(before) || after.startsWith('-')) return true;
  if (/^(?:har som mål|arbeta|verka)/.test(entry) && buyerItself.test(before)) return true;
  // "svara mot direktivets krav": conform to it.
  if (entry === 'svara mot') return norm.test(after);
  // "göras uppmärksam på": told.
  if (entry.startsWith('uppmärksam') && /(?<![a-zåäö])gör(?:a|as|s)(?: \S+)? $/.test(before)) return true;
  // "träden ska avlastas": goods are unloaded.
  if (entry === 'avlasta' && text.lower.slice(start, end).endsWith('s')) return !person.test(before);
  // "Lärarna är trygga med läsplattan": how somebody is.
  if (entry === 'trygga')
    return /(?<![a-zåäö])(?:är|vara|blir|bli|känner sig|känna sig|känt \S+)(?: \S+)? $/.test(
      text.lower.slice(0, start),
    );
  if (/^(?:skapar|ger|inger|bygger) /.test(text.lower.slice(start, end)) && reason.test(before)) return true;
  if (entry === 'motivera') return !people.test(after);
  if (entry === 'tillförsäkra') return /(?<![a-zåäö])rätt(?:en|igheter)?(?![a-zåäö])/.test(after);
  if (entry === 'beakta' && negated.test(after)) return true;
  // "är inte avsedd att tillgodose": what it is not for.
  if (/(?<![a-zåäö])(?:inte|ej) (?:avsed[dt]|avsedda|till för) att $/.test(before)) return true;
  return (
    /^(?:vidareutveckla|beakta|förbättra|utveckla|öka|höja|bredda|minska|begränsa)/.test(entry) &&
    allowed.test(text.lower.slice(0, start))
  );
}

const contractLoss = one`^(?:begränsa|minska)(?:r|s)? (?:\p{L}+ ){0,2}(?:skad|konsekvens|följd|verkning)`;
const wayOut = one`(?<!\p{L})(?:i|så långt) (?:\p{L}+ ){0,3}?(?:möjligaste|görligaste|möjlig|möjligt|rimligt|största|rimlig)(?!\p{L})[^.;]*$`;
const reckoning = one`^(?:schemat|schemaläggningen|beräkningen|planeringen|ruttplaneringen)$`;
const thing = one`^(?:låsen|dörren|larmet|givarna|utrustningen|enheten|enheterna|signalerna)`;

/** The text settles what is meant, or the law does: a term of the contract, a time, a result that follows. */
function isSettled(text: PreparedText, hit: Hit, kind: Kind | undefined): boolean {
  const { entry } = hit;
  const after = text.lower.slice(hit.end);
  if (entry === 'garantera' && isWarranty(after, hit, kind)) return true;
  // Who sees to a thing answers for how it turns out: what follows is the demand, unless that is loose too.
  if (/^(?:se till att|ser till att|tillse)$/.test(entry) && !looseFact.test(after)) return true;
  // "vara behjälplig vid besiktningen": when it is called for is said.
  if (/behjälplig/.test(entry) && event.test(after)) return true;
  // "Konsulten ska ha förståelse för": of people it is a loose word, which SPR-01 tells.
  if (/förståelse/.test(text.lower.slice(hit.start, hit.end)) && !isSystem(text.lower)) return true;
  // What a tenderer says of how it works is weighed with all else it says.
  if (kind === 'selection') return /^(?:arbeta|jobba|verka)/.test(entry);
  return kind === 'contract' && isBetweenParties(text, hit);
}

/** A warranty is a term with a meaning in law. */
const isWarranty = (after: string, { token }: Hit, kind: Kind | undefined): boolean =>
  (kind === 'contract' && !isInfinitive(token.word)) || measure.test(after) || hasTime(after);

function isBetweenParties(text: PreparedText, { entry, start }: Hit): boolean {
  // "Säljaren svarar för underleverantörer": who is liable.
  if (/^(?:svarar|ansvarar) för/.test(text.lower.slice(start))) return true;
  // "Parterna ska samråda minst 60 dagar innan": that they do, and when, can be seen.
  if (entry.startsWith('samråda')) return true;
  return /^(?:samverka|samarbeta)/.test(entry) && hasTime(sentenceOf(text, start));
}

/** The words may mean what can be seen, or another rule says what is wrong. */
function isDoubtful(text: PreparedText, hit: Effort, kind: Kind | undefined): boolean {
  const [start, end] = sentenceSpan(text, hit.start);
  const before = text.lower.slice(start, hit.start);
  const subject = before.replace(/ ?(?:ska|skall|måste|bör)(?![a-zåäö]).*$/s, '');
  if (followsDeed(text, hit)) return true;
  // "i möjligaste mån undvika driftstopp": that is said of the way out.
  if (/^(?:undvik|minska|begränsa)/.test(hit.entry) && wayOut.test(before)) return true;
  // "Mått mellan 90 och 230 mm ska undvikas": which ones is told.
  if (/^undvik/.test(hit.entry) && /\d/.test(text.lower.slice(start, end))) return true;
  // "Schemat ska ta hänsyn till restid": it is counted with.
  if (/hänsyn/.test(hit.entry) && (isSystem(subject) || reckoning.test(subject))) return true;
  // "tillhandahålla och vidareutveckla tjänsten": what the contract is about.
  if (kind === 'contract' && hit.entry === 'vidareutveckla') return true;
  // What is told is valued as a whole, which other rules speak of.
  if (kind === 'award' && (hit.entry.includes(' ') || /^(?:samarbeta|vidareutveckla)/.test(hit.entry))) return true;
  // "hålla sig underrättad om och följa": what follows from it can be seen.
  if (kind === 'contract' && hit.entry.startsWith('hålla sig')) return true;
  // A party's own duty to keep its loss down is the law's.
  if (kind === 'contract' && contractLoss.test(hit.entry)) return true;
  return /^samverka/.test(hit.entry) && thing.test(subject);
}

/** Whether a clause with *som* has had its verb where an infinitive stands that another *ska* governs. */
const isOverBefore = (tokens: readonly Token[], som: number, verb: number): boolean =>
  /[aå]s$/.test(tokens[verb]?.word ?? '') &&
  !/^(?:och|eller|samt|att)$/.test(tokens[verb - 1]?.word ?? '') &&
  tokens.slice(som + 1, verb).some(({ word }) => looksFinite(word));

/** Looks back from the verb for what governs its clause. */
function clauseOf(text: PreparedText, { from, token }: Hit): 'demand' | 'relative' | 'circumstance' {
  const { tokens, lower } = text;
  // An infinitive with no modal of its own belongs to the demand: "ska, när fel uppstår, säkerställa".
  if (isInfinitive(token.word) && !token.word.endsWith('s') && !governors.has(tokens[from - 1]?.word ?? ''))
    return 'demand';
  const main = onlyMainModals(text, obliging);
  let found: 'demand' | 'relative' = 'demand';
  for (let i = from - 1; i >= 0 && tokens[i]?.sentence === token.sentence; i--) {
    const { word, start } = tokens[i] ?? token;
    if (main.includes(i)) return found;
    // "ska miljön för dem som klipper beaktas": the clause has had its verb.
    if (word === 'som' && !(main.some(place => place < i) && isOverBefore(tokens, i, from))) found = 'relative';
    else if (circumstances.has(word) || (ambiguousOpeners.has(word) && /(?:^|[,.:;]\s*)$/.test(lower.slice(0, start))))
      return 'circumstance';
  }
  return found;
}
