import { askedOfTenderer } from '../wording/asked-of-tenderer.ts';
import { atTenderer, firmsRoutines, firmsWork, staffSent, tenderersOwn } from '../wording/firms-ways.ts';
import { boards, inUse, ownHouse, papers, row, tendererHas } from '../wording/of-tenderer.ts';
import { pastWork, provesFirm } from '../wording/past-work.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { worker } from '../wording/workers.ts';
import { hintIf } from './at-most.ts';
import { becomeKind, defineRule, type Draft } from './rule.ts';
import { scoredOfTenderer, scoredTenderer } from '../wording/scored-tenderer.ts';
import { alwaysOfTenderer, hadByTenderer } from '../wording/tenderer-matters.ts';
import type { Span } from '../text/index.ts';

/** *Erbjuden konsult ska ha*: those who are offered, and not the company that offers them. */
const offeredStaff = one`(?:^|[.:]\s)(?:(?:den|de|samtliga|varje|respektive) )?(?:(?:erbjud|offerera|föreslag|tilltänk|namngiv)\p{L}+ )?${worker} (?:[^.;:]{0,80}? )?(?:ska|skall|måste|bör|har)(?!\p{L})`;
const isOfStaff = ({ lower }: PreparedText, [, end]: Span): boolean =>
  offeredStaff.test(lower.slice(0, end)) && !/leverantör|anbudsgivar/.test(lower.slice(0, end));

export const requirementKindSelection = defineRule({
  id: 'requirement-kind-selection',
  code: 'LOU-12',
  target: 'requirement',
  kinds: ['mandatory', 'award'],
  needs: [
    alwaysOfTenderer,
    hadByTenderer,
    ownHouse,
    firmsWork,
    firmsRoutines,
    tenderersOwn,
    staffSent,
    atTenderer,
    inUse,
    papers,
    boards,
    row,
    tendererHas,
    pastWork,
    provesFirm,
    scoredTenderer,
  ],
  ground: 'practice',
  severity: 'warning',
  title: 'Krav på leverantören är kvalificeringskrav',
  rationale:
    'Krav på företaget – omsättning, referenser, certifikat, personalens erfarenhet – prövas vid kvalificeringen och får inte blandas med krav på det som köps.',
  basis: ['Upphandlingsmyndigheten, krav på föremålet', 'LOU 14 kap. 1 §', 'LOU 16 kap. 2 §'],
  fixable: true,
  messages: {
    selection: (phrase: string) =>
      `Kravet gäller leverantören (”${phrase}”), inte det som köps: gör det till kvalificeringskrav.`,
    staff: (phrase: string) =>
      `Kravet gäller vem som gör arbetet (”${phrase}”), inte vad som ska göras: gör det till kvalificeringskrav.`,
    scored: (phrase: string) =>
      `Kriteriet värderar leverantören (”${phrase}”), inte det som erbjuds: pröva det vid kvalificeringen, eller värdera dem som ska utföra uppdraget.`,
    change: 'Ändra till kvalificeringskrav',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const isScored = kind === 'award';
    const found = isScored ? scoredOfTenderer(prepared) : askedOfTenderer(prepared);
    if (!found) return;
    const phrase = prepared.raw.slice(...found.span);
    yield {
      at: `${at}/text`,
      span: found.span,
      message: this.messages[isScored ? 'scored' : isOfStaff(prepared, found.span) ? 'staff' : 'selection'](phrase),
      ...hintIf(found.isDoubtful),
      // A scored text would have to be written anew to be asked of everyone
      ...(!isScored && { fixes: [becomeKind(at, 'selection', this.messages.change)] }),
    };
  },

  examples: [
    {
      bad: '⟦Referensuppdraget ska ha omfattat⟧ dykning under is.',
      fixed: 'Referensuppdraget ska ha omfattat dykning under is.',
    },
    {
      bad: '⟦Bifoga CV⟧ för den dykledare som leder bärgningen.',
      fixed: 'Bifoga CV för den dykledare som leder bärgningen.',
    },
    {
      bad: 'Lämna bevis på att leverantören har en ⟦ansvarsförsäkring⟧.',
      fixed: 'Lämna bevis på att leverantören har en ansvarsförsäkring.',
    },
    { bad: 'Medlem i fiskelaget ska ha ⟦ordnad ekonomi⟧.', fixed: 'Medlem i fiskelaget ska ha ordnad ekonomi.' },
    { good: 'Referensen på fakturan ska ha åtta siffror.' },
    {
      bad: 'Dykare ska klara detta: ⟦två års erfarenhet⟧ av is.',
      fixed: 'Dykare ska klara detta: två års erfarenhet av is.',
      severity: 'hint',
    },
    {
      bad: 'Dykaren ska ha ⟦akademisk utbildning⟧ i geologi.',
      fixed: 'Dykaren ska ha akademisk utbildning i geologi.',
    },
    {
      bad: 'Bolaget ska ha ⟦kapacitet⟧ att bärga tunga båtar.',
      fixed: 'Bolaget ska ha kapacitet att bärga tunga båtar.',
    },
    { good: 'Anbudsgivaren ska ha kamerabevakning vid bryggan.' },
    {
      bad: 'Leverantören ska ha ⟦tillräckliga ekonomiska medel⟧ att hålla bryggan öppen i ett år.',
      fixed: 'Leverantören ska ha tillräckliga ekonomiska medel att hålla bryggan öppen i ett år.',
    },
    {
      bad: 'Anbudsgivaren ska ⟦arbeta målmedvetet med mångfald⟧.',
      fixed: 'Anbudsgivaren ska arbeta målmedvetet med mångfald.',
    },
    {
      bad: 'Leverantören ska ⟦ha rutiner för introduktion av⟧ nya däcksmän.',
      fixed: 'Leverantören ska ha rutiner för introduktion av nya däcksmän.',
      severity: 'hint',
    },
    {
      bad: 'Anbudsgivaren ska ⟦erbjuda dykledare med dokumenterad erfarenhet⟧ av arbete under is.',
      fixed: 'Anbudsgivaren ska erbjuda dykledare med dokumenterad erfarenhet av arbete under is.',
    },
    {
      bad: '⟦Dykledare: dokumenterad erfarenhet⟧ av arbete under is',
      fixed: 'Dykledare: dokumenterad erfarenhet av arbete under is',
      severity: 'hint',
    },
    {
      bad: 'För att antas som leverantör ska ni ha ⟦betalat alla skatter⟧.',
      fixed: 'För att antas som leverantör ska ni ha betalat alla skatter.',
    },
    { bad: 'Anbudsgivaren ska redovisa sin ⟦ägarstruktur⟧.', fixed: 'Anbudsgivaren ska redovisa sin ägarstruktur.' },
    {
      bad: '⟦Anbudsgivarens organisation ska⟧ ha två arbetslag.',
      fixed: 'Anbudsgivarens organisation ska ha två arbetslag.',
      severity: 'hint',
    },
    { good: 'Leverantören ska arbeta med miljömärkta färger.' },
    { good: 'Leverantören ska ha rutiner för versioner av koden.' },
    { good: 'Dykledare: erfarenhet ska kunna registreras i modulen.' },
    {
      bad: 'Dansterapeuterna ska ha ⟦grundutbildning⟧ i simning.',
      fixed: 'Dansterapeuterna ska ha grundutbildning i simning.',
    },
    {
      bad: 'Rederiet visar i anbudet ⟦att minst tre kommuner använder⟧ båten.',
      fixed: 'Rederiet visar i anbudet att minst tre kommuner använder båten.',
      severity: 'hint',
    },
    {
      bad: '⟦Bemanning: dykledare med minst fyra års erfarenhet⟧',
      fixed: 'Bemanning: dykledare med minst fyra års erfarenhet',
      severity: 'hint',
    },
    { good: 'Personal: registret ska visa roll och anställningsår.' },
    {
      bad: 'Till anbudet ska leverantören foga två ⟦referensuppdrag⟧.',
      fixed: 'Till anbudet ska leverantören foga två referensuppdrag.',
    },
    { bad: 'Bolaget har en ⟦soliditet⟧ på minst 20 procent.', fixed: 'Bolaget har en soliditet på minst 20 procent.' },
    {
      bad: '⟦Årsomsättningen⟧ hos leverantören uppgår till minst 20 miljoner kronor.',
      fixed: 'Årsomsättningen hos leverantören uppgår till minst 20 miljoner kronor.',
    },
    { good: 'Systemet ska låta handläggaren registrera företagets soliditet.' },
    { good: 'Leverantören ska leverera systemet med svensk dokumentation.' },
    { good: 'Leverantören ska ha omsatt minst 5 miljoner kronor.', with: { kind: 'selection' } },
    {
      bad: 'Leverantören ska ha minst två ⟦referensuppdrag⟧ inom elevhälsa.',
      fixed: 'Leverantören ska ha minst två referensuppdrag inom elevhälsa.',
    },
    {
      bad: 'Leverantören ska ⟦ha en policy för sin⟧ personals resor.',
      fixed: 'Leverantören ska ha en policy för sin personals resor.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ska ⟦ha en organisation för⟧ felavhjälpning.',
      fixed: 'Leverantören ska ha en organisation för felavhjälpning.',
      severity: 'hint',
    },
    { good: 'Leverantören ska ha rutiner för säkerhetskopiering av systemet.' },
    {
      bad: 'Systemet ska vara ⟦i drift hos minst två kommuner⟧.',
      fixed: 'Systemet ska vara i drift hos minst två kommuner.',
      severity: 'hint',
    },
    {
      bad: 'Anbudsgivaren ska vara ⟦certifierad enligt⟧ ISO 14001 eller likvärdig.',
      fixed: 'Anbudsgivaren ska vara certifierad enligt ISO 14001 eller likvärdig.',
    },
    { bad: 'Anbudsgivare får inte vara i ⟦likvidation⟧.', fixed: 'Anbudsgivare får inte vara i likvidation.' },
    {
      bad: 'Vi kräver att ni har ⟦haft minst⟧ ett uppdrag åt en region.',
      fixed: 'Vi kräver att ni har haft minst ett uppdrag åt en region.',
    },
    { bad: '⟦Soliditet: minst⟧ 20 procent', fixed: 'Soliditet: minst 20 procent', severity: 'hint' },
    {
      bad: 'Den offererade arkitekten har minst ⟦sju års vana⟧ av integrationer.',
      fixed: 'Den offererade arkitekten har minst sju års vana av integrationer.',
    },
    { bad: '⟦Försäkringsbevis visas⟧ upp.', fixed: 'Försäkringsbevis visas upp.', severity: 'hint' },
    {
      bad: '⟦Anbudsgivaren ska vara⟧ välkänd i branschen.',
      fixed: 'Anbudsgivaren ska vara välkänd i branschen.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ska vid anbudets inlämnande ha en ⟦utsedd kvalitetschef⟧.',
      fixed: 'Leverantören ska vid anbudets inlämnande ha en utsedd kvalitetschef.',
    },
    {
      bad: 'Firman ska ha ⟦byggt minst⟧ tre broar åt kommuner.',
      fixed: 'Firman ska ha byggt minst tre broar åt kommuner.',
    },
    { good: 'Leverantören ska ha minst två tekniker på plats vid driftsättningen.' },
    { bad: '⟦Företagets storlek⟧ ger upp till 5 poäng.', with: { kind: 'award' } },
    { bad: '⟦Antal kunder⟧ inom äldreomsorg: fler än tio ger 4 poäng.', with: { kind: 'award' }, severity: 'hint' },
    { good: 'Erbjuden projektledare har lett fler än fem införanden: 3 poäng.', with: { kind: 'award' } },
    { good: 'Mervärde: systemet visar företagets omsättning ur registret.', with: { kind: 'award' } },
    {
      bad: 'En ⟦miljöcertifiering⟧ ska finnas hos leverantören.',
      fixed: 'En miljöcertifiering ska finnas hos leverantören.',
    },
    {
      bad: 'Den som ska sköta driften har ⟦betalat skatter⟧.',
      fixed: 'Den som ska sköta driften har betalat skatter.',
    },
    { good: 'Anbudsgivaren ska ha en support som svarar på svenska.' },
    { good: 'Handläggaren ska kunna bifoga företagets årsredovisning till ärendet.' },
    { good: 'Leverantören ska leverera kablar som är certifierade enligt kategori 6A.' },
    { good: 'Leverantören ska ha stöd för inloggning med certifikat.' },
  ],
});
