import { sentenceUpTo } from './language.ts';
import { isOutOfReach, type OwnPaper } from './own-papers.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { anyOf, phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import { placesOf } from './word-gate.ts';

/**
 * What somebody is to obey without having seen it, and without its being called a paper: the buyer's values, what is signed
 * at the start, a handbook by its initials.
 */

/** Whose: *våra*, *bolagets*, *Exempelbos*; not the supplier's own. */
const someones = `(?:(?:vår|vårt|våra)|(?!leverantör|entreprenör|konsult|utförar|säljar|anbud|tillverkar|system|tjänst|användar|person|brukar|patient|elev|kund|deltagar|part|boende|klient|vårdtagar|barn|gäst|invånar|medborgar|medarbetar|anställd)[\\p{L}-]{4,}s)`;

/** *Enligt våra värderingar*, *känner till Exempelbos kundlöfte*: they stand written somewhere. */
const values = pattern`(?<!\p{L})${someones} (?:[\p{L}-]+a )?(?:grundvärderingar|värderingar|kärnvärden|värdeord|ledord|ledstjärnor|kundlöften?|[\p{L}-]*löften?|vision(?:en)?(?! om)|(?:service|kund|kvalitets)åtagande(?:t|n)?|värdegrunds\p{L}+|etiska kod(?:ex)?|code of conduct)(?!\p{L})`;
/** *i linje med*, *leva upp till*, *ställa sig bakom*. */
const takingPart = anyOf(String.raw`
  enligt, i linje med, i enlighet med, utifrån, efter, följ\p{L}+, dela, delar, stå bakom, står bakom,
  leva upp till, lever upp till, leva efter, lever efter, känner till, känna till, insatt\p{L}* i, förtrogen med,
  läst, ta del av, tar del av, tagit del av, agera, agerar, präglas av, genomsyra\p{L}*, omfatta, omfattar,
  ställa sig bakom, ställer sig bakom, respektera, respekterar, acceptera, accepterar, underteckna, undertecknar,
  efterleva, efterlever, i strid med, bryta mot, bryter mot
`);
const shares = one`(?<!\p{L})${takingPart}(?: [\p{L}-]+){0,5} $`;

const formNames =
  'förbindelse|förbindelser|försäkran|sekretessavtal|sekretessavtalet|blankett|blanketter|formulär|uppförandekod|code of conduct|policy|etiska kod|ordningsregler|trivselregler';
/** *Undertecknar bolagets sekretessförbindelse*, *anmälan görs på vår blankett*. */
const signed = pattern`(?<!\p{L})(?:underteckna[rst]*|skriva under|skriver under|skriva på|skriver på|skrivit under|skrivit på|signera[rst]*|på|via) (?:en |ett )?(${someones} (?:[\p{L}-]+a )?[\p{L}-]*(?:${formNames}))(?!\p{L})`;
/** Many texts name a form and say nothing of whose it is: told at less cost. */
const ofSomebody = one`(?:s|vår[ta]?) (?:[\p{L}-]+a )?[\p{L}-]*(?:${formNames})`;

/** *Enligt SLA*, *SLA reglerar öppettider*: an agreement that the text does not hold. */
const serviceLevels = pattern`(?<![\p{L}-])(?:(?<=(?:enligt|enl\.?|i|av) (?:gällande |avtalad |avtalat |överenskommen |kundens |vår |vårt )?)sla(?! -|\p{L}|-\p{L}|:)(?=[^.;:\p{L}]*(?:[.,;]|$))|sla (?=(?:reglerar|styr|anger|beskriver|avgör|gäller för)(?!\p{L})))`;

/** Those that everybody can look up, or that stand for a body and not for its paper. */
const knownToAll =
  `AB ABT ABK ABM AMA BBR BFS EKS AFS FAM SS EN ISO IEC LOU LUF LUK LOV LSS HSL SOL PBL OSL EU EES SFS BBL MB JB SIS FN ILO WHO
    NATO ADR DRG ICD VGU TDOK ESA NIS DORA GDPR MDR IVDR CRA AI FSC EMC CE IP IT UE AF KFU FFU OFU MSB IVO IMY EKO WCAG HACCP GMP RF TF YGL HTTP API XML`
    .split(/\s+/)
    .join('|');
/** *Krav och riktlinjer i TH*, *avsteg från TH*: the initials of a paper. */
const initials = pattern`(?<!\p{L})(?:[Kk]rav|[Rr]iktlinjer|[Aa]nvisningar|[Rr]egler|[Aa]vsteg|[Ff]rånsteg|[Aa]vvikelser|[Uu]ndantag|[Aa]vvikelse)(?:na|en)? (?:(?:som )?(?:angivna|definierade|beskrivna|ställda|finns|anges|beskrivs|definieras|ställs) )?(?:i|ur|från|ifrån) (?!(?:${knownToAll})(?!\p{L}))(\p{Lu}{2,4})(?![\p{L}\d-])(?! (?:\d|kap(?!\p{L})))`;

/** *Denna sida med tillhörande dokument ersätter tidigare riktlinje 4*: a sentence of some paper, and which? */
const ofItself = pattern`(?<!\p{L})(?:denna sida|dessa sidor|detta dokument|denna anvisning|denna riktlinje|denna handbok|dessa anvisningar)(?!\p{L})(?! [^.;]{0,80}?(?:överenskommelse|avtal|offert|anbud))(?= [^.;]{0,60}?(?<!\p{L})(?:ersätter|upphäver|kompletterar|gäller tillsammans|uppdateras|revideras)(?!\p{L}))`;

export const unseenPaperPatterns: readonly Pattern[] = [values, signed, serviceLevels, initials, ofItself];

const besidesSigned = placesOf([values, serviceLevels, initials, ofItself]);

/** False where the text speaks of none, told at little cost. */
export const mayHoldUnseenPaper = (text: PreparedText): boolean =>
  text.mayAny(besidesSigned) || (text.may(signed) && ofSomebody.test(text.lower));

/** What the supplier, or a system, has or gives of its own. */
const shown = one`(?<!\p{L})(?:visa|publicera|presentera|systemet|tjänsten|webbplatsen|appen|lösningen)(?:r|s)?(?!\p{L})`;
const levelsHere = one`${phrases('bilaga, bilagan, avsnitt, kapitel, punkt, nedan, ovan, nedanstående, definieras som')}`;

export const unseenPapersIn = (text: PreparedText): readonly OwnPaper[] => [
  ...valuesIn(text),
  ...text.all(signed).flatMap(match => outOfReach(text, match, 'owned')),
  ...text
    .all(serviceLevels)
    .filter(() => !levelsHere.test(text.lower))
    .flatMap(match => outOfReach(text, match, 'named')),
  ...text.allAsWritten(initials).flatMap(match => outOfReach(text, match, 'named')),
  ...text.all(ofItself).flatMap(match => outOfReach(text, match, 'named')),
];

const valuesIn = (text: PreparedText): readonly OwnPaper[] =>
  text.all(values).flatMap(match => {
    const before = sentenceUpTo(text, match.index);
    return shares.test(before) && !shown.test(before) ? outOfReach(text, match, 'owned') : [];
  });

function outOfReach(
  text: PreparedText,
  { 0: whole, 1: name = whole.trimEnd(), index }: RegExpExecArray,
  ownership: OwnPaper['ownership'],
): readonly OwnPaper[] {
  const start = index + whole.indexOf(name);
  const span = [start, start + name.length] as const;
  return isOutOfReach(text, span) ? [{ span, ownership }] : [];
}
