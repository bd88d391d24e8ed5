import { changedPurchase, mayChangePurchase, plansToBuy } from './changed-purchase.ts';
import type { CheckedRequirement } from './checked-requirement.ts';
import { one, pattern, type Pattern } from './pattern.ts';

/** What a contract is about, as far as more or less of it may be bought. */
const bought =
  '(?:\\p{L}*(?:arbetsuppgifter|uppdrag|uppdraget|uppdragets|omfattning|omfattningen|volym|volymen|volymer|antal|antalet|leverans|leveransen|leveransens|avtal|avtalet|avtalets|kontraktet|ramavtalet|sortiment|sortimentet|timmar|timmarna|timantalet|konsulttimmar|licenser|enheter|enheterna|delar|delarna|tjänsten|tjänsterna|tjänster|moduler|användare|beställningen|avropet|platser|objekt))';
const acts =
  '(?:ändra|förändra|utöka|minska|justera|avbeställa|öka|utvidga|reducera|lägga till|ta bort|komplettera|beställa ytterligare|avropa ytterligare|köpa ytterligare)';
const change = `${acts}(?: (?:eller|och|och/eller) ${acts})?`;
const buyer =
  '(?:beställaren|köparen|kunden|kommunen|regionen|myndigheten|uppdragsgivaren|\\p{L}+ (?:kommun|region)|\uFFFC+)';
const changed = '(?:utökas|minskas|justeras|ökas|utvidgas|reduceras|förändras|ändras|avbeställas)';

/** A right of its own to buy more, less or something else during the term. */
const rightToChange = pattern`(?<!\p{L})har rätt att (?:ensidigt )?(?:ändra|uppdatera|revidera) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:specifikation|krav|villkor|bestämmelse)\p{L}*|(?<!\p{L})(?:kvantitet|volym|mängd|antal)(?:er|en|et|erna|erna)?(?!\p{L})[^.;]{0,60}?\skan (?:variera|över- eller underskridas|avvika)(?!\p{L})|(?<!\p{L})(?:kan|får) (?:komma att )?ansluta(?:s)? (?:sig )?till (?:avtalet|kontraktet|ramavtalet)(?!\p{L})|(?<!\p{L})(?:parterna|beställaren|leverantören) (?:kan|får) (?:[\p{L}-]+ ){0,3}?(?:komma överens|enas) om (?:ändringar|tillägg|utökning|förändringar)\p{L}*(?!\p{L})(?![^.;]*skriftlig)|(?<!\p{L})${buyer} (?:ändrar|utökar|minskar|lägger till|tar bort)(?!\p{L})(?:[^.;]{0,40}?\s)?${bought}(?!\p{L})|(?<!\p{L})(?:äger|får|kan|har) ${buyer} (?:[\p{L}-]+ ){0,2}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})|(?<!\p{L})${buyer} (?:har|äger|får|kan) (?:[\p{L}-]+ ){0,2}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})|(?<!\p{L})(?:avtalet|kontraktet|uppdraget)(?!\p{L})(?: (?:ska|skall|får|kan))?(?: \p{L}+)? (?:utvidgas|utökas|utsträckas|gälla|omfatta|gälla även|omfatta även|gälla också|utvidgas till att avse) (?:även|också|till att (?:avse|omfatta|gälla))(?!\p{L})|(?<!\p{L})får parterna (?:[\p{L}-]+ ){0,2}?(?:anpassa|${acts}) (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})|(?<!\p{L})rätt till (?:ett |en )?(?:justera[dt]|ändra[dt]|ny|nytt|höjt|höjd|omförhandla[dt]) (?:pris|ersättning|arvode)(?!\p{L})|(?<!\p{L})(?:har|äger|ges|få|ha|förbehåller (?:[\p{L}-]+ ){0,2}?sig) (?:[\p{L}-]+ ){0,3}?rätt(?:en|ighet)? (?:till )?att (?:[\p{L}-]+ ){0,3}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})|(?<!leverantören )(?<!\p{L})kan (?:[\p{L}-]+ ){0,3}?komma att (?:[\p{L}-]+ ){0,2}?${change} (?:[\p{L}-]+ ){0,3}?${bought}(?!\p{L})|(?<!\p{L})${bought} (?:[\p{L}-]+ ){0,5}?(?:kan|får) (?:komma att )?(?:[\p{L}-]+ ){0,2}?(?:${changed}(?: (?:eller|och|och/eller) ${changed})?|bli (?:fler|färre|större|mindre))(?!\p{L})|(?<!\p{L})${buyer} (?:har |äger |kan |får )(?:[\p{L}-]+ ){0,2}?(?:rätt att|komma att|rätten att) (?:[\p{L}-]+ ){0,3}?(?:lägga till|dra ifrån|utesluta|avbeställa)(?!\p{L})(?! (?:\p{L}+ )?(?:uppgift|information|text|data|användare|bild|fil|kommentar)\p{L}*)`;

/** *Tilläggsarbeten beställs i den omfattning som kommunen önskar*, *fler skolor kan anslutas*: more, and nobody knows how much. */
const moreLater = pattern`(?<!\p{L})tilläggs(?:beställning|arbete|tjänst|uppdrag|köp|modul|licens|order)(?:ar|en|er|et|na|s)?(?!\p{L})[^.;]*?(?<!\p{L})(?:får|kan|beställs|avropas|görs|utförs|köps)(?!\p{L})|(?<!\p{L})(?:beställa|avropa|köpa|utökas med|kompletteras med|lägga till) (?:\p{L}+ ){0,2}?tilläggs\p{L}+|(?<!\p{L})(?:ytterligare|fler|nya|andra) (?:[\p{L}-]+ ){0,2}?[\p{L}-]+ (?:kan|får) (?:komma att )?(?:anslutas|läggas till|tillkomma|tillföras|omfattas|avropas|beställas|ingå)(?!\p{L})|(?<!\p{L})${buyer} (?:kan|får) (?:[\p{L}-]+ ){0,3}?(?:beställa|avropa|köpa|ansluta) (?:fler|ytterligare|mer|nya|andra)(?!\p{L})|(?<!\p{L})${buyer} (?:kan|får) (?:välja att )?förlänga(?=[.]?\s*$)|(?<!\p{L})(?<!ingen |inga |utan )(?:möjlighet|rätt|option)(?:en)? (?:för ${buyer} )?(?:till förlängning|att förlänga)(?=[.]?\s*$)`;
/** *Vid ändrad organisation ska avtalet anpassas*: a change of the contract, and nobody says which. */
const adaptedLater = pattern`(?<!\p{L})(?:avtalet|kontraktet|uppdraget|leveransen|omfattningen|priserna|villkoren)(?!\p{L})(?: (?:ska|skall|kan|får))? (?:komma att )?(?:anpassas|omförhandlas|ändras|justeras|ses över)(?!\p{L})[^.;]*?(?<!\p{L})(?:om|vid|när|därefter|i takt med|efter|utifrån|till följd)(?!\p{L})(?![^.;]*(?:index|lönesumm|procent|%|skriftlig|överenskomm))|(?<!\p{L})(?:vid|om) (?:ändra|förändra)(?:d|t|de|s|ds)?(?!\p{L})[^.;]{0,120}?(?:anpassas|omförhandlas|ändras|förändra|ändra)(?!\p{L})`;

/** More, less or something else than what was bought. */
const changeClauses: readonly Pattern[] = [rightToChange, moreLater, adaptedLater];

/** A choice to be made later, by the word that the law has for it. */
const optionClause = pattern`(?<!\p{L})(?:påkalla|påkallar|utnyttja|nyttja|lösa ut|begära|avropa|aktivera) (?:\p{L}+ ){0,2}?option(?:er)?(?!\p{L})|(?<!\p{L})(?:för|avseende|till) (?:\p{L}+ )?option(?:en|er|erna)?(?!\p{L})[^.;]{0,60}?\s(?:inhämtas|begärs|lämnas|ges|avtalas|bestäms|meddelas|hämtas)(?!\p{L})|[,;] option(?:er)?: \p{L}|(?<!\p{L})option \p{L}{1,2}(?!\p{L})|(?<!\p{L})option(?:s|en|er|erna|srätt|srätten)? (?:[\p{L}-]+ ){0,2}?(?:omfattar|avser|gäller|innebär)(?!\p{L})|(?<!\p{L})option(?:er)?: (?:\p{L}+ ){0,3}?(?:kan|får)(?!\p{L})|^option(?:er)?: \p{L}|(?<!\p{L})(?:option(?:en|er|erna|srätt)? (?:på|att|om|för|till|avseende)|som (?:en )?option|option(?:en|erna|smöjlighet|smöjligheten|srätten) (?:[\p{L}-]+ ){0,2}?(?:kan|får)|(?:om|när|i det fall|därest) option(?:en|erna|smöjligheten|srätten) (?:[\p{L}-]+ ){0,2}?(?:nyttjas|utnyttjas|påkallas|används|utlöses)[^.;]*?(?:kan|får)|förbehåller sig (?:\p{L}+ )?rätt(?:en)? att (?:[\p{L}]+ ){0,4}?(?:ändra|utöka|lägga till|ta bort|minska|komplettera|justera))(?!\p{L})`;

/** A term of the contract, wherever it stands: elsewhere an option may be a choice in the system. */
export const grants = ({ kind, prepared }: CheckedRequirement): boolean =>
  kind === 'contract' ||
  (kind === 'information' && plansToBuy(prepared)) ||
  (kind === 'price' && prepared.has(optionClause)) ||
  ((kind === 'price' || kind === 'mandatory') && bargain.test(prepared.lower) && given.test(prepared.lower));
const given = one`(?<!\p{L})(?:får|kan|kunna|äger|rätt|rätten|möjlighet)(?!\p{L})|(?:gälla|omfatta) (?:även|också)`;
const bargain = one`(?<!\p{L})(?:avtal|kontrakt|pris|köp|beställare|beställa|avrop|uppdrag|leverantör|parterna|vi(?!\p{L})|kommunen(?!\p{L}))`;

/** What a text says of more, less, other or longer than what was bought. */
export type OptionClause = 'option' | 'change' | 'other' | 'longer' | 'plan';

export function optionClauseIn({ kind, prepared }: CheckedRequirement): OptionClause | undefined {
  if (prepared.has(optionClause)) return 'option';
  if (changeClauses.some(words => prepared.has(words))) return 'change';
  if (kind === 'information') return plansToBuy(prepared) ? 'plan' : undefined;
  if ((kind !== 'contract' && kind !== 'price') || !mayChangePurchase(prepared)) return undefined;
  return changedPurchase(prepared) ?? (plansToBuy(prepared) ? 'plan' : undefined);
}
