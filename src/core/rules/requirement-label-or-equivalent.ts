import { equivalences, lastInSentence } from '../wording/equivalence.ts';
import { isBinding, sentenceSpan } from '../wording/language.ts';
import { one, pattern } from '../wording/pattern.ts';
import { equivalentFixes } from './equivalent-fix.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

const labels =
  'tco certified|svanen|eu[ -]ecolabel|nordic ecolabel|eu-blomman|eu-lövet|energy[ -]star|bra miljöval|(?:der )?blaue engel|blauer engel|blå ängeln|epeat(?: (?:gold|silver|bronze))?|fairtrade|fair trade|fsc|pefc|msc|asc|möbelfakta|leed(?: (?:silver|gold|guld|platinum))?|breeam(?:-se)?(?: (?:very good|good|excellent|outstanding))?|rainforest alliance|oeko-tex(?: standard 100)?|gots|utz|bluesign|cradle to cradle|asthma allergy nordic|svenskt sigill|(?<=märkta? )från sverige|nyckelhålet|byggvarubedömningen|sunda ?hus|greenguard|rspo|rtrs|green key|iscc(?: plus)?|bonsucro|demeter|eu-ekologisk|global recycled standard|grs|astma- och allergiförbundet\\p{L}*(?: rekommendera\\p{L}*)?|rättvisemärkt|sveriges golvbransch|miljöbyggnad(?=,? (?:nivå )?(?:silver|guld|brons))';
const marked = '(?:märk\\p{L}*|certifi\\p{L}+|licensiera\\p{L}*)';
/** Labels that have a name. */
const label = pattern`(?<!\p{L})(?:(?:${labels})(?:[ -]?${marked})?|(?:tco|krav)-?(?<=-|tco)(?:${marked}|godkän\p{L}*|ekologisk\p{L}*|kvalitet)|svanen(?:märk|licens|hus|certifi)\p{L}*|rättvisemärk\p{L}*|möbelfaktamärk\p{L}*|fairtrade\p{L}+)(?:-(?:märket|loggan|märkningen|licens\p{L}*))?(?!\p{L})`;
/** *Golvet ska vara M1-märkt*, *märkningen Grönt Val*: whatever it is called. Marks that the law asks for are no labels. */
const byLaw =
  '(?!CE|MID|UKCA|ID|QR|RFID|EAN|GS1|UL|NFC|ADR|Ex|ATEX|Streckkod|Klass|Bilaga|Krav[ m]|\\p{Ll}*\\p{Lu}?\\p{Ll}+(?:ens|ets|nas) )';
const anyLabel = pattern`(?<![\p{L}-])${byLaw}\p{Lu}[\p{L}\d]+(?: \p{Lu}\p{L}+)?-märk(?:t|ta|ning|ningen)(?!\p{L})|(?<=\p{Ll}[ ,] ?)(?:enligt|med|av|är|vara) (KRAV)(?=[ .,;]|$)(?! ?[-:\d]| \p{Lu})|(?<![\p{L}-])[PS]-märk(?:t|ta|ning)(?!\p{L})|(?:märkningen|miljömärket|märkta? med|märkning enligt) (${byLaw}\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)*)(?!\p{L})`;

/** The label is no demand but a proof that is accepted. */
const asProof = one`^[^.;]{0,60}?(?<!\p{L})(?:godtas|accepteras|godkänns|räcker|duger|(?:kan|får) (?:användas|lämnas|åberopas|visas)|(?:är|utgör|räknas som) (?:ett )?(?:\p{L}+ )?bevis)(?!\p{L})`;

/** *förskolorna Svanen, Falken och Delfinen*: a house by that name. */
const aPlace = one`(?<!\p{L})(?:[\p{L}-]*(?:förskol|skol|avdelning|enhet|boende|hus|grupp|lokal|konferensrum))(?:a|an|n|orna|or|ar|arna|er|erna|en|et)?\s(?:(?!(?:ska|skall|är|vara|med|enligt) )\p{L}+,?\s){0,3}$`;

/** *Endast datorer i EPEAT godtas*: nothing else is. */
const only = one`(?<!\p{L})(?:endast|bara|enbart|uteslutande)(?!\p{L})`;
/** *Systemet ska visa om varan är KRAV-märkt*: told of goods, and not asked of what is bought. */
const toldBySystem = one`(?:system|tjänst|lösning|modul|app|register|registr|recept)(?:et|en|n)? (?:ska|skall|kan|bör) (?:kunna )?(?!vara|ha|bära|uppfylla)\p{L}+`;

/** *En PU-märkt uppgift*, *fakturor märkta med …*: a mark on data and papers is no label of goods. */
const data =
  '(?:uppgift|ärende|handling|meddelande|dokument|post|fil|rad|journal|konto|faktur|användar|handläggar|kuvert|försändelse)(?:en|et|er|erna|ar|arna|an|or|orna|n|na|s)?';
const dataBefore = one`(?<!\p{L})${data}(?!\p{L})`;
const dataAfter = one`^ ${data}(?!\p{L})`;

/** What follows accepts another label or another proof. */
const acceptedAfter = one`(?<!\p{L})likvärdig\p{L}* (?:\p{L}+ )?(?:märk|bevis|intyg|licens)\p{L}*[^.]*(?:godtas|accepteras|godkänns)|(?:godtas|accepteras|godkänns)[^.]*?(?<!\p{L})likvärdig`;

export const requirementLabelOrEquivalent = defineRule({
  id: 'requirement-label-or-equivalent',
  code: 'LOU-08',
  target: 'requirement',
  needs: [label, anyLabel],
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Ett krav på märkning godtar likvärdiga märken',
  rationale:
    'Den som kräver en viss märkning ska godta alla märken som ställer likvärdiga krav, och märkets kriterier måste gälla det som köps. Skriv helst de kriterier som behövs och godta märket som bevis.',
  basis: ['LOU 9 kap. 13–15 §§'],
  fixable: true,
  messages: {
    missing: (name: string) =>
      `”${name}” är ett krav på en viss märkning: godta också likvärdiga (”eller likvärdig”), eller skriv kriterierna.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const known = prepared.all(label);
    const open: { name: string; index: number; stop: number; end: number }[] = [];
    for (const match of known.length > 0 ? known : prepared.allAsWritten(anyLabel)) {
      const name = match[1] ?? match[0];
      const index = match.index + match[0].length - name.length;
      const [start, end] = sentenceSpan(prepared, index);
      const stop = index + name.length;
      if (equivalences(prepared).some(({ kind: k, span }) => k === 'statutory' && span[0] >= stop && span[1] <= end))
        continue;
      const isOnly = only.test(prepared.lower);
      if ((asProof.test(prepared.lower.slice(stop, end)) && !isOnly) || acceptedAfter.test(prepared.lower.slice(stop)))
        continue;
      const before = prepared.lower.slice(0, index);
      if (known.length === 0 && (dataBefore.test(before.slice(start)) || dataAfter.test(prepared.lower.slice(stop))))
        continue;
      if (aPlace.test(before) || toldBySystem.test(before)) continue;
      open.push({ name, index, stop, end });
    }
    for (const { name, index, stop, ...place } of lastInSentence(prepared, open)) {
      yield {
        at: `${at}/text`,
        span: [index, stop],
        message: this.messages.missing(prepared.raw.slice(index, stop)),
        fixes: equivalentFixes(
          prepared,
          `${at}/text`,
          { stop, ...place },
          wordsAfter(name, prepared.lower.slice(0, index)),
          lexicon,
        ),
      };
    }
  },

  examples: [
    {
      bad: 'Torkpapperet ska vara märkt med ⟦Svanen⟧ eller liknande.',
      fixed: 'Torkpapperet ska vara märkt med Svanen eller likvärdig märkning.',
    },
    {
      bad: 'Tvålen ska vara märkt med Svanen eller ⟦Bra Miljöval⟧.',
      fixed: 'Tvålen ska vara märkt med Svanen eller Bra Miljöval, eller likvärdig.',
    },
    { bad: 'Gurkan ska vara odlad enligt ⟦KRAV⟧.', fixed: 'Gurkan ska vara odlad enligt KRAV eller likvärdig.' },
    { bad: 'Margarinet ska vara ⟦RSPO-certifierat⟧.', fixed: 'Margarinet ska vara RSPO-certifierat eller likvärdigt.' },
    { good: 'Systemet ska visa närvaron för förskolorna Svanen, Falken och Delfinen.' },
    {
      good: 'Bildskärmarna ska ha en effekt om högst 25 watt. Märkning enligt TCO Certified eller likvärdig godtas som bevis.',
    },
    { good: 'Bildskärmarna ska dra högst 25 watt. Märket TCO Certified godtas som bevis.' },
    { good: 'Stolarna ska klara kraven för Möbelfakta. Som bevis godtas också en likvärdig märkning.' },
    { bad: 'Golvet ska vara ⟦M1-märkt⟧.', fixed: 'Golvet ska vara M1-märkt eller likvärdigt märkt.' },
    {
      bad: 'Endast telefoner med ⟦TCO-certifikat⟧ godtas.',
      fixed: 'Endast telefoner med TCO-certifikat eller likvärdigt godtas.',
    },
    { good: 'Systemet ska visa om en vara är KRAV-märkt.' },
    { good: 'En PU-märkt uppgift ska visas bara för behöriga.' },
    { good: 'Lådorna ska vara märkta med Kommunens enhetsnummer.', with: { kind: 'contract' } },
    {
      bad: 'Skolan ska certifieras enligt ⟦Miljöbyggnad⟧ nivå silver.',
      fixed: 'Skolan ska certifieras enligt Miljöbyggnad nivå silver eller likvärdig.',
    },
    { good: 'Utrustningen ska vara CE-märkt.' },
    {
      bad: 'Bildskärmarna ska vara ⟦Svanenmärkta⟧.',
      fixed: 'Bildskärmarna ska vara Svanenmärkta eller likvärdigt märkta.',
    },
    {
      bad: 'Bildskärmarna ska vara märkta med ⟦TCO Certified⟧.',
      fixed: 'Bildskärmarna ska vara märkta med TCO Certified eller likvärdig märkning.',
    },
  ],
});

/** *märkta med TCO Certified*, *bär Svanen*: there the noun is not said. */
const borne = one`(?<!\p{L})(?:märk(?:t|ta|as)(?: (?:med|enligt))?|bära?|bär) $`;

/** *Svanenmärkta eller likvärdigt märkta*; a name takes the statute's word as it is. */
function wordsAfter(name: string, before: string): string {
  const marked = /(märk(?:t|ta|ning))$/.exec(name)?.[1];
  if (/(?:certifikat|intyg|märke)$/.test(name)) return 'eller likvärdigt';
  if (marked?.startsWith('märkt')) return `eller likvärdigt ${marked}`;
  if (/(?<![a-zåäö])märket $/.test(before)) return 'eller likvärdigt';
  return marked === undefined && borne.test(before) ? 'eller likvärdig märkning' : 'eller likvärdig';
}
