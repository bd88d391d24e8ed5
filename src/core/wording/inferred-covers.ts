import type { Requirement } from '../model/generated/types.ts';
import type { PreparedText } from './prepared-text.ts';
import { pattern, type Pattern } from './pattern.ts';

type Cover = NonNullable<Requirement['covers']>[number];

/**
 * What an imported requirement deals with, by its words. An old specification says nothing of subjects, and a rule that
 * asks whether there is something about security must not say no before fifty requirements about it. Only for imported
 * ones: what is written here says its subjects itself.
 */
const words: readonly (readonly [Cover, Pattern])[] = [
  ['information-security', pattern`säkerhetsincident|informationssäkerhet|it-säkerhet|obehörig|sårbarhet|skadlig kod|intrång|kryptera`],
  ['accessibility', pattern`wcag|301 549|digital tillgänglighet|skärmläsare|funktionsnedsättning`],
  ['data-export', pattern`(?:export|utdrag|uttag)\p{L}* (?:av|för) (?:\p{L}+ )?(?:data|information|uppgifter)|exportera (?:all|samtlig|data|uppgift|information)`],
  ['exit-plan', pattern`exitplan|avslutsplan|vid avtalets (?:upphörande|slut)|när avtalet upphör`],
  ['archive', pattern`e-arkiv|arkivera|bevara(?:nde|s)|gallra|gallring`],
  ['data-processing', pattern`personuppgiftsbiträde|biträdesavtal|pub-avtal`],
  ['termination', pattern`häva avtalet|säga upp avtalet|uppsägning av avtalet|avsluta avtalet`],
  ['service-level', pattern`servicenivå|(?:tillgänglighet|upptid)\p{L}* (?:ska|skall) (?:vara|uppgå)`],
  ['support', pattern`(?<!\p{L})support(?:en|ärende\p{L}*)?(?!\p{L})|kundtjänst`],
  ['training', pattern`utbildning`],
]; // prettier-ignore

export const inferredCovers = (text: PreparedText): readonly Cover[] =>
  words.flatMap(([cover, spoken]) => (text.has(spoken) ? [cover] : []));
