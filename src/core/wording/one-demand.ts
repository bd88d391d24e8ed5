import { one, type Expression } from './pattern.ts';
import { anyOf } from './phrases.ts';

/** Two verbs, `first` and `second`, with the words that go with them. */
export interface Verbs {
  readonly first: string;
  readonly second: string;
  /** From the first verb up to *och*. */
  readonly before: string;
  /** Past *och*, with the second verb and what may stand before it. */
  readonly after: string;
  /** What follows the second verb. */
  readonly rest: string;
}

/** Verb and verb, and what must follow the second if anything: together they make one demand. */
const togetherOne: readonly (readonly [Expression, Expression, Expression?])[] = [
  // "radera uppgifterna och intyga det": the second is about the first.
  [one`.`, one`.`, one`(?<!\p{L})(?:om|för|på) (?:det|detta|dem|dessa)[.]?\s*$`],
  // Weight and size beside what it has: one description of the thing.
  [one`^(?:ha|rymmas)$`, one`^(?:väga|mäta|rymma|uppta)$`],
  [one`^(?:väga|mäta)$`, one`^(?:tåla|rymma|mäta|väga|ha)$`],
  // What a thing is, and by which norm: "vara på svenska och följa ordlistan", "följa standarden och betjäna 100 klienter".
  [one`^vara$`, one`^(?:uppfylla|följa|motsvara|efterleva)$`],
  [one`^(?:uppfylla|följa|motsvara|efterleva)$`, one`^(?:vara|betjäna|rymma|väga|mäta|tåla)$`],
  // "gallra de handlingar och tillämpa de frister som anges i planen": one list says both.
  [one`^`, one`^`, one`^ de [^.;,]+ som (?:anges|framgår|räknas upp|står)(?!\p{L})`],
  // "redovisa utfallet och kreditera avgiften": what follows from the figure.
  [one`^(?:redovisa|dokumentera|rapportera|bekräfta|protokollföra|återrapportera|presentera)$`, one`^(?:kreditera|återbetala|betala|ersätta)$`],
  // "vara tvåspråkig och fungera på läsplattor", "vara fast och omfatta resor": one description of the thing.
  [one`^vara$`, one`^(?:fungera|gälla|inkludera|innehålla|omfatta|avse|innefatta)$`],
  // "anges per timme och inkludera resor", "skickas till X och anses ha kommit fram": what the first means.
  [one`^`, one`^(?:anses|räknas|betraktas)$`],
  [one`^(?:anses|räknas|betraktas)$`, one`^`],
  [one`^(?:ange|anges|lämnas|redovisas)$`, one`^(?:inkludera|innehålla|omfatta|avse|innefatta)$`],
  // "uppfylla villkoren och utföras enligt avropet": conformity, said twice.
  [one`^(?:uppfylla|följa|motsvara|efterleva)$`, one`^(?:utföras|levereras|ske|tillhandahållas|genomföras)$`, one`^ (?:enligt|i enlighet med)(?!\p{L})`],
  // "radera kopiorna och se till att inga finns kvar": the outcome of the same.
  [one`^(?:radera|förstöra|ta|avlägsna|återlämna|överlämna|gallra)$`, one`^(?:se|tillse|säkerställa|kontrollera)$`, one`^(?: till)? att (?:\p{L}+ ){0,3}?(?:inte|inga|ingen|inget)(?!\p{L})`],
  // "återläsa en kopia och redovisa resultatet": the proof of what was done belongs to it.
  [one`^`, one`^(?:redovisa|dokumentera|rapportera|bekräfta|protokollföra|återrapportera|presentera)$`, one`^\s*(?:resultatet|utfallet|detta|det|åtgärden|åtgärderna|raderingen|gallringen|återläsningen|testet|ändringen|leveransen|förstöringen)(?!\p{L})`],
  // "meddela beställaren det och ange skälet": one message.
  [one`^(?:meddela|informera|underrätta|anmäla|ange|uppge|redovisa|motivera|lämna|avslå|neka|avböja|reklamera|rapportera)$`, one`^(?:meddela|informera|underrätta|anmäla|ange|uppge|redovisa|motivera|lämna|rapportera)$`, one`^\s(?:\p{L}+\s){0,2}?(?:skäl|orsak|anledning|grund|motiv)\p{L}*|^ (?:vilka|vilken|vilket|vad|vem|hur|när|varför)(?!\p{L})`],
]; // prettier-ignore

/** "göras skriftligen och undertecknas": one form. */
const inWriting = one`^(?:göras|ske|avfattas|lämnas|upprättas) skriftlig(?:en|t)\s*$`;

export const makeOneDemand = ({ first, second, before, rest }: Verbs): boolean =>
  inWriting.test(before) ||
  togetherOne.some(
    ([one, other, after]) => one.test(first) && other.test(second) && (after === undefined || after.test(rest)),
  );

/**
 * What a thing is and has, a certificate and its copy, what is done to a thing and then to it (*väga säckarna och lyfta dem
 * till bryggan*), a duty and what it is not: each pair is often answered at once.
 */
const oneThing: readonly (readonly [Expression, Expression])[] = [
  [one`^vara `, one`^ (?:ha|ge|kräva|svara|levereras|monteras|drivas|bifogas|hållas|bygga|underlätta|stödja|ta höjd|främja|upplevas|kännas|passa|ligga|stå)(?!\p{L})`],
  [one`^gå (?:smidigt|snabbt|fort|enkelt|lätt|att) `, one`^ (?:kräva|ta|ge|ske|vara)(?!\p{L})`],
  [one`^(?:utgå från|bygga på|baseras på|grundas på|vila på) `, one`^ (?:innehålla|omfatta|följa|vara|avse)(?!\p{L})`],
  [one`^(?:vara|ha|rymma|tåla|väga|mäta|klara|drivas|fungera) `, one`^ (?:vid behov |även |också )?(?:vara|ha|rymma|tåla|väga|mäta|klara|drivas|kunna)(?!\p{L})`],
  [one`^(?:bevaras|lagras|sparas|förvaras|arkiveras) `, one`^ vara (?:skydd|krypter|åtkomlig|läsbar|sökbar|låst)`],
  [one`^\p{L}`, one`^ \p{L}+ (?:upp |in |ut |över )?(?:dem|den|det)(?=[.,;]|$| (?:till|i|på|inom|med|för|från|vid|utan|senast|via|efter|innan|hos|mot)(?!\p{L}))`],
  [one`^\p{L}`, one`^ [^.;,]*(?<!\p{L})(?:dess|deras|med anledning av detta|utifrån detta|därefter|i samband med detta)(?!\p{L})`],
  [one`^\p{L}`, one`^ visa (?:hur|att|vad|vilken|vilket|vilka|när)(?!\p{L})`],
  [one`^(?:främja|underlätta|stödja|verka|bidra|stimulera|uppmuntra)(?!\p{L})`, one`^ (?:främja|underlätta|stödja|verka|bidra|stimulera|uppmuntra)(?!\p{L})`],
  [one`^tas(?!\p{L})`, one`^ (?:sparas|bevaras|lagras|arkiveras|förvaras|återställas|återlämnas|behållas)(?!\p{L})`],
  [one`^\p{L}`, one`^ hålla [^.;,]*(?:kvalitet|standard|nivå|skick)`],
  [one`^hämta `, one`^ lämna(?!\p{L})`],
  [one`certif|(?<!\p{L})iso(?!\p{L})`, one`^ (?:på begäran )?(?:kunna )?(?:bifoga|visa|uppvisa|lämna|ladda|redovisa|upprätthålla)(?!\p{L})`],
  [one`^(?:teckna|underteckna|ingå|skriva under) `, one`^ (?:godkänna|acceptera|följa)(?!\p{L})`],
  [one`^arbeta enligt `, one`^ använda(?!\p{L})`],
  [one`^(?:be|er)?(?:tala|lägga) .*vite`, one`^ (?:dessutom |även )?ersätta(?!\p{L})`],
  [one`^\p{L}`, one`^ (?:inte|ej) `],
]; // prettier-ignore

export const isOneThing = ({ before, after }: Verbs): boolean =>
  oneThing.some(([first, second]) => first.test(before) && second.test(after)) || isOfSameObject(before, after);

const object = one`^ (?:\p{L}+ )?\p{L}+s? (?:upp |in |ut |över |om |ned |bort |fram |tillbaka )?(\p{L}{4,}(?:en|et|n|na|a))(?!\p{L})`;
const definite = one`(?:[^aeiouyåäö]en|et|rna|an|na)$`;

/**
 * *lagra loggar i 18 månader och därefter radera loggarna*, *kopiera databasen och behålla kopian*: the next step with the
 * same thing, which the first verb or its object has named.
 */
function isOfSameObject(before: string, after: string): boolean {
  const thing = object.exec(after)?.[1] ?? '';
  const stem = thing.slice(0, Math.max(4, thing.length - 4));
  return definite.test(thing) && thing.length > 5 && before.includes(stem);
}

/** *ändra*, *läsas*, *rengöras*. */
const acts = anyOf(`
  skapa, ändra, ta, tas, radera, redigera, uppdatera, lägga, läggas, öppna, stänga, visa, läsa, tolka, söka,
  sortera, filtrera, skriva, kopiera, flytta, dela, hantera, ses, se, registrera, spara, lagra, logga, komplettera,
  rätta, justera, anpassa, underhålla, utveckla, förvalta, konfigurera, administrera, bearbeta, behandla, använda,
  nyttja, undertecknas?, signera, tändas?, släckas?, höjas?, sänkas?, hämta, skicka, sända, exportera, importera,
  presentera, sammanställa, planera, genomföra, utföra, utforma, namnge, märka, numrera, användas?, låsa, rengöra,
  smörja, tvätta, torka, städa, sopa, spola, beskära, klippa, skura, putsa, tillämpa
`);
/** What is done to one thing and undone again, or seen of it: one demand, however many verbs it has. */
const oneAct = one`^${acts}s?$`;

export const isOneAct = (first: string, second: string): boolean => oneAct.test(first) && oneAct.test(second);

/** Teaching people is another task than what is made for them, and so is charging for it. */
const taught = one`^(?:utbilda|undervisa|instruera|handleda|coacha|träna|öva)s?$`;
const charged = one`^(?:fakturera|debitera)s?$`;
const spoken = one`^(?:informera|stödja|vägleda|stötta|motivera|engagera|inspirera|rådgöra|hjälpa|uppmuntra|examinera|planera|utvärdera|certifiera)s?$`;

/** *installera och utbilda*, *leverera och fakturera*: two tasks, even where the verbs share their object. */
export const areTwoTasks = (first: string, second: string): boolean =>
  [taught, charged].some(task => task.test(first) !== task.test(second) && !spoken.test(first) && !spoken.test(second));
