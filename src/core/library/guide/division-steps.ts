import type { Specification } from '../../model/generated/types.ts';
import { answerAt, withAnswer } from './answers.ts';
import { parts, type GuideContext, type GuideState, type GuideStep } from './guide-step.ts';
import { capital, choicesStep, choiceStep, schemaOptions, textStep } from './make-step.ts';
import { readList, readText, type Reading } from './read-answer.ts';
import { turnedOnBy } from './turned-on-by.ts';

type Lots = NonNullable<NonNullable<Specification['procurement']>['lots']>;

const common = { part: parts.procurement };

const at = (...keys: readonly string[]) => ({ id: ['procurement', ...keys].join('.'), path: ['procurement', ...keys] });

/** The framework that is called off from, or that is to be made. */
export function frameworkSteps(state: GuideState, context: GuideContext): readonly GuideStep[] {
  const { regime, contractForm } = state.answers.procurement ?? {};
  if (regime !== 'call-off' && contractForm !== 'framework') return [];
  const name = textStep(state, {
    ...common,
    ...at('framework', 'name'),
    question: regime === 'call-off' ? 'Vilket ramavtal avropar ni från?' : 'Vad ska ramavtalet heta?',
    decides: ['Kapitlet om ramavtalet', ...turnedOnBy('procurement.framework.name', context)],
    example: 'Programvaror och tjänster 2026',
    read: readText,
  });
  const method = choiceStep(state, {
    ...common,
    ...at('framework', 'method'),
    question: regime === 'call-off' ? 'Hur görs avropet?' : 'Hur ska avrop göras?',
    help: 'Det står i ramavtalet. Bara vid förnyad konkurrensutsättning lämnas nya anbud.',
    decides: ['Om nya anbud utvärderas', ...turnedOnBy('procurement.framework.method', context)],
    options: schemaOptions(['procurement', 'framework', 'method']),
  });
  return regime === 'call-off' ? [name, method, lockedTermsStep(state, context)] : [name, method];
}

/** What frameworks settle as a rule. Packs leave out what is named by these very words. */
const commonTerms = [
  'uppsägning',
  'handlingarnas ordning',
  'skriftliga ändringar',
  'e-faktura',
  'prisjustering',
  'vite',
  'servicenivå',
  'ansvarsbegränsning',
  'personuppgiftsbiträdesavtal',
  'immateriella rättigheter',
];

/** A call-off may not change the framework's terms in substance (LOU 7 kap. 3 §). */
function lockedTermsStep(state: GuideState, context: GuideContext): GuideStep {
  const written = state.answers.procurement?.framework?.lockedTerms ?? [];
  return choicesStep(state, {
    ...common,
    ...at('framework', 'lockedTerms'),
    question: 'Vad har ramavtalet redan bestämt?',
    help: 'Avropet får inte ändra det. Kravpaketens villkor om samma sak kommer inte med. Andra villkor skriver ni in i filen efteråt, under lockedTerms.',
    decides: turnedOnBy('procurement.framework.lockedTerms', context),
    options: [...new Set([...commonTerms, ...written])].map(value => ({ value, title: capital(value) })),
  });
}

/** Lots, or why there are none: above the thresholds the reasons must be given (LOU 4 kap. 14 §). */
export function lotSteps(state: GuideState): readonly GuideStep[] {
  const { regime, lots, noLotsReason } = state.answers.procurement ?? {};
  if (regime === 'call-off' || regime === 'direct') return [];
  const step = textStep(state, {
    ...common,
    ...at('lots'),
    question: 'Vilka delar delas upphandlingen upp i?',
    help: 'Ett anbud kan lämnas på en enda del. Skriv varje dels namn med komma emellan, eller nej om upphandlingen inte delas upp.',
    decides: ['Tabellen över delar i dokumentet', 'vilka krav och kriterier som kan gälla en del'],
    example: 'Journalsystem, Kallelser',
    read: text => readLots(text, lots),
  });
  const asked: GuideStep = {
    ...step,
    // Named lots make the reasons for having none untrue
    take: given => {
      const next = step.take(given);
      const hasLots = (next.answers.procurement?.lots ?? []).length > 0;
      return hasLots ? withAnswer(next, ['procurement', 'noLotsReason'], undefined) : next;
    },
    field: {
      type: 'text' as const,
      value: lots?.length ? lots.map(({ title }) => title).join(', ') : isUndivided(state) ? 'nej' : '',
      example: 'Journalsystem, Kallelser',
    },
  };
  if (!isUndivided(state) && !noLotsReason) return [asked];
  return [
    asked,
    textStep(state, {
      ...common,
      ...at('noLotsReason'),
      question: 'Varför delas upphandlingen inte upp i delar?',
      help: 'Skälen står i dokumentet. Över tröskelvärdena ska de anges.',
      example: 'Delarna använder samma uppgifter i samma arbetsmoment.',
      read: readText,
    }),
  ];
}

/** `Journalsystem, Kallelser` → lots A and B; a lot that has a name already keeps its id. */
function readLots(text: string, known: Lots = []): Reading {
  if (/^(nej|inga?|delas inte upp)\.?$/i.test(text.trim())) return { ok: true, value: [] };
  const reading = readList(text);
  if (!reading.ok) return { ok: false, fault: 'Skriv delarnas namn med komma emellan, eller nej.' };
  const taken = new Set(known.map(({ id }) => id));
  return {
    ok: true,
    value: reading.value.map(title => {
      const id = known.find(lot => lot.title === title)?.id ?? freeLetter(taken);
      taken.add(id);
      return { id, title };
    }),
  };
}

function freeLetter(taken: ReadonlySet<string>): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap(first => letters.map(second => first + second));
  return [...letters, ...pairs].find(each => !taken.has(each)) ?? `A${taken.size}`;
}

const isUndivided = (state: GuideState): boolean => {
  const lots = answerAt(state, ['procurement', 'lots']);
  return Array.isArray(lots) && lots.length === 0;
};
