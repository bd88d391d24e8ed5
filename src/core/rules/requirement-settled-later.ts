import { isBinding, isQuoted, longest, sentenceSpan, words } from './language.ts';
import { one, pattern } from './pattern.ts';
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
const stake = one`(?<!\p{L})(?:omfattning|pris|kostnad|ersättning|innehåll|nivå|servicenivå|antal|volym|arvode|avgift|krav|prestandakrav|funktion)\p{L}*|(?<!\p{L})(?:hur (?:många|mycket|stor\p{L}*|lång\p{L}*|ofta)|vilk(?:a|en|et) \p{L}+[^.;]{0,30}? (?:som )?(?:ingå|omfatta|levereras)\p{L}*)`;

export const requirementSettledLater = defineRule({
  id: 'requirement-settled-later',
  code: 'LOU-16',
  target: 'requirement',
  needs: ['later-agreement', laterOn, otherTerms, agreed, laterOffer],
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
    const hits = lexicon.hits(prepared, 'later-agreement');
    for (const { 0: phrase, index } of prepared.all(laterOn)) {
      const span = [index, index + phrase.length] as const;
      if (hits.some(hit => hit.start < span[1] && hit.end > index)) continue;
      const form = !stake.test(prepared.lower.slice(0, index));
      // Where nothing is at stake, only what two parties have to agree on is told.
      if (form && !/(?:gemensamt|dialog|parterna(?: emellan)?|fram|upp om|överens)$/.test(phrase)) continue;
      const message = this.messages.later(prepared.raw.slice(...span));
      yield {
        at: `${at}/text`,
        span,
        message,
        ...(form
          ? { atMost: 'hint' as const }
          : kind !== 'mandatory' && kind !== 'price' && { atMost: 'warning' as const }),
      };
    }
    for (const { 0: phrase, index } of [...prepared.all(otherTerms), ...prepared.all(laterOffer)]) {
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.later(prepared.raw.slice(...span)), atMost: 'warning' };
    }
    for (const { 0: phrase, index } of prepared.all(agreed)) {
      if (kind === 'contract' && !phrase.startsWith('som')) continue;
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.later(prepared.raw.slice(...span)), atMost: 'hint' };
    }
    for (const hit of longest(hits)) {
      const [from, to] = sentenceSpan(prepared, hit.start);
      if (outside.test(prepared.lower.slice(from, to))) continue;
      if (isQuoted(prepared, hit.start) || dispositive.test(prepared.lower.slice(0, hit.start))) continue;
      const practical =
        /samråd/.test(hit.entry) || /tid(?:punkt)?|plats|datum|schema|mötesform|form för/.test(prepared.lower);
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: this.messages.later(words(prepared, hit)),
        ...(practical
          ? { atMost: 'hint' as const }
          : kind === 'mandatory' || kind === 'price'
            ? {}
            : { atMost: 'warning' as const }),
      };
    }
  },

  examples: [
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
