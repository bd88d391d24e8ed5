import { one, pattern, spanOf } from '../wording/pattern.ts';
import { alternatives } from '../wording/phrases.ts';
import { approval, consentIn, consents } from '../wording/buyers-consent.ts';
import { choosing, criterion, felt, opinions, saidHow, theirImpression } from '../wording/opinions.ts';
import { isBinding, sentenceOf, sentenceSpan } from '../wording/language.ts';
import type { Kind } from '../model/generated/types.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { unlessMandatory } from './at-most.ts';
import { advertised, defineRule, type Draft } from './rule.ts';
import type { Span } from '../text/index.ts';

/** *enligt vad Exempelverket anser*. */
const byWhatTheyThink = String.raw`(?:enligt|utifrån|efter|baserat på|beroende på) vad (?:[\p{L}-]+ ){1,3}?(?:ser|anser|bedömer|finner|tycker|önskar|vill|upplever)`;
/** *som uppdragsledaren finner lämpligt*. */
const asTheyFindFit = String.raw`(?:på det sätt|den|det|de \p{L}+|i den \p{L}+) som (?:[\p{L}-]+ ){1,2}?(?:anser|bedömer|finner|tycker) (?:vara |är |som )?(?:lämplig|bäst|nödvändig|rimlig|skälig|ändamålsenlig|effektiv|motivera|tillräcklig)\p{L}*`;
/** *när gruppen anser att*. */
const whenTheyThink = String.raw`när (?:[\p{L}-]+ ){1,3}?(?:anser|tycker|upplever) att`;
/** *enligt vad Exempelverket anser vara bäst*, *som uppdragsledaren finner lämpligt*: whoever it is, it is an opinion. */
const whatTheyThink = pattern`(?<!\p{L})(?:${byWhatTheyThink}|${asTheyFindFit}|${whenTheyThink})(?!\p{L})`;
/** *efter eget gottfinnande*, *efter skön*. */
const atWill = ['efter eget (?:gottfinnande|omdöme|tycke)', '(?:efter|enligt) (?:fritt )?skön'].join('|');
/** *avgör ensam*. */
const decidesAlone = alternatives(String.raw`
  ensam(?:t)? avgör\p{L}*, avgör(?:s)? (?:\p{L}+ )?ensam(?:t)?
`);
/** *tills kommunen är nöjd med*. */
const contentWith = '(?:när|tills) [^.;]{0,40}? är nöjda? med';
/** *som beställaren kan godta*. */
const canAccept = String.raw`(?:som|vilket) [\p{L}-]+ (?:kan|vill) (?:acceptera|godta|godkänna|ställa sig bakom)`;
/** *utan angivande av skäl byta ut*, *avvisa … utan motivering*. */
const withoutReason = [
  String.raw`utan (?:(?:angivande av|att (?:behöva )?ange|särskil(?:t|da)) (?:\p{L}+ )?(?:skäl|orsak|anledning)|(?:närmare )?motivering)[^.;]{0,40}?(?:byt|avvis|underkän|nek|vägra)\p{L}*`,
  String.raw`(?:byt|avvis|underkän|nek|vägra)\p{L}* [^.;]{0,60}?utan (?:(?:angivande av|att (?:behöva )?ange|särskil(?:t|da)) (?:\p{L}+ )?(?:skäl|orsak|anledning)|(?:närmare )?motivering)`,
].join('|');
/** *det antal platser som kommunen önskar*. */
const asManyAsWished = String.raw`(?:det antal|den mängd|den omfattning) (?:[\p{L}-]+ )?som (?:[\p{L}-]+ ){1,6}?(?:anser|finner|bedömer|tycker|önskar|vill ha)`;
/** *efter eget gottfinnande*, *avgör ensam*, *är nöjd med*: free whoever says it. */
const freely = pattern`(?<!\p{L})(?:${atWill}|${decidesAlone}|${contentWith}|${canAccept}|${withoutReason}|${asManyAsWished})(?!\p{L})`;
/** How tenders are judged is said in method rows too. */
const impression = pattern`(?<!\p{L})helhetsintryck\p{L}*|(?<!\p{L})(?:fastställ|bestäm|avgör|beslut|bedöm)a?s (?:[\p{L}-]+ ){0,3}?från fall till fall|(?<!\p{L})kommer att passa in|(?<!\p{L})magkänsla\p{L}*`;
const whether = one`(?<!\p{L})(?:visa|visar|mäta|mäter|ange|anger|fråga|frågar|registrera|uppge|svara|framgå|framgår)(?: \p{L}+){0,2} om $`;
/** *Option som avropas om kommunen så önskar*: how much is bought, which is no judgement. */
const asWanted = one`önskar|vill`;
const optional = one`(?<!\p{L})(?:option|utöka|utökas|avropas|tilläggsbeställ)\p{L}*`;
/** Whatever else the sentence names. */
const alone = one`(?<!\p{L})(?:ensam|ensamt|ensidigt|fritt|godtyckligt)(?!\p{L})`;

export const requirementJudgeSubjective = defineRule({
  id: 'requirement-judge-subjective',
  code: 'SPR-19',
  target: 'requirement',
  needs: [...opinions, felt, ...consents, whatTheyThink, freely, impression, theirImpression, ...choosing],
  ground: 'statute',
  severity: advertised,
  title: 'Ingen avgör efter eget gottfinnande',
  rationale:
    'Är kravet uppfyllt först när beställaren är nöjd, vet ingen anbudsgivare vad som krävs, och beställaren får obegränsad frihet. Skriv vad som bedöms och mot vad.',
  basis: ['LOU 16 kap. 2 §', 'LOU 4 kap. 1 §'],
  messages: {
    opinion: (phrase: string) =>
      `”${phrase}” lämnar bedömningen fri: skriv vad som bedöms och vilken gräns som gäller.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    for (const { span, atMost } of doubtsIn(prepared, kind)) {
      const message = this.messages.opinion(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...(atMost && { atMost }) };
    }
  },

  examples: [
    { bad: '⟦Rektorn ska godkänna alla klädval⟧.', severity: 'hint' },
    { good: 'Rektorn ska godkänna schemat mot listan i bilaga 2.' },
    {
      bad: 'Vid provlektionen ska skolan ⟦bilda sig en uppfattning om⟧ läraren, 0–5 poäng.',
      with: { kind: 'award' },
    },
    { good: 'Utbildningen ska godkännas enligt de kriterier som anges i bilaga 5.' },
    { bad: 'Utbildningen ska genomföras ⟦till beställarens belåtenhet⟧.', severity: 'error' },
    { bad: 'Systemet ska ha stark autentisering ⟦som godkänns av beställaren⟧.', severity: 'error' },
    { bad: 'Timmarna fördelas ⟦enligt vad Exempelverket anser⟧ vara bäst.', with: { kind: 'contract' } },
    { bad: 'Placeringen av givare ska ⟦godkännas av fastighetsansvarig⟧.', severity: 'hint' },
    { bad: 'Skyltar monteras ⟦enligt anvisning från platschefen⟧.', with: { kind: 'contract' } },
    { bad: 'Lunchen ska ⟦uppskattas av gästerna⟧.' },
    { bad: 'Beslagens utformning bestäms ⟦i samråd med beställaren⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { bad: 'Brunnarnas läge ⟦väljs av gatukontoret⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { bad: 'Vid oenighet ⟦gäller beställarens tolkning⟧.', with: { kind: 'contract' } },
    { bad: 'Vikarien ska ⟦av eleverna uppfattas⟧ som rättvis.' },
    { good: 'Systemet ska stödja att rektor väljer placering för eleven.' },
    { good: 'Kabeln ska läggas enligt tillverkarens anvisningar.' },
    { bad: 'Färgen väljs i ett utförande ⟦som rektorn kan godta⟧.', with: { kind: 'contract' } },
    { bad: 'Anbudet bedöms efter gruppens ⟦helhetsintryck⟧.', with: { kind: 'method' } },
    { bad: 'Verktyget ska ha den färg ⟦som nämnden efter genomgång finner lämplig⟧.' },
    { bad: 'Ersättare godkänns ⟦efter fri prövning⟧.', with: { kind: 'contract' } },
    { bad: 'Kontraktet går till den som ⟦enligt nämndens uppfattning⟧ passar bäst.', with: { kind: 'method' } },
    { good: 'Handläggaren ska kunna markera vad rektorn anser vara brådskande.' },
    { good: 'Systemet ska visa hur många elever som är nöjda med maten.' },
    { bad: 'Konsulten byts ut ⟦om beställaren är missnöjd⟧.', with: { kind: 'contract' } },
    { bad: '⟦Finner hamnchefen att⟧ fendern är sliten ska den bytas.', with: { kind: 'contract' } },
    { bad: 'Förare ska ⟦bytas ut utan angivande av skäl⟧.', with: { kind: 'contract' } },
    { bad: 'Servicen ska utföras ⟦på ett för brukarna acceptabelt⟧ sätt.', severity: 'error' },
    { good: 'Enkäten ska visa om kunden är nöjd.' },
    { bad: 'Underbiträden ska vara ⟦godkända av kommunen⟧.', severity: 'hint' },
    { good: 'Ärendet ska vara godkänt av chefen innan systemet skapar utbetalningen.' },
    { bad: 'Ersättaren ska ⟦godkännas av beställaren⟧.', with: { kind: 'contract' }, severity: 'hint' },
    {
      good: 'Leverantören ska efter beställarens skriftliga godkännande byta underleverantör.',
      with: { kind: 'contract' },
    },
  ],
});

interface Doubt {
  readonly span: Span;
  readonly atMost?: 'warning' | 'hint' | undefined;
}

function doubtsIn(text: PreparedText, kind: Kind | undefined): readonly Doubt[] {
  const chosen = kind === 'information' ? [] : choiceIn(text, kind);
  if (!isBinding(kind)) return chosen;
  const stated = opinionsIn(text, kind);
  return [...chosen, ...(stated.length > 0 ? stated : mereConsent(text, kind))];
}

const mereConsent = (text: PreparedText, kind: Kind | undefined): readonly Doubt[] => {
  const span = consentIn(text, kind);
  return span ? [{ span, atMost: 'hint' }] : [];
};

/** How the tender or the matter is chosen. In a method row the buyer's own words are looked at more narrowly. */
function choiceIn(text: PreparedText, kind: Kind | undefined): readonly Doubt[] {
  const found = [impression, ...(kind === 'method' || kind === 'award' ? choosing : [])]
    .map(words => text.first(words))
    .find(match => match !== null && (isImpression(match[0]) || !saidHow.test(sentenceOf(text, match.index))));
  return found ? [{ span: spanOf(found), atMost: 'warning' }] : [];
}

const isImpression = (phrase: string): boolean =>
  /intryck|magkänsla|från fall till fall|passa in|tolkningsföreträde/.test(phrase);

function opinionsIn(text: PreparedText, kind: Kind | undefined): readonly Doubt[] {
  // In a contract, a written approval is an ordinary way to act.
  const sought = kind === 'contract' ? opinions : [...opinions, approval];
  const usual = sought.flatMap(words => text.all(words));
  const matches = usual.length > 0 ? usual : [whatTheyThink, freely, felt].flatMap(words => text.all(words));
  if (kind === 'award' && choiceIn(text, kind).length === 0) matches.push(...text.all(theirImpression));
  return longestOf(matches)
    .filter(({ 0: phrase, index }) => {
      // "endast om regionen anser": the condition is the opinion.
      const sentence = phrase.startsWith('om ')
        ? sentenceOf(text, index).replace('endast om', '')
        : sentenceOf(text, index);
      if (criterion.test(sentence) && !alone.test(phrase)) return false;
      if (asWanted.test(phrase) && optional.test(sentence)) return false;
      return !isToldInSystem(text, phrase, index);
    })
    .map(match => ({
      span: spanOf(match),
      atMost: match[0].startsWith('utan') ? 'hint' : unlessMandatory(kind).atMost,
    }));
}

/** Two expressions may find the same words. */
const longestOf = (matches: readonly RegExpExecArray[]): readonly RegExpExecArray[] =>
  matches.filter(
    (one, i) =>
      !matches.some(
        (other, j) =>
          i !== j &&
          other.index < one.index + one[0].length &&
          other.index + other[0].length > one.index &&
          (other[0].length > one[0].length || (other[0].length === one[0].length && j < i)),
      ),
  );

const telling = one`(?<!\p{L})(?:visa|visar|visas|markera|registrera|ange|välja|filtrera|sortera|svara|skriva|fråga|dokumentera|lista|skatta|uppge|söka|larma|spara|tala om|redovisa|mäta|följa upp|undersöka|hantera|stödja|låta)(?!\p{L})[^.;]*$`;
const isHeld = one`^(?:efter (?:egen|eget|fri|fritt)|som|vad|om|när|där|hur|vilk|att|(?:bedöm|avgör|bestäm|pröva|besluta)s|\p{L}+ (?:inte )?(?:anser|bedömer|tycker|upplever))`;
const namesPart = one`(?<!\p{L})(?:beställar|köpar|uppdragsgivar|kommun|region|upphandl|\p{L}+nämnden|\p{L}+bolaget)`;

/** "Enkäten ska visa om kunden är nöjd", "markera vad handläggaren anser": what is asked, and nobody judges by it. */
function isToldInSystem(text: PreparedText, phrase: string, index: number): boolean {
  const before = text.lower.slice(sentenceSpan(text, index)[0], index + (phrase.startsWith('om ') ? 3 : 0));
  if (/nöjd$/.test(phrase) && whether.test(before)) return true;
  return isHeld.test(phrase) && telling.test(before) && !namesPart.test(phrase);
}
