import type { Json } from '../../model/json.ts';
import { schemaAt } from '../../model/schema.ts';
import { procurementFacts } from '../procurement-facts.ts';
import { answerAt, withAnswer } from './answers.ts';
import { factStep } from './fact-step.ts';
import {
  parts,
  type GuideContext,
  type GuideOption,
  type GuideState,
  type GuideStep,
  type OpenState,
} from './guide-step.ts';
import { choicesStep, choiceStep, inOneLine, schemaOptions, textStep, yesNo, yesNoValues } from './make-step.ts';
import { readClassification } from './read-answer.ts';
import { turnedOnBy } from './turned-on-by.ts';

const part = parts.subject;
const subject = ['procurement', 'subject'];

/** Facts that are yes, no or not known, with the words in which a person is asked. */
const traits: Readonly<Record<string, string>> = {
  cloud: 'Det är en molntjänst eller annan databehandlingstjänst',
  personalData: 'Personuppgifter behandlas',
  secrecy: 'Uppgifter omfattas av sekretess',
  publicRecords: 'Allmänna handlingar uppstår eller förvaras',
  integrations: 'Systemet utbyter uppgifter med andra system',
  eService: 'En e-tjänst för allmänheten ingår',
  app: 'En mobilapp ingår',
  hardware: 'Maskinvara ingår',
  telephony: 'Telefoni ingår',
  boardMaterial: 'Förtroendevalda får sitt material i systemet',
  workChanges: 'Arbetssätt ändras när systemet införs',
  shared: 'Flera förvaltningar eller bolag ska använda systemet',
  project: 'Införandet drivs som ett projekt',
};

/** What is bought, and what that brings with it. */
export function subjectSteps(state: GuideState, context: GuideContext): readonly GuideStep[] {
  const about = (key: string) => ({
    id: `subject.${key}`,
    part,
    path: [...subject, key],
    question: procurementFacts.get(`procurement.subject.${key}`)?.question ?? key,
    options: schemaOptions([...subject, key]),
    decides: turnedOnBy(`procurement.subject.${key}`, context),
  });
  const isAnyAnswered = Object.keys(traits).some(trait => traitAt(state, trait) !== undefined);
  return [
    mayBeUnknown(state, 'delivery', choiceStep(state, { ...about('delivery'), opened: asUnknown })),
    mayBeUnknown(state, 'operation', choiceStep(state, { ...about('operation'), opened: asUnknown })),
    factStep(state, 'procurement.subject.users', choicesStep(state, { ...about('users'), noneIsLater: true })),
    yesStep(state, context),
    ...(isAnyAnswered && undecided(state).length > 0 ? [unsureStep(state, context)] : []),
    ...(context.changing
      ? undecided(state)
          .filter(trait => !isNo(state, trait))
          .map(trait => traitStep(state, trait, context))
      : []),
    classificationStep(state, context),
  ];
}

const mayBeUnknown = (state: GuideState, key: string, step: GuideStep): GuideStep =>
  factStep(state, `procurement.subject.${key}`, step, ['unknown', 'later', 'delegated']);

const asUnknown = (as: OpenState): Json | undefined => (as === 'unknown' ? 'unknown' : undefined);

/** One of the traits by itself, to be answered when somebody knows, or left to somebody. */
function traitStep(state: GuideState, trait: string, context: GuideContext): GuideStep {
  const fact = `procurement.subject.${trait}`;
  const step = choiceStep(state, {
    id: `subject.${trait}`,
    part,
    path: [...subject, trait],
    question: procurementFacts.get(fact)?.question ?? trait,
    options: yesNo,
    values: yesNoValues,
    opened: () => 'unknown',
    decides: turnedOnBy(fact, context),
  });
  return factStep(state, fact, step, ['unknown', 'delegated']);
}

const traitAt = (state: GuideState, trait: string) => answerAt(state, [...subject, trait]);
const undecided = (state: GuideState): readonly string[] =>
  Object.keys(traits).filter(trait => traitAt(state, trait) !== true);
const isNo = (state: GuideState, trait: string): boolean => traitAt(state, trait) === false;

/** What is ticked is so; what is not is no, until the next step says that it is not known. */
function yesStep(state: GuideState, context: GuideContext): GuideStep {
  return {
    id: 'subject.yes',
    part,
    question: 'Vad stämmer för det som köps?',
    help: 'Markera allt som stämmer. Är ni osäkra på något kan ni säga det i nästa steg.',
    decides: [],
    open: ['later'],
    field: {
      type: 'many',
      options: traitOptions(Object.keys(traits), context),
      values: Object.keys(traits).filter(trait => traitAt(state, trait) === true),
    },
    take: given => {
      if (given.type !== 'many') return state;
      return Object.keys(traits).reduce((next, trait) => {
        const yes = given.values.includes(trait);
        const before = traitAt(state, trait);
        return withTrait(next, trait, yes ? true : before === 'unknown' ? before : false);
      }, state);
    },
  };
}

function unsureStep(state: GuideState, context: GuideContext): GuideStep {
  const open = undecided(state);
  return {
    id: 'subject.unsure',
    part,
    question: 'Är ni osäkra på något av resten?',
    help: 'Markera det ni inte vet. Det blir öppna frågor till den som bäst kan svara, och krav som kan behövas tas med så länge. Det som inte markeras gäller inte.',
    decides: [],
    open: [],
    field: {
      type: 'many',
      options: traitOptions(open, context),
      values: open.filter(trait => traitAt(state, trait) === 'unknown'),
    },
    take: given => {
      if (given.type !== 'many') return state;
      return open.reduce((next, trait) => {
        if (traitAt(state, trait) === undefined && !given.values.includes(trait)) return next;
        return withTrait(next, trait, given.values.includes(trait) ? 'unknown' : false);
      }, state);
    },
  };
}

/** An answer takes away the note of whom the question was left to. */
function withTrait(state: GuideState, trait: string, value: boolean | 'unknown'): GuideState {
  const next = withAnswer(state, [...subject, trait], value);
  return value === 'unknown' ? next : withAnswer(next, ['openFacts', `procurement.subject.${trait}`], undefined);
}

const traitOptions = (keys: readonly string[], context: GuideContext): readonly GuideOption[] =>
  keys.map(value => {
    const decides = turnedOnBy(`procurement.subject.${value}`, context);
    const detail = decides.length > 0 ? `Styr: ${inOneLine(decides)}` : undefined;
    const title = traits[value] ?? schemaAt('specification', [...subject, value])?.['x-label'] ?? value;
    return { value, title, ...(detail === undefined ? {} : { detail }) };
  });

function classificationStep(state: GuideState, context: GuideContext): GuideStep {
  const { confidentiality, integrity, availability } = state.answers.classification ?? {};
  const known = [confidentiality, integrity, availability].every(level => level !== undefined);
  const step = textStep(state, {
    id: 'classification',
    part,
    path: ['classification'],
    question: 'Hur är informationen klassad (K, R, T)?',
    help: 'Tre siffror 0–4: konfidentialitet, riktighet, tillgänglighet. Är informationen inte klassad ännu blir det en öppen fråga, och kontrollpunkten G5 stoppar annonseringen tills den är det.',
    example: '3 2 2',
    ...(known ? { suggested: `${String(confidentiality)} ${String(integrity)} ${String(availability)}` } : {}),
    read: readClassification,
    decides: turnedOnBy('classification.', context),
  });
  const kept: GuideStep = {
    ...step,
    take: given => {
      const next = step.take(given);
      // Who classified it and when is kept, unless the levels were changed.
      if (given.type !== 'text' || !state.answers.classification || !next.answers.classification) return next;
      const now = next.answers.classification;
      const same =
        now.confidentiality === confidentiality && now.integrity === integrity && now.availability === availability;
      return same ? state : next;
    },
  };
  return factStep(state, 'classification', kept, ['unknown', 'later', 'delegated']);
}
