import { schemaAt } from '../../model/schema.ts';
import { factsIn } from '../condition.ts';
import { answerAt, withAnswer } from './answers.ts';
import { parts, type GuideContext, type GuideOption, type GuideState, type GuideStep } from './guide-step.ts';
import { choicesStep, choiceStep, schemaOptions, textStep } from './make-step.ts';
import { readClassification } from './read-answer.ts';

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
  return [
    choiceStep(state, {
      id: 'subject.delivery',
      part,
      path: [...subject, 'delivery'],
      question: 'Vad köper ni?',
      open: ['unknown', 'later'],
      opened: as => (as === 'unknown' ? 'unknown' : undefined),
      options: schemaOptions([...subject, 'delivery']),
      decides: turnedOnBy('procurement.subject.delivery', context),
    }),
    choiceStep(state, {
      id: 'subject.operation',
      part,
      path: [...subject, 'operation'],
      question: 'Vem ska driva systemet?',
      open: ['unknown', 'later'],
      opened: as => (as === 'unknown' ? 'unknown' : undefined),
      options: schemaOptions([...subject, 'operation']),
      decides: turnedOnBy('procurement.subject.operation', context),
    }),
    choicesStep(state, {
      id: 'subject.users',
      part,
      path: [...subject, 'users'],
      question: 'Vilka använder systemet?',
      options: schemaOptions([...subject, 'users']),
      decides: turnedOnBy('procurement.subject.users', context),
    }),
    yesStep(state, context),
    ...(undecided(state).length > 0 ? [unsureStep(state, context)] : []),
    classificationStep(state, context),
  ];
}

const traitAt = (state: GuideState, trait: string) => answerAt(state, [...subject, trait]);
const undecided = (state: GuideState): readonly string[] =>
  Object.keys(traits).filter(trait => traitAt(state, trait) !== true);

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
        return withAnswer(next, [...subject, trait], yes ? true : before === 'unknown' ? before : false);
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
    help: 'Markera det ni inte vet. Det blir öppna frågor, och krav som kan behövas tas med så länge. Det som inte markeras gäller inte.',
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
        return withAnswer(next, [...subject, trait], given.values.includes(trait) ? 'unknown' : false);
      }, state);
    },
  };
}

const traitOptions = (keys: readonly string[], context: GuideContext): readonly GuideOption[] =>
  keys.map(value => {
    const decides = turnedOnBy(`procurement.subject.${value}`, context);
    const detail = decides.length > 0 ? `Styr ${decides.join(', ')}` : undefined;
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
    help: 'Tre siffror 0–4: konfidentialitet, riktighet, tillgänglighet. Är informationen inte klassad ännu svarar ni senare.',
    example: '3 2 2',
    ...(known ? { suggested: `${String(confidentiality)} ${String(integrity)} ${String(availability)}` } : {}),
    read: readClassification,
    decides: turnedOnBy('classification.', context),
  });
  return {
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
}

/** Titles of the packs that a fact proposes, or in which it turns requirements on or off. A trailing dot: all below it. */
function turnedOnBy(fact: string, { library }: GuideContext): readonly string[] {
  const reads = (paths: readonly string[]): boolean =>
    paths.some(path => path === fact || (fact.endsWith('.') && path.startsWith(fact)));
  return library.packs
    .filter(({ proposed, requirements = [] }) => {
      if (typeof proposed === 'object' && reads(factsIn(proposed))) return true;
      return requirements.some(({ when, kind }) => {
        const variants = typeof kind === 'string' ? [] : kind.map(variant => variant.when);
        return [when, ...variants].some(condition => condition !== undefined && reads(factsIn(condition)));
      });
    })
    .map(({ title }) => title);
}
