import type { Fix } from '../model/finding.ts';
import type { Kind } from '../model/generated/types.ts';
import { onlyMainModals, shall, subjectBefore } from '../wording/clauses.ts';
import { isBinding } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { mayDemandWeakly, weakDemands, wordsAt, type FoundWord } from '../wording/weak-demands.ts';
import { becomeKind, chosen, defineRule, replaceFix, type Draft } from './rule.ts';

const beyondAward = new Set(['ska', 'bör', 'måste']);
/** Who a demand on what is bought speaks of; all else in an information says how to tender. */
const bought = one`(?<!\p{L})(?:\p{L}*system|tjänst|lösning|plattform|leverantör|funktion|gränssnitt|utrustning)(?:et|en|ar(?:na)?|er(?:na)?|n)?(?!\p{L})`;

/** *Beskrivningen ska omfatta*, *leverantören ska i sitt anbud bifoga*: how the tender is written, not what is valued. */
const ofTender = one`(?<!\p{L})(?:\p{L}*beskrivning|redovisning|redogörelse|\p{L}*svar)(?:en|et)? $`;
const inTender = one`^ (?:\p{L}+ ){0,4}?(?:i (?:sitt anbud|anbudet|(?:en )?(?:separat )?bilaga)|bifoga|inkomma med|lämna in)(?!\p{L})`;

export const requirementModalWeak = defineRule({
  id: 'requirement-modal-weak',
  code: 'SPR-07',
  target: 'requirement',
  concerns: ({ kind, prepared }) =>
    prepared.lower.includes('skall') || kind === 'award' || kind === 'information' || mayDemandWeakly(prepared),
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
    write: (words: string) => `Skriv ”${words}”`,
    asAward: 'Ändra till tilldelningskriterium',
    asMandatory: 'Ändra till obligatoriskt krav',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const textAt = `${at}/text`;
    for (const { word, start, end } of isBinding(kind) ? prepared.tokens : []) {
      if (word !== 'skall') continue;
      const fixes = [
        replaceFix(this.messages.write('ska'), textAt, [start, end], inCase(prepared.raw.slice(start, end), 'ska')),
      ];
      yield { at: textAt, span: [start, end], message: this.messages.old, fixes };
    }
    for (const { word, span, instead, ...level } of isDemand(kind) ? weakDemands(prepared, kind) : []) {
      const fixes = instead
        ? [
            bindingFix(
              word,
              replaceFix(this.messages.write(instead), textAt, span, inCase(prepared.raw.slice(...span), instead)),
            ),
          ]
        : [];
      if (kind === 'mandatory' && word === 'bör' && /^mervärde/.test(prepared.lower))
        fixes.push(becomeKind(at, 'award', this.messages.asAward));
      yield { at: textAt, span, message: this.messages.weak(word), fixes, ...level };
    }
    for (const { word, span, ...level } of kind === 'award' ? demandInAward(prepared) : []) {
      const fixes = level.atMost ? [] : [becomeKind(at, 'mandatory', this.messages.asMandatory)];
      yield { at: textAt, span, message: this.messages.award(word), fixes, ...level };
    }
    for (const { span, ...level } of kind === 'information' ? demandInInformation(prepared) : [])
      yield { at: textAt, span, message: this.messages.information, ...level };
  },

  examples: [
    { bad: '⟦Bör⟧ systemet visa schemat?', fixed: 'Ska systemet visa schemat?' },
    { bad: 'SYSTEMET ⟦SKALL⟧ VISA SCHEMAT.', fixed: 'SYSTEMET SKA VISA SCHEMAT.' },
    { good: 'Båten behöver en brygga på minst tre meter.' },
    { bad: 'Leveransen ⟦förväntas⟧ i maj.', severity: 'hint' },
    { bad: '⟦Det är viktigt att⟧ skylten syns i mörker.', severity: 'hint' },
    { good: 'Det är inte viktigt att skylten syns i mörker; den ska höras.' },
    {
      bad: 'Varvet ska laga båten. Leverantören ⟦förväntas⟧ lämna reservdelar.',
      fixed: 'Varvet ska laga båten. Leverantören ska lämna reservdelar.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { good: 'Leverantören ska visa hur ytan förväntas bli.', with: { kind: 'contract' } },
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
    { bad: 'Hyllan ⟦kan⟧ flyttas utan verktyg.', fixed: 'Hyllan ska kunna flyttas utan verktyg.' },
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

const isDemand = (kind: Kind | undefined): kind is 'mandatory' | 'contract' | 'price' | 'selection' =>
  kind !== undefined && kind !== 'award' && isBinding(kind);

interface Unfit extends FoundWord {
  readonly atMost?: 'hint';
}

/** The first modal verb that does not belong in an award criterion, if any. */
const demandInAward = (text: PreparedText): readonly Unfit[] =>
  wordsAt(text, onlyMainModals(text, beyondAward).slice(0, 1)).map(found => ({
    ...found,
    ...((found.word === 'bör' || isOnTender(text, found)) && { atMost: 'hint' }),
  }));

/** The first *ska* of an information, if any. */
function demandInInformation(text: PreparedText): readonly Unfit[] {
  const places = onlyMainModals(text, shall).slice(0, 1);
  // "Anbudsgivaren ska lämna anbud per del" is an instruction to those who tender.
  const onTender = places.some(place => !bought.test(subjectBefore(text, place)));
  return wordsAt(text, places).map(found => ({ ...found, ...(onTender && { atMost: 'hint' }) }));
}

const isOnTender = ({ lower }: PreparedText, { span: [start, end] }: FoundWord): boolean =>
  ofTender.test(lower.slice(0, start)) || inTender.test(lower.slice(end));

/** *måste* says as much as *ska*. Of what is put weaker a person says which was meant, the text or the kind. */
const bindingFix = (word: string, fix: Fix): Fix => (word === 'måste' ? fix : chosen(fix));

/** Words with the capitals of what they are written for. */
function inCase(written: string, words: string): string {
  if (written === written.toUpperCase()) return words.toUpperCase();
  return /^\p{Lu}/u.test(written) ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
}
