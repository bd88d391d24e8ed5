import { asDemand } from './as-demand.ts';
import { isSupplier, isSystem, mainShalls, subjectBefore } from './clauses.ts';
import type { Fix } from '../model/finding.ts';
import { matterIn, mayBeMatter } from './contract-matters.ts';
import { buyer, mayBeMoment, momentIn } from './contract-times.ts';
import { firstIn, one, pattern, type Pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { marksOf, type Marks } from './word-gate.ts';
import { defineRule, type Draft } from './rule.ts';

/** What can be seen only when the contract runs. */
const later = pattern`(?<!\p{L})(?:under (?:hela )?avtal(?:s|et|ets)?\s?(?:tiden|perioden|löptid|perioden)?|under (?:hela )?(?:kontrakts|garanti|uppdrags|drift|service)(?:tiden|perioden)|så länge avtalet (?:gäller|löper)|under (?:införandet|införandeprojektet|projektet|projekttiden|uppdraget|garantitiden)|(?:en|två|tre|fyra|fem|sex|\d+) (?:\(\d+\) )?(?:\p{L}+ )?(?:gånger|\p{L}*tillfällen|\p{L}*möten|\p{L}*dagar) (?:per|om|under|varje) (?:år|året|avtalsår|månad|kvartal|termin)|vid avrop|vid varje (?!inloggning|sökning|registrering|anrop|ändring|tidpunkt)\p{L}+|på (?:beställarens |köparens |kommunens )?(?:begäran|anmodan|uppmaning|anfordran)|vite\p{L}*|faktura\p{L}*|efter (?:avtalsstart|driftstart(?:en)?|driftsättning(?:en)?|produktionssättning(?:en)?|överlämnandet?|avtalstecknande\p{L}*|avtalets (?:ingående|tecknande|upphörande|slut)|driftgodkännande|leveransgodkännande|beställning|(?:godkänd )?leverans(?:en)?|mottagen faktura)|(?:vid|efter) (?:avtalets|kontraktets|uppdragets|tjänstens|avtalstidens) (?:upphörande|slut|utgång|avslut\p{L}*)|varje (?:månad|kvartal|år)|månadsvis|kvartalsvis|årligen|halvårsvis|veckovis|löpande|minst en gång (?:per|om|i) (?:år|året|månad|månaden|kvartal|halvår|veckan?)|varje (?:halvår|vecka)|en gång per (?:år|månad|kvartal|halvår|vecka)|efter (?:att )?avtalet (?:har )?(?:löpt ut|upphört|tecknats)|när avtalet upphör|(?:beställaren|köparen|kunden|kommunen|regionen|myndigheten) ska (?:\p{L}+ )?(?:informeras|meddelas|underrättas|kontaktas|aviseras|notifieras)|i samband med (?:avtal(?:et|stecknande|sstart)?(?!\p{L})|avtalets upphörande|leverans|driftsättning|införande)\p{L}*|(?:försätts|går) i konkurs|vid (?:personalbyte|byte av konsult|avveckling|uppsägning|incident|fel|driftstörning|felanmälan))(?!\p{L})`;
/** What a supplier does while the contract runs. */
const duty = pattern`^\s*(?!beställaren|köparen|kommunen)(?:\p{L}+\s){0,2}?(?:rapportera|meddela|informera|underrätta|delta|medverka|bistå|åtgärda|avhjälpa|fakturera|betala|ersätta|återställa|följa upp|övervaka|testa|radera|återlämna|överlämna|samråda|samverka|samarbeta|utbilda|genomföra|dokumentera|uppdatera|underhålla|säkerhetskopiera|installera|driftsätta|migrera|stämma av|rådgöra|närvara|infinna sig|inställa sig|hämta(?! (?:data|uppgifter|information))|transportera|omhänderta|återta|återkomma|återkoppla|återrapportera|utreda|avisera|kalla till|samråda|anmäla|utse|bemanna|varsko|rycka in|lämna över|hålla (?:beställaren|(?:[\p{L}-]+ )?(?:\p{L}*utbildning|\p{L}*möte|kurs|genomgång)\p{L}*|(?:systemet|tjänsten|lösningen|programvaran) (?:\p{L}+ )?uppdater\p{L}*)|installera|svara på|besvara|felsöka|begära|inhämta|upprätta|ta fram en (?:införande|projekt|test|utbildnings|migrerings|avvecklings|exit)\p{L}*)(?!\p{L})`;

/** The same, where somebody may have meant that the supplier is able to do it. */
const mildDuty = pattern`^\s*(?:\p{L}+\s){0,2}?(?:rätta(?! sig)|patcha|ansvara för att (?:systemet|tjänsten|lösningen) (?:hålls|är|förblir) uppdater\p{L}*|byta ut|städa|sopa|prioritera|planera|föreslå|kontrollera|mäta|uppgradera|förvalta|eskalera|föra (?:dagbok|journal|logg|förteckning|register|protokoll|statistik|närvaro)\p{L}*|se över|revidera|bemanna|bekosta|stå för|bära (?:kostnad|risk)\p{L}*|svara för (?:\p{L}*kostnad|\p{L}*skad|transport|bortforsl|rengör|städ)\p{L}*|ansvara för (?:\p{L}*kostnad|\p{L}*skad|transport|bortforsl)\p{L}*|lämna (?:\p{L}+ )?garanti|agera som personuppgiftsbiträde|(?:ingå|teckna) (?:ett )?(?:personuppgiftsbiträdesavtal|biträdesavtal|pub-avtal|sekretess\p{L}*)|lämna (?:en )?\p{L}*rapport\p{L}*|hantera (?:\p{L}+a )?(?:\p{L}*incident|ärende|supportärende|fel|driftstör)\p{L}*|granska logg\p{L}*)(?!\p{L})`;
/** Reports within a time, and how the supplier's own staff works in the system. */
const report = pattern`^\s*(?:\p{L}+\s){0,2}?(?:tillhandahålla|lämna|leverera|skicka|presentera|sända|redovisa|ta fram|överlämna)\s[^.;]{0,60}?\p{L}*(?:rapport|rotorsaksanalys|incidentanalys|utredning)(?:en|er)?(?!\p{L})[^.;]*?(?:inom|senast|efter)(?!\p{L})|^\s*(?:[\p{L}-]+\s){0,8}?använda\s(?:[\p{L}-]+\s){0,3}?(?:\p{L}*konton?|användaridentiteter|inloggningar|inloggningsuppgifter)(?!\p{L})`;

/** *inom fyra timmar*, *senast tio dagar före*: a time that begins to run when something has happened. */
const soon = pattern`(?<!\p{L})senast (?:nästa|samma|påföljande|nästföljande) \p{L}*dag(?:en)?(?!\p{L})|(?<!\p{L})(?:inom|senast(?: inom)?) (?:högst |max |minst )?(?:\d+|\uFFFC+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|fjorton|trettio)(?: \(\d+\))? (?:\p{L}+a )?(?:timm|dygn|dag|arbetsdag|vardag|kalenderdag|veck|månad)\p{L}*|(?:\d+|en|ett|två|tre|fyra|fem|tio) (?:\p{L}+a )?(?:timm|dygn|dag|arbetsdag|veck|månad)\p{L}* (?:i förväg|före|innan|efter)(?!\p{L})`;
/** What exists when the tender is given, whatever times it speaks of. */
const inPlace = one`^\s*(?:\p{L}+\s){0,2}?(?:ha|inneha|redovisa|beskriva|visa|styrka|kunna|erbjuda)(?!\p{L})`;
/** *Beställaren ska ha rätt till revision*: used when the contract runs. A right to read or change is a permission in the system. */
const rightOfBuyer = pattern`(?<!\p{L})${buyer} (?:ska|skall) (?:[\p{L}-]+ ){0,6}?ha (?:\p{L}+ )?rätt (?:till|att)(?! (?:läsa|skriva|se|ändra|registrera|söka|skapa|ta bort)(?!\p{L}))|(?<!\p{L})(?<!som |att )${buyer} (?:äger|har) (?:\p{L}+ )?rätt (?:till|att)(?!\p{L})|(?:ska|skall) ha (?:\p{L}+ )?rätt (?:till|att) (?:[\p{L}-]+ ){0,5}?[\p{L}-]*(?:revision|granskning|inspektion|granska|audit)(?:en|er|ar)?(?!\p{L})[^.;]*(?<!\p{L})(?:leverantör|entreprenör|drift|säkerhet)\p{L}*`;
/** *Systemet ska genomgå ett årligt penetrationstest.* */
const testing = '(?:penetrations|säkerhets|intrångs|sårbarhets|återläsnings|återställnings|katastrof|stress)?';
const recurring =
  '(?:årlig(?:en|t|a)?|varje år|en gång (?:per|om|i) (?:år|året)|halvårsvis|kvartalsvis|varje kvartal|regelbundn?[ae]?t?|återkommande)';
const recurringTest = pattern`(?<!\p{L})genomgå (?:[\p{L}-]+ ){0,3}?${recurring} (?:[\p{L}-]+ ){0,2}?\p{L}*(?:test|tester|granskning(?:ar)?|revision(?:er)?)(?!\p{L})|(?<!\p{L})(?:ska|skall) (?:[\p{L}-]+ ){0,2}?(?:penetrationstestas|säkerhetstestas|säkerhetsgranskas|revideras|granskas)(?!\p{L})[^.;]*${recurring}|(?<!\p{L})(?:${testing}test(?:er)?|(?:säkerhets|sårbarhets|kod)granskning(?:ar)?|sårbarhetsskanning(?:ar)?|säkerhetsrevision(?:er)?)(?!\p{L})[^.;]*?\s(?:ska|skall) (?:\p{L}+ )?(?:genomföras|utföras|göras|ske)(?!\p{L})[^.;]*${recurring}`;
/** *Leverantörens personal ska logga in med personliga konton*: how those work who have been hired. */
const theirStaff = pattern`(?<!\p{L})(?:[\p{L}-]*(?:personal|förare|chaufför|tekniker|konsult|montör|städare|väktare|tolk|medarbetare)(?:en|er|erna|ar|arna|n|na)?)(?!\p{L})[^.;]{0,60}?\s(?:ska|skall) ha (?:\p{L}+ ){0,2}?(?:genomgått|undertecknat|fått|godkänts)(?!\p{L})[^.;]*?(?<!\p{L})(?:innan|före|inför)(?!\p{L})|(?<!\p{L})(?:personal|konsult(?:er)?|medarbetare) som (?:arbetar|utför|deltar|bemannar|har tillgång)(?!\p{L})[^.;]*?\s(?:ska|skall)\s[^.;]*?(?:sekretess|tystnadsplikt|legitim)\p{L}*|(?<!\p{L})leverantörens (?:egen |egna )?(?:personal|konsulter|medarbetare|tekniker|anställda|behörigheter|åtkomst|konton|användarkonton|inloggningar?)(?!\p{L})[^.;]*?\s(?:ska|skall)\s[^.;]*?(?:konto|behörighet|logga in|inloggning|autentiser|sekretess|tystnadsplikt|åtkomst|legitim|tilldelas|användaridentitet)\p{L}*`;

/** What is met when the contract runs, whoever the sentence is about. */
const whoever = [rightOfBuyer, recurringTest, theirStaff];

/** Without one of these words nobody is said to act for the supplier. */
const actor = pattern`leverantör|anbudsgivar|entreprenör|uppdragstagar|säljar|konsult|utföraren`;
const placesOf = (patterns: readonly Pattern[]): Marks => marksOf(patterns.map(({ place }) => place));
const ofAnybody = placesOf(whoever);
const ofSupplier = placesOf([later, soon, duty, mildDuty, report]);

export const requirementKindContract = defineRule({
  id: 'requirement-kind-contract',
  code: 'LOU-13',
  target: 'requirement',
  kinds: ['mandatory'],
  needs({ prepared }) {
    if (mayBeDuty(prepared)) return true;
    const stated = asDemand(prepared);
    return stated !== undefined && mayBeDuty(stated.text);
  },
  ground: 'practice',
  severity: 'warning',
  title: 'Det som gäller under avtalet är avtalsvillkor',
  rationale:
    'Det som leverantören ska göra när avtalet löper kan inte prövas när anbuden öppnas. Som avtalsvillkor följs det upp; som obligatoriskt krav glöms det, eller utesluter i onödan.',
  basis: ['SKR, krav i upphandling', 'LOU 17 kap. 1 §'],
  fixable: true,
  messages: {
    contract: (phrase: string) =>
      `”${phrase}” gäller under avtalet och kan inte prövas i anbudet: gör kravet till avtalsvillkor.`,
    change: 'Ändra till avtalsvillkor',
  },

  *check({ prepared }, at): Generator<Draft> {
    if (isOfTender(prepared)) return;
    const found = dutyIn(prepared) ?? statedDutyIn(prepared);
    if (!found) return;
    yield {
      at: `${at}/text`,
      span: found.span,
      message: this.messages.contract(prepared.raw.slice(...found.span)),
      ...(found.mild && { atMost: 'hint' as const }),
      fixes: [contractFix(prepared, at, this.messages.change)],
    };
  },

  examples: [
    {
      bad: 'Leverantören kallar till driftmöte ⟦varje månad⟧.',
      fixed: 'Leverantören kallar till driftmöte varje månad.',
    },
    {
      bad: '⟦Efter avtalstidens slut⟧ raderas alla uppgifter.',
      fixed: 'Efter avtalstidens slut raderas alla uppgifter.',
    },
    { good: 'Systemet sänder en påminnelse 30 dagar efter fakturans förfallodag.' },
    { good: 'Systemet ska skapa en faktura för varje avslutat ärende.' },
    { good: 'Leverantören ska rapportera tillgängligheten varje månad.', with: { kind: 'contract' } },
    {
      bad: 'Leverantören ska ⟦under avtalstiden⟧ hålla systemet uppdaterat.',
      fixed: 'Leverantören ska under avtalstiden hålla systemet uppdaterat.',
    },
    {
      bad: 'Leverantören ⟦ska rapportera⟧ incidenter inom fyra timmar.',
      fixed: 'Leverantören ska rapportera incidenter inom fyra timmar.',
    },
    {
      bad: 'Kritiska ⟦fel ska åtgärdas⟧ inom 4 timmar efter anmälan.',
      fixed: 'Kritiska fel ska åtgärdas inom 4 timmar efter anmälan.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ⟦ska teckna personuppgiftsbiträdesavtal⟧ med beställaren.',
      fixed: 'Leverantören ska teckna personuppgiftsbiträdesavtal med beställaren.',
      severity: 'hint',
    },
    {
      bad: '⟦Beställaren ska ha rätt att⟧ granska leverantörens driftmiljö.',
      fixed: 'Beställaren ska ha rätt att granska leverantörens driftmiljö.',
    },
    { good: 'Administratören ska ha rätt att ändra alla uppgifter i registret.' },
    {
      bad: '⟦Byte av underleverantör ska godkännas⟧ av beställaren.',
      fixed: 'Byte av underleverantör ska godkännas av beställaren.',
    },
    {
      bad: 'Tjänsten ska ⟦genomgå ett årligt penetrationstest⟧.',
      fixed: 'Tjänsten ska genomgå ett årligt penetrationstest.',
    },
    {
      bad: '⟦När avtalet upphör⟧ ska alla uppgifter raderas.',
      fixed: 'När avtalet upphör ska alla uppgifter raderas.',
    },
    {
      bad: '⟦Leverantörens personal ska logga in⟧ med personliga konton.',
      fixed: 'Leverantörens personal ska logga in med personliga konton.',
    },
    {
      bad: '⟦Support ska ges⟧ på svenska.',
      fixed: 'Support ska ges på svenska.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ska ringa upp användaren ⟦inom fyra timmar⟧.',
      fixed: 'Leverantören ska ringa upp användaren inom fyra timmar.',
    },
    {
      bad: '⟦Säkerhetsrevision av tjänsten ska göras⟧ vartannat år.',
      fixed: 'Säkerhetsrevision av tjänsten ska göras vartannat år.',
      severity: 'hint',
    },
    {
      bad: '⟦Leverantören ska inte lämna⟧ ut uppgifter till andra.',
      fixed: 'Leverantören ska inte lämna ut uppgifter till andra.',
      severity: 'hint',
    },
    {
      bad: 'Plattan ska ⟦under hela avtalstiden⟧ få uppdateringar av operativsystemet.',
      fixed: 'Plattan ska under hela avtalstiden få uppdateringar av operativsystemet.',
    },
    {
      bad: 'Planerade ⟦ändringar av öppettider ska aviseras⟧ tre veckor i förväg.',
      fixed: 'Planerade ändringar av öppettider ska aviseras tre veckor i förväg.',
      severity: 'hint',
    },
    {
      bad: 'Konsulten ska ⟦vid avtalstecknande⟧ skriva på en sekretessförbindelse.',
      fixed: 'Konsulten ska vid avtalstecknande skriva på en sekretessförbindelse.',
    },
    {
      bad: 'Antalet timmar ⟦kan komma att ökas på kommunens begäran⟧.',
      fixed: 'Antalet timmar kan komma att ökas på kommunens begäran.',
      severity: 'hint',
    },
    {
      bad: '⟦Priserna får justeras⟧ en gång per år enligt index.',
      fixed: 'Priserna får justeras en gång per år enligt index.',
      severity: 'hint',
    },
    {
      bad: '⟦Driftmöte hålls⟧ varannan månad.',
      fixed: 'Driftmöte hålls varannan månad.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören får inte ⟦överlåta avtalet⟧.',
      fixed: 'Leverantören får inte överlåta avtalet.',
      severity: 'hint',
    },
    {
      bad: '⟦Betalningsvillkor⟧: 30 dagar netto',
      fixed: 'Betalningsvillkor: 30 dagar netto',
      severity: 'hint',
    },
    {
      bad: 'Kommunen får ⟦häva köpet⟧ om bristen kvarstår.',
      fixed: 'Kommunen får häva köpet om bristen kvarstår.',
      severity: 'hint',
    },
    { good: 'Leverantören ska erbjuda ett API för läsning av fakturor.' },
    { good: 'Kunden ska kunna betala med kort.' },
    { good: 'Systemet ska bevaka avtalens uppsägningstid.' },
    { good: 'Rektor ska godkänna ansökan innan den skickas vidare.' },
    { good: 'Anbudsgivaren ska beskriva bemanningen under hela avtalstiden enligt mallen i bilaga 3.' },
    { good: 'Leverantören ska ha rutiner för att återställa data inom fyra timmar.' },
    { good: 'Systemet ska skapa en rapport över årlig översyn av behörigheter.' },
    { good: 'Anbudsgivaren ska i anbudet lämna en plan för uppföljning varje kvartal.' },
  ],
});

const ofTender = one`(?<!\p{L})anbud(?:et|sgivaren|sgivare)?(?!\p{L})(?! (?:antas|antagits|tilldelas|vinner|har antagits)(?!\p{L}))`;
const tells = one`(?<!\p{L})(?:redovisa|beskriv|ange|bifoga|lämna|visa|uppge|intyga|bekräfta|styrk|offerera|plan|i anbudet|med anbudet|kunna)\p{L}*`;

/** Of what the tender holds; a tenderer's duty *under hela avtalstiden* is none of that. */
const isOfTender = (text: PreparedText): boolean =>
  ofTender.test(text.lower) && (tells.test(text.lower) || momentIn(text, true) === undefined);

/** Consultants and contractors do what the supplier has undertaken. */
const hired = one`(?<!\p{L})(?:konsult|konsulten|konsulter|konsulterna|utföraren|underkonsulten|projektledaren|leverantörens \p{L}+)(?!\p{L})`;

interface Found {
  readonly span: readonly [number, number];
  readonly mild: boolean;
}

const mayBeDuty = (text: PreparedText): boolean =>
  text.mayAny(ofAnybody) || mayBeMoment(text) || mayBeMatter(text) || (text.may(actor) && text.mayAny(ofSupplier));

const dutyIn = (text: PreparedText): Found | undefined => bySupplier(text) ?? whoeverActs(text);

/** *Leverantören kallar till möte varje månad*: no less a duty for being stated. */
function statedDutyIn(written: PreparedText): Found | undefined {
  const stated = asDemand(written);
  const found = stated && dutyIn(stated.text);
  return found && { ...found, span: stated.asWritten(found.span) };
}

/** A time that only a contract has, or a duty, where the supplier is the one who *ska*. */
function bySupplier(text: PreparedText): Found | undefined {
  const place = mainShalls(text).find(
    i =>
      isSupplier(subjectBefore(text, i)) ||
      hired.test(subjectBefore(text, i)) ||
      isInverted(text.lower, text.tokens[i]?.end),
  );
  const token = place === undefined ? undefined : text.tokens[place];
  if (!token) return undefined;
  const when = text.first(later);
  if (when) return { span: [when.index, when.index + when[0].length], mild: false };
  const rest = text.lower.slice(token.end);
  const plain = firstIn(rest, duty) ?? firstIn(rest, report);
  const within = plain || inPlace.test(rest) ? null : text.first(soon);
  if (within) return { span: [within.index, within.index + within[0].length], mild: false };
  const what = plain ?? firstIn(rest, mildDuty);
  // What a consultant does may also be what the tender offers.
  const mild = !plain || (place !== undefined && hired.test(subjectBefore(text, place)));
  return what ? { span: [token.start, token.end + what[0].length], mild } : undefined;
}

function whoeverActs(text: PreparedText): Found | undefined {
  const moment = momentIn(text, isSystem(subjectBefore(text, mainShalls(text)[0] ?? 0)));
  if (moment) return { span: moment, mild: false };
  const found = whoever.map(words => text.first(words)).find(each => each !== null);
  if (found) return { span: [found.index, found.index + found[0].length], mild: false };
  return matterIn(text);
}

/** *Under avtalstiden ska leverantören …* */
const isInverted = (lower: string, end: number | undefined): boolean =>
  end !== undefined && /^\s*(?:leverantören|entreprenören|uppdragstagaren)(?![a-zåäö])/.test(lower.slice(end));

const contractFix = (text: PreparedText, at: string, title: string): Fix => ({
  title,
  // Where the text holds another demand too, that one would move along.
  ...(mainShalls(text).length > 1 && { decision: true as const }),
  changes: [{ op: 'set', at: `${at}/kind`, value: 'contract' }],
});
