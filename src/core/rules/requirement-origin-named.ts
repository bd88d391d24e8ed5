import { sentenceOf } from '../wording/language.ts';
import { one, pattern } from '../wording/pattern.ts';
import { alternatives } from '../wording/phrases.ts';
import { advertised, defineRule, type Draft } from './rule.ts';

/** *svensktillverkad*. */
const swedishMade = alternatives(String.raw`
  svensktillverka\p{L}*, svenskutveckla\p{L}*
`);
/** *tillverkas i Norden*. */
const madeIn = String.raw`(?:tillverka|utveckla|producera|montera|programmera|designa|odla)\p{L}* (?:i|inom) (?:sverige|småland|skåne|dalarna|värmland|halland|bohuslän|västergötland|östergötland|norrland|gotland|länet|kommunen|regionen|norden|europa|eu\/ees|eu|ees|usa|tyskland|norge|danmark|finland|kina|asien|nato)`;
/** *ursprung i Norge*, *komma från Sverige*. */
const comesFrom = [String.raw`ursprung i (?:\p{L}+)`, 'komma från (?:sverige|norden|europa|eu|usa|ett eu-land)'].join(
  '|',
);
/** *EU-tillverkad*. */
const madeInUnion = String.raw`(?:eu|europa|sverige)-?tillverka\p{L}*`;
/** *svensk tillverkare*. */
const ofNation = '(?:svensk|nordisk|amerikansk|tysk)(?:t|a)? (?:tillverkare|leverantör|fabrikat|produkt|tillverkning)';
/** *köttet ska vara svenskt*. */
const swedishFood = String.raw`(?:\p{L}*(?:kött|köttet|fläsk|fläsket|kyckling|kycklingen|ägg|äggen|mjölk|mjölken|grönsaker|grönsakerna|råvaror|råvarorna|virke|virket|sten|stenen)) (?:ska|skall|bör) vara svensk(?:t|a)?`;
/** *av europeiskt ursprung*. */
const nationalOrigin = '(?:av|med|ha) (?:svenskt|nordiskt|europeiskt) ursprung';
/** *italiensk marmor*. */
const nationalMaterial = String.raw`(?:svensk|norsk|finsk|italiensk|portugisisk|tysk|kinesisk)(?:t|a)? (?:\p{L}+ )?(?:\p{L}*(?:granit|kalksten|marmor|skiffer|natursten|virke|furu|ek|björk|gran|lärk|tegel|stål|ull|kött|kyckling|mjölk|råvara|råvaror|livsmedel))`;
/** *patenterad*, *patent nr*. */
const patent = alternatives(String.raw`
  patentera\p{L}*, patent(?:et|skydda\p{L}*)?(?: nr)?
`);
const origins = [
  swedishMade,
  madeIn,
  comesFrom,
  madeInUnion,
  ofNation,
  swedishFood,
  nationalOrigin,
  nationalMaterial,
  patent,
].join('|');
/** Patents, origin and named ways of making: the law names them beside makes. */
const origin = pattern`(?<!\p{L})(?:${origins})(?!\p{L})`;
/** Rights to what is made under the contract are another matter. */
const rights = one`intrång|rätt(?:en|igheter)?(?!\p{L})|immateriell|upphovsrätt|licens`;

export const requirementOriginNamed = defineRule({
  id: 'requirement-origin-named',
  code: 'LOU-02',
  target: 'requirement',
  kinds: ['mandatory', 'award', 'selection'],
  needs: [origin],
  ground: 'statute',
  severity: advertised,
  act: 'LOU',
  title: 'Krav pekar inte ut ursprung, patent eller tillverkning',
  rationale:
    'Ett krav på visst ursprung, patent eller viss tillverkning gynnar eller missgynnar vissa leverantörer. Det är tillåtet bara om föremålet motiverar det eller om det inte går att beskriva på annat sätt.',
  basis: ['LOU 9 kap. 6 §', 'LOU 4 kap. 1 §', 'C-59/00 Vestergaard [känt genom kommentarer]'],
  messages: {
    origin: (phrase: string) =>
      `”${phrase}” pekar ut ursprung eller tillverkning: beskriv egenskapen ni behöver i stället.`,
  },

  *check({ prepared }, at): Generator<Draft> {
    for (const { 0: phrase, index } of prepared.all(origin)) {
      if (phrase.startsWith('patent') && rights.test(sentenceOf(prepared, index))) continue;
      const span = [index, index + phrase.length] as const;
      yield { at: `${at}/text`, span, message: this.messages.origin(prepared.raw.slice(...span)) };
    }
  },

  examples: [
    { good: 'Leverantören ska tillhandahålla support på svenska.' },
    { good: 'Leverantören ska hålla beställaren skadeslös vid intrång i patent.' },
    { bad: 'Läsplattorna ska vara ⟦tillverkade i Sverige⟧.' },
    { bad: 'Virket ska vara ⟦producerat i Dalarna⟧.' },
    { bad: 'Äpplena ska ⟦ha svenskt ursprung⟧.' },
    { good: 'Virket ska vara av lärk.' },
    { bad: 'Bänkskivan ska vara av ⟦svensk granit⟧.' },
    { bad: 'Sensorn ska bygga på ⟦patenterad⟧ mätteknik.' },
  ],
});
