import { equivalences } from './equivalence.ts';
import { isBinding, sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import { aboveThresholdOnly, defineRule, insertFix, type Draft } from './rule.ts';

const label = pattern`(?<!\p{L})(?:tco certified|tco-märk\p{L}*|tco-certifierad\p{L}*|svanenmärk\p{L}*|svanen|eu ecolabel|eu-ecolabel|eu-blomman|energy star|energy-star|bra miljöval|blauer engel|der blaue engel|epeat(?: (?:gold|silver|bronze))?|krav-märk\p{L}*|fairtrade\p{L}*|fsc(?:-märk\p{L}*)?|möbelfakta|leed|breeam)(?!\p{L})`;

/** The label is no demand but a proof that is accepted. */
const asProof = one`^[^.;]{0,60}?(?<!\p{L})(?:godtas|accepteras|godkänns|räcker|duger|(?:kan|får) (?:användas|lämnas|åberopas|visas)|(?:är|utgör|räknas som) (?:ett )?(?:\p{L}+ )?bevis)(?!\p{L})`;

/** *förskolorna Svanen, Falken och Delfinen*: a house by that name. */
const aPlace = one`(?<!\p{L})(?:[\p{L}-]*(?:förskol|skol|avdelning|enhet|boende|hus|grupp|lokal|konferensrum))(?:a|an|n|orna|or|ar|arna|er|erna|en|et)?\s(?:\p{Lu}?\p{L}+,?\s){0,3}$`;

/** What follows accepts another label or another proof. */
const acceptedAfter = one`(?<!\p{L})likvärdig\p{L}* (?:\p{L}+ )?(?:märk|bevis|intyg|licens)\p{L}*[^.]*(?:godtas|accepteras|godkänns)|(?:godtas|accepteras|godkänns)[^.]*?(?<!\p{L})likvärdig`;

export const requirementLabelOrEquivalent = defineRule({
  id: 'requirement-label-or-equivalent',
  code: 'LOU-08',
  target: 'requirement',
  needs: [label],
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
      `Märkningen ${name} krävs utan att likvärdiga godtas: lägg till ”eller likvärdig”, eller skriv kriterierna.`,
    add: 'Lägg till ”eller likvärdig”',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { 0: name, index } of prepared.all(label)) {
      const [, end] = sentenceSpan(prepared, index);
      const stop = index + name.length;
      if (equivalences(prepared).some(({ kind: k, span }) => k === 'statutory' && span[0] >= stop && span[1] <= end))
        continue;
      if (asProof.test(prepared.lower.slice(stop, end)) || acceptedAfter.test(prepared.lower.slice(stop))) continue;
      if (aPlace.test(prepared.lower.slice(0, index))) continue;
      const raw = prepared.raw.slice(index, stop);
      yield {
        at: `${at}/text`,
        span: [index, stop],
        message: this.messages.missing(raw),
        fixes: [insertFix(this.messages.add, `${at}/text`, stop, wordsAfter(name))],
      };
    }
  },

  examples: [
    { good: 'Systemet ska visa närvaron för förskolorna Svanen, Falken och Delfinen.' },
    {
      good: 'Bildskärmarna ska ha en effekt om högst 25 watt. Märkning enligt TCO Certified eller likvärdig godtas som bevis.',
    },
    { good: 'Bildskärmarna ska dra högst 25 watt. Märket TCO Certified godtas som bevis.' },
    { good: 'Stolarna ska klara kraven för Möbelfakta. Som bevis godtas också en likvärdig märkning.' },
    {
      bad: 'Bildskärmarna ska vara ⟦Svanenmärkta⟧.',
      fixed: 'Bildskärmarna ska vara Svanenmärkta eller likvärdigt märkta.',
    },
    {
      bad: 'Bildskärmarna ska vara märkta med ⟦TCO Certified⟧.',
      fixed: 'Bildskärmarna ska vara märkta med TCO Certified eller likvärdig.',
    },
  ],
});

/** *Svanenmärkta eller likvärdigt märkta*; a name takes the statute's word as it is. */
function wordsAfter(name: string): string {
  const marked = /(märk(?:t|ta|ning))$/.exec(name)?.[1];
  return marked?.startsWith('märkt') ? ` eller likvärdigt ${marked}` : ' eller likvärdig';
}
