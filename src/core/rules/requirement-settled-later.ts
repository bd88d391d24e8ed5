import { isBinding, isQuoted, longest, sentenceSpan } from './language.ts';
import type { Hit } from './lexicon.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { asWantedIn, mayBePutOff, putOffIn } from './put-off.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

/** *Omfattningen bestäms i samband med projektstart*: what is bought and what it costs. */
const laterOn = pattern`(?<!\p{L})(?:tas fram|bestäms|fastställs|beslutas|avtalas|överenskoms|preciseras|specificeras|regleras|fastläggs|avgörs|förhandlas|ska (?:bestämmas|fastställas|beslutas|avtalas|överenskommas|preciseras|specificeras))\s+(?:\p{L}+\s){0,2}?(?:senare|i samband med|under (?:projektet|införandet|avtalstiden|uppstarten)|vid (?:avrop|avtalsstart|projektstart|uppstart)|efter (?:\p{L}+ )?(?:avtalsstart|avtalstecknande|avtalsskrivning|kontraktsskrivning|kontraktstecknande|upphandling(?:en)?|projektstart|tilldelning(?:en)?)|gemensamt|i dialog|vid behov|från fall till fall|från gång till gång|tillsammans med (?:\p{L}+ )?leverantör(?:en)?|i (?:samråd|samverkan) med (?:\p{L}+ )?leverantör(?:en)?|i (?:en|ett|den|det) (?:senare )?(?:plan|dokument|bilaga|kravspecifikation|skede|avtal|överenskommelse|specifikation) som (?:parterna|leverantören|beställaren|tas|upprättas|arbetas)|i ett senare skede|i (?:en|ett|den|det) \p{L}+ som tas fram|(?:vid|per|för) varje (?:tillfälle|uppdrag|gång|beställning)|per tillfälle|mellan parterna|av parterna|parterna emellan|i (?:en|ett) (?:separat|särskild|särskilt|senare|kommande|ny|nytt) (?:överenskommelse|avtal|bilaga|dokument))(?!\p{L})|(?<!\p{L})(?:gör parterna upp om|parterna gör upp om|arbetar parterna (?:\p{L}+ )?fram|arbetar fram (?:\p{L}+ )?tillsammans|kommer parterna överens|enas parterna)(?!\p{L})`;
/** *om inte annat överenskommes*: what is said here holds until then. */
const dispositive = one`(?<!\p{L})om (?:inte|inget|ej) (?:annat|något annat)(?: \p{L}+)?\s*$|(?<!\p{L})(?:om|såvida) (?:inte )?annat (?:inte |ej )?(?:\p{L}+\s)?$`;
/** *Andra svarstider kan överenskommas*: what is demanded may be lowered afterwards. */
const otherTerms = pattern`(?<!\p{L})(?:andra|annan|annat|avvikande|särskilda)\s+(?:\p{L}+\s)?(?:\p{L}*(?:tider|tid|priser|pris|nivåer|nivå|villkor|ersättning|omfattning|belopp)|avgift(?:er)?)\s+(?:[^.;,]{0,60}?\s)?(?:överenskommas|avtalas|förhandlas)(?!\p{L})|(?<!\p{L})(?:överenskommas|avtalas)\s+om\s+(?:andra|annan|annat)(?!\p{L})`;
/** *enligt överenskomna krav*, *följa en överenskommen rutin*: agreed when, and by whom? */
const agreed = pattern`(?<!\p{L})som parterna (?:(?:senare|framöver|längre fram|sedan|gemensamt|då) )?(?:överenskommer|kommer överens|enas|avtalar|bestämmer)(?: om)?(?: senare)?(?!\p{L})|(?<!\p{L})(?:enligt|följa|i enlighet med|utifrån|inom)\s+(?:en |ett |de |den )?(?:överenskommen|överenskommet|överenskomna)\s+(?!avtal|kontrakt|villkor)\p{L}+`;
/** *ligger utanför åtagandet och regleras separat*: what is not bought here. */
const outside = one`(?<!\p{L})(?:utanför (?:\p{L}+ )?(?:\p{L}*åtagande|uppdrag|avtal|upphandling|leverans)|(?:ingår|omfattas) (?:inte|ej)(?! i priset))(?:en|et|s|t|ets|ens)?(?!\p{L})`;
/** *enligt den offert leverantören då lämnar*: the price is asked for when nobody else can give one. */
const laterOffer = pattern`(?<!\p{L})(?:enligt|till) (?:den |de |det )?(?:offert|pris|kostnadsförslag|priser)(?:en|et)? (?:som )?(?:leverantören|parterna|konsulten) (?:då|senare|vid tillfället|därefter) \p{L}+`;
const decides =
  '(?:bestäm(?:s|ma|mas|mer)|fastställ(?:s|a|as|er)|regler(?:as|a|ar)|avtal(?:as|ar)|överenskomm(?:as|er)|överenskoms|(?:kommer|kom) (?:\\p{L}+ ){0,2}?överens|enas|precisera[s]?|specificera[s]?|förhandla[sr]?|gör(?:s)? upp|avgör(?:s|as)|beslutas|definieras|klargörs|klargöras|tar (?:vi|parterna)|sätts|sättas|stäms av|diskuteras)';
const afterwards =
  '(?:senare|sen|sedan|därefter|framöver|längre fram|i efterhand|efter (?:\\p{L}+ )?(?:tilldelning|avtal|kontrakt|upphandling|beställning|start|uppstart|förhandling)\\p{L}*|(?:vid|på|under) (?:ett )?(?:upp)?start(?:en|möte|mötet)?|under (?:projektet|införandet|genomförandet|arbetets gång|avtalstiden|uppdraget|förstudien)|i (?:ett |en )?(?:särskil[dt]|separat|tilläggs|kommande)\\p{L}*|tillsammans med (?:vald |vinnande |antagen )?\\p{L}*leverantör\\p{L}*|från (?:fall till fall|gång till gång)|när (?:vi|parterna|projektet|arbetet|behovet|det|\\p{L}+en) \\p{L}+)';
/** *hur mycket tar vi sen*, *regleras i tilläggsavtal när mängden är känd*: what is decided, and that it is later. */
const decidedLater = pattern`(?<!\p{L})${decides}(?!\p{L})(?:[^.;]{0,60}?\s)?${afterwards}(?!\p{L})|(?<!\p{L})${afterwards}(?!\p{L})[^.;]{0,60}?\s${decides}(?!\p{L})(?! (?:i|av|enligt) \p{L}*(?:avtal|kontrakt|bilag|villkor))|(?<!\p{L})(?:kommer vi|vi kommer|kommer parterna|parterna kommer) överens om(?!\p{L})`;
/** Who decides is a user of the system, or what is decided is a matter of form. */
const inUse = one`(?<!\p{L})(?:systemet|tjänsten|lösningen|handläggar\p{L}*|användar\p{L}*|administratör\p{L}*|lärar\p{L}*|rektor\p{L}*|chef\p{L}*|elev\p{L}*|nämnd\p{L}*|ärende\p{L}*)(?!\p{L})[^.;]*$`;
/** *kan fortsätta vid ett senare tillfälle*: what a user does, and nothing is settled. */
const resumed = one`(?<!\p{L})(?:fortsätt|återuppta|slutför|hämta|läs|skicka|öppna|komplettera|rätta|ändra)\p{L}*\s(?:\p{L}+\s){0,3}?$|(?<!\p{L})(?:ska|skall) kunna $`;
const party = one`(?<!\p{L})(?:parterna|vi|\p{L}*leverantör(?:en)?|beställaren)(?!\p{L})`;
const practicalWords = one`tid(?:punkt)?(?!\p{L})|tidpunkt|plats|datum|schema|mötesform|form för|dagordning|kontaktperson|dagar(?:na)? (?:som )?parterna|veckodag|klockslag`;
/** *betalar kommunen med timpriset på rad 4*: whatever it will be, its price is known. */
const pricedElsewhere = one`timpris\p{L}* (?:på|i|enligt)`;
const stake = one`(?<!\p{L})(?:timpris|styckpris|omfattning|omfatta|pris|kostnad|ersättning|innehåll|nivå|ingå|integration|utbildning|leverans|licens|servicenivå|antal|volym|arvode|avgift|krav|prestandakrav|funktion)\p{L}*|(?<!\p{L})(?:hur (?:många|mycket|stor\p{L}*|lång\p{L}*|ofta)|vilk(?:a|en|et) \p{L}+[^.;]{0,30}? (?:som )?(?:ingå|omfatta|levereras|är med|ska med)\p{L}*)`;

const listed = ['later-agreement'] as const;

export const requirementSettledLater = defineRule({
  id: 'requirement-settled-later',
  code: 'LOU-16',
  target: 'requirement',
  needs: ({ kind, prepared }, { lexicon }) =>
    isBinding(kind) &&
    (mayBePutOff(prepared) ||
      [laterOn, otherTerms, agreed, laterOffer, decidedLater].some(words => prepared.may(words)) ||
      lexicon.holds(prepared, listed)),
  ground: 'statute',
  severity: advertised,
  title: 'Omfattning och pris bestäms inte senare',
  rationale:
    'Det som parterna ska komma överens om senare kan ingen prissätta, och en senare överenskommelse kan bli en otillåten ändring av avtalet. Tider och praktiska former får bestämmas i samråd och ger bara ett tips.',
  basis: ['LOU 4 kap. 1 §', 'LOU 17 kap. 14 §'],
  messages: {
    later: (phrase: string) =>
      `”${phrase}” skjuter upp vad som gäller: skriv omfattning, pris eller vem som bestämmer nu.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const found = [...byWords(prepared, longest(lexicon.hits(prepared, 'later-agreement'))), ...byClause(prepared)];
    const told: (readonly [number, number])[] = [];
    for (const { span, grave } of found) {
      if (told.some(([start, end]) => span[0] < end && span[1] > start)) continue;
      if (grave === 'agreed' && kind === 'contract' && !prepared.lower.startsWith('som', span[0])) continue;
      told.push(span);
      const message = this.messages.later(prepared.raw.slice(...span));
      const level =
        grave === 'form' || grave === 'agreed'
          ? 'hint'
          : grave === 'stake' && (kind === 'mandatory' || kind === 'price')
            ? undefined
            : 'warning';
      yield { at: `${at}/text`, span, message, ...(level && { atMost: level }) };
    }
  },

  examples: [
    {
      bad: 'Servicenivåerna ⟦förhandlas⟧ fram under det första driftkvartalet.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { bad: 'Avgift för extra lagring: ⟦meddelas vid förfrågan⟧', with: { kind: 'price' }, severity: 'warning' },
    { bad: 'Leverantören ska utföra ⟦de förbättringar som styrgruppen beslutar⟧.', severity: 'hint' },
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
      bad: 'Ersättning utgår ⟦enligt den offert leverantören då lämnar⟧.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { good: 'Leverantören ska utföra 40 timmars utbildning till pris enligt prisformuläret.' },
    { bad: 'Leverantören ska utföra utbildning ⟦enligt separat överenskommelse⟧.', severity: 'error' },
    { bad: 'Omfattningen av utbildningen ⟦bestäms i samband med⟧ projektstart.', severity: 'error' },
    { bad: 'Säkerhetskopiering ska ske ⟦enligt överenskomna nivåer⟧.', severity: 'hint' },
    { bad: 'Leverantören ska utföra de anpassningar ⟦som parterna enas om⟧.', severity: 'hint' },
    { good: 'Nätverket ligger utanför uppdraget och regleras separat.' },
    { bad: 'Under juli kan ⟦andra svarstider överenskommas⟧.', severity: 'warning' },
    { good: 'Arbetet ska utföras i leverantörens lokaler, om inte annat överenskoms.', with: { kind: 'contract' } },
    { bad: 'Leverantören ska utbilda 20 användare vid tidpunkt som bestäms ⟦i samråd⟧.', severity: 'hint' },
  ],
});

interface Found {
  readonly span: readonly [number, number];
  /** What is put off: scope or price, other terms than those here, a matter of form, or what was agreed somewhere. */
  readonly grave: 'stake' | 'terms' | 'form' | 'agreed';
}

function byWords(text: PreparedText, hits: readonly Hit[]): readonly Found[] {
  return hits.flatMap<Found>(hit => {
    const [from, to] = sentenceSpan(text, hit.start);
    if (outside.test(text.lower.slice(from, to))) return [];
    if (resumed.test(text.lower.slice(from, hit.start))) return [];
    if (isQuoted(text, hit.start) || dispositive.test(text.lower.slice(0, hit.start))) return [];
    const practical = /samråd/.test(hit.entry) || practicalWords.test(text.lower);
    return [{ span: [hit.start, hit.end], grave: practical ? 'form' : 'stake' }];
  });
}

function byClause(text: PreparedText): readonly Found[] {
  const spans = (words: Pattern): readonly (readonly [number, number])[] =>
    text.all(words).map(({ 0: phrase, index }) => [index, index + phrase.length] as const);
  const later = spans(laterOn).flatMap<Found>(span => {
    if (stake.test(text.lower.slice(0, span[0]))) return [{ span, grave: 'stake' }];
    // Where nothing is at stake, only what two parties have to agree on is told.
    const together = /(?:gemensamt|dialog|parterna(?: emellan)?|fram|upp om|överens)$/;
    return together.test(text.lower.slice(...span)) ? [{ span, grave: 'form' }] : [];
  });
  const put = (words: Pattern, grave: Found['grave']): readonly Found[] => spans(words).map(span => ({ span, grave }));
  return [
    ...later,
    ...put(otherTerms, 'terms'),
    ...put(laterOffer, 'terms'),
    ...put(agreed, 'agreed'),
    ...decidedLaterIn(text),
    ...putOffIn(text)
      .filter(([index]) => !outside.test(text.lower.slice(...sentenceSpan(text, index))))
      .map(span => ({ span, grave: 'terms' }) as const),
    ...asWantedIn(text).map(span => ({ span, grave: 'form' }) as const),
  ];
}

function decidedLaterIn(text: PreparedText): readonly Found[] {
  return text.all(decidedLater).flatMap<Found>(({ 0: phrase, index }) => {
    const [start, end] = sentenceSpan(text, index);
    const sentence = text.lower.slice(start, end);
    if (outside.test(sentence)) return [];
    if (inUse.test(text.lower.slice(start, index)) && !party.test(text.lower.slice(index - 40, index + phrase.length)))
      return [];
    if (pricedElsewhere.test(text.lower)) return [];
    if (practicalWords.test(sentence) || dispositive.test(text.lower.slice(0, index))) return [];
    return stake.test(sentence) ? [{ span: [index, index + phrase.length], grave: 'terms' }] : [];
  });
}
