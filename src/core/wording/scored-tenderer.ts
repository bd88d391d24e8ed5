import { sentenceOf, sentenceUpTo } from './language.ts';
import type { AskedOfTenderer } from './asked-of-tenderer.ts';
import { isKept, isSystem } from './clauses.ts';
import { namesCompany } from './company.ts';
import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { alwaysOfTenderer, hadByTenderer } from './tenderer-matters.ts';

/** What a firm as a whole has much or little of. */
const assets = phrases(`
  storlek, ekonomi*, resultat, kapacitet, resurser, *kompetens, *kompetenser, *erfarenhet, *erfarenheter, meriter,
  *kunder, kundbas*, kundstock, kundlista, anställda, medarbetare, *uppdrag, *införanden, referens*, historik,
  *certifiering, *certifieringar, *certifikat, *ledningssystem, *omsättning, renommé, rykte, marknadsandel*,
  år på marknaden, år i branschen, verksamma år, varumärke*, partnerskap*`);
const firm = '(?:leverantör|anbudsgivar|entreprenör|bolag|företag|firma|konsultbolag|säljar)(?:en|et|n|ens)?s';
const counted = phrases(`
  anställda, medarbetare, *konsulter, kunder, *kunder, referens*, uppdrag, *avtal, kommuner som, regioner som, år som,
  år på marknaden, år i branschen, utförda *, genomförda *`);
const verdict = '(?:poäng|bedöm|värder|utvärder|premier|vägs|viktas|avdrag|(?<=\\d) ?p(?!\\p{L})|%)';
/** *företagets storlek*, *antal kunder*, *referenser bedöms*. */
export const scoredTenderer = pattern`(?<!\p{L})${firm} (?:[\p{L}-]+ ){0,3}?${assets}|(?<!\p{L})antal(?:et)? (?:[\p{L}-]+ ){0,2}?${counted}|(?<!\p{L})referens(?:er|kunder|uppdrag|objekt|projekt)(?!\p{L})[^.;]{0,60}?${verdict}`;

/** A named person may be scored (LOU 16 kap. 2 §), and so may what the offer says of the work. */
const people = one`(?<!\p{L})(?:(?:erbjud|offerera|utse|tilltänkt|föreslag|namngiv)\p{L}*|\p{L}*konsulten(?:s|erna)?|\p{L}*projektledare\p{L}*|personen|nyckelperson\p{L}*|teamets?|demonstration\p{L}*|intervju\p{L}*)(?!\p{L})`;
/** *enligt anbudsgivarens erfarenhet*: whose guess it is. */
const guessed = one`(?:enligt|utifrån|efter|baserat på|grundat på) (?:\p{L}+ ){0,2}$`;
/** What somebody counts in the system, or the work that is to be done. */
const ofOffer = one`(?<!\p{L})(?:beskriv\p{L}*|redogör\p{L}*|uppskatt\p{L}*|prognos\p{L}*|beräkn\p{L}*|plan(?:er|en)?|samtidigt|som \p{L}+ (?:kan|ska)|visas|egen bedömning|minsk\p{L}*|bespar\p{L}*|spar(?:ar|as))(?!\p{L})`;

/** Other rules' matters, and what customers say. */
const elsewhere = one`styrelse|ledningsgrupp|polic|plan$|kundernas$`;
/** Those who are offered may have done it. */
const mayBeTheirs = one`^(?:levererat|infört|genomfört|utfört|sålt|lett|drivit|driftsatt|installerat|haft)`;

/** What a criterion scores that the tenderer is, has done or owns, whatever it offers. */
export function scoredOfTenderer(text: PreparedText): AskedOfTenderer | undefined {
  const { lower } = text;
  if (people.test(lower) || ofOffer.test(lower) || isKept(lower)) return undefined;
  for (const words of [scoredTenderer, alwaysOfTenderer, hadByTenderer])
    for (const { 0: found, index } of text.all(words)) {
      const before = sentenceUpTo(text, index);
      const isNamed = namesCompany(sentenceOf(text, index));
      if ((guessed.test(before) && !found.startsWith('referens')) || isSystem(before) || elsewhere.test(found))
        continue;
      if (words === hadByTenderer && !isNamed) continue;
      return { span: [index, index + found.length], isDoubtful: !isNamed || mayBeTheirs.test(found) };
    }
  return undefined;
}
