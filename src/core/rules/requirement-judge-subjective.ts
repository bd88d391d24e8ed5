import { one, pattern } from './pattern.ts';
import { assent, buyer, chosenTogether, felt, opinions, theirImpression } from './opinions.ts';
import { isBinding, sentenceOf, sentenceSpan, unlessMandatory } from './language.ts';
import type { PreparedText } from './prepared-text.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

const approval = pattern`(?<!\p{L})(?:efter|kräver|med|utan) (?:skriftligt )?(?:${buyer}s (?:skriftliga )?godkännande|godkännande (?:av|från) ${buyer})(?!\p{L})`;
/** *Ersättaren ska godkännas av Exempelby*: ordinary where a person or a change is accepted, but against what? */
const accepted = pattern`(?<!\p{L})(?:ska|skall|måste)\s+(?:[^.;]{0,80}?\s)?(?:godkännas|accepteras|godtas)\s+(?:\p{L}+\s)?av\s+(\p{L}+|\uFFFC+)`;
/** *enligt vad Exempelverket anser vara bäst*, *som uppdragsledaren finner lämpligt*: whoever it is, it is an opinion. */
const whatTheyThink = pattern`(?<!\p{L})(?:(?:enligt|utifrån|efter|baserat på|beroende på) vad (?:[\p{L}-]+ ){1,3}?(?:ser|anser|bedömer|finner|tycker|önskar|vill|upplever)|(?:på det sätt|den|det|de \p{L}+|i den \p{L}+) som (?:[\p{L}-]+ ){1,2}?(?:anser|bedömer|finner|tycker) (?:vara |är |som )?(?:lämplig|bäst|nödvändig|rimlig|skälig|ändamålsenlig|effektiv|motivera|tillräcklig)\p{L}*|när (?:[\p{L}-]+ ){1,3}?(?:anser|tycker|upplever) att)(?!\p{L})`;
/** *efter eget gottfinnande*, *avgör ensam*, *är nöjd med*: free whoever says it. */
const freely = pattern`(?<!\p{L})(?:efter eget (?:gottfinnande|omdöme|tycke)|(?:efter|enligt) (?:fritt )?skön|ensam(?:t)? avgör\p{L}*|avgör(?:s)? (?:\p{L}+ )?ensam(?:t)?|(?:när|tills) [^.;]{0,40}? är nöjda? med|(?:som|vilket) [\p{L}-]+ (?:kan|vill) (?:acceptera|godta|godkänna|ställa sig bakom)|(?:det antal|den mängd|den omfattning) (?:[\p{L}-]+ )?som (?:[\p{L}-]+ ){1,6}?(?:anser|finner|bedömer|tycker|önskar|vill ha))(?!\p{L})`;
/** How tenders are judged is said in method rows too. */
const impression = pattern`(?<!\p{L})helhetsintryck\p{L}*|(?<!\p{L})(?:fastställs|bestäms|avgörs|beslutas|bedöms) (?:[\p{L}-]+ ){0,3}?från fall till fall|(?<!\p{L})kommer att passa in|(?<!\p{L})magkänsla\p{L}*`;
/** Work and choices in a contract. A case that somebody approves in the system is none. */
const contractWork = one`(?<!\p{L})(?:\p{L}*(?:resa|resor|placering|placeringar|utformning|byte|utbyte|tidplan|övertid|metod|material|kulör|färg|färgsättning|montering|montage|dragning|ritning|ritningar|förslag|förslaget|skiss|skisser|koncept|handling|handlingar|underlag|prov|provning|avsteg|ändring|ändringar|tillägg|kostnad|kostnader|utlägg|arbete|arbeten|konsult|konsulter|ersättare|personal|bemanning|underleverantör|underleverantörer|lösning|val|detaljutformning|kompletteringsköp|produkt|produkter|vara|varor|artikel|artiklar))(?:n|en|t|et|na|erna|arna|s)?(?!\p{L})`;
const role = one`^(?:\p{L}*(?:ansvarig|ansvarige|chef|chefen|ledare|ledaren|ägare|ägaren|samordnare|samordnaren|förvaltare|förvaltaren|strateg|strategen|arkitekt|arkitekten|ingenjör|ingenjören|konsult|kontroller|antikvarie|antikvarien|styrgrupp|styrgruppen|kommittén|rådet|utskottet|gruppen|handläggare|handläggaren|beställare))$`;

/** *Underbiträden ska vara kända och godkända*: by whom, and against what? */
const approved = pattern`(?<!\p{L})(?:ska|skall|måste)\s+vara\s+(?:\p{L}+,?\s(?:och|eller|samt)\s)?((?:godkän(?:d|t|da)|accepterade?|accepterat)(?: (?:av|från|hos) (?:${buyer}|\p{L}+))?)(?!\p{L})`;
const whether = one`(?<!\p{L})(?:visa|visar|mäta|mäter|ange|anger|fråga|frågar|registrera|uppge|svara|framgå|framgår)(?: \p{L}+){0,2} om $`;
const criterion = one`bilaga|kriteri|acceptanstest|testfall|enligt (?:krav|definition|följande)|checklista|om inte .* saklig|skäliga skäl|inte oskäligen|endast om|(?<!\p{L})stämmer med`;

/** Whatever else the sentence names. */
const alone = one`(?<!\p{L})(?:ensam|ensamt|ensidigt|fritt|godtyckligt)(?!\p{L})`;

export const requirementJudgeSubjective = defineRule({
  id: 'requirement-judge-subjective',
  code: 'SPR-19',
  target: 'requirement',
  needs: [
    ...opinions,
    felt,
    chosenTogether,
    assent,
    approval,
    accepted,
    approved,
    whatTheyThink,
    freely,
    impression,
    theirImpression,
  ],
  ground: 'statute',
  severity: advertised,
  title: 'Ingen avgör efter eget gottfinnande',
  rationale:
    'Är kravet uppfyllt först när beställaren är nöjd, vet ingen anbudsgivare vad som krävs, och beställaren får obegränsad frihet. Skriv vad som bedöms och mot vad.',
  basis: ['LOU 16 kap. 2 §', 'LOU 4 kap. 1 §'],
  messages: {
    opinion: (phrase: string) =>
      `”${phrase}” låter beställaren avgöra fritt: skriv vad som bedöms och vilken gräns som gäller.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const impressed = kind === 'information' ? null : prepared.first(impression);
    if (impressed) {
      const span = [impressed.index, impressed.index + impressed[0].length] as const;
      yield { at: `${at}/text`, span, message: this.messages.opinion(prepared.raw.slice(...span)), atMost: 'warning' };
    }
    if (!isBinding(kind)) return;
    // In a contract, a written approval is an ordinary way to act.
    const matches = [
      ...opinions.flatMap(words => prepared.all(words)),
      ...(kind === 'contract' ? [] : prepared.all(approval)),
    ];
    if (matches.length === 0) matches.push(...[whatTheyThink, freely, felt].flatMap(words => prepared.all(words)));
    if (kind === 'award') matches.push(...prepared.all(theirImpression));
    for (const { 0: phrase, index } of matches) {
      if (criterion.test(sentenceOf(prepared, index)) && !alone.test(phrase)) continue;
      // "Enkäten ska visa om kunden är nöjd": what is asked, and nobody judges by it.
      if (/nöjd$/.test(phrase) && whether.test(prepared.lower.slice(0, index + (phrase.startsWith('om ') ? 3 : 0))))
        continue;
      const span = [index, index + phrase.length] as const;
      const message = this.messages.opinion(prepared.raw.slice(...span));
      const mild = phrase.startsWith('utan') && { atMost: 'hint' as const };
      yield { at: `${at}/text`, span, message, ...unlessMandatory(kind), ...mild };
    }
    const loosely = matches.length === 0 ? (prepared.first(chosenTogether) ?? prepared.first(assent)) : null;
    if (loosely && !criterion.test(sentenceOf(prepared, loosely.index))) {
      const end = loosely.index + loosely[0].length;
      const span = [loosely.index + Math.max(0, loosely[0].lastIndexOf('i samråd')), end] as const;
      yield { at: `${at}/text`, span, message: this.messages.opinion(prepared.raw.slice(...span)), atMost: 'hint' };
      return;
    }
    const waits = matches.length === 0 ? prepared.first(accepted) : null;
    if (waits && namesBuyer(prepared, waits) && !criterion.test(sentenceOf(prepared, waits.index))) {
      const from = waits.index + waits[0].search(/(?:godkännas|accepteras|godtas)\s/);
      const span = [from, waits.index + waits[0].length] as const;
      const message = this.messages.opinion(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, atMost: 'hint' };
    }
    const state = matches.length === 0 && !waits ? prepared.first(approved) : null;
    if (state && isUpToBuyer(prepared, state)) {
      const phrase = state[1] ?? '';
      const end = state.index + state[0].length;
      const span = [end - phrase.length, end] as const;
      yield { at: `${at}/text`, span, message: this.messages.opinion(prepared.raw.slice(...span)), atMost: 'hint' };
    }
  },

  examples: [
    { good: 'Utbildningen ska godkännas enligt de kriterier som anges i bilaga 5.' },
    { bad: 'Utbildningen ska genomföras ⟦till beställarens belåtenhet⟧.', severity: 'error' },
    { bad: 'Systemet ska ha stark autentisering ⟦som godkänns av beställaren⟧.', severity: 'error' },
    { bad: 'Timmarna fördelas ⟦enligt vad Exempelverket anser⟧ vara bäst.', with: { kind: 'contract' } },
    { bad: 'Placeringen av givare ska ⟦godkännas av fastighetsansvarig⟧.', severity: 'hint' },
    { bad: 'Skyltar monteras ⟦enligt anvisning från platschefen⟧.', with: { kind: 'contract' } },
    { bad: 'Lunchen ska ⟦uppskattas av gästerna⟧.' },
    { bad: 'Beslagens utformning bestäms ⟦i samråd med beställaren⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Kabeln ska läggas enligt tillverkarens anvisningar.' },
    { bad: 'Färgen väljs i ett utförande ⟦som rektorn kan godta⟧.', with: { kind: 'contract' } },
    { bad: 'Anbudet bedöms efter gruppens ⟦helhetsintryck⟧.', with: { kind: 'method' } },
    { good: 'Systemet ska visa hur många elever som är nöjda med maten.' },
    { bad: 'Konsulten byts ut ⟦om beställaren är missnöjd⟧.', with: { kind: 'contract' } },
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

const buyers = one`^(?:beställar|köpar|kommun|region|myndighet|kund|uppdragsgivar|upphandl|inköps|avrop|bolag|\uFFFC)`;

/** The buyer by its part in the contract, or by a name. */
const namesBuyer = ({ masked }: PreparedText, { 0: phrase, 1: who = '', index }: RegExpExecArray): boolean =>
  buyers.test(who) ||
  /^[A-ZÅÄÖ]/.test(masked.slice(index + phrase.length - who.length)) ||
  (role.test(who) && contractWork.test(masked.slice(0, index).toLowerCase()));

const hired = one`(?<!\p{L})\p{L}*(?:underleverantör|underbiträde|underkonsult|konsult|personal|nyckelperson|ersättare|datacent|driftställe)\p{L}*`;

/** By the buyer, or by nobody named where those who do the work are meant. A case that a manager approves is the system's own. */
function isUpToBuyer(text: PreparedText, { 0: whole, 1: phrase = '', index }: RegExpExecArray): boolean {
  if (criterion.test(sentenceOf(text, index))) return false;
  const who = /\s(?:av|från|hos)\s(\S+)$/.exec(phrase)?.[1];
  if (who !== undefined) return buyers.test(who);
  const [start, end] = sentenceSpan(text, index);
  return (
    hired.test(text.lower.slice(start, index)) &&
    !/^\s+(?:enligt|för|inom|i|med)/.test(text.lower.slice(index + whole.length, end))
  );
}
