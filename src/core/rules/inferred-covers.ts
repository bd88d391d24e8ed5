import type { Requirement } from '../model/generated/types.ts';
import type { PreparedText } from './prepared-text.ts';
import { one } from './pattern.ts';

type Cover = NonNullable<Requirement['covers']>[number];

/**
 * What an imported requirement deals with, by its words. An old specification says nothing of subjects, and a rule that
 * asks whether there is something about security must not say no before fifty requirements about it. Only for imported
 * ones: what is written here says its subjects itself.
 */
const words: readonly (readonly [Cover, RegExp])[] = [
  ['information-security', one`säkerhetsincident|informationssäkerhet|it-säkerhet|obehörig|sårbarhet|skadlig kod|intrång|kryptera`],
  ['accessibility', one`wcag|301 549|digital tillgänglighet|skärmläsare|funktionsnedsättning`],
  ['data-export', one`(?:export|utdrag|uttag)\p{L}* (?:av|för) (?:\p{L}+ )?(?:data|information|uppgifter)|exportera (?:all|samtlig|data|uppgift|information)`],
  ['exit-plan', one`exitplan|avslutsplan|vid avtalets (?:upphörande|slut)|när avtalet upphör`],
  ['archive', one`e-arkiv|arkivera|bevara(?:nde|s)|gallra|gallring`],
  ['data-processing', one`personuppgiftsbiträde|biträdesavtal|pub-avtal`],
  ['termination', one`häva avtalet|säga upp avtalet|uppsägning av avtalet|avsluta avtalet`],
  ['service-level', one`servicenivå|(?:tillgänglighet|upptid)\p{L}* (?:ska|skall) (?:vara|uppgå)`],
  ['support', one`(?<!\p{L})support(?:en|ärende\p{L}*)?(?!\p{L})|kundtjänst`],
  ['training', one`utbildning`],
]; // prettier-ignore

export const inferredCovers = ({ lower }: PreparedText): readonly Cover[] =>
  words.flatMap(([cover, pattern]) => (pattern.test(lower) ? [cover] : []));
