import { pattern, type Pattern } from './pattern.ts';

/** Demands for a change or a care that nobody can see, told by how they are built. Single verbs stand in the list `unverifiable-verb`. */

/** Right after the modal, or after a few words that are said of the demand: *ska under avtalstiden*. */
const demanded = '(?<=(?<!\\p{L})(?:ska|skall|bör|måste) (?:(?!kunna |att )\\p{L}+ ){0,3}?)';
/** What has no meter of its own; a share or a number after it makes it one. */
const unmetered =
  '(?:[\\p{L}-]*(?:påverkan|avtryck|avtrycket|belastning|belastningen|svinn|svinnet|buller|bullret|damm|störningar|störningarna|trygghet|tryggheten|medvetenhet|medvetenheten|kännedom|kännedomen|kunskap|kunskapen|kvalitet|kvaliteten|säkerhet|säkerheten|effektivitet|effektiviteten|intresse|intresset|engagemang|delaktighet|delaktigheten|förtroende|förtroendet|attraktivitet|attraktiviteten|välbefinnande|jämställdhet|utsläpp|utsläppen|användningen))';
const unmeasured = '(?![^.;]*(?:\\d|procent|hälften|minst|högst))';
/** *Ska minska sin klimatpåverkan*, *ska höja medvetenheten*. */
const change = pattern`${demanded}(?:minska|reducera|begränsa|sänka|höja|utveckla)s? (?:(?:\p{L}+ ){0,2}?${unmetered}|andelen \p{L}+)(?!\p{L})${unmeasured}`;
/** With the modal, since *öka* stands in *söka* too. */
const increase = pattern`(?<!\p{L})(?:ska öka|skall öka|bör öka|måste öka) (?:(?:\p{L}+ ){0,2}?${unmetered}|andelen \p{L}+)(?!\p{L})${unmeasured}`;
/** *Kemikalieanvändningen ska minska*, *svinnet ska begränsas*. */
const changed = pattern`(?<!\p{L})${unmetered} (?:ska|skall|bör|måste) (?:minska|minskas|öka|ökas|begränsas|reduceras|höjas|stärkas|utvecklas)(?!\p{L})${unmeasured}`;
/** *Skapa meningsfulla dagar*, *ge en känsla av sammanhang*, *väcka engagemang*. */
const created = pattern`${demanded}(?:skapa|väcka|inge|ge|sprida|bygga) (?:\p{L}+ ){0,3}?(?:känsla|förtroende|engagemang|intresse|nyfikenhet|gemenskap|delaktighet|inspiration|livskvalitet|mening|förutsättningar|arbetsglädje|stolthet|livslust)(?!\p{L})`;
/** *Ta miljöhänsyn*, *särskild hänsyn ska tas till entréerna*, *lägga stor vikt vid*. */
const care = pattern`(?<!\p{L})(?:${demanded}ta (?:ett |stor |stort |fullt |sitt |särskild |socialt )?[\p{L}-]*(?:hänsyn|ansvar)(?! för att| till)|\p{L}*hänsyn (?:ska|skall|bör|måste) (?:\p{L}+ )?tas(?! av)|${demanded}lägga (?:stor |särskild )?vikt (?:vid|på)|(?:stor |särskild )vikt (?:ska|skall|bör) läggas|${demanded}(?:sätta|ställa|ha) [\p{L}-]+ i (?:centrum|fokus))(?!\p{L})`;
/** *Förebygga skador*, *driva utvecklingen framåt*, *tillföra ny kunskap*. */
const onward = pattern`${demanded}(?:förebygga(?! att)|driva (?:på )?utvecklingen|tillföra (?:\p{L}+ )?(?:kunskap|kompetens|värde|värden|idéer))(?!\p{L})`;
/** *Lokaliseras med hänsyn till cykelstråken*. */
const considered = pattern`${demanded}(?:lokaliseras|utformas|placeras|planeras|anpassas)(?: \p{L}+){0,2} med (?:beaktande (?:av|till)|hänsyn till)(?!\p{L})`;
/** *Verkar under avtalstiden för*. */
const strives = pattern`(?<!\p{L})(?:verka|verkar|arbeta|arbetar) (?:under (?:hela )?\p{L}+|fortlöpande|kontinuerligt|löpande|långsiktigt|målmedvetet) för(?!\p{L})(?! \p{L}+s räkning)`;

export const strivings: readonly Pattern[] = [change, increase, changed, created, care, onward, considered, strives];
