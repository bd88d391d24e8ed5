import type { Kind } from '../model/generated/types.ts';
import { around, sentenceOf, sentenceUpTo } from './language.ts';
import { assent, buyer, chosenTogether, criterion } from './opinions.ts';
import { one, pattern, type Pattern, spanOf } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

export const approval = pattern`(?<!\p{L})(?:efter|kräver|med|utan) (?:skriftligt )?(?:${buyer}s (?:skriftliga )?godkännande|godkännande (?:av|från) ${buyer})(?!\p{L})`;
/** *Ersättaren ska godkännas av Exempelby*: ordinary where a person or a change is accepted, but against what? */
const accepted = pattern`(?<!\p{L})(?:ska|skall|måste|får)\s+(?:[^.;]{0,80}?\s)?(?:godkännas|accepteras|godtas)\s+(?:(?:\p{L}+\s){1,3}?)?av\s+(?:\p{L}+- och )?(\p{L}+|\uFFFC+)`;
/** *Underbiträden ska vara kända och godkända*: by whom, and against what? */
const approved = pattern`(?<!\p{L})(?:ska|skall|måste)\s+vara\s+(?:\p{L}+,?\s(?:och|eller|samt)\s)?((?:godkän(?:d|t|da)|accepterade?|accepterat)(?: (?:av|från|hos) (?:${buyer}|\p{L}+))?)(?!\p{L})`;

/** What a text must be able to match for anything in it to wait for somebody's consent. */
export const consents: readonly Pattern[] = [chosenTogether, assent, approval, accepted, approved];

/** What waits for the buyer's consent: ordinary, but nobody knows against what. */
export function consentIn(text: PreparedText, kind: Kind | undefined): Span | undefined {
  const builtSo = kind === 'contract' ? text.first(approval) : null;
  if (builtSo && isOfThing(text, builtSo.index)) return spanOf(builtSo);
  const loosely = text.first(chosenTogether) ?? text.first(assent);
  if (loosely && isLoose(text, loosely.index)) {
    const { 0: phrase, index } = loosely;
    return [index + Math.max(0, phrase.search(together)), index + phrase.length];
  }
  const waits = text.first(accepted);
  if (waits) {
    const { 0: phrase, index } = waits;
    if (!namesBuyer(text, waits) || criterion.test(sentenceOf(text, index))) return undefined;
    const end = index + phrase.length;
    const name = restOfName.exec(text.raw.slice(end - (waits[1]?.length ?? 0)))?.[0].length ?? waits[1]?.length ?? 0;
    return [index + phrase.search(/(?:godkännas|accepteras|godtas)\s/), end - (waits[1]?.length ?? 0) + name];
  }
  const state = text.first(approved);
  if (!state || !isUpToBuyer(text, state)) return undefined;
  const end = state.index + state[0].length;
  return [end - (state[1] ?? '').length, end];
}

/** *Södra Hamnen*: a name of two words. */
const restOfName = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+/u;

const inSystem = one`(?<!\p{L})(?:systemet|tjänsten|användaren|funktionen|appen|verktyget|lösningen)(?!\p{L})[^.;]*?(?<!\p{L})(?:visa|stödja|hantera|låta|kunna|registrera|ange|skicka|välja|markera)(?!\p{L})[^.;]*$`;
/** What the system shows or lets somebody do. */
const isInSystem = (text: PreparedText, index: number): boolean => inSystem.test(sentenceUpTo(text, index));

const together =
  /(?<=\s)(?:i (?:samråd|dialog|samverkan|samförstånd)|efter (?:samråd|dialog|avstämning)|tillsammans) med |(?<=\s)(?:(?:väljs|utses|anvisas|pekas ut|avgörs|bestäms)(?: (?!i )\S+){0,3} av|stäms av med) /;

// "endast om beställaren godkänner": the condition is the consent.
const isLoose = (text: PreparedText, index: number): boolean =>
  !isInSystem(text, index) && !criterion.test(sentenceOf(text, index).replace('endast om', ''));

/** *ärende*, *faktura*, *utkast*. */
const caseWords = anyOf(String.raw`
  ärende, ansök, begäran, anmäl, faktur, order, attest, utbetal, ledighet, semester, frånvaro, tidrapport,
  avvikelse, publicer, inlägg, dokument, version, rapport, räkning, registrering, konto, behörig, betyg, schema,
  bokning, utkast, text, protokoll, beslut, delegation, intyg, avtal, kontrakt, uppgift, post, steg, krav,
  användare, nyhet, sida, sidor, rekvisition, beställning, plan(?:en)?(?!\p{L}), journal, anteckning, leverans, test
`);
/** A case that somebody approves in the system is no work of the supplier's. */
const caseWork = one`(?<!\p{L})\p{L}*${caseWords}\p{L}*`;
/** Roles and bodies of the buyer, with or without an article. */
const roles = anyOf(`
  ansvarig, ansvarige, chef, chefen, ledare, ledaren, ägare, ägaren, samordnare, samordnaren, förvaltare,
  förvaltaren, strateg, strategen, arkitekt, arkitekten, ingenjör, ingenjören, konsult, kontroller, antikvarie,
  antikvarien, styrgrupp, styrgruppen, kommittén, rådet, utskottet, gruppen, kontoret, förvaltningen, avdelningen,
  enheten, sektionen, nämnden, hyresvärden, beställarombudet, kontrollanten, teknikern, handläggare, handläggaren,
  beställare
`);
const role = one`^(?:\p{L}*${roles})$`;

/** *Specialstolpar får användas efter kommunens godkännande*: what is built so, and no act between the parties. */
const builtVerb = one`(?<!\p{L})(?:användas|monteras|placeras|utföras|installeras|byggas|målas|väljas|förläggas|nyttjas|dras|utformas)(?!\p{L})`;
const isOfThing = (text: PreparedText, index: number): boolean => {
  const sentence = sentenceOf(text, index);
  return builtVerb.test(sentence) && !hired.test(sentence) && !criterion.test(sentence);
};

/** *Layouten på rapporterna* is no case, though reports are. */
const looks = one`^(?:layout|utformning|utseende|typsnitt|färg|placering)(?:en|et)? (?:på|av|för|hos) `;
const buyers = one`^(?:beställar|köpar|kommun|region|myndighet|kund|uppdragsgivar|upphandl|inköps|avrop|bolag|\uFFFC)`;
/** *av trafikkontorets planeringsledare*. */
const office = one`(?:kommun|stad|region|förvaltning|kontor|nämnd|avdelning|enhet|förbund|styrelse)(?:en|et|n|ens|ets|ns)$`;

/** The buyer by its part in the contract, or by a name. */
const namesBuyer = ({ masked }: PreparedText, { 0: phrase, 1: who = '', index }: RegExpExecArray): boolean =>
  buyers.test(who) ||
  /^[A-ZÅÄÖ]/.test(masked.slice(index + phrase.length - who.length)) ||
  ((role.test(who) || office.test(who)) &&
    (looks.test(masked.toLowerCase()) ||
      !caseWork.test(masked.slice(0, index + phrase.lastIndexOf(' av ')).toLowerCase())));

const hired = one`(?<!\p{L})\p{L}*(?:underleverantör|underbiträde|underkonsult|konsult|personal|nyckelperson|ersättare|datacent|driftställe)\p{L}*`;

/** By the buyer, or by nobody named where those who do the work are meant. A case that a manager approves is the system's own. */
function isUpToBuyer(text: PreparedText, { 0: whole, 1: phrase = '', index }: RegExpExecArray): boolean {
  if (criterion.test(sentenceOf(text, index))) return false;
  const who = /\s(?:av|från|hos)\s(\S+)(?:\s\S+)?$/.exec(phrase)?.[1];
  if (who !== undefined)
    return (
      buyers.test(who) ||
      (office.test(who) && !caseWork.test(sentenceUpTo(text, index))) ||
      /^[A-ZÅÄÖ]{2,3}(?![A-Za-zÅÄÖåäö])/.test(text.masked.slice(index + whole.length - who.length))
    );
  const [before, after] = around(text, [index, index + whole.length]);
  return hired.test(before) && !/^\s+(?:enligt|för|inom|i|med)/.test(after);
}
