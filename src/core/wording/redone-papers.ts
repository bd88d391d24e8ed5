import type { FollowedDecision } from './followed-decisions.ts';
import { sentenceOf, sentenceUpTo } from './language.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { anyOf } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';

/**
 * Papers of somebody's that the supplier follows whatever is done to them: *även när den görs om*, *inkl. de ändringar
 * bolaget gör*, *kommunens senaste rutin ska alltid följas*.
 */

const anew =
  '(?:gör(?:s|as|ts)|skriv(?:s|as|its)|gjorts|arbeta(?:s|ts)|lagts|läggs) om|(?:uppdatera|omarbeta|ändra|revidera|justera|förändra|förnya|utveckla)(?:s|ts|de|d|t)?|(?:byts|bytts) (?:ut|mot)|ersätts|ersatts';
/** *även sedan den har skrivits om*, *oavsett hur de ändras*. */
const evenRedone = pattern`(?<!\p{L})(?:(?:även|också) (?:när|sedan|efter att|om|ifall|då)|oavsett (?:hur|när|om)) (?:den|det|de|dessa) (?:(?:har|blir|kan|senare|komma|att) ){0,3}?(?:${anew})(?!\p{L})`;

const changes =
  '(?:ändringar|förändringar|uppdateringar|revideringar|omarbetningar|tillägg|justeringar|kompletteringar|versioner|utgåvor)';
const makes =
  '(?:gör|inför|beslutar|fastställer|meddelar|antar|utfärdar|publicerar|skickar ut|delger|ger ut|beslutat|bestämmer)';
/** Those who work in a system change what they see there. */
const setter =
  '(?!som |leverantör|lev |entreprenör|konsult|säljar|anbudsgivar|utförar|uppdragstagar|användar|handläggar|administratör|redaktör|elev|patient|kund|invånar|system|tjänst|part)[\\p{L}-]{3,}(?:en|et|n|na|s|or|are|ket|:n)?';
/** *inkl. de revideringar staden gör*, *följer de ändringar som förvaltningen inför i den*. */
const withTheirs = pattern`(?<!\p{L})(?:inkl\.?|inklusive|med|samt|och|jämte|följer|följa|följ|iaktta|iakttar|efterlever) (?:(?:de|alla|ev\.?|eventuella|samtliga) ){0,2}${changes} (?:som )?${setter}(?: \p{L}+)? ${makes}(?!\p{L})`;

/** *Museets senaste nyckelrutin ska alltid följas*: whatever the paper is called. */
const newestFollowed = pattern`(?<!\p{L})(?!leverantörens|entreprenörens|tillverkarens)[\p{L}-]{3,}s senaste [\p{L}-]{4,}(?: (?:för|om|i|på|av) [\p{L}-]+(?: och [\p{L}-]+)?)? (?:(?:ska|skall|måste) (?:\p{L}+ )?(?:följas|efterlevas|tillämpas|iakttas|uppfyllas|gälla)|gäller|följs|tillämpas|efterlevs)(?!\p{L})`;

const redo =
  '(?:(?:ändra|revidera|uppdatera|skärpa|förändra|justera|omarbeta|komplettera|utveckla|byta)s|(?:göras|skrivas) om)';
const often =
  '(?:löpande|fortlöpande|kontinuerligt|årligen|regelbundet|successivt|ensidigt|vid behov|då och då|från tid till annan|varje år|allteftersom|med jämna mellanrum|ofta|under (?:avtal|uppdrag|kontrakt)\\p{L}*)';
/** *kan komma att revideras*. */
const mayChange = String.raw`(?:kan|får|kommer)(?: [\p{L}-]+){0,2}? (?:att )?${redo}`;
/** *uppdateras löpande*. */
const changedOften = `(?:ändras|revideras|uppdateras|skärps|förändras|justeras|omarbetas|kompletteras|ses över) ${often}`;
/** *som årligen revideras*: not by the supplier. */
const whichChange =
  '(?:som|vilka|vilken|vilket) (?:(?:årligen|löpande|ofta|vid|behov) ){0,2}(?:ändras|revideras|uppdateras|skärps|förändras|justeras|omarbetas|kompletteras|förnyas|ses över)(?! (?:av leverantör|av entreprenör|av utför))';
/** *löpande uppdateras*. */
const oftenChanged = `${often} (?:ändras|revideras|uppdateras|skärps|förändras|justeras|omarbetas)`;
/** *Ordningsreglerna kan komma att revideras och ska då följas*, *instruktioner, som ändras löpande, följs*. */
const mayBeRedone = pattern`(?<!\p{L})(?:${mayChange}|${changedOften}|${whichChange}|${oftenChanged})(?!\p{L})`;
/** Not *leverantörens rutiner*. */
const notTheirs = String.raw`(?<!\p{L})(?<!(?:leverantörens|entreprenörens|konsultens|utförarens|sina|sin|egna|systemets|tjänstens) )[\p{L}-]*`;
/** *…erna för arbete på skola, som också*. */
const ofWhat = String.raw`\p{L}*(?: (?:för|om|på|i|vid|av|kring) (?:[\p{L}-]+ ){0,4}?[\p{L}-]+)?(?:, (?:som|vilka|vilken|vilket))?(?: som| och)?(?: (?:då|dock|också|även|löpande|i sin tur)| [\p{L}-]+en)?,? $`;
/** *skötselinstruktionerna*, *ordningsreglerna*. */
const ruleWords = anyOf(`
  rutin, regler, instruktion, anvisning, riktlinj, polic, föreskrift, manual, handbok, ordning, direktiv,
  krav(?!spec), checklist, styrdokument, styrande dokument, regelverk, bestämmelse, uppförandekod, standard,
  reglement, värdegrund, strategi, klassificering, prioriteringslist
`);
/** What is changed: rules, and not the supplier's own. */
const theRules = one`${notTheirs}${ruleWords}${ofWhat}`;

/** *Beställaren förbehåller sig rätten att revidera städinstruktionen*. */
const mayRedo = pattern`(?<!\p{L})(?<!leverantören )(?:förbehåller sig rätt(?:en)?|äger rätt|har rätt) att (?:[\p{L}-]+ ){0,4}?(?:revidera|ändra|uppdatera|komplettera|skriva om|byta ut|justera) (?:(?:i|sin|sina|dessa|de|den|gällande) ){0,2}[\p{L}-]*(?:rutin|regler|instruktion|anvisning|riktlinj|polic|föreskrift|manual|handbok|checklist|styrdokument|uppförandekod|reglement)\p{L}*`;

/** *Ny instruktion delas ut och ersätter då den äldre*. */
const replaces = pattern`(?<!\p{L})(?:ersätter|gäller (?:då )?(?:i stället|istället) för|träder i stället för) (?:då |därmed |genast |omedelbart )?(?:den äldre|den tidigare|tidigare|de äldre|de tidigare|den förra|föregående)(?!\p{L})`;
const newPaper = one`(?<!\p{L})(?:ny|nya|uppdaterade?|reviderade?|ändrade?) (?:version av |utgåva av )?[\p{L}-]*(?:rutin|regler|instruktion|anvisning|riktlinj|polic|föreskrift|manual|handbok|checklist|styrdokument|uppförandekod|reglement|lista)\p{L}*[^.;]{0,80}$`;

const redone: readonly Pattern[] = [evenRedone, withTheirs, newestFollowed, mayRedo];
export const redonePaperPatterns = [...redone, mayBeRedone, replaces];

const binds = one`(?<!\p{L})(?:enl(?:igt|\.)?|följ(?:er|a|s|as)?|efterlev\p{L}+|iaktta\p{L}*|tillämpa\p{L}*|rätta\p{L}* sig|efter|håll(?:a|er) sig till|gäller|gälla|uppfyll\p{L}+|i enlighet)(?!\p{L})`;
/** Somewhere, before or after. */
const isFollowed = one`(?<!\p{L})(?:följ(?:er|a|s|as)|efterlev\p{L}+|iaktta\p{L}*|tillämpa[rs]?|rätta[r]? sig|arbeta[r]? efter|håll(?:a|er) sig till|gäller|gälla|godta[r]?|acceptera[r]?|finna sig i|hålla sig (?:underrättad|uppdaterad|informerad)|ställa om|ställer om|anpassa[rs]?|enligt)(?!\p{L})`;
/** What a user is shown, and what is said to stand somewhere. */
const shown = one`(?<!\p{L})(?:visa|exportera|hämta|spara|öppna|skriva ut|logga|kunna|systemet|tjänsten|appen|portalen)(?:s|r)?(?!\p{L})`;
const isSaid = one`bilaga|avsnitt|(?<!\p{L})punkt(?!\p{L})|kapitel|framgår|\d{4}-\d{2}`;

export const redonePapersIn = (text: PreparedText): readonly FollowedDecision[] => [
  ...redoneIn(text),
  ...replacedIn(text),
  ...text.all(mayBeRedone).flatMap(({ 0: words, index }) => {
    const before = sentenceUpTo(text, index);
    if (!theRules.test(before) || !isFollowed.test(text.lower)) return [];
    if (shown.test(text.lower) || isSaid.test(text.lower)) return [];
    return [{ span: [index, index + words.length] as const, isDoubtful: false }];
  }),
];

const replacedIn = (text: PreparedText): readonly FollowedDecision[] =>
  text.all(replaces).flatMap(({ 0: words, index }) => {
    const before = sentenceUpTo(text, index);
    if (!newPaper.test(before) || shown.test(text.lower) || isSaid.test(text.lower)) return [];
    return [{ span: [index, index + words.length] as const, isDoubtful: false }];
  });

const redoneIn = (text: PreparedText): readonly FollowedDecision[] =>
  redone
    .flatMap(words => text.all(words))
    .flatMap(({ 0: words, index }) => {
      const sentence = sentenceOf(text, index);
      if ((!binds.test(sentence) && !words.includes(' rätt')) || shown.test(sentence) || isSaid.test(sentence))
        return [];
      return [{ span: [index, index + words.length] as const, isDoubtful: false }];
    });
