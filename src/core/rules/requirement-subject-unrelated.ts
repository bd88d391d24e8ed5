import { beyondDelivery, beyondDeliveryIn } from '../wording/beyond-delivery.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';

export const requirementSubjectUnrelated = defineRule({
  id: 'requirement-subject-unrelated',
  code: 'LOU-09',
  target: 'requirement',
  needs: beyondDelivery,
  ground: 'statute',
  severity: 'warning',
  act: 'LOU',
  title: 'Kravet hör ihop med det som köps',
  rationale:
    'Krav, kriterier och villkor ska ha koppling till föremålet. En policy för hela företaget, eller för all dess personal, har det sällan.',
  basis: ['LOU 9 kap. 1 §', 'LOU 16 kap. 2 §', 'LOU 17 kap. 1 §'],
  messages: {
    unrelated: (phrase: string) =>
      `”${phrase}” gäller företaget i allmänhet, inte det som köps: begränsa kravet till det som levereras och dem som utför det.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (kind === 'information' || kind === 'method') return;
    const found = beyondDeliveryIn(prepared, kind === 'award');
    if (!found) return;
    const { span, isDoubtful } = found;
    yield {
      at: `${at}/text`,
      span,
      message: this.messages.unrelated(prepared.raw.slice(...span)),
      ...hintIf(isDoubtful),
    };
  },

  examples: [
    { bad: '⟦Entreprenörens personal ska vara säkerhetsprövad⟧.', severity: 'hint' },
    { good: 'Entreprenörens personal som arbetar i hamnen ska vara säkerhetsprövad.' },
    { bad: 'Anbudsgivaren ska vara ⟦medlem i branschorganisation⟧.' },
    { bad: '⟦Leverantörens koncern⟧ ska redovisa sina utsläpp.', with: { kind: 'contract' } },
    { bad: 'Ni ska servera ekologiskt kaffe vid ⟦alla era interna⟧ möten.', with: { kind: 'contract' } },
    { bad: 'Åkeriet redovisar hur ⟦företaget som helhet⟧ sparar vatten.', with: { kind: 'contract' } },
    { good: 'Bolaget ska visa kartorna i sina egna lokaler.', with: { kind: 'contract' } },
    {
      good: 'Företaget fakturerar beställaren eller dess dotterbolag.',
      with: { kind: 'contract' },
    },
    { good: 'Anbudsgivaren får åberopa koncernens samlade resurser.', with: { kind: 'selection' } },
    { bad: 'Företaget har fossilfria bilar i ⟦hela sin fordonspark⟧.', with: { kind: 'contract' } },
    { good: 'Fordon som används vid leverans till kommunen ska vara fossilfria.', with: { kind: 'contract' } },
    { good: 'Leverantören ska utbilda all personal som utför uppdraget i sekretess.' },
    { bad: 'Leverantören ska utbilda ⟦samtliga anställda⟧ i hållbarhet.' },
    { bad: 'Leverantören ska ha ⟦en jämställdhetsplan⟧.' },
    { bad: '⟦Bolagets ägare⟧ får inte ha vapenaktier.' },
    { bad: 'Leverantörens konsulter tar tåget ⟦oavsett vilken kund⟧ resan gäller.', with: { kind: 'contract' } },
    { bad: 'Leverantören ⟦uppmanar sina övriga kunder⟧ att köpa grön el.', with: { kind: 'contract' } },
    { bad: 'Mervärde: företaget ger ⟦stipendier⟧ till elever i kommunens skolor.', with: { kind: 'award' } },
    {
      bad: 'Leverantören erbjuder tre ungdomar ⟦feriejobb⟧ varje sommar.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { bad: 'Leverantören minskar ⟦sina totala utsläpp⟧ med fem procent om året.', with: { kind: 'contract' } },
    { bad: 'Leverantören ska källsortera ⟦oavsett om arbetet görs i uppdraget⟧.', with: { kind: 'contract' } },
    { bad: 'Leverantören får ⟦inte ha kunder inom vapenindustrin⟧.', with: { kind: 'contract' } },
    { good: 'Leverantören ska lämna samtliga sina rapporter till kommunen.', with: { kind: 'contract' } },
    { good: 'Entreprenörens avtal med fastighetsägare ska visas för kommunen.', with: { kind: 'contract' } },
    { good: 'Leverantören ersätter låset oavsett om kommunen har anmält förlusten.', with: { kind: 'contract' } },
    { good: 'Moderbolagets kapacitet får åberopas.', with: { kind: 'selection' } },
    { good: 'Kommunen får låta andra bolag i koncernen avropa.', with: { kind: 'contract' } },
    { good: 'Leverantören ska lämna en miljöplan för uppdraget.' },
    { good: 'Leverantören tar emot en praktikant i uppdraget.', with: { kind: 'contract' } },
    { good: 'Ni är skyldiga att hålla medlen avskilda från era övriga medel.', with: { kind: 'contract' } },
    { good: 'Systemet ska visa företagets ägare och styrelse.' },
    { good: 'Leverantören ska utbilda samtliga medarbetare på kommunens kontor.' },
  ],
});
