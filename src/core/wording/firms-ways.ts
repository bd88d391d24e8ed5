import { one, pattern } from './pattern.ts';
import { knows, post } from './workers.ts';

/** How a firm runs its own house and whom it lets do the work, whatever it delivers: asked of the firm, and not of a thing. */

/** Who has not got the contract yet. */
export const tenderer = one`(?<!\p{L})(?:a[nm]buds?givar(?:e|en|na)|den som lämnar anbud|bolaget|företaget|firman)(?!\p{L})`;

const concerns =
  '(?:(?:arbets|inom)?miljö|klimat|kvalitets?|hållbarhets?|jämställdhets?|mångfalds?|jämlikhets?|informationssäkerhets?|förbättrings|antidiskriminerings|kompetensutvecklings?|etik|csr)';
const issues = `${concerns}(?:-?(?:frågor|arbetet?|aspekter|mål|utveckling|säkring))?(?:en|er|erna)?`;
const concernedWork = `${concerns}-?(?: och ${concerns})?arbete`;
const organised = '(?:systematiskt|aktivt|strukturerat|dokumenterat|förebyggande)';
/** *arbeta systematiskt med miljö*, *bedriva ett aktivt kvalitetsarbete*. */
export const firmsWork = pattern`^\s*(?:arbeta|jobba) (?:[\p{L}-]+ ){1,3}?med (?:sina? )?(?:[\p{L}-]+ ){0,2}?${issues}(?!\p{L})|^\s*(?:bedriva|ha|tillämpa|redovisa|beskriva) (?:[\p{L}-]+,? ){0,9}?(?:${concernedWork}|${organised} (?:[\p{L}-]+ ){0,2}?\p{L}{3,}arbete|${organised} arbete (?:för|med|mot) (?:[\p{L}-]+ ){0,3}?${issues})(?!\p{L})`;

const ways = '(?:rutin(?:er)?|process(?:er)?|metod(?:er)?|system|program|kontrollprogram|plan(?:er)?)';
const ofHouse =
  '(?:avvikelse|egenkontroll|kvalitetssäkring|kvalitetskontroll|kompetensutveckling|kompetensförsörjning|rekrytering|introduktion av|fortbildning|arbetsmiljö|miljö|kvalitet|jämställdhet|internkontroll|intern kontroll|internrevision|bakgrundskontroll|återkallelse|spårbarhet|fusk|korruption|mutor|visselblås)';
/** *ha rutiner för avvikelsehantering*, *ett egenkontrollprogram*: a firm has them or not when it gives its tender. */
export const firmsRoutines = pattern`^\s*(?:ha|inneha|tillämpa|arbeta efter|följa) (?:[\p{L}-]+,? ){0,3}?(?:${ways} (?:för|mot|om|avseende) (?:[\p{L}-]+,? ){0,3}?${ofHouse}|(?:egenkontroll|kvalitetssäkrings|miljöstyrnings|arbetsmiljö|haccp-)(?:program|system|plan)(?:met|et)?(?!\p{L}))`;
/** *Anbudsgivaren ska ha dokumenterade rutiner för …*, *arbeta med …*, *redovisa sin organisation*: whatever follows. */
export const tenderersOwn = pattern`^\s*(?:ha|inneha|tillämpa) (?:[\p{L}-]+,? ){0,3}?(?:rutiner|processer|metoder)(?!\p{L})|^\s*(?:arbeta|jobba) (?:[\p{L}-]+ ){0,3}?(?:med|för|mot)(?!\p{L})|^\s*(?:beskriva|redovisa|presentera|visa) (?:[\p{L}-]+,? ){0,4}?(?:sin|sitt|företagets|bolagets) (?:organisation|ägande|ägarstruktur|bemanning|historik)(?!\p{L})`;

/** *tillhandahålla arbetsledare med dokumenterad erfarenhet*. */
export const staffSent = pattern`^\s*(?:tillhandahålla|erbjuda|offerera|avsätta|utse|tillsätta|namnge|anvisa|ha)(?: följande)?:? (?:[\p{L}-]+ ){0,4}?${post} (?:som (?:har|innehar|besitter)|med|vilka har) [^.;]{0,60}?(?<!\p{L})(?:${knows}|\p{L}*behörighet)(?!\p{L})`;

/** *För att bli antagen som entreprenör …*: what is asked there qualifies the firm. */
export const toBeTaken = pattern`(?<!\p{L})(?:bli (?:antagen|godkänd|kvalificerad)|antas|godkännas|godkänns|kvalificera sig|kvalificeras|väljas ut) som (?:\p{L}*leverantör|entreprenör|utförare|anbudsgivare|uppdragstagare|säljare)(?!\p{L})`;

const tenderersOwnWords = 'anbudsgivar(?:en|e)s';
const parts = '(?:organisation|verksamhet|ledning|resurser|kompetens|kapacitet|bemanning)';
/** *Anbudsgivarens organisation ska vara …*, *Det ska finnas rutiner hos anbudsgivaren*. */
export const atTenderer = pattern`(?<!\p{L})${tenderersOwnWords} (?:[\p{L}-]+ )?${parts} (?:ska|skall|måste|är|har)(?!\p{L})|(?<!\p{L})(?:rutin|process|organisation|resurs|kompetens)(?:er)?(?!\p{L})[^.;]{0,60}? (?:hos|inom) anbudsgivar(?:en|e)(?!\p{L})|(?<!\p{L})(?:hos|inom) anbudsgivar(?:en|e) (?:ska|skall|måste) (?:det )?finnas(?!\p{L})`;
