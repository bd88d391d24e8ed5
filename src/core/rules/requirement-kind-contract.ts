import { contractDutyIn, mayBeDuty } from '../wording/contract-duty.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { becomeKind, defineRule, type Draft } from './rule.ts';
import type { Span } from '../text/index.ts';

export const requirementKindContract = defineRule({
  id: 'requirement-kind-contract',
  code: 'LOU-13',
  target: 'requirement',
  kinds: ['mandatory'],
  concerns: ({ prepared }) => mayBeDuty(prepared),
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
    const found = contractDutyIn(prepared);
    if (!found) return;
    const span = withVerb(prepared, found.span);
    yield {
      at: `${at}/text`,
      span,
      message: this.messages.contract(prepared.raw.slice(...span)),
      ...hintIf(found.isDoubtful),
      fixes: [becomeKind(at, 'contract', this.messages.change)],
    };
  },

  examples: [
    {
      bad: '⟦Under byggnadstiden⟧ svarar entreprenören för bryggans belysning.',
      fixed: 'Under byggnadstiden svarar entreprenören för bryggans belysning.',
    },
    {
      bad: 'Entreprenören ska färdigställa slussen ⟦senast den 1 maj⟧.',
      fixed: 'Entreprenören ska färdigställa slussen senast den 1 maj.',
    },
    {
      bad: '⟦Dykprotokoll ska lämnas⟧ senast vid slutbesiktningen.',
      fixed: 'Dykprotokoll ska lämnas senast vid slutbesiktningen.',
      severity: 'hint',
    },
    {
      bad: 'Sprängning ⟦ska aviseras⟧ två dagar i förväg.',
      fixed: 'Sprängning ska aviseras två dagar i förväg.',
      severity: 'hint',
    },
    {
      bad: '⟦Tilläggsarbeten ska beställas⟧ skriftligt.',
      fixed: 'Tilläggsarbeten ska beställas skriftligt.',
      severity: 'hint',
    },
    { good: 'Systemet ska logga ändringar under byggtiden.' },
    { good: 'Sprängningar ska kunna anmälas två dagar i förväg i appen.' },
    {
      bad: '⟦Simlärarpersonalen ska bära⟧ röd tröja.',
      fixed: 'Simlärarpersonalen ska bära röd tröja.',
    },
    {
      bad: '⟦Entreprenören är skyldig att⟧ hålla bryggan fri från is.',
      fixed: 'Entreprenören är skyldig att hålla bryggan fri från is.',
      severity: 'hint',
      note: 'Det kan vara lovat i anbudet.',
    },
    {
      bad: 'Leverantören ska ⟦under skördeveckorna⟧ bemanna vågen.',
      fixed: 'Leverantören ska under skördeveckorna bemanna vågen.',
    },
    {
      bad: '⟦På begäran⟧ ska lev. skicka fiskestatistik.',
      fixed: 'På begäran ska lev. skicka fiskestatistik.',
    },
    { good: 'Lev. ska leverera pumpen med svensk handbok.' },
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
    {
      bad: '⟦Betalningstid 30 dagar⟧',
      fixed: 'Betalningstid 30 dagar',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ⟦ska acceptera⟧ kommunens köpvillkor.',
      fixed: 'Leverantören ska acceptera kommunens köpvillkor.',
      severity: 'hint',
    },
    {
      bad: '⟦Nya versioner ska vara installerade⟧ inom fyra veckor.',
      fixed: 'Nya versioner ska vara installerade inom fyra veckor.',
      severity: 'hint',
    },
    {
      bad: 'Akvarierna ⟦ska rengöras⟧ varje vecka.',
      fixed: 'Akvarierna ska rengöras varje vecka.',
      severity: 'hint',
    },
    { good: 'Registratorn ska få en påminnelse före avtalets slut.' },
    { good: 'Kunden har rätt att rätta sina uppgifter i e-tjänsten.' },
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

/** *ska vakten särskilt*: an adverb is told with the verb after it. */
const adverbLast = one`\s(?:särskilt|även|också|aktivt|alltid|regelbundet|kontinuerligt|årligen|skriftligen)$`;

function withVerb({ lower, tokens }: PreparedText, [start, end]: Span): Span {
  const next = adverbLast.test(lower.slice(start, end)) ? tokens.find(token => token.start >= end) : undefined;
  return [start, next?.start === end + 1 ? next.end : end];
}
