import type { Fix } from '../model/finding.ts';
import { mainModals, mainShalls, onlyMainModals, subjectBefore } from '../wording/clauses.ts';
import { isBinding, isQuoted, sentenceSpan } from '../wording/language.ts';
import { one, pattern } from '../wording/pattern.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';
import { isInfinitive } from '../wording/verbs.ts';

const weak = new Set(['bör', 'måste', 'kan']);
const shall = new Set(['ska', 'skall']);
const beyondAward = new Set(['ska', 'bör', 'måste']);
/** Who a demand on what is bought speaks of; all else in an information says how to tender. */
const bought = one`(?<!\p{L})(?:\p{L}*system|tjänst|lösning|plattform|leverantör|funktion|gränssnitt|utrustning)(?:et|en|ar(?:na)?|er(?:na)?|n)?(?!\p{L})`;

const able = one`^(?:systemet|tjänsten|lösningen|leverantören|anbudsgivaren)\s+kan`;
/** *Inloggning kan ske med e-legitimation*: what is done with the thing, in its first words, and no right of anybody. */
const mayBeDone = one`^\s+(?:även |också |både |enbart |endast )?(?:ske|\p{L}{3,}as)(?!\p{L})`;
const byParty = one`(?<!\p{L})(?:beställar|köpar|kommun|part|avtal|vite|uppdrag|pris|anbud|faktur|tvist|avrop|risk|problem|fel|skad)\p{L}*`;

function isCapability({ lower }: PreparedText, { start, end }: Token, kind: string): boolean {
  const before = lower.slice(0, start);
  if (reserved.test(lower.slice(end))) return false;
  return (
    able.test(lower) ||
    (kind === 'mandatory' && mayBeDone.test(lower.slice(end)) && !/[.,;:]/.test(before) && !byParty.test(before))
  );
}

/** *Dröjer leverantören så att tider måste ställas in* is a condition too. */
const conditional = one`^\s*(?:(?:om|när|då|ifall|därest)\s[^,]*|\p{L}+[ae]r (?:leverantören|beställaren|entreprenören|kommunen) [^,]*så att [^,]*)$`;
/** *Tjänsten kan under avtalets gång komma att ändras*: a reservation. */
const reserved = one`^ (?:\p{L}+ ){0,5}?komma att(?!\p{L})|^ (?:\p{L}+ )?(?:begära|säga upp|häva|välja|kräva|överlåta|avbeställa|få|erhålla|ansöka|avstå|debitera)(?!\p{L})`;
/** *Beskrivningen ska omfatta*, *leverantören ska i sitt anbud bifoga*: how the tender is written, not what is valued. */
const ofTender = one`(?<!\p{L})(?:\p{L}*beskrivning|redovisning|redogörelse|\p{L}*svar)(?:en|et)? $`;
const inTender = one`^ (?:\p{L}+ ){0,4}?(?:i (?:sitt anbud|anbudet|(?:en )?(?:separat )?bilaga)|bifoga|inkomma med|lämna in)(?!\p{L})`;
/** *för att fordonet ska få användas måste det*: the purpose demands nothing, what follows it does. */
const afterPurpose = one`^\s*för att [^.]*(?<!\p{L})ska(?:ll)? [^.]*(?<!\p{L})måste(?!\p{L})`;

/** *Om provet måste avbrytas utgår vite*: not what is demanded, but when. *Om larm går måste vakten* demands. */
const isCondition = (text: PreparedText, place: number): boolean => {
  const start = text.tokens[place]?.start ?? 0;
  return (
    conditional.test(text.lower.slice(sentenceSpan(text, start)[0], start)) &&
    isInfinitive(text.tokens[place + 1]?.word ?? '')
  );
};

const otherwise = new Set(['bör', 'måste']);

const demandsOtherwise = (text: PreparedText): boolean =>
  afterPurpose.test(text.lower) ||
  (/måste|bör/.test(text.lower) &&
    onlyMainModals(text, shall).length === 0 &&
    onlyMainModals(text, otherwise).length > 0);

/** *Användaren måste vara inloggad*: what is done with the thing, and no demand on it. */
const user = one`(?<!\p{L})(?:användaren|besökaren|handläggaren)$`;
const opening = one`^\s*$|[.:]\s*$`;

/** *Dörren måste vara stängd och den ska låsas*: of two demands beside each other one is put weaker. Places of the weak. */
const weakBesides = (text: PreparedText): readonly number[] =>
  /måste|bör/.test(text.lower) && onlyMainModals(text, shall).length > 0
    ? onlyMainModals(text, otherwise).filter(
        place => !isCondition(text, place) && !opensCondition(text, place) && !user.test(subjectBefore(text, place)),
      )
    : [];

/** *Måste arbetet avbrytas ska*; not *Inloggning: måste ske*. */
const opensCondition = (text: PreparedText, place: number): boolean => {
  const { start, word } = text.tokens[place] ?? { start: 0, word: '' };
  return (
    word === 'måste' &&
    opening.test(text.lower.slice(sentenceSpan(text, start)[0], start)) &&
    !isInfinitive(text.tokens[place + 1]?.word ?? '')
  );
};

/** Says less than a demand in a row that is one. */
const soft = new Set(['behöver', 'förväntas', 'rekommenderas', 'borde']);
const unneeded = one`^ (?:inte|ej|enbart|endast|bara)(?!\p{L})`;

/** *Konsten får gärna bidra till …*: what would be liked. */
const liked = pattern`(?<!\p{L})(?:får (?:mycket )?gärna|ser gärna att|vore önskvärt|är önskvärt|är (?:en fördel|meriterande)|uppskattas om)(?!\p{L})`;

/** Place of the word. */
const softVerb = (text: PreparedText): number | undefined =>
  /behöver|förväntas|rekommenderas|borde/.test(text.lower)
    ? onlyMainModals(text, soft).find(place => {
        const { word, end } = text.tokens[place] ?? { word: '', end: 0 };
        // "Systemet behöver ström" tells what it takes, and demands nothing of it.
        return !unneeded.test(text.lower.slice(end)) && (word !== 'behöver' || governsVerb(text, place));
      })
    : undefined;

/** *behöver visa*, *förväntas systemet visa*: then *ska* can take its place. */
const governsVerb = ({ tokens }: PreparedText, place: number): boolean =>
  [place + 1, place + 2].some(at => isInfinitive(tokens[at]?.word ?? ''));

const isOnTender = ({ lower }: PreparedText, { start, end }: Token): boolean =>
  ofTender.test(lower.slice(0, start)) || inTender.test(lower.slice(end));

export const requirementModalWeak = defineRule({
  id: 'requirement-modal-weak',
  code: 'SPR-07',
  target: 'requirement',
  concerns: ({ kind, prepared }) =>
    prepared.lower.includes('skall') ||
    kind === 'award' ||
    kind === 'information' ||
    mainShalls(prepared).length === 0 ||
    demandsOtherwise(prepared) ||
    weakBesides(prepared).length > 0 ||
    prepared.may(liked),
  ground: 'practice',
  severity: 'warning',
  title: 'Hjälpverbet stämmer med kravtypen',
  rationale:
    'Ett obligatoriskt krav, ett avtalsvillkor och en prisuppgift skrivs med ”ska”. Ett tilldelningskriterium beskriver mervärdet i presens, utan ska och bör. ”Skall” är gammal form. Kravtypen avgör; texten ska inte säga något annat.',
  basis: [
    'Svarta listan – ord och fraser som kan ersättas i författningsspråk',
    'Upphandlingsmyndigheten, krav på föremålet',
  ],
  fixable: true,
  messages: {
    old: 'Skriv ”ska” i stället för ”skall”.',
    weak: (modal: string) => `Kravet är bindande men texten säger ”${modal}”: skriv ”ska”, eller ändra kravtypen.`,
    award: (modal: string) =>
      `Ett mervärde skrivs i presens utan ”${modal}”: ”Mervärde: systemet visar …”. Är det ett krav, ändra kravtypen.`,
    information: 'En upplysning binder ingen men texten säger ”ska”: välj en annan kravtyp eller skriv om.',
    write: 'Skriv ”ska”',
    asAward: 'Ändra till tilldelningskriterium',
    asMandatory: 'Ändra till obligatoriskt krav',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const { tokens, lower } = prepared;
    const textAt = `${at}/text`;
    for (const { word, start, end } of tokens) {
      if (word !== 'skall' || !isBinding(kind)) continue;
      const insert = prepared.raw[start] === 'S' ? 'Ska' : 'ska';
      const fixes = [replaceFix(this.messages.write, textAt, [start, end], insert)];
      yield { at: textAt, span: [start, end], message: this.messages.old, fixes };
    }
    if (kind === 'mandatory' || kind === 'contract' || kind === 'price' || kind === 'selection') {
      const isOtherwise = mainShalls(prepared).length === 0 || demandsOtherwise(prepared);
      for (const place of isOtherwise ? mainModals(prepared, weak) : weakBesides(prepared)) {
        const token = tokens[place];
        if (!token || isQuoted(prepared, token.start)) continue;
        if (isCondition(prepared, place) || opensCondition(prepared, place)) continue;
        if (token.word === 'kan' && !isCapability(prepared, token, kind)) continue;
        const span = [token.start, token.end] as const;
        const fixes: Fix[] = [replaceFix(this.messages.write, textAt, span, 'ska')];
        const award: Fix = { title: this.messages.asAward, changes: [{ op: 'set', at: `${at}/kind`, value: 'award' }] };
        if (kind === 'mandatory' && token.word === 'bör' && /^mervärde/.test(lower)) fixes.push(award);
        yield { at: textAt, span, message: this.messages.weak(token.word), fixes };
        return;
      }
      const wish = kind === 'mandatory' ? prepared.first(liked) : null;
      if (wish && !isQuoted(prepared, wish.index)) {
        const span = [wish.index, wish.index + wish[0].length] as const;
        yield { at: textAt, span, message: this.messages.weak(wish[0]), atMost: 'hint' };
      }
      const place = kind === 'mandatory' && isOtherwise ? softVerb(prepared) : undefined;
      const token = place === undefined ? undefined : tokens[place];
      if (token && place !== undefined && !isQuoted(prepared, token.start)) {
        const span = [token.start, token.end] as const;
        const canBeShall = token.word !== 'rekommenderas' && governsVerb(prepared, place);
        const fixes = canBeShall ? [replaceFix(this.messages.write, textAt, span, 'ska')] : [];
        const mild = /^(?:förväntas|rekommenderas)$/.test(token.word) && { atMost: 'hint' as const };
        yield { at: textAt, span, message: this.messages.weak(token.word), fixes, ...mild };
      }
      return;
    }
    if (kind === 'award') {
      const place = onlyMainModals(prepared, beyondAward)[0];
      const token = place === undefined ? undefined : tokens[place];
      if (!token) return;
      const fix: Fix = {
        title: this.messages.asMandatory,
        changes: [{ op: 'set', at: `${at}/kind`, value: 'mandatory' }],
      };
      yield {
        at: textAt,
        span: [token.start, token.end],
        message: this.messages.award(token.word),
        ...(token.word === 'bör' || isOnTender(prepared, token) ? { atMost: 'hint' as const } : { fixes: [fix] }),
      };
    }
    const first = kind === 'information' ? onlyMainModals(prepared, shall)[0] : undefined;
    const token = first === undefined ? undefined : tokens[first];
    // "Anbudsgivaren ska lämna anbud per del" is an instruction to those who tender.
    const onTender = first !== undefined && !bought.test(subjectBefore(prepared, first));
    if (token) {
      const mild = onTender && { atMost: 'hint' as const };
      yield { at: textAt, span: [token.start, token.end], message: this.messages.information, ...mild };
    }
  },

  examples: [
    { good: 'Båten behöver en brygga på minst tre meter.' },
    { bad: 'Leveransen ⟦förväntas⟧ i maj.', severity: 'hint' },
    { bad: 'Skylten ska vara blå. Den ⟦får gärna⟧ ha en pil.', severity: 'hint' },
    { good: 'Skylten ska vara blå. Den får inte ha en pil.' },
    { good: 'Systemet ska visa ärendets status.' },
    { good: 'Mervärde: systemet visar ärendets status på en karta.', with: { kind: 'award' } },
    { bad: 'Systemet ⟦skall⟧ visa ärendets status.', fixed: 'Systemet ska visa ärendets status.' },
    { bad: 'Systemet ⟦bör⟧ visa ärendets status.', fixed: 'Systemet ska visa ärendets status.' },
    { good: 'Sortimentet kan under avtalstiden komma att ändras.', with: { kind: 'contract' } },
    {
      bad: 'Den buss som ska köra linjen ⟦måste⟧ ha bälten.',
      fixed: 'Den buss som ska köra linjen ska ha bälten.',
    },
    {
      bad: 'För att en buss ska få användas ⟦måste⟧ den ha bälten.',
      fixed: 'För att en buss ska få användas ska den ha bälten.',
    },
    {
      bad: 'Beskrivningen ⟦ska⟧ omfatta tre körningar.',
      with: { kind: 'award' },
      severity: 'hint',
    },
    {
      bad: 'Länspumpen ⟦måste⟧ gå dygnet runt och vattnet ska renas.',
      fixed: 'Länspumpen ska gå dygnet runt och vattnet ska renas.',
    },
    { bad: 'Förrådet ⟦behöver⟧ kunna låsas.', fixed: 'Förrådet ska kunna låsas.' },
    { good: 'Måste ett rum stängas ska leverantören meddela det dagen innan.' },
    { good: 'Om ett prov måste göras om betalar leverantören 5 000 kronor.', with: { kind: 'contract' } },
    { bad: 'Leverantören ⟦måste⟧ svara inom en timme.', fixed: 'Leverantören ska svara inom en timme.' },
    {
      bad: 'Systemet ⟦ska⟧ visa ärendets status på en karta.',
      with: { kind: 'award' },
      fixed: 'Systemet ska visa ärendets status på en karta.',
      severity: 'warning',
    },
    { good: 'Systemet ska visa vem som kan ändra ärendet.' },
    { good: 'Mervärde: systemet visar vilka handlingar som ska gallras.', with: { kind: 'award' } },
    { good: 'Bilaga 4 beskriver det register som ska ersättas.', with: { kind: 'information' } },
    {
      bad: 'Leverantören ⟦ska⟧ lämna en rapport varje månad.',
      with: { kind: 'information' },
      severity: 'warning',
    },
    {
      bad: 'Anbudsgivaren ⟦ska⟧ numrera bilagorna till anbudet.',
      with: { kind: 'information' },
      severity: 'hint',
      note: 'En anvisning för anbudet binder den som lämnar det, men är inget krav på det som köps.',
    },
  ],
});
