import { numberInSwedish } from '../../text/index.ts';
import { answerAt } from './answers.ts';
import { buyerStep } from './buyer-step.ts';
import { frameworkSteps, lotSteps } from './division-steps.ts';
import { parts, type GuideContext, type GuideState, type GuideStep } from './guide-step.ts';
import { choiceStep, schemaOptions, textStep } from './make-step.ts';
import { readAmount, readDate, readDuration, readDurations, readText } from './read-answer.ts';

const common = { part: parts.procurement };

const at = (...keys: readonly string[]) => ({ id: ['procurement', ...keys].join('.'), path: ['procurement', ...keys] });

/** The facts of the procurement itself. */
export function procurementSteps(state: GuideState, context: GuideContext): readonly GuideStep[] {
  return [
    textStep(state, {
      ...common,
      ...at('title'),
      question: 'Vad heter upphandlingen?',
      help: 'Titeln står på dokumentets framsida. Skriv vad systemet är till för, inte en produkts namn.',
      example: 'Verksamhetssystem för elevhälsan',
      open: [],
      read: text => (text.trim() === '' ? { ok: false, fault: 'Skriv en titel.' } : readText(text)),
    }),
    textStep(state, {
      ...common,
      ...at('reference'),
      question: 'Vilket diarienummer har ärendet?',
      help: 'Det står på framsidan och i sidhuvudet.',
      example: 'KS 2027/0123',
      read: readText,
    }),
    buyerStep(state, context),
    choiceStep(state, {
      ...common,
      ...at('act'),
      question: 'Vilken lag gäller?',
      options: schemaOptions(['procurement', 'act'], {
        LOU: 'LOU: de flesta upphandlingar i kommuner, regioner och statliga myndigheter.',
        LUF: 'LUF: vatten, energi, transporter och posttjänster.',
        LUK: 'LUK: koncessioner, där leverantören får betalt av dem som använder tjänsten.',
        other: 'Inga paragrafer ur upphandlingslagarna skrivs ut, och regler som bygger på dem prövas inte.',
      }),
    }),
    choiceStep(state, {
      ...common,
      ...at('regime'),
      question: 'Hur görs anskaffningen?',
      help: 'Avgör vilka regler som binder, och hur allvarliga fynden blir.',
      options: schemaOptions(['procurement', 'regime'], {
        'above-threshold': 'Annonseras i hela EU.',
        'below-threshold': 'Annonseras i Sverige.',
        direct: 'Utan annonsering, under direktupphandlingsgränsen eller med synnerliga skäl.',
        'call-off': 'Från ett ramavtal som redan finns. Ramavtalets villkor får inte ändras väsentligt.',
      }),
    }),
    choiceStep(state, {
      ...common,
      ...at('contractForm'),
      question: 'Vad ska upphandlingen leda till?',
      options: schemaOptions(['procurement', 'contractForm']),
    }),
    ...frameworkSteps(state),
    ...lotSteps(state),
    choiceStep(state, {
      ...common,
      ...at('awardBasis'),
      question: 'Vilken grund ska anbuden utvärderas på?',
      ...(state.answers.procurement?.act === 'LOU' ? { help: 'LOU 16 kap. 1 §.' } : {}),
      options: schemaOptions(['procurement', 'awardBasis'], {
        'best-price-quality': 'Mervärden räknas vid sidan av priset. Krävs för att använda tilldelningskriterier.',
        cost: 'Kostnaden under hela livslängden, utan mervärden.',
        price: 'Bara summan i prisformuläret.',
      }),
    }),
    textStep(state, {
      ...common,
      id: 'procurement.estimatedValue',
      path: ['procurement', 'estimatedValue'],
      question: 'Vad är upphandlingens uppskattade värde, utan moms?',
      help: 'Räkna med alla optioner och förlängningar. Värdet är internt och når aldrig en anbudsgivare.',
      example: '4,2 miljoner',
      ...amount(state),
      read: text => {
        const reading = readAmount(text);
        return reading.ok ? { ok: true, value: { amount: reading.value, currency: 'SEK' } } : reading;
      },
    }),
    textStep(state, {
      ...common,
      ...at('contract', 'start'),
      question: 'När ska avtalet börja gälla?',
      example: '2027-07-01',
      read: readDate,
    }),
    textStep(state, {
      ...common,
      ...at('contract', 'term'),
      question: 'Hur länge gäller avtalet, utan förlängningar?',
      example: '4 år',
      read: readDuration,
    }),
    textStep(state, {
      ...common,
      ...at('contract', 'renewals'),
      question: 'Hur kan avtalet förlängas?',
      help: 'Skriv varje förlängning för sig, med komma emellan. Skriv inga om det inte kan förlängas.',
      example: '2 år, 2 år',
      read: readDurations,
    }),
    textStep(state, {
      ...common,
      ...at('serviceLife'),
      question: 'Hur länge bedömer ni att tjänsten behövs?',
      help: 'Tiden prövas mot avtalets längd, och kostnaden räknas över den. Tjänsten behövs ofta längre än avtalet.',
      example: '8 år',
      read: readDuration,
    }),
  ];
}

/** A stored amount is an object, which a text field cannot show by itself. */
function amount(state: GuideState): { readonly suggested?: string } {
  const value = answerAt(state, ['procurement', 'estimatedValue', 'amount']);
  return typeof value === 'number' ? { suggested: numberInSwedish(value) } : {};
}
