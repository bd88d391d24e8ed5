import { numberInSwedish } from '../../text/index.ts';
import { procurementFacts } from '../procurement-facts.ts';
import { answerAt, withAnswer } from './answers.ts';
import { buyerStep } from './buyer-step.ts';
import { frameworkSteps, lotSteps } from './division-steps.ts';
import { factStep } from './fact-step.ts';
import { parts, type GuideContext, type GuideState, type GuideStep } from './guide-step.ts';
import { choiceStep, schemaOptions, textStep } from './make-step.ts';
import { readAmount, readDate, readDuration, readDurations, readText } from './read-answer.ts';
import { turnedOnBy } from './turned-on-by.ts';

/** The facts of the procurement itself. */
export function procurementSteps(state: GuideState, context: GuideContext): readonly GuideStep[] {
  return [
    titleStep(state),
    ...[referenceStep(state), buyerStep(state, context), backgroundStep(state)].map(noted(state)),
    ...formSteps(state, context).map(noted(state)),
    ...[...frameworkSteps(state, context), ...lotSteps(state)].map(noted(state)),
    ...[...valueSteps(state, context), ...timeSteps(state, context)].map(noted(state)),
  ];
}

/** The id of a step is the path of the fact that it asks for. */
const noted =
  (state: GuideState) =>
  (step: GuideStep): GuideStep =>
    factStep(state, step.id, step);

const about = (fact: string) => ({
  id: fact,
  part: parts.procurement,
  path: fact.split('.'),
  question: procurementFacts.get(fact)?.question ?? fact,
});

const titleStep = (state: GuideState): GuideStep =>
  textStep(state, {
    ...about('procurement.title'),
    help: 'Titeln står på dokumentets framsida. Skriv vad systemet är till för, inte en produkts namn. En arbetstitel räcker, ni kan ändra den senare.',
    example: 'Verksamhetssystem för elevhälsan',
    open: [],
    read: text => (text.trim() === '' ? { ok: false, fault: 'Skriv en titel.' } : readText(text)),
  });

const referenceStep = (state: GuideState): GuideStep =>
  textStep(state, {
    ...about('procurement.reference'),
    help: 'Det står på framsidan och i sidhuvudet.',
    example: 'KS 2027/0123',
    read: readText,
  });

const backgroundStep = (state: GuideState): GuideStep =>
  textStep(state, {
    ...about('need.background'),
    help: 'En eller två meningar räcker nu. Texten inleder dokumentet och är underlag för kontrollpunkten G1.',
    example: 'Elevhälsan dokumenterar i tre system som inte hänger ihop',
    read: readText,
  });

const formSteps = (state: GuideState, context: GuideContext): readonly GuideStep[] => [
  choiceStep(state, {
    ...about('procurement.act'),
    decides: ['Vilka paragrafer som skrivs ut', 'vilka regler som prövas', ...turnedOnBy('procurement.act', context)],
    options: schemaOptions(['procurement', 'act'], {
      LOU: 'LOU: de flesta upphandlingar i kommuner, regioner och statliga myndigheter.',
      LUF: 'LUF: vatten, energi, transporter och posttjänster.',
      LUK: 'LUK: koncessioner, där leverantören får betalt av dem som använder tjänsten.',
      other: 'Inga paragrafer skrivs ut, och regler som bygger på lagarna ovan prövas inte.',
    }),
  }),
  regimeStep(state, context),
  // A call-off always ends in a contract.
  ...(state.answers.procurement?.regime === 'call-off' ? [] : [contractFormStep(state, context)]),
];

function regimeStep(state: GuideState, context: GuideContext): GuideStep {
  const step = choiceStep(state, {
    ...about('procurement.regime'),
    decides: ['Vilka regler som binder och hur allvarliga fynden blir', ...turnedOnBy('procurement.regime', context)],
    options: schemaOptions(['procurement', 'regime'], {
      'above-threshold': 'Annonseras i hela EU.',
      'below-threshold': 'Annonseras i Sverige.',
      direct: 'Utan annonsering, under direktupphandlingsgränsen eller med synnerliga skäl.',
      'call-off': 'Från ett ramavtal som redan finns. Ramavtalets villkor får inte ändras väsentligt.',
    }),
  });
  return {
    ...step,
    take: given => {
      const next = step.take(given);
      if (next.answers.procurement?.regime !== 'call-off') return next;
      const known = withAnswer(next, ['procurement', 'contractForm'], 'contract');
      return withAnswer(known, ['openFacts', 'procurement.contractForm'], undefined);
    },
  };
}

const contractFormStep = (state: GuideState, context: GuideContext): GuideStep =>
  choiceStep(state, {
    ...about('procurement.contractForm'),
    decides: ['Frågorna om ramavtal', ...turnedOnBy('procurement.contractForm', context)],
    options: schemaOptions(['procurement', 'contractForm']),
  });

/** Under a framework that ranks its suppliers, or settles every term, no new tenders are compared. */
const comparesTenders = ({ answers: { procurement } }: GuideState): boolean =>
  procurement?.regime !== 'call-off' || !['ranked', 'fixed-terms'].includes(procurement.framework?.method ?? '');

const valueSteps = (state: GuideState, context: GuideContext): readonly GuideStep[] => [
  ...(comparesTenders(state) ? [awardBasisStep(state, context)] : []),
  textStep(state, {
    ...about('procurement.estimatedValue'),
    help: 'Räkna med alla optioner och förlängningar. Värdet är internt och når aldrig en anbudsgivare.',
    decides: ['Granskningen av omsättningskrav och avdrag', ...turnedOnBy('procurement.estimatedValue.', context)],
    example: '4,2 miljoner',
    ...amount(state),
    read: text => {
      const reading = readAmount(text);
      return reading.ok ? { ok: true, value: { amount: reading.value, currency: 'SEK' } } : reading;
    },
  }),
];

const awardBasisStep = (state: GuideState, context: GuideContext): GuideStep =>
  choiceStep(state, {
    ...about('procurement.awardBasis'),
    ...(state.answers.procurement?.act === 'LOU' ? { help: 'LOU 16 kap. 1 §.' } : {}),
    decides: ['Om mervärden kan räknas', ...turnedOnBy('procurement.awardBasis', context)],
    options: schemaOptions(['procurement', 'awardBasis'], {
      'best-price-quality': 'Mervärden räknas vid sidan av priset. Krävs för att använda tilldelningskriterier.',
      cost: 'Kostnaden under hela livslängden, utan mervärden.',
      price: 'Bara summan i prisformuläret.',
    }),
  });

const timeSteps = (state: GuideState, context: GuideContext): readonly GuideStep[] => [
  textStep(state, {
    ...about('procurement.contract.start'),
    decides: ['Avtalstiden i dokumentet', ...turnedOnBy('procurement.contract.start', context)],
    example: '2027-07-01',
    read: readDate,
  }),
  textStep(state, {
    ...about('procurement.contract.term'),
    decides: [
      'Avtalstiden i dokumentet',
      'prövningen mot tiden tjänsten behövs',
      ...turnedOnBy('procurement.contract.term', context),
    ],
    example: '4 år',
    read: readDuration,
  }),
  textStep(state, {
    ...about('procurement.contract.renewals'),
    help: 'Skriv varje förlängning för sig, med komma emellan. Skriv inga om det inte kan förlängas.',
    decides: ['Optionerna i dokumentet', ...turnedOnBy('procurement.contract.renewals', context)],
    example: '2 år, 2 år',
    read: readDurations,
  }),
  textStep(state, {
    ...about('procurement.serviceLife'),
    help: 'Tjänsten behövs ofta längre än avtalet.',
    decides: [
      'Prövningen av avtalets längd',
      'tiden som kostnaden räknas över',
      ...turnedOnBy('procurement.serviceLife', context),
    ],
    example: '8 år',
    read: readDuration,
  }),
];

/** A stored amount is an object, which a text field cannot show by itself. */
function amount(state: GuideState): { readonly suggested?: string } {
  const value = answerAt(state, ['procurement', 'estimatedValue', 'amount']);
  return typeof value === 'number' ? { suggested: numberInSwedish(value) } : {};
}
