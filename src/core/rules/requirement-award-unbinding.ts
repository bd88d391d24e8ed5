import { pattern } from './pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const promise = pattern`(?<!\p{L})(?:nyttokalkyl\p{L}*|nyttoberäkning\p{L}*|effekthemtagning\p{L}*|nyttorealisering\p{L}*|nyttohemtagning\p{L}*|störst(?:a)? (?:\p{L}+ )?(?:besparing|effektivisering|nytta|minskning|tidsvinst)\p{L}*|(?:hur stor|vilken) (?:\p{L}+ )?(?:besparing|effektivisering|nytta|minskning|tidsvinst)\p{L}*|(?:leverantörens|anbudsgivarens) prognos(?:er)?|tidsvinst\p{L}*|(?:beräkna|förvänta|uppskatta|utlova|lova|prognostisera)(?:d|t|de|ds)?e? (?:årlig\p{L}* )?(?:nytta|vinst|effekt(?:er)?|besparing\p{L}*|minskning\p{L}*|tidsbesparing\p{L}*|ökning\p{L}*)|(?:kommunens|verksamhetens|beställarens|nämndens|förvaltningens|skolans|användarnas) (?:\p{L}+ )?(?:besparing|minskning|tidsvinst|nytta|kostnadsminskning|effektivisering)\p{L}*|(?:utlova|lova)(?:r|de)? (?:\p{L}+ ){0,2}?(?:kortast|kortare|färre|lägre|högre|snabbare|minskad|minst|bättre)(?:e)?|anbudsgivaren (?:själv )?(?:bedömer|uppskattar|beräknar|räknar med|skattar|prognostiserar|utlovar|lovar)|(?:skattas|uppskattas|bedöms|beräknas) av (?:anbudsgivaren|leverantören)|(?:beräknas|förväntas|uppskattas|bedöms) (?:spara|minska|öka|sjunka|frigöra|korta|kortas)|nytta (?:i kronor )?som anbudsgivaren|(?:anbudsgivarens|leverantörens|egen|egna) (?:egen |egna )?(?:bedömning|uppskattning|prognos|beräkning)(?:en|ar)? av (?:kommunens|verksamhetens|beställarens|minskad\p{L}*)|(?:ej|icke|inte) bindande,? (?:antal|uppskattning|timmar)|(?:utlova|lova)(?:s|d|de|t) (?:\p{L}+ ){0,2}?(?:minska|öka|gå (?:ner|ned|upp)|sjunka|kortas|sänkas|bli)|(?:hur många|hur mycket) (?:\p{L}+ ){1,8}?(?:sparar|tjänar|vinner)|(?:hur mycket|i vilken grad|med hur många) (?:\p{L}+ ){1,5}?(?:minskar|sjunker|ökar|kortas|effektiviseras|förbättras)|(?:enligt |på )?anbudsgivarens (?:egna? |egen )?(?:prognos|uppskattning|bedömning|beräkning)\p{L}*|utlovar (?:[\p{L}]+ ){0,3}?(?:antal|tid|besparing)|spar(?:ar|ade) (?:minst|upp till|cirka|ca|i genomsnitt)?\s?\d+\s?(?:minut|timm|procent|%|kron)\p{L}*|(?:minskar|kortar|förkortar|sänker|halverar|reducerar|ökar|förbättrar|höjer|frigör|effektiviserar)\s+(?:\p{L}+\s){0,2}?(?:\p{L}*tid(?:en|er|erna)?|kostnad\p{L}*|effektivitet\p{L}*|nöjdhet\p{L}*|produktivitet\p{L}*|handläggning\p{L}*|administration\p{L}*|arbete\p{L}*|kvalitet\p{L}*|resurser)|nöjdare \p{L}+|(?:spar(?:ar|ade)|besparing\p{L}*|minskad\p{L}*|effektiviser\p{L}*|frigjord\p{L}*)\s+(?:\p{L}+\s)?(?:tid|timmar|arbetstid|kostnad\p{L}*|resurser|administration\p{L}*)|sparade (?:timmar|kronor)|tidsbesparing\p{L}*|nytta i kronor|ökad effektivitet)(?!\p{L})`;

export const requirementAwardUnbinding = defineRule({
  id: 'requirement-award-unbinding',
  code: 'UTV-14',
  target: 'requirement',
  kinds: ['award', 'price', 'method'],
  needs: [promise],
  ground: 'practice',
  severity: 'warning',
  title: 'Mervärdet är något anbudsgivaren kan bindas vid',
  rationale:
    'Ett löfte om sparad tid kan varken kontrolleras i anbudet eller följas upp. Värdera det som systemet gör i stället.',
  basis: ['LOU 16 kap. 2 §'],
  messages: {
    promise: (phrase: string) => `”${phrase}” kan inte kontrolleras: värdera den funktion som ska ge nyttan.`,
  },

  *check({ prepared }, at): Generator<Draft> {
    for (const { 0: phrase, index } of prepared.all(promise)) {
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.promise(prepared.raw.slice(...span)) };
    }
  },

  examples: [
    {
      bad: 'Den ⟦nytta i kronor som anbudsgivaren⟧ räknar fram dras av från priset.',
      with: { kind: 'method' },
    },
    { bad: 'Mervärde: ⟦anbudsgivaren bedömer⟧ att ärendena blir färre.', with: { kind: 'award' } },
    { bad: 'Ange ⟦förväntad minskning⟧ av kommunens energikostnad.', with: { kind: 'price' } },
    { good: 'Mervärde: systemet fyller i vårdnadshavarens uppgifter från folkbokföringen.', with: { kind: 'award' } },
    { bad: 'Mervärde: lösningen ger ⟦minskad administration⟧ för rektorerna.', with: { kind: 'award' } },
  ],
});
