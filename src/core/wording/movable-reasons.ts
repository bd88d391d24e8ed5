import { one } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { isInfinitive, isPassive } from './verbs.ts';

/** Which reasons a demand can be without: the rest of the sentence has to ask for as much as it did. */

/** *behöver åtkomst för att*, *vidta åtgärder för att*, *använda mallen för att*: the words say which thing is had or done. */
const having = one`(?<!\p{L})(?:ha|har|besitt\p{L}*|inneha\p{L}*|förfoga\p{L}*|disponera\p{L}*|tillhandahåll\p{L}*|erbjud\p{L}*|behöv\p{L}*|erfordra\p{L}*|krävs?|krävas|vidta\p{L}*|påbörja\p{L}*|avsätt\p{L}*|finnas|finns|innehålla|omfatta|lämna|ge|ge[rs]|få|ta|tas|utse|utses|anvisa\p{L}*|använd\p{L}*|nyttja\p{L}*|utnyttja\p{L}*|stöd(?:ja|er|jer)|stöda)(?: [\p{L}\d-]+){1,7}$`;
/** *resurser*, *beredskap*, *mandat*. */
const meansWords = anyOf(`
  resurs(?:er)?, medel, kapacitet, kompetens(?:er)?, kunskap(?:er)?, utbildning, beredskap, åtgärd(?:er)?,
  insats(?:er)?, åtkomst, rättighet(?:er)?, tillstånd, licens(?:er)?, förutsättning(?:ar)?, information, utrymme,
  mandat, befogenhet(?:er)?, fullmakt, instruktion(?:er)?, checklist(?:a|or), mekanism(?:er)?, arbetssätt,
  incitament, skyldighet(?:er)?, vilja, vana, nivå, ersättning, avgift(?:er)?, ansökan, beslut
`);
/** *ändamålsenlig beredskap för att*: whatever is done with it. */
const means = one`(?<!\p{L})\p{L}*${meansWords}$`;
/** *ska vara godkänd för att*: what for is all that the word means. */
const predicate = one`(?<!\p{L})(?:vara|är|bli|blir|finnas|finns|hållas)(?: [\p{L}-]+){0,2} [\p{L}-]{3,}$`;
/** *behöver åtkomst*, *krävs*, *ska ansvara*: a verb that is nothing without what comes after. */
const leaning = one`(?<!\p{L})(?:ansvarar?|svarar?|sörj(?:a|er)|(?:verka|sträva|arbeta|agera)[rs]?(?: (?:aktivt|löpande|målmedvetet|systematiskt|kontinuerligt))?|(?:risk|skäl|anledning|orsak|grund)(?:en|er|erna)?|krävs|krävas|behövs|behövas|erfordras|fordras|ska|skall|kunna|göras|användas|nyttjas|gälla|räcka|räcker|tjäna|samverkar?|medverkar?|och|eller|samt|som)$`;
/** *bara lagras för att*, *inte lämnas ut för att*, *tillräckligt stor för att*: the reason is what is limited. */
const bounding = one`(?<!\p{L})(?:inte|ej|aldrig|inga|ingen|inget|bara|endast|enbart|tillräcklig\p{L}*|nog|alltför|lagom|mindre|mer|förutom|utom|annat än)(?!\p{L})`;
/** Clauses that what follows may belong to. */
const opener = one`(?<!\p{L})(?:som|vilka|vilket|vilken|där|när|(?<![as] )om|innan|medan|hur|tills|eftersom|genom att)(?!\p{L})[^,;:]*$`;

/** *…, detta för att …*: words that only lead up to the reason and go with it. */
const leadingUp = one`[,\s–-]*(?<!\p{L})(?:och\s+)?(?:allt\s+)?(?:detta|detta\s+görs|allt)\s*$`;

/**
 * Where the reason that begins at an offset may be cut off, or nothing where the demand would lose what it asks for: in *ha
 * resurser för att lösa fel* or *användare som behöver åtkomst för att rätta uppgifter* the words are no reason.
 */
export function reasonStart(text: PreparedText, start: number, index: number): number | undefined {
  const led = text.lower.slice(start, index);
  const before = led.replace(leadingUp, '').replace(/[,\s]+$/, '');
  const shall = /(?<![a-zåäö])skal{0,2}(?![a-zåäö])(?!.*(?<![a-zåäö])skal{0,2}(?![a-zåäö]))/.exec(before);
  const said = before.slice(shall === null ? 0 : shall.index + shall[0].length);
  const own = said.slice(said.lastIndexOf(',') + 1);
  if (bounding.test(said) || opener.test(before) || leaning.test(before) || means.test(before)) return undefined;
  if (having.test(said) || predicate.test(own)) return undefined;
  return isBare(said) ? undefined : start + before.length;
}

/** *så att halka undviks och sopas varje vår*: a demand may follow in what looks like the reason. */
export function mayHoldDemand(reason: string): boolean {
  const words = reason.toLowerCase().match(/[a-zåäöé-]+/g) ?? [];
  return words.some((word, i) => {
    const isJoint = (word === 'och' || word === 'samt') && i > 0;
    const next = words.slice(i + 1, i + 3).find(isInfinitive);
    // "för att granska och godkänna ritningar": both are the reason.
    return isJoint && next !== undefined && !(isInfinitive(words[i - 1] ?? '') && words[i + 1] === next);
  });
}

/** *ska samordna för att*: an active verb with no object before the reason. */
function isBare(said: string): boolean {
  const last = /[a-zåäö]+$/.exec(said)?.[0] ?? '';
  return isInfinitive(last) && !isPassive(last);
}
