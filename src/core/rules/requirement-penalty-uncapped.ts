import { sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const penalty = pattern`(?<!\p{L})(?:(?:\p{L}{2,16}(?<!i))?vite(?:t|n|ts|s|belopp\p{L}*|savdrag\p{L}*)?|viten|prisavdrag)(?!\p{L})`;
/** A reduction of the price with an amount: a penalty by another name. In an award row it is the value of a merit. */
const reduction = pattern`(?<!\p{L})avdrag(?:et)? (?:\p{L}+ )?(?:om|med|på|motsvarande) (?:\d|\uFFFC)[\d\s.,]*(?:%|procent|kr|kronor|sek|tkr)(?!\p{L})|(?<!\p{L})(?:dras|drar \p{L}+|innehålls|innehåller \p{L}+|(?:minskas|reduceras|sätts ned|nedsätts) med|krediteras|krediterar \p{L}+|kreditering (?:med|om)) (?:\p{L}+ )?(?:\d|\uFFFC)[\d\s.,]*(?:%|procent|kr|kronor|sek|tkr)(?!\p{L})`;
const basis = one`(?:(?:\d|\uFFFC)[\d\s.,]*\)?\s?|(?<!\p{L})(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio|hundra|tusen|halv) )(?:%|procent|kr|kronor|sek|tkr|mkr|euro|eur|basbelopp|prisbasbelopp|:-)|\uFFFC`;
const cap = pattern`(?<!\p{L})(?:högst|längst|max|maximalt|tak(?:et)?|(?<!utan att [^.;]{0,60})begräns\p{L}*|samman(?:lagt|taget)|dock|totalt|som mest|stannar vid|(?:överstiger|överstiga|överskrider|överskrida) (?:inte|ej|aldrig)|(?:inte|ej|aldrig) (?:överstiga|överskrida))(?!\p{L})`;
const bySystem = one`^(?:systemet|tjänsten|lösningen|modulen|portalen|avtalsmodulen|handläggaren|användaren)(?!\p{L})[^.;]*?(?<!\p{L})(?:räkna|beräkna|visa|registrera|hantera|bevaka|redovisa|spara|logga|sammanställa|visar|räknar|beräknar|hanterar|bevakar|varnar)(?!\p{L})`;
/** *Vite utgår inte vid*, *det vite som har betalats*: the penalty is agreed elsewhere. */
const spokenOf = one`(?<!\p{L})(?:vite(?:t|n)? (?:utgår|betalas|tas|utkrävs|debiteras) (?:\p{L}+ )?(?:inte|ej)|(?:inget|inga|utan|inte) vite[tn]?|(?:det|detta|sådant|eventuellt|betalat|erlagt) vite(?:t)? som(?! (?:\p{L}+ )?(?:finner|bestämmer|anser|beslutar))|(?:upplup|förfall|eventuell|utdöm)\p{L}* vite(?:t|n|s)?|(?:dra av|kvitta|räkna av) \p{L}*vite(?:t|n)?)(?!\p{L})`;
/** *Vitet ska betalas under*, *vitets storlek*: the penalty that another clause lays down. */
/** *vite med maximalt tre procent för varje påbörjad vecka*: the most a week, and no cap. */
const perWeekOnly = one`vite (?:med|om|på) (?:högst|max|maximalt) [^.;]*?(?:per|varje) (?:påbörjad )?(?:vecka|dag|timme|månad)(?![^]*(?:högst|max|maximalt|längst|tak(?:et)?|sammanlagt|totalt)(?!\p{L}))`;
const definite = /vite(?:t|ts)$/;

export const requirementPenaltyUncapped = defineRule({
  id: 'requirement-penalty-uncapped',
  code: 'AVT-10',
  target: 'requirement',
  needs: [penalty, reduction],
  ground: 'practice',
  severity: 'warning',
  title: 'Ett vite har belopp och tak',
  rationale: 'Ett vite utan belopp går inte att prissätta, och ett utan tak ger färre och dyrare anbud.',
  basis: ['Inköpsrådet, servicenivåer i IT-avtal'],
  messages: {
    basis: 'Vitet saknar belopp: skriv hur mycket, av vad och per vilken tid.',
    cap: 'Vitet saknar tak: skriv ett högsta belopp.',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (kind === 'information' || kind === 'method') return;
    const isAward = kind === 'award' || kind === 'price';
    const found = prepared.first(penalty) ?? (isAward ? null : prepared.first(reduction));
    if (!found) return;
    // What stands in parentheses says where another word is explained.
    const lower = prepared.lower.replace(/\([^()]*\)/g, '');
    if (
      /bilaga|enligt (?:punkt|avsnitt|kapitel|§)/.test(lower) ||
      /\{\{\s*(?:bilaga|krav)/.test(prepared.raw) ||
      spokenOf.test(prepared.lower)
    )
      return;
    const [start, end] = sentenceSpan(prepared, found.index);
    // *Systemet ska räkna ut vite*: what the system does, and nobody pays.
    if (bySystem.test(prepared.lower.slice(start, found.index))) return;
    const sentence = prepared.lower.slice(start, end);
    const span = [found.index, found.index + found[0].length] as const;
    // A reduction of the price for a fault is the law's, and needs no amount.
    if (found[0] === 'prisavdrag' && !basis.test(sentence)) return;
    if (definite.test(found[0]) && !basis.test(sentence)) return;
    if (!basis.test(sentence)) yield { at: `${at}/text`, span, message: this.messages.basis };
    else if (!prepared.has(cap) || perWeekOnly.test(prepared.lower))
      yield { at: `${at}/text`, span, message: this.messages.cap };
  },

  examples: [
    { good: 'Köparen får säga upp avtalet om upplupet vite når maxbeloppet.', with: { kind: 'contract' } },
    {
      bad: 'Köparen har rätt till ⟦vite⟧ med maximalt tre procent för varje påbörjad vecka.',
      with: { kind: 'contract' },
    },
    { good: 'Systemet ska räkna ut vite enligt avtalets villkor.' },
    {
      good: 'Vid försening ska leverantören betala vite med 1 procent av månadsavgiften per vecka, dock högst 10 procent.',
      with: { kind: 'contract' },
    },
    {
      good: 'Vid försening utgår vite med fem (5) procent av priset per vecka, dock högst trettio (30) procent.',
      with: { kind: 'contract' },
    },
    { bad: 'För varje missad tömning ⟦dras 500 kronor⟧ av på fakturan.', with: { kind: 'contract' } },
    { bad: 'För varje utebliven rapport gör köparen ⟦avdrag med 5 %⟧ av månadsavgiften.', with: { kind: 'contract' } },
    { bad: 'Vid försening ska leverantören betala ⟦vite⟧.', with: { kind: 'contract' } },
    { bad: '⟦Kvalitetsvite⟧: 2 000 kronor per felaktig följesedel', with: { kind: 'contract' } },
    {
      good: 'Leveransvite: två procent av priset per vecka, sammanlagt som mest tjugo procent.',
      with: { kind: 'contract' },
    },
    { good: 'Vite utgår inte om hindret beror på ett strömavbrott hos beställaren.', with: { kind: 'contract' } },
    {
      bad: '⟦Vite⟧ utgår med 2 % av priset (enligt avsnitt Priser) för varje påbörjad vecka.',
      with: { kind: 'contract' },
    },
    {
      good: 'Vite utgår med 5 000 SEK per vecka. Vitet är högst 50 000 SEK.',
      with: { kind: 'contract' },
    },
    { good: 'Avhjälper leverantören inte felet har beställaren rätt till prisavdrag.', with: { kind: 'contract' } },
    { good: 'Vid försening utgår vite enligt punkt 14.', with: { kind: 'contract' } },
    {
      bad: 'Vid försening ska leverantören betala ⟦vite⟧ med 1 procent av månadsavgiften per vecka.',
      with: { kind: 'contract' },
    },
  ],
});
