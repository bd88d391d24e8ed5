import type { Kind } from '../model/generated/types.ts';
import { isBinding, isQuoted, longest, sentenceOf, sentenceSpan } from '../wording/language.ts';
import type { Hit } from '../wording/lexicon.ts';
import { one, pattern, type Pattern } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import {
  asWantedIn,
  isSettledIn,
  mayBePutOff,
  putOffIn,
  putOffPatterns,
  saidApart,
  unlessAgreed,
} from '../wording/put-off.ts';
import { phrases } from '../wording/phrases.ts';
import { advertised, defineRule, type Draft } from './rule.ts';
import { placesOf } from '../wording/word-gate.ts';
import type { Span } from '../text/index.ts';

/** *om inte annat överenskommes*: what is said here holds until then. */
const dispositive = one`(?<!\p{L})om (?:inte|inget|ej) (?:annat|något annat)(?: \p{L}+)?\s*$|(?<!\p{L})(?:om|såvida) (?:inte )?annat (?:inte |ej )?(?:\p{L}+\s)?$`;
/** *Andra svarstider kan överenskommas*: what is demanded may be lowered afterwards. */
const otherTerms = pattern`(?<!\p{L})(?:andra|annan|annat|avvikande|särskilda)\s+(?:\p{L}+\s)?(?:\p{L}*(?:tider|tid|priser|pris|nivåer|nivå|villkor|ersättning|omfattning|belopp)|avgift(?:er)?)\s+(?:[^.;,]{0,60}?\s)?(?:överenskommas|avtalas|förhandlas)(?!\p{L})|(?<!\p{L})(?:överenskommas|avtalas)\s+om\s+(?:andra|annan|annat)(?!\p{L})`;
/** *enligt överenskomna krav*, *följa en överenskommen rutin*: agreed when, and by whom? */
const agreed = pattern`(?<!\p{L})som parterna (?:(?:senare|framöver|längre fram|sedan|gemensamt|då) )?(?:överenskommer|kommer överens|enas|avtalar|bestämmer)(?: om)?(?: senare)?(?!\p{L})|(?<!\p{L})(?:enligt|följa|i enlighet med|utifrån|inom)\s+(?:en |ett |de |den )?(?:överenskommen|överenskommet|överenskomna)\s+(?!avtal|kontrakt|villkor)\p{L}+`;
/** *ligger utanför åtagandet och regleras separat*: what is not bought here. */
const outside = one`(?<!\p{L})(?:utanför (?:\p{L}+ )?(?:\p{L}*åtagande|uppdrag|avtal|upphandling|leverans)|(?:ingår|omfattas) (?:inte|ej)(?! i priset))(?:en|et|s|t|ets|ens)?(?!\p{L})`;
/** *kan fortsätta vid ett senare tillfälle*: what a user does, and nothing is settled. */
const resumed = one`(?<!\p{L})(?:fortsätt|återuppta|slutför|hämta|läs|skicka|öppna|komplettera|rätta|ändra)\p{L}*\s(?:\p{L}+\s){0,3}?$|(?<!\p{L})(?:ska|skall) kunna $`;
/** *bestäms tillsammans med brukaren*: how the work is done for somebody is settled with them. */
const withWhomItIsFor = one`(?<!\p{L})med (?:de |den |det )?(?:enskilde|respektive brukare|\p{L}*(?:brukar|patient|elev|vårdnadshavar|hyresgäst|anhörig|deltagar|resenär|läkar|kontaktperson|butik|barn|föräldr|boende|sökande|medborgar|vårdtagar)(?:e|en|et|n|na|ar|er|arna|erna|ens)?)(?!\p{L})`;
const practicalWords = one`tid(?:punkt)?(?!\p{L})|tidpunkt|plats|datum|schema|mötesform|form för|dagordning|kontaktperson|dagar(?:na)? (?:som )?parterna|veckodag|klockslag`;
/** Money or extent: nobody can price what follows. */
const stake = one`${phrases(`
  timpris*, styckpris*, prislist*, omfattning*, omfatta*, pris, priset, priser, priserna, kostnad*, ersättning*, innehåll*, nivå*, ingå*,
  integration*, utbildning*, leverans*, licens*, servicenivå*, antal, antalet, volym*, arvode*, avgift*, krav, kraven,
  prestandakrav*, funktion*, hur många, hur mycket, hur stor*, hur lång*, hur ofta`)}`;

const moment = one`senare (?:tillfälle|skede)$`;
const listed = ['later-agreement'] as const;
const agreements = placesOf([otherTerms, agreed]);

export const requirementSettledLater = defineRule({
  id: 'requirement-settled-later',
  code: 'LOU-16',
  target: 'requirement',
  needs: [...putOffPatterns, otherTerms, agreed, ...listed],
  concerns: ({ kind, prepared }, { lexicon }) =>
    (isBinding(kind) || kind === 'information') &&
    (mayBePutOff(prepared) || prepared.mayAny(agreements) || lexicon.hits(prepared, ...listed).length > 0),
  ground: 'statute',
  severity: advertised,
  title: 'Omfattning och pris bestäms inte senare',
  rationale:
    'Det som parterna ska komma överens om senare kan ingen prissätta, och en senare överenskommelse kan bli en otillåten ändring av avtalet. Tider och praktiska former får bestämmas i samråd och ger bara ett tips.',
  basis: ['LOU 4 kap. 1 §', 'LOU 17 kap. 14 §'],
  messages: {
    later: (phrase: string) =>
      `”${phrase}” skjuter upp vad som gäller: skriv redan nu omfattning, pris eller vem som bestämmer.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind) && kind !== 'information') return;
    const found = [...byWords(prepared, longest(lexicon.hits(prepared, 'later-agreement'))), ...byClause(prepared)];
    const told = new Set<number>();
    for (const { span, grave } of found) {
      const sentence = prepared.sentenceAt(span[0]);
      if (told.has(sentence)) continue;
      if (grave === 'agreed' && kind === 'contract' && !prepared.lower.startsWith('som', span[0])) continue;
      told.add(sentence);
      const message = this.messages.later(prepared.raw.slice(...span));
      const level = levelOf(grave, kind);
      yield { at: `${at}/text`, span, message, ...(level && { atMost: level }) };
    }
  },

  examples: [
    {
      good: 'Kommunen har rätt att vid varje avrop avgöra vilken båtstorlek som ska skickas.',
      with: { kind: 'contract' },
    },
    {
      good: 'Bärgning i samband med bogsering regleras av särskilda villkor för bärgning.',
      with: { kind: 'contract' },
    },
    { bad: 'Nyttjanderätten till sjökorten ⟦avtalas⟧.', with: { kind: 'contract' }, severity: 'warning' },
    { bad: 'Portionernas storlekar ⟦bestäms gemensamt⟧.', with: { kind: 'contract' }, severity: 'warning' },
    { good: 'Tid för bogsering avtalas.', with: { kind: 'contract' } },
    {
      bad: 'Servicenivåerna ⟦förhandlas⟧ fram under det första driftkvartalet.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { bad: 'Avgift för extra lagring: ⟦meddelas vid förfrågan⟧', with: { kind: 'price' }, severity: 'warning' },
    { bad: 'Leverantören ska utföra ⟦de förbättringar som styrgruppen beslutar⟧.', severity: 'hint' },
    { bad: 'Avgiften för extra lagring ⟦blir en förhandlingsfråga⟧.', with: { kind: 'contract' }, severity: 'warning' },
    { bad: 'Kostnad för flytt av data: ⟦enl. överenskommelse⟧', with: { kind: 'price' }, severity: 'warning' },
    { good: 'Kommunen kan ansluta fler skolor vid ett senare tillfälle.', with: { kind: 'contract' } },
    { good: 'Parterna håller möten där leveransen diskuteras.', with: { kind: 'contract' } },
    { good: 'Priserna är fasta i två år och justeras därefter enligt konsumentprisindex.', with: { kind: 'contract' } },
    {
      good: 'Kommunen beställer högst tio kurser per år, när behovet är känt, till priset på rad 4.',
      with: { kind: 'contract' },
    },
    { good: 'Omfattningen av en behörighet ska kunna bestämmas separat för varje enhet.' },
    {
      bad: 'Ersättningen ⟦regleras i tilläggsavtal⟧ sedan mängden har mätts.',
      with: { kind: 'price' },
      severity: 'warning',
    },
    { good: 'Handläggaren ska senare kunna bestämma vilken omfattning insatsen har.' },
    { bad: 'Systemet ska ha de rapporter ⟦som parterna senare enas om⟧.', severity: 'hint' },
    {
      bad: 'Ersättning utgår enligt den ⟦offert leverantören då lämnar⟧.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { good: 'Leverantören ska utföra 40 timmars utbildning till pris enligt prisformuläret.' },
    { bad: 'Leverantören ska utföra utbildning ⟦enligt separat överenskommelse⟧.', severity: 'error' },
    { bad: 'Omfattningen av utbildningen ⟦bestäms i samband med⟧ projektstart.', severity: 'error' },
    { bad: 'Säkerhetskopiering ska ske ⟦enligt överenskomna nivåer⟧.', severity: 'hint' },
    { bad: 'Leverantören ska utföra de anpassningar ⟦som parterna enas om⟧.', severity: 'hint' },
    { bad: 'Leverantören ska utföra skyltning ⟦i den omfattning som avtalas⟧ med hamnen.', severity: 'warning' },
    {
      bad: 'Leverantören ska ⟦lämna en prislista för extraarbeten efter avtalstecknandet⟧.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { good: 'Listan ska visa antal dagar sedan beslut om insats.' },
    { bad: 'Serviceavtal ⟦tecknas separat⟧ efter garantitiden.', with: { kind: 'contract' }, severity: 'warning' },
    {
      bad: 'Städfrekvenser ⟦bestäms i dialog⟧ med respektive rektor.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { bad: 'Extra dykning utförs ⟦mot separat offert⟧.', with: { kind: 'contract' }, severity: 'warning' },
    {
      bad: 'Omfattningen av jouren ⟦framgår av kommande avtal⟧.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { good: 'Vitet regleras separat i dokumentet Servicenivåer.', with: { kind: 'contract' } },
    { good: 'Insatsernas omfattning bestäms tillsammans med brukaren.' },
    { good: 'Nätverket ligger utanför uppdraget och regleras separat.' },
    { bad: 'Under juli kan ⟦andra svarstider överenskommas⟧.', severity: 'warning' },
    { good: 'Arbetet ska utföras i leverantörens lokaler, om inte annat överenskoms.', with: { kind: 'contract' } },
    { bad: 'Leverantören ska utbilda 20 användare vid tidpunkt som bestäms ⟦i samråd⟧.', severity: 'hint' },
  ],
});

interface Found {
  readonly span: Span;
  /** What is put off: scope or price, other terms than those here, a matter of form, or what was agreed somewhere. */
  readonly grave: 'stake' | 'extent' | 'terms' | 'form' | 'agreed';
}

/** Where the words decide who may offer, scope or price that is put off is an error. */
function levelOf(grave: Found['grave'], kind: Kind | undefined): 'hint' | 'warning' | undefined {
  if (grave === 'form' || grave === 'agreed') return 'hint';
  const isGrave = kind === 'mandatory' ? grave !== 'terms' : kind === 'price' && grave === 'stake';
  return isGrave ? undefined : 'warning';
}

function byWords(text: PreparedText, hits: readonly Hit[]): readonly Found[] {
  return hits.flatMap<Found>(hit => {
    const sentence = sentenceSpan(text, hit.start);
    const [from, to] = sentence;
    if (unlessAgreed.test(text.lower.slice(from, to))) return [];
    // *Kan ansluta sig vid ett senare tillfälle*: a moment, and nothing is settled at it.
    if (moment.test(hit.entry) && !isSettledIn(text, sentence)) return [];
    if (outside.test(text.lower.slice(from, to))) return [];
    if (resumed.test(text.lower.slice(from, hit.start))) return [];
    if (saidApart.test(text.lower.slice(from, to))) return [];
    if (hit.entry === 'i samråd' && !isSettledIn(text, sentence) && !stake.test(text.lower.slice(from, to))) return [];
    if (withWhomItIsFor.test(text.lower.slice(hit.start, to))) return [];
    if (isQuoted(text, hit.start) || dispositive.test(text.lower.slice(0, hit.start))) return [];
    const practical = /samråd/.test(hit.entry) || practicalWords.test(text.lower);
    return [{ span: [hit.start, hit.end], grave: practical ? 'form' : 'stake' }];
  });
}

function byClause(text: PreparedText): readonly Found[] {
  const put = (words: Pattern, grave: Found['grave']): readonly Found[] =>
    text.all(words).map(({ 0: phrase, index }) => ({ span: [index, index + phrase.length], grave }));
  return [
    ...put(otherTerms, 'terms'),
    ...put(agreed, 'agreed'),
    ...putOffIn(text)
      .filter(([index]) => {
        const sentence = sentenceOf(text, index);
        return !outside.test(sentence) && !withWhomItIsFor.test(sentence);
      })
      .map<Found>(span => ({ span, grave: stake.test(text.lower.slice(0, span[0])) ? 'extent' : 'terms' })),
    ...asWantedIn(text).map(span => ({ span, grave: 'form' }) as const),
  ];
}
