import { one } from './pattern.ts';
import { alternatives } from './phrases.ts';
import { once, type PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

const pronouns =
  '(?:den|de|samma|motsvarande|liknande|nämnda|även den|även det|även de|den senare|det senare|de senare|den förra|samma sak|denne|han|hon|hen|(?:han|hon) eller (?:hon|han)|vederbörande|vilket|vilka|dit)';
/** *ska*, *gäller*. */
const verb = String.raw`(?:ska|skall|bör|får|kan|måste|är|har|gäller|betyder|innebär|medför|förutsätter|omfattar|avser)(?!\p{L})(?! som(?!\p{L}))`;
/** *krav*, *regler*: unless it says of what. */
const noun = String.raw`(?:krav|funktion(?:er|en|erna|alitet)?|uppgifter|villkor|regler|tider|möjlighet\p{L}*|information|princip(?:er)?|rutin(?:er)?|gränser|nivå(?:er)?|krets)(?!\p{L})(?! (?:(?:för|om|på|i|av|till|hos|kring|rörande) (?:[\p{L}-]+ ){1,5}?)?som(?!\p{L}))`;
const theirVerb = `(?:${verb}|${noun})`;
const likewise =
  'på (?:motsvarande|samma|liknande|så) sätt|motsvarande(?=\\s+(?:\\p{L}+\\s){1,3}(?:ska|gäller))|det (?:ska|skall) (?:även|också) gälla|det (?:gäller|omfattar) (?:även|också)|det ?samma gäller|detsamma|dito|likaså';
/** *där ska*. */
const here = '(?:där|här)(?= (?:ska|skall|får|kan|måste|bör) )';
/** *härtill kommer*. */
const hereto = String.raw`(?:här|där)(?:till|i|av|vid|med|för)(?= (?:ska|skall|får|kan|måste|bör|kommer|ingår|gäller|krävs|hör)(?!\p{L}))`;
/** *föregående gäller*. */
const foregoing = 'föregående(?= gäller)';
/** *dessutom*, *därvid*. */
const besides = alternatives(`
  dessutom, vidare, därefter, därutöver, härutöver, därtill, därvid, därmed, dock
`);
/** *de ovan nämnda*. */
const aboveNamed = '(?:de|den|det) (?:där|häri|nyss|ovan) (?:angivna|nämnda|beskrivna)';
/** *uppräknade lokaler ska*. */
const listedOnes = String.raw`(?:uppräknade|beskrivna)(?= [\p{L}-]+ (?:ska|skall|får|bör|måste|gäller|är)(?!\p{L}))`;
const further = [here, hereto, foregoing, besides, aboveNamed, listedOnes].join('|');
/** *innan dess*. */
const beforeThat = '(?:innan|före|sedan|från) dess';
/** *har så inte skett*. */
const hasNotHappened = 'har så (?:inte|ej) skett';
/** *i övrigt ska det …*. */
const otherwise = String.raw`i övrigt(?= (?:ska|skall) det(?!\p{L}))`;
/** *om inte, ska …*. */
const ifNot = 'om (?:inte|ej)(?=,| (?:ska|skall|får|kan|måste|bör) )';
/** *i så fall*, *i det senare fallet*. */
const inSuchCase = [
  'i så fall',
  'i (?:sådana|sådant|dessa|detta) fall',
  'i (?:det|de) (?:senare |förra |första |andra )?(?:fallet|fallen|läget)',
].join('|');
/** *om så inte sker*, *när detta inträffar*. */
const whenItHappens = String.raw`(?:om|när|sker|då|innan|medan|så länge|efter att) (?:det|detta|så) (?:inte |ej )?(?:sker|skett|har skett|görs|gjorts|händer|inträffar|uppstår|pågår|är fallet)(?=[,.]| (?:vid|före|senast|innan|inom|efter|har|ska|skall|får|kan|är)(?!\p{L}))`;
/** *vad som sägs ovan*. */
const saidAbove = 'vad som (?:anges|sägs|sagts|gäller) (?:i föregående|ovan|nyss)';
/** *Systemet ska då visa …*: when? */
const thenShall = String.raw`(?:systemet|leverantören|tjänsten|lösningen|användaren|handläggaren|beställaren|kommunen) (?:ska|skall) då(?= [\p{L}-]{2,}[aå] )(?![^.;]* (?:när|om|där) )`;
const inThatCase = [thenShall, beforeThat, hasNotHappened, otherwise, ifNot, inSuchCase, whenItHappens, saidAbove].join(
  '|',
);
/** *Efter det första avtalsåret*: the article of a thing of its own. */
const andNoArticle = '(?<!det(?= (?!ska )\\p{L}+[ae] | att ))';
const besideThis = `(?:utöver|förutom|undantag från|efter|trots|med hänsyn till|med anledning av) det${andNoArticle}`;
/** *Det gäller oavsett*, *De placeras i hallen*: the pronoun is no formal subject (*det krävs att*, *det behövs en*). */
const howOrWhere =
  '(?=[.,]|$| (?:av|i(?! ordning)|på|med|genom|enligt|senast|innan|efter|vid|utan|inom|till|från|minst|skriftligen|via|under|för|så|som)(?!\\p{L}))';
const bareSubject = `det (?:gäller(?! att)|(?:förutsätter|innebär|inkluderar|innefattar|omfattar|avser|medför|kräver|motsvarar|beror)(?!\\p{L}))|(?:de|den) (?:(?:\\p{L}+[^nd]as|\\p{L}{4,}[lrktgdvp]s)${howOrWhere}|förutsätts)`;
const noThatClause = '(?![^.]*(?: (?:hur|vem|vad|vilk\\p{L}+)|(?<!syfte|för|genom|utan) att)(?!\\p{L}))';
const done = `(?:ske|göras|gälla|\\p{L}{2,}[^n]as)${howOrWhere}${noThatClause}`;
/** *Det ska göras i syfte att*, *I första hand ska det ske*; but *Det ska säkerställas att*. */
const bareTask = `det (?:ska|skall) (?:(?:även|också|alltid|därför|kunna) )?(?:${done}|vara antingen)|i (?:första|andra|sista) hand (?:ska|skall) (?:det|de|detta) ${done}`;
const opening = one`^(?:\s|[-–•*](?=\s))*(?:(?:${pronouns}\s+${theirVerb}|(?:${[likewise, further, inThatCase, besideThis, bareSubject, bareTask].join('|')}))(?!\p{L})(?!\s+som))`;

/** More of the opening than its first word is told. */
const wholePhrase = one`^(?:på \S+ sätt|i \S+ fall|utöver \S+|förutom \S+)`;

/** The first words of a text that goes on from another: *Därefter*, *De ska*, *I så fall*. Ends where the words that show it end. */
export interface OpeningReference {
  readonly span: Span;
  /** Where all that was read ends: a later pronoun within it is told once. */
  readonly readTo: number;
  /** Terms of a contract follow one another: *Därefter får parterna …*, *Det innebär att …*. */
  readonly isUsualInTerms: boolean;
}

export const openingReference = once(({ lower }: PreparedText): OpeningReference | undefined => {
  const read = opening.exec(lower)?.[0];
  if (read === undefined) return undefined;
  const phrase = read.replace(/^[\s\-–•*]+/, '');
  const start = read.length - phrase.length;
  const word = wholePhrase.exec(phrase)?.[0] ?? /^\S+/.exec(phrase)?.[0] ?? '';
  const isUsualInTerms = /^(?:där|här|dock|i )/.test(word) || phrase === 'det innebär';
  return { span: [start, start + word.length], readTo: read.length, isUsualInTerms };
});
